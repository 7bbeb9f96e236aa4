//! The portal on bad days: accounts of ten thousand cases, two people at once, forms sent twice, sessions that end, files
//! that are not what they say.
use http::StatusCode;
use meta::{Id, Instant, Value};

use super::{MOST_STATEMENTS, with_carla};
use crate::support::{PASSWORD, TestApp};
use crate::web::browser::{Browser, inputs, plain};
use crate::web::portal_records::{CASE, ONBOARDING_TASK, World, at, page};

const MANY: usize = 10_000;

/// As many further rows like this one.
async fn multiply(app: &TestApp, table: &str, id: &Id, count: usize) {
    let entity = app.table(table);
    let row = app.services.store.read(&app.system(), entity, id.as_str()).await.expect("a read").expect("a row");
    let copy = |nth: usize| {
        let mut row = row.clone();
        row.put("sys_id", Value::Text(format!("{nth:032x}")));
        row.put("number", Value::Null);
        row.put("short_description", Value::Text(format!("Printer {nth}")));
        row
    };
    let system = app.system();
    let mut tx = app.services.store.begin(&system).await.expect("a transaction");
    tx.insert_bulk((1..=count).map(copy).collect()).await.expect("rows");
    tx.commit().await.expect("a commit");
}

#[tokio::test]
async fn ten_thousand_cases_are_paged_counted_and_searched_within_the_budget() {
    let world = World::new().await;
    let app = &world.app;
    let case = world.case("Printer", &world.carla).await;
    multiply(app, CASE, &case, MANY).await;
    let carla = world.browser("carla").await;
    for uri in [
        "/portal",
        "/portal/lists",
        "/portal/list/all-cases",
        "/portal/list/my-cases?q=Printer+77",
        "/portal/search?q=Printer",
        "/portal/account",
    ] {
        carla.page(uri).await;
        let before = app.services.store.db().statements();
        let page = carla.page(uri).await;
        let statements = app.services.store.db().statements() - before;
        assert!(statements <= MOST_STATEMENTS + 4, "{statements} statements for {uri}");
        assert!(page.len() < 150_000, "{} bytes for {uri}", page.len());
    }
    let list = plain(&carla.page("/portal/list/all-cases").await);
    assert!(list.contains("more than 1,000 records"), "counting stops where nobody reads on: {list}");
    // Page after page, each case once.
    let (mut address, mut seen) = ("/portal/list/all-cases".to_owned(), std::collections::HashSet::new());
    for _ in 0..3 {
        let page = plain(&carla.page(&address).await);
        let main = page.split_once("<main").expect("a main part").1;
        for id in main.split(&format!("/record/{CASE}/")).skip(1).map(|part| &part[..32]) {
            seen.insert(id.to_owned());
        }
        let next = main.split("href=\"").skip(1).map(|part| part.split('"').next().unwrap_or_default());
        address = next.filter(|link| link.contains("after=")).last().expect("a next page").to_owned();
    }
    assert!(seen.len() >= 60, "{} cases on three pages", seen.len());
}

#[tokio::test]
async fn ten_thousand_tasks_do_not_break_the_page_of_their_case() {
    let world = World::new().await;
    let shared = [("visible_to_customer", "true"), ("contact", world.carla.as_str())];
    let task = world.onboarding_task("Workbook", &shared).await;
    multiply(&world.app, ONBOARDING_TASK, &task, MANY).await;
    let carla = world.browser("carla").await;
    for uri in [page("sn_acct_lc_onb_case", &world.onboarding), "/portal".to_owned(), "/portal/plan".to_owned()] {
        carla.page(&uri).await;
        let before = world.app.services.store.db().statements();
        let page = carla.page(&uri).await;
        let statements = world.app.services.store.db().statements() - before;
        assert!(statements <= 16, "{statements} statements for {uri}");
        assert!(page.len() < 200_000, "{} bytes for {uri}", page.len());
    }
}

#[tokio::test]
async fn a_form_sent_twice_makes_one_record() {
    let world = World::new().await;
    let app = &world.app;
    let carl = world.browser("carl").await;
    let form = carl.page("/portal/case/new").await;
    let key = inputs(&form).get("_once").cloned().expect("a key");
    let other = inputs(&carl.page("/portal/case/new").await).get("_once").cloned().expect("a key");
    assert_ne!(key, other, "each form has its own");
    let send = async |browser: &Browser<'_>, key: &str, subject: &str| {
        let fields = [("_at", "case/new"), ("_once", key), ("short_description", subject)];
        let answer = browser.post("/portal/do/open_case", &fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        answer.header("location").expect("a page").to_owned()
    };
    // Both at once, then a third time as somebody does whose answer was lost.
    let (one, two) = futures::join!(send(&carl, &key, "Broken"), send(&carl, &key, "Broken"));
    assert_eq!((one.as_str(), send(&carl, &key, "Broken").await), (two.as_str(), two.clone()));
    assert_eq!(app.find(CASE, "short_description=Broken").await.len(), 1);
    // What was changed before it was sent again is not lost; another person's form is another.
    assert_ne!(send(&carl, &key, "Broken, and wet").await, one);
    assert_ne!(send(&world.browser("carla").await, &key, "Broken").await, one);
    assert_ne!(send(&carl, &other, "Broken").await, one, "a new form is a new case");
}

