//! Accounts: their code, their place in the tree, and the onboarding case each customer starts with.
use meta::{Change, Date, Issues, Value};
use store::{Save, Tx, TxRules};

use super::{account_domain, look};
use crate::{Result, rows};

const TABLE: &str = "customer_account";
/// Days from a new account to its planned go-live, until somebody plans it.
const USUAL_ONBOARDING_DAYS: i64 = 90;
const CODE_LENGTH: usize = 6;

pub(super) const RULES: TxRules = TxRules {
    table: TABLE,
    before: &[
        rule!("Account code unique", give_code),
        rule!("No account cycle", refuse_cycle),
        rule!("Account path kept", give_path),
        rule!("Account domain generation", account_domain::make),
    ],
    after: &[
        rule!("Account domain generation", account_domain::adopt),
        rule!("Account path kept", rewrite_paths_below),
        rule!("Creation of account onboarding case", start_onboarding),
    ],
    delete: &[rule!("Account in use", refuse_delete)],
};

/// Six capital letters or digits where none were given (G181).
async fn give_code(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if !change.is_new() && !change.changed("account_code") {
        return Ok(());
    }
    let given = look::text(&change.now, "account_code").to_owned();
    if !given.is_empty() {
        let taken = look::equal(tx, TABLE, &[("account_code", &given)]).await?;
        if taken.iter().any(|row| row.id() != change.now.id()) {
            issues.add("account_code", format!("The account code {given} is taken. Please choose another one."));
        }
        return Ok(());
    }
    loop {
        let code = random_code();
        if !look::any(tx, TABLE, &[("account_code", &code)]).await? {
            change.now.put("account_code", Value::Text(code));
            return Ok(());
        }
    }
}

/// Letters and digits that are not taken for each other when read aloud or typed.
fn random_code() -> String {
    const SIGNS: &[u8] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    let bits = uuid::Uuid::new_v4().as_u128();
    (0..CODE_LENGTH).map(|at| SIGNS[(bits >> (5 * at)) as usize % SIGNS.len()] as char).collect()
}

async fn refuse_cycle(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if look::makes_circle(tx, change, "account_parent").await? {
        issues.add("account_parent", "An account cannot be below itself. Please choose another parent account.");
    }
    Ok(())
}

/// The parent's path, a slash and the own code; the own code alone at the top.
async fn give_path(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    let code = look::text(&change.now, "account_code").to_owned();
    let parent = look::referenced(tx, change, "account_parent").await?;
    let above = parent.as_ref().map(|parent| look::text(parent, "account_path")).filter(|path| !path.is_empty());
    let path = above.map_or(code.clone(), |above| format!("{above}/{code}"));
    change.now.put("account_path", Value::text(path));
    Ok(())
}

/// Accounts directly below take over the new path; saving them does the same for those below them.
async fn rewrite_paths_below(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    if change.is_new() || !change.changed("account_path") {
        return Ok(());
    }
    let path = look::text(&change.now, "account_path").to_owned();
    for child in look::equal(tx, TABLE, &[("account_parent", change.now.id().as_str())]).await? {
        let own = format!("{path}/{}", look::text(&child, "account_code"));
        look::set(tx, TABLE, &child.id(), "account_path", Value::Text(own)).await?;
    }
    Ok(())
}

/// A new customer account gets exactly one onboarding case; accounts that are partner only get none.
async fn start_onboarding(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    let is_customer = change.now.value("customer").as_bool() != Some(false);
    if !change.is_new() || !is_customer {
        return Ok(());
    }
    let go_live = Date::plus_days(change.today, USUAL_ONBOARDING_DAYS);
    let case = Save::create(rows::entity(tx.store.model(), "sn_acct_lc_onb_case"))
        .value("account", Value::Text(change.now.id().0))
        .value("short_description", Value::Text(format!("Onboarding for {}", look::text(&change.now, "name"))))
        .text("type", "full")
        .text("service_exchange_integration", "not_required")
        .value("go_live_date", Value::Text(go_live.to_string()));
    tx.save_derived(case).await?;
    Ok(())
}

async fn refuse_delete(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    let id = change.now.id();
    for table in ["sn_acct_lc_engagement", "sn_customerservice_cases", "ast_contract", "sold_product"] {
        if look::any(tx, table, &[("account", id.as_str())]).await? {
            let plural = rows::entity(tx.store.model(), table).table.plural.to_lowercase();
            issues.add("", format!("The account has {plural}. Remove them first, or make the account inactive."));
            return Ok(());
        }
    }
    Ok(())
}
