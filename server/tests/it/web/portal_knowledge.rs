//! Who reads which article and asks for which item, by every door, and what readers say of them.
mod translations;

use http::StatusCode;
use meta::{Id, Instant};
use services::knowledge;

use super::browser::{Browser, plain};
use crate::support::{PASSWORD, TestApp, column};

const BASE: &str = "kb_knowledge_base";
const ARTICLE: &str = "kb_knowledge";
const ARTICLES: &str = "/api/now/table/kb_knowledge?sysparm_query=keywords=test&sysparm_fields=short_description";
const CUSTOMER: &str = "sn_customerservice.customer";
const PARTNER: &str = "sn_customerservice.partner";
const MOST_STATEMENTS: u64 = 10;

/// Articles of every kind; those that customers of Acme must not find are called "secret".
struct Library {
    app: TestApp,
    open: Id,
    /// What Acme owns the product of.
    owned: Id,
    /// Title and id of what customers of Acme must not read.
    secret: Vec<(&'static str, Id)>,
}

impl Library {
    async fn new() -> Library {
        let app = TestApp::new().await;
        app.contact("cora", &app.acme, &[CUSTOMER]).await;
        app.contact("bea", &app.beta, &[CUSTOMER]).await;
        app.contact("pat", &app.acme, &[PARTNER]).await;
        app.contact("lost", &app.acme, &[]).await;
        app.user("manager", &["snc_internal", "knowledge_manager"]).await;
        app.user("ina", &["snc_internal"]).await;
        let base = async |fields: &[(&str, &str)]| app.make(BASE, fields).await;
        let help = base(&[("title", "Help"), ("open_to_customers", "true")]).await;
        let inside = base(&[("title", "Inside")]).await;
        let owners = [("title", "Owners"), ("open_to_customers", "true"), ("product_entitled", "true")];
        let (ours, theirs) = (base(&owners).await, base(&owners).await);
        let away = base(&[("title", "Away"), ("open_to_customers", "true"), ("active", "false")]).await;
        let role = app.find("sys_user_role", "name=sn_customerservice.partner").await.remove(0);
        let for_partners =
            base(&[("title", "Partners"), ("open_to_customers", "true"), ("can_read", role.as_str())]).await;
        for (base, account) in [(&ours, &app.acme), (&theirs, &app.beta)] {
            let product = app.make("cmdb_model", &[("name", "Gateway"), ("knowledge_bases", base.as_str())]).await;
            let sold = [("name", "Sold"), ("product", product.as_str()), ("account", account.as_str())];
            app.make("sold_product", &sold).await;
        }
        let article = async |base: &Id, title: &str, further: &[(&str, &str)]| {
            let text = format!("<h2>{title}</h2><p>All about {title} and pelicans.</p>");
            let mut fields = vec![
                ("short_description", title),
                ("text", text.as_str()),
                ("knowledge_base", base.as_str()),
                ("keywords", "test"),
                ("state", "published"),
            ];
            fields.retain(|(name, _)| !further.iter().any(|(given, _)| given == name));
            fields.extend(further);
            app.make(ARTICLE, &fields).await
        };
        let open = article(&help, "Open guide", &[("public", "true")]).await;
        let owned = article(&ours, "Gateway guide", &[]).await;
        let no_partner = article(&help, "Not for partners", &[("cannot_read", role.as_str())]).await;
        let _ = no_partner;
        let secret = vec![
            ("secret inside", article(&inside, "secret inside", &[]).await),
            ("secret draft", article(&help, "secret draft", &[("state", "draft")]).await),
            ("secret retired", article(&help, "secret retired", &[("state", "retired")]).await),
            ("secret ended", article(&help, "secret ended", &[("valid_to", "2026-05-31")]).await),
            ("secret other product", article(&theirs, "secret other product", &[]).await),
            ("secret away", article(&away, "secret away", &[]).await),
            ("secret partners", article(&for_partners, "secret partners", &[]).await),
        ];
        Library { app, open, owned, secret }
    }

