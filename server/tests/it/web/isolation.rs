//! What belongs to one customer is not there for another, through any door; and what is said among the provider's
//! own people stays among them.
use http::StatusCode;
use meta::{Entity, Id, Kind};
use serde_json::json;

use super::browser::{Browser, form_of, inputs, plain};
use crate::support::{Answer, TestApp};

const ENGAGEMENT: &str = "sn_acct_lc_engagement";
/// Stands in every record of Acme that others shall not see.
const SECRET: &str = "zebrafish";

struct World {
    app: TestApp,
    engagement: Id,
    contract: Id,
    file: Id,
}

/// Acme with an engagement, a contract and a file, all of them named by the secret.
async fn world() -> World {
    let app = TestApp::new().await;
    let engagement = app.engagement(&format!("Engagement {SECRET}")).await;
    app.set(ENGAGEMENT, &engagement, &[("work_notes", SECRET), ("comments", SECRET), ("description", SECRET)]).await;
    let contract = app.contract(&format!("Contract {SECRET}"), "1000", "2026-01-01").await;
    app.set("customer_account", &app.acme, &[("name", &format!("Acme {SECRET}")), ("notes", SECRET)]).await;
    app.contact("nina", &app.beta, &["sn_customerservice.customer_admin", "sn_acct_lc.ale_success_customer"]).await;
    app.contact("carl", &app.acme, &["sn_customerservice.customer_admin", "sn_acct_lc.ale_success_customer"]).await;
    let admin = Browser::of(&app, "admin").await;
    let added = admin.upload(ENGAGEMENT, &engagement, &format!("{SECRET}.txt"), "text/plain", SECRET.as_bytes()).await;
    assert_eq!(added.status, StatusCode::SEE_OTHER);
    drop(admin);
    let file = app.find("sys_attachment", "").await.remove(0);
    World { app, engagement, contract, file }
}

/// The page of an address; customers are led from the workspace to their portal.
async fn followed(browser: &Browser<'_>, uri: &str) -> Answer {
    let answer = browser.get(uri).await;
    match answer.header("location").map(str::to_owned) {
        Some(there) => {
            assert!(there.starts_with("/portal"), "{uri} leads to {there}");
            browser.get(&there).await
        }
        None => answer,
    }
}

#[tokio::test]
async fn another_customer_finds_nothing_through_any_page() {
    let World { app, engagement, contract, file } = world().await;
    let acme = app.acme.clone();
    for user in ["nina", "stranger"] {
        let browser = Browser::of(&app, user).await;
        for uri in [
            format!("/record/{ENGAGEMENT}/{engagement}"),
            format!("/record/sn_task/{engagement}"),
            format!("/record/ast_contract/{contract}"),
            format!("/record/customer_account/{acme}"),
            format!("/record/core_company/{acme}"),
            format!("/attachments/{file}"),
        ] {
            let answer = followed(&browser, &uri).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{user}: {uri}");
            assert!(!answer.text().contains(SECRET), "{user}: {uri}");
        }
        for table in [ENGAGEMENT, "sn_task", "ast_contract", "customer_account", "core_company", "sys_user"] {
            let account = if table == "customer_account" { "sys_id" } else { "account" };
            for query in [String::new(), format!("?q={account}%3D{acme}"), "?q=GROUPBYsys_domain".to_owned()] {
                let answer = followed(&browser, &format!("/list/{table}{query}")).await;
                assert!(!answer.text().contains(SECRET), "{user}: /list/{table}{query}");
            }
        }
        for uri in [
            format!("/search?q={SECRET}"),
            format!("/fn/suggest?table=customer_account&text={SECRET}"),
            format!("/fn/names?table=customer_account&ids={acme}"),
            format!("/fn/matches?table={ENGAGEMENT}&q=short_descriptionLIKE{SECRET}"),
            format!("/fn/record?table={ENGAGEMENT}&id={engagement}&preset="),
            format!("/fn/related?table=customer_account&id={acme}&child=ast_contract&field=account"),
            format!("/fn/related?table=customer_account&id={}&child=ast_contract&field=account", app.beta),
            format!("/record/ast_contract/new?preset=account%3D{acme}"),
            "/".to_owned(),
            "/notifications".to_owned(),
        ] {
            let answer = followed(&browser, &uri).await;
            let answer_text = answer.text().replace(&format!("value=\"{SECRET}\""), "");
            assert!(!answer_text.contains(SECRET) || uri.starts_with("/search"), "{user}: {uri}: {answer_text}");
            assert!(!answer_text.contains(engagement.as_str()) || uri.contains(engagement.as_str()), "{user}: {uri}");
        }
        let found = followed(&browser, &format!("/search?q={SECRET}")).await.text();
        for id in [&engagement, &contract, &acme] {
            assert!(!found.contains(id.as_str()), "{user} finds {id}");
        }
        let counted = browser.get(&format!("/fn/matches?table={ENGAGEMENT}&q=short_descriptionLIKE{SECRET}")).await;
        assert!(counted.json() == json!("NotFound") || counted.json()["count"] == 0, "{user}: {}", counted.text());
    }
}

