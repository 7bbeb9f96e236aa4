//! Signing in, sessions, tokens, and what an actor is.
use services::auth::{OauthError, OauthForm, SignInError};

use crate::support::Test;

const PASSWORD: &str = "correct horse";

#[tokio::test]
async fn a_person_signs_in_uses_the_session_and_signs_out() {
    let test = Test::new().await;
    let id = test.user("sofia", &["sn_acct_lc.ale_success_agent"]).await;
    let signed_in = test.services.sign_in("Sofia ", PASSWORD, "10.0.0.1").await.unwrap();
    assert_eq!(signed_in.actor.id, id);
    assert!(signed_in.actor.has_role("sn_acct_lc.ale_success_viewer"), "contained roles are held");
    let actor = test.services.session(&signed_in.token).await.unwrap().expect("a session");
    assert_eq!(actor.user_name, "sofia");
    test.services.sign_out(&signed_in.token).await.unwrap();
    assert!(test.services.session(&signed_in.token).await.unwrap().is_none());
    assert!(test.services.session("made up").await.unwrap().is_none());
}

#[tokio::test]
async fn only_the_hash_of_a_token_is_stored() {
    let test = Test::new().await;
    test.user("sofia", &[]).await;
    let token = test.services.sign_in("sofia", PASSWORD, "c").await.unwrap().token;
    let row = test.find("sys_user_session", "").await.remove(0);
    let row = test.row("sys_user_session", &row).await;
    assert!(row.values.iter().all(|value| value.as_text() != Some(&token)), "the token itself is stored");
}

#[tokio::test]
async fn sessions_end_when_idle_and_after_a_week() {
    let test = Test::new().await;
    test.user("sofia", &[]).await;
    let start = test.clock.now();
    let token = test.services.sign_in("sofia", PASSWORD, "c").await.unwrap().token;
    test.clock.set(start.plus_seconds(8 * 3600));
    assert!(test.services.session(&token).await.unwrap().is_none(), "idle for eight hours");
    test.clock.set(start);
    let token = test.services.sign_in("sofia", PASSWORD, "c").await.unwrap().token;
    for hours in (4..7 * 24).step_by(4) {
        test.clock.set(start.plus_seconds(hours * 3600));
        assert!(test.services.session(&token).await.unwrap().is_some(), "in use after {hours} hours");
    }
    test.clock.set(start.plus_seconds(7 * 24 * 3600));
    assert!(test.services.session(&token).await.unwrap().is_none(), "a week is the limit");
    test.services.forget_ended_sessions().await.unwrap();
    test.clock.set(start.plus_seconds(7 * 24 * 3600 + 1));
    test.services.forget_ended_sessions().await.unwrap();
    assert!(test.find("sys_user_session", "").await.is_empty());
}

#[tokio::test]
async fn every_reason_to_refuse_reads_the_same() {
    let test = Test::new().await;
    let off = test.user("off", &[]).await;
    test.set("sys_user", &off, &[("active", "false")]).await;
    let locked = test.user("locked", &[]).await;
    test.set("sys_user", &locked, &[("locked_out", "true")]).await;
    test.user("sofia", &[]).await;
    for (name, password) in [
        ("nobody", PASSWORD),
        ("sofia", "wrong"),
        ("off", PASSWORD),
        ("locked", PASSWORD),
        ("", PASSWORD),
        ("sofia", ""),
    ] {
        let refused = test.services.sign_in(name, password, "c").await;
        assert!(matches!(refused, Err(SignInError::Refused)), "{name} {password}: {refused:?}");
    }
}

#[tokio::test]
async fn five_failures_lock_out_also_who_knows_the_password() {
    let test = Test::new().await;
    test.user("sofia", &[]).await;
    for _ in 0..5 {
        assert!(test.services.sign_in("sofia", "wrong", "here").await.is_err());
    }
    assert!(matches!(test.services.sign_in("sofia", PASSWORD, "here").await, Err(SignInError::Refused)));
    assert!(test.services.basic("sofia", PASSWORD, "here").await.unwrap().is_none());
    assert!(test.services.sign_in("sofia", PASSWORD, "elsewhere").await.is_ok());
    test.clock.set(test.clock.now().plus_seconds(15 * 60));
    assert!(test.services.sign_in("sofia", PASSWORD, "here").await.is_ok());
}

