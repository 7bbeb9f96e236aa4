//! Service exchange registration: a customer instance registered with the provider.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_service_exchange_registration", "Service exchange registration", "Service exchange registrations")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .numbered("SXREG")
        .rights(RIGHTS)
        .list(&["number", "account", "contact", "instance_url", "state", "version"])
        .order("ORDERBYDESCsys_created_on");

    number:          String = number("Number"),
    account:         Id     = reference("Account name", "customer_account").mandatory()
        .help("The consumer being registered."),
    contact:         Id     = reference("Customer contact", "customer_contact").mandatory(),
    instance_url:    String = url("Instance URL").mandatory().help("Address of the customer's instance."),
    version:         String = text("Service Exchange version"),
    state:           String = choice("State", STATES).default("registration_initiated").read_only(),
    task:            Id     = reference("Onboarding task", "sn_ti_core_task").help("Task it was started from."),
    error:           String = long_text("Error").read_only(),
    sys_domain:      Id     = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String = text("Domain path").max(1024).read_only().section("System"),
}

const STATES: &[Choice] = &[
    pick("registration_initiated", "Registration initiated"),
    pick("registered", "Registered"),
    pick("failed", "Failed"),
];

const RIGHTS: &[Grant] = &[
    may(roles::ONBOARDING_AGENT, EDIT),
    may(roles::CUSTOMER_MANAGER, READ.and(CREATE)).within(Scope::OwnAccount),
    may(roles::SUCCESS_VIEWER, READ),
];
