//! The rows that are shown: a page of the list, or its groups, with what is unfolded below them.
use leptos::prelude::*;
use meta::query::{Operator, Query};
use meta::{Entity, Field, Value, stored_text};
use store::{AggregateRequest, Count, ListRequest, PageRow};
use ui::Tone;

use super::cell::{Cell, Cells};
use super::{List, MOST, MOST_GROUPS, both, holding, meeting};
use crate::embed::answer::{Ask, Fault};
use crate::{Visit, say, say_count, say_label, say_with};

/// Rows are unfolded so far below each other.
const DEEPEST: usize = 4;
/// Rows of other tables are indented, and named by the table's own first columns.
const OTHER_COLUMNS: usize = 4;

/// The reference by which rows stand below others.
#[derive(Clone)]
pub(super) struct Nest {
    pub entity: &'static Entity,
    pub field: &'static Field,
    /// Rows of another table stand below those of the list.
    is_other: bool,
}

/// What is in the table.
pub(super) struct Body {
    heads: Vec<Head>,
    lines: Vec<Line>,
    pub total: Option<u64>,
}

enum Line {
    Group(Fold),
    Row {
        level: usize,
        fold: Option<Fold>,
        cells: Vec<Cell>,
    },
    /// Further rows can be asked for.
    More {
        level: usize,
        href: String,
    },
}

/// What can be unfolded.
struct Fold {
    id: String,
    label: String,
    tone: Tone,
    count: u64,
    href: String,
    is_open: bool,
}

impl Nest {
    /// `parent`, or `table.field` where rows of another table refer to those of the list.
    pub(super) fn of(visit: &Visit, entity: &'static Entity, name: &str) -> Result<Nest, Fault> {
        let unknown = || Fault::Property(format!("{} cannot be nested by {name}.", entity.table.plural));
        let (of, field) = match name.split_once('.') {
            Some((table, field)) => (visit.readable_entity(table).map_err(|_| unknown())?, field),
            None => (entity, name),
        };
        let field = of.field(field).filter(|field| store::readable(&visit.actor, of, field)).ok_or_else(unknown)?;
        let is_own = visit.store().model().entity(field.target).is_some_and(|target| entity.is_a(target.name()));
        if is_own { Ok(Nest { entity: of, field, is_other: of.name() != entity.name() }) } else { Err(unknown()) }
    }
}

/// The name of a column above it.
struct Head {
    label: &'static str,
    /// The link that sorts by it, and how the list is sorted by it now.
    sort: Option<(String, &'static str)>,
    /// By which it is put in another place.
    moved_as: Option<String>,
}

impl Body {
    pub(super) async fn load(ask: &Ask<'_>, list: &List, changed: Option<&str>) -> Result<Body, Fault> {
        let columns = list.columns.iter().filter_map(|name| list.offered.iter().find(|(known, _)| known == name));
        let heads = columns.map(|(name, field)| Head {
            label: say_label(field.label),
            sort: list.sorting(ask, name),
            moved_as: list.can_drag.then(|| name.clone()),
        });
        let heads = heads.collect();
        let cells = Cells::of(ask, list, changed).await?;
        let (lines, total) = match list.group {
            Some(field) => grouped(ask, list, field, &cells).await?,
            None => paged(ask, list, &cells).await?,
        };
        Ok(Body { heads, lines, total })
    }

