//! Names that are taken: those of the database, and those given so far.
use std::collections::HashSet;

use meta::Actor;
use meta::query::Query;

use super::text::{self, CITIES, City, ENDINGS, LAST_NAMES, REGIONS, ROOTS, TRADES};
use crate::demo::dice::Dice;
use crate::{Result, Services, domains, rows};

/// Letters and digits that are not taken for each other.
const SIGNS: &[u8] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
/// Draws after which a name gets something added that makes it another.
const DRAWS: usize = 6;

pub(super) struct Book {
    names: HashSet<String>,
    codes: HashSet<String>,
    paths: HashSet<String>,
}

/// An account as it is called.
pub(super) struct Called {
    pub name: String,
    pub industry: &'static str,
    pub city: &'static City,
}

impl Book {
    pub(super) async fn read(services: &Services, actor: &Actor) -> Result<Book> {
        let column = async |table: &str, field: &str| -> Result<HashSet<String>> {
            let all = u64::MAX >> 1;
            let found = rows::list(&services.store, actor, table, Query::default(), &[field], all).await?;
            Ok(found.iter().map(|row| rows::text(row, 0).to_owned()).collect())
        };
        Ok(Book {
            names: column("customer_account", "name").await?,
            codes: column("customer_account", "account_code").await?,
            paths: column("domain", "path").await?,
        })
    }

    /// A company of its own.
    pub(super) fn company(&mut self, dice: &mut Dice) -> Called {
        let (trade, industry) = *dice.pick(TRADES);
        let city = dice.pick(CITIES);
        let drawn = |dice: &mut Dice| match dice.between(1, 10) {
            1..=6 => format!("{}{} {trade}", dice.pick(ROOTS), dice.pick(ENDINGS)),
            7..=8 => format!("{} {trade}", dice.pick(LAST_NAMES)),
            _ => format!("{} & {} {trade}", dice.pick(LAST_NAMES), dice.pick(LAST_NAMES)),
        };
        let name = self.unused(dice, drawn, city);
        Called { name, industry, city }
    }

    /// A part of another company, in another region.
    pub(super) fn subsidiary(&mut self, dice: &mut Dice, parent: &str, industry: &'static str) -> Called {
        let city = dice.pick(CITIES);
        let name = self.unused(dice, |dice| format!("{parent} {}", dice.pick(REGIONS)), city);
        Called { name, industry, city }
    }

    fn unused(&mut self, dice: &mut Dice, drawn: impl Fn(&mut Dice) -> String, city: &City) -> String {
        for _ in 0..DRAWS {
            let name = drawn(dice);
            if self.names.insert(name.clone()) {
                return name;
            }
        }
        let name = format!("{} {}", drawn(dice), city.name);
        let numbered = (2_u64..).map(|count| format!("{name} {count}"));
        let mut names = std::iter::once(name.clone()).chain(numbered);
        names.find(|name| self.names.insert(name.clone())).expect("there is always a greater number")
    }

    /// Three signs that remind of the name and three that do not; others where all of those are given.
    pub(super) fn code(&mut self, dice: &mut Dice, name: &str) -> String {
        let letters = name.chars().filter(char::is_ascii_alphabetic).take(3);
        let start: String = letters.map(|letter| letter.to_ascii_uppercase()).collect();
        let mut draws = 0;
        loop {
            let kept = if draws < DRAWS { start.len() } else { 0 };
            draws += 1;
            let signs = (kept..6).map(|_| char::from(*dice.pick(SIGNS)));
            let code: String = start[..kept].chars().chain(signs).collect();
            if self.codes.insert(code.clone()) {
                return code;
            }
        }
    }

    /// The path of a domain of that name below another.
    pub(super) fn path(&mut self, above: &str, name: &str) -> String {
        let segment = domains::segment(name);
        let numbered = (2_u64..).map(|count| format!("{above}{segment}-{count}/"));
        let mut paths = std::iter::once(format!("{above}{segment}/")).chain(numbered);
        paths.find(|path| self.paths.insert(path.clone())).expect("there is always a greater number")
    }
}

/// First and last names of some people, each pair once.
pub(super) fn people(dice: &mut Dice, number: usize) -> Vec<(&'static str, &'static str)> {
    let firsts = dice.some(text::FIRST_NAMES, number);
    firsts.into_iter().map(|first| (*first, *dice.pick(LAST_NAMES))).collect()
}

/// A name as part of a mail address.
pub(super) fn plain(name: &str) -> String {
    domains::segment(name).replace('-', "")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn empty() -> Book {
        Book { names: HashSet::new(), codes: HashSet::new(), paths: HashSet::new() }
    }

    #[test]
    fn nothing_is_given_twice_however_many_ask() {
        let mut book = empty();
        let mut dice = Dice::new(42);
        let mut given = [HashSet::new(), HashSet::new(), HashSet::new()];
        for _ in 0..30_000 {
            let called = book.company(&mut dice);
            assert!(given[0].insert(book.code(&mut dice, &called.name)));
            assert!(given[1].insert(book.path("/msp/", &called.name)));
            assert!(given[2].insert(called.name));
        }
        assert!(given[0].iter().all(|code| code.len() == 6), "codes have six signs");
        let part = book.subsidiary(&mut dice, "Northbeam Foods", "Food").name;
        assert!(part.starts_with("Northbeam Foods "), "{part}");
    }

    #[test]
    fn names_of_the_database_are_not_given_again() {
        let mut book = empty();
        book.paths.insert("/msp/northbeam-foods/".to_owned());
        assert_eq!(book.path("/msp/", "Northbeam Foods"), "/msp/northbeam-foods-2/");
        let first = empty().company(&mut Dice::new(1)).name;
        book.names.insert(first.clone());
        assert_ne!(book.company(&mut Dice::new(1)).name, first);
    }

    #[test]
    fn people_of_one_company_have_different_names() {
        for seed in 0..100 {
            let people = people(&mut Dice::new(seed), 4);
            assert_eq!(people.iter().map(|person| person.0).collect::<HashSet<_>>().len(), 4);
        }
        assert_eq!(plain("van der Meer"), "vandermeer");
    }
}
