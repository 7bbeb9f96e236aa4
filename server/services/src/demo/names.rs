//! Names and streets that fit a country.

pub(super) struct Names {
    pub first: &'static [&'static str],
    pub last: &'static [&'static str],
    /// A street name, and whether the number stands before it.
    pub streets: &'static [&'static str],
    pub number_first: bool,
    pub dial: &'static str,
}

const ENGLISH_FIRST: &[&str] = &[
    "Grace", "Daniel", "Olivia", "Marcus", "Hannah", "Ethan", "Naomi", "Victor", "Claire", "Owen", "Priya", "Samuel",
    "Audrey", "Julian", "Renee", "Thomas", "Imani", "Peter", "Leah", "Andre", "Monica", "Kevin", "Joanna", "Derek",
];
const ENGLISH_LAST: &[&str] = &[
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
    "Baxter",
    "Lowe",
];

const ENGLISH: Names = Names {
    first: ENGLISH_FIRST,
    last: ENGLISH_LAST,
    streets: &["Market Street", "Commerce Way", "Harbor Drive", "Pioneer Avenue", "Union Street", "Foundry Lane"],
    number_first: true,
    dial: "+1 206 555",
};
const BRITISH: Names = Names {
    streets: &["High Street", "Station Road", "Victoria Street", "King Street", "Queens Parade", "Mill Lane"],
    dial: "+44 20 7946",
    ..ENGLISH
};
const GERMAN: Names = Names {
    first: &["Jonas", "Katrin", "Stefan", "Anja", "Matthias", "Sabine", "Lukas", "Heike", "Florian", "Birgit"],
    last: &["Brandt", "Vogel", "Hartmann", "Seidel", "Krüger", "Lindner", "Böhm", "Reuter", "Schäfer", "Engel"],
    streets: &["Hauptstraße", "Bahnhofstraße", "Industriestraße", "Lindenallee", "Am Markt"],
    number_first: false,
    dial: "+49 30 2345",
};
const ROMANCE: Names = Names {
    first: &[
        "Lucía", "Marco", "Chiara", "Étienne", "Camille", "Javier", "Inês", "Rafael", "Giulia", "Mateo", "Margaux",
    ],
    last: &["Moreau", "Ferrara", "Navarro", "Lefèvre", "Almeida", "Conti", "Herrera", "Rossetti", "Duarte", "Vidal"],
    streets: &["Via Roma", "Calle Mayor", "Rue de la Gare", "Avenida Central", "Rua do Carmo", "Plaza Nueva"],
    number_first: false,
    dial: "+33 1 70 18",
};
const NORDIC: Names = Names {
    first: &["Ingrid", "Lars", "Astrid", "Henrik", "Freja", "Mikkel", "Aino", "Eero", "Solveig", "Johan"],
    last: &["Halvorsen", "Lindqvist", "Nygaard", "Virtanen", "Bakke", "Sørensen", "Mäkinen", "Dahl", "Østby", "Holm"],
    streets: &["Storgata", "Havnegade", "Kirkegata", "Mannerheimintie", "Strandvejen"],
    number_first: false,
    dial: "+47 55 50",
};
const ASIAN: Names = Names {
    first: &["Haruto", "Aiko", "Kenji", "Mei Ling", "Ananya", "Rohan", "Sanjay", "Kavya", "Farid", "Yuki", "Nurul"],
    last: &["Tanaka", "Fujimoto", "Deshpande", "Iyer", "Tan", "Nakamura", "Kulkarni", "Rahman", "Sato", "Menon"],
    streets: &["Sakura-dori", "MG Road", "Jalan Ampang", "Chuo-ku", "FC Road"],
    number_first: true,
    dial: "+81 52 555",
};
const AFRICAN: Names = Names {
    first: &["Chidi", "Amara", "Tunde", "Ngozi", "Femi", "Zainab"],
    last: &["Adeyemi", "Okonkwo", "Balogun", "Eze", "Danjuma"],
    streets: &["Broad Street", "Marina Road", "Awolowo Road"],
    number_first: true,
    dial: "+234 1 555",
};

/// Names usual in a country.
pub(super) fn of(country: &str) -> &'static Names {
    match country {
        "Germany" | "Austria" | "Czechia" | "Netherlands" | "Belgium" => &GERMAN,
        "Italy" | "France" | "Spain" | "Portugal" | "Argentina" | "Mexico" => &ROMANCE,
        "Norway" | "Denmark" | "Finland" => &NORDIC,
        "Japan" | "India" | "Malaysia" => &ASIAN,
        "Nigeria" => &AFRICAN,
        "United Kingdom" | "Ireland" | "Australia" | "New Zealand" => &BRITISH,
        _ => &ENGLISH,
    }
}
