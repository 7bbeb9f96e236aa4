//! Registration by invitation: who may invite whom, and links that are good once.
use http::StatusCode;

use super::super::browser::{Browser, attribute, plain, tags};
use super::{ADMIN, CUSTOMER, location, with_carla};
use crate::support::{PASSWORD, TestApp};

const DAY: i64 = 86_400;

/// Invites as this person; the path of the link.
async fn invited(app: &TestApp, by: &str, email: &str, role: &str) -> String {
    let browser = Browser::of(app, by).await;
    let fields = [
        ("_at", "invitations"),
        ("account", app.acme.as_str()),
        ("email", email),
        ("first_name", "Ida"),
        ("last_name", "New"),
        ("role", role),
    ];
    let done = browser.post("/portal/do/invite", &fields).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", plain(&done.text()));
    let page = browser.page(location(&done)).await;
    let shown = tags(&page, "input").into_iter().filter_map(|tag| attribute(tag, "value"));
    let link = shown.into_iter().find(|value| value.contains("/portal/register/")).expect("the link is shown");
    let (_, path) = link.split_once("/portal/").expect("a path");
    assert_eq!(
        app.find("sn_portal_invitation", &format!("token_hash={}", path.rsplit('/').next().unwrap_or_default())).await,
        []
    );
    format!("/portal/{path}")
}

const PERSON: [(&str, &str); 4] =
    [("first_name", "Ida"), ("last_name", "Newman"), ("password", PASSWORD), ("again", PASSWORD)];

#[tokio::test]
async fn an_invited_person_becomes_a_contact_once() {
    let app = with_carla().await;
    let link = invited(&app, "carla", "Ida@Acme.example", CUSTOMER).await;
    let ida = Browser::new(&app);
    let page = plain(&ida.page(&link).await);
    assert!(page.contains("Acme invited you") && page.contains("ida@acme.example") && page.contains("Ida"), "{page}");
    for (typed, said) in [
        ([("first_name", "Ida"), ("last_name", "Newman"), ("password", PASSWORD), ("again", "other")], "not the same"),
        ([("first_name", "Ida"), ("last_name", "Newman"), ("password", "x"), ("again", "x")], "at least 8"),
        (
            [("first_name", " "), ("last_name", "Newman"), ("password", PASSWORD), ("again", PASSWORD)],
            "enter your name",
        ),
    ] {
        let refused = ida.post(&link, &typed).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let page = plain(&refused.text());
        assert!(page.contains(said) && page.contains("Newman") && !page.contains(PASSWORD), "{page}");
    }
    let done = ida.post(&link, &PERSON).await;
    assert_eq!(location(&done), "/portal", "{}", done.text());
    let home = plain(&ida.page("/portal").await);
    assert!(home.contains("Ida Newman"), "signed in at once: {home}");
    let contact = app.find("customer_contact", "email=ida@acme.example").await.remove(0);
    assert_eq!(app.text("customer_contact", &contact, "account").await, app.acme.as_str());
    assert_eq!(app.text("customer_contact", &contact, "user_name").await, "ida@acme.example");
    Browser::of(&app, "ida@acme.example").await.page("/portal").await;
    let invitation = app.find("sn_portal_invitation", "").await.remove(0);
    assert_eq!(app.text("sn_portal_invitation", &invitation, "state").await, "used");
    let late = Browser::new(&app);
    for answer in [late.get(&link).await, late.post(&link, &PERSON).await] {
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "it works once");
        assert!(answer.text().contains("This invitation cannot be used"), "{}", answer.text());
    }
}

