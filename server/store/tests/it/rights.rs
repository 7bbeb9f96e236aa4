//! Who sees which rows and fields, through every door of the engine.
use meta::query::parse;
use meta::{Accounts, Actor, DomainScope, Id, Row, Value, WRITE};
use store::{Aggregate, AggregateRequest, Error, ListRequest, Save, Store, fields_writable, may, readable};

use crate::bench::{Parts, each_database};
use crate::people::{entity, make_account, make_user, person, saved, system};
use crate::shelf::{SHELF, admin, holder, id, names, put, row, shelf, t, to};
use crate::tables::MODEL;

/// Two tenants below one provider; what belongs to the second is called "foreign".
fn tenants() -> Vec<Row> {
    let within = |mut row: Row, path: &str| {
        row.put("sys_domain_path", t(path));
        row
    };
    let ours = |row| within(row, "/msp/acme/");
    let theirs = |row| within(row, "/msp/other/");
    vec![
        ours(row("customer_account", "acme", &[("name", t("Acme"))])),
        ours(row("customer_account", "acmechild", &[("name", t("Acme child")), ("parent", to("acme"))])),
        theirs(row("customer_account", "other", &[("name", t("Foreign account"))])),
        row("sys_user", "agent", &[("name", t("Shared agent")), ("user_name", t("agent"))]),
        ours(row(
            "customer_contact",
            "cara",
            &[("name", t("Cara")), ("user_name", t("cara")), ("account", to("acme"))],
        )),
        theirs(row("customer_contact", "fred", &[("name", t("Foreign Fred")), ("user_name", t("fred"))])),
        ours(row("thing", "one", &[("title", t("One")), ("account", to("acme")), ("amount", Value::Int(1))])),
        ours(row("thing", "two", &[("title", t("Two")), ("account", to("acmechild")), ("stage", t("done"))])),
        ours(row("thing", "three", &[("title", t("Three")), ("contact", to("cara")), ("amount", Value::Int(500))])),
        ours(row(
            "thing",
            "four",
            &[("title", t("Four")), ("assigned_to", to("agent")), ("sys_created_by", t("Cara"))],
        )),
        ours(row(
            "thing",
            "leak",
            &[("title", t("Leak")), ("account", to("other")), ("parent", to("foreign")), ("contact", to("fred"))],
        )),
        ours(row("book", "bookdone", &[("title", t("Done book")), ("stage", t("done"))])),
        ours(row("book", "booknew", &[("title", t("New book")), ("stage", t("new"))])),
        theirs(row(
            "thing",
            "foreign",
            &[("title", t("Foreign thing")), ("amount", Value::Int(9999)), ("parent", to("one"))],
        )),
        ours(row(
            "page",
            "ourpage",
            &[("thing", to("one")), ("lines", Value::Int(1)), ("readers", list(&["cara", "fred"]))],
        )),
        theirs(row("page", "foreignpage", &[("thing", to("one")), ("lines", Value::Int(2))])),
    ]
}

fn list(ids: &[&str]) -> Value {
    t(&ids.iter().map(|name| id(name)).collect::<Vec<_>>().join(","))
}

async fn seen(store: &Store, actor: &Actor, table: &str, query: &str) -> Vec<String> {
    let page = store.list(actor, &ListRequest::new(shelf(table), parse(query))).await.expect("a list");
    assert_eq!(page.total, Some(page.rows.len() as u64), "the total of {query} is of what is seen");
    let mut seen = names(page.rows.iter().map(|row| &row.id));
    seen.sort();
    seen
}

fn tenant() -> Actor {
    holder("tessa", "agent", "/msp/acme/")
}

