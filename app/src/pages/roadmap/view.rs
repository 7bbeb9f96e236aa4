//! The page itself.
use leptos::prelude::*;
use meta::AppError;
use ui::{Badge, Icon, Notice, Shape, Tone};

use super::calendar::iso;
use super::data::{self, Bar, ENGAGEMENT, Outcome, Roadmap, Word};
use super::settings::{COLORS, GROUPS, METRICS, SCALES, Settings, ZOOMS};
use super::timeline::{Group, Tick, day_width, groups, shown, ticks};
use super::{INITIATIVE, panel};
use crate::context::ServerContext;
use crate::error::Answer;
use crate::pages::sheet::{SheetAsk, SheetView};
use crate::routes::{new_href, record_href};

pub async fn draw(context: &ServerContext, ask: &SheetAsk) -> Answer<SheetView> {
    context.readable_entity(INITIATIVE)?;
    if ask.param("engagement").is_empty() {
        return offer(context).await;
    }
    let bands = context.services.score_bands(&context.actor).await?;
    let roadmap = data::load(context, ask, &bands).await?;
    let panel = panel::load(context, &roadmap.settings).await?;
    if panel.is_none() && !roadmap.settings.bar.is_empty() {
        return Err(AppError::NotFound.into());
    }
    let title = format!("Roadmap: {}", roadmap.engagement.title);
    Ok(SheetView::new(title, || page(&roadmap, panel, ask)))
}

/// Without an engagement there is nothing to show but which there are.
async fn offer(context: &ServerContext) -> Answer<SheetView> {
    let offered = data::offered(context).await?;
    let line = |(id, title, account): (String, String, String)| {
        view! { <li><a href=format!("/board/roadmap?engagement={id}")>{title}</a>" "<span class="roadmap-soft">{account}</span></li> }
    };
    Ok(SheetView::new("Initiative roadmap", || {
        let none = offered.is_empty().then(|| view! { <p>"There is no open engagement that you may see."</p> });
        view! {
            <section class="plain-page">
                <h1>"Initiative roadmap"</h1>
                <p>"Choose the engagement whose initiatives you want to see."</p>
                {none}
                <ul>{offered.into_iter().map(line).collect_view()}</ul>
            </section>
        }
    }))
}

fn page(roadmap: &Roadmap, panel: Option<panel::Panel>, ask: &SheetAsk) -> impl IntoView + use<> {
    let settings = &roadmap.settings;
    let has_panel = panel.is_some();
    let may_move = roadmap.may_write.then_some("");
    let hint = roadmap.may_write.then(|| {
        view! {
            <p class="roadmap-hint" id="roadmap-hint">
                "Drag a bar to move it, its ends to make it longer or shorter. By keyboard: arrows move the bar with the focus, Shift and arrows its end, Enter saves, Escape gives up."
            </p>
        }
    });
    view! {
        <section class="roadmap" class:roadmap-with-panel=has_panel data-scale=settings.scale
            data-engagement=settings.engagement.clone() data-span=roadmap.years.days.to_string() data-may-move=may_move>
            {head(roadmap)}
            {tools(roadmap, ask)}
            {roadmap.is_cut.then(|| view! {
                <Notice tone=Tone::Warn>{format!("Only the first {} initiatives are shown.", roadmap.bars.len())}</Notice>
            })}
            <div class="roadmap-body">
                {outcomes(roadmap, ask)}
                <div class="roadmap-middle">
                    {canvas(roadmap, ask)}
                    {legend(roadmap)}
                    {hint}
                    {apart(roadmap, ask)}
                    {settings.has_table.then(|| table(roadmap))}
                </div>
                {panel.map(|panel| panel::view(panel, ask))}
            </div>
            <div class="roadmap-card" id="roadmap-card" role="tooltip" hidden></div>
        </section>
    }
}

