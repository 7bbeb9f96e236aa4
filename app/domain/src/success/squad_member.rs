//! Squad member: a person of the supporting team of a record, with a responsibility.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_acct_lc_squad_member", "Squad member", "Squad members")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .rights(RIGHTS)
        .list(&["table_name", "record_id", "user", "responsibility"])
        .order("ORDERBYDESCsys_created_on")
        .indexed(&[&["record_id"]]);

    table_name:      String = table_name("Table").mandatory(),
    record_id:       Id     = any_reference("Record", "table_name").mandatory()
        .help("Engagement, onboarding case, initiative, case, play, touchpoint, risk and so on."),
    user:            Id     = reference("User", "sys_user").mandatory().narrowed_by("user_type=internal^active=true"),
    responsibility:  Id     = reference("Responsibility", "sn_customerservice_responsibility_def")
        .narrowed_by("user_type=employee^active=true").help("What the member does."),
    sys_domain:      Id     = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String = text("Domain path").max(1024).read_only().section("System"),
}

const RIGHTS: &[Grant] = &[
    may(roles::SUCCESS_VIEWER, READ),
    may(roles::SUCCESS_AGENT, FULL),
    may(roles::SQUAD_MEMBER_READ, READ),
    may(roles::SQUAD_MEMBER_WRITE, EDIT),
    may(roles::SQUAD_MEMBER_DELETE, READ.and(DELETE)),
    may(roles::SQUAD_MEMBER_ADMIN, FULL),
];
