//! The index's own tables: the one place where the two databases differ in more than spelling.
use crate::Dialect;

/// What makes the index, one statement a string and none with a semicolon at a line's end.
pub(crate) fn create_statements(dialect: Dialect) -> Vec<String> {
    let statements: &[&str] = match dialect {
        Dialect::Sqlite => SQLITE,
        Dialect::Postgres => POSTGRES,
    };
    statements.iter().map(|&statement| statement.to_owned()).collect()
}

/// Entries are written through a view, in one statement; the texts are kept in the indexes only.
const SQLITE: &[&str] = &[
    "CREATE TABLE \"engine_search\" (\n  \"entry\" INTEGER NOT NULL PRIMARY KEY,\n  \"table_name\" TEXT NOT NULL,\n  \
     \"record_id\" TEXT NOT NULL,\n  \"domain_path\" TEXT\n) STRICT",
    "CREATE UNIQUE INDEX \"uq_engine_search_record\" ON \"engine_search\" (\"record_id\", \"table_name\")",
    "CREATE VIRTUAL TABLE \"engine_search_word\" USING fts5(\"title\", \"open\", \"inner\", \"place\", content='', \
     contentless_delete=1, tokenize='unicode61', prefix='2 3')",
    "CREATE VIRTUAL TABLE \"engine_search_part\" USING fts5(\"title\", \"open\", \"inner\", content='', \
     contentless_delete=1, tokenize='trigram')",
    "CREATE VIEW \"engine_search_entry\" AS SELECT \"table_name\", \"record_id\", \"domain_path\", '' AS \"title\", \
     '' AS \"open\", '' AS \"inner\", '' AS \"place\" FROM \"engine_search\"",
    "CREATE TRIGGER \"engine_search_write\" INSTEAD OF INSERT ON \"engine_search_entry\" BEGIN \
     INSERT INTO \"engine_search\" (\"table_name\", \"record_id\", \"domain_path\") \
     VALUES (NEW.\"table_name\", NEW.\"record_id\", NEW.\"domain_path\") \
     ON CONFLICT (\"record_id\", \"table_name\") DO UPDATE SET \"domain_path\" = excluded.\"domain_path\"; \
     INSERT OR REPLACE INTO \"engine_search_word\" (rowid, \"title\", \"open\", \"inner\", \"place\") \
     SELECT \"entry\", NEW.\"title\", NEW.\"open\", NEW.\"inner\", NEW.\"place\" FROM \"engine_search\" \
     WHERE \"record_id\" = NEW.\"record_id\" AND \"table_name\" = NEW.\"table_name\"; \
     INSERT OR REPLACE INTO \"engine_search_part\" (rowid, \"title\", \"open\", \"inner\") \
     SELECT \"entry\", NEW.\"title\", NEW.\"open\", NEW.\"inner\" FROM \"engine_search\" \
     WHERE \"record_id\" = NEW.\"record_id\" AND \"table_name\" = NEW.\"table_name\"; END",
    "CREATE TRIGGER \"engine_search_remove\" AFTER DELETE ON \"engine_search\" BEGIN \
     DELETE FROM \"engine_search_word\" WHERE rowid = OLD.\"entry\"; \
     DELETE FROM \"engine_search_part\" WHERE rowid = OLD.\"entry\"; END",
];

/// Trigrams need the extension `pg_trgm`, which a server may lack: then parts of words are found by a scan.
const POSTGRES: &[&str] = &[
    "CREATE TABLE \"engine_search\" (\n  \"entry\" BIGINT NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,\n  \
     \"table_name\" TEXT COLLATE \"C\" NOT NULL,\n  \"record_id\" TEXT COLLATE \"C\" NOT NULL,\n  \
     \"domain_path\" TEXT COLLATE \"C\",\n  \"title\" TEXT NOT NULL,\n  \"open\" TEXT NOT NULL,\n  \
     \"inner\" TEXT NOT NULL,\n  \"words\" TSVECTOR NOT NULL\n)",
    "CREATE UNIQUE INDEX \"uq_engine_search_record\" ON \"engine_search\" (\"record_id\", \"table_name\")",
    "CREATE INDEX \"ix_engine_search_words\" ON \"engine_search\" USING gin (\"words\")",
    "DO $$ BEGIN CREATE EXTENSION IF NOT EXISTS pg_trgm; \
     EXECUTE 'CREATE INDEX \"ix_engine_search_parts\" ON \"engine_search\" \
     USING gin (\"title\" gin_trgm_ops, \"open\" gin_trgm_ops, \"inner\" gin_trgm_ops)'; \
     EXCEPTION WHEN OTHERS THEN RAISE NOTICE 'pg_trgm is not there: parts of words are found by a scan'; END $$",
];
