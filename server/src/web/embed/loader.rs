//! The loader that outer pages take in: one script, the same for everybody.
use std::sync::LazyLock;

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use http::header::{
    ACCEPT_ENCODING, ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, IF_NONE_MATCH,
    VARY,
};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri};
use sha2::{Digest, Sha256};

use crate::web::Web;

const SCRIPT: &str = include_str!("../../../../public/embed.js");

/// The script with its name by content, plain and packed.
struct Loader {
    version: String,
    packed: Vec<u8>,
}

static LOADER: LazyLock<Loader> = LazyLock::new(|| {
    let hash = Sha256::digest(SCRIPT.as_bytes());
    let version = hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let mut packed = Vec::new();
    let packing = brotli::enc::BrotliEncoderParams { quality: 11, ..Default::default() };
    let written = brotli::BrotliCompress(&mut SCRIPT.as_bytes(), &mut packed, &packing);
    // Browsers that cannot be sent the packed script are sent the plain one.
    Loader { version, packed: if written.is_ok() { packed } else { Vec::new() } }
});

pub fn routes() -> Router<Web> {
    Router::new()
        .route("/embed/v1/loader.js", get(script))
        .route("/uxasset/externals/sn_embeddable_core/index.jsdbx", get(script))
}

/// The script. Asked for by its version (`?v=`) it is kept for ever, else looked after each hour.
async fn script(uri: Uri, headers: HeaderMap) -> Response {
    let tag = format!("\"{}\"", LOADER.version);
    let is_known = headers.get(IF_NONE_MATCH).is_some_and(|known| known.as_bytes() == tag.as_bytes());
    let takes_packed = headers.get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).is_some_and(|encodings| {
        encodings.split(',').any(|one| one.split(';').next().unwrap_or_default().trim() == "br")
    });
    let mut answer = if is_known {
        StatusCode::NOT_MODIFIED.into_response()
    } else if takes_packed && !LOADER.packed.is_empty() {
        let mut answer = LOADER.packed.as_slice().into_response();
        answer.headers_mut().insert(CONTENT_ENCODING, HeaderValue::from_static("br"));
        answer
    } else {
        SCRIPT.into_response()
    };
    let is_versioned = uri.query().is_some_and(|query| query == format!("v={}", LOADER.version));
    let kept = if is_versioned { "public, max-age=31536000, immutable" } else { "public, max-age=3600" };
    let fixed = [
        (CONTENT_TYPE, "text/javascript; charset=utf-8"),
        (CACHE_CONTROL, kept),
        (VARY, "Accept-Encoding"),
        (ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
        (HeaderName::from_static("cross-origin-resource-policy"), "cross-origin"),
    ];
    for (name, value) in fixed {
        answer.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    answer.headers_mut().insert(ETAG, HeaderValue::from_str(&tag).expect("a hash is letters and digits"));
    answer
}
