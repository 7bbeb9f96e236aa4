//! Playbooks: those that come with the product, how they start, go on and end, and who may work on them.
use std::sync::Arc;

use meta::{Actor, AppError, Id};
use services::playbook::input;
use store::Save;

use crate::support::Test;

const INITIATIVE: &str = "sn_acct_lc_success_initiative";
const CASE: &str = "sn_acct_lc_success_case";
const PLAY: &str = "sn_acct_lc_internal_play";
const PLAY_TASK: &str = "sn_acct_lc_internal_play_task";
const TASK: &str = "sn_acct_lc_success_task";
const MEETING: &str = "sn_meeting_mgmt_meeting_details";
const PLAYBOOK: &str = "sys_pd_process_definition";
const RUN: &str = "sys_pd_context";
const STEP: &str = "sys_pd_activity_context";
const AGENT: &str = "sn_acct_lc.ale_success_agent";

/// An installation with an agent and an engagement.
struct World {
    test: Test,
    sofia: Arc<Actor>,
    account: Id,
    engagement: Id,
}

async fn person(test: &Test, name: &str, roles: &[&str]) -> Arc<Actor> {
    let id = test.user(name, roles).await;
    test.services.actor(&id).await.expect("a read").expect("the person is there")
}

impl World {
    async fn new() -> World {
        let test = Test::new().await;
        let account = test.account("Genixify").await;
        let engagement = test.engagement(&account).await;
        let sofia = person(&test, "sofia", &[AGENT]).await;
        World { test, sofia, account, engagement }
    }

    /// A record that Sofia makes, as people do.
    async fn make(&self, table: &str, fields: &[(&str, &str)]) -> Id {
        let told = [("short_description", "Rollout"), ("description", "All of it")];
        let save = Save::create(self.test.table(table));
        let save = told.iter().chain(fields).fold(save, |save, (field, text)| save.text(field, *text));
        self.test.services.store.save(&self.sofia, save).await.expect("she may make it").id
    }

    async fn case(&self) -> Id {
        self.make(CASE, &[("engagement", self.engagement.as_str())]).await
    }

    async fn play(&self, fields: &[(&str, &str)]) -> Id {
        self.make(PLAY, &[&[("engagement", self.engagement.as_str())], fields].concat()).await
    }

    async fn initiative(&self) -> Id {
        let title = ("short_description", "Grow");
        let told = ("description", "All of it");
        let objective = [title, told, ("engagement", self.engagement.as_str())];
        let objective = self.test.make("sn_acct_lc_success_objective", &objective).await;
        let outcome = [title, told, ("success_objective", objective.as_str())];
        let outcome = self.test.make("sn_acct_lc_success_outcome", &outcome).await;
        self.make(INITIATIVE, &[("success_outcome", outcome.as_str())]).await
    }

    async fn runs(&self, record: &Id) -> Vec<Id> {
        self.test.find(RUN, &format!("record_id={record}")).await
    }

    async fn run(&self, record: &Id) -> Id {
        let runs = self.runs(record).await;
        assert_eq!(runs.len(), 1, "one playbook works on it");
        runs.into_iter().next().expect("a run")
    }

    /// The steps of the record's run, as `label: state`.
    async fn steps(&self, record: &Id) -> Vec<String> {
        let run = self.run(record).await;
        let mut steps = Vec::new();
        for step in self.test.find(STEP, &format!("run={run}")).await {
            let activity = Id(self.test.text(STEP, &step, "activity").await);
            let lane = Id(self.test.text("sys_pd_activity", &activity, "lane").await);
            let at = [
                self.test.text("sys_pd_lane", &lane, "order").await,
                self.test.text("sys_pd_activity", &activity, "order").await,
            ];
            let label = self.test.text("sys_pd_activity", &activity, "label").await;
            steps.push((at, format!("{label}: {}", self.test.text(STEP, &step, "state").await)));
        }
        steps.sort();
        steps.into_iter().map(|(_, told)| told).collect()
    }

