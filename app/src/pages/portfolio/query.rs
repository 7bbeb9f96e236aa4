//! What the address asks the portfolio to show, and the queries that follow from it.
use super::bands::Bands;
use crate::pages::sheet::SheetAsk;

/// The chips above the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Chip {
    #[default]
    All,
    New,
    Poor,
    Escalated,
    Renewals,
}

impl Chip {
    pub const EVERY: [Chip; 5] = [Chip::All, Chip::New, Chip::Poor, Chip::Escalated, Chip::Renewals];

    pub const fn key(self) -> &'static str {
        match self {
            Chip::All => "",
            Chip::New => "new",
            Chip::Poor => "poor",
            Chip::Escalated => "escalated",
            Chip::Renewals => "renewals",
        }
    }

    pub const fn label(self) -> &'static str {
        match self {
            Chip::All => "All active",
            Chip::New => "New",
            Chip::Poor => "Poor health",
            Chip::Escalated => "Escalated",
            Chip::Renewals => "Renewals due in 90 days",
        }
    }

    /// The condition on active engagements; none for all of them.
    fn condition(self, bands: &Bands) -> Option<String> {
        match self {
            Chip::All => None,
            Chip::New => Some("state=new".to_owned()),
            // In a Poor band, or without a score judged Red (G64). Both parts hold for scores in the band.
            Chip::Poor => Some(match bands.poor() {
                Some(poor) => format!("{poor}^ORhealth_scoreISEMPTY^{poor}^ORperceived_health=red"),
                None => "health_scoreISEMPTY^perceived_health=red".to_owned(),
            }),
            // The account is escalated.
            Chip::Escalated => Some(
                "JOINsn_acct_lc_engagement.account=sn_customerservice_escalation.account!state=escalated".to_owned(),
            ),
            // From today to today + 90, both included (G69).
            Chip::Renewals => {
                Some("renewal_dateRELATIVEGE@dayofweek@ago@0^renewal_dateRELATIVELE@dayofweek@ahead@90".to_owned())
            }
        }
    }
}

/// A column that rows can be sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SortColumn {
    pub key: &'static str,
    pub label: &'static str,
    pub is_figure: bool,
}

const fn column(key: &'static str, label: &'static str, is_figure: bool) -> SortColumn {
    SortColumn { key, label, is_figure }
}

/// The columns of the table; keys are fields of the engagement, empty ones do not sort.
pub const COLUMNS: [SortColumn; 9] = [
    column("short_description", "Engagement", false),
    column("contract_value", "Contract value", true),
    column("health_score", "Health score", false),
    column("", "6 week health score", false),
    column("perceived_health", "Perceived health", false),
    column("active_risk_count", "Active risk signals", true),
    column("last_touchpoint", "Last touchpoint", true),
    column("renewal_date", "Next renewal date", true),
    column("", "Actions", false),
];

/// Rows on a page.
pub const ROWS: u64 = 25;
/// Nobody turns so many pages.
const LAST_PAGE: u64 = 4_000;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Asked {
    pub chip: Chip,
    /// Whose engagements, where the address says so.
    pub mine: Option<bool>,
    /// A column of [`COLUMNS`], and whether downwards.
    pub sort: Option<(&'static str, bool)>,
    /// From one.
    pub page: u64,
}

impl Asked {
    pub fn of(ask: &SheetAsk) -> Asked {
        let sort = ask.param("sort");
        let (name, descending) = sort.strip_prefix('-').map_or((sort, false), |name| (name, true));
        let known = COLUMNS.iter().find(|column| !name.is_empty() && column.key == name);
        Asked {
            chip: Chip::EVERY.into_iter().find(|chip| chip.key() == ask.param("show")).unwrap_or_default(),
            mine: match ask.param("whose") {
                "mine" => Some(true),
                "all" => Some(false),
                _ => None,
            },
            sort: known.map(|column| (column.key, descending)),
            page: ask.param("page").parse().unwrap_or(1).clamp(1, LAST_PAGE),
        }
    }

    /// The order of the rows: as asked, else what needs somebody first.
    pub fn order(&self) -> String {
        match (self.sort, self.chip) {
            (Some((name, true)), _) => format!("ORDERBYDESC{name}"),
            (Some((name, false)), _) => format!("ORDERBY{name}"),
            (None, Chip::Renewals) => "ORDERBYrenewal_date".to_owned(),
            (None, Chip::New) => "ORDERBYDESCsys_created_on".to_owned(),
            (None, _) => "ORDERBYDESCactive_risk_count^ORDERBYhealth_score".to_owned(),
        }
    }
}

/// Conditions on engagements.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scope {
    /// Whose, as rows are counted; empty for everybody's.
    own: String,
    /// Whose, as it is written into addresses.
    linked: String,
}

/// The person who reads a list.
const ME: &str = "90d1921e5f510100a9ad2572f2b477fe";

impl Scope {
    /// Engagements with which the person is associated (G63): as account manager, as success manager, or in the
    /// squad of one of these engagements.
    pub fn mine(me: &str, squads: &[String]) -> Scope {
        let mut own = format!("account_manager={me}^ORcustomer_success_manager={me}");
        if !squads.is_empty() {
            own.push_str("^ORsys_idIN");
            own.push_str(&squads.join(","));
        }
        let linked = format!("account_managerDYNAMIC{ME}^ORcustomer_success_managerDYNAMIC{ME}^ORsquadDYNAMIC{ME}");
        Scope { own, linked }
    }

    pub fn is_mine(&self) -> bool {
        !self.own.is_empty()
    }

    /// All of them, ended ones too.
    pub fn all(&self) -> String {
        self.own.clone()
    }

    /// The active ones of a chip.
    pub fn of(&self, chip: Chip, bands: &Bands) -> String {
        joined(["active=true", &self.own, &chip.condition(bands).unwrap_or_default()])
    }

    /// For the address of a list of engagements.
    pub fn linked(&self, conditions: &[&str]) -> String {
        joined([self.linked.as_str()].into_iter().chain(conditions.iter().copied()))
    }
}

fn joined<'c>(conditions: impl IntoIterator<Item = &'c str>) -> String {
    let conditions: Vec<&str> = conditions.into_iter().filter(|condition| !condition.is_empty()).collect();
    conditions.join("^")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn conditions_are_put_together() {
        let mine = Scope::mine("me", &["e1".to_owned(), "e2".to_owned()]);
        let own = "account_manager=me^ORcustomer_success_manager=me^ORsys_idINe1,e2";
        assert_eq!(mine.of(Chip::New, &Bands::default()), format!("active=true^{own}^state=new"));
        assert_eq!(Scope::default().of(Chip::All, &Bands::default()), "active=true");
        assert!(mine.linked(&["stage=renew"]).ends_with("^stage=renew"));
        assert_eq!(Scope::default().linked(&["active=true"]), "active=true");
    }

    #[test]
    fn rows_are_ordered_as_asked() {
        let order = |sort, chip| Asked { sort, chip, ..Asked::default() }.order();
        assert_eq!(order(Some(("renewal_date", true)), Chip::New), "ORDERBYDESCrenewal_date");
        assert_eq!(order(None, Chip::Renewals), "ORDERBYrenewal_date");
        assert!(order(None, Chip::All).starts_with("ORDERBYDESCactive_risk_count"));
    }
}
