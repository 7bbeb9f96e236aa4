//! [`TestApp`]: the whole router over a temporary database, with a clock that stands still and a small world of
//! two customers in domains of their own.
use std::ffi::OsString;
use std::panic::AssertUnwindSafe;

use axum::Router;
use axum::body::{Body, to_bytes};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use clap::Parser;
use futures::FutureExt;
use http::{HeaderMap, Method, Request, StatusCode};
use meta::{Actor, Entity, Id, Instant, Value};
use serde_json::{Value as Json, json};
use server::config::{Config, SettingArgs};
use server::web::{Web, router};
use services::auth::NewUser;
use services::{HashCost, Services};
use store::{Clock, Db, ListRequest, Save, Saved};
use tower::ServiceExt;

/// 1 June 2026, 10:00 UTC, a Monday.
pub const NOW: &str = "2026-06-01 10:00:00";
pub const PASSWORD: &str = "correct:horse battery";

pub const ACCOUNTS: &str = "/api/now/table/customer_account";
pub const ENGAGEMENTS: &str = "/api/now/table/sn_acct_lc_engagement";
pub const CONTRACTS: &str = "/api/now/table/ast_contract";

pub struct TestApp {
    pub services: Services,
    pub clock: Clock,
    pub router: Router,
    pub web: Web,
    pub acme: Id,
    pub beta: Id,
    /// Removed when the test ends.
    pub folder: tempfile::TempDir,
}

/// An answer, read to its end.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

#[derive(Parser)]
struct Arguments {
    #[command(flatten)]
    settings: SettingArgs,
}

impl TestApp {
    /// The server with two customers, Acme and Beta, and people: `admin`, `agent` (customer success, all domains),
    /// `viewer`, `stranger` (an administrator of Beta's domain only), `nobody` (no role at all).
    pub async fn new() -> TestApp {
        let app = TestApp::empty(&[]).await;
        let TestApp { acme, beta, .. } = &app;
        let home = app.text("customer_account", beta, "sys_domain").await;
        assert_ne!(home, app.text("customer_account", acme, "sys_domain").await, "each account has its domain");
        app.user("admin", &["admin"]).await;
        app.user("agent", &["sn_acct_lc.ale_success_agent", "sn_acct_lc.agent"]).await;
        app.user("viewer", &["sn_acct_lc.ale_success_viewer"]).await;
        app.user("nobody", &[]).await;
        let stranger = app.user("stranger", &["admin"]).await;
        app.set("sys_user", &stranger, &[("home_domain", &home)]).await;
        app
    }

    /// The server with the two customers and nobody who could sign in.
    pub async fn empty(arguments: &[&str]) -> TestApp {
        let mut app = TestApp::bare(arguments).await;
        app.property("csm_auto_account_domain_generation", "true").await;
        app.acme = app.make("customer_account", &[("name", "Acme")]).await;
        app.beta = app.make("customer_account", &[("name", "Beta")]).await;
        app
    }

    /// The server with nothing but what every installation starts with.
    pub async fn bare(arguments: &[&str]) -> TestApp {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let clock = Clock::fixed(Instant::parse(NOW).expect("a moment"));
        let config = config(folder.path(), arguments);
        let settings = services::Settings { hash_cost: HashCost::Test, ..config.services() };
        let services = Services::open(&config.database_url, settings, clock.clone()).await.expect("a database");
        let web = Web::new(services.clone(), &config);
        let nobody = Id(String::new());
        let router = router(web.clone());
        TestApp { services, clock, router, web, acme: nobody.clone(), beta: nobody, folder }
    }

    /// The address of its SQLite database.
    pub fn database(&self) -> String {
        sqlite_in(self.folder.path())
    }

    pub fn system(&self) -> Actor {
        self.services.system()
    }

    /// Statements that the database has been sent so far.
    pub fn statements(&self) -> u64 {
        self.services.store.db().statements()
    }