    /// The open step of that name, else any.
    async fn step(&self, record: &Id, label: &str) -> Id {
        let run = self.run(record).await;
        let of = format!("run={run}^activity.label={label}");
        let open = self.test.find(STEP, &format!("{of}^stateINready,in_progress")).await;
        match open.into_iter().next() {
            Some(step) => step,
            None => self.test.find(STEP, &of).await.into_iter().next_back().expect("a step"),
        }
    }

    async fn act(
        &self,
        who: &Actor,
        deed: &str,
        table: &str,
        record: &Id,
        more: &[(&str, &str)],
    ) -> Result<(), AppError> {
        let fixed = [(input::TABLE, table), (input::RECORD, record.as_str())];
        let posted = fixed.iter().chain(more).map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
        self.test.services.playbook_do(who, deed, &posted.collect::<Vec<_>>()).await
    }

    /// What Sofia does with a step.
    async fn deed(
        &self,
        deed: &str,
        table: &str,
        record: &Id,
        label: &str,
        more: &[(&str, &str)],
    ) -> Result<(), AppError> {
        let step = self.step(record, label).await;
        self.act(&self.sofia, deed, table, record, &[&[(input::STEP, step.as_str())], more].concat()).await
    }

    async fn done(&self, table: &str, record: &Id, label: &str, more: &[(&str, &str)]) {
        let version = self.test.text(table, record, "sys_mod_count").await;
        let more = [more, &[(input::VERSION, version.as_str())]].concat();
        if let Err(error) = self.deed("complete", table, record, label, &more).await {
            panic!("{label}: {error}");
        }
    }

    async fn refused(&self, table: &str, record: &Id, label: &str, more: &[(&str, &str)]) -> String {
        sentence(self.deed("complete", table, record, label, more).await)
    }

    async fn state(&self, record: &Id) -> String {
        let run = self.run(record).await;
        self.test.text(RUN, &run, "state").await
    }

    /// Entries of the record's stream.
    async fn said(&self, record: &Id, journal: &str) -> usize {
        self.test.find("sys_journal_field", &format!("element_id={record}^element={journal}")).await.len()
    }
}

fn sentence(result: Result<(), AppError>) -> String {
    match result {
        Err(AppError::Invalid(issues)) => issues.to_string(),
        Err(other) => panic!("refused for another reason: {other}"),
        Ok(()) => panic!("nothing was refused"),
    }
}

#[tokio::test]
async fn playbooks_come_with_the_product_and_stay_as_administrators_want_them() {
    let test = Test::new().await;
    let expected = [
        ("Create Success Initiative", "Initial Setup, Plan the Plan, Collab and Complete, Summarize and Close"),
        ("Internal play playbook", "Initiate, Define the Action Plan, Review & Close"),
        ("Renewal playbook", "Initiate, Assess Opportunity, Communicate, Track Opportunity, Review & Close"),
        ("Success case playbook", "Initiate, Assist, Review & Close"),
    ];
    let found = test.find(PLAYBOOK, "state=active^ORDERBYname").await;
    assert_eq!(found.len(), expected.len());
    for (id, (name, stages)) in found.iter().zip(expected) {
        assert_eq!(test.text(PLAYBOOK, id, "name").await, name);
        let mut labels = Vec::new();
        for stage in test.find("sys_pd_lane", &format!("playbook={id}^ORDERBYorder")).await {
            labels.push(test.text("sys_pd_lane", &stage, "label").await);
        }
        assert_eq!(labels.join(", "), stages, "{name}");
    }
    test.set(PLAYBOOK, &found[0], &[("name", "Our initiatives"), ("state", "retired")]).await;
    // Something else is missing: all that is shipped is gone through again.
    let kind = test.find("sys_user_role", "name=sn_pd_playbook_viewer").await.remove(0);
    test.delete("sys_user_role", &kind).await.expect("nobody has the role");
    test.services.prepare().await.expect("it is made whole");
    assert_eq!(test.find("sys_user_role", "name=sn_pd_playbook_viewer").await.len(), 1);
    assert_eq!(test.find(PLAYBOOK, "").await.len(), expected.len());
    assert_eq!(test.text(PLAYBOOK, &found[0], "state").await, "retired");
}

