//! What customers see of success: the shared plan, onboarding, a card of how things stand, and the road ahead.
//! The health score and everything around it is the provider's own and never here.
use leptos::prelude::*;
use meta::Date;
use meta::query::{Query, parse, today};
use services::plan::{Item, SharedPlan};
use store::{Count, ListRequest, Page};
use ui::{Badge, Paint, ScoreCard, TimeBar, TimeBars, TimeGroup, Tone};

use super::answer::{Ask, Event, Showing, Shown};
use crate::deed::{Done, Posted};
use crate::pieces::{self, Form, Step, equal};
use crate::{Answer, Visit, say, say_count, say_label, say_with, texts};

const ENGAGEMENT: &str = "sn_acct_lc_engagement";
const ONBOARDING: &str = "sn_acct_lc_onb_case";
/// The step that hands a task over.
const COMPLETE: &str = "complete";
const ONBOARDING_TASK: &str = "sn_ti_core_task";
const CASE: &str = "sn_customerservice_cases";
const MEETING: &str = "sn_meeting_mgmt_meeting_details";

/// Onboardings shown at once.
const MOST_CASES: u64 = 5;
const MOST_TASKS: u64 = 500;
/// Tasks named for each onboarding.
const NEXT_TASKS: usize = 3;

/// The plan as the portal shows it.
pub(super) fn plan<'a>(ask: &'a Ask<'a>) -> Showing<'a> {
    Box::pin(async move {
        let start = ask.settings.text("engagement").map_or("plan".to_owned(), |id| format!("plan/{id}"));
        let shown = ask.page(&start).await?;
        let hides = ["hide-initiatives", "hide-progress"].into_iter().filter(|name| ask.settings.is_on(name));
        let class = hides.map(|name| format!("embed-{name}")).collect::<Vec<_>>().join(" ");
        if class.is_empty() {
            return Ok(shown);
        }
        let inside = shown.markup.as_str().to_owned();
        Ok(Shown { markup: ui::draw(move || view! { <div class=class inner_html=inside></div> }), ..shown })
    })
}

/// The plan again, where its form stood.
pub(super) fn plan_done<'a>(ask: &'a Ask<'a>, deed: &'a str, _: &'a Posted, done: Done) -> Showing<'a> {
    Box::pin(async move {
        let shown = plan(ask).await?.saying(say("Saved."));
        let (table, id) = done.record.unwrap_or_default();
        match deed {
            "plan-comment" => Ok(shown.telling(Event::of_record("COMMENT_ADDED", &table, &id))),
            _ => Ok(shown),
        }
    })
}

/// The engagement the component is about: the one it is set to, or the person's first.
struct Engagement {
    id: String,
    title: String,
    facts: Vec<(&'static str, String)>,
}

impl Engagement {
    async fn load(ask: &Ask<'_>) -> Answer<Option<Engagement>> {
        let visit = ask.visit;
        let entity = visit.readable_entity(ENGAGEMENT)?;
        let one = ask.settings.text("engagement").filter(|id| meta::Id::is_shaped(id));
        let query = match one {
            Some(id) => equal(&[("sys_id", &id)]),
            None => parse("active=true^ORDERBYsys_created_on"),
        };
        let columns =
            ["short_description", "customer_success_manager", "initial_go_live", "renewal_date", "last_touchpoint"];
        let request = ListRequest {
            columns: columns.map(str::to_owned).to_vec(),
            limit: 1,
            count: Count::No,
            ..ListRequest::new(entity, query)
        };
        let page = visit.store().list(&visit.actor, &request).await?;
        let Some(row) = page.rows.first() else { return Ok(None) };
        let text = |name| text(visit, &page, row, name);
        let facts = [
            (say("Your success manager"), text("customer_success_manager")),
            (say("Go-live"), text("initial_go_live")),
            (say("Last touchpoint"), text("last_touchpoint")),
            (say("Renewal"), text("renewal_date")),
        ];
        let facts = facts.into_iter().filter(|(_, text)| !text.is_empty()).collect();
        Ok(Some(Engagement { id: row.id.0.clone(), title: text("short_description"), facts }))
    }
}

/// How things stand, in a few figures that both sides know.
pub(super) fn card<'a>(ask: &'a Ask<'a>) -> Showing<'a> {
    Box::pin(async move {
        let visit = ask.visit;
        let Some(engagement) = Engagement::load(ask).await? else { return Ok(empty(say("How we are doing"))) };
        let shared = SharedPlan::load(visit.store(), &visit.actor, &engagement.id).await?;
        let open =
            counts(visit, &[(CASE, "active=true"), (MEETING, "start>=javascript:gs.nowDateTime()^state!=canceled")])
                .await?;
        let tasks = shared.tasks.iter().filter(|task| !task.is_over()).count();
        let late =
            shared.tasks.iter().filter(|task| !task.is_over() && task.ends.is_some_and(|day| day < now(visit))).count();
        let title = ask.settings.text("title").unwrap_or_else(|| say("How we are doing").to_owned());
        Ok(Shown::new(title.clone(), move || {
            let progress = shared.progress();
            let bar = progress.map(|percent| {
                let label = say_with("{percent} percent of the plan reached", &[("percent", &percent)]);
                view! { <progress class="plan-bar" max="100" value=percent aria-label=label></progress> }
            });
            let figure = progress.map_or_else(|| "–".to_owned(), texts::percent);
            let note = if late > 0 { say_count("{count} late", late as u64) } else { String::new() };
            let tone = if late > 0 { Tone::Warn } else { Tone::Plain };
            let count = |label: &'static str, count: Option<u64>| {
                count.map(|count| view! { <ScoreCard label=label figure=count.to_string()/> })
            };
            let facts = engagement.facts.into_iter();
            let facts = facts.map(|(label, text)| view! { <div><dt>{label}</dt><dd>{text}</dd></div> }).collect_view();
            view! {
                <section class="embed-card">
                    <header><h2 class="embed-title">{title}</h2><p class="embed-subtitle">{engagement.title}</p></header>
                    <div class="embed-figures">
                        <ScoreCard label=say("Plan reached") figure=figure/>
                        <ScoreCard label=say("Open tasks") figure=tasks.to_string() note=note tone=tone/>
                        {count(say("Open cases"), open[0])}
                        {count(say("Meetings ahead"), open[1])}
                    </div>
                    {bar}
                    <dl class="portal-facts">{facts}</dl>
                </section>
            }
        }))
    })
}

