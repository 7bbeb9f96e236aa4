//! Settings of the server: command line first, then environment, then the settings file, then the default.
use std::collections::HashMap;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::Args;

/// Settings every command takes. Each may stand in the settings file under the name of its variable.
#[derive(Args, Clone, Debug)]
pub struct SettingArgs {
    /// File of settings: a line NAME=value each, names as of the environment variables here; # starts a comment
    #[arg(long, env = "STEWARD_SETTINGS", global = true)]
    settings: Option<PathBuf>,
    /// Database: sqlite://path (made if absent) or postgres://user:password@host/name [default: sqlite://data/steward.db]
    #[arg(long, env = "STEWARD_DATABASE_URL", global = true, hide_env_values = true)]
    database_url: Option<String>,
    /// Address to listen on [default: 127.0.0.1:3000]
    #[arg(long, env = "STEWARD_LISTEN", global = true)]
    listen: Option<String>,
    /// Public address of the installation, such as https://success.example.com; links and cookies follow it
    #[arg(long, env = "STEWARD_BASE_URL", global = true)]
    base_url: Option<String>,
    /// Folder of attachments and backups [default: data]
    #[arg(long, env = "STEWARD_DATA_DIR", global = true)]
    data_dir: Option<PathBuf>,
    /// Mail server: smtp://user:password@host:port; no mail is sent yet
    #[arg(long, env = "STEWARD_SMTP_URL", global = true, hide_env_values = true)]
    smtp_url: Option<String>,
    /// Hosts of this network, with their ports, from which keys of trust providers may be fetched; separated by commas
    #[arg(long, env = "STEWARD_KEY_HOSTS", global = true)]
    key_hosts: Option<String>,
    /// Folder of the site's files, as `cargo xtask build` makes it [default: site]
    #[arg(long, env = "LEPTOS_SITE_ROOT", global = true)]
    site_dir: Option<PathBuf>,
    /// Whether the site's file names carry hashes (hash.txt beside the program says which) [default: false]
    #[arg(long, env = "LEPTOS_HASH_FILES", global = true)]
    hash_files: Option<bool>,
}

/// Settings in force.
#[derive(Clone, Debug)]
pub struct Config {
    pub database_url: String,
    pub listen: SocketAddr,
    pub base_url: Option<String>,
    pub data_dir: PathBuf,
    pub smtp_url: Option<String>,
    pub key_hosts: Vec<String>,
    pub site_dir: PathBuf,
    pub hash_files: bool,
}

impl SettingArgs {
    pub fn resolve(self) -> Result<Config> {
        let file = match &self.settings {
            Some(path) => read_file(path)?,
            None => HashMap::new(),
        };
        let text = |given: Option<String>, name: &str| {
            given.or_else(|| file.get(name).cloned()).filter(|text| !text.is_empty())
        };
        let path = |given: Option<PathBuf>, name: &str| given.or_else(|| file.get(name).map(PathBuf::from));
        let listen = text(self.listen, "STEWARD_LISTEN").unwrap_or_else(|| "127.0.0.1:3000".to_owned());
        let base_url = text(self.base_url, "STEWARD_BASE_URL").map(|url| url.trim_end_matches('/').to_owned());
        Ok(Config {
            database_url: text(self.database_url, "STEWARD_DATABASE_URL")
                .unwrap_or_else(|| "sqlite://data/steward.db".to_owned()),
            listen: listen.parse().with_context(|| {
                format!("STEWARD_LISTEN must be an address and a port such as 127.0.0.1:3000, not \"{listen}\"")
            })?,
            base_url,
            data_dir: path(self.data_dir, "STEWARD_DATA_DIR").unwrap_or_else(|| PathBuf::from("data")),
            smtp_url: text(self.smtp_url, "STEWARD_SMTP_URL"),
            key_hosts: text(self.key_hosts, "STEWARD_KEY_HOSTS").map(|hosts| listed(&hosts)).unwrap_or_default(),
            site_dir: path(self.site_dir, "LEPTOS_SITE_ROOT").unwrap_or_else(|| PathBuf::from("site")),
            hash_files: self.hash_files.or_else(|| Some(file.get("LEPTOS_HASH_FILES")? == "true")).unwrap_or(false),
        })
    }
}

impl Config {
    pub fn services(&self) -> services::Settings {
        services::Settings {
            data_dir: self.data_dir.clone(),
            base_url: self.base_url.clone().unwrap_or_else(|| format!("http://{}", self.listen)),
            key_hosts: self.key_hosts.clone(),
            ..services::Settings::default()
        }
    }

    /// Whether browsers reach the installation by https, so that cookies may insist on it.
    pub fn is_https(&self) -> bool {
        self.base_url.as_deref().is_some_and(|url| url.starts_with("https://"))
    }
}

fn listed(text: &str) -> Vec<String> {
    text.split(',').map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

fn read_file(path: &Path) -> Result<HashMap<String, String>> {
    let text =
        std::fs::read_to_string(path).with_context(|| format!("while reading the settings file {}", path.display()))?;
    parse(&text).with_context(|| format!("in the settings file {}", path.display()))
}

fn parse(text: &str) -> Result<HashMap<String, String>> {
    let mut settings = HashMap::new();
    for (number, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let (name, value) =
            line.split_once('=').with_context(|| format!("line {} is no NAME=value: {line}", number + 1))?;
        settings.insert(name.trim().to_owned(), value.trim().trim_matches('"').to_owned());
    }
    Ok(settings)
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn settings_files_are_read_line_by_line() {
        let read =
            parse("# ours\nSTEWARD_LISTEN = 0.0.0.0:80\n\nSTEWARD_BASE_URL=\"https://x.example\"\n").expect("reads");
        assert_eq!(read["STEWARD_LISTEN"], "0.0.0.0:80");
        assert_eq!(read["STEWARD_BASE_URL"], "https://x.example");
        let wrong = parse("STEWARD_LISTEN").expect_err("no value");
        assert!(wrong.to_string().contains("line 1"), "{wrong}");
    }
}
