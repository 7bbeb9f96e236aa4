//! Which resource a path names: spec/table-api.md 1.1 and 16.
use http::Method;

use super::params::decode;

/// The spelling of the version in a request, repeated in the links of its answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Version {
    Unspelled,
    One,
    Two,
}

impl Version {
    /// Where the resources of this spelling start.
    pub const fn prefix(self) -> &'static str {
        match self {
            Version::Unspelled => "/api/now",
            Version::One => "/api/now/v1",
            Version::Two => "/api/now/v2",
        }
    }
}

/// A resource of the interface.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    Records { table: String },
    Record { table: String, id: String },
    Stats { table: String },
    Attachments,
    AttachmentBytes,
    AttachmentForm,
    Attachment { id: String },
    AttachmentFile { id: String },
    Batch,
    Import { table: String },
    ImportMany { table: String },
    Imported { table: String, id: String },
    ShortUrls,
}

impl Route {
    /// Reads a raw path; `None` where it names no resource.
    pub fn of(path: &str) -> Option<(Version, Route)> {
        let rest = path.strip_prefix("/api/now/")?;
        let (version, rest) = match rest.split_once('/') {
            Some(("v1", rest)) => (Version::One, rest),
            Some(("v2", rest)) => (Version::Two, rest),
            _ => (Version::Unspelled, rest),
        };
        let rest = rest.strip_suffix('/').unwrap_or(rest);
        let segments: Vec<String> = rest.split('/').map(|segment| decode(segment, false)).collect();
        let segments: Vec<&str> = segments.iter().map(String::as_str).collect();
        Some((version, Route::of_segments(&segments)?))
    }

    fn of_segments(segments: &[&str]) -> Option<Route> {
        if segments.iter().any(|segment| segment.is_empty()) {
            return None;
        }
        Some(match *segments {
            ["table", table] => Route::Records { table: table.to_owned() },
            ["table", table, id] => Route::Record { table: table.to_owned(), id: id.to_owned() },
            ["stats", table] => Route::Stats { table: table.to_owned() },
            ["attachment"] => Route::Attachments,
            ["attachment", "file"] => Route::AttachmentBytes,
            ["attachment", "upload"] => Route::AttachmentForm,
            ["attachment", id] => Route::Attachment { id: id.to_owned() },
            ["attachment", id, "file"] => Route::AttachmentFile { id: id.to_owned() },
            ["batch"] => Route::Batch,
            ["import", table] => Route::Import { table: table.to_owned() },
            ["import", table, "insertMultiple"] => Route::ImportMany { table: table.to_owned() },
            ["import", table, id] => Route::Imported { table: table.to_owned(), id: id.to_owned() },
            ["tinyurl"] => Route::ShortUrls,
            _ => return None,
        })
    }

    /// The methods offered, as the `Allow` header lists them.
    pub const fn allowed(&self) -> &'static str {
        match self {
            Route::Records { .. } => "GET, HEAD, POST",
            Route::Record { .. } => "GET, HEAD, PUT, PATCH, DELETE",
            Route::Attachment { .. } => "GET, HEAD, PATCH, DELETE",
            Route::Stats { .. } | Route::Attachments | Route::AttachmentFile { .. } | Route::Imported { .. } => {
                "GET, HEAD"
            }
            Route::AttachmentBytes | Route::AttachmentForm => "POST",
            Route::Batch | Route::Import { .. } | Route::ImportMany { .. } | Route::ShortUrls => "POST",
        }
    }

    pub fn allows(&self, method: &Method) -> bool {
        self.allowed().split(", ").any(|allowed| allowed == method.as_str())
    }

    /// Whether answers ignore the `Accept` header: the bytes of a file.
    pub const fn serves_bytes(&self) -> bool {
        matches!(self, Route::AttachmentFile { .. })
    }

    /// Whether bodies are JSON; files are any bytes.
    pub const fn takes_json(&self) -> bool {
        !matches!(self, Route::AttachmentBytes | Route::AttachmentForm)
    }

    /// The resource without its names, for counters.
    pub const fn pattern(&self) -> &'static str {
        match self {
            Route::Records { .. } => "/api/now/table/{table}",
            Route::Record { .. } => "/api/now/table/{table}/{id}",
            Route::Stats { .. } => "/api/now/stats/{table}",
            Route::Attachments => "/api/now/attachment",
            Route::AttachmentBytes => "/api/now/attachment/file",
            Route::AttachmentForm => "/api/now/attachment/upload",
            Route::Attachment { .. } => "/api/now/attachment/{id}",
            Route::AttachmentFile { .. } => "/api/now/attachment/{id}/file",
            Route::Batch => "/api/now/batch",
            Route::Import { .. } => "/api/now/import/{table}",
            Route::ImportMany { .. } => "/api/now/import/{table}/insertMultiple",
            Route::Imported { .. } => "/api/now/import/{table}/{id}",
            Route::ShortUrls => "/api/now/tinyurl",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_version_spelling_reaches_the_same_resource() {
        let record = Route::Record { table: "customer_account".into(), id: "a b".into() };
        for (path, version) in [
            ("/api/now/table/customer_account/a%20b", Version::Unspelled),
            ("/api/now/v1/table/customer_account/a%20b", Version::One),
            ("/api/now/v2/table/customer_account/a%20b", Version::Two),
        ] {
            assert_eq!(Route::of(path), Some((version, record.clone())), "{path}");
        }
    }

    #[test]
    fn other_paths_are_no_resource() {
        for path in [
            "/api/now/v9/table/x",
            "/api/now/tables/x",
            "/api/now",
            "/api/now/table",
            "/api/now/table//x",
            "/api/now/table/a/b/c",
        ] {
            assert_eq!(Route::of(path), None, "{path}");
        }
    }

    #[test]
    fn methods_are_told() {
        let (_, route) = Route::of("/api/now/attachment/upload").expect("a resource");
        assert!(route.allows(&Method::POST) && !route.allows(&Method::GET));
    }
}
