//! What a list is asked for: its query, or name-value pairs in place of one (spec/table-api.md 4.1).
use http::header::HeaderName;
use http::{HeaderMap, HeaderValue};
use meta::query::{Clause, Condition, Group, Ignored, Operator, Query};
use meta::{Entity, FieldPath, Id, Kind};

use super::call::Call;
use super::errors::{ApiError, ApiResult};
use super::params::{Params, encode};

const STRICT_PROPERTY: &str = "glide.rest.strict_query";
const NO_ROWS_PROPERTY: &str = "glide.invalid_query.returns_no_rows";
/// Warnings one answer carries at most: clients refuse endless headers.
const MOST_WARNINGS: usize = 64;
const LONGEST_WARNING: usize = 500;

impl Call {
    /// The query of the call: `sysparm_query`, or else the name-value pairs that name readable columns.
    pub fn query(&self, entity: &'static Entity) -> Query {
        match self.params.get("sysparm_query") {
            Some(text) => meta::query::parse(text),
            None => pairs_query(self, &self.params, entity),
        }
    }

    /// A column or dot-walk whose every part the caller may read.
    pub fn readable_path(&self, entity: &'static Entity, name: &str) -> Option<FieldPath> {
        let path = self.model().walk(entity, name)?;
        let mut owner = entity;
        for (hop, next) in &path.hops {
            owner.field(hop).filter(|field| store::readable(&self.actor, owner, field))?;
            owner = next;
        }
        store::readable(&self.actor, owner, path.field).then_some(path)
    }

    /// Whether a query with parts that cannot be used is refused.
    pub async fn is_strict(&self) -> bool {
        self.params.flag("sysparm_strict") || self.property_is_on(STRICT_PROPERTY).await
    }

    /// Whether a query with conditions that cannot be used finds nothing: an administrator's choice.
    pub async fn finds_nothing(&self, ignored: &[Ignored]) -> bool {
        let sorts = |part: &Ignored| ["ORDERBY", "GROUPBY"].iter().any(|mark| part.part.starts_with(mark));
        !ignored.iter().all(sorts) && self.property_is_on(NO_ROWS_PROPERTY).await
    }

    /// A property that cannot be read is off.
    async fn property_is_on(&self, name: &str) -> bool {
        self.api.services.property_is_on(name).await.unwrap_or(false)
    }

    /// Whether rows outside the caller's domains were asked for by a caller who may see them.
    pub fn looks_everywhere(&self) -> bool {
        self.params.flag("sysparm_query_no_domain") && self.actor.has_role(domain::roles::QUERY_NO_DOMAIN)
    }
}

/// The query of a list of files. Everybody may name the columns of their metadata: which files are listed
/// depends on the records they belong to, not on rights on the table itself.
pub fn attachment_query(call: &Call, entity: &'static Entity) -> Query {
    let Some(text) = call.params.get("sysparm_query") else {
        let known = call.params.pairs().filter(|(name, _)| entity.has(name));
        let is = |(name, value): (&str, &str)| Condition::Field {
            field: name.to_owned(),
            operator: Operator::Is,
            operand: value.to_owned(),
        };
        let clauses: Vec<Clause> = known.map(|pair| Clause { any: vec![is(pair)] }).collect();
        let groups = if clauses.is_empty() { Vec::new() } else { vec![Group { clauses }] };
        return Query { groups, ..Query::default() };
    };
    meta::query::parse(text)
}

/// Rows that meet every name-value pair which names a readable column.
pub fn pairs_query(call: &Call, params: &Params, entity: &'static Entity) -> Query {
    let clauses: Vec<Clause> = params
        .pairs()
        .filter_map(|(name, value)| {
            let path = call.readable_path(entity, name)?;
            let target = call.model().entity(path.field.target).filter(|_| path.field.kind == Kind::Reference);
            let shown_by = target.map(|target| target.display);
            let is_readable = |column: &&str| call.readable_path(entity, &format!("{name}.{column}")).is_some();
            Some(equality(&path, name, value, shown_by.filter(is_readable)))
        })
        .collect();
    let groups = if clauses.is_empty() { Vec::new() } else { vec![Group { clauses }] };
    Query { groups, ..Query::default() }
}

/// `column=value`, where the value may be what people see of a choice or a reference.
fn equality(path: &FieldPath, name: &str, value: &str, shown_by: Option<&str>) -> Clause {
    let is =
        |field: String, operand: &str| Condition::Field { field, operator: Operator::Is, operand: operand.to_owned() };
    let mut any = vec![is(name.to_owned(), value)];
    match path.field.kind {
        Kind::Choice => {
            let is_label = |label: &str| label.to_lowercase() == value.to_lowercase();
            let labelled = path.field.choices.iter().filter(|choice| is_label(choice.label));
            any.extend(labelled.map(|choice| is(name.to_owned(), choice.value)));
        }
        Kind::Reference if !Id::is_shaped(value) => {
            any.extend(shown_by.map(|column| is(format!("{name}.{column}"), value)))
        }
        _ => {}
    }
    Clause { any }
}

/// One header for each part of the query that was left out.
pub fn announce(ignored: &[Ignored], headers: &mut HeaderMap) {
    for part in ignored.iter().take(MOST_WARNINGS) {
        let text: String = format!("{}: {}", part.part, part.reason).chars().take(LONGEST_WARNING).collect();
        let plain = text.chars().map(|letter| match letter {
            ' '..='~' => letter.to_string(),
            other => encode(&other.to_string()),
        });
        if let Ok(value) = HeaderValue::from_str(&plain.collect::<String>()) {
            headers.append(HeaderName::from_static("x-query-warning"), value);
        }
    }
}

/// The error of a query that must be understood whole and was not.
pub fn refuse(ignored: &[Ignored]) -> ApiResult<()> {
    match ignored.first() {
        Some(part) => Err(ApiError::unreadable_query(&part.part)),
        None => Ok(()),
    }
}
