//! Interaction: one conversation with a customer on any channel.
use meta::prelude::*;

use crate::roles;

record! {
    table("interaction", "Interaction", "Interactions")
        .extends(&crate::platform::task::TABLE)
        .by_domain()
        .numbered("IMS")
        .rights(RIGHTS)
        .list(&["number", "type", "direction", "account", "contact", "state", "assigned_to", "opened_at"])
        .related(RELATED);

    r#type:               String = choice("Channel", TYPES).mandatory().default("chat")
        .help("Channel; decides the record page shown."),
    direction:            String = choice("Direction", DIRECTIONS).default("inbound"),
    state:                String = choice("State", STATES).default("new"),
    queue:                Id     = reference("Queue", "awa_queue"),
    case:                 Id     = reference("Case", "sn_customerservice_cases"),
    pre_chat_answers:     String = long_text("Pre-chat answers").help("Survey data used for routing."),
    transcript:           String = long_text("Transcript").read_only(),
    wrap_up_code:         String = text("Wrap-up code"),
    provider:             String = choice("Messaging provider", PROVIDERS),
    previous_interaction: Id     = reference("Earlier interaction", "interaction")
        .help("Keeps context when the customer changes channel."),
}

const TYPES: &[Choice] = &[
    pick("chat", "Chat"),
    pick("email", "Email"),
    pick("phone", "Voice"),
    pick("sms", "SMS"),
    pick("messaging", "Messaging"),
    pick("social", "Social media"),
    pick("engagement_messenger", "Engagement Messenger"),
    pick("callback", "Callback"),
    pick("walkup", "Walk-up"),
    pick("virtual_agent", "Virtual Agent"),
];

const DIRECTIONS: &[Choice] = &[pick("inbound", "Inbound"), pick("outbound", "Outbound")];

const STATES: &[Choice] = &[
    pick("new", "New"),
    pick("queued", "Queued"),
    pick("offered", "Offered"),
    pick("work_in_progress", "Work in progress"),
    pick("on_hold", "On hold"),
    pick("wrap_up", "Wrap up"),
    pick("closed_complete", "Closed complete"),
    pick("closed_abandoned", "Closed abandoned"),
];

const PROVIDERS: &[Choice] = &[
    pick("whatsapp", "WhatsApp"),
    pick("line", "LINE"),
    pick("facebook_messenger", "Facebook Messenger"),
    pick("apple_messages_for_business", "Apple Messages for Business"),
    pick("genesys", "Genesys"),
    pick("amazon_connect", "Amazon Connect"),
    pick("other", "Other"),
];

const RIGHTS: &[Grant] = &[may(roles::SERVICE_AGENT, EDIT), may(roles::CONSUMER_AGENT, EDIT)];

const RELATED: &[Related] = &[related("sn_chat_message", "interaction", "Chat messages")];
