//! Each component for a visitor of the site: what it shows, what it makes, and what it never shows.
use http::StatusCode;
use serde_json::json;

use super::{CASE, SECRET, ask, case, drawn, markup};
use crate::web::embed::site::{ORIGIN, Site};

#[tokio::test]
async fn a_case_list_shows_the_visitors_cases_and_nobody_elses() {
    let site = Site::new().await;
    case(&site, "Printer jams").await;
    let other = site.app.beta.clone();
    site.app.make(CASE, &[("short_description", "Reactor leaks"), ("account", other.as_str())]).await;
    let instance = site.place("sn-embedx-case-list", &json!({ "list-title": "My cases" })).await;
    let told = drawn(&site, &instance, json!({})).await;
    assert!(markup(&told).contains("My cases") && markup(&told).contains("Printer jams"));
    assert!(!told.to_string().contains("Reactor leaks") && !told.to_string().contains(SECRET));
    let renamed = drawn(&site, &instance, json!({ "list-title": "Everything open", "hide-search": "" })).await;
    assert!(markup(&renamed).contains("Everything open") && !markup(&renamed).contains("type=\"search\""));
}

#[tokio::test]
async fn columns_of_a_list_win_over_its_view() {
    let site = Site::new().await;
    case(&site, "Printer jams").await;
    let settings = json!({ "view": "portal", "columns": "short_description,category" });
    let instance = site.place("sn-embedx-case-list", &settings).await;
    let told = drawn(&site, &instance, json!({})).await;
    assert!(markup(&told).contains("Category") && !markup(&told).contains("Priority"), "{}", markup(&told));
}

#[tokio::test]
async fn a_case_view_shows_one_case_and_not_one_of_somebody_else() {
    let site = Site::new().await;
    let (id, instance) = (case(&site, "Printer jams").await, site.place("sn-embedx-case-view", &json!({})).await);
    let told = drawn(&site, &instance, json!({ "sys-id": id.as_str() })).await;
    assert!(markup(&told).contains("Printer jams") && markup(&told).contains("Write a comment"));
    assert!(!told.to_string().contains(SECRET));
    let quiet =
        drawn(&site, &instance, json!({ "sys-id": id.as_str(), "hide-activity": "", "hide-attachments": "" })).await;
    assert!(!markup(&quiet).contains("Write a comment") && !markup(&quiet).contains("Attachments"));
    let other = site.app.beta.clone();
    let foreign = site.app.make(CASE, &[("short_description", "Reactor leaks"), ("account", other.as_str())]).await;
    let token = site.session().await;
    let body = json!({ "properties": { "sys-id": foreign.as_str() } });
    let answer = ask(&site, &token, "draw", &instance, &body).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert!(!answer.text().contains("Reactor"));
}

#[tokio::test]
async fn a_case_made_in_a_form_is_the_visitors_own() {
    let site = Site::new().await;
    let instance = site.place("sn-embedx-case-form", &json!({})).await;
    let prefilled =
        drawn(&site, &instance, json!({ "prefill-fields": { "short_description": "About my printer" } })).await;
    assert!(markup(&prefilled).contains("About my printer"));
    let token = site.session().await;
    let refused =
        ask(&site, &token, "do", &instance, &json!({ "deed": "open_case", "posted": [["priority", "9"]] })).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.text());
    assert_eq!(refused.json()["events"][0]["name"], "RECORD_CREATION_FAILED");
    let posted =
        json!([["short_description", "It jams"], ["category", "issue"], ["priority", "3"], ["contact", "nobody"]]);
    let answer = ask(&site, &token, "do", &instance, &json!({ "deed": "open_case", "posted": posted })).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    let told = answer.json();
    let made = told["events"].as_array().expect("events").iter().find(|one| one["name"] == "RECORD_CREATION_SUCCEEDED");
    let payload = &made.expect("the page is told")["payload"];
    assert_eq!(payload["table"], CASE);
    let id = meta::Id(payload["record_sys_id"].as_str().expect("an id").to_owned());
    assert_eq!(site.app.text(CASE, &id, "contact").await, site.visitor.0);
    assert_eq!(site.app.text(CASE, &id, "account").await, site.app.acme.0);
    let number = site.app.text(CASE, &id, "number").await;
    assert!(markup(&told).contains(&number) && markup(&told).contains("Case submitted successfully!"));
}

