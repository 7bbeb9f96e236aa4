//! Keys that a trust provider publishes, fetched from a server that rotates them, is slow, is down, or means harm.
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant as Stopwatch};

use http::StatusCode;
use ring::signature::Ed25519KeyPair;
use serde_json::{Value as Json, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use super::site::{MODULE, ORIGIN, PROVIDER, Site, ed_sign, ed25519, jwk, signed};
use crate::support::{Answer, TestApp};

/// How the provider's server answers.
#[derive(Clone)]
enum Way {
    Text(String),
    Status(u16),
    Redirect(String),
    Huge,
    Silent,
}

/// A provider's server on this computer.
struct Provider {
    host: String,
    asked: Arc<AtomicUsize>,
    way: Arc<Mutex<Way>>,
}

impl Provider {
    async fn start(way: Way) -> Provider {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let host = listener.local_addr().expect("an address").to_string();
        let provider = Provider { host, asked: Arc::default(), way: Arc::new(Mutex::new(way)) };
        let (asked, way) = (provider.asked.clone(), provider.way.clone());
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                asked.fetch_add(1, Ordering::SeqCst);
                let way = way.lock().expect("the way").clone();
                tokio::spawn(async move {
                    let mut request = [0; 4096];
                    let _ = stream.read(&mut request).await;
                    let (head, body) = match way {
                        Way::Text(text) => ("200 OK".to_owned(), text),
                        Way::Status(status) => (format!("{status} No"), String::new()),
                        Way::Redirect(to) => (format!("302 Found\r\nLocation: {to}"), String::new()),
                        Way::Huge => ("200 OK".to_owned(), " ".repeat(2_000_000)),
                        Way::Silent => {
                            tokio::time::sleep(Duration::from_secs(60)).await;
                            return;
                        }
                    };
                    let length = body.len();
                    let answer =
                        format!("HTTP/1.1 {head}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}");
                    let _ = stream.write_all(answer.as_bytes()).await;
                });
            }
        });
        provider
    }

    fn answers(&self, way: Way) {
        *self.way.lock().expect("the way") = way;
    }

    fn asked(&self) -> usize {
        self.asked.load(Ordering::SeqCst)
    }
}

fn set(keys: &[(&Ed25519KeyPair, &str)]) -> Way {
    let keys: Vec<Json> = keys.iter().map(|(key, id)| serde_json::from_str(&jwk(key, id)).expect("a key")).collect();
    Way::Text(json!({ "keys": keys }).to_string())
}

/// A site whose visitors' tokens are signed with keys that a provider publishes at `path` of its server.
async fn site(provider: &Provider, trusted: bool, address: &str) -> Site {
    // As the program does when it starts.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let hosts = if trusted { provider.host.as_str() } else { "" };
    let app = TestApp::empty(&["--key-hosts", hosts]).await;
    let field = if address.contains("well-known") { "well_known_url" } else { "jwks_url" };
    let fields = [("name", "Identity"), ("client_id", "shop"), (field, address)];
    let trust = app.make(PROVIDER, &fields).await;
    let fields = [("name", "Shop"), ("website_url", ORIGIN), ("state", "active"), ("provider", trust.as_str())];
    let module = app.make(MODULE, &fields).await;
    let visitor = app.contact("lena", &app.acme, &["sn_customerservice.customer"]).await;
    Site { app, module, visitor, key: ed25519(1) }
}

/// Signs in with a token that a key of this name has signed.
async fn enter(site: &Site, key: &Ed25519KeyPair, id: &str) -> Answer {
    let header = json!({ "alg": "EdDSA", "kid": id });
    let seconds = site.app.clock.now().0 / 1000;
    let claims = site.claims_with(json!({ "iat": seconds, "exp": seconds + 300 }));
    let token = signed(header, &claims, &|text| ed_sign(key, text));
    site.authenticate(&token, ORIGIN).await
}

fn later(site: &Site, seconds: i64) {
    site.app.clock.set(site.app.clock.now().plus_seconds(seconds));
}

