//! Pages of their own, drawn by the server: *boards* (`/board/<key>`) and *sheets*, the tabs that a record shows beside
//! its form (`/record/<table>/<id>?tab=<key>`). The browser's part knows their names and shows what it is sent: a page
//! more costs it nothing.
//!
//! All state is in the address. A link in a drawing is followed in place (with `data-noscroll` without jumping to the
//! top), and elements with an `id` keep the focus, and `<details>` stay open, when the drawing is made again.
use leptos::prelude::*;
use leptos::server::codee::{Decoder, Encoder};
use leptos::server_fn::codec::GetUrl;
use leptos_meta::Title;
use leptos_router::hooks::{use_location, use_params_map};
use serde::{Deserialize, Serialize};
use ui::{Drawn, Markup, part};

use super::Problem;
use crate::error::{Answer, Failure};
use crate::frame::{Frame, Live};
use crate::routes::record_href;
use crate::wire::Reply;

/// The name of a sheet or board.
pub struct Leaf {
    pub key: &'static str,
    pub label: &'static str,
    /// Rows of these tables are in the drawing: it is made again when one of them is stored.
    pub watch: &'static [&'static str],
    /// What the browser does with the drawing once it stands, beyond links: listeners on the container. The
    /// callback has it drawn again.
    #[cfg_attr(not(feature = "hydrate"), expect(dead_code, reason = "only the browser behaves"))]
    pub behaviour: Option<fn(web_sys::HtmlElement, Callback<()>)>,
    #[cfg(feature = "ssr")]
    pub draw: Draw,
}

/// The sheets of a table, in the order of their tabs. The form comes last, as the tab [`DETAILS`].
pub struct SheetSet {
    pub table: &'static str,
    pub sheets: &'static [Leaf],
}

/// The tab of the form.
pub const DETAILS: &str = "details";

/// Parts of a query that belong to the form: an address with one of them means the form.
const OF_FORM: [&str; 4] = ["open", "activity", "preset", "edit"];

/// The sheets of a table; none for most.
pub fn sheets_of(table: &str) -> &'static [Leaf] {
    super::leaves::SHEETS.iter().find(|set| set.table == table).map_or(&[], |set| set.sheets)
}

/// The sheet that records of a table open with, by table, as JSON.
#[cfg(feature = "ssr")]
pub fn first_sheets() -> serde_json::Value {
    let first = |set: &SheetSet| Some((set.table.to_owned(), set.sheets.first()?.key.into()));
    super::leaves::SHEETS.iter().filter_map(first).collect::<serde_json::Map<_, _>>().into()
}

/// The sheet that an address asks for; `None` is the form.
pub fn chosen_sheet(table: &str, id: &str, asked: impl Fn(&str) -> Option<String>) -> Option<&'static Leaf> {
    let sheets = sheets_of(table);
    if id == "new" {
        return None;
    }
    match asked("tab") {
        Some(tab) => sheets.iter().find(|leaf| leaf.key == tab),
        None if OF_FORM.iter().any(|name| asked(name).is_some()) => None,
        None => sheets.first(),
    }
}

/// What the browser is sent.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SheetView {
    pub title: String,
    pub markup: Markup,
}

/// Draws a sheet: `table` and `id` name the record, both empty for a board. `query` is that of the page's address.
#[server(prefix = "/fn", endpoint = "sheet", input = GetUrl, output = Reply)]
pub async fn load_sheet(table: String, id: String, key: String, query: String) -> Answer<SheetView> {
    server::load(&crate::context::server_context()?, &table, id, &key, &query).await
}

/// `/board/<key>`
#[component]
pub fn BoardPage() -> impl IntoView {
    let params = use_params_map();
    let key = Memo::new(move |_| params.read().get("key").unwrap_or_default());
    view! {
        {part(move || {
            match board(&key.get()) {
                Some(leaf) => view! { <Sheet table="" id="" leaf/> }.into_any(),
                None => view! { <Problem failure=Failure(meta::AppError::NotFound)/> }.into_any(),
            }
        })}
    }
}

/// The board whose address is `/`.
const HOME: &str = "portfolio";

/// `/`
#[component]
pub fn HomePage() -> impl IntoView {
    board(HOME).map(|leaf| view! { <Sheet table="" id="" leaf/> })
}

fn board(key: &str) -> Option<&'static Leaf> {
    super::leaves::BOARDS.iter().find(|leaf| leaf.key == key)
}