#[tokio::test]
async fn a_success_case_is_worked_through_to_its_end() {
    let world = World::new().await;
    let case = world.case().await;
    let start = [
        "Select engagement: complete",
        "Enter core information: ready",
        "Add squad: pending",
        "Communicate the intended outcome: pending",
        "Define the action plan: pending",
        "Related meeting: pending",
        "Related work: pending",
        "Communicate the final outcome: pending",
        "Close record: pending",
    ];
    assert_eq!(world.steps(&case).await, start);
    let run = world.run(&case).await;
    for field in ["sys_domain", "sys_domain_path"] {
        assert_eq!(world.test.text(RUN, &run, field).await, world.test.text(CASE, &case, field).await);
    }
    assert!(world.refused(CASE, &case, "Related work", &[]).await.contains("waits for those before it"));

    let text =
        world.refused(CASE, &case, "Enter core information", &[("description", ""), ("was.description", "x")]).await;
    assert!(text.contains("Description"), "{text}");
    let typed = [("description", "Two days"), ("was.description", "All of it"), ("priority", "1")];
    world.done(CASE, &case, "Enter core information", &typed).await;
    assert_eq!(world.test.text(CASE, &case, "description").await, "Two days");
    assert_eq!(world.test.text(CASE, &case, "priority").await, "1");
    world.deed("skip", CASE, &case, "Add squad", &[]).await.expect("it is optional");

    let outcome = "Communicate the intended outcome";
    assert_eq!(
        sentence(world.deed("skip", CASE, &case, outcome, &[]).await),
        format!("{outcome} cannot be skipped. Please complete it.")
    );
    assert_eq!(world.refused(CASE, &case, outcome, &[]).await, "Please write what is to be sent.");
    for _ in 0..2 {
        world.done(CASE, &case, outcome, &[(input::TEXT, "You will be live in May.")]).await;
    }
    assert_eq!(world.said(&case, "comments").await, 1, "sent twice, said once");
    world.done(CASE, &case, "Define the action plan", &[(input::TEXT, "Two workshops.")]).await;
    assert_eq!(world.said(&case, "work_notes").await, 1);

    let times = [("start", "2026-06-02 10:00:00"), ("end", "2026-06-02 11:00:00")];
    let parent = [("subject", "Kick-off"), ("parent_table", CASE), ("parent_record", case.as_str())];
    let meeting = world.test.make(MEETING, &[&parent[..], &times].concat()).await;
    let open = world.refused(CASE, &case, "Related meeting", &[]).await;
    assert_eq!(open, "1 meeting is open still. Finish or cancel what is open first.");
    world.test.set(MEETING, &meeting, &[("state", "canceled"), ("cancel_reason", "Moved")]).await;
    world.done(CASE, &case, "Related meeting", &[]).await;
    let task = [("short_description", "Train"), ("description", "All"), ("parent", case.as_str())];
    let task = world.test.make(TASK, &task).await;
    assert!(world.refused(CASE, &case, "Related work", &[]).await.starts_with("1 success task is open still."));
    let ended = [("state", "closed"), ("closure_code", "achieved"), ("close_notes", "Done.")];
    world.test.set(TASK, &task, &ended).await;
    world.done(CASE, &case, "Related work", &[]).await;

    world.done(CASE, &case, "Communicate the final outcome", &[(input::TEXT, "Reached.")]).await;
    assert!(sentence(world.act(&world.sofia, "close", CASE, &case, &[]).await).contains("not complete yet"));
    let needed = world.refused(CASE, &case, "Close record", &[("closure_code", ""), ("close_notes", "")]).await;
    assert!(needed.contains("Closure code is needed") && needed.contains("Close notes is needed"), "{needed}");
    world.done(CASE, &case, "Close record", &[("closure_code", "achieved"), ("close_notes", "Live.")]).await;
    assert_eq!(world.state(&case).await, "complete");
    assert_eq!(world.test.text(CASE, &case, "state").await, "new", "closing is a step of its own");
    for _ in 0..2 {
        world.act(&world.sofia, "close", CASE, &case, &[]).await.expect("it is complete");
    }
    assert_eq!(world.test.text(CASE, &case, "state").await, "closed");
    assert_eq!(world.test.text(CASE, &case, "progress").await, "completed");
    assert_eq!(world.state(&case).await, "complete", "what is complete is not canceled");
}

