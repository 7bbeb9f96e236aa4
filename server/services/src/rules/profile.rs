//! Profiles: each is a contact or consumer of one person, or the person's own user by another name.
use meta::{Change, Issues, Value};
use store::{Tx, TxRules};

use super::{look, reach};
use crate::Result;
use crate::auth::CONSUMERS;

const TABLE: &str = "sys_user_profile";

pub(super) const RULES: TxRules = TxRules {
    table: TABLE,
    before: &[
        rule!("Profile is a contact or consumer", check_record),
        rule!("A profile is of one person", refuse_other),
        rule!("One default profile", keep_one_default),
        rule!("People of one's own domains", reach::keep_to_own_people),
    ],
    after: &[],
    delete: &[rule!("People of one's own domains", reach::keep_to_own_people)],
};

/// Where the data of a kind of profile is; `None` for the person's own user.
fn table_of(kind: &str) -> Option<&'static str> {
    match kind {
        "contact" | "partner" => Some("customer_contact"),
        kind if CONSUMERS.contains(&kind) => Some("csm_consumer"),
        _ => None,
    }
}

async fn check_record(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    let [kind, record, user] = ["profile_type", "record_id", "user"].map(|field| look::text(&change.now, field));
    if record.is_empty() || record == user {
        return Ok(());
    }
    match table_of(kind) {
        None => {
            issues.add("record_id", "This kind of profile is the person's own user. Please leave the record empty.")
        }
        Some(table) if look::read(tx, table, record).await?.is_none() => {
            let what = if table == "csm_consumer" { "consumer" } else { "contact" };
            issues.add("record_id", format!("Please choose the {what} that the person is as well."));
        }
        Some(table) => change.now.put("record_table", Value::text(table)),
    }
    Ok(())
}

/// Whoever may act as a contact or consumer is that person, and nobody else is.
async fn refuse_other(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    let record = look::text(&change.now, "record_id").to_owned();
    if !change.changed("record_id") || record.is_empty() {
        return Ok(());
    }
    let others = look::equal(tx, TABLE, &[("record_id", &record)]).await?;
    if others.iter().any(|other| other.id() != change.now.id()) {
        issues.add("record_id", "This is a profile already. One contact or consumer is one person.");
    }
    Ok(())
}

async fn keep_one_default(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    if change.now.value("is_default").as_bool() != Some(true) || !change.changed("is_default") {
        return Ok(());
    }
    let user = look::text(&change.now, "user").to_owned();
    for other in look::equal(tx, TABLE, &[("user", &user), ("is_default", "true")]).await? {
        if other.id() != change.now.id() {
            look::set(tx, TABLE, &other.id(), "is_default", Value::Bool(false)).await?;
        }
    }
    Ok(())
}
