//! The parts of a list on screen: head, crumbs, panel, rows, pages.
use leptos::prelude::*;
use ui::{Button, Look, Notice, Shape, Tone, part};

use super::bulk::BulkBar;
use super::column_panel::ColumnPanel;
use super::data::{Crumb, ListView};
use super::filter_panel::FilterPanel;
use super::rows::{ListRows, RowsState};
use super::view_panel::ViewPanel;
use crate::frame::FavoriteStar;
use crate::record::address::{ListAddress, Panel};
use crate::routes::{encoded, new_href};

/// A list with everything around it.
#[component]
pub fn ListScreen(
    view: ListView,
    /// The address shown, with the panel that is open.
    #[prop(into)]
    address: Signal<ListAddress>,
    /// How many changes had been heard of before the view was read.
    count: u32,
) -> impl IntoView {
    let state = RowsState::new(&view);
    state.follow(count);
    let panel = Memo::new(move |_| address.read().panel);
    let base = view.address.clone();
    let open_panel = {
        let base = base.clone();
        move || {
            match panel.get() {
            Panel::Closed => ().into_any(),
            Panel::Filter => view! { <FilterPanel address=base.clone() via=Signal::derive(move || address.read().via.clone())/> }.into_any(),
            Panel::Columns => view! { <ColumnPanel address=base.clone() state=state via=Signal::derive(move || address.read().via.clone())/> }.into_any(),
            Panel::Views => view! { <ViewPanel address=base.clone()/> }.into_any(),
        }
        }
    };
    let ignored = view.ignored.clone();
    let notices = (!ignored.is_empty()).then(|| {
        view! {
            <Notice tone=Tone::Warn>{ignored.into_iter().map(|text| view! { <p>{text}</p> }).collect_view()}</Notice>
        }
    });
    let body = if base.query().group_by.is_empty() {
        view! { <ListRows state=state/> }.into_any()
    } else {
        view! { <Grouped state=state/> }.into_any()
    };
    view! {
        <section class="list" aria-labelledby="list-title">
            <ListHead view=view.clone() state=state panel=panel/>
            <Crumbs crumbs=view.crumbs.clone()/>
            {part(open_panel)}
            {notices}
            {body}
            <Pager view=view state=state/>
            <BulkBar state=state/>
        </section>
    }
}

#[component]
fn ListHead(view: ListView, state: RowsState, panel: Memo<Panel>) -> impl IntoView {
    let base = view.address.clone();
    let toggle = move |which: Panel, label: &'static str, icon: Shape, key: Option<&'static str>| {
        let address = base.clone();
        let href = move || address.with_panel(if panel.get() == which { Panel::Closed } else { which }).href();
        view! {
            <a class="button button-quiet" href=href aria-expanded=Signal::derive(move || (panel.get() == which).to_string()) aria-keyshortcuts=key>
                <ui::Icon shape=icon/><span class="button-text">{label}</span>
            </a>
        }
    };
    let star_href = view.address.href();
    let star_label = match view.crumbs.last() {
        Some(crumb) if view.crumbs.len() > 1 => format!("{}: {}", view.label, crumb.label),
        _ => view.label.clone(),
    };
    let total = move || state.total.get().text();
    let new = view.may_create.then(|| {
        let href = new_href(&view.address.table, &preset(&view.address));
        view! {
            <a class="button button-primary" href=href aria-keyshortcuts="c"><ui::Icon shape=Shape::Plus/>"New"</a>
        }
    });
    view! {
        <header class="list-head">
            <h1 class="list-title" id="list-title">{view.label.clone()}</h1>
            <span class="list-total" aria-live="polite">{part(total)}</span>
            <FavoriteStar href=star_href label=star_label/>
            <span class="list-actions">
                {toggle(Panel::Filter, "Filter", Shape::Filter, Some("f"))}
                {toggle(Panel::Columns, "Columns", Shape::Columns, None)}
                {toggle(Panel::Views, "Views", Shape::Star, None)}
                <GroupMenu view=view.clone()/>
                <ExportMenu address=view.address.clone() state=state/>
                {new}
            </span>
        </header>
    }
}