fn head(roadmap: &Roadmap) -> impl IntoView + use<> {
    let engagement = &roadmap.engagement;
    let fact = |label: &'static str, value: AnyView| view! { <div><dt>{label}</dt><dd>{value}</dd></div> };
    let text = |text: &str| if text.is_empty() { "–".to_owned() } else { text.to_owned() };
    let health = view! { <Badge tone=engagement.health_tone text=text(&engagement.health)/> }.into_any();
    view! {
        <header class="roadmap-head">
            <div>
                <p class="roadmap-soft">"Success initiative roadmap"</p>
                <h1><a href=record_href(ENGAGEMENT, &engagement.id)>{engagement.title.clone()}</a></h1>
            </div>
            <dl class="roadmap-facts">
                {fact("Account", text(&engagement.account).into_any())}
                {fact("Current health", health)}
                {fact("Stage", text(&engagement.stage).into_any())}
                {fact("Next renewal", text(&engagement.renewal).into_any())}
            </dl>
        </header>
    }
}

fn tools(roadmap: &Roadmap, ask: &SheetAsk) -> impl IntoView + use<> {
    let settings = &roadmap.settings;
    let scale = |(key, label): &(&'static str, &'static str)| {
        let current = (*key == settings.scale).then_some("true");
        view! { <a class="segment" href=ask.href(&[("scale", key)]) data-noscroll="" aria-current=current id=format!("roadmap-scale-{key}")>{*label}</a> }
    };
    let zoom = |step: isize, label: &'static str, sign: &'static str| {
        let at = ZOOMS.iter().position(|zoom| *zoom == settings.zoom).unwrap_or_default();
        let next = at.checked_add_signed(step).and_then(|at| ZOOMS.get(at)).map(i64::to_string);
        let href = next.as_ref().map(|next| ask.href(&[("zoom", next)]));
        view! { <a class="segment" href=href data-noscroll="" role="link" aria-label=label aria-disabled=next.is_none().then_some("true") id=format!("roadmap-zoom{step}")>{sign}</a> }
    };
    let create = roadmap.may_create.then(|| {
        let preset =
            if settings.outcome.is_empty() { String::new() } else { format!("success_outcome={}", settings.outcome) };
        view! { <a class="button" href=new_href(INITIATIVE, &preset)><Icon shape=Shape::Plus/>"New initiative"</a> }
    });
    let (other, label) = if settings.has_table { ("", "Hide the table") } else { ("true", "Show as table") };
    view! {
        <div class="roadmap-tools">
            <nav class="segments" aria-label="Timescale">{SCALES.iter().map(scale).collect_view()}</nav>
            <nav class="segments" aria-label="Zoom">{zoom(-1, "Zoom out", "−")}{zoom(1, "Zoom in", "+")}</nav>
            <a class="button" href="#roadmap-today" data-noscroll="" id="roadmap-to-today">"Today"</a>
            {progress(roadmap, ask)}
            <output class="roadmap-now" id="roadmap-now"></output>
            <span class="roadmap-actions">
                <a class="button" href=ask.href(&[("table", other)]) data-noscroll="" id="roadmap-table-toggle">{label}</a>
                {gear(settings, ask)}
                {create}
            </span>
        </div>
    }
}

/// The filter by progress: each word can be switched on and off.
fn progress(roadmap: &Roadmap, ask: &SheetAsk) -> impl IntoView + use<> {
    let chosen = &roadmap.settings.progress;
    let chip = |choice: &meta::Choice| {
        let is_on = chosen.iter().any(|value| value == choice.value);
        let mut next: Vec<&str> = chosen.iter().map(String::as_str).filter(|value| *value != choice.value).collect();
        if !is_on {
            next.push(choice.value);
        }
        let href = ask.href(&[("progress", &next.join(","))]);
        let count = roadmap.bars.iter().filter(|bar| bar.progress.value == choice.value).count();
        view! { <a href=href data-noscroll="" aria-current=is_on.then_some("true") id=format!("roadmap-progress-{}", choice.value)>{format!("{} {count}", choice.label)}</a> }
    };
    let all = chosen.is_empty().then_some("true");
    view! {
        <nav class="chips" aria-label="Progress">
            <a href=ask.href(&[("progress", "")]) data-noscroll="" aria-current=all id="roadmap-progress-all">"All"</a>
            {domain::choices::PROGRESS.iter().map(chip).collect_view()}
        </nav>
    }
}

