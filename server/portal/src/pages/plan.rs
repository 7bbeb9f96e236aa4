//! The mutual plan: what customer and provider have agreed to reach, who does what until when, and how far it is.
//! The same records as the success manager's, through the customer's own rights.
mod goals;
mod load;
mod talk;

use leptos::prelude::*;
use meta::Date;
use services::plan::{INITIATIVE, Item, OBJECTIVE, OUTCOME, TASK};
use ui::{Badge, Paint, TimeBar, TimeBars, TimeGroup, Tone};

use self::load::{Engagement, Plan};
use crate::page::{Drawing, Drawn, Page};
use crate::{Visit, say, say_count, say_label, say_with, texts};

/// The plan of the one engagement there is, or of the first.
pub const PAGE: Page = Page { path: "plan", draw };
pub const OF_ENGAGEMENT: Page = Page { path: "plan/{engagement}", draw };

const WATCH: &[&str] = &["sn_acct_lc_engagement", OBJECTIVE, OUTCOME, INITIATIVE, TASK, "sys_journal_field"];

/// How many of the next dates are told.
const NEXT: usize = 4;

fn draw(visit: &Visit, given: Vec<String>) -> Drawing<'_> {
    Box::pin(async move {
        let plan = load::load(visit, given.first().map(String::as_str)).await?;
        Ok(shown(plan))
    })
}

fn shown(plan: Plan) -> Drawn {
    Drawn::new(say("Success plan"), WATCH, move || {
        let Some(engagement) = &plan.engagement else {
            return view! {
                <h1>{say("Success plan")}</h1>
                <p class="empty">{say("There is no plan with you yet. Your contact person sets it up together with you.")}</p>
            }
            .into_any();
        };
        let body = if plan.shared.is_empty() {
            view! { <p class="empty">{say("Nothing is shared in this plan yet.")}</p> }.into_any()
        } else {
            view! { {overview(&plan)}{sides(&plan)}{calendar(&plan)}{goals::goals(&plan)} }.into_any()
        };
        view! {
            <article class="plan">
                {head(&plan, engagement)}
                {talk::refused(&plan)}
                {body}
                {talk::propose(&plan)}
            </article>
        }
        .into_any()
    })
}

fn head(plan: &Plan, engagement: &Engagement) -> AnyView {
    let choice = |one: &Engagement| {
        let current = (one.id == engagement.id).then_some("page");
        view! { <li><a href=one.href.clone() aria-current=current>{one.title.clone()}</a></li> }
    };
    let others = (plan.engagements.len() > 1).then(|| {
        let choices = plan.engagements.iter().map(choice).collect_view();
        view! { <nav class="plan-choice" aria-label=say("Your plans")><ul>{choices}</ul></nav> }
    });
    let facts = [
        (say("Account"), &engagement.account),
        (say("Your success manager"), &engagement.manager),
        (say("Go-live"), &engagement.go_live),
        (say("Renewal"), &engagement.renewal),
    ];
    let facts = facts.into_iter().filter(|(_, text)| !text.is_empty());
    let facts = facts.map(|(label, text)| view! { <div><dt>{label}</dt><dd>{text.clone()}</dd></div> }).collect_view();
    view! {
        <header class="plan-head">
            <p class="plan-kind">{say("Success plan")}</p>
            <h1><bdi>{engagement.title.clone()}</bdi></h1>
            {others}
            <dl class="plan-facts">{facts}</dl>
        </header>
    }
    .into_any()
}

/// How far it is, and what comes next.
fn overview(plan: &Plan) -> AnyView {
    let progress = plan.shared.progress().map(|percent| {
        let shown = texts::percent(percent);
        let label = say_with("{percent} percent of the plan reached", &[("percent", &percent)]);
        view! {
            <p class="plan-number"><strong>{shown}</strong>" "{say("of the plan reached")}</p>
            <progress class="plan-bar" max="100" value=percent aria-label=label></progress>
        }
    });
    let all = [&plan.shared.objectives, &plan.shared.outcomes, &plan.shared.initiatives, &plan.shared.tasks];
    let is_open = |item: &&Item| item.is_shared && !item.is_over() && item.ends.is_some();
    let mut next: Vec<&Item> = all.into_iter().flatten().filter(is_open).collect();
    next.sort_by_key(|item| item.ends);
    let next = next.into_iter().take(NEXT).map(|item| {
        view! { <li>{due(item, plan.today)}<a href=goals::anchor_href(item)><bdi>{item.title.clone()}</bdi></a></li> }
    });
    let next = next.collect_view();
    view! {
        <div class="plan-overview">
            <section class="plan-card" aria-labelledby="plan-progress">
                <h2 id="plan-progress">{say("How far we are")}</h2>
                {progress}
            </section>
            <section class="plan-card" aria-labelledby="plan-next">
                <h2 id="plan-next">{say("Next dates")}</h2>
                {if next.is_empty() {
                    view! { <p class="empty">{say("No dates are open.")}</p> }.into_any()
                } else {
                    view! { <ul class="plan-next">{next}</ul> }.into_any()
                }}
            </section>
        </div>
    }
    .into_any()
}

