//! Figures over the records of a table: one number, or shares of a whole. They count what the person may read.
use leptos::prelude::*;
use meta::query::{Ignored, Operator, Query};
use meta::{Kind, Value};
use serde_json::json;
use store::{Aggregate, AggregateRequest, Group};
use ui::{Datum, Donut, Icon, Paint, ScoreCard, Shape as Sign};

use super::answer::{Ask, Fault, Showing, Shown};
use super::settings::both;
use super::success::{month, now};
use crate::pieces::{conditions, spoken, tone_of};
use crate::{say, say_label, texts};

/// Colors that can be told apart.
const MOST_SHARES: u64 = 12;
/// Groups read at most.
const MOST_GROUPS: u64 = 200;

/// What the parts are, in the address.
const GROUP_BY: &str = "groupBy";

/// What is counted of which rows.
struct Figures {
    table: String,
    query: Query,
    aggregate: Option<(Aggregate, String)>,
    group_by: Option<String>,
}

/// The kind that the instance is set to.
pub(super) fn draw<'a>(ask: &'a Ask<'a>) -> Showing<'a> {
    match ask.settings.text("kind").as_deref() {
        Some("pie") => shares(ask, "embed-chart embed-chart-pie", false),
        Some("donut") => shares(ask, "embed-chart", false),
        Some("semi-donut") => shares(ask, "embed-chart", true),
        _ => single(ask),
    }
}

fn single<'a>(ask: &'a Ask<'a>) -> Showing<'a> {
    Box::pin(async move {
        let figures = Figures { group_by: None, ..Figures::of(ask)? };
        let groups = figures.load(ask).await?;
        let value = groups.first().map_or(0.0, |group| figures.value(group));
        let figure = figures.shown(ask, value);
        let (title, note) = texts(ask);
        let (class, icon) = (looks(ask, "embed-figure"), icon(ask));
        let (hint, updated) = (hint(ask), updated(ask));
        let payload = json!({ "title": title, "type": "single-score", "params": {}, "data": { "value": value } });
        if value == 0.0 && !ask.settings.is_on("show-zero") {
            return Ok(empty(ask, title));
        }
        Ok(Shown::new(title.clone(), move || {
            view! {
                <button class=class type="button" data-event="CLICKED" data-payload=payload.to_string()>
                    {icon}
                    <ScoreCard label=title figure note/>
                </button>
                {hint}
                {updated}
            }
        }))
    })
}

fn shares<'a>(ask: &'a Ask<'a>, class: &'static str, half: bool) -> Showing<'a> {
    Box::pin(async move {
        let figures = Figures::of(ask)?;
        if figures.group_by.is_none() {
            return Err(Fault::Property("The property group-by is missing.".to_owned()));
        }
        let groups = figures.load(ask).await?;
        let mut data: Vec<Datum> = groups.iter().enumerate().map(|(at, group)| figures.datum(ask, at, group)).collect();
        sort(&mut data, ask);
        let most = ask.settings.number("max-groups", 8, MOST_SHARES);
        let data = gathered(data, usize::try_from(most).unwrap_or(1), |value| figures.shown(ask, value));
        let (title, note) = texts(ask);
        let total: f64 = data.iter().map(|datum| datum.value).sum();
        let middle = figures.shown(ask, total);
        let empty =
            ask.settings.text("empty-state-text").unwrap_or_else(|| say("There is nothing to show yet.").to_owned());
        let label = title.clone();
        let (class, hint, updated) = (looks(ask, class), hint(ask), updated(ask));
        let has_header = ask.settings.is_on("show-header");
        let choose = figures.choose(ask)?;
        let metric = ask.settings.text("metric-label").map(|label| format!("{middle} {label}"));
        let params = json!({ "groupBy": figures.group_by });
        let told: Vec<_> = data.iter().map(|datum| json!({ "label": datum.label, "value": datum.value })).collect();
        let told =
            json!({ "title": title, "type": ask.settings.text("kind"), "params": params, "data": told }).to_string();
        // Choosing a part tells the page of it.
        let data: Vec<Datum> = data
            .into_iter()
            .enumerate()
            .map(|(at, datum)| Datum { href: Some(ask.visit.href(&format!("share/{at}"))), ..datum })
            .collect();
        Ok(Shown::new(title.clone(), move || {
            view! {
                <section class=class data-shares=told>
                    {has_header.then(|| view! {
                        <header class="embed-chart-head">
                            <h2 class="embed-title">{title}</h2>
                            {(!note.is_empty()).then(|| view! { <p class="embed-subtitle">{note}</p> })}
                        </header>
                    })}
                    {choose}
                    <Donut label data figure=middle half empty/>
                    {metric.map(|text| view! { <p class="embed-subtitle">{text}</p> })}
                    {hint}
                    {updated}
                </section>
            }
        }))
    })
}

