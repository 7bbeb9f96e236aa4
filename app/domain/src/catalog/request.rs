//! Request: a submitted catalog request.
use meta::prelude::*;

record! {
    table("sc_request", "Request", "Requests")
        .extends(&crate::platform::task::TABLE)
        .by_domain()
        .numbered("REQ");

    requested_for: Id     = reference("Requested for", "sys_user").customer_visible().help("Person who gets it."),
    cat_item:      Id     = reference("Catalog item", "sc_cat_item").customer_visible(),
    answers:       String = long_text("Answers").customer_visible(),
    source_case:   Id     = reference("Case", "sn_customerservice_cases"),
}
