//! The meetings of a record, with the visitor's own invitations.
use leptos::prelude::*;
use meta::CREATE;
use meta::query::{Operator, Order, Query};
use store::{Count, ListRequest};
use ui::{Badge, Tone};

use crate::pieces::{Fields, Form, Shape, Shown, TOUCHPOINT, conditions, equal};
use crate::{Answer, Visit, say};

pub(super) const MEETING: &str = "sn_meeting_mgmt_meeting_details";
const INVITEE: &str = "sn_meeting_mgmt_invitee";

/// A meeting as a customer sees it.
#[derive(Clone, Debug)]
pub struct Meeting {
    pub id: String,
    /// The record that it belongs to: its table and id.
    pub of: (String, String),
    /// Where choosing it leads; empty where it has no page.
    pub href: String,
    /// Where another time is proposed; empty where none can be.
    pub propose_href: String,
    pub subject: String,
    pub when: String,
    pub state: String,
    pub tone: Tone,
    pub link: String,
    pub agenda: String,
    pub notes: String,
    /// The visitor's invitation and the answer so far.
    pub invitation: Option<(String, String)>,
}

/// What customers say of a meeting they propose.
pub const MEETING_FIELDS: &[&str] = &["subject", "start", "end"];

/// Whether the visitor may propose a meeting on an open touchpoint.
pub(super) fn may_propose(visit: &Visit, shape: &Shape, state: &str) -> bool {
    let is_open = shape.table == TOUCHPOINT && !domain::closing::is_ended(shape.table, state);
    let meetings = visit.store().model().entity(MEETING);
    is_open
        && !visit.is_preview
        && visit.actor.is_external
        && meetings.is_some_and(|entity| store::may(&visit.actor, entity, CREATE))
}

/// The form that proposes a meeting, where it was asked for.
pub(super) async fn propose(visit: &Visit, shape: &Shape, id: &str, state: &str) -> Answer<Option<(Form, Fields)>> {
    if visit.param("meet").is_empty() || !may_propose(visit, shape, state) {
        return Ok(None);
    }
    Ok(Some(proposal(visit, id).await?))
}

/// The form that proposes a meeting on a touchpoint.
pub async fn proposal(visit: &Visit, touchpoint: &str) -> Answer<(Form, Fields)> {
    let entity = visit.readable_entity(MEETING)?;
    let fields = Fields::load(visit, "propose_meeting", entity, MEETING_FIELDS, &[], "").await?;
    Ok((Form::of(visit, "propose_meeting", &[("table", TOUCHPOINT), ("id", touchpoint)]), fields))
}

/// The inside of that form; `cancel` is where nothing is proposed.
pub fn proposal_view((form, fields): (Form, Fields), cancel: String) -> AnyView {
    let inside = view! {
        {fields.view()}
        <p class="portal-buttons">
            <button class="button button-primary" type="submit">{say("Propose this time")}</button>
            <a class="button" href=cancel>{say("Cancel")}</a>
        </p>
    };
    form.view("portal-form", inside)
}

/// The meetings of a record.
pub(super) async fn load(visit: &Visit, id: &str) -> Answer<Vec<Meeting>> {
    load_within(visit, equal(&[("parent_record", id)]), Vec::new(), 20).await
}

