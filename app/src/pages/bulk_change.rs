//! How far a bulk change got: what would happen, why some records refuse it, and the buttons that go on or end it.
use super::leaves::leaves;
use super::sheet::SheetSet;

pub const SHEETS: SheetSet = SheetSet {
    table: "sys_bulk_change",
    sheets: leaves!(server::draw, ["sys_bulk_change"], [("progress", "Progress")]),
};

#[cfg(feature = "ssr")]
mod server {
    use leptos::prelude::*;
    use leptos::server_fn::codec::PostUrl;
    use meta::{AppError, Id, Row};
    use services::bulk_change::Reason;
    use ui::{Badge, Tone};

    use crate::context::ServerContext;
    use crate::error::Answer;
    use crate::pages::sheet::{Drawing, SheetAsk, SheetView};
    use crate::routes::list_href;
    use crate::wire::Reply;

    /// Stores what was tried out.
    #[server(prefix = "/fn", endpoint = "apply-bulk-change", input = PostUrl, output = Reply)]
    pub async fn apply_bulk_change(id: String) -> Answer<()> {
        let context = crate::context::server_context()?;
        Ok(context.services.apply_bulk_change(&context.actor, &Id(id)).await?)
    }

    /// Tries out again, with what the change takes along besides.
    #[server(prefix = "/fn", endpoint = "confirm-bulk-change", input = PostUrl, output = Reply)]
    pub async fn confirm_bulk_change(id: String) -> Answer<()> {
        let context = crate::context::server_context()?;
        Ok(context.services.confirm_bulk_change(&context.actor, &Id(id)).await?)
    }

    /// Ends a bulk change.
    #[server(prefix = "/fn", endpoint = "cancel-bulk-change", input = PostUrl, output = Reply)]
    pub async fn cancel_bulk_change(id: String) -> Answer<()> {
        let context = crate::context::server_context()?;
        Ok(context.services.cancel_bulk_change(&context.actor, &Id(id)).await?)
    }

    pub fn draw<'a>(context: &'a ServerContext, ask: &'a SheetAsk) -> Drawing<'a> {
        Box::pin(async move {
            let entity = ask.entity.ok_or(AppError::NotFound)?;
            let row = context.store().read(&context.actor, entity, &ask.id).await?.ok_or(AppError::NotFound)?;
            let progress = Progress::of(context, &row);
            Ok(SheetView::new(progress.summary.clone(), move || view! { <Page progress=progress/> }))
        })
    }

    /// A bulk change as its page shows it.
    struct Progress {
        id: String,
        summary: String,
        state: String,
        label: String,
        /// The list it is about, and what that is called.
        list: (String, String),
        total: i64,
        looked_at: i64,
        changing: i64,
        refused: i64,
        to_confirm: i64,
        reasons: Vec<Reason>,
        message: String,
    }

    impl Progress {
        fn of(context: &ServerContext, row: &Row) -> Progress {
            let text = |name: &str| row.value(name).as_text().unwrap_or_default().to_owned();
            let number = |name: &str| row.value(name).as_int().unwrap_or_default();
            let table = context.store().model().entity(&text("table_name"));
            let label = row.entity.field("state").map(|field| field.choice_label(&text("state")).to_owned());
            Progress {
                id: row.id().0,
                summary: text("summary"),
                label: label.unwrap_or_default(),
                state: text("state"),
                list: (
                    list_href(&text("table_name"), &text("query")),
                    table.map_or_else(String::new, |entity| entity.table.plural.to_owned()),
                ),
                // Records may come to the filter meanwhile.
                total: number("total").max(number("looked_at")),
                looked_at: number("looked_at"),
                changing: number("changing"),
                refused: number("refused"),
                to_confirm: number("to_confirm"),
                reasons: Reason::read(&text("reasons")),
                message: text("message"),
            }
        }

        fn is_under_way(&self) -> bool {
            matches!(self.state.as_str(), "checking" | "running")
        }

