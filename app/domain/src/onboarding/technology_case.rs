//! Technology case: common parent of technology industry case types; the sn_ti_core roles speak of it.
use meta::prelude::*;

use crate::choices;

record! {
    table("sn_ti_core_case", "Technology case", "Technology cases")
        .extends(&crate::service::case::TABLE)
        .by_domain()
        .numbered("TICASE");

    customer_contact: Id     = reference("Key customer contact", "customer_contact").customer_visible(),
    priority:         String = choice("Priority", choices::PRIORITIES).default("3").customer_visible(),
}
