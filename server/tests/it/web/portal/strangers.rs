//! No page and no deed answers a stranger: everything there is on the portal, as a contact of another account in another
//! domain, as somebody without roles, and as nobody.
use std::collections::BTreeMap;

use http::StatusCode;
use meta::Id;

use crate::support::{Answer, TestApp};
use crate::web::browser::Browser;
use crate::web::portal_records::World;

/// Stands in every text of Acme's records.
const MARK: &str = "zqxjkv";

/// Acme's records of every kind that pages and deeds are about.
async fn furnish(world: &World) -> Vec<(&'static str, Id)> {
    let app = &world.app;
    let (carla, acme) = (world.carla.as_str(), app.acme.as_str());
    let shared = [("visible_to_customer", "true"), ("contact", carla)];
    let initiative = world.initiative(&format!("{MARK} initiative"), &shared).await;
    let task = world.success_task(&format!("{MARK} task"), &initiative, &shared).await;
    let onboarding = world.onboarding_task(&format!("{MARK} workbook"), &shared).await;
    let touchpoint = world.touchpoint(&format!("{MARK} review"), &[("contact", carla)]).await;
    let case = world.case(&format!("{MARK} case"), &world.carla).await;
    let subject = format!("{MARK} call");
    let meeting = [
        ("subject", subject.as_str()),
        ("parent_table", "sn_acct_lc_touchpoint"),
        ("parent_record", touchpoint.as_str()),
        ("state", "scheduled"),
        ("start", "2026-06-03 09:00:00"),
        ("end", "2026-06-03 10:00:00"),
    ];
    let meeting = app.make("sn_meeting_mgmt_meeting_details", &meeting).await;
    let invitee = app.find("sn_meeting_mgmt_invitee", &format!("meeting={meeting}")).await;
    let announcement = format!("{MARK} news");
    let announcement = app.make("announcement", &[("title", announcement.as_str()), ("account", acme)]).await;
    let message = format!("{MARK} message");
    let message = app.make("sys_notification", &[("user", carla), ("title", &message)]).await;
    let model = app.make("cmdb_model", &[("name", "Desk")]).await;
    let name = format!("{MARK} desk");
    let sold = app.make("sold_product", &[("name", &name), ("product", model.as_str()), ("account", acme)]).await;
    let contract = app.contract(&format!("{MARK} frame"), "1000", "2026-01-01").await;
    let base = app.make("kb_knowledge_base", &[("title", &format!("{MARK} inside"))]).await;
    let title = format!("{MARK} article");
    let article = [("short_description", title.as_str()), ("text", "<p>x</p>"), ("state", "published")];
    let article = app.make("kb_knowledge", &[&article[..], &[("knowledge_base", base.as_str())]].concat()).await;
    let category = app.make("sc_category", &[("name", "Things")]).await;
    let name = format!("{MARK} item");
    let item = [("name", name.as_str()), ("category", category.as_str()), ("audience", "partner")];
    let item = app.make("sc_cat_item", &item).await;
    let mut made = vec![
        ("sn_acct_lc_success_initiative", initiative),
        ("sn_acct_lc_success_task", task),
        ("sn_ti_core_task", onboarding),
        ("sn_acct_lc_onb_case", world.onboarding.clone()),
        ("sn_acct_lc_touchpoint", touchpoint),
        ("sn_customerservice_cases", case),
        ("sn_meeting_mgmt_meeting_details", meeting),
        ("announcement", announcement),
        ("sys_notification", message),
        ("sold_product", sold),
        ("ast_contract", contract),
        ("kb_knowledge", article),
        ("sc_cat_item", item),
        ("customer_contact", world.carla.clone()),
        ("customer_account", app.acme.clone()),
        ("sn_acct_lc_engagement", world.engagement.clone()),
        ("sn_acct_lc_success_outcome", world.outcome.clone()),
    ];
    made.extend(invitee.into_iter().map(|id| ("sn_meeting_mgmt_invitee", id)));
    made
}

/// Every page with every record in the place of its parts.
fn addresses(records: &[(&str, Id)]) -> Vec<String> {
    let mut all = Vec::new();
    for page in portal::pages::PAGES {
        if !page.path.contains('{') {
            all.push(format!("/portal/{}", page.path));
            continue;
        }
        for (table, id) in records {
            let part = |part: &str| match part {
                "{table}" => (*table).to_owned(),
                part if part.starts_with('{') => id.0.clone(),
                part => part.to_owned(),
            };
            let path: Vec<String> = page.path.split('/').map(part).collect();
            all.push(format!("/portal/{}", path.join("/")));
        }
    }
    all.extend([format!("/portal/search?q={MARK}"), format!("/portal/knowledge?q={MARK}")]);
    all.sort();
    all.dedup();
    all
}

/// What was typed comes back; nothing else may.
fn tells(answer: &Answer) -> bool {
    let text = answer.text().replace(&format!("={MARK}"), "").replace(&format!("\"{MARK}\""), "");
    let text = text.replace(&format!("&quot;{MARK}&quot;"), "").replace(&format!("“{MARK}”"), "");
    text.contains(MARK)
}