impl Figures {
    fn of(ask: &Ask<'_>) -> Result<Figures, Fault> {
        let settings = ask.settings;
        let aggregate = match settings.text("metrics").as_deref() {
            None | Some("count") => None,
            Some(way) => Some((aggregate(way)?, ask.required("metric-field")?)),
        };
        let chosen = Some(ask.visit.param(GROUP_BY)).filter(|name| offered(ask).iter().any(|known| known == name));
        let group_by = chosen.map(str::to_owned).or_else(|| settings.text("group-by"));
        let query = both(settings.query("query").unwrap_or_default(), since(ask));
        Ok(Figures { table: ask.required("data-sources")?, query, aggregate, group_by })
    }

    async fn load(&self, ask: &Ask<'_>) -> Result<Vec<Group>, Fault> {
        let entity = ask.visit.readable_entity(&self.table)?;
        for field in self.aggregate.iter().map(|(_, field)| field).chain(&self.group_by) {
            // What the person may not read is not there.
            let known = entity.field(field.split('.').next().unwrap_or_default());
            if known.is_none_or(|known| ask.visit.actor.is_external && !is_for_customers(known)) {
                return Err(Fault::Property(format!("{} have no field {field}.", entity.table.plural)));
            }
        }
        let request = AggregateRequest {
            entity,
            query: self.query.clone(),
            count: true,
            statistics: self.aggregate.iter().cloned().collect(),
            group_by: self.group_by.iter().cloned().collect(),
            having: Vec::new(),
            order: Vec::new(),
            order_by_group: Vec::new(),
            limit: Some(MOST_GROUPS),
            // A filter that cannot be used must not count more than was meant.
            strict: true,
        };
        let (groups, ignored) = ask.visit.store().aggregate(&ask.visit.actor, &request).await?;
        match ignored.first() {
            Some(Ignored { part, .. }) => Err(Fault::Property(format!("The filter cannot be used: {part}"))),
            None => Ok(groups),
        }
    }

    /// The choice of what the parts are, where the instance offers some; the page hears of it.
    fn choose(&self, ask: &Ask<'_>) -> Result<Option<AnyView>, Fault> {
        let entity = ask.visit.readable_entity(&self.table)?;
        let may_read = |field: &&meta::Field| !ask.visit.actor.is_external || is_for_customers(field);
        let option = |name: String| {
            let field = entity.field(&name).filter(may_read)?;
            let is_chosen = self.group_by.as_deref() == Some(name.as_str());
            Some(view! { <option value=name selected=is_chosen>{say_label(field.label)}</option> })
        };
        let options: Vec<_> = offered(ask).into_iter().filter_map(option).collect();
        if options.len() < 2 {
            return Ok(None);
        }
        let label = say("Group by");
        Ok(Some(
            view! {
                <form class="embed-choose" method="get" action=ask.visit.href("") data-event="PROPERTY_OVERRIDE" data-count="filter">
                    <label><span class="embed-subtitle">{label}</span>" "<select class="input" id="embed-group" name=GROUP_BY data-at-once="">{options}</select></label>
                </form>
            }
            .into_any(),
        ))
    }

