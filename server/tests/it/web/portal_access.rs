//! Who of a customer may see what: responsibilities, related parties, accounts acted for, and agents who look as a
//! contact. The loan application of the documentation, in small.
use http::StatusCode;
use meta::Id;
use serde_json::{Value as Json, json};

use super::browser::{Browser, plain};
use crate::support::{Answer, PASSWORD, TestApp};

const CASES: &str = "sn_customerservice_cases";
const PARTIES: &str = "sn_customerservice_related_party";
const RELATIONSHIPS: &str = "sn_customerservice_contact_relationship";
const ACCESS: &str = "sn_customerservice_responsibility_access_config";
const KINDS: &str = "sn_customerservice_related_party_configuration";

/// A loan that Acme applies for, and people of Beta who have to do with it.
struct Loan {
    app: TestApp,
    case: Id,
    /// Another case of Acme, on its sold product.
    product: Id,
    service: Id,
    people: Id,
    responsibilities: Vec<(&'static str, Id)>,
}

impl Loan {
    async fn new() -> Loan {
        let app = TestApp::new().await;
        let people = app.contact("paula", &app.beta, &[]).await;
        let acme = ("account", app.acme.as_str());
        let model = app.make("cmdb_model", &[("name", "Accounts and cards")]).await;
        let fields = [("short_description", "Loan application"), ("description", "Income and debts"), acme];
        let case = app.make(CASES, &fields).await;
        app.set(CASES, &case, &[("work_notes", "secret note")]).await;
        app.set(CASES, &case, &[("comments", "Please send the papers")]).await;
        let product = app.make("sold_product", &[("name", "Current account"), ("product", model.as_str()), acme]).await;
        let fields = [("short_description", "Card lost"), acme, ("sold_product", product.as_str())];
        let service = app.make(CASES, &fields).await;
        let mut loan = Loan { app, case, product, service, people, responsibilities: Vec::new() };
        let read = [("can_read", "true"), ("can_write", "false"), ("can_create", "false"), ("can_comment", "false")];
        loan.responsibility("Co-borrower", CASES, &[("can_write", "true"), ("can_comment", "true")]).await;
        loan.responsibility("Guarantor", CASES, &[&read[..], &[("fields", "short_description,state")]].concat()).await;
        loan.responsibility(
            "Attorney",
            CASES,
            &[&read[..3], &[("can_comment", "true"), ("condition", "active=true")]].concat(),
        )
        .await;
        loan.responsibility("Finance team", "sold_product", &read).await;
        let of_cases: Vec<String> = loan.responsibilities[..3].iter().map(|(_, id)| id.0.clone()).collect();
        loan.kind(CASES, "contact", &of_cases.join(","), "false").await;
        let finance = loan.of("Finance team").0.clone();
        loan.kind("sold_product", "contact", &finance, "true").await;
        loan.kind("sold_product", "account", &finance, "true").await;
        loan
    }

    async fn responsibility(&mut self, name: &'static str, table: &str, access: &[(&str, &str)]) {
        let made =
            self.app.make("sn_customerservice_responsibility_def", &[("name", name), ("user_type", "contact")]).await;
        let fields = [&[("responsibility", made.as_str()), ("table_name", table)][..], access].concat();
        self.app.make(ACCESS, &fields).await;
        self.responsibilities.push((name, made));
    }

    async fn kind(&self, table: &str, party: &str, responsibilities: &str, inherits: &str) {
        let fields = [
            ("table_name", table),
            ("party_type", party),
            ("responsibilities", responsibilities),
            ("inherit_to_cases", inherits),
        ];
        self.app.make(KINDS, &fields).await;
    }

    fn of(&self, name: &str) -> &Id {
        let found = self.responsibilities.iter().find(|(known, _)| *known == name);
        &found.expect("a responsibility").1
    }

