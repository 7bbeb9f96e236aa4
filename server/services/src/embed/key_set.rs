//! Key sets that trust providers publish: fetched by the server, encrypted, from public addresses alone, and remembered.
use std::collections::HashMap;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use meta::Instant;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::{Client, Url, redirect};
use serde_json::Value as Json;
use tokio::sync::Mutex as Turn;

use super::keys::{self, Key};
use crate::Services;

/// Keys are looked for anew after so long, and sooner for a key that is not known yet.
const FRESH_SECONDS: i64 = 600;
const SOONEST_SECONDS: i64 = 60;
/// Where the provider cannot be reached, its last keys are trusted for so long.
const KEPT_SECONDS: i64 = 86_400;
const MOST_BYTES: usize = 256 * 1024;
const PATIENCE: Duration = Duration::from_secs(3);
const MOST_PROVIDERS: usize = 1000;

/// Keys by the address they come from. Who asks while they are fetched waits for the same answer.
#[derive(Default)]
pub(super) struct Published(Mutex<HashMap<String, Place>>);

type Place = Arc<Turn<Option<Known>>>;

#[derive(Clone)]
struct Known {
    keys: Arc<Vec<Key>>,
    /// When they were fetched.
    since: Instant,
    /// When that was last tried.
    tried: Instant,
}

impl Published {
    /// Where the keys of an address are kept.
    fn place(&self, address: &str) -> Place {
        let mut all = self.0.lock().unwrap_or_else(|broken| broken.into_inner());
        if all.len() >= MOST_PROVIDERS && !all.contains_key(address) {
            all.clear();
        }
        all.entry(address.to_owned()).or_default().clone()
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
        let place = self.embed.published.place(address);
        let mut known = place.lock().await;
        let now = self.store.clock().now();
        if let Some(known) = known.as_ref().filter(|known| !known.needs_look(asked, now)) {
            return known.keys.clone();
        }
        let (keys, since) = match fetch_keys(address, well_known, &self.settings.key_hosts).await {
            Ok(keys) => (Arc::new(keys), now),
            Err(reason) => {
                tracing::warn!(address, reason, "The keys of a trust provider could not be fetched");
                let last = known.take().filter(|known| known.since.plus_seconds(KEPT_SECONDS) > now);
                last.map_or_else(|| (Arc::default(), Instant(0)), |known| (known.keys, known.since))
            }
        };
        *known = Some(Known { keys: keys.clone(), since, tried: now });
        keys
    }
}

/// `hosts` are those in this network that the operator trusts.
async fn fetch_keys(address: &str, well_known: bool, hosts: &[String]) -> Result<Vec<Key>, String> {
    if !well_known {
        return Ok(keys::read(&fetch(address, hosts).await?, ""));
    }
    let document: Json = serde_json::from_str(&fetch(address, hosts).await?).map_err(|error| error.to_string())?;
    let set = document.get("jwks_uri").and_then(Json::as_str).ok_or("the document names no jwks_uri")?;
    Ok(keys::read(&fetch(set, hosts).await?, ""))
}

/// A small text from a public https address, or a host that the operator trusts; nothing is followed to another one.
async fn fetch(address: &str, hosts: &[String]) -> Result<String, String> {
    let url = Url::parse(address).map_err(|error| error.to_string())?;
    let is_trusted = is_listed(&url, hosts);
    check_url(&url, is_trusted)?;
    let client = Client::builder().redirect(redirect::Policy::none()).no_proxy().timeout(PATIENCE);
    let client = if is_trusted { client } else { client.https_only(true).dns_resolver(PublicOnly) };
    let client = client.build().map_err(|error| error.to_string())?;
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

/// Whether the operator listed the host of an address, with its port where that is not the usual one.
fn is_listed(url: &Url, hosts: &[String]) -> bool {
    let host = url.host_str().unwrap_or_default();
    let spelled = url.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"));
    hosts.iter().any(|listed| listed.eq_ignore_ascii_case(&spelled))
}

/// Keys come encrypted, and from no computer of this network unless the operator trusts it.
fn check_url(url: &Url, is_trusted: bool) -> Result<(), String> {
    let host = url.host_str().unwrap_or_default().trim_matches(['[', ']']);
    let ip = host.parse::<IpAddr>().ok();
    let is_here = host == "localhost" || ip.is_some_and(|ip| ip.is_loopback());
    if url.scheme() != "https" && !(url.scheme() == "http" && is_trusted && is_here) {
        return Err("the address is not encrypted".to_owned());
    }
    if !is_trusted && ip.is_some_and(|ip| !is_public(ip)) {
        return Err("the address lies in a private network".to_owned());
    }
    Ok(())
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

    fn checked(address: &str, hosts: &[String]) -> Result<(), String> {
        let url = Url::parse(address).map_err(|error| error.to_string())?;
        check_url(&url, is_listed(&url, hosts))
    }

    #[test]
    fn hosts_of_this_network_are_asked_where_the_operator_says_so() {
        let hosts = ["10.1.2.3".to_owned(), "localhost:9000".to_owned(), "id.internal:8443".to_owned()];
        for address in ["https://10.1.2.3/keys", "http://localhost:9000/keys", "https://ID.internal:8443/keys"] {
            assert!(checked(address, &hosts).is_ok(), "{address}");
        }
        for address in
            ["http://10.1.2.3/keys", "http://localhost:9001/keys", "https://10.1.2.4/", "http://id.internal:8443/"]
        {
            assert!(checked(address, &hosts).is_err(), "{address}");
        }
    }

    #[test]
    fn keys_come_from_public_addresses_over_https_alone() {
        for address in ["https://id.example/keys", "https://8.8.8.8/keys", "https://[2606:4700::1]/keys"] {
            assert!(checked(address, &[]).is_ok(), "{address}");
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
            assert!(checked(address, &[]).is_err(), "{address}");
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
