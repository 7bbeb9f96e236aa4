//! Touchpoint: captures conversations with the customer: meetings, mails, shared material and follow-up tasks.
use meta::prelude::*;

use crate::{choices, roles};

#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
pub use rules::RULES;

#[cfg(feature = "ssr")]
crate::closing::ends_as!("Validate closure for touchpoint", "Touchpoint is reopened");

record! {
    table("sn_acct_lc_touchpoint", "Touchpoint", "Touchpoints")
        .extends(&crate::service::case::TABLE)
        .by_domain()
        .numbered("TPNT")
        .aliases(&["sn_crm_touchpoint_touchpoint"])
        .rights(RIGHTS)
        .list(&[
            "number", "short_description", "engagement", "state", "progress", "priority", "assigned_to",
            "due_date", "next_meeting",
        ])
        .related(RELATED);

    short_description: String  = text("Subject").mandatory().customer_visible(),
    description:       String  = long_text("Description").mandatory().customer_visible(),
    account:           Id      = reference("Account", "customer_account").read_only().customer_visible(),
    engagement:        Id      = reference("Engagement", "sn_acct_lc_engagement").customer_visible(),
    onboarding_case:   Id      = reference("Onboarding case", "sn_acct_lc_onb_case").customer_visible()
        .help("For touchpoints of an onboarding; then the engagement may be empty."),
    channel:           String  = choice("Channel", CHANNELS).default("web").customer_visible()
        .help("How the parties talk."),
    contact:           Id      = reference("Contact", "customer_contact").customer_visible()
        .help("Key customer contact; receiver of mails."),
    assigned_to:       Id      = reference("Assigned to", "sys_user").narrowed_by("user_type=internal^active=true")
        .customer_visible(),
    squad:             Vec<Id> = references("Squad", "sys_user"),
    category:          String  = choice("Category", CATEGORIES).default("general_conversation").customer_visible(),
    state:             String  = choice("State", choices::SUCCESS_STATES).default("new").customer_visible(),
    progress:          String  = choice("Progress", choices::PROGRESS).default("not_started").customer_visible(),
    priority:          String  = choice("Priority", choices::SUCCESS_PRIORITIES).default("3").customer_visible(),
    due_date:          Date    = date("Due date").customer_visible().section("Planning"),
    product_related:   bool    = boolean("Related to a product").default("false")
        .help("Ticked when a sold product is concerned."),
    internal:          bool    = boolean("Internal").default("false")
        .help("Only for people of the provider; no customer takes part."),
    sold_product:      Id      = reference("Product", "sold_product").customer_visible(),
    comments:          String  = journal("Additional comments").customer_visible().section("Notes"),
    closure_code:      String  = choice("Closure code", CLOSURE_CODES).customer_visible().section("Closure"),
    next_meeting:      Instant = date_time("Next meeting").computed(),
    needs_attention:   bool    = boolean("Needs attention").default("false")
        .help("Something happened that the assigned person has not looked at."),
}

const CHANNELS: &[Choice] = &[
    pick("web", "Web"),
    pick("phone", "Phone"),
    pick("email", "Email"),
    pick("chat", "Chat"),
    pick("social", "Social"),
    pick("community", "Community"),
    pick("alert", "Alert"),
    pick("virtual_agent", "Virtual Agent"),
];

const CATEGORIES: &[Choice] = &[
    pick("general_conversation", "General conversation"),
    pick("value_and_adoption", "Value and adoption"),
    pick("expansion_opportunities", "Expansion opportunities"),
    pick("renewal_support", "Renewal support"),
];

const CLOSURE_CODES: &[Choice] =
    &[pick("addressed", "Addressed"), pick("unaddressed", "Unaddressed"), pick("canceled", "Canceled")];

/// What customers say of a touchpoint; how it goes on and who takes part is the provider's business.
const RAISED: &[&str] = &[
    "engagement",
    "short_description",
    "description",
    "channel",
    "category",
    "priority",
    "contact",
    "due_date",
    "sold_product",
    "comments",
];

const RIGHTS: &[Grant] = &[
    may(roles::SUCCESS_VIEWER, READ),
    may(roles::SUCCESS_AGENT, EDIT),
    may(roles::SUCCESS_PLAY_ADMIN, EDIT),
    may(roles::SUCCESS_CUSTOMER, CREATE).within(Scope::OwnAccount).fields(RAISED),
    may(roles::SUCCESS_CUSTOMER, READ.and(WRITE)).within(Scope::OwnAccount).only("internal!=true").fields(RAISED),
    may(roles::TOUCHPOINT_READ, READ),
    may(roles::TOUCHPOINT_WRITE, EDIT),
    may(roles::TOUCHPOINT_DELETE, READ.and(DELETE)),
    may(roles::TOUCHPOINT_ADMIN, FULL),
    may(roles::CUSTOMER_CASE_MANAGER, READ.and(WRITE))
        .within(Scope::OwnAccount)
        .only("internal!=true")
        .fields(&["comments"]),
];

const RELATED: &[Related] = &[
    related("sn_acct_lc_success_task", "parent", "Tasks"),
    related("sn_meeting_mgmt_meeting_details", "parent_record", "Meetings"),
    related("sys_email", "record_id", "Emails"),
    related("sn_acct_lc_squad_member", "record_id", "Squad"),
    related("sn_document", "record_id", "Documents"),
    related("m2m_kb_task", "record_id", "Related Knowledge"),
    related("sn_acct_lc_risk_signal_issue", "source_record", "Risk signals and issues"),
];
