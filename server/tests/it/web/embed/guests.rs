//! Visitors who are not signed in.
use http::StatusCode;
use serde_json::{Value as Json, json};
use sha2::{Digest, Sha256};

use super::site::{COMPONENT, MODULE, ORIGIN, Site};
use crate::support::Answer;

const TOKEN_REQUIRED: &str = "glide.uxf.lib.embeddables.guest_token_required";
const WORK_REQUIRED: &str = "glide.uxf.lib.embeddables.guest_proof_of_work";

async fn guest(site: &Site, body: &Json) -> Answer {
    let path = format!("/embed/v1/guest?module={}", site.module);
    site.app.call("POST", &path).header("origin", ORIGIN).json(body).send().await
}

async fn open_to_guests() -> Site {
    let site = Site::new().await;
    site.app.set(MODULE, &site.module, &[("guest_policy", "public")]).await;
    site.app.property(TOKEN_REQUIRED, "false").await;
    site
}

#[tokio::test]
async fn guests_come_where_the_module_takes_them_and_with_a_token() {
    let site = Site::new().await;
    assert_eq!(guest(&site, &json!({})).await.status, StatusCode::FORBIDDEN, "no guests until somebody decides");
    site.app.set(MODULE, &site.module, &[("guest_policy", "public")]).await;
    let answer = guest(&site, &json!({})).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert!(answer.text().contains("guestTokenCallback"), "{}", answer.text());
    let path = format!("/embed/v1/guest?module={}", site.module);
    let token = format!("Bearer {}", site.token(json!({ "sub": null })));
    let call = || site.app.call("POST", &path).header("origin", ORIGIN).header("authorization", &token);
    let answer = call().send().await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    assert_eq!(answer.result()["guest"], json!(true));
    assert_eq!(call().send().await.status, StatusCode::UNAUTHORIZED, "each token once");
}

#[tokio::test]
async fn guests_see_two_components_and_only_where_a_rule_says_so() {
    let site = open_to_guests().await;
    let article = site.place("sn-embedx-kb-article-view", &json!({})).await;
    let cases = site.place("sn-embedx-case-list", &json!({})).await;
    let token = guest(&site, &json!({})).await.result()["token"].as_str().expect("a token").to_owned();
    let services = &site.app.services;
    let visit = services.embed_session(&token, Some(ORIGIN)).await.expect("an answer").expect("a visit");
    assert!(visit.is_guest && visit.actor.is_external && visit.actor.is_embedded);
    assert!(services.embed_instance(&visit, article.as_str()).await.expect("an answer").is_none(), "off by default");
    for rule in site.app.find("sn_embeddable_core_guest_rule", "").await {
        site.app.set("sn_embeddable_core_guest_rule", &rule, &[("active", "true")]).await;
    }
    assert!(services.embed_instance(&visit, article.as_str()).await.expect("an answer").is_some());
    assert!(services.embed_instance(&visit, cases.as_str()).await.expect("an answer").is_none());
    let list = site.app.find(COMPONENT, "type_key=sn-embedx-case-list").await.remove(0);
    let save = store::Save::create(site.app.table("sn_embeddable_core_guest_rule"));
    let save = save.text("name", "Cases for all").value("component", meta::Value::text(list.as_str()));
    let refused = services.store.save(&site.app.system(), save).await.expect_err("guests see no cases");
    assert!(refused.to_string().contains("Knowledge article view"), "{refused}");
    site.app.set(MODULE, &site.module, &[("guest_policy", "none")]).await;
    assert!(services.embed_session(&token, Some(ORIGIN)).await.expect("an answer").is_none(), "closed again at once");
}

#[tokio::test]
async fn a_flood_of_guests_is_held_back() {
    let site = open_to_guests().await;
    site.app.property("glide.uxf.lib.embeddables.guests_per_minute", "3").await;
    for _ in 0..3 {
        assert_eq!(guest(&site, &json!({})).await.status, StatusCode::OK);
    }
    let answer = guest(&site, &json!({})).await;
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(answer.header("retry-after").is_some());
    site.app.clock.set(site.app.clock.now().plus_seconds(61));
    assert_eq!(guest(&site, &json!({})).await.status, StatusCode::OK, "a minute later");
}

#[tokio::test]
async fn a_guests_browser_works_for_its_session() {
    let site = open_to_guests().await;
    site.app.property(WORK_REQUIRED, "true").await;
    assert_eq!(guest(&site, &json!({})).await.status, StatusCode::FORBIDDEN);
    let path = format!("/embed/v1/challenge?module={}", site.module);
    let work = site.app.call("POST", &path).header("origin", ORIGIN).send().await.result();
    let challenge = work["challenge"].as_str().expect("a challenge");
    let bits = work["zero_bits"].as_u64().expect("a number");
    let solves = |answer: &String| {
        let hash = Sha256::digest(format!("{challenge}:{answer}"));
        let first = u32::from_be_bytes([hash[0], hash[1], hash[2], hash[3]]);
        u64::from(first.leading_zeros()) >= bits
    };
    let answer = (0u32..).map(|number| number.to_string()).find(solves).expect("an answer");
    let body = json!({ "challenge": challenge, "answer": answer });
    assert_eq!(guest(&site, &json!({ "challenge": challenge, "answer": "x" })).await.status, StatusCode::FORBIDDEN);
    assert_eq!(guest(&site, &body).await.status, StatusCode::OK);
    assert_eq!(guest(&site, &body).await.status, StatusCode::FORBIDDEN, "each challenge once");
}
