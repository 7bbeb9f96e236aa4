//! Many counts in one statement.
use meta::Entity;
use meta::query::{Query, parse};

use crate::context::ServerContext;
use crate::error::Answer;

/// Counts to be made; each is known by where it was added.
#[derive(Default)]
pub struct Counting {
    asked: Vec<(&'static Entity, Query)>,
}

/// A count that was added; `None` in its place where the person may not read the table.
pub type Place = Option<usize>;

pub struct Counts(Vec<u64>);

impl Counting {
    pub fn add(&mut self, context: &ServerContext, table: &str, query: &str) -> Place {
        let entity = context.readable_entity(table).ok()?;
        self.asked.push((entity, parse(query)));
        Some(self.asked.len() - 1)
    }

    pub async fn count(self, context: &ServerContext) -> Answer<Counts> {
        Ok(Counts(context.store().count_each(&context.actor, &self.asked).await?))
    }
}

impl Counts {
    pub fn of(&self, place: Place) -> u64 {
        place.and_then(|place| self.0.get(place).copied()).unwrap_or(0)
    }
}
