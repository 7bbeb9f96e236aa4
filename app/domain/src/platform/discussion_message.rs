//! Discussion message: one message of a discussion.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_sidebar_message", "Discussion message", "Discussion messages")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .unaudited()
        .rights(RIGHTS)
        .list(&["discussion", "author"])
        .order("ORDERBYDESCsys_created_on");

    discussion:      Id     = reference("Discussion", "sn_sidebar_discussion").mandatory(),
    author:          Id     = reference("Author", "sys_user").preset(Preset::Me).read_only(),
    text:            String = long_text("Text").mandatory(),
    sys_domain:      Id     = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String = text("Domain path").max(1024).read_only().section("System"),
}

const RIGHTS: &[Grant] = &[may(roles::SUCCESS_AGENT, EDIT), may(roles::ONBOARDING_AGENT, EDIT)];
