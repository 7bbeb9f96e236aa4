//! The data of a chart as a table, for those who read figures rather than pictures.
use leptos::prelude::*;

use super::frame::said;

/// Folded away until it is asked for. The first column names the row; the others are figures.
#[component]
pub fn AsTable(label: String, head: Vec<String>, rows: Vec<Vec<String>>) -> impl IntoView {
    let row = |cells: Vec<String>| {
        let mut cells = cells.into_iter();
        let name = cells.next().unwrap_or_default();
        view! {
            <tr>
                <th scope="row">{name}</th>
                {cells.map(|cell| view! { <td class="figure">{cell}</td> }).collect_view()}
            </tr>
        }
    };
    let name = format!("{label}, {}", said("as a table"));
    view! {
        <details class="chart-table">
            <summary>{said("Show as table")}</summary>
            <div class="chart-table-scroll" role="region" aria-label=name tabindex="0">
                <table>
                    <caption class="visually-hidden">{label}</caption>
                    <thead>
                        <tr>{head.into_iter().map(|name| view! { <th scope="col">{name}</th> }).collect_view()}</tr>
                    </thead>
                    <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
                </table>
            </div>
        </details>
    }
}
