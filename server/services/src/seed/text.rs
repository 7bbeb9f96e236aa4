//! Words from which a believable portfolio is made. `{product}`, `{account}` and `{contact}` are filled in.

/// A place with its time zone and the start of its telephone numbers.
pub(super) struct City {
    pub name: &'static str,
    pub country: &'static str,
    pub zone: &'static str,
    pub dial: &'static str,
}

const fn city(name: &'static str, country: &'static str, zone: &'static str, dial: &'static str) -> City {
    City { name, country, zone, dial }
}

#[rustfmt::skip]
pub(super) const CITIES: &[City] = &[
    city("Portland", "United States", "America/Los_Angeles", "+1 503 555"),
    city("Austin", "United States", "America/Chicago", "+1 512 555"),
    city("Columbus", "United States", "America/New_York", "+1 614 555"),
    city("Denver", "United States", "America/Denver", "+1 303 555"),
    city("Toronto", "Canada", "America/Toronto", "+1 416 555"),
    city("Monterrey", "Mexico", "America/Monterrey", "+52 81 5550"),
    city("Curitiba", "Brazil", "America/Sao_Paulo", "+55 41 5550"),
    city("Leeds", "United Kingdom", "Europe/London", "+44 113 496"),
    city("Cork", "Ireland", "Europe/Dublin", "+353 21 555"),
    city("Lyon", "France", "Europe/Paris", "+33 4 65 71"),
    city("Utrecht", "Netherlands", "Europe/Amsterdam", "+31 30 555"),
    city("Ghent", "Belgium", "Europe/Brussels", "+32 9 555"),
    city("Hamburg", "Germany", "Europe/Berlin", "+49 40 669"),
    city("Graz", "Austria", "Europe/Vienna", "+43 316 555"),
    city("Winterthur", "Switzerland", "Europe/Zurich", "+41 52 555"),
    city("Bologna", "Italy", "Europe/Rome", "+39 051 555"),
    city("Valencia", "Spain", "Europe/Madrid", "+34 960 55"),
    city("Porto", "Portugal", "Europe/Lisbon", "+351 22 555"),
    city("Bergen", "Norway", "Europe/Oslo", "+47 55 50"),
    city("Uppsala", "Sweden", "Europe/Stockholm", "+46 18 555"),
    city("Tampere", "Finland", "Europe/Helsinki", "+358 3 555"),
    city("Gdynia", "Poland", "Europe/Warsaw", "+48 58 555"),
    city("Brno", "Czechia", "Europe/Prague", "+420 541 55"),
    city("Nairobi", "Kenya", "Africa/Nairobi", "+254 20 555"),
    city("Pune", "India", "Asia/Kolkata", "+91 20 5550"),
    city("Singapore", "Singapore", "Asia/Singapore", "+65 6555"),
    city("Nagoya", "Japan", "Asia/Tokyo", "+81 52 555"),
    city("Brisbane", "Australia", "Australia/Brisbane", "+61 7 5550"),
    city("Wellington", "New Zealand", "Pacific/Auckland", "+64 4 555"),
];

pub(super) const ROOTS: &[&str] = &[
    "North", "Silver", "Cedar", "Blue", "Iron", "Summit", "Harbor", "Pine", "Falcon", "Granite", "Amber", "Coral",
    "Delta", "Ember", "Fern", "Golden", "Hazel", "Indigo", "Juniper", "Kestrel", "Linden", "Maple", "Nimbus", "Oak",
    "Pearl", "Quartz", "River", "Stone", "Timber", "Velvet", "Willow", "Zephyr", "Bright", "Clear", "High", "Red",
    "White", "Wild",
];
pub(super) const ENDINGS: &[&str] = &[
    "beam", "ridge", "field", "brook", "gate", "well", "mark", "crest", "line", "port", "wood", "haven", "view",
    "bridge", "way", "cliff",
];