#[tokio::test]
async fn figures_count_what_the_visitor_may_see() {
    let site = Site::new().await;
    case(&site, "Printer jams").await;
    case(&site, "Paper is empty").await;
    let other = site.app.beta.clone();
    site.app.make(CASE, &[("short_description", "Reactor leaks"), ("account", other.as_str())]).await;
    let score = site.place("sn-embedx-visualization", &json!({ "header-title": "Cases" })).await;
    assert!(markup(&drawn(&site, &score, json!({})).await).contains(">2<"));
    let lately = json!({ "period": "month", "number-of-periods": 1, "query": "priority=9^NQpriority!=9" });
    let lately = site.place("sn-embedx-visualization", &lately).await;
    assert!(markup(&drawn(&site, &lately, json!({})).await).contains(">2<"));
    let moment = site.app.clock.now();
    site.app.clock.set(moment.plus_seconds(-40 * 86_400));
    case(&site, "Ink is dry").await;
    site.app.clock.set(moment);
    assert!(markup(&drawn(&site, &lately, json!({})).await).contains(">2<"), "made two months ago");
    assert!(markup(&drawn(&site, &score, json!({})).await).contains(">3<"));
    let donut = site.place("sn-embedx-visualization", &json!({ "kind": "donut", "group-by": "state" })).await;
    assert!(markup(&drawn(&site, &donut, json!({})).await).contains("New"));
    let token = site.session().await;
    for settings in [
        json!({ "kind": "donut", "group-by": "escalated" }),
        json!({ "kind": "donut" }),
        json!({ "query": "work_notesLIKEplanted" }),
        json!({ "metrics": "sum", "metric-field": "reassignment_count" }),
    ] {
        let instance = site.place("sn-embedx-visualization", &settings).await;
        let answer = ask(&site, &token, "draw", &instance, &json!({})).await;
        assert!(answer.status.is_client_error(), "{settings}: {}", answer.text());
    }
}

#[tokio::test]
async fn an_answer_to_a_question_is_stored_once() {
    let site = Site::new().await;
    let instance = site.place("sn-embedx-feedback", &json!({})).await;
    assert!(markup(&drawn(&site, &instance, json!({})).await).contains("recommend"));
    let token = site.session().await;
    let none =
        ask(&site, &token, "do", &instance, &json!({ "deed": "answer_question", "posted": [["kind", "nps"]] })).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    let posted = json!([["kind", "nps"], ["question", "How likely?"], ["value", "9"], ["reason", "Good people"]]);
    for _ in 0..2 {
        let answer = ask(&site, &token, "do", &instance, &json!({ "deed": "answer_question", "posted": posted })).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
        assert_eq!(answer.json()["events"][0]["name"], "ANSWER_SENT");
    }
    let stored = site.app.find("asmt_metric_result", "").await;
    assert_eq!(stored.len(), 1);
    assert_eq!(site.app.text("asmt_metric_result", &stored[0], "comments").await, "Good people");
    assert_eq!(site.app.text("asmt_metric_result", &stored[0], "account").await, site.app.acme.0);
    let again = drawn(&site, &instance, json!({})).await;
    assert!(markup(&again).contains("Thank you"));
}

#[tokio::test]
async fn every_component_is_drawn_for_a_success_customer() {
    let site = Site::new().await;
    site.app.contact("sue", &site.app.acme, &["sn_acct_lc.ale_success_customer", "sn_customerservice.customer"]).await;
    site.app.engagement("Acme grows").await;
    let answer = site.authenticate(&site.token(json!({ "sub": "sue" })), ORIGIN).await;
    let token = answer.result()["token"].as_str().expect("a token").to_owned();
    for known in services::embed::shipped::COMPONENTS {
        let settings = match known.tag {
            "sn-embedx-object-list" => json!({ "table": "sold_product" }),
            _ => json!({}),
        };
        let instance = site.place(known.tag, &settings).await;
        let answer = ask(&site, &token, "draw", &instance, &json!({})).await;
        assert_eq!(answer.status, StatusCode::OK, "{}: {}", known.tag, answer.text());
        let told = answer.json();
        assert_eq!(
            told["events"].as_array().map(Vec::len).unwrap_or_default(),
            usize::from(known.tag.ends_with("catalog-browse")),
            "{}: {told}",
            known.tag
        );
    }
}

