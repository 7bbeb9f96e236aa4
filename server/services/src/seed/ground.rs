//! What the accounts stand on: the provider's domain, its managers, and the words for risks and health. Each is
//! found or saved like any other record.
use meta::query::Query;
use meta::{Actor, Id, Issues, Value};
use store::{Save, Tx};

use super::book::{people, plain};
use super::draft::{Drafts, Place, link, text};
use crate::demo::dice::Dice;
use crate::{Result, Services, domains, rows};

const MANAGERS: usize = 50;
const GROUP: &str = "Portfolio managers";
const ROLE: &str = "sn_acct_lc.ale_success_agent";
const RISK_CATEGORIES: &[&str] = &["Adoption", "Commercial", "Sponsor change", "Reputational Risk"];

pub(super) struct Ground {
    /// The domain above those of the accounts.
    pub provider: Place,
    pub managers: Vec<Manager>,
    pub risk_categories: Vec<Id>,
    pub health_definition: Id,
}

pub(super) struct Manager {
    pub id: Id,
    pub user_name: String,
}

pub(super) async fn make(services: &Services, system: &Actor, drafts: &mut Drafts) -> Result<Ground> {
    let mut tx = services.store.begin(system).await?;
    let mut dice = Dice::new(0);
    let first = drafts.id();
    if tx.read(rows::entity(tx.store.model(), "sys_user"), first.as_str()).await?.is_some() {
        let mut issues = Issues::default();
        issues.add(
            "seed",
            "The portfolio of this seed is in the database already. Choose another seed, or an empty database.",
        );
        return Err(store::Error::Invalid(issues));
    }
    let provider = provider(&mut tx, drafts).await?;
    let managers = managers(&mut tx, drafts, &mut dice, first, &provider).await?;
    let risk_categories = risk_categories(&mut tx, drafts).await?;
    let health_definition = health_definition(&mut tx, drafts).await?;
    tx.commit().await?;
    Ok(Ground { provider, managers, risk_categories, health_definition })
}

/// The first provider there is, where new account domains go; made where there is none.
async fn provider(tx: &mut Tx<'_>, drafts: &mut Drafts) -> Result<Place> {
    let found = find(tx, "domain", &[("type", "provider"), ("active", "true")]).await?;
    let first = found.into_iter().min_by_key(|row| row.value("path").as_text().unwrap_or_default().to_owned());
    let row = match first {
        Some(row) => row,
        None => {
            let root = Id(domains::ROOT_ID.to_owned());
            let fields = [("name", text("MSP")), ("parent", link(&root)), ("type", text("provider"))];
            make_one(tx, drafts.id(), "domain", fields).await?
        }
    };
    Ok(Place { domain: row.id(), path: row.value("path").as_text().unwrap_or_default().to_owned() })
}

/// The people who look after the accounts: they hold their role by a group, and cannot sign in until somebody
/// gives them a password.
async fn managers(
    tx: &mut Tx<'_>,
    drafts: &mut Drafts,
    dice: &mut Dice,
    first: Id,
    provider: &Place,
) -> Result<Vec<Manager>> {
    let group = match find(tx, "sys_user_group", &[("name", GROUP)]).await?.first() {
        Some(group) => group.id(),
        None => make_group(tx, drafts).await?,
    };
    let mut made = Vec::with_capacity(MANAGERS);
    let mut id = first;
    while made.len() < MANAGERS {
        let (first_name, last_name) = people(dice, 1)[0];
        let user_name = free_user_name(tx, &format!("{}.{}", plain(first_name), plain(last_name))).await?;
        let fields = [
            ("user_name", text(user_name.as_str())),
            ("first_name", text(first_name)),
            ("last_name", text(last_name)),
            ("email", text(format!("{user_name}@provider.example"))),
            ("title", text("Customer success manager")),
            ("department", text("Customer success")),
            ("home_domain", link(&provider.domain)),
        ];
        make_one(tx, id.clone(), "sys_user", fields).await?;
        let member = [("group", link(&group)), ("user", link(&id))];
        make_one(tx, drafts.id(), "sys_user_grmember", member).await?;
        made.push(Manager { id, user_name });
        id = drafts.id();
    }
    Ok(made)
}

async fn free_user_name(tx: &mut Tx<'_>, wanted: &str) -> Result<String> {
    let mut name = wanted.to_owned();
    let mut count = 2;
    while !find(tx, "sys_user", &[("user_name", &name)]).await?.is_empty() {
        name = format!("{wanted}{count}");
        count += 1;
    }
    Ok(name)
}

async fn make_group(tx: &mut Tx<'_>, drafts: &mut Drafts) -> Result<Id> {
    let fields = [("name", text(GROUP)), ("description", text("Look after the accounts of the portfolio."))];
    let group = make_one(tx, drafts.id(), "sys_user_group", fields).await?.id();
    let role = find(tx, "sys_user_role", &[("name", ROLE)]).await?;
    let role = role.first().expect("every installation has the roles of the product").id();
    make_one(tx, drafts.id(), "sys_group_has_role", [("group", link(&group)), ("role", link(&role))]).await?;
    Ok(group)
}

/// Those there are, in the order of their numbers, else the usual ones.
async fn risk_categories(tx: &mut Tx<'_>, drafts: &mut Drafts) -> Result<Vec<Id>> {
    let table = "sn_ti_core_ale_choice";
    let mut found = find(tx, table, &[("category", "risk_category"), ("active", "true")]).await?;
    if found.is_empty() {
        for name in RISK_CATEGORIES {
            let fields = [("name", text(*name)), ("category", text("risk_category"))];
            found.push(make_one(tx, drafts.id(), table, fields).await?);
        }
    }
    found.sort_by_key(|row| row.value("number").as_text().unwrap_or_default().to_owned());
    Ok(found.iter().map(meta::Row::id).collect())
}

/// The published definition of highest rank, else a global one.
async fn health_definition(tx: &mut Tx<'_>, drafts: &mut Drafts) -> Result<Id> {
    let table = "sn_acct_lc_eng_hlt_def";
    let found = find(tx, table, &[("state", "published")]).await?;
    if let Some(first) = found.iter().min_by_key(|row| row.value("rank").as_int()) {
        return Ok(first.id());
    }
    let fields = [
        ("name", text("Portfolio health")),
        ("rank", Value::Int(1)),
        ("global", Value::Bool(true)),
        ("state", text("published")),
        ("description", text("Health of the engagements of the portfolio.")),
    ];
    Ok(make_one(tx, drafts.id(), table, fields).await?.id())
}

async fn find(tx: &mut Tx<'_>, table: &str, pairs: &[(&str, &str)]) -> Result<Vec<meta::Row>> {
    let query: Query = rows::equal(pairs);
    tx.find(rows::entity(tx.store.model(), table), &query, 1000).await
}

async fn make_one(
    tx: &mut Tx<'_>,
    id: Id,
    table: &str,
    fields: impl IntoIterator<Item = (&'static str, Value)>,
) -> Result<meta::Row> {
    let mut save = Save::create(rows::entity(tx.store.model(), table));
    save.new_id = Some(id);
    let save = fields.into_iter().fold(save, |save, (field, value)| save.value(field, value));
    Ok(tx.save_derived(save).await?.row)
}