#[tokio::test]
async fn no_list_of_any_table_shows_another_customer() {
    let World { app, .. } = world().await;
    for user in ["nina", "stranger"] {
        let browser = Browser::of(&app, user).await;
        let mut read = 0;
        for entity in app.services.store.model().stored() {
            let columns: Vec<&str> =
                entity.fields.iter().filter(|field| !field.kind.is_journal()).map(|field| field.name).collect();
            let uri = format!("/export/{}.csv?columns={}", entity.name(), columns.join("%2C"));
            let answer = browser.get(&uri).await;
            read += usize::from(answer.status == StatusCode::OK);
            let text = answer.text();
            assert!(!text.contains(SECRET), "{user}: {uri}: {text}");
        }
        assert!(read > 5, "{user} reads {read} tables only: the test looks at nothing");
    }
}

#[tokio::test]
async fn another_customer_changes_nothing() {
    let World { app, engagement, file, .. } = world().await;
    for user in ["nina", "stranger"] {
        let browser = Browser::of(&app, user).await;
        let path = format!("/record/{ENGAGEMENT}/{engagement}");
        let version = app.text(ENGAGEMENT, &engagement, "sys_mod_count").await;
        let saved = browser.post(&path, &[("sys_mod_count", &version), ("short_description", "Mine")]).await;
        assert_eq!(saved.status, StatusCode::NOT_FOUND, "{user}");
        assert!(!saved.text().contains(SECRET));
        let deleted = browser.post(&format!("{path}/delete"), &[("sys_mod_count", &version)]).await;
        assert_eq!(deleted.status, StatusCode::NOT_FOUND, "{user}");
        let uploaded = browser.upload(ENGAGEMENT, &engagement, "x.txt", "text/plain", b"x").await;
        assert_eq!(uploaded.status, StatusCode::NOT_FOUND, "{user}");
        let body = json!({ "table": ENGAGEMENT, "id": engagement.as_str(), "version": null, "fields": [["short_description", "Mine"]] });
        let called = browser.send(browser.call("POST", "/fn/save-record").json(&body)).await;
        assert_eq!(called.json(), json!("NotFound"), "{user}");
        let removed = browser.send(browser.call("DELETE", &format!("/api/now/attachment/{file}"))).await;
        assert_eq!(removed.status, StatusCode::NOT_FOUND, "{user}");
        assert_eq!(app.text(ENGAGEMENT, &engagement, "sys_mod_count").await, version, "{user}");
    }
    let stranger = Browser::of(&app, "stranger").await;
    let foreign = [("short_description", "Bridge"), ("account", app.acme.as_str())];
    let refused = stranger.post("/record/ast_contract/new", &foreign).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "a reference to a foreign record");
    assert!(!refused.text().contains(SECRET), "{}", refused.text());
}

/// The field of notes among the provider's people, and the one that customers read.
fn journals(entity: &Entity) -> Option<(&'static str, &'static str)> {
    let of = |kind: Kind| entity.fields.iter().find(|field| field.kind == kind).map(|field| field.name);
    Some((of(Kind::JournalInternal)?, of(Kind::Journal)?))
}