#[tokio::test]
async fn a_form_is_kept_for_later_and_meets_what_others_changed() {
    let world = World::new().await;
    let case = world.case().await;
    let label = "Enter core information";
    let later = [(input::AND, "save"), (input::VERSION, "0"), ("priority", "1"), ("was.priority", "3")];
    let version = world.test.text(CASE, &case, "sys_mod_count").await;
    let later = later.map(|(name, text)| (name, if name == input::VERSION { version.as_str() } else { text }));
    for _ in 0..2 {
        world.deed("complete", CASE, &case, label, &later).await.expect("twice is once");
    }
    assert_eq!(world.test.text(CASE, &case, "priority").await, "1");
    assert!(world.steps(&case).await[1].ends_with("in_progress"));
    let stale = [(input::VERSION, version.as_str()), ("priority", "2"), ("was.priority", "3")];
    let error = world.deed("complete", CASE, &case, label, &stale).await.unwrap_err();
    assert!(matches!(&error, AppError::Conflict { by, .. } if by == "sofia Test"), "{error:?}");
    assert_eq!(world.test.text(CASE, &case, "priority").await, "1", "nothing is stored");
}

#[tokio::test]
async fn an_early_end_cancels_the_playbook_and_reopening_does_not_bring_it_back() {
    let world = World::new().await;
    let case = world.case().await;
    let cancel =
        Save::update(world.test.table(CASE), case.clone()).text("state", "canceled").text("close_notes", "Not needed.");
    world.test.services.store.save(&world.sofia, cancel).await.expect("she may");
    assert_eq!(world.state(&case).await, "canceled");
    let steps = world.steps(&case).await;
    assert_eq!(steps[0], "Select engagement: complete", "what was done stays done");
    assert!(steps[1..].iter().all(|step| step.ends_with(": canceled")), "{steps:?}");
    let again = world.refused(CASE, &case, "Enter core information", &[]).await;
    assert_eq!(again, "The playbook was canceled with its record.");
    world.test.set(CASE, &case, &[("state", "in_progress")]).await;
    world.act(&world.sofia, "start", CASE, &case, &[]).await.expect("nothing happens");
    assert_eq!(world.state(&case).await, "canceled");
}

#[tokio::test]
async fn what_the_system_makes_starts_nothing_and_people_start_it_once() {
    let world = World::new().await;
    let fields = [("short_description", "Import"), ("description", "-"), ("engagement", world.engagement.as_str())];
    let case = world.test.make(CASE, &fields).await;
    assert!(world.runs(&case).await.is_empty());
    let nobody = person(&world.test, "nora", &["sn_acct_lc.ale_success_viewer"]).await;
    let error = world.act(&nobody, "start", CASE, &case, &[]).await.unwrap_err();
    assert!(matches!(error, AppError::Forbidden(_)), "{error:?}");
    for _ in 0..2 {
        world.act(&world.sofia, "start", CASE, &case, &[]).await.expect("she may");
    }
    assert_eq!(world.state(&case).await, "in_progress");
    let over = world.test.make(CASE, &fields).await;
    world.test.set(CASE, &over, &[("state", "closed"), ("closure_code", "achieved"), ("close_notes", "-")]).await;
    assert!(sentence(world.act(&world.sofia, "start", CASE, &over, &[]).await).starts_with("The record is over"));
    let playbook = world.test.find(PLAYBOOK, "name=Success case playbook").await.remove(0);
    world.test.set(PLAYBOOK, &playbook, &[("state", "retired")]).await;
    let third = world.case().await;
    assert!(world.runs(&third).await.is_empty(), "only active playbooks start");
    assert!(
        sentence(world.act(&world.sofia, "start", CASE, &third, &[]).await).starts_with("There is no active playbook")
    );
    let table = world.act(&world.sofia, "start", "sys_user", &world.sofia.id, &[]).await.unwrap_err();
    assert_eq!(table, AppError::NotFound, "playbooks run on three tables");
}