    async fn browser(&self, user: &str) -> Browser<'_> {
        let browser = Browser::new(&self.app);
        browser.sign_in(user, PASSWORD).await;
        browser
    }

    /// Titles that the Table API gives a person.
    async fn titles(&self, user: &str) -> Vec<String> {
        let answer = self.app.call("GET", ARTICLES).by(user).send().await;
        if answer.status != StatusCode::OK {
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{}", answer.text());
            return Vec::new();
        }
        let mut titles = column(&answer.result(), "short_description");
        titles.sort();
        titles
    }
}

#[tokio::test]
async fn everybody_finds_the_articles_meant_for_them_and_no_other() {
    let library = Library::new().await;
    for (user, expected) in [
        ("cora", vec!["Gateway guide", "Not for partners", "Open guide"]),
        ("bea", vec!["Not for partners", "Open guide", "secret other product"]),
        ("pat", vec!["Gateway guide", "Open guide", "secret partners"]),
        ("lost", vec!["Open guide"]),
        // Of the base for partners our own people read nothing either.
        ("ina", vec!["Gateway guide", "Not for partners", "Open guide", "secret inside", "secret other product"]),
    ] {
        assert_eq!(library.titles(user).await, expected, "{user}");
    }
    assert_eq!(library.titles("manager").await.len(), 10);
}

#[tokio::test]
async fn topics_lead_to_what_a_person_may_read_and_begin_where_the_portal_does() {
    let library = Library::new().await;
    let app = &library.app;
    let topic =
        async |name: &str, parent: &str| app.make("taxonomy_topic", &[("name", name), ("parent", parent)]).await;
    let billing = topic("Billing", "").await;
    let invoices = topic("Invoices", billing.as_str()).await;
    let (engines, idle) = (topic("Engines", "").await, topic("Idle", "").await);
    let place = async |article: &Id, topic: &Id| {
        let base = app.text(ARTICLE, article, "knowledge_base").await;
        let fields = [("label", "Part"), ("knowledge_base", base.as_str()), ("topic", topic.as_str())];
        let category = app.make("kb_category", &fields).await;
        app.set(ARTICLE, article, &[("category", category.as_str())]).await;
    };
    place(&library.open, &invoices).await;
    place(&library.owned, &engines).await;
    let link = |topic: &Id| format!("/portal/knowledge?topic={topic}");
    let cora = library.browser("cora").await;
    let home = cora.page("/portal").await;
    for shown in [&billing, &invoices, &engines] {
        assert!(home.contains(&link(shown)), "{shown}: {home}");
    }
    assert!(!home.contains("Idle") && !home.contains(&link(&idle)), "a topic without articles leads nowhere");
    assert!(plain(&cora.page(&link(&billing)).await).contains("Open guide"));
    let bea = library.browser("bea").await.page("/portal").await;
    assert!(bea.contains("Billing") && !bea.contains("Engines"), "the product is not hers: {bea}");
    let portal = app.find("sn_portal", "url_suffix=csm").await.remove(0);
    app.set("sn_portal", &portal, &[("taxonomy_root", billing.as_str())]).await;
    let home = cora.page("/portal").await;
    assert!(
        home.contains("Invoices") && !home.contains("Billing") && !home.contains("Engines"),
        "below the root alone"
    );
    let widget = app.find("sn_portal_widget", &format!("portal={portal}^page=home^widget=topics")).await.remove(0);
    let uri = format!("/api/now/table/sn_portal_widget/{widget}");
    assert_eq!(app.call("DELETE", &uri).by("admin").send().await.status, StatusCode::NO_CONTENT);
    assert!(!cora.page("/portal").await.contains("Invoices"), "a portal without the widget shows none");
}