/// The shared initiatives over the months.
pub(super) fn roadmap<'a>(ask: &'a Ask<'a>) -> Showing<'a> {
    Box::pin(async move {
        let visit = ask.visit;
        let title = ask.settings.text("title").unwrap_or_else(|| say("Roadmap").to_owned());
        let Some(engagement) = Engagement::load(ask).await? else { return Ok(empty(&title)) };
        let shared = SharedPlan::load_goals(visit.store(), &visit.actor, &engagement.id).await?;
        let bar = |item: &Item| {
            let to = item.ends.or(item.starts)?;
            Some(TimeBar {
                label: item.title.clone(),
                from: item.starts.unwrap_or(to).min(to),
                to,
                shown: say_label(&item.state.1).to_owned(),
                paint: Paint::Tone(tone(item)),
                href: Some(visit.record_href(item.table, &item.id)),
            })
        };
        let group = |objective: &Item| {
            let steps = shared.outcomes_of(&objective.id).flat_map(|outcome| shared.initiatives_of(&outcome.id));
            let bars: Vec<TimeBar> = steps.filter(|item| !item.is_canceled()).filter_map(bar).collect();
            let bars = if bars.is_empty() { bar(objective).into_iter().collect() } else { bars };
            TimeGroup { label: objective.title.clone(), href: None, bars }
        };
        let mut groups: Vec<TimeGroup> = shared.objectives.iter().map(group).collect();
        let loose = shared.loose_initiatives().filter_map(bar).collect();
        groups.push(TimeGroup { label: say("Further work").to_owned(), href: None, bars: loose });
        let today = now(visit);
        let between = months(today, ask.settings.number("months", 12, 60));
        for group in &mut groups {
            group.bars.retain(|bar| bar.to >= between.0 && bar.from <= between.1);
        }
        groups.retain(|group| !group.bars.is_empty());
        Ok(Shown::new(title.clone(), move || {
            let empty = say("No dates are shared for these months yet.").to_owned();
            view! {
                <section class="embed-chart">
                    <h2 class="embed-title">{title}</h2>
                    <TimeBars label=say("Initiatives by month") groups between today empty/>
                </section>
            }
        }))
    })
}

/// How far each onboarding is, and what comes next in it.
pub(super) fn onboarding<'a>(ask: &'a Ask<'a>) -> Showing<'a> {
    Box::pin(async move {
        let visit = ask.visit;
        let title = ask.settings.text("title").unwrap_or_else(|| say("Onboarding").to_owned());
        let cases = cases(visit, ask.settings.text("sys-id").as_deref(), !ask.settings.is_on("hide-tasks")).await?;
        if cases.is_empty() {
            return Ok(empty(&title));
        }
        Ok(Shown::new(title.clone(), move || {
            let cases = cases.into_iter().map(Onboarding::view).collect_view();
            view! { <section class="embed-card"><h2 class="embed-title">{title}</h2>{cases}</section> }
        }))
    })
}

