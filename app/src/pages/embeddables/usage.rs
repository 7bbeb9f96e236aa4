//! How much a module is used: views, visits, people and errors by day, and by component.
use leptos::prelude::*;
use meta::{Date, Row};
use services::embed::DayFigures;
use ui::{Bars, Datum, Notice, Paint, Point, ScoreCard, Tone, Trend, TrendLine};

use crate::context::ServerContext;
use crate::error::Answer;

const DAYS: i32 = 30;

pub struct Drawn {
    days: Vec<DayFigures>,
    /// Tag, views, errors.
    components: Vec<(String, i64, i64)>,
    is_counted: bool,
    open_sessions: u64,
}

pub async fn load(context: &ServerContext, module: &Row) -> Answer<Drawn> {
    let id = module.id();
    let days = context.services.embed_figures(&id, DAYS).await?;
    let components = context.services.embed_component_figures(&id, DAYS).await?;
    let sessions = context.readable_entity("sn_embeddable_core_session")?;
    let query = meta::query::parse(&format!("module={id}"));
    let open_sessions = context.store().count(&context.actor, sessions, &query).await?;
    let mut components: Vec<_> = components.into_iter().map(|(tag, (views, errors))| (tag, views, errors)).collect();
    components.sort_by_key(|(_, views, _)| -views);
    let is_counted = module.value("usage_is_counted").as_bool() != Some(false);
    Ok(Drawn { days, components, is_counted, open_sessions })
}

pub fn view(drawn: Drawn) -> AnyView {
    let sum = |of: fn(&DayFigures) -> i64| drawn.days.iter().map(of).sum::<i64>().to_string();
    let errors: i64 = drawn.days.iter().map(|day| day.errors).sum();
    let error_tone = if errors > 0 { Tone::Bad } else { Tone::Plain };
    let point = |value: fn(&DayFigures) -> i64| {
        let place = |(at, day): (usize, &DayFigures)| {
            let short = Date::parse(&day.day).map_or_else(|| day.day.clone(), |_| day.day[5..].to_owned());
            #[expect(clippy::cast_precision_loss, reason = "counts of a day are small")]
            let (at, figure) = (at as f64, value(day) as f64);
            Point { at, label: short, value: figure, shown: format!("{}: {}", day.day, value(day)), ..Point::default() }
        };
        drawn.days.iter().enumerate().map(place).collect::<Vec<_>>()
    };
    let line = |label: &str, paint: Paint, value: fn(&DayFigures) -> i64| TrendLine {
        label: label.to_owned(),
        paint,
        points: point(value),
    };
    let lines = vec![
        line("Views", Paint::Series(0), |day| day.views),
        line("Visits", Paint::Series(1), |day| day.sessions),
        line("Errors", Paint::Tone(Tone::Bad), |day| day.errors),
    ];
    let highest = lines.iter().flat_map(|line| &line.points).map(|point| point.value).fold(4.0, f64::max);
    let data = drawn.components.iter().map(|(tag, views, errors)| {
        #[expect(clippy::cast_precision_loss, reason = "counts of a month are small")]
        let value = *views as f64;
        let shown = if *errors > 0 { format!("{views} ({errors} errors)") } else { views.to_string() };
        Datum { label: tag.clone(), value, shown, ..Datum::default() }
    });
    let data: Vec<Datum> = data.collect();
    let off = (!drawn.is_counted)
        .then(|| view! { <Notice tone=Tone::Warn>"Usage of this module is not counted. Switch it on in the module's details."</Notice> });
    view! {
        {off}
        <div class="emb-figures">
            <ScoreCard label="Views" figure=sum(|day| day.views) note="in 30 days"/>
            <ScoreCard label="Visits" figure=sum(|day| day.sessions) note="in 30 days"/>
            <ScoreCard label="People" figure=sum(|day| day.users) note="each day's people, in 30 days"/>
            <ScoreCard label="Errors" figure=errors.to_string() note="in 30 days" tone=error_tone/>
            <ScoreCard label="Sessions" figure=drawn.open_sessions.to_string() note="kept at the moment"/>
        </div>
        <section class="emb-part" aria-labelledby="emb-days"><h2 id="emb-days">"By day"</h2>
            <Trend label="Views, visits and errors by day" lines=lines between=(0.0, highest)/>
        </section>
        <section class="emb-part" aria-labelledby="emb-each"><h2 id="emb-each">"By component"</h2>
            <Bars label="Views by component" data=data empty="Nothing was shown yet."/>
        </section>
    }
    .into_any()
}
