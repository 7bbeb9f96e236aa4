//! Roles as stored and as declared.
use std::collections::HashSet;

/// Every role that holding `own` gives: those named, what the declaration says they contain, and what
/// administrators added to that (`stored`: outer and included role).
pub(crate) fn held(own: Vec<String>, stored: &[(String, String)]) -> HashSet<String> {
    let mut held = HashSet::new();
    let mut open = own;
    while let Some(role) = open.pop() {
        let role = declared_name(&role);
        open.extend(stored.iter().filter(|(outer, _)| *outer == role).map(|(_, included)| included.clone()));
        open.extend(domain::roles::contained(&role).iter().map(|&included| included.to_owned()));
        if !role.is_empty() && !held.insert(role) {
            continue;
        }
    }
    held
}
