//! Customers, partners, consumers and contributors on portals.
use super::{RoleInfo, role};

pub const UNIFIED_CONSUMER: &str = "sn_customerservice.unified_consumer";
pub const SUCCESS_CUSTOMER: &str = "sn_acct_lc.ale_success_customer";
pub const CUSTOMER: &str = "sn_customerservice.customer";
pub const CUSTOMER_ADMIN: &str = "sn_customerservice.customer_admin";
pub const CUSTOMER_CASE_MANAGER: &str = "sn_customerservice.customer_case_manager";
pub const CUSTOMER_MANAGER: &str = "sn_customerservice.customer_manager";
pub const PARTNER: &str = "sn_customerservice.partner";
pub const PARTNER_ADMIN: &str = "sn_customerservice.partner_admin";
pub const CONSUMER: &str = "sn_customerservice.consumer";
pub const ACCOUNT_CONTRIBUTOR: &str = "sn_customerservice.account_contributor";
pub const CONSUMER_CONTRIBUTOR: &str = "sn_customerservice.consumer_contributor";
pub const RELATIONSHIP_CONTRIBUTOR: &str = "sn_customerservice.relationship_contributor";
pub const SELF_CONTRIBUTOR: &str = "sn_customerservice.self_contributor";
pub const SERVICE_ORGANIZATION_CONTRIBUTOR: &str = "sn_customerservice.service_organization_contributor";
pub const LOCATION_WORKER: &str = "sn_customerservice.bosc";
pub const CHANNEL_PARTNER_MANAGER: &str = "sn_prm_channel_partner_manager";
pub const CHANNEL_PARTNER_ASSOCIATE: &str = "sn_prm_channel_partner_associate";

pub(super) const ROLES: &[RoleInfo] = &[
    role(
        UNIFIED_CONSUMER,
        "Unified consumer",
        "Lets an employee or other external user also act as consumer; works beside snc_internal and snc_external.",
    ),
    role(
        SUCCESS_CUSTOMER,
        "Success customer",
        "Customer who works with the provider's success team on the portal: sees the lists of the own account, \
         raises touchpoints, schedules meetings, comments, completes visible tasks, may create initiatives.",
    )
    .aliases(&["sn_acct_lc.customer_success_customer"]),
    role(
        CUSTOMER,
        "Customer (B2B)",
        "Submits and views cases on the portal; sees assets and service contracts of the own account; sees own \
         onboarding cases and tasks.",
    ),
    role(
        CUSTOMER_ADMIN,
        "Customer administrator (B2B)",
        "Manages cases and contacts of the account or its hierarchy; leads the customer side of onboarding.",
    )
    .aliases(&["sn_customerservice_customer.admin"])
    .contains(&[CUSTOMER]),
    role(
        CUSTOMER_CASE_MANAGER,
        "Customer case manager (B2B)",
        "Manages all cases of the account; sees the success lists.",
    )
    .contains(&[CUSTOMER]),
    role(
        CUSTOMER_MANAGER,
        "Customer manager (B2B)",
        "Manages the customer's own instance and the Service Exchange set-up; sees all onboarding cases of the \
         account.",
    )
    .aliases(&["sn_customerservice_customer_manager"])
    .contains(&[CUSTOMER]),
    role(
        PARTNER,
        "Partner (B2B)",
        "Makes and manages cases for related customer accounts; sees their assets and services.",
    )
    .contains(&[CUSTOMER]),
    role(
        PARTNER_ADMIN,
        "Partner administrator (B2B)",
        "Manages contacts, cases and account data over the partner's customer accounts.",
    )
    .contains(&[PARTNER, CUSTOMER_ADMIN]),
    role(CONSUMER, "Consumer (B2C)", "Uses the consumer portals: cases, products, own data."),
    role(
        ACCOUNT_CONTRIBUTOR,
        "Account contributor",
        "Opens cases in the name of any business customer, from the customer portal; reads accounts and contacts.",
    ),
    role(
        CONSUMER_CONTRIBUTOR,
        "Consumer contributor",
        "Opens cases in the name of any consumer, from the consumer portal; reads consumers and households.",
    ),
    role(
        RELATIONSHIP_CONTRIBUTOR,
        "Relationship contributor",
        "Creates cases for customers with whom a relationship exists, sees and follows all their cases, updates \
         contacts and addresses.",
    ),
    role(SELF_CONTRIBUTOR, "Self contributor", "Creates cases for oneself as an employee."),
    role(
        SERVICE_ORGANIZATION_CONTRIBUTOR,
        "Service organization contributor",
        "Creates cases for customers of the own service organization.",
    ),
    role(
        LOCATION_WORKER,
        "Business organization self contributor (BOSC)",
        "Front-line worker of a store or location: makes and manages cases of the own location, sees its assets \
         only.",
    )
    .aliases(&["sn_customerservice.svc_location_agent"]),
    role(
        CHANNEL_PARTNER_MANAGER,
        "Channel partner manager",
        "Partner side: cases, deals, dashboards of the own partner.",
    )
    .contains(&[PARTNER_ADMIN]),
    role(
        CHANNEL_PARTNER_ASSOCIATE,
        "Channel partner associate",
        "Partner side: raises cases and follows their status.",
    )
    .contains(&[PARTNER]),
];