/// A form for every deed at once, about one record, as a stranger would make it up.
fn made_up(table: &str, id: &Id, acme: &Id) -> Vec<(&'static str, String)> {
    let mut fields: Vec<(&'static str, String)> = vec![("_at", "profile".to_owned()), ("table", table.to_owned())];
    for name in [
        "id",
        "invitee",
        "announcement",
        "article",
        "item",
        "outcome",
        "engagement",
        "sold_product",
        "touchpoint",
        "draft",
    ] {
        fields.push((name, id.0.clone()));
    }
    fields.push(("account", acme.0.clone()));
    for (name, value) in [
        ("step", "complete"),
        ("response", "accepted"),
        ("follow", "yes"),
        ("helpful", "yes"),
        ("rating", "1"),
        ("date", "2026-07-01"),
        ("start", "2026-07-01T09:00"),
        ("end", "2026-07-01T10:00"),
        ("active", "false"),
        ("portal_access", "false"),
        ("email", "stranger@example.com"),
        ("time_zone", "UTC"),
        ("language", "de"),
    ] {
        fields.push((name, value.to_owned()));
    }
    for name in [
        "said",
        "comment",
        "comments",
        "why",
        "title",
        "about",
        "subject",
        "short_description",
        "description",
        "first_name",
    ] {
        fields.push((name, "from a stranger".to_owned()));
    }
    fields
}

/// How often each record of Acme's domain was changed, by table and id.
async fn state(app: &TestApp) -> BTreeMap<(String, String), String> {
    let path = app.text("customer_account", &app.acme, "sys_domain_path").await;
    let mut all = BTreeMap::new();
    for entity in app.services.store.model().stored().filter(|entity| entity.has("sys_domain_path")) {
        for id in app.find(entity.name(), &format!("sys_domain_path={path}")).await {
            let version = if entity.has("sys_mod_count") {
                app.text(entity.name(), &id, "sys_mod_count").await
            } else {
                String::new()
            };
            all.insert((entity.name().to_owned(), id.0), version);
        }
    }
    assert!(all.len() > 20, "{}", all.len());
    all
}

#[tokio::test]
async fn no_page_shows_a_stranger_anything() {
    let world = World::new().await;
    let records = furnish(&world).await;
    world.app.contact("lost", &world.app.beta, &[]).await;
    let addresses = addresses(&records);
    for user in ["nina", "lost"] {
        let browser = world.browser(user).await;
        for address in &addresses {
            for call in [browser.call("GET", address), browser.call("GET", address).header("x-part", "main")] {
                let answer = browser.send(call.header("accept", "text/html")).await;
                assert!(answer.status.as_u16() < 500, "{address} for {user}: {}", answer.text());
                assert!(!tells(&answer), "{address} tells {user}: {}", answer.text());
                let is_about = records.iter().any(|(_, id)| address.contains(id.as_str()));
                assert!(!is_about || answer.status == StatusCode::NOT_FOUND, "{address} for {user}: {}", answer.status);
            }
        }
    }
    let nobody = Browser::new(&world.app);
    for address in &addresses {
        let answer = nobody.get(address).await;
        let location = answer.header("location").unwrap_or_default().to_owned();
        assert!(location.starts_with("/portal/login?next="), "{address}: {} {location}", answer.status);
        let part = nobody.send(nobody.call("GET", address).header("x-part", "main")).await;
        assert_eq!((part.status, part.body.len()), (StatusCode::UNAUTHORIZED, 0), "{address}");
    }
}

#[tokio::test]
async fn no_deed_of_a_stranger_changes_anything() {
    let world = World::new().await;
    let app = &world.app;
    let records = furnish(&world).await;
    app.contact("lost", &app.beta, &[]).await;
    let before = state(app).await;
    for user in ["nina", "lost"] {
        let browser = world.browser(user).await;
        // Those that end sessions come last.
        let ends = |deed: &&portal::Deed| ["password", "sign-out-everywhere"].contains(&deed.name);
        let (last, first): (Vec<_>, Vec<_>) = portal::DEEDS.iter().partition(ends);
        for deed in first.into_iter().chain(last) {
            for (table, id) in &records {
                let fields = made_up(table, id, &app.acme);
                let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
                let answer = browser.post(&format!("/portal/do/{}", deed.name), &fields).await;
                assert!(answer.status.as_u16() < 500, "{} of {table} by {user}: {}", deed.name, answer.text());
                assert!(
                    ends(&deed) || answer.status != StatusCode::UNAUTHORIZED,
                    "{user} is signed in for {}",
                    deed.name
                );
                assert!(!tells(&answer), "{} of {table} tells {user}: {}", deed.name, answer.text());
            }
        }
    }
    let after = state(app).await;
    let changed: Vec<_> = after.iter().filter(|(row, version)| before.get(*row) != Some(version)).collect();
    assert!(changed.is_empty() && after.len() == before.len(), "{changed:?}");
    let nobody = Browser::new(app);
    for deed in portal::DEEDS {
        let uri = format!("/portal/do/{}", deed.name);
        let answer = nobody.post(&uri, &[("_at", ""), ("comments", "typed for long")]).await;
        assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{}", deed.name);
        assert!(answer.text().contains("typed for long"), "{}: what was typed is kept", deed.name);
    }
    assert_eq!(state(app).await.len(), before.len());
}
