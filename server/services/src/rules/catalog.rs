//! Which products a catalog item is for, and trees of categories and topics.
use meta::{Change, Id, Issues, Value};
use store::{Tx, TxRules};

use super::look;
use crate::Result;

const ITEM: &str = "sc_cat_item";
const LINK: &str = "sn_prod_cat_rel_m2m_product_catalog_item";

pub(super) const LINK_RULES: TxRules = TxRules {
    table: LINK,
    before: &[],
    after: &[rule!("Item knows its products", refresh)],
    delete: &[rule!("Item knows its products", refresh_without)],
};

pub(super) const CATEGORY_RULES: TxRules =
    TxRules { table: "sc_category", before: &[rule!("Categories form a tree", check_tree)], after: &[], delete: &[] };

pub(super) const TOPIC_RULES: TxRules =
    TxRules { table: "taxonomy_topic", before: &[rule!("Topics form a tree", check_tree)], after: &[], delete: &[] };

async fn check_tree(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if look::makes_circle(tx, change, "parent").await? {
        issues.add("parent", "It cannot lie below itself. Please choose another parent.");
    }
    Ok(())
}

async fn refresh(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    let before = change.before.as_ref().map(|row| look::text(row, "cat_item").to_owned());
    let now = look::text(&change.now, "cat_item").to_owned();
    if let Some(before) = before.filter(|before| *before != now) {
        write(tx, &before, None).await?;
    }
    write(tx, &now, None).await
}

async fn refresh_without(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    let item = look::text(&change.now, "cat_item").to_owned();
    write(tx, &item, Some(&change.now.id())).await
}

async fn write(tx: &mut Tx<'_>, item: &str, without: Option<&Id>) -> Result<()> {
    let links = look::equal(tx, LINK, &[("cat_item", item)]).await?;
    let links = links.iter().filter(|row| Some(&row.id()) != without);
    let mut products: Vec<&str> = links.map(|row| look::text(row, "product")).collect();
    products.sort_unstable();
    look::set(tx, ITEM, &Id(item.to_owned()), "products", Value::text(products.join(","))).await
}
