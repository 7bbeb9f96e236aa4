//! Which kinds of activities the timeline tells: records that administrators turn on and off, and add to.
use std::collections::HashSet;

use meta::query::parse;
use ui::Tone;

use super::super::head::Head;
use super::sources::holding;
use super::{Activity, Facet, Search};
use crate::context::ServerContext;
use crate::error::Answer;
use crate::pages::reading::{Line, Rows, list};

const TYPE: &str = "sn_actsub_activity_type";
const ACTIVITY: &str = "sn_actsub_activity";
/// Own types that are told at most: each is a statement.
const MOST_OWN: usize = 5;

/// The active types.
#[derive(Default)]
pub struct Types {
    keys: HashSet<String>,
    own: Vec<Own>,
}

/// A type that an administrator made: it tells of the records of its table.
struct Own {
    name: String,
    table: String,
    field: String,
    verb: String,
    filter: String,
}

impl Types {
    pub async fn load(context: &ServerContext) -> Answer<Types> {
        let columns = [
            "key",
            "short_description",
            "activity_message",
            "activity_source_table",
            "context_field",
            "verb",
            "filter_conditions",
        ];
        let query = parse("active=true^ORDERBYsys_created_on");
        let found = list(context, TYPE, query, &columns, 1_000).await?;
        let mut types = Types::default();
        for line in found.iter().flat_map(Rows::iter) {
            let stored = |name: &str| line.stored(name).to_owned();
            if !line.stored("key").is_empty() {
                types.keys.insert(stored("key"));
                continue;
            }
            let said = [stored("activity_message"), stored("short_description")];
            types.own.push(Own {
                name: said.into_iter().find(|text| !text.is_empty()).unwrap_or_default(),
                table: stored("activity_source_table"),
                field: stored("context_field"),
                verb: stored("verb"),
                filter: stored("filter_conditions"),
            });
        }
        types.own.truncate(MOST_OWN);
        Ok(types)
    }

    /// Whether activities of a shipped type are told; those without a type always are.
    pub fn tell(&self, key: &str) -> bool {
        key.is_empty() || self.keys.contains(key)
    }
}

/// What was written down when it happened: it is to be seen on no record any more.
pub async fn written(context: &ServerContext, head: &Head, search: &Search<'_>) -> Answer<Vec<Activity>> {
    if !search.wants(&[Facet::Team, Facet::Risks, Facet::Outcomes]) {
        return Ok(Vec::new());
    }
    let query = parse(&format!("engagement={}^activity_type.active=true^ORDERBYDESCsys_created_on", head.id));
    let columns = [
        "activity_type.short_description",
        "activity_type.key",
        "object_table",
        "object_record",
        "message",
        "actor",
        "sys_created_on",
    ];
    let query = holding(query, &["message", "activity_type.short_description"], search.word);
    let found = list(context, ACTIVITY, query, &columns, search.limit as u64).await?;
    let activity = |line: Line<'_>| {
        let key = line.stored("activity_type.key");
        let facet = match key {
            "risk_priority" => Facet::Risks,
            "initiative_changed" | "outcome_changed" => Facet::Outcomes,
            _ => Facet::Team,
        };
        Some(Activity {
            at: line.moment("sys_created_on")?,
            facet,
            what: line.text("activity_type.short_description"),
            // What was removed leads nowhere.
            link: (!key.ends_with("_removed")).then(|| line.link("object_record")).flatten(),
            text: line.text("message"),
            by: line.text("actor"),
            tone: Tone::Plain,
        })
    };
    Ok(found.iter().flat_map(Rows::iter).filter_map(activity).collect())
}

/// What administrators added: records of other tables of the engagement, each at its own moment.
pub async fn own(context: &ServerContext, head: &Head, search: &Search<'_>) -> Answer<Vec<Activity>> {
    let mut activities = Vec::new();
    if !search.wants(&[Facet::Other]) {
        return Ok(activities);
    }
    for own in &search.types.own {
        activities.extend(own.told(context, head, search).await?);
    }
    Ok(activities)
}

impl Own {
    async fn told(&self, context: &ServerContext, head: &Head, search: &Search<'_>) -> Answer<Vec<Activity>> {
        // A table that the person may not read, or that is no more, tells nothing.
        let Ok(entity) = context.readable_entity(&self.table) else { return Ok(Vec::new()) };
        let moment = match self.verb.as_str() {
            "ended" if entity.has("closed_at") => "closed_at",
            "changed" => "sys_updated_on",
            _ => "sys_created_on",
        };
        let mut query = parse(&self.filter);
        let of_engagement = parse(&format!("{}={}^{moment}ISNOTEMPTY", self.field, head.id));
        let clauses = of_engagement.groups.into_iter().flat_map(|group| group.clauses).collect::<Vec<_>>();
        if query.groups.is_empty() {
            query.groups.push(meta::query::Group { clauses: Vec::new() });
        }
        query.groups.iter_mut().for_each(|group| group.clauses.extend(clauses.iter().cloned()));
        query.order = parse(&format!("ORDERBYDESC{moment}")).order;
        // What work is about says more than its number.
        let title = if entity.has("short_description") { "short_description" } else { entity.display };
        let query = holding(query, &[title], search.word);
        let columns = [title, moment, "sys_updated_by"];
        let found = list(context, &self.table, query, &columns, search.limit as u64).await?;
        let activity = |line: Line<'_>| {
            Some(Activity {
                at: line.moment(moment)?,
                facet: Facet::Other,
                what: self.name.clone(),
                link: Some(line.own_link(line.text(title))),
                text: String::new(),
                by: line.text("sys_updated_by"),
                tone: Tone::Plain,
            })
        };
        Ok(found.iter().flat_map(Rows::iter).filter_map(activity).collect())
    }
}
