//! Lists and single records: sections 4.1 and 4.2.
use http::StatusCode;
use serde_json::json;

use crate::support::{ACCOUNTS, CONTRACTS, TestApp, column};

async fn with_contracts(count: usize) -> TestApp {
    let app = TestApp::new().await;
    for number in 0..count {
        app.contract(&format!("Contract {number:02}"), &format!("{}.50", number * 100), "2026-01-01").await;
    }
    app
}

#[tokio::test]
async fn lists_are_counted_and_linked() {
    let app = with_contracts(23).await;
    let uri = |rest: &str| {
        format!("{CONTRACTS}?sysparm_fields=short_description&sysparm_query=ORDERBYshort_description{rest}")
    };
    let page = app.get(&uri("&sysparm_limit=10&sysparm_offset=10")).await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(page.header("x-total-count"), Some("23"));
    assert_eq!(column(&page.result(), "short_description")[0], "Contract 10");
    let link = |offset: u64, rel: &str| {
        format!(
            "<http://steward.test{CONTRACTS}?sysparm_fields=short_description&sysparm_query=ORDERBYshort_description&sysparm_limit=10&sysparm_offset={offset}>;rel=\"{rel}\""
        )
    };
    let expected = [link(0, "first"), link(0, "prev"), link(20, "next"), link(20, "last")].join(",");
    assert_eq!(page.header("link"), Some(expected.as_str()));
    let last = app.get(&uri("&sysparm_limit=10&sysparm_offset=20")).await;
    assert_eq!(last.result().as_array().map(Vec::len), Some(3));
    assert!(!last.header("link").expect("links").contains("rel=\"next\""), "the last page has no next");
    let beyond = app.get(&uri("&sysparm_limit=10&sysparm_offset=50")).await;
    assert_eq!(
        (beyond.status, beyond.result(), beyond.header("x-total-count")),
        (StatusCode::OK, json!([]), Some("23"))
    );
    let none = app.get(&uri("&sysparm_limit=0")).await;
    assert_eq!((none.result(), none.header("x-total-count"), none.header("link")), (json!([]), Some("23"), None));
}

#[tokio::test]
async fn following_next_sees_every_record_once() {
    let app = with_contracts(25).await;
    let mut uri = format!("{CONTRACTS}?sysparm_limit=7&sysparm_fields=sys_id");
    let mut seen = Vec::new();
    loop {
        let page = app.get(&uri).await;
        seen.extend(column(&page.result(), "sys_id"));
        let links = page.header("link").expect("links").to_owned();
        let next = links.split(",<").find(|link| link.ends_with("rel=\"next\""));
        let Some(next) = next else { break };
        let address = next.trim_start_matches('<').split('>').next().expect("an address");
        uri = address.strip_prefix("http://steward.test").expect("our address").to_owned();
    }
    let total = seen.len();
    seen.sort();
    seen.dedup();
    assert_eq!((total, seen.len()), (25, 25));
}

#[tokio::test]
async fn headers_are_left_out_on_request() {
    let app = with_contracts(5).await;
    let quiet = app.get(&format!("{CONTRACTS}?sysparm_suppress_pagination_header=TRUE")).await;
    assert_eq!((quiet.header("link"), quiet.header("x-total-count")), (None, Some("5")));
    let uncounted = app.get(&format!("{CONTRACTS}?sysparm_no_count=true&sysparm_limit=2&sysparm_offset=2")).await;
    let links = uncounted.header("link").expect("links");
    assert!(links.contains("rel=\"next\"") && !links.contains("rel=\"last\""), "{links}");
    assert_eq!(uncounted.header("x-total-count"), None);
    let end = app.get(&format!("{CONTRACTS}?sysparm_no_count=true&sysparm_limit=3&sysparm_offset=2")).await;
    assert!(!end.header("link").expect("links").contains("rel=\"next\""), "nothing is behind the fifth of five");
}

