//! Asking for an item of the catalog.
use services::catalog::{self, INPUT};

use super::posted::{own_id, text};
use crate::deed::{Deed, Done, Posted};
use crate::pieces::catalog::{REQUEST, SAID};
use crate::{Answer, Visit};

pub const SUBMIT: Deed = Deed { name: REQUEST, run: |visit, posted| Box::pin(submit(visit, posted)) };

async fn submit(visit: &Visit, posted: &Posted) -> Answer<Done> {
    let item = text(posted, "item");
    let answer = |(name, answer): &(String, String)| Some((name.strip_prefix(INPUT)?.to_owned(), answer.clone()));
    let answers: Vec<(String, String)> = posted.iter().filter_map(answer).collect();
    let made =
        catalog::submit(&visit.services, &visit.actor, item, &answers, text(posted, SAID), own_id(visit, posted))
            .await?;
    let then = format!("item/{item}?done=yes&table={}&id={}", made.table, made.id);
    Ok(Done { then: Some(then), record: Some((made.table.to_owned(), made.id.0)), name: made.number })
}
