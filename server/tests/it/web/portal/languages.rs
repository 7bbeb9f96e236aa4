//! Customers are spoken to in their language: German, French, Spanish and Arabic besides English.
use http::StatusCode;
use meta::Id;
use serde_json::json;

use super::super::browser::{Browser, plain};
use super::super::embed::site::Site;
use super::super::embed_frames::{self, ask, markup};
use super::{MOST_STATEMENTS, with_carla};
use crate::support::{Answer, TestApp};

const CASE: &str = "sn_customerservice_cases";

/// Acme's administrator with a case, speaking the language of this tag.
async fn speaking(tag: &str) -> (TestApp, Id) {
    let app = with_carla().await;
    let (account, contact) = (app.acme.0.clone(), app.find("customer_contact", "user_name=carla").await.remove(0));
    let fields = [
        ("short_description", "Printer jams"),
        ("account", account.as_str()),
        ("contact", contact.as_str()),
        ("priority", "1"),
    ];
    let case = app.make(CASE, &fields).await;
    app.set("sys_user", &contact, &[("language", tag)]).await;
    (app, case)
}

fn assert_says(page: &str, texts: &[&str], where_: &str) {
    for text in texts {
        assert!(
            page.contains(text),
            "{where_} does not say {text:?}: {}",
            plain(page.split("<script").next().unwrap_or_default())
        );
    }
}

async fn asked(browser: &Browser<'_>, tag: &str, address: &str) -> Answer {
    browser.send(browser.call("GET", address).header("accept-language", tag)).await
}

#[tokio::test]
async fn a_german_contact_reads_german_everywhere() {
    let (app, case) = speaking("de").await;
    let carla = Browser::of(&app, "carla").await;
    let home = carla.page("/portal").await;
    assert_says(
        &home,
        &["<html lang=\"de\" dir=\"ltr\"", "Startseite", "Fall eröffnen", "Meine Listen"],
        "the home page",
    );
    let lists = carla.page("/portal/lists").await;
    assert_says(&lists, &["<h1>Meine Listen", "Alle Fälle", "Meine Onboarding-Fälle"], "My Lists");
    let list = carla.page("/portal/list/all-cases").await;
    assert_says(
        &list,
        &["<h1>Alle Fälle", "Kurzbeschreibung", "Status", "1 Eintrag", "Printer jams", "Diese Liste durchsuchen"],
        "a list",
    );
    let record = carla.page(&format!("/portal/record/{CASE}/{case}")).await;
    assert_says(
        &record,
        &["Verlauf", "Kommentar schreiben", "Priorität", "Kritisch", "Diesen Fall schließen"],
        "a record",
    );
    // The clock stands in 2026: days are written as Germans do.
    assert!(record.contains(".2026 ") && !record.contains("2026-0"), "{}", plain(&record));
    for page in [&home, &lists, &list, &record] {
        let page = plain(page.split("<script").next().unwrap_or_default());
        for english in ["Sign out", "My Lists", "Search", "Write a comment", "Priority", "Open", "Updated"] {
            assert!(!page.contains(english), "{english}: {page}");
        }
    }
    let nowhere = carla.get("/portal/no/such/page").await;
    assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
    assert_says(&nowhere.text(), &["Seite nicht gefunden", "Zur Startseite"], "no page");
}

#[tokio::test]
async fn a_refused_form_says_why_in_the_persons_language() {
    let (app, case) = speaking("de").await;
    let carla = Browser::of(&app, "carla").await;
    let at = format!("record/{CASE}/{case}");
    let form = [("_at", at.as_str()), ("table", CASE), ("id", case.as_str()), ("comments", " ")];
    let refused = carla.post("/portal/do/comment", &form).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_says(&refused.text(), &["Bitte schreiben Sie zuerst etwas."], "a refused comment");
    // Sentences of rules, which know no language.
    let form = [("_at", "case/new"), ("short_description", ""), ("priority", "9"), ("account", app.acme.as_str())];
    let refused = carla.post("/portal/do/open_case", &form).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_says(&refused.text(), &["Bitte sagen Sie in wenigen Worten, worum es geht."], "a refused case");
    let long = "x".repeat(300);
    let form = [("_at", "case/new"), ("short_description", long.as_str()), ("account", app.acme.as_str())];
    let refused = carla.post("/portal/do/open_case", &form).await;
    assert_says(&refused.text(), &["Kurzbeschreibung darf höchstens"], "a text that is too long");
    let wrong = [("_at", "profile"), ("old_password", "a"), ("password", "b"), ("again", "c")];
    let refused = carla.post("/portal/do/password", &wrong).await;
    assert_says(&refused.text(), &["Die Passwörter stimmen nicht überein."], "a refused password");
}

