//! What the calendar changes: contracts that end, renewal dates that pass with them, and meetings that take place.
use std::collections::BTreeSet;

use meta::query::{Group, Operator, Query, today};
use meta::{Id, Instant, Value};
use store::Save;

use crate::{Result, Services, rows};

const CONTRACT: &str = "ast_contract";
const TOUCHPOINT: &str = "sn_acct_lc_touchpoint";
const MEETING: &str = "sn_meeting_mgmt_meeting_details";
const RELATION: &str = "sn_acct_lc_engagement_contract_relationship";
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

/// Takes contracts whose last day has passed out of the terms of their engagements, in whatever state they are left:
/// only active ones expire. Answers how many engagements have contracts like that.
pub async fn refresh_renewals(services: &Services) -> Result<u64> {
    let system = services.system();
    let day = today("UTC", services.store.clock().now());
    let clauses = vec![
        rows::condition("contract.ends", Operator::Less, day.to_string()),
        rows::condition("contract.state", Operator::NotIn, "expired,canceled".to_owned()),
    ];
    let query = Query { groups: vec![Group { clauses }], ..Query::default() };
    let passed = rows::list(&services.store, &system, RELATION, query, &["engagement"], u64::MAX).await?;
    let engagements: BTreeSet<&str> = passed.iter().map(|row| rows::text(row, 0)).collect();
    for engagement in &engagements {
        let mut tx = services.store.begin(&system).await?;
        crate::rules::refresh_terms(&mut tx, &Id((*engagement).to_owned()), day).await?;
        tx.commit().await?;
    }
    Ok(engagements.len() as u64)
}

/// How long ago a meeting may have begun to be looked at: longer than the job ever rests.
const LOOKED_BACK_MS: i64 = 7 * 86_400_000;

/// Counts meetings that have taken place since as the last touchpoint of their engagements. Answers how many
/// engagements were looked at.
pub async fn refresh_last_touchpoints(services: &Services) -> Result<u64> {
    let system = services.system();
    let now = services.store.clock().now();
    let clauses = vec![
        rows::is("parent_table", TOUCHPOINT),
        rows::condition("state", Operator::In, "scheduled,completed".to_owned()),
        rows::condition("start", Operator::GreaterOrEqual, Instant(now.0 - LOOKED_BACK_MS).to_string()),
        rows::condition("start", Operator::LessOrEqual, now.to_string()),
    ];
    let query = Query { groups: vec![Group { clauses }], ..Query::default() };
    let held = rows::list(&services.store, &system, MEETING, query, &["parent_record"], u64::MAX).await?;
    let touchpoints: BTreeSet<&str> = held.iter().map(|row| rows::text(row, 0)).collect();
    let query = rows::among("sys_id", touchpoints);
    let found = rows::list(&services.store, &system, TOUCHPOINT, query, &["engagement"], u64::MAX).await?;
    let engagements: BTreeSet<&str> = found.iter().map(|row| rows::text(row, 0)).filter(|id| !id.is_empty()).collect();
    for engagement in &engagements {
        let mut tx = services.store.begin(&system).await?;
        crate::rules::refresh_last_touchpoint(&mut tx, engagement, now, None).await?;
        tx.commit().await?;
    }
    Ok(engagements.len() as u64)
}
