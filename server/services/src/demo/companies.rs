//! The customers and partners of the demo. All of them are invented.

/// How it goes with a customer: decides scores, risks and talk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Course {
    Thriving,
    Steady,
    Slipping,
    Troubled,
    /// Still being brought live.
    New,
    Lost,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Company {
    pub name: &'static str,
    pub industry: &'static str,
    pub city: &'static str,
    pub zip: &'static str,
    pub country: &'static str,
    pub zone: &'static str,
    pub employees: i64,
    /// Millions of dollars a year.
    pub revenue: i64,
    pub tier: &'static str,
    pub course: Course,
    pub parent: Option<&'static str>,
}

#[expect(clippy::too_many_arguments, reason = "one line a company reads as a table")]
const fn company(
    name: &'static str,
    industry: &'static str,
    city: &'static str,
    zip: &'static str,
    country: &'static str,
    zone: &'static str,
    (employees, revenue): (i64, i64),
    tier: &'static str,
    course: Course,
) -> Company {
    Company { name, industry, city, zip, country, zone, employees, revenue, tier, course, parent: None }
}

impl Company {
    const fn below(mut self, parent: &'static str) -> Company {
        self.parent = Some(parent);
        self
    }

    /// The part of addresses and domains that stands for the company.
    pub(super) fn slug(&self) -> String {
        crate::domains::segment(self.name)
    }
}

use Course::{Lost, New, Slipping, Steady, Thriving, Troubled};

const PACIFIC: &str = "America/Los_Angeles";
const EASTERN: &str = "America/New_York";
const CENTRAL: &str = "America/Chicago";
const BERLIN: &str = "Europe/Berlin";
const LONDON: &str = "Europe/London";

