//! What the calendar changes: contracts that end, and renewal dates that pass with them.
use meta::Value;
use meta::query::{Group, Operator, Query, today};
use store::Save;

use crate::{Result, Services, rows};

const CONTRACT: &str = "ast_contract";
/// Contracts that end in one transaction: other writers wait no longer than that.
const AT_ONCE: u64 = 200;

/// Lets active contracts whose last day has passed expire; their engagements get their next renewal date and
/// value by the rules of contracts. Answers how many there were. Run once a day, by whatever clock.
pub async fn expire_contracts(services: &Services) -> Result<u64> {
    let system = services.system();
    let day = today("UTC", services.store.clock().now());
    let clauses = vec![rows::is("state", "active"), rows::condition("ends", Operator::Less, day.to_string())];
    let query = Query { groups: vec![Group { clauses }], ..Query::default() };
    let entity = rows::entity(services.store.model(), CONTRACT);
    let mut expired = 0;
    loop {
        let mut tx = services.store.begin(&system).await?;
        let ended = tx.find(entity, &query, AT_ONCE).await?;
        if ended.is_empty() {
            return Ok(expired);
        }
        for contract in &ended {
            tx.save_derived(Save::update(entity, contract.id()).value("state", Value::text("expired"))).await?;
        }
        tx.commit().await?;
        expired += ended.len() as u64;
    }
}
