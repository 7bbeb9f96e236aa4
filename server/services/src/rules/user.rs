//! Users: one row a person, and no secret ever stored as it was typed.
use meta::{Change, Issues, Value};
use store::{Tx, TxRules};

use super::{look, reach};
use crate::{Result, auth};

const TABLE: &str = "sys_user";
const SHORTEST_KEY: usize = 20;

pub(super) const RULES: TxRules = TxRules {
    table: TABLE,
    before: &[
        rule!("User name from mail", name_from_mail),
        rule!("People of one's own domains", reach::keep_to_own_domains),
        rule!("Unified identity", refuse_twin),
        rule!("Password is hashed", hash_password),
    ],
    after: &[],
    delete: &[rule!("People of one's own domains", reach::keep_to_own_domains)],
};

pub(super) const KEY_RULES: TxRules = TxRules {
    table: "api_key",
    before: &[
        rule!("People of one's own domains", reach::keep_to_own_people),
        rule!("Nobody acts as a stronger person", reach::keep_to_no_stronger),
        rule!("Key is hashed", keep_key_hash),
    ],
    after: &[],
    delete: &[rule!("People of one's own domains", reach::keep_to_own_people)],
};

pub(super) const CLIENT_RULES: TxRules = TxRules {
    table: "oauth_entity",
    before: &[
        rule!("People of one's own domains", reach::keep_to_own_people),
        rule!("Nobody acts as a stronger person", reach::keep_to_no_stronger),
        rule!("Client credentials", keep_client_secret),
    ],
    after: &[],
    delete: &[rule!("People of one's own domains", reach::keep_to_own_people)],
};

/// People invited by mail address alone sign in with it.
async fn name_from_mail(_: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    if change.is_new() && change.now.value("user_name").is_empty() {
        let mail = look::text(&change.now, "email").to_lowercase();
        change.now.put("user_name", Value::text(mail));
    }
    Ok(())
}

/// No two active users share a mail address.
async fn refuse_twin(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    let is_active = change.now.value("active").as_bool() != Some(false);
    if !is_active || !(change.changed("email") || change.changed("active")) {
        return Ok(());
    }
    let mail = look::text(&change.now, "email").to_owned();
    if mail.is_empty() {
        return Ok(());
    }
    let others = look::equal(tx, TABLE, &[("email", &mail), ("active", "true")]).await?;
    if let Some(other) = others.iter().find(|other| other.id() != change.now.id()) {
        let name = look::text(other, "user_name");
        // Customers are not told who else there is.
        let sentence = if change.actor.is_external {
            "This mail address is known here already. Please enter another one, or ask us to add the person.".to_owned()
        } else {
            format!("The user {name} has this mail address. One person keeps one user: please change that one.")
        };
        issues.add("email", sentence);
    }
    Ok(())
}

/// A password that came through a form or an interface is replaced by its hash. Nobody sets that of a
/// person who may more.
async fn hash_password(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if !change.changed("password") {
        return Ok(());
    }
    if change.actor.id != change.now.id() && reach::outranks(tx, change.actor, change.now.id().as_str()).await? {
        issues.add("password", reach::STRONGER);
        return Ok(());
    }
    if let Some(typed) = change.now.value("password").as_text() {
        let hash = auth::hash_for_storage(typed.to_owned()).await;
        change.now.put("password", Value::Text(hash));
    }
    Ok(())
}

/// A key says who comes and proves it at once: nobody may guess one.
async fn keep_key_hash(_: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    let typed = change.now.value("token_hash").as_text().unwrap_or_default();
    if change.changed("token_hash") && typed.chars().count() < SHORTEST_KEY {
        issues.add("token_hash", format!("A key needs at least {SHORTEST_KEY} characters. Please take a longer one."));
        return Ok(());
    }
    keep_hash(change, "token_hash");
    Ok(())
}

/// A client gets an id where none is given, and its secret is kept as a hash.
async fn keep_client_secret(_: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    if change.now.value("client_id").is_empty() {
        change.now.put("client_id", Value::Text(auth::random_id()));
    }
    keep_hash(change, "client_secret");
    Ok(())
}

/// The door that makes the record shows the secret once; where it brought none, nobody knows it.
fn keep_hash(change: &mut Change<'_>, field: &str) {
    if change.changed(field) || change.is_new() {
        let secret = change.now.value(field).as_text().map(str::to_owned);
        let secret = secret.unwrap_or_else(auth::random_secret);
        change.now.put(field, Value::Text(auth::secret_hash(&secret)));
    }
}
