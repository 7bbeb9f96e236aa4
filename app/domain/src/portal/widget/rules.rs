//! Nothing is set up that no page would draw.
use meta::prelude::*;

use super::COL;

pub static RULES: TableRules = TableRules {
    table: super::TABLE.name,
    before: &[BeforeRule { name: "A widget has its page", run: check_page }],
    after: &[],
};

const HOME: &[&str] =
    &["search", "announcements", "actions", "topics", "my_items", "list", "chat", "catalog", "knowledge"];
const RECORD: &[&str] = &["header", "tasks", "activities", "attachments", "instructions", "product", "shared_articles"];

fn check_page(change: &mut Change<'_>, issues: &mut Issues) {
    let (page, widget) = (change.get(COL.page).unwrap_or_default(), change.get(COL.widget).unwrap_or_default());
    let offered = match page.as_str() {
        "home" => HOME,
        "record" => RECORD,
        "" => return,
        _ => {
            issues.add(COL.page.name, "This page is always the same. Please choose Home or Record.");
            return;
        }
    };
    if !widget.is_empty() && !offered.contains(&widget.as_str()) {
        let other = if page == "home" { "Record" } else { "Home" };
        issues.add(
            COL.widget.name,
            format!("This page does not show it. Please choose another widget, or the page {other}."),
        );
    }
    if widget == "list" && change.get(COL.options).is_none_or(|name| name.trim().is_empty()) {
        issues.add(COL.options.name, "Please say which list: its name among the lists of the portal.");
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{accepted, refused};

    #[test]
    fn what_no_page_would_draw_is_refused() {
        let (table, rule) = (&super::super::TABLE, "A widget has its page");
        refused(table, None, &[("page", "home"), ("widget", "tasks")], rule, &["widget"]);
        refused(table, None, &[("page", "record"), ("widget", "chat")], rule, &["widget"]);
        refused(table, None, &[("page", "catalog"), ("widget", "search")], rule, &["page"]);
        refused(table, None, &[("page", "home"), ("widget", "list")], rule, &["options"]);
        accepted(table, None, &[("page", "home"), ("widget", "list"), ("options", "All Cases")], &[]);
        accepted(table, None, &[("page", "record"), ("widget", "tasks")], &[]);
    }
}
