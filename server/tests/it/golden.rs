//! Files that show a reviewer what a change does to rights, to the data dictionary and to the interface.
//! `UPDATE_GOLDEN=1` rewrites them.
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use meta::{CREATE, DELETE, Field, Grant, Kind, Ops, READ, WRITE};
use sha2::{Digest, Sha256};

fn check(name: &str, now: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, now).expect("a golden file");
        return;
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    let differing = kept.lines().zip(now.lines()).find(|(kept, now)| kept != now);
    assert!(
        kept == now,
        "{name} changed ({} lines, now {}). First difference: {differing:?}. If that is meant, run the tests with \
         UPDATE_GOLDEN=1 and commit the file.",
        kept.lines().count(),
        now.lines().count()
    );
}

fn letters(ops: Ops) -> String {
    let letters = [(CREATE, 'C'), (READ, 'R'), (WRITE, 'U'), (DELETE, 'D')];
    letters.into_iter().filter(|(op, _)| ops.has(*op)).map(|(_, letter)| letter).collect()
}

fn grant_text(grant: &Grant) -> String {
    let mut text = format!("{} {:?}", letters(grant.ops), grant.scope);
    if !grant.only.is_empty() {
        text.push_str(&format!(" where {}", grant.only));
    }
    for list in grant.listed {
        text.push_str(&format!(" {list:?}"));
    }
    if !grant.fields.is_empty() {
        text.push_str(&format!(" fields {}", grant.fields.join(",")));
    }
    text
}

/// What each role may do with each table, the roles it contains counted in.
#[test]
fn access_matrix() {
    let mut text = String::from(
        "# table: role, what it may (Create, Read, Update, Delete), which rows; contained roles are counted in\n",
    );
    let mut entities: Vec<_> = domain::registry::model().stored().collect();
    entities.sort_by_key(|entity| entity.name());
    for entity in entities {
        let mut roles: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for role in domain::roles::all() {
            let held = domain::roles::held([role.name]);
            let is_for_all = |grant: &&Grant| grant.role != domain::roles::EVERYONE;
            for grant in entity.rights().iter().filter(is_for_all).filter(|grant| held.contains(grant.role)) {
                roles.entry(role.name).or_default().push(grant_text(grant));
            }
        }
        for grant in entity.rights().iter().filter(|grant| grant.role == domain::roles::EVERYONE) {
            roles.entry(grant.role).or_default().push(grant_text(grant));
        }
        writeln!(text, "{}{}", entity.name(), if entity.has_domain { " (by domain)" } else { "" }).expect("text");
        for (role, mut grants) in roles {
            grants.sort();
            grants.dedup();
            writeln!(text, "  {role}: {}", grants.join("; ")).expect("text");
        }
        for field in entity.fields.iter().filter(|field| !field.readers.is_empty() || !field.writers.is_empty()) {
            writeln!(text, "  .{} readers {} writers {}", field.name, field.readers.join(","), field.writers.join(","))
                .expect("text");
        }
    }
    check("acl.txt", &text);
}

#[test]
fn data_dictionary() {
    let mut text = String::from(
        "# Data dictionary\n\nEvery table with the columns it declares; inherited ones are under the table it extends.\n",
    );
    let mut entities: Vec<_> = domain::registry::model().entities().collect();
    entities.sort_by_key(|entity| entity.name());
    for entity in entities {
        let parent = entity.table.extends.map(|parent| format!(", extends `{}`", parent.name)).unwrap_or_default();
        writeln!(text, "\n## {} (`{}`{parent})\n", entity.table.label, entity.name()).expect("text");
        writeln!(text, "| column | label | type | facts |\n|---|---|---|---|").expect("text");
        for (field, declared_by) in entity.fields.iter().zip(&entity.declared_by) {
            if *declared_by == entity.name() {
                writeln!(
                    text,
                    "| `{}` | {} | {} | {} |",
                    field.name,
                    field.label,
                    field.kind.internal_type(),
                    facts(field)
                )
                .expect("text");
            }
        }
    }
    check("dictionary.md", &text);
}

fn facts(field: &Field) -> String {
    let mut facts = Vec::new();
    if matches!(field.kind, Kind::Reference | Kind::References) {
        facts.push(format!("to `{}`", field.target));
    }
    for (holds, word) in [
        (field.mandatory, "mandatory"),
        (field.read_only, "read only"),
        (field.unique, "unique"),
        (field.display, "display"),
        (field.customer_visible, "customers see it"),
    ] {
        facts.extend(holds.then(|| word.to_owned()));
    }
    if let meta::Preset::Stored(value) = field.preset {
        facts.push(format!("default `{value}`"));
    }
    if !field.choices.is_empty() {
        facts.push(
            field
                .choices
                .iter()
                .map(|choice| format!("`{}` {}", choice.value, choice.label))
                .collect::<Vec<_>>()
                .join(", "),
        );
    }
    facts.join("; ")
}

/// The whole document has megabytes: the file holds a hash of each path and schema.
#[test]
fn openapi_document() {
    let document = server::api::openapi_document(domain::registry::model(), "https://steward.example");
    let mut text = String::from("# OpenAPI document: a hash of each path and schema\n");
    let hash = |value: &serde_json::Value| {
        let digest = Sha256::digest(value.to_string());
        digest[..8].iter().map(|byte| format!("{byte:02x}")).collect::<String>()
    };
    for (name, value) in document["paths"].as_object().expect("paths") {
        let methods: Vec<&str> =
            value.as_object().expect("methods").keys().map(String::as_str).filter(|key| *key != "parameters").collect();
        writeln!(text, "{name} [{}] {}", methods.join(" "), hash(value)).expect("text");
    }
    for (name, value) in document["components"]["schemas"].as_object().expect("schemas") {
        writeln!(text, "{name} {}", hash(value)).expect("text");
    }
    check("openapi.txt", &text);
}
