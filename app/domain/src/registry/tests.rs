//! What every declaration must keep: the names in it exist.
use std::collections::HashSet;

use meta::query::{Condition, Query, parse};
use meta::{CREATE, DELETE, Entity, Kind, Ops, READ, Scope, WRITE};

use super::*;
use crate::roles;

/// Calls `check` for every table, and fails with everything it complained about.
fn for_each_table(check: impl Fn(&'static Entity, &mut Vec<String>)) {
    let mut complaints = Vec::new();
    for entity in model().entities() {
        check(entity, &mut complaints);
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

/// What a query names that the table does not have.
fn unknown_names(entity: &'static Entity, query: &Query) -> Vec<String> {
    let conditions = query.groups.iter().flat_map(|group| &group.clauses).flat_map(|clause| &clause.any);
    let named = conditions.filter_map(|condition| match condition {
        Condition::Field { field, .. } => Some(field.clone()),
        _ => None,
    });
    let ordered = query.order.iter().map(|order| order.field.clone());
    let unreadable = query.unreadable.iter().map(|ignored| ignored.part.clone());
    named.chain(ordered).filter(|name| model().walk(entity, name).is_none()).chain(unreadable).collect()
}

fn check_query(entity: &'static Entity, what: &str, text: &str, complaints: &mut Vec<String>) {
    let query = parse(text);
    if query.groups.iter().all(|group| group.clauses.is_empty()) && query.order.is_empty() {
        complaints.push(format!("{what} of {} says nothing: {text}", entity.name()));
    }
    for name in unknown_names(entity, &query) {
        complaints.push(format!("{what} of {} names {name}", entity.name()));
    }
}

#[test]
fn every_table_is_registered_once_and_after_its_parent() {
    let mut seen = HashSet::new();
    for table in TABLES {
        if let Some(parent) = table.extends {
            assert!(seen.contains(parent.name), "{} stands before its parent {}", table.name, parent.name);
        }
        for &name in table.aliases.iter().chain([&table.name]) {
            assert!(seen.insert(name), "{name} names two tables");
        }
    }
}

#[test]
fn every_reference_leads_to_a_table() {
    for_each_table(|entity, complaints| {
        for field in &entity.fields {
            let leads_somewhere = match field.kind {
                Kind::Reference | Kind::References => model().entity(field.target).is_some(),
                // The table is named by another field, perhaps of a referenced record.
                Kind::AnyReference | Kind::FieldName => model().walk(entity, field.target).is_some(),
                _ => true,
            };
            if !leads_somewhere {
                complaints.push(format!("{}.{} leads to {:?}", entity.name(), field.name, field.target));
            }
        }
    });
}

#[test]
fn references_are_narrowed_by_fields_of_their_target() {
    for_each_table(|entity, complaints| {
        for field in entity.fields.iter().filter(|field| !field.narrowed_by.is_empty()) {
            let target = model().entity(field.target).expect("an earlier test finds every target");
            check_query(
                target,
                &format!("the choice of {}.{}", entity.name(), field.name),
                field.narrowed_by,
                complaints,
            );
        }
    });
}

#[test]
fn lists_show_and_sort_by_fields_that_exist() {
    for_each_table(|entity, complaints| {
        for column in entity.list_columns() {
            if model().walk(entity, column).is_none() {
                complaints.push(format!("the list of {} shows {column}", entity.name()));
            }
        }
        if !entity.table.order.is_empty() {
            check_query(entity, "the order", entity.table.order, complaints);
        }
    });
}

#[test]
fn related_lists_follow_a_reference_to_the_record() {
    for_each_table(|entity, complaints| {
        for list in entity.related() {
            let field = model().entity(list.table).and_then(|other| other.field(list.field));
            let leads_here = field.is_some_and(|field| match field.kind {
                Kind::AnyReference => true,
                Kind::Reference => entity.is_a(field.target) || entity.name() == field.target,
                _ => false,
            });
            if !leads_here {
                complaints.push(format!("{} lists {} by {}", entity.name(), list.table, list.field));
            }
        }
    });
}

#[test]
fn what_is_about_a_person_says_so() {
    // Who belongs where everybody may know; what lies in a domain of its own is seen there.
    const OPEN: [&str; 2] = ["sys_user_grmember", "sn_csm_service_organization_member"];
    for_each_table(|entity, complaints| {
        let is_person = |field: &meta::Field| model().entity(field.target).is_some_and(|to| to.is_a("sys_user"));
        let said = match entity.table.person {
            "" => entity.field("user").is_none_or(|field| !is_person(field)) || entity.table.by_domain,
            "sys_id" => entity.is_a("sys_user"),
            name => entity.field(name).is_some_and(is_person) && !entity.table.by_domain,
        };
        let by_person = |grant: &meta::Grant| matches!(grant.scope, Scope::OwnPeople | Scope::OwnTree);
        let said = said && (!entity.table.person.is_empty() || !entity.rights().iter().any(by_person));
        if !said && !OPEN.contains(&entity.name()) {
            complaints.push(format!("whom {} is about", entity.name()));
        }
    });
}

#[test]
fn indexes_are_on_stored_fields() {
    for_each_table(|entity, complaints| {
        for name in entity.table.indexes.iter().chain(entity.table.unique).copied().flatten() {
            if entity.field(name).is_none_or(|field| field.kind.is_journal()) {
                complaints.push(format!("{} is indexed by {name}", entity.name()));
            }
        }
    });
}

#[test]
fn grants_name_roles_and_fields_that_exist() {
    for_each_table(|entity, complaints| {
        for grant in entity.table.rights {
            if grant.role != roles::EVERYONE && roles::find(grant.role).is_none_or(|role| role.name != grant.role) {
                complaints.push(format!("{} is granted to {}", entity.name(), grant.role));
            }
            if !grant.only.is_empty() {
                check_query(entity, &format!("the right of {}", grant.role), grant.only, complaints);
            }
            for field in grant.fields.iter().filter(|field| !entity.has(field)) {
                complaints.push(format!("{} may write {}.{field}", grant.role, entity.name()));
            }
        }
    });
}

#[test]
fn what_the_engine_keeps_is_granted_to_nobody_for_writing() {
    for_each_table(|entity, complaints| {
        let writes = |ops: Ops| [CREATE, WRITE, DELETE].into_iter().any(|op| ops.has(op));
        if entity.table.engine_owned && entity.table.rights.iter().any(|grant| writes(grant.ops)) {
            complaints.push(format!("{} may be written", entity.name()));
        }
    });
}

#[test]
fn rows_of_domains_carry_their_domain() {
    for_each_table(|entity, complaints| {
        if entity.table.by_domain && !(entity.has("sys_domain") && entity.has("sys_domain_path")) {
            complaints.push(format!("{} has no domain fields", entity.name()));
        }
        let parent = entity.table.extends;
        if parent.is_some_and(|parent| parent.by_domain) && !entity.table.by_domain {
            complaints.push(format!("{} leaves the domains of its parent", entity.name()));
        }
    });
}

#[test]
fn defaults_are_values_of_their_field() {
    for_each_table(|entity, complaints| {
        for field in &entity.fields {
            let meta::Preset::Stored(text) = field.preset else { continue };
            let mut issues = meta::Issues::default();
            meta::check_text(field, text, &mut issues);
            if !issues.is_empty() {
                complaints.push(format!("{}.{}: {issues}", entity.name(), field.name));
            }
        }
    });
}

/// The effective grants a role's holder has on a table, beyond those for everyone.
fn grants(role: &str, table: &str) -> Vec<&'static meta::Grant> {
    let held = roles::held([role]);
    let entity = model().entity(table).expect("the test names a table");
    let mine = |grant: &&meta::Grant| grant.role != roles::EVERYONE && held.contains(grant.role);
    entity.rights().iter().filter(mine).collect()
}

fn may_everywhere(role: &str, table: &str, op: Ops) -> bool {
    grants(role, table).iter().any(|grant| grant.ops.has(op) && grant.scope == Scope::All && grant.only.is_empty())
}

#[test]
fn success_roles_have_the_rights_of_the_acceptance_statements() {
    let tables = [
        "sn_acct_lc_engagement",
        "sn_acct_lc_success_objective",
        "sn_acct_lc_success_outcome",
        "sn_acct_lc_success_initiative",
        "sn_acct_lc_internal_play",
        "sn_acct_lc_success_case",
        "sn_acct_lc_touchpoint",
        "sn_acct_lc_success_task",
    ];
    for table in tables {
        // A325, A326
        assert!(may_everywhere(roles::SUCCESS_VIEWER, table, READ), "viewer reads {table}");
        for op in [CREATE, WRITE] {
            assert!(grants(roles::SUCCESS_VIEWER, table).iter().all(|grant| !grant.ops.has(op)), "viewer and {table}");
            assert!(may_everywhere(roles::SUCCESS_AGENT, table, op), "agent and {table}");
        }
        assert!(grants(roles::SUCCESS_AGENT, table).iter().all(|grant| !grant.ops.has(DELETE)), "agent and {table}");
    }
    // A327, A330, A331
    assert!(may_everywhere(roles::ENGAGEMENT_ADMIN, "sn_acct_lc_engagement", DELETE));
    assert!(may_everywhere(roles::SUCCESS_PLAY_ADMIN, "sn_acct_lc_definition_record", DELETE));
    assert!(!may_everywhere(roles::SUCCESS_AGENT, "sn_acct_lc_definition_record", CREATE));
    assert!(may_everywhere(roles::TECHNOLOGY_WRITE, "sn_ti_core_ale_choice", CREATE));
    assert!(!may_everywhere(roles::TECHNOLOGY_WRITE, "sn_ti_core_ale_choice", DELETE));
    assert!(may_everywhere(roles::TECHNOLOGY_DELETE, "sn_ti_core_ale_choice", DELETE));
}

#[test]
fn customers_read_the_fields_granted_to_them() {
    // A329
    for (table, fields) in [
        ("sn_acct_lc_onb_case", &["days_remaining", "go_live_date", "products", "stage"][..]),
        ("sn_ti_core_task", &["due_date", "days_remaining", "progress", "company", "priority"]),
    ] {
        let entity = model().entity(table).expect("the test names a table");
        for name in fields {
            assert!(entity.field(name).is_some_and(|field| field.customer_visible), "{table}.{name}");
        }
    }
}

#[test]
fn what_is_internal_is_granted_to_no_portal_role() {
    let portal = [
        roles::CUSTOMER_ADMIN,
        roles::CUSTOMER_CASE_MANAGER,
        roles::CUSTOMER_MANAGER,
        roles::SUCCESS_CUSTOMER,
        roles::PARTNER_ADMIN,
        roles::CONSUMER,
        roles::LOCATION_WORKER,
    ];
    let internal = [
        "sn_acct_lc_internal_play",
        "sn_acct_lc_internal_play_task",
        "sn_acct_lc_risk_signal_issue",
        "sn_acct_lc_risk_occurrence",
        "sn_acct_lc_eng_health_score",
        "sn_acct_lc_eng_hlt_def",
        "sn_task",
    ];
    for role in portal {
        for table in internal {
            assert!(grants(role, table).is_empty(), "{role} reaches {table}");
        }
    }
}
