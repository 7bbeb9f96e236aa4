//! Each component for a visitor of the site: what it shows, what it makes, and what it never shows.
use http::StatusCode;
use serde_json::{Value as Json, json};

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
    let id = case(&site, "Printer jams").await;
    case(&site, "Screen is dark").await;
    let view = [
        ("name", "outside"),
        ("table_name", CASE),
        ("view_type", "list"),
        ("columns", "short_description,category\nwork_notes"),
        ("filter", "short_descriptionLIKEprinter"),
    ];
    site.app.make("sys_ui_view", &view).await;
    let task =
        [("name", "short"), ("table_name", "sn_customerservice_task"), ("view_type", "list"), ("columns", "number")];
    site.app.make("sys_ui_view", &task).await;
    let fields = [("short_description", "Send toner"), ("case", id.as_str()), ("visible_to_customer", "true")];
    site.app.make("sn_customerservice_task", &fields).await;
    for (tag, setting) in [("sn-embedx-case-list", "view"), ("sn-embedx-object-list", "list-view")] {
        let place = |more: Json| {
            let mut settings = json!({ "table": CASE, setting: "outside" });
            settings.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
            settings
        };
        let instance = site.place(tag, &place(json!({}))).await;
        let told = drawn(&site, &instance, json!({})).await;
        assert!(markup(&told).contains("Category") && !markup(&told).contains("Priority"), "{tag}: {}", markup(&told));
        assert!(
            markup(&told).contains("Printer jams") && !markup(&told).contains("Screen is dark"),
            "its filter holds"
        );
        assert!(!told.to_string().contains(SECRET) && !markup(&told).contains("Work notes"), "{tag}");
        let instance = site.place(tag, &place(json!({ "columns": "short_description,priority" }))).await;
        let told = drawn(&site, &instance, json!({})).await;
        assert!(markup(&told).contains("Priority") && !markup(&told).contains("Category"), "{tag}: {}", markup(&told));
        let instance = site.place(tag, &place(json!({ setting: "no such" }))).await;
        let token = site.session().await;
        let answer = ask(&site, &token, "draw", &instance, &json!({})).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{tag}: {}", answer.text());
    }
    let look = json!({ "sys-id": id.as_str() });
    let usual = site.place("sn-embedx-case-view", &json!({})).await;
    assert!(markup(&drawn(&site, &usual, look.clone()).await).contains("Send toner"));
    let short = site.place("sn-embedx-case-view", &json!({ "table-view-for-related-list": "short" })).await;
    let told = drawn(&site, &short, look).await;
    assert!(!markup(&told).contains("Send toner") && markup(&told).contains("CSTASK"), "{}", markup(&told));
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

#[tokio::test]
async fn a_chart_looks_as_the_page_says_and_offers_other_parts() {
    let site = Site::new().await;
    case(&site, "Printer jams").await;
    let settings = json!({ "kind": "donut", "group-by": "state", "alternative-group-by": "category,priority,escalated",
        "drill-down-label": "Leads to the cases", "metric-label": "cases" });
    let donut = site.place("sn-embedx-visualization", &settings).await;
    let told = drawn(&site, &donut, json!({ "legend-orientation": "horizontal", "legend-expand": false })).await;
    for words in
        ["PROPERTY_OVERRIDE", "Category", "Leads to the cases", "1 cases", "embed-legend-orientation-horizontal"]
    {
        assert!(markup(&told).contains(words), "{words}: {}", markup(&told));
    }
    assert!(!markup(&told).contains("Escalated") && !markup(&told).contains("embed-legend-expand"), "internal fields");
    let bare = drawn(&site, &donut, json!({ "show-header": false, "refresh-request": "2" })).await;
    assert!(!markup(&bare).contains("embed-chart-head"), "{}", markup(&bare));
    let token = site.session().await;
    let by = async |field: &str| {
        let answer = ask(&site, &token, "draw", &donut, &json!({ "at": format!("?groupBy={field}") })).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
        answer.json()["markup"].as_str().expect("markup").to_owned()
    };
    assert!(by("priority").await.contains("groupBy&quot;:&quot;priority"));
    // What is not offered changes nothing.
    assert!(by("account").await.contains("groupBy&quot;:&quot;state"));
    let meaning = drawn(&site, &donut, json!({ "color-type": "meaning" })).await;
    assert_ne!(markup(&meaning), markup(&drawn(&site, &donut, json!({ "color-type": "single" })).await));
    let score = site
        .place("sn-embedx-visualization", &json!({ "icon": "star", "query": "number=none", "show-zero": true }))
        .await;
    assert!(markup(&drawn(&site, &score, json!({})).await).contains("embed-icon"));
    let none = drawn(&site, &score, json!({ "show-zero": false, "empty-state-title": "Quiet here" })).await;
    assert!(markup(&none).contains("Quiet here"));
}

