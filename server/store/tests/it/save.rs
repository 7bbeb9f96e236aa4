//! The pipeline: what is refused, what is stored beside a record, what is never half done.
use futures::future::BoxFuture;
use meta::{BeforeRule, Change, Issues, TableRules, Value};
use store::{Error, Save, Spelling, Tx, TxRules};

use crate::bench::{Parts, each_database};
use crate::people::{count, entity, look, make_account, make_user, person, refused, saved, system, text};
use crate::tables::MODEL;

#[tokio::test]
async fn a_save_that_changes_nothing_touches_nothing() {
    each_database(Parts::of(&MODEL), async |bench| {
        let store = &bench.store;
        let made = saved(store, &system(), Save::create(entity("case")).text("short_description", "Router")).await;
        assert_eq!(made.version, 0);
        bench.clock.set(bench.clock.now().plus_seconds(60));
        let mut events = store.subscribe();
        let same = Save::update(entity("case"), made.id.clone())
            .text("short_description", "Router")
            .text("sys_mod_count", "7");
        let again = saved(store, &system(), same).await;
        assert_eq!((again.version, again.changed.len(), again.row.clone()), (0, 0, made.row.clone()));
        assert!(events.try_recv().is_err(), "nobody is told of nothing");
        let other = Save::update(entity("case"), made.id.clone()).text("short_description", "Switch");
        let changed = saved(store, &system(), other).await;
        assert_eq!((changed.version, changed.changed), (1, vec!["short_description"]));
        assert_ne!(changed.row.value("sys_updated_on"), made.row.value("sys_updated_on"));
        assert_eq!(events.try_recv().map(|event| (event.table, event.version)).ok(), Some(("case", 1)));
    })
    .await;
}

