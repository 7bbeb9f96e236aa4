//! CRM connection: connection to an external CRM (Microsoft Dynamics CRM is shipped; others can be configured).
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_acct_lc_crm_connection", "CRM connection", "CRM connections")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["name", "platform", "base_url", "active", "auth_type", "client_id"])
        .order("ORDERBYname")
        .related(RELATED);

    name:           String  = text("Name").display().mandatory().unique(),
    platform:       String  = choice("Platform", PLATFORMS).mandatory().help("Platform key used by the action call."),
    base_url:       String  = url("Base URL").mandatory(),
    auth_type:      String  = choice("Authentication", AUTH_TYPES).default("oauth"),
    client_id:      String  = text("Client id"),
    client_secret:  String  = secret("Client secret"),
    webhook_secret: String  = secret("Webhook secret"),
    active:         bool    = boolean("Active").default("false"),
    last_test:      Instant = date_time("Last test").read_only(),
}

const PLATFORMS: &[Choice] = &[pick("MS_DYNAMICS", "Microsoft Dynamics CRM"), pick("OTHER", "Other CRM")];

const AUTH_TYPES: &[Choice] =
    &[pick("oauth", "OAuth client credentials"), pick("api_key", "API key"), pick("basic", "Basic")];

const RIGHTS: &[Grant] = &[may(roles::CRM_ADMIN, FULL)];

const RELATED: &[Related] = &[
    related("sn_acct_lc_crm_mapping", "connection", "CRM mappings"),
    related("sn_acct_lc_crm_request", "connection", "CRM requests"),
];