#[tokio::test]
async fn what_is_not_for_a_customer_is_not_found_by_any_door() {
    let library = Library::new().await;
    let app = &library.app;
    let cora = library.browser("cora").await;
    for (title, id) in &library.secret {
        let api = app.call("GET", &format!("/api/now/table/kb_knowledge/{id}")).by("cora").send().await;
        assert_eq!(api.status, StatusCode::NOT_FOUND, "{title}");
        let page = cora.get(&format!("/portal/article/{id}")).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{title}");
        assert!(!page.text().contains("secret"), "{title}");
        let said = [("article", id.as_str()), ("helpful", "yes"), ("_at", "knowledge")];
        let answer = cora.post("/portal/do/feedback", &said).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{title}");
        let number = app.text(ARTICLE, id, "number").await;
        assert_eq!(cora.get(&format!("/portal/article/{number}")).await.status, StatusCode::NOT_FOUND, "{title}");
    }
    assert!(app.find("kb_feedback", "").await.is_empty());
    for uri in ["/portal/knowledge", "/portal/knowledge?q=pelicans", "/portal/knowledge?q=secret"] {
        let page = cora.page(uri).await.replace("q=secret", "").replace("value=\"secret\"", "").replace("“secret”", "");
        assert!(!page.contains("secret"), "{uri}: {page}");
    }
    let page = plain(&cora.page("/portal/knowledge?q=pelicans").await);
    assert!(page.contains("Open guide") && page.contains("Gateway guide"), "{page}");
    let everywhere = cora.page("/portal/search?q=pelicans").await;
    assert!(!everywhere.contains("secret"), "{everywhere}");
}

