//! Files of the record: a plain upload form; with script files can be dropped and progress is told.
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use ui::{Notice, Tone, part};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use super::data::AttachmentView;
use super::editor::Editor;

#[component]
pub fn Attachments(editor: Editor) -> impl IntoView {
    let (address, may_write) = editor.page.with_untracked(|page| {
        let id = page.id.as_deref().unwrap_or_default();
        (format!("/attachments?table={}&id={id}", page.table), page.may_write)
    });
    let form = NodeRef::<html::Form>::new();
    let busy = RwSignal::new(0_u32);
    let refused = RwSignal::new(None::<String>);
    let over = RwSignal::new(false);
    let send = {
        let address = address.clone();
        move |files: web_sys::FileList| {
            refused.set(None);
            for at in 0..files.length() {
                let Some(file) = files.get(at) else { continue };
                let address = address.clone();
                busy.update(|busy| *busy += 1);
                spawn_local(async move {
                    if let Err(sentence) = upload(&address, &file).await {
                        refused.set(Some(sentence));
                    }
                    busy.update(|busy| *busy -= 1);
                    editor.refresh();
                });
            }
        }
    };
    let on_drop = {
        let send = send.clone();
        move |event: leptos::ev::DragEvent| {
            event.prevent_default();
            over.set(false);
            if let Some(files) = event.data_transfer().and_then(|transfer| transfer.files()) {
                send(files);
            }
        }
    };
    let on_choose = move |event: leptos::ev::Event| {
        let files = event_target::<web_sys::HtmlInputElement>(&event).files();
        if let Some(files) = files {
            send(files);
        }
        if let Some(form) = form.get_untracked() {
            form.reset();
        }
    };
    view! {
        <section class="side-part" aria-labelledby="files-title"
            class:dropping=move || over.get()
            on:dragover=move |event| { event.prevent_default(); over.set(may_write) }
            on:dragleave=move |_| over.set(false)
            on:drop=on_drop
        >
            <h2 id="files-title">"Attachments"</h2>
            <ul class="files">
                {part(move || editor.page.with(|page| page.attachments.iter().cloned().map(|file| file_line(file, may_write)).collect_view()))}
            </ul>
            {part(move || refused.get().map(|sentence| view! { <Notice tone=Tone::Bad>{sentence}</Notice> }))}
            <p aria-live="polite" class="loading" hidden=move || busy.get() == 0>
                {part(move || format!("Uploading {} file(s)…", busy.get()))}
            </p>
            {may_write.then(|| view! {
                <form class="upload" method="post" enctype="multipart/form-data" action=address node_ref=form>
                    <label for="upload-file">"Add a file, or drop it here"</label>
                    <input id="upload-file" type="file" name="file" multiple on:change=on_choose/>
                    <noscript><button class="button" type="submit">"Upload"</button></noscript>
                </form>
            })}
        </section>
    }
}

fn file_line(file: AttachmentView, may_write: bool) -> impl IntoView {
    // A plain form: what is unsaved beside it is offered again.
    let remove = may_write.then(|| {
        view! {
            <details class="confirm">
                <summary class="button button-quiet" aria-label=format!("Remove {}…", file.name)>"Remove…"</summary>
                <form class="confirm-body" method="post" action=format!("/attachments/{}/delete", file.id)>
                    <button class="button button-danger" type="submit">"Remove this file"</button>
                </form>
            </details>
        }
    });
    view! {
        <li>
            <a href=format!("/attachments/{}", file.id) rel="external" download>{file.name}</a>
            <span class="file-facts">{format!("{} · {} · {}", file.size, file.by, file.at)}</span>
            {remove}
        </li>
    }
}

/// Sends one file; the error is the server's sentence.
async fn upload(address: &str, file: &web_sys::File) -> Result<(), String> {
    let lost = |_| "The upload did not get through. Please try again.".to_owned();
    let body = web_sys::FormData::new().map_err(lost)?;
    body.append_with_blob_and_filename("file", file, &file.name()).map_err(lost)?;
    let settings = web_sys::RequestInit::new();
    settings.set_method("POST");
    settings.set_body(&body);
    let headers = web_sys::Headers::new().map_err(lost)?;
    headers.set("Accept", "application/json").map_err(lost)?;
    settings.set_headers(&headers);
    let answer = JsFuture::from(window().fetch_with_str_and_init(address, &settings)).await.map_err(lost)?;
    let answer: web_sys::Response = answer.dyn_into().map_err(lost)?;
    if answer.ok() {
        return Ok(());
    }
    let text = JsFuture::from(answer.text().map_err(lost)?).await.map_err(lost)?;
    Err(text.as_string().filter(|text| !text.is_empty()).unwrap_or_else(|| format!("{} was refused.", file.name())))
}
