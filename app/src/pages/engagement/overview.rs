//! The overview: what the engagement is, who works on it, and what needs somebody.
use futures::future::try_join_all;
use futures::try_join;
use leptos::prelude::*;
use ui::{ScoreCard, Tone};

use super::counting::Counting;
use super::head::{self, Head, fact, or_none};
use super::{related, risks, work};
use crate::context::ServerContext;
use crate::error::Answer;
use crate::pages::parts;
use crate::pages::reading::{Line, Link, list};
use crate::pages::sheet::{SheetAsk, SheetView};
use crate::pages::words::days_left;
use crate::routes::{list_href, new_href};

const TOUCHPOINT: &str = "sn_acct_lc_touchpoint";
/// People of a team, and touchpoints, that are shown.
const SHOWN: u64 = 8;

/// A touchpoint that is still to come.
struct Upcoming {
    link: Link,
    when: String,
    left: Option<i64>,
    channel: String,
    contact: String,
}

struct Team {
    title: &'static str,
    people: Vec<(Link, String)>,
    more: bool,
    all: String,
}

pub async fn draw(context: &ServerContext, ask: &SheetAsk) -> Answer<SheetView> {
    let head = head::load(context, ask).await?;
    let counting = Counting::default();
    let (risks, work, related, touchpoints, teams) = try_join!(
        risks::load(context, ask, &head, &counting),
        work::load(context, ask, &head, &counting),
        related::load(context, ask, &head, &counting),
        touchpoints(context, &head),
        teams(context, &head),
    )?;
    let counts = counting.count(context).await?;
    Ok(SheetView::new(head.title.clone(), move || {
        let children = related.count(&counts, super::ENGAGEMENT, "parent");
        let cards = view! {
            <section class="cards eng-cards" aria-label="The engagement in figures">
                {health_card(&head)}
                {renewal_card(&head)}
                {risks.as_ref().map(|risks| risk_card(&head, risks.active(&counts), risks.high(&counts)))}
                {work.as_ref().map(|work| {
                    let overdue = work.overdue(&counts);
                    let note = if overdue == 0 { "none overdue".to_owned() } else { format!("{overdue} overdue") };
                    let tone = if overdue == 0 { Tone::Plain } else { Tone::Warn };
                    view! { <ScoreCard label="Open work items" figure=work.open.to_string() note=note tone=tone href=work.open_list.clone()/> }
                })}
            </section>
        };
        view! {
            <div class="eng">
                {head.view()}
                {cards}
                <div class="eng-grid">
                    <div class="eng-main">
                        {work.map(|work| work.view(&counts))}
                        {risks.map(|risks| risks.view(&counts))}
                    </div>
                    <div class="eng-side">
                        {details_card(&head, children)}
                        {touchpoints.map(|rows| touchpoint_card(&head, rows))}
                        {teams.into_iter().map(Team::view).collect_view()}
                    </div>
                </div>
                {related.view(&counts)}
            </div>
        }
    }))
}

fn health_card(head: &Head) -> AnyView {
    let (figure, note) = match head.score {
        Some(score) => (score.to_string(), head.meaning.label.clone()),
        None => ("–".to_owned(), "No data".to_owned()),
    };
    let href = format!("{}?tab=health", head.href());
    view! { <ScoreCard label="Health score" figure=figure note=note tone=head.meaning.tone href=href/> }.into_any()
}

fn renewal_card(head: &Head) -> AnyView {
    let (figure, note, tone) = match head.renewal_left {
        None => ("–".to_owned(), "no contract to renew".to_owned(), Tone::Plain),
        Some(left) => {
            let tone = if left <= 90 { Tone::Warn } else { Tone::Plain };
            (left.to_string(), format!("days to renewal on {}", head.renewal), tone)
        }
    };
    let href = format!("{}?tab=renewal", head.href());
    view! { <ScoreCard label="Next renewal" figure=figure note=note tone=tone href=href/> }.into_any()
}

fn risk_card(head: &Head, active: u64, high: u64) -> AnyView {
    let href = list_href("sn_acct_lc_risk_signal_issue", &format!("engagement={}^active=true", head.id));
    let note = if high == 0 { "none of high priority".to_owned() } else { format!("{high} of high priority") };
    let tone = if high == 0 { Tone::Plain } else { Tone::Warn };
    view! { <ScoreCard label="Active risk signals" figure=active.to_string() note=note tone=tone href=href/> }
        .into_any()
}

fn details_card(head: &Head, children: u64) -> AnyView {
    let edit = head.actions.edit.clone().map(|href| view! { <a class="button button-quiet" href=href>"Edit"</a> });
    let account = head.account.as_ref().map_or_else(|| or_none("").into_any(), Link::view);
    let parent = head.parent.as_ref().map(|link| fact("Parent engagement", link.view()));
    let children = (children > 0).then(|| {
        let href = format!("/board/engagement-hierarchy?engagement={}", head.id);
        fact("Child engagements", view! { <a href=href>{format!("{children}, show the hierarchy")}</a> }.into_any())
    });
    let body = view! {
        <dl class="eng-details">
            {fact("Contract value", head.value.clone().into_any())}
            {fact("Stage", head.stage.clone().into_any())}
            {fact("Go live date", or_none(&head.go_live).into_any())}
            {fact("Account", account)}
            {fact("Next renewal date", head.next_renewal())}
            {parent}
            {children}
        </dl>
    };
    parts::card("details", "Engagement details", edit.into_any(), body.into_any())
}

