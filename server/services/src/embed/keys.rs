//! Public keys that sign visitors' tokens. A key fixes its algorithm: what a token says about it only has to agree.
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use ring::signature::{
    ECDSA_P256_SHA256_FIXED, ED25519, RSA_PKCS1_2048_8192_SHA256, RsaPublicKeyComponents, UnparsedPublicKey,
};
use serde_json::{Map, Value as Json};

/// More keys than this nobody publishes at once.
const MOST_KEYS: usize = 50;

/// One public key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// What tokens call it.
    pub id: Option<String>,
    kind: Kind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Kind {
    Ed25519(Vec<u8>),
    /// The uncompressed point.
    P256(Vec<u8>),
    Rsa {
        modulus: Vec<u8>,
        exponent: Vec<u8>,
    },
}

impl Key {
    /// The one algorithm of this key.
    pub fn algorithm(&self) -> &'static str {
        match self.kind {
            Kind::Ed25519(_) => "EdDSA",
            Kind::P256(_) => "ES256",
            Kind::Rsa { .. } => "RS256",
        }
    }

    pub fn verifies(&self, message: &[u8], signature: &[u8]) -> bool {
        match &self.kind {
            Kind::Ed25519(key) => UnparsedPublicKey::new(&ED25519, key).verify(message, signature).is_ok(),
            Kind::P256(key) => UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, key).verify(message, signature).is_ok(),
            Kind::Rsa { modulus, exponent } => {
                let key = RsaPublicKeyComponents { n: modulus, e: exponent };
                key.verify(&RSA_PKCS1_2048_8192_SHA256, message, signature).is_ok()
            }
        }
    }

    fn named(self, id: &str) -> Key {
        Key { id: Some(id.to_owned()).filter(|id| !id.is_empty()).or(self.id), ..self }
    }
}

/// The keys in a text: PEM blocks, a JWK or a JWK set. Keys of other kinds in a set are passed over. `id` names a key
/// that has no name of its own.
pub fn read(text: &str, id: &str) -> Vec<Key> {
    let text = text.trim();
    let found: Vec<Key> = if text.starts_with('{') {
        let read = serde_json::from_str::<Json>(text).unwrap_or_default();
        match read.get("keys").and_then(Json::as_array) {
            Some(keys) => keys.iter().filter_map(Json::as_object).filter_map(of_jwk).collect(),
            None => read.as_object().and_then(of_jwk).into_iter().collect(),
        }
    } else {
        pem_blocks(text).iter().filter_map(|der| of_spki(der)).map(|kind| Key { id: None, kind }).collect()
    };
    found.into_iter().take(MOST_KEYS).map(|key| key.named(id)).collect()
}

fn of_jwk(jwk: &Map<String, Json>) -> Option<Key> {
    let text = |name: &str| jwk.get(name).and_then(Json::as_str);
    let bytes = |name: &str| text(name).and_then(|text| URL_SAFE_NO_PAD.decode(text).ok());
    if text("use").is_some_and(|purpose| purpose != "sig") {
        return None;
    }
    let kind = match (text("kty")?, text("crv")) {
        ("OKP", Some("Ed25519")) => Kind::Ed25519(bytes("x").filter(|key| key.len() == 32)?),
        ("EC", Some("P-256")) => {
            let (x, y) = (bytes("x")?, bytes("y")?);
            (x.len() == 32 && y.len() == 32).then(|| Kind::P256([&[4u8][..], &x, &y].concat()))?
        }
        ("RSA", _) => rsa(bytes("n")?, bytes("e")?)?,
        _ => return None,
    };
    let key = Key { id: text("kid").map(str::to_owned), kind };
    let agrees = text("alg").is_none_or(|named| named == key.algorithm());
    agrees.then_some(key)
}

/// 2048 bits and more; leading zeros are spelling.
fn rsa(modulus: Vec<u8>, exponent: Vec<u8>) -> Option<Kind> {
    let bare = |bytes: Vec<u8>| bytes.into_iter().skip_while(|byte| *byte == 0).collect::<Vec<u8>>();
    let (modulus, exponent) = (bare(modulus), bare(exponent));
    (modulus.len() >= 256 && modulus.len() <= 1024 && !exponent.is_empty()).then_some(Kind::Rsa { modulus, exponent })
}