/// Customers; parents stand before their subsidiaries.
#[rustfmt::skip]
pub(super) const CUSTOMERS: &[Company] = &[
    company("Cascade Foods", "Food and beverage", "Seattle", "98104", "USA", PACIFIC, (3100, 720), "premium", Slipping),
    company("Alder Ridge Hospitals", "Healthcare", "Portland", "97205", "USA", PACIFIC, (8200, 1450), "premier", Steady),
    company("Brenner Maschinenbau", "Manufacturing", "Stuttgart", "70173", "Germany", BERLIN, (4600, 910), "premium", Thriving),
    company("Genixify", "Software", "San Diego", "92101", "USA", PACIFIC, (640, 95), "premier", Steady),
    company("Lumen & Oak Furniture", "Retail", "Grand Rapids", "49503", "USA", "America/Detroit", (1900, 310), "standard", Steady),
    company("Port of Valmere", "Logistics", "Antwerp", "2000", "Belgium", "Europe/Brussels", (2700, 640), "premier", Thriving),
    company("Tarrant Mutual Insurance", "Insurance", "Fort Worth", "76102", "USA", CENTRAL, (5400, 2100), "premier", Slipping),
    company("Sorella Cosmetics", "Consumer goods", "Milan", "20121", "Italy", "Europe/Rome", (1250, 260), "premium", Thriving),
    company("Kitsune Robotics", "Manufacturing", "Nagoya", "460-0008", "Japan", "Asia/Tokyo", (2150, 480), "premium", Steady),
    company("Harborline Credit Union", "Banking", "Baltimore", "21202", "USA", EASTERN, (980, 140), "standard", Troubled),
    company("Meridian Health Group", "Healthcare", "Toronto", "M5H 2N2", "Canada", "America/Toronto", (12400, 2600), "premier", Thriving),
    company("Meridian Clinics West", "Healthcare", "Vancouver", "V6B 1A1", "Canada", "America/Vancouver", (2300, 410), "premium", Steady).below("Meridian Health Group"),
    company("Meridian Clinics Atlantic", "Healthcare", "Halifax", "B3J 1P3", "Canada", "America/Halifax", (1400, 230), "premium", Slipping).below("Meridian Health Group"),
    company("Quillfeather Publishing", "Media", "London", "EC1A 4HD", "United Kingdom", LONDON, (760, 120), "standard", Steady),
    company("Ostrava Steelworks", "Metals", "Ostrava", "702 00", "Czechia", "Europe/Prague", (6900, 1300), "premium", Troubled),
    company("Bluewater Cruise Lines", "Travel", "Miami", "33132", "USA", EASTERN, (9100, 1750), "premier", Slipping),
    company("Finch & Sparrow Bakeries", "Food and beverage", "Bristol", "BS1 4DJ", "United Kingdom", LONDON, (820, 70), "standard", New),
    company("Aurora Grid Energy", "Utilities", "Oslo", "0150", "Norway", "Europe/Oslo", (3400, 1900), "premier", Thriving),
    company("Palisade Universities", "Education", "Albany", "12207", "USA", EASTERN, (11200, 980), "premium", Steady),
    company("Veldkamp Floriculture", "Agriculture", "Aalsmeer", "1431", "Netherlands", "Europe/Amsterdam", (540, 130), "standard", Steady),
    company("Sahyadri Pharma", "Pharmaceuticals", "Pune", "411001", "India", "Asia/Kolkata", (7300, 860), "premium", Thriving),
    company("Copperfield Telecom", "Telecommunications", "Denver", "80202", "USA", "America/Denver", (5100, 1600), "premier", Slipping),
    company("Maison Delacourt", "Luxury goods", "Paris", "75008", "France", "Europe/Paris", (1700, 540), "premier", Steady),
    company("Ironbark Mining", "Mining", "Perth", "6000", "Australia", "Australia/Perth", (4200, 1250), "premium", Steady),
    company("Halcyon Airways", "Travel", "Dublin", "D02 X285", "Ireland", "Europe/Dublin", (6300, 1850), "premier", Troubled),
    company("Northgate Public Library", "Public sector", "Leeds", "LS1 3AA", "United Kingdom", LONDON, (310, 18), "standard", Steady),
    company("Solvatech Chemicals", "Chemicals", "Ludwigshafen", "67059", "Germany", BERLIN, (8800, 3100), "premier", Steady),
    company("Solvatech Coatings", "Chemicals", "Linz", "4020", "Austria", "Europe/Vienna", (1600, 420), "premium", New).below("Solvatech Chemicals"),
    company("Redwood Outdoor Co-op", "Retail", "Boulder", "80302", "USA", "America/Denver", (2400, 390), "premium", Thriving),
    company("Bayou State Water", "Utilities", "Baton Rouge", "70801", "USA", CENTRAL, (1350, 280), "standard", Slipping),
    company("Tidewater Shipbuilding", "Manufacturing", "Newport News", "23607", "USA", EASTERN, (7700, 1400), "premium", Steady),
    company("Clementine Care Homes", "Healthcare", "Brighton", "BN1 1AE", "United Kingdom", LONDON, (2900, 150), "standard", New),
    company("Zephyr Wind Systems", "Energy", "Aarhus", "8000", "Denmark", "Europe/Copenhagen", (3800, 1150), "premium", Thriving),
    company("Granada Textiles", "Textiles", "Granada", "18001", "Spain", "Europe/Madrid", (1100, 95), "standard", Troubled),
    company("Kestrel Defense Optics", "Aerospace", "Tucson", "85701", "USA", "America/Phoenix", (1850, 520), "premier", Steady),
    company("Larkspur Theme Parks", "Leisure", "Orlando", "32801", "USA", EASTERN, (10400, 1100), "premium", Steady),
    company("Fjordbank", "Banking", "Bergen", "5014", "Norway", "Europe/Oslo", (2200, 760), "premier", Thriving),
    company("Pampa Grain Trading", "Agriculture", "Rosario", "S2000", "Argentina", "America/Argentina/Buenos_Aires", (900, 610), "standard", Slipping),
    company("Whitcombe Law", "Professional services", "Boston", "02110", "USA", EASTERN, (1450, 480), "premium", Steady),
    company("Ember & Ash Fireplaces", "Consumer goods", "Burlington", "05401", "USA", EASTERN, (260, 32), "standard", Lost),
    company("Sakura Medical Devices", "Medical devices", "Osaka", "530-0001", "Japan", "Asia/Tokyo", (3300, 690), "premier", Thriving),
    company("Lagos Metro Transit", "Public sector", "Lagos", "101241", "Nigeria", "Africa/Lagos", (4100, 210), "premium", New),
    company("Stonebridge Logistics", "Logistics", "Memphis", "38103", "USA", CENTRAL, (5800, 940), "premium", Slipping),
    company("Stonebridge Cold Chain", "Logistics", "Omaha", "68102", "USA", CENTRAL, (1200, 210), "standard", Steady).below("Stonebridge Logistics"),
    company("Vantaa Paper", "Paper and packaging", "Vantaa", "01300", "Finland", "Europe/Helsinki", (2600, 730), "premium", Steady),
    company("Corriente Solar", "Energy", "Monterrey", "64000", "Mexico", "America/Monterrey", (1500, 340), "premium", Thriving),
    company("Beacon Hill Schools", "Education", "Wellington", "6011", "New Zealand", "Pacific/Auckland", (2100, 110), "standard", Steady),
    company("Arbor Vita Nutrition", "Consumer goods", "Austin", "78701", "USA", CENTRAL, (430, 88), "standard", Thriving),
    company("Castellan Security", "Security", "Lisbon", "1100-148", "Portugal", "Europe/Lisbon", (3600, 240), "standard", Slipping),
    company("Silverlake Studios", "Media", "Burbank", "91502", "USA", PACIFIC, (1300, 560), "premium", Steady),
    company("Thornbury Rail", "Transport", "York", "YO24 1AY", "United Kingdom", LONDON, (6100, 870), "premier", Troubled),
    company("Monsoon Mobile", "Telecommunications", "Kuala Lumpur", "50088", "Malaysia", "Asia/Kuala_Lumpur", (4700, 1020), "premium", Steady),
    company("Polaris Ski Resorts", "Leisure", "Innsbruck", "6020", "Austria", "Europe/Vienna", (950, 160), "standard", New),
    company("Delphi Research Labs", "Biotechnology", "Cambridge", "02139", "USA", EASTERN, (700, 190), "premier", Thriving),
    company("Gotham Parcel", "Logistics", "Newark", "07102", "USA", EASTERN, (3900, 620), "premium", Steady),
    company("Old Mill Dairies", "Food and beverage", "Madison", "53703", "USA", CENTRAL, (680, 120), "standard", Lost),
];