#[tokio::test]
async fn a_guided_form_shows_its_stages_as_it_is_told() {
    let site = Site::new().await;
    let instance = site.place("sn-embedx-playbook-intake", &json!({ "playbook-title": "Tell us" })).await;
    let across = drawn(&site, &instance, json!({})).await;
    assert!(markup(&across).contains("Tell us") && !markup(&across).contains("portal-stages-down"));
    assert_eq!(markup(&across).matches("class=\"portal-stage\"").count(), 4);
    let down = drawn(&site, &instance, json!({ "stage-orientation": "vertical", "max-visible-stages": "2" })).await;
    assert!(markup(&down).contains("portal-stages-down"));
    assert_eq!(markup(&down).matches("class=\"portal-stage\"").count(), 2);
    let none = drawn(&site, &instance, json!({ "hide-stages": "" })).await;
    assert_eq!(markup(&none).matches("class=\"portal-stage\"").count(), 0);
}

#[tokio::test]
async fn what_is_set_wrongly_is_said_and_not_guessed() {
    let site = Site::new().await;
    let token = site.session().await;
    for (tag, settings) in [
        ("sn-embedx-object-list", json!({})),
        ("sn-embedx-object-list", json!({ "table": "sys_audit" })),
        ("sn-embedx-case-list", json!({ "table": "sold_product" })),
        ("sn-embedx-playbook-intake", json!({ "table": "sn_acct_lc_touchpoint" })),
    ] {
        let instance = site.place(tag, &settings).await;
        let answer = ask(&site, &token, "draw", &instance, &json!({})).await;
        assert!(answer.status.is_client_error(), "{tag} {settings}: {}", answer.text());
        assert!(
            answer.json()["error"]["message"].as_str().is_some_and(|text| text.ends_with('.')),
            "{}",
            answer.text()
        );
    }
}

#[tokio::test]
async fn a_case_view_has_the_header_that_it_is_set_to() {
    let site = Site::new().await;
    let id = case(&site, "Printer jams").await;
    let portal = site.app.find("sn_portal", "url_suffix=bp").await.remove(0);
    let fields = [("portal", portal.as_str()), ("table_name", CASE), ("fields", "category\nwork_notes,state")];
    let known = site.app.find("sn_portal_header", &format!("portal={portal}^table_name={CASE}")).await;
    let header = match known.first() {
        Some(known) => {
            site.app.set("sn_portal_header", known, &fields[2..]).await;
            known.clone()
        }
        None => site.app.make("sn_portal_header", &fields).await,
    };
    let instance = site.place("sn-embedx-case-view", &json!({ "header-configuration-id": header.as_str() })).await;
    let told = drawn(&site, &instance, json!({ "sys-id": id.as_str() })).await;
    let head =
        markup(&told).split("portal-header").nth(1).and_then(|rest| rest.split("</dl>").next()).expect("a header");
    assert!(head.contains("Category") && head.contains("State") && !head.contains("Priority"), "{head}");
    assert!(!told.to_string().contains(SECRET) && !head.contains("Work notes"), "internal fields stay internal");
    let token = site.session().await;
    let wrong = site.place("sn-embedx-case-view", &json!({ "header-configuration-id": "f".repeat(32) })).await;
    let answer = ask(&site, &token, "draw", &wrong, &json!({ "properties": { "sys-id": id.as_str() } })).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.text());
}