/// What the person wants roadmaps to look like, everywhere and from now on.
fn gear(settings: &Settings, ask: &SheetAsk) -> impl IntoView + use<> {
    let option = |chosen: &'static str| {
        move |(key, label): &(&'static str, &'static str)| {
            view! { <option value=*key selected=*key == chosen>{*label}</option> }
        }
    };
    let metric = |(key, label): &(&'static str, &'static str)| {
        let is_on = settings.show.contains(key);
        view! { <label class="check"><input type="checkbox" name="show[]" value=*key checked=is_on/>{*label}</label> }
    };
    // What the address says would win over what is kept.
    let then = ask.href(&[("group", ""), ("color", ""), ("show", "")]);
    view! {
        <details class="menu roadmap-gear" id="roadmap-gear">
            <summary class="button"><Icon shape=Shape::Columns/>"Personalize"</summary>
            <form class="menu-list" method="post" action="/fn/keep-roadmap" data-in-place="Kept for you.">
                <input type="hidden" name="then" value=then/>
                <label>"Group by"<select class="input" name="group">{GROUPS.iter().map(option(settings.group)).collect_view()}</select></label>
                <label>"Colour by"<select class="input" name="color">{COLORS.iter().map(option(settings.color)).collect_view()}</select></label>
                <fieldset><legend>"Shown on bars"</legend>{METRICS.iter().map(metric).collect_view()}</fieldset>
                <button class="button button-primary" type="submit">"Keep"</button>
            </form>
        </details>
    }
}

/// The outcomes at the left, by objective and state: choosing one leaves only its bars.
fn outcomes(roadmap: &Roadmap, ask: &SheetAsk) -> impl IntoView + use<> {
    let settings = &roadmap.settings;
    let count = |id: &str| roadmap.bars.iter().filter(|bar| bar.is_for(id)).count();
    let line = |outcome: &Outcome| {
        let current = (outcome.id == settings.outcome).then_some("true");
        view! {
            <li><a href=ask.href(&[("outcome", &outcome.id)]) data-noscroll="" aria-current=current id=format!("roadmap-outcome-{}", outcome.id)>
                <span>{outcome.title.clone()}</span>
                <span class="roadmap-soft">{format!("{} · {}", outcome.state.label, count(&outcome.id))}</span>
            </a></li>
        }
    };
    let group = |outcomes: &[Outcome]| {
        view! { <h2>{outcomes[0].objective.label.clone()}</h2><ul>{outcomes.iter().map(line).collect_view()}</ul> }
    };
    let groups = roadmap.outcomes.chunk_by(|one, other| one.objective.value == other.objective.value);
    let all = settings.outcome.is_empty().then_some("true");
    view! {
        <nav class="roadmap-outcomes" aria-label="Outcomes">
            <ul><li><a href=ask.href(&[("outcome", "")]) data-noscroll="" aria-current=all id="roadmap-outcome-all">
                <span>"All outcomes"</span><span class="roadmap-soft">{roadmap.bars.len()}</span>
            </a></li></ul>
            {groups.map(group).collect_view()}
        </nav>
    }
}

fn canvas(roadmap: &Roadmap, ask: &SheetAsk) -> impl IntoView + use<> {
    let (settings, years) = (&roadmap.settings, roadmap.years);
    let (above, below) = ticks(years, settings.scale);
    let width = years.days * day_width(settings.scale, settings.zoom) / 100;
    let tick = |tick: &Tick| view! { <li style=place(tick.from, tick.days)>{tick.label.clone()}</li> };
    let line = |tick: &Tick| view! { <i style=place(tick.from, tick.days)></i> };
    let today = roadmap.today - years.first;
    let groups = groups(roadmap);
    let none = groups
        .is_empty()
        .then(|| view! { <p class="roadmap-none">"No initiative with dates in these years fits the filter."</p> });
    view! {
        <div class="roadmap-scroll" id="roadmap-scroll" tabindex="0" role="region" aria-label="Timeline">
            <div class="roadmap-canvas" style=format!("--span:{};--width:{width}px", years.days)>
                <div class="roadmap-scale" aria-hidden="true">
                    <ol>{above.iter().map(tick).collect_view()}</ol>
                    <ol>{below.iter().map(tick).collect_view()}</ol>
                </div>
                <div class="roadmap-grid" aria-hidden="true">{below.iter().map(line).collect_view()}</div>
                <div class="roadmap-today" id="roadmap-today" style=place(today, 1)><span>"Today "{iso(roadmap.today)}</span></div>
                {none}
                {groups.iter().map(|group| bars(roadmap, group, ask)).collect_view()}
            </div>
        </div>
    }
}

