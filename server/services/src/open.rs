//! [`Services`]: the store with what the operations need to know of the installation.
use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;

use meta::{Actor, System};
use store::{Clock, Options, Store};

use crate::auth::Auth;
use crate::knowledge::Views;
use crate::remembered::Remembered;
use crate::{Result, ScoreBand, portals, properties, score_bands};

/// Settings of the installation that operations look at.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Where attachments and exports are kept.
    pub data_dir: PathBuf,
    /// The public address, for links in messages; no slash at the end.
    pub base_url: String,
    /// A session ends when it was not used for so long.
    pub session_idle_seconds: i64,
    /// A session ends after so long in any case.
    pub session_absolute_seconds: i64,
    /// Failed sign-ins of one user from one client before a pause.
    pub lock_out_failures: u32,
    pub lock_out_seconds: i64,
    /// Sign-in attempts that fail from one client in a minute, whoever they name, before a pause.
    pub failures_per_minute: u32,
    pub hash_cost: HashCost,
    /// Hosts of this network from which keys of trust providers may be fetched.
    pub key_hosts: Vec<String>,
}

/// How dear a password is to guess.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HashCost {
    /// argon2id, 19 MiB, 2 passes.
    Normal,
    /// As cheap as argon2 allows: for tests.
    Test,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            data_dir: PathBuf::from("data"),
            base_url: "http://127.0.0.1:3000".to_owned(),
            session_idle_seconds: 8 * 3600,
            session_absolute_seconds: 7 * 24 * 3600,
            lock_out_failures: 5,
            lock_out_seconds: 15 * 60,
            failures_per_minute: 60,
            hash_cost: HashCost::Normal,
            key_hosts: Vec::new(),
        }
    }
}

/// The operations of the product over one store. Cheap to clone.
#[derive(Clone)]
pub struct Services {
    pub store: Store,
    pub settings: Arc<Settings>,
    pub(crate) auth: Arc<Auth>,
    pub(crate) properties: Arc<Remembered<Arc<HashMap<String, String>>>>,
    pub(crate) score_bands: Arc<Remembered<Arc<[ScoreBand]>>>,
    pub(crate) embed: Arc<crate::embed::Memory>,
    pub(crate) portals: Arc<Remembered<Arc<[Arc<portals::Site>]>>>,
    pub(crate) views: Arc<Views>,
}

impl Services {
    /// Connects to the database of `url`, brings it to the newest migration, adds what every
    /// installation has, and stands ready.
    pub async fn open(url: &str, settings: Settings, clock: Clock) -> Result<Services> {
        let options = Options {
            model: domain::registry::model(),
            rules: domain::registry::RULES,
            tx_rules: crate::rules::TX_RULES,
            clock,
            patience_with_figures: store::PATIENCE_WITH_FIGURES,
        };
        let services = Services::over(Store::open(url, options).await?, settings);
        services.prepare().await?;
        Ok(services)
    }

    /// The operations over a store that is open already.
    pub fn over(store: Store, settings: Settings) -> Services {
        let auth = Arc::new(Auth::new(&store, &settings));
        let properties = Arc::new(properties::remembered(&store));
        let score_bands = Arc::new(score_bands::remembered(&store));
        let portals = Arc::new(portals::remembered(&store));
        let embed = Arc::new(crate::embed::Memory::new(&store));
        let (settings, views) = (Arc::new(settings), Arc::default());
        Services { store, settings, auth, properties, score_bands, embed, portals, views }
    }

    /// The system itself, for work that no person asked for.
    pub fn system(&self) -> Actor {
        Actor::system(System)
    }
}
