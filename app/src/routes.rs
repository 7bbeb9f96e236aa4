//! Every path of the workspace on one page: the routes, and the functions that spell links to them.
use leptos::prelude::*;
use leptos_meta::{Title, provide_meta_context};
use leptos_router::components::{ParentRoute, Route, Router, Routes};
use leptos_router::hooks::use_navigate;
use leptos_router::{NavigateOptions, SsrMode, path};

use crate::frame::WorkspaceFrame;
use crate::pages::sheet::{BoardPage, HomePage};
use crate::pages::{AllLists, Login, Missing, Notifications, SearchPage};
use crate::record::{ListPage, RecordPage};

/// The workspace, on the server and in the browser.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    view! {
        <Title formatter=window_title/>
        <Router>
            <Routes fallback=Missing>
                <Route path=path!("/login") view=Login ssr=SsrMode::Async/>
                <ParentRoute path=path!("") view=WorkspaceFrame ssr=SsrMode::Async>
                    <Route path=path!("/") view=HomePage ssr=SsrMode::Async/>
                    <Route path=path!("/list/:table") view=ListPage ssr=SsrMode::Async/>
                    <Route path=path!("/record/:table/:id") view=RecordPage ssr=SsrMode::Async/>
                    <Route path=path!("/board/:key") view=BoardPage ssr=SsrMode::Async/>
                    <Route path=path!("/search") view=SearchPage ssr=SsrMode::Async/>
                    <Route path=path!("/all") view=AllLists ssr=SsrMode::Async/>
                    <Route path=path!("/notifications") view=Notifications ssr=SsrMode::Async/>
                </ParentRoute>
            </Routes>
        </Router>
    }
}

/// Leads on to another page. Unlike the router's own redirect, it works where no route matched too.
#[component]
pub fn LeadOn(to: String) -> impl IntoView {
    #[cfg(feature = "ssr")]
    leptos_axum::redirect(&to);
    let navigate = use_navigate();
    let replacing = NavigateOptions { replace: true, ..NavigateOptions::default() };
    Effect::new(move |_| navigate(&to, replacing.clone()));
}

/// Whether the table describes the model itself. Such tables have no rows to list: programs read them through the Table
/// API, and [`DESCRIPTION`] shows people what is in them.
pub fn is_described(table: &str) -> bool {
    ["sys_db_object", "sys_dictionary", "sys_choice"].contains(&table)
}

/// The page that describes every table, field and choice.
pub const DESCRIPTION: &str = "/api/docs";

/// Leads to a page that is none of the workspace.
#[component]
pub fn LeadOut(to: &'static str) -> impl IntoView {
    #[cfg(feature = "ssr")]
    leptos_axum::redirect(to);
    // A browser that refuses leaves the link.
    Effect::new(move |_| drop(window().location().set_href(to)));
    view! { <p class="loading"><a href=to rel="external">"Go on"</a></p> }
}

/// What the window of the browser is called. The server writes it into the page as it stands, so it must be harmless.
fn window_title(page: String) -> String {
    let title = if page.is_empty() { "Steward".to_owned() } else { format!("{page} · Steward") };
    if cfg!(feature = "ssr") { meta::as_html(&title) } else { title }
}

/// The list of a table, filtered by an encoded query.
pub fn list_href(table: &str, query: &str) -> String {
    if query.is_empty() { format!("/list/{table}") } else { format!("/list/{table}?q={}", encoded(query)) }
}

/// The page of a record.
pub fn record_href(table: &str, id: &str) -> String {
    format!("/record/{table}/{id}")
}

/// The form of a new record, with fields filled in from an encoded query.
pub fn new_href(table: &str, preset: &str) -> String {
    if preset.is_empty() {
        format!("/record/{table}/new")
    } else {
        format!("/record/{table}/new?preset={}", encoded(preset))
    }
}

/// Where a name leads that people type as they know it: `customer_account.list` to the list, `customer_account.do` and
/// `customer_account.form` to the form of a new record.
pub fn typed_address(text: &str) -> Option<String> {
    let (table, page) = typed_table(text)?;
    Some(if page == "list" { list_href(&table, "") } else { new_href(&table, "") })
}

/// The table that such a name means, and which page of it.
pub fn typed_table(text: &str) -> Option<(String, &str)> {
    let (table, page) = text.trim().rsplit_once('.')?;
    let page = ["list", "do", "form"].into_iter().find(|known| page.eq_ignore_ascii_case(known))?;
    let is_name = !table.is_empty() && table.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    is_name.then(|| (table.to_ascii_lowercase(), page))
}

pub use ui::address::{decoded, encoded};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(feature = "ssr")]
    fn a_title_ends_no_tag() {
        assert_eq!(window_title("</title><h1> & co".to_owned()), "&lt;/title&gt;&lt;h1&gt; &amp; co · Steward");
        assert_eq!(window_title(String::new()), "Steward");
    }

    #[test]
    fn typed_names_lead_to_lists_and_forms() {
        let check = |text: &str, href: Option<&str>| assert_eq!(typed_address(text).as_deref(), href, "{text}");
        check("customer_account.list", Some("/list/customer_account"));
        check(" Customer_Account.LIST ", Some("/list/customer_account"));
        check("customer_account.do", Some("/record/customer_account/new"));
        check("customer_account.form", Some("/record/customer_account/new"));
        for text in ["customer_account", ".list", "a/b.list", "several words.list", "mail@example.com", "a.b.list"] {
            check(text, None);
        }
    }

    #[test]
    fn queries_survive_an_address() {
        let query = "nameLIKEMüller & Söhne^ORstate=a+b%^ORDERBYDESCname";
        let href = list_href("customer_account", query);
        let written = href.strip_prefix("/list/customer_account?q=").expect("the query follows the path");
        assert!(written.is_ascii() && !written.contains(['&', ' ', '+', '^']), "{written}");
        assert_eq!(decoded(written), query);
        assert_eq!(decoded("a+b%zz%4"), "a b%zz%4");
    }
}
