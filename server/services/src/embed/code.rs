//! The markup that an administrator pastes into the outer site: once for the page, and once a component.
use meta::as_html;
use serde_json::{Map, Value as Json};

use super::shipped::waits_for;

/// What the code is made of.
#[derive(Clone, Debug)]
pub struct Embedding<'a> {
    /// The address of this system as the outer site reaches it, without a slash at its end.
    pub base_url: &'a str,
    pub module: &'a str,
    pub instance: &'a str,
    pub tag: &'a str,
    /// The tag of the shipped component that draws it.
    pub drawn_by: &'a str,
    /// What was set for the instance, as far as the outer page may set it: the rest stays here.
    pub settings: &'a Map<String, Json>,
    pub event_prefix: &'a str,
    /// Names of its events besides ready and error.
    pub events: &'a [String],
    /// Has one handler an event.
    pub with_events: bool,
}

/// The two pieces of code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    pub global: String,
    pub component: String,
}

/// Parts of the page's address that the code hands to a property, where the component has it.
const FROM_ADDRESS: [(&str, &str); 7] = [
    ("emb_recordid", "sys-id"),
    ("emb_recordid", "record-id"),
    ("emb_playbook_title", "playbook-title"),
    ("emb_prefill_fields", "prefill-fields"),
    ("emb_playbook_context_id", "selected-playbook-context-id"),
    ("emb_stage_context_id", "selected-stage-context-id"),
    ("emb_activity_context_id", "selected-activity-context-id"),
];

/// Writes the code; `properties` are the names that the outer page may set.
pub fn generate(embedding: &Embedding<'_>, properties: &[&str]) -> Code {
    Code { global: global(embedding), component: component(embedding, properties) }
}

fn global(embedding: &Embedding<'_>) -> String {
    let (base, module) = (quoted(embedding.base_url), quoted(embedding.module));
    let source = as_html(&format!("{}/uxasset/externals/sn_embeddable_core/index.jsdbx", embedding.base_url));
    format!(
        "<!-- Once per page, before any component. -->\n\
         <script type=\"module\" src=\"{source}\" crossorigin=\"anonymous\"></script>\n\
         <script type=\"module\">\n\
         \x20 import {{ init, login }} from {};\n\
         \x20 await init({{\n\
         \x20   baseURL: {base},\n\
         \x20   module: {module},\n\
         \x20   theme: {module},\n\
         \x20   // Ask your own server for a freshly signed token.\n\
         \x20   authCallback: () => fetch(\"/steward-token\", {{ method: \"POST\" }}).then((answer) => answer.text()),\n\
         \x20 }});\n\
         \x20 await login();\n\
         </script>\n",
        quoted(&format!("{}/uxasset/externals/sn_embeddable_core/index.jsdbx", embedding.base_url)),
    )
}

fn component(embedding: &Embedding<'_>, properties: &[&str]) -> String {
    let Embedding { tag, instance, .. } = embedding;
    let id = format!("{tag}-{}", instance.chars().take(8).collect::<String>());
    let mut attributes = format!(" id=\"{}\"\n  instance=\"{}\"", as_html(&id), as_html(instance));
    for (name, value) in embedding.settings.iter().filter(|(name, _)| properties.contains(&name.as_str())) {
        let text = match value {
            Json::String(text) => text.clone(),
            other => other.to_string(),
        };
        attributes += &format!("\n  {}=\"{}\"", as_html(name), as_html(&text));
    }
    let source = format!("{}/uxasset/externals/sn_embeddable_core/index.jsdbx", embedding.base_url);
    let given = FROM_ADDRESS.iter().filter(|(_, property)| properties.contains(property));
    let from_address: String = given
        .map(|(part, property)| {
            let camel = camel(property);
            format!("  if (asked.has({0})) setProperties(element, {{ {camel}: asked.get({0}) }});\n", quoted(part))
        })
        .collect();
    let asked = if from_address.is_empty() { "" } else { "  const asked = new URLSearchParams(location.search);\n" };
    let names = ["COMPONENT_READY", "COMPONENT_ERROR"].into_iter().chain(embedding.events.iter().map(String::as_str));
    let handler = |name: &str| {
        let event = quoted(&format!("{}#{name}", embedding.event_prefix));
        let waits = waits_for(embedding.drawn_by, name).map(|part| format!("    // Not yet: waits for {part}.\n"));
        format!("{}    [{event}]: (e) => console.log({event}, e.detail.payload),\n", waits.unwrap_or_default())
    };
    let events = if embedding.with_events {
        format!("  setEvents(element, {{\n{}  }});\n", names.map(handler).collect::<String>())
    } else {
        String::new()
    };
    let imported =
        [("getEmbeddables", true), ("setProperties", !asked.is_empty()), ("setEvents", embedding.with_events)];
    let imported: Vec<&str> = imported.into_iter().filter(|(_, is_used)| *is_used).map(|(name, _)| name).collect();
    let element = if asked.is_empty() && events.is_empty() {
        String::new()
    } else {
        format!("  const element = document.getElementById({});\n", quoted(&id))
    };
    format!(
        "<{tag}{attributes}\n></{tag}>\n\
         <script type=\"module\">\n\
         \x20 import {{ {} }} from {};\n\
         \x20 await getEmbeddables([{}]);\n\
         {element}{asked}{from_address}{events}</script>\n",
        imported.join(", "),
        quoted(&source),
        quoted(tag),
    )
}