#[tokio::test]
async fn failures_count_for_every_server_and_survive_a_restart() {
    let test = Test::new().await;
    test.user("sofia", &[]).await;
    let other = test.another_server().await;
    for server in [&test.services, &other, &test.services, &other, &test.services] {
        assert!(matches!(server.sign_in("sofia", "wrong", "here").await, Err(SignInError::Refused)));
    }
    let restarted = test.another_server().await;
    for server in [&test.services, &other, &restarted] {
        assert!(matches!(server.sign_in("sofia", PASSWORD, "here").await, Err(SignInError::Refused)));
        assert!(server.sign_in("sofia", PASSWORD, "elsewhere").await.is_ok(), "nobody can lock others out");
    }
    let before = other.store.db().statements();
    assert!(other.sign_in("sofia", PASSWORD, "elsewhere").await.is_ok());
    assert!(other.store.db().statements() - before <= 16, "signing in is cheap");
}

#[tokio::test]
async fn what_one_server_takes_away_is_gone_in_the_others_as_well() {
    let test = Test::new().await;
    let sofia = test.user("sofia", &[]).await;
    let other = test.another_server().await;
    test.services.store.share_events();
    other.store.share_events();
    let signed_in = other.sign_in("sofia", PASSWORD, "here").await.expect("she signs in");
    let mut heard = other.store.subscribe();
    // The other may not listen yet, and the clock stands still: only the news can make it look again.
    for attempt in 0.. {
        test.set("sys_user", &sofia, &[("active", if attempt % 2 == 0 { "false" } else { "true" })]).await;
        let _ = tokio::time::timeout(std::time::Duration::from_millis(700), heard.recv()).await;
        if other.session(&signed_in.token).await.expect("a look").is_none() {
            return;
        }
        assert!(attempt < 30, "the other server goes on with what it remembers");
    }
}

#[tokio::test]
async fn a_changed_password_ends_sessions_and_remembered_credentials() {
    let test = Test::new().await;
    let id = test.user("ivan", &["admin"]).await;
    let token = test.services.sign_in("ivan", PASSWORD, "c").await.unwrap().token;
    assert!(test.services.basic("ivan", PASSWORD, "c").await.unwrap().is_some());
    let actor = test.services.actor(&id).await.unwrap().unwrap();
    test.services.set_password(&actor, &id, "another horse").await.unwrap();
    assert!(test.services.session(&token).await.unwrap().is_none());
    assert!(test.services.basic("ivan", PASSWORD, "c").await.unwrap().is_none());
    assert!(test.services.basic("ivan", "another horse", "c").await.unwrap().is_some());
}

#[tokio::test]
async fn changing_ones_own_password_needs_the_old_one() {
    let test = Test::new().await;
    let id = test.user("vera", &["sn_acct_lc.ale_success_viewer"]).await;
    let vera = test.services.actor(&id).await.unwrap().unwrap();
    assert!(test.services.change_password(&vera, "wrong", "another horse", "c").await.is_err());
    assert!(test.services.change_password(&vera, PASSWORD, "short", "c").await.is_err());
    test.services.change_password(&vera, PASSWORD, "another horse", "c").await.unwrap();
    assert!(test.services.sign_in("vera", PASSWORD, "c").await.is_err());
    assert!(test.services.sign_in("vera", "another horse", "c").await.is_ok());
}

#[tokio::test]
async fn deactivating_a_user_stops_the_session_at_once() {
    let test = Test::new().await;
    let id = test.user("sofia", &[]).await;
    let token = test.services.sign_in("sofia", PASSWORD, "c").await.unwrap().token;
    assert!(test.services.session(&token).await.unwrap().is_some());
    test.set("sys_user", &id, &[("active", "false")]).await;
    assert!(test.services.session(&token).await.unwrap().is_none());
}

