//! The way from a record of the workspace to the portal that customers see.

/// Where the portal is looked at from a record, and what the way there is called: the portal itself, as the contact,
/// or as the primary one of an account. `value` reads a field.
pub fn link(table: &str, id: &str, value: impl Fn(&str) -> Option<String>) -> Option<(String, &'static str)> {
    let filled = |name| value(name).filter(|value| !value.is_empty());
    let as_contact = |id: &str| (format!("/portal/as/{id}"), "View portal as contact");
    match table {
        "customer_contact" => Some(as_contact(id)),
        "customer_account" => filled("primary_contact").map(|id| as_contact(&id)),
        "sn_portal" => filled("url_suffix").map(|suffix| (format!("/{suffix}"), "Look at this portal")),
        _ => None,
    }
}
