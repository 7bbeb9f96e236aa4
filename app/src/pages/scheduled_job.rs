//! When a scheduled job runs, how its last runs ended, and the button that runs it at once.
use super::leaves::leaves;
use super::sheet::SheetSet;

pub const SHEETS: SheetSet = SheetSet {
    table: "sys_scheduled_job",
    sheets: leaves!(server::draw, ["sys_scheduled_job", "sys_job_run"], [("runs", "Runs")]),
};

#[cfg(feature = "ssr")]
mod server {
    use leptos::prelude::*;
    use leptos::server_fn::codec::PostUrl;
    use meta::{AppError, Id};
    use ui::{Badge, Tone};

    use crate::context::ServerContext;
    use crate::error::Answer;
    use crate::pages::parts::{Head, column, table, text};
    use crate::pages::reading::{Line, list};
    use crate::pages::sheet::{Drawing, SheetAsk, SheetView};
    use crate::wire::Reply;

    const RUNS_SHOWN: u64 = 20;
    const HEAD: &[Head] = &[column("Started"), column("Finished"), column("Result"), column("Message")];

    /// Runs a job at once, whether it is active or not.
    #[server(prefix = "/fn", endpoint = "run-scheduled-job", input = PostUrl, output = Reply)]
    pub async fn run_scheduled_job(id: String) -> Answer<()> {
        let context = crate::context::server_context()?;
        Ok(context.services.run_scheduled_job(&context.actor, &Id(id)).await?)
    }

    pub fn draw<'a>(context: &'a ServerContext, ask: &'a SheetAsk) -> Drawing<'a> {
        Box::pin(async move {
            let entity = ask.entity.filter(|_| Id::is_shaped(&ask.id)).ok_or(AppError::NotFound)?;
            let columns = ["name", "active", "run", "next_run"];
            let jobs = list(context, entity.name(), format!("sys_id={}", ask.id), &columns, 1).await?;
            let job = jobs.as_ref().and_then(|jobs| jobs.first()).ok_or(AppError::NotFound)?;
            let query = format!("job={}^ORDERBYDESCstarted", ask.id);
            let columns = ["started", "finished", "result", "message"];
            let runs = list(context, "sys_job_run", query, &columns, RUNS_SHOWN).await?;
            let runs = runs.iter().flat_map(|runs| runs.iter()).map(cells).collect();
            let (name, when, id) = (job.text("name"), when(job), ask.id.clone());
            let may_run = store::may(&context.actor, entity, meta::WRITE);
            Ok(SheetView::new(name.clone(), move || view! { <Page id name when may_run runs/> }))
        })
    }

    fn cells(run: Line<'_>) -> Vec<AnyView> {
        let tone = match run.stored("result") {
            "success" => Tone::Good,
            "failed" => Tone::Bad,
            _ => Tone::Active,
        };
        let result = view! { <Badge tone=tone text=run.text("result")/> }.into_any();
        vec![text(run.text("started")), text(run.text("finished")), result, text(run.text("message"))]
    }

    /// When the job runs, in a sentence.
    fn when(job: Line<'_>) -> String {
        match (job.is("active"), job.text("next_run").as_str()) {
            (true, "") => "Runs on demand only.".to_owned(),
            (true, next) => format!("Runs {}, next at {next}.", job.text("run").to_lowercase()),
            (false, _) => "Switched off: it runs only when somebody executes it.".to_owned(),
        }
    }

    #[component]
    fn Page(id: String, name: String, when: String, may_run: bool, runs: Vec<Vec<AnyView>>) -> impl IntoView {
        let run = may_run.then(|| {
            view! {
                <form method="post" action="/fn/run-scheduled-job">
                    <input type="hidden" name="id" value=id/>
                    <button class="button button-main" type="submit">"Execute now"</button>
                </form>
            }
        });
        view! {
            <section class="plain-page">
                <p class="crumbs"><a href="/list/sys_scheduled_job">"Scheduled jobs"</a></p>
                <h1>{name}</h1>
                <p role="status">{when}</p>
                {run}
                <h2>"Last runs"</h2>
                {table("Last runs", HEAD, runs, "The job has not run yet.")}
            </section>
        }
    }
}
