//! A reader says what he thinks of an article.
use meta::Id;
use services::knowledge::{self, Feedback};

use super::posted::text;
use crate::deed::{Deed, Done, Posted};
use crate::pieces::article::{ARTICLE, FEEDBACK};
use crate::{Answer, Visit};

pub const GIVE: Deed = Deed { name: FEEDBACK, run: |visit, posted| Box::pin(give(visit, posted)) };

async fn give(visit: &Visit, posted: &Posted) -> Answer<Done> {
    let article = text(posted, "article");
    let said = Feedback {
        helpful: text(posted, "helpful").to_owned(),
        rating: text(posted, "rating").to_owned(),
        comments: text(posted, "comments").to_owned(),
    };
    knowledge::give_feedback(&visit.services, &visit.actor, &Id(article.to_owned()), &said).await?;
    Ok(Done { then: None, record: Some((ARTICLE.to_owned(), article.to_owned())), name: String::new() })
}
