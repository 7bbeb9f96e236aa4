//! Business location: a place of business of the provider (internal) or of a customer or partner (external),
//! used to scope access.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_csm_business_location", "Business location", "Business locations")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .numbered("BLOC")
        .rights(RIGHTS)
        .list(&["number", "name", "type", "account", "active", "service_organization"])
        .order("ORDERBYname")
        .related(RELATED);

    number:               String  = number("Number"),
    name:                 String  = text("Name").display().mandatory().customer_visible(),
    r#type:               String  = choice("Type", TYPES).mandatory().default("internal"),
    account:              Id      = reference("Account", "customer_account"),
    service_organization: Id      = reference("Service organization", "sn_customer_service_organization"),
    location:             Id      = reference("Location", "cmn_location"),
    parent:               Id      = reference("Parent", "sn_csm_business_location"),
    staff:                Vec<Id> = references("Staff", "sys_user").help("People at this place."),
    active:               bool    = boolean("Active").default("true"),
    sys_domain:           Id      = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path:      String  = text("Domain path").max(1024).read_only().section("System"),
}

const TYPES: &[Choice] = &[pick("internal", "Internal"), pick("external", "External")];

const RIGHTS: &[Grant] = &[may(roles::SERVICE_MODEL_ADMIN, FULL)];

const RELATED: &[Related] = &[related("sn_csm_business_location", "parent", "Child business locations")];
