//! Several identities of one person: signed in once, switched in the menu; rights and data are those of the one chosen.
use http::StatusCode;
use meta::Id;

use crate::support::{Answer, PASSWORD, TestApp};
use crate::web::browser::{Browser, plain};

const PROFILES: &str = "sys_user_profile";
const CASES: &str = "sn_customerservice_cases";
const UNIFIED: &str = "sn_customerservice.unified_consumer";

/// Erin works here, buys for herself, and speaks for Acme; each has a case of its own.
struct Life {
    app: TestApp,
    erin: Id,
    home: Id,
    at_acme: Id,
}

impl Life {
    async fn new() -> Life {
        let app = TestApp::new().await;
        let erin = app.user("erin", &["sn_customerservice_agent", UNIFIED]).await;
        let consumer = [("first_name", "Erin"), ("last_name", "Home"), ("user_name", "erin.home")];
        let home = app.make("csm_consumer", &consumer).await;
        let role = app.find("sys_user_role", "name=sn_customerservice.consumer").await.remove(0);
        app.make("sys_user_has_role", &[("user", home.as_str()), ("role", role.as_str())]).await;
        let at_acme = app.contact("erin.acme", &app.acme, &["sn_customerservice.customer"]).await;
        app.make(CASES, &[("short_description", "My kettle"), ("consumer", home.as_str())]).await;
        let acme = ("account", app.acme.as_str());
        app.make(CASES, &[("short_description", "Acme printer"), acme, ("contact", at_acme.as_str())]).await;
        Life { app, erin, home, at_acme }
    }

    async fn profile(&self, kind: &str, label: &str, record: &Id, more: &[(&str, &str)]) -> Id {
        let table = if kind == "consumer" { "csm_consumer" } else { "customer_contact" };
        let fields = [
            ("user", self.erin.as_str()),
            ("profile_type", kind),
            ("label", label),
            ("record_table", table),
            ("record_id", record.as_str()),
        ];
        self.app.make(PROFILES, &[&fields[..], more].concat()).await
    }
}

async fn switch(browser: &Browser<'_>, profile: &str) -> StatusCode {
    browser.post("/profile", &[("profile", profile)]).await.status
}

#[tokio::test]
async fn one_person_is_an_employee_a_contact_and_a_consumer() {
    let life = Life::new().await;
    let erin = Browser::of(&life.app, "erin").await;
    assert!(!erin.page("/").await.contains("action=\"/profile\""), "one identity needs no switch");
    let home = life.profile("consumer", "Erin at home", &life.home, &[]).await;
    let work = life.profile("contact", "Acme's buyer", &life.at_acme, &[]).await;
    let menu = erin.page("/").await;
    assert!(menu.contains("Erin at home") && menu.contains("Acme's buyer") || menu.contains("Acme&#x27;s"), "{menu}");

    assert_eq!(switch(&erin, home.as_str()).await, StatusCode::SEE_OTHER);
    assert_eq!(erin.get("/").await.header("location"), Some("/csp"), "the profile decides which side opens");
    let page = plain(&erin.page("/csp").await);
    assert!(page.contains("My kettle") && page.contains("Acme's buyer"), "{page}");
    assert!(!page.contains("Acme printer"), "{page}");
    assert_eq!(erin.get("/portal").await.status, StatusCode::FORBIDDEN, "not the portal of companies");

    assert_eq!(switch(&erin, work.as_str()).await, StatusCode::SEE_OTHER);
    let page = plain(&erin.page("/portal").await);
    assert!(page.contains("Acme printer") && !page.contains("My kettle"), "{page}");

    assert_eq!(switch(&erin, "").await, StatusCode::SEE_OTHER, "back to the own user");
    assert_eq!(erin.get(&format!("/list/{CASES}")).await.status, StatusCode::OK, "the workspace again");
    let drafts = format!("/portal/record/csm_consumer/{}", life.home);
    assert!(!erin.get(&drafts).await.text().contains("Erin Home"), "the consumer's data is the consumer's");
}

