//! For people who come for something else than engagements: their lists.
use leptos::prelude::*;

use crate::context::ServerContext;
use crate::error::Answer;
use crate::pages::sheet::SheetView;
use crate::routes::list_href;

/// What people other than success managers look for, best first.
const OFFERED: [&str; 14] = [
    "sn_customerservice_cases",
    "sn_acct_lc_onb_case",
    "sn_ti_core_task",
    "sc_request",
    "wm_order",
    "sn_order_mgmt_order",
    "opportunity",
    "ast_contract",
    "sold_product",
    "entitlement",
    "customer_account",
    "customer_contact",
    "csm_consumer",
    "kb_knowledge",
];

pub async fn draw(context: &ServerContext) -> Answer<SheetView> {
    let readable = OFFERED.iter().filter_map(|table| context.readable_entity(table).ok());
    let lists: Vec<_> = readable.map(|entity| (entity.name(), entity.table.plural)).collect();
    Ok(SheetView::new("Welcome", || {
        let entry = |(table, label): &(&'static str, &'static str)| {
            view! { <li><a href=list_href(table, "")>{*label}</a></li> }
        };
        let entries = lists.iter().map(entry).collect_view();
        let lead = if lists.is_empty() {
            "There is nothing for you to look at yet. An administrator can give you a role."
        } else {
            "These lists are yours to look at. The search above finds single records."
        };
        view! {
            <section class="plain-page">
                <h1>"Welcome"</h1>
                <p>{lead}</p>
                <ul class="pf-lists">{entries}</ul>
                <p><a class="button" href="/all">"Show all lists"</a></p>
            </section>
        }
    }))
}
