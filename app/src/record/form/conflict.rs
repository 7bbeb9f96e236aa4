//! Two people changed the same fields: whose value shall stand is asked field by field.
use leptos::prelude::*;
use ui::{Dialog, part};

use super::data::Clash;
use super::editor::Editor;

#[component]
pub fn ConflictDialog(editor: Editor) -> impl IntoView {
    let open = RwSignal::new(false);
    Effect::new(move |_| open.set(editor.clash.with(Option::is_some)));
    let settle = move |mine: Vec<String>| {
        let Some((stored, found)) = editor.clash.get_untracked() else { return };
        let theirs = |name: &String| found.iter().any(|clash| clash.name == *name) && !mine.contains(name);
        let changes: Vec<_> = editor.changes().into_iter().filter(|(name, _)| !theirs(name)).collect();
        let keep: Vec<String> = changes.iter().map(|(name, _)| name.clone()).collect();
        let version = stored.version;
        editor.take(stored, &keep);
        editor.clash.set(None);
        if !changes.is_empty() {
            editor.send(Some(version), changes);
        }
    };
    view! {
        <Dialog title="Somebody else changed this record" open wide=true>
            {part(move || editor.clash.get().map(|(stored, found)| view! {
                <p>{format!("{} saved while you were editing. Choose which value shall stand.", stored.changed_by)}</p>
                <ClashTable found on_settle=Callback::new(settle)/>
            }))}
        </Dialog>
    }
}

#[component]
fn ClashTable(found: Vec<Clash>, on_settle: Callback<Vec<String>>) -> impl IntoView {
    let mine = RwSignal::new(Vec::<String>::new());
    let row = move |clash: Clash| {
        let name = clash.name.clone();
        let choose = {
            let name = name.clone();
            move |keep_mine: bool| {
                mine.update(|mine| {
                    mine.retain(|known| *known != name);
                    if keep_mine {
                        mine.push(name.clone());
                    }
                });
            }
        };
        let choose_theirs = choose.clone();
        view! {
            <tr>
                <th scope="row">{clash.label}</th>
                <td><label><input type="radio" name=name.clone() checked=true on:change=move |_| choose_theirs(false)/>{clash.theirs}</label></td>
                <td><label><input type="radio" name=name on:change=move |_| choose(true)/>{clash.mine}</label></td>
            </tr>
        }
    };
    view! {
        <table class="table">
            <thead><tr><th scope="col">"Field"</th><th scope="col">"Stored now"</th><th scope="col">"Yours"</th></tr></thead>
            <tbody>{found.into_iter().map(row).collect_view()}</tbody>
        </table>
        <button class="button button-main" type="button" on:click=move |_| on_settle.run(mine.get_untracked())>"Save this"</button>
    }
}