    pub fn table(&self, name: &str) -> &'static Entity {
        self.services.store.model().entity(name).unwrap_or_else(|| panic!("no table {name}"))
    }

    /// Makes a record as the system, from stored spellings; panics with the reasons it was refused for.
    pub async fn make(&self, table: &str, fields: &[(&str, &str)]) -> Id {
        match self.save(Save::create(self.table(table)), fields).await {
            Ok(saved) => saved.id,
            Err(error) => panic!("{table} {fields:?}: {error}"),
        }
    }

    pub async fn set(&self, table: &str, id: &Id, fields: &[(&str, &str)]) {
        let save = Save::update(self.table(table), id.clone());
        if let Err(error) = self.save(save, fields).await {
            panic!("{table} {fields:?}: {error}");
        }
    }

    async fn save(&self, save: Save, fields: &[(&str, &str)]) -> Result<Saved, store::Error> {
        let save = fields.iter().fold(save, |save, (field, text)| {
            let kind = save.entity.field(field).unwrap_or_else(|| panic!("no field {field}")).kind;
            match kind {
                // References may be ids that are not shaped like generated ones.
                meta::Kind::Reference | meta::Kind::References => save.value(field, Value::text(*text)),
                _ => save.text(field, *text),
            }
        });
        self.services.store.save(&self.system(), save).await
    }

    /// The stored spelling of one field.
    pub async fn text(&self, table: &str, id: &Id, field: &str) -> String {
        let entity = self.table(table);
        let row = self.services.store.read(&self.system(), entity, id.as_str()).await.expect("a read");
        let row = row.unwrap_or_else(|| panic!("no {table} {id}"));
        meta::stored_text(entity.field(field).expect("a field").kind, row.value(field))
    }

    /// Ids of the rows that meet an encoded query.
    pub async fn find(&self, table: &str, query: &str) -> Vec<Id> {
        let request = ListRequest {
            strict: true,
            columns: vec!["sys_id".to_owned()],
            limit: 1000,
            ..ListRequest::new(self.table(table), meta::query::parse(query))
        };
        let page = self.services.store.list(&self.system(), &request).await.expect("a list");
        page.rows.into_iter().map(|row| row.id).collect()
    }

    pub async fn property(&self, name: &str, value: &str) {
        match self.find("sys_properties", &format!("name={name}")).await.pop() {
            Some(id) => self.set("sys_properties", &id, &[("value", value)]).await,
            None => drop(self.make("sys_properties", &[("name", name), ("type", "string"), ("value", value)]).await),
        }
    }

    /// A person whose password is [`PASSWORD`].
    pub async fn user(&self, user_name: &str, roles: &[&str]) -> Id {
        let new = NewUser {
            user_name: user_name.to_owned(),
            first_name: user_name.to_owned(),
            last_name: "Test".to_owned(),
            email: format!("{user_name}@example.com"),
            password: PASSWORD.to_owned(),
            roles: roles.iter().map(|&role| role.to_owned()).collect(),
        };
        self.services.add_user(&self.system(), &new).await.expect("a user")
    }

    /// An engagement of Acme, on the onboarding case that came with the account.
    pub async fn engagement(&self, title: &str) -> Id {
        let case = self.find("sn_acct_lc_onb_case", &format!("account={}", self.acme)).await.remove(0);
        let fields =
            [("short_description", title), ("account", self.acme.as_str()), ("initial_onboarding", case.as_str())];
        self.make("sn_acct_lc_engagement", &fields).await
    }

    /// A contract of Acme.
    pub async fn contract(&self, name: &str, value: &str, starts: &str) -> Id {
        let fields =
            [("short_description", name), ("account", self.acme.as_str()), ("value", value), ("starts", starts)];
        self.make("ast_contract", &fields).await
    }

    pub fn call<'a>(&'a self, method: &str, uri: &str) -> Call<'a> {
        let request = Request::builder().method(Method::from_bytes(method.as_bytes()).expect("a method")).uri(uri);
        Call { app: self, request: request.header("host", "steward.test"), body: Body::empty() }
    }

    /// A `GET` as `admin`.
    pub async fn get(&self, uri: &str) -> Answer {
        self.call("GET", uri).by("admin").send().await
    }

    /// The `result` of a `GET` as `admin`, which must succeed.
    pub async fn result(&self, uri: &str) -> Json {
        let answer = self.get(uri).await;
        assert_eq!(answer.status, StatusCode::OK, "{uri}: {}", answer.text());
        answer.result()
    }

    pub async fn post(&self, uri: &str, body: Json) -> Answer {
        self.call("POST", uri).by("admin").json(&body).send().await
    }

    pub async fn patch(&self, uri: &str, body: Json) -> Answer {
        self.call("PATCH", uri).by("admin").json(&body).send().await
    }
}

fn sqlite_in(folder: &std::path::Path) -> String {
    format!("sqlite://{}", folder.join("steward.db").display())
}

