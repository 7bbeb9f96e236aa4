//! That catalogs have what is said, in the same places, and nothing else.
use std::collections::{BTreeMap, BTreeSet};

use domain::registry::model;

use super::super::{Catalog, LANGUAGES};
use super::sources::{files, literals, root, said};
use crate::pieces::SHAPES;

/// Tables that pages of the portal are about, besides those that have a page for each record.
const TABLES: &[&str] = &[
    "customer_account",
    "customer_contact",
    "entitlement",
    "kb_knowledge",
    "sn_acct_lc_engagement",
    "sn_acct_lc_import_file",
    "sn_acct_lc_success_objective",
    "sn_acct_lc_success_outcome",
    "sn_customerservice_related_party",
    "sn_meeting_mgmt_invitee",
    "sn_meeting_mgmt_meeting_details",
    "sn_portal_invitation",
    "sys_user",
];
/// Fields that customers see though no declaration says so.
const SEEN: &[&str] = &["sys_created_on", "sys_updated_on", "time_zone"];
/// Where names stand that every installation starts with: lists and portals, texts of components, roles.
const SHIPPED: &[&str] =
    &["server/services/src/foundation", "server/services/src/embed", "app/domain/src/roles", "server/portal/src/embed"];
/// Where rules are, and what else refuses something to customers.
const RULES: &[&str] = &["app/meta/src", "app/domain/src", "server/store/src", "server/services/src", "server/src/web"];

fn others() -> impl Iterator<Item = (&'static str, &'static Catalog)> {
    LANGUAGES.iter().skip(1).map(|language| (language.tag, &language.catalog))
}

/// The places of a text, each as often as it occurs.
fn places(text: &str) -> Vec<&str> {
    let mut found: Vec<&str> = text.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect();
    found.sort_unstable();
    found
}

/// A text as rules may spell it: whatever its places are called.
fn without_names(text: &str) -> String {
    let mut parts = text.split('{');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |all, rest| all + "{" + &rest[rest.find('}').unwrap_or_default()..])
}

fn compare(tag: &str, what: &str, wanted: &BTreeSet<String>, has: BTreeSet<String>, wrong: &mut Vec<String>) {
    wrong.extend(wanted.difference(&has).map(|text| format!("{tag}: no {what} {text:?}")));
    wrong.extend(has.difference(wanted).map(|text| format!("{tag}: nobody uses {what} {text:?}")));
}

#[test]
fn catalogs_have_every_text_and_no_other() {
    let (texts, counted) = said();
    let mut wrong = Vec::new();
    for (tag, catalog) in others() {
        compare(tag, "text", &texts, catalog.texts.keys().cloned().collect(), &mut wrong);
    }
    for language in LANGUAGES.iter() {
        compare(language.tag, "counted text", &counted, language.catalog.counted.keys().cloned().collect(), &mut wrong);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn texts_have_the_same_places_in_every_language() {
    for (tag, catalog) in others() {
        for (text, said) in catalog.texts.iter().chain(&catalog.sentences) {
            assert_eq!(places(text), places(said), "{tag}: {text:?}");
        }
    }
    let forms = |tag: &str| if tag == "ar" { 6 } else { 2 };
    for language in LANGUAGES.iter() {
        for (text, said) in &language.catalog.counted {
            assert_eq!(said.len(), forms(language.tag), "{}: {text:?}", language.tag);
            assert!(said.values().all(|form| places(form).iter().all(|place| *place == "count")), "{text:?}");
            assert!(said.get("other").is_some_and(|form| form.contains("{count}")), "{}: {text:?}", language.tag);
        }
    }
}

/// What the tables of the portal, and the fields and choices that customers see in them, are called.
fn declared() -> BTreeSet<String> {
    let of_record = |table: &str| {
        let entity = model().entity(table).unwrap_or_else(|| panic!("no table {table}"));
        let seen = entity.fields.iter().filter(|field| field.customer_visible || SEEN.contains(&field.name));
        let called = seen.flat_map(|field| field.choices.iter().map(|choice| choice.label).chain([field.label]));
        called.chain([entity.table.label, entity.table.plural]).map(str::to_owned).collect::<Vec<_>>()
    };
    SHAPES.iter().map(|shape| shape.table).chain(TABLES.iter().copied()).flat_map(of_record).collect()
}

#[test]
fn what_customers_see_of_records_has_a_name_in_every_language() {
    let declared = declared();
    let shipped: BTreeMap<&str, String> = SHIPPED.iter().map(|folder| (*folder, all_of(folder))).collect();
    let is_shipped = |label: &String| shipped.values().any(|source| source.contains(&format!("\"{label}")));
    for (tag, catalog) in others() {
        let missing: Vec<_> = declared.iter().filter(|label| !catalog.labels.contains_key(*label)).collect();
        assert!(missing.is_empty(), "{tag}: no label {missing:?}");
        let unused: Vec<_> =
            catalog.labels.keys().filter(|label| !declared.contains(*label) && !is_shipped(label)).collect();
        assert!(unused.is_empty(), "{tag}: nothing is called {unused:?}");
    }
}

#[test]
fn sentences_are_those_of_rules() {
    let rules: BTreeSet<String> =
        RULES.iter().map(|folder| all_of(folder)).flat_map(|source| spelled_in(&source)).collect();
    for (tag, catalog) in others() {
        for sentence in catalog.sentences.keys() {
            assert!(rules.contains(&without_names(sentence)), "{tag}: no rule says {sentence:?}");
        }
    }
    let own = |catalog: &Catalog| catalog.sentences.keys().cloned().collect::<BTreeSet<_>>();
    let first = others().next().map(|(_, catalog)| own(catalog));
    assert!(others().all(|(_, catalog)| Some(own(catalog)) == first), "each language has the same sentences");
}

fn spelled_in(source: &str) -> Vec<String> {
    literals(source).iter().map(|literal| without_names(&literal.text.replace("\\\"", "\""))).collect()
}

/// The sources of a folder, or of the file of its name, as one text: broken strings put together.
fn all_of(folder: &str) -> String {
    let beside = std::fs::read_to_string(root().join(format!("{folder}.rs"))).unwrap_or_default();
    let texts = files(&root().join(folder), "rs").into_iter().map(|(_, text)| text).chain([beside]);
    let joined = |text: String| {
        let mut parts = text.split("\\\n");
        let first = parts.next().unwrap_or_default().to_owned();
        parts.fold(first, |all, rest| all + rest.trim_start())
    };
    texts.map(joined).collect()
}