#[tokio::test]
async fn what_rules_and_doors_say_is_said_in_the_persons_language() {
    let (app, case) = speaking("de").await;
    let carla = Browser::of(&app, "carla").await;
    let at = format!("record/{CASE}/{case}");
    let item = app.make("sc_category", &[("name", "Licenses")]).await;
    let questions = "seats | Plätze | number | mandatory";
    let item =
        app.make("sc_cat_item", &[("name", "More"), ("category", item.as_str()), ("variables", questions)]).await;
    let form = format!("item/{item}");
    let wrong = [("item", item.as_str()), ("_at", form.as_str()), ("q_seats", "viele")];
    let refused = carla.post("/portal/do/request", &wrong).await;
    assert_says(&refused.text(), &["Plätze: Bitte geben Sie Folgendes an: eine Zahl."], "a refused answer");
    // Files come and go by a door of their own.
    app.property("com.glide.attachment.max_size", "1").await;
    let large = vec![b'x'; 1024 * 1024 + 1];
    let refused = carla.upload(CASE, &case, "large.bin", "application/octet-stream", &large).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let says = ["<html lang=\"de\"", "Das hat nicht geklappt", "Erlaubt sind höchstens 1 MB."];
    assert_says(&refused.text(), &says, "a large file");
    let nowhere = carla.get(&format!("/attachments/{case}")).await;
    assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
    assert_says(&nowhere.text(), &["Seite nicht gefunden", "Zur Startseite"], "no file");
    let script = carla.call("GET", &format!("/attachments/{case}")).header("accept", "application/json");
    let said = carla.send(script).await.text();
    assert_eq!(said, "Diese Seite gibt es nicht, oder sie ist nicht für Sie freigegeben.");
    let closing = [("_at", at.as_str()), ("table", CASE), ("id", case.as_str()), ("step", "close"), ("said", "Fertig")];
    assert_eq!(carla.post("/portal/do/step", &closing).await.status, StatusCode::SEE_OTHER);
    let page = carla.page(&format!("/portal/{at}")).await;
    assert_says(&page, &["Geschlossen von carla Contact."], "a closed case");
    assert!(!page.contains("Closed by"), "{page}");
}

#[tokio::test]
async fn arabic_is_written_from_the_right() {
    let (app, case) = speaking("ar").await;
    let carla = Browser::of(&app, "carla").await;
    let home = carla.page("/portal").await;
    assert_says(&home, &["<html lang=\"ar\" dir=\"rtl\"", "الرئيسية", "فتح تذكرة"], "the home page");
    let record = carla.page(&format!("/portal/record/{CASE}/{case}")).await;
    assert_says(&record, &["النشاط", "الأولوية", "Printer jams"], "a record");
    // What the script says comes with the page.
    assert!(home.contains("data-texts") && home.contains("تم الحفظ."), "{home}");
}

#[tokio::test]
async fn the_profile_offers_our_languages_and_the_choice_is_taken_at_once() {
    let (app, _) = speaking("en").await;
    let carla = Browser::of(&app, "carla").await;
    let profile = carla.page("/portal/profile").await;
    let choice = profile.split("id=\"language-choice\"").nth(1).and_then(|rest| rest.split("</select>").next());
    let choice = choice.expect("a choice");
    assert_eq!(choice.matches("<option").count(), 5, "{choice}");
    for (tag, name) in [("en", "English"), ("de", "Deutsch"), ("fr", "Français"), ("es", "Español"), ("ar", "العربية")]
    {
        assert!(choice.contains(&format!("value=\"{tag}\"")) && choice.contains(name), "{choice}");
    }
    for (tag, says) in [("fr", "Votre langue"), ("es", "Su idioma"), ("de", "Ihre Sprache"), ("en", "Your language")] {
        carla.post("/portal/do/language", &[("_at", "profile"), ("language", tag)]).await;
        assert_says(&carla.page("/portal/profile").await, &[&format!("<html lang=\"{tag}\""), says], tag);
    }
    let odd = carla.post("/portal/do/language", &[("_at", "profile"), ("language", "he")]).await;
    assert_eq!(odd.status, StatusCode::UNPROCESSABLE_ENTITY, "not one of ours");
}

#[tokio::test]
async fn who_has_a_language_that_we_do_not_speak_reads_english() {
    let (app, _) = speaking("it").await;
    let home = Browser::of(&app, "carla").await.page("/portal").await;
    assert_says(&home, &["<html lang=\"en\" dir=\"ltr\"", "My Lists"], "the home page");
}

