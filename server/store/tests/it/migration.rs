//! The migration files make what the records declare.
use std::panic::AssertUnwindSafe;
use std::path::Path;

use futures::FutureExt;
use meta::Storage;
use store::{Db, Dialect, Statement, schema};

use crate::bench::each_url;

fn model() -> &'static meta::Model {
    domain::registry::model()
}

/// While the first migration is not released, it is rewritten to what is declared.
#[test]
fn golden_foundation_makes_what_is_declared() {
    for (dialect, folder) in [(Dialect::Sqlite, "sqlite"), (Dialect::Postgres, "postgres")] {
        let missing = schema::missing(model(), dialect);
        if missing.is_empty() {
            continue;
        }
        let foundation = schema::migrations(dialect)[0];
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join(format!("migrations/{folder}/{}_{}.sql", foundation.version, foundation.name));
        assert!(
            std::env::var_os("UPDATE_GOLDEN").is_some(),
            "{} lacks, among others: {}\nRun `steward migrate new`, or this test with UPDATE_GOLDEN=1.",
            path.display(),
            missing[0]
        );
        let header = "-- Every table as it was declared for the first release.\n";
        let text = schema::file_text(&schema::create_statements(model(), dialect));
        std::fs::write(&path, format!("{header}{text}")).expect("the file can be written");
    }
}

#[test]
fn every_migration_file_is_embedded() {
    for (dialect, folder) in [(Dialect::Sqlite, "sqlite"), (Dialect::Postgres, "postgres")] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations").join(folder);
        let mut files: Vec<_> = std::fs::read_dir(path)
            .expect("the folder is there")
            .map(|entry| entry.expect("the folder can be read").file_name().to_string_lossy().into_owned())
            .collect();
        files.sort();
        let known: Vec<_> =
            schema::migrations(dialect).iter().map(|file| format!("{}_{}.sql", file.version, file.name)).collect();
        assert_eq!(files, known, "{folder}");
    }
}

/// A record's row in a parent's table holds the same values as its own.
#[test]
fn children_store_inherited_fields_as_their_parents_do() {
    for entity in model().stored() {
        for parent in entity.ancestors.iter().filter_map(|name| model().entity(name)) {
            for field in &parent.fields {
                let own = entity.field(field.name).expect("every field is inherited");
                let where_ = format!("{}.{} and {}.{}", parent.name(), field.name, entity.name(), field.name);
                assert_eq!(own.kind.storage(), field.kind.storage(), "{where_}");
            }
        }
    }
}

#[tokio::test]
async fn an_empty_database_gets_the_declared_columns_and_migrates_once() {
    each_url(async |url| {
        let outcome = AssertUnwindSafe(async {
            let db = Db::connect(&url).await.expect("the database opens");
            schema::migrate(&db).await.expect("the migrations run");
            schema::migrate(&db).await.expect("a second run finds nothing to do");
            for entity in model().stored() {
                let stored = entity.fields.iter().filter(|field| field.kind.storage() != Storage::Nothing);
                let mut declared: Vec<_> = stored.map(|field| field.name.to_owned()).collect();
                declared.sort();
                assert_eq!(columns(&db, entity.name()).await, declared, "{}", entity.name());
            }
            db.close().await;
        });
        outcome.catch_unwind().await
    })
    .await;
}

async fn columns(db: &Db, table: &str) -> Vec<String> {
    let sql = match db.dialect() {
        Dialect::Sqlite => "SELECT name FROM pragma_table_info(?) ORDER BY name",
        Dialect::Postgres => {
            "SELECT CAST(column_name AS TEXT) FROM information_schema.columns WHERE table_name = ? ORDER BY column_name COLLATE \"C\""
        }
    };
    let rows = db
        .fetch(Statement::raw(db.dialect(), sql, vec![table.into()]), &[Storage::Text])
        .await
        .expect("the schema can be read");
    rows.iter().map(|row| row[0].as_text().unwrap_or_default().to_owned()).collect()
}

#[tokio::test]
async fn two_servers_that_start_at_once_migrate_once() {
    each_url(async |url| {
        let outcome = AssertUnwindSafe(async {
            let first = Db::connect(&url).await.expect("the database opens");
            let second = Db::connect(&url).await.expect("the database opens twice");
            let (one, other) = futures::future::join(schema::migrate(&first), schema::migrate(&second)).await;
            one.expect("one migrates");
            other.expect("the other waits");
            first.close().await;
            second.close().await;
        });
        outcome.catch_unwind().await
    })
    .await;
}