#[tokio::test]
async fn a_tenant_sees_nothing_of_another_through_any_door() {
    each_database(Parts::of(&SHELF), async |bench| {
        let store = &bench.store;
        put(store, &tenants()).await;
        let foreign = ["other", "fred", "foreign", "foreignpage"];
        for table in ["customer_account", "customer_contact", "sys_user", "thing", "page"] {
            let seen = seen(store, &tenant(), table, "").await;
            assert!(foreign.iter().all(|name| !seen.contains(&(*name).to_owned())), "{table}: {seen:?}");
            assert!(!seen.is_empty(), "{table} has rows of the tenant");
        }
        assert_eq!(store.count(&tenant(), shelf("thing"), &parse("titleLIKEforeign")).await.expect("a count"), 0);
        assert!(store.read(&tenant(), shelf("thing"), &id("foreign")).await.expect("a read").is_none());
        assert!(store.show(&tenant(), shelf("thing"), &id("foreign"), &[]).await.expect("a look").is_none());
        let picks =
            store.suggest(&tenant(), shelf("customer_account"), "f", &parse(""), 10).await.expect("suggestions");
        assert!(picks.is_empty(), "{picks:?}");
        let actor = tenant();
        let mut tx = store.begin(&actor).await.expect("a transaction");
        assert!(tx.read(shelf("thing"), &id("foreign")).await.expect("a read").is_none());
        let found = tx.find(shelf("thing"), &parse("amount>900"), 10).await.expect("a search");
        assert!(found.is_empty(), "{found:?}");
    })
    .await;
}

#[tokio::test]
async fn references_to_foreign_rows_are_empty_to_columns_filters_orders_and_groups() {
    each_database(Parts::of(&SHELF), async |bench| {
        let store = &bench.store;
        put(store, &tenants()).await;
        let mut request = ListRequest::new(shelf("thing"), parse("title=leak"));
        request.columns = ["account", "account.name", "parent.title", "parent.amount", "contact.name", "contact"]
            .map(str::to_owned)
            .to_vec();
        let page = store.list(&tenant(), &request).await.expect("a list");
        let cells = &page.rows[0].cells;
        assert_eq!((&cells[0].value, cells[0].display.as_deref()), (&to("other"), Some("")));
        assert!(cells[1..5].iter().all(|cell| cell.value == Value::Null && cell.display.is_none()), "{cells:?}");
        assert_eq!(cells[5].display.as_deref(), Some(""));
        for query in [
            "account.name=Foreign account",
            "accountLIKEforeign",
            "parent.amount>9000",
            "contactSTARTSWITHforeign",
            "parent.title=foreign thing",
        ] {
            assert_eq!(seen(store, &tenant(), "thing", query).await, [] as [&str; 0], "{query}");
            assert_eq!(seen(store, &admin(), "thing", query).await, ["leak"], "{query}");
        }
        for query in [
            "RLQUERYpage.thing,>=2^ENDRLQUERY",
            "RLQUERYthing.parent,>=1,amount>9000^ENDRLQUERY",
            "JOINthing.sys_id=page.thing!lines=2",
        ] {
            assert_eq!(seen(store, &tenant(), "thing", query).await, [] as [&str; 0], "{query}");
            assert_eq!(seen(store, &admin(), "thing", query).await, ["one"], "{query}");
        }
        let request = grouped("account.name");
        let (groups, _) = store.aggregate(&tenant(), &request).await.expect("groups");
        let names: Vec<_> = groups.iter().map(|group| group.keys[0].2.value.clone()).collect();
        assert_eq!(names, [Value::Null, t("Acme"), t("Acme child")]);
        let (groups, _) = store.aggregate(&tenant(), &grouped("account")).await.expect("groups");
        assert!(groups.iter().all(|group| group.keys[0].2.display.as_deref() != Some("Foreign account")));
        let readers =
            store.show(&tenant(), shelf("page"), &id("ourpage"), &["readers".to_owned()]).await.expect("a look");
        assert_eq!(readers.expect("our page").rows[0].cells[0].display.as_deref(), Some("Cara"));
    })
    .await;
}

fn grouped(by: &str) -> AggregateRequest {
    AggregateRequest {
        entity: shelf("thing"),
        query: parse(""),
        count: true,
        statistics: vec![(Aggregate::Max, "amount".to_owned())],
        group_by: vec![by.to_owned()],
        having: Vec::new(),
        order: Vec::new(),
        order_by_group: Vec::new(),
        limit: None,
        strict: true,
    }
}

