//! The document around every page of a portal: bar, navigation, the person's menu, footer. No script is needed for any
//! of it.
use std::sync::{Arc, LazyLock};

use leptos::prelude::*;
use meta::CREATE;
use meta::query::parse;
use ui::{Icon, Shape};

use crate::accounts::{self, Accounts};
use crate::look::{Look, style};
use crate::page::{Drawn, exists};
use crate::{Answer, Site, Visit, links, phrase, profiles, say, say_count, say_label, say_with, spoken, texts};

/// Keeps pages up to date and saves in place; everything works without it.
static SCRIPT: LazyLock<String> = LazyLock::new(|| packed(&[ui::LIVE, include_str!("portal.js")].concat()));

/// What the script says.
static TEXTS: LazyLock<texts::Script> = LazyLock::new(|| texts::Script::of(&SCRIPT));

/// A script without its comments and indentation, as far as whole lines have them.
pub(crate) fn packed(script: &str) -> String {
    let lines = script.lines().map(str::trim).filter(|line| !line.is_empty());
    let is_comment = |line: &&str| line.starts_with("//") || (line.starts_with("/**") && line.ends_with("*/"));
    let lines = lines.filter(|line| !is_comment(line));
    lines.collect::<Vec<_>>().join("\n")
}

/// The table of messages to people.
pub(crate) const NOTIFICATIONS: &str = "sys_notification";

/// What stands around a page.
struct Around {
    site: Arc<Site>,
    home: String,
    /// Address, label, whether it leads here.
    links: Vec<(String, String, bool)>,
    person: Option<Person>,
}

/// The person's own corner.
struct Person {
    name: String,
    sign_in: String,
    search: Option<(String, String)>,
    notifications: String,
    unread: u64,
    profile: String,
    /// The page to invite people on, for who may.
    invitations: Option<String>,
    /// The switch between accounts, for people of several.
    accounts: Option<Accounts>,
    profiles: Vec<profiles::Choice>,
    is_preview: bool,
}

/// The document of a person's visit.
pub async fn document(visit: &Visit, drawn: &Drawn, look: &Look) -> Answer<String> {
    let (unread, accounts) = (unread(visit).await?, accounts::load(visit).await?);
    Ok(written(around(visit, unread, accounts), drawn, look))
}

/// The document of a page that could not be drawn; whatever failed, it asks for nothing more.
pub fn without_news(visit: &Visit, drawn: &Drawn, look: &Look) -> String {
    written(around(visit, 0, None), drawn, look)
}

/// The document of a page for people who are not signed in, in the language that is spoken now.
pub fn outside(site: Arc<Site>, prefix: &str, drawn: &Drawn, look: &Look) -> String {
    let around = Around { site, home: prefix.to_owned(), links: Vec::new(), person: None };
    written(around, drawn, look)
}

fn around(visit: &Visit, unread: u64, accounts: Option<Accounts>) -> Around {
    let search = exists("search").then(|| {
        let typed = if visit.path == "search" { visit.param("q") } else { "" };
        (visit.href("search"), typed.to_owned())
    });
    let person = Person {
        name: visit.actor.name.clone(),
        sign_in: visit.href("login"),
        search,
        notifications: visit.href("notifications"),
        unread,
        profile: visit.href("profile"),
        invitations: may_invite(visit).then(|| visit.href("invitations")),
        accounts,
        profiles: if visit.is_preview { Vec::new() } else { profiles::of(&visit.actor) },
        is_preview: visit.is_preview,
    };
    Around { site: visit.site.clone(), home: visit.href(""), links: links::of(visit), person: Some(person) }
}

/// Whether the person may make contacts of some account.
pub(crate) fn may_invite(visit: &Visit) -> bool {
    let contacts = visit.store().model().entity("customer_contact");
    contacts.is_some_and(|contacts| store::may(&visit.actor, contacts, CREATE))
}

