//! What the rules of customer success refuse and bring about, told once and tried through each door
//! (`api/rules.rs`, `web/rules.rs`).
use meta::Id;

use crate::support::TestApp;

pub const ENGAGEMENT: &str = "sn_acct_lc_engagement";
const OBJECTIVE: &str = "sn_acct_lc_success_objective";
const OUTCOME: &str = "sn_acct_lc_success_outcome";
const INITIATIVE: &str = "sn_acct_lc_success_initiative";
pub const CASE: &str = "sn_acct_lc_success_case";
pub const TASK: &str = "sn_acct_lc_success_task";
const PLAY: &str = "sn_acct_lc_internal_play";
const PLAY_TASK: &str = "sn_acct_lc_internal_play_task";
const TOUCHPOINT: &str = "sn_acct_lc_touchpoint";
const RISK: &str = "sn_acct_lc_risk_signal_issue";
const SOLUTION: &str = "sn_acct_lc_risk_signal_solution_relationship";
const SQUAD: &str = "sn_acct_lc_squad_member";
const CONTRACTS: &str = "sn_acct_lc_engagement_contract_relationship";
const PRODUCTS: &str = "sn_acct_lc_eng_m2m_sp";
const ENTITLEMENTS: &str = "sn_acct_lc_applicable_entitlement";
const TEAM: &str = "sn_acct_lc_eng_m2m_team_mem";
const CONTACTS: &str = "sn_acct_lc_eng_m2m_cntct_rel";
const FURTHER_OUTCOME: &str = "sn_acct_lc_initiative_m2m_outcome";
const IMPLEMENTATION: &str = "sn_acct_lc_implementation_record";

type Fields = Vec<(&'static str, String)>;

/// A save that a rule refuses.
pub struct Refused {
    pub rule: &'static str,
    pub table: &'static str,
    /// `None`: a new record.
    pub id: Option<Id>,
    pub fields: Fields,
}

/// A save, and what fields of records are after it.
pub struct Effect {
    pub rule: &'static str,
    pub table: &'static str,
    pub id: Id,
    pub fields: Fields,
    pub then: Vec<(&'static str, Id, &'static str, String)>,
}

/// A deletion: the field of a record that it empties, or the sentence that refuses it.
pub struct Removal {
    pub rule: &'static str,
    pub table: &'static str,
    pub id: Id,
    pub then: Result<(&'static str, Id, &'static str), &'static str>,
}

/// The fields without which a record is not made, by rule.
pub const REQUIRED: &[(&str, &str, &[&str])] = &[
    ("Required fields for engagement", ENGAGEMENT, &["account", "initial_onboarding", "short_description"]),
    ("Required fields for objective", OBJECTIVE, &["engagement", "short_description", "description"]),
    ("Required fields for outcome", OUTCOME, &["success_objective", "short_description", "description"]),
    ("Required fields for initiative", INITIATIVE, &["success_outcome", "short_description"]),
    ("Required fields for success case", CASE, &["engagement", "short_description", "description"]),
    ("Required fields for success task", TASK, &["parent", "short_description", "description"]),
    ("Required fields for touchpoint", TOUCHPOINT, &["short_description", "description"]),
    ("Required fields for internal play", PLAY, &["engagement", "short_description", "description"]),
    ("Required fields for internal play task", PLAY_TASK, &["internal_play", "short_description", "description"]),
    ("Field validation", RISK, &["short_description", "description", "probability"]),
    ("Required fields for implementation record", IMPLEMENTATION, &["engagement", "type"]),
];

/// An engagement with some of everything below it.
pub struct Book<'a> {
    app: &'a TestApp,
    engagement: Id,
    other: Id,
    objective: Id,
    outcome: Id,
    initiative: Id,
    case: Id,
    task: Id,
    play: Id,
    play_task: Id,
    touchpoint: Id,
    risk: Id,
}

