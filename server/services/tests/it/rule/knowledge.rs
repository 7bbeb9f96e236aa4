//! Articles in versions, what readers say, and where articles are attached.
use meta::{Id, Value};
use services::knowledge::{self, Feedback};
use store::Save;

use crate::support::{Test, refused_by};

const BASE: &str = "kb_knowledge_base";
const ARTICLE: &str = "kb_knowledge";
const RELATED: &str = "m2m_kb_task";
const TASK: &str = "sn_ti_core_task";

async fn base(test: &Test, open: &str) -> Id {
    test.make(BASE, &[("title", "Help"), ("open_to_customers", open)]).await
}

async fn article(test: &Test, base: &Id, title: &str) -> Id {
    let fields = [
        ("short_description", title),
        ("text", "<p>Text</p>"),
        ("knowledge_base", base.as_str()),
        ("state", "published"),
    ];
    test.make(ARTICLE, &fields).await
}

async fn figure(test: &Test, article: &Id, name: &str) -> i64 {
    test.row(ARTICLE, article).await.value(name).as_int().unwrap_or_default()
}

#[tokio::test]
async fn the_shipped_base_has_the_eleven_articles_and_is_open_to_customers() {
    let test = Test::new().await;
    let base = test.find(BASE, "title=Customer Success Management^open_to_customers=true^active=true").await.remove(0);
    let articles = test.find(ARTICLE, &format!("knowledge_base={base}^state=published")).await;
    assert_eq!(articles.len(), 11);
    let named = "short_description=How to attach KB to the related Knowledge tab of any ALE Task";
    let one = test.find(ARTICLE, named).await.remove(0);
    assert!(test.text(ARTICLE, &one, "text").await.contains("Shared with customer"));
    assert!(!test.text(ARTICLE, &one, "category").await.is_empty());
    // What somebody changed stays as it is, however often the system starts.
    test.set(ARTICLE, &one, &[("state", "retired")]).await;
    test.services.prepare().await.expect("prepared again");
    assert_eq!(test.text(ARTICLE, &one, "state").await, "retired");
    assert_eq!(test.find(ARTICLE, &format!("knowledge_base={base}")).await.len(), 11);
}

#[tokio::test]
async fn a_new_version_keeps_the_number_and_takes_over_when_it_is_published() {
    let test = Test::new().await;
    let base = base(&test, "true").await;
    let first = article(&test, &base, "Guide").await;
    let case = test.onboarding(&test.account("Acme").await).await;
    let attached = [("table_name", "sn_acct_lc_onb_case"), ("record_id", case.as_str()), ("article", first.as_str())];
    let attached = test.make(RELATED, &attached).await;
    let entity = test.table(ARTICLE);
    test.services.store.raise_all(entity, "view_count", &[(first.clone(), 7)]).await.expect("views");
    let second = test.make(ARTICLE, &[("previous_version", first.as_str()), ("text", "<p>Better</p>")]).await;
    let number = test.text(ARTICLE, &first, "number").await;
    assert_eq!(test.text(ARTICLE, &second, "number").await, number);
    assert_eq!(test.text(ARTICLE, &second, "version").await, "2");
    assert_eq!(test.text(ARTICLE, &second, "short_description").await, "Guide");
    assert_eq!(test.text(ARTICLE, &second, "state").await, "draft");
    let twice = test.try_make(ARTICLE, &[("previous_version", first.as_str())]).await;
    assert_eq!(refused_by(twice), ("New version of an article".into(), "previous_version".into()));
    test.set(ARTICLE, &second, &[("state", "published")]).await;
    assert_eq!(test.text(ARTICLE, &first, "state").await, "retired");
    assert_eq!(test.text(RELATED, &attached, "article").await, second.as_str(), "what was attached follows");
    assert_eq!(figure(&test, &second, "view_count").await, 7);
    let other = article(&test, &base, "Other").await;
    assert_ne!(test.text(ARTICLE, &other, "number").await, number);
    let system = test.system();
    let found = knowledge::find(&test.services, &system, &number, "en").await.expect("a search");
    assert_eq!(found, Some(second), "the number leads to what is published");
}

#[tokio::test]
async fn categories_form_a_tree_within_their_base() {
    let test = Test::new().await;
    let (one, other) = (base(&test, "true").await, base(&test, "false").await);
    let category = async |base: &Id, label: &str, parent: &str| {
        test.make("kb_category", &[("label", label), ("knowledge_base", base.as_str()), ("parent", parent)]).await
    };
    let top = category(&one, "Top", "").await;
    let low = category(&one, "Low", top.as_str()).await;
    let circle = test.try_set("kb_category", &top, &[("parent", low.as_str())]).await;
    assert_eq!(refused_by(circle), ("Categories form a tree".into(), "parent".into()));
    let foreign = category(&other, "Foreign", "").await;
    let astray = test.try_set("kb_category", &low, &[("parent", foreign.as_str())]).await;
    assert_eq!(refused_by(astray), ("Categories form a tree".into(), "parent".into()));
    let guide = article(&test, &one, "Guide").await;
    let astray = test.try_set(ARTICLE, &guide, &[("category", foreign.as_str())]).await;
    assert_eq!(refused_by(astray), ("Category is of the base".into(), "category".into()));
    test.set(ARTICLE, &guide, &[("category", low.as_str())]).await;
}

