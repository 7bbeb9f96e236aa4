//! My Lists: whom they are shown to, and what stands in them.
use http::StatusCode;

use super::{CASE, World};
use crate::web::browser::{Browser, plain};

async fn names(browser: &Browser<'_>) -> Vec<String> {
    let page = browser.page("/portal/lists").await;
    let links = page.split("portal-list-link").skip(1);
    links
        .map(|part| plain(part.split("<span>").nth(1).and_then(|part| part.split('<').next()).unwrap_or_default()))
        .collect()
}

#[tokio::test]
async fn everybody_has_the_lists_of_the_own_roles() {
    let world = World::new().await;
    let of = async |user: &str| names(&world.browser(user).await).await;
    // A344, A345
    let onboarding = ["All Onboarding Cases", "My Onboarding Cases", "My Onboarding Case Tasks"];
    let has = |lists: &[String], name: &str| lists.iter().any(|list| list == name);
    let agent = of("agent").await;
    assert!(onboarding.iter().all(|name| has(&agent, name)), "{agent:?}");
    for user in ["carla", "marc"] {
        let lists = of(user).await;
        assert!(onboarding.iter().all(|name| has(&lists, name)), "{user}: {lists:?}");
    }
    let carl = of("carl").await;
    assert!(!has(&carl, onboarding[0]) && has(&carl, onboarding[1]) && has(&carl, onboarding[2]), "{carl:?}");
    // A346, G151
    let sue = of("sue").await;
    assert_eq!(sue, ["All Success Initiatives", "All Success Cases", "All Touchpoints"]);
    let casey = of("casey").await;
    assert!(has(&casey, "My Success Initiatives") && has(&casey, "All Touchpoints"), "{casey:?}");
    for (user, list) in [("carl", "all-onboarding-cases"), ("sue", "my-touchpoints"), ("nobody", "all-cases")] {
        let answer = world.browser(user).await.get(&format!("/portal/list/{list}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{user} has no {list}");
    }
}

#[tokio::test]
async fn my_initiatives_are_shared_ones_of_the_contact_and_assigned_ones_of_the_agent() {
    let world = World::new().await;
    let agent = world.app.find("sys_user", "user_name=agent").await.remove(0);
    let casey = world.casey.as_str();
    world.initiative("Shared with me", &[("contact", casey), ("visible_to_customer", "true")]).await;
    world.initiative("Not shared yet", &[("contact", casey), ("assigned_to", agent.as_str())]).await;
    world.initiative("Of another", &[("contact", world.carla.as_str()), ("visible_to_customer", "true")]).await;
    // A347
    let page = world.browser("casey").await.page("/portal/list/my-success-initiatives").await;
    assert!(page.contains("Shared with me"), "{page}");
    assert!(!page.contains("Not shared yet") && !page.contains("Of another"), "{page}");
    // A348
    let page = world.browser("agent").await.page("/portal/list/my-success-initiatives").await;
    assert!(page.contains("Not shared yet") && !page.contains("Shared with me"), "{page}");
}

#[tokio::test]
async fn a_list_is_searched_narrowed_sorted_and_turned_over() {
    let world = World::new().await;
    for nth in 10..40 {
        world.case(&format!("Printer {nth}"), &world.carl).await;
    }
    let closed = world.case("Scanner broken", &world.carl).await;
    let said = [("state", "closed"), ("resolution_code", "duplicate"), ("resolution_notes", "Known.")];
    world.app.set(CASE, &closed, &said).await;
    let browser = world.browser("carl").await;
    let list = "/portal/list/my-cases";
    let found = browser.page(&format!("{list}?q=scanner")).await;
    assert!(found.contains("Scanner broken") && !found.contains("Printer 10") && found.contains("1 record"), "{found}");
    let open = browser.page(&format!("{list}?state=open&sort=short_description")).await;
    assert!(open.contains("Printer 10") && !open.contains("Scanner") && !open.contains("Printer 39"), "{open}");
    assert!(open.contains("aria-sort=\"ascending\""), "{open}");
    let over = browser.page(&format!("{list}?state=closed")).await;
    assert!(over.contains("Scanner") && !over.contains("Printer"), "{over}");
    let (_, next) = open.split_once("First page").map_or(("", open.as_str()), |parts| parts);
    let next = next.rsplit_once("Next page").expect("a next page").0;
    let next = next.rsplit_once("href=\"").expect("its address").1.split('"').next().expect("whole");
    let second = browser.page(&plain(next)).await;
    assert!(second.contains("Printer 39") && !second.contains("Printer 10<"), "{second}");
    let none = browser.page(&format!("{list}?q=nothing-like-it")).await;
    assert!(none.contains("Nothing here fits your search") && none.contains("Show everything"), "{none}");
    let empty = world.browser("nina").await.page(list).await;
    assert!(empty.contains("There is nothing in this list yet"), "{empty}");
}

#[tokio::test]
async fn a_list_costs_few_statements() {
    let world = World::new().await;
    for nth in 0..5 {
        world.case(&format!("Printer {nth}"), &world.carl).await;
    }
    let browser = world.browser("carla").await;
    for (address, most) in
        [("/portal/lists", 5), ("/portal/list/all-cases", 5), ("/portal/list/all-touchpoints?q=x", 5)]
    {
        browser.page(address).await;
        let before = world.app.services.store.db().statements();
        browser.page(address).await;
        let cost = world.app.services.store.db().statements() - before;
        assert!(cost <= most, "{cost} statements for {address}");
    }
}

#[tokio::test]
async fn search_says_where_it_found_what() {
    let world = World::new().await;
    let shared = [("visible_to_customer", "true")];
    let initiative = world.initiative("Lighthouse initiative", &shared).await;
    world.success_task("Lighthouse task", &initiative, &shared).await;
    world.touchpoint("Lighthouse talk", &[]).await;
    world.touchpoint("Lighthouse secret", &[("internal", "true")]).await;
    let own = [("visible_to_customer", "true"), ("contact", world.carla.as_str())];
    world.onboarding_task("Lighthouse onboarding", &own).await;
    world.onboarding_task("Lighthouse of others", &shared).await;
    world.app.set(super::ONBOARDING, &world.onboarding, &[("short_description", "Lighthouse goes live")]).await;
    let fields = [
        ("short_description", "Lighthouse success case"),
        ("description", "-"),
        ("engagement", world.engagement.as_str()),
    ];
    world.app.make(super::SUCCESS_CASE, &fields).await;
    world.case("Lighthouse printer", &world.carla).await;
    let page = world.browser("carla").await.page("/portal/search?q=lighthouse").await;
    // A349
    let sources = [
        ("Onboarding case", "goes live"),
        ("Onboarding Case Tasks", "Lighthouse onboarding"),
        ("Success Cases", "success case"),
        ("Success Case Tasks", "Lighthouse task"),
        ("Success Initiatives", "Lighthouse initiative"),
        ("Touchpoints", "Lighthouse talk"),
        ("Cases", "Lighthouse printer"),
    ];
    for (source, title) in sources {
        let section = page.split("<section").find(|part| part.contains(&format!("<h2>{source}")));
        assert!(section.is_some_and(|section| section.contains(title)), "{source} lacks {title}: {page}");
    }
    assert!(!page.contains("Lighthouse secret"), "{page}");
    assert!(!page.contains("Lighthouse of others"), "search shows what the lists show: {page}");
    let other = world.browser("nina").await.page("/portal/search?q=lighthouse").await;
    assert!(other.contains("Nothing was found"), "{other}");
}