fn fields<const N: usize>(pairs: [(&'static str, &str); N]) -> Fields {
    pairs.into_iter().map(|(field, value)| (field, value.to_owned())).collect()
}

fn said(more: &[(&'static str, &str)]) -> Fields {
    let said = [("short_description", "It"), ("description", "All of it")];
    said.iter().chain(more).map(|(field, value)| (*field, (*value).to_owned())).collect()
}

impl<'a> Book<'a> {
    pub async fn new(app: &'a TestApp) -> Book<'a> {
        let (engagement, other) = (app.engagement("Rollout").await, app.engagement("Expansion").await);
        let below = async |table: &str, field: &str, id: &Id| {
            let fields = [("short_description", "It"), ("description", "All of it"), (field, id.as_str())];
            app.make(table, &fields).await
        };
        let objective = below(OBJECTIVE, "engagement", &engagement).await;
        let outcome = below(OUTCOME, "success_objective", &objective).await;
        let initiative = below(INITIATIVE, "success_outcome", &outcome).await;
        below(TASK, "parent", &initiative).await;
        let case = below(CASE, "engagement", &engagement).await;
        let task = below(TASK, "parent", &case).await;
        let play = below(PLAY, "engagement", &engagement).await;
        let play_task = below(PLAY_TASK, "internal_play", &play).await;
        let touchpoint = below(TOUCHPOINT, "engagement", &engagement).await;
        below(TASK, "parent", &touchpoint).await;
        let mut risk = Id(String::new());
        for (table, id) in [(TASK, &task), (PLAY_TASK, &play_task)] {
            let fields = [
                ("short_description", "Late"),
                ("description", "Too late"),
                ("engagement", engagement.as_str()),
                ("probability", "high"),
                ("source_table", table),
                ("source_record", id.as_str()),
            ];
            risk = app.make(RISK, &fields).await;
        }
        Book { app, engagement, other, objective, outcome, initiative, case, task, play, play_task, touchpoint, risk }
    }

    /// Saves that rules refuse; nothing of them is stored, so that they may be tried in any order.
    pub async fn refusals(&self) -> Vec<Refused> {
        let mut all = self.ends();
        all.extend(self.moves().await);
        all.extend(self.contents().await);
        all.extend(self.twins().await);
        all.extend(self.over().await);
        all
    }

    /// Closing and canceling without saying how it ended, and with open work below.
    fn ends(&self) -> Vec<Refused> {
        let closing = [
            ("State is closed or canceled", ENGAGEMENT, &self.engagement),
            ("Validate closure for objective", OBJECTIVE, &self.objective),
            ("Validate closure for outcome", OUTCOME, &self.outcome),
            ("Validate closure for initiative", INITIATIVE, &self.initiative),
            ("Validate closure for success case", CASE, &self.case),
            ("Validate closure for success task", TASK, &self.task),
            ("Validate closure for touchpoint", TOUCHPOINT, &self.touchpoint),
            ("Internal play is closed or canceled", PLAY, &self.play),
            ("Internal play task is closed or canceled", PLAY_TASK, &self.play_task),
            ("Validate risk signal closure", RISK, &self.risk),
        ];
        let blocked = [
            ("Closing with open children", ENGAGEMENT, &self.engagement),
            ("Closing with open outcomes", OBJECTIVE, &self.objective),
            ("Closing with open initiatives", OUTCOME, &self.outcome),
            ("Open tasks block closing", INITIATIVE, &self.initiative),
            ("Open tasks block closing", CASE, &self.case),
            ("Open tasks block closing", PLAY, &self.play),
        ];
        let end = |fields: Fields| {
            move |(rule, table, id): &(&'static str, &'static str, &Id)| Refused {
                rule,
                table,
                id: Some((*id).clone()),
                fields: fields.clone(),
            }
        };
        let close = fields([("state", "closed"), ("closure_code", "achieved"), ("close_notes", "Done.")]);
        let cancel = fields([("state", "canceled"), ("close_notes", "Not needed.")]);
        let asked = blocked.map(|(_, table, id)| ("Cancel cascades", table, id));
        let silent = closing.iter().map(end(fields([("state", "closed")])));
        silent.chain(blocked.iter().map(end(close))).chain(asked.iter().map(end(cancel))).collect()
    }

    /// Moving what has something below it, or to where it does not belong.
    async fn moves(&self) -> Vec<Refused> {
        let (app, other) = (self.app, self.other.as_str());
        let make = async |table: &str, pairs: Fields| {
            let pairs: Vec<(&str, &str)> = pairs.iter().map(|(field, value)| (*field, value.as_str())).collect();
            app.make(table, &pairs).await.0
        };
        let objective = make(OBJECTIVE, said(&[("engagement", other)])).await;
        let outcome = make(OUTCOME, said(&[("success_objective", &objective)])).await;
        let play = make(PLAY, said(&[("engagement", other)])).await;
        let case = make(CASE, said(&[("engagement", other)])).await;
        let child = make(ENGAGEMENT, self.engagement_of(&[("parent", self.engagement.as_str())]).await).await;
        let foreign = app.find("sn_acct_lc_onb_case", &format!("account={}", app.beta)).await.remove(0);
        let refused = |rule, table, id: &Id, field: &'static str, value: &str| Refused {
            rule,
            table,
            id: Some(id.clone()),
            fields: vec![(field, value.to_owned())],
        };
        vec![
            refused(
                "Validate account change for engagement",
                ENGAGEMENT,
                &self.engagement,
                "account",
                app.beta.as_str(),
            ),
            refused("Validate engagement parent", ENGAGEMENT, &self.engagement, "parent", &child),
            refused("Validate engagement parent", ENGAGEMENT, &self.engagement, "parent", self.engagement.as_str()),
            refused(
                "Validate onboarding for engagement",
                ENGAGEMENT,
                &self.other,
                "initial_onboarding",
                foreign.as_str(),
            ),
            refused("Validate engagement change for objective", OBJECTIVE, &self.objective, "engagement", other),
            refused("Validate objective change for outcome", OUTCOME, &self.outcome, "success_objective", &objective),
            refused(
                "Validate outcome change for initiative",
                INITIATIVE,
                &self.initiative,
                "success_outcome",
                &outcome,
            ),
            Refused {
                rule: "Applicable outcome is of the same objective",
                table: FURTHER_OUTCOME,
                id: None,
                fields: fields([("success_initiative", self.initiative.as_str()), ("success_outcome", &outcome)]),
            },
            refused("Validate engagement update", CASE, &self.case, "engagement", other),
            refused("Validate engagement update", TOUCHPOINT, &self.touchpoint, "engagement", other),
            refused("Validate parent change for success task", TASK, &self.task, "parent", &case),
            refused("Validate engagement change", PLAY, &self.play, "engagement", other),
            refused("Validate internal play change", PLAY_TASK, &self.play_task, "internal_play", &play),
        ]
    }

    async fn engagement_of(&self, more: &[(&'static str, &str)]) -> Fields {
        let account = self.app.acme.as_str();
        let onboarding = self.app.find("sn_acct_lc_onb_case", &format!("account={account}")).await.remove(0);
        let mut all = fields([("short_description", "Part"), ("account", account)]);
        all.push(("initial_onboarding", onboarding.0));
        all.extend(more.iter().map(|(field, value)| (*field, (*value).to_owned())));
        all
    }

    /// Fields that do not go together.
    async fn contents(&self) -> Vec<Refused> {
        let backwards = [("planned_start", "2026-07-02"), ("planned_stop", "2026-07-01")];
        let set = |rule, table, id: &Id, pairs: &[(&'static str, &str)]| Refused {
            rule,
            table,
            id: Some(id.clone()),
            fields: pairs.iter().map(|(field, value)| (*field, (*value).to_owned())).collect(),
        };
        let implementation =
            self.app.make(IMPLEMENTATION, &[("engagement", self.engagement.as_str()), ("type", "self_led")]).await;
        let due = [("planned_start", "2026-07-02"), ("due_date", "2026-07-01")];
        vec![
            set("Validate planned start and stop", OBJECTIVE, &self.objective, &backwards),
            set("Validate planned dates", OUTCOME, &self.outcome, &backwards),
            set("Due date is not before start date", INITIATIVE, &self.initiative, &due),
            set("Validate tracking method", OUTCOME, &self.outcome, &[("tracking_method", "metric")]),
            set("Progress follows state", CASE, &self.case, &[("progress", "completed")]),
            set("Closing needs closure code and notes", IMPLEMENTATION, &implementation, &[("progress", "completed")]),
            Refused {
                rule: "Field validation",
                table: RISK,
                id: None,
                fields: said(&[("probability", "high"), ("engagement", "")]),
            },
            Refused {
                rule: "Parent carries success tasks",
                table: TASK,
                id: None,
                fields: said(&[("parent", self.engagement.as_str())]),
            },
        ]
    }

    /// The same row a second time, and rows of another account.
    async fn twins(&self) -> Vec<Refused> {
        let (app, engagement) = (self.app, self.engagement.as_str());
        let (acme, beta) = (app.acme.as_str(), app.beta.as_str());
        let contract = async |account| {
            let named =
                [("short_description", "Support"), ("account", account), ("value", "1"), ("starts", "2026-01-01")];
            app.make("ast_contract", &named).await
        };
        let model = app.make("cmdb_model", &[("name", "PRO-PLUS")]).await;
        let product = async |account| {
            app.make("sold_product", &[("name", "Seat"), ("product", model.as_str()), ("account", account)]).await
        };
        let entitlement = async |account| app.make("entitlement", &[("name", "Care"), ("account", account)]).await;
        let user = app.find("sys_user", "user_name=agent").await.remove(0);
        let role =
            async |name| app.find("sn_customerservice_responsibility_def", &format!("name={name}")).await.remove(0);
        let architect = role("Solution architect").await;
        let member = async |account| {
            let named = [("account", account), ("user", user.as_str()), ("responsibility", architect.as_str())];
            app.make("sn_customerservice_team_member", &named).await
        };
        let contact = app
            .make(
                "customer_contact",
                &[
                    ("user_name", "carla"),
                    ("first_name", "Carla"),
                    ("last_name", "Contact"),
                    ("email", "carla@acme.example"),
                    ("account", acme),
                ],
            )
            .await;
        let own = |field: &'static str, id: &Id| fields([("engagement", engagement), (field, id.as_str())]);
        let squad = [("table_name", CASE), ("record_id", self.case.as_str()), ("user", user.as_str())];
        let solution = [
            ("solution_table", CASE),
            ("solution_record", self.case.as_str()),
            ("risk_signal_issue", self.risk.as_str()),
        ];
        let twice = [
            ("Avoid duplicate engagement to contract relationship", CONTRACTS, own("contract", &contract(acme).await)),
            ("Avoid duplicate sold product", PRODUCTS, own("sold_product", &product(acme).await)),
            ("Avoid duplicate entitlements", ENTITLEMENTS, own("entitlement", &entitlement(acme).await)),
            ("Avoid duplicate account team", TEAM, own("team_member", &member(acme).await)),
            ("Avoid duplicate customer team", CONTACTS, own("contact", &contact)),
            ("Avoid duplicate squad member", SQUAD, fields(squad)),
            ("Avoid duplicate risk signal solution", SOLUTION, fields(solution)),
        ];
        for (_, table, pairs) in &twice {
            let pairs: Vec<(&str, &str)> = pairs.iter().map(|(field, value)| (*field, value.as_str())).collect();
            app.make(table, &pairs).await;
        }
        let foreign = [
            ("Validate contract account", CONTRACTS, own("contract", &contract(beta).await)),
            ("Same account", PRODUCTS, own("sold_product", &product(beta).await)),
            ("Same account", ENTITLEMENTS, own("entitlement", &entitlement(beta).await)),
            ("Same account", TEAM, own("team_member", &member(beta).await)),
        ];
        let new = |(rule, table, fields)| Refused { rule, table, id: None, fields };
        twice.into_iter().chain(foreign).map(new).collect()
    }

    /// What is over stays as it is.
    async fn over(&self) -> Vec<Refused> {
        let words =
            [("short_description", "Review"), ("description", "Went well"), ("engagement", self.engagement.as_str())];
        let touchpoint = self.app.make(TOUCHPOINT, &words).await;
        self.app.set(TOUCHPOINT, &touchpoint, &[("state", "canceled"), ("close_notes", "Moved.")]).await;
        vec![
            Refused {
                rule: "Closed records stay as they are",
                table: TOUCHPOINT,
                id: Some(touchpoint.clone()),
                fields: fields([("short_description", "Another")]),
            },
            Refused {
                rule: "No task on closed touchpoint",
                table: TASK,
                id: None,
                fields: said(&[("parent", touchpoint.as_str())]),
            },
        ]
    }

    /// Saves that rules complete or carry on, in an order that lets each succeed.
    pub async fn effects(&self) -> Vec<Effect> {
        let app = self.app;
        let close = |code: &str| fields([("state", "closed"), ("closure_code", code), ("close_notes", "Done.")]);
        let reopened = |table, id: &Id| {
            [("active", "true"), ("closure_code", ""), ("close_notes", ""), ("closed_at", ""), ("closed_by", "")]
                .map(|(field, value)| (table, id.clone(), field, value.to_owned()))
                .to_vec()
        };
        let one = |table, id: &Id, field, value: &str| vec![(table, id.clone(), field, value.to_owned())];
        let terms = [
            ("short_description", "Support"),
            ("account", app.acme.as_str()),
            ("value", "100"),
            ("starts", "2026-01-01"),
            ("ends", "2026-12-31"),
        ];
        let contract = app.make("ast_contract", &terms).await;
        let related = [("engagement", self.engagement.as_str()), ("contract", contract.as_str())];
        let relation = app.make(CONTRACTS, &related).await;
        let earlier = app.make("ast_contract", &[&terms[..4], &[("ends", "2026-08-31")]].concat()).await;
        let about = [("short_description", "It"), ("description", "All of it")];
        let objective = app.make(OBJECTIVE, &[&about[..], &[("engagement", self.other.as_str())]].concat()).await;
        let outcome = app.make(OUTCOME, &[&about[..], &[("success_objective", objective.as_str())]].concat()).await;
        let effect = |rule, table, id: &Id, fields, then| Effect { rule, table, id: id.clone(), fields, then };
        let mut all = vec![
            effect(
                "Contract changes reach engagements",
                "ast_contract",
                &contract,
                fields([("renewal_date", "2026-10-01")]),
                one(ENGAGEMENT, &self.engagement, "renewal_date", "2026-10-01"),
            ),
            effect(
                "Contract relationship updated",
                CONTRACTS,
                &relation,
                fields([("contract", earlier.as_str())]),
                one(ENGAGEMENT, &self.engagement, "renewal_date", "2026-08-31"),
            ),
            effect(
                "Closing completes",
                OUTCOME,
                &outcome,
                close("achieved"),
                one(OUTCOME, &outcome, "progress", "completed"),
            ),
            effect(
                "Parent for internal play must be empty",
                PLAY,
                &self.play,
                fields([("parent", self.case.as_str())]),
                one(PLAY, &self.play, "parent", ""),
            ),
            effect(
                "Count on engagement",
                RISK,
                &self.risk,
                close("addressed"),
                one(ENGAGEMENT, &self.engagement, "active_risk_count", "1"),
            ),
            effect("Reopen risk signal", RISK, &self.risk, fields([("state", "active")]), reopened(RISK, &self.risk)),
            effect(
                "Update last touchpoint",
                TOUCHPOINT,
                &self.touchpoint,
                fields([("state", "canceled"), ("close_notes", "Moved.")]),
                one(ENGAGEMENT, &self.engagement, "last_touchpoint", ""),
            ),
            effect(
                "Cancel touchpoint",
                TOUCHPOINT,
                &self.touchpoint,
                fields([("close_notes", "Moved to June.")]),
                one(TOUCHPOINT, &self.touchpoint, "closure_code", "canceled"),
            ),
            effect(
                "Touchpoint is reopened",
                TOUCHPOINT,
                &self.touchpoint,
                fields([("state", "new")]),
                reopened(TOUCHPOINT, &self.touchpoint),
            ),
        ];
        for (rule, table, id) in
            [("Success task is reopened", TASK, &self.task), ("Reopen internal play task", PLAY_TASK, &self.play_task)]
        {
            all.push(effect("Closing", table, id, close("achieved"), one(table, id, "progress", "completed")));
            all.push(effect(rule, table, id, fields([("state", "new")]), reopened(table, id)));
        }
        let mut canceled = fields([("state", "canceled"), ("close_notes", "Not needed.")]);
        canceled.push(("confirm_cascade", "true".to_owned()));
        for (rule, table, id, child_table, child) in [
            ("Success case is reopened", CASE, &self.case, TASK, &self.task),
            ("Reopen internal play", PLAY, &self.play, PLAY_TASK, &self.play_task),
            ("Success initiative is reopened", INITIATIVE, &self.initiative, INITIATIVE, &self.initiative),
            ("Success outcome is reopened", OUTCOME, &self.outcome, INITIATIVE, &self.initiative),
            ("Success objective is reopened", OBJECTIVE, &self.objective, OUTCOME, &self.outcome),
            ("Engagement is reopened", ENGAGEMENT, &self.engagement, TOUCHPOINT, &self.touchpoint),
        ] {
            let then = one(child_table, child, "state", "canceled");
            all.push(effect("Cancel cascades", table, id, canceled.clone(), then));
            all.push(effect(rule, table, id, fields([("state", "new")]), reopened(table, id)));
        }
        all
    }

    /// What is deleted by somebody who may.
    pub async fn removals(&self) -> Vec<Removal> {
        let (app, other) = (self.app, self.other.as_str());
        let words = [("short_description", "Review"), ("description", "Went well"), ("engagement", other)];
        let touchpoint = app.make(TOUCHPOINT, &words).await;
        let terms = [
            ("short_description", "Support"),
            ("account", app.acme.as_str()),
            ("value", "100"),
            ("starts", "2026-01-01"),
            ("ends", "2026-12-31"),
        ];
        let contract = app.make("ast_contract", &terms).await;
        let relation = app.make(CONTRACTS, &[("engagement", other), ("contract", contract.as_str())]).await;
        for field in ["last_touchpoint", "renewal_date"] {
            assert_ne!(app.text(ENGAGEMENT, &self.other, field).await, "", "{field}");
        }
        let empties = |field| Ok((ENGAGEMENT, self.other.clone(), field));
        let stays = Err("The engagement has success objectives. Remove them first, or close the engagement.");
        let all = [
            ("Children block deletion", ENGAGEMENT, self.engagement.clone(), stays),
            ("Update last touchpoint for Delete", TOUCHPOINT, touchpoint, empties("last_touchpoint")),
            ("Contract relationship removed", CONTRACTS, relation, empties("renewal_date")),
        ];
        all.map(|(rule, table, id, then)| Removal { rule, table, id, then }).into()
    }
}