#[tokio::test]
async fn nobody_takes_a_profile_that_is_not_his_or_not_usable() {
    let life = Life::new().await;
    let home = life.profile("consumer", "Erin at home", &life.home, &[]).await;
    let mallory = life.app.user("mallory", &[UNIFIED]).await;
    let browser = Browser::of(&life.app, "mallory").await;
    for wrong in [home.as_str(), life.home.as_str(), "", "nonsense"] {
        assert_eq!(switch(&browser, wrong).await, StatusCode::NOT_FOUND, "{wrong}");
    }
    let grab = [("user", mallory.as_str()), ("profile_type", "consumer"), ("record_id", life.home.as_str())];
    let grab: serde_json::Map<_, _> = grab.into_iter().map(|(name, text)| (name.to_owned(), text.into())).collect();
    let answer = life.app.call("POST", &format!("/api/now/table/{PROFILES}")).by("mallory").json(&grab.into());
    assert_eq!(answer.send().await.status, StatusCode::FORBIDDEN, "only administrators of users say who is who");

    let erin = Browser::new(&life.app);
    sign_in(&erin, "/").await;
    assert_eq!(switch(&erin, home.as_str()).await, StatusCode::SEE_OTHER);
    assert!(erin.page("/csp").await.contains("My kettle"));
    life.app.set(PROFILES, &home, &[("active", "false")]).await;
    assert_eq!(erin.get(&format!("/list/{CASES}")).await.status, StatusCode::OK, "a profile that ended ends at once");
    assert_eq!(switch(&erin, home.as_str()).await, StatusCode::NOT_FOUND);
    life.app.set(PROFILES, &home, &[("active", "true")]).await;
    let held = life.app.find("sys_user_has_role", &format!("user={}^role.name={UNIFIED}", life.erin)).await;
    let uri = format!("/api/now/table/sys_user_has_role/{}", held[0]);
    assert_eq!(life.app.call("DELETE", &uri).by("admin").send().await.status, StatusCode::NO_CONTENT);
    assert_eq!(
        switch(&erin, home.as_str()).await,
        StatusCode::NOT_FOUND,
        "an employee needs the role to be a consumer"
    );
    // Who is deactivated is nobody any more, whatever he acts as.
    let work = life.profile("contact", "Acme's buyer", &life.at_acme, &[]).await;
    assert_eq!(switch(&erin, work.as_str()).await, StatusCode::SEE_OTHER);
    life.app.set("sys_user", &life.erin, &[("active", "false")]).await;
    assert!(erin.get("/portal").await.header("location").is_some_and(|to| to.contains("login")));
}

#[tokio::test]
async fn signing_in_starts_with_the_default_and_signing_out_ends_them_all() {
    let life = Life::new().await;
    let work = life.profile("contact", "Acme's buyer", &life.at_acme, &[("is_default", "true")]).await;
    let erin = Browser::of(&life.app, "erin").await;
    assert_eq!(erin.get("/").await.header("location"), Some("/portal"));
    let page = erin.page("/portal/profile").await;
    assert!(!page.contains("old_password"), "the password is the user's: {page}");
    let elsewhere = Browser::of(&life.app, "erin").await;
    erin.post("/portal/do/sign-out-everywhere", &[("_at", "profile")]).await;
    for browser in [&erin, &elsewhere] {
        assert!(browser.get("/portal").await.header("location").is_some_and(|to| to.contains("login")));
    }
    life.app.set("customer_contact", &life.at_acme, &[("portal_access", "false")]).await;
    let erin = Browser::of(&life.app, "erin").await;
    assert_eq!(erin.get(&format!("/list/{CASES}")).await.status, StatusCode::OK, "the contact lost its access");
    assert_eq!(switch(&erin, work.as_str()).await, StatusCode::SEE_OTHER);
    assert_eq!(erin.get("/portal").await.status, StatusCode::OK, "she looks at it as who she is");
}

async fn sign_in(browser: &Browser<'_>, next: &str) -> Answer {
    browser.post("/login", &[("user_name", "erin"), ("password", PASSWORD), ("next", next)]).await
}

#[tokio::test]
async fn who_has_several_profiles_is_asked_once_which_to_use() {
    let life = Life::new().await;
    let erin = Browser::new(&life.app);
    assert_eq!(sign_in(&erin, "/portal/account").await.header("location"), Some("/portal/account"), "one: no question");
    let home = life.profile("consumer", "Erin at home", &life.home, &[]).await;
    let work = life.profile("contact", "", &life.at_acme, &[]).await;
    let asked = sign_in(&erin, "/portal/account?x=1&y").await;
    assert_eq!(asked.header("location"), Some("/profile?next=/portal/account%3Fx%3D1%26y"));
    let page = erin.page(asked.header("location").expect("a page")).await;
    assert!(page.contains("name=\"next\" value=\"/portal/account?x=1&amp;y\""), "{page}");
    let page = plain(&page);
    for shown in ["Choose a profile", "erin", "Erin at home", "Contact", "Acme"] {
        assert!(page.contains(shown), "{shown}: {page}");
    }
    assert_eq!(erin.get("/").await.status, StatusCode::OK, "until she says, she is herself");
    let chosen = erin.post("/profile", &[("profile", work.as_str()), ("next", "/portal/account?x=1&y")]).await;
    assert_eq!(chosen.header("location"), Some("/portal/account?x=1&y"));
    assert!(plain(&erin.page("/portal/account").await).contains("Acme"));
    assert_eq!(sign_in(&erin, "/portal/lists").await.header("location"), Some("/portal/lists"), "it is remembered");
    assert!(erin.page("/portal").await.contains("Acme printer"));

    switch(&erin, home.as_str()).await;
    assert_eq!(sign_in(&erin, "/portal").await.header("location"), Some("/"), "not the portal of who she is now");
    assert_eq!(erin.get("/").await.header("location"), Some("/csp"));
    switch(&erin, "").await;
    assert_eq!(sign_in(&erin, "/portal").await.header("location"), Some("/"), "our own people start in the workspace");
    assert_eq!(sign_in(&erin, "/portal/lists").await.header("location"), Some("/portal/lists"));
    assert_eq!(life.app.find("sys_user_preference", "name=profile").await.len(), 1, "one choice is kept, the last");

    switch(&erin, home.as_str()).await;
    life.app.set(PROFILES, &home, &[("active", "false")]).await;
    let again = sign_in(&erin, "/").await;
    assert_eq!(again.header("location"), Some("/profile?next=/"), "what was chosen is gone");
}

