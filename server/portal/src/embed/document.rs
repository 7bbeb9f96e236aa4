//! The document of a frame: the same for everybody, without any data. Its script asks for the drawing once the page
//! around it has said who is there.
use std::sync::LazyLock;

use leptos::prelude::*;

use crate::document::packed;
use crate::{say, texts};

static SCRIPT: LazyLock<String> = LazyLock::new(|| packed(include_str!("frame.js")));

/// What it says, in all languages: which is spoken it hears from the page around.
static TEXTS: LazyLock<String> = LazyLock::new(|| texts::Script::of(&SCRIPT).in_all());

/// What the document of an instance is made of.
pub struct Frame {
    pub instance: String,
    pub tag: String,
    /// What the names of its events begin with.
    pub events: String,
    pub name: String,
    /// Exact origins that may hold the frame.
    pub origins: Vec<String>,
    /// Names and values of the module's own looks: `--steward-accent`.
    pub theme: Vec<(String, String)>,
}

pub fn document(frame: Frame, nonce: &str, stylesheet: &str) -> String {
    let (nonce, stylesheet) = (nonce.to_owned(), stylesheet.to_owned());
    let variable = |(name, value): &(String, String)| Some(format!("--{}:{value};", name.strip_prefix("--steward-")?));
    let theme: String = frame.theme.iter().filter_map(variable).collect();
    let style = format!(":root{{{theme}}}");
    let origins = frame.origins.join(" ");
    let drawn = ui::draw(move || {
        view! {
            <html lang="en" class="embed">
                <head>
                    <meta charset="utf-8"/>
                    <meta name="viewport" content="width=device-width, initial-scale=1"/>
                    <meta name="color-scheme" content="light dark"/>
                    <title inner_html=ui::area_text(&frame.name)></title>
                    // The connection that the drawing comes over; documents and calls without cookies have each their own.
                    <link rel="preconnect" href="/" crossorigin="anonymous"/>
                    // Before the style sheet, so that it need not wait for that to ask for the drawing.
                    <script nonce=nonce.clone() data-prefix=super::prefix(&frame.instance) data-tag=frame.tag
                        data-events=frame.events data-origins=origins data-texts=TEXTS.as_str() inner_html=SCRIPT.as_str()></script>
                    <link rel="stylesheet" href=stylesheet/>
                    <style nonce=nonce inner_html=style></style>
                </head>
                <body>
                    // No landmark: the page around has its own.
                    <div id="main" class="embed-main"></div>
                    <p id="said" class="visually-hidden" role="status"></p>
                </body>
            </html>
        }
    });
    format!("<!DOCTYPE html>{}", drawn.as_str())
}

/// The document where there is nothing to show: the builders of the page find why in the console.
pub fn nothing(sentence: &str, nonce: &str) -> String {
    let (script, nonce) =
        (format!("console.info({})", serde_json::json!(format!("Steward: {sentence}"))), nonce.to_owned());
    let drawn = ui::draw(move || {
        view! {
            <html lang="en" class="embed">
                <head>
                    <meta charset="utf-8"/>
                    <title inner_html=say("Nothing to show")></title>
                    <script nonce=nonce inner_html=script></script>
                </head>
                <body></body>
            </html>
        }
    });
    format!("<!DOCTYPE html>{}", drawn.as_str())
}
