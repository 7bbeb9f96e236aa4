//! Components: shipped ones stay as they are; own ones change while nobody sees them.
use meta::{Change, Issues};
use store::{Tx, TxRules};

use super::{COMPONENT, INSTANCE, look};
use crate::Result;
use crate::embed;

pub(in crate::rules) const RULES: TxRules = TxRules {
    table: COMPONENT,
    before: &[
        rule!("Shipped components are not edited", keep_shipped),
        rule!("Components are edited while inactive", edit_inactive),
        rule!("Tags begin with the prefix and stay", check_tag),
        rule!("Properties can be read", check_properties),
        rule!("Events are named in capitals", check_events),
        rule!("Own components have code", check_code),
    ],
    after: &[],
    delete: &[rule!("Own inactive components are deleted", check_delete)],
};

const PREFIX: &str = "sn-embedx-";

/// Whether more changes than what may be changed of every component at any time: whether it is active, and its icon.
fn is_edited(change: &Change<'_>) -> bool {
    let fields =
        ["name", "type_key", "description", "drawn_by", "event_prefix", "configuration_schema", "events", "bundle"];
    fields.iter().any(|field| change.changed(field))
}

async fn keep_shipped(_: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    let is_shipped = change.was(domain::embed::component::COL.is_default) == Some(true);
    if is_shipped && !change.derived && is_edited(change) {
        issues.add("", "Shipped components cannot be edited. Please clone this one and edit the clone.");
    }
    Ok(())
}

async fn edit_inactive(_: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    let is_live = change.now.value("active").as_bool() != Some(false);
    if !change.is_new() && !change.derived && is_live && is_edited(change) {
        issues.add("active", "A component is edited while it is inactive. Please deactivate it first.");
    }
    Ok(())
}

async fn check_tag(_: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if !change.changed("type_key") {
        return Ok(());
    }
    if !change.is_new() {
        issues.add(
            "type_key",
            "The tag stays as it is: code on outer sites names it. Please clone the component for another one.",
        );
        return Ok(());
    }
    let tag = look::text(&change.now, "type_key").to_owned();
    let suffix = tag.strip_prefix(PREFIX).unwrap_or_default();
    let is_plain = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-';
    if suffix.is_empty() || suffix.len() > 60 || !suffix.chars().all(is_plain) || suffix.ends_with('-') {
        issues.add(
            "type_key",
            format!("A tag is {PREFIX} and a suffix of small letters, figures and hyphens. Please correct it."),
        );
    }
    Ok(())
}

async fn check_properties(_: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    let text = look::text(&change.now, "configuration_schema");
    if change.changed("configuration_schema")
        && let Err(sentence) = embed::read_schema(text)
    {
        issues.add("configuration_schema", sentence);
    }
    Ok(())
}

/// Pages listen to an event by its prefix and name.
async fn check_events(_: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    let is_name = |name: &str| name.chars().all(|sign| sign.is_ascii_uppercase() || sign == '_');
    if change.changed("events") && !look::text(&change.now, "events").split_whitespace().all(is_name) {
        issues.add("events", "Events are named in capitals, one a line, as in ORDER_SENT. Please correct them.");
    }
    Ok(())
}

/// Nothing draws an own component but its code.
async fn check_code(_: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    let is_on = |field: &str| change.now.value(field).as_bool() == Some(true);
    let is_drawn = ["drawn_by", "bundle"].iter().any(|field| !look::text(&change.now, field).is_empty());
    if change.changed("active") && is_on("active") && !is_on("is_default") && !is_drawn {
        issues.add("active", "An own component needs code. Please attach its script (a file ending in .js) first.");
    }
    Ok(())
}

/// The instances of a component go with it, and with them what sites show.
async fn check_delete(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if change.now.value("is_default").as_bool() == Some(true) {
        issues.add("", "Shipped components cannot be deleted. Please deactivate it instead.");
    } else if change.now.value("active").as_bool() != Some(false) {
        issues.add("", "A component is deleted while it is inactive. Please deactivate it first.");
    } else {
        super::remove(tx, INSTANCE, "component", &change.now.id()).await?;
    }
    Ok(())
}
