//! What customers do on the portal, and what is refused.
use http::StatusCode;
use meta::Id;

use super::{CASE, MEETING, ONBOARDING, ONBOARDING_TASK, SUCCESS_TASK, TOUCHPOINT, World, at, page};
use crate::support::Answer;
use crate::web::browser::{Browser, plain};

/// Where the forms stand that make a record.
const FORMS: &[(&str, &str)] = &[("open_case", "case/new"), ("request_touchpoint", "touchpoint/new")];

async fn post(browser: &Browser<'_>, deed: &str, about: Option<(&str, &Id)>, fields: &[(&str, &str)]) -> Answer {
    let place = about
        .map(|(table, id)| at(table, id))
        .unwrap_or_else(|| FORMS.iter().find(|(name, _)| *name == deed).map_or("", |(_, path)| path).to_owned());
    let mut all = vec![("_at", place.as_str())];
    if let Some((table, id)) = about {
        all.extend([("table", table), ("id", id.as_str())]);
    }
    all.extend(fields);
    browser.post(&format!("/portal/do/{deed}"), &all).await
}

fn done(answer: &Answer) {
    assert!(answer.status.is_redirection(), "{} {}", answer.status, answer.text());
}

#[tokio::test]
async fn a_comment_reaches_the_record_and_a_refused_one_stays_in_its_box() {
    let world = World::new().await;
    let case = world.case("Printer", &world.carl).await;
    let browser = world.browser("carl").await;
    done(&post(&browser, "comment", Some((CASE, &case)), &[("comments", "Still broken.")]).await);
    assert!(browser.page(&page(CASE, &case)).await.contains("Still broken."));
    let empty = post(&browser, "comment", Some((CASE, &case)), &[("comments", "  ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.text().contains("Please write something first."));
    // Neither a colleague without the right nor another customer.
    let of_carla = world.case("Of Carla", &world.carla).await;
    for (user, id) in [("carl", &of_carla), ("nina", &case)] {
        let answer = post(&world.browser(user).await, "comment", Some((CASE, id)), &[("comments", "Me too")]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{user}");
    }
    for (table, id) in [(ONBOARDING, &world.onboarding), ("sn_acct_lc_engagement", &world.engagement)] {
        let answer = post(&browser, "comment", Some((table, id)), &[("comments", "Me too")]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{table}");
    }
    done(
        &post(
            &world.browser("carla").await,
            "comment",
            Some((ONBOARDING, &world.onboarding)),
            &[("comments", "On it")],
        )
        .await,
    );
}

#[tokio::test]
async fn a_case_is_opened_closed_and_reopened() {
    let world = World::new().await;
    let app = &world.app;
    let browser = world.browser("carl").await;
    let form = browser.page("/portal/case/new").await;
    assert!(form.contains("name=\"short_description\"") && !form.contains("name=\"assigned_to\""), "{form}");
    let missing = post(&browser, "open_case", None, &[("short_description", ""), ("description", "Long story")]).await;
    assert_eq!(missing.status, StatusCode::UNPROCESSABLE_ENTITY);
    let shown = plain(&missing.text());
    assert!(shown.contains("what it is about") && shown.contains("Long story"), "{shown}");
    let typed = [("short_description", "Cannot print"), ("description", "Since Monday"), ("priority", "2")];
    done(&post(&browser, "open_case", None, &typed).await);
    let case = app.find(CASE, "short_description=Cannot print").await.remove(0);
    assert_eq!(app.text(CASE, &case, "account").await, app.acme.0);
    assert_eq!(app.text(CASE, &case, "contact").await, world.carl.0);
    let step = async |step: &str, said: &str| {
        post(&browser, "step", Some((CASE, &case)), &[("step", step), ("said", said)]).await
    };
    done(&step("close", "Found the cable.").await);
    assert_eq!(app.text(CASE, &case, "state").await, "closed");
    assert_eq!(app.text(CASE, &case, "resolution_code").await, "solved_customer_resolved");
    let again = step("close", "").await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "it is closed already");
    let silent = step("reopen", "").await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY, "reopening wants a word");
    done(&step("reopen", "Broken again.").await);
    assert_eq!(app.text(CASE, &case, "state").await, "open");
    assert!(browser.page(&page(CASE, &case)).await.contains("Broken again."));
    // The rule holds by every door.
    let rest = format!("/api/now/table/{CASE}/{case}");
    let body = serde_json::json!({ "state": "resolved", "resolution_code": "duplicate", "resolution_notes": "x" });
    let answer = app.call("PATCH", &rest).by("carl").json(&body).send().await;
    assert!(answer.status.is_client_error(), "{}", answer.text());
    let body = serde_json::json!({ "assigned_to": world.carl.0, "visible_to_customer": "false", "priority": "1" });
    app.call("PATCH", &rest).by("carla").json(&body).send().await;
    assert_eq!(app.text(CASE, &case, "assigned_to").await, "", "who works on it is not for customers to say");
    assert_eq!(app.text(CASE, &case, "visible_to_customer").await, "true");
}

#[tokio::test]
async fn a_case_names_only_what_the_account_owns() {
    let world = World::new().await;
    let app = &world.app;
    let model = app.make("cmdb_model", &[("name", "Desk")]).await;
    let sold = async |name: &str, account: &Id| {
        let fields = [("name", name), ("product", model.as_str()), ("account", account.as_str())];
        app.make("sold_product", &fields).await
    };
    let own = sold("Desk of Acme", &app.acme).await;
    let others = sold("Desk of Beta", &app.beta).await;
    let browser = world.browser("carl").await;
    let form = browser.page(&format!("/portal/case/new?sold_product={own}")).await;
    assert!(form.contains("Desk of Acme") && !form.contains("Desk of Beta"), "{form}");
    let typed = [("short_description", "Wobbly"), ("sold_product", others.as_str())];
    let refused = post(&browser, "open_case", None, &typed).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.text());
    assert!(!refused.text().contains("Desk of Beta"));
    let typed = [("short_description", "Wobbly"), ("sold_product", own.as_str())];
    done(&post(&browser, "open_case", None, &typed).await);
    let case = app.find(CASE, "short_description=Wobbly").await.remove(0);
    assert_eq!(app.text(CASE, &case, "product").await, model.0, "the product is that of what was sold");
    let typed = [("short_description", "Wobbly"), ("account", app.beta.as_str())];
    let refused = post(&browser, "open_case", None, &typed).await;
    assert!(refused.status.is_client_error(), "{} {}", refused.status, refused.text());
}

#[tokio::test]
async fn customers_change_what_their_rights_let_them() {
    let world = World::new().await;
    let case = world.case("Printer", &world.carl).await;
    let carl = world.browser("carl").await;
    assert!(!carl.page(&page(CASE, &case)).await.contains("Change details"), "a plain contact comments");
    let carla = world.browser("carla").await;
    let form = carla.page(&format!("{}?change=yes", page(CASE, &case))).await;
    assert!(form.contains("name=\"short_description\"") && form.contains("value=\"Printer\""), "{form}");
    let place = format!("{}?change=yes", at(CASE, &case));
    let about = [("_at", place.as_str()), ("table", CASE), ("id", case.as_str())];
    let long = "x".repeat(300);
    let refused =
        carla.post("/portal/do/change", &[&about[..], &[("short_description", long.as_str())]].concat()).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let text = plain(&refused.text());
    assert!(text.contains("at most 255 characters") && text.contains(&long), "what was typed stays: {text}");
    done(&carla.post("/portal/do/change", &[&about[..], &[("short_description", "Printer in room 4")]].concat()).await);
    assert_eq!(world.app.text(CASE, &case, "short_description").await, "Printer in room 4");
}

#[tokio::test]
async fn tasks_are_completed_and_closed_ones_take_no_files() {
    let world = World::new().await;
    let app = &world.app;
    let shared = [("visible_to_customer", "true"), ("contact", world.carla.as_str())];
    let initiative = world.initiative("Train", &shared).await;
    let task = world.success_task("Name key users", &initiative, &shared).await;
    let browser = world.browser("carla").await;
    assert_eq!(
        browser.upload(SUCCESS_TASK, &task, "users.txt", "text/plain", b"Ann").await.status,
        StatusCode::SEE_OTHER
    );
    let step = async |table: &str, id: &Id, step: &str, said: &str| {
        post(&browser, "step", Some((table, id)), &[("step", step), ("said", said)]).await
    };
    done(&step(SUCCESS_TASK, &task, "complete", "List attached.").await);
    assert_eq!(app.text(SUCCESS_TASK, &task, "state").await, "closed");
    let shown = browser.page(&page(SUCCESS_TASK, &task)).await;
    assert!(
        shown.contains("List attached.") && shown.contains("users.txt") && !shown.contains("Add a file"),
        "{shown}"
    );
    let late = browser.upload(SUCCESS_TASK, &task, "late.txt", "text/plain", b"Bob").await;
    assert!(late.status.is_client_error(), "{}", late.status);
    done(&step(SUCCESS_TASK, &task, "reopen", "One is missing.").await);
    assert_eq!(app.text(SUCCESS_TASK, &task, "state").await, "in_progress");

    let task = world.onboarding_task("Fill the workbook", &shared).await;
    done(&step(ONBOARDING_TASK, &task, "complete", "").await);
    assert_eq!(app.text(ONBOARDING_TASK, &task, "state").await, "review");
    done(&step(ONBOARDING_TASK, &task, "reopen", "Wrong file.").await);
    assert_eq!(app.text(ONBOARDING_TASK, &task, "state").await, "in_progress");
    let other =
        post(&world.browser("nina").await, "step", Some((ONBOARDING_TASK, &task)), &[("step", "complete")]).await;
    assert_eq!(other.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_touchpoint_is_requested_for_an_engagement_of_the_own_account() {
    let world = World::new().await;
    let app = &world.app;
    let agent = app.find("sys_user", "user_name=agent").await.remove(0);
    app.set("sn_acct_lc_engagement", &world.engagement, &[("customer_success_manager", agent.as_str())]).await;
    let browser = world.browser("carla").await;
    let form = browser.page("/portal/touchpoint/new").await;
    assert!(form.contains("Rollout") && form.contains("name=\"engagement\""), "{form}");
    let typed = [
        ("engagement", world.engagement.as_str()),
        ("short_description", "Plan the second wave"),
        ("description", "Two more sites."),
    ];
    done(&post(&browser, "request_touchpoint", None, &typed).await);
    let made = app.find(TOUCHPOINT, "short_description=Plan the second wave").await.remove(0);
    let text = async |field: &str| app.text(TOUCHPOINT, &made, field).await;
    assert_eq!(text("account").await, app.acme.0);
    assert_eq!(text("contact").await, world.carla.0);
    assert_eq!(text("assigned_to").await, agent.0);
    assert_eq!(text("needs_attention").await, "true");
    // Without a subject it is shown again with what was typed.
    let typed = [("engagement", world.engagement.as_str()), ("short_description", ""), ("description", "Kept text")];
    let refused = post(&browser, "request_touchpoint", None, &typed).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let shown = plain(&refused.text());
    assert!(shown.contains("is mandatory") && shown.contains("Kept text"), "{shown}");
    let nina = world.browser("nina").await;
    let typed = [("engagement", world.engagement.as_str()), ("short_description", "Mine"), ("description", "-")];
    let refused = post(&nina, "request_touchpoint", None, &typed).await;
    assert!(refused.status.is_client_error(), "{}", refused.status);
    assert_eq!(world.browser("carl").await.get("/portal/touchpoint/new").await.status, StatusCode::NOT_FOUND);
    let over = [("state", "canceled"), ("close_notes", "Moved on.")];
    app.set("sn_acct_lc_engagement", &world.engagement, &over).await;
    assert!(!browser.page("/portal/touchpoint/new").await.contains("Rollout"), "what is over takes no touchpoints");
    let typed = [("engagement", world.engagement.as_str()), ("short_description", "Late"), ("description", "-")];
    let refused = post(&browser, "request_touchpoint", None, &typed).await;
    assert!(plain(&refused.text()).contains("it is over"), "{}", plain(&refused.text()));
}

#[tokio::test]
async fn everybody_answers_the_own_invitation() {
    let world = World::new().await;
    let app = &world.app;
    let touchpoint = world.touchpoint("Review", &[]).await;
    let fields = [
        ("subject", "Review call"),
        ("parent_table", TOUCHPOINT),
        ("parent_record", touchpoint.as_str()),
        ("state", "scheduled"),
        ("start", "2026-06-03 09:00:00"),
        ("end", "2026-06-03 10:00:00"),
    ];
    let meeting = app.make(MEETING, &fields).await;
    let invite = async |user: &Id| {
        let table = "sn_meeting_mgmt_invitee";
        let known = app.find(table, &format!("meeting={meeting}^user={user}")).await;
        match known.first() {
            Some(id) => id.clone(),
            None => app.make(table, &[("meeting", meeting.as_str()), ("user", user.as_str())]).await,
        }
    };
    let (own, other) = (invite(&world.carla).await, invite(&world.casey).await);
    let browser = world.browser("carla").await;
    let shown = browser.page(&page(TOUCHPOINT, &touchpoint)).await;
    assert!(shown.contains("Review call") && shown.contains("Decline"), "{shown}");
    done(&post(&browser, "answer_meeting", None, &[("invitee", own.as_str()), ("response", "accepted")]).await);
    assert_eq!(app.text("sn_meeting_mgmt_invitee", &own, "response").await, "accepted");
    let refused =
        post(&browser, "answer_meeting", None, &[("invitee", other.as_str()), ("response", "declined")]).await;
    assert!(refused.status.is_client_error(), "{}", refused.status);
    assert_eq!(app.text("sn_meeting_mgmt_invitee", &other, "response").await, "none");
}

#[tokio::test]
async fn a_proposed_meeting_waits_for_the_person_in_charge() {
    let world = World::new().await;
    let app = &world.app;
    let agent = app.find("sys_user", "user_name=agent").await.remove(0);
    let touchpoint = world.touchpoint("Review", &[("assigned_to", agent.as_str())]).await;
    let browser = world.browser("carla").await;
    let place = format!("{}?meet=yes", page(TOUCHPOINT, &touchpoint));
    assert!(browser.page(&page(TOUCHPOINT, &touchpoint)).await.contains("Propose a meeting"));
    assert!(browser.page(&place).await.contains("name=\"start\""));
    let at = format!("{}?meet=yes", at(TOUCHPOINT, &touchpoint));
    let form = |start: &'static str, end: &'static str| {
        [("subject", "Walk through the report"), ("start", start), ("end", end)]
    };
    let about = [("_at", at.as_str()), ("table", TOUCHPOINT), ("id", touchpoint.as_str())];
    let wrong = [&about[..], &form("2026-06-10T10:00", "2026-06-10T09:00")].concat();
    let refused = browser.post("/portal/do/propose_meeting", &wrong).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let shown = plain(&refused.text());
    assert!(shown.contains("ends after it starts") && shown.contains("Walk through the report"), "{shown}");
    let right = [&about[..], &form("2026-06-10T09:00", "2026-06-10T10:00")].concat();
    done(&browser.post("/portal/do/propose_meeting", &right).await);
    let meeting = app.find(MEETING, "subject=Walk through the report").await.remove(0);
    assert_eq!(app.text(MEETING, &meeting, "state").await, "draft");
    assert_eq!(app.text(TOUCHPOINT, &touchpoint, "needs_attention").await, "true");
    let invited = app.find("sn_meeting_mgmt_invitee", &format!("meeting={meeting}")).await;
    assert_eq!(invited.len(), 2, "who proposes and who is in charge");
    // Who is not invited any more has nothing to answer.
    app.set(MEETING, &meeting, &[("invitees", world.carla.as_str())]).await;
    assert_eq!(app.find("sn_meeting_mgmt_invitee", &format!("meeting={meeting}")).await.len(), 1);
    let nina = world.browser("nina").await;
    assert_eq!(nina.post("/portal/do/propose_meeting", &right).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_case_is_followed_and_other_watchers_are_not_shown() {
    let world = World::new().await;
    let app = &world.app;
    let agent = app.find("sys_user", "user_name=agent").await.remove(0);
    let case = world.case("Printer", &world.carla).await;
    app.set(CASE, &case, &[("watch_list", agent.as_str())]).await;
    let browser = world.browser("carla").await;
    let shown = browser.page(&page(CASE, &case)).await;
    assert!(shown.contains("Follow") && !shown.contains("Stop following") && !shown.contains("agent Test"), "{shown}");
    done(&post(&browser, "follow", Some((CASE, &case)), &[("follow", "yes")]).await);
    assert_eq!(app.text(CASE, &case, "watch_list").await, format!("{agent},{}", world.carla));
    assert!(browser.page(&page(CASE, &case)).await.contains("Stop following"));
    done(&post(&browser, "follow", Some((CASE, &case)), &[("follow", "no")]).await);
    assert_eq!(app.text(CASE, &case, "watch_list").await, agent.0);
    let answer = post(&world.browser("nina").await, "follow", Some((CASE, &case)), &[("follow", "yes")]).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
}
