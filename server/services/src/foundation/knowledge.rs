//! The knowledge base that comes with the product (G157, C15: it was called Account Lifecycle Events before).
use meta::{Id, Value};
use sha2::{Digest, Sha256};
use store::{Save, Tx};

use crate::{Result, rows};

const BASE: &str = "Customer Success Management";
const ABOUT: &str = "How onboarding and customer success work is set up and done. Earlier: Account Lifecycle Events.";

/// Title, category, further words, text.
type Article = (&'static str, &'static str, &'static str, &'static str);

const SETUP: &str = "Set up";
const IMPORT: &str = "Data import";
const EXCHANGE: &str = "Service Exchange";
const CATEGORIES: &[&str] = &[SETUP, IMPORT, EXCHANGE];

const ARTICLES: &[Article] = &[
    (
        "How to create a Data Validation Assist record",
        IMPORT,
        "check staging rows mandatory",
        include_str!("articles/data_validation_assist.html"),
    ),
    (
        "How to configure the trigger of the onboarding case & the playbook",
        SETUP,
        "start automatic flow condition",
        include_str!("articles/onboarding_trigger.html"),
    ),
    (
        "How to create remote choice definition in Service Exchange for Providers",
        EXCHANGE,
        "choices form sync",
        include_str!("articles/remote_choice.html"),
    ),
    (
        "How to create remote records producer in a remote catalog in Service Exchange for Providers",
        EXCHANGE,
        "catalog item request case",
        include_str!("articles/remote_record_producer.html"),
    ),
    (
        "How to create a remote task to sync data",
        EXCHANGE,
        "task state comments both ways",
        include_str!("articles/remote_task.html"),
    ),
    (
        "How to create an Activity Definition",
        SETUP,
        "playbook stage inputs automation",
        include_str!("articles/activity_definition.html"),
    ),
    (
        "How to attach KB to the related Knowledge tab of any ALE Task",
        SETUP,
        "article share customer attach rule Account Lifecycle Events",
        include_str!("articles/related_knowledge.html"),
    ),
    (
        "How to complete the Data Import Task",
        IMPORT,
        "upload file template publish validate",
        include_str!("articles/complete_import.html"),
    ),
    (
        "Account Lifecycle Events PAD Activities Overview",
        SETUP,
        "playbook activity definitions onboarding",
        include_str!("articles/pad_activities.html"),
    ),
    (
        "A Consumer's Guide to Installing Service Bridge and Registering with Providers",
        EXCHANGE,
        "connect register install",
        include_str!("articles/service_bridge.html"),
    ),
    (
        "How to configure Account Lifecycle Events data import task",
        IMPORT,
        "import builder template staging target",
        include_str!("articles/configure_import.html"),
    ),
];

/// Makes the base with its categories and articles where it is missing; what was changed or retired stays as it is.
pub(super) async fn make(tx: &mut Tx<'_>) -> Result<()> {
    let bases = rows::entity(tx.store.model(), "kb_knowledge_base");
    if tx.read(bases, id("kb_knowledge_base", BASE).as_str()).await?.is_some() {
        return Ok(());
    }
    let base = new(tx, "kb_knowledge_base", BASE)
        .text("title", BASE)
        .text("description", ABOUT)
        .value("open_to_customers", Value::Bool(true))
        .value("order", Value::Int(900));
    let base = tx.save_derived(base).await?.id;
    for label in CATEGORIES {
        let category = new(tx, "kb_category", label).text("label", *label).text("knowledge_base", base.as_str());
        tx.save_derived(category).await?;
    }
    for (title, category, keywords, text) in ARTICLES {
        let article = new(tx, "kb_knowledge", title)
            .value("short_description", Value::text(*title))
            .value("text", Value::text(text.trim()))
            .value("keywords", Value::text(*keywords))
            .value("state", Value::text("published"))
            .value("knowledge_base", Value::Text(base.0.clone()))
            .value("category", Value::Text(id("kb_category", category).0));
        tx.save_derived(article).await?;
    }
    Ok(())
}

fn new(tx: &Tx<'_>, table: &str, key: &str) -> Save {
    let mut save = Save::create(rows::entity(tx.store.model(), table));
    save.new_id = Some(id(table, key));
    save
}

/// The same in every installation, so that links to what is shipped work everywhere.
fn id(table: &str, key: &str) -> Id {
    let hash = Sha256::digest(format!("steward shipped/{table}/{key}").as_bytes());
    Id(crate::auth::hex(&hash[..16]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eleven_articles_have_text_that_cleaning_leaves_as_it_is() {
        assert_eq!(ARTICLES.len(), 11);
        for (title, category, _, text) in ARTICLES {
            assert!(CATEGORIES.contains(category), "{title}");
            assert!(text.len() > 900, "{title} says little");
            assert_eq!(crate::knowledge::shown_text(text.trim()), text.trim(), "{title}");
        }
    }
}
