//! Who looks at the portal as a contact sees exactly what the contact sees: every page, for contacts of every kind.
use std::collections::BTreeSet;

use http::StatusCode;
use meta::Id;

use crate::support::PASSWORD;
use crate::web::browser::Browser;
use crate::web::portal_records::World;

const MANY: usize = 70;

/// Further records that pages are about, of Acme: an article, an item, a product, a meeting, a message and more.
async fn furnish(world: &World) {
    let app = &world.app;
    let carla = world.carla.as_str();
    world.case("Printer", &world.carl).await;
    let shared = [("visible_to_customer", "true"), ("contact", carla)];
    let initiative = world.initiative("Train", &shared).await;
    world.success_task("Name users", &initiative, &shared).await;
    world.onboarding_task("Workbook", &[("visible_to_customer", "true"), ("contact", world.carl.as_str())]).await;
    world.touchpoint("Review", &[("contact", carla)]).await;
    let base = app.make("kb_knowledge_base", &[("title", "Help"), ("open_to_customers", "true")]).await;
    let article = [("short_description", "Printing"), ("text", "<p>Paper.</p>"), ("state", "published")];
    let article = [&article[..], &[("knowledge_base", base.as_str())]].concat();
    app.make("kb_knowledge", &article).await;
    let category = app.make("sc_category", &[("name", "Things")]).await;
    let item = [("name", "Paper"), ("category", category.as_str())];
    app.make("sc_cat_item", &item).await;
    let model = app.make("cmdb_model", &[("name", "Desk")]).await;
    let sold = [("name", "Desk of Acme"), ("product", model.as_str()), ("account", app.acme.as_str())];
    app.make("sold_product", &sold).await;
    app.contract("Acme frame", "1000", "2026-01-01").await;
    app.make("announcement", &[("title", "News")]).await;
    for user in [&world.carla, &world.carl, &world.casey] {
        app.make("sys_notification", &[("user", user.as_str()), ("title", "Answered you"), ("body", "Look")]).await;
    }
}

/// Everything between the body's tags but the note that somebody else looks, scripts, and what differs each time.
fn comparable(page: &str, prefix: &str) -> String {
    let body = page.split_once("<main").expect("a main part").1.split_once("</main>").expect("its end").0;
    let nav = page.split_once("id=\"portal-nav\"").map_or("", |(_, rest)| rest.split("</nav>").next().unwrap_or(""));
    let mut text = format!("{nav}{body}").replace(prefix, "/portal");
    // What is sent once has its own key; files are sent to a door that knows no contact.
    for (start, end) in [("name=\"_once\" value=\"", "\""), ("enctype=\"multipart/form-data\" action=\"", "\"")] {
        let mut parts = text.split(start);
        let mut kept = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            kept.push_str(part.split_once(end).map_or("", |(_, rest)| rest));
        }
        text = kept;
    }
    text
}

/// Pages that a page leads to, and some that no link names.
fn links(page: &str, found: &mut Vec<String>) {
    let hrefs = page.split("href=\"/portal").skip(1).filter_map(|part| part.split(['"', '#']).next());
    let addresses = hrefs.map(|rest| rest.replace("&amp;", "&"));
    for address in addresses.filter(|address| address.is_empty() || address.starts_with(['/', '?'])) {
        if !found.contains(&address) && found.len() < MANY {
            found.push(address);
        }
    }
}

/// The pattern of [`portal::pages::PAGES`] that a path has.
fn pattern(address: &str) -> Option<&'static str> {
    let path = address.split('?').next().unwrap_or_default().trim_matches('/');
    let fits = |wanted: &str| {
        let (wanted, parts): (Vec<_>, Vec<_>) = (wanted.split('/').collect(), path.split('/').collect());
        wanted.len() == parts.len()
            && wanted.iter().zip(&parts).all(|(want, part)| want == part || want.starts_with('{'))
    };
    portal::pages::PAGES.iter().map(|page| page.path).find(|wanted| fits(wanted))
}

/// Compares each page that the contact comes to; answers with the patterns of those pages.
async fn compare(world: &World, user: &str, id: &Id) -> BTreeSet<&'static str> {
    let app = &world.app;
    let own = Browser::new(app);
    own.sign_in(user, PASSWORD).await;
    let agent = Browser::of(app, "admin").await;
    let prefix = format!("/portal/as/{id}");
    let mut addresses: Vec<String> =
        ["", "/search?q=e", "/search?q=nothing-like-it", "/no-such-page", "/profile?x=1"].map(str::to_owned).into();
    addresses.push(format!("/plan/{}", world.engagement));
    addresses.extend(
        portal::pages::PAGES
            .iter()
            .map(|page| page.path)
            .filter(|path| !path.contains('{'))
            .map(|path| format!("/{path}")),
    );
    let mut seen = BTreeSet::new();
    let mut at = 0;
    while let Some(address) = addresses.get(at).cloned() {
        at += 1;
        let address = address.trim_end_matches('/');
        let real = own.get(&format!("/portal{address}")).await;
        let shown = agent.get(&format!("{prefix}{address}")).await;
        assert_eq!(shown.status, real.status, "{address} for {user}");
        assert_eq!(shown.header("cache-control"), Some("no-store"), "{address} is not kept");
        let (real, shown) = (real.text(), shown.text());
        assert_eq!(comparable(&shown, &prefix), comparable(&real, "/portal"), "{address} for {user}");
        assert!(shown.contains("You see the portal as") && !real.contains("You see the portal as"), "{address}");
        links(&real, &mut addresses);
        seen.extend(pattern(address));
    }
    seen
}

#[tokio::test]
async fn every_page_is_shown_exactly_as_each_contact_sees_it() {
    let world = World::new().await;
    furnish(&world).await;
    let app = &world.app;
    let mut seen = BTreeSet::new();
    for user in ["carla", "carl", "casey", "sue"] {
        let id = app.find("sys_user", &format!("user_name={user}")).await.remove(0);
        seen.extend(compare(&world, user, &id).await);
    }
    let all: BTreeSet<&str> = portal::pages::PAGES.iter().map(|page| page.path).collect();
    let missing: Vec<_> = all.difference(&seen).collect();
    assert!(missing.is_empty(), "no contact came to {missing:?}");
}

#[tokio::test]
async fn nothing_can_be_sent_from_there() {
    let world = World::new().await;
    let case = world.case("Printer", &world.carl).await;
    let agent = Browser::of(&world.app, "admin").await;
    let prefix = format!("/portal/as/{}", world.carl);
    for deed in portal::DEEDS {
        let answer =
            agent.post(&format!("{prefix}/do/{}", deed.name), &[("_at", "profile"), ("id", case.as_str())]).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{}: {}", deed.name, answer.text());
    }
    let page = agent.page(&format!("{prefix}/record/sn_customerservice_cases/{case}")).await;
    let action = format!("action=\"{prefix}/do/attach\"");
    assert!(page.contains(&action), "files go where nothing is taken: {page}");
    let body = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nx\r\n--edge--\r\n";
    let call =
        agent.call("POST", &format!("{prefix}/do/attach")).header("content-type", "multipart/form-data; boundary=edge");
    let answer = agent.send(call.body(body)).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN, "{}", answer.text());
    assert!(answer.text().contains("nothing can be changed here"), "{}", answer.text());
    assert!(world.app.find("sys_attachment", &format!("table_sys_id={case}")).await.is_empty());
}
