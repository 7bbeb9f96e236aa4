//! What is internal reaches no customer: not a byte of it, whatever is asked for.
use http::StatusCode;
use serde_json::json;

use super::{
    CASE, INITIATIVE, MEETING, ONBOARDING, ONBOARDING_TASK, SUCCESS_CASE, SUCCESS_TASK, TOUCHPOINT, World, at,
    invite_unasked, page,
};
use crate::web::browser::Browser;

/// Stands in every planted text.
pub const MARK: &str = "zqxjkv";
/// Stands in what only some customers may see.
pub const UNSHARED: &str = "wvyqzz";

/// Plants internal texts wherever customers might come by; answers the pages and records to look at.
pub async fn plant(world: &World) -> Vec<String> {
    let app = &world.app;
    let admin = world.browser("admin").await;
    let secret = |what: &str| format!("{MARK} {what}");
    let (carl, carla) = (world.carl.as_str(), world.carla.as_str());
    let case = world.case("Printer", &world.carl).await;
    let shared = [("visible_to_customer", "true"), ("contact", carla)];
    let initiative = world.initiative("Train", &shared).await;
    let task = world.success_task("Name users", &initiative, &shared).await;
    let onboarding_task =
        world.onboarding_task("Workbook", &[("visible_to_customer", "true"), ("contact", carl)]).await;
    let touchpoint = world.touchpoint("Review", &[]).await;
    let fields = [("short_description", "Help"), ("description", "-"), ("engagement", world.engagement.as_str())];
    let success_case = app.make(SUCCESS_CASE, &fields).await;
    app.set(ONBOARDING, &world.onboarding, &[("contact", carl)]).await;
    let records = [
        (CASE, &case),
        (INITIATIVE, &initiative),
        (SUCCESS_TASK, &task),
        (ONBOARDING_TASK, &onboarding_task),
        (ONBOARDING, &world.onboarding),
        (TOUCHPOINT, &touchpoint),
        (SUCCESS_CASE, &success_case),
    ];
    for (table, id) in records {
        let (note, reference) = (secret("note"), secret("reference"));
        app.set(table, id, &[("work_notes", &note), ("correlation_id", &reference)]).await;
        // A file for our own people.
        let name = format!("{MARK}.txt");
        let upload = admin.upload(table, id, &name, "text/plain", b"between us").await;
        assert!(upload.status.is_redirection(), "{}", upload.text());
        let file = app.find("sys_attachment", &format!("table_sys_id={id}")).await.remove(0);
        app.set("sys_attachment", &file, &[("customer_visible", "false")]).await;
    }
    let engagement = world.engagement.as_str();
    // Records that are internal as a whole, on what customers see.
    let hidden = [
        (TOUCHPOINT, vec![("engagement", engagement), ("internal", "true"), ("description", "-")]),
        ("sn_acct_lc_internal_play", vec![("engagement", engagement), ("description", "-")]),
        (
            "sn_acct_lc_risk_signal_issue",
            vec![("engagement", engagement), ("description", "-"), ("probability", "high")],
        ),
        (SUCCESS_TASK, vec![("parent", initiative.as_str()), ("description", "-")]),
        (ONBOARDING_TASK, vec![("onboarding_case", world.onboarding.as_str()), ("visible_to_customer", "false")]),
        (CASE, vec![("account", app.acme.as_str()), ("visible_to_customer", "false")]),
        // Of another customer.
        (CASE, vec![("account", app.beta.as_str())]),
    ];
    let mut pages: Vec<String> = records.iter().map(|(table, id)| page(table, id)).collect();
    for (table, mut fields) in hidden {
        let title = secret(table);
        fields.push(("short_description", title.as_str()));
        let id = app.make(table, &fields).await;
        pages.push(page(table, &id));
        if table == TOUCHPOINT {
            let subject = secret("call");
            let meeting = [
                ("subject", subject.as_str()),
                ("parent_table", TOUCHPOINT),
                ("parent_record", id.as_str()),
                ("start", "2026-06-03 09:00:00"),
                ("end", "2026-06-03 10:00:00"),
            ];
            let meeting = app.make(MEETING, &meeting).await;
            invite_unasked(app, &meeting, carla).await;
        }
    }
    // Case managers see all initiatives of their account (G150), others only what is shared.
    world.initiative(&format!("{UNSHARED} initiative"), &[]).await;
    let notes = secret("notes");
    let meeting = [
        ("subject", "Call"),
        ("parent_table", TOUCHPOINT),
        ("parent_record", touchpoint.as_str()),
        ("state", "scheduled"),
        ("start", "2026-06-03 09:00:00"),
        ("end", "2026-06-03 10:00:00"),
        ("internal_notes", notes.as_str()),
    ];
    app.make(MEETING, &meeting).await;
    pages
}

