//! A list as comma-separated text.
use std::sync::Arc;

use futures::{Stream, TryStreamExt, stream};
use meta::Actor;
use store::{ListRequest, Page};

use super::{Pages, cell_text, heading};
use crate::{Result, Services};

/// Tells spreadsheets that the text is UTF-8.
const MARK: &[u8] = b"\xEF\xBB\xBF";

/// The list as CSV, a page of rows a piece: a line of labels, then what a person sees in each cell.
/// `request.limit` is how many rows the file may have.
pub fn csv(
    services: Services,
    actor: Arc<Actor>,
    request: ListRequest,
) -> impl Stream<Item = Result<Vec<u8>>> + Send + 'static {
    let start = State { request: request.clone(), left: request.limit, is_first: true, is_over: false };
    stream::try_unfold((services, actor, start), |(services, actor, mut state)| async move {
        let mut pages = Pages::new(&services.store, &actor, &state.request);
        (pages.left, pages.is_over) = (state.left, state.is_over);
        let Some(page) = pages.next().await? else { return Ok(None) };
        let text = lines(&page, &actor, state.is_first, state.request.entity);
        state = State { left: pages.left, is_over: pages.is_over, request: pages.request, is_first: false };
        Ok(Some((text, (services, actor, state))))
    })
    .into_stream()
}

/// How far the file is.
struct State {
    request: ListRequest,
    left: u64,
    is_first: bool,
    is_over: bool,
}

fn lines(page: &Page, actor: &Actor, is_first: bool, entity: &'static meta::Entity) -> Vec<u8> {
    let mut writer = ::csv::Writer::from_writer(if is_first { MARK.to_vec() } else { Vec::new() });
    let infallible = "writing to memory does not fail";
    if is_first {
        writer.write_record(page.columns.iter().map(|(_, path)| heading(entity, path))).expect(infallible);
    }
    for row in &page.rows {
        let cells = page.columns.iter().zip(&row.cells).map(|((_, path), cell)| cell_text(path, cell, actor));
        writer.write_record(cells).expect(infallible);
    }
    writer.into_inner().expect(infallible)
}
