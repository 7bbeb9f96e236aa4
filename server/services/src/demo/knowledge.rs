//! What the demo provider lets its customers read, and what they can ask for.
use futures::stream;
use meta::{Id, Value};

use super::dice::Dice;
use super::maker::{Fields, Maker, at, id, link, text};
use super::people::user;
use crate::attachments::{self, NewFile};
use crate::{Result, Services, rows};

const BASE: &str = "kb_knowledge_base";
const CATEGORY: &str = "kb_category";
const ARTICLE: &str = "kb_knowledge";

const HELP: &str = "Halden Help Center";
const HANDBOOK: &str = "Device handbook";

/// Name and icon of a topic.
const TOPICS: &[(&str, &str)] = &[("Getting started", "home"), ("Administration", "columns"), ("Integrations", "link")];

/// Base, label, topic.
const CATEGORIES: &[(&str, &str, &str)] = &[
    (HELP, "First steps", "Getting started"),
    (HELP, "People and roles", "Administration"),
    (HELP, "Requests and approvals", "Administration"),
    (HELP, "Reports", "Administration"),
    (HELP, "Connecting systems", "Integrations"),
    (HANDBOOK, "Installation", "Getting started"),
];

struct Written {
    title: &'static str,
    category: &'static str,
    by: &'static str,
    days_ago: i64,
    views: i64,
    text: &'static str,
    state: &'static str,
    /// People who are not signed in may read it.
    public: bool,
}

const fn written(
    title: &'static str,
    category: &'static str,
    by: &'static str,
    days_ago: i64,
    views: i64,
    text: &'static str,
) -> Written {
    Written { title, category, by, days_ago, views, text, state: "published", public: false }
}

const DASHBOARDS: &str = "Three dashboards for the first quarter";
const PRICES: &str = "List prices of the plans";

#[rustfmt::skip]
const ARTICLES: &[Written] = &[
    Written { public: true, ..written("Your first sign-in", "First steps", "omar.onboarding", 210, 1840, include_str!("articles/first_sign_in.html")) },
    Written { public: true, ..written("How to reach us, and when", "First steps", "sofia.agent", 160, 960, include_str!("articles/service_hours.html")) },
    written("Invite colleagues", "People and roles", "omar.onboarding", 120, 1310, include_str!("articles/invite_colleagues.html")),
    written("Roles and what they may do", "People and roles", "helen.cho", 95, 740, include_str!("articles/roles_explained.html")),
    written("Approvals, and a second approver", "Requests and approvals", "sofia.agent", 40, 520, include_str!("articles/approvals.html")),
    written("Choose what you are told", "Requests and approvals", "marcus.webb", 66, 430, include_str!("articles/mail_rules.html")),
    written("Export a list, once or every week", "Reports", "marcus.webb", 21, 380, include_str!("articles/export.html")),
    written(DASHBOARDS, "Reports", "sofia.agent", 9, 270, include_str!("articles/dashboards.html")),
    written("Tell your systems at once: webhooks", "Connecting systems", "helen.cho", 33, 290, include_str!("articles/webhooks.html")),
    written(PRICES, "Requests and approvals", "lars.eriksen", 50, 150, include_str!("articles/partner_prices.html")),
    written("Install a gateway", "Installation", "helen.cho", 75, 120, include_str!("articles/gateway_install.html")),
    Written { state: "review", ..written("Reset a gateway", "Installation", "helen.cho", 2, 0, include_str!("articles/gateway_reset.html")) },
];

/// Original, language, title, text.
const TRANSLATIONS: &[(&str, &str, &str, &str)] = &[
    ("Your first sign-in", "de", "Ihre erste Anmeldung", include_str!("articles/first_sign_in.de.html")),
    ("Your first sign-in", "ar", "تسجيل دخولكم الأول", include_str!("articles/first_sign_in.ar.html")),
];

/// Name, category, one line, what it makes, questions, questions a link may answer.
type Item = (&'static str, &'static str, &'static str, &'static str, &'static str, &'static str);

