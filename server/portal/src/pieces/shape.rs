//! How records of each table are shown to customers: which fields, which parts, what can be changed.
//! A table that is not listed here has no page on a portal.
use crate::phrase;

/// What the page of a record of one table consists of.
#[derive(Debug)]
pub struct Shape {
    pub table: &'static str,
    /// Fields at the top, where the portal has no header of its own for the table.
    pub header: &'static [&'static str],
    /// What the description is called.
    pub about: &'static str,
    /// Further facts.
    pub details: &'static [&'static str],
    /// Columns of lists that name none; the first is the link.
    pub columns: &'static [&'static str],
    /// Fields that make up "Product information".
    pub products: &'static [&'static str],
    /// The field that must be true for product information to be shown; empty: always.
    pub products_if: &'static str,
    /// Work for people: instructions, shared articles, activities, comments and files.
    pub is_work: bool,
    /// Records below it: their table and the field that leads up.
    pub below: Option<Below>,
    pub has_meetings: bool,
    /// Fields customers may be offered to change, as far as their rights allow.
    pub edits: &'static [&'static str],
    /// Customers may ask to be told of what happens.
    pub can_be_followed: bool,
    /// People and accounts beside those it names take part in it.
    pub has_parties: bool,
    /// The only kinds of files that are meant, by what their names end with.
    pub files: Option<&'static str>,
}

/// A list of records on the page of another.
#[derive(Debug)]
pub struct Below {
    pub table: &'static str,
    pub field: &'static str,
    pub label: &'static str,
    pub columns: &'static [&'static str],
}

const PLAIN: Shape = Shape {
    table: "",
    header: &[],
    about: phrase("General instructions"),
    details: &[],
    columns: &[],
    products: &[],
    products_if: "",
    is_work: true,
    below: None,
    has_meetings: false,
    edits: &[],
    can_be_followed: false,
    has_parties: false,
    files: None,
};

const TASK_COLUMNS: &[&str] = &["short_description", "state", "due_date", "contact"];
const OWNED: &[&str] = &["short_description", "number", "state", "sys_updated_on"];

const SUCCESS_TASKS: Option<Below> =
    Some(Below { table: "sn_acct_lc_success_task", field: "parent", label: phrase("Tasks"), columns: TASK_COLUMNS });

