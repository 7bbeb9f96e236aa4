//! Articles in versions, what readers say of them, and where they are attached.
use meta::query::{Operator, Query};
use meta::{Change, Id, Issues, Preset, Row, Value, stored_text};
use store::{Save, Tx, TxRules};

use super::look;
use crate::{Result, rows};

const ARTICLE: &str = "kb_knowledge";
const CATEGORY: &str = "kb_category";
const FEEDBACK: &str = "kb_feedback";
const RELATED: &str = "m2m_kb_task";
const ATTACH_RULE: &str = "kb_attach_rule";
/// What a new version starts from, where nothing else was typed.
const TAKEN_OVER: &[&str] = &[
    "short_description",
    "text",
    "knowledge_base",
    "category",
    "language",
    "keywords",
    "cannot_read",
    "public",
    "valid_to",
    "parent",
];
/// What a translation starts from, where nothing else was chosen.
const SHARED: &[&str] = &["knowledge_base", "category", "cannot_read", "valid_to"];

pub(super) const ARTICLE_RULES: TxRules = TxRules {
    table: ARTICLE,
    before: &[
        rule!("New version of an article", number_version),
        rule!("A translation is of an original", find_original),
        rule!("Once in each language", check_language),
        rule!("Category is of the base", check_category),
    ],
    after: &[rule!("One version is published", retire_earlier)],
    delete: &[],
};

pub(super) const CATEGORY_RULES: TxRules =
    TxRules { table: CATEGORY, before: &[rule!("Categories form a tree", check_tree)], after: &[], delete: &[] };

pub(super) const FEEDBACK_RULES: TxRules = TxRules {
    table: FEEDBACK,
    before: &[rule!("One feedback a reader", refuse_second)],
    after: &[rule!("Feedback counts", count_feedback)],
    delete: &[rule!("Feedback counts", uncount_feedback)],
};

pub(super) const RELATED_RULES: TxRules = TxRules {
    table: RELATED,
    before: &[rule!("Related knowledge follows its record", follow_record), rule!("Shared is readable", check_shared)],
    after: &[],
    delete: &[],
};

pub(super) const ATTACH_RULES: TxRules =
    TxRules { table: ATTACH_RULE, before: &[rule!("Attaches to tasks", check_attach_rule)], after: &[], delete: &[] };

/// Every kind of task: rules attach articles to what is new.
pub(super) const TASK_RULES: TxRules =
    TxRules { table: "sn_task", before: &[], after: &[rule!("Attach knowledge", attach)], delete: &[] };

/// A new version has the number of the article it follows, and starts with what that one says.
async fn number_version(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if !change.is_new() {
        return Ok(());
    }
    let Some(previous) = look::referenced(tx, change, "previous_version").await? else { return Ok(()) };
    let number = look::text(&previous, "number").to_owned();
    let versions = look::equal(tx, ARTICLE, &[("number", &number)]).await?;
    if let Some(open) = versions.iter().find(|row| ["draft", "review"].contains(&look::text(row, "state"))) {
        let version = open.value("version").as_int().unwrap_or_default();
        issues.add("previous_version", format!("Version {version} of {number} is being written already."));
        return Ok(());
    }
    let latest = versions.iter().filter_map(|row| row.value("version").as_int()).max().unwrap_or(1);
    change.now.put("number", Value::Text(number));
    change.now.put("version", Value::Int(latest + 1));
    for field in TAKEN_OVER.iter().filter_map(|name| previous.entity.field(name)) {
        let value = change.now.value(field.name);
        // What every new article starts with is not typed either.
        let is_usual = matches!(field.preset, Preset::Stored(usual) if usual == stored_text(field.kind, value));
        if value.is_empty() || is_usual {
            change.now.put(field.name, previous.value(field.name).clone());
        }
    }
    Ok(())
}

/// What translates a translation translates its original. It is for the same readers, unless it says otherwise.
async fn find_original(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if !change.changed("parent") {
        return Ok(());
    }
    let Some(named) = look::referenced(tx, change, "parent").await? else { return Ok(()) };
    let original = look::read(tx, ARTICLE, look::text(&named, "parent")).await?.unwrap_or(named);
    if original.id() == change.now.id() {
        issues.add("parent", "An article is no translation of itself. Please choose the original.");
    } else if !translations(tx, &change.now.id()).await?.is_empty() {
        issues.add("parent", "This article has translations: it is an original itself. Please leave this empty.");
    }
    change.now.put("parent", Value::Text(original.id().0));
    if change.is_new() {
        for field in SHARED {
            let is_of_base = change.now.value("knowledge_base") == original.value("knowledge_base");
            if change.now.value(field).is_empty() && (*field != "category" || is_of_base) {
                change.now.put(field, original.value(field).clone());
            }
        }
    }
    Ok(())
}

