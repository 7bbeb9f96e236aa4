//! Actors of the tests, and short ways to write and look.
use std::collections::HashSet;
use std::sync::Arc;

use meta::{Actor, DomainScope, Entity, Id, Row, Storage, System, Value};
use store::{Error, Save, Saved, Statement, Store};

use crate::tables::MODEL;

pub fn entity(name: &str) -> &'static Entity {
    MODEL.entity(name).expect("a table of the test model")
}

pub fn system() -> Actor {
    Actor::system(System)
}

/// A person of the provider who works in one domain.
pub fn person(user_name: &str, role: &str, path: &str) -> Actor {
    let id = Id(format!("{:0<32}", user_name.replace(|letter: char| !letter.is_ascii_alphanumeric(), "")));
    let mut actor = Actor::person(id, user_name.to_owned(), format!("The {user_name}"));
    actor.roles = Arc::new(HashSet::from([role.to_owned()]));
    actor.is_external = role == "customer";
    actor.domains = DomainScope::Below(vec![path.to_owned()]);
    actor.home_domain = domain_id(path);
    actor.home_path = path.to_owned();
    actor
}

/// The id of the test domain with this path.
pub fn domain_id(path: &str) -> Id {
    Id(format!("{:d<32}", path.replace('/', "")))
}

/// Makes a domain and gives its id.
pub async fn make_domain(store: &Store, path: &str) -> Id {
    let mut save = Save::create(entity("domain")).text("name", path).text("path", path);
    save.new_id = Some(domain_id(path));
    saved(store, &system(), save).await.id
}

/// Makes the user row of an actor.
pub async fn make_user(store: &Store, actor: &Actor) {
    let mut save = Save::create(entity("sys_user")).text("user_name", &actor.user_name).text("name", &actor.name);
    save.new_id = Some(actor.id.clone());
    saved(store, &system(), save).await;
}

/// Makes an account in a domain, both new.
pub async fn make_account(store: &Store, name: &str, path: &str) -> Id {
    let domain = make_domain(store, path).await;
    let save = Save::create(entity("customer_account")).text("name", name).text("sys_domain", domain.as_str());
    let made = saved(store, &system(), save).await;
    assert_eq!(made.row.value("sys_domain_path"), &Value::text(path));
    made.id
}

pub async fn saved(store: &Store, actor: &Actor, save: Save) -> Saved {
    store.save(actor, save).await.unwrap_or_else(|error| panic!("the save is refused: {error}"))
}

/// The sentences with which a save is refused, each behind its field.
pub async fn refused(store: &Store, actor: &Actor, save: Save) -> Vec<String> {
    match store.save(actor, save).await {
        Err(Error::Invalid(issues)) => {
            issues.0.iter().map(|issue| format!("{}: {}", issue.field, issue.text)).collect()
        }
        Err(error) => panic!("refused for another reason: {error}"),
        Ok(saved) => panic!("{} was saved", saved.id),
    }
}

/// Text columns of stored rows, whoever may see them.
pub async fn look(store: &Store, table: &str, columns: &[&str], condition: &str) -> Vec<Vec<String>> {
    let names: Vec<_> = columns.iter().map(|column| format!("CAST(\"{column}\" AS TEXT)")).collect();
    let order = columns.join("\", \"");
    let sql = format!("SELECT {} FROM \"{table}\" WHERE {condition} ORDER BY \"{order}\"", names.join(", "));
    let statement = Statement::raw(store.db().dialect(), &sql, Vec::new());
    let rows = store.db().fetch(statement, &vec![Storage::Text; columns.len()]).await.expect("the look succeeds");
    let text = |value: &Value| value.as_text().unwrap_or_default().to_owned();
    rows.iter().map(|row| row.iter().map(text).collect()).collect()
}

pub async fn count(store: &Store, table: &str) -> usize {
    look(store, table, &["sys_id"], "1 = 1").await.len()
}

pub fn text<'a>(row: &'a Row, field: &str) -> &'a str {
    row.value(field).as_text().unwrap_or_default()
}