/// Meetings that the visitor may see and that meet a filter of the installation.
pub async fn load_within(visit: &Visit, within: Query, order: Vec<Order>, limit: u64) -> Answer<Vec<Meeting>> {
    let Ok(entity) = visit.readable_entity(MEETING) else { return Ok(Vec::new()) };
    let columns =
        ["subject", "start", "end", "state", "meeting_link", "agenda", "notes", "parent_table", "parent_record"];
    let request = ListRequest {
        within: Some(within),
        columns: columns.iter().map(|&name| name.to_owned()).collect(),
        count: Count::No,
        limit,
        ..ListRequest::new(entity, Query { order, ..Query::default() })
    };
    let found = visit.store().list(&visit.actor, &request).await?;
    let ids: Vec<&str> = found.rows.iter().map(|row| row.id.as_str()).collect();
    let invitations = invitations(visit, &ids).await?;
    let meeting = |row: store::PageRow| {
        let shown = |name: &str| {
            let at = found.columns.iter().position(|(known, _)| known == name)?;
            Some(Shown::of(name, found.columns[at].1.field, &row.cells[at], &visit.actor))
        };
        let text = |name: &str| shown(name).map(|shown| shown.text).unwrap_or_default();
        let stored = |name: &str| {
            let at = found.columns.iter().position(|(known, _)| known == name);
            at.and_then(|at| row.cells[at].value.as_text()).unwrap_or_default().to_owned()
        };
        let is_ahead = stored("state") == "scheduled";
        let own = invitations.iter().find(|(meeting, ..)| *meeting == row.id.0);
        Meeting {
            id: row.id.0.clone(),
            of: (stored("parent_table"), stored("parent_record")),
            href: String::new(),
            propose_href: String::new(),
            subject: text("subject"),
            when: format!("{} – {}", text("start"), text("end")),
            tone: shown("state").map_or(Tone::Plain, |shown| shown.tone),
            state: text("state"),
            link: text("meeting_link"),
            agenda: text("agenda"),
            notes: text("notes"),
            invitation: own.filter(|_| is_ahead).map(|(_, id, answer)| (id.clone(), answer.clone())),
        }
    };
    Ok(found.rows.iter().cloned().map(meeting).collect())
}

/// The visitor's own invitations to these meetings: meeting, invitation, answer.
async fn invitations(visit: &Visit, meetings: &[&str]) -> Answer<Vec<(String, String, String)>> {
    let Ok(entity) = visit.readable_entity(INVITEE) else { return Ok(Vec::new()) };
    if meetings.is_empty() {
        return Ok(Vec::new());
    }
    let own = [("meeting", Operator::In, meetings.join(",")), ("user", Operator::Is, visit.actor.id.0.clone())];
    let request = ListRequest {
        within: Some(conditions(own)),
        columns: vec!["meeting".to_owned(), "response".to_owned()],
        count: Count::No,
        ..ListRequest::new(entity, Query::default())
    };
    let found = visit.store().list(&visit.actor, &request).await?;
    let text = |row: &store::PageRow, at: usize| {
        row.cells.get(at).and_then(|cell| cell.value.as_text()).unwrap_or_default().to_owned()
    };
    Ok(found.rows.iter().map(|row| (text(row, 0), row.id.0.clone(), text(row, 1))).collect())
}

impl Meeting {
    pub fn view(self, form: Option<&Form>) -> AnyView {
        let link = (!self.link.is_empty() && self.link.starts_with("https://")).then(
            || view! { <a class="button" href=self.link rel="noopener noreferrer" target="_blank">{say("Join")}</a> },
        );
        let text = |label: &'static str, text: String| {
            (!text.is_empty())
                .then(|| view! { <details><summary>{label}</summary><p class="portal-entry-text">{text}</p></details> })
        };
        let answer = self.invitation.zip(form).map(|((invitee, answer), form)| {
            let choice = |value: &'static str, label: &'static str| {
                let pressed = (answer == value).then_some("true");
                view! { <button class="button" type="submit" name="response" value=value aria-pressed=pressed>{label}</button> }
            };
            let inside = view! {
                <span class="portal-buttons">
                    {choice("accepted", say("Accept"))}{choice("tentative", say("Maybe"))}{choice("declined", say("Decline"))}
                </span>
            };
            form.clone().with("invitee", &invitee).view("inline-form", inside)
        });
        let subject = match self.href.is_empty() {
            true => view! { <b>{self.subject}</b> }.into_any(),
            false => view! { <a href=self.href>{self.subject}</a> }.into_any(),
        };
        let propose = (!self.propose_href.is_empty())
            .then(|| view! { <a class="button" href=self.propose_href>{say("Propose another time")}</a> });
        view! {
            <li class="portal-meeting">
                <p>{subject}" "<Badge tone=self.tone text=self.state/></p>
                <p>{self.when}</p>
                <div class="portal-buttons">{link}{answer}{propose}</div>
                {text(say("Agenda"), self.agenda)}
                {text(say("Meeting notes"), self.notes)}
            </li>
        }
        .into_any()
    }
}
