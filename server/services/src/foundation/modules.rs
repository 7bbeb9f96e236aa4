//! The parts of the product that administrators switch on, and what each needs.
use meta::Value;
use store::{Save, Tx};

use crate::{Result, rows};

const TABLE: &str = "sys_module";
/// The product itself: it needs all of [`NEEDED`].
const PRODUCT: (&str, &str) = ("com.sn_acct_lc", "Customer Success Management");
const NEEDED: &[(&str, &str)] = &[
    ("com.snc.install_base", "Customer Service Install Base Management"),
    ("com.playbook_experience", "Playbook Experience"),
    ("com.snc.sn_record_related_items_connected", "Record Related Items Connected"),
    ("com.sn_csm_playbook", "Playbooks for Customer Service Management"),
    ("com.sn_ti_core", "Technology core"),
    ("com.snc.guided_decisions_playbook_experience", "Guided Decisions Experience"),
    ("com.snc.csm_case_types", "Customer Service Case Types"),
    ("com.snc.sn_record_lookup", "Record lookup"),
    ("com.sn_data_ctx_engine", "Data Context Engine"),
    ("com.sn_meeting_mgmt", "Touchpoint meetings"),
    (domain::modules::DOCUMENTS, "Document management"),
    ("sn_roadmap", "Roadmap"),
];
const OTHERS: &[(&str, &str)] = &[
    ("com.snc.csm_action_status", "Customer Service Case Action Status"),
    (domain::modules::PORTFOLIO, "Project portfolio management"),
];

pub(super) async fn make(tx: &mut Tx<'_>) -> Result<()> {
    let mut needed = Vec::new();
    for module in NEEDED {
        needed.push(made(tx, module, "").await?);
    }
    for module in OTHERS {
        made(tx, module, "").await?;
    }
    made(tx, &PRODUCT, &needed.join(",")).await?;
    Ok(())
}

/// The id of the module, which is added where it is missing.
async fn made(tx: &mut Tx<'_>, (plugin, name): &(&str, &str), needs: &str) -> Result<String> {
    let entity = rows::entity(tx.store.model(), TABLE);
    if let Some(known) = tx.find(entity, &rows::equal(&[("plugin_id", plugin)]), 1).await?.pop() {
        return Ok(known.id().0);
    }
    let save = Save::create(entity)
        .value("plugin_id", Value::text(*plugin))
        .value("name", Value::text(*name))
        .value("depends_on", Value::text(needs));
    Ok(tx.save_derived(save).await?.id.0)
}
