//! Guidance: step-by-step guided flow started from a card, e.g. consumer registration.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_ra_guidance", "Guidance", "Guidances")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["name", "action", "flow"])
        .order("ORDERBYname");

    name:   String = text("Name").display().mandatory(),
    steps:  String = long_text("Steps").mandatory().help("Ordered screens with inputs."),
    action: String = text("Action").help("Built-in action at the end."),
    flow:   Id     = reference("Flow", "sys_hub_flow").help("Subflow at the end."),
}

const RIGHTS: &[Grant] =
    &[may(roles::ONBOARDING_AGENT, EDIT), may(roles::RECOMMENDATION_ADMIN, FULL), may(roles::INTERNAL, READ)];