#[tokio::test]
async fn those_above_see_all_below_and_rows_of_no_domain_are_everybodys() {
    each_database(Parts::of(&SHELF), async |bench| {
        let store = &bench.store;
        put(store, &tenants()).await;
        let provider = holder("paula", "agent", "/msp/");
        assert_eq!(seen(store, &provider, "page", "").await, ["foreignpage", "ourpage"]);
        let mut two = holder("twain", "agent", "/msp/acme/");
        two.domains = DomainScope::Below(vec!["/elsewhere/".to_owned(), "/msp/other/".to_owned()]);
        assert_eq!(seen(store, &two, "page", "").await, ["foreignpage"]);
        two.domains = DomainScope::Below(Vec::new());
        assert_eq!(seen(store, &two, "page", "").await, [] as [&str; 0]);
        assert_eq!(seen(store, &two, "sys_user", "").await, ["agent"]);
        assert_eq!(seen(store, &tenant(), "sys_user", "").await, ["agent", "cara"]);
        // A path that only starts alike is another domain.
        two.domains = DomainScope::Below(vec!["/msp/ac/".to_owned()]);
        assert_eq!(seen(store, &two, "thing", "").await, [] as [&str; 0]);
        let mut everywhere = ListRequest::new(shelf("page"), parse(""));
        everywhere.any_domain = true;
        assert_eq!(store.list(&tenant(), &everywhere).await.expect("a list").total, Some(1));
        let mut chief = holder("chief", "admin", "/msp/acme/");
        assert_eq!(seen(store, &chief, "page", "").await, ["ourpage"]);
        assert_eq!(store.list(&chief, &everywhere).await.expect("a list").total, Some(2));
        chief.domains = DomainScope::All;
        assert_eq!(seen(store, &chief, "page", "").await, ["foreignpage", "ourpage"]);
    })
    .await;
}

#[tokio::test]
async fn who_administers_some_domains_changes_nothing_that_all_share() {
    each_database(Parts::of(&SHELF), async |bench| {
        let store = &bench.store;
        put(store, &tenants()).await;
        put(store, &[row("role", "post", &[("name", t("Post"))])]).await;
        let (roles, users, things) = (shelf("role"), shelf("sys_user"), shelf("thing"));
        let chief = holder("chief", "admin", "/msp/acme/");
        let renamed = |entity, name: &str, field: &str| Save::update(entity, Id(id(name))).text(field, "Renamed");

        assert_eq!(seen(store, &chief, "role", "").await, ["post"], "he reads it");
        assert!(!may(&chief, roles, WRITE) && fields_writable(&chief, roles).is_empty());
        assert!(store.writable(&chief, roles, &id("post")).await.expect("a look").is_empty());
        let made = Save::create(roles).text("name", "New");
        for refused in [
            store.save(&chief, made.clone()).await.map(drop),
            store.save(&chief, renamed(roles, "post", "name")).await.map(drop),
            store.delete(&chief, roles, &id("post"), None).await,
            // Where some rows lie in a domain, the others are as shared.
            store.save(&chief, renamed(users, "agent", "name")).await.map(drop),
            store.delete(&chief, users, &id("agent"), None).await,
            store.save(&chief, Save::create(users).text("user_name", "new")).await.map(drop),
        ] {
            assert!(matches!(refused, Err(Error::Shared { .. })), "{refused:?}");
        }
        let sentence = meta::AppError::from(store.save(&chief, made.clone()).await.expect_err("a refusal"));
        assert_eq!(
            sentence,
            meta::AppError::Forbidden(
                "All domains share this. Please ask an administrator of all domains to change it.".to_owned()
            )
        );
        assert_eq!(seen(store, &chief, "role", "").await, ["post"], "nothing was kept");

        saved(store, &chief, renamed(things, "one", "title")).await;
        saved(store, &chief, renamed(shelf("customer_contact"), "cara", "name")).await;
        assert!(matches!(store.save(&chief, renamed(things, "foreign", "title")).await, Err(Error::NotFound)));
        store.delete(&chief, things, &id("two"), None).await.expect("what lies in his domain");

        let mut granted = chief.clone();
        granted.roles = std::sync::Arc::new(["admin", "agent"].map(str::to_owned).into());
        let post = saved(store, &granted, made.clone()).await.id;
        store.delete(&granted, roles, post.as_str(), None).await.expect("a grant counts as for anybody");
        saved(store, &granted, renamed(users, "agent", "name")).await;
        assert!(store.delete(&granted, users, &id("agent"), None).await.is_err(), "and no further than for anybody");
        saved(store, &admin(), renamed(roles, "post", "name")).await;
    })
    .await;
}

