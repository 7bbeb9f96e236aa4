//! The activity stream: newest first, and nobody reads in it what he may not read in the record.
use store::{Entry, EntryKind, Save};

use crate::bench::{Bench, Parts, each_database};
use crate::people::{entity, make_account, make_user, person, saved, system};
use crate::tables::MODEL;

fn lines(entries: &[Entry]) -> Vec<String> {
    let line = |entry: &Entry| match &entry.kind {
        EntryKind::Created => format!("{} created", entry.by_name),
        EntryKind::Changed { field, old, new } => format!("{} {field} {old} -> {new}", entry.by_name),
        EntryKind::Journal { field, text } => format!("{} {field}: {text}", entry.by_name),
        EntryKind::Attachment { file_name, .. } => format!("{} file {file_name}", entry.by_name),
    };
    entries.iter().map(line).collect()
}

async fn a_case_with_a_past(bench: &Bench) -> store::Saved {
    let store = &bench.store;
    let acme = make_account(store, "Acme", "/msp/acme/").await;
    let anna = person("anna", "agent", "/msp/");
    make_user(store, &anna).await;
    let made = saved(store, &anna, Save::create(entity("case")).text("account", acme.as_str())).await;
    let file = Save::create(entity("sys_attachment"))
        .text("file_name", "plan.pdf")
        .text("table_name", "case")
        .text("table_sys_id", made.id.as_str());
    let steps = [
        Save::update(entity("case"), made.id.clone()).text("state", "done").text("effort", "3"),
        Save::update(entity("case"), made.id.clone()).text("work_notes", "Internal."),
        Save::update(entity("case"), made.id.clone()).text("comments", "Hello."),
    ];
    for step in steps {
        bench.clock.set(bench.clock.now().plus_seconds(60));
        saved(store, &anna, step).await;
    }
    bench.clock.set(bench.clock.now().plus_seconds(60));
    let mut maker = system();
    maker.user_name = "anna".to_owned();
    saved(store, &maker, file).await;
    made
}

#[tokio::test]
async fn everything_that_happened_is_there_newest_first() {
    each_database(Parts::of(&MODEL), async |bench| {
        let case = a_case_with_a_past(bench).await;
        let viewer = person("vera", "viewer", "/msp/");
        let entries =
            bench.store.activity(&viewer, entity("case"), case.id.as_str(), 50).await.expect("the stream can be read");
        let mut told = lines(&entries);
        told[3..5].sort();
        assert_eq!(
            told,
            [
                "The anna file plan.pdf",
                "The anna comments: Hello.",
                "The anna work_notes: Internal.",
                "The anna effort  -> 3",
                "The anna state open -> done",
                "The anna created",
            ]
        );
        let through_parent = bench
            .store
            .activity(&viewer, entity("sn_task"), case.id.as_str(), 2)
            .await
            .expect("the stream can be read");
        assert_eq!(lines(&through_parent), told[..2]);
        let before = bench.store.db().statements();
        bench.store.activity(&viewer, entity("case"), case.id.as_str(), 50).await.expect("the stream can be read");
        assert_eq!(bench.store.db().statements() - before, 2);
    })
    .await;
}

#[tokio::test]
async fn a_customer_reads_neither_internal_notes_nor_internal_fields() {
    each_database(Parts::of(&MODEL), async |bench| {
        let case = a_case_with_a_past(bench).await;
        let mut carl = person("carl", "customer", "/msp/acme/");
        carl.accounts.own = case.row.get(crate::tables::task::COL.account);
        let entries =
            bench.store.activity(&carl, entity("case"), case.id.as_str(), 50).await.expect("the stream can be read");
        assert_eq!(
            lines(&entries),
            ["The anna file plan.pdf", "The anna comments: Hello.", "The anna state open -> done", "The anna created"]
        );
        let nina = person("nina", "agent", "/msp/other/");
        let hidden = bench.store.activity(&nina, entity("case"), case.id.as_str(), 50).await.expect("the answer comes");
        assert!(hidden.is_empty());
    })
    .await;
}
