//! The bar on top: search, messages, the person's menu.
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use ui::{Icon, Shape, part};

use leptos::server_fn::ServerFn;

use super::Frame;
use super::data::{ChooseTheme, Person, count_unread};
use crate::error::Answer;
use crate::get_form::GetForm;
use crate::pages::NOTIFICATIONS;
use crate::params::use_params;
use crate::post_form::PostForm;

#[component]
pub fn TopBar(person: Person, frame_unread: RwSignal<u64>) -> impl IntoView {
    view! {
        <header class="top-bar">
            <button class="button button-quiet menu-button" type="button" popovertarget="navigator" aria-label="Menu">
                <Icon shape=Shape::Menu/>
            </button>
            <a class="brand" href="/" aria-label="Steward: start page">
                <svg class="brand-mark" viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
                    <path d="M12 2l8.7 5v10L12 22l-8.7-5V7z"/><path class="brand-line" d="M7.5 14.5l3-3l2.5 2.5l4-5"/>
                </svg>
                <span class="brand-name">"Steward"</span>
            </a>
            <SearchBox/>
            <Bell unread=frame_unread/>
            <PersonMenu person=person/>
        </header>
    }
}

#[component]
fn SearchBox() -> impl IntoView {
    let query = use_params();
    let path = use_location().pathname;
    let words = move || {
        let searching = *path.read() == "/search";
        searching.then(|| query.read().get("q")).flatten().unwrap_or_default()
    };
    view! {
        <GetForm action="/search" class="search-box" search="Everything">
            <Icon shape=Shape::Search/>
            <input
                class="input search-input"
                id="search"
                type="search"
                name="q"
                placeholder="Search everything"
                aria-label="Search everything"
                aria-keyshortcuts="/"
                autocomplete="off"
                value=words
            />
            <kbd class="search-key" aria-hidden="true">"/"</kbd>
        </GetForm>
    }
}

/// Messages not read yet; counts again when one arrives.
#[component]
fn Bell(unread: RwSignal<u64>) -> impl IntoView {
    let live = expect_context::<Frame>().live;
    let count = move || {
        leptos::task::spawn_local(async move {
            if let Ok(count) = count_unread().await {
                unread.set(count);
            }
        });
    };
    live.follow(live.count(), |stored| stored.table == NOTIFICATIONS, count);
    let label = move || match unread.get() {
        0 => "Messages".to_owned(),
        1 => "Messages: 1 not read".to_owned(),
        count => format!("Messages: {count} not read"),
    };
    view! {
        <a class="button button-quiet bell" href="/notifications" aria-label=label title="Messages">
            <Icon shape=Shape::Bell/>
            {part(move || (unread.get() > 0).then(|| view! { <span class="bell-count" aria-hidden="true">{unread.get().min(99)}</span> }))}
        </a>
    }
}

#[component]
fn PersonMenu(person: Person) -> impl IntoView {
    let profile = |(id, label)| {
        view! { <button class="menu-item" type="submit" formaction="/profile" name="profile" value=id>{label}</button> }
    };
    let profiles = person.profiles.into_iter().map(profile).collect_view();
    view! {
        <button class="avatar" type="button" popovertarget="person-menu" aria-label=format!("{}, your menu, {}", person.initials, person.name) title=person.name.clone()>
            {person.initials.clone()}
        </button>
        <div class="popover-menu" id="person-menu" popover="auto">
            <p class="popover-head"><strong>{person.name}</strong><span>{person.user_name}</span></p>
            <a class="menu-item" href=crate::routes::record_href("sys_user", &person.id)>"Profile"</a>
            <a class="menu-item" href="/board/password">"Password"</a>
            <div class="menu-group" role="group" aria-label="Appearance">
                <ThemeButton theme="system" label="As the device"/>
                <ThemeButton theme="light" label="Light"/>
                <ThemeButton theme="dark" label="Dark"/>
            </div>
            <form method="post" action="/logout">
                {profiles}
                <button class="menu-item" type="submit">"Sign out"</button>
                <button class="menu-item" type="submit" formaction="/logout/everywhere">"Sign out everywhere"</button>
            </form>
        </div>
    }
}

#[component]
fn ThemeButton(theme: &'static str, label: &'static str) -> impl IntoView {
    let on_done = Callback::new(move |answer: Answer<String>| {
        if let (Ok(_), Some(root)) = (answer, document().document_element()) {
            // Setting an attribute with a valid name cannot fail.
            let _ = root.set_attribute("data-theme", theme);
        }
    });
    view! {
        <PostForm path=ChooseTheme::PATH on_done=on_done>
            <input type="hidden" name="theme" value=theme/>
            <button class="menu-item" type="submit">{label}</button>
        </PostForm>
    }
}
