//! Success case: unplanned set of actions in support of an engagement, visible to the customer (later releases
//! call it Customer play).
use meta::prelude::*;

use crate::choices;

record! {
    table("sn_acct_lc_success_case", "Success case", "Success cases")
        .extends(&crate::service::case::TABLE)
        .by_domain()
        .numbered("SCAS")
        .aliases(&["customer_play"]);

    short_description:   String  = text("Short description").mandatory().customer_visible(),
    description:         String  = long_text("Description").mandatory().customer_visible(),
    account:             Id      = reference("Account", "customer_account").read_only().customer_visible(),
    engagement:          Id      = reference("Engagement", "sn_acct_lc_engagement").mandatory().customer_visible(),
    contact:             Id      = reference("Contact", "customer_contact").customer_visible(),
    assigned_to:         Id      = reference("Assigned to", "sys_user").narrowed_by("user_type=internal^active=true")
        .customer_visible(),
    squad:               Vec<Id> = references("Squad", "sys_user"),
    category:            String  = choice("Category", CATEGORIES).default("guidance").customer_visible(),
    state:               String  = choice("State", choices::SUCCESS_STATES).default("new").customer_visible(),
    progress:            String  = choice("Progress", choices::PROGRESS).default("not_started").customer_visible(),
    priority:            String  = choice("Priority", choices::SUCCESS_PRIORITIES).default("3").customer_visible()
        .help("Compared with other success cases."),
    due_date:            Date    = date("Due date").customer_visible().section("Planning"),
    product:             Id      = reference("Product", "cmdb_model").customer_visible(),
    service_definition:  Id      = reference("Service definition", "sn_case_type_selection"),
    visible_to_customer: bool    = boolean("Visible to customer").default("false")
        .help("Needed for the customer's 'My' list."),
    success_objective:   Id      = reference("Success objective", "sn_acct_lc_success_objective")
        .help("Optional; a success case need not belong to an objective."),
    closure_code:        String  = choice("Closure code", choices::CLOSURE_CODES).customer_visible().section("Closure"),
}

const CATEGORIES: &[Choice] = &[
    pick("guidance", "Guidance"),
    pick("architecture_review", "Architecture review"),
    pick("demos_and_pocs", "Demos and POCs"),
    pick("training", "Training"),
];
