//! Portal widget instance: a configurable piece of a portal page.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_portal_widget", "Portal widget instance", "Portal widget instances")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["portal", "page", "widget", "order"])
        .order("ORDERBYorder");

    portal:  Id     = reference("Portal", "sn_portal").mandatory(),
    page:    String = choice("Page", PAGES).mandatory(),
    widget:  String = choice("Widget", WIDGETS).mandatory(),
    options: String = long_text("Options"),
    order:   i64    = integer("Order").default("100"),
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
