//! Risk solution: links a risk signal to the play, case or task meant to solve it.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_acct_lc_risk_signal_solution_relationship", "Risk solution", "Risk solutions")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .numbered("RSOL")
        .aliases(&["sn_acct_lc_risk_signal_solution"])
        .rights(RIGHTS)
        .list(&["number", "solution_table", "solution_record", "risk_signal_issue"])
        .order("ORDERBYDESCsys_created_on")
        .indexed(&[&["solution_record"]])
        .unique(&[&["risk_signal_issue", "solution_record"]]);

    number:            String = number("Number"),
    solution_table:    String = choice("Solution table", SOLUTION_TABLES).mandatory(),
    solution_record:   Id     = any_reference("Solution record", "solution_table").mandatory()
        .help("The play, case or task."),
    risk_signal_issue: Id     = reference("Risk signal and issue", "sn_acct_lc_risk_signal_issue").mandatory(),
    sys_domain:        Id     = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path:   String = text("Domain path").max(1024).read_only().section("System"),
}

const SOLUTION_TABLES: &[Choice] = &[
    pick("sn_acct_lc_internal_play", "Internal play"),
    pick("sn_acct_lc_internal_play_task", "Internal play task"),
    pick("sn_acct_lc_success_case", "Success case"),
    pick("sn_acct_lc_success_task", "Success case task"),
];

const RIGHTS: &[Grant] = &[
    may(roles::SUCCESS_VIEWER, READ),
    may(roles::SUCCESS_AGENT, EDIT),
    may(roles::RISK_SIGNAL_SOLUTION_READ, READ),
    may(roles::RISK_SIGNAL_SOLUTION_WRITE, EDIT),
    may(roles::RISK_SIGNAL_SOLUTION_DELETE, READ.and(DELETE)),
    may(roles::RISK_SIGNAL_SOLUTION_ADMIN, FULL),
];