#[tokio::test]
async fn topics_and_catalog_categories_form_trees() {
    let test = Test::new().await;
    for (table, rule) in [("taxonomy_topic", "Topics form a tree"), ("sc_category", "Categories form a tree")] {
        let top = test.make(table, &[("name", "Top")]).await;
        let low = test.make(table, &[("name", "Low"), ("parent", top.as_str())]).await;
        let circle = test.try_set(table, &top, &[("parent", low.as_str())]).await;
        assert_eq!(refused_by(circle), (rule.into(), "parent".into()));
    }
}

#[tokio::test]
async fn a_reader_gives_feedback_once_and_may_change_it() {
    let test = Test::new().await;
    let guide = article(&test, &base(&test, "true").await, "Guide").await;
    let user = test.user("ina", &["snc_internal"]).await;
    let ina = test.services.actor(&user).await.expect("an actor").expect("a person");
    let version = test.row(ARTICLE, &guide).await.value("sys_mod_count").clone();
    let give = async |helpful: &str, rating: &str, comments: &str| {
        let said = Feedback { helpful: helpful.into(), rating: rating.into(), comments: comments.into() };
        knowledge::give_feedback(&test.services, &ina, &guide, &said).await
    };
    let first = give("yes", "", "").await.expect("taken");
    assert_eq!(figure(&test, &guide, "helpful_count").await, 1);
    let second = give("no", "4", "More pictures").await.expect("taken");
    assert_eq!(first, second, "one feedback");
    let figures = ["helpful_count", "unhelpful_count", "rating_count", "rating_total"];
    let mut found = Vec::new();
    for name in figures {
        found.push(figure(&test, &guide, name).await);
    }
    assert_eq!(found, [0, 1, 1, 4]);
    assert_eq!(*test.row(ARTICLE, &guide).await.value("sys_mod_count"), version, "nobody who edits it is disturbed");
    assert!(give("", "6", "").await.is_err(), "six stars");
    let twice = Save::create(test.table("kb_feedback")).text("article", guide.as_str()).text("helpful", "yes");
    let twice = test.services.store.save(&ina, twice).await;
    assert_eq!(refused_by(twice), ("One feedback a reader".into(), "article".into()));
    test.delete("kb_feedback", &first).await.expect("deleted");
    assert_eq!(figure(&test, &guide, "rating_total").await, 0);
    let draft = [
        ("short_description", "Draft"),
        ("text", "x"),
        ("knowledge_base", &test.text(ARTICLE, &guide, "knowledge_base").await),
    ];
    let draft = test.make(ARTICLE, &draft).await;
    let said = Feedback { helpful: "yes".into(), ..Feedback::default() };
    let refused = knowledge::give_feedback(&test.services, &ina, &draft, &said).await;
    assert!(matches!(refused, Err(store::Error::NotFound)), "{refused:?}");
}

#[tokio::test]
async fn views_are_counted_without_a_write_for_each() {
    let test = Test::new().await;
    let guide = article(&test, &base(&test, "true").await, "Guide").await;
    let users = [test.user("ina", &["snc_internal"]).await, test.user("ole", &["snc_internal"]).await];
    for user in &users {
        let actor = test.services.actor(user).await.expect("an actor").expect("a person");
        for _ in 0..3 {
            knowledge::viewed(&test.services, &actor, &guide).await.expect("counted");
        }
    }
    assert_eq!(figure(&test, &guide, "view_count").await, 0, "they wait");
    knowledge::write_waiting_views(&test.services).await.expect("written");
    assert_eq!(figure(&test, &guide, "view_count").await, 2, "each reader once");
}

