//! Resolves a [`Query`] against a table into a [`Test`].
use super::{Ignored, Order, OrderKey, Query, Test};
use crate::{Actor, Entity, Field, Instant, Model};

/// Who asks, when, and what they may read.
pub struct Context<'a> {
    pub model: &'static Model,
    pub actor: &'a Actor,
    pub now: Instant,
    /// Whether the actor may read a field of a table; unreadable fields count as unknown.
    pub may_read: &'a dyn Fn(&'static Entity, &Field) -> bool,
}

/// A planned query, and what had to be left out.
pub struct Plan {
    pub test: Test,
    pub order: Vec<OrderKey>,
    pub ignored: Vec<Ignored>,
}

pub fn plan(query: &Query, entity: &'static Entity, context: &Context<'_>) -> Plan {
    let _ = (query, entity, context);
    Plan { test: Test::Always, order: Vec::new(), ignored: Vec::new() }
}

/// Resolves an order alone; unknown fields are left out.
pub fn plan_order(order: &[Order], entity: &'static Entity, context: &Context<'_>) -> Vec<OrderKey> {
    let _ = (order, entity, context);
    Vec::new()
}
