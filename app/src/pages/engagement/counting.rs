//! Many counts in one statement.
use std::sync::{Mutex, PoisonError};

use meta::Entity;
use meta::query::{Query, parse};

use crate::context::ServerContext;
use crate::error::Answer;

/// Counts to be made; each is known by where it was added. The parts of a page add theirs while the others are read.
#[derive(Default)]
pub struct Counting {
    asked: Mutex<Vec<(&'static Entity, Query)>>,
}

/// A count that was added; `None` in its place where the person may not read the table.
pub type Place = Option<usize>;

pub struct Counts(Vec<u64>);

impl Counting {
    pub fn add(&self, context: &ServerContext, table: &str, query: &str) -> Place {
        let entity = context.readable_entity(table).ok()?;
        let query = parse(query);
        let mut asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        asked.push((entity, query));
        Some(asked.len() - 1)
    }

    pub async fn count(self, context: &ServerContext) -> Answer<Counts> {
        let asked = self.asked.into_inner().unwrap_or_else(PoisonError::into_inner);
        Ok(Counts(context.store().count_each(&context.actor, &asked).await?))
    }
}

impl Counts {
    pub fn of(&self, place: Place) -> u64 {
        place.and_then(|place| self.0.get(place).copied()).unwrap_or(0)
    }
}
