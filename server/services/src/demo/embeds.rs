//! A customer's site that shows components: what a newcomer finds on the board of embeddables, and what the sample site
//! (`end2end/site`) is set up for. It signs its visitors' tokens with a key that everybody knows, as the demo's
//! passwords are.
use meta::Value;

use super::maker;
use super::maker::{Maker, link, text};
use crate::embed::shipped::{self, COMPONENTS};
use crate::{Result, Services};

const MODULE: &str = "sn_embeddable_core_module";
const GROUP: &str = "sn_embeddable_core_group";
const INSTANCE: &str = "sn_embeddables_component_instance";
const COMPONENT: &str = "sn_embeddables_component";

const NAME: &str = "Genixify product site";
const ORIGIN: &str = "http://localhost:4000";
/// The public half; the sample site holds the other.
const KEY: &str = r#"{"kty":"OKP","crv":"Ed25519","kid":"demo","x":"kMBkwDX0eNoxnn2RMHtmmussR-ZnYb4uYQlRgqeRo6A"}"#;

/// Groups of the module; each component with what it is set to.
const GROUPS: &[(&str, &[(&str, &str)])] = &[
    (
        "Support",
        &[
            (shipped::CASE_LIST, r#"{"list-title":"Our cases","show-filters":true}"#),
            (shipped::CASE_VIEW, ""),
            (shipped::CASE_CREATE, ""),
            (shipped::CATALOG_BROWSE, ""),
        ],
    ),
    (
        "Success",
        &[
            (shipped::SUCCESS_PLAN, ""),
            (shipped::ONBOARDING_PROGRESS, ""),
            (shipped::HEALTH_CARD, ""),
            (shipped::ROADMAP, ""),
            (shipped::UPCOMING_MEETINGS, ""),
            (shipped::TOUCHPOINT_LIST, r#"{"list-title":"Touchpoints"}"#),
            (
                shipped::OBJECT_LIST,
                r#"{"table":"sn_acct_lc_success_initiative","list-title":"Initiatives","show-condition-builder":true,"disable-edit":false,"columns":"short_description,state,progress,due_date"}"#,
            ),
            (
                shipped::VISUALIZATION,
                r#"{"kind":"donut","data-sources":"sn_customerservice_cases","group-by":"state","header-title":"Cases by state"}"#,
            ),
            (shipped::FEEDBACK, ""),
        ],
    ),
];

pub(super) async fn make(services: &Services) -> Result<()> {
    let system = services.system();
    let mut tx = super::begin(services, &system).await?;
    let mut maker = maker(services, &mut tx);
    let fields = vec![
        ("name", text(NAME)),
        ("description", text("Help and success for the people of Genixify, beside the product that they bought.")),
        ("website_url", text(ORIGIN)),
        ("auth_key", text(KEY)),
        ("state", text("active")),
    ];
    let module = maker.make(MODULE, NAME, fields).await?;
    for (nth, (title, placed)) in GROUPS.iter().enumerate() {
        let group = match nth {
            // It was made with the module.
            0 => {
                let groups = crate::rows::entity(maker.tx.store.model(), GROUP);
                let found = maker.tx.find(groups, &crate::rows::equal(&[("module", module.as_str())]), 1).await?;
                let first = found.first().map(meta::Row::id).expect("a module has a group");
                maker.set(GROUP, &first, vec![("title", text(*title))]).await?;
                first
            }
            _ => maker.make(GROUP, title, vec![("module", link(&module)), ("title", text(*title))]).await?,
        };
        for (tag, settings) in *placed {
            place(&mut maker, &module, &group, tag, settings).await?;
        }
    }
    tx.commit().await
}

async fn place(
    maker: &mut Maker<'_, '_>,
    module: &meta::Id,
    group: &meta::Id,
    tag: &str,
    settings: &str,
) -> Result<()> {
    let known = COMPONENTS.iter().find(|known| known.tag == tag).expect("a component that is shipped");
    let component = maker.named(COMPONENT, known.name).await?;
    let fields = vec![
        ("module", link(module)),
        ("group", link(group)),
        ("component", link(&component)),
        ("name", text(known.name)),
        ("settings", Value::text(settings)),
    ];
    maker.make(INSTANCE, tag, fields).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::embed::{check_settings, read_settings};

    #[test]
    fn what_components_of_the_demo_are_set_to_fits_them() {
        for (tag, settings) in GROUPS.iter().flat_map(|(_, placed)| *placed) {
            let known = shipped::find(tag).expect("shipped");
            let mut issues = meta::Issues::default();
            check_settings(&known.schema(), &read_settings(settings).expect("settings"), "settings", &mut issues);
            assert!(issues.is_empty(), "{tag}: {issues}");
        }
    }
}