/// `sys-id` is `sysId`.
fn camel(name: &str) -> String {
    let mut parts = name.split('-');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |name, part| {
        let mut letters = part.chars();
        let start = letters.next().map(|letter| letter.to_ascii_uppercase().to_string()).unwrap_or_default();
        name + &start + letters.as_str()
    })
}

/// A text in a script inside of a page: nothing in it can end the script.
fn quoted(text: &str) -> String {
    Json::from(text).to_string().replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn code(with_events: bool, settings: Json) -> Code {
        let settings = settings.as_object().cloned().expect("an object");
        let events = ["RECORD_SELECTED", "OPEN_LIST"].map(str::to_owned);
        let embedding = Embedding {
            base_url: "https://success.example",
            module: "m1",
            instance: "0123456789abcdef",
            tag: "sn-embedx-case-list",
            drawn_by: "sn-embedx-case-view",
            settings: &settings,
            event_prefix: "SN_EMBEDX_CASE_LIST",
            events: &events,
            with_events,
        };
        generate(&embedding, &["list-title", "hide-header", "sys-id"])
    }

    #[test]
    fn the_global_code_names_module_theme_and_address() {
        let code = code(false, json!({})).global;
        for words in
            ["baseURL: \"https://success.example\"", "module: \"m1\"", "theme: \"m1\"", "authCallback", "index.jsdbx"]
        {
            assert!(code.contains(words), "{words}: {code}");
        }
    }

    #[test]
    fn the_element_has_what_the_page_may_set_and_keeps_the_rest_here() {
        let code =
            code(false, json!({ "list-title": "Our \"cases\" <b>", "hide-header": true, "query": "active=true" }))
                .component;
        assert!(code.contains("list-title=\"Our &quot;cases&quot; &lt;b&gt;\""), "{code}");
        assert!(code.contains("hide-header=\"true\"") && code.contains("instance=\"0123456789abcdef\""), "{code}");
        assert!(!code.contains("active=true"), "the filter stays on the server");
        assert!(!code.contains("setEvents"), "no handlers unless asked for");
        assert!(code.contains("emb_recordid") && code.contains("sysId"), "{code}");
    }

    #[test]
    fn event_handlers_are_one_an_event() {
        let code = code(true, json!({})).component;
        assert_eq!(
            code.matches("// Not yet: waits for playbooks.\n    [\"SN_EMBEDX_CASE_LIST#OPEN_LIST\"]").count(),
            1
        );
        for event in ["COMPONENT_READY", "COMPONENT_ERROR", "RECORD_SELECTED"] {
            assert_eq!(code.matches(&format!("[\"SN_EMBEDX_CASE_LIST#{event}\"]")).count(), 1, "{code}");
        }
    }

    #[test]
    fn nothing_that_is_set_ends_the_script() {
        assert_eq!(quoted("</script>"), "\"\\u003c/script>\"");
    }
}