    fn value(&self, group: &Group) -> f64 {
        match group.statistics.first() {
            Some(statistic) => statistic.value.parse().unwrap_or_default(),
            None => group.count as f64,
        }
    }

    /// A figure as people read it.
    fn shown(&self, ask: &Ask<'_>, value: f64) -> String {
        let entity = ask.visit.store().model().entity(&self.table);
        let field = self.aggregate.as_ref().and_then(|(_, name)| entity?.field(name));
        let text = match field.map(|field| field.kind) {
            Some(Kind::Percent) => texts::percent(texts::figure(&rounded(value))),
            _ => texts::figure(&rounded(value)),
        };
        match ask.settings.text("metric-label") {
            Some(label) if self.group_by.is_none() => format!("{text} {label}"),
            _ => text,
        }
    }

    fn datum(&self, ask: &Ask<'_>, at: usize, group: &Group) -> Datum {
        let value = self.value(group);
        let (label, paint) = match group.keys.first() {
            Some((_, path, shown)) => {
                let text = spoken(path.field, shown, &ask.visit.actor);
                let paint = match (&shown.value, ask.settings.text("color-type").as_deref()) {
                    (Value::Null, _) => Paint::Tone(ui::Tone::Muted),
                    (value, Some("meaning")) => Paint::Tone(tone_of(path.field, value)),
                    (_, Some("single")) => Paint::Series(0),
                    _ => Paint::Series(at),
                };
                (if text.is_empty() { say("None").to_owned() } else { text }, paint)
            }
            None => (String::new(), Paint::default()),
        };
        Datum::new(label, value, self.shown(ask, value)).painted(paint)
    }
}

/// Records of so many periods up to now, where the instance is set to some.
fn since(ask: &Ask<'_>) -> Query {
    let count = i64::try_from(ask.settings.number("number-of-periods", 1, 120)).unwrap_or(1);
    let today = now(ask.visit);
    let first = match ask.settings.text("period").as_deref() {
        Some("day") => today.plus_days(1 - count),
        Some("week") => today.plus_days(1 - 7 * count),
        Some("month") => month(today, 1 - count),
        Some("quarter") => month(today, 1 - 3 * count),
        Some("year") => month(today, 1 - 12 * count),
        _ => return Query::default(),
    };
    conditions([("sys_created_on", Operator::GreaterOrEqual, format!("{first} 00:00:00"))])
}

/// What the page has set of how it looks, as classes.
fn looks(ask: &Ask<'_>, class: &str) -> String {
    let settings = ask.settings;
    let mut all = class.to_owned();
    for (name, class) in [("show-border", "no-border"), ("show-total", "no-total"), ("show-legend", "no-legend")] {
        if !settings.is_on(name) {
            all += &format!(" embed-{class}");
        }
    }
    for name in ["show-data-labels", "show-header-separator", "wrap-title", "legend-expand"] {
        if settings.is_on(name) {
            all += &format!(" embed-{name}");
        }
    }
    for name in ["legend-position", "legend-orientation", "legend-alignment", "legend-width", "score-size"] {
        if let Some(chosen) = settings.text(name) {
            all += &format!(" embed-{name}-{chosen}");
        }
    }
    all
}

/// What choosing a figure leads to, in the words of the page.
fn hint(ask: &Ask<'_>) -> Option<AnyView> {
    let text = ask.settings.text("drill-down-label")?;
    Some(view! { <p class="embed-subtitle embed-drill">{text}</p> }.into_any())
}

fn icon(ask: &Ask<'_>) -> Option<AnyView> {
    let shape = match ask.settings.text("icon")?.as_str() {
        "bell" => Sign::Bell,
        "bolt" => Sign::Bolt,
        "clock" => Sign::Clock,
        "group" => Sign::Group,
        "list" => Sign::List,
        "star" => Sign::Star,
        "user" => Sign::User,
        _ => return None,
    };
    Some(view! { <span class="embed-icon"><Icon shape=shape/></span> }.into_any())
}

