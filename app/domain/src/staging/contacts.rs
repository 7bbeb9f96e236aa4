//! Staged customer contact: staging for Customer contacts (target customer_contact).
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_acct_lc_account_onb_import_contacts", "Staged customer contact", "Staged customer contacts")
        .extends(&crate::staging::staging_row::TABLE)
        .in_domain_of("task")
        .unaudited()
        .rights(RIGHTS)
        .list(&[
            "row_number", "u_first_name", "u_last_name", "u_email", "u_phone", "u_mobile_phone", "u_title",
            "u_company", "validation_state",
        ]);

    u_first_name:   String = text("First name"),
    u_last_name:    String = text("Last name"),
    u_email:        String = text("Email address"),
    u_phone:        String = text("Business phone"),
    u_mobile_phone: String = text("Mobile phone"),
    u_title:        String = text("Title"),
    u_company:      String = text("Account").help("Column; must equal the account of the onboarding case."),
}

const RIGHTS: &[Grant] = &[may(roles::ONBOARDING_AGENT, FULL)];
