//! An empty installation with a clock that stands still.
use domain::registry;
use meta::{Actor, Entity, Id, Instant, Row, Value};
use services::{HashCost, Services, Settings, rules};
use store::{Clock, Db, Options, Save, Saved, Store, schema};

pub struct Test {
    pub services: Services,
    pub clock: Clock,
    url: String,
    /// Removed when the test ends.
    folder: tempfile::TempDir,
}

/// A schema of its own in the PostgreSQL server of `TEST_POSTGRES_URL`, where `TEST_DATABASE` asks for that:
/// by default these tests run on SQLite alone, since the engine's own run on both.
#[expect(clippy::disallowed_methods, reason = "tests are told of their surroundings by the environment")]
async fn postgres() -> Option<String> {
    if std::env::var("TEST_DATABASE").ok()? != "postgres" {
        return None;
    }
    let server = std::env::var("TEST_POSTGRES_URL").expect("TEST_DATABASE=postgres needs TEST_POSTGRES_URL");
    let schema = format!("services_{}", uuid::Uuid::new_v4().simple());
    let db = Db::connect(&server).await.expect("the PostgreSQL server answers");
    let mut tx = db.begin().await.expect("a transaction");
    tx.run_script(&format!("CREATE SCHEMA {schema}")).await.expect("a schema");
    tx.commit().await.expect("a schema");
    db.close().await;
    let joint = if server.contains('?') { '&' } else { '?' };
    Some(format!("{server}{joint}options=-c%20search_path%3D{schema},public"))
}

/// 1 June 2026, 10:00 UTC.
pub const NOW: &str = "2026-06-01 10:00:00";

fn over(db: Db, clock: Clock, folder: &tempfile::TempDir) -> Services {
    let options = Options {
        model: registry::model(),
        rules: registry::RULES,
        tx_rules: rules::TX_RULES,
        clock,
        patience_with_figures: store::PATIENCE_WITH_FIGURES,
    };
    let settings = Settings { data_dir: folder.path().to_owned(), hash_cost: HashCost::Test, ..Settings::default() };
    Services::over(Store::over(db, options), settings)
}

impl Test {
    pub async fn new() -> Test {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let clock = Clock::fixed(Instant::parse(NOW).expect("a moment"));
        let url = match postgres().await {
            Some(url) => url,
            None => format!("sqlite://{}", folder.path().join("test.db").display()),
        };
        let db = Db::connect(&url).await.expect("a database");
        schema::create(&db, registry::model()).await.expect("tables");
        let services = over(db, clock.clone(), &folder);
        services.prepare().await.expect("what every installation has");
        Test { services, clock, url, folder }
    }

    /// A further server over the same database.
    pub async fn another_server(&self) -> Services {
        over(Db::connect(&self.url).await.expect("the same database"), self.clock.clone(), &self.folder)
    }

    pub fn system(&self) -> Actor {
        self.services.system()
    }