#[tokio::test]
async fn only_who_may_change_the_record_works_on_its_playbook() {
    let world = World::new().await;
    let case = world.case().await;
    let step = world.step(&case, "Enter core information").await;
    let step = [(input::STEP, step.as_str())];
    let viewer = person(&world.test, "vera", &["sn_acct_lc.ale_success_viewer"]).await;
    let reader = person(&world.test, "rita", &["sn_pd_playbook_viewer", "sn_acct_lc.success_case_read"]).await;
    for who in [&viewer, &reader] {
        let error = world.act(who, "complete", CASE, &case, &step).await.unwrap_err();
        assert!(matches!(error, AppError::Forbidden(_)), "{}: {error:?}", who.name);
    }
    let north = world.test.make("domain", &[("name", "North"), ("parent", "global")]).await;
    let stranger = world.test.user("stan", &[AGENT]).await;
    world.test.set("sys_user", &stranger, &[("home_domain", north.as_str())]).await;
    let stranger = world.test.services.actor(&stranger).await.unwrap().unwrap();
    let contact = world.test.contact("cora", &world.account).await;
    let contact = world.test.services.actor(&contact).await.unwrap().unwrap();
    for who in [&stranger, &contact] {
        let error = world.act(who, "complete", CASE, &case, &step).await.unwrap_err();
        assert_eq!(error, AppError::NotFound, "{}", who.name);
    }
    let other = world.case().await;
    let error = world.act(&world.sofia, "complete", CASE, &other, &step).await.unwrap_err();
    assert_eq!(error, AppError::NotFound, "a step is done on its own record");
    let role = world.test.find("sys_user_role", "name=sn_pd_playbook_admin").await.remove(0);
    let activity = Id(world.test.text(STEP, &Id(step[0].1.to_owned()), "activity").await);
    let lane = Id(world.test.text("sys_pd_activity", &activity, "lane").await);
    world.test.set("sys_pd_lane", &lane, &[("restricted_roles", role.as_str())]).await;
    let limited = world.refused(CASE, &case, "Enter core information", &[]).await;
    assert!(limited.starts_with("Only people with the roles of this stage"), "{limited}");
    let author = person(&world.test, "paul", &[AGENT, "sn_pd_playbook_admin"]).await;
    world.act(&author, "complete", CASE, &case, &step).await.expect("he has the role");
}

#[tokio::test]
async fn an_initiative_gets_one_task_or_none() {
    let world = World::new().await;
    let (one, other) = (world.initiative().await, world.initiative().await);
    for initiative in [&one, &other] {
        assert_eq!(world.steps(initiative).await[0], "Select success outcome: complete");
        world.done(INITIATIVE, initiative, "Enter core information", &[]).await;
    }
    for _ in 0..2 {
        world.done(INITIATIVE, &one, "Create Task", &[]).await;
        world.deed("skip", INITIATIVE, &other, "Create Task", &[]).await.expect("it is optional");
    }
    assert_eq!(world.test.find(TASK, &format!("parent={one}")).await.len(), 1);
    assert_eq!(world.test.text(INITIATIVE, &one, "task_count").await, "1");
    assert!(world.test.find(TASK, &format!("parent={other}")).await.is_empty());
    for initiative in [&one, &other] {
        world
            .done(INITIATIVE, initiative, "Close record", &[("closure_code", "missed"), ("close_notes", "Late.")])
            .await;
        assert_eq!(world.state(initiative).await, "complete");
    }
    let open = sentence(world.act(&world.sofia, "close", INITIATIVE, &one, &[]).await);
    assert!(open.contains("cannot be closed while 1 success task below it is open"), "{open}");
    world.act(&world.sofia, "close", INITIATIVE, &other, &[]).await.expect("nothing is open");
    assert_eq!(world.test.text(INITIATIVE, &other, "closure_code").await, "missed");
}

