//! The interface described for people: one page without scripts.
use std::fmt::Write;

use meta::{Entity, Field, Model, as_html};

const START: &str = r#"<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Steward Table API</title>"#;

const STYLE: &str = ":root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}\
code{font-family:ui-monospace,monospace}table{border-collapse:collapse;width:100%;margin:.5rem 0 1rem}\
th,td{text-align:left;padding:.25rem .6rem;border-bottom:1px solid #8884;vertical-align:top}summary{cursor:pointer;padding:.2rem 0}";

const INTRODUCTION: &str = r#"<h1>Steward Table API</h1>
<p>Programs read and write every record through one interface. The same description for machines:
<a href="/api/docs/openapi.json">OpenAPI 3.1</a>.</p>
<h2>How to call it</h2>
<ul>
<li>Sign in with <code>Authorization: Basic</code>, with a token of <code>POST /oauth_token.do</code>, or with an API key in <code>x-sn-apikey</code>.</li>
<li><code>/api/now/…</code>, <code>/api/now/v1/…</code> and <code>/api/now/v2/…</code> reach the same resources.</li>
<li>Every value is a string. <code>sysparm_display_value=true</code> or <code>all</code> shows what people see.</li>
<li>Errors are <code>{"error":{"message":…,"detail":…},"status":"failure"}</code>.</li>
</ul>
<table><thead><tr><th>Method and path</th><th>What it does</th></tr></thead><tbody>
<tr><td><code>GET /api/now/table/{table}</code></td><td>lists records: <code>sysparm_query</code>, <code>sysparm_fields</code>, <code>sysparm_limit</code>, <code>sysparm_offset</code></td></tr>
<tr><td><code>POST /api/now/table/{table}</code></td><td>creates a record</td></tr>
<tr><td><code>GET /api/now/table/{table}/{sys_id}</code></td><td>reads a record</td></tr>
<tr><td><code>PATCH</code>, <code>PUT /api/now/table/{table}/{sys_id}</code></td><td>changes the columns sent; with <code>If-Match</code> only the version read</td></tr>
<tr><td><code>DELETE /api/now/table/{table}/{sys_id}</code></td><td>deletes a record</td></tr>
<tr><td><code>GET /api/now/stats/{table}</code></td><td>counts, sums, averages, minima and maxima, in groups</td></tr>
<tr><td><code>/api/now/attachment…</code></td><td>files of records</td></tr>
<tr><td><code>POST /api/now/batch</code></td><td>several calls in one request</td></tr>
<tr><td><code>POST /api/now/import/{table}</code></td><td>stores a staging row and transforms it</td></tr>
<tr><td><code>POST /api/now/tinyurl</code></td><td>keeps a long query string under an id</td></tr>
</tbody></table>
<h2>Tables</h2>"#;

/// The page; `nonce` lets its one style sheet through.
pub fn page(model: &'static Model, nonce: &str) -> String {
    let mut page = format!("{START}<style nonce=\"{nonce}\">{STYLE}</style></head><body><main>{INTRODUCTION}");
    let mut entities: Vec<&'static Entity> = model.stored().collect();
    entities.sort_by_key(|entity| entity.name());
    for entity in entities {
        add_table(&mut page, entity).expect("a string takes what is written to it");
    }
    page.push_str("</main></body></html>");
    page
}

fn add_table(page: &mut String, entity: &Entity) -> std::fmt::Result {
    let (name, label) = (entity.name(), as_html(entity.table.label));
    write!(page, "<details id=\"{name}\"><summary><code>{name}</code> {label}</summary>")?;
    if !entity.table.help.is_empty() {
        write!(page, "<p>{}</p>", as_html(entity.table.help))?;
    }
    page.push_str("<table><thead><tr><th>Column</th><th>Label</th><th>Type</th><th>Facts</th></tr></thead><tbody>");
    for field in &entity.fields {
        write!(
            page,
            "<tr><td><code>{}</code></td><td>{}</td><td>{}</td><td>{}</td></tr>",
            field.name,
            as_html(field.label),
            field.kind.internal_type(),
            as_html(&facts(field))
        )?;
    }
    page.push_str("</tbody></table></details>");
    Ok(())
}

fn facts(field: &Field) -> String {
    let mut facts = Vec::new();
    if !field.target.is_empty() {
        facts.push(format!("of {}", field.target));
    }
    for (holds, word) in [(field.mandatory, "mandatory"), (field.read_only, "read only"), (field.unique, "unique")] {
        facts.extend(holds.then(|| word.to_owned()));
    }
    if !field.choices.is_empty() {
        facts.push(field.choices.iter().map(|choice| choice.value).collect::<Vec<_>>().join(" | "));
    }
    facts.extend((!field.help.is_empty()).then(|| field.help.to_owned()));
    facts.join("; ")
}
