//! The view of one record: its head, what it is about, the work below it, what was written, and what can be done.
use leptos::prelude::*;
use meta::query::{Operator, Order, Query};
use meta::{AppError, Entity, Value};
use services::attachments;
use store::{Count, ListRequest, Page};
use ui::{Badge, Icon, Shape as Sign, Tone};

use super::value::to_the_minute;
use super::{Activity, Fields, Form, Rows, Shape, Shown, Step, Wanted, conditions, equal};
use crate::{Answer, Visit};

const ARTICLE: &str = "kb_knowledge";
const SHARED: &str = "m2m_kb_task";
const MEETING: &str = "sn_meeting_mgmt_meeting_details";
const INVITEE: &str = "sn_meeting_mgmt_invitee";

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
    pub instructions: Option<String>,
    pub products: Vec<Shown>,
    pub articles: Vec<Article>,
    pub below: Option<Rows>,
    pub meetings: Vec<Meeting>,
    pub activity: Option<Activity>,
    pub files: Option<Vec<FileOf>>,
    /// What the visitor may write here.
    pub writable: Vec<&'static str>,
    pub steps: Vec<&'static Step>,
    /// Whether the visitor is told of what happens; `None` where nobody can be.
    pub follows: Option<bool>,
    /// The form that changes it, where it was asked for.
    pub change: Option<(Form, Fields)>,
    /// Parts that an embedded component leaves out.
    pub without_talk: bool,
    pub without_files: bool,
    forms: Option<Forms>,
    /// Where the file form sends the visitor back to.
    page: String,
    change_href: String,
}

#[derive(Clone, Debug)]
pub struct Article {
    pub href: String,
    pub title: String,
}

