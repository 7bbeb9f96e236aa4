//! Files of the site: the packed script, WASM and style (names carry hashes), icons and the like.
use std::path::Path;

use axum::Router;
use http::HeaderValue;
use http::header::CACHE_CONTROL;
use leptos::config::LeptosOptions;
use tower::ServiceBuilder;
use tower_http::services::{ServeDir, ServeFile};
use tower_http::set_header::SetResponseHeaderLayer;

use super::Web;

/// Routes of the files that lie in the site folder when the server starts.
pub fn routes(options: &LeptosOptions) -> Router<Web> {
    let root = Path::new(options.site_root.as_ref());
    let package = root.join(options.site_pkg_dir.as_ref());
    let kept = if options.hash_files { "public, max-age=31536000, immutable" } else { "no-cache" };
    let packed = ServiceBuilder::new()
        .layer(SetResponseHeaderLayer::overriding(CACHE_CONTROL, HeaderValue::from_static(kept)))
        .service(ServeDir::new(package).precompressed_br().precompressed_gzip());
    let mut router = Router::new().nest_service(&format!("/{}", options.site_pkg_dir), packed);
    for name in plain_files(root) {
        let file = ServiceBuilder::new()
            .layer(SetResponseHeaderLayer::overriding(CACHE_CONTROL, HeaderValue::from_static("public, max-age=3600")))
            .service(ServeFile::new(root.join(&name)).precompressed_br().precompressed_gzip());
        router = router.route_service(&format!("/{name}"), file);
    }
    router
}

/// Names of the files at the top of the folder, without what is only a packed form of another.
fn plain_files(root: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(root).into_iter().flatten().flatten();
    let files = entries.filter(|entry| entry.path().is_file());
    let names = files.filter_map(|entry| entry.file_name().into_string().ok());
    names.filter(|name| !name.ends_with(".br") && !name.ends_with(".gz") && !name.contains(['{', '}'])).collect()
}
