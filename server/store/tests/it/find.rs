//! Search and suggestions find what a person may see, best first.
use meta::query::parse;
use meta::{Actor, Id, Value};
use store::{Hit, Reach, Save, Store};

use crate::bench::{Parts, each_database};
use crate::people::{saved, system};
use crate::shelf::{SHELF, admin, holder, row, shelf, t};

async fn make(store: &Store, table: &str, domain: &str, values: &[(&str, &str)]) -> Id {
    let mut save = Save::create(shelf(table));
    if shelf(table).table.by_domain {
        save = save.value("sys_domain", Value::text(domain));
    }
    for (field, text) in values {
        save = save.value(field, t(text));
    }
    saved(store, &system(), save).await.id
}

/// Domains of two tenants, ours first.
async fn domains(store: &Store) -> (String, String) {
    (make_domain(store, "/msp/acme/").await, make_domain(store, "/msp/other/").await)
}

async fn make_domain(store: &Store, path: &str) -> String {
    let mut save = Save::create(shelf("domain")).text("name", path).text("path", path);
    save.new_id = Some(crate::people::domain_id(path));
    saved(store, &system(), save).await.id.0
}

async fn titles(store: &Store, actor: &Actor, text: &str, tables: &[&str]) -> Vec<String> {
    let tables: Vec<_> = tables.iter().map(|table| shelf(table)).collect();
    let hits = store.search(actor, text, &tables, 20).await.unwrap_or_else(|error| panic!("{text}: {error:?}"));
    hits.into_iter().map(|hit: Hit| hit.title).collect()
}

#[tokio::test]
async fn words_are_found_in_titles_first_whatever_their_case_and_accents() {
    each_database(Parts::of(&SHELF), async |bench| {
        let store = &bench.store;
        let (ours, _) = domains(store).await;
        make(store, "thing", &ours, &[("title", "Boring"), ("story", "A renewal is due: call the café, and soon.")])
            .await;
        make(store, "thing", &ours, &[("title", "Renewal of the Grüne Wiese")]).await;
        make(store, "thing", &ours, &[("title", "renewal")]).await;
        make(store, "book", &ours, &[("title", "Renewals for everybody"), ("body", "<p>Some <b>bold</b> words</p>")])
            .await;
        make(store, "customer_account", &ours, &[("name", "Renewal Partners")]).await;
        let found = titles(store, &admin(), "RENEWAL", &[]).await;
        assert_eq!(found[0], "renewal");
        assert_eq!((found.len(), found[4].as_str()), (5, "Boring"));
        assert_eq!(titles(store, &admin(), "renewal", &["thing"]).await.len(), 4, "derived tables belong to it");
        assert_eq!(titles(store, &admin(), "renewal", &["book"]).await, ["Renewals for everybody"]);
        assert_eq!(titles(store, &admin(), "grune  wie", &[]).await, ["Renewal of the Grüne Wiese"]);
        assert_eq!(titles(store, &admin(), "GRÜNE", &[]).await, ["Renewal of the Grüne Wiese"]);
        assert_eq!(titles(store, &admin(), "cafe call", &[]).await, ["Boring"]);
        assert_eq!(titles(store, &admin(), "bold", &[]).await, ["Renewals for everybody"]);
        assert_eq!(titles(store, &admin(), "verybod", &[]).await, ["Renewals for everybody"], "a part of a word");
        for nothing in [
            "nobody",
            "",
            "  ",
            "'",
            "\"",
            "NEAR(",
            "* OR *",
            "q\u{0}q",
            "title:renewal AND",
            "{}",
            "- -",
            ":*",
            "\\",
            "%",
        ] {
            assert_eq!(titles(store, &admin(), nothing, &[]).await, [] as [&str; 0], "{nothing:?}");
        }
        let hits = store.search(&admin(), "cafe", &[], 5).await.expect("a search");
        assert_eq!(hits[0].line, "A renewal is due: call the café, and soon.");
        let before = store.db().statements();
        titles(store, &admin(), "renewal", &[]).await;
        assert!(store.db().statements() - before <= 3, "few statements, however many tables");
    })
    .await;
}