/// The fields whose values may be the parts: the one that is set, and those that the visitor may choose instead.
fn offered(ask: &Ask<'_>) -> Vec<String> {
    let others = ask.settings.names("alternative-group-by");
    let usual = ask.settings.text("group-by").into_iter();
    usual.filter(|name| !others.contains(name)).chain(others.clone()).collect()
}

/// When it was looked at; written by the frame's script.
fn updated(ask: &Ask<'_>) -> Option<AnyView> {
    let is_shown = ask.settings.is_on("show-update-time");
    is_shown.then(|| view! { <p class="embed-subtitle" data-refreshed=""></p> }.into_any())
}

/// A customer is shown groups and sums of fields that customers see, and of no others.
fn is_for_customers(field: &meta::Field) -> bool {
    field.customer_visible || matches!(field.name, "sys_created_on" | "sys_updated_on")
}

fn empty(ask: &Ask<'_>, title: String) -> Shown {
    let text = ask.settings.text("empty-state-text").unwrap_or_default();
    let heading = ask.settings.text("empty-state-title").unwrap_or_else(|| title.clone());
    Shown::new(title, move || {
        view! { <section class="embed-chart"><h2 class="embed-title">{heading}</h2><p class="embed-empty">{text}</p></section> }
    })
}

fn aggregate(way: &str) -> Result<Aggregate, Fault> {
    match way.to_ascii_lowercase().as_str() {
        "sum" => Ok(Aggregate::Sum),
        "avg" | "average" => Ok(Aggregate::Average),
        "min" => Ok(Aggregate::Min),
        "max" => Ok(Aggregate::Max),
        "count" => Ok(Aggregate::Count),
        other => Err(Fault::Property(format!("{other} is no way to count. Use count, sum, avg, min or max."))),
    }
}

fn texts(ask: &Ask<'_>) -> (String, String) {
    let table = ask.settings.text("data-sources").unwrap_or_default();
    let plural =
        || ask.visit.store().model().entity(&table).map_or(say("Figures"), |entity| say_label(entity.table.plural));
    let title = ask.settings.text("header-title").unwrap_or_else(|| plural().to_owned());
    (title, ask.settings.text("description").unwrap_or_default())
}

fn sort(data: &mut [Datum], ask: &Ask<'_>) {
    let by_name = ask.settings.text("sort-by").is_some_and(|by| by == "name");
    let is_rising = ask.settings.text("sort-by-order").is_some_and(|order| order.starts_with("asc"));
    data.sort_by(|one, other| match by_name {
        true => one.label.cmp(&other.label),
        false => other.value.total_cmp(&one.value),
    });
    if is_rising != by_name {
        data.reverse();
    }
}

/// The largest shares, and one for all others.
fn gathered(mut data: Vec<Datum>, most: usize, shown: impl Fn(f64) -> String) -> Vec<Datum> {
    if data.len() > most {
        let rest: f64 = data.drain(most.saturating_sub(1)..).map(|datum| datum.value).sum();
        data.push(Datum::new(say("Others"), rest, shown(rest)).painted(Paint::Tone(ui::Tone::Muted)));
    }
    data
}

fn rounded(value: f64) -> String {
    let text = format!("{value:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_smallest_shares_are_put_together() {
        let data: Vec<Datum> = (0..10).map(|at| Datum::count(at.to_string(), 10 - at)).collect();
        let data = gathered(data, 8, rounded);
        assert_eq!(data.len(), 8);
        assert_eq!((data[7].label.as_str(), data[7].value), ("Others", 6.0));
    }

    #[test]
    fn figures_have_no_more_digits_than_they_need() {
        assert_eq!((rounded(3.0), rounded(2.5), rounded(0.333)), ("3".to_owned(), "2.5".to_owned(), "0.33".to_owned()));
    }

    #[test]
    fn ways_to_count_are_known_or_refused() {
        assert!(matches!(aggregate("AVG"), Ok(Aggregate::Average)));
        assert!(aggregate("median").is_err());
    }
}
