//! Lists: pages that fit together whatever they are sorted by, totals, columns and their display texts.
use std::cmp::Ordering;

use meta::query::parse;
use meta::{Row, Storage, Value};
use store::{Count, Cursor, Dialect, Error, ListRequest, Naming, Page, Shown, Statement, Store};

use crate::bench::{Parts, each_database};
use crate::shelf::{SHELF, admin, holder, id, names, put, row, shelf, t, to};

/// Forty things with many ties, and with nothing in every third field.
fn things() -> Vec<Row> {
    let mut rows: Vec<Row> = (0..40_i64)
        .map(|at| {
            let mut made = row("thing", &format!("t{:02}x", (at * 7) % 40), &[]);
            let some = |every: i64, value: Value| if at % every == 0 { Value::Null } else { value };
            made.put("title", some(5, t(["beta", "Alpha", "gamma"][usize::try_from(at % 3).expect("small")])));
            made.put("amount", some(3, Value::Int(at % 4 - 1)));
            made.put("level", some(4, t(["10", "2", "1"][usize::try_from(at % 3).expect("small")])));
            made.put("active", some(6, Value::Bool(at % 2 == 0)));
            made.put("starts_on", some(7, t(["2026-01-31", "1999-12-31"][usize::try_from(at % 2).expect("small")])));
            made.put("account", some(2, to(["zulu", "acme"][usize::try_from(at % 4 / 2).expect("small")])));
            made.put("sys_created_on", Value::Int(1000 - at / 3));
            made
        })
        .collect();
    rows.push(row("customer_account", "acme", &[("name", t("acme"))]));
    rows.push(row("customer_account", "zulu", &[("name", t("Zulu"))]));
    rows
}

/// What a list sorts a row by, for the fields of these tests.
fn sort_value(row: &Row, field: &str) -> Value {
    match (field, row.value(field)) {
        ("title", Value::Text(text)) => Value::Text(text.to_lowercase()),
        ("level", Value::Text(text)) => Value::Int(text.parse().expect("a number")),
        ("account", Value::Text(id)) => t(id.trim_end_matches('0')),
        (_, value) => value.clone(),
    }
}

fn expected(rows: &[Row], order: &[(&str, bool)]) -> Vec<String> {
    let mut things: Vec<_> = rows.iter().filter(|row| row.entity.name() == "thing").collect();
    things.sort_by(|one, other| {
        let by = |(field, descending): &(&str, bool)| {
            let order = sort_value(one, field).cmp(&sort_value(other, field));
            if *descending { order.reverse() } else { order }
        };
        let ordered = order.iter().map(by).find(|order| order.is_ne()).unwrap_or(Ordering::Equal);
        let by_id = one.id().cmp(&other.id());
        // The id goes where the last key goes.
        ordered.then(if order.last().is_some_and(|(_, descending)| *descending) { by_id.reverse() } else { by_id })
    });
    names(things.iter().map(|row| row.id()).collect::<Vec<_>>().iter())
}

fn request(query: &str) -> ListRequest {
    let mut request = ListRequest::new(shelf("thing"), parse(query));
    request.columns = vec!["sys_id".to_owned()];
    request
}

async fn list(store: &Store, request: &ListRequest) -> Page {
    store.list(&admin(), request).await.unwrap_or_else(|error| panic!("{error:?}"))
}

fn ids(page: &Page) -> Vec<String> {
    names(page.rows.iter().map(|row| &row.id))
}

#[tokio::test]
async fn rows_that_are_alike_are_not_sorted_anew_for_each_page() {
    each_database(Parts::of(&SHELF), async |bench| {
        let db = bench.store.db();
        if db.dialect() == Dialect::Postgres {
            // Its plans depend on what is in the table.
            return;
        }
        for way in ["ASC", "DESC"] {
            let sql = format!(
                "EXPLAIN QUERY PLAN SELECT sys_id FROM thing WHERE active = 1 ORDER BY starts_on {way}, sys_id {way}"
            );
            let plan = Statement::raw(db.dialect(), &sql, Vec::new());
            let steps = db.fetch(plan, &[Storage::Int, Storage::Int, Storage::Int, Storage::Text]).await;
            let steps = format!("{:?}", steps.expect("a plan"));
            assert!(steps.contains("ix_thing_active_starts_on") && !steps.contains("TEMP B-TREE"), "{steps}");
        }
    })
    .await;
}