async fn unread(visit: &Visit) -> Answer<u64> {
    let Ok(entity) = visit.readable_entity(NOTIFICATIONS) else { return Ok(0) };
    let query = parse(&format!("user={}^read!=true", visit.actor.id));
    Ok(visit.store().count(&visit.actor, entity, &query).await?)
}

fn written(around: Around, drawn: &Drawn, look: &Look) -> String {
    // Written as it stands: a view's own marks would be part of the text.
    let title = meta::as_html(&format!("{} · {}", drawn.title, say_label(&around.site.name)));
    let (markup, watch) = (drawn.markup.clone(), drawn.watch.join(" "));
    let look = look.clone();
    let document = texts::draw(move || {
        let own_style = style(&around.site.brand);
        let language = spoken();
        // People who are not signed in have nothing that could change.
        let script = around.person.is_some().then(|| {
            view! { <script type="module" nonce=look.nonce.clone() inner_html=SCRIPT.as_str()></script> }
        });
        let class = if around.site.is_sided && !around.links.is_empty() { "portal portal-sided" } else { "portal" };
        view! {
            <html lang=language.tag dir=language.direction() data-theme=look.theme data-heard=look.heard>
                <head>
                    <meta charset="utf-8"/>
                    <meta name="viewport" content="width=device-width, initial-scale=1"/>
                    <meta name="color-scheme" content="light dark"/>
                    <title inner_html=title></title>
                    <link rel="stylesheet" href=look.stylesheet/>
                    <style nonce=look.nonce.clone() inner_html=own_style></style>
                    <link rel="icon" href="/favicon.svg" type="image/svg+xml"/>
                </head>
                <body class=class>
                    <a class="skip-link" href="#main">{say("Skip to content")}</a>
                    {bar(&around)}
                    <main id="main" class="portal-main" tabindex="-1" data-watch=watch inner_html=markup.as_str().to_owned()></main>
                    {footer(&around.site)}
                    <p id="said" class="portal-said" role="status" data-texts=TEXTS.said()></p>
                    {script}
                </body>
            </html>
        }
    });
    format!("<!DOCTYPE html>{}", document.as_str())
}

fn bar(around: &Around) -> impl IntoView + use<> {
    let logo = (!around.site.brand.logo.is_empty()).then(|| format!("/portal-logo/{}", around.site.suffix));
    let brand = match logo {
        Some(address) => {
            view! { <img class="portal-logo" src=address alt=say_label(&around.site.name).to_owned()/> }.into_any()
        }
        None => {
            view! { <span class="portal-name" dir="auto">{say_label(&around.site.name).to_owned()}</span> }.into_any()
        }
    };
    let has_links = !around.links.is_empty();
    let link = |(href, label, is_here): &(String, String, bool)| {
        let current = is_here.then_some("page");
        view! { <li><a class="portal-link" href=href.clone() aria-current=current>{label.clone()}</a></li> }
    };
    let links = around.links.iter().map(link).collect_view();
    // Where the window is wide, style shows the navigation though it is a popover.
    let menu_button = has_links.then(|| {
        view! {
            <button class="portal-quiet portal-menu-button" type="button" popovertarget="portal-nav" aria-label=say("Menu")>
                <Icon shape=Shape::Menu/>
            </button>
        }
    });
    let navigation = has_links.then(|| {
        view! {
            <nav id="portal-nav" class="portal-nav" aria-label=say("Portal") popover="auto">
                <ul class="portal-links">{links}</ul>
            </nav>
        }
    });
    view! {
        <header class="portal-top">
            <div class="portal-bar">
                {menu_button}
                <a class="portal-brand" href=around.home.clone()>{brand}</a>
                {navigation}
                {around.person.as_ref().map(corner)}
            </div>
            {around.person.as_ref().filter(|person| person.is_preview).map(|person| preview_note(person, &around.home))}
        </header>
    }
}

