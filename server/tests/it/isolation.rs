//! A stranger's domain sees nothing: every table that is separated by domain, through every door.
use std::collections::HashMap;

use meta::{Actor, Entity, Id, Kind, Value};
use serde_json::json;
use store::{Clock, Db, Options, Save, Store};

use crate::support::{NOW, TestApp};

/// A word in every text of Acme's rows, to be searched for.
const MARK: &str = "zyzzyva";

/// Fills tables without their rules, so that no table is left out because a rule wants more than its declaration.
struct Filler {
    store: Store,
    actor: Actor,
    acme: Id,
    /// Whose rows are made of what is about people.
    person: Option<Id>,
    made: HashMap<&'static str, Id>,
    count: usize,
}

impl Filler {
    async fn new(app: &TestApp) -> Filler {
        let url = format!("sqlite://{}", app.folder.path().join("steward.db").display());
        let clock = Clock::fixed(meta::Instant::parse(NOW).expect("a moment"));
        let options = Options {
            model: app.services.store.model(),
            rules: &[],
            tx_rules: &[],
            clock,
            patience_with_figures: store::PATIENCE_WITH_FIGURES,
        };
        let store = Store::over(Db::connect(&url).await.expect("the database"), options);
        let mut actor = app.system();
        actor.home_domain = Id(app.text("customer_account", &app.acme, "sys_domain").await);
        actor.home_path = app.text("customer_account", &app.acme, "sys_domain_path").await;
        let made = HashMap::from([("customer_account", app.acme.clone())]);
        Filler { store, actor, acme: app.acme.clone(), person: None, made, count: 0 }
    }

    /// Fills tables that are about people with rows of this one.
    async fn of(app: &TestApp, user_name: &str, count: usize) -> Filler {
        let person = app.find("sys_user", &format!("user_name={user_name}")).await.remove(0);
        Filler { person: Some(person), count, ..Filler::new(app).await }
    }

