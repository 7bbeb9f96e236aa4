//! Registration by invitation: a random link, kept as a hash, good once and for some days, makes its holder a contact of
//! one account.
use meta::{Actor, CREATE, Id, IssueKind, Issues, Row, Value};
use store::Save;

use super::throttle::{Attempt, Gate};
use super::user::check_strength;
use super::{SignedIn, token};
use crate::{Result, Services, rows};

const TABLE: &str = "sn_portal_invitation";
const CONTACTS: &str = "customer_contact";
/// An invitation is good for so many days.
pub const GOOD_DAYS: i64 = 14;
const DAY_SECONDS: i64 = 86_400;
/// Roles an invitation may give; people of customers give those they hold themselves.
pub const ROLES: [&str; 4] = [
    domain::roles::CUSTOMER,
    domain::roles::SUCCESS_CUSTOMER,
    domain::roles::CUSTOMER_CASE_MANAGER,
    domain::roles::CUSTOMER_ADMIN,
];

/// Whom to invite.
#[derive(Clone, Debug, Default)]
pub struct NewInvitation {
    pub account: String,
    pub email: String,
    pub first_name: String,
    pub last_name: String,
    /// One of [`ROLES`].
    pub role: String,
}

/// What the holder of a link is asked to complete.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenInvitation {
    pub email: String,
    pub first_name: String,
    pub last_name: String,
    pub account: String,
}

/// Who registers.
#[derive(Clone, Debug, Default)]
pub struct Registration {
    pub first_name: String,
    pub last_name: String,
    pub password: String,
}

/// Why nobody was registered. Whatever is wrong with a link, it is the same to whoever tries it.
#[derive(Debug, thiserror::Error)]
pub enum RegistrationError {
    #[error("The invitation is unknown, expired, used or taken back.")]
    NotGood,
    #[error("Too many attempts came from here.")]
    TooMany,
    #[error(transparent)]
    Store(#[from] store::Error),
}

impl Services {
    /// Invites a person; answers the secret of the link, which is kept nowhere. For who may make contacts of the account.
    pub async fn invite(&self, actor: &Actor, new: &NewInvitation) -> Result<String> {
        check_input(actor, new)?;
        self.require_may_make_contact(actor, &new.account).await?;
        if self.has_contact(actor, new).await? {
            return Err(issue("email", "This person is a contact of the account already.".to_owned()));
        }
        let secret = token::random_secret();
        let now = self.store.clock().now();
        let named = rows::equal(&[("name", &new.role)]);
        let role = rows::list(&self.store, &self.system(), "sys_user_role", named, &["name"], 1).await?;
        let role = role.into_iter().next().map(|row| row.id);
        let role = role.ok_or_else(|| issue("role", "Please choose a role.".to_owned()))?;
        let mut tx = self.store.begin(actor).await?;
        let save = Save::create(rows::entity(self.store.model(), TABLE))
            .value("email", Value::text(new.email.trim().to_lowercase()))
            .value("account", Value::text(&new.account))
            .value("first_name", Value::text(new.first_name.trim()))
            .value("last_name", Value::text(new.last_name.trim()))
            .value("role", Value::Text(role.0))
            .value("expires_on", Value::Int(now.plus_seconds(GOOD_DAYS * DAY_SECONDS).0))
            .value("token_hash", Value::Text(token::hash(&secret)));
        tx.save_derived(save).await?;
        tx.commit().await?;
        Ok(secret)
    }

    /// Takes an open invitation back, for who could have made it.
    pub async fn revoke_invitation(&self, actor: &Actor, id: &str) -> Result<()> {
        let table = rows::entity(self.store.model(), TABLE);
        let row = self.store.read(actor, table, id).await?.ok_or(store::Error::NotFound)?;
        self.require_may_make_contact(actor, text(&row, "account")).await?;
        let mut tx = self.store.begin(actor).await?;
        let stored = tx.find(table, &rows::equal(&[("sys_id", id)]), 1).await?;
        if stored.first().map(|row| text(row, "state")) != Some("open") {
            return Err(issue("state", "This invitation is used or taken back already.".to_owned()));
        }
        tx.save_derived(Save::update(table, row.id()).value("state", Value::text("revoked"))).await?;
        tx.commit().await
    }