    pub fn table(&self, name: &str) -> &'static Entity {
        self.services.store.model().entity(name).unwrap_or_else(|| panic!("no table {name}"))
    }

    /// Makes a record as the system, from stored spellings; panics with the reasons it was refused for.
    pub async fn make(&self, table: &str, fields: &[(&str, &str)]) -> Id {
        match self.try_make(table, fields).await {
            Ok(saved) => saved.id,
            Err(error) => panic!("{table} {fields:?}: {error}"),
        }
    }

    pub async fn try_make(&self, table: &str, fields: &[(&str, &str)]) -> Result<Saved, store::Error> {
        self.services.store.save(&self.system(), with(Save::create(self.table(table)), fields)).await
    }

    pub async fn set(&self, table: &str, id: &Id, fields: &[(&str, &str)]) {
        if let Err(error) = self.try_set(table, id, fields).await {
            panic!("{table} {fields:?}: {error}");
        }
    }

    pub async fn try_set(&self, table: &str, id: &Id, fields: &[(&str, &str)]) -> Result<Saved, store::Error> {
        self.services.store.save(&self.system(), with(Save::update(self.table(table), id.clone()), fields)).await
    }

    pub async fn delete(&self, table: &str, id: &Id) -> Result<(), store::Error> {
        self.services.store.delete(&self.system(), self.table(table), id.as_str(), None).await
    }

    pub async fn row(&self, table: &str, id: &Id) -> Row {
        self.try_row(table, id).await.unwrap_or_else(|| panic!("no {table} {id}"))
    }

    pub async fn try_row(&self, table: &str, id: &Id) -> Option<Row> {
        self.services.store.read(&self.system(), self.table(table), id.as_str()).await.expect("a read")
    }

    /// The stored spelling of one field.
    pub async fn text(&self, table: &str, id: &Id, field: &str) -> String {
        let row = self.row(table, id).await;
        meta::stored_text(self.table(table).field(field).expect("a field").kind, row.value(field))
    }

    /// Ids of the rows that meet an encoded query.
    pub async fn find(&self, table: &str, query: &str) -> Vec<Id> {
        let mut request = store::ListRequest::new(self.table(table), meta::query::parse(query));
        request.strict = true;
        request.columns = vec!["sys_id".to_owned()];
        request.limit = 1000;
        let page = self.services.store.list(&self.system(), &request).await.expect("a list");
        page.rows.into_iter().map(|row| row.id).collect()
    }

    pub async fn account(&self, name: &str) -> Id {
        self.make("customer_account", &[("name", name)]).await
    }

    /// The onboarding case that came with the account.
    pub async fn onboarding(&self, account: &Id) -> Id {
        self.find("sn_acct_lc_onb_case", &format!("account={account}")).await.remove(0)
    }

    pub async fn engagement(&self, account: &Id) -> Id {
        let case = self.onboarding(account).await;
        let fields =
            [("short_description", "Success"), ("account", account.as_str()), ("initial_onboarding", case.as_str())];
        self.make("sn_acct_lc_engagement", &fields).await
    }

    /// A person with the password `correct horse` and some roles.
    pub async fn user(&self, user_name: &str, roles: &[&str]) -> Id {
        let new = services::auth::NewUser {
            user_name: user_name.to_owned(),
            first_name: user_name.to_owned(),
            last_name: "Test".to_owned(),
            email: format!("{user_name}@example.com"),
            password: "correct horse".to_owned(),
            roles: roles.iter().map(|&role| role.to_owned()).collect(),
        };
        self.services.add_user(&self.system(), &new).await.expect("a user")
    }

    pub async fn contact(&self, name: &str, account: &Id) -> Id {
        let mail = format!("{name}@customer.example");
        let fields = [
            ("user_name", name),
            ("first_name", name),
            ("last_name", "Contact"),
            ("email", &mail),
            ("account", account.as_str()),
        ];
        self.make("customer_contact", &fields).await
    }

    pub async fn property(&self, name: &str, value: &str) {
        let id = self.find("sys_properties", &format!("name={name}")).await.remove(0);
        self.set("sys_properties", &id, &[("value", value)]).await;
    }
}

fn with(save: Save, fields: &[(&str, &str)]) -> Save {
    fields.iter().fold(save, |save, (field, text)| {
        let kind = save.entity.field(field).unwrap_or_else(|| panic!("no field {field}")).kind;
        // References may be ids that are not shaped like generated ones.
        if matches!(kind, meta::Kind::Reference | meta::Kind::References) {
            save.value(field, Value::text(*text))
        } else {
            save.text(field, *text)
        }
    })
}

/// The rule that refused a save, and the field it names.
#[track_caller]
pub fn refused_by(result: Result<Saved, store::Error>) -> (String, String) {
    match result {
        Err(store::Error::Invalid(issues)) => (issues.0[0].rule.clone(), issues.0[0].field.clone()),
        Err(error) => panic!("refused for another reason: {error}"),
        Ok(_) => panic!("nothing was refused"),
    }
}
