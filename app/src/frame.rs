//! The frame around every page: navigator, search, news, the person's menu, keyboard and live update.
mod data;
mod keyboard;
mod live;
#[cfg(feature = "ssr")]
mod menu;
mod menus;
mod navigator;
mod top_bar;

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::components::Outlet;
use ui::{ToastHost, Toasts, Tone, part};

pub use data::{Shortcut, TableLink, list_tables};
pub use live::{Counted, Live, Stored};

use crate::error::Answer;
use crate::post_form::PostForm;
use data::{FrameView, KeepFavorite, load_frame, note_visit};
use navigator::Navigator;
use top_bar::TopBar;

/// What pages may tell the frame, and ask it.
#[derive(Clone, Copy)]
pub struct Frame {
    favorites: RwSignal<Vec<Shortcut>>,
    recent: RwSignal<Vec<Shortcut>>,
    unread: RwSignal<u64>,
    /// The id of the person who works here; empty until it is known.
    pub person: RwSignal<String>,
    pub toasts: Toasts,
    pub live: Live,
}

impl Frame {
    fn new() -> Frame {
        Frame {
            favorites: RwSignal::new(Vec::new()),
            recent: RwSignal::new(Vec::new()),
            unread: RwSignal::new(0),
            person: RwSignal::new(String::new()),
            toasts: Toasts::default(),
            live: Live::new(),
        }
    }

    fn take(self, view: &FrameView) {
        self.favorites.set(view.favorites.clone());
        self.recent.set(view.recent.clone());
        self.unread.set(view.unread);
        self.person.set(view.person.id.clone());
    }

    /// Puts a page on top of the recent ones; called in the browser when a record is opened.
    pub fn visit(self, href: String, label: String) {
        if self.recent.read_untracked().first().is_some_and(|last| last.href == href) {
            return;
        }
        leptos::task::spawn_local(async move {
            // A shortcut that could not be kept is no reason to disturb anybody.
            if let Ok(recent) = note_visit(href, label).await {
                self.recent.set(recent);
            }
        });
    }
}

/// The frame, with the page of the route inside.
#[component]
pub fn WorkspaceFrame() -> impl IntoView {
    let frame = Frame::new();
    provide_context(frame);
    provide_context(frame.toasts);
    keyboard::listen();
    menus::close_on_click();
    frame.live.listen();
    let loaded = Resource::new_blocking(|| (), |()| load_frame());
    let parts = move || {
        Suspend::new(async move {
            match loaded.await {
                Ok(view) => {
                    frame.take(&view);
                    view! { <TopBar person=view.person frame_unread=frame.unread/> <Navigator home=view.home groups=view.groups frame_links=(frame.favorites, frame.recent)/> }.into_any()
                }
                Err(failure) => view! { <crate::pages::Problem failure/> }.into_any(),
            }
        })
    };
    view! {
        <a class="skip-link" href="#main">"Skip to the content"</a>
        <div class="frame">
            <Suspense>{part(parts)}</Suspense>
            <main class="page" id="main" tabindex="-1"><Outlet/></main>
        </div>
        <keyboard::KeyboardHelp/>
        <ToastHost toasts=frame.toasts/>
    }
}

/// A star that keeps this page among the favorites.
#[component]
pub fn FavoriteStar(#[prop(into)] href: Signal<String>, #[prop(into)] label: Signal<String>) -> impl IntoView {
    let frame = expect_context::<Frame>();
    let on_done = Callback::new(move |answer: Answer<String>| match answer {
        Ok(text) => frame.favorites.set(serde_json::from_str(&text).unwrap_or_default()),
        Err(failure) => frame.toasts.show(Tone::Bad, failure.sentence()),
    });
    let is_kept = Memo::new(move |_| frame.favorites.read().iter().any(|kept| kept.href == *href.read()));
    view! {
        <PostForm path=KeepFavorite::PATH class="inline-form" on_done=on_done>
            <input type="hidden" name="href" value=href/>
            <input type="hidden" name="label" value=label/>
            <input type="hidden" name="keep" value=Signal::derive(move || (!is_kept.get()).to_string())/>
            <button
                class="button button-quiet star"
                type="submit"
                aria-pressed=Signal::derive(move || is_kept.get().to_string())
                aria-label="Keep among the favorites"
                title="Keep among the favorites"
            >
                <ui::Icon shape=ui::Shape::Star/>
            </button>
        </PostForm>
    }
}
