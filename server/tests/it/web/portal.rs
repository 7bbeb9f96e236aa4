//! The portal's frame: who is led there, signing in, looks, home page, profile, messages and failures.
mod announcements;
mod invitations;
mod languages;
mod preview;
mod profiles;
mod strangers;
mod unhappy;
mod widgets;

use http::StatusCode;
use meta::Id;

use super::browser::{Browser, plain};
use crate::support::{NOW, PASSWORD, TestApp};

const ADMIN: &str = "sn_customerservice.customer_admin";
const CUSTOMER: &str = "sn_customerservice.customer";
const SUCCESS_CUSTOMER: &str = "sn_acct_lc.ale_success_customer";
const MOST_STATEMENTS: u64 = 10;

async fn with_carla() -> TestApp {
    let app = TestApp::new().await;
    app.contact("carla", &app.acme, &[ADMIN, SUCCESS_CUSTOMER]).await;
    app
}

async fn site(app: &TestApp, suffix: &str) -> Id {
    app.find("sn_portal", &format!("url_suffix={suffix}")).await.remove(0)
}

fn location(answer: &crate::support::Answer) -> &str {
    answer.header("location").unwrap_or_else(|| panic!("{}: {}", answer.status, answer.text()))
}

#[tokio::test]
async fn customers_are_led_to_their_portal_and_agents_are_not() {
    let app = with_carla().await;
    let carla = Browser::of(&app, "carla").await;
    let id = app.engagement("Rollout").await;
    for (workspace, portal) in [
        ("/".to_owned(), "/portal".to_owned()),
        ("/list/customer_account".to_owned(), "/portal".to_owned()),
        ("/board/portfolio".to_owned(), "/portal".to_owned()),
        ("/no/such/page".to_owned(), "/portal".to_owned()),
        ("/search?q=a%26b".to_owned(), "/portal/search?q=a%26b".to_owned()),
        ("/notifications".to_owned(), "/portal/notifications".to_owned()),
        ("/record/sn_customerservice_cases/new".to_owned(), "/portal".to_owned()),
        (format!("/record/sn_acct_lc_touchpoint/{id}"), format!("/portal/record/sn_acct_lc_touchpoint/{id}")),
    ] {
        let answer = carla.get(&workspace).await;
        assert_eq!((answer.status, location(&answer)), (StatusCode::SEE_OTHER, portal.as_str()), "{workspace}");
    }
    let home = carla.page("/portal").await;
    assert!(home.contains("How can we help?") && home.contains("Customer Service Portal"), "{home}");
    for user in ["agent", "admin", "viewer"] {
        let browser = Browser::of(&app, user).await;
        browser.page("/").await;
        assert!(browser.page("/portal").await.contains("How can we help?"), "{user} may look at the portal");
    }
}

#[tokio::test]
async fn a_portal_has_a_sign_in_page_of_its_own() {
    let app = with_carla().await;
    app.set("sn_portal", &site(&app, "csm").await, &[("name", "Acme Help"), ("welcome_text", "Ask <us>")]).await;
    let nobody = Browser::new(&app);
    for (page, sign_in) in [
        ("/portal", "/portal/login?next=/portal"),
        ("/portal/lists?q=1", "/portal/login?next=/portal/lists%3Fq%3D1"),
        ("/bp", "/bp/login?next=/bp"),
        ("/csm/lists", "/csm/login?next=/csm/lists"),
    ] {
        assert_eq!(location(&nobody.get(page).await), sign_in, "{page}");
    }
    let page = nobody.page("/portal/login?next=/portal/lists").await;
    assert!(page.contains("Acme Help") && page.contains("Ask &lt;us&gt;"), "{page}");
    assert!(page.contains("name=\"next\" value=\"/portal/lists\""), "{page}");
    assert!(!page.contains("<script"), "nothing can change for people who are not signed in");
    let wrong = [("user_name", "carla"), ("password", "x"), ("next", "/portal/lists")];
    let refused = nobody.post("/login", &wrong).await;
    assert_eq!(location(&refused), "/portal/login?error=refused&next=/portal/lists");
    assert!(nobody.page(location(&refused)).await.contains("is not right"));
    let right = [("user_name", "carla"), ("password", PASSWORD), ("next", "/portal/lists")];
    assert_eq!(location(&nobody.post("/login", &right).await), "/portal/lists");
    assert_eq!(location(&nobody.get("/portal/login?next=/portal/lists").await), "/portal/lists", "goes on");
    assert_eq!(location(&nobody.get("/portal/login?next=//evil.example").await), "/portal");
    let out = nobody.post("/logout?next=/portal/login", &[]).await;
    assert_eq!(location(&out), "/portal/login");
    let evil = nobody.post("/logout?next=https://evil.example", &[]).await;
    assert_eq!(location(&evil), "/");
}

