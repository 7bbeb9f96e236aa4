//! [`Site`]: an outer site with a module of its own, a key that signs its visitors' tokens, and a visitor of Acme.
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use http::StatusCode;
use meta::{Id, Instant};
use ring::rand::SystemRandom;
use ring::signature::{
    ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, Ed25519KeyPair, KeyPair, RSA_PKCS1_SHA256, RsaKeyPair,
};
use serde_json::{Value as Json, json};

use crate::support::{Answer, Call, NOW, TestApp};

pub const ORIGIN: &str = "https://www.acme.example";
pub const MODULE: &str = "sn_embeddable_core_module";
pub const INSTANCE: &str = "sn_embeddables_component_instance";
pub const COMPONENT: &str = "sn_embeddables_component";
pub const PROVIDER: &str = "sn_embeddable_core_provider";
const AUTHENTICATE: &str = "/now/client/authenticate";
const RSA_KEY: &str = include_str!("rsa_for_tests.pem");

pub struct Site {
    pub app: TestApp,
    pub module: Id,
    pub visitor: Id,
    pub key: Ed25519KeyPair,
}

/// The moment of the tests, in seconds since 1970.
pub fn now() -> i64 {
    Instant::parse(NOW).expect("a moment").0 / 1000
}

impl Site {
    pub async fn new() -> Site {
        let app = TestApp::new().await;
        let visitor = app.contact("lena", &app.acme, &["sn_customerservice.customer"]).await;
        Site::of(app, visitor).await
    }

    /// A site of this installation.
    pub async fn of(app: TestApp, visitor: Id) -> Site {
        let key = ed25519(1);
        let jwk = jwk(&key, "k1");
        let fields =
            [("name", "Acme's shop"), ("website_url", ORIGIN), ("state", "active"), ("auth_key", jwk.as_str())];
        let module = app.make(MODULE, &fields).await;
        Site { app, module, visitor, key }
    }

    /// What a good token of the visitor says.
    pub fn claims(&self) -> Json {
        let id = uuid::Uuid::new_v4().simple().to_string();
        json!({ "aud": self.module.as_str(), "sub": "lena", "jti": id, "iat": now(), "exp": now() + 300 })
    }

    /// The claims with some of them changed; `null` takes one out.
    pub fn claims_with(&self, changes: Json) -> Json {
        let mut claims = self.claims();
        let all = claims.as_object_mut().expect("an object");
        for (name, value) in changes.as_object().expect("an object") {
            match value {
                Json::Null => drop(all.remove(name)),
                value => drop(all.insert(name.clone(), value.clone())),
            }
        }
        claims
    }

    pub fn token(&self, changes: Json) -> String {
        signed(json!({ "alg": "EdDSA", "kid": "k1", "typ": "JWT" }), &self.claims_with(changes), &|text| {
            ed_sign(&self.key, text)
        })
    }

    /// Asks for a session with a token, from an origin.
    pub async fn authenticate(&self, token: &str, origin: &str) -> Answer {
        self.authenticate_at(self.module.as_str(), token, origin).await
    }

    pub async fn authenticate_at(&self, module: &str, token: &str, origin: &str) -> Answer {
        let call = self.app.call("POST", &format!("{AUTHENTICATE}?module={module}")).header("origin", origin);
        call.header("authorization", &format!("Bearer {token}")).header("sec-fetch-site", "cross-site").send().await
    }

    /// The token of a session of the visitor.
    pub async fn session(&self) -> String {
        self.session_of("lena").await
    }

    pub async fn session_of(&self, user: &str) -> String {
        let answer = self.authenticate(&self.token(json!({ "sub": user })), ORIGIN).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
        answer.result()["token"].as_str().expect("a token").to_owned()
    }

    /// Whether a session's token opens the doors.
    pub async fn is_open(&self, token: &str) -> bool {
        self.event(token).send().await.status == StatusCode::OK
    }

    /// Tells of something that happened, with a session.
    pub fn event(&self, token: &str) -> Call<'_> {
        let call = self.app.call("POST", "/embed/v1/event").header("origin", ORIGIN);
        call.header("authorization", &format!("Bearer {token}")).json(&json!({ "events": [] }))
    }

    /// An instance of a shipped component.
    pub async fn place(&self, tag: &str, settings: &Json) -> Id {
        let component = self.app.find(COMPONENT, &format!("type_key={tag}")).await.remove(0);
        let settings = settings.to_string();
        let fields =
            [("module", self.module.as_str()), ("component", component.as_str()), ("settings", settings.as_str())];
        self.app.make(INSTANCE, &fields).await
    }
}

pub fn ed25519(seed: u8) -> Ed25519KeyPair {
    Ed25519KeyPair::from_seed_unchecked(&[seed; 32]).expect("a key")
}

pub fn ed_sign(key: &Ed25519KeyPair, text: &str) -> Vec<u8> {
    key.sign(text.as_bytes()).as_ref().to_vec()
}

/// The public half of a key.
pub fn jwk(key: &Ed25519KeyPair, id: &str) -> String {
    let x = URL_SAFE_NO_PAD.encode(key.public_key().as_ref());
    json!({ "kty": "OKP", "crv": "Ed25519", "kid": id, "use": "sig", "x": x }).to_string()
}

/// A P-256 key: its public half, and what signs with it.
pub fn p256(id: &str) -> (Json, impl Fn(&str) -> Vec<u8>) {
    let random = SystemRandom::new();
    let algorithm = &ECDSA_P256_SHA256_FIXED_SIGNING;
    let document = EcdsaKeyPair::generate_pkcs8(algorithm, &random).expect("a key");
    let pair = EcdsaKeyPair::from_pkcs8(algorithm, document.as_ref(), &random).expect("a key");
    let point = pair.public_key().as_ref();
    let (x, y) = (URL_SAFE_NO_PAD.encode(&point[1..33]), URL_SAFE_NO_PAD.encode(&point[33..]));
    let public = json!({ "kty": "EC", "crv": "P-256", "kid": id, "x": x, "y": y });
    (public, move |text: &str| pair.sign(&random, text.as_bytes()).expect("a signature").as_ref().to_vec())
}

/// An RSA key: its public half, and what signs with it.
pub fn rsa(id: &str) -> (Json, impl Fn(&str) -> Vec<u8>) {
    let body: String = RSA_KEY.lines().filter(|line| !line.starts_with("-----")).collect();
    let der = base64::engine::general_purpose::STANDARD.decode(body).expect("base64");
    let pair = RsaKeyPair::from_pkcs8(&der).expect("a key");
    let public: ring::rsa::PublicKeyComponents<Vec<u8>> = pair.public().into();
    let (n, e) = (URL_SAFE_NO_PAD.encode(public.n), URL_SAFE_NO_PAD.encode(public.e));
    let public = json!({ "kty": "RSA", "kid": id, "n": n, "e": e });
    let random = SystemRandom::new();
    let sign = move |text: &str| {
        let mut signature = vec![0; pair.public().modulus_len()];
        pair.sign(&RSA_PKCS1_SHA256, &random, text.as_bytes(), &mut signature).expect("a signature");
        signature
    };
    (public, sign)
}

/// A token in its compact form.
pub fn signed(header: Json, claims: &Json, sign: &dyn Fn(&str) -> Vec<u8>) -> String {
    let part = |json: &Json| URL_SAFE_NO_PAD.encode(json.to_string());
    let text = format!("{}.{}", part(&header), part(claims));
    let signature = URL_SAFE_NO_PAD.encode(sign(&text));
    format!("{text}.{signature}")
}
