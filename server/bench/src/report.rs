//! The table at the end.
use std::time::Duration;

use crate::load::Cost;

#[derive(Default)]
pub struct Report {
    lines: Vec<Line>,
}

struct Line {
    place: String,
    what: String,
    figures: String,
    /// Times the floor.
    ratio: Option<f64>,
    /// What the ratio, or the figure itself, may be.
    goal: String,
}

impl Report {
    /// A measured request with its floor.
    pub fn cost(&mut self, place: &str, what: &str, cost: Cost, floor: Option<Duration>, goal: &str) {
        let figures = format!(
            "cpu {:>8}  p50 {:>8}  p99 {:>8}  {:>8.0}/s",
            millis(cost.cpu),
            millis(cost.p50),
            millis(cost.p99),
            cost.a_second
        );
        let ratio = floor.map(|floor| cost.cpu.as_secs_f64() / floor.as_secs_f64().max(1e-9));
        self.add(place, what, figures, ratio, goal);
    }

    /// A figure of its own.
    pub fn figure(&mut self, place: &str, what: &str, figure: String, goal: &str) {
        self.add(place, what, figure, None, goal);
    }

    fn add(&mut self, place: &str, what: &str, figures: String, ratio: Option<f64>, goal: &str) {
        let line = Line { place: place.to_owned(), what: what.to_owned(), figures, ratio, goal: goal.to_owned() };
        println!("{}", shown(&line));
        self.lines.push(line);
    }

    /// Everything once more, in one piece.
    pub fn print(&self) {
        println!("\n{:<22} {:<44} {:<56} {:>7}  goal", "where", "what", "figures", "x floor");
        for line in &self.lines {
            println!("{}", shown(line));
        }
    }
}

fn shown(line: &Line) -> String {
    let ratio = line.ratio.map(|ratio| format!("{ratio:.2}")).unwrap_or_default();
    format!("{:<22} {:<44} {:<56} {ratio:>7}  {}", line.place, line.what, line.figures, line.goal)
}

pub fn millis(time: Duration) -> String {
    format!("{:.3} ms", time.as_secs_f64() * 1000.0)
}