#[tokio::test]
async fn a_script_without_a_session_is_told_so_and_nothing_typed_is_lost() {
    let app = with_carla().await;
    let nobody = Browser::new(&app);
    let part = nobody.send(nobody.call("GET", "/portal").header("x-part", "main")).await;
    assert_eq!(part.status, StatusCode::UNAUTHORIZED);
    let form = "_at=profile&phone=12345";
    let call = nobody.call("POST", "/portal/do/profile").header("content-type", "application/x-www-form-urlencoded");
    let told = nobody.send(call.header("accept", "application/json").body(form)).await;
    assert_eq!(told.status, StatusCode::UNAUTHORIZED);
    let kept = nobody.post("/portal/do/profile", &[("_at", "profile"), ("phone", "12345")]).await;
    assert_eq!(kept.status, StatusCode::UNAUTHORIZED);
    assert!(kept.text().contains("12345") && kept.text().contains("Send what I typed"), "{}", kept.text());
}

#[tokio::test]
async fn the_four_portals_exist_and_each_is_for_its_customers() {
    let app = with_carla().await;
    for (suffix, name) in [
        ("csm", "Customer Service Portal"),
        ("bp", "Business Portal"),
        ("csp", "Consumer Service Portal"),
        ("cp", "Consumer Portal"),
    ] {
        let page = Browser::of(&app, "admin").await.page(&format!("/{suffix}")).await;
        assert!(page.contains(&format!("· {name}</title>")), "{page}");
    }
    let carla = Browser::of(&app, "carla").await;
    assert!(carla.page("/bp").await.contains("portal-sided"), "the Business Portal has its navigation at the side");
    for suffix in ["csp", "cp"] {
        let answer = carla.get(&format!("/{suffix}")).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{suffix}");
        assert!(answer.text().contains("Customer Service Portal") && answer.text().contains("not for your account"));
    }
    app.set("sn_portal", &site(&app, "bp").await, &[("active", "false")]).await;
    assert_eq!(location(&carla.get("/bp").await), "/portal", "what is no portal any more is a page of nowhere");
    app.make("sn_portal", &[("name", "Partners"), ("url_suffix", "our-partners"), ("service_model", "b2b")]).await;
    assert!(carla.page("/our-partners").await.contains("Partners"), "an own portal is there at once");
}

#[tokio::test]
async fn the_lists_of_a_portal_are_those_of_the_roles() {
    let app = with_carla().await;
    app.contact("carl", &app.acme, &[CUSTOMER]).await;
    app.contact("sue", &app.acme, &[SUCCESS_CUSTOMER]).await;
    let names = |site: &services::portals::Site, actor: &meta::Actor| {
        site.lists_for(actor)
            .map(|list| list.name.clone())
            .filter(|name| !EXTRA.contains(&name.as_str()))
            .collect::<Vec<_>>()
    };
    const EXTRA: &[&str] =
        &["My Draft Cases", "All Cases", "My Cases", "Sold Products", "Install Base Items", "Contracts"];
    for (user, lists) in [
        (
            "carla",
            &[
                "All Onboarding Cases",
                "My Onboarding Cases",
                "My Onboarding Case Tasks",
                "All Success Initiatives",
                "All Success Cases",
                "All Touchpoints",
            ][..],
        ),
        ("carl", &["My Onboarding Cases", "My Onboarding Case Tasks"]),
        ("sue", &["All Success Initiatives", "All Success Cases", "All Touchpoints"]),
    ] {
        let id = app.find("sys_user", &format!("user_name={user}")).await.remove(0);
        let actor = app.services.actor(&id).await.expect("a read").expect("a person");
        let site = app.services.portal("csm").await.expect("a read").expect("a portal");
        assert_eq!(names(&site, &actor), lists, "{user}");
    }
}

