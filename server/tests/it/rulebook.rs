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
const RUN: &str = "sys_pd_context";
const IMPLEMENTATION: &str = "sn_acct_lc_implementation_record";

const MEMBER: &str = "sn_customerservice_team_member";
const BAND: &str = "sn_acct_lc_color_banding";

type Fields = Vec<(&'static str, String)>;

/// A save that a rule refuses.
pub struct Refused {
    pub rule: &'static str,
    pub table: &'static str,
    /// `None`: a new record.
    pub id: Option<Id>,
    pub fields: Fields,
}

impl Refused {
    /// Who tries it: success managers work, administrators look after teams and settings.
    pub fn by(&self) -> &'static str {
        if [MEMBER, BAND].contains(&self.table) { "admin" } else { "agent" }
    }
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

/// Work below a record that this field names.
async fn below(app: &TestApp, table: &str, field: &str, id: &Id) -> Id {
    app.make(table, &[("short_description", "It"), ("description", "All of it"), (field, id.as_str())]).await
}

impl<'a> Book<'a> {
    pub async fn new(app: &'a TestApp) -> Book<'a> {
        let (engagement, other) = (app.engagement("Rollout").await, app.engagement("Expansion").await);
        let below = async |table, field, id: &Id| below(app, table, field, id).await;
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
        let at_once = Refused {
            rule: "Validate closure for success case",
            table: CASE,
            id: None,
            fields: said(&[("engagement", self.engagement.as_str()), ("state", "closed")]),
        };
        silent.chain(blocked.iter().map(end(close))).chain(asked.iter().map(end(cancel))).chain([at_once]).collect()
    }

    /// Moving what has something below it, or to where it does not belong.
    async fn moves(&self) -> Vec<Refused> {
        let (app, other) = (self.app, self.other.as_str());
        let below = async |table, field, id: &Id| below(app, table, field, id).await;
        let objective = below(OBJECTIVE, "engagement", &self.other).await;
        let outcome = below(OUTCOME, "success_objective", &objective).await;
        let (play, case) = (below(PLAY, "engagement", &self.other).await, below(CASE, "engagement", &self.other).await);
        let child = app.engagement("Part").await;
        app.set(ENGAGEMENT, &child, &[("parent", self.engagement.as_str())]).await;
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
            refused("Validate engagement parent", ENGAGEMENT, &self.engagement, "parent", child.as_str()),
            refused("Validate engagement parent", ENGAGEMENT, &self.engagement, "parent", self.engagement.as_str()),
            refused(
                "Validate onboarding for engagement",
                ENGAGEMENT,
                &self.other,
                "initial_onboarding",
                foreign.as_str(),
            ),
            refused("Validate engagement change for objective", OBJECTIVE, &self.objective, "engagement", other),
            refused(
                "Validate objective change for outcome",
                OUTCOME,
                &self.outcome,
                "success_objective",
                objective.as_str(),
            ),
            refused(
                "Validate outcome change for initiative",
                INITIATIVE,
                &self.initiative,
                "success_outcome",
                outcome.as_str(),
            ),
            Refused {
                rule: "Applicable outcome is of the same objective",
                table: FURTHER_OUTCOME,
                id: None,
                fields: fields([
                    ("success_initiative", self.initiative.as_str()),
                    ("success_outcome", outcome.as_str()),
                ]),
            },
            refused("Validate engagement update", CASE, &self.case, "engagement", other),
            refused("Validate engagement update", TOUCHPOINT, &self.touchpoint, "engagement", other),
            refused("Validate parent change for success task", TASK, &self.task, "parent", case.as_str()),
            refused("Validate engagement change", PLAY, &self.play, "engagement", other),
            refused("Validate internal play change", PLAY_TASK, &self.play_task, "internal_play", play.as_str()),
        ]
    }

    async fn contract(&self, account: &Id, ends: &str) -> Id {
        let terms = [
            ("short_description", "Support"),
            ("account", account.as_str()),
            ("value", "100"),
            ("starts", "2026-01-01"),
            ("ends", ends),
        ];
        self.app.make("ast_contract", &terms).await
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
        let contract = self.contract(&self.app.acme, "2026-12-31").await;
        let of_band =
            |min, max, color| [("type", "global"), ("min", min), ("max", max), ("color", color), ("category", "poor")];
        let band =
            |min, max, color| Refused { rule: "", table: BAND, id: None, fields: fields(of_band(min, max, color)) };
        self.app.make(BAND, &of_band("0", "49", "#0a0a0a")).await;
        vec![
            set("Validate planned start and stop", OBJECTIVE, &self.objective, &backwards),
            set("Validate planned dates", OUTCOME, &self.outcome, &backwards),
            set("Due date is not before start date", INITIATIVE, &self.initiative, &due),
            set("Validate tracking method", OUTCOME, &self.outcome, &[("tracking_method", "metric")]),
            set("Progress follows state", CASE, &self.case, &[("progress", "completed")]),
            set("Closing needs closure code and notes", IMPLEMENTATION, &implementation, &[("progress", "completed")]),
            set(
                "End is not before start",
                IMPLEMENTATION,
                &implementation,
                &[("planned_start_date", "2026-07-02"), ("planned_end_date", "2026-07-01")],
            ),
            set("Contract dates", "ast_contract", &contract, &[("ends", "2025-12-31")]),
            Refused { rule: "Abort if global min-max range is invalid", ..band("90", "101", "#0b0b0b") },
            Refused { rule: "Abort if color or range validation fails", ..band("49", "60", "#0c0c0c") },
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
            app.make(MEMBER, &named).await
        };
        let (contact, stranger) =
            (app.contact("carla", &app.acme, &[]).await, app.contact("bert", &app.beta, &[]).await);
        let (agreed, others) =
            (self.contract(&app.acme, "2026-12-31").await, self.contract(&app.beta, "2026-12-31").await);
        let own = |field: &'static str, id: &Id| fields([("engagement", engagement), (field, id.as_str())]);
        let squad = [("table_name", CASE), ("record_id", self.case.as_str()), ("user", user.as_str())];
        let solution = [
            ("solution_table", CASE),
            ("solution_record", self.case.as_str()),
            ("risk_signal_issue", self.risk.as_str()),
        ];
        let automatic = [
            ("engagement", engagement),
            ("probability", "high"),
            ("creation_method", "automated"),
            ("source_table", CASE),
            ("source_record", self.case.as_str()),
        ];
        let twice = [
            ("Avoid duplicate engagement to contract relationship", CONTRACTS, own("contract", &agreed)),
            ("Avoid duplicate sold product", PRODUCTS, own("sold_product", &product(acme).await)),
            ("Avoid duplicate entitlements", ENTITLEMENTS, own("entitlement", &entitlement(acme).await)),
            ("Avoid duplicate account team", TEAM, own("team_member", &member(acme).await)),
            ("Avoid duplicate customer team", CONTACTS, own("contact", &contact)),
            ("Avoid duplicate squad member", SQUAD, fields(squad)),
            ("Avoid duplicate risk signal solution", SOLUTION, fields(solution)),
            ("One active automatic risk", RISK, said(&automatic)),
        ];
        for (_, table, pairs) in &twice {
            let pairs: Vec<(&str, &str)> = pairs.iter().map(|(field, value)| (*field, value.as_str())).collect();
            app.make(table, &pairs).await;
        }
        let foreign = [
            ("Validate contract account", CONTRACTS, own("contract", &others)),
            ("Same account", PRODUCTS, own("sold_product", &product(beta).await)),
            ("Same account", ENTITLEMENTS, own("entitlement", &entitlement(beta).await)),
            ("Same account", TEAM, own("team_member", &member(beta).await)),
            ("Same account", CONTACTS, own("contact", &stranger)),
            (
                "Unique team member",
                MEMBER,
                fields([("account", acme), ("user", user.as_str()), ("responsibility", architect.as_str())]),
            ),
        ];
        let named = [
            (ENGAGEMENT, &self.engagement, "key_customer_contact", &stranger),
            (OBJECTIVE, &self.objective, "sponsor", &stranger),
            (INITIATIVE, &self.initiative, "contact", &stranger),
            (CASE, &self.case, "contact", &stranger),
            (TASK, &self.task, "contact", &stranger),
            (TOUCHPOINT, &self.touchpoint, "contact", &stranger),
            (PLAY, &self.play, "contract", &others),
            (RISK, &self.risk, "contracts_impacted", &others),
        ];
        let new = |(rule, table, fields)| Refused { rule, table, id: None, fields };
        let change = |(table, id, field, value): (_, &Id, _, &Id)| Refused {
            rule: "Named is of the account",
            table,
            id: Some(id.clone()),
            fields: vec![(field, value.0.clone())],
        };
        twice.into_iter().chain(foreign).map(new).chain(named.into_iter().map(change)).collect()
    }

    /// What is over stays as it is, and nothing opens below it.
    async fn over(&self) -> Vec<Refused> {
        let words =
            [("short_description", "Review"), ("description", "Went well"), ("engagement", self.engagement.as_str())];
        let touchpoint = self.app.make(TOUCHPOINT, &words).await;
        self.app.set(TOUCHPOINT, &touchpoint, &[("state", "canceled"), ("close_notes", "Moved.")]).await;
        let below = async |table, field, id: &Id| below(self.app, table, field, id).await;
        let engagement = self.app.engagement("Pilot").await;
        let objective = below(OBJECTIVE, "engagement", &engagement).await;
        let outcome = below(OUTCOME, "success_objective", &objective).await;
        let initiative = below(INITIATIVE, "success_outcome", &outcome).await;
        let case = below(CASE, "engagement", &engagement).await;
        let play = below(PLAY, "engagement", &engagement).await;
        self.app.set(ENGAGEMENT, &engagement, &[("state", "canceled"), ("close_notes", "Stopped.")]).await;
        let opened = [
            (OBJECTIVE, "engagement", &engagement),
            (CASE, "engagement", &engagement),
            (PLAY, "engagement", &engagement),
            (TOUCHPOINT, "engagement", &engagement),
            (OUTCOME, "success_objective", &objective),
            (INITIATIVE, "success_outcome", &outcome),
            (TASK, "parent", &initiative),
            (TASK, "parent", &case),
            (PLAY_TASK, "internal_play", &play),
        ]
        .map(|(table, field, above)| (table, None, said(&[(field, above.as_str())])));
        let again = [(OBJECTIVE, objective), (OUTCOME, outcome), (INITIATIVE, initiative), (CASE, case), (PLAY, play)]
            .map(|(table, id)| (table, Some(id), fields([("state", "in_progress")])));
        let rule = "Nothing opens below what is over";
        let open = opened.into_iter().chain(again).map(|(table, id, fields)| Refused { rule, table, id, fields });
        let over = [
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
        ];
        open.chain(over).collect()
    }

    /// An outcome of the objective as they are made from templates, and the template of the objective.
    async fn templated_outcome(&self, objective: &Id) -> (Id, Id) {
        let app = self.app;
        let product = app.make("cmdb_model", &[("name", "Suite")]).await;
        let about = [("name", "Grow"), ("short_description", "Grow"), ("description", "Much")];
        let above = [&about[..], &[("product", product.as_str())]].concat();
        let above = app.make("sn_acct_lc_success_objective_template", &above).await;
        app.set(OBJECTIVE, objective, &[("template", above.as_str())]).await;
        let template = [&about[1..], &[("objective_template", above.as_str())]].concat();
        let template = app.make("sn_acct_lc_success_outcome_template", &template).await;
        let outcome = below(app, OUTCOME, "success_objective", objective).await;
        app.set(OUTCOME, &outcome, &[("template", template.as_str())]).await;
        (outcome, above)
    }

    /// A published data source that has collected a value for the outcome.
    async fn metric(&self) -> Id {
        let (app, source) = (self.app, "sn_data_ctx_engine_src");
        let metric = app.make(source, &[("name", "Hours"), ("source", "external"), ("frequency", "weekly")]).await;
        let mapper = [
            ("source_table", "customer_account"),
            ("source_field", "sys_id"),
            ("related_table", OUTCOME),
            ("query_field", "account"),
            ("context_table", OUTCOME),
            ("context_field", "sys_id"),
        ];
        let mapper = app.make("sn_data_ctx_engine_map", &mapper).await;
        let leads = [("data_source", metric.as_str()), ("context_table", OUTCOME)];
        app.make("sn_data_ctx_engine_ctx", &[&leads[..], &[("mappers", mapper.as_str())]].concat()).await;
        app.set(source, &metric, &[("state", "published")]).await;
        let value = [
            ("context_record", self.outcome.as_str()),
            ("value", "12.5"),
            ("start_date", "2026-05-04 00:00:00"),
            ("end_date", "2026-05-10 23:59:59"),
        ];
        app.make("sn_data_ctx_engine_data", &[&leads[..], &value].concat()).await;
        metric
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
        let contract = self.contract(&app.acme, "2026-12-31").await;
        let earlier = self.contract(&app.acme, "2026-08-31").await;
        let related = [("engagement", self.engagement.as_str()), ("contract", contract.as_str())];
        let relation = app.make(CONTRACTS, &related).await;
        let objective = below(app, OBJECTIVE, "engagement", &self.other).await;
        let (outcome, template) = self.templated_outcome(&objective).await;
        let metric = self.metric().await;
        let implementation = [("engagement", self.engagement.as_str()), ("type", "self_led")];
        let implementation = app.make(IMPLEMENTATION, &implementation).await;
        let initiative = below(app, INITIATIVE, "success_outcome", &self.outcome).await;
        let playbook = [("name", "Initiative"), ("table_name", INITIATIVE)];
        let playbook = app.make("sys_pd_process_definition", &playbook).await;
        let run = [("playbook", playbook.as_str()), ("table_name", INITIATIVE), ("record_id", initiative.as_str())];
        let run = app.make(RUN, &run).await;
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
                "Objective success rate",
                OUTCOME,
                &outcome,
                fields([("closure_code", "partially_achieved")]),
                one(OBJECTIVE, &objective, "success_rate", "50"),
            ),
            effect(
                "Template success rate",
                OUTCOME,
                &outcome,
                fields([("closure_code", "missed")]),
                one("sn_acct_lc_success_objective_template", &template, "success_rate", "0"),
            ),
            effect(
                "Sync Progress To State",
                IMPLEMENTATION,
                &implementation,
                fields([("progress", "paused")]),
                one(IMPLEMENTATION, &implementation, "state", "paused"),
            ),
            effect(
                "Contract value impacted",
                RISK,
                &self.risk,
                fields([("contracts_impacted", earlier.as_str())]),
                one(RISK, &self.risk, "contract_value_impacted", "100.00"),
            ),
            effect(
                "Metric value taken over",
                OUTCOME,
                &self.outcome,
                fields([("tracking_method", "metric"), ("metric", metric.as_str())]),
                one(OUTCOME, &self.outcome, "current_value", "12.5"),
            ),
            effect(
                "After close or cancel SI",
                INITIATIVE,
                &initiative,
                close("achieved"),
                one(RUN, &run, "state", "canceled"),
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
        let contract = self.contract(&app.acme, "2026-12-31").await;
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
