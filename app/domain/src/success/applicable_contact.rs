//! Applicable customer team: customer contact who works on an engagement.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_acct_lc_eng_m2m_cntct_rel", "Applicable customer team", "Applicable customer teams")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .aliases(&["sn_acct_lc_applicable_customer_team"])
        .rights(RIGHTS)
        .list(&["engagement", "contact", "responsibility"])
        .order("ORDERBYDESCsys_created_on")
        .unique(&[&["engagement", "contact", "responsibility"]]);

    engagement:      Id     = reference("Engagement", "sn_acct_lc_engagement").mandatory(),
    contact:         Id     = reference("Contact", "customer_contact").mandatory(),
    responsibility:  Id     = reference("Responsibility", "sn_customerservice_responsibility_def")
        .narrowed_by("user_type=contact^active=true").help("What the contact does."),
    sys_domain:      Id     = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String = text("Domain path").max(1024).read_only().section("System"),
}

const RIGHTS: &[Grant] = &[may(roles::SUCCESS_VIEWER, READ), may(roles::SUCCESS_AGENT, FULL)];