fn bars(roadmap: &Roadmap, group: &Group<'_>, ask: &SheetAsk) -> impl IntoView + use<> {
    let above =
        (!group.above.is_empty()).then(|| view! { <span class="roadmap-soft">{group.above.clone()}" › "</span> });
    let title = (!group.title.is_empty()).then(|| {
        view! { <h2>{above}{group.title.clone()}" "<span class="roadmap-soft">{group.bars.len()}</span></h2> }
    });
    view! {
        <section class="roadmap-group" style=format!("--count:{}", group.bars.len())>{title}<ol>{group.bars.iter().map(|bar| lane(roadmap, bar, ask)).collect_view()}</ol></section>
    }
}

fn lane(roadmap: &Roadmap, bar: &Bar, ask: &SheetAsk) -> impl IntoView + use<> {
    let settings = &roadmap.settings;
    let end = bar.end().unwrap_or(bar.start);
    let color = bar.word(settings.color);
    let metrics = settings.show.iter().filter_map(|name| metric(bar, name));
    let facts: Vec<String> =
        std::iter::once(color.label.clone()).chain(metrics).filter(|text| !text.is_empty()).collect();
    let is_fixed = !roadmap.may_write || !bar.is_open;
    view! {
        <li>
            <a class=format!("bar {}", tint(settings.color, color)) class:is-canceled=bar.progress.value == "canceled"
                id=format!("bar-{}", bar.id) href=ask.href(&[("bar", &bar.id)]) data-noscroll="" draggable="false"
                title=card(bar) aria-current=(bar.id == settings.bar).then_some("true")
                aria-describedby=(!is_fixed).then_some("roadmap-hint")
                data-version=bar.version.to_string() data-start=bar.start.to_string() data-end=end.to_string()
                data-fixed=is_fixed.then_some("")
                style=place(bar.start - roadmap.years.first, end + 1 - bar.start)
            ><b>{bar.title.clone()}</b><span>{facts.join(" · ")}</span></a>
        </li>
    }
}

/// From which day of the timeline on, and for how many days.
fn place(from: i64, days: i64) -> String {
    format!("--from:{from};--days:{days}")
}

/// The class that colours a bar, and its entry in the legend.
fn tint(color: &str, word: &Word) -> String {
    format!("tint-{color}-{}", word.value)
}

fn metric(bar: &Bar, name: &str) -> Option<String> {
    match name {
        "task_count" if bar.task_count == "1" => Some("1 task".to_owned()),
        "task_count" if bar.task_count.is_empty() => Some("0 tasks".to_owned()),
        "task_count" => Some(format!("{} tasks", bar.task_count)),
        "days_remaining" => {
            let days: i64 = bar.days_remaining.parse().ok()?;
            let unit = if days.abs() == 1 { "day" } else { "days" };
            Some(if days < 0 { format!("{} {unit} overdue", -days) } else { format!("{days} {unit} left") })
        }
        name => Some(bar.word(name).label.clone()),
    }
}

/// What the card that appears on hover says, a line each.
fn card(bar: &Bar) -> String {
    let due = bar.due.map(iso).unwrap_or_default();
    let lines = [
        ("", format!("{} {}", bar.number, bar.title)),
        ("Progress: ", bar.progress.label.clone()),
        ("State: ", bar.state.label.clone()),
        ("Planned: ", format!("{} to {due}", iso(bar.start))),
        ("Days remaining: ", bar.days_remaining.clone()),
        ("Assigned to: ", bar.assigned_to.label.clone()),
        ("Priority: ", bar.priority.label.clone()),
        ("Category: ", bar.category.label.clone()),
        ("Number of tasks: ", bar.task_count.clone()),
        ("Outcome: ", bar.outcome.label.clone()),
    ];
    let filled = lines.into_iter().filter(|(_, text)| !text.is_empty());
    filled.map(|(label, text)| format!("{label}{text}")).collect::<Vec<_>>().join("\n")
}