#[tokio::test]
async fn an_older_version_is_refused_and_names_who_was_faster() {
    each_database(Parts::of(&MODEL), async |bench| {
        let store = &bench.store;
        let anna = person("anna", "agent", "/");
        make_user(store, &anna).await;
        let made = saved(store, &system(), Save::create(entity("case"))).await;
        let update =
            |text: &str| Save::update(entity("case"), made.id.clone()).text("short_description", text).if_version(0);
        saved(store, &anna, update("hers")).await;
        match store.save(&system(), update("mine")).await {
            Err(Error::Stale { expected: 0, stored: 1, by }) => assert_eq!(by, "The anna"),
            other => panic!("{other:?}"),
        }
        let stale = store.delete(&system(), entity("case"), made.id.as_str(), Some(0)).await;
        assert!(matches!(stale, Err(Error::Stale { .. })));
        assert_eq!(look(store, "sn_task", &["short_description", "sys_mod_count"], "1 = 1").await, [["hers", "1"]]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_two_at_once_one_is_told() {
    each_database(Parts::of(&MODEL), async |bench| {
        let made = saved(&bench.store, &system(), Save::create(entity("case"))).await;
        let saves = (0..8).map(|writer| {
            let store = bench.store.clone();
            let save = Save::update(entity("case"), made.id.clone())
                .text("short_description", format!("{writer}"))
                .if_version(0);
            tokio::spawn(async move { store.save(&system(), save).await })
        });
        let mut done = 0;
        for outcome in futures::future::join_all(saves).await {
            match outcome.expect("no writer panics") {
                Ok(_) => done += 1,
                Err(Error::Stale { stored: 1, .. }) => {}
                Err(error) => panic!("{error}"),
            }
        }
        assert_eq!(done, 1);
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_stored_is_refused_at_its_field() {
    each_database(Parts::of(&MODEL), async |bench| {
        let store = &bench.store;
        let agent = person("agent", "agent", "/");
        let check = async |field: &str, text: &str, spelling: Spelling, expected: &str| {
            let save = Save::create(entity("case")).text(field, text).spelled(spelling);
            assert_eq!(refused(store, &agent, save).await, [expected], "{field} = {text}");
        };
        check("effort", "many", Spelling::Stored, "effort: Effort: \"many\" is not a whole number.").await;
        check("effort", "101", Spelling::Stored, "effort: Effort must be at most 100.").await;
        check(
            "due_date",
            "2026-02-30",
            Spelling::Form,
            "due_date: Due date: \"2026-02-30\" is not a date such as 2026-01-31.",
        )
        .await;
        check("state", "gone", Spelling::Stored, "state: State must be one of Open, Done, Lost, not \"gone\".").await;
        check(
            "reason",
            "price",
            Spelling::Stored,
            "reason: Reason cannot be \"Price\" with this State; please choose another.",
        )
        .await;
        check("key", "01234567890", Spelling::Form, "key: Key may have at most 10 characters, not 11.").await;
        check("nonsense", "1", Spelling::Form, "nonsense: There is no field nonsense here.").await;
        check("opened_by", "anna", Spelling::Form, "opened_by: Opened by cannot be changed by you.").await;
        let missing = Save::create(entity("member")).spelled(Spelling::Form);
        assert_eq!(refused(store, &agent, missing).await, ["case: Case is mandatory: please fill it."]);
        for table in ["sn_task", "case", "member", "sys_audit"] {
            assert_eq!(count(store, table).await, 0, "{table}");
        }
        let lenient =
            Save::create(entity("case")).text("key", "01234567890").text("nonsense", "1").text("account.name", "x");
        assert_eq!(text(&saved(store, &agent, lenient).await.row, "key"), "0123456789");
    })
    .await;
}

#[tokio::test]
async fn defaults_fill_what_the_input_leaves_out() {
    each_database(Parts::of(&MODEL), async |bench| {
        let store = &bench.store;
        let anna = person("anna", "agent", "/");
        make_user(store, &anna).await;
        let made = saved(store, &anna, Save::create(entity("case")).text("active", "")).await;
        assert_eq!(text(&made.row, "state"), "open");
        assert_eq!(text(&made.row, "opened_by"), anna.id.as_str());
        assert_eq!(made.row.value("active"), &Value::Null, "emptied on purpose");
        assert_eq!((text(&made.row, "sys_created_by"), text(&made.row, "sys_updated_by")), ("anna", "anna"));
        assert_eq!(text(&made.row, "sys_class_name"), "case");
    })
    .await;
}

#[tokio::test]
async fn formatted_text_loses_what_runs() {
    each_database(Parts::of(&MODEL), async |bench| {
        let evil = "<p onclick=\"steal()\">Hello<script>steal()</script></p>";
        let made = saved(&bench.store, &system(), Save::create(entity("case")).text("text", evil)).await;
        assert_eq!(text(&made.row, "text"), "<p>Hello</p>");
    })
    .await;
}

#[tokio::test]
async fn every_save_leaves_its_history() {
    each_database(Parts::of(&MODEL), async |bench| {
        let store = &bench.store;
        let anna = person("anna", "agent", "/");
        make_user(store, &anna).await;
        let made = saved(store, &anna, Save::create(entity("case")).text("cost", "10")).await;
        let update = Save::update(entity("case"), made.id.clone())
            .text("cost", "12.50")
            .text("state", "done")
            .text("comments", "Hi");
        saved(store, &anna, update).await;
        store.delete(&anna, entity("case"), made.id.as_str(), None).await.expect("it may go");
        let history = look(
            store,
            "sys_audit",
            &["sys_mod_count", "table_name", "field", "old_value", "new_value"],
            "table_name = 'case'",
        )
        .await;
        let entries: Vec<_> = history.iter().map(|row| (row[2].as_str(), row[3].as_str(), row[4].as_str())).collect();
        assert_eq!(entries[0], ("cost", "10.00", "12.50"));
        assert_eq!(entries[1], ("state", "open", "done"));
        assert_eq!(entries[2], ("sys_created", "", ""));
        assert_eq!(entries[3].0, "sys_deleted");
        assert!(entries[3].1.contains("\"cost\":\"12.50\""), "a deleted record can be brought back: {}", entries[3].1);
        assert_eq!(entries.len(), 4);
        let by = look(store, "sys_audit", &["changed_by"], "field = 'state'").await;
        assert_eq!(by, [[anna.id.as_str()]]);
    })
    .await;
}

#[tokio::test]
async fn secrets_leave_no_trace_in_history() {
    each_database(Parts::of(&MODEL), async |bench| {
        let store = &bench.store;
        let made = saved(store, &system(), Save::create(entity("sys_user")).text("user_name", "u")).await;
        saved(store, &system(), Save::update(entity("sys_user"), made.id.clone()).text("password", "s3cret")).await;
        store.delete(&system(), entity("sys_user"), made.id.as_str(), None).await.expect("it may go");
        for row in look(store, "sys_audit", &["field", "old_value", "new_value"], "1 = 1").await {
            assert!(!row.concat().contains("s3cret"), "{row:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn journals_append_and_follow_their_record() {
    each_database(Parts::of(&MODEL), async |bench| {
        let store = &bench.store;
        let account = make_account(store, "Acme", "/msp/acme/").await;
        let anna = person("anna", "agent", "/msp/");
        make_user(store, &anna).await;
        let save = Save::create(entity("case")).text("account", account.as_str()).text("work_notes", "Called them.");
        let made = saved(store, &anna, save).await;
        assert_eq!(made.row.value("work_notes"), &Value::Null, "its entries are its value");
        let second =
            saved(store, &anna, Save::update(entity("case"), made.id.clone()).text("comments", "We look into it."))
                .await;
        assert_eq!((second.version, second.changed), (1, vec!["comments"]));
        saved(store, &anna, Save::update(entity("case"), made.id.clone()).text("comments", "  ")).await;
        let columns = ["element", "name", "value", "sys_domain_path", "sys_created_by"];
        assert_eq!(
            look(store, "sys_journal_field", &columns, "author IS NOT NULL").await,
            [
                ["comments", "case", "We look into it.", "/msp/acme/", "anna"],
                ["work_notes", "case", "Called them.", "/msp/acme/", "anna"],
            ]
        );
        let shown = look(store, "sys_journal_field", &["element"], "visible_to_customer").await;
        assert_eq!(shown, [["comments"]]);
        store.delete(&anna, entity("case"), made.id.as_str(), None).await.expect("it may go");
        assert_eq!(count(store, "sys_journal_field").await, 0);
    })
    .await;
}

#[tokio::test]
async fn lists_are_told_and_the_author_never() {
    each_database(Parts::of(&MODEL), async |bench| {
        let store = &bench.store;
        let [anna, ben, cleo] = ["anna", "ben", "cleo"].map(|name| person(name, "agent", "/"));
        for actor in [&anna, &ben, &cleo] {
            make_user(store, actor).await;
        }
        let watch = format!("{},{}", anna.id, ben.id);
        let notes = format!("{},{}", anna.id, cleo.id);
        let save = Save::create(entity("case")).text("watch_list", watch).text("work_notes_list", notes);
        let made = saved(store, &anna, save).await;
        assert_eq!(count(store, "sys_notification").await, 0, "nobody is told of a new record");
        saved(store, &anna, Save::update(entity("case"), made.id.clone()).text("work_notes", "Internal")).await;
        let told = look(store, "sys_notification", &["user", "title", "record_id"], "1 = 1").await;
        assert_eq!(told, [[cleo.id.as_str(), "The anna wrote a work note on Case CS0000001", made.id.as_str()]]);
        saved(
            store,
            &anna,
            Save::update(entity("case"), made.id.clone()).text("state", "done").text("comments", "Bye"),
        )
        .await;
        let told = look(store, "sys_notification", &["user", "title", "body"], "body IS NOT NULL").await;
        assert_eq!(
            told,
            [[ben.id.as_str(), "The anna updated Case CS0000001", "Changed: State, Additional comments."]]
        );
        assert_eq!(count(store, "sys_notification").await, 2);
    })
    .await;
}

fn never_urgent(change: &mut Change<'_>, issues: &mut Issues) {
    if change.now.value("short_description").as_text() == Some("urgent") {
        issues.add("short_description", "Nothing is that urgent.");
    }
}

/// Makes a member for each new case, then fails for some of them.
fn adds_member<'a, 'c>(
    tx: &'a mut Tx<'_>,
    change: &'a mut Change<'c>,
    issues: &'a mut Issues,
) -> BoxFuture<'a, store::Result<()>> {
    Box::pin(async move {
        tx.save_derived(Save::create(entity("member")).text("case", change.now.id().0)).await?;
        if change.now.value("resolution").as_text() == Some("fail") {
            issues.add("resolution", "It fails late.");
        }
        if change.now.value("resolution").as_text() == Some("again") {
            tx.save_derived(Save::update(entity("case"), change.now.id()).text("resolution", "once more")).await?;
        }
        Ok(())
    })
}

/// Saves its own record without end.
fn goes_in_circles<'a, 'c>(
    tx: &'a mut Tx<'_>,
    change: &'a mut Change<'c>,
    _: &'a mut Issues,
) -> BoxFuture<'a, store::Result<()>> {
    Box::pin(async move {
        let effort = change.now.value("effort").as_int().unwrap_or_default();
        if effort > 0 {
            tx.save_derived(Save::update(entity("sn_task"), change.now.id()).value("effort", Value::Int(effort + 1)))
                .await?;
        }
        Ok(())
    })
}

static PURE: TableRules =
    TableRules { table: "sn_task", before: &[BeforeRule { name: "Never urgent", run: never_urgent }], after: &[] };

static PURE_RULES: &[&TableRules] = &[&PURE];

static RULED: &[TxRules] = &[
    TxRules { table: "case", before: &[], after: &[("Adds member", adds_member)], delete: &[] },
    TxRules { table: "sn_task", before: &[], after: &[("Circles", goes_in_circles)], delete: &[] },
];

fn ruled() -> Parts {
    Parts { model: &MODEL, rules: PURE_RULES, tx_rules: RULED }
}

#[tokio::test]
async fn rules_of_a_parent_hold_for_its_children_and_are_named() {
    each_database(ruled(), async |bench| {
        let urgent = Save::create(entity("case")).text("short_description", "urgent");
        match bench.store.save(&system(), urgent).await {
            Err(Error::Invalid(issues)) => {
                assert_eq!(
                    (issues.0[0].rule.as_str(), issues.0[0].field.as_str()),
                    ("Never urgent", "short_description")
                );
            }
            other => panic!("{other:?}"),
        }
    })
    .await;
}

#[tokio::test]
async fn a_rule_that_fails_late_undoes_everything() {
    each_database(ruled(), async |bench| {
        let store = &bench.store;
        let failing = || Save::create(entity("case")).text("resolution", "fail");
        assert_eq!(refused(store, &system(), failing()).await, ["resolution: It fails late."]);
        let actor = system();
        let mut tx = store.begin(&actor).await.expect("a transaction");
        tx.save(Save::create(entity("sn_task"))).await.expect("the first save is fine");
        tx.save(failing()).await.expect_err("the second is not");
        assert!(matches!(tx.commit().await, Err(Error::GivenUp)), "whoever swallows an error cannot store half of it");
        for table in ["sn_task", "case", "member", "sys_audit", "engine_number"] {
            let column = if table == "engine_number" { "prefix" } else { "sys_id" };
            assert_eq!(look(store, table, &[column], "1 = 1").await.len(), 0, "{table}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_save_answers_with_what_rules_made_of_the_record() {
    each_database(ruled(), async |bench| {
        let store = &bench.store;
        let made = saved(store, &system(), Save::create(entity("case")).text("resolution", "again")).await;
        assert_eq!((text(&made.row, "resolution"), made.version), ("once more", 1));
        assert_eq!(count(store, "member").await, 2);
    })
    .await;
}

#[tokio::test]
async fn rules_that_go_in_circles_end_in_an_error() {
    each_database(ruled(), async |bench| {
        let save = Save::create(entity("sn_task")).text("effort", "1");
        let issues = refused(&bench.store, &system(), save).await;
        assert!(issues[0].contains("without end"), "{issues:?}");
        assert_eq!(count(&bench.store, "sn_task").await, 0);
    })
    .await;
}

#[tokio::test]
async fn a_save_needs_few_statements() {
    each_database(Parts::of(&MODEL), async |bench| {
        let store = &bench.store;
        let acme = make_account(store, "Acme", "/msp/acme/").await;
        let anna = person("anna", "agent", "/msp/");
        make_user(store, &anna).await;
        let start = store.db().statements();
        let made =
            saved(store, &anna, Save::create(entity("case")).text("account", acme.as_str()).text("state", "open"))
                .await;
        let after_create = store.db().statements();
        saved(store, &anna, Save::update(entity("case"), made.id).text("state", "done").text("effort", "3")).await;
        let after_update = store.db().statements();
        // References and domain, number, own table, parent's table, history, search.
        assert!(after_create - start <= 7, "a create takes {} statements", after_create - start);
        // What is stored, own table, parent's table, history, search.
        assert!(after_update - after_create <= 6, "an update takes {} statements", after_update - after_create);
    })
    .await;
}
