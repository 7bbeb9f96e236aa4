//! The customer's own account: facts, people, products; and the account that a person has chosen to act for.
use http::StatusCode;
use meta::Id;

use super::browser::{Browser, inputs, plain};
use crate::support::{Answer, PASSWORD, TestApp};

const CONTACTS: &str = "customer_contact";
const HELD: &str = "sys_user_has_role";
const MOST_STATEMENTS: u64 = 14;

/// Acme with a subsidiary below it, an administrator, a colleague there and somebody of Beta.
struct Company {
    app: TestApp,
    branch: Id,
    ada: Id,
    colin: Id,
    bea: Id,
}

impl Company {
    async fn new() -> Company {
        let app = TestApp::new().await;
        let branch =
            app.make("customer_account", &[("name", "Acme North"), ("account_parent", app.acme.as_str())]).await;
        let ada = app
            .contact("ada", &app.acme, &["sn_customerservice.customer_admin", "sn_acct_lc.ale_success_customer"])
            .await;
        let colin = app.contact("colin", &app.acme, &["sn_customerservice.customer"]).await;
        app.contact("nora", &branch, &["sn_customerservice.customer"]).await;
        let bea = app.contact("bea", &app.beta, &["sn_customerservice.customer_admin"]).await;
        let model = app.make("cmdb_model", &[("name", "Machines")]).await;
        for (account, name) in [(&app.acme, "Bread line"), (&branch, "Snow plough"), (&app.beta, "Foreign product")] {
            app.make("sold_product", &[("name", name), ("product", model.as_str()), ("account", account.as_str())])
                .await;
        }
        app.contract("Acme frame", "1000", "2026-01-01").await;
        Company { app, branch, ada, colin, bea }
    }

    async fn browser(&self, user: &str) -> Browser<'_> {
        let browser = Browser::new(&self.app);
        browser.sign_in(user, PASSWORD).await;
        browser
    }

    async fn post(&self, user: &str, deed: &str, at: &str, fields: &[(&str, &str)]) -> Answer {
        let fields: Vec<_> = fields.iter().copied().chain([("_at", at)]).collect();
        self.browser(user).await.post(&format!("/portal/do/{deed}"), &fields).await
    }

    async fn roles(&self, contact: &Id) -> Vec<String> {
        let mut names = Vec::new();
        for row in self.app.find(HELD, &format!("user={contact}")).await {
            let role = Id(self.app.text(HELD, &row, "role").await);
            names.push(self.app.text("sys_user_role", &role, "name").await);
        }
        names.sort();
        names
    }
}

#[tokio::test]
async fn everybody_sees_of_the_account_what_the_roles_show() {
    let company = Company::new().await;
    let page = plain(&company.browser("ada").await.page("/portal/account").await);
    for seen in ["Acme", "Acme North", "colin Contact", "nora Contact", "Bread line", "Snow plough", "Acme frame"] {
        assert!(page.contains(seen), "{seen}: {page}");
    }
    assert!(!page.contains("Foreign") && !page.contains("bea Contact"), "{page}");
    let page = plain(&company.browser("colin").await.page("/portal/account").await);
    assert!(page.contains("Bread line") && page.contains("Acme frame"), "{page}");
    for hidden in ["Snow plough", "nora Contact", "Add contact", "Accounts below"] {
        assert!(!page.contains(hidden), "{hidden}: {page}");
    }
    company.app.contact("nick", &company.app.acme, &[]).await;
    let nick = company.browser("nick").await;
    assert_eq!(nick.get("/portal/account").await.status, StatusCode::NOT_FOUND, "without a role nothing is shown");
    assert!(!nick.page("/portal").await.contains("My account"), "nor linked");
}

