//! The navigator's menu: groups of tables, each shown to those who may read it.
use meta::READ;

use super::data::{MenuEntry, MenuGroup};
use crate::context::ServerContext;

/// A line of the menu: table, label (empty: the table's own), encoded query or the path of a board, letter after `g`.
struct Line(&'static str, &'static str, &'static str, Option<char>);

const ADMINISTRATION: &str = "Administration";

const MENU: &[(&str, &[Line])] = &[
    (
        "Customer success",
        &[
            Line("sn_acct_lc_engagement", "", "", Some('e')),
            Line(
                "sn_acct_lc_engagement",
                "My engagements",
                "active=true^customer_success_manager=DYNAMIC_ME",
                Some('m'),
            ),
            Line("sn_acct_lc_risk_signal_issue", "Active risk signals", "/board/risks", Some('r')),
            Line("sn_acct_lc_risk_signal_issue", "Risks and issues", "", None),
            Line("sn_acct_lc_touchpoint", "", "", Some('t')),
            Line("sn_acct_lc_success_objective", "", "", None),
            Line("sn_acct_lc_success_outcome", "", "", None),
            Line("sn_acct_lc_success_initiative", "", "", None),
            Line("sn_acct_lc_success_case", "", "", None),
            Line("sn_acct_lc_internal_play", "", "", None),
            Line("sn_data_ctx_engine_data", "", "", None),
        ],
    ),
    ("Account onboarding", &[Line("sn_acct_lc_onb_case", "", "", Some('o')), Line("sn_ti_core_task", "", "", None)]),
    (
        "Customers",
        &[
            Line("customer_account", "", "", Some('a')),
            Line("customer_contact", "", "", Some('c')),
            Line("sn_customerservice_team_member", "", "", None),
            Line("account_relationship", "", "", None),
            Line("sn_customerservice_contact_relationship", "", "", None),
            Line("cmn_location", "", "", None),
        ],
    ),
    (
        "Products and contracts",
        &[
            Line("cmdb_model", "", "", None),
            Line("sold_product", "", "", Some('p')),
            Line("alm_asset", "", "", None),
            Line("ast_contract", "", "", Some('k')),
            Line("entitlement", "", "", None),
            Line("service_offering", "", "", None),
        ],
    ),
    (
        "Knowledge and catalog",
        &[
            Line("kb_knowledge", "", "", None),
            Line("kb_knowledge_base", "", "", None),
            Line("kb_attach_rule", "", "", None),
            Line("sc_cat_item", "", "", None),
            Line("sc_request", "", "", None),
        ],
    ),
    (
        "All work",
        &[
            Line("sn_task", "Everything", "", Some('w')),
            Line("sn_task", "Assigned to me", "active=true^assigned_to=DYNAMIC_ME", Some('i')),
        ],
    ),
    (
        ADMINISTRATION,
        &[
            Line("sn_embeddable_core_module", "Web embeddables", "/board/embeddables", None),
            Line("sys_user", "", "", Some('u')),
            Line("sys_user_group", "", "", None),
            Line("sys_user_role", "", "", None),
            Line("api_key", "", "", None),
            Line("oauth_entity", "", "", None),
            Line("domain", "", "", None),
            Line("sys_properties", "", "", None),
            Line("sys_scheduled_job", "", "", None),
            Line("sys_audit", "", "", None),
        ],
    ),
];

/// How the query language says "the person who asks" (spec/table-api.md 7.4).
const ME: &str = "DYNAMIC90d1921e5f510100a9ad2572f2b477fe";

/// The menu of the person who asks.
pub fn menu(context: &ServerContext) -> Vec<MenuGroup> {
    let group = |(label, lines): &(&str, &[Line])| MenuGroup {
        label: (*label).to_owned(),
        entries: lines.iter().filter_map(|line| entry(context, line)).collect(),
    };
    // What the system needs is set up by those who provide it, even where customers may look at a part of it.
    let is_shown = |(label, _): &&(&str, &[Line])| *label != ADMINISTRATION || !context.actor.is_external;
    MENU.iter().filter(is_shown).map(group).filter(|group| !group.entries.is_empty()).collect()
}

/// What the start page is called: who sees no engagements has no portfolio.
pub fn home(context: &ServerContext) -> &'static str {
    if context.readable_entity("sn_acct_lc_engagement").is_ok() { "Portfolio" } else { "Home" }
}

fn entry(context: &ServerContext, Line(table, label, query, key): &Line) -> Option<MenuEntry> {
    let entity = context.store().model().entity(table).filter(|entity| !entity.table.is_abstract)?;
    store::may(&context.actor, entity, READ).then_some(())?;
    let label = if label.is_empty() { entity.table.plural } else { label };
    let query = query.replace("=DYNAMIC_ME", ME);
    let href = if query.starts_with('/') { query } else { crate::routes::list_href(table, &query) };
    Some(MenuEntry { label: label.to_owned(), href, key: *key })
}
