//! The customer timeline: what it tells, in which order, and which activity types say so.
use http::StatusCode;

use super::{ENGAGEMENT, INITIATIVE, OUTCOME, RISK, TOUCHPOINT, World, words};
use crate::support::TestApp;
use crate::web::browser::Browser;

const TYPE: &str = "sn_actsub_activity_type";

#[tokio::test]
async fn the_timeline_tells_what_happened_newest_first() {
    let world = World::new().await;
    let app = &world.app;
    app.set(ENGAGEMENT, &world.id, &[("stage", "renew"), ("work_notes", "Called about the renewal")]).await;
    let ended = [("state", "closed"), ("closure_code", "addressed"), ("close_notes", "New sponsor found")];
    app.set(RISK, &world.risk, &ended).await;
    let escalation = [
        ("table_name", "customer_account"),
        ("record_id", app.acme.as_str()),
        ("account", app.acme.as_str()),
        ("type", "account"),
        ("reason", "Nothing moves"),
    ];
    app.make("sn_customerservice_escalation", &escalation).await;
    let browser = world.agent().await;
    let of = async |query: &str| words(&browser.page(&world.path(&format!("?tab=timeline&days=all{query}"))).await);
    for (kind, parts) in [
        ("risks", &["Risk signal raised", "Budget under review", "Risk signal closed", "New sponsor found"][..]),
        ("touchpoints", &["Touchpoint created", "Review in June"]),
        ("engagement", &["Stage changed", "Adoption → Renew", "Engagement created"]),
        ("contracts", &["Contract added", "Master agreement"]),
        ("escalations", &["Escalated, severity high", "Nothing moves"]),
        ("notes", &["Work notes (internal)", "Called about the renewal"]),
        ("work", &["Success case created", "Review the setup"]),
    ] {
        let page = of(&format!("&kind={kind}")).await;
        for part in parts {
            assert!(page.contains(part), "{kind}, {part}: {page}");
        }
    }
    let only = of("&kind=notes").await;
    assert!(!only.contains("Risk signal raised") && only.contains("Only: Notes"), "one kind at a time: {only}");
    assert!(of("&word=sponsor").await.contains("Sponsor has left"), "a part of a word finds");
    assert!(!of("&word=sponsor").await.contains("Review in June"));
    assert!(of("&word=nosuchword%5ENQactive%3Dtrue").await.contains("No activities hold this word"));
    let (first, second) = (of("").await, of("&from=10").await);
    assert!(first.contains("Older") && !first.contains("Newer") && second.contains("Newer"), "ten at a time");
    assert!(of("&by=month").await.contains("June 2026") && of("&by=quarter").await.contains("Q2 2026"));
}

#[tokio::test]
async fn meetings_held_and_contracts_changed_are_in_the_timeline() {
    let world = World::new().await;
    let app = &world.app;
    let touchpoint = app.find(TOUCHPOINT, "short_description=Review in May").await.remove(0);
    let meeting = [
        ("subject", "Call in May"),
        ("parent_table", TOUCHPOINT),
        ("parent_record", touchpoint.as_str()),
        ("start", "2026-05-10 09:00:00"),
        ("end", "2026-05-10 10:00:00"),
    ];
    let meeting = app.make("sn_meeting_mgmt_meeting_details", &meeting).await;
    app.set("sn_meeting_mgmt_meeting_details", &meeting, &[("state", "completed")]).await;
    app.clock.set(meta::Instant::parse("2026-06-01 15:00:00").expect("a moment"));
    app.set("ast_contract", &world.contract, &[("value", "12000")]).await;
    let browser = world.agent().await;
    let of = async |kind: &str| words(&browser.page(&world.path(&format!("?tab=timeline&kind={kind}"))).await);
    let meetings = of("meetings").await;
    assert!(meetings.contains("Meeting held: Call in May") && meetings.contains("2026-05-10"), "{meetings}");
    let contracts = of("contracts").await;
    assert!(
        contracts.contains("Contract changed: Master agreement") && contracts.contains("value $12,000.00"),
        "{contracts}"
    );
    let engagement = of("engagement").await;
    assert!(
        engagement.contains("Contract value changed") && engagement.contains("$9,000.00 → $12,000.00"),
        "{engagement}"
    );
}

#[tokio::test]
async fn the_timeline_is_in_order_over_its_pages() {
    let world = World::new().await;
    for day in 1..=28 {
        let at = format!("2026-04-{day:02} 09:00:00");
        world.made(TOUCHPOINT, &format!("Call of {day:02}"), &[("sys_created_on", &at)]).await;
    }
    let browser = world.agent().await;
    let mut seen = Vec::new();
    for from in [0, 10, 20, 30] {
        let page =
            words(&browser.page(&world.path(&format!("?tab=timeline&days=all&kind=touchpoints&from={from}"))).await);
        let body = page.split("Customer timeline").last().unwrap_or_default();
        let mut found: Vec<(usize, usize)> =
            (1..=28).filter_map(|day| Some((body.find(&format!("Call of {day:02}"))?, day))).collect();
        found.sort_unstable();
        seen.extend(found.into_iter().map(|(_, day)| day));
    }
    assert_eq!(seen, (1..=28).rev().collect::<Vec<_>>(), "each once, newest first");
}

