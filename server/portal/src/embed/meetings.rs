//! Meetings that lie ahead: the visitor says whether to come, or proposes another time.
use leptos::prelude::*;
use meta::CREATE;
use meta::query::{Operator, Order, parse};
use store::{Count, ListRequest};

use super::answer::{Ask, Event, Showing, Shown};
use crate::deed::{Done, Posted};
use crate::pieces::{Form, Meeting, TOUCHPOINT, conditions, load_meetings, proposal, proposal_view};
use crate::{Answer, Visit, say};

const MEETING: &str = "sn_meeting_mgmt_meeting_details";

/// The next one first.
pub(super) fn draw<'a>(ask: &'a Ask<'a>) -> Showing<'a> {
    Box::pin(async move {
        let (visit, settings) = (ask.visit, ask.settings);
        visit.readable_entity(MEETING)?;
        let to_come = parse("end>=javascript:gs.nowDateTime()^state!=canceled^state!=completed");
        let order = vec![Order { field: "start".to_owned(), descending: false }];
        let mut meetings = load_meetings(visit, to_come, order, settings.number("limit", 5, 50)).await?;
        let open = open_touchpoints(visit, &meetings).await?;
        for meeting in &mut meetings {
            meeting.href = visit.record_href(MEETING, &meeting.id);
            if open.contains(&meeting.of.1) {
                meeting.propose_href = visit.changed(&[("meet", &meeting.of.1)]);
            }
        }
        let proposed = visit.param("meet");
        let proposal = match open.iter().any(|id| id == proposed) {
            true => Some((proposal(visit, proposed).await?, visit.changed(&[("meet", "")]))),
            false => None,
        };
        let form = (!visit.is_preview).then(|| Form::of(visit, "answer_meeting", &[]));
        Ok(Shown::new(say("Upcoming meetings"), move || {
            let is_empty = meetings.is_empty();
            let meetings = meetings.into_iter().map(|meeting| meeting.view(form.as_ref())).collect_view();
            let proposal = proposal.map(|(proposal, cancel)| {
                let form = proposal_view(proposal, cancel);
                view! { <section class="embed-form"><h3 tabindex="-1" data-focus="">{say("Propose another time")}</h3>{form}</section> }
            });
            let empty = is_empty.then(|| view! { <p class="embed-empty">{say("No meetings lie ahead.")}</p> });
            view! {
                <section class="embed-card">
                    <h2 class="embed-title">{say("Upcoming meetings")}</h2>
                    {proposal}
                    {empty}
                    <ul class="portal-meetings">{meetings}</ul>
                </section>
            }
        }))
    })
}

/// The meetings again; the page hears of the answer.
pub(super) fn done<'a>(ask: &'a Ask<'a>, deed: &'a str, posted: &'a Posted, done: Done) -> Showing<'a> {
    Box::pin(async move {
        let shown = draw(ask).await?;
        if let Some((table, id)) = done.record {
            let told = Event::of_record("MEETING_PROPOSED", &table, &id);
            return Ok(shown.telling(told).saying(say("Your proposal was sent.")));
        }
        let said = |name: &str| posted.iter().find(|(known, _)| known == name).map_or("", |(_, text)| text.as_str());
        let name = match (deed, said("response")) {
            ("answer_meeting", "accepted") => "MEETING_ACCEPTED",
            ("answer_meeting", "declined") => "MEETING_DECLINED",
            _ => return Ok(shown.saying(say("Your answer was sent."))),
        };
        let payload = serde_json::json!({ "invitation": said("invitee"), "response": said("response") });
        Ok(shown.telling(Event::new(name, payload)).saying(say("Your answer was sent.")))
    })
}

/// The touchpoints of these meetings on which the visitor may propose another time.
async fn open_touchpoints(visit: &Visit, meetings: &[Meeting]) -> Answer<Vec<String>> {
    let ids: Vec<&str> = meetings.iter().filter(|one| one.of.0 == TOUCHPOINT).map(|one| one.of.1.as_str()).collect();
    let may_make = visit.actor.is_external
        && !visit.is_preview
        && visit.store().model().entity(MEETING).is_some_and(|entity| store::may(&visit.actor, entity, CREATE));
    let Ok(entity) = visit.readable_entity(TOUCHPOINT) else { return Ok(Vec::new()) };
    if !may_make || ids.is_empty() {
        return Ok(Vec::new());
    }
    let wanted = [("sys_id", Operator::In, ids.join(",")), ("active", Operator::Is, "true".to_owned())];
    let request = ListRequest {
        columns: vec!["sys_id".to_owned()],
        count: Count::No,
        ..ListRequest::new(entity, conditions(wanted))
    };
    let found = visit.store().list(&visit.actor, &request).await?;
    Ok(found.rows.into_iter().map(|row| row.id.0).collect())
}