#[tokio::test]
async fn wrong_expired_and_revoked_links_look_the_same() {
    let app = with_carla().await;
    let expired = invited(&app, "carla", "one@acme.example", CUSTOMER).await;
    app.clock.set(app.clock.now().plus_seconds(15 * DAY));
    let revoked = invited(&app, "carla", "two@acme.example", CUSTOMER).await;
    let carla = Browser::of(&app, "carla").await;
    let id = app.find("sn_portal_invitation", "email=two@acme.example").await.remove(0);
    let done = carla.post("/portal/do/revoke-invitation", &[("_at", "invitations"), ("id", id.as_str())]).await;
    assert_eq!(location(&done), "/portal/invitations", "{}", done.text());
    let again = carla.post("/portal/do/revoke-invitation", &[("_at", "invitations"), ("id", id.as_str())]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = carla.page("/portal/invitations").await;
    assert!(page.contains("Revoked") && page.contains("Expired"), "{page}");
    let nobody = Browser::new(&app);
    let body = |page: &str| page.split("<main").nth(1).and_then(|rest| rest.split("</main>").next()).map(str::to_owned);
    let mut pages = Vec::new();
    for link in [expired.as_str(), &revoked, "/portal/register/no-such-token"] {
        let answer = nobody.get(link).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{link}");
        pages.push(body(&answer.text()));
    }
    assert!(pages.iter().all(|page| *page == pages[0]), "{pages:?}");
    for _ in 0..3 {
        nobody.get("/portal/register/guess").await;
    }
    let slowed = nobody.get("/portal/register/guess").await;
    assert_eq!(slowed.status, StatusCode::TOO_MANY_REQUESTS, "guessing is slowed down");
}

#[tokio::test]
async fn nobody_invites_to_what_is_not_his() {
    let app = with_carla().await;
    app.contact("carl", &app.acme, &[CUSTOMER]).await;
    app.contact("nina", &app.beta, &[ADMIN]).await;
    let fields = |role: &'static str, account: &str| {
        [
            ("_at", "invitations".to_owned()),
            ("account", account.to_owned()),
            ("email", "x@acme.example".to_owned()),
            ("role", role.to_owned()),
        ]
    };
    let acme = app.acme.as_str().to_owned();
    for (user, role) in [
        ("carl", CUSTOMER),
        ("nina", CUSTOMER),
        ("carla", "admin"),
        ("carla", "sn_customerservice.customer_case_manager"),
    ] {
        let browser = Browser::of(&app, user).await;
        let given = fields(role, &acme);
        let given: Vec<(&str, &str)> = given.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let refused = browser.post("/portal/do/invite", &given).await;
        assert!(refused.status.is_client_error(), "{user} invited with {role}: {}", refused.status);
    }
    assert_eq!(app.find("sn_portal_invitation", "").await, []);
    let carl = Browser::of(&app, "carl").await;
    assert_eq!(carl.get("/portal/invitations").await.status, StatusCode::NOT_FOUND);
    assert!(!carl.page("/portal").await.contains("Invite people"));
    let link = invited(&app, "carla", "ida@acme.example", CUSTOMER).await;
    let nina = Browser::of(&app, "nina").await;
    assert!(!nina.page("/portal/invitations").await.contains("ida@acme.example"));
    let secret = link.rsplit('/').next().expect("a secret");
    let page = nina.page(&format!("/portal/invitations?made={secret}")).await;
    assert!(!page.contains("/portal/register/"), "the link is shown to who made it");
    let id = app.find("sn_portal_invitation", "").await.remove(0);
    let stolen = nina.post("/portal/do/revoke-invitation", &[("_at", "invitations"), ("id", id.as_str())]).await;
    assert_eq!(stolen.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_address_that_is_known_elsewhere_is_not_given_away() {
    let app = with_carla().await;
    app.contact("nina", &app.beta, &[ADMIN]).await;
    // The inviter sees nobody of that address: the invitation is made like any other.
    let link = invited(&app, "carla", "nina@customer.example", CUSTOMER).await;
    let holder = Browser::new(&app);
    let refused = holder.post(&link, &PERSON).await;
    assert_eq!(refused.status, StatusCode::NOT_FOUND);
    assert!(refused.text().contains("This invitation cannot be used"), "{}", refused.text());
    assert!(!refused.text().contains("already exists"), "{}", refused.text());
    let carla = Browser::of(&app, "carla").await;
    let own = [
        ("_at", "invitations"),
        ("account", app.acme.as_str()),
        ("email", "carla@customer.example"),
        ("role", CUSTOMER),
    ];
    let known = carla.post("/portal/do/invite", &own).await;
    assert!(plain(&known.text()).contains("is a contact of the account already"), "{}", known.text());
}
