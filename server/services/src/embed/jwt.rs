//! Signed tokens of outer sites (RFC 7519 in its compact form): reading, verifying, and what they must say.
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Map, Value as Json};

use super::trust::Trust;

/// Longer ones are not looked at.
const MOST_BYTES: usize = 8192;
/// A token is for signing in now, not for keeping.
const LONGEST_SECONDS: i64 = 600;

/// What a verified token says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The user claim, if there is one.
    pub user: Option<String>,
    /// The token's own id, where each may be used once.
    pub once: Option<String>,
    /// From when on it is refused for its age.
    pub ends_seconds: i64,
}

/// Reads a token and checks everything it claims, at a moment in seconds since 1970.
pub fn check(token: &str, trust: &Trust, now: i64) -> Result<Said, &'static str> {
    let claims = verified(token, trust)?;
    check_audience(&claims, trust)?;
    let ends_seconds = check_times(&claims, trust, now)?;
    let once = claims.get("jti").and_then(Json::as_str).filter(|id| !id.is_empty() && id.len() <= 255);
    if trust.check_jti && once.is_none() {
        return Err("The token has no id. Give each token a claim jti of its own.");
    }
    let user = claims.get(&trust.user_claim).and_then(Json::as_str).map(str::trim).filter(|user| !user.is_empty());
    let once = once.filter(|_| trust.check_jti).map(str::to_owned);
    Ok(Said { user: user.map(str::to_owned), once, ends_seconds })
}

/// The key that a token names, as far as it can be read; nothing is verified.
pub fn key_id(token: &str) -> Option<String> {
    let header = token.split('.').next().filter(|header| header.len() <= MOST_BYTES)?;
    object(header)?.get("kid")?.as_str().map(str::to_owned)
}

/// The claims of a token whose signature one of the trusted keys made.
fn verified(token: &str, trust: &Trust) -> Result<Map<String, Json>, &'static str> {
    const MALFORMED: &str = "This is no signed token. Send a JWT in its compact form as bearer token.";
    if token.len() > MOST_BYTES {
        return Err("The token is too long. Leave out claims that are not needed here.");
    }
    let (signed, signature) = token.rsplit_once('.').ok_or(MALFORMED)?;
    let (header, claims) = signed.split_once('.').filter(|(_, claims)| !claims.contains('.')).ok_or(MALFORMED)?;
    let header = object(header).ok_or(MALFORMED)?;
    let text = |name: &str| header.get(name).and_then(Json::as_str);
    let algorithm = text("alg").unwrap_or_default();
    if !["EdDSA", "ES256", "RS256"].contains(&algorithm) {
        return Err("Sign the token with EdDSA, ES256 or RS256; other algorithms are not taken.");
    }
    if header.contains_key("crit") {
        return Err("The token asks for extensions that are not known here. Leave out crit.");
    }
    let signature = URL_SAFE_NO_PAD.decode(signature).map_err(|_| MALFORMED)?;
    let fits = |id: &Option<String>| match (text("kid"), id) {
        (Some(asked), Some(id)) => asked == id,
        _ => true,
    };
    let mut candidates = trust.keys.iter().filter(|key| fits(&key.id)).peekable();
    if candidates.peek().is_none() {
        return Err("The token names a key that is not known here. Enter its public key, or correct kid.");
    }
    let is_signed =
        candidates.filter(|key| key.algorithm() == algorithm).any(|key| key.verifies(signed.as_bytes(), &signature));
    if !is_signed {
        return Err("The token's signature fits none of the keys trusted here.");
    }
    object(claims).ok_or(MALFORMED)
}

fn object(part: &str) -> Option<Map<String, Json>> {
    match serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).ok()?).ok()? {
        Json::Object(object) => Some(object),
        _ => None,
    }
}

fn check_audience(claims: &Map<String, Json>, trust: &Trust) -> Result<(), &'static str> {
    let is_meant = |name: &str| trust.audiences.iter().any(|audience| audience == name);
    let is_for_us = match claims.get("aud") {
        Some(Json::String(name)) => is_meant(name),
        Some(Json::Array(names)) => names.iter().filter_map(Json::as_str).any(is_meant),
        _ => false,
    };
    if !is_for_us {
        return Err(
            "The token is meant for somebody else. Set aud to the id of the module or the client id of its provider.",
        );
    }
    let issuer = claims.get("iss").and_then(Json::as_str);
    if trust.issuer.as_deref().is_some_and(|expected| issuer != Some(expected)) {
        return Err("The token comes from another issuer. Set iss to the issuer that is configured here.");
    }
    Ok(())
}

/// Until when the token is taken.
fn check_times(claims: &Map<String, Json>, trust: &Trust, now: i64) -> Result<i64, &'static str> {
    let seconds = |name: &str| match claims.get(name) {
        None => Ok(None),
        Some(Json::Number(number)) => {
            let whole = number.as_i64().or_else(|| number.as_f64().map(|seconds| seconds as i64));
            whole.filter(|seconds| (0..=253_402_300_799).contains(seconds)).map(Some).ok_or(NO_TIME)
        }
        Some(_) => Err(NO_TIME),
    };
    const NO_TIME: &str = "The token's times are no numbers. Write exp, iat and nbf as seconds since 1970.";
    let ends = seconds("exp")?.ok_or("The token has no end. Set exp to at most ten minutes from now.")?;
    if ends + trust.clock_skew <= now {
        return Err("The token has expired. Sign a fresh one for each sign-in.");
    }
    if seconds("nbf")?.is_some_and(|from| from > now + trust.clock_skew) {
        return Err("The token is not valid yet. Check nbf and the clock of the server that signs.");
    }
    let made = seconds("iat")?;
    if made.is_some_and(|made| made > now + trust.clock_skew) {
        return Err("The token was made in the future. Check iat and the clock of the server that signs.");
    }
    let is_long = made.is_some_and(|made| ends - made > LONGEST_SECONDS);
    if is_long || ends - now > LONGEST_SECONDS + trust.clock_skew {
        return Err("The token lives too long. Set exp to at most ten minutes after iat.");
    }
    Ok(ends + trust.clock_skew)
}