#[tokio::test]
async fn failures_are_told_inside_the_portal() {
    let app = with_carla().await;
    let carla = Browser::of(&app, "carla").await;
    for uri in ["/portal/no-such-page", "/portal/record/sn_acct_lc_touchpoint/00000000000000000000000000000000"] {
        let answer = carla.get(uri).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{uri}");
        let page = answer.text();
        assert!(page.contains("Page not found") && page.contains("portal-bar") && page.contains("carla"), "{page}");
    }
    let part = carla.send(carla.call("GET", "/portal/no-such-page").header("x-part", "main")).await;
    assert_eq!(part.status, StatusCode::NOT_FOUND);
    assert!(!part.text().contains("<html"));
    let unknown = carla.post("/portal/do/no-such-deed", &[("_at", "")]).await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
    assert!(unknown.text().contains("portal-bar"));
    assert_eq!(carla.send(carla.call("DELETE", "/portal")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_brand_colors_the_page_and_unreadable_ones_are_refused() {
    let app = with_carla().await;
    let id = site(&app, "csm").await;
    let carla = Browser::of(&app, "carla").await;
    assert!(!carla.page("/portal").await.contains("--portal-bar:"), "no brand, no colors");
    let look = [
        ("primary_color", "#103a5c"),
        ("accent_color", "#7a0019"),
        ("welcome_title", "Hello <there>"),
        ("footer_text", "Acme & Sons"),
    ];
    app.set("sn_portal", &id, &look).await;
    let answer = carla.get("/portal").await;
    let page = answer.text();
    assert!(page.contains("--portal-bar:#103a5c;--portal-on-bar:#ffffff;"), "{page}");
    assert!(page.contains("--accent:light-dark(#7a0019,"), "{page}");
    assert!(page.contains("Hello &lt;there&gt;") && page.contains("Acme &amp; Sons"), "{page}");
    let policy = answer.header("content-security-policy").expect("a policy").to_owned();
    let nonce = policy.split("'nonce-").nth(1).and_then(|rest| rest.split('\'').next()).expect("a nonce").to_owned();
    assert!(page.contains(&format!("<style nonce=\"{nonce}\">")), "{page}");
    let body = serde_json::json!({ "accent_color": "#ffcc00" });
    let refused = app.patch(&format!("/api/now/table/sn_portal/{id}"), body).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN, "{}", refused.text());
    assert!(refused.text().contains("hard to read on a light page"), "{}", refused.text());
}

#[tokio::test]
async fn the_logo_is_the_newest_picture_of_the_portal() {
    let app = with_carla().await;
    let id = site(&app, "csm").await;
    let admin = Browser::of(&app, "admin").await;
    let carla = Browser::of(&app, "carla").await;
    assert_eq!(Browser::new(&app).get("/portal-logo/csm").await.status, StatusCode::NOT_FOUND);
    let png = b"\x89PNG\r\n\x1a\n0123456789";
    admin.upload("sn_portal", &id, "logo.png", "image/png", png).await;
    let logo = Browser::new(&app).get("/portal-logo/csm").await;
    assert_eq!((logo.status, logo.body.as_slice()), (StatusCode::OK, &png[..]), "{}", logo.text());
    assert_eq!(logo.header("content-type"), Some("image/png"));
    assert!(logo.header("content-security-policy").is_some_and(|policy| policy.contains("sandbox")));
    assert!(carla.page("/portal").await.contains("src=\"/portal-logo/csm\""));
    admin.upload("sn_portal", &id, "terms.txt", "text/plain", b"terms").await;
    assert_eq!(Browser::new(&app).get("/portal-logo/csm").await.body, png, "a text is no logo");
    let file = app.find("sys_attachment", "file_name=logo.png").await.remove(0);
    admin.send(admin.call("DELETE", &format!("/api/now/attachment/{file}"))).await;
    assert!(!carla.page("/portal").await.contains("portal-logo/csm"), "it is gone with its file");
}

#[tokio::test]
async fn the_document_speaks_the_persons_language_and_keeps_the_theme() {
    let app = with_carla().await;
    let carla = Browser::of(&app, "carla").await;
    assert!(carla.page("/portal").await.contains("<html lang=\"en\" dir=\"ltr\""));
    let chosen = carla.post("/portal/do/language", &[("_at", "profile"), ("language", "ar")]).await;
    assert_eq!(location(&chosen), "/portal/profile", "{}", chosen.text());
    let page = carla.page("/portal").await;
    assert!(page.contains("<html lang=\"ar\" dir=\"rtl\""), "{}", page.get(..200).unwrap_or_default());
    carla.post("/fn/theme", &[("theme", "dark")]).await;
    assert!(carla.page("/portal").await.contains("data-theme=\"dark\""));
    let odd = carla.post("/portal/do/language", &[("_at", "profile"), ("language", "<b>")]).await;
    assert_eq!(odd.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn people_change_their_own_data_and_no_others() {
    let app = with_carla().await;
    app.contact("carl", &app.acme, &[CUSTOMER]).await;
    let carl = Browser::of(&app, "carl").await;
    let typed = [("_at", "profile"), ("phone", "+1 555"), ("mobile_phone", ""), ("time_zone", "Europe/Berlin")];
    let saved = carl.post("/portal/do/profile", &typed).await;
    assert_eq!(location(&saved), "/portal/profile", "{}", saved.text());
    let page = plain(&carl.page("/portal/profile").await);
    for part in ["+1 555", "Europe/Berlin", "carl@customer.example", "carl Contact"] {
        assert!(page.contains(part), "{part} is missing: {page}");
    }
    let odd = [("_at", "profile"), ("phone", "+49 1"), ("mobile_phone", ""), ("time_zone", "Mars/Base")];
    let refused = carl.post("/portal/do/profile", &odd).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = plain(&refused.text());
    assert!(page.contains("+49 1") && page.contains("Mars/Base") && page.contains("Europe/Berlin or UTC"), "{page}");
    let sent = [
        ("_at", "profile"),
        ("phone", "1"),
        ("mobile_phone", ""),
        ("time_zone", "UTC"),
        ("first_name", "Eve"),
        ("user_type", "internal"),
    ];
    carl.post("/portal/do/profile", &sent).await;
    let id = app.find("sys_user", "user_name=carl").await.remove(0);
    assert_eq!(app.text("sys_user", &id, "first_name").await, "carl", "only what the page offers is taken");
    assert_eq!(app.text("sys_user", &id, "user_type").await, "external");
}

#[tokio::test]
async fn a_password_is_changed_by_who_knows_it() {
    let app = with_carla().await;
    let carla = Browser::of(&app, "carla").await;
    let other = Browser::of(&app, "carla").await;
    let form = |old: &'static str, new: &'static str, again: &'static str| {
        [("_at", "profile"), ("old_password", old), ("password", new), ("again", again)]
    };
    for (typed, said) in [
        (form("wrong", "a new password", "a new password"), "not your present password"),
        (form(PASSWORD, "short", "short"), "at least 8 characters"),
        (form(PASSWORD, "a new password", "another one"), "not the same"),
    ] {
        let refused = carla.post("/portal/do/password", &typed).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let page = plain(&refused.text());
        assert!(page.contains(said), "{said}: {page}");
        assert!(!page.contains("a new password"), "passwords are never shown");
    }
    let done = carla.post("/portal/do/password", &form(PASSWORD, "a new password", "a new password")).await;
    assert_eq!(location(&done), "/portal/login?error=changed", "{}", done.text());
    for browser in [&carla, &other] {
        assert!(location(&browser.get("/portal").await).starts_with("/portal/login"), "every session ended");
    }
    assert!(carla.page("/portal/login?error=changed").await.contains("Your password is changed"));
    Browser::with_password(&app, "carla", "a new password").await.page("/portal").await;
    let carla = Browser::with_password(&app, "carla", "a new password").await;
    let out = carla.post("/portal/do/sign-out-everywhere", &[("_at", "profile")]).await;
    assert_eq!(location(&out), "/portal/login?error=everywhere");
    assert!(location(&carla.get("/portal").await).starts_with("/portal/login"));
}

#[tokio::test]
async fn messages_are_counted_and_marked_as_read() {
    let app = with_carla().await;
    let carla = app.find("sys_user", "user_name=carla").await.remove(0);
    app.contact("carl", &app.acme, &[CUSTOMER]).await;
    let message = |title: &'static str, user: &Id| {
        let user = user.as_str().to_owned();
        let app = &app;
        async move { app.make("sys_notification", &[("user", &user), ("title", title), ("body", "Look")]).await }
    };
    let first = message("Answered you", &carla).await;
    message("Shared with you", &carla).await;
    let browser = Browser::of(&app, "carla").await;
    let page = plain(&browser.page("/portal/notifications").await);
    assert!(
        page.contains("Notifications, 2 unread") && page.contains("Answered you") && page.contains(&NOW[..10]),
        "{page}"
    );
    let others = Browser::of(&app, "carl").await;
    assert!(!others.page("/portal/notifications").await.contains("Answered you"));
    let stolen = others.post("/portal/do/read", &[("_at", "notifications"), ("id", first.as_str())]).await;
    assert_eq!(stolen.status, StatusCode::NOT_FOUND);
    let one = browser.post("/portal/do/read", &[("_at", "notifications"), ("id", first.as_str())]).await;
    assert_eq!(location(&one), "/portal/notifications", "{}", one.text());
    assert!(browser.page("/portal").await.contains("Notifications, 1 unread"));
    browser.post("/portal/do/read", &[("_at", "notifications")]).await;
    assert!(browser.page("/portal/notifications").await.contains("Notifications, none unread"));
}

#[tokio::test]
async fn a_script_gets_the_main_part_and_what_to_watch() {
    let app = with_carla().await;
    let carla = Browser::of(&app, "carla").await;
    let part = carla.send(carla.call("GET", "/portal/profile").header("x-part", "main")).await;
    assert_eq!(part.header("x-lang"), Some("en"), "a script that shows another language begins anew");
    assert_eq!((part.status, part.header("x-watch")), (StatusCode::OK, Some("sys_user")));
    assert!(part.text().contains("<h1>Profile") && !part.text().contains("<html"), "{}", part.text());
    let call = carla.call("POST", "/portal/do/language").header("content-type", "application/x-www-form-urlencoded");
    let done = carla.send(call.header("accept", "application/json").body("_at=profile&language=de")).await;
    assert_eq!(done.json()["then"], serde_json::Value::Null);
    let call = carla.call("POST", "/portal/do/language").header("content-type", "application/x-www-form-urlencoded");
    let refused = carla.send(call.header("accept", "application/json").body("_at=profile&language=xx")).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("<h1>Profil") && !refused.text().contains("<html"), "{}", refused.text());
}

#[tokio::test]
async fn home_shows_what_is_mine_within_its_budget() {
    let app = with_carla().await;
    let engagement = app.engagement("Rollout").await;
    for title in ["Kick-off", "Review"] {
        let fields = [("short_description", title), ("description", "-"), ("engagement", engagement.as_str())];
        app.make("sn_acct_lc_touchpoint", &fields).await;
    }
    let browser = Browser::of(&app, "carla").await;
    let page = plain(&browser.page("/portal").await);
    for part in ["All Touchpoints", "Kick-off", "Review", "Create a case", "My items"] {
        assert!(page.contains(part), "{part} is missing: {page}");
    }
    let closed = app.find("sn_acct_lc_touchpoint", "short_description=Review").await.remove(0);
    let over = [("state", "closed"), ("closure_code", "addressed"), ("close_notes", "Done.")];
    app.set("sn_acct_lc_touchpoint", &closed, &over).await;
    let later = plain(&browser.page("/portal").await);
    assert!(later.contains("Kick-off") && !later.contains("Review"), "what is over is not among what is to be done");
    assert!(later.contains("All 2 of All Touchpoints"), "{later}");
    for uri in ["/portal", "/portal/profile", "/portal/notifications", "/portal/invitations", "/bp"] {
        browser.page(uri).await;
        let before = app.services.store.db().statements();
        browser.page(uri).await;
        let statements = app.services.store.db().statements() - before;
        assert!(statements <= MOST_STATEMENTS, "{statements} for {uri}");
    }
    app.contact("nina", &app.beta, &[ADMIN, SUCCESS_CUSTOMER]).await;
    app.contact("carl", &app.acme, &[CUSTOMER]).await;
    let plain_contact = Browser::of(&app, "carl").await.page("/portal").await;
    assert!(page.contains("Our success plan") && !plain_contact.contains("Our success plan"), "no way to nowhere");
    let other = plain(&Browser::of(&app, "nina").await.page("/portal").await);
    assert!(!other.contains("Kick-off") && !other.contains("Acme"), "{other}");
}