/// Every page that has no part to be filled in, and each list and search.
fn plain_pages(world: &World) -> Vec<String> {
    let paths = portal::pages::PAGES.iter().map(|page| page.path).filter(|path| !path.contains('{'));
    let mut pages: Vec<String> = paths.map(|path| format!("/portal/{path}")).collect();
    pages.push(format!("/portal/search?q={MARK}"));
    pages.push(format!("/portal/plan/{}", world.engagement));
    pages
}

async fn lists(browser: &Browser<'_>) -> Vec<String> {
    let page = browser.page("/portal/lists").await;
    let links = page.split("href=\"").skip(1).filter_map(|part| part.split('"').next());
    let lists = links.filter(|link| link.starts_with("/portal/list/"));
    lists
        .flat_map(|list| [list.to_owned(), format!("{list}?q={MARK}"), format!("{list}?sort=-sys_updated_on")])
        .collect()
}

#[tokio::test]
async fn no_byte_of_what_is_internal_reaches_a_customer() {
    let world = World::new().await;
    let records = plant(&world).await;
    for user in ["carla", "carl", "casey", "sue"] {
        let browser = world.browser(user).await;
        let mut pages = plain_pages(&world);
        pages.extend(lists(&browser).await);
        pages.extend(records.iter().flat_map(|page| [page.clone(), format!("{page}?change=yes")]));
        let mut seen = 0;
        for address in &pages {
            for call in [browser.call("GET", address), browser.call("GET", address).header("x-part", "main")] {
                let answer = browser.send(call.header("accept", "text/html")).await;
                assert!(answer.status.as_u16() < 500, "{address} for {user}: {}", answer.text());
                seen += usize::from(answer.status == StatusCode::OK);
                // What was typed into the address may come back; nothing else may.
                let text = answer.text().replace(&format!("={MARK}"), "").replace(&format!("\"{MARK}\""), "");
                let echoed = text.replace(&format!("&quot;{MARK}&quot;"), "").replace(&format!("“{MARK}”"), "");
                assert!(user == "casey" || !text.contains(UNSHARED), "{user} sees at {address} what is not shared");
                if let Some(at) = echoed.find(MARK) {
                    let from = echoed[..at].char_indices().rev().nth(150).map_or(0, |(at, _)| at);
                    panic!("{user} sees at {address}: {}", echoed[from..].chars().take(300).collect::<String>());
                }
            }
        }
        assert!(seen > 10, "{user} saw {seen} pages");
    }
}

#[tokio::test]
async fn refusals_and_rest_say_nothing_internal_either() {
    let world = World::new().await;
    let records = plant(&world).await;
    for user in ["carla", "carl", "casey", "sue"] {
        let browser = world.browser(user).await;
        let about: Vec<(String, String)> = records
            .iter()
            .filter_map(|page| page.strip_prefix("/portal/record/")?.split_once('/'))
            .map(|(table, id)| (table.to_owned(), id.to_owned()))
            .collect();
        for (table, id) in &about {
            let place = at(table, &meta::Id(id.clone()));
            for deed in ["comment", "step", "change", "follow"] {
                let fields =
                    [("_at", place.as_str()), ("table", table), ("id", id), ("step", "complete"), ("comments", " ")];
                let body = crate::web::browser::form(&fields);
                for accept in ["text/html", "application/json"] {
                    let call = browser.call("POST", &format!("/portal/do/{deed}")).header("accept", accept);
                    let call = call.header("content-type", "application/x-www-form-urlencoded").body(body.clone());
                    let answer = browser.send(call).await;
                    assert!(answer.status.as_u16() < 500, "{deed} of {table} by {user}");
                    assert!(!answer.text().contains(MARK), "{deed} of {table} tells {user}: {}", answer.text());
                }
            }
            for address in [
                format!("/api/now/table/{table}/{id}?sysparm_display_value=all"),
                format!("/api/now/table/{table}?sysparm_query=work_notesLIKE{MARK}^ORcorrelation_idLIKE{MARK}"),
                format!("/api/now/table/{table}?sysparm_query=short_descriptionLIKE{MARK}"),
            ] {
                let answer = world.app.call("GET", &address).by(user).send().await;
                let text = answer.text().replace(&format!("LIKE{MARK}"), "");
                assert!(!text.contains(MARK), "{address} tells {user}: {text}");
            }
            let wrong = json!({ "state": "nonsense", "work_notes": "x", "short_description": "y".repeat(300) });
            let answer =
                world.app.call("PATCH", &format!("/api/now/table/{table}/{id}")).by(user).json(&wrong).send().await;
            assert!(!answer.text().contains(MARK), "{table} tells {user}: {}", answer.text());
        }
        for table in [MEETING, "sys_attachment", "sn_meeting_mgmt_invitee", "m2m_kb_task", "sn_task"] {
            let answer = world
                .app
                .call("GET", &format!("/api/now/table/{table}?sysparm_display_value=all"))
                .by(user)
                .send()
                .await;
            assert!(!answer.text().contains(MARK), "{table} tells {user}: {}", answer.text());
        }
    }
}