#[tokio::test]
async fn rows_about_people_are_seen_where_those_are_at_home() {
    each_database(Parts::of(&SHELF), async |bench| {
        let store = &bench.store;
        put(store, &tenants()).await;
        let at = |name: &str, path: &str| row("domain", name, &[("name", t(name)), ("path", t(path))]);
        put(store, &[at("msp", "/msp/"), at("north", "/msp/acme/"), at("south", "/msp/other/")]).await;
        let user = |name: &str, home: &str| {
            let home = if home.is_empty() { Value::Null } else { to(home) };
            row("sys_user", name, &[("name", t(name)), ("user_name", t(name)), ("home_domain", home)])
        };
        let people = [("nora", "north"), ("sam", "south"), ("mia", "msp"), ("rita", "")];
        put(store, &people.map(|(name, home)| user(name, home))).await;
        let owners = ["nora", "sam", "mia", "rita", "cara", "fred", ""];
        let diary = |owner: &str| {
            let title = ("title", t(&format!("Of {owner}")));
            let owned = (!owner.is_empty()).then(|| ("owner", to(owner)));
            row("diary", &format!("d{owner}"), &[title].into_iter().chain(owned).collect::<Vec<_>>())
        };
        put(store, &owners.map(diary)).await;
        let diaries = shelf("diary");
        for (role, path, found) in [
            ("admin", "/msp/acme/", vec!["dcara", "dnora"]),
            ("clerk", "/msp/acme/", vec!["dcara", "dnora"]),
            ("clerk", "/msp/", vec!["dcara", "dfred", "dmia", "dnora", "dsam"]),
            ("viewer", "/msp/acme/", vec!["d", "dcara", "dmia", "dnora", "drita"]),
            ("admin", "/", vec!["d", "dcara", "dfred", "dmia", "dnora", "drita", "dsam"]),
            ("clerk", "/", vec!["d", "dcara", "dfred", "dmia", "dnora", "drita", "dsam"]),
        ] {
            assert_eq!(seen(store, &holder("tessa", role, path), "diary", "").await, found, "{role} of {path}");
        }
        let mut clerk = holder("tessa", "clerk", "/msp/acme/");
        clerk.roles = std::sync::Arc::new(["agent", "clerk"].map(str::to_owned).into());
        let own = |owner: &str| Save::create(diaries).text("title", "New").text("owner", id(owner));
        saved(store, &clerk, own("nora")).await;
        assert!(matches!(store.save(&clerk, own("sam")).await, Err(Error::Forbidden { .. })));
        let moved = Save::update(diaries, Id(id("dnora"))).text("owner", id("sam"));
        assert!(store.save(&clerk, moved).await.is_err(), "nor is one given away");
        let foreign = Save::update(diaries, Id(id("dsam"))).text("title", "Read");
        assert!(matches!(store.save(&clerk, foreign).await, Err(Error::NotFound)));
        assert!(matches!(store.delete(&clerk, diaries, &id("dsam"), None).await, Err(Error::NotFound)));
        assert!(store.read(&clerk, diaries, &id("dsam")).await.expect("a read").is_none());
        assert!(store.activity(&clerk, diaries, &id("dsam"), 5).await.expect("a stream").is_empty());
        let found = store.search(&clerk, "Of sam", &[], 10).await.expect("a search");
        assert!(found.iter().all(|hit| hit.id.as_str() != id("dsam")), "{found:?}");
    })
    .await;
}

