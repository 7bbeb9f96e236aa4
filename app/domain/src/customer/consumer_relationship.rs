//! Consumer relationship: lets one consumer act for another as authorized representative.
use meta::prelude::*;

use crate::roles;

#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
pub use rules::RULES;

record! {
    table("sn_customer_rel_consumer_to_consumer", "Consumer relationship", "Consumer relationships")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .aliases(&["csm_consumer_relationship"])
        .rights(RIGHTS)
        .list(&["consumer", "related_consumer", "responsibility"])
        .order("ORDERBYDESCsys_created_on")
        .unique(&[&["consumer", "related_consumer", "responsibility"]]);

    consumer:         Id     = reference("Consumer", "csm_consumer").mandatory(),
    related_consumer: Id     = reference("Representative", "csm_consumer").mandatory().help("Person who may act."),
    responsibility:   Id     = reference("Responsibility", "sn_customerservice_responsibility_def").mandatory()
        .narrowed_by("user_type=consumer^active=true"),
    sys_domain:       Id     = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path:  String = text("Domain path").max(1024).read_only().section("System"),
}

const RIGHTS: &[Grant] = &[may(roles::CONSUMER_AGENT, EDIT), may(roles::SUCCESS_VIEWER, READ)];
