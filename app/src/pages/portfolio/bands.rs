//! The bands of health scores: their names, and the colours people have given them.
use ui::{Band, Paint, Tone};

use crate::context::ServerContext;
use crate::error::Answer;

const TABLE: &str = "sn_acct_lc_color_banding";

/// The global bands, lowest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bands(pub Vec<ScoreBand>);

/// A range of whole scores.
#[derive(Clone, Debug, PartialEq)]
pub struct ScoreBand {
    pub label: String,
    pub from: i64,
    /// The last score of the band.
    pub to: i64,
    pub is_poor: bool,
    pub paint: Paint,
}

const MILLION: i64 = 1_000_000;

/// The bands that hold for the person; the usual ones where there are none.
pub async fn load(context: &ServerContext) -> Answer<Bands> {
    let known = context.services.score_bands(&context.actor).await?;
    let category = context.store().model().entity(TABLE).and_then(|entity| entity.field("category"));
    let label = |value: &str| category.map_or(value, |field| field.choice_label(value)).to_owned();
    let band = |band: &services::ScoreBand| ScoreBand {
        label: label(&band.category),
        from: (band.min + MILLION - 1).div_euclid(MILLION),
        to: band.max.div_euclid(MILLION),
        is_poor: band.category == "poor",
        paint: Paint::Own(band.color.clone()),
    };
    let mut bands: Vec<ScoreBand> = known.each().iter().map(band).collect();
    bands.sort_by_key(|band| band.from);
    Ok(if bands.is_empty() { Bands::usual() } else { Bands(bands) })
}

impl Bands {
    fn usual() -> Bands {
        let band = |label: &str, from, to, tone| ScoreBand {
            label: label.to_owned(),
            from,
            to,
            is_poor: tone == Tone::Bad,
            paint: Paint::Tone(tone),
        };
        Bands(vec![
            band("Poor", 0, 49, Tone::Bad),
            band("Neutral", 50, 69, Tone::Warn),
            band("Good", 70, 100, Tone::Good),
        ])
    }

    /// Where in the list the band of a score is.
    pub fn place_of(&self, score: i64) -> Option<usize> {
        self.0.iter().position(|band| (band.from..=band.to).contains(&score))
    }

    pub fn of(&self, score: i64) -> Option<&ScoreBand> {
        self.0.get(self.place_of(score)?)
    }

    /// For charts.
    pub fn ranges(&self) -> Vec<Band> {
        let range = |band: &ScoreBand| Band::new(&band.label, band.from as f64, band.to as f64, band.paint.clone());
        self.0.iter().map(range).collect()
    }

    /// The condition that a score is in a band of category Poor; `None` where no band is.
    pub fn poor(&self) -> Option<String> {
        let poor = self.0.iter().filter(|band| band.is_poor).map(ScoreBand::condition);
        poor.reduce(|all, next| format!("{all}^OR{next}"))
    }
}

impl ScoreBand {
    /// That a score is in the band, as a condition on engagements.
    pub fn condition(&self) -> String {
        format!("health_scoreBETWEEN{}@{}", self.from, self.to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_score_is_in_the_band_around_it() {
        let bands = Bands::usual();
        let label = |score| bands.of(score).map(|band| band.label.as_str());
        assert_eq!(
            [0, 49, 50, 69, 70, 100].map(label).map(Option::unwrap),
            ["Poor", "Poor", "Neutral", "Neutral", "Good", "Good"]
        );
        assert_eq!((label(-1), label(101)), (None, None));
        assert_eq!(bands.poor().as_deref(), Some("health_scoreBETWEEN0@49"));
        assert_eq!(Bands::default().poor(), None);
    }
}