#[tokio::test]
async fn what_is_kept_with_a_record_is_read_by_who_reads_the_record() {
    each_database(Parts::of(&SHELF), async |bench| {
        let store = &bench.store;
        put(store, &tenants()).await;
        put(store, &[row("role", "post", &[("name", t("Post"))])]).await;
        let files = [
            ("thing", "one", "/msp/acme/"),
            ("thing", "two", "/msp/acme/"),
            ("book", "bookdone", "/msp/acme/"),
            ("book", "booknew", "/msp/acme/"),
            ("page", "foreignpage", "/msp/other/"),
            ("role", "post", ""),
        ];
        let file = |(table, of, path): (&str, &str, &str)| {
            let path = if path.is_empty() { Value::Null } else { t(path) };
            let values = [("table_name", t(table)), ("table_sys_id", to(of)), ("sys_domain_path", path)];
            row("sys_attachment", &format!("f{of}"), &values)
        };
        put(store, &files.map(file)).await;
        let mut customer = holder("cara", "customer", "/msp/acme/");
        customer.accounts.own = Some(Id(id("acme")));
        for (actor, found) in [
            (tenant(), vec!["fbookdone", "fbooknew", "fone", "fpost", "ftwo"]),
            (holder("vic", "viewer", "/msp/acme/"), vec!["fbookdone", "fone", "ftwo"]),
            (holder("chief", "admin", "/msp/acme/"), vec!["fbookdone", "fbooknew", "fone", "fpost", "ftwo"]),
            (holder("chief", "admin", "/msp/other/"), vec!["fforeignpage", "fpost"]),
            (customer, vec!["fone"]),
            (holder("nora", "stranger", "/msp/acme/"), vec![]),
        ] {
            assert_eq!(seen(store, &actor, "sys_attachment", "").await, found, "{}", actor.user_name);
            let one = store.read(&actor, shelf("sys_attachment"), &id("fone")).await.expect("a read");
            assert_eq!(one.is_some(), found.contains(&"fone"), "{}", actor.user_name);
        }
    })
    .await;
}

#[tokio::test]
async fn each_scope_reaches_its_rows() {
    each_database(Parts::of(&SHELF), async |bench| {
        let store = &bench.store;
        put(store, &tenants()).await;
        let mut person = holder("cara", "", "/msp/acme/");
        person.id = Id(id("cara"));
        person.accounts = Accounts {
            own: Some(Id(id("acme"))),
            hierarchy: vec![Id(id("acme")), Id(id("acmechild"))],
            related: vec![Id(id("acmechild"))],
            ..Accounts::default()
        };
        let with = |role: &str| {
            let mut person = person.clone();
            person.roles = std::sync::Arc::new([role.to_owned()].into());
            person
        };
        for (role, things) in [
            ("agent", vec!["bookdone", "booknew", "four", "leak", "one", "three", "two"]),
            ("customer", vec!["one"]),
            ("customer_admin", vec!["one", "two"]),
            ("partner", vec!["two"]),
            ("consumer", vec!["four", "three"]),
            ("closer", vec!["three", "two"]),
            ("mistaken", vec![]),
            ("viewer", vec!["bookdone", "four", "leak", "one", "three", "two"]),
        ] {
            assert_eq!(seen(store, &with(role), "thing", "").await, things, "{role}");
        }
        let mut fitter = holder("agent", "fitter", "/msp/acme/");
        fitter.id = Id(id("agent"));
        assert_eq!(seen(store, &fitter, "thing", "").await, ["four"]);
        assert_eq!(seen(store, &with("viewer"), "book", "").await, ["bookdone"]);
        let refused = store.list(&with("stranger"), &ListRequest::new(shelf("thing"), parse(""))).await;
        assert!(matches!(refused, Err(Error::Forbidden { table: "thing", operation: "Read" })));
        assert!(store.read(&with("stranger"), shelf("thing"), &id("one")).await.expect("a read").is_none());
    })
    .await;
}

