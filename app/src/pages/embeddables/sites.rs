//! Where a module may be shown: is this origin allowed, what is missing, and the exact headers on both sides.
use leptos::prelude::*;
use meta::Row;
use services::embed::{EndpointStatus, host_policy};
use ui::{Badge, Notice, Tone};

use super::data::{base_url, text};
use super::form::Place;
use super::instance::copy_button;
use crate::context::ServerContext;
use crate::error::Answer;
use crate::pages::sheet::SheetAsk;

pub struct Drawn {
    module: String,
    listed: Vec<String>,
    /// The origin that was asked about.
    asked: String,
    /// Why it is none.
    wrong: String,
    status: Vec<EndpointStatus>,
    is_active: bool,
    host_policy: String,
    frame_policy: String,
}

pub async fn load(context: &ServerContext, ask: &SheetAsk, module: &Row) -> Answer<Drawn> {
    let listed: Vec<String> = text(module, "allowed_origins").lines().map(str::to_owned).collect();
    let typed = ask.param("origin");
    let (asked, wrong) = match domain::embed::origin::read(typed) {
        _ if typed.is_empty() => (String::new(), String::new()),
        Ok(origin) => (origin, String::new()),
        Err(sentence) => (typed.to_owned(), sentence),
    };
    let status = match asked.as_str() {
        "" => Vec::new(),
        _ if !wrong.is_empty() => Vec::new(),
        origin => context.services.embed_cors_status(origin).await?,
    };
    let policy = format!("frame-ancestors {}", if listed.is_empty() { "'none'".to_owned() } else { listed.join(" ") });
    Ok(Drawn {
        module: module.id().0,
        asked,
        wrong,
        status,
        is_active: text(module, "state") == "active",
        host_policy: host_policy(&base_url(context, module)),
        frame_policy: policy,
        listed,
    })
}

pub fn view(place: &Place, drawn: Drawn) -> AnyView {
    let origins = drawn.listed.iter().map(|origin| {
        let href = format!("?tab=sites&origin={}", ui::address::encoded(origin));
        let told = format!("Check status: {origin}");
        view! { <li><code>{origin.clone()}</code>" "<a class="button button-quiet" href=href data-noscroll="" aria-label=told>"Check status"</a></li> }
    });
    let wrong = (!drawn.wrong.is_empty())
        .then(|| view! { <span class="field-error" id="emb-origin-error" role="alert">{drawn.wrong.clone()}</span> });
    let result = (!drawn.status.is_empty()).then(|| result(place, &drawn));
    view! {
        <section class="emb-part" aria-labelledby="emb-origins">
            <h2 id="emb-origins">"Allowed origins"</h2>
            <ul class="emb-plain">{origins.collect_view()}</ul>
            <form method="get" class="emb-form emb-check">
                <input type="hidden" name="tab" value="sites"/>
                <div class="field">
                    <label class="field-label" for="emb-origin">"Is this origin allowed?"</label>
                    <input class="input" id="emb-origin" name="origin" type="text" value=drawn.asked.clone() placeholder="https://www.example.com" autocomplete="off"/>
                    {wrong}
                </div>
                <button class="button" type="submit">"Check status"</button>
            </form>
            {result}
        </section>
        <section class="emb-part" aria-labelledby="emb-policy">
            <h2 id="emb-policy">"What the outer site's content security policy needs"</h2>
            <p class="field-help">"Add these sources to the directives that the site sends. Scripts in the page itself, such as the pasted code, need the site's own nonce or hash."</p>
            <pre class="emb-pre"><code id="emb-host-policy">{drawn.host_policy}</code></pre>
            {copy_button("emb-host-policy", "content security policy")}
            <h3>"What this system answers for frames of the module"</h3>
            <pre class="emb-pre"><code id="emb-frame-policy">{format!("Content-Security-Policy: {}", drawn.frame_policy)}</code></pre>
            {copy_button("emb-frame-policy", "header of frames")}
        </section>
    }
    .into_any()
}

fn result(place: &Place, drawn: &Drawn) -> AnyView {
    let is_listed = drawn.listed.contains(&drawn.asked);
    let is_complete = is_listed && drawn.status.iter().all(|status| status.is_configured);
    let row = |path: String, purpose: &str, is_there: bool| {
        let (tone, label) = if is_there { (Tone::Good, "Configured") } else { (Tone::Bad, "Missing") };
        view! { <tr><th scope="row"><code>{path}</code></th><td>{purpose.to_owned()}</td><td><Badge tone=tone text=label/></td></tr> }
    };
    let rows = drawn.status.iter().map(|status| row(status.path.to_owned(), status.purpose, status.is_configured));
    let rows = rows.collect_view();
    let header = is_complete.then(|| {
        let header = format!("Access-Control-Allow-Origin: {}\nVary: Origin", drawn.asked);
        view! { <p class="field-help">"Pages of this origin are answered with:"</p><pre class="emb-pre"><code id="emb-cors-header">{header}</code></pre>{copy_button("emb-cors-header", "CORS header")} }
    });
    let inactive = (is_complete && !drawn.is_active).then(
        || view! { <Notice tone=Tone::Warn>"The module is not active: nothing is answered until it is."</Notice> },
    );
    let configure = (!is_complete).then(|| {
        let form = place.form("configure-cors", "");
        let button = view! { <button class="button button-primary" type="submit">"Configure CORS rules"</button> };
        form.around("emb-form", &[("id", &drawn.module), ("origin", &drawn.asked)], &[], button.into_any())
    });
    view! {
        <div class="table-scroll" id="emb-status" role="status">
            <table class="table">
                <caption>{format!("Calls of pages of {}", drawn.asked)}</caption>
                <thead><tr><th scope="col">"Endpoint"</th><th scope="col">"For"</th><th scope="col">"State"</th></tr></thead>
                <tbody>{row("Allowed origins".to_owned(), "The module's own list", is_listed)}{rows}</tbody>
            </table>
        </div>
        {header}{inactive}{configure}
    }
    .into_any()
}