#[tokio::test]
async fn rules_attach_articles_to_new_tasks_that_match_once() {
    let test = Test::new().await;
    let guide = article(&test, &base(&test, "true").await, "Guide").await;
    let case = test.onboarding(&test.account("Acme").await).await;
    let task = async |title: &str| {
        test.make(TASK, &[("short_description", title), ("parent", case.as_str()), ("onboarding_case", case.as_str())])
            .await
    };
    let before = task("Import locations").await;
    let rule = [
        ("name", "Locations"),
        ("table_name", TASK),
        ("condition", "short_descriptionLIKElocation"),
        ("article", guide.as_str()),
    ];
    let rule = test.make("kb_attach_rule", &rule).await;
    let (matching, other) = (task("Import locations again").await, task("Training").await);
    let attached = async |task: &Id| test.find(RELATED, &format!("record_id={task}")).await;
    assert!(attached(&before).await.is_empty() && attached(&other).await.is_empty());
    let found = attached(&matching).await;
    assert_eq!(found.len(), 1);
    let row = test.row(RELATED, &found[0]).await;
    assert_eq!(row.value("article").as_text(), Some(guide.as_str()));
    assert_eq!(row.value("automatic"), &Value::Bool(true));
    assert_eq!(row.value("sys_domain"), test.row(TASK, &matching).await.value("sys_domain"));
    test.set(TASK, &matching, &[("short_description", "Location import, once more")]).await;
    assert_eq!(attached(&matching).await.len(), 1, "attached once");
    test.set("kb_attach_rule", &rule, &[("active", "false")]).await;
    assert!(attached(&task("Another location").await).await.is_empty());
    let astray = test.try_set("kb_attach_rule", &rule, &[("table_name", "customer_account")]).await;
    assert_eq!(refused_by(astray), ("Attaches to tasks".into(), "table_name".into()));
}

#[tokio::test]
async fn only_what_customers_can_open_is_shared() {
    let test = Test::new().await;
    let case = test.onboarding(&test.account("Acme").await).await;
    let share = async |article: &Id, shared: &str| {
        let fields = [
            ("table_name", "sn_acct_lc_onb_case"),
            ("record_id", case.as_str()),
            ("article", article.as_str()),
            ("shared", shared),
        ];
        // People share; what rules do is known to fit.
        let user = test.services.actor(&test.find("sys_user", "user_name=sam").await[0]).await;
        let sam = user.expect("an actor").expect("a person");
        let save = fields.iter().fold(Save::create(test.table(RELATED)), |save, (field, text)| save.text(field, *text));
        test.services.store.save(&sam, save).await
    };
    test.user("sam", &["snc_internal", "sn_acct_lc.ale_success_agent"]).await;
    let closed = article(&test, &base(&test, "false").await, "Closed").await;
    assert_eq!(refused_by(share(&closed, "true").await), ("Shared is readable".into(), "shared".into()));
    share(&closed, "false").await.expect("attached for our own people");
    let open = article(&test, &base(&test, "true").await, "Open").await;
    let shared = share(&open, "true").await.expect("shared");
    assert_eq!(shared.row.value("account"), test.row("sn_acct_lc_onb_case", &case).await.value("account"));
}

#[tokio::test]
async fn an_item_knows_the_products_it_is_for() {
    let test = Test::new().await;
    let category = test.make("sc_category", &[("name", "Things")]).await;
    let item = test.make("sc_cat_item", &[("name", "Spare part"), ("category", category.as_str())]).await;
    let product = test.make("cmdb_model", &[("name", "Gateway")]).await;
    let link = "sn_prod_cat_rel_m2m_product_catalog_item";
    let made = test.make(link, &[("product", product.as_str()), ("cat_item", item.as_str())]).await;
    assert_eq!(test.text("sc_cat_item", &item, "products").await, product.as_str());
    test.delete(link, &made).await.expect("deleted");
    assert_eq!(test.text("sc_cat_item", &item, "products").await, "");
}