#[tokio::test]
async fn a_play_keeps_its_action_plan_and_waits_for_its_tasks() {
    let world = World::new().await;
    let play = world.play(&[]).await;
    let stages = world.steps(&play).await;
    assert_eq!(stages.len(), 7, "the standard playbook: {stages:?}");
    world.done(PLAY, &play, "Enter core information", &[]).await;
    world.done(PLAY, &play, "Add squad", &[]).await;
    world.done(PLAY, &play, "Formulate the action steps", &[(input::TEXT, "Call the sponsor.")]).await;
    assert_eq!(world.said(&play, "work_notes").await, 1);
    let task = world.make(PLAY_TASK, &[("internal_play", play.as_str())]).await;
    assert!(world.refused(PLAY, &play, "Related work", &[]).await.starts_with("1 internal play task is open still."));
    world.test.set(PLAY_TASK, &task, &[("state", "canceled"), ("close_notes", "-")]).await;
    world.done(PLAY, &play, "Related work", &[]).await;
    assert_eq!(world.test.text(PLAY, &play, "parent").await, "");
}

#[tokio::test]
async fn a_renewal_goes_from_the_contract_to_the_opportunity() {
    for (deed, state, step_state) in [("sent", "closed", "complete"), ("skip", "canceled", "skipped")] {
        let world = World::new().await;
        let contract = [
            ("short_description", "Gold"),
            ("account", world.account.as_str()),
            ("starts", "2026-01-01"),
            ("value", "100"),
        ];
        let contract = world.test.make("ast_contract", &contract).await;
        let play = world.play(&[("play_type", "renewal")]).await;
        let info = "Enter core information";
        assert!(world.refused(PLAY, &play, info, &[]).await.contains("Contract is needed"));
        let typed = [("contract", contract.as_str()), ("category", "expansion_and_renewal_support")];
        world.done(PLAY, &play, info, &typed).await;
        world.deed("skip", PLAY, &play, "Add squad", &[]).await.unwrap();
        assert!(world.test.find(PLAY_TASK, "").await.is_empty(), "its stage is not reached");
        world.done(PLAY, &play, "View contract record", &[]).await;
        world.done(PLAY, &play, "Assess engagement", &[(input::TEXT, "Offer more seats.")]).await;

        let mail = world.test.find(PLAY_TASK, &format!("internal_play={play}")).await;
        assert_eq!(mail.len(), 1, "the task of the mail, and not yet of the opportunity");
        let says = "Communicate renewal opportunity";
        assert!(world.refused(PLAY, &play, says, &[]).await.contains("whether you sent the mail"));
        for _ in 0..2 {
            world.deed(deed, PLAY, &play, says, &[]).await.unwrap();
        }
        assert_eq!(world.test.text(PLAY_TASK, &mail[0], "state").await, state);
        assert!(!world.test.text(PLAY_TASK, &mail[0], "close_notes").await.is_empty());
        assert!(world.steps(&play).await[4].ends_with(step_state));

        let task = world.test.find(PLAY_TASK, &format!("internal_play={play}^active=true")).await.remove(0);
        assert!(
            world
                .refused(PLAY, &play, "Create opportunity", &[])
                .await
                .ends_with("is open still. Close or cancel it first.")
        );
        world
            .test
            .set(PLAY_TASK, &task, &[("state", "closed"), ("closure_code", "achieved"), ("close_notes", "-")])
            .await;
        world.done(PLAY, &play, "Create opportunity", &[]).await;
        world.done(PLAY, &play, "View contract record", &[]).await;
        world.done(PLAY, &play, "Communicate the final outcome of the renewal", &[(input::TEXT, "Renewed.")]).await;
        world.done(PLAY, &play, "Close record", &[("closure_code", "achieved"), ("close_notes", "Renewed.")]).await;
        world.act(&world.sofia, "close", PLAY, &play, &[]).await.unwrap();
        assert_eq!(world.test.text(PLAY, &play, "progress").await, "completed");
    }
}

