//! Service organization member: person who works at a service organization.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_csm_service_organization_member", "Service organization member", "Service organization members")
        .extends(&crate::platform::record::TABLE)
        .aliases(&["sn_csm_service_org_member"])
        .rights(RIGHTS)
        .list(&["organization", "user", "responsibility"])
        .order("ORDERBYDESCsys_created_on")
        .unique(&[&["organization", "user", "responsibility"]]);

    organization:   Id = reference("Service organization", "sn_customer_service_organization").mandatory(),
    user:           Id = reference("User", "sys_user").mandatory(),
    responsibility: Id = reference("Responsibility", "sn_customerservice_responsibility_def"),
}

const RIGHTS: &[Grant] = &[may(roles::SERVICE_MODEL_ADMIN, FULL)];
