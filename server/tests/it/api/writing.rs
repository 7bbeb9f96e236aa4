//! Insert, update, delete and what may be sent: sections 4.3 to 4.6 and 6.
use http::StatusCode;
use serde_json::{Value as Json, json};

use crate::support::{ACCOUNTS, CONTRACTS, ENGAGEMENTS, TestApp, column};

#[tokio::test]
async fn an_insert_answers_the_whole_stored_record() {
    let app = TestApp::new().await;
    let sent = json!({
        "account": app.acme.as_str(), "short_description": "Support", "value": "12.5", "starts": "2026-01-31",
        "no_such_column": "x", "account.name": "Other", "number": "CNTR1", "sys_created_by": "somebody", "sys_mod_count": "7",
    });
    let answer = app.post(&format!("{CONTRACTS}?sysparm_exclude_reference_link=true"), sent).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
    let made = answer.result();
    for (name, expected) in [
        ("account", app.acme.as_str()),
        ("value", "12.50"),
        ("starts", "2026-01-31"),
        ("state", "active"),
        ("type", "service"),
        ("sys_mod_count", "0"),
        ("sys_created_by", "admin"),
        ("sys_created_on", crate::support::NOW),
        ("substate", ""),
    ] {
        assert_eq!(made[name], expected, "{name}");
    }
    let number = made["number"].as_str().expect("a number");
    assert!(number.starts_with("CNTR") && number.len() == 11, "{number}");
    let id = made["sys_id"].as_str().expect("an id");
    assert_eq!(answer.header("location"), Some(format!("http://steward.test{CONTRACTS}/{id}").as_str()));
    let again = app.result(&format!("{CONTRACTS}/{id}?sysparm_exclude_reference_link=true")).await;
    assert_eq!(again, made);
}

#[tokio::test]
async fn refused_inserts_say_why_and_leave_nothing() {
    let app = TestApp::new().await;
    let contract = |more: Json| {
        let mut object =
            json!({ "account": app.acme.as_str(), "short_description": "X", "value": "1", "starts": "2026-01-01" });
        let own = object.as_object_mut().expect("an object");
        own.extend(more.as_object().expect("an object").clone());
        object
    };
    let taken = app.contract("Taken", "1", "2026-01-01").await;
    for (sent, detail) in [
        (
            json!({}),
            "Data Policy Exception: The following fields are mandatory: Account, Contract value, Name, Start date"
                .to_owned(),
        ),
        (
            contract(json!({ "short_description": "" })),
            "Data Policy Exception: The following fields are mandatory: Name".to_owned(),
        ),
        (contract(json!({ "value": "a lot" })), "Invalid value for field value: a lot".to_owned()),
        (contract(json!({ "starts": "2026-02-30" })), "Invalid value for field starts: 2026-02-30".to_owned()),
        (
            contract(json!({ "account": "No such account" })),
            "Invalid value for field account: No such account".to_owned(),
        ),
        (
            contract(json!({ "sys_id": taken.as_str() })),
            "Unique Key violation detected by database (sys_id)".to_owned(),
        ),
    ] {
        let before = app.find("ast_contract", "").await.len();
        app.post(CONTRACTS, sent.clone()).await.is_error(403, "Operation Failed", Some(&detail));
        assert_eq!(app.find("ast_contract", "").await.len(), before, "{sent}");
    }
    let user = json!({ "user_name": "agent", "first_name": "A", "last_name": "B" });
    let taken = app.post("/api/now/table/sys_user", user).await;
    taken.is_error(403, "Operation Failed", Some("Unique Key violation detected by database (user_name)"));
}

#[tokio::test]
async fn rules_are_named_in_refusals() {
    let app = TestApp::new().await;
    let backwards = json!({
        "account": app.acme.as_str(), "short_description": "X", "value": "1", "starts": "2026-06-02", "ends": "2026-06-01",
    });
    let answer = app.post(CONTRACTS, backwards).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN, "{}", answer.text());
    let detail = answer.json()["error"]["detail"].as_str().expect("a detail").to_owned();
    assert!(detail.starts_with("Operation against file 'ast_contract' was aborted by Business Rule '"), "{detail}");
    let rule = detail.split('\'').nth(3).expect("a rule");
    let id = rule.split('^').nth(1).expect("an id");
    assert!(meta::Id::is_shaped(id), "{rule}");
}

