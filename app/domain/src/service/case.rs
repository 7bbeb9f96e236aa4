//! Case: central record of every service interaction: who, what product, what is owed.
use meta::prelude::*;

use crate::{choices, roles};

#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
pub use rules::RULES;

record! {
    table("sn_customerservice_cases", "Case", "Cases")
        .extends(&crate::platform::task::TABLE)
        .by_domain()
        .numbered("CS")
        .aliases(&["sn_customerservice_case"])
        .rights(RIGHTS)
        .list(&[
            "number", "short_description", "account", "contact", "state", "priority", "assigned_to", "product",
            "sys_updated_on",
        ])
        .related(RELATED);

    state:                String = choice("State", STATES).default("new").customer_visible(),
    priority:             String = choice("Priority", choices::PRIORITIES).default("4").customer_visible(),
    case_type:            Id     = reference("Case type", "sn_case_type").help("Decides playbook and record page."),
    category:             String = choice("Category", CATEGORIES).default("issue").customer_visible(),
    subcategory:          String = text("Subcategory").customer_visible(),
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

/// What customers say of a new case; who works on it, and how, is the provider's business.
const ASKED: &[&str] = &[
    "account",
    "contact",
    "consumer",
    "short_description",
    "description",
    "category",
    "subcategory",
    "priority",
    "channel",
    "product",
    "sold_product",
    "asset",
    "order",
    "comments",
];

/// What customers who manage cases may change of them; where the state may go, a rule says.
const MANAGED: &[&str] = &[
    "contact",
    "short_description",
    "description",
    "category",
    "subcategory",
    "priority",
    "product",
    "sold_product",
    "asset",
    "order",
    "state",
    "comments",
];

/// Service cases that customers may know of.
const SHARED: &str = "sys_class_name=sn_customerservice_cases^visible_to_customer=true";

const RIGHTS: &[Grant] = &[
    may(roles::SERVICE_AGENT, EDIT),
    may(roles::CONSUMER_AGENT, EDIT),
    may(roles::CUSTOMER, CREATE).within(Scope::OwnAccount).fields(ASKED),
    may(roles::CUSTOMER, READ).within(Scope::OwnAccount).only(
        "sys_class_name=sn_customerservice_cases^visible_to_customer=true^contact=javascript:gs.getUserID()^\
               ORopened_by=javascript:gs.getUserID()",
    ),
    may(roles::CUSTOMER, WRITE)
        .within(Scope::OwnAccount)
        .only(
            "sys_class_name=sn_customerservice_cases^visible_to_customer=true^contact=javascript:gs.getUserID()^\
               ORopened_by=javascript:gs.getUserID()",
        )
        .fields(&["state", "comments"]),
    may(roles::CUSTOMER_ADMIN, CREATE).within(Scope::AccountHierarchy).fields(ASKED),
    may(roles::CUSTOMER_ADMIN, READ.and(WRITE)).within(Scope::AccountHierarchy).only(SHARED).fields(MANAGED),
    may(roles::CUSTOMER_CASE_MANAGER, CREATE).within(Scope::OwnAccount).fields(ASKED),
    may(roles::CUSTOMER_CASE_MANAGER, READ.and(WRITE)).within(Scope::OwnAccount).only(SHARED).fields(MANAGED),
    may(roles::PARTNER, CREATE).within(Scope::RelatedAccounts).fields(ASKED),
    may(roles::PARTNER, READ.and(WRITE)).within(Scope::RelatedAccounts).only(SHARED).fields(MANAGED),
    may(roles::CONSUMER, CREATE).within(Scope::OwnRecords).fields(ASKED),
    may(roles::CONSUMER, READ.and(WRITE)).within(Scope::OwnRecords).only(SHARED).fields(MANAGED),
    may(roles::ACCOUNT_CONTRIBUTOR, CREATE),
    may(roles::ACCOUNT_CONTRIBUTOR, READ).only("sys_class_name=sn_customerservice_cases"),
    may(roles::CONSUMER_CONTRIBUTOR, CREATE),
    may(roles::CONSUMER_CONTRIBUTOR, READ).only("sys_class_name=sn_customerservice_cases"),
    may(roles::RELATIONSHIP_CONTRIBUTOR, READ.and(CREATE)).within(Scope::Nothing),
    may(roles::SELF_CONTRIBUTOR, CREATE).within(Scope::OwnRecords),
    may(roles::SELF_CONTRIBUTOR, READ).within(Scope::OwnRecords).only("sys_class_name=sn_customerservice_cases"),
    may(roles::SERVICE_ORGANIZATION_CONTRIBUTOR, READ.and(CREATE)).within(Scope::Nothing),
    may(roles::LOCATION_WORKER, EDIT).within(Scope::Nothing),
    may(roles::CASE_VIEWER, READ),
    may(roles::TECHNOLOGY_READ, READ).only("sys_class_name=sn_ti_core_case"),
    may(roles::SUCCESS_AGENT, READ).only("sys_class_name=sn_acct_lc_onb_case"),
    may(roles::ONBOARDING_AGENT, READ).only("sys_class_name=sn_acct_lc_onb_case"),
    may(roles::SUCCESS_VIEWER, READ).only("sys_class_nameINsn_acct_lc_success_case,sn_acct_lc_touchpoint"),
    may(roles::SUCCESS_CASE_READ, READ).only("sys_class_name=sn_acct_lc_success_case"),
    may(roles::TOUCHPOINT_READ, READ).only("sys_class_name=sn_acct_lc_touchpoint"),
];

const RELATED: &[Related] = &[
    related("sn_customerservice_task", "case", "Case Tasks"),
    related("wm_order", "initiated_from", "Work Orders"),
    related("sc_request", "source_case", "Requests"),
    related("interaction", "case", "Interactions"),
    related("task_sla", "task", "SLAs"),
    related("sn_customerservice_escalation", "record_id", "Escalations"),
    related("sn_customerservice_related_party", "record_id", "Related parties"),
    related("change_request", "source_record", "Change requests"),
    related("incident", "source_record", "Incidents"),
    related("problem", "source_record", "Problems"),
    related("sys_email", "record_id", "Emails"),
    related("sn_document", "record_id", "Documents"),
    related("m2m_kb_task", "record_id", "Related Knowledge"),
];