#[tokio::test]
async fn who_is_not_signed_in_reads_what_is_public_and_says_what_he_thinks() {
    let test = Test::new().await;
    let base = base(&test, "true").await;
    let (public, closed) = (article(&test, &base, "Public").await, article(&test, &base, "Closed").await);
    test.set(ARTICLE, &public, &[("public", "true")]).await;
    let draft = article(&test, &base, "Retired").await;
    test.set(ARTICLE, &draft, &[("public", "true"), ("state", "retired")]).await;
    // As embedded components know guests: one person a session, of whom there is no record.
    let mut guest = meta::Actor::person(store::new_id(), "embed_guest.1".to_owned(), "Guest".to_owned());
    guest.roles = std::sync::Arc::new(std::collections::HashSet::from([domain::roles::EMBED_GUEST.to_owned()]));
    let entity = test.table(ARTICLE);
    let all = store::ListRequest::new(entity, meta::query::parse(""));
    let seen = test.services.store.list(&guest, &all).await.expect("a list");
    assert_eq!(seen.rows.iter().map(|row| row.id.clone()).collect::<Vec<_>>(), std::slice::from_ref(&public));
    assert_eq!(knowledge::find(&test.services, &guest, closed.as_str(), "en").await.expect("a search"), None);
    for _ in 0..2 {
        let said = Feedback { rating: "5".into(), ..Feedback::default() };
        knowledge::give_feedback(&test.services, &guest, &public, &said).await.expect("taken");
    }
    assert_eq!(figure(&test, &public, "rating_count").await, 2, "nobody knows whether it is one person");
    let said = store::ListRequest::new(test.table("kb_feedback"), meta::query::parse(""));
    let refused = test.services.store.list(&guest, &said).await;
    assert!(matches!(refused, Err(store::Error::Forbidden { .. })), "guests read no feedback");
    let category = test.make("sc_category", &[("name", "Things")]).await;
    for (name, public) in [("For all", "true"), ("For customers", "false")] {
        test.make("sc_cat_item", &[("name", name), ("category", category.as_str()), ("public", public)]).await;
    }
    let provider = [("name", "Provider"), ("parent", "global"), ("type", "provider")];
    let provider = test.make("domain", &provider).await;
    let items = store::ListRequest::new(test.table("sc_cat_item"), meta::query::parse(""));
    let items = test.services.store.list(&guest, &items).await.expect("a list");
    assert_eq!(items.rows.len(), 1);
    let made = services::catalog::submit(&test.services, &guest, items.rows[0].id.as_str(), &[], "Call me", None).await;
    let made = made.expect("a case");
    assert_eq!(made.table, "sn_customerservice_cases");
    assert_eq!(test.text(made.table, &made.id, "description").await, "Call me");
    assert_eq!(test.text(made.table, &made.id, "opened_by").await, "");
    let home = test.text(made.table, &made.id, "sys_domain").await;
    assert_eq!(home, provider.as_str(), "the provider's people see it");
    let feedback = test.find("kb_feedback", "userISEMPTY").await;
    assert_eq!(feedback.len(), 2);
}

#[tokio::test]
async fn an_article_is_translated_once_into_each_language_and_stays_translated() {
    let test = Test::new().await;
    let base = base(&test, "true").await;
    let original = article(&test, &base, "Guide").await;
    let role = test.find("sys_user_role", "name=sn_customerservice.partner").await.remove(0);
    test.set(ARTICLE, &original, &[("cannot_read", role.as_str()), ("public", "true")]).await;
    let translated = |language: &'static str, of: &Id| {
        let of = of.0.clone();
        [
            ("short_description", "Titel".to_owned()),
            ("text", "<p>Text</p>".to_owned()),
            ("language", language.to_owned()),
            ("parent", of),
        ]
    };
    let make = async |language: &'static str, of: &Id| {
        let fields = translated(language, of);
        test.try_make(ARTICLE, &fields.each_ref().map(|(name, text)| (*name, text.as_str()))).await
    };
    let german = make("de", &original).await.expect("a translation").id;
    assert_eq!(test.text(ARTICLE, &german, "knowledge_base").await, base.as_str(), "it is where its original is");
    assert_eq!(test.text(ARTICLE, &german, "cannot_read").await, role.as_str(), "and for the same readers");
    assert_ne!(test.text(ARTICLE, &german, "number").await, test.text(ARTICLE, &original, "number").await);
    for language in ["de", "de-AT", "en"] {
        let refused = make(language, &original).await;
        assert!(refused.is_err(), "{language} {:?}", refused.map(|saved| saved.row));
        assert_eq!(refused_by(refused), ("Once in each language".into(), "language".into()), "{language}");
    }
    let french = make("fr", &german).await.expect("a translation").id;
    assert_eq!(test.text(ARTICLE, &french, "parent").await, original.as_str(), "of the original, not of a translation");
    for (changed, parent) in [(&original, &original), (&original, &german)] {
        let refused = test.try_set(ARTICLE, changed, &[("parent", parent.as_str())]).await;
        assert_eq!(refused_by(refused), ("A translation is of an original".into(), "parent".into()));
    }
    let refused = test.try_set(ARTICLE, &original, &[("language", "fr")]).await;
    assert_eq!(refused_by(refused), ("Once in each language".into(), "language".into()));
    // A new version of the original keeps its translations, one of a translation what it translates.
    let next = test.make(ARTICLE, &[("previous_version", original.as_str()), ("text", "<p>New</p>")]).await;
    assert_eq!(test.text(ARTICLE, &german, "parent").await, original.as_str(), "until it is published");
    assert_eq!(test.text(ARTICLE, &next, "public").await, "true", "for the same readers");
    test.set(ARTICLE, &next, &[("state", "published")]).await;
    for translation in [&german, &french] {
        assert_eq!(test.text(ARTICLE, translation, "parent").await, next.as_str());
    }
    test.set(ARTICLE, &german, &[("state", "published")]).await;
    let newer = test.make(ARTICLE, &[("previous_version", german.as_str()), ("text", "<p>Neu</p>")]).await;
    assert_eq!(test.text(ARTICLE, &newer, "parent").await, next.as_str());
    assert_eq!(test.text(ARTICLE, &newer, "language").await, "de");
}
