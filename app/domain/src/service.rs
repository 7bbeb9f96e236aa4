//! Customer service: cases, their tasks, escalations and the work they lead to.
pub mod case;
pub mod case_task;
pub mod case_type;
pub mod change_request;
pub mod escalation;
pub mod incident;
pub mod problem;
pub mod project;
pub mod service_definition;
pub mod work_order;
pub mod work_order_task;
