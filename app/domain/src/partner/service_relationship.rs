//! Service relationship: relation between a service organization or staff member and the customers served.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_csm_service_relationship", "Service relationship", "Service relationships")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .rights(RIGHTS)
        .list(&["responsibility", "account", "service_organization", "user", "consumer", "business_location"])
        .order("ORDERBYDESCsys_created_on");

    service_organization: Id     = reference("Service organization", "sn_customer_service_organization"),
    user:                 Id     = reference("Relationship manager", "sys_user"),
    account:              Id     = reference("Account", "customer_account"),
    consumer:             Id     = reference("Consumer", "csm_consumer"),
    business_location:    Id     = reference("Business location", "sn_csm_business_location"),
    responsibility:       Id     = reference("Responsibility", "sn_customerservice_responsibility_def").mandatory(),
    sys_domain:           Id     = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path:      String = text("Domain path").max(1024).read_only().section("System"),
}

const RIGHTS: &[Grant] = &[may(roles::SERVICE_MODEL_ADMIN, FULL)];
