//! Channel partner: outer organization that sells or supports for the provider.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_prm_channel_partner", "Channel partner", "Channel partners")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .numbered("CHPR")
        .rights(RIGHTS)
        .list(&["number", "account", "status", "tier", "specializations", "partner_manager"])
        .order("ORDERBYDESCsys_created_on")
        .related(RELATED);

    number:          String = number("Number"),
    account:         Id     = reference("Partner account", "customer_account").mandatory().narrowed_by("partner=true"),
    tier:            String = choice("Tier", TIERS).default("registered"),
    specializations: String = text("Specializations"),
    partner_manager: Id     = reference("Partner manager", "sys_user"),
    status:          String = choice("Status", STATUSES).default("onboarding"),
    joined_on:       Date   = date("Joined on"),
    sys_domain:      Id     = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String = text("Domain path").max(1024).read_only().section("System"),
}

const TIERS: &[Choice] =
    &[pick("registered", "Registered"), pick("silver", "Silver"), pick("gold", "Gold"), pick("platinum", "Platinum")];

const STATUSES: &[Choice] = &[
    pick("onboarding", "Onboarding"),
    pick("active", "Active"),
    pick("suspended", "Suspended"),
    pick("terminated", "Terminated"),
];

const RIGHTS: &[Grant] = &[may(roles::PARTNER_MANAGER, FULL)];

const RELATED: &[Related] = &[
    related("sn_prm_partner_program_relationship", "partner", "Partner program relationships"),
    related("sn_prm_dr_deal_registration", "partner", "Deal registrations"),
];