    /// The table that a field names where nobody says otherwise; it may be a choice of tables.
    fn usual_table(&self, entity: &'static Entity, field: &str) -> Option<&'static Entity> {
        let field = entity.field(field)?;
        let preset = match field.preset {
            meta::Preset::Stored(table) => Some(table),
            _ if field.mandatory => field.choices.first().map(|choice| choice.value),
            _ => None,
        };
        self.store.model().entity(preset?)
    }

    /// A row of the table in Acme's domain.
    async fn row(&mut self, entity: &'static Entity) -> Result<Id, String> {
        if let Some(id) = self.made.get(entity.name()) {
            return Ok(id.clone());
        }
        self.count += 1;
        let id = Id(format!("{:0>32}", format!("5a{:x}", self.count)));
        // Known before it is there, so that tables that refer to each other come to an end.
        self.made.insert(entity.name(), id.clone());
        let mut save = Save::create(entity);
        save.new_id = Some(id.clone());
        for field in &entity.fields {
            if field.name == entity.table.path_field {
                save = save.value(field.name, Value::text(format!("{}{}/", self.actor.home_path, self.count)));
                continue;
            }
            if let Some(person) = self.person.as_ref().filter(|_| field.name == entity.table.person) {
                save = save.value(field.name, Value::text(person.as_str()));
                continue;
            }
            // What belongs to a record is where the record is: here, to Acme.
            let owner = entity.table.domain_of;
            let says_owner = !owner.is_empty()
                && (field.name == owner || entity.field(owner).is_some_and(|owner| owner.target == field.name));
            if field.read_only && !field.mandatory || field.name.starts_with("sys_") {
                continue;
            }
            let value = match field.kind {
                Kind::Reference if field.name == "account" || field.target == "customer_account" => {
                    Value::text(self.acme.as_str())
                }
                Kind::Reference if field.mandatory => {
                    // Users as such are in no domain, contacts in that of their account.
                    let is_owner = says_owner && field.target == "sys_user";
                    let target = if is_owner { "customer_contact" } else { field.target };
                    let target = self.store.model().entity(target).ok_or("no target")?;
                    Value::text(Box::pin(self.row(target)).await?.0)
                }
                Kind::References if field.mandatory => {
                    let target = self.store.model().entity(field.target).ok_or("no target")?;
                    Value::text(Box::pin(self.row(target)).await?.0)
                }
                Kind::Text | Kind::LongText => Value::text(cut(&format!("{MARK} {}", self.count), field.max)),
                Kind::TableName if says_owner => Value::text("customer_account"),
                Kind::AnyReference if says_owner => Value::text(self.acme.as_str()),
                _ if !field.mandatory => continue,
                Kind::Boolean => Value::Bool(true),
                Kind::Integer | Kind::Decimal | Kind::Percent | Kind::Currency | Kind::Duration => {
                    Value::Int(1_000_000)
                }
                Kind::DateTime => Value::Int(1_780_308_000_000 + self.count as i64),
                Kind::Date => Value::text("2026-06-01"),
                Kind::Choice => Value::text(field.choices.first().map_or("x", |choice| choice.value)),
                Kind::TableName => Value::text("customer_account"),
                Kind::AnyReference if self.usual_table(entity, field.target).is_some() => {
                    let target = self.usual_table(entity, field.target).ok_or("no target")?;
                    Value::text(Box::pin(self.row(target)).await?.0)
                }
                Kind::AnyReference | Kind::RecordId => Value::text(self.acme.as_str()),
                Kind::FieldName => Value::text("name"),
                Kind::Condition => Value::text("sys_idISNOTEMPTY"),
                Kind::Email => Value::text(format!("{MARK}{}@example.com", self.count)),
                Kind::Url => Value::text("https://example.com"),
                Kind::Attachment => Value::text(id.as_str()),
                _ => Value::text(cut(&format!("{MARK} {}", self.count), field.max)),
            };
            save = save.value(field.name, value);
        }
        let mut tx = self.store.begin(&self.actor).await.map_err(|error| error.to_string())?;
        tx.save_derived(save).await.map_err(|error| error.to_string())?;
        tx.commit().await.map_err(|error| error.to_string())?;
        Ok(id)
    }
}

fn cut(text: &str, max: u32) -> String {
    if max == 0 { text.to_owned() } else { text.chars().take(max as usize).collect() }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stranger_sees_nothing_of_any_table_through_any_door() {
    let app = TestApp::new().await;
    let mut filler = Filler::new(&app).await;
    let mut refused = Vec::new();
    let mut rows = Vec::new();
    for entity in app.services.store.model().stored().filter(|entity| !is_shared(entity)) {
        match filler.row(entity).await {
            Ok(id) => rows.push((entity, id)),
            Err(reason) => refused.push(format!("{}: {reason}", entity.name())),
        }
    }
    assert!(refused.is_empty(), "no row could be made of {refused:#?}");
    assert!(rows.len() > 50, "only {} tables are separated by domain", rows.len());
    let mut leaks = Vec::new();
    for kept in ["domain", "sys_attachment", "sys_audit", "sys_notification"] {
        assert!(rows.iter().any(|(entity, _)| entity.name() == kept), "{kept} is looked at");
    }
    for (entity, id) in &rows {
        let path = app.text(entity.name(), id, entity.path_column().expect("a path")).await;
        assert!(path.len() > 1, "{} of Acme lies in the root domain", entity.name());
        leaks.extend(leaks_of(&app, entity, id).await);
    }
    assert!(leaks.is_empty(), "{} doors leak: {leaks:#?}", leaks.len());
    leaks.extend(searches(&app, &rows).await);
    assert!(leaks.is_empty(), "{leaks:#?}");
}

/// Whether the table is everybody's but for derived rows that are separated.
fn is_shared(entity: &Entity) -> bool {
    !entity.table.by_domain && entity.table.domain_of.is_empty() && entity.table.path_field.is_empty()
}

/// Doors through which the stranger got at the row, or through which its own administrator did not.
async fn leaks_of(app: &TestApp, entity: &'static Entity, id: &Id) -> Vec<String> {
    let name = entity.name();
    let mut leaks = Vec::new();
    let mut expect = |door: &str, holds: bool| leaks.extend((!holds).then(|| format!("{name}: {door}")));
    let list = format!("/api/now/table/{name}?sysparm_fields=sys_id&sys_id={id}");
    let admin = app.get(&list).await;
    expect("the administrator does not see it", admin.header("x-total-count") == Some("1"));
    let by_stranger = |method: &str, uri: &str| app.call(method, uri).by("stranger");
    let seen = by_stranger("GET", &list).send().await;
    expect("list", seen.header("x-total-count") == Some("0") && seen.result() == json!([]));
    let everywhere = by_stranger("GET", &format!("{list}&sysparm_query_no_domain=true")).send().await;
    expect("list without domains", everywhere.header("x-total-count") == Some("0"));
    let one = format!("/api/now/table/{name}/{id}");
    expect("single", by_stranger("GET", &one).send().await.status == 404);
    expect(
        "single without domains",
        by_stranger("GET", &format!("{one}?sysparm_query_no_domain=true")).send().await.status == 404,
    );
    let stats = by_stranger("GET", &format!("/api/now/stats/{name}?sysparm_count=true&sys_id={id}")).send().await;
    expect("stats", stats.result()["stats"]["count"] == "0");
    let changed = by_stranger("PATCH", &one).json(&json!({ "sys_tags": "taken" })).send().await;
    expect(
        "update",
        matches!(changed.status.as_u16(), 403 | 404) && (entity.table.engine_owned || changed.status == 404),
    );
    let deleted = by_stranger("DELETE", &one).send().await;
    expect(
        "delete",
        matches!(deleted.status.as_u16(), 403 | 404) && (entity.table.engine_owned || deleted.status == 404),
    );
    let upload = format!("/api/now/attachment/file?table_name={name}&table_sys_id={id}&file_name=x");
    expect("upload", matches!(by_stranger("POST", &upload).body("x").send().await.status.as_u16(), 403 | 404));
    expect("still there", app.get(&one).await.status == 200);
    for ancestor in &entity.ancestors {
        let uri = format!("/api/now/table/{ancestor}?sysparm_fields=sys_id&sys_id={id}");
        expect(
            &format!("list of {ancestor}"),
            by_stranger("GET", &uri).send().await.header("x-total-count") == Some("0"),
        );
    }
    leaks
}

/// Full-text search, suggestions and the activity stream, which have no address of their own.
async fn searches(app: &TestApp, rows: &[(&'static Entity, Id)]) -> Vec<String> {
    let store = &app.services.store;
    let user = app.find("sys_user", "user_name=stranger").await.remove(0);
    let stranger = app.services.actor(&user).await.expect("a read").expect("the stranger");
    let mut leaks = Vec::new();
    let hits = store.search(&stranger, MARK, &[], 1000).await.expect("a search");
    // Rows of shared tables, which the marked rows needed, are everybody's.
    let separated = hits.iter().filter(|hit| rows.iter().any(|(_, id)| *id == hit.id));
    leaks.extend(separated.map(|hit| format!("search finds {} {}", hit.entity.name(), hit.id)));
    let found = store.search(&app.system(), MARK, &[], 1000).await.expect("a search");
    assert!(found.len() > 4, "the marked rows are found by who may: {}", found.len());
    for (entity, id) in rows {
        let suggested =
            store.suggest(&stranger, entity, MARK, &meta::query::Query::default(), 100).await.expect("suggestions");
        let leaking = suggested.iter().filter(|(found, _)| found == id);
        leaks.extend(leaking.map(|(id, text)| format!("{} suggests {id} {text}", entity.name())));
        let entries = store.activity(&stranger, entity, id.as_str(), 10).await.expect("a stream");
        leaks.extend((!entries.is_empty()).then(|| format!("{} shows its activity", entity.name())));
    }
    leaks
}

#[tokio::test]
async fn customers_of_one_account_see_nothing_of_another() {
    let app = TestApp::new().await;
    let contract = app.contract("Secret", "1", "2026-01-01").await;
    let engagement = app.engagement("Secret").await;
    for (name, account) in [("carla", &app.acme), ("nina", &app.beta)] {
        let mail = format!("{name}@customer.example");
        let fields = [
            ("user_name", name),
            ("first_name", name),
            ("last_name", "Contact"),
            ("email", &mail),
            ("account", account.as_str()),
            ("password", crate::support::PASSWORD),
        ];
        let contact = app.make("customer_contact", &fields).await;
        for role in ["sn_customerservice.customer_admin", "sn_acct_lc.ale_success_customer"] {
            let role = app.find("sys_user_role", &format!("name={role}")).await.remove(0);
            app.make("sys_user_has_role", &[("user", contact.as_str()), ("role", role.as_str())]).await;
        }
    }
    let status = |user: &'static str, table: &'static str, id: &Id| {
        let uri = format!("/api/now/table/{table}/{id}");
        let app = &app;
        async move { app.call("GET", &uri).by(user).send().await.status.as_u16() }
    };
    assert_eq!(status("carla", "customer_account", &app.acme).await, 200);
    for (table, id) in
        [("customer_account", &app.acme), ("ast_contract", &contract), ("sn_acct_lc_engagement", &engagement)]
    {
        let seen = status("nina", table, id).await;
        assert!(matches!(seen, 403 | 404), "nina got {seen} for {table}");
    }
    let fields =
        app.call("GET", &format!("/api/now/table/customer_account/{}", app.acme)).by("carla").send().await.result();
    assert!(fields.get("annual_revenue").is_none(), "columns that are not for customers are left out: {fields}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_administrator_of_one_domain_reads_of_people_elsewhere_what_everybody_may() {
    let app = TestApp::new().await;
    let (mut foreign, mut own) = (Filler::of(&app, "agent", 0).await, Filler::of(&app, "stranger", 500).await);
    // What lies in the domain of a record is among what is separated.
    let is_about_people = |entity: &&Entity| !entity.table.person.is_empty() && entity.path_column().is_none();
    let (mut rows, mut leaks) = (Vec::new(), Vec::new());
    for entity in app.services.store.model().stored().filter(is_about_people) {
        let id = foreign.row(entity).await.unwrap_or_else(|reason| panic!("{}: {reason}", entity.name()));
        leaks.extend(leaks_of(&app, entity, &id).await);
        rows.push((entity, id));
        let id = own.row(entity).await.unwrap_or_else(|reason| panic!("{}: {reason}", entity.name()));
        let list = format!("/api/now/table/{}?sysparm_fields=sys_id&sys_id={id}", entity.name());
        let seen = app.call("GET", &list).by("stranger").send().await;
        leaks.extend((seen.header("x-total-count") != Some("1")).then(|| format!("{}: not his own", entity.name())));
    }
    assert!(rows.len() > 10, "only {} tables are about people", rows.len());
    // What is kept with such a row is as little for him, nor is what the engine keeps for all.
    let key = rows.iter().find(|(entity, _)| entity.name() == "api_key").expect("a key").1.clone();
    app.set("api_key", &key, &[("name", "Renamed")]).await;
    let upload = format!("/api/now/attachment/file?table_name=api_key&table_sys_id={key}&file_name=x.txt");
    assert_eq!(app.call("POST", &upload).by("admin").body("x").send().await.status, 201);
    app.make("sys_notification", &[("user", &app.find("sys_user", "user_name=agent").await[0].0), ("title", MARK)])
        .await;
    for (table, query) in [
        ("sys_audit", format!("record_id={key}")),
        ("sys_attachment", format!("table_sys_id={key}")),
        ("sys_notification", format!("title={MARK}")),
    ] {
        let found = app.find(table, &query).await;
        assert!(!found.is_empty(), "{table}: {query}");
        let entity = app.services.store.model().entity(table).expect("a table");
        leaks.extend(leaks_of(&app, entity, &found[0]).await);
    }
    leaks.extend(searches(&app, &rows).await);
    assert!(leaks.is_empty(), "{} doors leak: {leaks:#?}", leaks.len());
    // Colleagues elsewhere are known, but not when they sign in, nor how they were changed.
    let agent = app.find("sys_user", "user_name=agent").await.remove(0);
    app.set("sys_user", &agent, &[("title", "Manager")]).await;
    let one = format!("/api/now/table/sys_user/{agent}");
    let changes = format!("/api/now/table/sys_audit?record_id={agent}");
    for (by, tells, count) in [("stranger", false, "0"), ("admin", true, "2")] {
        let user = app.call("GET", &one).by(by).send().await.result();
        assert_eq!((user["title"].as_str(), user.get("last_login").is_some()), (Some("Manager"), tells), "{by}");
        assert_eq!(app.call("GET", &changes).by(by).send().await.header("x-total-count"), Some(count), "{by}");
        let changed = app.call("PATCH", &one).by(by).json(&json!({ "title": "Agent" })).send().await;
        assert_eq!(changed.status.is_success(), tells, "{by}: {}", changed.text());
    }
    for table in ["sys_tinyurl", "sn_embeddable_core_token_use"] {
        let answer = app.call("GET", &format!("/api/now/table/{table}")).by("stranger").send().await;
        assert_eq!(answer.status, 403, "{table}");
        assert_eq!(app.get(&format!("/api/now/table/{table}")).await.status, 200, "{table}");
    }
}

/// Tables without a domain whose rows are of one person: an administrator of one domain writes those of his people.
const OF_PEOPLE: [&str; 5] = ["api_key", "oauth_entity", "sys_user_grmember", "sys_user_has_role", "sys_user_profile"];

#[tokio::test]
async fn an_administrator_of_one_domain_changes_nothing_that_all_domains_share() {
    let app = TestApp::new().await;
    let mut looked_at = 0;
    let shared = |entity: &&Entity| entity.path_column().is_none() && !entity.table.engine_owned;
    for entity in app.services.store.model().stored().filter(shared) {
        let name = entity.name();
        let uri = format!("/api/now/table/{name}");
        let by_stranger = |method: &str, uri: &str| app.call(method, uri).by("stranger");
        let is_for_all = |grant: &meta::Grant| ["everyone", "snc_internal"].contains(&grant.role);
        let is_own = entity.rights().iter().any(|grant| is_for_all(grant) && grant.ops.has(meta::CREATE));
        let made = by_stranger("POST", &uri).json(&json!({})).send().await;
        if OF_PEOPLE.contains(&name) {
            continue;
        }
        if !is_own {
            made.is_error(403, "Operation Failed", Some("ACL Exception Insert Failed due to security constraints"));
        }
        if !entity.table.person.is_empty() {
            continue;
        }
        let Some(id) = app.find(name, "").await.first().cloned() else { continue };
        let one = format!("{uri}/{id}");
        assert_eq!(by_stranger("GET", &one).send().await.status, 200, "{name}: shared configuration is read");
        let before = app.text(name, &id, "sys_mod_count").await;
        let tagged = by_stranger("PATCH", &one).json(&json!({ "sys_tags": "taken" })).send().await;
        let deleted = by_stranger("DELETE", &one).send().await;
        // Modules say in a sentence of their own why not.
        let statuses = [tagged.status.as_u16(), deleted.status.as_u16()];
        assert!(statuses.iter().all(|status| *status == 403) || name == "sys_module", "{name}: {statuses:?}");
        assert_eq!(app.text(name, &id, "sys_mod_count").await, before, "{name}");
        looked_at += 1;
    }
    assert!(looked_at > 15, "only {looked_at} tables have rows");
    // What lies in a domain for some rows is shared for the others, and cannot be made so.
    let company = app.make("core_company", &[("name", "Everybody's")]).await;
    let told = app.make("announcement", &[("title", "For Beta"), ("account", app.beta.as_str())]).await;
    for (uri, body, status) in [
        (format!("/api/now/table/core_company/{company}"), json!({ "name": "Mine" }), 403),
        (format!("/api/now/table/customer_account/{}", app.beta), json!({ "name": "Beta & Co" }), 200),
        (format!("/api/now/table/announcement/{told}"), json!({ "title": "For us" }), 200),
        (format!("/api/now/table/announcement/{told}"), json!({ "account": "" }), 403),
    ] {
        let answer = app.call("PATCH", &uri).by("stranger").json(&body).send().await;
        assert_eq!(answer.status, status, "{uri} {body}: {}", answer.text());
    }
    let for_all = json!({ "title": "For all" });
    let made = app.call("POST", "/api/now/table/announcement").by("stranger").json(&for_all).send().await;
    assert_eq!(made.status, 403, "{}", made.text());
    assert_eq!(app.post("/api/now/table/announcement", for_all).await.status, 201, "an administrator of all domains");
}