fn pem_blocks(text: &str) -> Vec<Vec<u8>> {
    let blocks = text.split("-----BEGIN PUBLIC KEY-----").skip(1);
    let inside = blocks.filter_map(|block| block.split("-----END PUBLIC KEY-----").next());
    let joined = inside.map(|block| block.split_whitespace().collect::<String>());
    joined.filter_map(|block| STANDARD.decode(block).ok()).collect()
}

const SEQUENCE: u8 = 0x30;
const INTEGER: u8 = 0x02;
const BITS: u8 = 0x03;
const NAME: u8 = 0x06;
const RSA: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01];
const EC: &[u8] = &[0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01];
const P256: &[u8] = &[0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07];
const ED: &[u8] = &[0x2b, 0x65, 0x70];

/// The key of a SubjectPublicKeyInfo (RFC 5280).
fn of_spki(der: &[u8]) -> Option<Kind> {
    let (whole, _) = part(der, SEQUENCE)?;
    let (algorithm, rest) = part(whole, SEQUENCE)?;
    let (bits, _) = part(rest, BITS)?;
    let (name, parameters) = part(algorithm, NAME)?;
    let key = bits.strip_prefix(&[0])?;
    match name {
        ED => (key.len() == 32).then(|| Kind::Ed25519(key.to_vec())),
        EC => {
            let (curve, _) = part(parameters, NAME)?;
            (curve == P256 && key.len() == 65 && key[0] == 4).then(|| Kind::P256(key.to_vec()))
        }
        RSA => {
            let (numbers, _) = part(key, SEQUENCE)?;
            let (modulus, rest) = part(numbers, INTEGER)?;
            let (exponent, _) = part(rest, INTEGER)?;
            rsa(modulus.to_vec(), exponent.to_vec())
        }
        _ => None,
    }
}

/// The content of the first element, which must be of this kind, and what follows it.
fn part(der: &[u8], tag: u8) -> Option<(&[u8], &[u8])> {
    let (&first, rest) = der.split_first()?;
    let (&length, rest) = rest.split_first()?;
    let (length, rest) = match length {
        0..=0x7f => (usize::from(length), rest),
        0x81 | 0x82 => {
            let (digits, rest) = rest.split_at_checked(usize::from(length & 0x7f))?;
            (digits.iter().fold(0, |number, digit| number << 8 | usize::from(*digit)), rest)
        }
        _ => return None,
    };
    (first == tag).then(|| rest.split_at_checked(length))?
}

#[cfg(test)]
mod tests {
    use super::*;

    const ED_PEM: &str = "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\n-----END PUBLIC KEY-----";

    #[test]
    fn pem_and_jwk_say_the_same_key() {
        let pem = read(ED_PEM, "");
        let jwk =
            read(r#"{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo","kid":"a"}"#, "");
        assert_eq!(pem.len(), 1);
        assert_eq!(pem[0].kind, jwk[0].kind);
        assert_eq!((pem[0].algorithm(), pem[0].id.as_deref(), jwk[0].id.as_deref()), ("EdDSA", None, Some("a")));
        assert_eq!(read(ED_PEM, "b")[0].id.as_deref(), Some("b"));
    }

    #[test]
    fn shared_secrets_short_keys_and_nonsense_are_no_keys() {
        for text in [
            r#"{"kty":"oct","k":"c2VjcmV0"}"#,
            r#"{"kty":"RSA","n":"AQAB","e":"AQAB"}"#,
            r#"{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo","alg":"HS256"}"#,
            r#"{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo","use":"enc"}"#,
            r#"{"keys":[1,{}]}"#,
            "{",
            "-----BEGIN PUBLIC KEY-----\nMCow\n-----END PUBLIC KEY-----",
            "secret",
        ] {
            assert!(read(text, "").is_empty(), "{text}");
        }
    }
}
