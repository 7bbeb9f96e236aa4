//! An article as its readers see it, what they think of it, and its versions.
use super::leaves::leaves;
use super::sheet::SheetSet;

pub const SHEETS: SheetSet = SheetSet {
    table: "kb_knowledge",
    sheets: leaves!(
        server::draw,
        ["kb_knowledge", "kb_feedback", "m2m_kb_task"],
        [("read", "Article"), ("feedback", "Feedback"), ("versions", "Versions")]
    ),
};

#[cfg(feature = "ssr")]
mod server {
    use leptos::prelude::*;
    use leptos::server_fn::codec::PostUrl;
    use meta::query::{Operator, Order, Query};
    use meta::{AppError, Entity, Row};
    use services::knowledge;
    use store::{Count, ListRequest, PageRow, Shown};
    use ui::{Badge, Tone};

    use crate::context::ServerContext;
    use crate::error::Answer;
    use crate::pages::sheet::{Drawing, SheetAsk, SheetView};
    use crate::routes::record_href;
    use crate::wire::Reply;

    const ARTICLE: &str = "kb_knowledge";
    const MOST: u64 = 100;

    /// Begins the next version of an article, and leads to its form.
    #[server(prefix = "/fn", endpoint = "new-article-version", input = PostUrl, output = Reply)]
    pub async fn new_article_version(id: String) -> Answer<()> {
        let context = crate::context::server_context()?;
        let made = knowledge::new_version(&context.services, &context.actor, &id).await?;
        leptos_axum::redirect(&format!("{}?tab=details", record_href(ARTICLE, made.as_str())));
        Ok(())
    }

    pub fn draw<'a>(context: &'a ServerContext, ask: &'a SheetAsk) -> Drawing<'a> {
        Box::pin(async move {
            let entity = ask.entity.ok_or(AppError::NotFound)?;
            let row = context.store().read(&context.actor, entity, &ask.id).await?.ok_or(AppError::NotFound)?;
            let title = text(&row, "short_description");
            let inside = match ask.param("tab") {
                "feedback" => feedback(context, &row).await?,
                "versions" => versions(context, entity, &row).await?,
                _ => Inside::Text(knowledge::shown_text(&text(&row, "text"))),
            };
            let can_write = !context.store().writable(&context.actor, entity, &ask.id).await?.is_empty();
            let head = Head::of(&row, can_write);
            Ok(SheetView::new(
                title,
                move || view! { <section class="article-sheet plain-page">{head.view()}{inside.view()}</section> },
            ))
        })
    }

    fn text(row: &Row, field: &str) -> String {
        row.value(field).as_text().unwrap_or_default().to_owned()
    }

    fn number(row: &Row, field: &str) -> i64 {
        row.value(field).as_int().unwrap_or_default()
    }

    /// What is below the head.
    enum Inside {
        Text(String),
        Table(&'static str, Vec<&'static str>, Vec<Vec<Cell>>),
    }

    struct Cell {
        text: String,
        href: Option<String>,
    }

    impl Inside {
        fn view(self) -> AnyView {
            match self {
                Inside::Text(html) => view! { <div class="article-text" inner_html=html></div> }.into_any(),
                Inside::Table(empty, _, rows) if rows.is_empty() => view! { <p class="empty">{empty}</p> }.into_any(),
                Inside::Table(_, heads, rows) => {
                    let cell = |cell: Cell| match cell.href {
                        Some(href) => view! { <td><a href=href>{cell.text}</a></td> }.into_any(),
                        None => view! { <td>{cell.text}</td> }.into_any(),
                    };
                    let row = |row: Vec<Cell>| view! { <tr>{row.into_iter().map(cell).collect_view()}</tr> };
                    let heads = heads.into_iter().map(|head| view! { <th scope="col">{head}</th> }).collect_view();
                    let rows = rows.into_iter().map(row).collect_view();
                    view! {
                        <div class="table-scroll"><table class="table"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>
                    }
                    .into_any()
                }
            }
        }
    }

    struct Head {
        id: String,
        title: String,
        state: (String, String),
        number: String,
        version: i64,
        figures: Vec<(&'static str, String)>,
        /// The person may begin a new version.
        has_next: bool,
        can_write: bool,
    }

    impl Head {
        fn of(row: &Row, can_write: bool) -> Head {
            let state = text(row, "state");
            let label = row.entity.field("state").map_or(state.as_str(), |field| field.choice_label(&state)).to_owned();
            let (ratings, stars) = (number(row, "rating_count"), number(row, "rating_total"));
            let average = match ratings {
                0 => "none yet".to_owned(),
                _ => format!("{}.{} of 5 ({ratings})", stars / ratings, stars * 10 / ratings % 10),
            };
            let helped = (number(row, "helpful_count"), number(row, "unhelpful_count"));
            let figures = vec![
                ("Views", number(row, "view_count").to_string()),
                ("Stars", average),
                ("It helped", helped.0.to_string()),
                ("It did not", helped.1.to_string()),
            ];
            Head {
                id: row.id().0,
                title: text(row, "short_description"),
                has_next: can_write && matches!(state.as_str(), "published" | "retired"),
                state: (state, label),
                number: text(row, "number"),
                version: number(row, "version"),
                figures,
                can_write,
            }
        }

