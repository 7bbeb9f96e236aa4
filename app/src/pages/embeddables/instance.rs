//! A placed component: what it is set to, how it looks, and the code for the outer page.
use leptos::prelude::*;
use meta::Row;
use serde_json::Value as Json;
use services::embed::{self, Code, Embedding, Property, PropertyKind};
use ui::{Notice, Tone};

use super::data::{COMPONENT, INSTANCE, Line, base_url, record, text};
use super::form::{Form, Place};
use crate::context::ServerContext;
use crate::error::Answer;
use crate::pages::sheet::SheetAsk;

/// Copies the text of an element, and says so.
pub(super) fn copy_button(of: &str, what: &str) -> AnyView {
    let told = format!("Copy: {what}");
    view! {
        <p class="emb-copy">
            <button class="button" type="button" data-copy=of.to_owned() id=format!("{of}-copy") aria-label=told>"Copy"</button>
            <span class="emb-soft" role="status"></span>
        </p>
    }
    .into_any()
}

/// The chosen instance.
pub struct Chosen {
    id: String,
    module: String,
    name: String,
    component: String,
    group: String,
    is_active: bool,
    is_component_active: bool,
    properties: Vec<Property>,
    settings: serde_json::Map<String, Json>,
    groups: Vec<(String, String)>,
    /// Shown instead of settings and preview.
    code: Option<Code>,
    with_events: bool,
    /// As whom the preview is seen; empty for oneself.
    seen_as: String,
    /// Addresses of this page with the code, with and without event handlers, and without it.
    hrefs: [String; 3],
}

impl Chosen {
    pub async fn load(
        context: &ServerContext,
        ask: &SheetAsk,
        module: &Row,
        id: &str,
        groups: &[Line],
    ) -> Answer<Chosen> {
        let row = record(context, INSTANCE, id).await?;
        let component = record(context, COMPONENT, text(&row, "component")).await?;
        let properties = embed::read_schema(text(&component, "configuration_schema")).unwrap_or_default();
        let settings = embed::read_settings(text(&row, "settings")).unwrap_or_default();
        let with_events = ask.param("events") == "on";
        let code = (ask.param("code") == "on").then(|| {
            let (base_url, module_id) = (base_url(context, module), module.id());
            let events: Vec<String> = text(&component, "events").split_whitespace().map(str::to_owned).collect();
            let names: Vec<&str> = properties.iter().filter(|one| one.page).map(|one| one.name.as_str()).collect();
            let tag = embed::element_of(text(&component, "type_key"), text(&component, "drawn_by"), &settings);
            let drawn_by = [text(&component, "drawn_by"), text(&component, "type_key")];
            let embedding = Embedding {
                base_url: &base_url,
                module: module_id.as_str(),
                instance: id,
                tag: &tag,
                drawn_by: drawn_by.into_iter().find(|tag| !tag.is_empty()).unwrap_or_default(),
                settings: &settings,
                event_prefix: text(&component, "event_prefix"),
                events: &events,
                with_events,
            };
            embed::generate_code(&embedding, &names)
        });
        let href = |code: &str, events: &str| ask.href(&[("code", code), ("events", events)]);
        Ok(Chosen {
            id: id.to_owned(),
            module: module.id().0,
            name: text(&row, "name").to_owned(),
            component: text(&component, "name").to_owned(),
            group: text(&row, "group").to_owned(),
            is_active: row.value("active").as_bool() != Some(false),
            is_component_active: component.value("active").as_bool() != Some(false),
            properties,
            settings,
            groups: groups.iter().map(|group| (group.id.clone(), group.text(0).to_owned())).collect(),
            code,
            with_events,
            seen_as: ask.param("as").to_owned(),
            hrefs: [href("on", "on"), href("on", ""), href("", "")],
        })
    }

    pub fn view(self, place: &Place) -> AnyView {
        let off = (!self.is_active || !self.is_component_active).then(|| {
            let why = if self.is_active { "Its component is inactive" } else { "It is inactive" };
            view! { <Notice tone=Tone::Warn>{format!("{why}: sites show nothing in its place.")}</Notice> }
        });
        let [_, with_code, plain] = self.hrefs.clone();
        let is_code = self.code.is_some();
        let body = match &self.code {
            Some(code) => self.code_view(code),
            None => self.settings_view(place),
        };
        view! {
            <header class="risk-head">
                <h2>{self.name.clone()}{(self.name != self.component).then(|| view! { " "<span class="emb-soft">{self.component.clone()}</span> })}</h2>
                <span class="segments" role="group" aria-label="What is shown">
                    <a class="segment" href=plain aria-current=(!is_code).then_some("true") data-noscroll="" id="emb-settings">"Settings and preview"</a>
                    <a class="segment" href=with_code aria-current=is_code.then_some("true") data-noscroll="" id="emb-code">"Get embed code"</a>
                </span>
            </header>
            {off}
            {body}
        }
        .into_any()
    }