#[tokio::test]
async fn a_given_id_is_kept() {
    let app = TestApp::new().await;
    let id = "Abcdefghijklmnopqrstuvwxyz012345";
    let made = app.post(ACCOUNTS, json!({ "sys_id": id, "name": "Given" })).await;
    assert_eq!((made.status, made.result()["sys_id"].as_str()), (StatusCode::CREATED, Some(id)));
    assert_eq!(app.result(&format!("{ACCOUNTS}/{id}?sysparm_fields=name")).await, json!({ "name": "Given" }));
    let made = app.post(ACCOUNTS, json!({ "sys_id": "short", "name": "Ill shaped" })).await;
    assert_eq!(made.result()["sys_id"].as_str().map(str::len), Some(32), "another id is not taken");
}

#[tokio::test]
async fn put_and_patch_change_only_what_is_sent() {
    let app = TestApp::new().await;
    let id = app.contract("Support", "10", "2026-01-01").await;
    let uri = format!("{CONTRACTS}/{id}?sysparm_exclude_reference_link=true");
    for (method, value, count) in [("PATCH", "11.00", "1"), ("PUT", "12.00", "2")] {
        let answer = app.call(method, &uri).by("admin").json(&json!({ "vendor_contract": value })).send().await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
        let record = answer.result();
        assert_eq!(
            (&record["vendor_contract"], &record["short_description"], &record["sys_mod_count"]),
            (&json!(value), &json!("Support"), &json!(count))
        );
    }
    app.clock.set(meta::Instant::parse("2026-06-02 10:00:00").expect("a moment"));
    for unchanged in [
        json!({}),
        json!({ "vendor_contract": "12.00" }),
        json!({ "no_such": "1", "sys_mod_count": "99", "sys_id": "x" }),
    ] {
        let record = app.patch(&uri, unchanged).await.result();
        assert_eq!(
            (&record["sys_mod_count"], &record["sys_updated_on"]),
            (&json!("2"), &json!(crate::support::NOW)),
            "untouched"
        );
    }
    let whole = app.result(&uri).await;
    let sent_back = app.call("PUT", &uri).by("admin").json(&whole).send().await;
    assert_eq!(sent_back.result(), whole, "a record that was read may be sent back");
}

#[tokio::test]
async fn a_deleted_record_is_gone() {
    let app = TestApp::new().await;
    let id = app.contract("Support", "10", "2026-01-01").await;
    let uri = format!("{CONTRACTS}/{id}");
    let deleted = app.call("DELETE", &uri).by("admin").header("content-type", "application/json").send().await;
    assert_eq!((deleted.status, deleted.body.len()), (StatusCode::NO_CONTENT, 0));
    for method in ["DELETE", "GET"] {
        assert_eq!(app.call(method, &uri).by("admin").send().await.status, StatusCode::NOT_FOUND, "{method}");
    }
}

#[tokio::test]
async fn bodies_are_left_out_on_request() {
    let app = TestApp::new().await;
    let made = app
        .call("POST", ACCOUNTS)
        .by("admin")
        .header("x-no-response-body", "true")
        .json(&json!({ "name": "Quiet" }))
        .send()
        .await;
    assert_eq!((made.status, made.body.len()), (StatusCode::CREATED, 0));
    let uri = made
        .header("location")
        .expect("a location")
        .strip_prefix("http://steward.test")
        .expect("our address")
        .to_owned();
    let changed = app
        .call("PATCH", &uri)
        .by("admin")
        .header("x-no-response-body", "true")
        .json(&json!({ "city": "Oslo" }))
        .send()
        .await;
    assert_eq!((changed.status, changed.body.len()), (StatusCode::OK, 0));
    assert_eq!(app.result(&format!("{uri}?sysparm_fields=city")).await["city"], "Oslo");
}