#[tokio::test]
async fn two_contacts_who_finish_the_same_task_do_it_once() {
    let world = World::new().await;
    let task =
        world.onboarding_task("Workbook", &[("visible_to_customer", "true"), ("contact", world.carl.as_str())]).await;
    let (carla, carl) = (world.browser("carla").await, world.browser("carl").await);
    let place = at(ONBOARDING_TASK, &task);
    let finish = async |browser: &Browser<'_>, said: &str| {
        let fields = [
            ("_at", place.as_str()),
            ("table", ONBOARDING_TASK),
            ("id", task.as_str()),
            ("step", "complete"),
            ("said", said),
        ];
        browser.post("/portal/do/step", &fields).await
    };
    let (one, two) = futures::join!(finish(&carla, "By Carla"), finish(&carl, "By Carl"));
    let mut answers = [(one, "By Carla"), (two, "By Carl")];
    answers.sort_by_key(|(answer, _)| answer.status.as_u16());
    assert_eq!(answers[0].0.status, StatusCode::SEE_OTHER, "{}", answers[0].0.text());
    let (late, typed) = &answers[1];
    assert!(late.status.is_client_error(), "{}", late.status);
    let shown = plain(&late.text());
    assert!(shown.contains("Somebody was faster") || shown.contains("changed this in the meantime"), "{shown}");
    assert!(shown.contains(typed), "what the other typed is not lost: {shown}");
    assert_eq!(world.app.text(ONBOARDING_TASK, &task, "state").await, "review");
}

#[tokio::test]
async fn two_tabs_of_a_profile_keep_each_others_fields() {
    let app = with_carla().await;
    let (one, two) = (Browser::of(&app, "carla").await, Browser::of(&app, "carla").await);
    let save = async |browser: &Browser<'_>, phone: &str, mobile: &str| {
        let fields = [("_at", "profile"), ("phone", phone), ("mobile_phone", mobile), ("time_zone", "UTC")];
        browser.post("/portal/do/profile", &fields).await
    };
    let (first, second) = futures::join!(save(&one, "111", ""), save(&two, "111", "222"));
    for answer in [first, second] {
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    }
    let page = one.page("/portal/profile").await;
    assert_eq!(inputs(&page).get("phone").map(String::as_str), Some("111"), "both said the same of it");
}

#[tokio::test]
async fn what_was_typed_outlives_the_session() {
    let world = World::new().await;
    let app = &world.app;
    let case = world.case("Printer", &world.carl).await;
    let carl = world.browser("carl").await;
    carl.page(&page(CASE, &case)).await;
    app.clock.set(Instant(app.clock.now().0 + 40 * 86_400_000));
    let place = at(CASE, &case);
    let fields = [("_at", place.as_str()), ("table", CASE), ("id", case.as_str()), ("comments", "A <long> story")];
    let told = carl.post("/portal/do/comment", &fields).await;
    assert_eq!(told.status, StatusCode::UNAUTHORIZED);
    let kept = told.text();
    assert!(kept.contains("A &lt;long&gt; story") && kept.contains("action=\"/portal/do/comment\""), "{kept}");
    // Signed in again in another tab, the page that was kept is sent as it is.
    carl.sign_in("carl", PASSWORD).await;
    let again = inputs(&kept);
    let again: Vec<(&str, &str)> = again.iter().map(|(name, value)| (name.as_str(), value.trim_start())).collect();
    let done = carl.post("/portal/do/comment", &again).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    assert!(carl.page(&page(CASE, &case)).await.contains("A &lt;long&gt; story"));
}

#[tokio::test]
async fn files_of_customers_have_no_power_and_a_size() {
    let world = World::new().await;
    let app = &world.app;
    let case = world.case("Printer", &world.carl).await;
    let carl = world.browser("carl").await;
    let html = b"<!DOCTYPE html><html><script>alert(document.cookie)</script></html>";
    let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
    for (name, kind, body) in
        [("a.png", "image/png", &html[..]), ("b.html", "text/html", &html[..]), ("c.svg", "image/svg+xml", &svg[..])]
    {
        carl.upload(CASE, &case, name, kind, body).await;
    }
    let files = app.find("sys_attachment", &format!("table_sys_id={case}")).await;
    assert!(!files.is_empty());
    for file in &files {
        let answer = carl.get(&format!("/attachments/{file}")).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert_ne!(answer.header("content-type"), Some("image/png"), "what it says it is counts for nothing");
        assert!(answer.header("content-disposition").is_some_and(|text| text.starts_with("attachment")));
        assert_eq!(answer.header("content-security-policy"), Some("default-src 'none'; sandbox"));
        let nina = world.browser("nina").await;
        assert_eq!(nina.get(&format!("/attachments/{file}")).await.status, StatusCode::NOT_FOUND);
    }
    app.property("com.glide.attachment.max_size", "1").await;
    let large = vec![b'x'; 1024 * 1024 + 1];
    let refused = carl.upload(CASE, &case, "large.bin", "application/octet-stream", &large).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("at most 1 MB"), "{}", refused.text());
    assert_eq!(app.find("sys_attachment", &format!("table_sys_id={case}")).await.len(), files.len());
    let strange = world.browser("nina").await.upload(CASE, &case, "x.txt", "text/plain", b"x").await;
    assert_eq!(strange.status, StatusCode::NOT_FOUND, "{}", strange.text());
}
