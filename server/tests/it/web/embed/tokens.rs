//! Tokens that open no session, each for one reason.
use http::StatusCode;
use serde_json::{Value as Json, json};

use super::site::{MODULE, ORIGIN, PROVIDER, Site, ed_sign, ed25519, jwk, now, p256, rsa, signed};

/// A token is refused with words that say what to do, and opens no session.
async fn refused(site: &Site, token: &str, words: &str) {
    let answer = site.authenticate(token, ORIGIN).await;
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{words}: {}", answer.text());
    let said = answer.json()["error"].as_str().expect("a sentence").to_owned();
    assert!(said.contains(words), "{words}: {said}");
    assert!(site.app.find("sn_embeddable_core_session", "").await.is_empty(), "{words}");
}

async fn refused_claims(changes: Json, words: &str) {
    let site = Site::new().await;
    refused(&site, &site.token(changes), words).await;
}

#[tokio::test]
async fn a_missing_token() {
    let site = Site::new().await;
    let path = format!("/now/client/authenticate?module={}", site.module);
    let answer = site.app.call("POST", &path).header("origin", ORIGIN).send().await;
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
    let basic = site.app.call("POST", &path).header("origin", ORIGIN).by("admin").send().await;
    assert_eq!(basic.status, StatusCode::UNAUTHORIZED, "passwords are no tokens");
}

#[tokio::test]
async fn a_malformed_token() {
    let site = Site::new().await;
    for token in ["x", "a.b.c", "..", "e30.e30.e30"] {
        let answer = site.authenticate(token, ORIGIN).await;
        assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{token}");
    }
}

#[tokio::test]
async fn an_expired_token() {
    refused_claims(json!({ "iat": now() - 700, "exp": now() - 301 }), "expired").await;
}

#[tokio::test]
async fn a_token_that_lives_too_long() {
    refused_claims(json!({ "exp": now() + 601 }), "too long").await;
    refused_claims(json!({ "iat": null, "exp": now() + 3600 }), "too long").await;
    refused_claims(json!({ "exp": null }), "no end").await;
}

#[tokio::test]
async fn a_token_that_is_not_yet_valid() {
    refused_claims(json!({ "nbf": now() + 301 }), "not valid yet").await;
}

#[tokio::test]
async fn a_token_for_another_audience() {
    refused_claims(json!({ "aud": "somebody" }), "somebody else").await;
    refused_claims(json!({ "aud": null }), "somebody else").await;
}

