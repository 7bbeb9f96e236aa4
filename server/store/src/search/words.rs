//! Texts as search sees them: small letters without accents, and the words in them.
use std::collections::BTreeSet;

use sha2::{Digest, Sha256};
use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// Longer "words" are no words: keys, encoded files.
const LONGEST_WORD: usize = 64;
/// Of one field; what comes later in a long text is not found.
pub(super) const MOST_LETTERS: usize = 20_000;

/// What PostgreSQL's words of a title, an open text, an inner text and a place begin with.
pub(super) const MARKS: [char; 4] = ['1', '2', '3', '4'];

/// A letter in small and without accents; ligatures become their letters.
pub(super) fn folded_letter(letter: char, mut push: impl FnMut(char)) {
    if letter.is_ascii() {
        return push(letter.to_ascii_lowercase());
    }
    decompose_compatible(letter, |part| {
        if !is_combining_mark(part) {
            part.to_lowercase().filter(|small| !is_combining_mark(*small)).for_each(&mut push);
        }
    });
}

/// A text in small letters without accents, every run of spaces one space.
pub(super) fn folded(text: &str) -> String {
    let mut made = String::with_capacity(text.len().min(MOST_LETTERS));
    for letter in text.chars().take(MOST_LETTERS) {
        if letter.is_whitespace() || letter.is_control() {
            if !made.ends_with(' ') {
                made.push(' ');
            }
        } else {
            folded_letter(letter, |small| made.push(small));
        }
    }
    made
}

/// The words of a folded text: runs of letters and digits.
pub(super) fn words(folded: &str) -> impl Iterator<Item = &str> {
    let words = folded.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| !word.is_empty() && word.len() <= LONGEST_WORD)
}

/// Each word once.
pub(super) fn word_set(folded: &str) -> BTreeSet<&str> {
    words(folded).collect()
}

/// The text between the tags of formatted text.
pub(super) fn without_tags(html: &str) -> String {
    let mut made = String::with_capacity(html.len());
    let mut is_tag = false;
    for letter in html.chars() {
        match letter {
            '<' => is_tag = true,
            '>' if is_tag => {
                is_tag = false;
                made.push(' ');
            }
            _ if !is_tag => made.push(letter),
            _ => {}
        }
    }
    made.replace("&nbsp;", " ").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

/// The word of the index that stands for a domain and all below it; that of no path is for rows of everybody.
pub(super) fn domain_word(path: Option<&str>) -> String {
    path.map_or_else(|| "shared".to_owned(), |path| hashed("d", path))
}

/// The word of the index that stands for a folded title as a whole.
pub(super) fn name_word(name: &str) -> String {
    hashed("n", name.trim())
}

fn hashed(kind: &str, text: &str) -> String {
    let hash = Sha256::digest(text.as_bytes());
    std::iter::once(kind.to_owned()).chain(hash.iter().take(8).map(|byte| format!("{byte:02x}"))).collect()
}

/// The paths of a domain and of all above it: `/`, `/msp/`, `/msp/acme/`.
pub(super) fn paths_above(path: &str) -> impl Iterator<Item = &str> {
    path.char_indices().filter(|(_, letter)| *letter == '/').map(|(at, _)| &path[..=at])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_lose_case_and_accents() {
        assert_eq!(folded("Ärger\n über  ﬁne ÉCOLE İstanbul Straße"), "arger uber fine ecole istanbul straße");
        assert_eq!(words("acme-corp's 2nd_plan").collect::<Vec<_>>(), ["acme", "corp", "s", "2nd", "plan"]);
    }

    #[test]
    fn formatted_text_is_read_without_its_tags() {
        assert_eq!(without_tags("<p class='x'>Fish &amp; <b>chips</b></p>"), " Fish &  chips  ");
        assert_eq!(without_tags("3 < 4"), "3 ");
    }

    #[test]
    fn a_domain_is_below_itself_and_all_above_it() {
        assert_eq!(paths_above("/msp/acme/").collect::<Vec<_>>(), ["/", "/msp/", "/msp/acme/"]);
        assert_ne!(domain_word(Some("/msp/")), domain_word(Some("/msp/acme/")));
        assert_eq!(domain_word(None), "shared");
    }
}