fn config(folder: &std::path::Path, arguments: &[&str]) -> Config {
    let database = sqlite_in(folder);
    let own = ["test", "--data-dir", folder.to_str().expect("a plain path")];
    let database = ["--database-url", &database];
    let database = if arguments.contains(&database[0]) { &[][..] } else { &database };
    Arguments::parse_from(own.iter().chain(database).chain(arguments)).settings.resolve().expect("settings")
}

/// A request under construction.
pub struct Call<'a> {
    app: &'a TestApp,
    request: http::request::Builder,
    body: Body,
}

impl Call<'_> {
    /// Signs the request with Basic credentials.
    pub fn by(self, user: &str) -> Self {
        let credentials = STANDARD.encode(format!("{user}:{PASSWORD}"));
        self.header("authorization", &format!("Basic {credentials}"))
    }

    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.request = self.request.header(name, value);
        self
    }

    pub fn json(self, body: &Json) -> Self {
        self.header("content-type", "application/json").body(body.to_string())
    }

    pub fn body(mut self, body: impl Into<Body>) -> Self {
        self.body = body.into();
        self
    }

    pub async fn send(self) -> Answer {
        let request = self.request.body(self.body).expect("a request");
        let response = self.app.router.clone().oneshot(request).await.expect("an answer");
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, usize::MAX).await.expect("a whole body").to_vec();
        Answer { status: parts.status, headers: parts.headers, body }
    }
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub fn json(&self) -> Json {
        serde_json::from_slice(&self.body).unwrap_or_else(|_| panic!("no JSON: {} {}", self.status, self.text()))
    }

    pub fn result(&self) -> Json {
        self.json()["result"].clone()
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|value| value.to_str().expect("plain text"))
    }

    /// Checks an error of the interface: status, message and detail.
    pub fn is_error(&self, status: u16, message: &str, detail: Option<&str>) {
        assert_eq!(self.status.as_u16(), status, "{}", self.text());
        let expected = json!({ "error": { "message": message, "detail": detail }, "status": "failure" });
        assert_eq!(self.json(), expected);
        assert_eq!(self.header("content-type"), Some("application/json;charset=UTF-8"));
    }
}

/// The values of one column of a list, in order.
pub fn column(list: &Json, name: &str) -> Vec<String> {
    let rows = list.as_array().unwrap_or_else(|| panic!("no list: {list}"));
    rows.iter().map(|row| row[name].as_str().unwrap_or_else(|| panic!("no {name} in {row}")).to_owned()).collect()
}

/// Runs a test with the address of an empty database of the server of `TEST_POSTGRES_URL`, where there is one.
#[expect(clippy::disallowed_methods, reason = "tests are told of their surroundings by the environment")]
pub async fn on_postgres(test: impl AsyncFnOnce(&str)) {
    let Ok(server) = std::env::var("TEST_POSTGRES_URL") else {
        eprintln!("SKIPPED on PostgreSQL: TEST_POSTGRES_URL is not set");
        return;
    };
    // A schema of its own stands for a database of its own.
    let schema = format!("web_{}", uuid::Uuid::new_v4().simple());
    run_script(&server, &format!("CREATE SCHEMA {schema}")).await;
    let joint = if server.contains('?') { '&' } else { '?' };
    let url = format!("{server}{joint}options=-c%20search_path%3D{schema},public");
    let outcome = AssertUnwindSafe(test(&url)).catch_unwind().await;
    run_script(&server, &format!("DROP SCHEMA {schema} CASCADE")).await;
    if let Err(panic) = outcome {
        std::panic::resume_unwind(panic);
    }
}

/// Runs statements over a database of their own connection.
pub async fn run_script(url: &str, sql: &str) {
    let db = Db::connect(url).await.expect("the database answers");
    let mut tx = db.begin().await.expect("a transaction");
    tx.run_script(sql).await.expect("the statements run");
    tx.commit().await.expect("a commit");
    db.close().await;
}

/// Python, where clients can be run: the one that `TEST_PYTHON` names, else the usual one; and whether it was named.
pub fn python() -> Option<(OsString, bool)> {
    let named = std::env::var_os("TEST_PYTHON");
    let is_named = named.is_some();
    let python = named.unwrap_or_else(|| OsString::from("python3"));
    std::process::Command::new(&python).arg("--version").output().is_ok().then_some((python, is_named))
}
