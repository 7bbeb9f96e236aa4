//! Fields that no column keeps: worked out on every read, also to filter and to sort by.
use meta::query::parse;
use meta::{Actor, System, Value};
use store::{ListRequest, Save};

use crate::bench::{Parts, each_database};

#[tokio::test]
async fn days_remaining_count_down_while_a_record_is_active() {
    each_database(Parts::of(domain::registry::model()), async |bench| {
        let store = &bench.store;
        let tasks = store.model().entity("sn_task").expect("tasks are declared");
        let system = Actor::system(System);
        let today = bench.clock.now().date();
        for (name, days, active) in
            [("late", Some(-2), true), ("soon", Some(5), true), ("done", Some(5), false), ("open", None, true)]
        {
            let due = days.map_or(Value::Null, |days| Value::text(today.plus_days(days).to_string()));
            let save = Save::create(tasks)
                .text("short_description", name)
                .value("due_date", due)
                .value("active", Value::Bool(active));
            let mut tx = store.begin(&system).await.expect("begins");
            tx.save_derived(save).await.expect("saves");
            tx.commit().await.expect("commits");
        }
        let listed = async |query: &str| {
            let columns = ["short_description", "days_remaining"].map(str::to_owned).to_vec();
            let page = store
                .list(&system, &ListRequest { columns, ..ListRequest::new(tasks, parse(query)) })
                .await
                .expect("lists");
            page.rows
                .iter()
                .map(|row| (row.cells[0].value.as_text().unwrap_or_default().to_owned(), row.cells[1].value.as_int()))
                .collect::<Vec<_>>()
        };
        let row = |name: &str, days: Option<i64>| (name.to_owned(), days);
        assert_eq!(
            listed("ORDERBYshort_description").await,
            [row("done", None), row("late", Some(-2)), row("open", None), row("soon", Some(5))]
        );
        assert_eq!(listed("days_remaining<0").await, [row("late", Some(-2))]);
        assert_eq!(
            listed("days_remainingISNOTEMPTY^ORDERBYDESCdays_remaining").await,
            [row("soon", Some(5)), row("late", Some(-2))]
        );
    })
    .await;
}