#[derive(Clone, Debug)]
pub struct Meeting {
    pub subject: String,
    pub when: String,
    pub state: String,
    pub tone: Tone,
    pub link: String,
    pub agenda: String,
    pub notes: String,
    /// The visitor's invitation and the answer so far.
    pub invitation: Option<(String, String)>,
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
        let page = visit.store().show_unnamed(&visit.actor, entity, id, &names(entity, shape, &header)).await?;
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
        let shows = |widget: &str| {
            let mut widgets = visit.site.widgets_of("record").peekable();
            widgets.peek().is_none() || widgets.any(|known| known.widget == widget)
        };
        let is_work = shape.is_work;
        let steps = Step::offered(entity.name(), &state).filter(|_| writable.contains(&"state")).collect();
        let instructions = match look.text("instructions") {
            text if text.is_empty() => look.text("description"),
            text => text,
        };
        let change = change_form(visit, shape, entity, id, &writable, &look).await?;
        Ok(RecordView {
            shape,
            entity,
            id: id.to_owned(),
            version,
            kind: entity.table.label,
            title: look.text(title_field(entity)),
            head: look.all(&header),
            details: look.filled(shape.details.iter().filter(|name| !header.contains(name))),
            instructions: shows("instructions").then_some(instructions),
            products: if products_shown && shows("product") { look.filled(shape.products) } else { Vec::new() },
            articles: if is_work && shows("shared_articles") { articles(visit, id).await? } else { Vec::new() },
            below: if shows("tasks") { below(visit, shape, id).await? } else { None },
            meetings: if shape.has_meetings { meetings(visit, id).await? } else { Vec::new() },
            activity: if is_work && shows("activities") {
                Some(Activity::load(visit, entity, id).await?)
            } else {
                None
            },
            files: if is_work && shows("attachments") { Some(files(visit, id).await?) } else { None },
            steps,
            follows: follows(visit, shape, entity, id).await?,
            forms: (!visit.is_preview).then(|| Forms::of(visit, entity.name(), id)),
            page: visit.changed(&[("change", "")]),
            change_href: visit.changed(&[("change", "yes")]),
            change,
            without_talk: false,
            without_files: false,
            writable,
            state,
        })
    }

    /// Tables whose changes make the view worth drawing again.
    pub fn watched(&self) -> Vec<&'static str> {
        let below = self.shape.below.as_ref().map(|below| below.table);
        let meetings = self.shape.has_meetings.then_some(MEETING);
        let files = self.shape.is_work.then_some("sys_attachment");
        [self.shape.table].into_iter().chain(below).chain(meetings).chain(files).collect()
    }

    /// The whole record in two columns: what it is, and what was said of it.
    pub fn view(self) -> AnyView {
        let heading = self.title.clone();
        let head = self.head.iter().cloned().map(fact).collect_view();
        let steps = self.steps_view();
        let below = self.below_view();
        let meetings = self.meetings_view();
        let talk = self.talk_view();
        let about = self.about_view();
        view! {
            <article class="portal-record">
                <header class="portal-record-head">
                    <p class="portal-kind">{self.kind}</p>
                    <h1>{heading}</h1>
                    <dl class="portal-facts portal-header">{head}</dl>
                    {steps}
                </header>
                <div class="portal-columns">
                    <div class="portal-main-column">{below}{meetings}{talk}</div>
                    <aside class="portal-side-column" aria-label="About this record">{about}</aside>
                </div>
            </article>
        }
        .into_any()
    }

    /// General instructions, product information, shared articles, further facts, and the form that changes them.
    pub fn about_view(&self) -> AnyView {
        let text = self.instructions.as_ref().filter(|_| self.shape.is_work);
        let instructions = text.map(|text| instructions(self.shape.about, &self.title, text));
        let products = (!self.products.is_empty()).then(|| {
            let facts = self.products.iter().cloned().map(fact).collect_view();
            view! {
                <section class="portal-card"><h2>"Product information"</h2><dl class="portal-facts">{facts}</dl></section>
            }
        });
        let articles = (!self.articles.is_empty()).then(|| {
            let article = |article: &Article| {
                view! { <li><a href=article.href.clone()>{article.title.clone()}</a></li> }
            };
            let articles = self.articles.iter().map(article).collect_view();
            view! { <section class="portal-card"><h2>"Shared articles"</h2><ul class="portal-articles">{articles}</ul></section> }
        });
        let details = (!self.details.is_empty()).then(|| {
            let facts = self.details.iter().cloned().map(fact).collect_view();
            view! { <section class="portal-card"><h2>"Details"</h2><dl class="portal-facts">{facts}</dl></section> }
        });
        let change = self.change_view();
        let files = self.files_view();
        view! { {instructions}{change}{products}{articles}{files}{details} }.into_any()
    }

    fn change_view(&self) -> Option<AnyView> {
        let may_change = self.shape.edits.iter().any(|name| self.writable.contains(name));
        match self.change.clone() {
            Some((form, fields)) => {
                let inside = view! {
                    <h2 id="change-heading">"Change this"</h2>
                    {fields.view()}
                    <p class="portal-buttons">
                        <button class="button button-primary" type="submit">"Save"</button>
                        <a class="button" href=self.page.clone()>"Cancel"</a>
                    </p>
                };
                Some(form.view("portal-card portal-form", inside))
            }
            None if may_change && self.is_open() => {
                let href = self.change_href.clone();
                Some(view! {
                    <p class="portal-buttons"><a class="button" href=href><Icon shape=Sign::Edit/>"Change details"</a></p>
                }
                .into_any())
            }
            None => None,
        }
    }

    fn is_open(&self) -> bool {
        !domain::closing::is_ended(self.entity.name(), &self.state)
    }

    fn steps_view(&self) -> AnyView {
        let Some(forms) = &self.forms else { return ().into_any() };
        let follow = self.follows.map(|follows| {
            let (label, value) = if follows { ("Stop following", "no") } else { ("Follow", "yes") };
            let button = view! { <button class="button" type="submit"><Icon shape=Sign::Bell/>{label}</button> };
            forms.follow.clone().with("follow", value).view("inline-form", button)
        });
        let step = |step: &&'static Step| {
            let [typed, said] = &forms.typed_step;
            let is_typed = typed == step.key;
            let text = if is_typed { said.clone() } else { String::new() };
            let id = format!("step-{}", step.key);
            let inside = view! {
                <label for=id.clone()>{step.asks}</label>
                <textarea class="input" id=id name="said" rows="3" maxlength="4000" required=step.must_say
                    inner_html=ui::area_text(&text)></textarea>
                <button class="button button-primary" type="submit">{step.label}</button>
            };
            let mut form = forms.step.clone().with("step", step.key);
            if !is_typed {
                form.wrong.clear();
            }
            view! {
                <details class="portal-step" open=is_typed>
                    <summary class="button">{step.label}</summary>
                    {form.view("portal-card portal-form", inside)}
                </details>
            }
        };
        let steps = self.steps.iter().map(step).collect_view();
        view! { <div class="portal-steps">{steps}{follow}</div> }.into_any()
    }

    fn below_view(&self) -> Option<AnyView> {
        let (rows, below) = self.below.clone().zip(self.shape.below.as_ref())?;
        let count = rows.lines.len();
        if count == 0 {
            return None;
        }
        let inside = rows.view(below.label);
        let title = below.label;
        Some(
            view! {
                <section class="portal-card"><h2>{title}" "<span class="count">{count}</span></h2>{inside}</section>
            }
            .into_any(),
        )
    }

    fn meetings_view(&self) -> Option<AnyView> {
        if self.meetings.is_empty() {
            return None;
        }
        let form = self.forms.as_ref().map(|forms| &forms.answer);
        let meetings = self.meetings.iter().cloned().map(|meeting| meeting.view(form)).collect_view();
        Some(view! { <section class="portal-card"><h2>"Meetings"</h2><ul class="portal-meetings">{meetings}</ul></section> }.into_any())
    }

    /// Comments and other activities, newest first, below the box for the next comment.
    pub fn talk_view(&self) -> Option<AnyView> {
        let activity = self.activity.clone().filter(|_| !self.without_talk)?;
        let may_comment = self.writable.contains(&"comments");
        let comment = self.forms.as_ref().filter(|_| may_comment).map(|forms| {
            let inside = view! {
                <label for="comment">"Write a comment"</label>
                <textarea class="input" id="comment" name="comments" rows="3" maxlength="65535" required=true
                    inner_html=ui::area_text(&forms.typed_comment)></textarea>
                <p class="portal-buttons"><button class="button button-primary" type="submit">"Send"</button></p>
            };
            forms.comment.clone().view("portal-form portal-comment", inside)
        });
        let activity = activity.view();
        Some(
            view! { <section class="portal-card" id="activity"><h2>"Activity"</h2>{comment}{activity}</section> }
                .into_any(),
        )
    }

    fn files_view(&self) -> Option<AnyView> {
        let files = self.files.as_ref().filter(|_| !self.without_files)?;
        let file = |file: &FileOf| {
            let file = file.clone();
            view! {
                <li><a href=file.href download=""><Icon shape=Sign::Paperclip/>{file.name}</a>
                <span>{file.size}" · "{file.at}</span></li>
            }
        };
        let files = files.iter().map(file).collect_view();
        let is_empty = files.is_empty();
        let may_add = self.forms.is_some() && self.writable.contains(&"comments") && self.is_open();
        let action = {
            let then = ui::address::encoded(&self.page);
            format!("/attachments?table={}&id={}&then={then}", self.entity.name(), self.id)
        };
        let add = may_add.then(|| {
            view! {
                <form class="portal-form portal-upload" method="post" enctype="multipart/form-data" action=action data-upload="">
                    <label for="file">"Add a file"</label>
                    <input class="input" id="file" type="file" name="file" required=true/>
                    <progress class="portal-progress" hidden=true aria-label="Upload"></progress>
                <button class="button" type="submit">"Upload"</button>
                </form>
            }
        });
        if is_empty && add.is_none() {
            return None;
        }
        Some(
            view! {
                <section class="portal-card">
                    <h2>"Attachments"</h2>
                    {is_empty.then(|| view! { <p class="portal-empty">"No files yet."</p> })}
                    <ul class="portal-files">{files}</ul>
                    {add}
                </section>
            }
            .into_any(),
        )
    }
}

