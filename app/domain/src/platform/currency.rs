//! Currency: currency of contracts and of the external CRM.
use meta::prelude::*;

use crate::roles;

record! {
    table("fx_currency", "Currency", "Currencies")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["code", "symbol", "rate", "is_base", "crm_constant"])
        .order("ORDERBYcode");

    code:         String  = text("Code").display().mandatory().unique(),
    symbol:       String  = text("Symbol").mandatory(),
    rate:         Decimal = decimal("Rate to base").default("1").help("For sums over several currencies."),
    is_base:      bool    = boolean("Base currency").default("false"),
    crm_constant: String  = text("External CRM constant").help("For example CURRENCY_USD."),
}

const RIGHTS: &[Grant] = &[may(roles::EVERYONE, READ)];
