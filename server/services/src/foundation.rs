//! What every installation starts with, demo or not: the root domain, the roles of the product, its
//! properties, the base currency, the responsibilities and relationships the product speaks of, its modules, portals and
//! playbooks.
mod activity_types;
mod knowledge;
mod modules;
mod portals;

use meta::Value;
use meta::query::Query;
use store::{Save, Tx};

use crate::{Result, Services, domains, rows};

/// Name, type, value, meaning.
type Property = (&'static str, &'static str, &'static str, &'static str);

const PROPERTIES: &[Property] = &[
    (
        "csm_auto_account_domain_generation",
        "boolean",
        "false",
        "When on, a new account gets its own domain and everything that belongs to the account is put there.",
    ),
    ("com.glide.attachment.max_size", "integer", "1024", "Largest file that can be attached, in megabytes."),
    ("sn_acct_lc.BackupDays", "integer", "0", "Age in days above which staging rows enter the backup."),
    (
        "sn_acct_lc.enableApprovalForSuccessTemplate",
        "boolean",
        "true",
        "Objective templates need approval before they can be published.",
    ),
    ("sn_acct_lc.RoadmapTimelineYears", "integer", "10", "Length in years of the initiative roadmap."),
    ("sn_meeting_mgmt.meeting_series_repeat_limit", "integer", "365", "Longest allowed meeting series in days."),
    ("sn_acct_lc.zoom_integration_user_id", "string", "", "Account that makes virtual meetings at the video provider."),
    (
        "sn_customerservice.asset_contact_restriction",
        "boolean",
        "false",
        "When on, contacts see only the assets they are assigned to on the portal.",
    ),
    ("sn_acct_lc.domain_separation_active", "boolean", "false", "Turns the domain separation module on."),
    (
        "glide.sys.domain.delegated_administration",
        "boolean",
        "false",
        "Administrators of a domain administer that part alone: with domain separation on, they activate no modules.",
    ),
    ("sn_acct_lc.renewal_window_days", "integer", "90", "Look-ahead of the filter for renewals that are due."),
    (
        "sn_acct_lc.renewal_play_lead_days",
        "integer",
        "120",
        "Days before a contract ends that a renewal play may start.",
    ),
    ("sn_acct_lc.auto_renewal_play", "boolean", "false", "Turns the automatic start of renewal plays on."),
    (
        "sn_acct_lc.stale_case_days",
        "integer",
        "3",
        "Days without update after which an onboarding case counts as not updated.",
    ),
    ("sn_acct_lc.script_timeout_ms", "integer", "2000", "Time limit of a script for one record, in milliseconds."),
    ("sn_recommended_actions.relevancy_threshold", "string", "0.2", "Search results below this score are not shown."),
    (
        "sn_customer_central.history_days",
        "integer",
        "30",
        "Days that the customer timeline and the customer information view look back.",
    ),
    (
        "sn_customerservice.callback_wait_threshold_minutes",
        "integer",
        "5",
        "Waiting time in minutes above which a callback is offered.",
    ),
];

/// Name, who may hold it, whether an account has only one.
const RESPONSIBILITIES: &[(&str, &str, bool)] = &[
    ("Account manager", "employee", true),
    ("Customer success manager", "employee", true),
    ("Onboarding manager", "employee", false),
    ("Relationship manager", "employee", false),
    ("Solution architect", "employee", false),
    ("Data analyst", "employee", false),
    ("Primary point of contact", "contact", true),
    ("Executive sponsor", "contact", false),
    ("Project lead", "contact", false),
    ("Developer/Admin", "contact", false),
    ("Authorized representative", "consumer", false),
    ("Head of household", "consumer", false),
];

impl Services {
    /// Adds what is missing of the above; what administrators changed stays as it is.
    pub async fn prepare(&self) -> Result<()> {
        if self.is_prepared().await? {
            return Ok(());
        }
        let system = self.system();
        let mut tx = self.store.begin(&system).await?;
        make_root(&mut tx).await?;
        make_roles(&mut tx).await?;
        make_properties(&mut tx).await?;
        make_definitions(&mut tx).await?;
        crate::embed::make_components(&mut tx).await?;
        activity_types::make(&mut tx).await?;
        modules::make(&mut tx).await?;
        portals::make(&mut tx).await?;
        knowledge::make(&mut tx).await?;
        crate::playbook::make(&mut tx).await?;
        tx.commit().await
    }