#[tokio::test]
async fn a_token_of_another_issuer() {
    let site = Site::new().await;
    site.app.set(MODULE, &site.module, &[("auth_issuer", "https://www.acme.example")]).await;
    refused(&site, &site.token(json!({ "iss": "https://evil.example" })), "another issuer").await;
    refused(&site, &site.token(json!({})), "another issuer").await;
    let good = site.token(json!({ "iss": "https://www.acme.example" }));
    assert_eq!(site.authenticate(&good, ORIGIN).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_token_signed_with_another_key() {
    let site = Site::new().await;
    let other = ed25519(2);
    let token = signed(json!({ "alg": "EdDSA", "kid": "k1" }), &site.claims(), &|text| ed_sign(&other, text));
    refused(&site, &token, "signature").await;
    let token = signed(json!({ "alg": "EdDSA", "kid": "k2" }), &site.claims(), &|text| ed_sign(&site.key, text));
    refused(&site, &token, "not known").await;
}

#[tokio::test]
async fn a_token_whose_claims_were_changed_afterwards() {
    let site = Site::new().await;
    let good = site.token(json!({}));
    let other =
        signed(json!({ "alg": "EdDSA", "kid": "k1" }), &site.claims_with(json!({ "sub": "admin" })), &|_| Vec::new());
    let signature = good.rsplit('.').next().expect("a signature");
    refused(&site, &format!("{other}{signature}"), "signature").await;
}

#[tokio::test]
async fn a_token_without_a_signature() {
    let site = Site::new().await;
    for algorithm in ["none", "None", "NONE", ""] {
        let token = signed(json!({ "alg": algorithm, "kid": "k1" }), &site.claims(), &|_| Vec::new());
        refused(&site, &token, "EdDSA, ES256 or RS256").await;
    }
}

#[tokio::test]
async fn a_token_that_takes_the_public_key_for_a_secret() {
    let site = Site::new().await;
    let (public, _) = rsa("r1");
    site.app.set(MODULE, &site.module, &[("auth_key", &public.to_string())]).await;
    let secret = ring::hmac::Key::new(ring::hmac::HMAC_SHA256, public.to_string().as_bytes());
    let mac = |text: &str| ring::hmac::sign(&secret, text.as_bytes()).as_ref().to_vec();
    let token = signed(json!({ "alg": "HS256", "kid": "r1" }), &site.claims(), &mac);
    refused(&site, &token, "EdDSA, ES256 or RS256").await;
    let token = signed(json!({ "alg": "RS256", "kid": "r1" }), &site.claims(), &mac);
    refused(&site, &token, "signature").await;
    let token = signed(json!({ "alg": "EdDSA", "kid": "r1" }), &site.claims(), &|text| ed_sign(&site.key, text));
    refused(&site, &token, "signature").await;
}

#[tokio::test]
async fn a_token_of_nobody_or_of_somebody_who_is_gone() {
    let site = Site::new().await;
    let words = "Nobody here can be signed in";
    refused(&site, &site.token(json!({ "sub": "stranger.to.all" })), words).await;
    refused(&site, &site.token(json!({ "sub": null })), words).await;
    site.app.set("customer_contact", &site.visitor, &[("portal_access", "false")]).await;
    refused(&site, &site.token(json!({})), words).await;
    site.app.set("customer_contact", &site.visitor, &[("portal_access", "true"), ("active", "false")]).await;
    refused(&site, &site.token(json!({})), words).await;
}

#[tokio::test]
async fn a_token_that_was_used() {
    let site = Site::new().await;
    let token = site.token(json!({ "jti": "once" }));
    assert_eq!(site.authenticate(&token, ORIGIN).await.status, StatusCode::OK);
    let answer = site.authenticate(&token, ORIGIN).await;
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
    assert!(answer.text().contains("used before"), "{}", answer.text());
    // A server that starts anew over the same database knows it as well.
    let config = site.app.services.settings.as_ref().clone();
    let again = services::Services::over(site.app.services.store.clone(), config);
    let refused = again.embed_exchange(&token, ORIGIN, site.module.as_str(), "").await;
    assert!(refused.expect_err("it was used").to_string().contains("used before"));
    refused_claims(json!({ "jti": null }), "no id").await;
}

#[tokio::test]
async fn tokens_of_every_kind_of_key_and_of_a_providers_key_set() {
    let site = Site::new().await;
    let ((ec, sign_ec), (rsa, sign_rsa)) = (p256("e1"), rsa("r1"));
    let ed: Json = serde_json::from_str(&jwk(&site.key, "k1")).expect("JSON");
    let set = json!({ "keys": [ec, ed] }).to_string();
    let fields = [
        ("name", "Acme's accounts"),
        ("client_id", "steward"),
        ("issuer", "https://id.acme.example"),
        ("key_set", set.as_str()),
        ("user_claim", "mail"),
        ("user_field", "email"),
    ];
    let provider = site.app.make(PROVIDER, &fields).await;
    site.app.set(MODULE, &site.module, &[("provider", provider.as_str())]).await;
    let fields = [("name", "By hand"), ("provider", provider.as_str()), ("key", &rsa.to_string())];
    site.app.make("sn_embeddable_core_public_key", &fields).await;
    let claims = || {
        site.claims_with(json!({ "aud": ["steward"], "iss": "https://id.acme.example", "sub": "0815", "mail": "lena@customer.example" }))
    };
    for token in [
        signed(json!({ "alg": "EdDSA", "kid": "k1" }), &claims(), &|text| ed_sign(&site.key, text)),
        signed(json!({ "alg": "ES256", "kid": "e1" }), &claims(), &sign_ec),
        signed(json!({ "alg": "RS256", "kid": "r1" }), &claims(), &sign_rsa),
        signed(json!({ "alg": "RS256" }), &claims(), &sign_rsa),
    ] {
        let answer = site.authenticate(&token, ORIGIN).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
        let session = answer.result()["token"].as_str().expect("a token").to_owned();
        let visit = site.app.services.embed_session(&session, Some(ORIGIN)).await.expect("an answer").expect("a visit");
        assert_eq!(visit.actor.id, site.visitor);
    }
    let confused = signed(json!({ "alg": "RS256", "kid": "e1" }), &claims(), &sign_rsa);
    assert_eq!(site.authenticate(&confused, ORIGIN).await.status, StatusCode::UNAUTHORIZED);
    site.app.set(PROVIDER, &provider, &[("active", "false")]).await;
    let late = signed(json!({ "alg": "ES256", "kid": "e1" }), &claims(), &sign_ec);
    assert_eq!(
        site.authenticate(&late, ORIGIN).await.status,
        StatusCode::UNAUTHORIZED,
        "an inactive provider signs nobody in"
    );
}

#[tokio::test]
async fn the_language_of_the_page_becomes_the_persons() {
    let site = Site::new().await;
    let path = format!("/now/client/authenticate?module={}", site.module);
    let call = site.app.call("POST", &path).header("origin", ORIGIN);
    let call = call.header("authorization", &format!("Bearer {}", site.token(json!({}))));
    let answer = call.json(&json!({ "locale": "pt-BR" })).send().await;
    assert_eq!(answer.result()["locale"], json!("pt-BR"));
    assert_eq!(site.app.text("sys_user", &site.visitor, "language").await, "pt-BR");
}
