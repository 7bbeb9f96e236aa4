//! The logo of a portal is the newest picture attached to its record, and its widgets show lists it has.
use meta::query::{Order, parse};
use meta::{Change, Id, Issues, Value};
use store::{Save, Tx, TxRules};

use super::look;
use crate::{Result, rows};

const PORTAL: &str = "sn_portal";
const FILES: &str = "sys_attachment";
const LISTS: &str = "sn_portal_list";

pub(super) const LOGO_RULES: TxRules = TxRules {
    table: FILES,
    before: &[],
    after: &[rule!("Portal logo kept", take_logo)],
    delete: &[rule!("Portal logo kept", take_earlier_logo)],
};

pub(super) const WIDGET_RULES: TxRules = TxRules {
    table: "sn_portal_widget",
    before: &[rule!("A widget shows a list of its portal", check_list)],
    after: &[],
    delete: &[],
};

async fn check_list(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    let text = |field: &str| look::text(&change.now, field).trim().to_owned();
    let [widget, portal, name] = ["widget", "portal", "options"].map(text);
    let concerns = ["widget", "portal", "options"].into_iter().any(|field| change.changed(field));
    if widget != "list" || name.is_empty() || !concerns {
        return Ok(());
    }
    if !look::any(tx, LISTS, &[("portal", &portal), ("name", &name)]).await? {
        issues
            .add("options", format!("The portal has no list that is called \"{name}\". Please name one that it has."));
    }
    Ok(())
}

async fn take_logo(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    match portal_of(change) {
        Some(portal) if change.is_new() && is_picture(&change.now) => set_logo(tx, portal, Some(change.now.id())).await,
        _ => Ok(()),
    }
}

async fn take_earlier_logo(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    let Some(portal) = portal_of(change) else { return Ok(()) };
    let mut query = parse(&format!("table_name={PORTAL}^table_sys_id={portal}"));
    query.order = vec![Order { field: "sys_created_on".to_owned(), descending: true }];
    let files = tx.find(rows::entity(tx.store.model(), FILES), &query, 100).await?;
    let gone = change.now.id();
    let earlier = files.iter().find(|file| file.id() != gone && is_picture(file)).map(meta::Row::id);
    set_logo(tx, portal, earlier).await
}

fn portal_of(change: &Change<'_>) -> Option<Id> {
    let text = |field: &str| change.now.value(field).as_text();
    (text("table_name") == Some(PORTAL)).then(|| text("table_sys_id").map(|id| Id(id.to_owned())))?
}

fn is_picture(file: &meta::Row) -> bool {
    file.value("content_type").as_text().is_some_and(|kind| kind.starts_with("image/"))
}

async fn set_logo(tx: &mut Tx<'_>, portal: Id, logo: Option<Id>) -> Result<()> {
    let table = rows::entity(tx.store.model(), PORTAL);
    if tx.read(table, portal.as_str()).await?.is_none() {
        return Ok(());
    }
    let logo = logo.map_or(Value::Null, |id| Value::Text(id.0));
    tx.save_derived(Save::update(table, portal).value("logo", logo)).await?;
    Ok(())
}
