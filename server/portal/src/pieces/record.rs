//! The view of one record: its head, what it is about, the work below it, what was written, and what can be done.
mod beside;
mod meeting;
mod parties;
mod view;

use meta::{AppError, Entity, Kind, Value};
use store::{Naming, Page};

use super::{Activity, CASE, Fields, Form, Rows, Shape, Shown, Step};
use crate::{Answer, Visit, say_label};

pub(crate) use beside::below_as;
pub(in crate::pieces) use beside::files;
use beside::{articles, below, follows};
pub use meeting::{MEETING_FIELDS, Meeting, load_within as load_meetings, proposal, proposal_view};
pub use parties::{ADD as ADD_PARTY, PARTIES, PARTY_FIELDS, Parties, REMOVE as REMOVE_PARTY};
pub(in crate::pieces) use view::{file_list, upload_form};

/// A record as a customer sees it, ready to be drawn.
#[derive(Clone, Debug)]
pub struct RecordView {
    pub shape: &'static Shape,
    pub entity: &'static Entity,
    pub id: String,
    pub version: i64,
    /// What it is called: "Onboarding case".
    pub kind: &'static str,
    pub title: String,
    pub state: String,
    pub head: Vec<Shown>,
    pub details: Vec<Shown>,
    /// The detailed description, or a task's own instructions.
    pub instructions: Option<Prose>,
    pub products: Vec<Shown>,
    pub articles: Vec<Article>,
    pub below: Option<Rows>,
    pub meetings: Vec<Meeting>,
    pub activity: Option<Activity>,
    pub files: Option<Vec<FileOf>>,
    pub parties: Option<Parties>,
    /// What the visitor may write here.
    pub writable: Vec<&'static str>,
    pub steps: Vec<&'static Step>,
    /// Whether the visitor is told of what happens; `None` where nobody can be.
    pub follows: Option<bool>,
    /// The form that proposes a meeting, where it was asked for.
    pub propose: Option<(Form, Fields)>,
    /// Where that form is asked for, where the visitor may.
    pub propose_href: Option<String>,
    /// Where a case about it is opened.
    pub ask: Option<String>,
    /// The form that changes it, where it was asked for.
    pub change: Option<(Form, Fields)>,
    /// Parts that an embedded component leaves out.
    pub without_talk: bool,
    pub without_files: bool,
    forms: Option<Forms>,
    /// Where the file form sends the visitor back to.
    page: String,
    upload: String,
    change_href: String,
}

/// A text, and how it is formatted where it is.
#[derive(Clone, Debug, Default)]
pub struct Prose {
    pub text: String,
    pub html: Option<String>,
}

impl Prose {
    fn of(look: &Look<'_>, name: &str) -> Option<Prose> {
        let text = Some(look.text(name)).filter(|text| !text.is_empty())?;
        let is_html = look.at(name).is_some_and(|at| look.page.columns[at].1.field.kind == Kind::Html);
        let html = look.value(name).as_text().filter(|_| is_html).map(services::knowledge::shown_text);
        Some(Prose { text, html })
    }
}

#[derive(Clone, Debug)]
pub struct Article {
    pub href: String,
    pub title: String,
}

#[derive(Clone, Debug)]
pub struct FileOf {
    pub href: String,
    pub name: String,
    pub size: String,
    pub at: String,
}

/// The forms on the page, as they stand for this visit.
#[derive(Clone, Debug)]
struct Forms {
    comment: Form,
    typed_comment: String,
    step: Form,
    typed_step: [String; 2],
    follow: Form,
    answer: Form,
}

