//! Roles: who holds them, directly or through groups, and which do not go together.
use std::collections::HashSet;

use meta::{Change, Issues, Row, Value};
use store::{Save, Tx, TxRules};

use super::{look, reach};
use crate::{Result, rows};

const MEMBER: &str = "sys_user_grmember";
const GROUP_ROLE: &str = "sys_group_has_role";
const USER_ROLE: &str = "sys_user_has_role";
const CONTAINS: &str = "sys_user_role_contains";
const ROLE: &str = "sys_user_role";

pub(super) const MEMBER_RULES: TxRules = TxRules {
    table: MEMBER,
    before: &[
        rule!("Unique membership", refuse_twin_member),
        rule!("People of one's own domains", reach::keep_to_own_people),
        rule!("Nobody gives more than they may", guard_member),
    ],
    after: &[rule!("Roles follow group", join)],
    delete: &[rule!("People of one's own domains", reach::keep_to_own_people), rule!("Roles follow group", leave)],
};

pub(super) const GROUP_ROLE_RULES: TxRules = TxRules {
    table: GROUP_ROLE,
    before: &[rule!("Nobody gives more than they may", guard_role)],
    after: &[rule!("Roles follow group", give_to_members)],
    delete: &[rule!("Roles follow group", take_from_members)],
};

pub(super) const CONTAINS_RULES: TxRules = TxRules {
    table: CONTAINS,
    before: &[rule!("No role cycle", refuse_cycle), rule!("Nobody gives more than they may", guard_contained)],
    after: &[],
    delete: &[],
};

pub(super) const HAS_ROLE_RULES: TxRules = TxRules {
    table: USER_ROLE,
    before: &[
        rule!("Identity roles do not mix", check_identity),
        rule!("Nobody gives more than they may", guard_role),
        rule!("People of one's own domains", reach::keep_to_own_people),
    ],
    after: &[],
    delete: &[rule!("People of one's own domains", reach::keep_to_own_people)],
};

async fn refuse_twin_member(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if look::has_twin(tx, change, &["group", "user"]).await? {
        issues.add("user", "The person is in the group already.");
    }
    Ok(())
}

/// Joining a group gives its roles; a membership that changes gives up the old ones first.
async fn join(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    if let Some(before) = change.before.clone() {
        take_all(tx, look::text(&before, "user"), look::text(&before, "group")).await?;
    }
    let (user, group) = (look::text(&change.now, "user").to_owned(), look::text(&change.now, "group").to_owned());
    for given in look::equal(tx, GROUP_ROLE, &[("group", &group)]).await? {
        give(tx, &user, look::text(&given, "role"), &group).await?;
    }
    Ok(())
}

async fn leave(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    let (user, group) = (look::text(&change.now, "user").to_owned(), look::text(&change.now, "group").to_owned());
    take_all(tx, &user, &group).await
}

async fn give_to_members(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    if let Some(before) = change.before.clone() {
        take_role(tx, look::text(&before, "role"), look::text(&before, "group")).await?;
    }
    let (role, group) = (look::text(&change.now, "role").to_owned(), look::text(&change.now, "group").to_owned());
    for member in look::equal(tx, MEMBER, &[("group", &group)]).await? {
        give(tx, look::text(&member, "user"), &role, &group).await?;
    }
    Ok(())
}

async fn take_from_members(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    let (role, group) = (look::text(&change.now, "role").to_owned(), look::text(&change.now, "group").to_owned());
    take_role(tx, &role, &group).await
}

async fn give(tx: &mut Tx<'_>, user: &str, role: &str, group: &str) -> Result<()> {
    if look::any(tx, USER_ROLE, &[("user", user), ("role", role), ("granted_by_group", group)]).await? {
        return Ok(());
    }
    let held = Save::create(rows::entity(tx.store.model(), USER_ROLE))
        .value("user", Value::text(user))
        .value("role", Value::text(role))
        .value("granted_by_group", Value::text(group))
        .value("inherited", Value::Bool(true));
    tx.save_derived(held).await?;
    Ok(())
}

async fn take_all(tx: &mut Tx<'_>, user: &str, group: &str) -> Result<()> {
    let held = look::equal(tx, USER_ROLE, &[("user", user), ("granted_by_group", group)]).await?;
    remove(tx, held).await
}

async fn take_role(tx: &mut Tx<'_>, role: &str, group: &str) -> Result<()> {
    let held = look::equal(tx, USER_ROLE, &[("role", role), ("granted_by_group", group)]).await?;
    remove(tx, held).await
}

async fn remove(tx: &mut Tx<'_>, held: Vec<Row>) -> Result<()> {
    for row in held {
        tx.delete_derived(row.entity, row.id().as_str()).await?;
    }
    Ok(())
}

async fn refuse_cycle(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    let outer = look::text(&change.now, "role").to_owned();
    let mut open = vec![look::text(&change.now, "contains").to_owned()];
    let mut seen = HashSet::new();
    while let Some(role) = open.pop() {
        if role == outer {
            issues.add("contains", "A role cannot contain itself. Please choose another role.");
            return Ok(());
        }
        if seen.insert(role.clone()) {
            let below = look::equal(tx, CONTAINS, &[("role", &role)]).await?;
            open.extend(below.iter().map(|row| look::text(row, "contains").to_owned()));
        }
    }
    Ok(())
}

/// Nobody is internal and external at once.
async fn check_identity(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    let user = look::text(&change.now, "user").to_owned();
    let Some(role) = look::referenced(tx, change, "role").await? else { return Ok(()) };
    let other = match look::text(&role, "name") {
        "snc_internal" => "snc_external",
        "snc_external" => "snc_internal",
        _ => return Ok(()),
    };
    for other in look::equal(tx, ROLE, &[("name", other)]).await? {
        if look::any(tx, USER_ROLE, &[("user", &user), ("role", other.id().as_str())]).await? {
            let name = look::text(&other, "name");
            issues.add("role", format!("The person holds {name}, which cannot be held together with this role."));
        }
    }
    Ok(())
}

/// Whoever manages users does not become an administrator that way, nor one of some domains an administrator of all.
async fn guard_role(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    guard(tx, change, issues, "role").await
}

async fn guard_contained(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    guard(tx, change, issues, "contains").await
}

async fn guard(tx: &mut Tx<'_>, change: &Change<'_>, issues: &mut Issues, field: &str) -> Result<()> {
    if !change.changed(field) {
        return Ok(());
    }
    let to_one = change.entity.name() == USER_ROLE;
    if let Some(sentence) = reach::why_not(tx, change.actor, &[look::text(&change.now, field)], to_one).await? {
        issues.add(field, sentence);
    }
    Ok(())
}

async fn guard_member(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    let given = look::equal(tx, GROUP_ROLE, &[("group", look::text(&change.now, "group"))]).await?;
    let given: Vec<&str> = given.iter().map(|row| look::text(row, "role")).collect();
    if let Some(sentence) = reach::why_not(tx, change.actor, &given, true).await? {
        issues.add("group", format!("The group gives roles to its members. {sentence}"));
    }
    Ok(())
}
