//! Random secrets, and the hashes under which they are stored.
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use rand::TryRng;
use sha2::{Digest, Sha256};

/// 256 random bits as text that fits into a header, a cookie and an address.
pub fn random_secret() -> String {
    let mut bytes = [0u8; 32];
    rand::rngs::SysRng.try_fill_bytes(&mut bytes).expect("the operating system has random numbers");
    URL_SAFE_NO_PAD.encode(bytes)
}

/// 128 random bits as hexadecimal digits: an id nobody guesses, but no secret.
pub(crate) fn random_id() -> String {
    uuid::Uuid::new_v4().simple().to_string()
}

/// The id that follows from these texts, the same each time.
pub fn id_of<'t>(texts: impl IntoIterator<Item = &'t str>) -> meta::Id {
    let mut hash = Sha256::new();
    for text in texts {
        // Lengths keep texts apart that would be the same in a row.
        hash.update(text.len().to_le_bytes());
        hash.update(text.as_bytes());
    }
    meta::Id(hex(&hash.finalize()[..16]))
}

/// What is stored in place of a secret of [`random_secret`]'s strength; no salt is needed for those.
pub(crate) fn hash(secret: &str) -> String {
    hex(&Sha256::digest(secret.as_bytes()))
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        write!(text, "{byte:02x}").expect("writing to a string does not fail");
        text
    })
}

/// Whether two texts are equal, in time that tells nothing about where they differ.
pub(crate) fn same(one: &str, other: &str) -> bool {
    use subtle::ConstantTimeEq;
    one.as_bytes().ct_eq(other.as_bytes()).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_long_and_never_repeat() {
        let (one, other) = (random_secret(), random_secret());
        assert_eq!(one.len(), 43);
        assert_ne!(one, other);
        assert_eq!(hash("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assert!(same(&one, &one) && !same(&one, &other) && !same(&one, "x"));
    }
}
