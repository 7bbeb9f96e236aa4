//! Conversations with customers and how they are routed to agents.
pub mod agent_presence;
pub mod callback;
pub mod channel;
pub mod chat_message;
pub mod interaction;
pub mod queue;
pub mod skill;
pub mod virtual_agent_topic;
pub mod work_item;