/// Short and detailed description; a long one opens on request.
fn instructions(heading: &'static str, title: &str, text: &str) -> AnyView {
    const SHORT: usize = 160;
    let title = title.to_owned();
    let paragraphs = |text: &str| {
        text.lines()
            .filter(|line| !line.trim().is_empty())
            .map(|line| view! { <p>{line.to_owned()}</p> })
            .collect_view()
    };
    let is_long = text.chars().count() > SHORT || text.lines().count() > 3;
    let body = match is_long {
        true => {
            let start: String = text.chars().take(SHORT).collect();
            let start = start.rsplit_once(' ').map_or(start.clone(), |(whole, _)| whole.to_owned());
            view! {
                <details class="portal-more">
                    <summary><span class="portal-more-start">{start}"… "</span><span class="portal-more-word">"View More"</span></summary>
                    <div>{paragraphs(text)}</div>
                </details>
            }
            .into_any()
        }
        false => paragraphs(text).into_any(),
    };
    view! { <section class="portal-card"><h2>{heading}</h2><p><b>{title}</b></p>{body}</section> }.into_any()
}

fn fact(shown: Shown) -> AnyView {
    let text = match (shown.text.is_empty(), shown.tone) {
        (true, _) => "–".into_any(),
        (false, Tone::Plain) => shown.text.into_any(),
        (false, tone) => view! { <Badge tone=tone text=shown.text/> }.into_any(),
    };
    view! { <div><dt>{shown.label}</dt><dd>{text}</dd></div> }.into_any()
}

