//! The HTML document around every page: written by the server only.
use std::path::Path;
use std::sync::OnceLock;

use leptos::config::LeptosOptions;
use leptos::nonce::use_nonce;
use leptos::prelude::*;
use leptos_meta::MetaTags;

use crate::context::ServerContext;
use crate::{App, pages};

/// The document of one request.
pub fn shell(options: LeptosOptions) -> impl IntoView {
    let files = PackageFiles::of(&options);
    let nonce = use_nonce();
    // Before anything is read, so that the page hears of all that is stored afterwards.
    let heard = use_context::<ServerContext>().map(|context| context.store().mark());
    view! {
        <!DOCTYPE html>
        <html lang="en" data-theme=chosen_theme() data-heard=heard>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <link rel="stylesheet" href=files.css.clone()/>
                <link rel="icon" href="/favicon.svg" type="image/svg+xml"/>
                // Not leptos's own `HydrationScripts`: it writes the nonce into `crossorigin`, where style
                // sheets can read it, and looks at the disk on each request.
                <link rel="modulepreload" href=files.js.clone() nonce=nonce.clone()/>
                <link rel="preload" href=files.wasm.clone() r#as="fetch" r#type="application/wasm" crossorigin="anonymous"/>
                <script type="module" nonce=nonce.clone()>{files.start_script()}</script>
                <script type="module" nonce=nonce inner_html=page_script()></script>
                <MetaTags/>
            </head>
            <body>
                <App/>
            </body>
        </html>
    }
}

/// The scripts of every page, without their comments and indents.
fn page_script() -> &'static str {
    static SCRIPT: OnceLock<String> = OnceLock::new();
    SCRIPT.get_or_init(|| {
        let first_sheets = format!("const firstSheets = {};", pages::sheet::first_sheets());
        let scripts = [include_str!("drawn.js"), ui::LIVE, &first_sheets, include_str!("ahead.js")];
        let lines = scripts.into_iter().flat_map(str::lines).map(str::trim);
        lines.filter(|line| !line.starts_with("//")).collect::<Vec<_>>().join("\n")
    })
}

/// The address of the style sheet, for documents that are none of the workspace.
pub fn stylesheet(options: &LeptosOptions) -> String {
    PackageFiles::of(options).css.clone()
}

/// The theme of the cookie, so that the first paint has it; none leaves it to the device.
fn chosen_theme() -> Option<&'static str> {
    let parts = use_context::<http::request::Parts>()?;
    let cookies = parts.headers.get_all(http::header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = cookies.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    let (_, theme) = pairs.find(|(name, _)| *name == "theme")?;
    ["light", "dark"].into_iter().find(|known| *known == theme)
}

/// Addresses of what the build put into the package folder.
#[derive(Debug, PartialEq, Eq)]
struct PackageFiles {
    js: String,
    wasm: String,
    css: String,
}

impl PackageFiles {
    /// Looked up once: the files of a running server do not change.
    fn of(options: &LeptosOptions) -> &'static PackageFiles {
        static FILES: OnceLock<PackageFiles> = OnceLock::new();
        FILES.get_or_init(|| {
            let hashes = if options.hash_files { read_hashes(options.hash_file.as_ref()) } else { String::new() };
            PackageFiles::named(&options.output_name, &options.site_pkg_dir, &hashes)
        })
    }

    /// `hashes` has a line `js: …`, `wasm: …` and `css: …`; a file without a line has its plain name.
    fn named(output_name: &str, package_dir: &str, hashes: &str) -> PackageFiles {
        let address = |extension: &str| {
            let lines = hashes.lines().filter_map(|line| line.split_once(':'));
            let hash = lines.into_iter().find(|(kind, _)| kind.trim() == extension).map(|(_, hash)| hash.trim());
            match hash {
                Some(hash) => format!("/{package_dir}/{output_name}.{hash}.{extension}"),
                None => format!("/{package_dir}/{output_name}.{extension}"),
            }
        };
        PackageFiles { js: address("js"), wasm: address("wasm"), css: address("css") }
    }

    fn start_script(&self) -> String {
        format!(
            "import({:?}).then(m=>m.default({{module_or_path:{:?}}}).then(()=>m.hydrate()).then(()=>dispatchEvent(new Event(\"alive\"))))",
            self.js, self.wasm
        )
    }
}

/// The build writes the hashes beside the binary.
fn read_hashes(file: &str) -> String {
    let folder = std::env::current_exe().ok().and_then(|path| path.parent().map(Path::to_path_buf)).unwrap_or_default();
    std::fs::read_to_string(folder.join(file)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::PackageFiles;

    #[test]
    fn hashed_names_come_from_the_hash_file() {
        let files = PackageFiles::named("steward", "pkg", "js: aa11\nwasm: bb22\n");
        assert_eq!(files.js, "/pkg/steward.aa11.js");
        assert_eq!(files.wasm, "/pkg/steward.bb22.wasm");
        assert_eq!(files.css, "/pkg/steward.css");
    }
}
