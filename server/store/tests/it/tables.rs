//! A small model of every shape the engine knows: hierarchies, domains, journals, numbers, dependent choices.
use std::sync::LazyLock;

use meta::prelude::*;
use meta::{Model, Table};

pub static MODEL: LazyLock<Model> = LazyLock::new(|| Model::new(TABLES));

const TABLES: &[&Table] = &[
    &record::TABLE,
    &domain::TABLE,
    &user::TABLE,
    &contact::TABLE,
    &account::TABLE,
    &task::TABLE,
    &case::TABLE,
    &member::TABLE,
    &audit::TABLE,
    &journal::TABLE,
    &notification::TABLE,
    &attachment::TABLE,
];

pub mod record {
    use super::*;
    record! {
        table("sys_record", "Record", "Records").is_abstract();
        sys_id: String = text("Record id").max(32).unique().read_only(),
        sys_created_on: Instant = date_time("Created").read_only(),
        sys_created_by: String = text("Created by").read_only(),
        sys_updated_on: Instant = date_time("Updated").read_only(),
        sys_updated_by: String = text("Updated by").read_only(),
        sys_mod_count: i64 = integer("Changes").read_only(),
        sys_class_name: String = text("Class").read_only(),
    }
}

pub mod domain {
    use super::*;
    record! {
        table("domain", "Domain", "Domains").extends(&record::TABLE).domain_path("path").rights(RIGHTS);
        name: String = text("Name").display(),
        path: String = text("Path"),
    }
    const RIGHTS: &[Grant] = &[may("agent", READ)];
}

pub mod user {
    use super::*;
    record! {
        table("sys_user", "User", "Users").extends(&record::TABLE).rights(RIGHTS);
        user_name: String = text("User name").mandatory().unique(),
        name: String = text("Name").display(),
        email: String = email("Email address").unique(),
        password: String = secret("Password"),
        home_domain: Id = reference("Home domain", "domain"),
    }
    const RIGHTS: &[Grant] = &[may("agent", EDIT), may("customer", READ)];
}

pub mod contact {
    use super::*;
    record! {
        table("customer_contact", "Contact", "Contacts").extends(&user::TABLE).by_domain();
        account: Id = reference("Account", "customer_account"),
    }
}

pub mod account {
    use super::*;
    record! {
        table("customer_account", "Account", "Accounts").extends(&record::TABLE).by_domain().rights(RIGHTS);
        name: String = text("Name").mandatory().display(),
        parent: Id = reference("Parent", "customer_account"),
    }
    const RIGHTS: &[Grant] = &[may("agent", FULL), may("customer", READ).within(Scope::OwnAccount)];
}

pub mod task {
    use super::*;
    record! {
        table("sn_task", "Task", "Tasks").extends(&record::TABLE).by_domain().numbered("TASK").rights(RIGHTS);
        number: String = number("Number").display(),
        short_description: String = text("Short description").max(40).customer_visible(),
        state: String = choice("State", STATES).default("open").customer_visible(),
        reason: String = choice("Reason", REASONS).depends_on("state"),
        account: Id = reference("Account", "customer_account").customer_visible(),
        parent: Id = reference("Parent", "sn_task"),
        opened_by: Id = reference("Opened by", "sys_user").read_only().preset(Preset::Me),
        due_date: Date = date("Due date"),
        at: Instant = date_time("At"),
        active: bool = boolean("Active").default("true"),
        effort: i64 = integer("Effort").at_least(0).at_most(100),
        cost: Money = currency("Cost"),
        watch_list: Vec<Id> = references("Watch list", "sys_user"),
        work_notes_list: Vec<Id> = references("Work notes list", "sys_user"),
        work_notes: String = journal_internal("Work notes"),
        comments: String = journal("Additional comments").customer_visible(),
    }
    const STATES: &[Choice] = &[pick("open", "Open"), pick("done", "Done"), pick("lost", "Lost")];
    const REASONS: &[Choice] = &[
        Choice { value: "price", label: "Price", when: Some("lost") },
        Choice { value: "duplicate", label: "Duplicate", when: Some("done") },
    ];
    const RIGHTS: &[Grant] =
        &[may("agent", FULL), may("viewer", READ), may("customer", READ.and(WRITE)).within(Scope::OwnAccount)];
}

pub mod case {
    use super::*;
    record! {
        table("case", "Case", "Cases").extends(&task::TABLE).by_domain().numbered("CS");
        resolution: String = long_text("Resolution"),
        text: String = html("Text"),
        key: String = text("Key").max(10).unique(),
    }
}

pub mod member {
    use super::*;
    record! {
        table("member", "Member", "Members").extends(&record::TABLE).by_domain().rights(RIGHTS);
        case: Id = reference("Case", "case").mandatory(),
        helper: Id = reference("Helper", "sys_user"),
    }
    const RIGHTS: &[Grant] = &[may("agent", FULL)];
}

pub mod audit {
    use super::*;
    record! {
        table("sys_audit", "Field change", "Field changes")
            .extends(&record::TABLE)
            .engine_owned()
            .unaudited()
            .in_domain_of("record_id")
            .rights(RIGHTS);
        table_name: String = table_name("Table"),
        record_id: Id = any_reference("Record", "table_name"),
        field: String = text("Field"),
        old_value: String = long_text("Old"),
        new_value: String = long_text("New"),
        changed_by: Id = reference("Changed by", "sys_user"),
    }
    const RIGHTS: &[Grant] = &[may("admin", READ).within(Scope::WithRecord)];
}

pub mod journal {
    use super::*;
    record! {
        table("sys_journal_field", "Entry", "Entries").extends(&record::TABLE).by_domain().engine_owned().unaudited();
        name: String = table_name("Table"),
        element_id: Id = record_id("Record"),
        element: String = text("Element"),
        value: String = html("Value"),
        author: Id = reference("Author", "sys_user"),
        visible_to_customer: bool = boolean("Visible to customer"),
    }
}

pub mod notification {
    use super::*;
    record! {
        table("sys_notification", "Notification", "Notifications")
            .extends(&record::TABLE)
            .engine_owned()
            .unaudited()
            .in_domain_of("record_id");
        user: Id = reference("User", "sys_user"),
        title: String = text("Title"),
        body: String = long_text("Body"),
        table_name: String = table_name("Table"),
        record_id: Id = any_reference("Record", "table_name"),
        read: bool = boolean("Read"),
    }
}

pub mod attachment {
    use super::*;
    record! {
        table("sys_attachment", "Attachment", "Attachments")
            .extends(&record::TABLE)
            .engine_owned()
            .unaudited()
            .in_domain_of("table_sys_id")
            .rights(RIGHTS);
        file_name: String = text("File name"),
        table_name: String = table_name("Table"),
        table_sys_id: Id = any_reference("Record", "table_name"),
    }
    const RIGHTS: &[Grant] = &[may("everyone", READ).within(Scope::WithRecord)];
}