#[rustfmt::skip]
const ITEMS: &[Item] = &[
    ("More licenses", "Licenses and plans", "Add people to your plan from the first of next month.", "request",
     "seats | How many more licenses? | number | mandatory\nproduct | For which product? | text | mandatory\nstart | From when? | date\n", "product"),
    ("Change the support plan", "Licenses and plans", "Move to Premium or Premier support.", "case",
     "plan | New plan | choice | mandatory | Standard, Premium, Premier\nreason | What should be better than today? | long_text\n", "plan"),
    ("Training for your team", "Learning", "A half day with a trainer, on site or by video.", "request",
     "topic | Topic | choice | mandatory | First steps, Administration, Reports, Integrations\npeople | How many people? | number | mandatory\nday | Wanted day | date\nvideo | By video? | yes_no | mandatory\n", "topic"),
    ("Certificate examination", "Learning", "Become a certified administrator.", "request",
     "name | Name on the certificate | text | mandatory\nmail | Mail address of the candidate | email | mandatory\n", ""),
    ("Help with an integration", "Projects", "Our architects connect your systems with you.", "case",
     "system | Which system? | text | mandatory\ngoal | What should it do? | long_text | mandatory\n", "system"),
    ("Spare gateway", "Projects", "A device on the shelf, set up for your site.", "request",
     "site | Which site? | text | mandatory\ncount | How many? | number | mandatory\n", "site"),
];

/// Bases, articles and catalog, once there are customers and what they bought.
pub(super) async fn make(services: &Services) -> Result<()> {
    let system = services.system();
    let mut tx = super::begin(services, &system).await?;
    let mut maker = super::maker(services, &mut tx);
    make_library(&mut maker).await?;
    make_catalog(&mut maker).await?;
    share(&mut maker).await?;
    announce(&mut maker).await?;
    offer_templates(&mut maker).await?;
    tx.commit().await?;
    let workbook = "Question,Figure,Target\nIs everybody on board?,Active people a week,80 %\n\
                    Where does work wait?,Age of the oldest request,5 days\nWhat do people ask most?,First three types,60 %\n";
    let file = NewFile {
        entity: rows::entity(services.store.model(), ARTICLE),
        id: &id(ARTICLE, DASHBOARDS).0,
        file_name: "first-quarter-figures.csv",
        declared_type: "text/csv",
    };
    let body = stream::iter([Ok::<_, std::io::Error>(workbook.as_bytes())]);
    match attachments::add(services, &system, file, body).await {
        Ok(_) => Ok(()),
        Err(attachments::AttachmentError::Store(error)) => Err(error),
        Err(other) => {
            // The demo is whole without the file.
            tracing::warn!(%other, "The file of a demo article could not be kept");
            Ok(())
        }
    }
}

/// What customers are told on their home pages.
async fn announce(maker: &mut Maker<'_, '_>) -> Result<()> {
    let fields = vec![
        ("title", text("New: your success plan on the portal")),
        (
            "summary",
            text(
                "Goals, dates and who does what, on one page, and always as we see them too. Tell us what is missing.",
            ),
        ),
        ("from", at(maker.days_ago(3))),
        ("roles", link(&maker.named("sys_user_role", domain::roles::SUCCESS_CUSTOMER).await?)),
        ("details_url", text("/portal/plan")),
        ("details_link_text", text("Look at the plan")),
    ];
    maker.make("announcement", "success plan", fields).await?;
    Ok(())
}

/// What is often written on initiatives, success cases and touchpoints: name, table, text.
const TEMPLATES: &[(&str, &str, &str)] = &[
    (
        "Where we are",
        "sn_acct_lc_success_initiative",
        "<p>A short word on ${short_description} (${number}): it is ${progress}, and due on ${due_date}.</p>\
         <p>Next: </p><p>Please tell us if anything stands in the way.</p>",
    ),
    (
        "Intended outcome",
        "sn_acct_lc_success_case",
        "<p>With ${short_description} we want to reach:</p><p>We will know that it worked when:</p>",
    ),
    (
        "Thank you for your time",
        "",
        "<p>Thank you for your time. About ${short_description} (${number}) we agreed:</p>\
         <p>${assigned_to} looks after it.</p>",
    ),
];