    /// Makes Paula of Beta a party of a record.
    async fn party(&self, table: &str, record: &Id, name: &str) -> Id {
        let fields = [
            ("table_name", table),
            ("record_id", record.as_str()),
            ("party_type", "contact"),
            ("contact", self.people.as_str()),
            ("responsibility", self.of(name).as_str()),
        ];
        self.app.make(PARTIES, &fields).await
    }

    async fn get(&self, table: &str, id: &Id) -> Answer {
        self.app.call("GET", &format!("/api/now/table/{table}/{id}")).by("paula").send().await
    }

    async fn list(&self, query: &str) -> Vec<Json> {
        let uri = format!("/api/now/table/{CASES}?sysparm_query={query}");
        let answer = self.app.call("GET", &uri).by("paula").send().await;
        match answer.status {
            StatusCode::OK => answer.result().as_array().cloned().unwrap_or_default(),
            _ => Vec::new(),
        }
    }

    async fn patch(&self, id: &Id, change: Json) -> Answer {
        let uri = format!("/api/now/table/{CASES}/{id}");
        self.app.call("PATCH", &uri).by("paula").json(&change).send().await
    }

    async fn browser(&self, user: &str) -> Browser<'_> {
        let browser = Browser::new(&self.app);
        browser.sign_in(user, PASSWORD).await;
        browser
    }
}

#[tokio::test]
async fn access_starts_with_the_party_and_ends_with_it() {
    let loan = Loan::new().await;
    assert!(!loan.get(CASES, &loan.case).await.status.is_success(), "nobody yet");
    let party = loan.party(CASES, &loan.case, "Co-borrower").await;
    let answer = loan.get(CASES, &loan.case).await;
    assert_eq!(answer.status, StatusCode::OK, "at once: {}", answer.text());
    assert!(!answer.text().contains("secret"), "{}", answer.text());
    assert_eq!(answer.result()["description"], "Income and debts");
    assert_eq!(loan.list("").await.len(), 1, "this case, and no other of the account");
    assert!(!loan.get(CASES, &loan.service).await.status.is_success());
    let answer = loan.patch(&loan.case, json!({ "description": "More income", "comments": "Here they are" })).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    assert_eq!(loan.app.text(CASES, &loan.case, "description").await, "More income");
    let delete = loan.app.call("DELETE", &format!("/api/now/table/{PARTIES}/{party}")).by("admin").send().await;
    assert_eq!(delete.status, StatusCode::NO_CONTENT);
    assert!(!loan.get(CASES, &loan.case).await.status.is_success(), "ended at once");
    assert!(loan.list("").await.is_empty());
}

