//! Implementation record: follow the implementation of a sold product under an engagement.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_acct_lc_implementation_record", "Implementation record", "Implementation records")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .numbered("IMPL")
        .rights(RIGHTS)
        .list(&["number", "engagement", "status", "sold_product", "partner", "owner"])
        .order("ORDERBYDESCsys_created_on");

    number:           String  = number("Number"),
    engagement:       Id      = reference("Engagement", "sn_acct_lc_engagement").mandatory(),
    sold_product:     Id      = reference("Sold product", "sold_product"),
    partner:          Id      = reference("Implementation partner", "customer_account").narrowed_by("partner=true"),
    owner:            Id      = reference("Owner", "sys_user"),
    status:           String  = choice("Status", STATUSES).default("planned"),
    planned_go_live:  Date    = date("Planned go-live").section("Planning"),
    actual_go_live:   Date    = date("Actual go-live").section("Planning"),
    percent_complete: Decimal = percent("Percent complete"),
    notes:            String  = long_text("Notes"),
    sys_domain:       Id      = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path:  String  = text("Domain path").max(1024).read_only().section("System"),
}

const STATUSES: &[Choice] = &[
    pick("planned", "Planned"),
    pick("in_progress", "In progress"),
    pick("live", "Live"),
    pick("on_hold", "On hold"),
    pick("canceled", "Canceled"),
];

const RIGHTS: &[Grant] = &[may(roles::SUCCESS_VIEWER, READ), may(roles::SUCCESS_AGENT, EDIT)];
