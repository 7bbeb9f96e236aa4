//! Portal widget instance: a configurable piece of a portal page.
use meta::prelude::*;

use crate::roles;

#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
pub use rules::RULES;

record! {
    table("sn_portal_widget", "Portal widget instance", "Portal widget instances")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["portal", "page", "widget", "order", "active"])
        .order("ORDERBYorder");

    portal:  Id     = reference("Portal", "sn_portal").mandatory(),
    page:    String = choice("Page", PAGES).mandatory()
        .help("The home page and the pages of records are made of widgets. Where a page has none here, it shows the usual ones."),
    widget:  String = choice("Widget", WIDGETS).mandatory()
        .help("Chat: for now a panel that leads to a case; live chat comes with the contact center."),
    options: String = long_text("Options").help("Of a list: its name among the lists of the portal. Others have none."),
    order:   i64    = integer("Order").default("100")
        .help("On the home page the widget with the smallest figure stands first. Pages of records keep their own order."),
    active:  bool   = boolean("Active").default("true").help("Off: the page is shown without it."),
}

const PAGES: &[Choice] = &[
    pick("home", "Home"),
    pick("my_lists", "My Lists"),
    pick("list", "List"),
    pick("record", "Record"),
    pick("search", "Search"),
    pick("knowledge", "Knowledge"),
    pick("catalog", "Catalog"),
    pick("profile", "Profile"),
];

const WIDGETS: &[Choice] = &[
    pick("search", "Search"),
    pick("announcements", "Announcements"),
    pick("actions", "Start here"),
    pick("topics", "Topics"),
    pick("my_items", "My items"),
    pick("list", "List"),
    pick("header", "Record header"),
    pick("activities", "Activities"),
    pick("tasks", "Tasks"),
    pick("attachments", "Attachments"),
    pick("instructions", "General instructions"),
    pick("product", "Product information"),
    pick("shared_articles", "Shared articles"),
    pick("chat", "Chat"),
    pick("catalog", "Catalog"),
    pick("knowledge", "Knowledge"),
];

const RIGHTS: &[Grant] = &[may(roles::PORTAL_ADMIN, FULL)];