/// The tabs of a record that has sheets, as links.
#[component]
pub fn SheetTabs(table: String, id: String, #[prop(into)] chosen: Signal<&'static str>) -> impl IntoView {
    let tab = |key: &'static str, label: &'static str| {
        let href = format!("{}?tab={key}", record_href(&table, &id));
        let current = Signal::derive(move || (chosen.get() == key).then_some("page"));
        view! { <a class="tab" href=href aria-current=current id=format!("sheet-tab-{key}")>{label}</a> }
    };
    let names = sheets_of(&table).iter().map(|leaf| (leaf.key, leaf.label)).chain([(DETAILS, "Details")]);
    let tabs = names.map(|(key, label)| tab(key, label)).collect_view();
    view! { <nav class="tabs sheet-tabs" aria-label="Pages of this record">{tabs}</nav> }
}

/// A sheet or board: read again when the address changes or a row in it does.
#[component]
pub fn Sheet(#[prop(into)] table: String, #[prop(into)] id: String, leaf: &'static Leaf) -> impl IntoView {
    let search = use_location().search;
    let is_record = !id.is_empty();
    let source = {
        let (table, id) = (table.clone(), id.clone());
        move || (table.clone(), id.clone(), search.get())
    };
    let loaded: Resource<_, Lean> = Resource::new_with_options(
        source,
        move |(table, id, query)| load_sheet(table, id, leaf.key.to_owned(), query),
        true,
    );
    let frame = use_context::<Frame>();
    if let Some(frame) = frame {
        follow(frame.live, leaf.watch, move || loaded.refetch());
    }
    let address = record_href(&table, &id);
    let shown = move || {
        let address = address.clone();
        Suspend::new(async move {
            match loaded.await {
                Ok(view) => {
                    if let Some(frame) = frame.filter(|_| is_record) {
                        let title = view.title.clone();
                        Effect::new(move |_| frame.visit(address.clone(), title.clone()));
                    }
                    view! { <Shown view leaf again=Callback::new(move |()| loaded.refetch())/> }.into_any()
                }
                Err(failure) => view! { <Problem failure/> }.into_any(),
            }
        })
    };
    view! {
        <Transition fallback=|| view! { <p class="loading" role="status">"Loading…"</p> }>{part(shown)}</Transition>
    }
}

#[component]
fn Shown(view: SheetView, leaf: &'static Leaf, again: Callback<()>) -> impl IntoView {
    let container = NodeRef::<leptos::html::Div>::new();
    #[cfg(not(feature = "hydrate"))]
    let _ = again;
    #[cfg(feature = "hydrate")]
    {
        // Runs once more when the element is there, which may be after the first time.
        Effect::new(move |_| {
            if let (Some(attach), Some(element)) = (leaf.behaviour, container.get()) {
                attach(element.into(), again);
            }
        });
    }
    view! {
        <Title text=view.title/>
        <div class=format!("sheet sheet-{}", leaf.key)><Drawn markup=view.markup node_ref=container/></div>
    }
}

/// Calls `again` when a row of one of the tables was stored, at most once in a while. A drawing that somebody has hold
/// of waits until it is let go.
fn follow(live: Live, watch: &'static [&'static str], again: impl Fn() + Copy + 'static) {
    let is_waiting = StoredValue::new(false);
    let act = move || {
        if !is_waiting.get_value() {
            is_waiting.set_value(true);
            soon(is_waiting, again);
        }
    };
    live.follow(live.count(), move |stored| watch.contains(&stored.table.as_str()), act);
}

/// What somebody has hold of: an element that says so (a bar being moved, a form that was refused), or an input of a
/// form that is being filled in.
const HELD: &str =
    ".drawn :is([data-held], form[method=post] :is(input, select, textarea):is(:focus, :user-valid, :user-invalid))";

fn soon(is_waiting: StoredValue<bool>, again: impl Fn() + Copy + 'static) {
    const PAUSE: std::time::Duration = std::time::Duration::from_secs(2);
    let act = move || match document().query_selector(HELD) {
        Ok(Some(_)) => soon(is_waiting, again),
        // The page may be gone by now.
        _ if is_waiting.try_set_value(false).is_none() => again(),
        _ => {}
    };
    set_timeout(act, PAUSE);
}

/// How a drawing travels with its page: not a second time, the page shows it already.
pub struct Lean;

impl Encoder<Answer<SheetView>> for Lean {
    type Error = serde_json::Error;
    type Encoded = String;

    fn encode(answer: &Answer<SheetView>) -> Result<String, serde_json::Error> {
        let lean = answer.as_ref().map(|view| SheetView { title: view.title.clone(), markup: Markup::default() });
        serde_json::to_string(&lean)
    }
}

