//! Sessions: how long they last and how they end.
use http::StatusCode;

use super::browser::Browser;
use crate::support::{PASSWORD, TestApp};

const HOUR: i64 = 3600;

fn pass(app: &TestApp, seconds: i64) {
    app.clock.set(app.clock.now().plus_seconds(seconds));
}

async fn is_signed_in(browser: &Browser<'_>) -> bool {
    browser.get("/fn/frame").await.status == StatusCode::OK
}

#[tokio::test]
async fn a_session_ends_when_it_is_not_used() {
    let app = TestApp::new().await;
    let browser = Browser::of(&app, "agent").await;
    for _ in 0..3 {
        pass(&app, 8 * HOUR - 60);
        assert!(is_signed_in(&browser).await, "each use starts the time anew");
    }
    pass(&app, 8 * HOUR + 1);
    let answer = browser.get("/notifications").await;
    assert_eq!(answer.header("location"), Some("/login?next=/notifications"));
    assert!(!is_signed_in(&browser).await);
}

#[tokio::test]
async fn a_session_ends_after_a_week_however_it_is_used() {
    let app = TestApp::new().await;
    let browser = Browser::of(&app, "agent").await;
    for _ in 0..7 * 4 - 1 {
        pass(&app, 6 * HOUR);
        assert!(is_signed_in(&browser).await);
    }
    pass(&app, 6 * HOUR);
    assert!(!is_signed_in(&browser).await);
}

#[tokio::test]
async fn each_sign_in_has_a_session_of_its_own() {
    let app = TestApp::new().await;
    let browser = Browser::of(&app, "agent").await;
    let first = browser.cookie("steward").expect("a session");
    browser.sign_in("agent", PASSWORD).await;
    let second = browser.cookie("steward").expect("a session");
    assert_ne!(first, second);
    browser.set_cookie("steward", &first);
    assert!(!is_signed_in(&browser).await, "the earlier session of this browser is over");
    let chosen = Browser::new(&app);
    chosen.set_cookie("steward", "chosen-by-somebody-else");
    chosen.sign_in("agent", PASSWORD).await;
    assert_ne!(chosen.cookie("steward").as_deref(), Some("chosen-by-somebody-else"));
}

#[tokio::test]
async fn signing_out_ends_the_session_on_the_server() {
    let app = TestApp::new().await;
    let browser = Browser::of(&app, "agent").await;
    let token = browser.cookie("steward").expect("a session");
    assert_ne!(browser.get("/logout").await.status, StatusCode::SEE_OTHER, "a link or a picture signs nobody out");
    assert!(is_signed_in(&browser).await);
    let answer = browser.post("/logout", &[]).await;
    assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, Some("/login")));
    assert!(answer.header("set-cookie").expect("a cookie").contains("Max-Age=0"));
    assert_eq!(browser.cookie("steward"), None);
    browser.set_cookie("steward", &token);
    assert!(!is_signed_in(&browser).await, "a kept copy of the cookie opens nothing");
}

#[tokio::test]
async fn signing_out_everywhere_ends_every_session_of_that_person_alone() {
    let app = TestApp::new().await;
    let desk = Browser::of(&app, "agent").await;
    let phone = Browser::of(&app, "agent").await;
    let other = Browser::of(&app, "viewer").await;
    assert_eq!(desk.post("/logout/everywhere", &[]).await.header("location"), Some("/login"));
    assert!(!is_signed_in(&desk).await && !is_signed_in(&phone).await);
    assert!(is_signed_in(&other).await);
}

#[tokio::test]
async fn a_new_password_ends_every_session() {
    let app = TestApp::new().await;
    let user = app.user("renewed", &["admin"]).await;
    let browser = Browser::of(&app, "renewed").await;
    app.services.set_password(&app.system(), &user, "another password").await.expect("a password");
    assert!(!is_signed_in(&browser).await);
}

#[tokio::test]
async fn what_was_typed_outlives_the_session() {
    let app = TestApp::new().await;
    let browser = Browser::of(&app, "agent").await;
    let id = app.engagement("Rollout").await;
    pass(&app, 9 * HOUR);
    let typed = "Plan <b>B</b> & \"C\"\nsecond line";
    let path = format!("/record/sn_acct_lc_engagement/{id}");
    let fields = [("sys_mod_count", "0"), ("short_description", "Rollout 2"), ("work_notes", typed)];
    let answer = browser.post(&path, &fields).await;
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
    assert_eq!(app.text("sn_acct_lc_engagement", &id, "short_description").await, "Rollout");
    let page = answer.text();
    assert!(page.contains("Your session has ended") && page.contains("href=\"/login\""), "{page}");
    assert!(page.contains(&format!("action=\"{path}\"")), "{page}");
    let kept = super::browser::inputs(&page);
    assert_eq!(kept["work_notes"].trim_start_matches('\n'), typed);
    assert_eq!(kept["short_description"].trim(), "Rollout 2");
}

#[tokio::test]
async fn people_of_ours_change_their_own_password() {
    let app = TestApp::new().await;
    let (here, elsewhere) = (Browser::of(&app, "agent").await, Browser::of(&app, "agent").await);
    let change = async |old: &str, new: &str, again: &str| {
        here.post("/board/password", &[("old_password", old), ("password", new), ("again", again)]).await
    };
    for (old, new, again, sentence) in [
        ("guessed", "a new password", "a new password", "This is not your present password"),
        (PASSWORD, "a new password", "another", "The passwords are not the same"),
        (PASSWORD, "short", "short", "at least"),
    ] {
        let refused = change(old, new, again).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{sentence}");
        let page = refused.text();
        assert!(page.contains(sentence) && !page.contains("a new password"), "{page}");
    }
    let changed = change(PASSWORD, "a new password", "a new password").await;
    assert_eq!(changed.header("location"), Some("/board/password?done=1"));
    assert!(here.page("/board/password?done=1").await.contains("Your password is changed"));
    assert!(!is_signed_in(&elsewhere).await, "signed out everywhere else");
    Browser::with_password(&app, "agent", "a new password").await;
    let strange = Browser::new(&app).post("/board/password", &[("old_password", PASSWORD)]).await;
    assert!(strange.header("location").is_some_and(|to| to.starts_with("/login")), "{}", strange.status);
}