/// What a company does, and the industry it is in.
#[rustfmt::skip]
pub(super) const TRADES: &[(&str, &str)] = &[
    ("Logistics", "Transport"), ("Freight", "Transport"), ("Airways", "Transport"), ("Foods", "Food"), ("Dairy", "Food"),
    ("Breweries", "Food"), ("Energy", "Energy"), ("Solar", "Energy"), ("Grid", "Utilities"), ("Water", "Utilities"),
    ("Insurance", "Insurance"), ("Mutual", "Insurance"), ("Bank", "Banking"), ("Capital", "Banking"), ("Clinics", "Health care"),
    ("Pharma", "Life sciences"), ("Biotech", "Life sciences"), ("Steel", "Manufacturing"), ("Machines", "Manufacturing"),
    ("Plastics", "Manufacturing"), ("Motors", "Automotive"), ("Textiles", "Consumer goods"), ("Toys", "Consumer goods"),
    ("Stores", "Retail"), ("Outfitters", "Retail"), ("Telecom", "Telecommunications"), ("Media", "Media"),
    ("Publishing", "Media"), ("Hotels", "Hospitality"), ("Software", "Technology"), ("Systems", "Technology"),
    ("Robotics", "Technology"), ("Construction", "Construction"), ("Timber", "Construction"), ("University", "Education"),
];

pub(super) const REGIONS: &[&str] = &[
    "Nordics",
    "Iberia",
    "Benelux",
    "Central Europe",
    "North America",
    "Latin America",
    "Asia Pacific",
    "Africa",
    "Services",
    "Digital",
    "Research",
    "Retail",
    "Ventures",
    "Shared Services",
];

pub(super) const FIRST_NAMES: &[&str] = &[
    "Grace", "Daniel", "Olivia", "Marcus", "Hannah", "Ethan", "Naomi", "Victor", "Claire", "Owen", "Priya", "Samuel",
    "Audrey", "Julian", "Renee", "Thomas", "Imani", "Peter", "Leah", "Andre", "Jonas", "Katrin", "Stefan", "Anja",
    "Matthias", "Lucía", "Marco", "Chiara", "Étienne", "Camille", "Javier", "Rafael", "Giulia", "Ingrid", "Lars",
    "Astrid", "Henrik", "Aino", "Haruto", "Aiko", "Kenji", "Ananya", "Rohan", "Kavya", "Farid", "Amara", "Tunde",
    "Ngozi", "Zainab", "Mateo",
];
pub(super) const LAST_NAMES: &[&str] = &[
    "Holloway",
    "Brooks",
    "Castillo",
    "Whitman",
    "Nguyen",
    "Barrett",
    "Okafor",
    "Pierce",
    "Donovan",
    "Reyes",
    "Fletcher",
    "Sinclair",
    "Chambers",
    "Patel",
    "Maddox",
    "Keller",
    "Winslow",
    "Gallagher",
    "Ibarra",
    "Thornton",
    "Brandt",
    "Vogel",
    "Hartmann",
    "Seidel",
    "Krüger",
    "Lindner",
    "Böhm",
    "Reuter",
    "Moreau",
    "Ferrara",
    "Navarro",
    "Lefèvre",
    "Almeida",
    "Conti",
    "Herrera",
    "Rossetti",
    "Halvorsen",
    "Lindqvist",
    "Nygaard",
    "Virtanen",
    "Bakke",
    "Sørensen",
    "Tanaka",
    "Fujimoto",
    "Deshpande",
    "Iyer",
    "Nakamura",
    "Kulkarni",
    "Rahman",
    "Menon",
    "Adeyemi",
    "Okonkwo",
    "Balogun",
    "Mwangi",
];
pub(super) const TITLES: &[&str] = &[
    "Head of operations",
    "Chief information officer",
    "Service desk lead",
    "Program manager",
    "Director of IT",
    "Platform owner",
    "Head of customer care",
    "Process manager",
    "Data protection officer",
    "Purchasing manager",
];
pub(super) const STREETS: &[&str] = &[
    "Market Street",
    "Commerce Way",
    "Harbor Drive",
    "Pioneer Avenue",
    "Union Street",
    "Foundry Lane",
    "Station Road",
    "Mill Lane",
    "Victoria Street",
    "Park Avenue",
];
pub(super) const PRODUCTS: &[&str] = &[
    "Service Desk",
    "Field Mobile",
    "Insight Analytics",
    "Connect Hub",
    "Secure Vault",
    "Learning Campus",
    "Asset Tracker",
    "Contract Desk",
    "Care Portal",
    "Workforce Planner",
];