    /// What a link asks to complete, if it is good. Wrong links are counted as wrong passwords are.
    pub async fn open_invitation(&self, secret: &str, client: &str) -> Result<OpenInvitation, RegistrationError> {
        let row = self.good_invitation(secret, client).await?;
        let accounts = rows::entity(self.store.model(), "customer_account");
        let account = self.store.read(&self.system(), accounts, text(&row, "account")).await?;
        let account = account.ok_or(RegistrationError::NotGood)?;
        Ok(OpenInvitation {
            email: text(&row, "email").to_owned(),
            first_name: text(&row, "first_name").to_owned(),
            last_name: text(&row, "last_name").to_owned(),
            account: text(&account, "name").to_owned(),
        })
    }

    /// Makes the holder of a link a contact with a sign-in, and signs him in. The link is used up.
    pub async fn register(
        &self,
        secret: &str,
        person: &Registration,
        client: &str,
    ) -> Result<SignedIn, RegistrationError> {
        let row = self.good_invitation(secret, client).await?;
        check_person(person)?;
        let hash = self.auth.passwords.hash(&person.password).await;
        let contact = match self.make_contact(&row, person, hash).await {
            Err(error) if says_that_someone_is_there(&error) => return Err(RegistrationError::NotGood),
            made => made?,
        };
        let actor = self.actor(&contact).await?.ok_or(RegistrationError::NotGood)?;
        let (token, ends_at) = self.start_session(&contact, None, client).await?;
        Ok(SignedIn { token, actor, ends_at, has_to_choose: false })
    }

    async fn good_invitation(&self, secret: &str, client: &str) -> Result<Row, RegistrationError> {
        let attempt = Attempt::of("invitation", client);
        if !matches!(self.auth.throttle.check(&self.store, &attempt).await?, Gate::Open { .. }) {
            return Err(RegistrationError::TooMany);
        }
        let table = rows::entity(self.store.model(), TABLE);
        let query = rows::equal(&[("token_hash", &token::hash(secret)), ("state", "open")]);
        let system = self.system();
        let found = rows::list(&self.store, &system, TABLE, query, &["expires_on"], 1).await?;
        let now = self.store.clock().now();
        let good = found.first().filter(|row| rows::instant(row, 0) > now);
        let read = match good {
            Some(row) => self.store.read(&system, table, row.id.as_str()).await?,
            None => None,
        };
        match read {
            Some(row) => Ok(row),
            None => {
                self.auth.throttle.failed(&self.store, &attempt).await?;
                Err(RegistrationError::NotGood)
            }
        }
    }

    async fn make_contact(&self, invitation: &Row, person: &Registration, hash: String) -> Result<Id> {
        let model = self.store.model();
        let system = self.system();
        let mut tx = self.store.begin(&system).await?;
        let email = text(invitation, "email");
        let contact = Save::create(rows::entity(model, CONTACTS))
            .value("user_name", Value::text(email))
            .value("first_name", Value::text(person.first_name.trim()))
            .value("last_name", Value::text(person.last_name.trim()))
            .value("email", Value::text(email))
            .value("account", invitation.value("account").clone())
            .value("invited_on", invitation.value("sys_created_on").clone())
            .value("password", Value::Text(hash));
        let contact = tx.save_derived(contact).await?.id;
        let role = Save::create(rows::entity(model, "sys_user_has_role"))
            .value("user", Value::Text(contact.0.clone()))
            .value("role", invitation.value("role").clone());
        tx.save_derived(role).await?;
        // Whoever uses the link at the same moment finds the version changed.
        let version = invitation.value("sys_mod_count").as_int().unwrap_or_default();
        let used = Save::update(invitation.entity, invitation.id())
            .value("state", Value::text("used"))
            .value("contact", Value::Text(contact.0.clone()))
            .if_version(version);
        tx.save_derived(used).await?;
        tx.commit().await?;
        Ok(contact)
    }

