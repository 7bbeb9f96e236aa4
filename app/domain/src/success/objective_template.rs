//! Success objective template: predefined objective for a product (success blueprint template).
use meta::prelude::*;

use crate::roles;

#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
pub use rules::RULES;

record! {
    table("sn_acct_lc_success_objective_template", "Success objective template", "Success objective templates")
        .extends(&crate::platform::record::TABLE)
        .numbered("SOBT")
        .rights(RIGHTS)
        .list(&["number", "name", "short_description", "product", "state", "mandatory"])
        .order("ORDERBYname")
        .related(RELATED);

    number:            String  = number("Number"),
    name:              String  = text("Name").display().mandatory(),
    short_description: String  = text("Title").mandatory().help("Becomes the title of objectives made from it."),
    description:       String  = long_text("Description").help("Becomes the description of objectives made from it."),
    product:           Id      = reference("Product", "cmdb_model").mandatory(),
    mandatory:         bool    = boolean("Mandatory").default("false")
        .help("Preselected when a blueprint is made for the product."),
    driver:            Vec<Id> = references("Driver", "sn_acct_lc_success_driver")
        .help("Key drivers; used for health and risk scoring of the product."),
    state:             String  = choice("State", STATES).default("draft").read_only(),
    owner:             Id      = reference("Owner", "sys_user").preset(Preset::Me).read_only(),
    requested_by:      Id      = reference("Requested by", "sys_user").read_only().help("Who asked for approval."),
    approved_by:       Id      = reference("Approved by", "sys_user").read_only(),
    success_rate:      Decimal = percent("Success rate").computed()
        .help("Average of the rates of objectives made from it."),
}

const STATES: &[Choice] = &[
    pick("draft", "Draft"),
    pick("waiting_for_approval", "Waiting for approval"),
    pick("approved", "Approved"),
    pick("published", "Published"),
    pick("retired", "Retired"),
];

const RIGHTS: &[Grant] = &[
    may(roles::SUCCESS_VIEWER, READ),
    may(roles::TEMPLATE_OWNER, READ.and(CREATE)),
    may(roles::TEMPLATE_OWNER, WRITE).only("state=draft"),
    may(roles::TEMPLATE_APPROVER, READ),
    may(roles::TEMPLATE_APPROVER, WRITE).only("state=waiting_for_approval").fields(&["state", "approved_by"]),
];

const RELATED: &[Related] =
    &[related("sn_acct_lc_success_outcome_template", "objective_template", "Success outcome templates")];
