//! What pages of the portal and embedded components are put together from: lists of records, the view of one record,
//! and the forms customers fill in. Each part is loaded as the visitor (`load`, asynchronous) and drawn from what was
//! loaded (`view`); nothing here knows the page around it.
mod activity;
pub mod article;
pub mod catalog;
mod form;
mod intake;
pub mod library;
mod new;
mod record;
mod rows;
mod shape;
mod step;
mod value;

pub use activity::{Activity, Entry};
pub use article::{ArticleLink, ArticleParts, ArticleView};
pub use form::{CASE_FIELDS, CASE_SUBJECT, Fields, Form, TOUCHPOINT_FIELDS};
pub use intake::{DISCARD, Drafts, GO, INTAKE, Intake, LATER, REVIEW, SUBMIT, Stages};
pub use library::topics_nav;
pub use new::{CASE, NewRecord, TOUCHPOINT, own_account};
pub(crate) use record::below_as;
pub use record::{ADD_PARTY, PARTIES, PARTY_FIELDS, REMOVE_PARTY};
pub use record::{Article, FileOf, MEETING_FIELDS, Meeting, RecordView, load_meetings, proposal, proposal_view};
pub use rows::{Line, Rows, Wanted, conditions, equal, words};
pub use shape::{SHAPES, Shape};
pub use step::{STEPS, Step};
pub use value::{Shown, spoken, tone_of};