async fn offer_templates(maker: &mut Maker<'_, '_>) -> Result<()> {
    for (name, table, said) in TEMPLATES {
        let fields = vec![("name", text(*name)), ("table_name", text(*table)), ("text", text(*said))];
        maker.make("sn_response_template", name, fields).await?;
    }
    Ok(())
}

async fn make_library(maker: &mut Maker<'_, '_>) -> Result<()> {
    let flag = |field: &'static str| (field, Value::Bool(true));
    let fields = vec![
        ("title", text(HELP)),
        ("description", text("Everything about working with our products, from the first sign-in on.")),
        flag("open_to_customers"),
        ("owner", link(&user("sofia.agent"))),
    ];
    maker.make(BASE, HELP, fields).await?;
    let fields = vec![
        ("title", text(HANDBOOK)),
        ("description", text("Mounting, connecting and looking after our devices.")),
        flag("open_to_customers"),
        flag("product_entitled"),
        ("owner", link(&user("helen.cho"))),
    ];
    let handbook = maker.make(BASE, HANDBOOK, fields).await?;
    let product = only_of_genixify(maker).await?;
    maker.set("cmdb_model", &product, vec![("knowledge_bases", link(&handbook))]).await?;
    for (at, (name, icon)) in TOPICS.iter().enumerate() {
        let order = Value::Int((at as i64 + 1) * 100);
        maker
            .make("taxonomy_topic", name, vec![("name", text(*name)), ("icon", text(*icon)), ("order", order)])
            .await?;
    }
    for (base, label, topic) in CATEGORIES {
        let fields = vec![
            ("label", text(*label)),
            ("knowledge_base", link(&id(BASE, base))),
            ("topic", link(&id("taxonomy_topic", topic))),
        ];
        maker.make(CATEGORY, label, fields).await?;
    }
    for article in ARTICLES {
        make_article(maker, article).await?;
    }
    for (original, language, title, words) in TRANSLATIONS {
        let moment = maker.days_ago(190);
        let fields = vec![
            ("short_description", text(*title)),
            ("text", text(words.trim())),
            ("parent", link(&id(ARTICLE, original))),
            ("language", text(*language)),
            ("state", text("published")),
            ("author", link(&user("omar.onboarding"))),
            ("public", Value::Bool(true)),
            ("published", at(moment)),
            ("sys_created_on", at(moment)),
            ("sys_updated_on", at(moment)),
        ];
        maker.make(ARTICLE, title, fields).await?;
    }
    let partner = maker.named("sys_user_role", "sn_customerservice.partner").await?;
    maker.set(ARTICLE, &id(ARTICLE, PRICES), vec![("cannot_read", link(&partner))]).await
}

async fn make_article(maker: &mut Maker<'_, '_>, article: &Written) -> Result<()> {
    let base = CATEGORIES.iter().find(|(_, label, _)| *label == article.category).map_or(HELP, |(base, ..)| base);
    let moment = maker.days_ago(article.days_ago);
    let mut fields: Fields<'_> = vec![
        ("short_description", text(article.title)),
        ("text", text(article.text.trim())),
        ("knowledge_base", link(&id(BASE, base))),
        ("category", link(&id(CATEGORY, article.category))),
        ("state", text(article.state)),
        ("author", link(&user(article.by))),
        ("public", Value::Bool(article.public)),
        ("sys_created_on", at(moment)),
        ("sys_updated_on", at(moment)),
    ];
    if article.state == "published" {
        fields.push(("published", at(moment)));
    }
    let made = maker.make(ARTICLE, article.title, fields).await?;
    let mut dice = Dice::new(article.views.unsigned_abs());
    let ratings = article.views / 60;
    let helped = article.views / 14;
    let figures = [
        ("view_count", article.views),
        ("helpful_count", helped),
        ("unhelpful_count", helped / 9),
        ("rating_count", ratings),
        ("rating_total", ratings * 4 + dice.between(0, ratings.max(1))),
    ];
    let entity = rows::entity(maker.tx.store.model(), ARTICLE);
    maker.tx.raise(entity, &made, &figures).await
}

