//! Asset contact relationship: assigns an asset to a contact who looks after it.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_customerservice_asset_contact", "Asset contact relationship", "Asset contact relationships")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .rights(RIGHTS)
        .list(&["asset", "contact"])
        .order("ORDERBYDESCsys_created_on")
        .unique(&[&["asset", "contact"]]);

    asset:           Id     = reference("Asset", "alm_asset").mandatory().customer_visible(),
    contact:         Id     = reference("Contact", "customer_contact").mandatory().customer_visible()
        .help("Contact of the owning account, of its partner, or added by contact relationship."),
    sys_domain:      Id     = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String = text("Domain path").max(1024).read_only().section("System"),
}

const RIGHTS: &[Grant] = &[may(roles::CUSTOMER_ACCESS_ADMIN, FULL), may(roles::SERVICE_AGENT, READ)];