#[tokio::test]
async fn a_row_that_must_not_be_read_shows_only_its_name() {
    each_database(Parts::of(&SHELF), async |bench| {
        let store = &bench.store;
        put(store, &tenants()).await;
        let mut customer = holder("cara", "customer", "/msp/acme/");
        customer.accounts.own = Some(Id(id("acmechild")));
        let mut parented =
            row("thing", "child", &[("title", t("Child")), ("account", to("acmechild")), ("parent", to("three"))]);
        parented.put("sys_domain_path", t("/msp/acme/"));
        put(store, &[parented]).await;
        let mut request = ListRequest::new(shelf("thing"), parse("title=child"));
        request.columns =
            ["parent", "parent.title", "parent.price", "parent.stage", "parent.parent"].map(str::to_owned).to_vec();
        let page = store.list(&customer, &request).await.expect("a list");
        let cells = &page.rows[0].cells;
        assert_eq!(cells[0].display.as_deref(), Some("Three"));
        assert_eq!(cells[1].value, t("Three"));
        assert!(cells[2..].iter().all(|cell| cell.value == Value::Null), "{cells:?}");
        assert_eq!(seen(store, &customer, "thing", "parent.stageISNOTEMPTY").await, [] as [&str; 0]);
    })
    .await;
}

#[test]
fn fields_are_read_by_whom_they_are_meant_for() {
    let thing = shelf("thing");
    let reads = |actor: &Actor, field: &str| readable(actor, thing, thing.field(field).expect("a field"));
    let (agent, customer) = (tenant(), holder("cara", "customer", "/msp/acme/"));
    let mut controller = tenant();
    controller.roles = std::sync::Arc::new(["agent".to_owned(), "controller".to_owned()].into());
    for (field, by_agent, by_controller, by_customer) in [
        ("title", true, true, true),
        ("stage", true, true, true),
        ("story", true, true, false),
        ("margin", false, true, false),
        ("hidden", false, false, false),
        ("work_notes", true, true, false),
        ("comments", true, true, true),
        ("sys_updated_on", true, true, true),
        ("sys_domain", true, true, false),
    ] {
        assert_eq!(
            (reads(&agent, field), reads(&controller, field), reads(&customer, field)),
            (by_agent, by_controller, by_customer),
            "{field}"
        );
    }
    assert!(!reads(&admin(), "hidden") && reads(&admin(), "margin"));
    assert!(
        may(&customer, thing, meta::READ)
            && !may(&customer, thing, meta::CREATE)
            && !may(&customer, shelf("page"), meta::READ)
    );
    assert_eq!(fields_writable(&holder("f", "fitter", "/"), thing), ["story", "stage"]);
    assert!(fields_writable(&customer, thing).is_empty());
    assert!(fields_writable(&admin(), thing).contains(&"hidden"));
    assert!(!fields_writable(&admin(), thing).contains(&"number"));
}

#[tokio::test]
async fn unreadable_fields_are_no_columns_and_cannot_be_guessed_by_filters() {
    each_database(Parts::of(&SHELF), async |bench| {
        let store = &bench.store;
        let values = [
            ("title", t("Secretive")),
            ("margin", Value::Int(42)),
            ("hidden", t("pass")),
            ("story", t("inner")),
            ("account", to("acme")),
        ];
        put(store, &[row("thing", "secretive", &values)]).await;
        let agent = holder("agent", "agent", "/home/");
        let mut customer = holder("cara", "customer", "/home/");
        customer.accounts.own = Some(Id(id("acme")));
        for (actor, query) in
            [(&agent, "margin=41"), (&agent, "hidden=no"), (&customer, "story=no"), (&customer, "margin=41")]
        {
            let mut request = ListRequest::new(shelf("thing"), parse(query));
            request.columns = vec!["title".to_owned(), query.split('=').next().expect("a field").to_owned()];
            let page = store.list(actor, &request).await.expect("a list");
            assert_eq!((page.rows.len(), page.columns.len(), page.ignored.len()), (1, 1, 1), "{query}");
            request.strict = true;
            assert!(matches!(store.list(actor, &request).await, Err(Error::Query { .. })), "{query}");
        }
        let all = store.list(&customer, &ListRequest::new(shelf("thing"), parse(""))).await.expect("a list");
        let columns: Vec<_> = all.columns.iter().map(|(name, _)| name.as_str()).collect();
        assert!(
            columns.contains(&"price") && !columns.contains(&"story") && !columns.contains(&"work_notes"),
            "{columns:?}"
        );
        let sum = AggregateRequest {
            statistics: vec![(Aggregate::Sum, "margin".to_owned())],
            group_by: Vec::new(),
            ..grouped("stage")
        };
        let (groups, _) = store.aggregate(&agent, &sum).await.expect("a sum");
        assert!(groups[0].statistics.is_empty());
    })
    .await;
}

