//! The sheets of a module: its head, and what is placed in it by group.
use leptos::prelude::*;
use ui::{Badge, Icon, Shape, Tone};

use super::data::{COMPONENT, GROUP, INSTANCE, Line, MODULE, lines, record, text};
use super::form::Place;
use super::{board, instance, sites, usage};
use crate::context::ServerContext;
use crate::pages::sheet::{Drawing, SheetAsk, SheetView};
use meta::Row;

pub fn draw<'a>(context: &'a ServerContext, ask: &'a SheetAsk) -> Drawing<'a> {
    Box::pin(async move {
        let place = Place::of(ask.href(&[]));
        let module = record(context, MODULE, &ask.id).await?;
        let name = text(&module, "name").to_owned();
        let inside: Box<dyn FnOnce() -> AnyView> = match ask.param("tab") {
            "sites" => {
                let drawn = sites::load(context, ask, &module).await?;
                let place = place.clone();
                Box::new(move || sites::view(&place, drawn))
            }
            "usage" => {
                let drawn = usage::load(context, &module).await?;
                Box::new(move || usage::view(drawn))
            }
            _ => {
                let drawn = Placed::load(context, ask, &module).await?;
                let place = place.clone();
                Box::new(move || drawn.view(&place))
            }
        };
        Ok(SheetView::new(name, move || {
            view! { <article class="emb">{head(&place, &module)}{inside()}</article> }
        }))
    })
}

/// What the module is, and the switch that shuts it at once.
fn head(place: &Place, module: &Row) -> AnyView {
    let (id, state) = (module.id().0, text(module, "state").to_owned());
    let switch = |to: &'static str, label: &'static str, class: &'static str| {
        place.form("set-state", to).button(&[("id", &id), ("state", to)], label, class, "")
    };
    let switches = if state == "active" {
        switch("disabled", "Disable now", "button button-danger")
    } else {
        switch("active", "Activate", "button button-primary")
    };
    let note = match state.as_str() {
        "active" => "Sites may show it.",
        "disabled" => "Shown nowhere. All sessions were ended.",
        _ => "Shown nowhere yet.",
    };
    view! {
        <header class="risk-head">
            <div>
                <p class="crumbs"><a href="/board/embeddables">"Web embeddables"</a></p>
                <h1>{text(module, "name").to_owned()}</h1>
                <p>{board::state_badge(&state)}" "<span class="emb-soft">{note}" "{text(module, "website_url").to_owned()}</span></p>
            </div>
            <div class="form-actions">
                <a class="button" href=format!("/record/{MODULE}/{id}?tab=details")>"Edit"</a>
                {switches}
            </div>
        </header>
    }
    .into_any()
}

/// Groups with their instances, and the one that is chosen.
struct Placed {
    module: String,
    groups: Vec<Line>,
    instances: Vec<Line>,
    /// Components that can be placed.
    components: Vec<(String, String)>,
    chosen: Option<instance::Chosen>,
    chosen_id: String,
    hrefs: Vec<String>,
}

impl Placed {
    async fn load(context: &ServerContext, ask: &SheetAsk, module: &Row) -> crate::error::Answer<Placed> {
        let of_module = format!("module={}^ORDERBYorder", module.id());
        let groups = lines(context, GROUP, &of_module, &["title", "order"]).await?;
        let columns = ["name", "group", "component.name", "active", "component.active"];
        let instances = lines(context, INSTANCE, &of_module, &columns).await?;
        let components = lines(context, COMPONENT, "active=true^ORDERBYname", &["name"]).await?;
        let components = components.into_iter().map(|line| (line.id.clone(), line.text(0).to_owned())).collect();
        let asked = ask.param("instance");
        let chosen_id = instances.iter().find(|line| line.id == asked).map_or(String::new(), |line| line.id.clone());
        let chosen = match chosen_id.as_str() {
            "" => None,
            id => Some(instance::Chosen::load(context, ask, module, id, &groups).await?),
        };
        let hrefs = instances
            .iter()
            .map(|line| ask.href(&[("tab", "components"), ("instance", &line.id), ("code", ""), ("events", "")]));
        let hrefs = hrefs.collect();
        Ok(Placed { module: module.id().0, groups, instances, components, chosen, chosen_id, hrefs })
    }

