//! Partner program relationship: participation of a partner in a program.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_prm_partner_program_relationship", "Partner program relationship", "Partner program relationships")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .aliases(&["sn_prm_program_relationship"])
        .rights(RIGHTS)
        .list(&["partner", "program", "state", "tier", "start_date", "end_date"])
        .order("ORDERBYDESCsys_created_on");

    partner:         Id     = reference("Channel partner", "sn_prm_channel_partner").mandatory(),
    program:         Id     = reference("Partner program", "sn_prm_partner_program").mandatory(),
    tier:            String = text("Tier"),
    start_date:      Date   = date("Start"),
    end_date:        Date   = date("End"),
    state:           String = choice("State", STATES).default("active"),
    sys_domain:      Id     = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String = text("Domain path").max(1024).read_only().section("System"),
}

const STATES: &[Choice] = &[pick("requested", "Requested"), pick("active", "Active"), pick("ended", "Ended")];

const RIGHTS: &[Grant] =
    &[may(roles::PARTNER_MANAGER, FULL), may(roles::CHANNEL_PARTNER_MANAGER, READ).within(Scope::Nothing)];