#[tokio::test]
async fn keys_are_fetched_once_and_again_when_they_were_changed() {
    let (first, second) = (ed25519(1), ed25519(2));
    let provider = Provider::start(set(&[(&first, "k1")])).await;
    let site = site(&provider, true, &format!("http://{}/keys", provider.host)).await;
    for _ in 0..3 {
        assert_eq!(enter(&site, &first, "k1").await.status, StatusCode::OK);
    }
    assert_eq!(provider.asked(), 1, "remembered");
    // A key that is not known is looked for, but not for each token that names one.
    provider.answers(set(&[(&first, "k1"), (&second, "k2")]));
    assert_eq!(enter(&site, &second, "k2").await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(enter(&site, &ed25519(3), "made-up").await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(provider.asked(), 1, "not within a minute");
    later(&site, 61);
    assert_eq!(enter(&site, &second, "k2").await.status, StatusCode::OK);
    assert_eq!(provider.asked(), 2);
    // A key that was taken back is not trusted for longer than ten minutes.
    provider.answers(set(&[(&second, "k2")]));
    later(&site, 601);
    assert_eq!(enter(&site, &first, "k1").await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(enter(&site, &second, "k2").await.status, StatusCode::OK);
}

#[tokio::test]
async fn many_at_once_ask_the_provider_once() {
    let key = ed25519(1);
    let provider = Provider::start(set(&[(&key, "k1")])).await;
    let site = site(&provider, true, &format!("http://{}/keys", provider.host)).await;
    let answers = futures::future::join_all((0..8).map(|_| enter(&site, &key, "k1"))).await;
    assert!(answers.iter().all(|answer| answer.status == StatusCode::OK));
    assert_eq!(provider.asked(), 1);
}

#[tokio::test]
async fn while_the_provider_is_down_its_last_keys_are_trusted_for_a_day() {
    let key = ed25519(1);
    let provider = Provider::start(set(&[(&key, "k1")])).await;
    let site = site(&provider, true, &format!("http://{}/keys", provider.host)).await;
    assert_eq!(enter(&site, &key, "k1").await.status, StatusCode::OK);
    provider.answers(Way::Status(503));
    later(&site, 3600);
    for _ in 0..3 {
        assert_eq!(enter(&site, &key, "k1").await.status, StatusCode::OK);
    }
    assert_eq!(provider.asked(), 2, "that it is down is remembered too");
    later(&site, 86_400);
    assert_eq!(enter(&site, &key, "k1").await.status, StatusCode::UNAUTHORIZED);
    provider.answers(set(&[(&key, "k1")]));
    later(&site, 601);
    assert_eq!(enter(&site, &key, "k1").await.status, StatusCode::OK, "it is back");
}

#[tokio::test]
async fn a_provider_that_says_nothing_keeps_nobody_waiting_for_long() {
    let key = ed25519(1);
    let provider = Provider::start(Way::Silent).await;
    let site = site(&provider, true, &format!("http://{}/keys", provider.host)).await;
    let since = Stopwatch::now();
    assert_eq!(enter(&site, &key, "k1").await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(enter(&site, &key, "k1").await.status, StatusCode::UNAUTHORIZED);
    assert!(since.elapsed() < Duration::from_secs(8), "{:?}", since.elapsed());
    assert_eq!(provider.asked(), 1, "the second is refused at once");
}

#[tokio::test]
async fn huge_answers_redirects_and_nonsense_give_no_keys() {
    let key = ed25519(1);
    let elsewhere = Provider::start(set(&[(&key, "k1")])).await;
    for way in [
        Way::Huge,
        Way::Redirect(format!("http://{}/keys", elsewhere.host)),
        Way::Text("{\"keys\":".to_owned()),
        Way::Text(json!({ "keys": [{ "kty": "oct", "k": "c2VjcmV0", "kid": "k1" }] }).to_string()),
        Way::Status(404),
    ] {
        let provider = Provider::start(way).await;
        let site = site(&provider, true, &format!("http://{}/keys", provider.host)).await;
        assert_eq!(enter(&site, &key, "k1").await.status, StatusCode::UNAUTHORIZED);
        assert_eq!(provider.asked(), 1);
    }
    assert_eq!(elsewhere.asked(), 0, "nothing is followed");
}

#[tokio::test]
async fn computers_of_this_network_are_asked_only_where_the_operator_says_so() {
    let key = ed25519(1);
    let provider = Provider::start(set(&[(&key, "k1")])).await;
    let port = provider.host.split_once(':').expect("a port").1.to_owned();
    for address in [
        format!("http://{}/keys", provider.host),
        format!("https://{}/keys", provider.host),
        format!("https://localhost:{port}/keys"),
    ] {
        let site = site(&provider, false, &address).await;
        assert_eq!(enter(&site, &key, "k1").await.status, StatusCode::UNAUTHORIZED, "{address}");
    }
    assert_eq!(provider.asked(), 0);
    // What a well-known document names is looked at as closely as its own address.
    let inside = Provider::start(set(&[(&key, "k1")])).await;
    provider.answers(Way::Text(json!({ "jwks_uri": format!("http://{}/keys", inside.host) }).to_string()));
    let site = site(&provider, true, &format!("http://{}/.well-known/openid-configuration", provider.host)).await;
    assert_eq!(enter(&site, &key, "k1").await.status, StatusCode::UNAUTHORIZED);
    assert_eq!((provider.asked(), inside.asked()), (1, 0));
}
