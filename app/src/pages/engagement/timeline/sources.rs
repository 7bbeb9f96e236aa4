//! Activities that records tell by their own dates: created, ended, held, related.
use meta::Instant;
use meta::query::{Clause, Condition, Operator, Query, parse};
use ui::Tone;

use super::super::head::Head;
use super::super::work::{TASK, joined};
use super::{Activity, Facet, Search};
use crate::context::ServerContext;
use crate::error::Answer;
use crate::pages::reading::{Line, Link, Rows, list};
use crate::routes::record_href;

const TOUCHPOINT: &str = "sn_acct_lc_touchpoint";
const RISK: &str = "sn_acct_lc_risk_signal_issue";
const CASE: &str = "sn_acct_lc_success_case";

/// What is told of a kind of work.
struct Work {
    table: &'static str,
    facet: Facet,
    name: &'static str,
    /// What its beginning is called, if that is told, and its activity type.
    begun: Option<(&'static str, &'static str)>,
    /// The activity type of its end; empty where it has none.
    ended: &'static str,
}

const fn work(
    table: &'static str,
    facet: Facet,
    name: &'static str,
    begun: Option<(&'static str, &'static str)>,
    ended: &'static str,
) -> Work {
    Work { table, facet, name, begun, ended }
}

const WORK: [Work; 7] = [
    work(
        TOUCHPOINT,
        Facet::Touchpoints,
        "Touchpoint",
        Some(("Touchpoint created", "touchpoint_created")),
        "touchpoint_ended",
    ),
    work(RISK, Facet::Risks, "Risk signal", Some(("Risk signal raised", "risk_raised")), "risk_state"),
    work(CASE, Facet::Work, "Success case", Some(("Success case created", "")), ""),
    work("sn_acct_lc_success_task", Facet::Work, "Success task", None, "task_closed"),
    work("sn_acct_lc_success_objective", Facet::Outcomes, "Objective", None, ""),
    work("sn_acct_lc_success_outcome", Facet::Outcomes, "Outcome", None, "outcome_changed"),
    work("sn_acct_lc_success_initiative", Facet::Outcomes, "Initiative", None, "initiative_changed"),
];

pub async fn load(context: &ServerContext, head: &Head, search: &Search<'_>) -> Answer<Vec<Activity>> {
    let mut found = Vec::new();
    if search.wants(&[Facet::Touchpoints, Facet::Risks, Facet::Work]) {
        found.extend(begun(context, head, search).await?);
    }
    if search.wants(&[Facet::Touchpoints, Facet::Risks, Facet::Work, Facet::Outcomes]) {
        found.extend(ended(context, head, search).await?);
    }
    if search.wants(&[Facet::Meetings]) && search.types.tell("meeting_ended") {
        found.extend(meetings(context, head, search).await?);
    }
    if search.wants(&[Facet::Contracts]) {
        found.extend(contracts(context, head, search).await?);
    }
    if search.wants(&[Facet::Team]) {
        found.extend(teams(context, head, search).await?);
    }
    if search.wants(&[Facet::Escalations]) {
        found.extend(escalations(context, head, search).await?);
    }
    Ok(found)
}

/// Rows that match and hold the word in one of these columns. The word is what a person typed: it becomes an operand,
/// never a part of the query's text.
async fn rows<'a>(
    context: &'a ServerContext,
    table: &str,
    query: &str,
    columns: &[&str],
    worded: &[&str],
    search: &Search<'_>,
) -> Answer<Option<Rows<'a>>> {
    let limit = search.limit as u64;
    list(context, table, holding(parse(query), worded, search.word), columns, limit).await
}

pub fn holding(mut query: Query, columns: &[&str], word: &str) -> Query {
    if word.is_empty() {
        return query;
    }
    let condition = |column: &&str| Condition::Field {
        field: (*column).to_owned(),
        operator: Operator::Contains,
        operand: word.to_owned(),
    };
    let clause = Clause { any: columns.iter().map(condition).collect() };
    query.groups.iter_mut().for_each(|group| group.clauses.push(clause.clone()));
    query
}

/// The kinds of work that are looked for, of this engagement; `None` where none is told. The account is what an index
/// finds.
fn work_of(
    head: &Head,
    search: &Search<'_>,
    key: fn(&Work) -> Option<&'static str>,
    conditions: &str,
) -> Option<String> {
    let is_told = |work: &&Work| key(work).is_some_and(|key| search.types.tell(key));
    let wanted = WORK.iter().filter(|work| search.facet.is_none_or(|chosen| chosen == work.facet)).filter(is_told);
    let tables: Vec<&str> = wanted.map(|work| work.table).collect();
    if tables.is_empty() {
        return None;
    }
    let (account, joins) = (&head.account_id, joined(&tables, &head.id));
    // The joins come last: what follows one would be a condition on its table.
    Some(format!("account={account}^sys_class_nameIN{}{conditions}^{joins}", tables.join(",")))
}

