//! Sentences of rules, which are written in English with values inside, in another language.
use super::{Catalog, filled};

/// The sentence itself where no entry fits.
pub(super) fn said(catalog: &Catalog, sentence: &str) -> String {
    told(catalog, sentence).unwrap_or_else(|| sentence.to_owned())
}

fn told(catalog: &Catalog, sentence: &str) -> Option<String> {
    if let Some(said) = catalog.sentences.get(sentence).or_else(|| catalog.texts.get(sentence)) {
        return Some(said.clone());
    }
    // Of several that fit, the one that says the most itself.
    let fitting =
        catalog.sentences.iter().filter_map(|(pattern, said)| Some((pattern, said, read(pattern, sentence)?)));
    let (_, said, values) = fitting.max_by_key(|(pattern, ..)| pattern.len())?;
    // A value may be a label, several of them, or a sentence in the sentence.
    let named = |value: &str| {
        let called = |name: &str| catalog.labels.get(name).cloned();
        let each = |name: &str| called(name).unwrap_or_else(|| name.to_owned());
        let whole = called(value).or_else(|| told(catalog, value));
        whole.unwrap_or_else(|| value.split(", ").map(each).collect::<Vec<_>>().join(", "))
    };
    let values: Vec<(&str, String)> = values.into_iter().map(|(name, value)| (name, named(value))).collect();
    let values: Vec<(&str, &dyn std::fmt::Display)> =
        values.iter().map(|(name, value)| (*name, value as &dyn std::fmt::Display)).collect();
    Some(filled(said, &values))
}

/// What a sentence has at the places of a pattern.
fn read<'a>(pattern: &'a str, sentence: &'a str) -> Option<Vec<(&'a str, &'a str)>> {
    let (start, mut pattern) = pattern.split_once('{')?;
    let mut rest = sentence.strip_prefix(start)?;
    let mut values = Vec::new();
    loop {
        let (name, after) = pattern.split_once('}')?;
        let (literal, next) = after.split_once('{').map_or((after, None), |(literal, next)| (literal, Some(next)));
        let (value, behind) = match next {
            Some(_) => rest.split_once(literal)?,
            None => (rest.strip_suffix(literal)?, ""),
        };
        values.push((name, value));
        let Some(next) = next else { return Some(values) };
        (rest, pattern) = (behind, next);
    }
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn values_are_read_out_of_sentences() {
        let found = read(
            "{label} may have at most {most} characters, not {count}.",
            "Title may have at most 10 characters, not 12.",
        );
        assert_eq!(found, Some(vec![("label", "Title"), ("most", "10"), ("count", "12")]));
        assert_eq!(read("{label} is mandatory.", "Title is optional."), None);
        assert_eq!(read("No places.", "No places."), None);
    }
}
