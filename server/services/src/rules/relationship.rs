//! Relationships between accounts, kept in both directions, and of contacts to further accounts.
use meta::{Change, Id, Issues, Row, Value};
use store::{Save, Tx, TxRules};

use super::look;
use crate::{Result, rows};

const RELATIONSHIP: &str = "account_relationship";
const TYPE: &str = "sn_customerservice_account_relationship_type";
const ACCOUNT: &str = "customer_account";

pub(super) const ACCOUNT_RULES: TxRules = TxRules {
    table: RELATIONSHIP,
    before: &[rule!("Relationship fits accounts", check_accounts)],
    after: &[rule!("Reverse row made", make_reverse), rule!("Reverse row follows", change_reverse)],
    delete: &[rule!("Reverse row follows", remove_reverse)],
};

pub(super) const CONTACT_RULES: TxRules = TxRules {
    table: "sn_customerservice_contact_relationship",
    before: &[
        rule!("Eligible contacts", check_eligible),
        rule!("Several responsibilities", refuse_twin),
        rule!("Holder fits type", super::team::check_contact_responsibility),
    ],
    after: &[],
    delete: &[],
};

async fn check_accounts(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    let one = look::text(&change.now, "account");
    if !one.is_empty() && one == look::text(&change.now, "related_account") {
        issues.add(
            "related_account",
            "An account cannot have a relationship with itself. Please choose another account.",
        );
        return Ok(());
    }
    if look::has_twin(tx, change, &["account", "related_account", "type"]).await? {
        issues.add("related_account", "The two accounts have this relationship already.");
        return Ok(());
    }
    let Some(kind) = look::referenced(tx, change, "type").await? else { return Ok(()) };
    for (account_field, kind_field) in [("account", "from_kind"), ("related_account", "to_kind")] {
        let Some(account) = look::referenced(tx, change, account_field).await? else { continue };
        let wanted = look::text(&kind, kind_field);
        if ["customer", "partner"].contains(&wanted) && account.value(wanted).as_bool() != Some(true) {
            let sentence = format!("A relationship \"{}\" needs a {wanted} account here.", look::text(&kind, "name"));
            issues.add(account_field, sentence);
        }
    }
    Ok(())
}

/// The row on the other account, with the reverse of the type.
async fn make_reverse(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    if !change.is_new() || !change.now.value("reverse").is_empty() {
        return Ok(());
    }
    let reverse_type = reverse_type(tx, change).await?;
    let own = change.now.id();
    let table = rows::entity(tx.store.model(), RELATIONSHIP);
    let reverse = Save::create(table)
        .value("account", change.now.value("related_account").clone())
        .value("related_account", change.now.value("account").clone())
        .value("type", Value::Text(reverse_type.0))
        .value("reverse", Value::Text(own.0.clone()))
        .value("is_reverse", Value::Bool(true));
    let reverse = tx.save_derived(reverse).await?.id;
    look::set(tx, RELATIONSHIP, &own, "reverse", Value::Text(reverse.0)).await
}

async fn change_reverse(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    let concerns = ["account", "related_account", "type"].iter().any(|field| change.changed(field));
    if change.is_new() || !concerns {
        return Ok(());
    }
    let Some(reverse) = look::referenced(tx, change, "reverse").await? else { return Ok(()) };
    let reverse_type = reverse_type(tx, change).await?;
    let (account, related) = (change.now.value("related_account").clone(), change.now.value("account").clone());
    let is_same = *reverse.value("account") == account
        && *reverse.value("related_account") == related
        && look::text(&reverse, "type") == reverse_type.as_str();
    if is_same {
        return Ok(());
    }
    let save = Save::update(reverse.entity, reverse.id())
        .value("account", account)
        .value("related_account", related)
        .value("type", Value::Text(reverse_type.0));
    tx.save_derived(save).await?;
    Ok(())
}

/// The other row goes as well; it is cut loose first, so that the two do not delete each other in turn.
async fn remove_reverse(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    let Some(reverse) = look::referenced(tx, change, "reverse").await? else { return Ok(()) };
    look::set(tx, RELATIONSHIP, &reverse.id(), "reverse", Value::Null).await?;
    look::set(tx, RELATIONSHIP, &change.now.id(), "reverse", Value::Null).await?;
    tx.delete_derived(reverse.entity, reverse.id().as_str()).await
}

/// The type that carries the reverse name; made with the names turned around where there is none yet.
async fn reverse_type(tx: &mut Tx<'_>, change: &Change<'_>) -> Result<Id> {
    let Some(kind) = look::referenced(tx, change, "type").await? else { return Ok(Id(String::new())) };
    let name = look::text(&kind, "reverse_name");
    if let Some(found) = look::equal(tx, TYPE, &[("name", name)]).await?.first() {
        return Ok(found.id());
    }
    let reverse = Save::create(rows::entity(tx.store.model(), TYPE))
        .value("name", Value::text(name))
        .value("reverse_name", kind.value("name").clone())
        .value("from_kind", kind.value("to_kind").clone())
        .value("to_kind", kind.value("from_kind").clone());
    Ok(tx.save_derived(reverse).await?.id)
}

/// Contacts of the account itself, of accounts related to it, or of its hierarchy may act for it.
async fn check_eligible(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if !change.is_new() && !change.changed("contact") && !change.changed("account") {
        return Ok(());
    }
    let contact = look::referenced(tx, change, "contact").await?;
    let account = look::referenced(tx, change, "account").await?;
    let (Some(contact), Some(account)) = (contact, account) else { return Ok(()) };
    let employer = look::text(&contact, "account").to_owned();
    if !may_act_for(tx, &employer, &account).await? {
        let sentence = "The contact is of an account that has nothing to do with this one. \
                        Please choose a contact of the account, of a related account or of its hierarchy.";
        issues.add("contact", sentence);
    }
    Ok(())
}

/// Whether a contact has to do with the account of other people: by a relationship, or in one hierarchy.
pub(super) async fn acts_for(tx: &mut Tx<'_>, contact: &Row, account: &str) -> Result<bool> {
    let own = contact.id();
    let named = [("contact", own.as_str()), ("account", account), ("active", "true")];
    if look::any(tx, CONTACT_RULES.table, &named).await? {
        return Ok(true);
    }
    let Some(account) = look::read(tx, ACCOUNT, account).await? else { return Ok(false) };
    may_act_for(tx, look::text(contact, "account"), &account).await
}

async fn may_act_for(tx: &mut Tx<'_>, employer: &str, account: &Row) -> Result<bool> {
    let id = account.id();
    if employer == id.as_str()
        || look::any(tx, RELATIONSHIP, &[("account", id.as_str()), ("related_account", employer)]).await?
    {
        return Ok(true);
    }
    let Some(employer) = look::read(tx, ACCOUNT, employer).await? else { return Ok(false) };
    let top = |row: &Row| look::text(row, "account_path").split('/').next().unwrap_or_default().to_owned();
    Ok(!top(account).is_empty() && top(account) == top(&employer))
}

async fn refuse_twin(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if look::has_twin(tx, change, &["contact", "account", "responsibility"]).await? {
        issues.add("responsibility", "The contact has this responsibility for the account already.");
    }
    Ok(())
}
