//! The tab of renewal and expansion: contracts, what they cover, and what is under way to renew or widen them.
use leptos::prelude::*;

use super::head::{self, Head};
use crate::context::ServerContext;
use crate::error::Answer;
use crate::pages::parts::{self, Chip, chips, column, figure, text};
use crate::pages::reading::{Line, Link, Rows, list, today};
use crate::pages::sheet::{SheetAsk, SheetView};
use crate::pages::words::{counted, days_left, money};
use crate::routes::{list_href, new_href, record_href};

const RELATION: &str = "sn_acct_lc_engagement_contract_relationship";
const PLAY: &str = "sn_acct_lc_internal_play";
const SHOWN: u64 = 100;

const CONTRACT: &[&str] = &[
    "contract",
    "contract.number",
    "contract.short_description",
    "contract.type",
    "contract.value",
    "contract.starts",
    "contract.ends",
    "contract.renewal_date",
    "contract.auto_renew",
    "contract.state",
    "contract.substate",
];

/// A block with its table drawn already.
struct Block {
    id: &'static str,
    title: &'static str,
    caption: &'static str,
    heads: &'static [parts::Head],
    rows: Vec<Vec<Cell>>,
    tools: Vec<Link>,
    more: bool,
    empty: &'static str,
}

enum Cell {
    Text(String),
    Link(Link),
    Told(crate::pages::reading::Told),
    Left(Option<i64>),
}

/// The record that a reference names.
fn linked(line: &Line<'_>, field: &str) -> Cell {
    line.link(field).map_or_else(|| Cell::Text(String::new()), Cell::Link)
}

pub async fn draw(context: &ServerContext, ask: &SheetAsk) -> Answer<SheetView> {
    let head = head::load(context, ask).await?;
    let is_all = ask.param("contracts") == "all";
    let today = today(context);
    // Active is what has neither expired nor been canceled; the day counts before the nightly job has been.
    let active = format!("^contract.state=active^contract.ends>={today}^ORcontract.endsISEMPTY");
    let query = format!("engagement={}{}^ORDERBYcontract.ends", head.id, if is_all { "" } else { &active });
    let contracts = list(context, RELATION, query, CONTRACT, SHOWN).await?;
    let shown = vec![
        Chip { key: "", label: "Active", href: ask.href(&[("contracts", "")]), is_chosen: !is_all, count: None },
        Chip { key: "every", label: "All", href: ask.href(&[("contracts", "all")]), is_chosen: is_all, count: None },
    ];
    let value: i64 = contracts.iter().flat_map(Rows::iter).filter_map(|line| line.number("contract.value")).sum();
    let contracts = contracts.map(|rows| contracts_block(&head, &rows, today));
    let mut blocks = Vec::new();
    blocks.extend(products(context, &head).await?);
    blocks.extend(plays(context, &head).await?);
    blocks.extend(opportunities(context, &head).await?);
    Ok(SheetView::new(head.title.clone(), move || {
        let contracts = contracts.map(|block| {
            let summary = format!("{}, {} together", counted(block.rows.len() as i64, "contract"), money(value));
            let above = view! {
                {chips("contracts", "Contracts shown", shown)}
                <p class="eng-soft">{summary}</p>
            };
            block.view(above.into_any())
        });
        let blocks = blocks.into_iter().map(|block| block.view(().into_any())).collect_view();
        view! { <div class="eng">{head.view()}{contracts}{blocks}</div> }
    }))
}

