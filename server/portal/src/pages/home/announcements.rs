//! What the provider has to tell everybody, at the top of the home page until the person has read it.
use leptos::prelude::*;
use meta::query::parse;
use store::{Count, ListRequest};

use crate::pieces::Form;
use crate::pieces::article::day;
use crate::{Answer, Visit, say, say_with};

pub const ANNOUNCEMENT: &str = "announcement";
pub const DISMISSAL: &str = "announcement_dismissal";
/// The deed that takes one away.
pub const DISMISS: &str = "announcement-dismiss";

/// More at once nobody reads.
const MOST_SHOWN: usize = 5;
const MOST_READ: u64 = 50;

pub struct Announcement {
    id: String,
    title: String,
    summary: String,
    level: String,
    day: String,
    link: Option<(String, String)>,
    form: Option<Form>,
}

/// The announcements for this portal that the person has not dismissed, the most urgent first. Two statements, one
/// where there are none.
pub async fn load(visit: &Visit) -> Answer<Vec<Announcement>> {
    let Ok(entity) = visit.readable_entity(ANNOUNCEMENT) else { return Ok(Vec::new()) };
    let names = ["title", "summary", "level", "from", "dismissible", "details_url", "details_link_text"];
    let request = ListRequest {
        columns: names.map(str::to_owned).into(),
        // Our own people read those to come and those of the past as well; here they see what customers see.
        within: Some(parse(&format!("{SHOWN}^portalsISEMPTY^ORportals={}", visit.site.id))),
        limit: MOST_READ,
        count: Count::No,
        ..ListRequest::new(entity, parse("ORDERBYDESCfrom"))
    };
    let page = visit.store().list(&visit.actor, &request).await?;
    let dismissed = dismissed(visit, &page.rows).await?;
    let announcement = |row: store::PageRow| {
        let cell = |name: &str| {
            let at = page.columns.iter().position(|(column, _)| column == name)?;
            row.cells.get(at)
        };
        let text = |name: &str| cell(name).and_then(|shown| shown.value.as_text()).unwrap_or_default().to_owned();
        let may_go = cell("dismissible").and_then(|shown| shown.value.as_bool()) == Some(true);
        let more = Some(text("details_link_text")).filter(|label| !label.is_empty());
        Announcement {
            title: text("title"),
            summary: text("summary"),
            level: text("level"),
            day: day(cell("from"), &visit.actor),
            link: address(visit, text("details_url")).map(|href| (href, more.unwrap_or(say("Read more").to_owned()))),
            form: may_go.then(|| Form::of(visit, DISMISS, &[("id", row.id.as_str())])),
            id: row.id.0,
        }
    };
    let shown = page.rows.into_iter().filter(|row| !dismissed.contains(&row.id.0));
    let mut found: Vec<_> = shown.map(announcement).collect();
    found.sort_by_key(|one| ["critical", "warning"].iter().position(|level| *level == one.level).unwrap_or(2));
    found.truncate(MOST_SHOWN);
    Ok(found)
}

const SHOWN: &str =
    "active=true^fromISEMPTY^ORfrom<=javascript:gs.nowDateTime()^toISEMPTY^ORto>javascript:gs.nowDateTime()";

/// Ids of those that the person has taken away.
async fn dismissed(visit: &Visit, shown: &[store::PageRow]) -> Answer<Vec<String>> {
    if shown.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<&str> = shown.iter().map(|row| row.id.as_str()).collect();
    let query = parse(&format!("user={}^announcementIN{}", visit.actor.id, ids.join(",")));
    let entity = visit.readable_entity(DISMISSAL)?;
    let columns = vec![ANNOUNCEMENT.to_owned()];
    let request = ListRequest { columns, limit: MOST_READ, count: Count::No, ..ListRequest::new(entity, query) };
    let rows = visit.store().list(&visit.actor, &request).await?.rows;
    let id = |row: store::PageRow| row.cells.first()?.value.as_text().map(str::to_owned);
    Ok(rows.into_iter().filter_map(id).collect())
}

/// Where the link leads: pages of the portal are those of the one that is looked at.
fn address(visit: &Visit, url: String) -> Option<String> {
    match url.strip_prefix("/portal/") {
        Some(path) => Some(visit.href(path)),
        None => Some(url).filter(|url| ["https://", "http://", "/"].iter().any(|start| url.starts_with(start))),
    }
}

pub fn view(announcements: Vec<Announcement>) -> Option<impl IntoView> {
    (!announcements.is_empty()).then(|| {
        view! {
            <section aria-label=say("Announcements")>
                <ul class="portal-news">{announcements.into_iter().map(Announcement::view).collect_view()}</ul>
            </section>
        }
    })
}

impl Announcement {
    fn view(self) -> impl IntoView {
        let (class, word) = match self.level.as_str() {
            "critical" => ("notice portal-new tone-bad", Some(say("Urgent"))),
            "warning" => ("notice portal-new tone-warn", Some(say("Please note"))),
            _ => ("notice portal-new", None),
        };
        let label = say_with("Dismiss: {title}", &[("title", &self.title)]);
        let form = self.form.map(|form| {
            let button = view! {
                <button class="portal-quiet" type="submit" id=format!("dismiss-{}", self.id) aria-label=label>
                    <ui::Icon shape=ui::Shape::Close/>
                </button>
            };
            form.view("inline-form", button)
        });
        view! {
            <li class=class>
                <div class="portal-new-text">
                    <h2>{word.map(|word| view! { <span class="portal-new-level">{word}": "</span> })}{self.title}</h2>
                    {(!self.summary.is_empty()).then(|| view! { <p>{self.summary}</p> })}
                    <p class="portal-soft">
                        {(!self.day.is_empty()).then(|| view! { <time>{self.day}</time>" " })}
                        {self.link.map(|(href, label)| view! { <a href=href>{label}</a> })}
                    </p>
                </div>
                {form}
            </li>
        }
    }
}