#[tokio::test]
async fn the_question_leads_nowhere_else_and_is_nobody_elses() {
    let life = Life::new().await;
    let home = life.profile("consumer", "Erin at home", &life.home, &[]).await;
    let erin = Browser::new(&life.app);
    for elsewhere in ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)"] {
        assert_eq!(sign_in(&erin, elsewhere).await.header("location"), Some("/profile?next=/"), "{elsewhere}");
        let page = erin.page(&format!("/profile?next={}", elsewhere.replace('\\', "%5C"))).await;
        assert!(page.contains("name=\"next\" value=\"/\"") && !page.contains("evil"), "{page}");
        let answer = erin.post("/profile", &[("profile", ""), ("next", elsewhere)]).await;
        assert_eq!(answer.header("location"), Some("/"), "{elsewhere}");
        let kept = life.app.find("sys_user_preference", "name=profile").await.remove(0);
        let uri = format!("/api/now/table/sys_user_preference/{kept}");
        assert_eq!(life.app.call("DELETE", &uri).by("admin").send().await.status, StatusCode::NO_CONTENT);
    }
    life.app.user("mallory", &[UNIFIED]).await;
    let mallory = Browser::of(&life.app, "mallory").await;
    assert_eq!(mallory.get("/profile?next=/list/x").await.header("location"), Some("/list/x"));
    let grab = mallory.post("/profile", &[("profile", home.as_str()), ("next", "/portal")]).await;
    assert_eq!(grab.status, StatusCode::NOT_FOUND);
    assert!(life.app.find("sys_user_preference", "name=profile").await.is_empty(), "nothing is remembered of it");
    let nobody = Browser::new(&life.app).get("/profile?next=/portal").await;
    assert_eq!(nobody.header("location"), Some("/portal/login?next=/portal"));
}

#[tokio::test]
async fn the_question_is_asked_in_the_persons_language() {
    let life = Life::new().await;
    life.profile("contact", "", &life.at_acme, &[]).await;
    let erin = Browser::new(&life.app);
    sign_in(&erin, "/").await;
    for (tag, title, kind) in [
        ("en", "Choose a profile", "Contact"),
        ("de", "Profil wählen", "Ansprechpartner"),
        ("fr", "Choisir un profil", "Contact"),
        ("es", "Elija un perfil", "Contacto"),
        ("ar", "اختيار الملف الشخصي", "جهة اتصال"),
    ] {
        life.app.set("sys_user", &life.erin, &[("language", tag)]).await;
        let page = erin.page("/profile?next=/portal").await;
        assert!(page.contains(&format!("<html lang=\"{tag}\"")), "{tag}: {page}");
        assert!(plain(&page).contains(title) && plain(&page).contains(kind), "{tag}: {page}");
    }
}

#[tokio::test]
async fn one_person_reads_one_language_whatever_she_acts_as() {
    let life = Life::new().await;
    let work = life.profile("contact", "", &life.at_acme, &[]).await;
    life.app.set("sys_user", &life.erin, &[("language", "de")]).await;
    let erin = Browser::new(&life.app);
    sign_in(&erin, "/").await;
    assert_eq!(switch(&erin, work.as_str()).await, StatusCode::SEE_OTHER);
    assert!(erin.page("/portal/profile").await.contains("<html lang=\"de\""));
    let chosen = erin.post("/portal/do/language", &[("_at", "profile"), ("language", "fr")]).await;
    assert_eq!(chosen.status, StatusCode::SEE_OTHER);
    assert!(erin.page("/portal/profile").await.contains("<html lang=\"fr\""));
    assert_eq!(life.app.text("sys_user", &life.erin, "language").await, "fr");
    assert_eq!(
        life.app.text("sys_user", &life.at_acme, "language").await,
        "en",
        "others who use that contact keep theirs"
    );
}