/// Of an original and its translations, each is in a language of its own.
async fn check_language(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if !change.changed("parent") && !change.changed("language") {
        return Ok(());
    }
    let original = look::referenced(tx, change, "parent").await?;
    let id = original.as_ref().map_or_else(|| change.now.id(), Row::id);
    let all = original.into_iter().chain(translations(tx, &id).await?);
    let main = |row: &Row| look::text(row, "language").split('-').next().unwrap_or_default().to_owned();
    let number = look::text(&change.now, "number");
    // Versions of one article follow each other.
    let mut others = all.filter(|row| look::text(row, "number") != number && look::text(row, "state") != "retired");
    if let Some(other) = others.find(|row| main(row) == main(&change.now)) {
        let number = look::text(&other, "number");
        issues
            .add("language", format!("{number} is in this language already. Please say in which one this article is."));
    }
    Ok(())
}

async fn translations(tx: &mut Tx<'_>, original: &Id) -> Result<Vec<Row>> {
    look::equal(tx, ARTICLE, &[("parent", original.as_str())]).await
}

async fn check_category(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if !change.changed("category") && !change.changed("knowledge_base") {
        return Ok(());
    }
    let Some(category) = look::referenced(tx, change, "category").await? else { return Ok(()) };
    if category.value("knowledge_base") != change.now.value("knowledge_base") {
        issues.add("category", "This category is of another knowledge base. Please choose one of this base.");
    }
    Ok(())
}

/// Publishing a version retires the one before; what was attached and counted goes on with the new one.
async fn retire_earlier(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    if !change.became("state", "published") {
        return Ok(());
    }
    let own = change.now.id();
    let number = look::text(&change.now, "number").to_owned();
    let earlier = look::equal(tx, ARTICLE, &[("number", &number), ("state", "published")]).await?;
    for version in earlier.iter().filter(|row| row.id() != own) {
        look::set(tx, ARTICLE, &version.id(), "state", Value::text("retired")).await?;
        for table in [RELATED, ATTACH_RULE] {
            for attached in look::equal(tx, table, &[("article", version.id().as_str())]).await? {
                let record = look::text(&attached, "record_id");
                if table == RELATED && is_attached(tx, record, &own).await? {
                    continue;
                }
                look::set(tx, table, &attached.id(), "article", Value::Text(own.0.clone())).await?;
            }
        }
        for translation in translations(tx, &version.id()).await? {
            look::set(tx, ARTICLE, &translation.id(), "parent", Value::Text(own.0.clone())).await?;
        }
        let figure = |name: &'static str| (name, version.value(name).as_int().unwrap_or_default());
        let figures = ["view_count", "helpful_count", "unhelpful_count", "rating_count", "rating_total"].map(figure);
        tx.raise(version.entity, &own, &figures).await?;
    }
    Ok(())
}

async fn check_tree(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if look::makes_circle(tx, change, "parent").await? {
        issues.add("parent", "A category cannot lie below itself. Please choose another parent.");
        return Ok(());
    }
    let Some(parent) = look::referenced(tx, change, "parent").await? else { return Ok(()) };
    if parent.value("knowledge_base") != change.now.value("knowledge_base") {
        issues.add("parent", "The parent is of another knowledge base. Please choose one of this base.");
    }
    Ok(())
}

/// Of whatever version: a reader who says more changes what was said.
async fn refuse_second(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if !change.is_new() {
        return Ok(());
    }
    let Some(user) = look::referenced(tx, change, "user").await? else {
        // A guest is nobody we know: the feedback is anonymous.
        change.now.put("user", Value::Null);
        return Ok(());
    };
    let user = user.id().0;
    let Some(article) = look::referenced(tx, change, "article").await? else { return Ok(()) };
    if look::any(tx, FEEDBACK, &[("user", &user), ("article.number", look::text(&article, "number"))]).await? {
        issues.add("article", "You have said what you think of this article already. Please change that instead.");
    }
    Ok(())
}

async fn count_feedback(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    let before = change.before.as_ref().map_or([0; 4], weights);
    let now = weights(&change.now);
    raise(tx, &change.now, [0, 1, 2, 3].map(|at| now[at] - before[at])).await
}

async fn uncount_feedback(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    raise(tx, &change.now, weights(&change.now).map(|weight| -weight)).await
}

/// Helped, did not, gave stars, how many.
fn weights(feedback: &Row) -> [i64; 4] {
    let says = |answer: &str| i64::from(look::text(feedback, "helpful") == answer);
    let stars = feedback.value("rating").as_int();
    [says("yes"), says("no"), i64::from(stars.is_some()), stars.unwrap_or(0)]
}

/// Counts on the version that is shown now.
async fn raise(tx: &mut Tx<'_>, feedback: &Row, [yes, no, ratings, stars]: [i64; 4]) -> Result<()> {
    let Some(article) = look::read(tx, ARTICLE, look::text(feedback, "article")).await? else { return Ok(()) };
    let shown = match look::text(&article, "state") {
        "published" => article,
        _ => latest(tx, &article).await?.unwrap_or(article),
    };
    let figures = [("helpful_count", yes), ("unhelpful_count", no), ("rating_count", ratings), ("rating_total", stars)];
    tx.raise(shown.entity, &shown.id(), &figures).await
}

