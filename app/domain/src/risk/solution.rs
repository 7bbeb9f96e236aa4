//! Risk solution: links a risk signal to the play, case or task meant to solve it.
use meta::prelude::*;

record! {
    table("sn_acct_lc_risk_signal_solution_relationship", "Risk solution", "Risk solutions")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .numbered("RSOL")
        .aliases(&["sn_acct_lc_risk_signal_solution"])
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
