//! The questions of a catalog item: one a line, its parts separated by bars:
//! `name | Label | type | mandatory | First choice, Second choice`.
use meta::Date;

/// What an answer may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    Text,
    LongText,
    Number,
    Date,
    Choice,
    YesNo,
    Email,
}

/// One question of a catalog item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    pub name: String,
    pub label: String,
    pub answer: Answer,
    pub mandatory: bool,
    pub choices: Vec<String>,
}

const ANSWERS: &[(&str, Answer)] = &[
    ("text", Answer::Text),
    ("long_text", Answer::LongText),
    ("number", Answer::Number),
    ("date", Answer::Date),
    ("choice", Answer::Choice),
    ("yes_no", Answer::YesNo),
    ("email", Answer::Email),
];

const MOST_QUESTIONS: usize = 50;
/// Most characters of an answer.
const LONGEST: usize = 4000;

/// The questions a text declares; what is wrong with it, as a sentence, where it cannot be read.
pub fn read(text: &str) -> Result<Vec<Question>, String> {
    let mut questions: Vec<Question> = Vec::new();
    for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let question = one(line).map_err(|wrong| format!("Line {}: {wrong}", at + 1))?;
        if questions.iter().any(|known| known.name == question.name) {
            return Err(format!("Line {}: there is a question \"{}\" already.", at + 1, question.name));
        }
        questions.push(question);
    }
    if questions.len() > MOST_QUESTIONS {
        return Err(format!("An item may ask at most {MOST_QUESTIONS} questions."));
    }
    Ok(questions)
}

fn one(line: &str) -> Result<Question, String> {
    let parts: Vec<&str> = line.split('|').map(str::trim).collect();
    let part = |at: usize| parts.get(at).copied().unwrap_or_default();
    let name = part(0).to_owned();
    let is_name = !name.is_empty()
        && name.len() <= 40
        && name.chars().all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '_');
    if !is_name {
        return Err("start it with a name of small letters, digits and underscores.".to_owned());
    }
    if part(1).is_empty() {
        return Err(format!("say after a bar what \"{name}\" asks for."));
    }
    let wanted = if part(2).is_empty() { "text" } else { part(2) };
    let Some((_, answer)) = ANSWERS.iter().find(|(known, _)| *known == wanted) else {
        let known: Vec<&str> = ANSWERS.iter().map(|(name, _)| *name).collect();
        return Err(format!("there is no type \"{wanted}\"; use one of {}.", known.join(", ")));
    };
    let mandatory = match part(3) {
        "" | "no" | "false" | "optional" => false,
        "yes" | "true" | "mandatory" => true,
        other => return Err(format!("write \"mandatory\" or nothing in place of \"{other}\".")),
    };
    let choices: Vec<String> =
        part(4).split(',').map(str::trim).filter(|choice| !choice.is_empty()).map(str::to_owned).collect();
    if (*answer == Answer::Choice) != (choices.len() > 1) {
        return Err("a choice needs two or more values at the end, separated by commas; others have none.".to_owned());
    }
    Ok(Question { name, label: part(1).to_owned(), answer: *answer, mandatory, choices })
}

impl Question {
    /// An answer as it is kept; a sentence that says what to do where it is none.
    pub fn checked(&self, given: &str) -> Result<String, String> {
        let given = given.trim();
        if given.is_empty() {
            return if self.mandatory { Err(format!("{} must be filled in.", self.label)) } else { Ok(String::new()) };
        }
        if given.chars().count() > LONGEST {
            return Err(format!("{} may have at most {LONGEST} characters.", self.label));
        }
        let fits = match self.answer {
            Answer::Text => !given.contains('\n'),
            Answer::LongText => true,
            Answer::Number => given.parse::<f64>().is_ok_and(f64::is_finite),
            Answer::Date => Date::parse(given).is_some(),
            Answer::Choice => self.choices.iter().any(|choice| choice == given),
            Answer::YesNo => matches!(given, "Yes" | "No"),
            Answer::Email => given.split_once('@').is_some_and(|(name, host)| {
                !name.is_empty() && host.contains('.') && !given.contains(char::is_whitespace)
            }),
        };
        let wanted = match self.answer {
            Answer::Text | Answer::LongText => "one line of text",
            Answer::Number => "a number",
            Answer::Date => "a date, such as 2026-05-31",
            Answer::Choice => "one of the choices",
            Answer::YesNo => "Yes or No",
            Answer::Email => "an email address",
        };
        if fits { Ok(given.to_owned()) } else { Err(format!("{} must be {wanted}.", self.label)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_questions() {
        let text = "seats | How many seats? | number | mandatory\n\n\
                    plan | Plan | choice | mandatory | Basic, Plus\n note|Anything else?";
        let read = read(text).expect("sound questions");
        assert_eq!(read.len(), 3);
        assert_eq!((read[1].answer, read[1].choices.len(), read[1].mandatory), (Answer::Choice, 2, true));
        assert_eq!((read[2].answer, read[2].mandatory), (Answer::Text, false));
    }

    #[test]
    fn what_cannot_be_read_is_said_with_its_line() {
        for (text, said) in [
            ("Seats | How many?", "Line 1: start it"),
            ("a | A\na | B", "Line 2: there is a question"),
            ("a |", "Line 1: say after a bar"),
            ("a | A | colour", "there is no type"),
            ("a | A | choice | | One", "two or more values"),
            ("a | A | text | maybe", "\"maybe\""),
        ] {
            let wrong = read(text).expect_err(text);
            assert!(wrong.contains(said), "{wrong}");
        }
    }

    #[test]
    fn answers_are_held_to_their_questions() {
        let questions =
            read("n | N | number | mandatory\nd | D | date\nc | C | choice | | A, B\ne | E | email").expect("sound");
        let check = |at: usize, given: &str| questions[at].checked(given);
        assert_eq!(check(0, " 12 ").as_deref(), Ok("12"));
        assert!(check(0, "").is_err() && check(0, "many").is_err() && check(0, "inf").is_err());
        assert!(check(1, "2026-05-31").is_ok() && check(1, "tomorrow").is_err() && check(1, "").is_ok());
        assert!(check(2, "A").is_ok() && check(2, "C").is_err());
        assert!(check(3, "a@b.example").is_ok() && check(3, "a@b").is_err());
    }
}