#[tokio::test]
async fn writes_are_held_to_the_grants_that_reach_the_row() {
    each_database(Parts::of(&SHELF), async |bench| {
        let store = &bench.store;
        put(store, &tenants()).await;
        let mut fitter = holder("agent", "fitter", "/msp/acme/");
        fitter.id = Id(id("agent"));
        let change =
            |name: &str| Save::update(shelf("thing"), Id(id(name))).text("story", "mended").text("title", "renamed");
        let saved = store.save(&fitter, change("four")).await.expect("his own row");
        assert_eq!(saved.changed, ["story"]);
        assert!(matches!(store.save(&fitter, change("one")).await, Err(Error::NotFound)));
        let closer = holder("clara", "closer", "/msp/acme/");
        assert_eq!(store.save(&closer, change("two")).await.expect("a done row").changed, ["title"]);
        // Whoever holds both writes on each row what the grant that reaches it allows.
        let mut both = fitter.clone();
        both.roles = std::sync::Arc::new(["fitter".to_owned(), "closer".to_owned()].into());
        assert_eq!(store.save(&both, change("three")).await.expect("a large row").changed, ["title"]);
        let customer = {
            let mut customer = holder("cara", "customer", "/msp/acme/");
            customer.accounts.own = Some(Id(id("acme")));
            customer
        };
        assert!(matches!(
            store.save(&customer, change("one")).await,
            Err(Error::Forbidden { operation: "Update", .. })
        ));
        assert!(matches!(store.save(&tenant(), change("foreign")).await, Err(Error::NotFound)));
    })
    .await;
}

#[tokio::test]
async fn rules_find_never_more_than_they_asked_for() {
    each_database(Parts::of(&SHELF), async |bench| {
        let store = &bench.store;
        put(store, &[row("thing", "kept", &[("hidden", t("hash"))]), row("thing", "other", &[])]).await;
        let system = crate::people::system();
        let mut tx = store.begin(&system).await.expect("a transaction");
        let found = tx.find(shelf("thing"), &parse("hidden=hash"), 10).await.expect("a secret is looked for");
        assert_eq!(names(found.iter().map(Row::id).collect::<Vec<_>>().iter()), ["kept"]);
        let refused = tx.find(shelf("thing"), &parse("title=x^nowhere=1"), 10).await;
        assert!(matches!(refused, Err(Error::Query { part, .. }) if part == "nowhere=1"));
        let agent = holder("agent", "agent", "/home/");
        drop(tx);
        let mut tx = store.begin(&agent).await.expect("a transaction");
        assert!(matches!(tx.find(shelf("thing"), &parse("hidden=hash"), 10).await, Err(Error::Query { .. })));
    })
    .await;
}

