//! The kinds of things that the customer timeline tells.
use domain::success::activity_type::SHIPPED;
use meta::Value;
use store::{Save, Tx};

use crate::{Result, rows};

pub(super) async fn make(tx: &mut Tx<'_>) -> Result<()> {
    let table = rows::entity(tx.store.model(), "sn_actsub_activity_type");
    for (key, name, source, verb) in SHIPPED {
        if !tx.find(table, &rows::equal(&[("key", key)]), 1).await?.is_empty() {
            continue;
        }
        let save = Save::create(table)
            .value("key", Value::text(*key))
            .value("short_description", Value::text(*name))
            .value("activity_source_table", Value::text(*source))
            .value("verb", Value::text(*verb));
        tx.save_derived(save).await?;
    }
    Ok(())
}
