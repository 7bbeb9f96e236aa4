//! Web embeddables for administrators: the board of modules and components (`/board/embeddables`), and the sheets of a
//! module: what is placed in it, where it may be shown, and how it is used.
#[cfg(feature = "ssr")]
mod board;
#[cfg(feature = "ssr")]
mod data;
#[cfg(feature = "ssr")]
pub(super) mod form;
#[cfg(feature = "ssr")]
mod instance;
#[cfg(feature = "ssr")]
mod module;
#[cfg(feature = "ssr")]
mod sites;
#[cfg(feature = "ssr")]
mod usage;

use super::leaves::leaves;
use super::sheet::{Leaf, SheetSet};

pub const BOARD: Leaf = Leaf {
    key: "embeddables",
    label: "Web embeddables",
    watch: &["sn_embeddable_core_module", "sn_embeddables_component", "sn_embeddables_component_instance"],
    behaviour: None,
    #[cfg(feature = "ssr")]
    draw: |context, ask| Box::pin(board::draw(context, ask)),
};

pub const SHEETS: SheetSet = SheetSet {
    table: "sn_embeddable_core_module",
    sheets: leaves!(
        module::draw,
        [
            "sn_embeddable_core_module",
            "sn_embeddable_core_group",
            "sn_embeddables_component_instance",
            "sn_embeddables_component",
            "sys_cors_rule",
        ],
        [("components", "Components"), ("sites", "CORS and content security"), ("usage", "Usage")]
    ),
};