/// Partners, who are no customers, with those they work for.
#[rustfmt::skip]
pub(super) const PARTNERS: &[(Company, &[&str])] = &[
    (company("Brightpath Consulting", "Consulting", "Chicago", "60606", "USA", CENTRAL, (450, 90), "standard", Steady), &["Tarrant Mutual Insurance", "Stonebridge Logistics"]),
    (company("Nordwind Integration", "Consulting", "Hamburg", "20095", "Germany", BERLIN, (180, 35), "standard", Steady), &["Brenner Maschinenbau", "Solvatech Chemicals"]),
    (company("Atlas Systems Partners", "Consulting", "London", "EC2N 2DB", "United Kingdom", LONDON, (320, 60), "standard", Steady), &["Thornbury Rail", "Halcyon Airways"]),
    (company("Solanum Services", "Consulting", "Bengaluru", "560001", "India", "Asia/Kolkata", (900, 55), "standard", Steady), &["Sahyadri Pharma"]),
];

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn the_portfolio_holds_together() {
        let mut seen = HashSet::new();
        for company in CUSTOMERS {
            assert!(
                company.parent.is_none_or(|parent| seen.contains(parent)),
                "{} stands before its parent",
                company.name
            );
            assert!(seen.insert(company.name), "{} twice", company.name);
        }
        for partner in PARTNERS {
            assert!(partner.1.iter().all(|customer| seen.contains(customer)));
        }
        assert_eq!(CUSTOMERS.len() + PARTNERS.len(), 60);
        assert_eq!(CUSTOMERS[3].name, "Genixify", "its onboarding case is the fourth");
    }
}