    pub(super) fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    pub(super) fn view(self, caption: &str, is_plain: bool) -> AnyView {
        if self.is_empty() {
            let sentence = if is_plain { say("There is nothing here yet.") } else { say("Nothing was found.") };
            return view! { <p class="embed-empty">{sentence}</p> }.into_any();
        }
        let width = self.heads.len().to_string();
        let heads = self.heads.into_iter().map(Head::view).collect_view();
        let lines = self.lines.into_iter().map(|line| line.view(&width)).collect_view();
        let caption = caption.to_owned();
        view! {
            <div class="embed-scroll">
                <table class="table portal-rows">
                    <caption class="visually-hidden">{caption}</caption>
                    <thead><tr>{heads}</tr></thead>
                    <tbody>{lines}</tbody>
                </table>
            </div>
        }
        .into_any()
    }
}

impl Head {
    fn view(self) -> AnyView {
        let id = format!("head-{}", self.label.replace(' ', "-"));
        let keys = self.moved_as.is_some().then_some("Shift+ArrowLeft Shift+ArrowRight");
        let title = keys.map(|_| say("Drag the column, or press Shift with an arrow key, to move it"));
        let order = self.sort.as_ref().map(|(_, order)| *order).filter(|order| *order != "none");
        let arrow = match order {
            Some("ascending") => " ↑",
            Some(_) => " ↓",
            None => "",
        };
        let (label, can_move) = (self.label, keys.is_some());
        let named = match self.sort {
            // Dragged is the column, not the address.
            Some((href, _)) => view! {
                <a class="sort" id=id href=href data-count="page" draggable=can_move.then_some("false") aria-keyshortcuts=keys>
                    {label}<span aria-hidden="true">{arrow}</span>
                </a>
            }
            .into_any(),
            None if can_move => view! { <span id=id tabindex="0" aria-keyshortcuts=keys>{label}</span> }.into_any(),
            None => label.into_any(),
        };
        let draggable = can_move.then_some("true");
        view! { <th scope="col" aria-sort=order data-column=self.moved_as draggable=draggable title=title>{named}</th> }
            .into_any()
    }
}

/// A page of rows, with what is unfolded below them.
async fn paged(ask: &Ask<'_>, list: &List, cells: &Cells) -> Result<(Vec<Line>, Option<u64>), Fault> {
    let offset = (list.page - 1) * list.size;
    let mut request = list.request();
    request.offset = offset;
    request.limit = list.size.min(list.most.saturating_sub(offset));
    if let Some(nest) = list.nest.as_ref().filter(|nest| !nest.is_other) {
        request.within = Some(both(request.within.unwrap_or_default(), holding(nest.field.name, "")));
    }
    let page = ask.visit.store().list(&ask.visit.actor, &request).await?;
    let total = page.total.map(|total| total.min(list.most));
    let mut lines = Vec::new();
    let Some(nest) = &list.nest else {
        lines.extend(page.rows.iter().map(|row| Line::row(0, None, cells.read(ask.visit, &page.columns, row))));
        return Ok((lines, total));
    };
    // Level by level, one count and one list each; then put in order.
    let mut levels = vec![Level::load(ask, list, nest, page.rows).await?];
    while let Some(level) = levels.last().filter(|level| !level.open.is_empty() && levels.len() < DEEPEST) {
        let next = level.below(ask, list, nest).await?;
        let is_last = nest.is_other;
        levels.push(next);
        if is_last {
            break;
        }
    }
    let columns = &page.columns;
    let look = Look { ask, nest, cells, columns };
    look.put(&levels, 0, "", &mut lines);
    Ok((lines, total))
}

/// Rows of one depth, in the order of the rows that they lie below.
struct Level {
    columns: Vec<(String, meta::FieldPath)>,
    /// Under the id of what they lie below.
    rows: Vec<(String, PageRow)>,
    /// Those below which there are more than are shown.
    has_more: Vec<String>,
    counts: Vec<(String, u64)>,
    /// Those that are unfolded.
    open: Vec<String>,
}

impl Level {
    async fn load(ask: &Ask<'_>, list: &List, nest: &Nest, rows: Vec<PageRow>) -> Result<Level, Fault> {
        let rows = rows.into_iter().map(|row| (String::new(), row)).collect();
        Level { columns: Vec::new(), rows, has_more: Vec::new(), counts: Vec::new(), open: Vec::new() }
            .counted(ask, list, nest)
            .await
    }

    /// With how many rows lie below each.
    async fn counted(mut self, ask: &Ask<'_>, list: &List, nest: &Nest) -> Result<Level, Fault> {
        let ids: Vec<&str> = self.rows.iter().map(|(_, row)| row.id.as_str()).collect();
        if ids.is_empty() {
            return Ok(self);
        }
        let request = AggregateRequest {
            entity: nest.entity,
            query: Query::default(),
            count: true,
            statistics: Vec::new(),
            group_by: vec![nest.field.name.to_owned()],
            having: Vec::new(),
            order: Vec::new(),
            order_by_group: Vec::new(),
            limit: None,
            strict: true,
        };
        let below = meeting([(nest.field.name, Operator::In, ids.join(","))]);
        let within = if nest.is_other { below } else { both(list.within.clone(), below) };
        let (groups, _) = ask.visit.store().aggregate_within(&ask.visit.actor, &request, &within).await?;
        let key = |group: &store::Group| group.keys.first()?.2.value.as_text().map(|id| (id.to_owned(), group.count));
        self.counts = groups.iter().filter_map(key).collect();
        let unfolded = ask.visit.param("open");
        let is_open = |id: &String| unfolded.split(',').any(|open| open == id);
        self.open = self.rows.iter().map(|(_, row)| row.id.0.clone()).filter(is_open).collect();
        self.open.retain(|id| self.counts.iter().any(|(known, _)| known == id));
        Ok(self)
    }