const WORK_COLUMNS: &[&str] = &[
    "number",
    "short_description",
    "sys_class_name",
    "state",
    "sys_created_on",
    "opened_by",
    "closed_at",
    "closed_by",
    "close_notes",
];

async fn begun(context: &ServerContext, head: &Head, search: &Search<'_>) -> Answer<Vec<Activity>> {
    let of_type = |work: &Work| work.begun.map(|(_, key)| key);
    let Some(query) = work_of(head, search, of_type, "") else { return Ok(Vec::new()) };
    let query = format!("{query}^ORDERBYDESCsys_created_on");
    let found = rows(context, TASK, &query, WORK_COLUMNS, &["short_description", "number"], search).await?;
    let activity = |line: Line<'_>| {
        let work = WORK.iter().find(|work| work.table == line.stored("sys_class_name"))?;
        let (facet, (what, _)) = (work.facet, work.begun?);
        let tone = if facet == Facet::Risks { Tone::Warn } else { Tone::Active };
        Some(Activity {
            at: line.moment("sys_created_on")?,
            facet,
            what: what.to_owned(),
            link: Some(work_link(line)),
            text: String::new(),
            by: line.text("opened_by"),
            tone,
        })
    };
    Ok(found.iter().flat_map(Rows::iter).filter_map(activity).collect())
}

async fn ended(context: &ServerContext, head: &Head, search: &Search<'_>) -> Answer<Vec<Activity>> {
    let of_type = |work: &Work| Some(work.ended);
    let Some(query) = work_of(head, search, of_type, "^closed_atISNOTEMPTY") else { return Ok(Vec::new()) };
    let query = format!("{query}^ORDERBYDESCclosed_at");
    let worded = ["short_description", "number", "close_notes"];
    let found = rows(context, TASK, &query, WORK_COLUMNS, &worded, search).await?;
    let activity = |line: Line<'_>| {
        let work = WORK.iter().find(|work| work.table == line.stored("sys_class_name"))?;
        let is_canceled = line.stored("state") == "canceled";
        let what = format!("{} {}", work.name, if is_canceled { "canceled" } else { "closed" });
        Some(Activity {
            at: line.moment("closed_at")?,
            facet: work.facet,
            what,
            link: Some(work_link(line)),
            text: line.text("close_notes"),
            by: line.text("closed_by"),
            tone: Tone::Muted,
        })
    };
    Ok(found.iter().flat_map(Rows::iter).filter_map(activity).collect())
}

fn work_link(line: Line<'_>) -> Link {
    let title = line.text("short_description");
    let text = if title.is_empty() { line.text("number") } else { title };
    Link { text, href: record_href(line.stored("sys_class_name"), line.id()) }
}

async fn meetings(context: &ServerContext, head: &Head, search: &Search<'_>) -> Answer<Vec<Activity>> {
    let query = format!("engagement={}^stateINcompleted,canceled^ORDERBYDESCend", head.id);
    let columns = ["number", "subject", "state", "meeting_type", "end", "organizer", "cancel_reason"];
    let found =
        rows(context, "sn_meeting_mgmt_meeting_details", &query, &columns, &["subject", "number"], search).await?;
    let activity = |line: Line<'_>| {
        let is_canceled = line.stored("state") == "canceled";
        let text = if is_canceled { line.text("cancel_reason") } else { line.text("meeting_type") };
        Some(Activity {
            at: line.moment("end")?,
            facet: Facet::Meetings,
            what: if is_canceled { "Meeting canceled" } else { "Meeting held" }.to_owned(),
            link: Some(line.own_link(line.text("subject"))),
            text,
            by: line.text("organizer"),
            tone: if is_canceled { Tone::Muted } else { Tone::Plain },
        })
    };
    Ok(found.iter().flat_map(Rows::iter).filter_map(activity).collect())
}

/// A contract comes to the engagement, and has been changed last at a moment of its own.
async fn contracts(context: &ServerContext, head: &Head, search: &Search<'_>) -> Answer<Vec<Activity>> {
    let is_change_told = ["contract_state", "contract_dates"].iter().any(|key| search.types.tell(key));
    let query = format!("engagement={}^ORDERBYDESCcontract.sys_updated_on", head.id);
    let columns = [
        "sys_created_on",
        "sys_created_by",
        "contract",
        "contract.short_description",
        "contract.state",
        "contract.substate",
        "contract.value",
        "contract.ends",
        "contract.renewal_date",
        "contract.sys_created_on",
        "contract.sys_updated_on",
        "contract.sys_updated_by",
    ];
    let worded = ["contract.short_description", "contract.number"];
    let found = rows(context, "sn_acct_lc_engagement_contract_relationship", &query, &columns, &worded, search).await?;
    let mut activities = Vec::new();
    for line in found.iter().flat_map(Rows::iter) {
        let link = Link {
            text: line.text("contract.short_description"),
            href: record_href("ast_contract", line.stored("contract")),
        };
        let activity = |at: Instant, what: &str, text: String, by: String| Activity {
            at,
            facet: Facet::Contracts,
            what: what.to_owned(),
            link: Some(link.clone()),
            text,
            by,
            tone: Tone::Plain,
        };
        if let Some(at) = line.moment("sys_created_on") {
            activities.push(activity(at, "Contract added", String::new(), line.text("sys_created_by")));
        }
        let (made, changed) = (line.moment("contract.sys_created_on"), line.moment("contract.sys_updated_on"));
        if let Some(at) = changed.filter(|changed| is_change_told && Some(*changed) != made) {
            activities.push(activity(at, "Contract changed", terms(line), line.text("contract.sys_updated_by")));
        }
    }
    Ok(activities)
}