        fn view(self) -> AnyView {
            let tone = match self.state.0.as_str() {
                "published" => Tone::Good,
                "review" => Tone::Warn,
                "retired" => Tone::Muted,
                _ => Tone::Plain,
            };
            let figure =
                |(label, figure): (&'static str, String)| view! { <div><dt>{label}</dt><dd>{figure}</dd></div> };
            let figures = self.figures.into_iter().map(figure).collect_view();
            let edit = self.can_write.then(|| {
                let href = format!("{}?tab=details", record_href(ARTICLE, &self.id));
                view! { <a class="button" href=href>"Edit"</a> }
            });
            let id = self.id;
            let next = self.has_next.then(|| {
                view! {
                    <form method="post" action="/fn/new-article-version">
                        <input type="hidden" name="id" value=id/>
                        <button class="button" type="submit">"New version"</button>
                    </form>
                }
            });
            view! {
                <header class="article-head">
                    <p class="crumbs"><a href="/list/kb_knowledge">"Knowledge articles"</a></p>
                    <h1>{self.title}</h1>
                    <p><Badge tone=tone text=self.state.1/>" "{format!("{} · version {}", self.number, self.version)}</p>
                    <dl class="article-figures">{figures}</dl>
                    <div class="panel-actions">{edit}{next}</div>
                </header>
            }
            .into_any()
        }
    }

    /// What readers said, of whatever version, the newest first.
    async fn feedback(context: &ServerContext, row: &Row) -> Answer<Inside> {
        const EMPTY: &str = "Nobody has said what they think of it yet.";
        let heads = vec!["When", "Who", "It helped", "Stars", "Comment"];
        let Ok(entity) = context.readable_entity("kb_feedback") else {
            return Ok(Inside::Table(EMPTY, heads, Vec::new()));
        };
        let columns = ["sys_created_on", "user", "helpful", "rating", "comments"];
        let found = rows(context, entity, "article.number", &text(row, "number"), "sys_created_on", &columns).await?;
        let lines =
            found.into_iter().map(|(_, cells)| cells.into_iter().map(|text| Cell { text, href: None }).collect());
        Ok(Inside::Table(EMPTY, heads, lines.collect()))
    }

    async fn versions(context: &ServerContext, entity: &'static Entity, row: &Row) -> Answer<Inside> {
        let columns = ["version", "state", "short_description", "author", "published", "sys_updated_on"];
        let found = rows(context, entity, "number", &text(row, "number"), "version", &columns).await?;
        let line = |(id, cells): (String, Vec<String>)| {
            let cell = |(at, text): (usize, String)| {
                let href = (at == 2).then(|| record_href(ARTICLE, &id));
                Cell { text, href }
            };
            cells.into_iter().enumerate().map(cell).collect()
        };
        let heads = vec!["Version", "State", "Title", "Author", "Published", "Changed"];
        Ok(Inside::Table("There is one version.", heads, found.into_iter().map(line).collect()))
    }

    /// Rows whose field has a value, as texts, the largest of `order` first.
    async fn rows(
        context: &ServerContext,
        entity: &'static Entity,
        field: &str,
        value: &str,
        order: &str,
        columns: &[&str],
    ) -> Answer<Vec<(String, Vec<String>)>> {
        let condition = meta::query::Condition::Field {
            field: field.to_owned(),
            operator: Operator::Is,
            operand: value.to_owned(),
        };
        let clauses = vec![meta::query::Clause { any: vec![condition] }];
        let query = Query {
            groups: vec![meta::query::Group { clauses }],
            order: vec![Order { field: order.to_owned(), descending: true }],
            ..Query::default()
        };
        let mut request = ListRequest::new(entity, query);
        request.columns = columns.iter().map(|&column| column.to_owned()).collect();
        (request.limit, request.count) = (MOST, Count::No);
        let page = context.store().list(&context.actor, &request).await?;
        let shown = |row: PageRow| {
            let cells = page.columns.iter().zip(&row.cells);
            let text = |((_, path), cell): (&(String, meta::FieldPath), &Shown)| cell.text(path.field, &context.actor);
            (row.id.0.clone(), cells.map(text).collect())
        };
        Ok(page.rows.into_iter().map(shown).collect())
    }
}