/// Subject, description, category.
pub(super) type Subject = (&'static str, &'static str, &'static str);

#[rustfmt::skip]
pub(super) const TOUCHPOINTS: &[Subject] = &[
    ("Quarterly business review with {contact}", "Went through the goals of the quarter. Two of three are met; next quarter's focus is self-service in {product}.", "value_and_adoption"),
    ("Adoption check-in on {product}", "Usage in the second team is picking up. {contact} asks for a short refresher for new colleagues.", "value_and_adoption"),
    ("Monthly call with {account}", "Open points, coming releases of {product} and holidays of both teams.", "general_conversation"),
    ("Renewal talk about {product}", "{contact} wants the renewal for two years and asks what a longer term is worth.", "renewal_support"),
    ("Renewal kick-off with {account}", "Agreed the timetable for the renewal. No open points on price so far.", "renewal_support"),
    ("Expansion of {product} to a second site", "{account} thinks about rolling {product} out to two further sites. Sketched scope and timing.", "expansion_opportunities"),
    ("Demo of the new release of {product}", "The approval flow met with the most interest; {contact} names a pilot group.", "expansion_opportunities"),
    ("Escalation call on response times", "{contact} reports that {product} answers slowly on Monday mornings. Support measures on their side.", "general_conversation"),
    ("Low usage of {product}", "Fewer than half of the licenses were used last month; teams fell back to spreadsheets.", "value_and_adoption"),
    ("New sponsor at {account}", "{contact} has taken over and asks what {product} brings. Sent the summary of value so far.", "general_conversation"),
];
#[rustfmt::skip]
pub(super) const CASES: &[Subject] = &[
    ("Architecture review of {product}", "Looked at how {account} has set {product} up, with a list of what to simplify.", "architecture_review"),
    ("Guidance on access rights in {product}", "{contact} asks how to separate two business units without a second installation.", "guidance"),
    ("Training for administrators of {product}", "Two half days for the four administrators of {account}.", "training"),
    ("Proof of concept for the mobile application", "Three technicians of {account} try the mobile part of {product} for two weeks.", "demos_and_pocs"),
    ("Guidance on data retention", "{account} has to delete closed requests after three years; what {product} offers for that.", "guidance"),
];
#[rustfmt::skip]
pub(super) const TASKS: &[Subject] = &[
    ("Send the summary of the review", "Minutes, decisions and who does what by when, to {contact}.", "workshops_and_meetings"),
    ("Prepare the workshop on {product}", "Agenda, sample data of {account} and a room for eight.", "workshops_and_meetings"),
    ("Review the design of the approval flow", "Check the proposal of {account} against what {product} does out of the box.", "design_reviews"),
    ("Plan the refresher course", "Find a date with {contact} for twelve new colleagues.", "product_training"),
    ("Estimate the integration", "Days and price of linking {product} to the planning system of {account}.", "professional_services"),
    ("Collect figures of the last quarter", "Usage, open requests and satisfaction, from {product} and from {contact}.", "workshops_and_meetings"),
];
#[rustfmt::skip]
pub(super) const PLAYS: &[Subject] = &[
    ("Adoption rescue for {account}", "Four weeks of hands-on help for the teams that fell back to spreadsheets.", "adoption_support"),
    ("Save plan before the renewal", "Bring product, support and sales to one table before the renewal talks with {account}.", "expansion_and_renewal_support"),
    ("Health review of {account}", "Find out why the score fell and agree what each of us does about it.", "account_health"),
    ("Governance check", "Contracts, data protection papers and named contacts of {account} are complete and current.", "governance_and_audits"),
];
/// Title and description of a goal, then outcome with base and target, then initiative.
#[rustfmt::skip]
pub(super) const GOALS: &[(&str, &str, &str, i64, i64, &str)] = &[
    ("Resolve requests faster", "Cut the time from a request to its solution in half with {product}.", "Mean time to resolve in hours", 19, 8, "Roll out guided resolution in {product}"),
    ("Let users help themselves", "Most questions of {account} are answered without a call.", "Share of requests answered by self-service", 35, 70, "Write the fifty most wanted articles"),
    ("Use what was bought", "Every licensed team of {account} works with {product} each week.", "Weekly active users in percent", 45, 85, "Name a champion in each team"),
    ("Fewer outages", "Find causes instead of symptoms, with problem records in {product}.", "Major incidents in a quarter", 12, 4, "Weekly review of repeating incidents"),
];
/// Short description, description, scope.
#[rustfmt::skip]
pub(super) const RISKS: &[Subject] = &[
    ("License utilization of {product} below target", "Use has been under 60 percent for four weeks.", "adoption"),
    ("Executive sponsor of {account} has left", "Nobody has taken over yet; the budget is decided next month.", "renewal"),
    ("Drop in satisfaction at {account}", "The net promoter score fell by more than fifteen points within a quarter.", "adoption"),
    ("Competitor in evaluation", "{contact} mentioned a trial of another product beside {product}.", "renewal"),
    ("Integration project delayed", "The link from {product} to the planning system waits for a firewall change.", "onboarding"),
    ("Budget under review", "{account} has frozen software spending until the end of the quarter.", "expansion"),
];
pub(super) const ENDS: &[&str] = &[
    "Done together with {contact}.",
    "Agreed with {account} and written down.",
    "Settled in the last call with {contact}.",
    "Handed over to the team of {account}.",
];

/// Who and what a text speaks of.
#[derive(Clone, Copy)]
pub(super) struct Topic<'a> {
    pub product: &'a str,
    pub account: &'a str,
    pub contact: &'a str,
}