/// Who owes what.
fn sides(plan: &Plan) -> Option<AnyView> {
    let open = || plan.shared.tasks.iter().filter(|task| !task.is_over());
    let is_theirs = |task: &&Item| !task.contact.0.is_empty();
    open().next()?;
    let side = |key: &'static str, title: &'static str, none: &'static str, tasks: Vec<&Item>| {
        let rows = tasks.iter().map(|task| goals::task(plan, task, true)).collect_view();
        let body = if tasks.is_empty() {
            view! { <p class="empty">{none}</p> }.into_any()
        } else {
            view! { <ul class="plan-tasks">{rows}</ul> }.into_any()
        };
        view! { <section class="plan-card" aria-labelledby=key><h2 id=key>{title}</h2>{body}</section> }
    };
    Some(
        view! {
            <div class="plan-sides">
                {side("plan-yours", say("On your side"), say("Nothing is open on your side."), open().filter(is_theirs).collect())}
                {side("plan-ours", say("On our side"), say("Nothing is open on our side."),
                    open().filter(|task| !is_theirs(task)).collect())}
            </div>
        }
        .into_any(),
    )
}

/// The initiatives over the months, below the objective they are for.
fn calendar(plan: &Plan) -> Option<AnyView> {
    let bar = |item: &Item| {
        let to = item.ends.or(item.starts)?;
        Some(TimeBar {
            label: item.title.clone(),
            from: item.starts.unwrap_or(to).min(to),
            to,
            shown: say_label(&item.state.1).to_owned(),
            paint: Paint::Tone(tone(item)),
            href: Some(goals::anchor_href(item)),
        })
    };
    let group = |objective: &Item| {
        let outcomes = plan.shared.outcomes_of(&objective.id);
        let initiatives = outcomes.flat_map(|outcome| plan.shared.initiatives_of(&outcome.id));
        let bars: Vec<TimeBar> = initiatives.filter(|item| !item.is_canceled()).filter_map(bar).collect();
        let own = bar(objective).into_iter().collect();
        TimeGroup {
            label: objective.title.clone(),
            href: Some(goals::anchor_href(objective)),
            bars: if bars.is_empty() { own } else { bars },
        }
    };
    let mut groups: Vec<TimeGroup> = plan.shared.objectives.iter().map(group).collect();
    let loose: Vec<TimeBar> = plan.shared.loose_initiatives().filter_map(bar).collect();
    groups.push(TimeGroup { label: say("Further work").to_owned(), href: None, bars: loose });
    groups.retain(|group| !group.bars.is_empty());
    if groups.is_empty() {
        return None;
    }
    let today = plan.today;
    Some(
        view! {
            <section class="plan-card plan-calendar" aria-labelledby="plan-calendar">
                <h2 id="plan-calendar">{say("Calendar")}</h2>
                <TimeBars label=say("Initiatives by month") groups today/>
            </section>
        }
        .into_any(),
    )
}

pub(super) fn tone(item: &Item) -> Tone {
    match (item.state.0.as_str(), item.progress.0.as_str()) {
        ("closed", _) => Tone::Good,
        ("canceled", _) => Tone::Muted,
        ("paused", _) | (_, "at_risk" | "paused") => Tone::Warn,
        ("in_progress", _) => Tone::Active,
        _ => Tone::Plain,
    }
}

pub(super) fn status(item: &Item) -> AnyView {
    let says_more = matches!(item.progress.0.as_str(), "at_risk" | "on_track") && !item.is_over();
    let text = say_label(if says_more { &item.progress.1 } else { &item.state.1 });
    let text = if item.state.0 == "closed" { say("Done") } else { text };
    view! { <Badge tone=tone(item) text/> }.into_any()
}

/// The day something is due, with how far off that is where it is near or past.
pub(super) fn due(item: &Item, today: Date) -> Option<AnyView> {
    let day = item.ends?;
    let words = (!item.is_over()).then(|| near(day.days_since(today))).flatten();
    let is_late = !item.is_over() && day < today;
    let words = words.map(|words| view! { <span class:plan-late=is_late>{words}</span> });
    let stored = day.to_string();
    let text = texts::day(&stored);
    Some(view! { <span class="plan-due"><time datetime=stored>{text}</time>{words}</span> }.into_any())
}

fn near(days: i64) -> Option<String> {
    match days {
        ..0 => Some(say_count("{count} days late", days.unsigned_abs())),
        0 => Some(say("today").to_owned()),
        1 => Some(say("tomorrow").to_owned()),
        2..=30 => Some(say_count("in {count} days", days.unsigned_abs())),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::near;

    #[test]
    fn near_days_are_said_in_words() {
        for (days, words) in
            [(-3, Some("3 days late")), (-1, Some("1 day late")), (0, Some("today")), (1, Some("tomorrow")), (31, None)]
        {
            assert_eq!(near(days).as_deref(), words, "{days}");
        }
    }
}