    fn view(self, place: &Place) -> AnyView {
        let groups = self.groups.iter().map(|group| self.group(place, group)).collect_view();
        // Where something was dropped; buttons do the same.
        let dropped = |id: &'static str, table: &'static str| {
            let form = place.form("place", id);
            let empty = [("table", table), ("id", ""), ("to", ""), ("before", "")];
            view! { <div id=format!("{id}-box") hidden=true>{form.around_named(id, &empty)}</div> }
        };
        let dropped = (dropped("emb-drag-group", GROUP), dropped("emb-drag-instance", INSTANCE));
        let make = place.form("make-group", "");
        let inside = view! {
            {make.line("title", "Title", "text", "", "")}
            <button class="button" type="submit">"Add group"</button>
        };
        let is_open = make.is_refused();
        let make = make.around("emb-form", &[("module", &self.module)], &["title"], inside.into_any());
        let chosen = match self.chosen {
            Some(chosen) => chosen.view(place),
            None => view! {
                <p class="table-empty">"Choose a component to see and set what it shows, or add one to a group."</p>
            }
            .into_any(),
        };
        view! {
            <div class="emb-split">
                <nav class="emb-tree" aria-label="Placed components">
                    {groups}
                    {dropped.0}{dropped.1}
                    <details class="emb-more" open=is_open><summary class="button button-quiet"><Icon shape=Shape::Plus/>"Add group"</summary>{make}</details>
                </nav>
                <section class="emb-chosen" aria-label="Chosen component">{chosen}</section>
            </div>
        }
        .into_any()
    }

    fn group(&self, place: &Place, group: &Line) -> AnyView {
        let own = self.instances.iter().zip(&self.hrefs).filter(|(line, _)| line.text(1) == group.id);
        let items = own.map(|(line, href)| self.item(line, href)).collect_view();
        let title = group.text(0).to_owned();
        let rename = place.form("rename-group", &group.id);
        let inside = view! {
            {rename.line("title", "Title", "text", &title, "")}
            <button class="button" type="submit">"Rename"</button>
        };
        let is_renamed = rename.is_refused();
        let rename = rename.around("emb-form", &[("id", &group.id)], &["title"], inside.into_any());
        let act = |deed: &'static str, more: &[(&str, &str)], label: &str, class: &'static str| {
            let fixed: Vec<(&str, &str)> =
                [("table", GROUP), ("id", group.id.as_str())].into_iter().chain(more.iter().copied()).collect();
            place.form(deed, &format!("{}{label}", group.id)).button(&fixed, label, class, &title)
        };
        let add = place.form("add-instance", &group.id);
        let inside = view! {
            {add.pick("component", "Component", &self.components, "", "")}
            <button class="button button-primary" type="submit">"Add component"</button>
        };
        let is_added = add.is_refused();
        let add = add.around(
            "emb-form",
            &[("module", &self.module), ("group", &group.id)],
            &["component"],
            inside.into_any(),
        );
        let told = format!("Change group: {title}");
        let added = format!("Add component to {title}");
        view! {
            <section class="emb-group" aria-label=title.clone() data-drop=group.id.clone()>
                <h2 draggable="true" data-drag=group.id.clone() data-form="emb-drag-group">{title.clone()}</h2>
                <ul>{items}</ul>
                <div class="emb-actions">
                    <details class="emb-more" open=is_added><summary class="button" aria-label=added><Icon shape=Shape::Plus/>"Add component"</summary>{add}</details>
                    <details class="emb-more" open=is_renamed>
                        <summary class="button button-quiet" aria-label=told>"Change group"</summary>
                        {rename}
                        <div class="emb-actions">
                            {act("move", &[("to", "up")], "Move up", "button button-quiet")}
                            {act("move", &[("to", "down")], "Move down", "button button-quiet")}
                            {act("delete", &[], "Delete for good", "button button-danger")}
                        </div>
                        <p class="field-help">"Deleting a group deletes its components from every site."</p>
                    </details>
                </div>
            </section>
        }
        .into_any()
    }

    fn item(&self, line: &Line, href: &str) -> AnyView {
        let is_current = line.id == self.chosen_id;
        let off = match (line.is_on(3), line.is_on(4)) {
            (false, _) => Some("Inactive"),
            (true, false) => Some("Component inactive"),
            (true, true) => None,
        };
        view! {
            <li draggable="true" data-drag=line.id.clone() data-form="emb-drag-instance" data-drop=format!("{} {}", line.text(1), line.id)>
                <a class="emb-item" href=href.to_owned() aria-current=is_current.then_some("true") data-noscroll="" id=format!("placed-{}", line.id)>
                    <span>{line.text(0).to_owned()}</span>
                    {(line.text(2) != line.text(0)).then(|| view! { <span class="emb-soft">{line.text(2).to_owned()}</span> })}
                    {off.map(|text| view! { <Badge tone=Tone::Muted text=text/> })}
                </a>
            </li>
        }
        .into_any()
    }
}