#[tokio::test]
async fn meetings_are_answered_and_another_time_is_proposed() {
    let site = Site::new().await;
    let roles = ["sn_acct_lc.ale_success_customer", "sn_customerservice.customer"];
    let sue = site.app.contact("sue", &site.app.acme, &roles).await;
    let engagement = site.app.engagement("Acme grows").await;
    let fields = [
        ("short_description", "Quarterly talk"),
        ("description", "x"),
        ("account", site.app.acme.as_str()),
        ("engagement", engagement.as_str()),
        ("contact", sue.as_str()),
        ("visible_to_customer", "true"),
    ];
    let touchpoint = site.app.make("sn_acct_lc_touchpoint", &fields).await;
    let fields = [
        ("subject", "Review"),
        ("parent_table", "sn_acct_lc_touchpoint"),
        ("parent_record", touchpoint.as_str()),
        ("state", "scheduled"),
        ("start", "2026-06-10 09:00:00"),
        ("end", "2026-06-10 10:00:00"),
    ];
    let meeting = site.app.make("sn_meeting_mgmt_meeting_details", &fields).await;
    let invitee = [("meeting", meeting.as_str()), ("user", sue.as_str())];
    let invitee = site.app.make("sn_meeting_mgmt_invitee", &invitee).await;
    let instance = site.place("sn-embedx-upcoming-meetings", &json!({})).await;
    let answer = site.authenticate(&site.token(json!({ "sub": "sue" })), ORIGIN).await;
    let token = answer.result()["token"].as_str().expect("a token").to_owned();
    let draw = async |at: &str| ask(&site, &token, "draw", &instance, &json!({ "at": at })).await.json();
    let told = draw("").await;
    for words in ["Review", "Accept", "Propose another time"] {
        assert!(markup(&told).contains(words), "{words}: {}", markup(&told));
    }
    let posted = json!([["invitee", invitee.as_str()], ["response", "accepted"]]);
    let answer = ask(&site, &token, "do", &instance, &json!({ "deed": "answer_meeting", "posted": posted })).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    assert_eq!(answer.json()["events"][0]["name"], "MEETING_ACCEPTED");
    assert_eq!(site.app.text("sn_meeting_mgmt_invitee", &invitee, "response").await, "accepted");
    // Nobody answers for somebody else.
    let other = site.app.contact("otto", &site.app.beta, &["sn_customerservice.customer"]).await;
    let foreign = [("meeting", meeting.as_str()), ("user", other.as_str())];
    let foreign = site.app.make("sn_meeting_mgmt_invitee", &foreign).await;
    let posted = json!([["invitee", foreign.as_str()], ["response", "declined"]]);
    let answer = ask(&site, &token, "do", &instance, &json!({ "deed": "answer_meeting", "posted": posted })).await;
    assert!(answer.status.is_client_error(), "{}", answer.text());

    let form = draw(&format!("?meet={touchpoint}")).await;
    assert!(markup(&form).contains("propose_meeting"), "{}", markup(&form));
    let about = json!([
        ["table", "sn_acct_lc_touchpoint"],
        ["id", touchpoint.as_str()],
        ["subject", "Later"],
        ["start", "2026-06-12 09:00:00"],
        ["end", "2026-06-12 10:00:00"]
    ]);
    let answer = ask(&site, &token, "do", &instance, &json!({ "deed": "propose_meeting", "posted": about })).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    assert_eq!(answer.json()["events"][0]["name"], "MEETING_PROPOSED");
    let proposed = site.app.find("sn_meeting_mgmt_meeting_details", "subject=Later").await;
    assert_eq!(proposed.len(), 1);
    for id in [&meeting, &proposed[0]] {
        site.app.set("sn_meeting_mgmt_meeting_details", id, &[("state", "canceled")]).await;
    }
    assert!(markup(&draw("").await).contains("No meetings lie ahead."));
}

#[tokio::test]
async fn choosing_a_part_of_a_chart_can_be_told() {
    let site = Site::new().await;
    case(&site, "Printer jams").await;
    let settings = json!({ "kind": "donut", "group-by": "state", "header-title": "Cases" });
    let donut = site.place("sn-embedx-visualization", &settings).await;
    let told = drawn(&site, &donut, json!({ "show-legend": "false", "show-border": "false" })).await;
    assert!(markup(&told).contains("/share/0") && markup(&told).contains("data-shares"), "{}", markup(&told));
    assert!(markup(&told).contains("embed-no-legend") && markup(&told).contains("embed-no-border"));
    assert!(!markup(&drawn(&site, &donut, json!({})).await).contains("embed-no-legend"));
}
