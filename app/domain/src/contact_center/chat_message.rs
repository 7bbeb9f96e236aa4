//! Chat message: one message of a conversation.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_chat_message", "Chat message", "Chat messages")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .unaudited()
        .rights(RIGHTS)
        .list(&["interaction", "author_type", "author", "sent_at"])
        .order("ORDERBYsent_at");

    interaction:     Id      = reference("Interaction", "interaction").mandatory(),
    author_type:     String  = choice("Author", AUTHOR_TYPES).mandatory(),
    author:          Id      = reference("User", "sys_user"),
    text:            String  = long_text("Text").mandatory().customer_visible(),
    sent_at:         Instant = date_time("Sent").preset(Preset::Now).read_only().customer_visible(),
    sys_domain:      Id      = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String  = text("Domain path").max(1024).read_only().section("System"),
}

const AUTHOR_TYPES: &[Choice] =
    &[pick("customer", "Customer"), pick("agent", "Agent"), pick("bot", "Virtual Agent"), pick("system", "System")];

const RIGHTS: &[Grant] = &[may(roles::SERVICE_AGENT, EDIT), may(roles::CONSUMER_AGENT, EDIT)];