fn corner(person: &Person) -> impl IntoView + use<> {
    let search = person.search.as_ref().map(|(action, typed)| {
        view! {
            <form class="portal-find" role="search" method="get" action=action.clone()>
                <Icon shape=Shape::Search/>
                <input class="input" type="search" name="q" value=typed.clone() aria-label=say("Search the portal") placeholder=say("Search")/>
            </form>
        }
    });
    let news = match person.unread {
        0 => say("Notifications, none unread").to_owned(),
        count => say_count("Notifications, {count} unread", count),
    };
    let count = (person.unread > 0).then(|| view! { <span class="portal-count">{person.unread.min(99)}</span> });
    let themes = [("system", phrase("As the device")), ("light", phrase("Light")), ("dark", phrase("Dark"))];
    let themes = themes.map(|(theme, label)| {
        view! {
            <form method="post" action="/fn/theme">
                <button class="menu-item" type="submit" name="theme" value=theme>{say(label)}</button>
            </form>
        }
    });
    let sign_out = (!person.is_preview).then(|| {
        view! {
            <form method="post" action=format!("/logout?next={}", ui::address::encoded(&person.sign_in))>
                <button class="menu-item" type="submit">{say("Sign out")}</button>
            </form>
        }
    });
    let invite =
        person.invitations.clone().map(|href| view! { <a class="menu-item" href=href>{say("Invite people")}</a> });
    let search_link = person.search.as_ref().map(|(address, _)| {
        view! { <a class="portal-quiet portal-find-link" href=address.clone() aria-label=say("Search")><Icon shape=Shape::Search/></a> }
    });
    view! {
        {search}
        {search_link}
        {person.accounts.as_ref().map(accounts::menu)}
        <a class="portal-quiet portal-bell" href=person.notifications.clone() aria-label=news>
            <Icon shape=Shape::Bell/>
            {count}
        </a>
        <button class="portal-quiet portal-avatar" type="button" popovertarget="portal-person">
            <span aria-hidden="true">{initials(&person.name)}</span>
            <span class="visually-hidden">{say_with("Menu of {name}", &[("name", &person.name)])}</span>
        </button>
        <div id="portal-person" class="popover-menu portal-person" popover="auto">
            <p class="popover-head"><strong>{person.name.clone()}</strong></p>
            <a class="menu-item" href=person.profile.clone()>{say("Profile")}</a>
            <a class="menu-item" href=format!("{}#language", person.profile)>{say("Language")}</a>
            {invite}
            {profiles::menu(&person.profiles)}
            <div class="menu-group" role="group" aria-label=say("Appearance")>{themes}</div>
            {sign_out}
        </div>
    }
}

/// Whose view it is, and the way back to the contact's record.
fn preview_note(person: &Person, home: &str) -> impl IntoView + use<> {
    let sentence =
        say_with("You see the portal as {name} does. Nothing can be changed here.", &[("name", &person.name)]);
    let back = format!("/record/customer_contact/{}", home.rsplit('/').next().unwrap_or_default());
    view! { <p class="portal-preview" role="note">{sentence}" "<a href=back>{say("Leave this view")}</a></p> }
}

fn footer(site: &Site) -> impl IntoView + use<> {
    let text = (!site.brand.footer_text.is_empty()).then(|| view! { <p>{site.brand.footer_text.clone()}</p> });
    view! { <footer class="portal-footer"><p>{say_label(&site.name).to_owned()}</p>{text}</footer> }
}

/// At most two capitals that stand for a name.
fn initials(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    let ends = [words.first(), words.last().filter(|_| words.len() > 1)];
    ends.into_iter().flatten().filter_map(|word| word.chars().next()).flat_map(char::to_uppercase).collect()
}

#[cfg(test)]
mod tests {
    use super::{SCRIPT, initials};

    #[test]
    fn the_script_is_small() {
        assert!(SCRIPT.len() < 6500, "{}", SCRIPT.len());
        assert!(!SCRIPT.contains("/**"));
    }

    #[test]
    fn names_have_initials() {
        assert_eq!(initials("Carla Mendes"), "CM");
        assert_eq!(initials("ada king lovelace"), "AL");
        assert_eq!(initials("Plato"), "P");
        assert_eq!(initials(""), "");
    }
}