#[tokio::test]
async fn what_is_called_so_is_found_among_more_than_anybody_reads() {
    each_database(Parts::of(&SHELF), async |bench| {
        let store = &bench.store;
        let (ours, theirs) = domains(store).await;
        make(store, "thing", &ours, &[("title", "Wolf  Süd")]).await;
        for at in 0..70 {
            make(store, "thing", &ours, &[("title", &format!("Wolf Süd, visit {at}"))]).await;
        }
        make(store, "thing", &theirs, &[("title", "Wolf Süd")]).await;
        let tenant = holder("tessa", "agent", "/msp/acme/");
        assert_eq!(titles(store, &tenant, "wolf sud", &[]).await[0], "Wolf  Süd", "made first, so proposed last");
        let titled = async |words: &str, reach| {
            let hits = store.search_within(&tenant, words, &[], reach, 5).await.expect("a search");
            hits.len()
        };
        make(store, "thing", &ours, &[("title", "Otherwise"), ("story", "A fox")]).await;
        make(store, "thing", &ours, &[("title", "Foxes")]).await;
        assert_eq!((titled("fox", Reach::Titles).await, titled("fox", Reach::Everywhere).await), (1, 2));
        assert_eq!(titles(store, &tenant, "fox", &[]).await, ["Foxes", "Otherwise"]);
    })
    .await;
}

#[tokio::test]
async fn of_a_word_in_thousands_of_titles_only_whole_words_are_looked_for_elsewhere() {
    each_database(Parts::of(&SHELF), async |bench| {
        let store = &bench.store;
        let things = (0..4_000).map(|at| row("thing", &format!("n{at:04}x"), &[("title", t("A fox"))])).collect();
        let maker = system();
        let mut tx = store.begin(&maker).await.expect("begins");
        tx.insert_bulk(things).await.expect("inserts");
        tx.commit().await.expect("commits");
        let (ours, _) = domains(store).await;
        let book = async |title: &str| drop(make(store, "letter", &ours, &[("title", title)]).await);
        book("Foxes at night").await;
        let found = async |reach| {
            let hits = store.search_within(&admin(), "fox", &[shelf("letter")], reach, 5).await.expect("a search");
            hits.into_iter().map(|hit| hit.title).collect::<Vec<_>>()
        };
        assert!(found(Reach::Titles).await.is_empty());
        assert_eq!(found(Reach::Everywhere).await, ["Foxes at night"]);
        book("Fox").await;
        assert_eq!(found(Reach::Titles).await, ["Fox"], "what is called so is found in any case");
    })
    .await;
}

#[tokio::test]
async fn changes_moves_and_deletes_are_found_at_once() {
    each_database(Parts::of(&SHELF), async |bench| {
        let store = &bench.store;
        let (ours, theirs) = domains(store).await;
        let made = make(store, "book", &ours, &[("title", "Caterpillar")]).await;
        let tenant = holder("tessa", "agent", "/msp/acme/");
        assert_eq!(titles(store, &tenant, "caterp", &[]).await, ["Caterpillar"]);
        saved(store, &system(), Save::update(shelf("book"), made.clone()).text("title", "Butterfly")).await;
        assert_eq!(titles(store, &tenant, "caterpillar", &[]).await, [] as [&str; 0]);
        assert_eq!(titles(store, &tenant, "terfl", &[]).await, ["Butterfly"]);
        saved(store, &system(), Save::update(shelf("book"), made.clone()).value("sys_domain", t(&theirs))).await;
        assert_eq!(titles(store, &tenant, "butterfly", &[]).await, [] as [&str; 0]);
        assert_eq!(titles(store, &holder("olga", "agent", "/msp/other/"), "butterfly", &[]).await, ["Butterfly"]);
        store.delete(&system(), shelf("book"), made.as_str(), None).await.expect("it may go");
        assert_eq!(titles(store, &admin(), "butterfly", &[]).await, [] as [&str; 0]);
    })
    .await;
}

