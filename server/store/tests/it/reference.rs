//! References point to records that exist, are of the right table and are visible to whoever chose them.
use store::{Error, Save, Spelling};

use crate::bench::{Parts, each_database};
use crate::people::{entity, look, make_account, make_user, person, refused, saved, system, text};
use crate::tables::MODEL;

const GONE: &str = "00000000000000000000000000000000";

#[tokio::test]
async fn dangling_invisible_and_wrong_records_are_refused() {
    each_database(Parts::of(&MODEL), async |bench| {
        let store = &bench.store;
        let acme = make_account(store, "Acme", "/msp/acme/").await;
        let task = saved(store, &system(), Save::create(entity("sn_task"))).await.id;
        let nina = person("nina", "agent", "/msp/other/");
        let no_account = ["account: Account: there is no such Account that you may refer to; please choose one."];
        for (actor, id) in [(&system(), GONE), (&nina, acme.as_str()), (&system(), task.as_str())] {
            let save = Save::create(entity("case")).text("account", id);
            assert_eq!(refused(store, actor, save).await, no_account);
        }
        let list = Save::create(entity("case")).text("watch_list", format!("{GONE},{task}"));
        assert_eq!(refused(store, &system(), list).await.len(), 1);
        assert!(look(store, "case", &["sys_id"], "1 = 1").await.is_empty());
        // A derived record is a record of its parents' tables.
        let case = saved(store, &system(), Save::create(entity("case"))).await.id;
        saved(store, &system(), Save::create(entity("sn_task")).text("parent", case.as_str())).await;
    })
    .await;
}

#[tokio::test]
async fn records_may_be_named_where_one_is_meant() {
    each_database(Parts::of(&MODEL), async |bench| {
        let store = &bench.store;
        let acme = make_account(store, "Acme", "/msp/acme/").await;
        for (spelling, name) in [(Spelling::Stored, "acme"), (Spelling::Display, "ACME"), (Spelling::Form, "Acme")] {
            let save = Save::create(entity("case")).text("account", name).spelled(spelling);
            assert_eq!(text(&saved(store, &system(), save).await.row, "account"), acme.as_str());
        }
        let unknown = Save::create(entity("case")).text("account", "Nobody");
        assert_eq!(
            refused(store, &system(), unknown).await,
            ["account: Account: there is no \"Nobody\" that you may refer to."]
        );
        let hidden = Save::create(entity("case")).text("account", "Acme");
        let nina = person("nina", "agent", "/msp/other/");
        assert_eq!(
            refused(store, &nina, hidden).await,
            ["account: Account: there is no \"Acme\" that you may refer to."]
        );
        make_account(store, "ACME", "/msp/twin/").await;
        let twice = Save::create(entity("case")).text("account", "Acme");
        assert!(refused(store, &system(), twice).await[0].contains("several records are called"));
    })
    .await;
}

#[tokio::test]
async fn deleting_empties_references_and_is_refused_while_one_is_needed() {
    each_database(Parts::of(&MODEL), async |bench| {
        let store = &bench.store;
        let anna = person("anna", "agent", "/");
        make_user(store, &anna).await;
        let case = saved(store, &anna, Save::create(entity("case"))).await.id;
        let member = saved(
            store,
            &system(),
            Save::create(entity("member")).text("case", case.as_str()).text("helper", anna.id.as_str()),
        )
        .await;
        match store.delete(&system(), entity("case"), case.as_str(), None).await {
            Err(Error::Invalid(issues)) => assert!(issues.0[0].text.contains(member.id.as_str()), "{issues}"),
            other => panic!("{other:?}"),
        }
        store.delete(&system(), entity("sys_user"), anna.id.as_str(), None).await.expect("the user may go");
        assert_eq!(look(store, "case", &["opened_by", "sys_mod_count"], "1 = 1").await, [["", "1"]]);
        assert_eq!(look(store, "sn_task", &["opened_by", "sys_mod_count"], "1 = 1").await, [["", "1"]]);
        assert_eq!(look(store, "member", &["helper", "sys_mod_count"], "1 = 1").await, [["", "1"]]);
        let history = look(store, "sys_audit", &["field", "old_value"], "field IN ('helper', 'opened_by')").await;
        assert_eq!(history, [["helper", anna.id.as_str()], ["opened_by", anna.id.as_str()]]);
    })
    .await;
}
