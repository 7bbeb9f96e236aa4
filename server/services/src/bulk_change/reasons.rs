//! Why records of a bulk change are refused: each sentence once, with how many say it and which of them came first.

/// Sentences kept; the others are counted only.
const MOST: usize = 20;
const EXAMPLES: usize = 3;
/// Between the parts of a line, which no sentence and no name holds.
const BETWEEN: char = '\t';

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reason {
    pub sentence: String,
    pub count: u64,
    /// What the first records are called.
    pub examples: Vec<String>,
}

impl Reason {
    /// The reasons of a stored text.
    pub fn read(text: &str) -> Vec<Reason> {
        let line = |line: &str| {
            let mut parts = line.split(BETWEEN);
            let count = parts.next()?.parse().ok()?;
            let sentence = parts.next()?.to_owned();
            Some(Reason { sentence, count, examples: parts.map(str::to_owned).collect() })
        };
        text.lines().filter_map(line).collect()
    }

    pub(super) fn write(reasons: &[Reason]) -> String {
        let line = |reason: &Reason| {
            let examples = reason.examples.iter().map(|name| format!("{BETWEEN}{name}"));
            format!("{}{BETWEEN}{}{}", reason.count, reason.sentence, examples.collect::<String>())
        };
        reasons.iter().map(line).collect::<Vec<_>>().join("\n")
    }

    /// Counts one more refusal.
    pub(super) fn note(reasons: &mut Vec<Reason>, sentence: &str, record: &str) {
        let plain = |text: &str| text.replace(['\t', '\n', '\r'], " ");
        let (sentence, record) = (plain(sentence), plain(record));
        let reason = match reasons.iter().position(|known| known.sentence == sentence) {
            Some(at) => &mut reasons[at],
            None if reasons.len() < MOST => {
                reasons.push(Reason { sentence, ..Reason::default() });
                let last = reasons.len() - 1;
                &mut reasons[last]
            }
            None => return,
        };
        reason.count += 1;
        if reason.examples.len() < EXAMPLES {
            reason.examples.push(record);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reasons_are_counted_and_survive_being_stored() {
        let mut reasons = Vec::new();
        for record in ["A", "B\tb", "C", "D"] {
            Reason::note(&mut reasons, "Too\nlate.", record);
        }
        Reason::note(&mut reasons, "Closed.", "E");
        let stored = Reason::write(&reasons);
        assert_eq!(stored, "4\tToo late.\tA\tB b\tC\n1\tClosed.\tE");
        assert_eq!(Reason::read(&stored), reasons);
        (0..50).for_each(|at| Reason::note(&mut reasons, &format!("Reason {at}."), "F"));
        assert_eq!(reasons.len(), MOST);
    }
}