impl RecordView {
    /// A record of one of the [`super::SHAPES`]; "not found" where it is not shared with the visitor.
    pub async fn load(visit: &Visit, table: &str, id: &str) -> Answer<RecordView> {
        let entity = visit.readable_entity(table)?;
        let shape = Shape::of(entity.name()).ok_or(AppError::NotFound)?;
        let header = visit.site.headers.get(entity.name());
        let header: Vec<&str> = match header {
            Some(fields) => fields.iter().map(String::as_str).collect(),
            None => shape.header.to_vec(),
        };
        let page =
            visit.store().show_as(&visit.actor, entity, id, &names(entity, shape, &header), Naming::Joined).await?;
        let mut page = page.ok_or(AppError::NotFound)?;
        // A row of a table derived from this one has a page of its own, or none.
        let row = page.rows.first().ok_or(AppError::NotFound)?;
        if row.class != entity.name() {
            return Err(AppError::NotFound);
        }
        let version = row.version;
        visit.store().add_names(&visit.actor, &mut page, []).await?;
        let look = Look { visit, page: &page };
        let state = look.value("state").as_text().unwrap_or_default().to_owned();
        let products_shown = shape.products_if.is_empty() || look.value(shape.products_if).as_bool() == Some(true);
        let writable = match visit.is_preview {
            true => Vec::new(),
            false => visit.store().writable(&visit.actor, entity, id).await?,
        };
        let widgets = visit.site.widgets_of("record");
        let shows = |name: &str| widgets.as_ref().is_none_or(|shown| shown.iter().any(|one| one.widget == name));
        let is_work = shape.is_work;
        let steps: Vec<_> = Step::offered(entity.name(), &state).filter(|_| writable.contains(&"state")).collect();
        let mut forms = Forms::of(visit, entity.name(), id);
        if !steps.iter().any(|step| step.key == forms.typed_step[0]) {
            // The step is gone, what was said with it is not: it stands where comments are written.
            forms.typed_comment.push_str(&std::mem::take(&mut forms.typed_step[1]));
            forms.comment.wrong.append(&mut forms.step.wrong);
        }
        let instructions =
            Prose::of(&look, "instructions").or_else(|| Prose::of(&look, "description")).unwrap_or_default();
        let change = change_form(visit, shape, entity, id, &writable, &look).await?;
        Ok(RecordView {
            shape,
            entity,
            id: id.to_owned(),
            version,
            kind: say_label(entity.table.label),
            title: look.text(title_field(entity)),
            head: if shows("header") { look.all(&header) } else { Vec::new() },
            details: look.filled(shape.details.iter().filter(|name| !header.contains(name))),
            instructions: shows("instructions").then_some(instructions),
            products: if products_shown && shows("product") { look.filled(shape.products) } else { Vec::new() },
            articles: if is_work && shows("shared_articles") { articles(visit, id).await? } else { Vec::new() },
            below: if shows("tasks") { below(visit, shape, id).await? } else { None },
            meetings: if shape.has_meetings { meeting::load(visit, id).await? } else { Vec::new() },
            activity: if is_work && shows("activities") {
                Some(Activity::load(visit, entity, id).await?)
            } else {
                None
            },
            parties: if shape.has_parties { Parties::load(visit, entity, id).await? } else { None },
            files: if is_work && shows("attachments") { Some(files(visit, id).await?) } else { None },
            steps,
            follows: follows(visit, shape, entity, id).await?,
            propose: meeting::propose(visit, shape, id, &state).await?,
            propose_href: meeting::may_propose(visit, shape, &state).then(|| visit.changed(&[("meet", "yes")])),
            ask: ask(visit, entity, id),
            forms: (!visit.is_preview).then_some(forms),
            upload: upload_address(visit, entity, id),
            page: visit.changed(&[("change", ""), ("meet", "")]),
            change_href: visit.changed(&[("change", "yes")]),
            change,
            without_talk: false,
            without_files: false,
            writable,
            state,
        })
    }

    /// What the visitor has begun and not submitted.
    pub fn is_draft(&self) -> bool {
        self.entity.name() == CASE && self.state == domain::service::case::DRAFT
    }

    /// Tables whose changes make the view worth drawing again.
    pub fn watched(&self) -> Vec<&'static str> {
        let below = self.shape.below.as_ref().map(|below| below.table);
        let meetings = self.shape.has_meetings.then_some(meeting::MEETING);
        let files = self.shape.is_work.then_some("sys_attachment");
        [self.shape.table].into_iter().chain(below).chain(meetings).chain(files).collect()
    }
}

