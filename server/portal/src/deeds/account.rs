//! What people do with their accounts: choose for which of them they act.
use super::posted::text;
use crate::deed::{Deed, Done, Posted};
use crate::{Answer, Visit};

pub const CHOOSE: Deed = Deed { name: "account-choose", run: |visit, posted| Box::pin(choose(visit, posted)) };

async fn choose(visit: &Visit, posted: &Posted) -> Answer<Done> {
    visit.services.choose_account(&visit.actor, text(posted, "account")).await?;
    Ok(Done::default())
}
