//! Key sets that trust providers publish: fetched by the server, encrypted, from public addresses alone, and remembered.
use std::collections::HashMap;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use meta::Instant;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::{Client, Url, redirect};
use serde_json::Value as Json;

use super::keys::{self, Key};
use crate::Services;

/// Keys are looked for anew after so long, and sooner for a key that is not known yet.
const FRESH_SECONDS: i64 = 600;
const SOONEST_SECONDS: i64 = 60;
/// Where the provider cannot be reached, its last keys are trusted for so long.
const KEPT_SECONDS: i64 = 86_400;
const MOST_BYTES: usize = 256 * 1024;
const PATIENCE: Duration = Duration::from_secs(5);
const MOST_PROVIDERS: usize = 1000;

/// Keys by the address they come from.
#[derive(Default)]
pub(super) struct Published(Mutex<HashMap<String, Known>>);

#[derive(Clone)]
struct Known {
    keys: Arc<Vec<Key>>,
    /// When they were fetched.
    since: Instant,
    /// When that was last tried.
    tried: Instant,
}

impl Published {
    fn get(&self, address: &str) -> Option<Known> {
        self.0.lock().unwrap_or_else(|broken| broken.into_inner()).get(address).cloned()
    }

    fn keep(&self, address: &str, known: Known) {
        let mut all = self.0.lock().unwrap_or_else(|broken| broken.into_inner());
        if all.len() < MOST_PROVIDERS || all.contains_key(address) {
            all.insert(address.to_owned(), known);
        }
    }
}

impl Known {
    fn needs_look(&self, asked: Option<&str>, now: Instant) -> bool {
        let is_unknown = asked.is_some_and(|id| !self.keys.iter().any(|key| key.id.as_deref() == Some(id)));
        let wait = if is_unknown { SOONEST_SECONDS } else { FRESH_SECONDS };
        self.tried.plus_seconds(wait) <= now
    }
}

impl Services {
    /// The keys that a provider publishes at its key set's address, or where its well-known document says. `asked` is the
    /// key that a token names.
    pub(super) async fn published_keys(&self, address: &str, well_known: bool, asked: Option<&str>) -> Arc<Vec<Key>> {
        let now = self.store.clock().now();
        let known = self.embed.published.get(address);
        if let Some(known) = known.as_ref().filter(|known| !known.needs_look(asked, now)) {
            return known.keys.clone();
        }
        let (keys, since) = match fetch_keys(address, well_known).await {
            Ok(keys) => (Arc::new(keys), now),
            Err(reason) => {
                tracing::warn!(address, reason, "The keys of a trust provider could not be fetched");
                let last = known.filter(|known| known.since.plus_seconds(KEPT_SECONDS) > now);
                last.map_or_else(|| (Arc::default(), Instant(0)), |known| (known.keys, known.since))
            }
        };
        self.embed.published.keep(address, Known { keys: keys.clone(), since, tried: now });
        keys
    }
}

async fn fetch_keys(address: &str, well_known: bool) -> Result<Vec<Key>, String> {
    if !well_known {
        return Ok(keys::read(&fetch(address).await?, ""));
    }
    let document: Json = serde_json::from_str(&fetch(address).await?).map_err(|error| error.to_string())?;
    let set = document.get("jwks_uri").and_then(Json::as_str).ok_or("the document names no jwks_uri")?;
    Ok(keys::read(&fetch(set).await?, ""))
}

/// A small text from a public https address; nothing is followed to another one.
async fn fetch(address: &str) -> Result<String, String> {
    let url = public_url(address)?;
    let client = Client::builder()
        .https_only(true)
        .redirect(redirect::Policy::none())
        .no_proxy()
        .timeout(PATIENCE)
        .dns_resolver(PublicOnly)
        .build()
        .map_err(|error| error.to_string())?;
    let mut answer = client.get(url).send().await.map_err(|error| error.to_string())?;
    if !answer.status().is_success() {
        return Err(format!("the address answers {}", answer.status()));
    }
    let mut text = Vec::new();
    while let Some(part) = answer.chunk().await.map_err(|error| error.to_string())? {
        text.extend_from_slice(&part);
        if text.len() > MOST_BYTES {
            return Err("the answer is too long".to_owned());
        }
    }
    String::from_utf8(text).map_err(|error| error.to_string())
}

/// An https address that names no computer of this network.
fn public_url(address: &str) -> Result<Url, String> {
    let url = Url::parse(address).map_err(|error| error.to_string())?;
    if url.scheme() != "https" {
        return Err("the address is not encrypted".to_owned());
    }
    let host = url.host_str().unwrap_or_default().trim_matches(['[', ']']).to_owned();
    match host.parse::<IpAddr>() {
        Ok(ip) if !is_public(ip) => Err("the address lies in a private network".to_owned()),
        _ => Ok(url),
    }
}

/// Resolves names, leaving private addresses out: a name must not lead into this network.
struct PublicOnly;

impl Resolve for PublicOnly {
    fn resolve(&self, name: Name) -> Resolving {
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let public: Vec<SocketAddr> = found.filter(|address| is_public(address.ip())).collect();
            if public.is_empty() {
                return Err("the name leads to no public address".into());
            }
            Ok(Box::new(public.into_iter()) as Addrs)
        })
    }
}

/// Whether an address can be of somebody else's server.
fn is_public(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => {
            let [first, second, third, _] = ip.octets();
            let is_shared = first == 100 && (64..128).contains(&second);
            let is_special = first == 0
                || first >= 240
                || (first == 192 && second == 0 && third == 0)
                || (first == 198 && (18..20).contains(&second));
            let is_inside = ip.is_private() || ip.is_loopback() || ip.is_link_local() || ip.is_documentation();
            !(is_shared || is_special || is_inside || ip.is_multicast() || ip.is_broadcast())
        }
        IpAddr::V6(ip) => match ip.to_ipv4_mapped() {
            Some(mapped) => is_public(IpAddr::V4(mapped)),
            // Global unicast, without the parts that wrap or document addresses.
            None => {
                let [first, second, ..] = ip.segments();
                let is_wrapped = first == 0x2002 || (first == 0x2001 && (second < 0x200 || second == 0xdb8));
                (0x2000..0x4000).contains(&first) && !is_wrapped
            }
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_come_from_public_addresses_over_https_alone() {
        for address in ["https://id.example/keys", "https://8.8.8.8/keys", "https://[2606:4700::1]/keys"] {
            assert!(public_url(address).is_ok(), "{address}");
        }
        for address in [
            "http://id.example/keys",
            "ftp://id.example/keys",
            "https://127.0.0.1/keys",
            "https://10.1.2.3/keys",
            "https://172.16.0.1/",
            "https://192.168.1.1/",
            "https://169.254.169.254/latest/meta-data",
            "https://100.64.0.1/",
            "https://0.0.0.0/",
            "https://0x7f.1/",
            "https://2130706433/",
            "https://[::1]/",
            "https://[::ffff:10.0.0.1]/",
            "https://[fd00::1]/",
            "https://[fe80::1]/",
            "https://[2002:a00:1::1]/",
            "nothing",
        ] {
            assert!(public_url(address).is_err(), "{address}");
        }
    }

    #[test]
    fn keys_are_looked_for_anew_but_not_for_each_token() {
        let now = Instant(1_000_000_000);
        let known =
            |ago: i64| Known { keys: Arc::default(), since: now.plus_seconds(-ago), tried: now.plus_seconds(-ago) };
        assert!(known(600).needs_look(None, now) && !known(599).needs_look(None, now));
        assert!(known(60).needs_look(Some("new"), now) && !known(59).needs_look(Some("new"), now));
    }
}