impl Forms {
    fn of(visit: &Visit, table: &str, id: &str) -> Forms {
        let about = [("table", table), ("id", id)];
        let typed = |deed: &str, input: &str| visit.typed(deed, input).unwrap_or_default().to_owned();
        Forms {
            comment: Form::of(visit, "comment", &about),
            typed_comment: typed("comment", "comments"),
            step: Form::of(visit, "step", &about),
            typed_step: [typed("step", "step"), typed("step", "said")],
            follow: Form::of(visit, "follow", &about),
            answer: Form::of(visit, "answer_meeting", &[]),
        }
    }
}

/// What was read of the record.
struct Look<'a> {
    visit: &'a Visit,
    page: &'a Page,
}

impl Look<'_> {
    fn at(&self, name: &str) -> Option<usize> {
        self.page.columns.iter().position(|(known, _)| known == name)
    }

    fn value(&self, name: &str) -> &Value {
        self.at(name).map_or(&Value::Null, |at| &self.page.rows[0].cells[at].value)
    }

    fn shown(&self, name: &str) -> Option<Shown> {
        let at = self.at(name)?;
        let (_, path) = &self.page.columns[at];
        Some(Shown::of(name, path.field, &self.page.rows[0].cells[at], &self.visit.actor))
    }

    fn text(&self, name: &str) -> String {
        self.shown(name).map(|shown| shown.text).unwrap_or_default()
    }

    fn all(&self, names: &[&str]) -> Vec<Shown> {
        names.iter().filter_map(|name| self.shown(name)).collect()
    }

    fn filled<'n>(&self, names: impl IntoIterator<Item = &'n &'static str>) -> Vec<Shown> {
        let shown = names.into_iter().filter_map(|name| self.shown(name));
        shown.filter(|shown| !shown.text.is_empty()).collect()
    }
}

/// Where files are sent to. Who looks as somebody else would send them as himself: his are refused like all deeds.
fn upload_address(visit: &Visit, entity: &Entity, id: &str) -> String {
    if visit.actor.is_watched {
        return visit.href("do/attach");
    }
    let then = ui::address::encoded(&visit.changed(&[("change", ""), ("meet", "")]));
    format!("/attachments?table={}&id={id}&then={then}", entity.name())
}

/// The form of a case about something the customer has.
fn ask(visit: &Visit, entity: &Entity, id: &str) -> Option<String> {
    let case = visit.store().model().entity(CASE)?;
    let may_ask = visit.actor.is_external && !visit.is_preview && store::may(&visit.actor, case, meta::CREATE);
    let field = match entity.name() {
        "sold_product" => "sold_product",
        "alm_asset" => "asset",
        _ => return None,
    };
    may_ask.then(|| visit.href(&format!("case/new?{field}={id}")))
}

fn title_field(entity: &Entity) -> &'static str {
    if entity.has("short_description") { "short_description" } else { entity.display }
}

/// Everything that the view reads of the record, in one statement.
fn names(entity: &Entity, shape: &Shape, header: &[&str]) -> Vec<String> {
    let mut names = vec![title_field(entity), "state", "description", "instructions", "account"];
    names.extend(header);
    names.extend([shape.details, shape.products, shape.edits].concat());
    names.push(shape.products_if);
    names.retain(|name| !name.is_empty() && entity.has(name));
    names.into_iter().map(str::to_owned).collect()
}

async fn change_form(
    visit: &Visit,
    shape: &Shape,
    entity: &'static Entity,
    id: &str,
    writable: &[&str],
    look: &Look<'_>,
) -> Answer<Option<(Form, Fields)>> {
    let names: Vec<&str> = shape.edits.iter().copied().filter(|name| writable.contains(name)).collect();
    let is_asked = !visit.param("change").is_empty();
    if !is_asked || names.is_empty() {
        return Ok(None);
    }
    let stored = |name: &&str| {
        let kind = entity.field(name).map_or(meta::Kind::Text, |field| field.kind);
        ((*name).to_owned(), meta::stored_text(kind, look.value(name)))
    };
    let present: Vec<(String, String)> = names.iter().map(stored).collect();
    let account = look.value("account").as_text().unwrap_or_default();
    let fields = Fields::load(visit, "change", entity, &names, &present, account).await?;
    let version = look.page.rows.first().map_or(0, |row| row.version).to_string();
    let form = Form::of(visit, "change", &[("table", entity.name()), ("id", id), ("version", &version)]);
    Ok(Some((form, fields)))
}
