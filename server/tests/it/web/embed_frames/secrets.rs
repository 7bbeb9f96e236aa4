//! What is internal, of another customer or of another contact reaches no outer site: not a byte of it, whatever an
//! instance is set to, whoever is signed in, whatever the page asks for.
use meta::{Id, Kind};
use serde_json::{Value as Json, json};

use super::super::embed::site::Site;
use super::super::portal_records::secrets::{MARK, UNSHARED, plant};
use super::super::portal_records::{
    CASE, INITIATIVE, ONBOARDING, ONBOARDING_TASK, SUCCESS_CASE, SUCCESS_TASK, TOUCHPOINT, World,
};
use super::ask;

const TABLES: [&str; 9] = [
    CASE,
    INITIATIVE,
    SUCCESS_TASK,
    ONBOARDING_TASK,
    ONBOARDING,
    TOUCHPOINT,
    SUCCESS_CASE,
    "sn_meeting_mgmt_meeting_details",
    "sys_attachment",
];

/// Instances that show as much as an administrator can set: every table with every field, searched and grouped.
async fn widest(site: &Site) -> Vec<(Id, Vec<Json>)> {
    let mut all = Vec::new();
    for table in TABLES {
        let entity = site.app.table(table);
        let names: Vec<&str> = entity.fields.iter().map(|field| field.name).collect();
        let columns = names.join(",");
        let lists = json!({ "table": table, "columns": columns, "max-columns-displayed": 30, "disable-edit": false,
            "show-condition-builder": true, "limit": 100 });
        let looks = vec![json!({}), json!({ "at": format!("?q={MARK}") }), json!({ "at": "?group=state" })];
        all.push((site.place("sn-embedx-object-list", &lists).await, looks.clone()));
        let list = json!({ "table": table, "columns": columns, "limit": 100 });
        all.push((site.place("sn-embedx-case-list", &list).await, looks));
        let found = site.app.find(table, "").await;
        let records =
            found.iter().map(|id| json!({ "properties": { "sys-id": id.as_str(), "record-id": id.as_str() } }));
        all.push((site.place("sn-embedx-case-view", &json!({ "table": table })).await, records.collect()));
        for field in
            entity.fields.iter().filter(|field| matches!(field.kind, Kind::Text | Kind::Reference | Kind::Choice))
        {
            let chart = json!({ "kind": "donut", "data-sources": table, "group-by": field.name, "max-groups": 12 });
            all.push((site.place("sn-embedx-visualization", &chart).await, vec![json!({})]));
        }
    }
    for known in services::embed::shipped::COMPONENTS {
        all.push((site.place(known.tag, &json!({})).await, vec![json!({}), json!({ "at": format!("?q={MARK}") })]));
    }
    all
}

#[tokio::test]
async fn no_byte_of_what_is_internal_reaches_an_outer_site() {
    let world = World::new().await;
    plant(&world).await;
    let carl = world.carl.clone();
    let site = Site::of(world.app, carl).await;
    let instances = widest(&site).await;
    let mut shown = 0;
    for user in ["carla", "carl", "casey", "sue"] {
        let token = site.session_of(user).await;
        for (instance, looks) in &instances {
            for look in looks {
                let deed =
                    json!({ "deed": "comment", "posted": [["comments", "x"]], "properties": look["properties"] });
                for (way, body) in [("draw", look), ("do", &deed), ("rows", look)] {
                    let answer = ask(&site, &token, way, instance, body).await;
                    assert!(answer.status.as_u16() < 500, "{user} {instance} {look}: {}", answer.text());
                    shown += usize::from(answer.status.is_success());
                    // What was looked for may come back in its own box.
                    let echoes = [format!("={MARK}"), format!("\\\"{MARK}\\\""), format!("“{MARK}”")];
                    let text = echoes.iter().fold(answer.text(), |text, echo| text.replace(echo, ""));
                    assert!(user == "casey" || !text.contains(UNSHARED), "{user} sees what is not shared: {look}");
                    if let Some(at) = text.find(MARK) {
                        let from = text[..at].char_indices().rev().nth(300).map_or(0, |(at, _)| at);
                        panic!(
                            "{user} {instance} {way} {look}: {}",
                            text[from..].chars().take(500).collect::<String>()
                        );
                    }
                }
            }
        }
    }
    assert!(shown > 100, "only {shown} were shown at all");
}