/// The published version of an article.
async fn latest(tx: &mut Tx<'_>, article: &Row) -> Result<Option<Row>> {
    let number = look::text(article, "number").to_owned();
    Ok(look::equal(tx, ARTICLE, &[("number", &number), ("state", "published")]).await?.into_iter().next())
}

/// The row lies in the domain of its record, and its account's people see what is shared.
async fn follow_record(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    look::follow_named_record(tx, change, issues, "table_name", "record_id").await?;
    if !issues.is_empty() || !(change.changed("table_name") || change.changed("record_id")) {
        return Ok(());
    }
    let (table, id) =
        (look::text(&change.now, "table_name").to_owned(), look::text(&change.now, "record_id").to_owned());
    let known = tx.store.model().entity(&table).filter(|entity| entity.has("account"));
    let account = match known {
        Some(entity) => look::read(tx, entity.name(), &id).await?.map(|row| row.value("account").clone()),
        None => None,
    };
    change.now.put("account", account.unwrap_or(Value::Null));
    Ok(())
}

/// What is shared can be opened: the customer would find a closed door otherwise.
async fn check_shared(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    let shares = change.now.value("shared").as_bool() == Some(true);
    if !shares || change.derived || !(change.changed("shared") || change.changed("article")) {
        return Ok(());
    }
    let Some(article) = look::referenced(tx, change, "article").await? else { return Ok(()) };
    if look::text(&article, "state") != "published" {
        issues.add("shared", "Customers see published articles only. Please publish the article first.");
        return Ok(());
    }
    let base = look::read(tx, "kb_knowledge_base", look::text(&article, "knowledge_base")).await?;
    if base.is_none_or(|base| base.value("open_to_customers").as_bool() != Some(true)) {
        issues.add("shared", "The knowledge base of this article is not open to customers: they could not read it.");
    }
    Ok(())
}

async fn check_attach_rule(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if !change.changed("table_name") && !change.changed("condition") {
        return Ok(());
    }
    let table = look::text(&change.now, "table_name").to_owned();
    let known = tx.store.model().entity(&table).filter(|entity| entity.is_a("sn_task"));
    if known.is_none() && !table.is_empty() {
        issues.add("table_name", "Articles are attached to tasks only. Please choose a table of tasks.");
    }
    Ok(())
}

/// Attaches the articles of the rules that a new task meets, each once.
async fn attach(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    if !change.is_new() {
        return Ok(());
    }
    let entity = change.entity;
    let tables: Vec<&str> = std::iter::successors(Some(entity.table), |table| table.extends)
        .filter(|table| !table.is_abstract)
        .flat_map(|table| table.aliases.iter().copied().chain([table.name]))
        .collect();
    let mut query = rows::equal(&[("active", "true")]);
    query.groups[0].clauses.push(rows::condition("table_name", Operator::In, tables.join(",")));
    for found in look::find(tx, ATTACH_RULE, &query, look::MANY).await? {
        let task = change.now.id();
        if !meets(tx, change, look::text(&found, "condition")).await? {
            continue;
        }
        let Some(article) = look::read(tx, ARTICLE, look::text(&found, "article")).await? else { continue };
        let article =
            if look::text(&article, "state") == "published" { Some(article) } else { latest(tx, &article).await? };
        let Some(article) = article.map(|row| row.id()) else { continue };
        if is_attached(tx, task.as_str(), &article).await? {
            continue;
        }
        let save = Save::create(rows::entity(tx.store.model(), RELATED))
            .text("table_name", entity.name())
            .value("record_id", Value::Text(task.0))
            .value("article", Value::Text(article.0))
            .value("automatic", Value::Bool(true));
        tx.save_derived(save).await?;
    }
    Ok(())
}

async fn is_attached(tx: &mut Tx<'_>, record: &str, article: &Id) -> Result<bool> {
    look::any(tx, RELATED, &[("record_id", record), ("article", article.as_str())]).await
}

/// Whether a stored task meets a condition; one that cannot be read is met by none.
async fn meets(tx: &mut Tx<'_>, change: &Change<'_>, condition: &str) -> Result<bool> {
    if condition.trim().is_empty() {
        return Ok(true);
    }
    let mut query: Query = meta::query::parse(condition);
    if !query.unreadable.is_empty() || query.groups.is_empty() {
        return Ok(false);
    }
    let own = rows::is("sys_id", change.now.id().as_str());
    query.groups.iter_mut().for_each(|group| group.clauses.push(own.clone()));
    Ok(!look::find(tx, change.entity.name(), &query, 1).await?.is_empty())
}
