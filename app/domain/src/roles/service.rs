//! Customer service, sales, field service, partners.
use super::{RoleInfo, role};

pub const SERVICE_AGENT: &str = "sn_customerservice_agent";
pub const CONSUMER_AGENT: &str = "sn_customerservice.consumer_agent";
pub const SERVICE_MANAGER: &str = "sn_customerservice_manager";
pub const CASE_VIEWER: &str = "sn_customerservice.case_viewer";
pub const CASE_TASK_VIEWER: &str = "sn_customerservice.case_task_viewer";
pub const CUSTOMER_DATA_VIEWER: &str = "sn_customerservice.customer_data_viewer";
pub const SALES_REP: &str = "sales_rep";
pub const ORDER_FULFILLER: &str = "order_fulfiller";
pub const DISPATCHER: &str = "wm_dispatcher";
pub const TECHNICIAN: &str = "wm_technician";
pub const PARTNER_MANAGER: &str = "sn_prm_partner_manager";

pub(super) const ROLES: &[RoleInfo] = &[
    role(
        SERVICE_AGENT,
        "Service agent (B2B)",
        "Handles cases of business customers, customer records and agent tools.",
    )
    .aliases(&["sn_customerservice.agent"]),
    role(CONSUMER_AGENT, "Consumer agent (B2C)", "Handles cases of consumers; consumer profiles and households."),
    role(
        SERVICE_MANAGER,
        "Service manager",
        "Runs service operations over both models: queues, account teams, contact relationships, team performance.",
    )
    .aliases(&["sn_customerservice.manager"])
    .contains(&[SERVICE_AGENT, CONSUMER_AGENT]),
    role(CASE_VIEWER, "Case viewer", "Reads cases."),
    role(CASE_TASK_VIEWER, "Case task viewer", "Reads case tasks."),
    role(CUSTOMER_DATA_VIEWER, "Customer data viewer", "Reads accounts, contacts and consumers."),
    role(SALES_REP, "Sales representative", "Leads, opportunities, quotes, orders."),
    role(ORDER_FULFILLER, "Order fulfiller", "Orders and fulfillment tasks."),
    role(DISPATCHER, "Dispatcher", "Work orders and their scheduling."),
    role(TECHNICIAN, "Field technician", "Work order tasks assigned to the user.").aliases(&["wm_agent"]),
    role(PARTNER_MANAGER, "Partner manager", "Channel partners, programs, segments, deal registrations.")
        .aliases(&["sn_prm.channel_partner_writer"]),
];