fn contracts_block(head: &Head, rows: &Rows<'_>, today: meta::Date) -> Block {
    let cells = |line: Line<'_>| {
        let left = |name: &str| line.date(name).map(|day| day.days_since(today));
        let name = line.text("contract.short_description");
        let link = Link {
            text: if name.is_empty() { line.text("contract.number") } else { name },
            href: record_href("ast_contract", line.stored("contract")),
        };
        let renewal = match line.text("contract.renewal_date") {
            date if date.is_empty() && line.is("contract.auto_renew") => "automatic".to_owned(),
            date => date,
        };
        vec![
            Cell::Link(link),
            Cell::Text(line.text("contract.value")),
            Cell::Text(line.text("contract.starts")),
            Cell::Text(line.text("contract.ends")),
            Cell::Text(renewal),
            Cell::Left(left("contract.renewal_date").or_else(|| left("contract.ends"))),
            Cell::Told(line.told("contract.state")),
            Cell::Text(line.text("contract.substate")),
            Cell::Text(line.text("contract.type")),
            Cell::Text(term(line.date("contract.starts"), line.date("contract.ends"))),
            Cell::Text(line.text("contract.number")),
        ]
    };
    Block {
        id: "contracts",
        title: "Contracts",
        caption: "Contracts of the engagement",
        heads: CONTRACT_HEADS,
        rows: rows.iter().map(cells).collect(),
        tools: vec![Link {
            text: "View all".to_owned(),
            href: list_href(RELATION, &format!("engagement={}", head.id)),
        }],
        more: rows.more,
        empty: "No contracts to show.",
    }
}

const CONTRACT_HEADS: &[parts::Head] = &[
    column("Contract"),
    figure("Value"),
    column("Start"),
    column("End"),
    column("Renewal"),
    column("Days left"),
    column("State"),
    column("Substate"),
    column("Type"),
    column("Term"),
    column("Number"),
];

/// From the first to the last day, both included: `12 months`, `45 days`.
fn term(starts: Option<meta::Date>, ends: Option<meta::Date>) -> String {
    let (Some(starts), Some(ends)) = (starts, ends) else { return String::new() };
    let days = ends.days_since(starts) + 1;
    let months = (days as f64 / 30.4375).round() as i64;
    match months {
        _ if days < 1 => String::new(),
        ..2 => counted(days, "day"),
        _ => counted(months, "month"),
    }
}

async fn products(context: &ServerContext, head: &Head) -> Answer<Option<Block>> {
    let columns = [
        "sold_product",
        "sold_product.product",
        "sold_product.quantity",
        "sold_product.licenses_purchased",
        "sold_product.start_date",
        "sold_product.end_date",
        "sold_product.state",
        "sold_product.contract",
    ];
    let query = format!("engagement={}", head.id);
    let rows = list(context, "sn_acct_lc_eng_m2m_sp", format!("{query}^ORDERBYsold_product"), &columns, SHOWN).await?;
    let cells = |line: Line<'_>| {
        vec![
            linked(&line, "sold_product"),
            Cell::Text(line.text("sold_product.product")),
            Cell::Text(line.text("sold_product.quantity")),
            Cell::Text(line.text("sold_product.licenses_purchased")),
            Cell::Text(line.text("sold_product.start_date")),
            Cell::Text(line.text("sold_product.end_date")),
            Cell::Told(line.told("sold_product.state")),
            linked(&line, "sold_product.contract"),
        ]
    };
    Ok(rows.map(|rows| Block {
        id: "products",
        title: "Applicable sold products",
        caption: "Sold products of the engagement",
        heads: PRODUCT_HEADS,
        rows: rows.iter().map(cells).collect(),
        tools: vec![Link { text: "View all".to_owned(), href: list_href("sn_acct_lc_eng_m2m_sp", &query) }],
        more: rows.more,
        empty: "No sold products belong to this engagement yet.",
    }))
}

async fn plays(context: &ServerContext, head: &Head) -> Answer<Option<Block>> {
    let columns = ["short_description", "number", "contract", "state", "progress", "assigned_to", "days_remaining"];
    let query = format!(
        "engagement={}^play_type=renewal^ORcategory=expansion_and_renewal_support^active=true^ORDERBYdue_date",
        head.id
    );
    let rows = list(context, PLAY, query.as_str(), &columns, SHOWN).await?;
    let cells = |line: Line<'_>| {
        vec![
            Cell::Link(line.own_link(line.text("short_description"))),
            Cell::Text(line.text("number")),
            linked(&line, "contract"),
            Cell::Told(line.told("state")),
            Cell::Told(line.told("progress")),
            Cell::Text(line.text("assigned_to")),
            Cell::Left(line.number("days_remaining")),
        ]
    };
    let mut tools = vec![Link { text: "View all".to_owned(), href: list_href(PLAY, &query) }];
    if head.actions.creates(PLAY) {
        let preset = format!("engagement={}^play_type=renewal", head.id);
        tools.insert(0, Link { text: "New renewal play".to_owned(), href: new_href(PLAY, &preset) });
    }
    Ok(rows.map(|rows| Block {
        id: "plays",
        title: "Renewal and expansion plays",
        caption: "Active plays for renewal and expansion",
        heads: PLAY_HEADS,
        rows: rows.iter().map(cells).collect(),
        tools,
        more: rows.more,
        empty: "No play is under way.",
    }))
}

