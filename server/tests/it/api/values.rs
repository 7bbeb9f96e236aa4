//! How values look: section 5.
use serde_json::json;

use crate::support::{ACCOUNTS, CONTRACTS, TestApp};

#[tokio::test]
async fn every_mode_shows_references_as_specified() {
    let app = TestApp::new().await;
    let id = app.contract("Support", "1250", "2026-01-31").await;
    let link = format!("http://steward.test{ACCOUNTS}/{}", app.acme);
    let acme = app.acme.as_str();
    let fields = "sysparm_fields=account,account.name,consumer,type,value,auto_renew,starts";
    for (mode, expected) in [
        (
            "",
            json!({ "account": { "link": link, "value": acme }, "account.name": "Acme", "consumer": "", "type": "service", "value": "1250.00", "auto_renew": "false", "starts": "2026-01-31" }),
        ),
        (
            "&sysparm_display_value=True",
            json!({ "account": { "display_value": "Acme", "link": link }, "account.name": "Acme", "consumer": "", "type": "Service contract", "value": "$1,250.00", "auto_renew": "false", "starts": "2026-01-31" }),
        ),
        (
            "&sysparm_exclude_reference_link=true",
            json!({ "account": acme, "account.name": "Acme", "consumer": "", "type": "service", "value": "1250.00", "auto_renew": "false", "starts": "2026-01-31" }),
        ),
        (
            "&sysparm_display_value=true&sysparm_exclude_reference_link=true",
            json!({ "account": "Acme", "account.name": "Acme", "consumer": "", "type": "Service contract", "value": "$1,250.00", "auto_renew": "false", "starts": "2026-01-31" }),
        ),
        (
            "&sysparm_display_value=maybe",
            json!({ "account": { "link": link, "value": acme }, "account.name": "Acme", "consumer": "", "type": "service", "value": "1250.00", "auto_renew": "false", "starts": "2026-01-31" }),
        ),
    ] {
        assert_eq!(app.result(&format!("{CONTRACTS}/{id}?{fields}{mode}")).await, expected, "{mode}");
    }
    let both = |display: &str, value: &str| json!({ "display_value": display, "value": value });
    let all = app.result(&format!("{CONTRACTS}/{id}?{fields},sys_id&sysparm_display_value=ALL")).await;
    assert_eq!(
        all,
        json!({
            "account": { "display_value": "Acme", "link": link, "value": acme }, "account.name": both("Acme", "Acme"),
            "consumer": both("", ""), "type": both("Service contract", "service"), "value": both("$1,250.00", "1250.00"),
            "auto_renew": both("false", "false"), "starts": both("2026-01-31", "2026-01-31"), "sys_id": both(id.as_str(), id.as_str()),
        })
    );
    let unlinked = app.result(&format!("{CONTRACTS}?sys_id={id}&sysparm_fields=account&sysparm_display_value=all&sysparm_exclude_reference_link=true")).await;
    assert_eq!(unlinked, json!([{ "account": both("Acme", acme) }]));
}

#[tokio::test]
async fn moments_are_shown_in_the_callers_zone() {
    let app = TestApp::new().await;
    let admin = app.find("sys_user", "user_name=admin").await.remove(0);
    app.set("sys_user", &admin, &[("time_zone", "Europe/Berlin")]).await;
    let shown =
        app.result(&format!("{ACCOUNTS}/{}?sysparm_fields=sys_created_on&sysparm_display_value=all", app.acme)).await;
    assert_eq!(
        shown["sys_created_on"],
        json!({ "display_value": "2026-06-01 12:00:00", "value": "2026-06-01 10:00:00" })
    );
}

#[tokio::test]
async fn durations_decimals_and_lists_have_their_spellings() {
    let app = TestApp::new().await;
    let (of, from, to) =
        (("table_name", "sn_task"), ("start_condition", "active=true"), ("stop_condition", "active=false"));
    let sla = app.make("contract_sla", &[("name", "Answer"), ("duration", "1970-01-02 02:05:00"), of, from, to]).await;
    let shown = app
        .result(&format!("/api/now/table/contract_sla/{sla}?sysparm_fields=duration&sysparm_display_value=all"))
        .await;
    assert_eq!(
        shown["duration"],
        json!({ "display_value": "1 Day 2 Hours 5 Minutes", "value": "1970-01-02 02:05:00" })
    );
    let other = app.make("contract_sla", &[("name", "Repair"), ("duration", "3600"), of, from, to]).await;
    let contract = app.contract("Support", "1", "2026-01-01").await;
    app.set("ast_contract", &contract, &[("sla", &format!("{sla},{other}"))]).await;
    let shown = app.result(&format!("{CONTRACTS}/{contract}?sysparm_fields=sla&sysparm_display_value=all")).await;
    assert_eq!(shown["sla"], json!({ "display_value": "Answer, Repair", "value": format!("{sla},{other}") }));
    let place = app.make("cmn_location", &[("name", "Here"), ("latitude", "59.910000")]).await;
    let shown = app.result(&format!("/api/now/table/cmn_location/{place}?sysparm_fields=latitude,longitude")).await;
    assert_eq!(shown, json!({ "latitude": "59.91", "longitude": "" }));
}

#[tokio::test]
async fn passwords_and_secrets_never_leave() {
    let app = TestApp::new().await;
    let users = app.get("/api/now/table/sys_user?sysparm_display_value=all").await.text();
    assert!(!users.contains("argon2"), "a password hash was sent");
    let asked = app.result("/api/now/table/sys_user?sysparm_fields=user_name,password&sysparm_limit=1").await;
    assert!(asked[0].get("password").is_none_or(|password| password == ""), "{asked}");
    let found =
        app.get("/api/now/table/sys_user?sysparm_query=passwordSTARTSWITH$argon2&sysparm_fields=user_name").await;
    assert_eq!(found.headers.get_all("x-query-warning").iter().count(), 1, "a password is no column to search by");
}
