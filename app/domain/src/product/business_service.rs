//! Service: a delivered service; its company is used by the sample mapper script.
use meta::prelude::*;

record! {
    table("cmdb_ci_service", "Service", "Services")
        .extends(&crate::product::configuration_item::TABLE);

    service_level: String = text("Service level"),
}
