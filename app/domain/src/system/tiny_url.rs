//! Short link: a long address of the application behind a short code.
use meta::prelude::*;

record! {
    table("sys_tinyurl", "Short link", "Short links")
        .extends(&crate::platform::record::TABLE)
        .engine_owned()
        .unaudited()
        .list(&["hash"])
        .order("ORDERBYDESCsys_created_on");

    hash: String = text("Code").max(64).mandatory().unique(),
    url:  String = long_text("Address").max(4_000_000).mandatory(),
}
