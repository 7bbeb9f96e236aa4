//! The pages of the success blueprint and of the work around it: objective, outcome, initiative, success case,
//! internal play, their tasks, and touchpoint. They are alike: where the record stands, what is below it, and what can
//! be done without leaving the page. Each says in a [`Plan`] what of that it has.
mod block;
mod change;
mod data;
mod ending;
mod fact;
mod head;
mod query;
mod shared;
mod sharing;
mod writing;

use leptos::prelude::*;

pub(super) use change::Form;
pub(super) use data::{Page, load};
pub(super) use query::{Below, Block, Of, Use};
pub(super) use shared::{EMAILS, MEETINGS, RISKS, TASKS, TEAM};
pub(super) use sharing::view_as_href;

use super::sheet::{SheetAsk, SheetView};
use crate::context::ServerContext;
use crate::error::Answer;

/// What a page is made of.
pub(super) struct Plan {
    /// References that lead up from the record, topmost first.
    pub trail: &'static [&'static str],
    /// What the header tells beside state, progress, priority, owner and dates.
    pub facts: &'static [&'static str],
    /// The dates between which the work is planned; the first may be empty.
    pub planned: [&'static str; 2],
    /// What is below the record or beside it, in the order of the page.
    pub blocks: &'static [Block],
    /// What is canceled with the record, the nearest first: that also keeps it from being closed.
    pub below: &'static [Below],
}

/// Draws the page, or of it the one block that the tab of the address names.
pub(super) async fn draw(context: &ServerContext, ask: &SheetAsk, plan: &'static Plan) -> Answer<SheetView> {
    let page = load(context, ask, plan).await?;
    Ok(page.sheet(|| ()))
}

impl Page {
    /// The whole page; `figures` stand between its header and its lists.
    pub(super) fn sheet<V: IntoView + 'static>(self, figures: impl FnOnce() -> V) -> SheetView {
        self.sheet_about(|_| figures())
    }

    /// The same, with figures that hold forms of the page.
    pub(super) fn sheet_about<V: IntoView + 'static>(self, figures: impl FnOnce(&Page) -> V) -> SheetView {
        let title = self.record.title().to_owned();
        SheetView::new(title, move || {
            let blocks = self.blocks.iter().map(|block| block::block(&self, block)).collect_view();
            view! {
                <article class="blueprint">
                    {head::head(&self)}
                    {figures(&self)}
                    <div class="blueprint-blocks">{blocks}</div>
                </article>
            }
        })
    }
}