#[tokio::test]
async fn long_lists_are_sent_whole() {
    let app = TestApp::new().await;
    let system = app.system();
    let mut tx = app.services.store.begin(&system).await.expect("a transaction");
    for number in 0..2300 {
        let save = store::Save::create(app.table("sys_user_group")).text("name", format!("Group {number:04}"));
        tx.save(save).await.expect("a group");
    }
    tx.commit().await.expect("a commit");
    let uri = "/api/now/table/sys_user_group?sysparm_fields=name&sysparm_query=nameSTARTSWITHGroup^ORDERBYname";
    let all = app.get(uri).await;
    let names = column(&all.result(), "name");
    assert_eq!((names.len(), names[0].as_str(), names[2299].as_str()), (2300, "Group 0000", "Group 2299"));
    assert!(names.is_sorted(), "pieces follow one another in order");
    assert_eq!(all.header("x-total-count"), Some("2300"));
    let part = app.get(&format!("{uri}&sysparm_limit=1500&sysparm_offset=600&sysparm_no_count=true")).await;
    let names = column(&part.result(), "name");
    assert_eq!((names.len(), names[0].as_str(), names[1499].as_str()), (1500, "Group 0600", "Group 2099"));
    assert!(part.header("link").expect("links").contains("rel=\"next\""));
}

#[tokio::test]
async fn fields_come_as_asked_and_in_that_order() {
    let app = TestApp::new().await;
    let contract = app.contract("Support", "10", "2026-01-01").await;
    let uri = format!("{CONTRACTS}/{contract}?sysparm_exclude_reference_link=true&sysparm_fields=");
    let record = app.result(&format!("{uri}short_description,%20account.name%20,no_such,account,short_description,consumer.email,account.no_such.x")).await;
    let keys: Vec<&String> = record.as_object().expect("an object").keys().collect();
    assert_eq!(keys, ["short_description", "account.name", "account", "consumer.email"]);
    assert_eq!(record["account.name"], "Acme");
    assert_eq!(record["consumer.email"], "", "a dot-walk over an empty reference is empty");
    let whole = app.result(&uri).await;
    let keys: Vec<&str> = whole.as_object().expect("an object").keys().map(String::as_str).collect();
    let all: Vec<&str> = app.table("ast_contract").fields.iter().map(|field| field.name).collect();
    assert_eq!(keys, all, "all columns, the empty ones too, in the order declared");
    assert!(whole.as_object().expect("an object").values().all(|value| value.is_string()), "{whole}");
    let only_unknown = app.result(&format!("{uri}no_such")).await;
    assert_eq!(only_unknown, json!({}), "only unknown names leave nothing");
}

#[tokio::test]
async fn name_value_pairs_filter_unless_there_is_a_query() {
    let app = TestApp::new().await;
    app.contract("One", "1", "2026-01-01").await;
    let two = app.contract("Two", "2", "2026-01-01").await;
    app.set("ast_contract", &two, &[("type", "subscription")]).await;
    for (pairs, expected) in [
        ("short_description=two", vec!["Two"]),
        ("type=subscription", vec!["Two"]),
        ("type=SUBSCRIPTION", vec!["Two"]),
        ("type=Service%20contract", vec!["One"]),
        ("account=acme", vec!["One", "Two"]),
        ("account.name=Acme&short_description=One", vec!["One"]),
        ("account=nobody", vec![]),
        ("no_such=1", vec!["One", "Two"]),
        ("short_description=", vec!["One", "Two"]),
        ("short_description=One&short_description=Two", vec!["One"]),
        ("sysparm_query=short_description=One&type=subscription", vec!["One"]),
        ("sysparm_query=&type=subscription", vec!["Two"]),
        ("sysparm_whatever=1&sysparm_query_category=x", vec!["One", "Two"]),
    ] {
        let answer = app.get(&format!("{CONTRACTS}?sysparm_fields=short_description&{pairs}")).await;
        let mut names = column(&answer.result(), "short_description");
        names.sort();
        assert_eq!(names, expected, "{pairs}");
        assert_eq!(answer.header("x-total-count"), Some(expected.len().to_string().as_str()), "{pairs}");
    }
}

