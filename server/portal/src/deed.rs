//! What can be done on a portal: forms posted to `<prefix>/do/<deed>`.
use std::pin::Pin;

use meta::AppError;

use crate::{Answer, Visit, deeds, in_language, say};

/// Something a customer can do. A form names it in its address and says in the input [`Deed::AT`] which page it
/// stands on: there a refused form is shown again, with what was typed.
pub struct Deed {
    pub name: &'static str,
    pub run: Run,
}

/// The inputs of the form, by name.
pub type Posted = Vec<(String, String)>;

pub type Run = for<'a> fn(&'a Visit, &'a Posted) -> Pin<Box<dyn Future<Output = Answer<Done>> + Send + 'a>>;

/// What came of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Done {
    /// The page to go on to, below the portal's prefix; `None` stays where the form stands.
    pub then: Option<String>,
    /// The record that was made or changed: its table and id.
    pub record: Option<(String, String)>,
    /// What people call the record: its number or name.
    pub name: String,
}

/// Why nothing came of it; nothing was stored.
pub struct Refused(pub AppError);

impl Deed {
    /// The input that says on which page the form stands: path and query below the portal's prefix.
    pub const AT: &'static str = "_at";

    /// The input with what is different in each form that is drawn: the same form sent twice makes one record.
    pub const ONCE: &'static str = "_once";

    pub fn named(name: &str) -> Option<&'static Deed> {
        deeds::DEEDS.iter().find(|deed| deed.name == name)
    }

    /// Does it, as the person of the visit.
    pub async fn run(&self, visit: &Visit, posted: &Posted) -> Result<Done, Refused> {
        refuse_preview(visit)?;
        in_language(visit.language, (self.run)(visit, posted)).await.map_err(Refused)
    }
}

/// Who looks as somebody else does nothing.
pub fn refuse_preview(visit: &Visit) -> Result<(), Refused> {
    let sentence = say("You look at the portal as somebody else: nothing can be changed here.");
    if visit.is_preview { Err(Refused(AppError::Forbidden(sentence.to_owned()))) } else { Ok(()) }
}