    /// What lies below the rows that are unfolded.
    async fn below(&self, ask: &Ask<'_>, list: &List, nest: &Nest) -> Result<Level, Fault> {
        let mut request = list.request();
        if nest.is_other {
            let columns = nest.entity.list_columns().into_iter().filter(|name| *name != nest.field.name);
            let order = meta::query::parse(nest.entity.table.order);
            request = ListRequest {
                columns: columns.take(OTHER_COLUMNS).map(str::to_owned).collect(),
                ..ListRequest::new(nest.entity, order)
            };
        }
        (request.limit, request.count) = (children(ask), Count::No);
        let filters: Vec<Query> = self.open.iter().map(|id| holding(nest.field.name, id)).collect();
        let pages = ask.visit.store().list_each(&ask.visit.actor, &request, &filters).await?;
        let columns = pages.first().map(|page| page.columns.clone()).unwrap_or_default();
        let mut level = Level { columns, rows: Vec::new(), has_more: Vec::new(), counts: Vec::new(), open: Vec::new() };
        for (id, page) in self.open.iter().zip(pages) {
            if page.more {
                level.has_more.push(id.clone());
            }
            level.rows.extend(page.rows.into_iter().map(|row| (id.clone(), row)));
        }
        if nest.is_other { Ok(level) } else { level.counted(ask, list, nest).await }
    }
}

/// What is needed to draw rows of all levels.
struct Look<'a> {
    ask: &'a Ask<'a>,
    nest: &'a Nest,
    cells: &'a Cells,
    columns: &'a [(String, meta::FieldPath)],
}

impl Look<'_> {
    /// The rows below one, each followed by those below it.
    fn put(&self, levels: &[Level], depth: usize, below: &str, lines: &mut Vec<Line>) {
        let Some(level) = levels.get(depth) else { return };
        let visit = self.ask.visit;
        for (_, row) in level.rows.iter().filter(|(of, _)| of == below) {
            let count = level.counts.iter().find(|(id, _)| *id == row.id.0).map(|(_, count)| *count);
            let is_open = level.open.contains(&row.id.0);
            let fold = count.filter(|_| depth + 1 < DEEPEST).map(|count| Fold {
                id: format!("open-{}", row.id),
                label: String::new(),
                tone: Tone::Plain,
                count,
                href: turned(visit, row.id.as_str()),
                is_open,
            });
            let is_other = self.nest.is_other && depth > 0;
            let columns = if is_other { &level.columns } else { self.columns };
            let mut cells = self.cells.read(visit, columns, row);
            if is_other {
                cells.iter_mut().for_each(|cell| cell.says_label = true);
            }
            lines.push(Line::row(depth, fold, cells));
            self.put(levels, depth + 1, row.id.as_str(), lines);
        }
        if level.has_more.iter().any(|id| id == below) {
            lines.push(Line::More { level: depth, href: more_children(self.ask) });
        }
    }
}

