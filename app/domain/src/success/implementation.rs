//! Implementation record: follow the implementation of a sold product under an engagement.
use meta::prelude::*;

use crate::{choices, roles};

#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
pub use rules::RULES;

record! {
    table("sn_acct_lc_implementation_record", "Implementation record", "Implementation records")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .numbered("IMPL")
        .rights(RIGHTS)
        .list(&["number", "engagement", "type", "state", "progress", "sold_product", "owner", "planned_end_date"])
        .order("ORDERBYDESCsys_created_on")
        .related(RELATED);

    number:             String  = number("Number"),
    engagement:         Id      = reference("Engagement", "sn_acct_lc_engagement").mandatory(),
    account:            Id      = reference("Account", "customer_account").read_only().help("From the engagement."),
    r#type:             String  = choice("Type", TYPES).mandatory(),
    owner:              Id      = reference("Owner", "sys_user").narrowed_by("user_type=internal^active=true"),
    contact:            Id      = reference("Contact", "customer_contact"),
    executive_sponsor:  Id      = reference("Executive sponsor", "customer_contact"),
    partner:            Id      = reference("Partner", "customer_account").narrowed_by("partner=true")
        .help("Who implements, where a partner leads."),
    partner_contact:    Id      = reference("Partner contact", "customer_contact"),
    certified:          String  = choice("Certified", CERTIFIED),
    state:              String  = choice("State", STATES).default("new"),
    progress:           String  = choice("Progress", choices::PROGRESS).default("not_started"),
    planned_start_date: Date    = date("Planned start date").section("Planning"),
    planned_end_date:   Date    = date("Planned end date").section("Planning"),
    planned_duration:   i64     = integer("Planned duration").computed().section("Planning").help("In days."),
    actual_start_date:  Date    = date("Actual start date").section("Planning"),
    actual_end_date:    Date    = date("Actual end date").section("Planning"),
    actual_duration:    i64     = integer("Actual duration").computed().section("Planning").help("In days."),
    sold_product:       Id      = reference("Product scope", "sold_product").section("Scope"),
    capability:         Id      = reference("Capability scope", "sn_prod_cap_core_prod_cap").section("Scope"),
    squad:              Vec<Id> = references("Squad", "sys_user").section("Team"),
    watch_list:         Vec<Id> = references("Watch list", "sys_user").section("Team"),
    work_notes_list:    Vec<Id> = references("Work notes list", "sys_user").section("Team"),
    work_notes:         String  = journal_internal("Work notes").section("Notes"),
    closure_code:       String  = choice("Closure code", CLOSURE_CODES).section("Closure"),
    close_notes:        String  = long_text("Close notes").section("Closure"),
    sys_domain:         Id      = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path:    String  = text("Domain path").max(1024).read_only().section("System"),
}

const TYPES: &[Choice] = &[
    pick("partner_led", "Partner led"),
    pick("self_led", "Self led"),
    pick("professional_services", "Professional services"),
];

const CERTIFIED: &[Choice] = &[pick("certified", "Certified"), pick("not_certified", "Not certified")];

const STATES: &[Choice] = &[
    pick("new", "New"),
    pick("in_progress", "In progress"),
    pick("paused", "Paused"),
    pick("canceled", "Canceled"),
    pick("closed", "Closed"),
];

const CLOSURE_CODES: &[Choice] = &[
    pick("successful", "Successful"),
    pick("unsuccessful", "Unsuccessful"),
    pick("canceled_voided", "Canceled/voided"),
];

const RIGHTS: &[Grant] =
    &[may(roles::SUCCESS_VIEWER, READ), may(roles::SUCCESS_AGENT, EDIT), may(roles::ONBOARDING_AGENT, EDIT)];

const RELATED: &[Related] = &[related("sn_acct_lc_squad_member", "record_id", "Squad")];
