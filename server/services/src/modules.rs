//! Modules of the product: rows of some tables are listed beside other records only while their module is on.
use meta::Entity;

/// Where it stands which modules are on.
pub const MODULES: &str = "sys_module";

/// What finds the module of a table while it is on; `None` for a table of no module.
pub fn switch_of(entity: &Entity) -> Option<String> {
    let module = entity.table.module;
    (!module.is_empty()).then(|| format!("plugin_id={module}^state=active"))
}
