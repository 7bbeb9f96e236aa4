//! A bar in the hand: where it would go, and saving it there. Only the one element changes while it moves.
use leptos::prelude::{Callable, Callback};
use leptos::task::spawn_local;
use meta::AppError;
use ui::{Toasts, Tone};
use web_sys::HtmlElement;

use super::INITIATIVE;
use super::calendar::iso;
use super::step::Step;
use crate::error::Failure;
use crate::record::form::api::save_record;

/// What of the bar is moved.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Grip {
    Whole,
    Start,
    End,
}

/// A bar that is being moved, by pointer or by keys.
pub struct Held {
    pub bar: HtmlElement,
    grip: Grip,
    /// Where the pointer took it; not a number for keys.
    x: f64,
    day_width: f64,
    step: Step,
    version: i64,
    /// First and last day as stored.
    stored: (i64, i64),
    /// First and last day as they would be.
    now: (i64, i64),
    is_pulled: bool,
}

/// Less is a click with an unsteady hand.
const LEAST_PULL: f64 = 4.0;

impl Held {
    pub fn take(bar: HtmlElement, grip: Grip, x: f64, day_width: f64, scale: &str) -> Option<Held> {
        let number = |name: &str| bar.get_attribute(name)?.parse().ok();
        let stored = (number("data-start")?, number("data-end")?);
        let version = number("data-version")?;
        let step = Step::of_scale(scale);
        Some(Held { grip, x, day_width, step, version, stored, now: stored, is_pulled: false, bar })
    }

    pub fn is_by_pointer(&self) -> bool {
        !self.x.is_nan()
    }

    pub fn is_pulled(&self) -> bool {
        self.is_pulled
    }

    /// Follows the pointer; whether that changes anything. `is_free` snaps to days alone.
    pub fn pull(&mut self, x: f64, is_free: bool) -> bool {
        let way = x - self.x;
        if self.x.is_nan() || (!self.is_pulled && way.abs() < LEAST_PULL) {
            return false;
        }
        let step = if is_free { Step::Day } else { self.step };
        let days = (way / self.day_width).round() as i64;
        let (start, end) = self.stored;
        let now = match self.grip {
            _ if days == 0 => self.stored,
            Grip::Whole => {
                let first = step.nearest(start + days);
                (first, first + end - start)
            }
            Grip::Start => (step.nearest(start + days).min(end), end),
            Grip::End => (start, (step.nearest(end + 1 + days) - 1).max(start)),
        };
        let is_new = !self.is_pulled || now != self.now;
        self.is_pulled = true;
        self.now = now;
        is_new
    }

    /// A step by key: of the whole bar, or of its end.
    pub fn step(&mut self, direction: i64, is_end: bool) {
        let (start, end) = self.now;
        self.now = if is_end {
            (start, (self.step.next(end + 1, direction) - 1).max(start))
        } else {
            let first = self.step.next(start, direction);
            (first, first + end - start)
        };
        self.is_pulled = true;
    }

    pub fn dates(&self) -> String {
        format!("{} to {}", iso(self.now.0), iso(self.now.1))
    }

    /// Shows the bar where it would go: a whole one is only shifted.
    pub fn show(&self) {
        let shift = (self.now.0 - self.stored.0) as f64 * self.day_width;
        let length = self.now.1 - self.now.0 + 1;
        self.put("transform", &format!("translateX({shift}px)"));
        self.put("--days", &length.to_string());
        // Attributes with such names cannot be refused.
        let _ = self.bar.set_attribute("data-held", "");
    }

    pub fn put_back(&self) {
        self.put("transform", "");
        self.put("--days", &(self.stored.1 - self.stored.0 + 1).to_string());
        let _ = self.bar.remove_attribute("data-held");
    }

    fn put(&self, property: &str, value: &str) {
        // Properties with such names cannot be refused.
        let _ = self.bar.style().set_property(property, value);
    }

    /// Saves the dates that changed over the version seen. Refused, the bar goes back, and the reason is told.
    pub fn save(self, again: Callback<()>, toasts: Option<Toasts>) {
        let dates = [("planned_start", self.stored.0, self.now.0), ("due_date", self.stored.1, self.now.1)];
        let changed = dates.into_iter().filter(|(_, stored, now)| stored != now);
        let fields: Vec<(String, String)> = changed.map(|(name, _, now)| (name.to_owned(), iso(now))).collect();
        if fields.is_empty() {
            return self.put_back();
        }
        let id = self.bar.id().trim_start_matches("bar-").to_owned();
        spawn_local(async move {
            let (tone, text) = match save_record(INITIATIVE.to_owned(), id, Some(self.version), fields).await {
                Ok(page) => {
                    self.settle(page.version);
                    (Tone::Good, format!("Saved: {}.", self.dates()))
                }
                Err(failure) => {
                    self.put_back();
                    // Somebody else moved it: the stored dates are shown at once.
                    if matches!(failure, Failure(AppError::Conflict { .. })) {
                        again.try_run(());
                    }
                    (Tone::Bad, failure.sentence())
                }
            };
            if let Some(toasts) = toasts {
                toasts.show(tone, text);
            }
        });
    }

    /// Where it went is where it is.
    fn settle(&self, version: i64) {
        let before = self.bar.style().get_property_value("--from").ok().and_then(|from| from.trim().parse().ok());
        let before: i64 = before.unwrap_or_default();
        self.put("--from", &(before + self.now.0 - self.stored.0).to_string());
        self.put("--days", &(self.now.1 - self.now.0 + 1).to_string());
        self.put("transform", "");
        let facts = [("data-version", version), ("data-start", self.now.0), ("data-end", self.now.1)];
        for (name, value) in facts {
            let _ = self.bar.set_attribute(name, &value.to_string());
        }
        let _ = self.bar.remove_attribute("data-held");
    }
}