/// What a contract says now.
fn terms(line: Line<'_>) -> String {
    let named = |label: &str, name: &str| {
        let text = line.text(name);
        (!text.is_empty()).then(|| format!("{label} {text}"))
    };
    let facts = [
        named("State", "contract.state"),
        named("substate", "contract.substate"),
        named("value", "contract.value"),
        named("ends", "contract.ends"),
        named("renewal", "contract.renewal_date"),
    ];
    facts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

async fn teams(context: &ServerContext, head: &Head, search: &Search<'_>) -> Answer<Vec<Activity>> {
    let sources = [
        (
            "customer_team_added",
            "sn_acct_lc_eng_m2m_cntct_rel",
            "contact",
            "responsibility",
            "Customer team member added",
        ),
        (
            "account_team_added",
            "sn_acct_lc_eng_m2m_team_mem",
            "team_member.user",
            "team_member.responsibility",
            "Account team member added",
        ),
    ];
    let mut activities = Vec::new();
    for (_, table, person, responsibility, what) in sources.into_iter().filter(|(key, ..)| search.types.tell(key)) {
        let query = format!("engagement={}^ORDERBYDESCsys_created_on", head.id);
        let columns = [person, responsibility, "sys_created_on", "sys_created_by"];
        let found = rows(context, table, &query, &columns, &[&format!("{person}.name")], search).await?;
        activities.extend(found.iter().flat_map(Rows::iter).filter_map(|line| {
            Some(Activity {
                at: line.moment("sys_created_on")?,
                facet: Facet::Team,
                what: what.to_owned(),
                link: line.link(person),
                text: line.text(responsibility),
                by: line.text("sys_created_by"),
                tone: Tone::Plain,
            })
        }));
    }
    Ok(activities)
}

/// An engagement is escalated itself, or through its account.
async fn escalations(context: &ServerContext, head: &Head, search: &Search<'_>) -> Answer<Vec<Activity>> {
    let query = format!("record_id={}^ORaccount={}^ORDERBYDESCsys_updated_on", head.id, head.account_id);
    let columns = [
        "number",
        "severity",
        "reason",
        "state",
        "sys_created_on",
        "sys_created_by",
        "sys_updated_on",
        "sys_updated_by",
    ];
    let found = rows(context, "sn_customerservice_escalation", &query, &columns, &["number", "reason"], search).await?;
    let mut activities = Vec::new();
    for line in found.iter().flat_map(Rows::iter) {
        let activity = |at: Instant, what: String, text: String, by: String, tone: Tone| Activity {
            at,
            facet: Facet::Escalations,
            what,
            link: Some(line.own_link(line.text("number"))),
            text,
            by,
            tone,
        };
        let (made, changed) = (line.moment("sys_created_on"), line.moment("sys_updated_on"));
        if let Some(at) = made.filter(|_| search.types.tell("escalation_raised")) {
            let what = format!("Escalated, severity {}", line.text("severity").to_lowercase());
            activities.push(activity(at, what, line.text("reason"), line.text("sys_created_by"), Tone::Bad));
        }
        let is_change_told = search.types.tell("escalation_state");
        if let Some(at) = changed.filter(|changed| is_change_told && Some(*changed) != made) {
            let what = format!("Escalation is {}", line.text("state").to_lowercase());
            activities.push(activity(at, what, String::new(), line.text("sys_updated_by"), Tone::Plain));
        }
    }
    Ok(activities)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_never_a_part_of_the_query() {
        let query = holding(parse("a=1^NQb=2"), &["name", "number"], "x^NQactive=true");
        assert_eq!(query.groups.len(), 2, "each way to match needs the word");
        for group in &query.groups {
            let clause = group.clauses.last().expect("the word's clause");
            assert!(matches!(&clause.any[0], Condition::Field { operand, .. } if operand == "x^NQactive=true"));
            assert_eq!(clause.any.len(), 2);
        }
        assert_eq!(holding(parse("a=1"), &["name"], ""), parse("a=1"));
    }
}