impl Topic<'_> {
    pub(super) fn told(self, text: &str) -> String {
        let mut told = String::with_capacity(text.len() + 32);
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            let (name, later) = after.split_once('}').unwrap_or((after, ""));
            told.push_str(before);
            told.push_str(match name {
                "product" => self.product,
                "account" => self.account,
                _ => self.contact,
            });
            rest = later;
        }
        told.push_str(rest);
        told
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOPIC: Topic<'_> = Topic { product: "Connect Hub", account: "Northbeam Foods", contact: "Aino Holm" };

    #[test]
    fn texts_are_filled_in() {
        assert_eq!(TOPIC.told("{contact} of {account}"), "Aino Holm of Northbeam Foods");
        assert_eq!(TOPIC.told("Plain"), "Plain");
    }

    #[test]
    fn texts_name_nothing_unknown() {
        let subjects = [TOUCHPOINTS, CASES, TASKS, PLAYS, RISKS].into_iter().flatten();
        let told = subjects.flat_map(|subject| [subject.0, subject.1]);
        let goals = GOALS.iter().flat_map(|goal| [goal.0, goal.1, goal.2, goal.5]);
        for text in told.chain(goals).chain(ENDS.iter().copied()) {
            let known = text.replace("{product}", "").replace("{account}", "").replace("{contact}", "");
            assert!(!known.contains(['{', '}']), "{text}");
            assert!(TOPIC.told(text).len() < 255, "{text}");
        }
    }
}