#[tokio::test]
async fn administrators_add_change_and_deactivate_people_of_their_accounts() {
    let company = Company::new().await;
    let ada = company.browser("ada").await;
    let form = ada.page("/portal/account/contacts/new").await;
    assert!(form.contains("name=\"first_name\""), "{form}");
    let person = [
        ("first_name", "Iris"),
        ("last_name", "Berg"),
        ("email", "Iris@acme.example"),
        ("account", company.branch.as_str()),
    ];
    let answer = company.post("ada", "contact-save", "account/contacts/new", &person).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let iris = company.app.find(CONTACTS, "name=Iris Berg").await.remove(0);
    assert_eq!(company.app.text(CONTACTS, &iris, "account").await, company.branch.0);
    assert_eq!(company.app.text(CONTACTS, &iris, "user_name").await, "iris@acme.example");
    let at = format!("account/contacts/{iris}");
    let typed = inputs(&ada.page(&format!("/portal/{at}")).await);
    assert_eq!(typed.get("last_name").map(String::as_str), Some("Berg"), "{typed:?}");
    let id = ("id", iris.as_str());
    company.post("ada", "contact-save", &at, &[id, ("phone", "+49 1"), ("active", "false")]).await;
    assert_eq!(company.app.text(CONTACTS, &iris, "phone").await, "+49 1");
    assert_eq!(company.app.text(CONTACTS, &iris, "active").await, "false");
    // Who else has this address, here or in another account, is not told.
    company
        .app
        .set("sys_user", &company.app.find("sys_user", "user_name=bea").await[0], &[("email", "b@beta.example")])
        .await;
    let twin = [person[0], person[1], ("email", "b@beta.example"), person[3]];
    let answer = company.post("ada", "contact-save", "account/contacts/new", &twin).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = answer.text();
    assert!(page.contains("This mail address is known here already.") && !page.contains("bea"), "{page}");
    // Nothing typed is lost, and nothing is stored.
    let answer = company.post("ada", "contact-save", &at, &[id, ("last_name", ""), ("title", "Night shift")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text().contains("Night shift"), "{}", answer.text());
    assert_eq!(company.app.text(CONTACTS, &iris, "title").await, "");
}

#[tokio::test]
async fn nobody_keeps_the_people_of_others() {
    let company = Company::new().await;
    for user in ["colin", "bea", "nora"] {
        let page = format!("/portal/account/contacts/{}", company.ada);
        let answer = company.browser(user).await.get(&page).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{user}");
        let fields = [("id", company.ada.as_str()), ("title", "Pwned"), ("active", "false")];
        let answer = company.post(user, "contact-save", "account", &fields).await;
        assert!(!answer.status.is_redirection(), "{user}: {}", answer.status);
        let fields = [("id", company.ada.as_str()), ("roles", "sn_customerservice.customer")];
        let answer = company.post(user, "contact-roles", "account", &fields).await;
        assert!(!answer.status.is_redirection(), "{user}: {}", answer.status);
    }
    assert_eq!(company.app.text(CONTACTS, &company.ada, "active").await, "true");
    let moved =
        [("first_name", "Eve"), ("last_name", "Il"), ("email", "e@x.example"), ("account", company.app.beta.as_str())];
    let answer = company.post("ada", "contact-save", "account/contacts/new", &moved).await;
    assert!(!answer.status.is_redirection(), "no contacts for other accounts: {}", answer.status);
}

#[tokio::test]
async fn administrators_give_roles_of_customers_and_no_others() {
    let company = Company::new().await;
    let id = ("id", company.colin.as_str());
    let success = ("roles", "sn_acct_lc.ale_success_customer");
    let answer = company.post("ada", "contact-roles", "account", &[id, success]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    assert_eq!(company.roles(&company.colin).await, ["sn_acct_lc.ale_success_customer"], "given and taken");
    for role in ["admin", "sn_acct_lc.ale_success_agent", "sn_customerservice.customer_case_manager"] {
        let answer = company.post("ada", "contact-roles", "account", &[id, success, ("roles", role)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{role} is not hers to give");
    }
    assert_eq!(company.roles(&company.colin).await, ["sn_acct_lc.ale_success_customer"]);
    let own = ("id", company.ada.as_str());
    let answer = company.post("ada", "contact-roles", "account", &[own, success]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "nobody shuts himself out");
    let answer = company.post("ada", "contact-roles", "account", &[("id", company.bea.as_str()), success]).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND, "of another account");
}

#[tokio::test]
async fn the_chosen_account_narrows_everything_and_opens_nothing() {
    let company = Company::new().await;
    let ada = company.browser("ada").await;
    let all = ada.page("/portal/account").await;
    assert!(all.contains("All my accounts"), "{all}");
    assert!(
        !company.browser("colin").await.page("/portal/account").await.contains("All my accounts"),
        "nothing to choose"
    );
    let choose =
        async |account: &str| ada.post("/portal/do/account-choose", &[("_at", ""), ("account", account)]).await;
    assert_eq!(choose(company.branch.as_str()).await.status, StatusCode::SEE_OTHER);
    let page = plain(&ada.page("/portal/account").await);
    assert!(page.contains("Snow plough") && page.contains("nora Contact"), "{page}");
    for hidden in ["Bread line", "Acme frame", "colin Contact"] {
        assert!(!page.contains(hidden), "{hidden}: {page}");
    }
    // The agent who looks as her sees the same choice.
    let agent = company.browser("agent").await;
    let seen = plain(&agent.page(&format!("/portal/as/{}/account", company.ada)).await);
    assert!(seen.contains("Snow plough") && !seen.contains("Bread line"), "{seen}");
    let answer = choose(company.app.beta.as_str()).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.text());
    // Her rights end with the hierarchy, whatever she has chosen.
    company.app.set("customer_account", &company.branch, &[("account_parent", "")]).await;
    let page = plain(&ada.page("/portal/account").await);
    assert!(page.contains("Bread line") && !page.contains("Snow plough"), "{page}");
    choose("").await;
}

#[tokio::test]
async fn the_account_costs_a_fixed_number_of_statements() {
    let company = Company::new().await;
    let ada = company.browser("ada").await;
    for uri in ["/portal/account".to_owned(), format!("/portal/account/contacts/{}", company.colin)] {
        ada.page(&uri).await;
        let before = company.app.services.store.db().statements();
        ada.page(&uri).await;
        let cost = company.app.services.store.db().statements() - before;
        assert!(cost <= MOST_STATEMENTS, "{uri} costs {cost}");
    }
}