#[tokio::test]
async fn a_password_set_through_a_form_is_stored_as_a_hash() {
    let test = Test::new().await;
    let id = test.user("sofia", &[]).await;
    test.set("sys_user", &id, &[("password", "typed in a form")]).await;
    let stored = test.row("sys_user", &id).await.value("password").as_text().unwrap_or_default().to_owned();
    assert!(stored.starts_with("$argon2id$"), "{stored}");
    assert!(test.services.sign_in("sofia", "typed in a form", "c").await.is_ok());
}

#[tokio::test]
async fn an_unknown_role_and_a_short_password_are_refused() {
    let test = Test::new().await;
    let new = services::auth::NewUser {
        user_name: "x".into(),
        first_name: "X".into(),
        last_name: "Y".into(),
        password: "long enough".into(),
        roles: vec!["no.such.role".into()],
        ..Default::default()
    };
    assert!(test.services.add_user(&test.system(), &new).await.is_err());
    assert!(test.find("sys_user", "user_name=x").await.is_empty(), "nothing is stored");
    let short = services::auth::NewUser { password: "short".into(), roles: vec![], ..new };
    assert!(test.services.add_user(&test.system(), &short).await.is_err());
}

fn form(grant_type: &str) -> OauthForm {
    OauthForm {
        grant_type: grant_type.into(),
        username: "ivan".into(),
        password: PASSWORD.into(),
        client_id: "robot".into(),
        client_secret: "s3cret".into(),
        ..OauthForm::default()
    }
}

#[tokio::test]
async fn tokens_are_given_used_refreshed_and_expire() {
    let test = Test::new().await;
    let ivan = test.user("ivan", &[]).await;
    let client = [("name", "Robot"), ("client_id", "robot"), ("client_secret", "s3cret"), ("user", ivan.as_str())];
    let client = test.make("oauth_entity", &client).await;
    let stored = test.row("oauth_entity", &client).await.value("client_secret").as_text().unwrap().to_owned();
    assert_ne!(stored, "s3cret", "the secret is stored as it is");

    let first = test.services.oauth_token(&form("password"), "c").await.unwrap();
    assert_eq!((first.expires_in, first.scope), (1799, "useraccount"));
    assert_eq!(test.services.bearer(&first.access_token).await.unwrap().unwrap().id, ivan);
    let refresh = first.refresh_token.clone().expect("a refresh token");
    assert!(test.services.bearer(&refresh).await.unwrap().is_none(), "a refresh token opens nothing");
    assert!(test.services.session(&first.access_token).await.unwrap().is_none(), "an access token is no session");
    let session = test.services.sign_in("ivan", PASSWORD, "c").await.unwrap().token;
    assert!(test.services.session(&session).await.unwrap().is_some());
    assert!(test.services.bearer(&session).await.unwrap().is_none(), "a session is no access token");

    let start = test.clock.now();
    test.clock.set(start.plus_seconds(1800));
    assert!(test.services.bearer(&first.access_token).await.unwrap().is_none(), "expired");
    let again = OauthForm { refresh_token: refresh, username: String::new(), ..form("refresh_token") };
    let second = test.services.oauth_token(&again, "c").await.unwrap();
    assert!(test.services.bearer(&second.access_token).await.unwrap().is_some());

    let own = test.services.oauth_token(&form("client_credentials"), "c").await.unwrap();
    assert!(own.refresh_token.is_none());
    assert_eq!(test.services.bearer(&own.access_token).await.unwrap().unwrap().id, ivan);

    test.set("oauth_entity", &client, &[("active", "false")]).await;
    assert!(test.services.bearer(&second.access_token).await.unwrap().is_none(), "the client was switched off");
    test.set("oauth_entity", &client, &[("active", "true")]).await;
    assert!(test.services.bearer(&second.access_token).await.unwrap().is_some());

    test.services.sign_out_everywhere(&ivan).await.unwrap();
    assert!(test.services.bearer(&second.access_token).await.unwrap().is_none(), "revoked");
    assert!(matches!(test.services.oauth_token(&again, "c").await, Err(OauthError::AccessDenied)));
}