/// The groups of a field's values, with the rows of those that are open.
async fn grouped(
    ask: &Ask<'_>,
    list: &List,
    field: &'static Field,
    cells: &Cells,
) -> Result<(Vec<Line>, Option<u64>), Fault> {
    let request = AggregateRequest {
        entity: list.entity,
        query: Query { order: Vec::new(), ..list.query.clone() },
        count: true,
        statistics: Vec::new(),
        group_by: vec![field.name.to_owned()],
        having: Vec::new(),
        order: Vec::new(),
        order_by_group: vec![(field.name.to_owned(), false)],
        limit: Some(MOST_GROUPS),
        strict: false,
    };
    let visit = ask.visit;
    let (groups, _) = visit.store().aggregate_within(&visit.actor, &request, &list.within).await?;
    let begins_open = ask.settings.is_on("expand-groups-by-default");
    let turned_over: Vec<&str> = visit.param("open").split(',').collect();
    let fold = |group: &store::Group| {
        let (_, path, shown) = group.keys.first()?;
        let value = stored_text(path.field.kind, &shown.value);
        let key = if value.is_empty() { super::NONE.to_owned() } else { value.clone() };
        let text = crate::pieces::spoken(path.field, shown, &visit.actor);
        let fold = Fold {
            id: format!("group-{key}"),
            label: if text.is_empty() {
                say_with("{label}: none", &[("label", &say_label(path.field.label))])
            } else {
                text
            },
            tone: if shown.value == Value::Null {
                Tone::Plain
            } else {
                crate::pieces::tone_of(path.field, &shown.value)
            },
            count: group.count,
            is_open: turned_over.contains(&key.as_str()) != begins_open,
            href: turned(visit, &key),
        };
        Some((value, fold))
    };
    let folds: Vec<(String, Fold)> = groups.iter().filter_map(fold).collect();
    let open = folds.iter().filter(|(_, fold)| fold.is_open);
    let filters: Vec<Query> = open.map(|(value, _)| both(list.query.clone(), holding(field.name, value))).collect();
    let mut wanted = list.request();
    (wanted.limit, wanted.count) = (children(ask), Count::No);
    let mut pages = visit.store().list_each(&visit.actor, &wanted, &filters).await?.into_iter();
    let total = folds.iter().map(|(_, fold)| fold.count).sum();
    let mut lines = Vec::new();
    for (_, fold) in folds {
        let page = if fold.is_open { pages.next() } else { None };
        lines.push(Line::Group(fold));
        let Some(page) = page else { continue };
        lines.extend(page.rows.iter().map(|row| Line::row(1, None, cells.read(visit, &page.columns, row))));
        if page.more {
            lines.push(Line::More { level: 1, href: more_children(ask) });
        }
    }
    Ok((lines, Some(total)))
}

/// How many rows are shown below each one, or in each group.
fn children(ask: &Ask<'_>) -> u64 {
    let usual = ask.settings.number("child-records-per-load", 10, MOST);
    let asked = ask.visit.param("below").parse().unwrap_or(usual);
    asked.clamp(usual, MOST)
}

fn more_children(ask: &Ask<'_>) -> String {
    let step = ask.settings.number("child-records-per-load", 10, MOST);
    ask.visit.changed(&[("below", &(children(ask) + step).to_string())])
}

/// The address where one more is unfolded, or folded again.
fn turned(visit: &Visit, key: &str) -> String {
    let now: Vec<&str> = visit.param("open").split(',').filter(|open| !open.is_empty()).collect();
    let next: Vec<&str> = match now.contains(&key) {
        true => now.into_iter().filter(|open| *open != key).collect(),
        false => now.into_iter().chain([key]).collect(),
    };
    visit.changed(&[("open", &next.join(","))])
}

impl Line {
    fn row(level: usize, fold: Option<Fold>, cells: Vec<Cell>) -> Line {
        Line::Row { level, fold, cells }
    }

    fn view(self, width: &str) -> AnyView {
        match self {
            Line::Group(fold) => {
                let span = width.to_owned();
                view! { <tr class="embed-fold"><th scope="rowgroup" colspan=span>{fold.view()}</th></tr> }.into_any()
            }
            Line::More { level, href } => view! {
                <tr class=class(level)><td colspan=width.to_owned()><a class="button button-quiet" href=href>{say("Show more")}</a></td></tr>
            }
            .into_any(),
            Line::Row { level, fold, cells } => {
                let fold = fold.map(Fold::view);
                let mut cells = cells.into_iter();
                let first = cells.next().map(|cell| view! { <th scope="row">{fold}{cell.first()}</th> });
                let rest = cells.map(Cell::view).collect_view();
                view! { <tr class=class(level)>{first}{rest}</tr> }.into_any()
            }
        }
    }
}

fn class(level: usize) -> Option<String> {
    (level > 0).then(|| format!("embed-level embed-level-{level}"))
}

impl Fold {
    fn view(self) -> AnyView {
        let expanded = if self.is_open { "true" } else { "false" };
        let count = format!("({})", self.count);
        let told = match self.label.is_empty() {
            true => Some(say_count("{count} below it", self.count)),
            false => None,
        };
        let label = match self.tone {
            Tone::Plain => self.label.into_any(),
            tone => view! { <ui::Badge tone=tone text=self.label/> }.into_any(),
        };
        view! {
            <a class="embed-turn" role="button" id=self.id href=self.href aria-expanded=expanded aria-label=told data-count="page">
                <ui::Icon shape=ui::Shape::Chevron/>{label}" "<span class="count">{count}</span>
            </a>
        }
        .into_any()
    }
}
