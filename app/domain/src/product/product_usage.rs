//! Product usage: use of a sold product in a period (feeds license utilization and product usage metrics).
use meta::prelude::*;

use crate::roles;

#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
pub use rules::RULES;

record! {
    table("sn_prod_cap_core_prod_usage", "Product usage", "Product usage")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .rights(RIGHTS)
        .list(&["sold_product", "period_start", "period_end", "account", "licensed_quantity", "used_quantity"])
        .order("ORDERBYDESCperiod_start")
        .related(RELATED);

    sold_product:      Id      = reference("Sold product", "sold_product").mandatory(),
    account:           Id      = reference("Account", "customer_account").read_only(),
    period_start:      Date    = date("From").mandatory(),
    period_end:        Date    = date("Until").mandatory(),
    licensed_quantity: Decimal = decimal("Licensed"),
    used_quantity:     Decimal = decimal("Used"),
    active_users:      i64     = integer("Active users"),
    utilization:       Decimal = percent("Utilization").computed().help("Used divided by licensed."),
    sys_domain:        Id      = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path:   String  = text("Domain path").max(1024).read_only().section("System"),
}

const RIGHTS: &[Grant] =
    &[may(roles::SUCCESS_VIEWER, READ), may(roles::SUCCESS_AGENT, EDIT), may(roles::USAGE_ADMIN, EDIT)];

const RELATED: &[Related] = &[related("sn_prod_cap_core_prod_cap_usage", "product_usage", "Product capability usage")];