/// What a new record starts with: the values that the filter asks for.
fn preset(address: &ListAddress) -> String {
    use meta::query::{Condition, Operator, Query};
    let query = address.query();
    let [group] = query.groups.as_slice() else { return String::new() };
    let fixed = group.clauses.iter().filter(|clause| match clause.any.as_slice() {
        [Condition::Field { field, operator: Operator::Is, operand }] => {
            !field.contains('.') && !operand.is_empty() && !operand.starts_with("javascript:")
        }
        _ => false,
    });
    let clauses = fixed.cloned().collect();
    Query { groups: vec![meta::query::Group { clauses }], ..Query::default() }.to_string()
}

/// Groups rows by a column that is shown.
#[component]
fn GroupMenu(view: ListView) -> impl IntoView {
    let grouped = view.address.query().group_by.first().cloned();
    let ungroup = grouped.is_some().then(|| {
        view! {
            <li><a class="menu-item" href=view.address.grouped_by(None).href()>"No groups"</a></li>
        }
    });
    let line = |column: &ui::Column| {
        let href = view.address.grouped_by(Some(&column.name)).href();
        view! { <li><a class="menu-item" href=href>{column.label.clone()}</a></li> }
    };
    let lines = view.columns.iter().filter(|column| column.sort.is_some()).map(line).collect_view();
    view! {
        <details class="menu">
            <summary class="button button-quiet"><ui::Icon shape=Shape::Group/><span class="button-text">"Group"</span></summary>
            <ul class="menu-list">{ungroup}{lines}</ul>
        </details>
    }
}

#[component]
fn ExportMenu(address: ListAddress, state: RowsState) -> impl IntoView {
    let href = move |format: &str| {
        let columns = state.columns.read().iter().map(|column| column.name.clone()).collect::<Vec<_>>().join(",");
        format!("/export/{}.{format}?q={}&columns={}", address.table, encoded(&address.q), encoded(&columns))
    };
    let csv = {
        let href = href.clone();
        move || href("csv")
    };
    let xlsx = move || href("xlsx");
    view! {
        <details class="menu">
            <summary class="button button-quiet"><ui::Icon shape=Shape::Down/><span class="button-text">"Export"</span></summary>
            <ul class="menu-list">
                <li><a class="menu-item" href=csv download rel="external">"Text (CSV)"</a></li>
                <li><a class="menu-item" href=xlsx download rel="external">"Excel (XLSX)"</a></li>
            </ul>
        </details>
    }
}

#[component]
fn Crumbs(crumbs: Vec<Crumb>) -> impl IntoView {
    let last = crumbs.len().saturating_sub(1);
    let line = move |(at, Crumb { label, href }): (usize, Crumb)| {
        view! { <li><a href=href aria-current=(at == last).then_some("true")>{label}</a></li> }
    };
    view! {
        <nav class="crumbs" aria-label="Filter">
            <ol>{crumbs.into_iter().enumerate().map(line).collect_view()}</ol>
        </nav>
    }
}

/// Groups as the server draws them.
#[component]
fn Grouped(state: RowsState) -> impl IntoView {
    part(move || view! { <ui::Drawn markup=state.grouped.get()/> })
}

#[component]
fn Pager(view: ListView, state: RowsState) -> impl IntoView {
    if !view.grouped.is_empty() {
        return ().into_any();
    }
    let from = view.address.from;
    let range = move || {
        let shown = state.rows.read().len() as u64;
        if shown == 0 {
            String::new()
        } else {
            format!("{}–{} of {}", from + 1, from + shown, state.total.get().text())
        }
    };
    let first = (from > 0).then(|| ListAddress { after: String::new(), from: 0, ..view.address.clone() }.href());
    view! {
        <footer class="pager">
            <span>{part(range)}</span>
            <nav aria-label="Pages">
                {first.map(|href| view! { <Button look=Look::Quiet href=href>"First"</Button> })}
                {view.previous.map(|href| view! { <Button look=Look::Quiet href=href>"Previous"</Button> })}
                {view.next.map(|href| view! { <Button look=Look::Quiet href=href>"Next"</Button> })}
            </nav>
        </footer>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_record_starts_as_the_filter_asks() {
        let address = |q: &str| ListAddress { table: "t".to_owned(), q: q.to_owned(), ..ListAddress::default() };
        assert_eq!(
            preset(&address("state=open^account.name=Acme^nameLIKEa^priority=1^ORDERBYname")),
            "state=open^priority=1"
        );
        assert_eq!(preset(&address("state=open^NQstate=new")), "", "two groups ask for nothing in common");
        assert_eq!(preset(&address("state=open^ORstate=new")), "");
    }
}