async fn opportunities(context: &ServerContext, head: &Head) -> Answer<Option<Block>> {
    let columns = ["short_description", "number", "type", "stage", "close_date", "probability", "amount"];
    let query = format!("engagement={}^active=true^ORDERBYclose_date", head.id);
    let rows = list(context, "opportunity", query.as_str(), &columns, SHOWN).await?;
    let cells = |line: Line<'_>| {
        let mut cells = vec![Cell::Link(line.own_link(line.text("short_description")))];
        cells.extend(columns[1..].iter().map(|name| Cell::Text(line.text(name))));
        cells
    };
    Ok(rows.map(|rows| Block {
        id: "opportunities",
        title: "Open opportunities",
        caption: "Open opportunities of the engagement",
        heads: OPPORTUNITY_HEADS,
        rows: rows.iter().map(cells).collect(),
        tools: vec![Link { text: "View all".to_owned(), href: list_href("opportunity", &query) }],
        more: rows.more,
        empty: "No open opportunities.",
    }))
}

const PRODUCT_HEADS: &[parts::Head] = &[
    column("Sold product"),
    column("Product"),
    figure("Quantity"),
    figure("Licenses"),
    column("Start"),
    column("End"),
    column("State"),
    column("Contract"),
];

const PLAY_HEADS: &[parts::Head] = &[
    column("Play"),
    column("Number"),
    column("Contract"),
    column("State"),
    column("Progress"),
    column("Assigned to"),
    column("Days left"),
];

const OPPORTUNITY_HEADS: &[parts::Head] = &[
    column("Opportunity"),
    column("Number"),
    column("Type"),
    column("Stage"),
    column("Closes"),
    figure("Probability"),
    figure("Amount"),
];

impl Block {
    fn view(self, above: AnyView) -> AnyView {
        let title = self.title;
        let tool = |link: Link| {
            let label = format!("{}: {title}", link.text);
            view! { <a class="button button-quiet" href=link.href aria-label=label>{link.text}</a> }
        };
        let tools = self.tools.into_iter().map(tool).collect_view();
        let rows = self.rows.into_iter().map(|cells| cells.into_iter().map(Cell::view).collect()).collect();
        let more = self.more.then(|| view! { <p class="eng-soft">{format!("The first {SHOWN} are shown.")}</p> });
        let body = view! { {above}{parts::table(self.caption, self.heads, rows, self.empty)}{more} };
        parts::card(self.id, title, tools.into_any(), body.into_any())
    }
}

impl Cell {
    fn view(self) -> AnyView {
        match self {
            Cell::Text(said) => text(said),
            Cell::Link(link) => link.view(),
            Cell::Told(told) => told.view(),
            Cell::Left(left) => left.map_or_else(|| text(""), |left| days_left(left, 90)),
        }
    }
}

#[cfg(test)]
mod tests {
    use meta::Date;

    use super::term;

    #[test]
    fn a_term_counts_both_ends() {
        let day = |text| Date::parse(text);
        assert_eq!(term(day("2026-01-01"), day("2026-12-31")), "12 months");
        assert_eq!(term(day("2026-01-01"), day("2026-01-01")), "1 day");
        assert_eq!(term(day("2026-01-02"), day("2026-01-01")), "");
        assert_eq!(term(day("2026-01-02"), None), "");
    }
}
