//! A large portfolio for measuring: the same seed makes the same one on the same day.
//!
//! A few dozen records are saved like any other (the provider, its people, what risks are called); the accounts and
//! all that belongs to them are inserted in bulk, so each row here must be as the rules would have left it:
//! renewal dates and values follow from contracts, counts from what is counted, closed work says how it ended.
mod account;
mod book;
mod draft;
mod engagement;
mod ground;
mod share;
mod text;
mod work;

use std::time::Instant as Moment;

use meta::{Actor, Issues};

use crate::{Result, Services};
use account::Accounts;
use book::Book;
use draft::Drafts;

/// How much of it.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    pub accounts: u64,
    pub engagements: u64,
    /// Task-like rows below the engagements: touchpoints, success cases and tasks, objectives with outcomes and
    /// initiatives, risk signals, internal plays. The onboarding case of each account comes on top.
    pub work: u64,
}

/// Records written in one transaction.
const BATCH: usize = 20_000;
/// Engagements with a health score for each of the last twelve months; of a larger portfolio every so many have
/// them, evenly spread, and the others their newest score.
const MOST_WITH_HISTORY: u64 = 50_000;

/// Adds a portfolio of that size. Fails with a sentence where the same seed was used on the database before.
pub async fn scale(services: &Services, size: Size, seed: u64) -> Result<()> {
    refuse_homeless(size)?;
    services.prepare().await?;
    let system = services.system();
    let mut drafts = Drafts::new(services, seed);
    let ground = ground::make(services, &system, &mut drafts).await?;
    let mut accounts = Accounts::new(&ground, Book::read(services, &system).await?);
    let mut progress = Progress::new(size);
    let history_every = size.engagements.div_ceil(MOST_WITH_HISTORY).max(1);
    for share in share::deal(size, seed) {
        let mut account = accounts.make(&mut drafts, &share);
        engagement::make(&mut drafts, &ground, &mut account, &share, history_every);
        progress.made(&share);
        if drafts.len() >= BATCH {
            write(services, &system, &mut drafts).await?;
            progress.tell();
        }
    }
    write(services, &system, &mut drafts).await?;
    progress.tell();
    services.store.end_bulk().await
}

/// Engagements need accounts, and work needs engagements.
fn refuse_homeless(size: Size) -> Result<()> {
    let mut issues = Issues::default();
    if size.accounts == 0 && size.engagements > 0 {
        issues.add("engagements", "Engagements need an account: ask for at least one.");
    }
    if size.engagements == 0 && size.work > 0 {
        issues.add("work", "Work needs an engagement: ask for at least one.");
    }
    if issues.is_empty() { Ok(()) } else { Err(store::Error::Invalid(issues)) }
}

async fn write(services: &Services, system: &Actor, drafts: &mut Drafts) -> Result<()> {
    let mut tx = services.store.begin(system).await?;
    tx.insert_bulk(drafts.take()).await?;
    tx.commit().await
}

/// How far it has come, for who waits.
struct Progress {
    size: Size,
    made: Size,
    begun: Moment,
    told_percent: u64,
}

impl Progress {
    fn new(size: Size) -> Progress {
        Progress { size, made: Size { accounts: 0, engagements: 0, work: 0 }, begun: Moment::now(), told_percent: 0 }
    }

    fn made(&mut self, share: &share::Share) {
        self.made.accounts += 1;
        self.made.engagements += share.engagements;
        self.made.work += share.work;
    }

    /// A line for every twentieth of the whole.
    fn tell(&mut self) {
        let rows = |size: Size| size.accounts + size.engagements + size.work;
        let percent = rows(self.made) * 100 / rows(self.size).max(1);
        if percent < self.told_percent + 5 && percent < 100 {
            return;
        }
        self.told_percent = percent;
        let Size { accounts, engagements, work } = self.made;
        let seconds = self.begun.elapsed().as_secs();
        tracing::info!("{percent} %: {accounts} accounts, {engagements} engagements, {work} tasks after {seconds} s");
    }
}
