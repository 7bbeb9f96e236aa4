//! Making users and setting passwords, for the command line and for people.
use meta::{Actor, Id, IssueKind, Issues, Value};
use store::Save;

use super::SignInError;
use crate::{Result, Services, rows};

/// Shorter passwords are refused, except for the demo data's.
const SHORTEST_PASSWORD: usize = 8;

/// What people change of themselves.
const OWN_DATA: [&str; 4] = ["phone", "mobile_phone", "time_zone", "language"];

/// A user to be made.
#[derive(Clone, Debug, Default)]
pub struct NewUser {
    pub user_name: String,
    pub first_name: String,
    pub last_name: String,
    pub email: String,
    pub password: String,
    /// Names of roles to hold.
    pub roles: Vec<String>,
}

impl Services {
    /// Makes a user of the global domain with roles: the first administrator is made so.
    pub async fn add_user(&self, actor: &Actor, new: &NewUser) -> Result<Id> {
        check_strength(&new.password)?;
        let hash = self.auth.passwords.hash(&new.password).await;
        let model = self.store.model();
        let mut tx = self.store.begin(actor).await?;
        let user = Save::create(rows::entity(model, "sys_user"))
            .value("user_name", Value::text(&new.user_name))
            .value("first_name", Value::text(&new.first_name))
            .value("last_name", Value::text(&new.last_name))
            .value("email", Value::text(&new.email))
            .value("password", Value::Text(hash));
        let user = tx.save(user).await?.id;
        for name in &new.roles {
            let role = self.role_named(&mut tx, name).await?;
            let held = Save::create(rows::entity(model, "sys_user_has_role"))
                .value("user", Value::Text(user.0.clone()))
                .value("role", Value::Text(role.0));
            tx.save(held).await?;
        }
        tx.commit().await?;
        Ok(user)
    }

    /// Changes what people may change of themselves, customers included.
    pub async fn change_own_data(&self, actor: &Actor, fields: &[(&str, &str)]) -> Result<()> {
        let own = Save::update(rows::entity(self.store.model(), "sys_user"), actor.id.clone());
        let known = fields.iter().filter(|(field, _)| OWN_DATA.contains(field));
        let save = known.fold(own, |save, (field, value)| save.value(field, Value::text(*value)));
        let mut tx = self.store.begin(actor).await?;
        tx.save_derived(save).await?;
        tx.commit().await
    }

    /// Sets a user's password: the user's own, or anybody's for who may write users. Every session of the user ends.
    pub async fn set_password(&self, actor: &Actor, user: &Id, password: &str) -> Result<()> {
        check_strength(password)?;
        let hash = self.auth.passwords.hash(password).await;
        let table = rows::entity(self.store.model(), "sys_user");
        let save = Save::update(table, user.clone()).value("password", Value::Text(hash));
        let mut tx = self.store.begin(actor).await?;
        if actor.id == *user {
            tx.save_derived(save).await?;
        } else {
            tx.save(save).await?;
        }
        tx.commit().await?;
        self.sign_out_everywhere(user).await
    }

    /// Changes the actor's own password, for who knows the one there is. Every session of the actor ends.
    pub async fn change_password(&self, actor: &Actor, old: &str, new: &str, client: &str) -> Result<()> {
        match self.check_password(&actor.user_name, old, client).await {
            Ok(known) if known.id == actor.id => self.set_password(actor, &actor.id, new).await,
            Err(SignInError::Store(error)) => Err(error),
            _ => Err(issue("old_password", "This is not your present password. Please try again.".to_owned())),
        }
    }

    /// The role of that name; made if it is declared and not stored yet.
    async fn role_named(&self, tx: &mut store::Tx<'_>, name: &str) -> Result<Id> {
        let table = rows::entity(self.store.model(), "sys_user_role");
        if let Some(role) = tx.find(table, &rows::equal(&[("name", domain::roles::canonical(name))]), 1).await?.first()
        {
            return Ok(role.id());
        }
        let Some(role) = domain::roles::find(name) else {
            return Err(issue("role", format!("There is no role named \"{name}\".")));
        };
        let made = Save::create(table).value("name", Value::text(role.name)).value("title", Value::text(role.title));
        Ok(tx.save_derived(made).await?.id)
    }
}

pub(super) fn check_strength(password: &str) -> Result<()> {
    if password.chars().count() >= SHORTEST_PASSWORD {
        return Ok(());
    }
    Err(issue("password", format!("Please choose a password of at least {SHORTEST_PASSWORD} characters.")))
}

fn issue(field: &str, sentence: String) -> store::Error {
    let mut issues = Issues::default();
    issues.push(field, sentence, IssueKind::Rule);
    store::Error::Invalid(issues)
}