pub const SHAPES: &[Shape] = &[
    Shape {
        table: "sn_acct_lc_onb_case",
        header: &["account", "go_live_date", "days_remaining", "state"],
        details: &["number", "stage", "type", "key_customer_contact", "assigned_to", "opened_at", "sys_updated_on"],
        columns: &["number", "short_description", "account", "state", "stage", "go_live_date", "days_remaining"],
        products: &["products"],
        products_if: "customer_visible",
        below: Some(Below {
            table: "sn_ti_core_task",
            field: "onboarding_case",
            label: phrase("Onboarding tasks"),
            columns: TASK_COLUMNS,
        }),
        ..PLAIN
    },
    Shape {
        table: "sn_ti_core_task",
        header: &["number", "onboarding_case", "account", "state"],
        details: &["type", "progress", "due_date", "days_remaining", "contact", "assigned_to", "sys_updated_on"],
        columns: &["number", "short_description", "onboarding_case", "state", "due_date", "days_remaining"],
        ..PLAIN
    },
    Shape {
        table: "sn_ti_core_imp_task",
        header: &["number", "onboarding_case", "account", "state"],
        details: &["progress", "due_date", "days_remaining", "contact", "assigned_to", "sys_updated_on"],
        columns: &["number", "short_description", "onboarding_case", "state", "due_date", "days_remaining"],
        below: Some(Below {
            table: "sn_acct_lc_import_file",
            field: "task",
            label: phrase("Workbooks"),
            columns: &["file_name", "upload_status", "uploaded_at", "uploaded_by"],
        }),
        files: Some(".xlsx,.csv"),
        ..PLAIN
    },
    Shape {
        table: "sn_customerservice_task",
        header: &["number", "state", "account", "due_date"],
        details: &["priority", "assigned_to", "sys_updated_on"],
        columns: &["number", "short_description", "state", "due_date", "days_remaining"],
        ..PLAIN
    },
    Shape {
        table: "sn_acct_lc_success_initiative",
        header: &["number", "state", "account", "short_description", "due_date", "days_remaining"],
        details: &["progress", "category", "planned_start", "success_outcome", "contact", "assigned_to"],
        columns: &["number", "short_description", "account", "state", "progress", "due_date", "days_remaining"],
        products: &["product"],
        below: SUCCESS_TASKS,
        edits: &["short_description", "description", "planned_start", "due_date"],
        can_be_followed: true,
        ..PLAIN
    },
    Shape {
        table: "sn_acct_lc_success_case",
        header: &["number", "state", "account", "short_description", "due_date", "days_remaining"],
        details: &["progress", "category", "engagement", "contact", "assigned_to", "sys_updated_on"],
        columns: &["number", "short_description", "account", "state", "progress", "due_date", "days_remaining"],
        products: &["product"],
        below: SUCCESS_TASKS,
        has_meetings: true,
        can_be_followed: true,
        ..PLAIN
    },
    Shape {
        table: "sn_acct_lc_success_task",
        header: &["number", "state", "account", "due_date", "days_remaining"],
        details: &["progress", "category", "contact", "assigned_to", "sys_updated_on"],
        columns: &["number", "short_description", "account", "state", "due_date", "days_remaining"],
        ..PLAIN
    },
    Shape {
        table: "sn_acct_lc_touchpoint",
        header: &["number", "state", "account", "short_description", "due_date", "days_remaining"],
        details: &["progress", "category", "channel", "engagement", "contact", "assigned_to", "sys_updated_on"],
        columns: &["number", "short_description", "account", "state", "category", "due_date", "assigned_to"],
        products: &["sold_product"],
        below: SUCCESS_TASKS,
        has_meetings: true,
        edits: &["short_description", "description", "category", "channel", "due_date", "sold_product"],
        can_be_followed: true,
        ..PLAIN
    },
    Shape {
        table: "sc_request",
        header: &["number", "state", "account", "due_date"],
        about: phrase("What was asked for"),
        details: &["cat_item", "requested_for", "assigned_to", "opened_at", "sys_updated_on"],
        columns: OWNED,
        ..PLAIN
    },
    Shape {
        table: "sn_customerservice_cases",
        header: &["number", "state", "priority", "account", "sys_updated_on"],
        about: phrase("What happened"),
        details: &[
            "category",
            "contact",
            "assigned_to",
            "opened_at",
            "order",
            "resolution_code",
            "resolution_notes",
            "closed_at",
        ],
        columns: &["number", "short_description", "state", "priority", "contact", "account", "sys_updated_on"],
        products: &["product", "sold_product", "asset"],
        below: Some(Below {
            table: "sn_customerservice_task",
            field: "case",
            label: phrase("Tasks"),
            columns: TASK_COLUMNS,
        }),
        edits: &["short_description", "description", "category", "priority", "sold_product", "asset"],
        can_be_followed: true,
        has_parties: true,
        ..PLAIN
    },
    Shape {
        table: "sold_product",
        header: &["number", "product", "account", "state"],
        details: &["quantity", "start_date", "end_date", "service_offering", "contract"],
        columns: &["name", "number", "product", "account", "quantity", "start_date", "end_date", "state"],
        has_parties: true,
        is_work: false,
        below: Some(Below {
            table: "sn_customerservice_cases",
            field: "sold_product",
            label: phrase("Cases about it"),
            columns: OWNED,
        }),
        ..PLAIN
    },
    Shape {
        table: "alm_asset",
        header: &["number", "product", "account", "state"],
        details: &["serial_number", "location", "installed_on"],
        columns: &["name", "number", "serial_number", "product", "account", "location", "installed_on", "state"],
        has_parties: true,
        is_work: false,
        below: Some(Below {
            table: "sn_customerservice_cases",
            field: "asset",
            label: phrase("Cases about it"),
            columns: OWNED,
        }),
        ..PLAIN
    },
    Shape {
        table: "ast_contract",
        header: &["number", "account", "type", "state"],
        details: &["vendor_contract", "starts", "ends", "renewal_date", "renewal_end_date"],
        columns: &["short_description", "number", "account", "type", "starts", "ends", "renewal_date", "state"],
        is_work: false,
        below: Some(Below {
            table: "sold_product",
            field: "contract",
            label: phrase("Products"),
            columns: &["name", "product", "quantity", "end_date", "state"],
        }),
        ..PLAIN
    },
];

impl Shape {
    /// How records of a table are shown, if they are.
    pub fn of(table: &str) -> Option<&'static Shape> {
        SHAPES.iter().find(|shape| shape.table == table)
    }

    /// The columns of its lists.
    pub fn list_columns(&self) -> Vec<String> {
        self.columns.iter().map(|&name| name.to_owned()).collect()
    }
}

#[cfg(test)]
mod tests {
    use domain::registry::model;

    use super::*;

    #[test]
    fn shapes_name_fields_that_exist_and_that_customers_may_read() {
        for shape in SHAPES {
            let entity = model().entity(shape.table).unwrap_or_else(|| panic!("no table {}", shape.table));
            let names = [shape.header, shape.details, shape.columns, shape.products, shape.edits].concat();
            for name in names {
                let field = entity.field(name).unwrap_or_else(|| panic!("{} has no {name}", shape.table));
                assert!(field.customer_visible || name.starts_with("sys_"), "{}.{name} is internal", shape.table);
            }
            if let Some(below) = &shape.below {
                let entity = model().entity(below.table).expect("a table below");
                assert!(entity.has(below.field), "{} has no {}", below.table, below.field);
                assert!(below.columns.iter().all(|name| entity.has(name)), "{} below {}", below.table, shape.table);
            }
        }
    }
}