/// The onboardings again; the page hears of the task that was handed over.
pub(super) fn onboarding_done<'a>(ask: &'a Ask<'a>, _: &'a str, _: &'a Posted, done: Done) -> Showing<'a> {
    Box::pin(async move {
        let (table, id) = done.record.unwrap_or_default();
        Ok(onboarding(ask).await?.telling(Event::of_record("TASK_COMPLETED", &table, &id)).saying(say("Saved.")))
    })
}

struct Onboarding {
    href: String,
    title: String,
    stage: (Tone, String),
    go_live: String,
    days: String,
    done: usize,
    all: usize,
    next: Vec<Task>,
}

async fn cases(visit: &Visit, one: Option<&str>, with_next: bool) -> Answer<Vec<Onboarding>> {
    let entity = visit.readable_entity(ONBOARDING)?;
    let columns = ["short_description", "stage", "go_live_date", "days_remaining"].map(str::to_owned).to_vec();
    let query = match one {
        Some(id) => equal(&[("sys_id", id)]),
        None => parse("active=true^ORDERBYgo_live_date"),
    };
    let request = ListRequest { columns, limit: MOST_CASES, count: Count::No, ..ListRequest::new(entity, query) };
    let page = visit.store().list(&visit.actor, &request).await?;
    let ids: Vec<&str> = page.rows.iter().map(|row| row.id.as_str()).collect();
    let tasks = tasks(visit, &ids).await?;
    let case = |row: &store::PageRow| {
        let text = |name| text(visit, &page, row, name);
        let at = page.columns.iter().position(|(name, _)| name == "stage");
        let tone = at.map(|at| pieces::tone_of(page.columns[at].1.field, &row.cells[at].value));
        let own = || tasks.iter().filter(|task| task.case == row.id.0);
        let next = own().filter(|task| !task.is_done && with_next).take(NEXT_TASKS);
        Onboarding {
            href: visit.record_href(ONBOARDING, row.id.as_str()),
            title: text("short_description"),
            stage: (tone.unwrap_or_default(), text("stage")),
            go_live: text("go_live_date"),
            days: text("days_remaining"),
            done: own().filter(|task| task.is_done).count(),
            all: own().count(),
            next: next.cloned().collect(),
        }
    };
    Ok(page.rows.iter().map(case).collect())
}

#[derive(Clone)]
struct Task {
    /// What hands it over, where it is the person's own to do.
    complete: Option<Form>,
    case: String,
    href: String,
    title: String,
    due: String,
    is_done: bool,
}

/// Tasks of these onboardings that the person may see, the next one first.
async fn tasks(visit: &Visit, cases: &[&str]) -> Answer<Vec<Task>> {
    let Ok(entity) = visit.readable_entity(ONBOARDING_TASK) else { return Ok(Vec::new()) };
    if cases.is_empty() {
        return Ok(Vec::new());
    }
    let columns = ["onboarding_case", "short_description", "state", "due_date", "contact"].map(str::to_owned).to_vec();
    let query = parse(&format!("onboarding_caseIN{}^ORDERBYdue_date", cases.join(",")));
    let request = ListRequest { columns, limit: MOST_TASKS, count: Count::No, ..ListRequest::new(entity, query) };
    let page = visit.store().list(&visit.actor, &request).await?;
    let task = |row: &store::PageRow| {
        let at = |name: &str| page.columns.iter().position(|(known, _)| known == name);
        let value = |name| at(name).and_then(|at| row.cells[at].value.as_text()).unwrap_or_default().to_owned();
        let is_own = value("contact") == visit.actor.id.as_str() && !visit.is_preview;
        let can_complete = is_own && Step::offered(&row.class, &value("state")).any(|step| step.key == COMPLETE);
        let about = [("table", row.class.as_str()), ("id", row.id.as_str()), ("step", COMPLETE)];
        Task {
            complete: can_complete.then(|| Form::of(visit, "step", &about)),
            case: value("onboarding_case"),
            href: visit.record_href(&row.class, row.id.as_str()),
            title: text(visit, &page, row, "short_description"),
            due: text(visit, &page, row, "due_date"),
            is_done: domain::closing::is_ended(ONBOARDING_TASK, &value("state")),
        }
    };
    Ok(page.rows.iter().map(task).collect())
}