#[tokio::test]
async fn a_guided_form_tells_of_its_steps_and_of_what_it_made() {
    let site = Site::new().await;
    let instance = site.place("sn-embedx-playbook-intake", &json!({ "activity-view-mode": "stacked" })).await;
    let token = site.session().await;
    let send = async |instance: &meta::Id, body: Json| {
        let answer = ask(&site, &token, "do", instance, &body).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
        answer.json()
    };
    let event = |told: &Json, name: &str| {
        let events = told["events"].as_array().expect("events");
        events.iter().find(|event| event["name"] == name).map(|event| event["payload"].clone())
    };
    let said = json!([["_at", ""], ["id", ""], ["short_description", "It smokes"], ["category", "issue"], ["go", "1"]]);
    let told = send(&instance, json!({ "deed": "intake", "posted": said })).await;
    let draft = site.app.find(CASE, "short_description=It smokes^state=draft").await.remove(0);
    let step = |at: &str| json!({ "playbookContextId": draft.as_str(), "stageContextId": at, "activityContextId": at });
    assert_eq!(event(&told, "ACTIVITY_STATE_CHANGED"), Some(step("0")));
    assert_eq!(event(&told, "ACTIVITY_SELECTED"), Some(step("1")));
    let stage = json!({ "playbookContextId": draft.as_str(), "stageContextId": "1" });
    assert_eq!(event(&told, "STAGE_SELECTED"), Some(stage));
    assert!(markup(&told).contains("It smokes"), "what was said stays in sight: {}", markup(&told));
    // Back again: nothing was done by that.
    let at = format!("?draft={draft}&step=1");
    let back = json!([["_at", at], ["id", draft.as_str()], ["description", "Much"], ["go", "0"]]);
    let told = send(&instance, json!({ "deed": "intake", "posted": back, "at": at })).await;
    assert_eq!(event(&told, "ACTIVITY_STATE_CHANGED"), None);

    // Another place goes on with the draft that the page names, one step at a time.
    let other = site.place("sn-embedx-playbook-intake", &json!({})).await;
    let look = json!({ "at": "?step=1", "properties": { "sys-id": draft.as_str() } });
    let shown = ask(&site, &token, "draw", &other, &look).await.json();
    assert!(markup(&shown).contains("Much") && !markup(&shown).contains("It smokes"), "{}", markup(&shown));
    let posted = json!([["_at", ""], ["id", draft.as_str()], ["go", "submit"]]);
    let told =
        send(&other, json!({ "deed": "intake", "posted": posted, "properties": { "sys-id": draft.as_str() } })).await;
    let number = site.app.text(CASE, &draft, "number").await;
    let made = event(&told, "RECORD_CREATION_SUCCEEDED").expect("the page is told");
    assert_eq!(made["sysId"], draft.as_str());
    assert_eq!((&made["number"], &made["hide_record_creation"]), (&json!(number), &json!(false)));
    assert_eq!(event(&told, "ACTIVITY_STATE_CHANGED"), Some(step("3")));
    assert!(markup(&told).contains("PRIMARY_BUTTON_CLICKED") && !markup(&told).contains("button_variant"));
    assert!(markup(&told).contains("data-copy"), "{}", markup(&told));
    // A draft that is no more, or somebody else's, is not gone on with.
    let gone = ask(&site, &token, "draw", &other, &json!({ "properties": { "sys-id": draft.as_str() } })).await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_catalog_says_what_an_item_makes_and_a_generator_asks_its_questions() {
    let site = Site::new().await;
    let category = site.app.make("sc_category", &[("name", "Hardware")]).await;
    let item = |name: &'static str, makes: &'static str| {
        let category = category.0.clone();
        let site = &site;
        async move {
            let fields = [
                ("name", name),
                ("category", category.as_str()),
                ("creates", makes),
                ("variables", "size|Size|text|no"),
            ];
            site.app.make("sc_cat_item", &fields).await
        }
    };
    let (laptop, fault) = (item("Laptop", "request").await, item("Report a fault", "case").await);
    let browse = site.place("sn-embedx-catalog-browse", &json!({})).await;
    let told = drawn(&site, &browse, json!({})).await;
    for (id, kind) in [(&laptop, "catalog_item"), (&fault, "record_producer")] {
        let link = markup(&told).split(&format!("item/{id}\"")).nth(1).expect("it is offered");
        assert!(link.split('>').next().expect("a link").contains(&format!("data-type=\"{kind}\"")), "{link}");
    }
    let settings = json!({ "record-generator": fault.as_str(), "playbook-title": "What went wrong?" });
    let intake = site.place("sn-embedx-playbook-intake", &settings).await;
    let told = drawn(&site, &intake, json!({})).await;
    assert!(markup(&told).contains("What went wrong?") && markup(&told).contains("Size"), "{}", markup(&told));
    let token = site.session().await;
    let posted = json!([["item", fault.as_str()], ["said", "It smokes"], ["_at", ""]]);
    let answer = ask(&site, &token, "do", &intake, &json!({ "deed": "request", "posted": posted })).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    let events = answer.json()["events"].clone();
    assert!(events.to_string().contains("sysId"), "{events}");
    let large = site.place("sn-embedx-catalog-item-form", &json!({ "sys-id": laptop.as_str() })).await;
    let posted = json!([["item", laptop.as_str()], ["said", "One"], ["_at", ""]]);
    let body = json!({ "deed": "request", "posted": posted, "properties": { "illustration-size": "large" } });
    let answer = ask(&site, &token, "do", &large, &body).await;
    assert!(answer.text().contains("embed-picture-large"), "{}", answer.text());
    // Both are offered, and what was asked for stands out: to others too, who do not learn by whom.
    site.app.contact("otto", &site.app.beta, &["sn_customerservice.customer"]).await;
    let other = site.session_of("otto").await;
    let told = ask(&site, &other, "draw", &browse, &json!({})).await.json();
    let popular = markup(&told).split("Popular requests").nth(1).expect("something is popular");
    assert!(popular.contains("Laptop") && !markup(&told).contains("Your requests"), "{popular}");
    let hidden = json!({ "properties": { "hide-popular-requests": "" } });
    assert!(!ask(&site, &other, "draw", &browse, &hidden).await.text().contains("Popular requests"));
}

#[tokio::test]
async fn an_article_is_the_version_that_is_meant() {
    let site = Site::new().await;
    let base = site.app.make("kb_knowledge_base", &[("title", "Help"), ("open_to_customers", "true")]).await;
    let fields = [
        ("short_description", "First steps"),
        ("text", "<p>One</p>"),
        ("knowledge_base", base.as_str()),
        ("state", "published"),
    ];
    let first = site.app.make("kb_knowledge", &fields).await;
    let admin = site.app.services.system();
    let second = services::knowledge::new_version(&site.app.services, &admin, first.as_str()).await.expect("a version");
    site.app.set("kb_knowledge", &second, &[("text", "<p>Two</p>"), ("state", "published")]).await;
    let view = site.place("sn-embedx-kb-article-view", &json!({})).await;
    let told = drawn(&site, &view, json!({ "record-id": first.as_str() })).await;
    assert!(markup(&told).contains("Two"), "{}", markup(&told));
    let token = site.session().await;
    let only = |id: &meta::Id| json!({ "properties": { "record-id": id.as_str(), "disable-displaying-latest-article-version": "" } });
    assert_eq!(ask(&site, &token, "draw", &view, &only(&first)).await.status, StatusCode::NOT_FOUND);
    let told = ask(&site, &token, "draw", &view, &only(&second)).await.json();
    assert!(markup(&told).contains("Two") && !markup(&told).contains("BACK_BUTTON_CLICKED"));
    let followed = ask(&site, &token, "draw", &view, &json!({ "at": format!("article/{second}") })).await.json();
    assert!(markup(&followed).contains("BACK_BUTTON_CLICKED"), "{}", markup(&followed));
}

#[tokio::test]
async fn an_article_speaks_the_language_of_the_page_around() {
    let site = Site::new().await;
    let base = site.app.make("kb_knowledge_base", &[("title", "Help"), ("open_to_customers", "true")]).await;
    let shared = [("text", "<p>-</p>"), ("knowledge_base", base.as_str()), ("state", "published")];
    let original =
        site.app.make("kb_knowledge", &[&[("short_description", "First steps")], &shared[..]].concat()).await;
    let german = [("short_description", "Erste Schritte"), ("language", "de"), ("parent", original.as_str())];
    let german = site.app.make("kb_knowledge", &[&german[..], &shared[..]].concat()).await;
    let view = site.place("sn-embedx-kb-article-view", &json!({})).await;
    let token = site.session().await;
    let show = async |lang: &str, at: &str, further: &str| {
        let asked = json!({ "lang": lang, "at": at, "properties": { "record-id": original.as_str(), further: "" } });
        ask(&site, &token, "draw", &view, &asked).await.json()
    };
    let told = show("de", "", "hide-errors").await;
    let page = markup(&told);
    assert!(page.contains("Erste Schritte") && told.to_string().contains(german.as_str()), "{told}");
    assert!(
        page.contains("LANGUAGE_DROPDOWN_CLICKED")
            && page.contains(&format!("{{&quot;articleID&quot;:&quot;{original}")),
        "{page}"
    );
    let chosen = show("de", &format!("article/{original}?language=en"), "hide-errors").await;
    assert!(markup(&chosen).contains("First steps"), "{chosen}");
    for hides in ["hide-language-selector", "hide-header"] {
        let told = show("de", "", hides).await;
        assert!(!markup(&told).contains("LANGUAGE_DROPDOWN_CLICKED"), "{hides}: {told}");
    }
    let only = show("de", "", "disable-displaying-latest-article-version").await;
    assert!(markup(&only).contains("Erste Schritte"), "the version that is named, in the reader's language: {only}");
    let foreign = show("pt", "", "hide-errors").await;
    assert!(
        markup(&foreign).contains("First steps") && markup(&foreign).contains("It is written in: English"),
        "{foreign}"
    );
}

#[tokio::test]
async fn errors_are_hidden_where_the_instance_says_so() {
    let site = Site::new().await;
    let token = site.session().await;
    for (is_hidden, settings) in [(true, json!({ "hide-errors": true })), (false, json!({}))] {
        let instance = site.place("sn-embedx-object-list", &settings).await;
        let answer = ask(&site, &token, "draw", &instance, &json!({})).await;
        assert_eq!(answer.json()["error"]["hidden"], is_hidden, "{}", answer.text());
    }
}

#[tokio::test]
async fn a_task_of_the_onboarding_is_handed_over_where_it_stands() {
    let site = Site::new().await;
    let onboarding = site.app.find("sn_acct_lc_onb_case", &format!("account={}", site.app.acme)).await.remove(0);
    let task = |title: &'static str, contact: &'static str| {
        let (site, onboarding) = (&site, onboarding.0.clone());
        async move {
            let fields = [
                ("short_description", title),
                ("description", "-"),
                ("onboarding_case", onboarding.as_str()),
                ("visible_to_customer", "true"),
                ("state", "awaiting_customer"),
                ("contact", contact),
            ];
            site.app.make("sn_ti_core_task", &fields).await
        }
    };
    site.app.set("sn_acct_lc_onb_case", &onboarding, &[("contact", site.visitor.as_str())]).await;
    let visitor: &'static str = Box::leak(site.visitor.0.clone().into_boxed_str());
    let own = task("Send the workbook", visitor).await;
    task("Sign the form", "").await;
    let instance = site.place("sn-embedx-onboarding-progress", &json!({})).await;
    let told = drawn(&site, &instance, json!({})).await;
    assert_eq!(markup(&told).matches("name=\"step\"").count(), 1, "one's own: {}", markup(&told));
    let token = site.session().await;
    let posted = json!([["table", "sn_ti_core_task"], ["id", own.as_str()], ["step", "complete"]]);
    let answer = ask(&site, &token, "do", &instance, &json!({ "deed": "step", "posted": posted })).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    let payload = json!({ "table": "sn_ti_core_task", "record_sys_id": own.as_str() });
    assert_eq!(answer.json()["events"], json!([{ "name": "TASK_COMPLETED", "payload": payload }]));
    assert_eq!(site.app.text("sn_ti_core_task", &own, "state").await, "review");
    let again = ask(&site, &token, "do", &instance, &json!({ "deed": "step", "posted": posted })).await;
    assert!(again.status.is_client_error(), "twice: {}", again.text());
}
