//! The one list of boards and sheets.
use super::sheet::{Leaf, SheetSet};

pub const BOARDS: &[Leaf] = &[];

pub const SHEETS: &[SheetSet] = &[];
