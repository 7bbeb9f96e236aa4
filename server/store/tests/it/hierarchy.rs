//! A record has a row in the table of each parent; domains follow accounts.
use meta::{Actor, DomainScope};
use store::{Error, Save};

use crate::bench::{Parts, each_database};
use crate::people::{domain_id, entity, look, make_account, make_domain, person, refused, saved, system, text};
use crate::tables::MODEL;

#[tokio::test]
async fn rows_of_parents_are_written_changed_and_deleted_along() {
    each_database(Parts::of(&MODEL), async |bench| {
        let store = &bench.store;
        let save = Save::create(entity("case")).text("short_description", "Router").text("resolution", "None yet");
        let made = saved(store, &system(), save).await;
        let rows = async || {
            look(
                store,
                "sn_task",
                &["sys_id", "number", "short_description", "sys_class_name", "sys_mod_count"],
                "1 = 1",
            )
            .await
        };
        assert_eq!(rows().await, [[made.id.as_str(), "CS0000001", "Router", "case", "0"]]);
        // Through the parent's list the record is still saved as what it is.
        let update = Save::update(entity("sn_task"), made.id.clone())
            .text("short_description", "Switch")
            .text("resolution", "Sold");
        let changed = saved(store, &system(), update).await;
        assert_eq!(changed.row.entity.name(), "case");
        assert_eq!(rows().await, [[made.id.as_str(), "CS0000001", "Switch", "case", "1"]]);
        assert_eq!(look(store, "case", &["short_description", "resolution"], "1 = 1").await, [["Switch", "Sold"]]);
        store.delete(&system(), entity("sn_task"), made.id.as_str(), None).await.expect("it may go");
        assert!(rows().await.is_empty());
        assert!(look(store, "case", &["sys_id"], "1 = 1").await.is_empty());
        let again = store.delete(&system(), entity("case"), made.id.as_str(), None).await;
        assert!(matches!(again, Err(Error::NotFound)));
    })
    .await;
}

#[tokio::test]
async fn an_unknown_or_foreign_class_is_not_found() {
    each_database(Parts::of(&MODEL), async |bench| {
        let store = &bench.store;
        let task = saved(store, &system(), Save::create(entity("sn_task"))).await;
        let as_case = store.save(&system(), Save::update(entity("case"), task.id).text("state", "done")).await;
        assert!(matches!(as_case, Err(Error::NotFound)));
        let missing = store
            .save(&system(), Save::update(entity("sn_task"), meta::Id("nothing".into())).text("state", "done"))
            .await;
        assert!(matches!(missing, Err(Error::NotFound)));
    })
    .await;
}

#[tokio::test]
async fn a_given_id_is_kept_and_given_once() {
    each_database(Parts::of(&MODEL), async |bench| {
        let store = &bench.store;
        let id = "Abc".repeat(10) + "99";
        let made = saved(store, &system(), Save::create(entity("case")).text("sys_id", &id)).await;
        assert_eq!(made.id.as_str(), id);
        let again = refused(store, &system(), Save::create(entity("case")).text("sys_id", &id)).await;
        assert_eq!(again, ["sys_id: Record id is already used by another Case; please choose another."]);
        let short = refused(store, &system(), Save::create(entity("case")).text("sys_id", "short")).await;
        assert_eq!(short, ["sys_id: Record id must be 32 letters and digits."]);
    })
    .await;
}

#[tokio::test]
async fn a_record_is_in_the_domain_of_its_account_else_its_parent_else_its_maker() {
    each_database(Parts::of(&MODEL), async |bench| {
        let store = &bench.store;
        let acme = make_account(store, "Acme", "/msp/acme/").await;
        let other = make_account(store, "Other", "/msp/other/").await;
        let agent = person("agent", "agent", "/msp/");
        let home = saved(store, &agent, Save::create(entity("case"))).await;
        assert_eq!(text(&home.row, "sys_domain_path"), "/msp/");
        let made =
            saved(store, &agent, Save::create(entity("case")).text("account", acme.as_str()).text("work_notes", "x"))
                .await;
        assert_eq!(
            (text(&made.row, "sys_domain_path"), text(&made.row, "sys_domain")),
            ("/msp/acme/", domain_id("/msp/acme/").as_str())
        );
        let child = saved(store, &agent, Save::create(entity("sn_task")).text("parent", made.id.as_str())).await;
        assert_eq!(text(&child.row, "sys_domain_path"), "/msp/acme/");
        let member = saved(store, &agent, Save::create(entity("member")).text("case", made.id.as_str())).await;
        assert_eq!(text(&member.row, "sys_domain_path"), "/msp/acme/");
        // The account changes: the record, its entries and what hangs on it move.
        let moved =
            saved(store, &agent, Save::update(entity("case"), made.id.clone()).text("account", other.as_str())).await;
        assert_eq!(text(&moved.row, "sys_domain_path"), "/msp/other/");
        for (table, condition) in [
            ("case", "account IS NOT NULL"),
            ("sn_task", "account IS NOT NULL"),
            ("sys_journal_field", "1 = 1"),
            ("member", "1 = 1"),
        ] {
            assert_eq!(look(store, table, &["sys_domain_path"], condition).await, [["/msp/other/"]], "{table}");
        }
        // The account itself moves.
        let new_home = make_domain(store, "/msp/new/").await;
        saved(store, &system(), Save::update(entity("customer_account"), other).text("sys_domain", new_home.as_str()))
            .await;
        for (table, condition) in
            [("case", "account IS NOT NULL"), ("sn_task", "account IS NOT NULL"), ("member", "1 = 1")]
        {
            assert_eq!(
                look(store, table, &["sys_domain_path"], condition).await,
                [["/msp/new/"]],
                "{table} after the account moved"
            );
        }
        let lost = saved(store, &agent, Save::update(entity("case"), made.id).text("account", "")).await;
        assert_eq!(text(&lost.row, "sys_domain_path"), "/msp/new/", "without an account it stays where it is");
    })
    .await;
}