async fn told(world: &World, kind: &str) -> String {
    let page = words(&world.agent().await.page(&world.path(&format!("?tab=timeline&kind={kind}"))).await);
    page.split("Customer timeline").last().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn r083_twenty_three_activity_types_are_active_after_installation() {
    let app = TestApp::new().await;
    assert_eq!(app.find(TYPE, "active=true").await.len(), 23);
    app.services.prepare().await.expect("a second start");
    assert_eq!(app.find(TYPE, "").await.len(), 23, "no type twice");
}

#[tokio::test]
async fn r084_adding_changing_and_removing_a_customer_team_row_is_told_once_each() {
    let world = World::new().await;
    let app = &world.app;
    let contact = [("first_name", "Ada"), ("last_name", "Lund"), ("account", app.acme.as_str()), ("user_name", "ada")];
    let contact = app.make("customer_contact", &contact).await;
    let role = app.find("sn_customerservice_responsibility_def", "user_type=contact^ORDERBYname").await;
    let fields =
        [("engagement", world.id.as_str()), ("contact", contact.as_str()), ("responsibility", role[0].as_str())];
    let row = app.make("sn_acct_lc_eng_m2m_cntct_rel", &fields).await;
    app.set("sn_acct_lc_eng_m2m_cntct_rel", &row, &[("responsibility", role[1].as_str())]).await;
    let entity = app.table("sn_acct_lc_eng_m2m_cntct_rel");
    app.services.store.delete(&app.system(), entity, row.as_str(), None).await.expect("it may go");
    let page = told(&world, "team").await;
    for what in ["Customer team member changed", "Customer team member removed"] {
        assert_eq!(page.matches(what).count(), 1, "{what}: {page}");
    }
    assert!(app.find("sn_actsub_activity", "activity_type.key=customer_team_added").await.is_empty());
    app.make("sn_acct_lc_eng_m2m_cntct_rel", &fields).await;
    assert_eq!(told(&world, "team").await.matches("Customer team member added").count(), 1, "told by the row itself");
}

#[tokio::test]
async fn changes_that_records_do_not_show_are_written_down() {
    let world = World::new().await;
    world.app.set(RISK, &world.risk, &[("probability", "low")]).await;
    world.app.set(INITIATIVE, &world.initiative, &[("progress", "at_risk")]).await;
    world.app.set(OUTCOME, &world.outcome, &[("current_value", "12")]).await;
    let risks = told(&world, "risks").await;
    assert!(risks.contains("Risk probability or priority") && risks.contains("High → Low"), "{risks}");
    let goals = told(&world, "outcomes").await;
    assert!(goals.contains("→ At Risk") && goals.contains("14 → 12"), "{goals}");
    world.app.set(RISK, &world.risk, &[("description", "Another text")]).await;
    assert_eq!(told(&world, "risks").await, risks, "other changes are not told");
}

#[tokio::test]
async fn r088_an_inactive_type_disappears_from_the_timeline() {
    let world = World::new().await;
    assert!(told(&world, "").await.contains("Risk signal raised"));
    let kind = world.app.find(TYPE, "key=risk_raised").await.remove(0);
    world.app.set(TYPE, &kind, &[("active", "false")]).await;
    let page = told(&world, "").await;
    assert!(!page.contains("Risk signal raised") && page.contains("Touchpoint created"), "{page}");
}

#[tokio::test]
async fn r089_an_administrator_adds_a_type_for_another_table() {
    let world = World::new().await;
    let admin = Browser::of(&world.app, "admin").await;
    let fields = [
        ("short_description", "Play finished"),
        ("activity_source_table", "sn_acct_lc_internal_play"),
        ("context_field", "engagement"),
        ("verb", "created"),
        ("filter_conditions", "play_type=renewal"),
    ];
    let answer = admin.post(&format!("/record/{TYPE}/new"), &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let page = told(&world, "other").await;
    assert!(page.contains("Play finished: ") && page.contains("Prepare the renewal"), "{page}");
    let wrong = [&fields[..1], &[("activity_source_table", "sys_user"), ("context_field", "name")]].concat();
    let refused = admin.post(&format!("/record/{TYPE}/new"), &wrong).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("names an engagement"), "{}", refused.text());
    let agent = world.agent().await;
    let page = agent.post(&format!("/record/{TYPE}/new"), &fields).await;
    assert!(page.status.is_client_error(), "agents make none");
    assert_eq!(world.app.find(ENGAGEMENT, &format!("sys_id={}", world.id)).await.len(), 1);
}

#[tokio::test]
async fn r090_what_is_older_than_the_day_range_is_not_shown_unless_asked_for() {
    let world = World::new().await;
    for (title, day) in [("Call of old", "2026-05-01"), ("Call of late", "2026-05-03")] {
        world.made(TOUCHPOINT, title, &[("sys_created_on", &format!("{day} 09:00:00"))]).await;
    }
    let page = told(&world, "touchpoints").await;
    assert!(page.contains("Call of late") && !page.contains("Call of old"), "31 days ago: {page}");
    assert!(page.contains("Of the last 30 days."), "{page}");
    let all = told(&world, "touchpoints&days=all").await;
    assert!(all.contains("Call of old") && !all.contains("Of the last"), "{all}");
    world.app.property("sn_customer_central.history_days", "40").await;
    let page = told(&world, "touchpoints").await;
    assert!(page.contains("Call of old") && !page.contains("Of the last"), "nothing is left out: {page}");
}
