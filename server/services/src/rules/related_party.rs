//! Related parties: only of kinds and responsibilities that the table takes, each once.
use meta::{Change, Issues};
use store::{Tx, TxRules};

use super::look;
use crate::{Result, rows};

pub(super) const RULES: TxRules = TxRules {
    table: "sn_customerservice_related_party",
    before: &[
        rule!("Responsibility allowed for party kind", check_configuration),
        rule!("Duplicate related party", refuse_twin),
        rule!("Account of the record", name_account),
    ],
    after: &[],
    delete: &[],
};

async fn check_configuration(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if !["table_name", "party_type", "responsibility"].iter().any(|field| change.changed(field)) {
        return Ok(());
    }
    let named = |name: &str| tx.store.model().entity(name).map(meta::Entity::name);
    let (table, kind) = (named(look::text(&change.now, "table_name")), look::text(&change.now, "party_type"));
    let responsibility = look::text(&change.now, "responsibility");
    let (Some(table), false) = (table, kind.is_empty() || responsibility.is_empty()) else { return Ok(()) };
    let configured =
        look::equal(tx, "sn_customerservice_related_party_configuration", &[("party_type", kind), ("active", "true")])
            .await?;
    let takes = configured.iter().any(|row| {
        tx.store.model().entity(look::text(row, "table_name")).is_some_and(|entity| entity.name() == table)
            && rows::ids(row.value("responsibilities")).any(|id| id == responsibility)
    });
    if !takes {
        let sentence = format!(
            "Records of this kind take no {kind} with this relationship type. Please choose another one, or have the \
             related party configuration changed."
        );
        issues.add("responsibility", sentence);
    }
    Ok(())
}

/// People of the record's account see who takes part in it.
async fn name_account(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    if !change.changed("record_id") {
        return Ok(());
    }
    let (table, id) = (look::text(&change.now, "table_name"), look::text(&change.now, "record_id"));
    let record = match tx.store.model().entity(table).map(meta::Entity::name) {
        Some(table) => look::read(tx, table, id).await?,
        None => None,
    };
    let account = record.filter(|row| row.entity.has("account")).map(|row| row.value("account").clone());
    change.now.put("record_account", account.unwrap_or_default());
    Ok(())
}

async fn refuse_twin(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    let fields = ["record_id", "contact", "consumer", "account", "responsibility"];
    if look::has_twin(tx, change, &fields).await? {
        issues.add("responsibility", "The party has this relationship to the record already.");
    }
    Ok(())
}
