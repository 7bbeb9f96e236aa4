//! Who takes part in a record beside those it names: people, consumers and accounts with what they are to it.
use leptos::prelude::*;
use meta::query::Query;
use meta::{CREATE, DELETE, Entity};
use store::{Count, ListRequest};
use ui::{Icon, Shape as Sign};

use crate::pieces::{Fields, Form, equal};
use crate::{Answer, Visit, say, say_with};

pub const PARTIES: &str = "sn_customerservice_related_party";
pub const ADD: &str = "add_party";
pub const REMOVE: &str = "remove_party";
/// What is said of a new party.
pub const PARTY_FIELDS: &[&str] = &["contact", "responsibility"];
const MOST: u64 = 100;

/// Who takes part, and how that is changed.
#[derive(Clone, Debug)]
pub struct Parties {
    rows: Vec<Party>,
    remove: Option<Form>,
    add: Option<(Form, Fields)>,
    /// Where somebody is added, and where that form is left.
    add_href: Option<String>,
    page: String,
}

#[derive(Clone, Debug)]
struct Party {
    id: String,
    name: String,
    relationship: String,
}

impl Parties {
    /// Nothing where the visitor knows of no parties.
    pub(super) async fn load(visit: &Visit, of: &'static Entity, id: &str) -> Answer<Option<Parties>> {
        let Ok(entity) = visit.readable_entity(PARTIES) else { return Ok(None) };
        let request = ListRequest {
            within: Some(equal(&[("record_id", id)])),
            columns: ["contact", "consumer", "account", "responsibility"].map(str::to_owned).to_vec(),
            limit: MOST,
            count: Count::No,
            ..ListRequest::new(entity, Query::default())
        };
        let found = visit.store().list(&visit.actor, &request).await?;
        let party = |row: store::PageRow| {
            let shown = found.columns.iter().zip(&row.cells);
            let mut texts: Vec<String> = shown.map(|((_, path), cell)| cell.text(path.field, &visit.actor)).collect();
            let relationship = texts.pop().unwrap_or_default();
            let name = texts.into_iter().find(|text| !text.is_empty()).unwrap_or_default();
            Party { id: row.id.0, name, relationship }
        };
        let rows: Vec<Party> = found.rows.into_iter().map(party).collect();
        let may = |op| !visit.is_preview && store::may(&visit.actor, entity, op);
        let is_asked = !visit.param("party").is_empty();
        let add = if may(CREATE) && is_asked { form(visit, entity, of, id).await? } else { None };
        let parties = Parties {
            remove: may(DELETE).then(|| Form::of(visit, REMOVE, &[("table", of.name()), ("id", id)])),
            add_href: (may(CREATE) && !is_asked).then(|| visit.changed(&[("party", "yes")])),
            page: visit.changed(&[("party", "")]),
            rows,
            add,
        };
        let is_empty = parties.rows.is_empty() && parties.add_href.is_none() && !is_asked;
        Ok((!is_empty).then_some(parties))
    }

    pub(super) fn view(self) -> AnyView {
        let party = |party: Party| {
            let remove = self.remove.clone().map(|form| {
                let label = say_with("Remove {name}", &[("name", &party.name)]);
                let button =
                    view! { <button class="portal-change" type="submit" aria-label=label>{say("Remove")}</button> };
                form.with("party", &party.id).view("inline-form", button)
            });
            view! { <li><b>{party.name}</b>" "<span>{party.relationship}</span>" "{remove}</li> }
        };
        let is_empty = self.rows.is_empty();
        let rows = self.rows.into_iter().map(party).collect_view();
        let add = self.add.map(|(form, fields)| {
            let inside = view! {
                {fields.view()}
                <p class="portal-buttons">
                    <button class="button button-primary" type="submit">{say("Add")}</button>
                    <a class="button" href=self.page>{say("Cancel")}</a>
                </p>
            };
            form.view("portal-form", inside)
        });
        let href = self.add_href.map(|href| {
            view! { <p class="portal-buttons"><a class="button" href=href><Icon shape=Sign::Plus/>{say("Add somebody")}</a></p> }
        });
        view! {
            <section class="portal-card">
                <h2>{say("Related parties")}</h2>
                {is_empty.then(|| view! { <p class="portal-empty">{say("Nobody else takes part in this.")}</p> })}
                <ul class="portal-files">{rows}</ul>
                {add}{href}
            </section>
        }
        .into_any()
    }
}

/// The form that adds a contact, with what contacts can be to a record of this kind.
async fn form(visit: &Visit, parties: &'static Entity, of: &Entity, id: &str) -> Answer<Option<(Form, Fields)>> {
    let offered = visit.services.relationships(of, "contact").await?;
    let fields = Fields::load(visit, ADD, parties, PARTY_FIELDS, &[], "").await?;
    let fields = fields.asking_for("contact").offering("responsibility", |id| offered.contains(id));
    Ok(Some((Form::of(visit, ADD, &[("table", of.name()), ("id", id)]), fields)))
}