#[tokio::test]
async fn parties_see_what_they_are_a_party_as_and_nobody_else() {
    let loan = Loan::new().await;
    let own = loan.party(CASES, &loan.case, "Co-borrower").await;
    loan.app.contact("petra", &loan.app.beta, &["sn_customerservice.customer"]).await;
    let other = loan.app.contact("otto", &loan.app.beta, &[]).await;
    let fields = [("table_name", CASES), ("record_id", loan.case.as_str()), ("party_type", "contact")];
    let more = [("contact", other.as_str()), ("responsibility", loan.of("Attorney").as_str())];
    loan.app.make(PARTIES, &[&fields[..], &more].concat()).await;
    let seen = async |user: &str| {
        let answer = loan.app.call("GET", &format!("/api/now/table/{PARTIES}")).by(user).send().await;
        let rows = if answer.status.is_success() { answer.result().as_array().cloned() } else { None };
        rows.unwrap_or_default().iter().map(|row| row["sys_id"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(seen("paula").await, [json!(own.as_str())], "though the case is of another account's domain");
    assert!(seen("petra").await.is_empty());
    let page = plain(&loan.browser("paula").await.page(&format!("/portal/record/{CASES}/{}", loan.case)).await);
    assert!(page.contains("paula Contact") && page.contains("Co-borrower"), "{page}");
    assert!(!page.contains("otto") && !page.contains("Remove"), "{page}");
}

#[tokio::test]
async fn fields_of_a_responsibility_are_all_that_is_seen_of_the_record() {
    let loan = Loan::new().await;
    loan.party(CASES, &loan.case, "Guarantor").await;
    let answer = loan.get(CASES, &loan.case).await;
    let record = answer.result();
    assert_eq!(record["short_description"], "Loan application", "{record}");
    for hidden in ["description", "comments", "priority", "account"] {
        let value = &record[hidden];
        assert!(value.is_null() || value == "", "{hidden}: {record}");
    }
    assert!(!answer.text().contains("papers") && !answer.text().contains("Income"), "{}", answer.text());
    for (right, wrong) in [("descriptionLIKEIncome", "descriptionLIKEWrong"), ("priority=4", "priority=1")] {
        assert_eq!(loan.list(right).await.len(), loan.list(wrong).await.len(), "{right} must not tell");
    }
    assert!(loan.list("123TEXTQUERY321=Income").await.is_empty());
    assert_eq!(loan.list("short_descriptionLIKELoan").await.len(), 1);
    let change = loan.patch(&loan.case, json!({ "short_description": "Mine" })).await;
    assert_eq!(change.status, StatusCode::FORBIDDEN, "{}", change.text());
    let uri = format!("/api/now/stats/{CASES}?sysparm_count=true&sysparm_group_by=description");
    let figures = loan.app.call("GET", &uri).by("paula").send().await;
    assert!(!figures.text().contains("Income"), "{}", figures.text());
}

#[tokio::test]
async fn what_one_responsibility_hides_another_may_show() {
    let loan = Loan::new().await;
    loan.party(CASES, &loan.case, "Guarantor").await;
    loan.party(CASES, &loan.service, "Co-borrower").await;
    let cases = loan.list("ORDERBYshort_description").await;
    let told: Vec<_> = cases.iter().map(|case| (&case["short_description"], case["priority"] != "")).collect();
    assert_eq!(told, [(&json!("Card lost"), true), (&json!("Loan application"), false)], "each row by its own");
    loan.party(CASES, &loan.case, "Co-borrower").await;
    assert_eq!(loan.get(CASES, &loan.case).await.result()["description"], "Income and debts", "rights add up");
}

#[tokio::test]
async fn commenting_and_conditions_are_configured_too() {
    let loan = Loan::new().await;
    loan.party(CASES, &loan.case, "Attorney").await;
    let answer = loan.patch(&loan.case, json!({ "comments": "I represent them", "description": "Changed" })).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    assert_eq!(loan.app.text(CASES, &loan.case, "description").await, "Income and debts", "only comments");
    let uri = format!("/api/now/table/{CASES}/{}?sysparm_display_value=true", loan.case);
    let page = loan.app.call("GET", &uri).by("paula").send().await;
    assert!(page.text().contains("I represent them") && !page.text().contains("secret"), "{}", page.text());
    let config = loan.app.find(ACCESS, &format!("responsibility={}", loan.of("Attorney"))).await.remove(0);
    loan.app.set(ACCESS, &config, &[("condition", "active=false")]).await;
    assert!(!loan.get(CASES, &loan.case).await.status.is_success(), "the condition counts at once");
    loan.app.set(ACCESS, &config, &[("condition", "")]).await;
    assert_eq!(loan.get(CASES, &loan.case).await.status, StatusCode::OK);
    loan.app.set(ACCESS, &config, &[("active", "false")]).await;
    assert!(!loan.get(CASES, &loan.case).await.status.is_success());
}

#[tokio::test]
async fn parties_of_a_product_have_access_to_its_cases() {
    let loan = Loan::new().await;
    loan.party("sold_product", &loan.product, "Finance team").await;
    assert_eq!(loan.get("sold_product", &loan.product).await.status, StatusCode::OK);
    let cases = loan.list("").await;
    assert_eq!(cases.iter().map(|case| &case["short_description"]).collect::<Vec<_>>(), ["Card lost"], "inherited");
    let kind = loan.app.find(KINDS, "table_name=sold_product^party_type=contact").await.remove(0);
    loan.app.set(KINDS, &kind, &[("inherit_to_cases", "false")]).await;
    assert!(loan.list("").await.is_empty());
    assert_eq!(loan.get("sold_product", &loan.product).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_party_may_be_a_whole_account() {
    let loan = Loan::new().await;
    let fields = [
        ("table_name", "sold_product"),
        ("record_id", loan.product.as_str()),
        ("party_type", "account"),
        ("account", loan.app.beta.as_str()),
        ("responsibility", loan.of("Finance team").as_str()),
    ];
    loan.app.make(PARTIES, &fields).await;
    assert_eq!(loan.get("sold_product", &loan.product).await.status, StatusCode::OK, "Paula is of Beta");
}

#[tokio::test]
async fn tables_say_which_parties_they_take() {
    let loan = Loan::new().await;
    let party = |table: &str, record: &Id, name: &str| {
        json!({
            "table_name": table, "record_id": record.as_str(), "party_type": "contact",
            "contact": loan.people.as_str(), "responsibility": loan.of(name).as_str(),
        })
    };
    let uri = format!("/api/now/table/{PARTIES}");
    let answer = loan.app.post(&uri, party(CASES, &loan.case, "Finance team")).await;
    assert!(
        !answer.status.is_success() && answer.text().contains("Responsibility allowed for party kind"),
        "{}",
        answer.text()
    );
    let first = loan.app.post(&uri, party(CASES, &loan.case, "Guarantor")).await;
    assert_eq!(first.status, StatusCode::CREATED, "{}", first.text());
    let twin = loan.app.post(&uri, party(CASES, &loan.case, "Guarantor")).await;
    assert!(!twin.status.is_success() && twin.text().contains("Duplicate related party"), "{}", twin.text());
}

#[tokio::test]
async fn a_responsibility_for_an_account_opens_what_it_is_configured_for() {
    let loan = Loan::new().await;
    let app = &loan.app;
    let related = app
        .make("sn_customerservice_account_relationship_type", &[("name", "Works for"), ("reverse_name", "Has")])
        .await;
    let fields = [("account", app.acme.as_str()), ("related_account", app.beta.as_str()), ("type", related.as_str())];
    app.make("account_relationship", &fields).await;
    assert!(loan.list("").await.is_empty(), "a relationship of accounts alone opens nothing to a contact");
    let fields = [
        ("contact", loan.people.as_str()),
        ("account", app.acme.as_str()),
        ("responsibility", loan.of("Co-borrower").as_str()),
    ];
    let made = app.make(RELATIONSHIPS, &fields).await;
    assert_eq!(loan.list("").await.len(), 2, "all cases of the account");
    assert!(!loan.get("sold_product", &loan.product).await.status.is_success(), "and nothing else");
    app.set(RELATIONSHIPS, &made, &[("active", "false")]).await;
    assert!(loan.list("").await.is_empty());
    // Where nothing is configured, the roles decide as for the own account.
    let free = [("name", "Contact person"), ("user_type", "contact")];
    let free = app.make("sn_customerservice_responsibility_def", &free).await;
    app.set(RELATIONSHIPS, &made, &[("active", "true"), ("responsibility", free.as_str())]).await;
    assert!(loan.list("").await.is_empty(), "without a role there is nothing");
    let role = app.find("sys_user_role", "name=sn_customerservice.customer_case_manager").await.remove(0);
    app.make("sys_user_has_role", &[("user", loan.people.as_str()), ("role", role.as_str())]).await;
    assert_eq!(loan.list("").await.len(), 2);
    let case = json!({ "short_description": "For Acme", "account": app.acme.as_str() });
    let answer = app.call("POST", &format!("/api/now/table/{CASES}")).by("paula").json(&case).send().await;
    assert_eq!(answer.status, StatusCode::CREATED, "a case for the other account: {}", answer.text());
    let browser = loan.browser("paula").await;
    let form = browser.page("/portal/case/new").await;
    assert!(form.contains(app.acme.as_str()), "the portal asks for which account: {form}");
    let typed = [("_at", "/case/new"), ("short_description", "On the portal"), ("account", app.acme.as_str())];
    let answer = browser.post("/portal/do/open_case", &typed).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let case = app.find(CASES, "short_description=On the portal").await.remove(0);
    assert_eq!(app.text(CASES, &case, "account").await, app.acme.0);
}

#[tokio::test]
async fn search_finds_what_is_opened_and_nothing_that_is_held_back() {
    let loan = Loan::new().await;
    let search = async |words: &str| loan.browser("paula").await.page(&format!("/portal/search?q={words}")).await;
    let finds = async |words: &str, id: &Id| search(words).await.contains(id.as_str());
    assert!(!finds("Loan", &loan.case).await, "nobody yet");
    let party = loan.party(CASES, &loan.case, "Co-borrower").await;
    assert!(finds("Loan", &loan.case).await, "in the domain of another account");
    assert!(finds("income+debts", &loan.case).await && finds("pplicat", &loan.case).await, "by its text, by parts");
    assert!(!finds("Card", &loan.service).await && !search("Card").await.contains("Card lost"), "no other record");
    assert!(!finds("secret", &loan.case).await, "internal notes are not looked in");
    // A role, and the lists that come with it, take nothing away.
    let role = loan.app.find("sys_user_role", "name=sn_customerservice.customer").await.remove(0);
    loan.app.make("sys_user_has_role", &[("user", loan.people.as_str()), ("role", role.as_str())]).await;
    assert!(finds("Loan", &loan.case).await);
    assert!(!finds("Card", &loan.service).await);
    // Who sees some fields finds by these alone.
    loan.app.call("DELETE", &format!("/api/now/table/{PARTIES}/{party}")).by("admin").send().await;
    assert!(!finds("Loan", &loan.case).await, "ended at once");
    loan.party(CASES, &loan.case, "Guarantor").await;
    assert!(finds("Loan", &loan.case).await);
    assert!(!finds("Income", &loan.case).await, "the description is not his to find by");
    // The cases of a product, as far as the access is passed on, and never a draft among them.
    loan.party("sold_product", &loan.product, "Finance team").await;
    assert!(finds("Card", &loan.service).await);
    loan.app.contact("dora", &loan.app.acme, &["sn_customerservice.customer"]).await;
    let browser = loan.browser("dora").await;
    let typed = [("short_description", "Unsent"), ("sold_product", loan.product.as_str()), ("go", "1")];
    browser.post("/portal/do/intake", &typed).await;
    let draft = loan.app.find(CASES, "short_description=Unsent").await.remove(0);
    assert!(!search("Unsent").await.contains(draft.as_str()));
    assert!(!loan.get(CASES, &draft).await.status.is_success());
}

#[tokio::test]
async fn related_parties_are_shown_added_and_removed_by_who_answers_for_the_account() {
    let loan = Loan::new().await;
    let app = &loan.app;
    app.contact("carla", &app.acme, &["sn_customerservice.customer_admin"]).await;
    let carl = app.contact("carl", &app.acme, &["sn_customerservice.customer"]).await;
    let mate = app.contact("mate", &app.acme, &[]).await;
    app.set(CASES, &loan.case, &[("contact", carl.as_str())]).await;
    loan.party(CASES, &loan.case, "Attorney").await;
    let page = format!("/portal/record/{CASES}/{}", loan.case);
    let carla = loan.browser("carla").await;
    let view = plain(&carla.page(&page).await);
    assert!(view.contains("Related parties") && view.contains("Attorney") && view.contains("Add somebody"), "{view}");
    let form = carla.page(&format!("{page}?party=yes")).await;
    assert!(form.contains(mate.as_str()) && form.contains("Guarantor"), "{form}");
    assert!(!form.contains("Finance team"), "not what products take: {form}");
    let place = format!("record/{CASES}/{}?party=yes", loan.case);
    let about = [("_at", place.as_str()), ("table", CASES), ("id", loan.case.as_str())];
    let guarantor = loan.of("Guarantor").as_str();
    let typed = [&about[..], &[("contact", mate.as_str()), ("responsibility", guarantor)]].concat();
    let nobody = carla.post("/portal/do/add_party", &[&about[..], &[("responsibility", guarantor)]].concat()).await;
    assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", nobody.text());
    assert!(plain(&nobody.text()).contains("needs its contact"), "{}", nobody.text());
    assert_eq!(carla.post("/portal/do/add_party", &typed).await.status, StatusCode::SEE_OTHER);
    let party = app.find(PARTIES, &format!("contact={mate}")).await.remove(0);
    assert_eq!(app.text(PARTIES, &party, "record_account").await, app.acme.0);
    let answer = app.call("GET", &format!("/api/now/table/{CASES}/{}", loan.case)).by("mate").send().await;
    assert_eq!(answer.status, StatusCode::OK, "access starts at once");
    let twice = carla.post("/portal/do/add_party", &typed).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(plain(&twice.text()).contains("has this relationship to the record already"), "{}", twice.text());
    let wrong = [&about[..], &[("contact", mate.as_str()), ("responsibility", loan.of("Finance team").as_str())]];
    assert_eq!(carla.post("/portal/do/add_party", &wrong.concat()).await.status, StatusCode::UNPROCESSABLE_ENTITY);

    // Neither a plain contact of the case, nor a party, nor another customer.
    app.contact("nina", &app.beta, &["sn_customerservice.customer_admin"]).await;
    let remove = [&about[..], &[("party", party.as_str())]].concat();
    for user in ["carl", "paula", "nina"] {
        let browser = loan.browser(user).await;
        assert!(!browser.get(&page).await.text().contains("Add somebody"), "{user}");
        assert!(browser.post("/portal/do/add_party", &typed).await.status.is_client_error(), "{user}");
        assert!(browser.post("/portal/do/remove_party", &remove).await.status.is_client_error(), "{user}");
        let listed = app.call("GET", &format!("/api/now/table/{PARTIES}")).by(user).send().await;
        assert!(!listed.text().contains(mate.as_str()), "{user}: {}", listed.text());
    }
    assert_eq!(carla.post("/portal/do/remove_party", &remove).await.status, StatusCode::SEE_OTHER);
    let answer = app.call("GET", &format!("/api/now/table/{CASES}/{}", loan.case)).by("mate").send().await;
    assert!(!answer.status.is_success(), "and ends at once");
    // Moved to another account, its people know of the parties and the former ones do not.
    app.set(CASES, &loan.case, &[("account", app.beta.as_str()), ("contact", "")]).await;
    let listed = app.call("GET", &format!("/api/now/table/{PARTIES}")).by("carla").send().await;
    assert!(!listed.text().contains(loan.people.as_str()), "{}", listed.text());
}

/// The document without what differs from request to request, and without the note that somebody else looks.
fn comparable(page: &str, prefix: &str) -> String {
    let main = page.split_once("<main").expect("a main part").1.split_once("</main>").expect("its end").0;
    main.replace(prefix, "/portal")
}

#[tokio::test]
async fn agents_see_the_portal_as_the_contact_does() {
    let loan = Loan::new().await;
    let engagement = loan.app.engagement("Rollout").await;
    let fields = [
        ("short_description", "Save time"),
        ("description", "By automation"),
        ("engagement", engagement.as_str()),
        ("visible_to_customer", "true"),
    ];
    loan.app.make("sn_acct_lc_success_objective", &fields).await;
    let cora = loan.app.contact("cora", &loan.app.acme, &["sn_acct_lc.ale_success_customer"]).await;
    let prefix = format!("/portal/as/{cora}");
    let agent = loan.browser("agent").await;
    let own = loan.browser("cora").await;
    for path in ["", "/plan", "/lists"] {
        let answer = agent.get(&format!("{prefix}{path}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        assert_eq!(answer.header("cache-control"), Some("no-store"), "{path} is not kept");
        let (seen, real) = (answer.text(), own.page(&format!("/portal{path}")).await);
        assert_eq!(comparable(&seen, &prefix), comparable(&real, "/portal"), "{path}");
        let note = format!("/record/customer_contact/{cora}");
        assert!(seen.contains("You see the portal as cora Contact does") && seen.contains(&note), "{seen}");
        assert!(!real.contains("You see the portal as"), "{real}");
    }
    let missing = agent.get(&format!("{prefix}/plan/{}", Id("0".repeat(32)))).await;
    assert_eq!(missing.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn nobody_looks_as_a_contact_who_must_not() {
    let loan = Loan::new().await;
    let cora = loan.app.contact("cora", &loan.app.acme, &["sn_customerservice.customer_admin"]).await;
    let uri = format!("/portal/as/{cora}");
    assert_eq!(loan.browser("agent").await.get(&uri).await.status, StatusCode::OK);
    for user in ["stranger", "nobody", "paula", "cora"] {
        let answer = loan.browser(user).await.get(&uri).await;
        assert!(!answer.status.is_success(), "{user}: {}", answer.status);
        assert!(!answer.text().contains("You see the portal as"), "{user}: {}", answer.text());
    }
    // Paula may see a record of Acme now: who sees Beta only does not look as her.
    let stranger = loan.browser("stranger").await;
    let as_paula = format!("/portal/as/{}", loan.people);
    assert_eq!(stranger.get(&as_paula).await.status, StatusCode::OK, "a contact of the own domain");
    loan.party(CASES, &loan.case, "Co-borrower").await;
    let answer = stranger.get(&as_paula).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN, "{}", answer.text());
    // A person who cannot come to the portal: what is needed is said.
    loan.app.set("customer_contact", &cora, &[("portal_access", "false")]).await;
    let answer = loan.browser("agent").await.get(&uri).await;
    assert!(answer.text().contains("has to be switched on"), "{}", answer.text());
    let nobody = format!("/portal/as/{}", Id("f".repeat(32)));
    assert_eq!(loan.browser("agent").await.get(&nobody).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn who_looks_does_nothing() {
    let loan = Loan::new().await;
    let cora = loan.app.contact("cora", &loan.app.acme, &["sn_acct_lc.ale_success_customer"]).await;
    let engagement = loan.app.engagement("Rollout").await;
    let about = ("description", "x");
    let visible = ("visible_to_customer", "true");
    let objective = [("short_description", "Goal"), about, ("engagement", engagement.as_str()), visible];
    let objective = loan.app.make("sn_acct_lc_success_objective", &objective).await;
    let outcome = [("short_description", "Less time"), about, ("success_objective", objective.as_str()), visible];
    let outcome = loan.app.make("sn_acct_lc_success_outcome", &outcome).await;
    let initiative = [("short_description", "Training"), about, ("success_outcome", outcome.as_str()), visible];
    let initiative = loan.app.make("sn_acct_lc_success_initiative", &initiative).await;
    let task = [("short_description", "Invite"), about, ("parent", initiative.as_str()), visible];
    let task = loan.app.make("sn_acct_lc_success_task", &task).await;
    let agent = loan.browser("agent").await;
    let fields = [("_at", "plan"), ("id", task.as_str())];
    let answer = agent.post(&format!("/portal/as/{cora}/do/plan-complete"), &fields).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN, "{}", answer.text());
    assert!(plain(&answer.text()).contains("nothing can be changed here"), "{}", answer.text());
    assert_eq!(loan.app.text("sn_acct_lc_success_task", &task, "state").await, "new");
}