#[tokio::test]
async fn nobody_finds_what_he_may_not_read() {
    each_database(Parts::of(&SHELF), async |bench| {
        let store = &bench.store;
        let (ours, theirs) = domains(store).await;
        make(store, "customer_account", &ours, &[("name", "Acme")]).await;
        let account = make(store, "customer_account", &ours, &[("name", "Acme own")]).await;
        let account = account.as_str();
        make(store, "thing", &ours, &[("title", "Whale one"), ("story", "plankton"), ("account", account)]).await;
        make(store, "thing", &ours, &[("title", "Whale two"), ("stage", "done")]).await;
        make(store, "book", &ours, &[("title", "Whale book")]).await;
        make(store, "thing", &theirs, &[("title", "Whale foreign"), ("story", "plankton")]).await;
        saved(
            store,
            &system(),
            Save::create(shelf("sys_user")).text("name", "Whale watcher").text("user_name", "whale"),
        )
        .await;
        let tenant = holder("tessa", "agent", "/msp/acme/");
        let mut found = titles(store, &tenant, "whale", &[]).await;
        found.sort();
        assert_eq!(found, ["Whale book", "Whale one", "Whale two", "Whale watcher"]);
        let mut found = titles(store, &tenant, "hal", &[]).await;
        found.sort();
        assert_eq!(found, ["Whale book", "Whale one", "Whale two", "Whale watcher"], "by part");
        let viewer = holder("vera", "viewer", "/msp/acme/");
        let mut found = titles(store, &viewer, "whale", &[]).await;
        found.sort();
        assert_eq!(found, ["Whale one", "Whale two"], "a book must be done for a viewer");
        let mut customer = holder("cara", "customer", "/msp/acme/");
        customer.accounts.own = Some(Id(account.to_owned()));
        assert_eq!(titles(store, &customer, "whale", &["thing"]).await, ["Whale one"]);
        assert_eq!(titles(store, &customer, "plankton", &[]).await, [] as [&str; 0], "an inner text");
        assert_eq!(titles(store, &customer, "ankto", &[]).await, [] as [&str; 0], "a part of an inner text");
        assert_eq!(titles(store, &tenant, "plankton", &[]).await, ["Whale one"]);
        assert_eq!(titles(store, &holder("nobody", "none", "/"), "whale", &[]).await, [] as [&str; 0]);
    })
    .await;
}

#[tokio::test]
async fn suggestions_start_with_what_is_typed_then_hold_it() {
    each_database(Parts::of(&SHELF), async |bench| {
        let store = &bench.store;
        let (ours, theirs) = domains(store).await;
        for name in ["Acme", "acme corp", "The Acme trust", "Beta", "100%_real"] {
            make(store, "customer_account", &ours, &[("name", name)]).await;
        }
        make(store, "customer_account", &theirs, &[("name", "Acme foreign")]).await;
        let tenant = holder("tessa", "agent", "/msp/acme/");
        let suggest = async |text: &str, narrow: &str, limit| {
            let found = store
                .suggest(&tenant, shelf("customer_account"), text, &parse(narrow), limit)
                .await
                .expect("suggestions");
            found.into_iter().map(|(_, text)| text).collect::<Vec<_>>()
        };
        assert_eq!(suggest("ACM", "", 10).await, ["Acme", "acme corp", "The Acme trust"]);
        assert_eq!(suggest("acm", "", 2).await, ["Acme", "acme corp"]);
        assert_eq!(suggest("acm", "nameLIKEcorp", 10).await, ["acme corp"]);
        assert_eq!(suggest("%_", "", 10).await, ["100%_real"]);
        assert_eq!(suggest("", "", 2).await, ["100%_real", "Acme"]);
        assert_eq!(suggest("rus", "", 10).await, ["The Acme trust"]);
        assert_eq!(suggest("nothing", "", 10).await, [] as [&str; 0]);
        assert_eq!(suggest("' OR 1=1 --", "", 10).await, [] as [&str; 0]);
        let shown = store.suggest(&tenant, shelf("thing"), "", &parse(""), 10).await.expect("suggestions");
        assert!(shown.is_empty());
    })
    .await;
}