#[tokio::test]
async fn pages_fit_together_by_offset_and_by_cursor_with_ties_and_empty_values() {
    each_database(Parts::of(&SHELF), async |bench| {
        let rows = things();
        put(&bench.store, &rows).await;
        for order in [
            vec![("sys_created_on", false)],
            vec![("sys_created_on", true)],
            vec![("title", false)],
            vec![("title", true), ("amount", false)],
            vec![("amount", true), ("title", true)],
            vec![("level", false), ("active", true)],
            vec![("level", true)],
            vec![("active", false), ("starts_on", true)],
            vec![("account", false)],
            vec![("account", true), ("level", false), ("amount", true)],
            vec![("sys_id", true)],
        ] {
            let spelled = |(field, descending): &(&str, bool)| {
                format!("^ORDERBY{}{field}", if *descending { "DESC" } else { "" })
            };
            let query: String = order.iter().map(spelled).collect();
            let expected = expected(&rows, &order);
            let (mut by_offset, mut by_cursor) = (Vec::new(), Vec::new());
            let mut after: Option<Cursor> = None;
            for at in 0..6 {
                let mut request = ListRequest { limit: 7, offset: at * 7, ..request(&query) };
                let page = list(&bench.store, &request).await;
                assert_eq!((page.total, page.more), (Some(40), at < 5), "page {at} of {query}");
                by_offset.extend(ids(&page));
                (request.offset, request.after) = (0, after);
                let page = list(&bench.store, &request).await;
                assert_eq!((page.total, page.more), (Some(40), at < 5), "page {at} of {query} by cursor");
                after = page.rows.last().map(|row| row.cursor.clone());
                by_cursor.extend(ids(&page));
            }
            assert_eq!(by_offset, expected, "{query} by offset");
            assert_eq!(by_cursor, expected, "{query} by cursor");
        }
        assert_eq!(by(&bench.store, "").await, expected(&rows, &[]), "by id, which rises with creation");
    })
    .await;
}

async fn by(store: &Store, query: &str) -> Vec<String> {
    ids(&list(store, &request(query)).await)
}

#[tokio::test]
async fn totals_are_right_at_every_edge() {
    each_database(Parts::of(&SHELF), async |bench| {
        let store = &bench.store;
        put(store, &things()).await;
        let check = async |limit, offset, count, query: &str, expected: (usize, Option<u64>, bool)| {
            let page = list(store, &ListRequest { limit, offset, count, ..request(query) }).await;
            assert_eq!(
                (page.rows.len(), page.total, page.more),
                expected,
                "{limit} from {offset} of {query}, {count:?}"
            );
        };
        check(0, 0, Count::Exact, "", (0, Some(40), false)).await;
        check(10, 40, Count::Exact, "", (0, Some(40), false)).await;
        check(10, 35, Count::Exact, "", (5, Some(40), false)).await;
        check(40, 0, Count::Exact, "", (40, Some(40), false)).await;
        check(10, 0, Count::Exact, "title=nobody", (0, Some(0), false)).await;
        check(10, 5, Count::Exact, "title=nobody", (0, Some(0), false)).await;
        check(10, 0, Count::No, "", (10, None, true)).await;
        check(10, 0, Count::UpTo(15), "", (10, Some(15), true)).await;
        check(10, 0, Count::UpTo(500), "", (10, Some(40), true)).await;
        check(10, 50, Count::UpTo(15), "", (0, Some(15), false)).await;
        check(u64::MAX, u64::MAX, Count::Exact, "", (0, Some(40), false)).await;
        assert_eq!(store.count(&admin(), shelf("thing"), &parse("titleISEMPTY")).await.expect("a count"), 8);
    })
    .await;
}

#[tokio::test]
async fn columns_come_as_asked_with_what_people_see() {
    each_database(Parts::of(&SHELF), async |bench| {
        let store = &bench.store;
        let fans = t(&format!("{},{},{}", id("bob"), id("gone"), id("ann")));
        put(
            store,
            &[
                row("customer_account", "acme", &[("name", t("Acme"))]),
                row("sys_user", "ann", &[("name", t("Ann"))]),
                row("sys_user", "bob", &[("name", t("Bob"))]),
                row("thing", "top", &[("title", t("Top")), ("account", to("acme"))]),
                row(
                    "thing",
                    "full",
                    &[
                        ("title", t("Full")),
                        ("account", to("acme")),
                        ("assigned_to", to("gone")),
                        ("fans", fans),
                        ("any_table", t("thing")),
                        ("any_record", to("top")),
                        ("parent", to("top")),
                        ("opened_at", Value::Int(1_767_225_600_000)),
                        ("price", Value::Int(-125_050)),
                    ],
                ),
            ],
        )
        .await;
        let mut request = ListRequest::new(shelf("thing"), parse("title=full"));
        let asked = [
            "title",
            "account",
            "nonsense",
            "parent.account",
            "parent.account.name",
            "title",
            "fans",
            "any_record",
            "any_table",
            "assigned_to",
            "contact.account.name",
            "opened_at",
            "price",
            "contact",
            "title.name",
        ];
        request.columns = asked.map(str::to_owned).to_vec();
        let before = store.db().statements();
        let page = list(store, &request).await;
        let statements = if store.db().dialect() == Dialect::Postgres { 3 } else { 2 };
        let asked_for = store.db().statements() - before;
        assert_eq!(asked_for, statements, "the page, on PostgreSQL in two as much is joined, and lists of references");
        let actor = admin();
        let shown: Vec<_> = page
            .columns
            .iter()
            .zip(&page.rows[0].cells)
            .map(|((name, path), cell)| (name.as_str(), cell.text(path.field, &actor)))
            .collect();
        assert_eq!(
            shown,
            [
                ("title", "Full"),
                ("account", "Acme"),
                ("parent.account", "Acme"),
                ("parent.account.name", "Acme"),
                ("fans", "Bob, Ann"),
                ("any_record", "Top"),
                ("any_table", "thing"),
                ("assigned_to", ""),
                ("contact.account.name", ""),
                ("opened_at", "2025-12-31 19:00:00"),
                ("price", "-$1,250.50"),
                ("contact", ""),
            ]
            .map(|(name, text)| (name, text.to_owned()))
        );
        assert_eq!(page.rows[0].cells[7].value, to("gone"));
        let mut few = ListRequest::new(shelf("thing"), parse(""));
        few.columns = vec!["account".to_owned(), "account.name".to_owned()];
        let before = store.db().statements();
        list(store, &few).await;
        assert_eq!(store.db().statements() - before, 1, "names and total come with the page");
    })
    .await;
}

