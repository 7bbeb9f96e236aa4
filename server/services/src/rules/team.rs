//! Account teams: who of our people, and who of the customer's, has which responsibility.
use meta::{Change, Issues};
use store::{Tx, TxRules};

use super::belonging::check_tie;
use super::look;
use crate::Result;

pub(super) const RULES: TxRules = TxRules {
    table: "sn_customerservice_team_member",
    before: &[
        rule!("Unique team member", refuse_twin),
        rule!("Holder fits type", check_employee_responsibility),
        rule!("Only one per account", refuse_second_holder),
    ],
    after: &[],
    delete: &[],
};

/// Which members of the account's team work on an engagement.
pub(super) const ENGAGEMENT_TEAM_RULES: TxRules = TxRules {
    table: "sn_acct_lc_eng_m2m_team_mem",
    before: &[rule!("Avoid duplicate account team", refuse_twin_on_engagement), rule!("Same account", check_tie)],
    after: &[],
    delete: &[],
};

/// Which of the customer's people work on an engagement.
pub(super) const ENGAGEMENT_CONTACT_RULES: TxRules = TxRules {
    table: "sn_acct_lc_eng_m2m_cntct_rel",
    before: &[rule!("Avoid duplicate customer team", refuse_twin_contact), rule!("Same account", check_tie)],
    after: &[],
    delete: &[],
};

async fn refuse_twin_on_engagement(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if look::has_twin(tx, change, &["engagement", "team_member"]).await? {
        issues.add("team_member", "The team member works on this engagement already.");
    }
    Ok(())
}

async fn refuse_twin_contact(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if look::has_twin(tx, change, &["engagement", "contact", "responsibility"]).await? {
        issues.add("contact", "The contact has this responsibility in the engagement already.");
    }
    Ok(())
}

async fn refuse_twin(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if look::has_twin(tx, change, &["account", "user", "responsibility"]).await? {
        issues.add("user", "The person has this responsibility for the account already.");
    }
    Ok(())
}

/// Employee responsibilities are held by internal people.
async fn check_employee_responsibility(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    check_responsibility(tx, change, issues, "employee").await?;
    let Some(user) = look::referenced(tx, change, "user").await? else { return Ok(()) };
    let is_contact = ["customer_contact", "csm_consumer"].contains(&look::text(&user, "sys_class_name"));
    if change.changed("user") && (is_contact || look::text(&user, "user_type") == "external") {
        let sentence = "Account team members are employees. Add contacts of the customer as contact relationships.";
        issues.add("user", sentence);
    }
    Ok(())
}

/// Contact responsibilities are held by contacts.
pub(super) async fn check_contact_responsibility(
    tx: &mut Tx<'_>,
    change: &mut Change<'_>,
    issues: &mut Issues,
) -> Result<()> {
    check_responsibility(tx, change, issues, "contact").await?;
    refuse_second_holder(tx, change, issues).await
}

async fn check_responsibility(tx: &mut Tx<'_>, change: &Change<'_>, issues: &mut Issues, wanted: &str) -> Result<()> {
    if !change.changed("responsibility") {
        return Ok(());
    }
    let Some(responsibility) = look::referenced(tx, change, "responsibility").await? else { return Ok(()) };
    let name = look::text(&responsibility, "name");
    if look::text(&responsibility, "user_type") != wanted {
        issues
            .add("responsibility", format!("\"{name}\" is no responsibility of {wanted}s. Please choose another one."));
    } else if responsibility.value("active").as_bool() == Some(false) {
        issues.add("responsibility", format!("\"{name}\" is not in use any more. Please choose another one."));
    }
    Ok(())
}

async fn refuse_second_holder(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    let Some(responsibility) = look::referenced(tx, change, "responsibility").await? else { return Ok(()) };
    let is_single = responsibility.value("unique_per_account").as_bool() == Some(true);
    if is_single && look::has_twin(tx, change, &["account", "responsibility"]).await? {
        let name = look::text(&responsibility, "name");
        issues.add("responsibility", format!("The account has its one \"{name}\" already. Remove that one first."));
    }
    Ok(())
}
