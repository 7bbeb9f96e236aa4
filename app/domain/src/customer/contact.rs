//! Contact: a person employed by an account; case contact, opportunity contact and site contact.
use meta::prelude::*;

use crate::roles;

#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
pub use rules::RULES;

record! {
    table("customer_contact", "Contact", "Contacts")
        .extends(&crate::identity::user::TABLE)
        .by_domain()
        .rights(RIGHTS)
        .list(&["name", "account", "email", "phone", "title", "is_primary", "active"])
        .related(RELATED);

    account:         Id      = reference("Account", "customer_account").mandatory().customer_visible()
        .help("The one account the contact belongs to."),
    is_primary:      bool    = boolean("Primary contact").default("false").customer_visible(),
    portal_access:   bool    = boolean("Portal access").default("true").customer_visible(),
    invited_on:      Instant = date_time("Invited").read_only().help("When the portal invitation went out."),
    sys_domain:      Id      = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String  = text("Domain path").max(1024).read_only().section("System"),
}

const RIGHTS: &[Grant] = &[
    may(roles::SUCCESS_VIEWER, READ),
    may(roles::SUCCESS_AGENT, READ),
    may(roles::ONBOARDING_AGENT, EDIT),
    may(roles::SERVICE_AGENT, EDIT),
    may(roles::CUSTOMER_ADMIN, EDIT).within(Scope::AccountHierarchy),
    may(roles::CUSTOMER, READ).only(MYSELF),
    may(roles::SUCCESS_CUSTOMER, READ).only(MYSELF),
    may(roles::PARTNER_ADMIN, EDIT).within(Scope::RelatedAccounts),
    may(roles::ACCOUNT_CONTRIBUTOR, READ),
    may(roles::RELATIONSHIP_CONTRIBUTOR, READ.and(WRITE)).within(Scope::Nothing),
    may(roles::CUSTOMER_DATA_VIEWER, READ),
];

const MYSELF: &str = "sys_id=javascript:gs.getUserID()";

const RELATED: &[Related] = &[
    related("sn_customerservice_contact_relationship", "contact", "Contact Relationships"),
    related("sn_customerservice_cases", "contact", "Cases"),
    related("sn_acct_lc_eng_m2m_cntct_rel", "contact", "Engagements"),
    related("sn_acct_lc_touchpoint", "contact", "Touchpoints"),
    related("sn_customerservice_asset_contact", "contact", "Assets"),
    related("asmt_assessment_instance", "contact", "Survey instances"),
];