#[tokio::test]
async fn wrong_client_credentials_of_any_kind_are_denied() {
    let test = Test::new().await;
    test.user("ivan", &[]).await;
    test.make("oauth_entity", &[("name", "Robot"), ("client_id", "robot"), ("client_secret", "s3cret")]).await;
    let wrong = [
        OauthForm { client_secret: "x".into(), ..form("password") },
        OauthForm { client_id: "x".into(), ..form("password") },
        OauthForm { client_id: "".into(), client_secret: "".into(), ..form("password") },
        OauthForm { password: "x".into(), ..form("password") },
        OauthForm { refresh_token: "x".into(), ..form("refresh_token") },
        form("client_credentials"),
    ];
    for form in wrong {
        let answer = test.services.oauth_token(&form, "c").await;
        assert!(matches!(answer, Err(OauthError::AccessDenied)), "{form:?}");
    }
    let unknown = test.services.oauth_token(&form("magic"), "c").await;
    assert!(matches!(unknown, Err(OauthError::UnsupportedGrantType)));
}

#[tokio::test]
async fn a_contact_sees_the_domains_of_its_accounts_and_nothing_else() {
    let test = Test::new().await;
    test.property("csm_auto_account_domain_generation", "true").await;
    let parent = test.account("Genixify").await;
    let child = test.make("customer_account", &[("name", "Genixify Labs"), ("account_parent", parent.as_str())]).await;
    let other = test.account("Cascade Foods").await;
    let carla = test.contact("carla", &parent).await;
    let actor = test.services.actor(&carla).await.unwrap().expect("an actor");
    assert!(actor.is_external);
    assert_eq!(actor.accounts.own.as_ref(), Some(&parent));
    assert!(actor.accounts.hierarchy.contains(&child) && !actor.accounts.hierarchy.contains(&other));
    for (account, visible) in [(&parent, true), (&child, true), (&other, false)] {
        let path = test.text("customer_account", account, "sys_domain_path").await;
        assert_eq!(actor.domains.sees(&path), visible, "{path}");
    }
    let of_child = test.contact("chris", &child).await;
    let actor = test.services.actor(&of_child).await.unwrap().expect("an actor");
    assert!(!actor.accounts.hierarchy.contains(&parent), "a child does not see its parent");
}

#[tokio::test]
async fn an_actor_follows_changes_of_roles_and_domains_at_once() {
    let test = Test::new().await;
    let id = test.user("sofia", &[]).await;
    assert!(!test.services.actor(&id).await.unwrap().unwrap().has_role("sn_acct_lc.agent"));
    let role = test.find("sys_user_role", "name=sn_acct_lc.agent").await.remove(0);
    test.make("sys_user_has_role", &[("user", id.as_str()), ("role", role.as_str())]).await;
    assert!(test.services.actor(&id).await.unwrap().unwrap().has_role("sn_acct_lc.agent"));
    let domain = test.make("domain", &[("name", "North"), ("parent", "global")]).await;
    test.set("sys_user", &id, &[("home_domain", domain.as_str())]).await;
    let actor = test.services.actor(&id).await.unwrap().unwrap();
    assert_eq!(actor.home_path, "/north/");
    assert!(!actor.domains.sees("/south/") && actor.domains.sees("/north/x/"));
}

#[tokio::test]
async fn an_administrator_of_a_tenant_sees_the_tenant_only() {
    let test = Test::new().await;
    let domain = test.make("domain", &[("name", "North"), ("parent", "global")]).await;
    let id = test.user("boss", &["admin"]).await;
    assert_eq!(test.services.actor(&id).await.unwrap().unwrap().domains, meta::DomainScope::All);
    test.set("sys_user", &id, &[("home_domain", domain.as_str())]).await;
    let actor = test.services.actor(&id).await.unwrap().unwrap();
    assert_eq!(actor.domains, meta::DomainScope::Below(vec!["/north/".to_owned()]));
}