impl Onboarding {
    fn view(self) -> AnyView {
        let percent = (self.done * 100).checked_div(self.all).unwrap_or_default();
        let progress = (self.all > 0).then(|| {
            let label = say_with("{percent} percent of the tasks are done", &[("percent", &percent)]);
            view! {
                <progress class="plan-bar" max="100" value=percent aria-label=label></progress>
                <p class="embed-subtitle">{say_with("{done} of {all} tasks done", &[("done", &self.done), ("all", &self.all)])}</p>
            }
        });
        let go_live = (!self.go_live.is_empty()).then(|| {
            let days = self.days.parse().map_or(self.days, |days| say_count("{count} days", days));
            let days = if days.is_empty() { days } else { format!(" ({days})") };
            view! { <p>{say("Go-live")}" "<b>{self.go_live}</b>{days}</p> }
        });
        let task = |task: Task| {
            let told = say_with("Mark as complete: {name}", &[("name", &task.title)]);
            let complete = task.complete.map(|form| {
                let button =
                    view! { <button class="button" type="submit" aria-label=told>{say("Mark as complete")}</button> };
                form.view("inline-form", button)
            });
            view! { <li><a href=task.href>{task.title}</a>" "<span>{task.due}</span>{complete}</li> }
        };
        let next = self.next.into_iter().map(task).collect_view();
        let (tone, stage) = self.stage;
        view! {
            <article class="embed-onboarding">
                <h3><a href=self.href>{self.title}</a>" "<Badge tone=tone text=stage/></h3>
                {go_live}
                {progress}
                {(!next.is_empty()).then(|| view! { <h4>{say("Next")}</h4><ul class="embed-next">{next}</ul> })}
            </article>
        }
        .into_any()
    }
}

/// How many rows of each there are for the person; nothing where the table is not for them.
async fn counts(visit: &Visit, wanted: &[(&str, &str)]) -> Answer<Vec<Option<u64>>> {
    let known: Vec<_> = wanted.iter().map(|(table, query)| (visit.readable_entity(table).ok(), parse(query))).collect();
    let asked: Vec<_> =
        known.iter().filter_map(|(entity, query)| Some(((*entity)?, query.clone(), Query::default()))).collect();
    let mut found = visit.store().count_each_within(&visit.actor, &asked).await?.into_iter();
    Ok(known.into_iter().map(|(entity, _)| entity.and_then(|_| found.next())).collect())
}

fn text(visit: &Visit, page: &Page, row: &store::PageRow, name: &str) -> String {
    let at = page.columns.iter().position(|(known, _)| known == name);
    at.map(|at| pieces::spoken(page.columns[at].1.field, &row.cells[at], &visit.actor)).unwrap_or_default()
}

/// From the first day of a day's month to the last of so many months.
fn months(day: Date, count: u64) -> (Date, Date) {
    (month(day, 0), month(day, i64::try_from(count).unwrap_or(12)).plus_days(-1))
}

/// The first day of the month so many months after a day's own.
pub(super) fn month(day: Date, ahead: i64) -> Date {
    let text = day.to_string();
    let number = |from: usize, to: usize| text.get(from..to).and_then(|part| part.parse::<i64>().ok()).unwrap_or(1);
    let month = number(0, 4) * 12 + number(5, 7) - 1 + ahead;
    Date::parse(&format!("{:04}-{:02}-01", month.div_euclid(12), month.rem_euclid(12) + 1)).unwrap_or(day)
}

pub(super) fn now(visit: &Visit) -> Date {
    today(&visit.actor.time_zone, visit.store().clock().now())
}

fn tone(item: &Item) -> Tone {
    match (item.state.0.as_str(), item.progress.0.as_str()) {
        ("closed", _) => Tone::Good,
        ("canceled", _) => Tone::Muted,
        ("paused", _) | (_, "at_risk" | "paused") => Tone::Warn,
        ("in_progress", _) => Tone::Active,
        _ => Tone::Plain,
    }
}

fn empty(title: &str) -> Shown {
    let title = title.to_owned();
    Shown::new(title.clone(), move || {
        view! {
            <section class="embed-card">
                <h2 class="embed-title">{title}</h2>
                <p class="embed-empty">{say("There is nothing here for you yet.")}</p>
            </section>
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_begin_with_this_one_and_end_with_their_last_day() {
        let day = |text| Date::parse(text).expect("a day");
        assert_eq!(months(day("2026-11-22"), 1), (day("2026-11-01"), day("2026-11-30")));
        assert_eq!(months(day("2026-11-22"), 4), (day("2026-11-01"), day("2027-02-28")));
        assert_eq!(months(day("2026-12-31"), 12), (day("2026-12-01"), day("2027-11-30")));
    }
}
