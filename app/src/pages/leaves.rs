//! The one list of boards and sheets.
use super::sheet::{Leaf, SheetSet};

pub const BOARDS: &[Leaf] = &[
    super::embeddables::BOARD,
    super::engagement::HIERARCHY,
    super::gallery::BOARD,
    super::password::BOARD,
    super::portfolio::BOARD,
    super::risks::LIST,
    super::risks::OVERVIEW,
    super::roadmap::ROADMAP,
];

pub const SHEETS: &[SheetSet] = &[
    super::article::SHEETS,
    super::bulk_change::SHEETS,
    super::embeddables::SHEETS,
    super::engagement::SHEETS,
    super::initiative::SHEETS,
    super::internal_play::SHEETS,
    super::internal_play::TASK_SHEETS,
    super::objective::SHEETS,
    super::outcome::SHEETS,
    super::risk::SHEETS,
    super::scheduled_job::SHEETS,
    super::success_case::SHEETS,
    super::success_case::TASK_SHEETS,
    super::touchpoint::SHEETS,
];

/// Sheets that one function draws: what draws them, the tables they watch, key and label of each.
macro_rules! leaves {
    ($draw:path, $watch:expr, [$(($key:literal, $label:literal)),+ $(,)?]) => {
        &[$($crate::pages::sheet::Leaf {
            key: $key,
            label: $label,
            watch: &$watch,
            behaviour: None,
            #[cfg(feature = "ssr")]
            draw: $draw,
        }),+]
    };
}
pub(super) use leaves;
