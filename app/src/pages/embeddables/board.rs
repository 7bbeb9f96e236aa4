//! `/board/embeddables`: the modules as cards, and the components that can be placed in them.
use leptos::prelude::*;
use ui::{Badge, Icon, Shape, Tone};

use super::data::{COMPONENT, INSTANCE, Line, MODULE, lines};
use super::form::Place;
use crate::context::ServerContext;
use crate::error::Answer;
use crate::pages::sheet::{SheetAsk, SheetView};
use crate::routes::{list_href, record_href};

pub async fn draw(context: &ServerContext, ask: &SheetAsk) -> Answer<SheetView> {
    let place = Place::of(ask.href(&[]));
    let modules = lines(context, MODULE, "ORDERBYname", &["name", "website_url", "state", "description"]).await?;
    let columns = ["name", "type_key", "description", "is_default", "active"];
    let components = lines(context, COMPONENT, "ORDERBYDESCis_default^ORDERBYname", &columns).await?;
    let instances = lines(context, INSTANCE, "", &["module", "component"]).await?;
    let may_make =
        context.store().model().entity(MODULE).is_some_and(|entity| store::may(&context.actor, entity, meta::CREATE));
    Ok(SheetView::new("Web embeddables", move || {
        let count = |at: usize, id: &str| instances.iter().filter(|line| line.text(at) == id).count();
        let cards = modules.iter().map(|line| module_card(line, count(0, &line.id))).collect_view();
        let none = modules.is_empty().then(|| {
            view! { <p class="table-empty">"No module yet. A module stands for one outer web site that shows components."</p> }
        });
        let rows =
            components.iter().map(|line| component_row(&place, line, count(1, &line.id), may_make)).collect_view();
        view! {
            <article class="emb">
                <header class="risk-head">
                    <h1>"Web embeddables"</h1>
                    <div class="form-actions">
                        <a class="button" href=list_href("sys_cors_rule", "")>"CORS rules"</a>
                        <a class="button" href=list_href("sn_embeddable_core_provider", "")>"Trust providers"</a>
                        <a class="button" href=list_href("sn_embeddable_core_guest_rule", "")>"Guest access"</a>
                        <a class="button" href=list_href("sn_embeddable_core_session_role", "")>"Dropped roles"</a>
                    </div>
                </header>
                <section class="emb-part" aria-labelledby="emb-modules">
                    <h2 id="emb-modules">"Your modules"</h2>
                    {none}
                    <ul class="emb-cards">{cards}</ul>
                    {may_make.then(|| make_module(&place))}
                </section>
                <section class="emb-part" aria-labelledby="emb-components">
                    <h2 id="emb-components">"Components"</h2>
                    <div class="table-scroll">
                        <table class="table">
                            <thead><tr>
                                <th scope="col">"Name"</th><th scope="col">"Element"</th><th scope="col">"Kind"</th>
                                <th scope="col">"State"</th><th scope="col" class="figure">"Placed"</th><th scope="col">"Actions"</th>
                            </tr></thead>
                            <tbody>{rows}</tbody>
                        </table>
                    </div>
                    {may_make.then(|| make_component(&place))}
                </section>
                {questions()}
            </article>
        }
    }))
}

fn module_card(line: &Line, placed: usize) -> impl IntoView + use<> {
    let href = format!("{}?tab=components", record_href(MODULE, &line.id));
    let placed = if placed == 1 { "1 component".to_owned() } else { format!("{placed} components") };
    view! {
        <li class="emb-card">
            <h3><a href=href>{line.text(0).to_owned()}</a></h3>
            <p class="emb-soft">{line.text(1).to_owned()}</p>
            <p>{state_badge(line.text(2))}" "<span class="emb-soft">{placed}</span></p>
            <p class="emb-soft">{line.text(3).to_owned()}</p>
        </li>
    }
}

pub fn state_badge(state: &str) -> AnyView {
    let (tone, label) = match state {
        "active" => (Tone::Good, "Active"),
        "disabled" => (Tone::Bad, "Disabled"),
        _ => (Tone::Muted, "Draft"),
    };
    view! { <Badge tone=tone text=label/> }.into_any()
}