#[tokio::test]
async fn own_playbooks_skip_what_does_not_hold() {
    let world = World::new().await;
    let playbook = world.test.find(PLAYBOOK, "name=Internal play playbook").await.remove(0);
    world.test.set(PLAYBOOK, &playbook, &[("state", "retired")]).await;
    let kind = world.test.make("sys_pd_activity_definition", &[("name", "Read this"), ("kind", "instruction")]).await;
    let own = [("name", "Own"), ("table_name", PLAY), ("state", "active"), ("trigger_condition", "priority=1")];
    let own = world.test.make(PLAYBOOK, &own).await;
    let stage = async |order: &str, condition: &str| {
        let fields = [("playbook", own.as_str()), ("label", "Stage"), ("order", order), ("start_condition", condition)];
        world.test.make("sys_pd_lane", &fields).await
    };
    let (first, never, last) = (stage("1", "").await, stage("2", "priority=5").await, stage("3", "").await);
    for (lane, label, order, rule, condition) in [
        (&first, "One", "1", "after_previous", ""),
        (&first, "Two", "2", "with_previous", ""),
        (&first, "Three", "3", "after_previous", "category=partner_reviews"),
        (&never, "Four", "1", "after_previous", ""),
        (&last, "Five", "1", "after_previous", ""),
    ] {
        let fields = [
            ("lane", lane.as_str()),
            ("definition", kind.as_str()),
            ("label", label),
            ("order", order),
            ("start_rule", rule),
            ("condition", condition),
        ];
        world.test.make("sys_pd_activity", &fields).await;
    }
    let other = world.play(&[]).await;
    assert!(world.runs(&other).await.is_empty(), "its trigger is not met");
    let play = world.play(&[("priority", "1")]).await;
    assert_eq!(world.steps(&play).await[..3], ["One: ready", "Two: ready", "Three: pending"]);
    world.done(PLAY, &play, "Two", &[]).await;
    world.done(PLAY, &play, "One", &[]).await;
    let now = ["One: complete", "Two: complete", "Three: skipped", "Four: skipped", "Five: ready"];
    assert_eq!(world.steps(&play).await, now);
    world.done(PLAY, &play, "Five", &[]).await;
    assert_eq!(world.state(&play).await, "complete");
    let refused =
        world.test.try_make(PLAYBOOK, &[("name", "Users"), ("table_name", "sys_user"), ("state", "active")]).await;
    assert_eq!(crate::support::refused_by(refused), ("Playbooks run where they are shown".into(), "table_name".into()));
    world.test.set(PLAYBOOK, &own, &[("state", "draft")]).await;
    world.test.set(PLAYBOOK, &own, &[("state", "active")]).await;
    assert_eq!(world.test.text(PLAYBOOK, &own, "version").await, "2");
}

#[tokio::test]
async fn a_playbook_goes_and_moves_with_its_record() {
    let world = World::new().await;
    let case = world.case().await;
    let run = world.run(&case).await;
    let north = world.test.make("domain", &[("name", "North"), ("parent", "global")]).await;
    world.test.set(CASE, &case, &[("sys_domain", north.as_str())]).await;
    for table in [RUN, STEP] {
        let query = if table == RUN { format!("sys_id={run}") } else { format!("run={run}") };
        for row in world.test.find(table, &query).await {
            assert_eq!(world.test.text(table, &row, "sys_domain").await, north.as_str(), "{table}");
        }
    }
    world.test.delete(CASE, &case).await.expect("nothing holds it");
    assert!(world.test.try_row(RUN, &run).await.is_none());
    assert!(world.test.find(STEP, &format!("run={run}")).await.is_empty());
}