#[tokio::test]
async fn who_is_not_signed_in_reads_what_the_browser_asks_for() {
    let app = with_carla().await;
    let nobody = Browser::new(&app);
    for (asks, tag, says) in
        [("de-AT,de;q=0.9,en;q=0.5", "de", "Anmelden"), ("it, ar;q=0.8", "ar", "تسجيل الدخول"), ("it", "en", "Sign in")]
    {
        let page = asked(&nobody, asks, "/portal/login").await;
        assert_eq!(page.header("vary"), Some("accept-language"));
        assert_says(&page.text(), &[&format!("<html lang=\"{tag}\""), says], asks);
    }
    let refused = asked(&nobody, "fr", "/portal/login?error=refused").await.text();
    assert_says(&refused, &["incorrect", "Mot de passe"], "a refused sign-in");
    let gone = asked(&nobody, "es", "/portal/register/nothing").await.text();
    assert_says(&gone, &["Esta invitación no se puede usar"], "a bad invitation");
}

#[tokio::test]
async fn a_language_costs_no_statement() {
    let (app, case) = speaking("de").await;
    let carla = Browser::of(&app, "carla").await;
    let contact = app.find("customer_contact", "user_name=carla").await.remove(0);
    for address in ["/portal".to_owned(), "/portal/list/all-cases".to_owned(), format!("/portal/record/{CASE}/{case}")]
    {
        let mut counts = Vec::new();
        for tag in ["de", "en", "de"] {
            app.set("sys_user", &contact, &[("language", tag)]).await;
            carla.page(&address).await;
            let before = app.services.store.db().statements();
            carla.page(&address).await;
            counts.push(app.services.store.db().statements() - before);
        }
        assert_eq!(counts[1], counts[2], "{address}: {counts:?}");
        assert!(counts[2] <= MOST_STATEMENTS + 4, "{address}: {counts:?}");
    }
}

#[tokio::test]
async fn a_component_speaks_as_the_page_around_it() {
    let site = Site::new().await;
    embed_frames::case(&site, "Printer jams").await;
    let instance = site.place("sn-embedx-case-list", &json!({ "show-filters": true })).await;
    let token = site.session().await;
    for (lang, speaks, says) in [
        ("fr", "fr", ["Dossiers", "Tous", "Ouverts", "Description courte"]),
        ("de-CH", "de", ["Fälle", "Alle", "Offen", "Kurzbeschreibung"]),
        // The page says nothing, or a language that we do not speak: then it is the person's own.
        ("", "en", ["Cases", "All", "Open", "Short description"]),
        ("ja", "en", ["Cases", "All", "Open", "Short description"]),
    ] {
        let told = ask(&site, &token, "draw", &instance, &json!({ "lang": lang })).await.json();
        assert_eq!(told["lang"], speaks, "{lang}");
        assert_says(markup(&told), &says, lang);
        assert!(markup(&told).contains("Printer jams"), "what people wrote stays");
    }
    let lost = json!({ "lang": "ar", "at": "no/such/page" });
    let answer = ask(&site, &token, "draw", &instance, &lost).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert_eq!(answer.json()["error"]["message"], "لا يوجد شيء هنا، أو أنه غير مشارَك معكم.");
    // What the frame's own script says is in its document, in every language.
    let frame = site.app.call("GET", &format!("/embed/v1/frame/{instance}")).send().await.text();
    assert!(frame.contains("data-texts=") && frame.contains("Dernière actualisation"), "{frame}");
}

#[tokio::test]
async fn messages_are_told_in_the_readers_language_and_name_no_internal_field() {
    let (app, case) = speaking("de").await;
    let carla = app.find("sys_user", "user_name=carla").await.remove(0);
    app.set(CASE, &case, &[("watch_list", carla.as_str())]).await;
    app.user("jo", &["sn_customerservice_agent"]).await;
    let branch = app.make("sn_customer_service_organization", &[("name", "Branch")]).await;
    let change = json!({ "priority": "2", "service_organization": branch.as_str() });
    let uri = format!("/api/now/table/{CASE}/{case}");
    assert_eq!(app.call("PATCH", &uri).by("jo").json(&change).send().await.status, StatusCode::OK);
    let number = app.text(CASE, &case, "number").await;
    let page = Browser::of(&app, "carla").await.page("/portal/notifications").await;
    assert_says(&page, &[&format!("hat etwas geändert: Fall {number}"), "Geändert: Priorität<"], "a message");
    assert!(!page.contains("organization") && !page.contains("updated"), "{page}");
    app.set("sys_user", &carla, &[("language", "en")]).await;
    let page = Browser::of(&app, "carla").await.page("/portal/notifications").await;
    assert_says(&page, &[&format!("updated Case {number}"), "Changed: Priority<"], "a message");
}
