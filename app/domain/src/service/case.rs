//! Case: central record of every service interaction: who, what product, what is owed.
use meta::prelude::*;

use crate::choices;

record! {
    table("sn_customerservice_cases", "Case", "Cases")
        .extends(&crate::platform::task::TABLE)
        .by_domain()
        .numbered("CS")
        .aliases(&["sn_customerservice_case"]);

    state:                String = choice("State", STATES).default("new").customer_visible()
        .help("State of the case; the sample record shows New."),
    priority:             String = choice("Priority", choices::PRIORITIES).default("4").customer_visible(),
    case_type:            Id     = reference("Case type", "sn_case_type").help("Decides playbook and record page."),
    category:             String = choice("Category", CATEGORIES).default("issue").customer_visible()
        .help("Sample record shows Issue."),
    subcategory:          String = text("Subcategory").customer_visible().help("Sample record shows Question."),
    channel:              String = choice("Channel", CHANNELS).default("web").customer_visible(),
    service:              Id     = reference("Service", "cmdb_ci_service"),
    product:              Id     = reference("Product", "cmdb_model").customer_visible(),
    sold_product:         Id     = reference("Sold product", "sold_product").customer_visible(),
    asset:                Id     = reference("Install base item", "alm_asset").customer_visible(),
    household:            Id     = reference("Household", "csm_household"),
    partner:              Id     = reference("Partner account", "customer_account").narrowed_by("partner=true"),
    account_relationship: Id     = reference("Account relationship", "account_relationship")
        .help("Relationship under which the partner acts."),
    order:                Id     = reference("Order", "sn_order_mgmt_order").customer_visible(),
    requester_location:   Id     = reference("Business location", "sn_csm_business_location"),
    service_organization: Id     = reference("Service organization", "sn_customer_service_organization"),
    resolution_code:      String = choice("Resolution code", RESOLUTION_CODES).customer_visible().section("Closure"),
    resolution_notes:     String = long_text("Resolution notes").customer_visible().section("Closure"),
    draft:                bool   = boolean("Draft").default("false")
        .help("True while a customer fills a portal playbook intake and has not submitted."),
    escalated:            bool   = boolean("Escalated").computed(),
    visible_to_customer:  bool   = boolean("Visible to customer").default("true"),
}

const STATES: &[Choice] = &[
    pick("new", "New"),
    pick("open", "Open"),
    pick("awaiting_info", "Awaiting info"),
    pick("resolved", "Resolved"),
    pick("closed", "Closed"),
    pick("canceled", "Canceled"),
];

const CATEGORIES: &[Choice] = &[
    pick("issue", "Issue"),
    pick("question", "Question"),
    pick("request", "Request"),
    pick("complaint", "Complaint"),
    pick("order", "Order"),
];

const CHANNELS: &[Choice] = &[
    pick("web", "Web"),
    pick("phone", "Phone"),
    pick("email", "Email"),
    pick("chat", "Chat"),
    pick("social", "Social"),
    pick("community", "Community"),
    pick("alert", "Alert"),
    pick("virtual_agent", "Virtual Agent"),
    pick("messaging", "Messaging"),
];

const RESOLUTION_CODES: &[Choice] = &[
    pick("solved_fixed_by_support", "Solved - Fixed by support"),
    pick("solved_customer_resolved", "Solved - Customer resolved"),
    pick("solved_workaround", "Solved - Workaround"),
    pick("not_solved", "Not solved"),
    pick("duplicate", "Duplicate"),
    pick("canceled", "Canceled"),
];