/// A product that Genixify has bought and Cascade Foods has not.
async fn only_of_genixify(maker: &mut Maker<'_, '_>) -> Result<Id> {
    let sold = rows::entity(maker.tx.store.model(), "sold_product");
    let mut bought = Vec::new();
    for customer in ["Genixify", "Cascade Foods"] {
        let query = rows::equal(&[("account", id("customer_account", customer).as_str())]);
        let found = maker.tx.find(sold, &query, 100).await?;
        let products = found.iter().filter_map(|row| row.value("product").as_text().map(str::to_owned));
        bought.push(products.collect::<Vec<String>>());
    }
    let only = bought[0].iter().find(|product| !bought[1].contains(product)).or(bought[0].first());
    Ok(only.map(|product| Id(product.clone())).unwrap_or_else(|| id("cmdb_model", "Edge Gateway")))
}

async fn make_catalog(maker: &mut Maker<'_, '_>) -> Result<()> {
    for (name, topic) in
        [("Licenses and plans", "Administration"), ("Learning", "Getting started"), ("Projects", "Integrations")]
    {
        let fields = vec![("name", text(name)), ("topic", link(&id("taxonomy_topic", topic)))];
        maker.make("sc_category", name, fields).await?;
    }
    for (name, category, line, creates, questions, prefill) in ITEMS {
        let fields = vec![
            ("name", text(*name)),
            ("category", link(&id("sc_category", category))),
            ("short_description", text(*line)),
            ("creates", text(*creates)),
            ("variables", text(*questions)),
            ("prefill", text(*prefill)),
            ("audience", text("all")),
        ];
        maker.make("sc_cat_item", name, fields).await?;
    }
    let product = only_of_genixify(maker).await?;
    let fields = vec![("product", link(&product)), ("cat_item", link(&id("sc_cat_item", "Spare gateway")))];
    maker.make("sn_prod_cat_rel_m2m_product_catalog_item", "Spare gateway", fields).await?;
    Ok(())
}

/// New import tasks bring their guide; Genixify's onboarding case shows the customer two articles.
async fn share(maker: &mut Maker<'_, '_>) -> Result<()> {
    let guide = rows::equal(&[("short_description", "How to complete the Data Import Task")]);
    let articles = rows::entity(maker.tx.store.model(), ARTICLE);
    if let Some(guide) = maker.tx.find(articles, &guide, 1).await?.first() {
        let fields = vec![
            ("name", text("Guide for data import tasks")),
            ("table_name", text("sn_ti_core_imp_task")),
            ("article", link(&guide.id())),
        ];
        maker.make("kb_attach_rule", "data import", fields).await?;
    }
    let account = id("customer_account", "Genixify");
    for table in ["sn_acct_lc_onb_case", "sn_acct_lc_success_initiative"] {
        let entity = rows::entity(maker.tx.store.model(), table);
        let found = maker.tx.find(entity, &rows::equal(&[("account", account.as_str())]), 1).await?;
        let Some(record) = found.first().map(meta::Row::id) else { continue };
        for title in ["Invite colleagues", DASHBOARDS] {
            let fields = vec![
                ("table_name", text(table)),
                ("record_id", link(&record)),
                ("article", link(&id(ARTICLE, title))),
                ("shared", Value::Bool(true)),
            ];
            maker.make("m2m_kb_task", &format!("{table} {title}"), fields).await?;
        }
    }
    Ok(())
}
