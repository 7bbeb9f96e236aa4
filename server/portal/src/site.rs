//! A portal as administrators set it up: the record `sn_portal`.
use meta::query::parse;
use meta::{Actor, AppError};
use services::Services;
use store::{Count, ListRequest};

use crate::Answer;

/// What a portal is called and looks like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    /// Its `sn_portal` record; empty where none was made yet.
    pub id: String,
    pub name: String,
    /// The first part of its address.
    pub suffix: String,
}

impl Site {
    /// The suffix of the portal at `/portal`.
    pub const MAIN: &'static str = "csm";

    /// The active portal of this suffix. The main portal is there without a record too.
    pub async fn load(services: &Services, suffix: &str) -> Answer<Site> {
        let system = Actor::system(meta::System);
        let entity = services.store.model().entity("sn_portal").ok_or(AppError::NotFound)?;
        let query = parse(&format!("url_suffix={suffix}^active=true"));
        let request = ListRequest {
            columns: vec!["name".to_owned()],
            limit: 1,
            count: Count::No,
            ..ListRequest::new(entity, query)
        };
        let found = services.store.list(&system, &request).await?.rows.into_iter().next();
        let suffix = suffix.to_owned();
        match found {
            Some(row) => {
                let name = row.cells.first().and_then(|cell| cell.value.as_text()).unwrap_or_default().to_owned();
                Ok(Site { id: row.id.0, name, suffix })
            }
            None if suffix == Site::MAIN => {
                Ok(Site { id: String::new(), name: "Customer Service Portal".to_owned(), suffix })
            }
            None => Err(AppError::NotFound),
        }
    }
}
