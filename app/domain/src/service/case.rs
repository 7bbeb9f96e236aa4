//! Case: central record of every service interaction: who, what product, what is owed.
use meta::prelude::*;

use crate::{choices, roles};

#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
pub use rules::RULES;

/// What a customer has begun to say; until it is submitted nobody else knows of it.
pub const DRAFT: &str = "draft";

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

    state:                String = choice("State", STATES).depends_on("draft").default("new").customer_visible(),
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
    draft:                bool   = boolean("Draft").default("false").customer_visible()
        .help("True while a customer fills the case in and has not submitted it."),
    submitted_at:         Instant = date_time("Submitted").read_only().customer_visible().section("System")
        .help("When the customer submitted what was a draft until then."),
    escalated:            bool   = boolean("Escalated").computed(),
    visible_to_customer:  bool   = boolean("Visible to customer").default("true"),
}

const STATES: &[Choice] = &[
    Choice { value: DRAFT, label: "Draft", when: Some("true") },
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
pub const ASKED: &[&str] = &[
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
    "draft",
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
/// What is left of it where the case was submitted step by step: what was said stays said.
const FOLLOWED: &[&str] = &["contact", "state", "comments"];

/// Cases that were submitted, and those of other kinds.
const SENT: &str = "state!=draft";
/// Service cases that customers may know of.
const SHARED: &str = "sys_class_name=sn_customerservice_cases^visible_to_customer=true^state!=draft";
const FORMED: &str =
    "sys_class_name=sn_customerservice_cases^visible_to_customer=true^state!=draft^submitted_atISEMPTY";
const MINE: &str = "sys_class_name=sn_customerservice_cases^visible_to_customer=true^state!=draft\
                    ^contact=javascript:gs.getUserID()^ORopened_by=javascript:gs.getUserID()";
const MY_DRAFT: &str = "sys_class_name=sn_customerservice_cases^state=draft";

const RIGHTS: &[Grant] = &[
    may(roles::SERVICE_AGENT, EDIT).only(SENT),
    may(roles::CONSUMER_AGENT, EDIT).only(SENT),
    may(roles::CUSTOMER, CREATE).within(Scope::OwnAccount).fields(ASKED),
    may(roles::CUSTOMER, READ).within(Scope::OwnAccount).only(MINE),
    may(roles::CUSTOMER, WRITE).within(Scope::OwnAccount).only(MINE).fields(&["state", "comments"]),
    drafts(roles::CUSTOMER),
    may(roles::CUSTOMER_ADMIN, CREATE).within(Scope::AccountHierarchy).fields(ASKED),
    followed(roles::CUSTOMER_ADMIN, Scope::AccountHierarchy),
    managed(roles::CUSTOMER_ADMIN, Scope::AccountHierarchy),
    may(roles::CUSTOMER_CASE_MANAGER, CREATE).within(Scope::OwnAccount).fields(ASKED),
    followed(roles::CUSTOMER_CASE_MANAGER, Scope::OwnAccount),
    managed(roles::CUSTOMER_CASE_MANAGER, Scope::OwnAccount),
    may(roles::PARTNER, CREATE).within(Scope::RelatedAccounts).fields(ASKED),
    followed(roles::PARTNER, Scope::RelatedAccounts),
    managed(roles::PARTNER, Scope::RelatedAccounts),
    may(roles::CONSUMER, CREATE).within(Scope::OwnRecords).fields(ASKED),
    followed(roles::CONSUMER, Scope::OwnRecords),
    managed(roles::CONSUMER, Scope::OwnRecords),
    drafts(roles::CONSUMER),
    may(roles::ACCOUNT_CONTRIBUTOR, CREATE),
    may(roles::ACCOUNT_CONTRIBUTOR, READ).only("sys_class_name=sn_customerservice_cases^state!=draft"),
    may(roles::CONSUMER_CONTRIBUTOR, CREATE),
    may(roles::CONSUMER_CONTRIBUTOR, READ).only("sys_class_name=sn_customerservice_cases^state!=draft"),
    may(roles::RELATIONSHIP_CONTRIBUTOR, READ.and(CREATE)).within(Scope::Nothing),
    may(roles::SELF_CONTRIBUTOR, CREATE).within(Scope::OwnRecords),
    may(roles::SELF_CONTRIBUTOR, READ)
        .within(Scope::OwnRecords)
        .only("sys_class_name=sn_customerservice_cases^state!=draft"),
    may(roles::SERVICE_ORGANIZATION_CONTRIBUTOR, READ.and(CREATE)).within(Scope::Nothing),
    may(roles::LOCATION_WORKER, EDIT).within(Scope::Nothing),
    may(roles::CASE_VIEWER, READ).only(SENT),
    may(roles::TECHNOLOGY_READ, READ).only("sys_class_name=sn_ti_core_case"),
    may(roles::SUCCESS_AGENT, READ).only("sys_class_name=sn_acct_lc_onb_case"),
    may(roles::ONBOARDING_AGENT, READ).only("sys_class_name=sn_acct_lc_onb_case"),
    may(roles::SUCCESS_VIEWER, READ).only("sys_class_nameINsn_acct_lc_success_case,sn_acct_lc_touchpoint"),
    may(roles::SUCCESS_CASE_READ, READ).only("sys_class_name=sn_acct_lc_success_case"),
    may(roles::TOUCHPOINT_READ, READ).only("sys_class_name=sn_acct_lc_touchpoint"),
];

/// Customers fill their own drafts in, submit or discard them.
const fn drafts(role: &'static str) -> Grant {
    may(role, READ.and(WRITE).and(DELETE)).within(Scope::Private).only(MY_DRAFT).fields(ASKED)
}

const fn followed(role: &'static str, scope: Scope) -> Grant {
    may(role, READ.and(WRITE)).within(scope).only(SHARED).fields(FOLLOWED)
}

const fn managed(role: &'static str, scope: Scope) -> Grant {
    may(role, WRITE).within(scope).only(FORMED).fields(MANAGED)
}

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