#[tokio::test]
async fn a_shown_record_has_its_journals_newest_first() {
    each_database(Parts::of(&SHELF), async |bench| {
        let store = &bench.store;
        let entry = |name: &str, element: &str, text: &str, at: i64| {
            let values =
                [("element_id", to("talk")), ("element", t(element)), ("value", t(text)), ("author", to("ann"))];
            let mut made = row("sys_journal_field", name, &values);
            made.put("sys_created_on", Value::Int(at * 1000));
            made
        };
        put(
            store,
            &[
                row("sys_user", "ann", &[("name", t("Ann"))]),
                row("thing", "talk", &[("title", t("Talk"))]),
                entry("first", "comments", "Hello", 1_767_225_600),
                entry("second", "comments", "Again", 1_767_225_660),
                entry("inner", "work_notes", "Do not tell", 1_767_225_661),
            ],
        )
        .await;
        let agent = holder("agent", "agent", "/home/");
        let text = async |field: &str| {
            let page = store.show(&agent, shelf("thing"), &id("talk"), &[field.to_owned()]).await.expect("a look");
            page.expect("the record").rows[0].cells[0].display.clone()
        };
        let comments = "2026-01-01 00:01:00 - Ann (Comments)\nAgain\n\n2026-01-01 00:00:00 - Ann (Comments)\nHello\n\n";
        assert_eq!(text("comments").await.as_deref(), Some(comments));
        assert_eq!(
            text("work_notes").await.as_deref(),
            Some("2026-01-01 00:01:01 - Ann (Work notes)\nDo not tell\n\n")
        );
        assert!(store.show(&agent, shelf("thing"), "nothing like an id", &[]).await.expect("a look").is_none());
        let whole = store.show(&agent, shelf("thing"), &id("talk"), &[]).await.expect("a look").expect("the record");
        assert!(whole.columns.iter().any(|(name, _)| name == "comments") && whole.columns.len() > 40);
    })
    .await;
}