async fn touchpoints(context: &ServerContext, head: &Head) -> Answer<Option<Vec<Upcoming>>> {
    let columns = ["short_description", "due_date", "days_remaining", "next_meeting", "channel", "contact"];
    let today = "RELATIVEGE@dayofweek@ago@0";
    let query = format!("engagement={}^active=true^due_date{today}^ORnext_meeting{today}^ORDERBYdue_date", head.id);
    let rows = list(context, TOUCHPOINT, query, &columns, SHOWN).await?;
    let upcoming = |line: Line<'_>| Upcoming {
        link: line.own_link(line.text("short_description")),
        when: match line.moment("next_meeting") {
            Some(_) => format!("Meeting {}", line.text("next_meeting")),
            None => line.text("due_date"),
        },
        left: line.number("days_remaining"),
        channel: line.text("channel"),
        contact: line.text("contact"),
    };
    Ok(rows.map(|rows| rows.iter().map(upcoming).collect()))
}

fn touchpoint_card(head: &Head, rows: Vec<Upcoming>) -> AnyView {
    let create = head.actions.creates(TOUCHPOINT).then(|| {
        let href = new_href(TOUCHPOINT, &format!("engagement={}", head.id));
        view! { <a class="button button-quiet" href=href aria-label="Create a touchpoint">"Create"</a> }
    });
    let all = list_href(TOUCHPOINT, &format!("engagement={}^ORDERBYDESCdue_date", head.id));
    let tools =
        view! { {create}<a class="button button-quiet" href=all aria-label="View all touchpoints">"View all"</a> };
    let item = |touchpoint: Upcoming| {
        let facts: Vec<String> = [touchpoint.when, touchpoint.channel, touchpoint.contact]
            .into_iter()
            .filter(|fact| !fact.is_empty())
            .collect();
        view! {
            <li>
                {touchpoint.link.view()}
                <span class="eng-soft">{facts.join(" · ")}" "{touchpoint.left.filter(|left| *left >= 0).map(|left| days_left(left, 3))}</span>
            </li>
        }
    };
    let body = if rows.is_empty() {
        view! { <p class="empty">"Nothing is planned."</p> }.into_any()
    } else {
        view! { <ul class="eng-list">{rows.into_iter().map(item).collect_view()}</ul> }.into_any()
    };
    parts::card("touchpoints", "Upcoming touchpoints", tools.into_any(), body)
}

/// Customer team, squad and account team, each in one statement.
async fn teams(context: &ServerContext, head: &Head) -> Answer<Vec<Team>> {
    let of = |field: &str| format!("{field}={}", head.id);
    let sources = [
        ("Customer team", "sn_acct_lc_eng_m2m_cntct_rel", of("engagement"), "contact", "responsibility"),
        (
            "Account team",
            "sn_acct_lc_eng_m2m_team_mem",
            of("engagement"),
            "team_member.user",
            "team_member.responsibility",
        ),
        ("Squad", "sn_acct_lc_squad_member", of("record_id"), "user", "responsibility"),
    ];
    let read = sources.map(async |(title, table, query, person, responsibility)| {
        let found = list(context, table, query.as_str(), &[person, responsibility], SHOWN).await?;
        Answer::Ok(found.map(|rows| {
            let people = rows.iter().filter_map(|line| Some((line.link(person)?, line.text(responsibility))));
            Team { title, people: people.collect(), more: rows.more, all: list_href(table, &query) }
        }))
    });
    let mut teams: Vec<Team> = try_join_all(read).await?.into_iter().flatten().collect();
    // The key contact is of the customer's team whether or not somebody has listed them.
    if let Some((_, key)) = head.people.iter().find(|(label, _)| *label == "Key customer contact")
        && let Some(team) = teams.first_mut().filter(|team| team.title == "Customer team")
    {
        team.people.retain(|(link, responsibility)| link != key || !responsibility.is_empty());
        team.people.insert(0, (key.clone(), "Key customer contact".to_owned()));
    }
    Ok(teams)
}

impl Team {
    fn view(self) -> AnyView {
        let id = match self.title {
            "Customer team" => "customer-team",
            "Account team" => "account-team",
            _ => "squad",
        };
        let person = |(link, responsibility): (Link, String)| {
            view! { <li>{link.view()}<span class="eng-soft">{responsibility}</span></li> }
        };
        let more = self.more.then(|| view! { <a href=self.all.clone()>"Show more"</a> });
        let tools = view! { <a class="button button-quiet" href=self.all.clone() aria-label=format!("View all of {}", self.title)>"View all"</a> };
        let body = if self.people.is_empty() {
            view! { <p class="empty">"Nobody is listed yet."</p> }.into_any()
        } else {
            view! { <ul class="eng-list">{self.people.into_iter().map(person).collect_view()}</ul>{more} }.into_any()
        };
        parts::card(id, self.title, tools.into_any(), body)
    }
}
