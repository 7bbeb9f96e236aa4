//! Account: customer or partner organization; hub for contacts, cases, contracts, engagements and
//! opportunities.
use meta::prelude::*;

use crate::roles;

#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
pub use rules::RULES;

record! {
    table("customer_account", "Account", "Accounts")
        .extends(&crate::customer::company::TABLE)
        .by_domain()
        .numbered("ACCT")
        .rights(RIGHTS)
        .list(&[
            "name", "number", "account_code", "account_parent", "customer", "partner", "status",
            "customer_success_manager", "support_tier",
        ])
        .order("ORDERBYname")
        .related(RELATED)
        .indexed(&[&["account_path"]]);

    number:                   String = number("Number"),
    account_code:             String = text("Account code").unique().read_only().section("Hierarchy")
        .help("Unique code of this account, given on creation."),
    account_path:             String = text("Account path").max(1024).computed().section("Hierarchy")
        .help("Codes of all accounts from the top parent down to this one, joined by a slash."),
    account_parent:           Id     = reference("Parent account", "customer_account").section("Hierarchy"),
    customer:                 bool   = boolean("Customer").default("true").help("Acts as customer account."),
    partner:                  bool   = boolean("Partner").default("false")
        .help("Acts as partner account; both flags may be set."),
    primary_contact:          Id     = reference("Primary contact", "customer_contact").customer_visible()
        .section("Team"),
    account_manager:          Id     = reference("Account manager", "sys_user")
        .narrowed_by("user_type=internal^active=true").section("Team")
        .help("Internal person from the account team with the account manager responsibility."),
    customer_success_manager: Id     = reference("Customer success manager", "sys_user")
        .narrowed_by("user_type=internal^active=true").section("Team").help("Default for new engagements."),
    status:                   String = choice("Account status", STATUSES).default("active")
        .help("Shown in the data import header."),
    annual_revenue:           Money  = currency("Annual revenue"),
    number_of_employees:      i64    = integer("Employees"),
    currency:                 Id     = reference("Currency", "fx_currency"),
    timezone:                 String = text("Time zone"),
    support_tier:             String = choice("Support tier", SUPPORT_TIERS).default("standard"),
    relationship_manager:     Id     = reference("Relationship manager", "sys_user")
        .narrowed_by("user_type=internal^active=true").section("Team"),
    active:                   bool   = boolean("Active").default("true").help("Inactive accounts take no new work."),
    sys_domain:               Id     = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path:          String = text("Domain path").max(1024).read_only().section("System"),
}

const STATUSES: &[Choice] = &[pick("prospect", "Prospect"), pick("active", "Active"), pick("inactive", "Inactive")];

const SUPPORT_TIERS: &[Choice] =
    &[pick("standard", "Standard"), pick("premium", "Premium"), pick("premier", "Premier")];

const RIGHTS: &[Grant] = &[
    may(roles::SUCCESS_VIEWER, READ),
    may(roles::SUCCESS_AGENT, READ),
    may(roles::ONBOARDING_AGENT, EDIT),
    may(roles::SERVICE_AGENT, EDIT),
    may(roles::PARTNER_ADMIN, READ.and(WRITE)).within(Scope::RelatedAccounts),
    may(roles::ACCOUNT_CONTRIBUTOR, READ),
    may(roles::CUSTOMER_DATA_VIEWER, READ),
    may(roles::CUSTOMER, READ).within(Scope::OwnAccount),
    may(roles::CUSTOMER_ADMIN, READ).within(Scope::AccountHierarchy),
];

const RELATED: &[Related] = &[
    related("customer_contact", "account", "Contacts"),
    related("cmn_location", "company", "Locations"),
    related("account_address_relationship", "account", "Addresses"),
    related("ast_contract", "account", "Contracts"),
    related("entitlement", "account", "Entitlements"),
    related("sold_product", "account", "Sold products"),
    related("alm_asset", "account", "Install base items"),
    related("sn_acct_lc_engagement", "account", "Engagements"),
    related("sn_acct_lc_onb_case", "account", "Onboarding Cases"),
    related("sn_customerservice_cases", "account", "Cases"),
    related("sn_customerservice_team_member", "account", "Account Team"),
    related("sn_customerservice_contact_relationship", "account", "Contact Relationships"),
    related("account_relationship", "account", "Account Relationships"),
    related("customer_account", "account_parent", "Child Accounts"),
    related("opportunity", "account", "Opportunities"),
    related("sn_service_exchange_registration", "account", "Service exchange registrations"),
];