#[tokio::test]
async fn long_queries_and_hostile_texts_are_answered() {
    each_database(Parts::of(&SHELF), async |bench| {
        let store = &bench.store;
        put(store, &things()).await;
        let many: Vec<String> = (0..5000).map(|at| id(&format!("t{at:02}x"))).collect();
        assert_eq!(by(store, &format!("sys_idIN{}^titleISEMPTY", many.join(","))).await.len(), 8);
        assert_eq!(by(store, &format!("sys_idNOT IN{}", many.join(","))).await.len(), 0);
        let numbers: Vec<String> = (0..5000).map(|at| at.to_string()).collect();
        assert_eq!(by(store, &format!("amountIN{}", numbers.join(","))).await.len(), 20);
        assert_eq!(by(store, &format!("fansIN{}", many.join(","))).await.len(), 0);
        let differing: Vec<String> =
            (0..1000).map(|at| format!("title!=x{at}^ORamount>{at}^ORstoryLIKEq{at}")).collect();
        assert_eq!(by(store, &differing.join("^")).await.len(), 40);
        let ored: Vec<String> = (0..3000).map(|at| format!("titleLIKEx{at}")).collect();
        assert_eq!(by(store, &ored.join("^OR")).await.len(), 0);
        let hops = ["parent"; 6].join(".");
        assert_eq!(by(store, &format!("{hops}.titleISEMPTY^ORDERBY{hops}.amount")).await.len(), 40);
        let orders: Vec<String> = (0..2000).map(|at| format!("ORDERBY{}title", "parent.".repeat(at % 7))).collect();
        assert_eq!(by(store, &orders.join("^")).await.len(), 40);
        let walks =
            |at: usize| format!("{}{}", "parent.".repeat(at % 8), ["contact.", "account.", "contact.account."][at % 3]);
        let walked: Vec<String> = (0..400).map(|at| format!("{}sys_idISEMPTY", walks(at))).collect();
        assert_eq!(by(store, &format!("{}^titleISEMPTY", walked.join("^OR"))).await.len(), 8);
        let mut wide = request("");
        wide.columns = (0..3000)
            .map(|at| format!("{}{}", walks(at), ["name", "sys_id", "sys_created_by", "account"][at / 24 % 4]))
            .collect();
        assert!(list(store, &wide).await.columns.len() > 40);
        for hostile in ["'; DROP TABLE thing; --", "\" OR \"\"=\"", "%' OR 1=1 --", "\u{0}", "$1", "?", "\\", "100%_"] {
            for operator in ["=", "LIKE", "STARTSWITH", "ENDSWITH", "IN", ">"] {
                by(store, &format!("title{operator}{hostile}")).await;
                by(store, &format!("123TEXTQUERY321={hostile}")).await;
            }
            assert!(store.read(&admin(), shelf("thing"), hostile).await.expect("a read").is_none());
            let mut odd = request("");
            odd.columns = vec![hostile.to_owned(), format!("title\" FROM thing; {hostile}")];
            assert!(list(store, &odd).await.columns.is_empty());
        }
        assert_eq!(by(store, "").await.len(), 40);
    })
    .await;
}

#[tokio::test]
async fn strict_lists_refuse_what_lenient_ones_leave_out() {
    each_database(Parts::of(&SHELF), async |bench| {
        put(&bench.store, &things()).await;
        let mut request = request("nowhere=1^amount=2");
        let page = list(&bench.store, &request).await;
        assert_eq!((page.rows.len(), page.ignored.len(), page.ignored[0].part.as_str()), (6, 1, "nowhere=1"));
        request.strict = true;
        let refused = bench.store.list(&admin(), &request).await;
        assert!(matches!(refused, Err(Error::Query { part, .. }) if part == "nowhere=1"));
        let missing = bench.store.list(&admin(), &ListRequest::new(shelf("sys_record"), parse(""))).await;
        assert!(matches!(missing, Err(Error::NotFound)));
    })
    .await;
}

#[tokio::test]
async fn names_of_a_shown_record_and_of_others_come_in_one_statement() {
    each_database(Parts::of(&SHELF), async |bench| {
        let store = &bench.store;
        let fans = t(&[id("ann"), id("bob")].join(","));
        let any = [("any_table", t("thing")), ("any_record", to("other")), ("fans", fans), ("assigned_to", to("ann"))];
        put(
            store,
            &[
                row("sys_user", "ann", &[("name", t("Ann"))]),
                row("sys_user", "bob", &[("name", t("Bob")), ("user_name", t("bob"))]),
                row("thing", "other", &[("title", t("Other"))]),
                row("thing", "talk", &any),
                row("customer_account", "acme", &[("name", t("Acme"))]),
            ],
        )
        .await;
        let agent = holder("agent", "agent", "/home/");
        let columns = ["fans", "any_table", "any_record", "assigned_to"].map(str::to_owned);
        let before = store.db().statements();
        let page = store.show_as(&agent, shelf("thing"), &id("talk"), &columns, Naming::Joined).await.expect("a look");
        let mut page = page.expect("the record");
        let further = [(shelf("customer_account"), id("acme"))];
        let names = store.add_names(&agent, &mut page, further).await.expect("names");
        assert_eq!(store.db().statements() - before, 2);
        assert_eq!(names.get(&id("acme")).map(String::as_str), Some("Acme"));
        assert_eq!(names.get(&id("bob")).map(String::as_str), Some("Bob"));
        let whole = store.show(&agent, shelf("thing"), &id("talk"), &columns).await.expect("a look");
        assert_eq!(page.rows[0].cells, whole.expect("the record").rows[0].cells);
        assert_eq!(page.rows[0].cells[0].display.as_deref(), Some("Ann, Bob"));
        let bare = store.show_as(&agent, shelf("thing"), &id("talk"), &columns, Naming::Bare).await.expect("a look");
        let bare = bare.expect("the record").rows.remove(0);
        let values = page.rows[0].cells.iter().map(|cell| Shown { value: cell.value.clone(), display: None });
        assert_eq!(bare.cells, values.collect::<Vec<_>>(), "ids, and nothing of what they lead to");
    })
    .await;
}