impl Meeting {
    fn view(self, form: Option<&Form>) -> AnyView {
        let link = (!self.link.is_empty() && self.link.starts_with("https://"))
            .then(|| view! { <a class="button" href=self.link rel="noopener noreferrer" target="_blank">"Join"</a> });
        let text = |label: &'static str, text: String| {
            (!text.is_empty())
                .then(|| view! { <details><summary>{label}</summary><p class="portal-entry-text">{text}</p></details> })
        };
        let answer = self.invitation.zip(form).map(|((invitee, answer), form)| {
            let choice = |value: &'static str, label: &'static str| {
                let pressed = (answer == value).then_some("true");
                view! { <button class="button" type="submit" name="response" value=value aria-pressed=pressed>{label}</button> }
            };
            let inside = view! {
                <span class="portal-buttons">
                    {choice("accepted", "Accept")}{choice("tentative", "Maybe")}{choice("declined", "Decline")}
                </span>
            };
            form.clone().with("invitee", &invitee).view("inline-form", inside)
        });
        view! {
            <li class="portal-meeting">
                <p><b>{self.subject}</b>" "<Badge tone=self.tone text=self.state/></p>
                <p>{self.when}</p>
                <p class="portal-buttons">{link}{answer}</p>
                {text("Agenda", self.agenda)}
                {text("Meeting notes", self.notes)}
            </li>
        }
        .into_any()
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

/// Articles that were shared with customers and that the visitor may read.
async fn articles(visit: &Visit, id: &str) -> Answer<Vec<Article>> {
    let (Ok(shared), Ok(articles)) = (visit.readable_entity(SHARED), visit.readable_entity(ARTICLE)) else {
        return Ok(Vec::new());
    };
    let within = equal(&[("record_id", id), ("shared", "true")]);
    let request = ListRequest {
        within: Some(within),
        columns: vec!["article".to_owned()],
        count: Count::No,
        ..ListRequest::new(shared, Query::default())
    };
    let found = visit.store().list(&visit.actor, &request).await?;
    let ids: Vec<&str> = found.rows.iter().filter_map(|row| row.cells.first()?.value.as_text()).collect();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let request = ListRequest {
        columns: vec!["short_description".to_owned()],
        count: Count::No,
        ..ListRequest::new(articles, conditions([("sys_id", Operator::In, ids.join(","))]))
    };
    let found = visit.store().list(&visit.actor, &request).await?;
    let article = |row: store::PageRow| Article {
        href: visit.href(&format!("article/{}", row.id)),
        title: row.cells.first().and_then(|cell| cell.value.as_text()).unwrap_or("Article").to_owned(),
    };
    Ok(found.rows.into_iter().map(article).collect())
}

async fn below(visit: &Visit, shape: &Shape, id: &str) -> Answer<Option<Rows>> {
    let Some(below) = &shape.below else { return Ok(None) };
    let Ok(entity) = visit.readable_entity(below.table) else { return Ok(None) };
    let columns = below.columns.iter().map(|&name| name.to_owned()).collect();
    let order = ["due_date", "sys_created_on"].into_iter().filter(|name| entity.has(name));
    let order = order.map(|field| Order { field: field.to_owned(), descending: false }).collect();
    let mut within = equal(&[(below.field, id)]);
    if visit.actor.is_external && entity.has("visible_to_customer") {
        within = equal(&[(below.field, id), ("visible_to_customer", "true")]);
    }
    let wanted = Wanted {
        query: Query { order, ..Query::default() },
        within: Some(within),
        limit: 50,
        count: Count::No,
        ..Wanted::new(entity, columns)
    };
    Ok(Some(Rows::load(visit, wanted).await?))
}

async fn meetings(visit: &Visit, id: &str) -> Answer<Vec<Meeting>> {
    let Ok(entity) = visit.readable_entity(MEETING) else { return Ok(Vec::new()) };
    let columns = ["subject", "start", "end", "state", "meeting_link", "agenda", "notes"];
    let request = ListRequest {
        within: Some(equal(&[("parent_record", id)])),
        columns: columns.iter().map(|&name| name.to_owned()).collect(),
        count: Count::No,
        limit: 20,
        ..ListRequest::new(entity, Query::default())
    };
    let found = visit.store().list(&visit.actor, &request).await?;
    let ids: Vec<&str> = found.rows.iter().map(|row| row.id.as_str()).collect();
    let invitations = invitations(visit, &ids).await?;
    let meeting = |row: store::PageRow| {
        let shown = |name: &str| {
            let at = found.columns.iter().position(|(known, _)| known == name)?;
            Some(Shown::of(name, found.columns[at].1.field, &row.cells[at], &visit.actor))
        };
        let text = |name: &str| shown(name).map(|shown| shown.text).unwrap_or_default();
        let is_ahead = text("state") == "Scheduled";
        let own = invitations.iter().find(|(meeting, ..)| *meeting == row.id.0);
        Meeting {
            subject: text("subject"),
            when: format!("{} – {}", text("start"), text("end")),
            tone: shown("state").map_or(Tone::Plain, |shown| shown.tone),
            state: text("state"),
            link: text("meeting_link"),
            agenda: text("agenda"),
            notes: text("notes"),
            invitation: own.filter(|_| is_ahead).map(|(_, id, answer)| (id.clone(), answer.clone())),
        }
    };
    Ok(found.rows.iter().cloned().map(meeting).collect())
}

/// The visitor's own invitations to these meetings: meeting, invitation, answer.
async fn invitations(visit: &Visit, meetings: &[&str]) -> Answer<Vec<(String, String, String)>> {
    let Ok(entity) = visit.readable_entity(INVITEE) else { return Ok(Vec::new()) };
    if meetings.is_empty() {
        return Ok(Vec::new());
    }
    let own = [("meeting", Operator::In, meetings.join(",")), ("user", Operator::Is, visit.actor.id.0.clone())];
    let request = ListRequest {
        within: Some(conditions(own)),
        columns: vec!["meeting".to_owned(), "response".to_owned()],
        count: Count::No,
        ..ListRequest::new(entity, Query::default())
    };
    let found = visit.store().list(&visit.actor, &request).await?;
    let text = |row: &store::PageRow, at: usize| {
        row.cells.get(at).and_then(|cell| cell.value.as_text()).unwrap_or_default().to_owned()
    };
    Ok(found.rows.iter().map(|row| (text(row, 0), row.id.0.clone(), text(row, 1))).collect())
}

pub(super) async fn files(visit: &Visit, id: &str) -> Answer<Vec<FileOf>> {
    let found = attachments::list_of_read(&visit.services, &visit.actor, id).await?;
    let file = |row: &meta::Row| {
        let text = |name: &str| row.value(name).as_text().unwrap_or_default().to_owned();
        let bytes = row.value("size_bytes").as_int().unwrap_or_default();
        let at = store::Shown { value: row.value("sys_created_on").clone(), display: None };
        FileOf {
            href: format!("/attachments/{}", row.id()),
            name: text("file_name"),
            size: if bytes < 1024 * 1024 {
                format!("{} kB", (bytes + 1023) / 1024)
            } else {
                format!("{} MB", bytes / 1024 / 1024)
            },
            at: to_the_minute(at.text(&meta::date_time("Added"), &visit.actor)),
        }
    };
    Ok(found.iter().map(file).collect())
}

/// Whether the visitor is on the record's watch list; customers do not see who else is.
async fn follows(visit: &Visit, shape: &Shape, entity: &'static Entity, id: &str) -> Answer<Option<bool>> {
    if !shape.can_be_followed || visit.is_preview {
        return Ok(None);
    }
    let own = [("sys_id", Operator::Is, id.to_owned()), ("watch_list", Operator::In, visit.actor.id.0.clone())];
    let request = ListRequest {
        within: Some(conditions(own)),
        columns: vec!["sys_id".to_owned()],
        limit: 1,
        count: Count::No,
        ..ListRequest::new(entity, Query::default())
    };
    Ok(Some(!visit.store().list(&visit.actor, &request).await?.rows.is_empty()))
}