/// What the colours mean, of the bars shown.
fn legend(roadmap: &Roadmap) -> impl IntoView + use<> {
    let color = roadmap.settings.color;
    let choices = match color {
        "priority" => domain::choices::SUCCESS_PRIORITIES,
        "state" => domain::choices::SUCCESS_STATES,
        _ => domain::choices::PROGRESS,
    };
    let entry = |choice: &meta::Choice| {
        let count = shown(roadmap).filter(|bar| bar.word(color).value == choice.value).count();
        let word = Word { value: choice.value.to_owned(), label: String::new() };
        view! { <li><i class=format!("swatch {}", tint(color, &word))></i>{choice.label}" "<span class="roadmap-soft">{count}</span></li> }
    };
    view! { <ul class="roadmap-legend" aria-label="Colours">{choices.iter().map(entry).collect_view()}</ul> }
}

/// Initiatives that have no bar: without a due date, or in other years.
fn apart(roadmap: &Roadmap, ask: &SheetAsk) -> impl IntoView + use<> {
    let line = |bar: &Bar| {
        let label = if roadmap.may_write && bar.due.is_none() { "Plan" } else { "Show" };
        let when = bar.due.map(|due| format!("{} to {}", iso(bar.start), iso(due)));
        view! {
            <li>
                <a href=record_href(INITIATIVE, &bar.id)>{bar.title.clone()}</a>
                <span class="roadmap-soft">{format!("{} · {}", bar.progress.label, bar.outcome.label)}{when.map(|when| format!(" · {when}"))}</span>
                <a class="button" href=ask.href(&[("bar", &bar.id), ("side", "")]) data-noscroll="" aria-label=format!("{label}: {}", bar.title) id=format!("roadmap-plan-{}", bar.id)>{label}</a>
            </li>
        }
    };
    let part = |id: &'static str, title: &'static str, bars: Vec<&Bar>| {
        (!bars.is_empty()).then(|| {
            view! {
                <section class="roadmap-apart" aria-labelledby=id>
                    <h2 id=id>{title}" "<span class="roadmap-soft">{bars.len()}</span></h2>
                    <ul>{bars.into_iter().map(line).collect_view()}</ul>
                </section>
            }
        })
    };
    let undated = shown(roadmap).filter(|bar| bar.due.is_none()).collect();
    let elsewhere = shown(roadmap).filter(|bar| bar.due.is_some() && !roadmap.years.shows(bar)).collect();
    (
        part("roadmap-undated", "Without a due date", undated),
        part("roadmap-elsewhere", "Outside the years shown", elsewhere),
    )
}

/// The same as the bars, for those who read rather than look.
fn table(roadmap: &Roadmap) -> impl IntoView + use<> {
    const LABELS: [&str; 11] = [
        "Initiative",
        "Outcome",
        "Objective",
        "Progress",
        "State",
        "Priority",
        "Category",
        "Assigned to",
        "Start",
        "Due",
        "Days remaining",
    ];
    let row = |bar: &Bar| {
        let words =
            [&bar.outcome, &bar.objective, &bar.progress, &bar.state, &bar.priority, &bar.category, &bar.assigned_to];
        view! {
            <tr>
                <th scope="row"><a href=record_href(INITIATIVE, &bar.id)>{bar.title.clone()}</a></th>
                {words.map(|word| view! { <td>{word.label.clone()}</td> }).collect_view()}
                <td>{iso(bar.start)}</td>
                <td>{bar.due.map(iso)}</td>
                <td class="figure">{bar.days_remaining.clone()}</td>
                <td class="figure">{bar.task_count.clone()}</td>
            </tr>
        }
    };
    view! {
        <div class="roadmap-table" tabindex="0" role="region" aria-label="Initiatives as a table">
            <table class="data-table">
                <thead><tr>{LABELS.map(|label| view! { <th scope="col">{label}</th> }).collect_view()}<th scope="col">"Tasks"</th></tr></thead>
                <tbody>{shown(roadmap).map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}
