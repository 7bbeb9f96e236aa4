//! What follows the `?` of an address. Read by ourselves: the router decodes each value twice, so that a filter for a
//! literal `%25` would arrive as another one.
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::routes::decoded;

/// Names and values, in the order of the address. A name may stand there several times.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Params(Vec<(String, String)>);

impl Params {
    pub fn read(search: &str) -> Params {
        let pairs = search.trim_start_matches('?').split('&').filter(|pair| !pair.is_empty());
        Params(pairs.map(|pair| pair.split_once('=').unwrap_or((pair, ""))).map(pair_decoded).collect())
    }

    /// The last value of that name.
    pub fn get(&self, name: &str) -> Option<String> {
        self.0.iter().rev().find(|(known, _)| known == name).map(|(_, value)| value.clone())
    }

    pub fn pairs(&self) -> &[(String, String)] {
        &self.0
    }

    pub fn get_all(&self, name: &str) -> Vec<String> {
        self.0.iter().filter(|(known, _)| known == name).map(|(_, value)| value.clone()).collect()
    }

    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(known, _)| known == name)
    }
}

fn pair_decoded((name, value): (&str, &str)) -> (String, String) {
    (decoded(name), decoded(value))
}

/// What follows the `?` of the page shown.
pub fn use_params() -> Memo<Params> {
    let search = use_location().search;
    Memo::new(move |_| Params::read(&search.read()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_decoded_once() {
        let params = Params::read("?q=nameLIKE50%2525&open=a+b&open=&flag");
        assert_eq!(params.get("q").as_deref(), Some("nameLIKE50%25"));
        assert_eq!(params.get_all("open"), ["a b", ""]);
        assert!(params.has("flag") && !params.has("after"));
    }
}