    fn settings_view(&self, place: &Place) -> AnyView {
        let form = place.form("save-instance", &self.id);
        let (locked, open): (Vec<&Property>, Vec<&Property>) =
            self.properties.iter().partition(|property| !property.page);
        let inputs = |list: Vec<&Property>| list.into_iter().map(|property| self.input(&form, property)).collect_view();
        let own: Vec<String> =
            self.properties.iter().map(|property| format!("{}{}", embed::PROPERTY_INPUT, property.name)).collect();
        let names: Vec<&str> = own.iter().map(String::as_str).chain(["name", "group", "active"]).collect();
        let has_locked = !locked.is_empty();
        let inside = view! {
            <div class="emb-fields">
                {form.line("name", "Name", "text", &self.name, "")}
                {form.pick("group", "Group", &self.groups, &self.group, "")}
                {form.tick("active", "Active", self.is_active, "")}
            </div>
            {has_locked.then(|| view! {
                <fieldset class="emb-set"><legend>"Kept here"</legend>
                    <p class="field-help">"The outer page cannot change these."</p>
                    <div class="emb-fields">{inputs(locked)}</div>
                </fieldset>
            })}
            <fieldset class="emb-set"><legend>"The outer page may set these too"</legend>
                <div class="emb-fields">{inputs(open)}</div>
            </fieldset>
            <button class="button button-primary" type="submit">"Save"</button>
        };
        let settings = form.around("emb-form", &[("id", &self.id)], &names, inside.into_any());
        let act = |deed: &'static str, more: &[(&str, &str)], label: &str, class: &'static str| {
            let all = [("table", INSTANCE), ("id", self.id.as_str()), ("module", self.module.as_str())];
            let fixed: Vec<(&str, &str)> = all.into_iter().chain(more.iter().copied()).collect();
            place.form(deed, &format!("{}{label}", self.id)).button(&fixed, label, class, &self.name)
        };
        let preview = self.is_active && self.is_component_active;
        let source = match self.seen_as.as_str() {
            "" => format!("/embeddables/preview/{}", self.id),
            contact => format!("/embeddables/preview/{}?as={}", self.id, ui::address::encoded(contact)),
        };
        let preview = preview.then(|| view! {
            <section class="emb-preview" aria-labelledby="emb-preview">
                <h3 id="emb-preview">"Preview"</h3>
                <form method="get" class="emb-form emb-check">
                    <input type="hidden" name="tab" value="components"/>
                    <input type="hidden" name="instance" value=self.id.clone()/>
                    <div class="field">
                        <label class="field-label" for="emb-as">"Look as this contact"</label>
                        <input class="input" id="emb-as" name="as" type="text" value=self.seen_as.clone() autocomplete="off" aria-describedby="emb-as-help"/>
                        <span class="field-help" id="emb-as-help">"A user name. Empty: you, without administrator roles. Nothing can be changed in a preview."</span>
                    </div>
                    <button class="button" type="submit">"Look"</button>
                </form>
                <iframe title=format!("Preview of {}", self.name) src=source></iframe>
            </section>
        });
        view! {
            <div class="emb-actions">
                {act("move", &[("to", "up")], "Move up", "button button-quiet")}
                {act("move", &[("to", "down")], "Move down", "button button-quiet")}
                {act("clone-instance", &[], "Clone", "button button-quiet")}
                {act("delete", &[], "Delete for good", "button button-danger")}
            </div>
            <p class="field-help">"A deleted component stops working on every site: its code then shows nothing."</p>
            {preview}
            {settings}
        }
        .into_any()
    }

    fn input(&self, form: &Form<'_>, property: &Property) -> AnyView {
        let name = format!("{}{}", embed::PROPERTY_INPUT, property.name);
        let value = self.settings.get(&property.name).unwrap_or(&property.default);
        let start = match value {
            Json::String(text) => text.clone(),
            Json::Null => String::new(),
            other => other.to_string(),
        };
        let (label, help) = (property.label.as_str(), property.help.as_str());
        match property.kind {
            PropertyKind::Boolean => form.tick(&name, label, value.as_bool() == Some(true), help),
            PropertyKind::Integer => form.line(&name, label, "number", &start, help),
            PropertyKind::Choice => {
                let choices: Vec<(String, String)> =
                    property.choices.iter().map(|choice| (choice.clone(), choice.replace('-', " "))).collect();
                form.pick(&name, label, &choices, &start, help)
            }
            PropertyKind::Json | PropertyKind::Query => form.area(&name, label, &start, help),
            _ => form.line(&name, label, "text", &start, help),
        }
    }

    fn code_view(&self, code: &Code) -> AnyView {
        let [with_events, without, _] = self.hrefs.clone();
        let (href, label) = if self.with_events {
            (without, "Leave event handlers out")
        } else {
            (with_events, "Enable event handler")
        };
        let piece = |id: &'static str, title: &'static str, note: &'static str, text: &str| {
            let lines = (text.lines().count() + 1).min(40).to_string();
            let label = format!("{title}: select all and copy");
            let source = format!("{id}-source");
            view! {
                <section class="emb-code" aria-labelledby=id>
                    <h3 id=id>{title}</h3>
                    <p class="field-help">{note}</p>
                    <textarea class="input emb-source" id=source.clone() readonly wrap="off" rows=lines spellcheck="false" aria-label=label inner_html=ui::area_text(text)></textarea>
                    {copy_button(&source, title)}
                </section>
            }
        };
        view! {
            {piece("emb-global", "Global code", "Once per page, before any component. The door that gives the token is on the site's own server.", &code.global)}
            <p><a class="button" href=href data-noscroll="" id="emb-events">{label}</a></p>
            {piece("emb-component", "Component code", "Where the component shall stand. What is kept here is not in it.", &code.component)}
        }
        .into_any()
    }
}
