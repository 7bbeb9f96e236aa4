//! Which scores are poor, neutral or good: the global colour bands, remembered between requests, since every list shows
//! scores.
use std::sync::Arc;

use meta::{Actor, Value};
use store::{PageRow, Store};

use crate::remembered::Remembered;
use crate::{Result, Services, rows};

const TABLE: &str = "sn_acct_lc_color_banding";
const MOST: u64 = 1000;
const MILLION: i64 = 1_000_000;

/// A range of scores. Bounds are millionths, as decimals are stored.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// The domain it was made in.
    path: String,
    pub min: i64,
    pub max: i64,
    /// `poor`, `neutral`, `good` or `over`.
    pub category: String,
    /// As people have chosen it: `#2e7d32`.
    pub color: String,
}

/// The bands that hold for one person.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bands(Vec<Band>);

pub(crate) fn remembered(store: &Store) -> Remembered<Arc<[Band]>> {
    Remembered::new(store, &[TABLE])
}

impl Services {
    /// The bands of the person's home domain, else those of the nearest domain above that has any.
    pub async fn score_bands(&self, actor: &Actor) -> Result<Bands> {
        let all = self.score_bands.get(self.store.clock().now(), read(self)).await?;
        Ok(Bands(nearest(&all, &actor.home_path)))
    }
}

async fn read(services: &Services) -> Result<Arc<[Band]>> {
    let query = rows::equal(&[("type", "global")]);
    let columns = ["sys_domain_path", "min", "max", "category", "color"];
    let found = rows::list(&services.store, &services.system(), TABLE, query, &columns, MOST).await?;
    let number = |row: &PageRow, at: usize| row.cells.get(at).and_then(|cell| cell.value.as_int());
    let band = |row: &PageRow| {
        let text = |at: usize| rows::text(row, at).to_owned();
        Some(Band { path: text(0), min: number(row, 1)?, max: number(row, 2)?, category: text(3), color: text(4) })
    };
    Ok(found.iter().filter_map(band).collect())
}

fn nearest(all: &[Band], home: &str) -> Vec<Band> {
    let above = || all.iter().filter(|band| home.starts_with(&band.path));
    let path = above().map(|band| band.path.len()).max();
    above().filter(|band| Some(band.path.len()) == path).cloned().collect()
}

impl Bands {
    /// Each band, in no order; none where the installation has none.
    pub fn each(&self) -> &[Band] {
        &self.0
    }

    /// What a score means: `poor`, `neutral`, `good` or `over`; nothing outside of all bands. Without any bands, scores
    /// are poor below 50 and good from 70.
    pub fn category(&self, score: &Value) -> Option<&str> {
        let score = score.as_int()?.saturating_mul(MILLION);
        if self.0.is_empty() {
            return Some(match score / MILLION {
                ..50 => "poor",
                50..70 => "neutral",
                _ => "good",
            });
        }
        self.0.iter().find(|band| (band.min..=band.max).contains(&score)).map(|band| band.category.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn band(path: &str, min: i64, max: i64, category: &str) -> Band {
        let (path, category, color) = (path.to_owned(), category.to_owned(), String::new());
        Band { path, min: min * MILLION, max: max * MILLION, category, color }
    }

    #[test]
    fn the_nearest_domain_with_bands_counts() {
        let all = [band("/", 0, 39, "poor"), band("/", 40, 100, "good"), band("/msp/acme/", 0, 100, "neutral")];
        let of = |home: &str, score| Bands(nearest(&all, home)).category(&Value::Int(score)).map(str::to_owned);
        assert_eq!(of("/msp/", 39).as_deref(), Some("poor"));
        assert_eq!(of("/msp/", 40).as_deref(), Some("good"));
        assert_eq!(of("/msp/acme/", 39).as_deref(), Some("neutral"));
        assert_eq!(of("/msp/", 101), None);
    }

    #[test]
    fn without_bands_the_usual_ones_hold() {
        let bands = Bands::default();
        for (score, category) in [(0, "poor"), (49, "poor"), (50, "neutral"), (70, "good"), (100, "good")] {
            assert_eq!(bands.category(&Value::Int(score)), Some(category), "{score}");
        }
        assert_eq!(bands.category(&Value::Null), None);
    }
}