#[tokio::test]
async fn customers_never_read_what_is_said_among_the_providers_people() {
    let app = TestApp::empty(&[]).await;
    services::demo::seed(&app.services).await.expect("a portfolio");
    let mut heard = 0;
    for user in ["carla.admin", "carl.contact"] {
        let browser = Browser::with_password(&app, user, services::demo::PASSWORD).await;
        for entity in app.services.store.model().stored() {
            let Some((internal, open)) = journals(entity) else { continue };
            let table = entity.name();
            let first = format!("/api/now/table/{table}?sysparm_limit=1&sysparm_fields=sys_id");
            let list = browser.send(browser.call("GET", &first)).await.text();
            let link = "\"sys_id\":\"";
            let Some(id) = list.split(link).nth(1).and_then(|rest| rest.get(..32)).filter(|id| Id::is_shaped(id))
            else {
                continue;
            };
            let id = Id(id.to_owned());
            app.set(table, &id, &[(internal, "planted quokka")]).await;
            app.set(table, &id, &[(open, "told wombat")]).await;
            for uri in [
                format!("/portal/record/{table}/{id}"),
                "/portal".to_owned(),
                format!("/fn/record?table={table}&id={id}&preset="),
                format!("/export/{table}.csv?columns=sys_id%2C{internal}"),
                format!("/api/now/table/{table}/{id}"),
                format!("/api/now/table/sys_journal_field?sysparm_query=element_id%3D{id}"),
                "/portal/search?q=quokka".to_owned(),
            ] {
                let text = browser.get(&uri).await.text();
                let planted = text.replace("quokka\"", "").contains("planted quokka");
                assert!(!planted, "{user}: {uri}: {text}");
            }
            heard +=
                usize::from(browser.get(&format!("/portal/record/{table}/{id}")).await.text().contains("told wombat"));
        }
    }
    assert!(heard > 0, "customers read the provider's answers somewhere");
}

#[tokio::test]
async fn who_administers_one_domain_is_told_what_all_domains_share() {
    const SENTENCE: &str = "All domains share this. Please ask an administrator of all domains to change it.";
    let app = TestApp::new().await;
    app.property("x.shared", "before").await;
    let id = app.find("sys_properties", "name=x.shared").await.remove(0);
    let stranger = Browser::of(&app, "stranger").await;
    let path = format!("/record/sys_properties/{id}");
    let form = stranger.page(&form_of(&path)).await;
    assert!(form.contains("before") && !inputs(&form).contains_key("value"), "it is read, and offers no input: {form}");
    assert!(!form.contains("/delete\""), "{form}");
    let new = stranger.get("/record/sys_properties/new").await;
    assert_eq!(new.status, StatusCode::FORBIDDEN);
    assert!(new.text().contains("You do not have the right to create system properties."), "{}", new.text());
    for (uri, fields) in [
        (path.clone(), &[("sys_mod_count", "0"), ("value", "taken")][..]),
        (format!("{path}/delete"), &[("sys_mod_count", "0")]),
    ] {
        let refused = stranger.post(&uri, fields).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{uri}");
        assert!(refused.text().contains(SENTENCE), "{uri}: {}", plain(&refused.text()));
    }
    let cell = json!({ "table": "sys_properties", "id": id.0, "field": "value", "text": "taken", "version": 0, "confirmed": false });
    let target = json!({ "table": "sys_properties", "ids": [id.0], "q": "" });
    let bulk = json!({ "target": target, "field": "value", "text": "taken" });
    for (door, body) in [("save-cell", cell), ("preview-bulk", bulk.clone()), ("apply-bulk", bulk)] {
        let refused = stranger.send(stranger.call("POST", &format!("/fn/{door}")).json(&body)).await;
        assert!(refused.text().contains(SENTENCE), "{door}: {}", refused.text());
    }
    assert_eq!(app.text("sys_properties", &id, "value").await, "before");
    let own = json!({ "table": "customer_account", "id": app.beta.0, "field": "name", "text": "Beta & Co",
        "version": app.text("customer_account", &app.beta, "sys_mod_count").await.parse::<i64>().expect("a number"),
        "confirmed": false });
    stranger.send(stranger.call("POST", "/fn/save-cell").json(&own)).await;
    assert_eq!(app.text("customer_account", &app.beta, "name").await, "Beta & Co", "in his domain he administers");
}