#[tokio::test]
async fn people_of_a_domain_neither_see_nor_change_what_is_outside() {
    each_database(Parts::of(&MODEL), async |bench| {
        let store = &bench.store;
        let acme = make_account(store, "Acme", "/msp/acme/").await;
        let made = saved(store, &system(), Save::create(entity("case")).text("account", acme.as_str())).await;
        let update = || Save::update(entity("case"), made.id.clone()).text("state", "done");
        let stranger = person("nina", "agent", "/msp/other/");
        assert!(matches!(store.save(&stranger, update()).await, Err(Error::NotFound)));
        assert!(matches!(store.delete(&stranger, entity("case"), made.id.as_str(), None).await, Err(Error::NotFound)));
        let viewer = person("vera", "viewer", "/msp/");
        assert!(matches!(store.save(&viewer, update()).await, Err(Error::Forbidden { operation: "Update", .. })));
        assert!(matches!(
            store.delete(&viewer, entity("case"), made.id.as_str(), None).await,
            Err(Error::Forbidden { operation: "Delete", .. })
        ));
        assert!(matches!(
            store.save(&viewer, Save::create(entity("case"))).await,
            Err(Error::Forbidden { operation: "Insert", .. })
        ));
        let nobody = person("nobody", "none", "/msp/");
        assert!(matches!(store.save(&nobody, update()).await, Err(Error::NotFound)));
        saved(store, &person("anna", "agent", "/msp/acme/"), update()).await;
    })
    .await;
}

#[tokio::test]
async fn customers_write_what_they_may_on_their_own_account_only() {
    each_database(Parts::of(&MODEL), async |bench| {
        let store = &bench.store;
        let acme = make_account(store, "Acme", "/msp/acme/").await;
        let made = saved(store, &system(), Save::create(entity("case")).text("account", acme.as_str())).await;
        let update = || {
            Save::update(entity("case"), made.id.clone())
                .text("short_description", "Mine")
                .text("work_notes", "sneaky")
                .text("effort", "5")
        };
        let mut carl: Actor = person("carl", "customer", "/msp/acme/");
        assert!(matches!(store.save(&carl, update()).await, Err(Error::NotFound)), "he acts for no account");
        carl.accounts.own = Some(acme);
        let changed = saved(store, &carl, update()).await;
        assert_eq!(changed.changed, ["short_description"], "internal fields are left alone");
        assert_eq!(look(store, "sys_journal_field", &["sys_id"], "1 = 1").await.len(), 0);
        carl.domains = DomainScope::Below(vec!["/msp/other/".to_owned()]);
        assert!(matches!(store.save(&carl, update()).await, Err(Error::NotFound)));
    })
    .await;
}

#[tokio::test]
async fn rows_follow_the_path_of_their_domain() {
    each_database(Parts::of(&MODEL), async |bench| {
        let store = &bench.store;
        let acme = make_account(store, "Acme", "/msp/acme/").await;
        saved(store, &system(), Save::create(entity("case")).text("account", acme.as_str())).await;
        let actor = system();
        let mut tx = store.begin(&actor).await.expect("a transaction");
        tx.move_domain(&domain_id("/msp/acme/"), "/other/acme/").await.expect("the rows move");
        tx.commit().await.expect("it commits");
        for table in ["case", "sn_task", "customer_account"] {
            assert_eq!(
                look(store, table, &["sys_domain_path", "sys_mod_count"], "1 = 1").await,
                [["/other/acme/", "0"]],
                "{table}"
            );
        }
    })
    .await;
}
