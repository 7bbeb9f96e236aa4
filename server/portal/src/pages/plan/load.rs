//! Loads the plan of one engagement: in at most eight statements, however much is in it.
use meta::query::{parse, today};
use meta::{AppError, CREATE, Date, WRITE};
use services::plan::{INITIATIVE, SharedPlan, TASK};
use store::{Count, Entry, EntryKind, ListRequest, may};

use crate::pieces::spoken;
use crate::{Answer, Visit};

const ENGAGEMENT: &str = "sn_acct_lc_engagement";
/// Nobody has more of them at a time.
const MOST: u64 = 50;
const COMMENTS: u64 = 100;

pub(super) struct Plan {
    pub today: Date,
    pub engagement: Option<Engagement>,
    /// All the person may see.
    pub engagements: Vec<Engagement>,
    pub shared: SharedPlan,
    /// The initiative whose comments are open, and those, newest first.
    pub talk: Option<(String, Vec<Entry>)>,
    pub forms: Forms,
}

/// What the person may do, and what forms need.
pub(super) struct Forms {
    pub complete: bool,
    pub comment: bool,
    pub propose: bool,
    pub me: String,
    /// Where forms stand.
    pub at: String,
    pub prefix: String,
    /// The page without open comments, and what the address has more.
    pub here: String,
    pub refused: Option<Refused>,
}

/// A form that was refused.
#[derive(Clone)]
pub(super) struct Refused {
    pub deed: String,
    pub values: Vec<(String, String)>,
    pub sentences: Vec<String>,
}

#[derive(Clone)]
pub(super) struct Engagement {
    pub id: String,
    pub title: String,
    pub account: String,
    pub manager: String,
    pub go_live: String,
    pub renewal: String,
    pub href: String,
}

pub(super) async fn load(visit: &Visit, wanted: Option<&str>) -> Answer<Plan> {
    let engagements = engagements(visit, wanted).await?;
    let engagement = match wanted {
        Some(id) => Some(engagements.iter().find(|one| one.id == id).ok_or(AppError::NotFound)?),
        None => engagements.first(),
    };
    let engagement = engagement.cloned();
    let shared = match &engagement {
        Some(engagement) => SharedPlan::load(visit.store(), &visit.actor, &engagement.id).await?,
        None => SharedPlan::default(),
    };
    let talk = talk(visit, &shared).await?;
    let today = today(&visit.actor.time_zone, visit.store().clock().now());
    Ok(Plan { today, engagement, engagements, shared, talk, forms: forms(visit) })
}

/// Those that are going on, and the one asked for.
async fn engagements(visit: &Visit, wanted: Option<&str>) -> Answer<Vec<Engagement>> {
    let entity = visit.readable_entity(ENGAGEMENT)?;
    let wanted = wanted.filter(|id| meta::Id::is_shaped(id)).map(|id| format!("^ORsys_id={id}")).unwrap_or_default();
    let columns =
        ["short_description", "account", "customer_success_manager", "initial_go_live", "renewal_date", "number"];
    let request = ListRequest {
        columns: columns.map(str::to_owned).to_vec(),
        limit: MOST,
        count: Count::No,
        ..ListRequest::new(entity, parse(&format!("active=true{wanted}^ORDERBYsys_created_on")))
    };
    let page = visit.store().list(&visit.actor, &request).await?;
    let engagement = |row: &store::PageRow| {
        let text = |name: &str| {
            let at = page.columns.iter().position(|(known, _)| known == name);
            at.map(|at| spoken(page.columns[at].1.field, &row.cells[at], &visit.actor)).unwrap_or_default()
        };
        let title = Some(text("short_description")).filter(|title| !title.is_empty());
        Engagement {
            id: row.id.0.clone(),
            title: title.unwrap_or_else(|| text("number")),
            account: text("account"),
            manager: text("customer_success_manager"),
            go_live: text("initial_go_live"),
            renewal: text("renewal_date"),
            href: visit.href(&format!("plan/{}", row.id.0)),
        }
    };
    Ok(page.rows.iter().map(engagement).collect())
}

/// The comments of the initiative that the address names.
async fn talk(visit: &Visit, shared: &SharedPlan) -> Answer<Option<(String, Vec<Entry>)>> {
    let id = visit.param("talk");
    if !shared.initiatives.iter().any(|item| item.id == id) {
        return Ok(None);
    }
    let entity = visit.readable_entity(INITIATIVE)?;
    let mut entries = visit.store().activity(&visit.actor, entity, id, COMMENTS).await?;
    entries.retain(|entry| matches!(&entry.kind, EntryKind::Journal { field, .. } if field == "comments"));
    Ok(Some((id.to_owned(), entries)))
}

fn forms(visit: &Visit) -> Forms {
    let allowed = |table: &str, op| {
        let entity = visit.store().model().entity(table);
        entity.is_some_and(|entity| may(&visit.actor, entity, op))
    };
    let below = |href: String| href.strip_prefix(&visit.prefix).unwrap_or(&href).trim_start_matches('/').to_owned();
    let refused = visit.typed.as_ref().filter(|typed| typed.deed.starts_with("plan-")).map(|typed| Refused {
        deed: typed.deed.clone(),
        values: typed.values.clone(),
        sentences: visit.refused(&typed.deed).into_iter().map(|issue| issue.text).collect(),
    });
    Forms {
        complete: allowed(TASK, WRITE),
        comment: allowed(INITIATIVE, WRITE),
        propose: allowed(INITIATIVE, CREATE),
        me: visit.actor.id.0.clone(),
        at: below(visit.here()),
        prefix: visit.prefix.clone(),
        here: visit.changed(&[("talk", "")]),
        refused,
    }
}