    /// Roles, components and playbooks are what grows from release to release; the rest came with the first of them.
    async fn is_prepared(&self) -> Result<bool> {
        let roles = rows::entity(self.store.model(), "sys_user_role");
        let stored = self.store.count(&self.system(), roles, &Query::default()).await?;
        let has_roles = stored >= domain::roles::all().count() as u64;
        Ok(has_roles && self.has_shipped_components().await? && self.has_shipped_playbooks().await?)
    }
}

async fn make_root(tx: &mut Tx<'_>) -> Result<()> {
    let table = rows::entity(tx.store.model(), "domain");
    if tx.read(table, domains::ROOT_ID).await?.is_some() {
        return Ok(());
    }
    let mut root = Save::create(table).text("name", "Global").text("type", "global");
    root.new_id = Some(meta::Id(domains::ROOT_ID.to_owned()));
    tx.save_derived(root).await?;
    Ok(())
}

async fn make_roles(tx: &mut Tx<'_>) -> Result<()> {
    let table = rows::entity(tx.store.model(), "sys_user_role");
    let contains = rows::entity(tx.store.model(), "sys_user_role_contains");
    let mut ids = std::collections::HashMap::new();
    for row in tx.find(table, &Query::default(), 100_000).await? {
        ids.insert(row.value("name").as_text().unwrap_or_default().to_owned(), row.id());
    }
    let mut fresh = Vec::new();
    for role in domain::roles::all() {
        if ids.contains_key(role.name) {
            continue;
        }
        let save = Save::create(table)
            .value("name", Value::text(role.name))
            .value("title", Value::text(role.title))
            .value("description", Value::text(role.purpose));
        ids.insert(role.name.to_owned(), tx.save_derived(save).await?.id);
        fresh.push(role);
    }
    for role in fresh {
        for included in role.contains {
            let save = Save::create(contains)
                .value("role", Value::text(ids[role.name].as_str()))
                .value("contains", Value::text(ids[*included].as_str()));
            tx.save_derived(save).await?;
        }
    }
    Ok(())
}

async fn make_properties(tx: &mut Tx<'_>) -> Result<()> {
    let table = rows::entity(tx.store.model(), "sys_properties");
    for (name, kind, value, meaning) in PROPERTIES.iter().chain(crate::embed::PROPERTIES) {
        if has(tx, "sys_properties", name).await? {
            continue;
        }
        let save = Save::create(table)
            .value("name", Value::text(*name))
            .value("type", Value::text(*kind))
            .value("value", Value::text(*value))
            .value("description", Value::text(*meaning));
        tx.save_derived(save).await?;
    }
    Ok(())
}

async fn make_definitions(tx: &mut Tx<'_>) -> Result<()> {
    let responsibility = rows::entity(tx.store.model(), "sn_customerservice_responsibility_def");
    for (name, holder, is_single) in RESPONSIBILITIES {
        if !has(tx, responsibility.name(), name).await? {
            let save = Save::create(responsibility)
                .value("name", Value::text(*name))
                .value("user_type", Value::text(*holder))
                .value("unique_per_account", Value::Bool(*is_single));
            tx.save_derived(save).await?;
        }
    }
    let kind = rows::entity(tx.store.model(), "sn_customerservice_account_relationship_type");
    for (name, reverse, from, to) in
        [("Partner of", "Customer of", "partner", "customer"), ("Customer of", "Partner of", "customer", "partner")]
    {
        if !has(tx, kind.name(), name).await? {
            let save = Save::create(kind)
                .value("name", Value::text(name))
                .value("reverse_name", Value::text(reverse))
                .value("from_kind", Value::text(from))
                .value("to_kind", Value::text(to));
            tx.save_derived(save).await?;
        }
    }
    Ok(())
}

async fn has(tx: &mut Tx<'_>, table: &str, name: &str) -> Result<bool> {
    let entity = rows::entity(tx.store.model(), table);
    Ok(!tx.find(entity, &rows::equal(&[("name", name)]), 1).await?.is_empty())
}