#[tokio::test]
async fn what_belongs_to_a_record_is_seen_where_the_record_is() {
    each_database(Parts::of(&MODEL), async |bench| {
        let store = &bench.store;
        let acme = make_account(store, "Acme", "/msp/acme/").await;
        let other = make_account(store, "Other", "/msp/other/").await;
        let anna = person("anna", "agent", "/msp/");
        make_user(store, &anna).await;
        let case = saved(store, &anna, Save::create(entity("case")).text("account", acme.as_str())).await.id;
        let watched = Save::update(entity("case"), case.clone())
            .text("watch_list", crate::people::person("anna", "agent", "/").id.as_str())
            .text("work_notes", "Internal.");
        saved(store, &anna, watched).await;
        saved(store, &system(), Save::update(entity("case"), case.clone()).text("state", "done")).await;
        let file = Save::create(entity("sys_attachment"))
            .text("file_name", "plan.pdf")
            .text("table_name", "case")
            .text("table_sys_id", case.as_str());
        saved(store, &system(), file).await;
        let limited = async |path: &str, table: &str, query: &str| {
            let admin = person("ada", "admin", path);
            store.count(&admin, entity(table), &parse(query)).await.expect("a count")
        };
        let of_case = [
            ("sys_audit", "record_id"),
            ("sys_attachment", "table_sys_id"),
            ("sys_notification", "record_id"),
            ("sys_journal_field", "element_id"),
        ];
        for (table, column) in of_case {
            let query = format!("{column}={case}");
            assert!(limited("/msp/acme/", table, &query).await > 0, "{table} of the own domain");
            assert_eq!(limited("/msp/other/", table, &query).await, 0, "{table} of another domain");
        }
        let moved = Save::update(entity("case"), case.clone()).text("account", other.as_str());
        saved(store, &system(), moved).await;
        for (table, column) in of_case {
            let query = format!("{column}={case}");
            assert_eq!(limited("/msp/acme/", table, &query).await, 0, "{table} left with the record");
            assert!(limited("/msp/other/", table, &query).await > 0, "{table} came with the record");
        }
        // Users are everybody's, and so is their history.
        let users = format!("record_id={}", anna.id);
        assert_eq!(limited("/msp/other/", "sys_audit", &users).await, 1);
        assert_eq!(limited("/msp/acme/", "domain", "").await, 1, "the own domain alone");
        assert_eq!(limited("/msp/", "domain", "").await, 2);
        assert_eq!(
            store.search(&person("ada", "admin", "/msp/acme/"), "msp other", &[], 5).await.expect("hits").len(),
            0
        );
    })
    .await;
}

#[tokio::test]
async fn lists_on_a_row_say_who_reads_it() {
    each_database(Parts::of(&SHELF), async |bench| {
        let store = &bench.store;
        put(store, &tenants()).await;
        put(store, &[row("role", "post", &[("name", t("Post"))]), row("role", "agent", &[("name", t("agent"))])]).await;
        put(
            store,
            &[
                row("letter", "toall", &[("title", t("To all"))]),
                row("letter", "topost", &[("to", list(&["post"])), ("thing", to("foreign"))]),
                row("letter", "toboth", &[("to", list(&["agent", "post"])), ("thing", to("one"))]),
                row("letter", "notagent", &[("not_to", list(&["post", "agent"]))]),
                row("letter", "answer", &[("answers", to("topost"))]),
                row("letter", "reply", &[("answers", to("toboth"))]),
                row("thing", "gift", &[("account", to("acme")), ("parent", to("one")), ("fans", list(&["toall"]))]),
            ],
        )
        .await;
        let with = |roles: &[&str], account: &str| {
            let mut actor = holder("cara", roles[0], "/");
            actor.roles = std::sync::Arc::new(roles.iter().map(|&role| role.to_owned()).collect());
            actor.accounts.own = (!account.is_empty()).then(|| Id(id(account)));
            actor
        };
        for (actor, expected) in [
            (with(&["clerk"], ""), vec!["answer", "notagent", "reply", "toall", "toboth", "topost"]),
            (with(&["addressee"], ""), vec![]),
            (with(&["addressee", "Post"], ""), vec!["toboth", "topost"]),
            // An empty list is for all; the list of a letter answered counts, whether or not that one is to be seen.
            (with(&["agent"], ""), vec!["reply", "toall", "toboth", "topost"]),
            (with(&["agent", "Post"], ""), vec!["answer", "reply", "toall", "toboth", "topost"]),
            (with(&["customer"], ""), vec![]),
            (with(&["customer"], "acme"), vec!["toboth"]),
            (with(&["customer"], "other"), vec!["topost"]),
            (with(&["consumer"], "acme"), vec!["toall"]),
            (with(&["mistaken"], "acme"), vec![]),
        ] {
            assert_eq!(seen(store, &actor, "letter", "").await, expected, "{:?}", actor.roles);
        }
        let agent = with(&["agent"], "");
        assert!(store.read(&agent, shelf("letter"), &id("notagent")).await.expect("a read").is_none());
        assert_eq!(store.count(&agent, shelf("letter"), &parse("")).await.expect("a count"), 4);
    })
    .await;
}