impl Decoder<Answer<SheetView>> for Lean {
    type Error = serde_json::Error;
    type Encoded = str;

    fn decode(text: &str) -> Result<Answer<SheetView>, serde_json::Error> {
        serde_json::from_str(text)
    }
}

#[cfg(feature = "ssr")]
pub use server::{Draw, Drawing, SheetAsk};

#[cfg(feature = "ssr")]
mod server {
    use std::pin::Pin;

    use meta::{AppError, Entity};
    use ui::address::params;

    use super::*;
    use crate::context::ServerContext;

    /// What a page is asked for.
    pub struct SheetAsk {
        /// The table of the record; `None` for a board.
        pub entity: Option<&'static Entity>,
        /// The record; empty for a board.
        pub id: String,
        /// Names and values of the address's query, as text.
        pub params: Vec<(String, String)>,
        /// Path and query of the page's address, to change a part of.
        path: String,
    }

    /// What a page answers with, once it is drawn.
    pub type Drawing<'a> = Pin<Box<dyn Future<Output = Answer<SheetView>> + Send + 'a>>;

    pub type Draw = for<'a> fn(&'a ServerContext, &'a SheetAsk) -> Drawing<'a>;

    impl SheetView {
        /// Draws a page; `title` is also what the window is called.
        pub fn new<V: IntoView + 'static>(title: impl Into<String>, make: impl FnOnce() -> V) -> SheetView {
            SheetView { title: title.into(), markup: ui::draw(make) }
        }
    }

    impl SheetAsk {
        /// A part of the address's query; empty where it is absent.
        pub fn param(&self, name: &str) -> &str {
            self.params.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
        }

        /// The address of this page with parts of its query changed; an empty value takes the part out.
        pub fn href(&self, changes: &[(&str, &str)]) -> String {
            ui::address::changed(&self.path, &self.params, changes)
        }
    }

    pub async fn load(context: &ServerContext, table: &str, id: String, key: &str, query: &str) -> Answer<SheetView> {
        // Customers have pages of their own: the portal.
        if context.actor.is_external {
            return Err(AppError::NotFound.into());
        }
        let is_board = table.is_empty();
        let leaf = if is_board { board(key) } else { sheets_of(table).iter().find(|leaf| leaf.key == key) };
        let leaf = leaf.ok_or(AppError::NotFound)?;
        let path = if !is_board {
            record_href(table, &id)
        } else if key == HOME {
            "/".to_owned()
        } else {
            format!("/board/{key}")
        };
        let entity = if is_board { None } else { Some(context.readable_entity(table)?) };
        let ask = SheetAsk { entity, id, params: params(query), path };
        (leaf.draw)(context, &ask).await
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn an_address_changes_in_parts() {
            let params = params("?tab=health&filter=a%20b");
            let ask = SheetAsk { entity: None, id: String::new(), params, path: "/record/t/1".to_owned() };
            assert_eq!(ask.param("filter"), "a b");
            assert_eq!(ask.href(&[("filter", "")]), "/record/t/1?tab=health");
            assert_eq!(ask.href(&[("tab", "x&y")]), "/record/t/1?filter=a%20b&tab=x%26y");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_asks_for_a_sheet_or_the_form() {
        let none = |_: &str| None;
        assert!(chosen_sheet("sys_user", "1", none).is_none(), "a table without sheets has its form");
        let set = super::super::leaves::SHEETS.first().expect("some tables have sheets");
        let first = set.sheets.first().expect("a set is not empty").key;
        let key = |asked: &'static str, value: &'static str| {
            chosen_sheet(set.table, "1", move |name| (name == asked).then(|| value.to_owned())).map(|leaf| leaf.key)
        };
        assert_eq!(key("", ""), Some(first));
        assert_eq!(key("tab", first), Some(first));
        assert_eq!(key("tab", DETAILS), None);
        assert_eq!(key("open", "sn_task.parent"), None, "an address of before keeps its meaning");
        assert!(chosen_sheet(set.table, "new", none).is_none());
    }

    #[test]
    fn text_in_a_drawing_is_escaped() {
        let drawn = ui::draw(|| view! { <p title="a\"b">{"<script>alert(1)</script>".to_owned()}</p> });
        assert!(!drawn.as_str().contains("<script>") && drawn.as_str().contains("&quot;"), "{drawn:?}");
    }

    #[test]
    fn a_drawing_travels_once() {
        let view = SheetView { title: "T".to_owned(), markup: ui::draw(|| "text") };
        let sent = Lean::encode(&Ok(view)).expect("it is JSON");
        assert!(!sent.contains("text"), "{sent}");
    }
}