#[tokio::test]
async fn json_values_are_converted() {
    let app = TestApp::new().await;
    let made = app.post(ACCOUNTS, json!({ "name": "Values", "number_of_employees": 12, "customer": true })).await;
    assert_eq!(made.status, StatusCode::CREATED, "{}", made.text());
    let uri = format!(
        "{ACCOUNTS}/{}?sysparm_fields=name,number_of_employees,partner,annual_revenue,city,primary_contact&sysparm_exclude_reference_link=true",
        made.result()["sys_id"].as_str().expect("an id")
    );
    for (sent, field, stored) in [
        (json!({ "number_of_employees": 1e3 }), "number_of_employees", "1000"),
        (json!({ "number_of_employees": "7" }), "number_of_employees", "7"),
        (json!({ "number_of_employees": null }), "number_of_employees", ""),
        (json!({ "annual_revenue": 1250.5 }), "annual_revenue", "1250.50"),
        (json!({ "partner": true }), "partner", "true"),
        (json!({ "partner": "0" }), "partner", "false"),
        (json!({ "city": { "value": "Bergen", "link": "x" } }), "city", "Bergen"),
        (json!({ "city": { "other": "ignored" } }), "city", "Bergen"),
        (json!({ "city": ["a", 1, true] }), "city", "a,1,true"),
        (json!({ "city": "" }), "city", ""),
    ] {
        let answer = app.patch(&uri, sent.clone()).await;
        assert_eq!(answer.status, StatusCode::OK, "{sent}: {}", answer.text());
        assert_eq!(answer.result()[field], stored, "{sent}");
    }
}

#[tokio::test]
async fn references_are_taken_by_id_and_by_what_they_show() {
    let app = TestApp::new().await;
    let uri = format!("{CONTRACTS}?sysparm_exclude_reference_link=true&sysparm_fields=account");
    for account in [app.acme.as_str(), "Acme", "acme"] {
        let sent = json!({ "account": account, "short_description": "X", "value": "1", "starts": "2026-01-01" });
        assert_eq!(app.post(&uri, sent).await.result()["account"], app.acme.as_str(), "{account}");
    }
}

#[tokio::test]
async fn display_values_are_taken_on_request() {
    let app = TestApp::new().await;
    let sent = json!({ "account": "Acme", "short_description": "X", "value": "1", "starts": "2026-01-01", "type": "subscription", "state": "DRAFT" });
    let made = app.post(&format!("{CONTRACTS}?sysparm_input_display_value=true"), sent).await;
    assert_eq!(
        (made.result()["type"].as_str(), made.result()["state"].as_str()),
        (Some("subscription"), Some("draft")),
        "{}",
        made.text()
    );
}

#[tokio::test]
async fn long_strings_are_cut() {
    let app = TestApp::new().await;
    let made = app.post(ACCOUNTS, json!({ "name": "Long", "city": "ä".repeat(300) })).await;
    let length = app.table("customer_account").field("city").expect("a field").max as usize;
    assert_eq!(made.result()["city"].as_str().map(|city| city.chars().count()), Some(length));
}

#[tokio::test]
async fn journals_append() {
    let app = TestApp::new().await;
    let id = app.engagement("Success").await;
    let uri = format!("{ENGAGEMENTS}/{id}");
    for (minute, note) in ["First\nline", "Second"].iter().enumerate() {
        app.clock.set(meta::Instant::parse(&format!("2026-06-01 10:0{minute}:00")).expect("a moment"));
        let answer = app.patch(&uri, json!({ "work_notes": note })).await;
        assert_eq!(
            (answer.status, answer.result()["work_notes"].as_str()),
            (StatusCode::OK, Some("")),
            "{}",
            answer.text()
        );
    }
    let both = app.result(&format!("{uri}?sysparm_fields=work_notes&sysparm_display_value=all")).await;
    let expected = "2026-06-01 10:01:00 - admin Test (Work notes)\nSecond\n\n2026-06-01 10:00:00 - admin Test (Work notes)\nFirst\nline\n\n";
    assert_eq!(both, json!({ "work_notes": { "display_value": expected, "value": "" } }));
    let listed =
        app.result(&format!("{ENGAGEMENTS}?sysparm_fields=work_notes&sysparm_display_value=true&sys_id={id}")).await;
    assert_eq!(listed, json!([{ "work_notes": expected }]), "lists show the same");
    let entries = app.result(&format!("/api/now/table/sys_journal_field?sysparm_query=element_id={id}^ORDERBYsys_created_on&sysparm_fields=name,element,value,sys_created_by")).await;
    assert_eq!(column(&entries, "value"), ["First\nline", "Second"]);
    assert_eq!(entries[0]["name"], "sn_acct_lc_engagement");
}
