//! The document around every page of a portal.
use leptos::prelude::*;

use crate::page::Drawn;
use crate::{Answer, Visit, links};

/// Keeps pages up to date and saves in place; everything works without it.
const SCRIPT: &str = include_str!("portal.js");

pub async fn document(visit: &Visit, drawn: &Drawn, nonce: &str, stylesheet: &str) -> Answer<String> {
    let (title, markup, watch) =
        (format!("{} · {}", drawn.title, visit.site.name), drawn.markup.clone(), drawn.watch.join(" "));
    let (nonce, stylesheet) = (nonce.to_owned(), stylesheet.to_owned());
    let (brand, home, person) = (visit.site.name.clone(), visit.href(""), visit.actor.name.clone());
    let language = visit.actor.language.clone();
    let link = |&(path, label): &(&str, &'static str)| {
        let current = links::is_current(visit, path).then_some("page");
        (visit.href(path), label, current)
    };
    let navigation: Vec<_> = links::LINKS.iter().map(link).collect();
    let drawn = ui::draw(move || {
        let navigation = navigation.into_iter();
        let navigation = navigation
            .map(|(href, label, current)| view! { <li><a href=href aria-current=current>{label}</a></li> })
            .collect_view();
        view! {
            <html lang=language>
                <head>
                    <meta charset="utf-8"/>
                    <meta name="viewport" content="width=device-width, initial-scale=1"/>
                    <meta name="color-scheme" content="light dark"/>
                    <title>{title}</title>
                    <link rel="stylesheet" href=stylesheet/>
                    <link rel="icon" href="/favicon.svg" type="image/svg+xml"/>
                </head>
                <body class="portal">
                    <a class="skip-link" href="#main">"Skip to content"</a>
                    <header class="portal-top">
                        <a class="portal-brand" href=home>{brand}</a>
                        <nav aria-label="Portal"><ul class="portal-links">{navigation}</ul></nav>
                        <form class="portal-person" method="post" action="/logout">
                            <span>{person}</span>
                            <button class="button" type="submit">"Sign out"</button>
                        </form>
                    </header>
                    <main id="main" class="portal-main" data-watch=watch inner_html=markup.as_str().to_owned()></main>
                    <script type="module" nonce=nonce inner_html=SCRIPT></script>
                </body>
            </html>
        }
    });
    Ok(format!("<!DOCTYPE html>{}", drawn.as_str()))
}