#[cfg(test)]
mod tests {
    use base64::Engine;
    use ring::signature::{Ed25519KeyPair, KeyPair};
    use serde_json::json;

    use super::super::keys;
    use super::*;

    const NOW: i64 = 1_780_000_000;

    fn signer() -> Ed25519KeyPair {
        Ed25519KeyPair::from_seed_unchecked(&[7; 32]).expect("a key")
    }

    fn trust() -> Trust {
        let x = URL_SAFE_NO_PAD.encode(signer().public_key().as_ref());
        let key = json!({ "kty": "OKP", "crv": "Ed25519", "x": x, "kid": "k1" }).to_string();
        Trust {
            id: "t".to_owned(),
            audiences: vec!["m".to_owned()],
            issuer: Some("https://a.example".to_owned()),
            keys: keys::read(&key, ""),
            published_at: None,
            user_claim: "sub".to_owned(),
            user_field: "user_name".to_owned(),
            clock_skew: 300,
            check_jti: true,
        }
    }

    fn signed(header: Json, claims: Json) -> String {
        let part = |json: Json| URL_SAFE_NO_PAD.encode(json.to_string());
        let text = format!("{}.{}", part(header), part(claims));
        let signature = signer().sign(text.as_bytes());
        format!("{text}.{}", URL_SAFE_NO_PAD.encode(signature.as_ref()))
    }

    fn claims() -> Json {
        json!({ "aud": "m", "iss": "https://a.example", "sub": "ivan", "jti": "1", "iat": NOW, "exp": NOW + 60 })
    }

    /// The claims with one of them changed; `null` takes it out.
    fn with(name: &str, value: Json) -> Json {
        let mut claims = claims();
        let all = claims.as_object_mut().expect("an object");
        match value {
            Json::Null => drop(all.remove(name)),
            value => drop(all.insert(name.to_owned(), value)),
        }
        claims
    }

    fn answer(claims: Json) -> Result<Said, &'static str> {
        check(&signed(json!({ "alg": "EdDSA", "kid": "k1" }), claims), &trust(), NOW)
    }

    #[test]
    fn a_good_token_says_who_it_is() {
        let said = answer(claims()).expect("it is good");
        assert_eq!(
            (said.user.as_deref(), said.once.as_deref(), said.ends_seconds),
            (Some("ivan"), Some("1"), NOW + 360)
        );
        assert!(answer(with("aud", json!(["x", "m"]))).is_ok());
    }

    #[test]
    fn each_claim_is_checked() {
        for (name, value, words) in [
            ("aud", json!("x"), "somebody else"),
            ("aud", Json::Null, "somebody else"),
            ("iss", json!("https://b.example"), "another issuer"),
            ("iss", Json::Null, "another issuer"),
            ("exp", json!(NOW - 300), "expired"),
            ("exp", Json::Null, "no end"),
            ("exp", json!("9999999999"), "no numbers"),
            ("exp", json!(NOW + 601), "too long"),
            ("iat", json!(NOW + 301), "in the future"),
            ("iat", json!([1]), "no numbers"),
            ("nbf", json!(NOW + 301), "not valid yet"),
            ("nbf", json!("soon"), "no numbers"),
            ("jti", Json::Null, "no id"),
            ("jti", json!(""), "no id"),
        ] {
            let refused = answer(with(name, value.clone())).expect_err(name);
            assert!(refused.contains(words), "{name} {value}: {refused}");
        }
        assert!(answer(with("exp", json!(NOW - 299))).is_ok(), "clocks may differ");
        assert!(answer(with("iat", Json::Null)).is_ok());
    }

    #[test]
    fn a_signature_by_anything_else_is_none() {
        let good = signed(json!({ "alg": "EdDSA", "kid": "k1" }), claims());
        let (head, signature) = good.rsplit_once('.').expect("three parts");
        let (header, _) = head.split_once('.').expect("three parts");
        let other = URL_SAFE_NO_PAD.encode(with("sub", json!("admin")).to_string());
        for token in [
            format!("{header}.{other}.{signature}"),
            format!("{head}."),
            format!("{head}.AAAA"),
            signed(json!({ "alg": "none" }), claims()),
            signed(json!({ "alg": "HS256" }), claims()),
            signed(json!({ "alg": "ES256" }), claims()),
            signed(json!({ "alg": "EdDSA", "kid": "k2" }), claims()),
            signed(json!({ "alg": "EdDSA", "crit": ["b64"], "b64": false }), claims()),
            signed(json!({ "kid": "k1" }), claims()),
            head.to_owned(),
            String::new(),
            "a.b.c.d".to_owned(),
            "x".repeat(9000),
        ] {
            assert!(check(&token, &trust(), NOW).is_err(), "{token}");
        }
    }
}