#[tokio::test]
async fn the_usual_order_is_by_creation() {
    let app = TestApp::new().await;
    for (minute, name) in ["C", "A", "B"].iter().enumerate() {
        app.clock.set(meta::Instant::parse(&format!("2026-06-01 11:0{minute}:00")).expect("a moment"));
        app.contract(name, "1", "2026-01-01").await;
    }
    assert_eq!(
        column(&app.result(&format!("{CONTRACTS}?sysparm_fields=short_description")).await, "short_description"),
        ["C", "A", "B"]
    );
}

#[tokio::test]
async fn single_records_ignore_list_parameters() {
    let app = TestApp::new().await;
    let uri =
        format!("{ACCOUNTS}/{}?sysparm_query=None&sysparm_limit=x&sysparm_offset=y&sysparm_fields=name", app.acme);
    assert_eq!(app.result(&uri).await, json!({ "name": "Acme" }));
    let company =
        app.result(&format!("/api/now/table/core_company/{}?sysparm_fields=name,sys_class_name", app.acme)).await;
    assert_eq!(
        company,
        json!({ "name": "Acme", "sys_class_name": "customer_account" }),
        "a derived record is in its parent's table"
    );
    let contract = app.contract("Other", "1", "2026-01-01").await;
    assert_eq!(
        app.get(&format!("{ACCOUNTS}/{contract}")).await.status,
        StatusCode::NOT_FOUND,
        "a record of another table"
    );
}

#[tokio::test]
async fn rights_decide_what_is_seen() {
    let app = TestApp::new().await;
    app.call("GET", "/api/now/table/oauth_entity").by("viewer").send().await.is_error(
        403,
        "Insufficient rights to query records",
        None,
    );
    let one = format!("{ACCOUNTS}/{}", app.acme);
    let refused = app.call("PATCH", &one).by("viewer").json(&json!({ "city": "Oslo" })).send().await;
    refused.is_error(403, "Operation Failed", Some("ACL Exception Update Failed due to security constraints"));
    let refused = app.call("DELETE", &one).by("viewer").send().await;
    refused.is_error(403, "Operation Failed", Some("ACL Exception Delete Failed due to security constraints"));
    let refused = app.call("POST", ACCOUNTS).by("viewer").json(&json!({ "name": "Mine" })).send().await;
    refused.is_error(403, "Operation Failed", Some("ACL Exception Insert Failed due to security constraints"));
    let list = app.call("GET", &format!("{ACCOUNTS}?sysparm_fields=name")).by("stranger").send().await;
    assert_eq!((column(&list.result(), "name"), list.header("x-total-count")), (vec!["Beta".to_owned()], Some("1")));
    for method in ["GET", "PATCH", "DELETE"] {
        let call = app.call(method, &one).by("stranger");
        let call = if method == "PATCH" { call.json(&json!({ "city": "Oslo" })) } else { call };
        assert_eq!(call.send().await.status, StatusCode::NOT_FOUND, "{method} of another domain's record");
    }
}

#[tokio::test]
async fn views_choose_columns() {
    let app = TestApp::new().await;
    app.make(
        "sys_ui_view",
        &[("name", "short"), ("table_name", "customer_account"), ("view_type", "list"), ("columns", "name,number")],
    )
    .await;
    let keys =
        |answer: serde_json::Value| answer[0].as_object().expect("an object").keys().cloned().collect::<Vec<_>>();
    assert_eq!(keys(app.result(&format!("{ACCOUNTS}?sysparm_view=short")).await), ["name", "number"]);
    assert_eq!(keys(app.result(&format!("{ACCOUNTS}?sysparm_view=short&sysparm_fields=city")).await), ["city"]);
    assert!(keys(app.result(&format!("{ACCOUNTS}?sysparm_view=unknown")).await).len() > 10);
}
