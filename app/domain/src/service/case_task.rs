//! Case task: a piece of work inside a case, may be done by a contributor of another team.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_customerservice_task", "Case task", "Case tasks")
        .extends(&crate::platform::task::TABLE)
        .by_domain()
        .numbered("CSTASK")
        .rights(RIGHTS)
        .list(&["number", "short_description", "case", "state", "priority", "assigned_to", "due_date"]);

    case:                 Id     = reference("Case", "sn_customerservice_cases").mandatory(),
    state:                String = choice("State", STATES).default("open").customer_visible(),
    visible_to_customer:  bool   = boolean("Visible to customer").default("false"),
    service_organization: Id     = reference("Service organization", "sn_customer_service_organization"),
}

const STATES: &[Choice] = &[
    pick("open", "Open"),
    pick("work_in_progress", "Work in progress"),
    pick("awaiting_customer", "Awaiting customer"),
    pick("closed", "Closed"),
    pick("canceled", "Canceled"),
];

/// Tasks of service cases that customers may know of.
const SHARED: &str = "sys_class_name=sn_customerservice_task^visible_to_customer=true^case.visible_to_customer=true";
const SHARED_WITH_ME: &str = "sys_class_name=sn_customerservice_task^visible_to_customer=true^\
                              case.visible_to_customer=true^case.contact=javascript:gs.getUserID()^\
                              ORcase.opened_by=javascript:gs.getUserID()";

const RIGHTS: &[Grant] = &[
    may(roles::SERVICE_AGENT, EDIT),
    may(roles::CONSUMER_AGENT, EDIT),
    may(roles::CUSTOMER, READ).within(Scope::OwnAccount).only(SHARED_WITH_ME),
    may(roles::CUSTOMER, WRITE).within(Scope::OwnAccount).only(SHARED_WITH_ME).fields(&["comments"]),
    may(roles::CUSTOMER_ADMIN, READ.and(WRITE)).within(Scope::AccountHierarchy).only(SHARED).fields(&["comments"]),
    may(roles::CUSTOMER_CASE_MANAGER, READ.and(WRITE)).within(Scope::OwnAccount).only(SHARED).fields(&["comments"]),
    may(roles::CASE_TASK_VIEWER, READ),
    may(roles::TECHNOLOGY_READ, READ).only("sys_class_nameINsn_ti_core_task,sn_ti_core_imp_task"),
    may(roles::SUCCESS_AGENT, READ).only("sys_class_name=sn_ti_core_task"),
    may(roles::ONBOARDING_AGENT, READ).only("sys_class_nameINsn_ti_core_task,sn_ti_core_imp_task"),
    may(roles::SUCCESS_VIEWER, READ).only("sys_class_name=sn_acct_lc_success_task"),
    may(roles::SUCCESS_TASK_READ, READ).only("sys_class_name=sn_acct_lc_success_task"),
];