#[tokio::test]
async fn files_of_an_article_go_to_its_readers_only() {
    let library = Library::new().await;
    let app = &library.app;
    let manager = library.browser("manager").await;
    let inside = &library.secret[0].1;
    let mut files = Vec::new();
    for article in [&library.open, inside] {
        let answer = manager.upload(ARTICLE, article, "notes.txt", "text/plain", b"words").await;
        assert!(answer.status.is_success() || answer.status.is_redirection(), "{}", answer.text());
        files.push(app.find("sys_attachment", &format!("table_sys_id={article}")).await.remove(0));
    }
    let cora = library.browser("cora").await;
    let page = cora.page(&format!("/portal/article/{}", library.open)).await;
    assert!(page.contains(&format!("/attachments/{}", files[0])), "{page}");
    assert_eq!(cora.get(&format!("/attachments/{}", files[0])).await.status, StatusCode::OK);
    assert_eq!(cora.get(&format!("/attachments/{}", files[1])).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_article_shows_what_there_is_to_know_and_takes_feedback_once() {
    let library = Library::new().await;
    let app = &library.app;
    app.set(ARTICLE, &library.open, &[("text", "<p onclick=\"x()\">Hello<script>alert(1)</script></p>")]).await;
    let cora = library.browser("cora").await;
    let address = format!("/portal/article/{}", library.open);
    let page = cora.page(&address).await;
    assert!(page.contains("<p>Hello</p>") && !page.contains("alert(1)") && !page.contains("onclick"), "{page}");
    for seen in ["Open guide", "min read", "Did this article help you?", "Not for partners"] {
        assert!(plain(&page).contains(seen), "{seen}: {page}");
    }
    let at = format!("article/{}", library.open);
    let said =
        [("article", library.open.as_str()), ("_at", at.as_str()), ("helpful", "yes"), ("comments", "Thank you")];
    let answer = cora.post("/portal/do/feedback", &said).await;
    assert_eq!(answer.header("location"), Some(address.as_str()));
    let rated = [("article", library.open.as_str()), ("_at", at.as_str()), ("rating", "4")];
    cora.post("/portal/do/feedback", &rated).await;
    let feedback = app.find("kb_feedback", "").await;
    assert_eq!(feedback.len(), 1, "changed, not given again");
    assert_eq!(app.text("kb_feedback", &feedback[0], "comments").await, "Thank you");
    let page = plain(&cora.page(&address).await);
    assert!(page.contains("4.0 out of 5") && page.contains("It helped 1 reader."), "{page}");
    let wrong = [("article", library.open.as_str()), ("_at", at.as_str()), ("rating", "9")];
    let answer = cora.post("/portal/do/feedback", &wrong).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.text());
    let nothing = [("article", library.open.as_str()), ("_at", at.as_str()), ("comments", " ")];
    let bea = library.browser("bea").await.post("/portal/do/feedback", &nothing).await;
    assert_eq!(bea.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(plain(&bea.text()).contains("Please say whether it helped"), "{}", bea.text());
    knowledge::write_waiting_views(&app.services).await.expect("written");
    assert_eq!(app.text(ARTICLE, &library.open, "view_count").await, "1", "one reader, one view");
    // Nobody reads what others said.
    let others = app.call("GET", "/api/now/table/kb_feedback").by("bea").send().await;
    assert!(others.status == StatusCode::OK && others.result().as_array().is_some_and(Vec::is_empty));
}

#[tokio::test]
async fn an_old_address_leads_to_the_version_that_is_published() {
    let library = Library::new().await;
    let app = &library.app;
    let next = app.make(ARTICLE, &[("previous_version", library.open.as_str()), ("text", "<p>New text</p>")]).await;
    let cora = library.browser("cora").await;
    let address = format!("/portal/article/{}", library.open);
    assert!(!cora.page(&address).await.contains("New text"));
    app.set(ARTICLE, &next, &[("state", "published")]).await;
    assert!(cora.page(&address).await.contains("New text"));
    let earlier = app.call("GET", &format!("/api/now/table/kb_knowledge/{}", library.open)).by("cora").send().await;
    assert_eq!(earlier.status, StatusCode::NOT_FOUND, "the earlier version itself is gone");
    let manager = library.browser("manager").await;
    let page = plain(&manager.page(&address).await);
    assert!(page.contains("This is not the version that readers see."), "{page}");
}

#[tokio::test]
async fn pages_keep_to_their_statements() {
    let library = Library::new().await;
    let cora = library.browser("cora").await;
    for uri in [
        "/portal/knowledge".to_owned(),
        "/portal/knowledge?q=pelicans".to_owned(),
        format!("/portal/article/{}", library.open),
        "/portal/catalog".to_owned(),
    ] {
        cora.page(&uri).await;
        let before = library.app.services.store.db().statements();
        cora.page(&uri).await;
        let statements = library.app.services.store.db().statements() - before;
        assert!(statements <= MOST_STATEMENTS, "{uri} took {statements} statements");
    }
}

/// A catalog with items for everybody, for partners and for owners of a product.
struct Catalog {
    library: Library,
    request: Id,
    case: Id,
    hidden: Vec<Id>,
}

impl Catalog {
    async fn new() -> Catalog {
        let library = Library::new().await;
        let app = &library.app;
        let category = app.make("sc_category", &[("name", "Licenses")]).await;
        let item = async |name: &str, further: &[(&str, &str)]| {
            let fields: Vec<_> =
                [("name", name), ("category", category.as_str())].into_iter().chain(further.iter().copied()).collect();
            app.make("sc_cat_item", &fields).await
        };
        let questions = "seats | How many? | number | mandatory\nplan | Plan | choice | | Basic, Plus";
        let request = item(
            "More licenses",
            &[
                ("creates", "request"),
                ("variables", questions),
                ("prefill", "plan"),
                ("confirmation", "We order them."),
            ],
        )
        .await;
        let case = item("Change the plan", &[("creates", "case")]).await;
        let theirs = item("secret device", &[]).await;
        let product = app
            .find(
                "cmdb_model",
                &format!("knowledge_bases={}", app.text(ARTICLE, &library.secret[4].1, "knowledge_base").await),
            )
            .await;
        let link = [("product", product[0].as_str()), ("cat_item", theirs.as_str())];
        app.make("sn_prod_cat_rel_m2m_product_catalog_item", &link).await;
        let hidden = vec![
            theirs,
            item("secret for partners", &[("audience", "partner")]).await,
            item("secret for us", &[("audience", "internal")]).await,
            item("secret and over", &[("active", "false")]).await,
        ];
        Catalog { library, request, case, hidden }
    }
}

#[tokio::test]
async fn the_catalog_shows_what_a_person_may_ask_for() {
    let catalog = Catalog::new().await;
    let cora = catalog.library.browser("cora").await;
    let page = plain(&cora.page("/portal/catalog").await);
    assert!(page.contains("More licenses") && page.contains("Change the plan") && !page.contains("secret"), "{page}");
    let found = plain(&cora.page("/portal/catalog?q=licenses").await);
    assert!(found.contains("More licenses") && !found.contains("Change the plan"), "{found}");
    let everywhere = cora.page("/portal/search?q=licenses").await;
    let item = format!("href=\"/portal/item/{}\"", catalog.request);
    assert!(everywhere.contains("<h2>Catalog") && everywhere.contains(&item), "{everywhere}");
    assert!(!cora.page("/portal/search?q=secret").await.contains("/portal/item/"));
    for hidden in &catalog.hidden {
        assert_eq!(cora.get(&format!("/portal/item/{hidden}")).await.status, StatusCode::NOT_FOUND);
        let answer = cora.post("/portal/do/request", &[("item", hidden.as_str()), ("_at", "catalog")]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
    }
    let bea = plain(&catalog.library.browser("bea").await.page("/portal/catalog").await);
    assert!(bea.contains("secret device"), "owners of the product see it: {bea}");
    assert!(catalog.library.app.find("sc_request", "").await.is_empty());
}

#[tokio::test]
async fn submitting_makes_a_request_or_a_case_at_once() {
    let catalog = Catalog::new().await;
    let app = &catalog.library.app;
    let cora = catalog.library.browser("cora").await;
    let item = format!("item/{}", catalog.request);
    let page = cora.page(&format!("/portal/{item}?plan=Plus&seats=7")).await;
    assert!(page.contains("<option value=\"Plus\" selected"), "a link may answer this: {page}");
    assert!(!page.contains("value=\"7\""), "and not that: {page}");
    let refused = [("item", catalog.request.as_str()), ("_at", item.as_str()), ("q_plan", "Plus"), ("said", "By May")];
    let answer = cora.post("/portal/do/request", &refused).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = answer.text();
    assert!(page.contains("How many? must be filled in.") && page.contains("By May"), "nothing typed is lost: {page}");
    let sound = [&refused[..], &[("q_seats", "12")]].concat();
    let answer = cora.post("/portal/do/request", &sound).await;
    let done = answer.header("location").expect("it goes on").to_owned();
    let request = app.find("sc_request", "").await.remove(0);
    let cora_id = app.find("sys_user", "user_name=cora").await.remove(0);
    for (field, value) in [
        ("short_description", "More licenses"),
        ("requested_for", cora_id.as_str()),
        ("account", app.acme.as_str()),
        ("cat_item", catalog.request.as_str()),
        ("description", "How many?: 12\nPlan: Plus\nBy May"),
        ("answers", "{\"seats\":\"12\",\"plan\":\"Plus\"}"),
    ] {
        assert_eq!(app.text("sc_request", &request, field).await, value, "{field}");
    }
    let number = app.text("sc_request", &request, "number").await;
    let page = plain(&cora.page(&done).await);
    assert!(page.contains(&number) && page.contains("We order them."), "{page}");
    let page = plain(&cora.page(&format!("/portal/record/sc_request/{request}")).await);
    assert!(page.contains(&number) && page.contains("Plan: Plus"), "{page}");
    assert!(plain(&cora.page("/portal/catalog").await).contains(&number), "among the own requests");
    let bea = plain(&catalog.library.browser("bea").await.page(&done).await);
    assert!(!bea.contains(&number), "somebody else's number is not confirmed");
    let own = app.call("GET", "/api/now/table/sc_request").by("cora").send().await.result();
    assert_eq!(column(&own, "number"), [number]);
    let others = app.call("GET", "/api/now/table/sc_request").by("bea").send().await.result();
    assert!(others.as_array().is_some_and(Vec::is_empty));
    let at = format!("item/{}", catalog.case);
    cora.post("/portal/do/request", &[("item", catalog.case.as_str()), ("_at", at.as_str())]).await;
    let case = app.find("sn_customerservice_cases", "short_description=Change the plan").await.remove(0);
    assert_eq!(app.text("sn_customerservice_cases", &case, "contact").await, cora_id.as_str());
    assert_eq!(app.text("sn_customerservice_cases", &case, "state").await, "new");
}

#[tokio::test]
async fn shared_articles_are_seen_by_the_people_of_the_account() {
    let library = Library::new().await;
    let app = &library.app;
    let case = app.find("sn_acct_lc_onb_case", &format!("account={}", app.acme)).await.remove(0);
    for (article, shared) in [(&library.open, "true"), (&library.owned, "false")] {
        let fields = [
            ("table_name", "sn_acct_lc_onb_case"),
            ("record_id", case.as_str()),
            ("article", article.as_str()),
            ("shared", shared),
        ];
        app.make("m2m_kb_task", &fields).await;
    }
    for (user, expected) in [("cora", 1), ("bea", 0)] {
        let answer = app.call("GET", "/api/now/table/m2m_kb_task").by(user).send().await;
        assert_eq!(answer.result().as_array().map(Vec::len), Some(expected), "{user}: {}", answer.text());
    }
}

#[tokio::test]
async fn views_reach_the_article_after_a_while_by_themselves() {
    let library = Library::new().await;
    let app = &library.app;
    for (user, minutes) in [("cora", 0), ("pat", 2)] {
        app.clock.set(Instant(app.clock.now().0 + minutes * 60_000));
        library.browser(user).await.page(&format!("/portal/article/{}", library.open)).await;
    }
    assert_eq!(app.text(ARTICLE, &library.open, "view_count").await, "2");
}

#[tokio::test]
async fn the_sheet_of_an_article_has_its_figures_and_begins_versions() {
    let library = Library::new().await;
    let app = &library.app;
    let said = [("article", library.open.as_str()), ("rating", "3"), ("comments", "Too short"), ("_at", "knowledge")];
    library.browser("cora").await.post("/portal/do/feedback", &said).await;
    let manager = library.browser("manager").await;
    let address = format!("/record/kb_knowledge/{}", library.open);
    let page = plain(&manager.page(&address).await);
    assert!(page.contains("3.0 of 5 (1)") && page.contains("version 1"), "{page}");
    assert!(page.contains("All about Open guide and pelicans."), "{page}");
    assert!(plain(&manager.page(&format!("{address}?tab=feedback")).await).contains("Too short"));
    let answer = manager.post("/fn/new-article-version", &[("id", library.open.as_str())]).await;
    let draft = app.find(ARTICLE, "version=2").await.remove(0);
    let to = format!("/record/kb_knowledge/{draft}?tab=details");
    assert_eq!(answer.header("location"), Some(to.as_str()), "{}", answer.text());
    assert!(plain(&manager.page(&format!("{address}?tab=versions")).await).contains("Draft"));
    let ina = library.browser("ina").await;
    let page = plain(&ina.page(&address).await);
    assert!(page.contains("All about Open guide") && !page.contains("New version"), "{page}");
    ina.post("/fn/new-article-version", &[("id", library.owned.as_str())]).await;
    assert_eq!(app.find(ARTICLE, "version=2").await.len(), 1, "readers begin no version");
    let customer = library.browser("cora").await.get(&address).await;
    assert!(!customer.text().contains("pelicans"), "customers have the portal");
}