fn make_module(place: &Place) -> AnyView {
    let form = place.form("make-module", "");
    let inside = view! {
        <div class="emb-fields">
            {form.line("name", "Name", "text", "", "")}
            {form.line("website_url", "Address of the site", "url", "", "As in https://www.example.com.")}
        </div>
        <button class="button button-primary" type="submit"><Icon shape=Shape::Plus/>"Create module"</button>
    };
    let inside = form.around("emb-form", &[], &["name", "website_url"], inside.into_any());
    view! {
        <details class="emb-more" open=form.is_refused()><summary class="button"><Icon shape=Shape::Plus/>"Create module"</summary>{inside}</details>
    }
    .into_any()
}

fn make_component(place: &Place) -> AnyView {
    let form = place.form("make-component", "");
    let inside = view! {
        <p class="field-help">"Code of your own draws it: a script that defines the element. Attach it to the component, declare properties and events, then activate it."</p>
        <div class="emb-fields">
            {form.line("name", "Name", "text", "", "")}
            {form.line("suffix", "End of the element's name", "text", "", "As in our-map: it stays as it is.")}
        </div>
        <button class="button button-primary" type="submit"><Icon shape=Shape::Plus/>"Create component"</button>
    };
    let inside = form.around("emb-form", &[], &["name", "suffix"], inside.into_any());
    view! {
        <details class="emb-more" open=form.is_refused()><summary class="button"><Icon shape=Shape::Plus/>"Create component"</summary>{inside}</details>
    }
    .into_any()
}

fn component_row(place: &Place, line: &Line, placed: usize, may_make: bool) -> AnyView {
    let (is_shipped, is_active) = (line.is_on(3), line.is_on(4));
    let kind = if is_shipped { "Default" } else { "Custom" };
    let (tone, state) = if is_active { (Tone::Good, "Active") } else { (Tone::Muted, "Inactive") };
    let name = line.text(0).to_owned();
    let actions = may_make.then(|| {
        let (to, label) = if is_active { ("false", "Deactivate") } else { ("true", "Activate") };
        let switch = place.form("switch-component", &line.id);
        let switch = switch.button(&[("id", &line.id), ("active", to)], label, "button button-quiet", &name);
        let clone = place.form("clone-component", &line.id);
        let inside = view! {
            {clone.line("suffix", "End of the element's name", "text", "", "As in our-cases: it stays as it is.")}
            <button class="button button-primary" type="submit">"Clone"</button>
        };
        let is_open = clone.is_refused();
        let clone = clone.around("emb-form", &[("id", &line.id)], &["suffix"], inside.into_any());
        let told = format!("Clone: {name}");
        let delete = (!is_shipped && !is_active).then(|| {
            let form = place.form("delete", &line.id);
            form.button(&[("table", COMPONENT), ("id", &line.id)], "Delete for good", "button button-danger", &name)
        });
        view! {
            <div class="emb-actions">
                {switch}
                <details class="emb-more" open=is_open><summary class="button button-quiet" aria-label=told>"Clone"</summary>{clone}</details>
                {delete}
            </div>
        }
    });
    view! {
        <tr>
            <th scope="row"><a href=record_href(COMPONENT, &line.id)>{line.text(0).to_owned()}</a><br/><span class="emb-soft">{line.text(2).to_owned()}</span></th>
            <td><code>{line.text(1).to_owned()}</code></td>
            <td>{kind}</td>
            <td><Badge tone=tone text=state/></td>
            <td class="figure">{placed}</td>
            <td>{actions}</td>
        </tr>
    }
    .into_any()
}

fn questions() -> impl IntoView {
    let answers = [
        (
            "What does a site need?",
            "The global code once a page, the code of each component, and a door on its own server that signs a token for its visitor. The module's page writes the code.",
        ),
        (
            "What can the outer page change?",
            "Only properties that a component leaves to it, such as titles. Table, filter and columns are what is configured here.",
        ),
        (
            "How is it taken back?",
            "Disable the module, deactivate an instance or a component: it is gone from every site with the next call. Pasted code then shows nothing.",
        ),
        (
            "Who sees what?",
            "A visitor sees what the portal would show the same person. Administrator roles are never present on outer sites.",
        ),
    ];
    let answer = |(question, text): (&'static str, &'static str)| {
        view! { <details class="emb-question"><summary>{question}</summary><p>{text}</p></details> }
    };
    view! {
        <section class="emb-part" aria-labelledby="emb-questions">
            <h2 id="emb-questions">"Questions"</h2>
            {answers.map(answer).collect_view()}
        </section>
    }
}
