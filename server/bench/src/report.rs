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
    /// Times the floor: processor time, and the median's time.
    ratio: Option<(f64, f64)>,
    /// What the ratio, or the figure itself, may be.
    goal: String,
}

impl Report {
    /// A measured request with its floor.
    pub fn cost(&mut self, place: &str, what: &str, cost: Cost, floor: Option<Cost>, goal: &str) {
        let figures = format!(
            "cpu {:>8}  p50 {:>8}  p99 {:>8}  {:>8.0}/s",
            millis(cost.cpu),
            millis(cost.p50),
            millis(cost.p99),
            cost.a_second
        );
        let times = |one: Duration, floor: Duration| one.as_secs_f64() / floor.as_secs_f64().max(1e-9);
        let ratio = floor.map(|floor| (times(cost.cpu, floor.cpu), times(cost.p50, floor.p50)));
        self.add(place, what, figures, ratio, goal);
    }

    /// A figure of its own.
    pub fn figure(&mut self, place: &str, what: &str, figure: String, goal: &str) {
        self.add(place, what, figure, None, goal);
    }

    fn add(&mut self, place: &str, what: &str, figures: String, ratio: Option<(f64, f64)>, goal: &str) {
        let line = Line { place: place.to_owned(), what: what.to_owned(), figures, ratio, goal: goal.to_owned() };
        println!("{}", shown(&line));
        self.lines.push(line);
    }

    /// The same for documents: a row a measure.
    pub fn markdown(&self) -> String {
        let mut text = String::from("| where | what | figures | x floor (cpu / p50) | goal |\n|---|---|---|---|---|\n");
        for line in &self.lines {
            let figures = line.figures.split_whitespace().collect::<Vec<_>>().join(" ");
            text.push_str(&format!(
                "| {} | {} | {figures} | {} | {} |\n",
                line.place,
                line.what,
                line.ratio(),
                line.goal
            ));
        }
        text
    }

    /// Everything once more, in one piece.
    pub fn print(&self) {
        println!("\n{:<22} {:<44} {:<56} {:>13}  goal", "where", "what", "figures", "x cpu / p50");
        for line in &self.lines {
            println!("{}", shown(line));
        }
    }
}

impl Line {
    fn ratio(&self) -> String {
        self.ratio.map(|(cpu, p50)| format!("{cpu:.2} / {p50:.2}")).unwrap_or_default()
    }
}

fn shown(line: &Line) -> String {
    format!("{:<22} {:<44} {:<56} {:>13}  {}", line.place, line.what, line.figures, line.ratio(), line.goal)
}

pub fn millis(time: Duration) -> String {
    format!("{:.3} ms", time.as_secs_f64() * 1000.0)
}