        /// What a person is to know now.
        fn sentence(&self) -> String {
            let Progress { total, looked_at, changing, refused, .. } = self;
            let alike = looked_at - changing - refused;
            match self.state.as_str() {
                "checking" => format!("Trying out: {looked_at} of {total} records looked at. Nothing is stored."),
                "ready" => format!(
                    "{changing} of {looked_at} records will change, {alike} have the value already, {refused} may not. Nothing is stored yet."
                ),
                "running" => format!("Storing: {looked_at} of {total} records done. What is done stays done."),
                "done" => format!("{changing} records changed, {alike} had the value already, {refused} refused."),
                "canceled" => format!("Ended by you. {looked_at} of {total} records had been looked at."),
                _ => self.message.clone(),
            }
        }

        fn tone(&self) -> Tone {
            match self.state.as_str() {
                "checking" | "running" => Tone::Active,
                "ready" => Tone::Warn,
                "done" => Tone::Good,
                "canceled" => Tone::Muted,
                _ => Tone::Bad,
            }
        }
    }

    #[component]
    fn Page(progress: Progress) -> impl IntoView {
        let bar = progress.is_under_way().then(|| {
            let (total, done) = (progress.total.max(1).to_string(), progress.looked_at.to_string());
            view! { <progress class="bulk-progress" max=total value=done aria-label="Records looked at"></progress> }
        });
        let reasons = (!progress.reasons.is_empty()).then(|| reason_table(&progress.reasons));
        let apply = (progress.state == "ready" && progress.changing > 0).then(|| {
            button(&progress.id, "/fn/apply-bulk-change", &format!("Change {} records", progress.changing), true)
        });
        let confirm = (progress.state == "ready" && progress.to_confirm > 0).then(|| {
            let label = format!("Yes, do all of that with {} more", progress.to_confirm);
            button(&progress.id, "/fn/confirm-bulk-change", &label, false)
        });
        let end = (progress.is_under_way() || progress.state == "ready")
            .then(|| button(&progress.id, "/fn/cancel-bulk-change", "End it", false));
        view! {
            <section class="bulk-change plain-page">
                <p class="crumbs"><a href="/list/sys_bulk_change">"Bulk changes"</a></p>
                <h1>{progress.summary.clone()}</h1>
                <p><Badge tone=progress.tone() text=progress.label.clone()/></p>
                <p role="status">{progress.sentence()}</p>
                {bar}
                {reasons}
                <div class="panel-actions">
                    {apply}
                    {confirm}
                    {end}
                    <a class="button button-quiet" href=progress.list.0.clone()>{format!("Back to {}", progress.list.1)}</a>
                </div>
            </section>
        }
    }

    fn reason_table(reasons: &[Reason]) -> impl IntoView + use<> {
        let line = |reason: &Reason| {
            let more = reason.count.saturating_sub(reason.examples.len() as u64);
            let more = if more > 0 { format!(" and {more} more") } else { String::new() };
            view! {
                <tr>
                    <td class="bulk-reason">{reason.sentence.clone()}</td>
                    <td class="figure">{reason.count}</td>
                    <td>{format!("{}{more}", reason.examples.join(", "))}</td>
                </tr>
            }
        };
        view! {
            <div class="table-scroll">
                <table class="table">
                    <caption>"Why records are left as they are"</caption>
                    <thead><tr><th scope="col">"Reason"</th><th scope="col" class="figure">"Records"</th><th scope="col">"Such as"</th></tr></thead>
                    <tbody>{reasons.iter().map(line).collect_view()}</tbody>
                </table>
            </div>
        }
    }

    fn button(id: &str, action: &'static str, label: &str, is_main: bool) -> impl IntoView + use<> {
        let class = if is_main { "button button-main" } else { "button" };
        view! {
            <form method="post" action=action>
                <input type="hidden" name="id" value=id.to_owned()/>
                <button class=class type="submit">{label.to_owned()}</button>
            </form>
        }
    }
}
