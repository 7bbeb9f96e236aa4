use super::*;
use crate::sample::{entity, field, model};
use crate::{table, text};

#[test]
fn a_child_has_its_parents_fields_first_and_its_own_in_their_place() {
    let engagement = entity("engagement");
    assert_eq!(engagement.fields[0].name, "sys_id");
    assert_eq!(engagement.position("state"), entity("sn_task").position("state"));
    assert_eq!(field("engagement", "state").label, "Stage");
    assert_eq!(field("sn_task", "state").label, "State");
    assert_eq!(field("renewal", "state").label, "Stage", "a grandchild has what its parent overrides");
    let at = engagement.position("state").expect("it has a state");
    assert_eq!(engagement.declared_by[at], "engagement");
    assert_eq!(engagement.declared_by[0], "sys_record");
    assert_eq!(engagement.fields.len(), engagement.declared_by.len());
    assert_eq!(engagement.fields.iter().filter(|field| field.name == "state").count(), 1);
}

#[test]
fn ancestors_have_rows_and_descendants_are_of_any_depth() {
    assert_eq!(entity("renewal").ancestors, ["engagement", "sn_task"], "nearest first, nothing abstract");
    assert_eq!(entity("sn_task").descendants, ["engagement", "renewal"]);
    assert!(entity("sys_record").descendants.contains(&"renewal"));
    assert!(entity("renewal").is_a("sn_task"));
    assert!(entity("renewal").is_a("renewal"));
    assert!(!entity("sn_task").is_a("renewal"));
    assert!(model().stored().all(|entity| entity.name() != "sys_record"));
}

#[test]
fn what_is_separated_by_domain_has_its_fields_once() {
    let check = |table: &str, separated: bool| {
        let entity = entity(table);
        let count = |name: &str| entity.fields.iter().filter(|field| field.name == name).count();
        assert_eq!(entity.has_domain, separated, "{table}");
        assert_eq!(count("sys_domain"), usize::from(separated), "{table}");
        assert_eq!(count("sys_domain_path"), usize::from(separated), "{table}");
    };
    check("customer_account", true);
    check("core_company", true);
    check("renewal", true);
    check("sys_user", false);
    check("sys_record", false);
}

#[test]
fn the_account_is_found_over_the_shortest_way() {
    let check = |table: &str, path: Option<&str>| {
        assert_eq!(entity(table).account_path.as_deref(), path, "{table}");
    };
    check("customer_account", Some("sys_id"));
    check("engagement", Some("account"));
    check("renewal", Some("account"));
    check("goal", Some("engagement.account"));
    check("sys_user", None);
    check("core_company", None);
}

#[test]
fn records_are_shown_by_the_declared_field_or_the_usual_one() {
    let check = |table: &str, display: &str| assert_eq!(entity(table).display, display, "{table}");
    check("sys_user", "name");
    check("engagement", "number");
    check("customer_account", "name");
    check("goal", "engagement");
    check("sys_record", "sys_id");
}

#[test]
fn dot_walks_end_at_a_field_or_nowhere() {
    let check = |path: &str, end: Option<(&str, &str, usize)>| {
        let found = model().walk(entity("goal"), path);
        let found = found.map(|found| (found.owner.name(), found.field.name, found.hops.len()));
        assert_eq!(found, end, "{path}");
    };
    check("body", Some(("goal", "body", 0)));
    check("engagement", Some(("goal", "engagement", 0)));
    check("engagement.state", Some(("engagement", "state", 1)));
    check("engagement.account.owner.manager.email", Some(("sys_user", "email", 4)));
    check("", None);
    check(".", None);
    check("body.", None);
    check("engagement..account", None);
    check("engagement.state.label", None);
    check("about.name", None);
    check("engagement.watch_list.name", None);
    check("sys_domain.name", None);
    check("Body", None);
}

#[test]
fn tables_are_known_by_name_and_alias() {
    assert_eq!(model().entity("account").map(Entity::name), Some("customer_account"));
    assert!(model().entity("Account").is_none());
    assert!(model().entity("").is_none());
}

#[test]
fn a_child_that_names_no_display_field_is_shown_as_its_parent_is() {
    static BASE: Table =
        table("base", "Base", "Bases").of(&[text("Id").named("sys_id"), text("Tag").named("tag").display()]);
    static CHILD: Table = table("child", "Child", "Children").extends(&BASE).of(&[text("Name").named("name")]);
    static OTHER: Table = table("other", "Other", "Others").extends(&BASE).of(&[text("Name").named("name").display()]);
    let model: &'static Model = Box::leak(Box::new(Model::new(&[&BASE, &CHILD, &OTHER])));
    let display = |name: &str| model.entity(name).map(|entity| entity.display);
    assert_eq!(display("child"), Some("tag"));
    assert_eq!(display("other"), Some("name"));
}

#[test]
fn the_nearest_declaration_of_a_display_field_wins_wherever_it_stands() {
    static BASE: Table = table("base", "Base", "Bases").of(&[
        text("Id").named("sys_id"),
        text("Code").named("code"),
        text("Tag").named("tag").display(),
    ]);
    static CHILD: Table =
        table("child", "Child", "Children").extends(&BASE).of(&[text("Code").named("code").display()]);
    let model: &'static Model = Box::leak(Box::new(Model::new(&[&BASE, &CHILD])));
    assert_eq!(model.entity("child").map(|entity| entity.display), Some("code"));
}

#[test]
fn a_child_of_a_separated_table_must_be_separated_too() {
    static OPEN: Table = table("open", "Open", "Opens").extends(&APART).of(&[]);
    static APART: Table = table("apart", "Apart", "Aparts").by_domain().of(&[text("Id").named("sys_id")]);
    let made = std::panic::catch_unwind(|| Model::new(&[&APART, &OPEN]));
    assert!(made.is_err(), "its rows would be seen from everywhere");
}