    /// Tries what the invitation is for and takes it back: rights, domain and account are those of a real contact.
    async fn require_may_make_contact(&self, actor: &Actor, account: &str) -> Result<()> {
        let entity = rows::entity(self.store.model(), CONTACTS);
        if !store::may(actor, entity, CREATE) {
            return Err(store::Error::Forbidden { table: entity.name(), operation: "Insert" });
        }
        let name = token::random_id();
        let contact = Save::create(entity)
            .value("user_name", Value::text(&name))
            .value("first_name", Value::text("-"))
            .value("last_name", Value::text("-"))
            .value("email", Value::text(format!("{name}@invalid.example")))
            .value("account", Value::text(account));
        let mut tx = self.store.begin(actor).await?;
        let tried = match tx.save_derived(contact).await {
            // A save of nothing asks for the right and changes nothing.
            Ok(made) => tx.save(Save::update(entity, made.id)).await.map(drop),
            Err(error) => Err(error),
        };
        match tried {
            Err(store::Error::Invalid(_) | store::Error::NotFound) => {
                Err(issue("account", "Please choose an account whose people you look after.".to_owned()))
            }
            tried => tried,
        }
    }

    /// Whether the inviter sees such a contact already; of others he is told nothing.
    async fn has_contact(&self, actor: &Actor, new: &NewInvitation) -> Result<bool> {
        let query = rows::equal(&[("email", new.email.trim()), ("account", &new.account)]);
        Ok(!rows::list(&self.store, actor, CONTACTS, query, &["email"], 1).await?.is_empty())
    }

    /// Whether a secret is that of an open invitation the actor made; then its link may be shown to him.
    pub async fn is_own_invitation(&self, actor: &Actor, secret: &str) -> Result<bool> {
        let query = rows::equal(&[
            ("token_hash", &token::hash(secret)),
            ("state", "open"),
            ("sys_created_by", &actor.user_name),
        ]);
        Ok(!rows::list(&self.store, &self.system(), TABLE, query, &["email"], 1).await?.is_empty())
    }
}

fn check_input(actor: &Actor, new: &NewInvitation) -> Result<()> {
    let email = new.email.trim();
    let looks_right = email.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
    if !looks_right || email.contains(char::is_whitespace) {
        return Err(issue("email", "Please enter the e-mail address of the person.".to_owned()));
    }
    let may_give = ROLES.contains(&new.role.as_str()) && (!actor.is_external || actor.has_role(&new.role));
    if !may_give {
        return Err(issue("role", "Please choose a role that you have yourself.".to_owned()));
    }
    Ok(())
}

fn check_person(person: &Registration) -> Result<()> {
    for (field, value) in [("first_name", &person.first_name), ("last_name", &person.last_name)] {
        if value.trim().is_empty() {
            return Err(issue(field, "Please enter your name.".to_owned()));
        }
    }
    check_strength(&person.password)
}

/// The address or name belongs to somebody: the holder of a link must not learn that.
fn says_that_someone_is_there(error: &store::Error) -> bool {
    match error {
        store::Error::Invalid(issues) => {
            issues.0.iter().any(|issue| issue.field == "email" || issue.field == "user_name")
        }
        store::Error::Stale { .. } | store::Error::Taken { .. } => true,
        _ => false,
    }
}

fn text<'r>(row: &'r Row, field: &str) -> &'r str {
    row.value(field).as_text().unwrap_or_default()
}

fn issue(field: &str, sentence: String) -> store::Error {
    let mut issues = Issues::default();
    issues.push(field, sentence, IssueKind::Rule);
    store::Error::Invalid(issues)
}
