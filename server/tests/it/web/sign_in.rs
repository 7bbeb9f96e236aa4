//! Signing in: who may, what the browser gets, and where it goes on.
use http::StatusCode;

use super::browser::{Browser, encoded};
use crate::support::{Answer, PASSWORD, TestApp};

/// Sent back to the sign-in page, with nothing to keep.
fn is_refused(answer: &Answer) {
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let location = answer.header("location").expect("a way on");
    assert!(location.starts_with("/login?error=refused"), "{location}");
    assert_eq!(answer.header("set-cookie"), None);
}

#[tokio::test]
async fn a_right_password_opens_the_page_that_was_asked_for() {
    let app = TestApp::new().await;
    let browser = Browser::new(&app);
    let stopped = browser.get("/list/customer_account?q=name%3DAcme").await;
    assert_eq!(stopped.status, StatusCode::SEE_OTHER);
    let to_sign_in = stopped.header("location").expect("a way on").to_owned();
    let page = browser.page(&to_sign_in).await;
    let next = super::browser::inputs(&page)["next"].clone();
    assert_eq!(next, "/list/customer_account?q=name%3DAcme");
    let answer = browser.post("/login", &[("user_name", "ADMIN "), ("password", PASSWORD), ("next", &next)]).await;
    assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, Some(next.as_str())));
    let list = browser.page(&next).await;
    assert!(list.contains("Acme") && !list.contains(">Beta<"), "the list is filtered as the link said");
    let again = browser.get(&to_sign_in).await;
    assert_eq!(again.header("location"), Some(next.as_str()), "who is signed in goes on at once");
}

#[tokio::test]
async fn the_cookie_is_out_of_reach_of_scripts_and_other_sites() {
    let app = TestApp::new().await;
    let answer = Browser::new(&app).sign_in("admin", PASSWORD).await;
    let cookie = answer.header("set-cookie").expect("a cookie");
    let (pair, flags) = cookie.split_once("; ").expect("flags");
    assert_eq!(flags, "Path=/; HttpOnly; SameSite=Lax");
    assert_eq!(pair.len(), "steward=".len() + 43, "the token is 256 random bits");
    assert_eq!(answer.header("cache-control"), Some("no-store"));
}

#[tokio::test]
async fn by_https_the_cookie_belongs_to_this_host_alone() {
    let app = TestApp::empty(&["--base-url", "https://success.example.com/"]).await;
    app.user("admin", &["admin"]).await;
    let browser = Browser::new(&app);
    let answer = browser.sign_in("admin", PASSWORD).await;
    let cookie = answer.header("set-cookie").expect("a cookie");
    assert!(cookie.starts_with("__Host-steward="), "{cookie}");
    assert!(cookie.ends_with("; Path=/; HttpOnly; SameSite=Lax; Secure"), "{cookie}");
    browser.page("/all").await;
    let planted = Browser::new(&app);
    planted.set_cookie("steward", &browser.cookie("__Host-steward").expect("kept"));
    assert_eq!(
        planted.get("/all").await.status,
        StatusCode::SEE_OTHER,
        "a cookie anybody could plant is not looked at"
    );
}

#[tokio::test]
async fn wrong_passwords_and_unknown_names_are_told_the_same() {
    let app = TestApp::new().await;
    let browser = Browser::new(&app);
    let wrong = browser.sign_in("admin", "guess").await;
    let unknown = browser.sign_in("nobody.knows", "guess").await;
    is_refused(&wrong);
    is_refused(&unknown);
    assert_eq!(wrong.header("location"), unknown.header("location"));
    is_refused(&browser.sign_in("admin", "").await);
    is_refused(&browser.sign_in("", "").await);
    let page = browser.page(wrong.header("location").expect("a way on")).await;
    assert!(page.contains("User name or password is not right"), "{page}");
}

#[tokio::test]
async fn five_failures_stop_even_the_right_password_for_a_while() {
    let app = TestApp::new().await;
    let browser = Browser::new(&app);
    for _ in 0..5 {
        is_refused(&browser.sign_in("admin", "guess").await);
    }
    is_refused(&browser.sign_in("admin", PASSWORD).await);
    is_refused(&browser.sign_in("Admin", PASSWORD).await);
    let other = browser.sign_in("agent", PASSWORD).await;
    assert_eq!(other.header("location"), Some("/"), "others are not locked out with them");
    app.clock.set(app.clock.now().plus_seconds(15 * 60));
    assert_eq!(browser.sign_in("admin", PASSWORD).await.header("location"), Some("/"));
}

#[tokio::test]
async fn a_browser_that_guesses_names_is_stopped() {
    let app = TestApp::new().await;
    let browser = Browser::new(&app);
    for at in 0..60 {
        is_refused(&browser.sign_in(&format!("user{at}"), "guess").await);
    }
    let answer = browser.sign_in("admin", PASSWORD).await;
    let location = answer.header("location").expect("a way on").to_owned();
    assert!(location.starts_with("/login?error=locked"), "{location}");
    assert!(browser.page(&location).await.contains("Too many failed attempts"));
    app.clock.set(app.clock.now().plus_seconds(61));
    assert_eq!(browser.sign_in("admin", PASSWORD).await.header("location"), Some("/"));
}

#[tokio::test]
async fn inactive_and_locked_people_are_kept_out_at_once() {
    let app = TestApp::new().await;
    for (field, value, back) in [("active", "false", "true"), ("locked_out", "true", "false")] {
        let user = app.user(&format!("person.{field}"), &["admin"]).await;
        let open = Browser::of(&app, &format!("person.{field}")).await;
        open.page("/all").await;
        app.set("sys_user", &user, &[(field, value)]).await;
        is_refused(&open.sign_in(&format!("person.{field}"), PASSWORD).await);
        let stopped = open.get("/all").await;
        assert_eq!(stopped.status, StatusCode::SEE_OTHER, "an open session ends with {field}={value}");
        app.set("sys_user", &user, &[(field, back)]).await;
        open.page("/all").await;
    }
}

#[tokio::test]
async fn signing_in_never_leads_to_another_site() {
    let app = TestApp::new().await;
    let browser = Browser::new(&app);
    let elsewhere = [
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "javascript:alert(1)",
        "/a\r\nX-Evil: 1",
        "/\t/evil.example",
    ];
    for next in elsewhere {
        let answer = browser.post("/login", &[("user_name", "admin"), ("password", PASSWORD), ("next", next)]).await;
        assert_eq!(answer.header("location"), Some("/"), "{next:?}");
        assert_eq!(answer.header("x-evil"), None);
        let wrong = Browser::new(&app).post("/login", &[("user_name", "x"), ("password", "x"), ("next", next)]).await;
        assert_eq!(wrong.header("location"), Some("/login?error=refused&next=/"), "{next:?}");
        let page = Browser::new(&app).page(&format!("/login?next={}", encoded(next))).await;
        assert!(!page.contains("evil.example") && !page.contains("alert(1)"), "{next:?}");
        assert_eq!(
            browser.get(&format!("/login?next={}", encoded(next))).await.header("location"),
            Some("/"),
            "{next:?}"
        );
    }
}
