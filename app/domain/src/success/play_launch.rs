//! Success launcher notifier: follows the status of a launched success play.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_acct_lc_success_launcher_notifier", "Success launcher notifier", "Success launcher notifiers")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .numbered("SLN")
        .aliases(&["sn_acct_lc_success_notifier_launcher", "sn_acct_lc_success_launcher_notify"])
        .rights(RIGHTS)
        .list(&["number", "definition_record", "account", "launched_by", "status", "sys_created_on"])
        .order("ORDERBYDESCsys_created_on");

    number:            String = number("Number"),
    definition_record: Id     = reference("Definition record", "sn_acct_lc_definition_record").mandatory(),
    flow_run:          Id     = reference("Flow run", "sys_flow_context").read_only(),
    source_table:      String = table_name("Source table").help("Page it was launched from."),
    source_record:     Id     = any_reference("Source record", "source_table"),
    account:           Id     = reference("Account", "customer_account"),
    launched_by:       Id     = reference("Launched by", "sys_user").preset(Preset::Me).read_only(),
    status:            String = choice("Status", STATUSES).default("in_progress"),
    message:           String = long_text("Message").read_only(),
    result_table:      String = table_name("Result table").help("Made record's table."),
    result_record:     Id     = any_reference("Result record", "result_table"),
    inputs:            String = long_text("Answers"),
    sys_domain:        Id     = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path:   String = text("Domain path").max(1024).read_only().section("System"),
}

const STATUSES: &[Choice] = &[
    pick("draft", "Draft"),
    pick("in_progress", "In progress"),
    pick("complete", "Complete"),
    pick("failed", "Failed"),
    pick("canceled", "Canceled"),
];

const RIGHTS: &[Grant] = &[
    may(roles::SUCCESS_AGENT, EDIT),
    may(roles::SUCCESS_LAUNCHER_NOTIFIER_READ, READ),
    may(roles::SUCCESS_LAUNCHER_NOTIFIER_WRITE, EDIT),
    may(roles::SUCCESS_LAUNCHER_NOTIFIER_DELETE, READ.and(DELETE)),
    may(roles::SUCCESS_LAUNCHER_NOTIFIER_ADMIN, FULL),
    may(roles::ONBOARDING_AGENT, READ.and(CREATE)),
];
