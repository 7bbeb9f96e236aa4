//! A361: people make cases for the accounts they act for, and for no other.
use http::StatusCode;
use meta::Id;
use serde_json::json;

use super::{CASE, World};
use crate::web::browser::plain;

impl World {
    /// A contact relationship of Carl with Beta, which Acme works for.
    async fn acts_for_beta(&self, responsibility: &str, access: &[(&str, &str)]) -> Id {
        let app = &self.app;
        let kind = [("name", "Works for"), ("reverse_name", "Has")];
        let kind = app.make("sn_customerservice_account_relationship_type", &kind).await;
        let fields = [("account", app.beta.as_str()), ("related_account", app.acme.as_str()), ("type", kind.as_str())];
        app.make("account_relationship", &fields).await;
        let fields = [("name", responsibility), ("user_type", "contact")];
        let held = app.make("sn_customerservice_responsibility_def", &fields).await;
        if !access.is_empty() {
            let fields = [&[("responsibility", held.as_str()), ("table_name", CASE)][..], access].concat();
            app.make("sn_customerservice_responsibility_access_config", &fields).await;
        }
        let fields =
            [("contact", self.carl.as_str()), ("account", app.beta.as_str()), ("responsibility", held.as_str())];
        app.make("sn_customerservice_contact_relationship", &fields).await
    }
}

#[tokio::test]
async fn a_case_is_made_for_an_account_that_the_contact_acts_for() {
    let world = World::new().await;
    let app = &world.app;
    let third = app.make("customer_account", &[("name", "Gamma")]).await;
    let relationship = world.acts_for_beta("Spokesperson", &[]).await;
    let carl = world.browser("carl").await;
    let form = carl.page("/portal/case/new").await;
    assert!(form.contains(app.beta.as_str()) && form.contains(app.acme.as_str()), "{form}");
    assert!(!form.contains(third.as_str()) && !form.contains("Gamma"), "{form}");
    let open = async |title: &str, account: &Id| {
        let typed = [("_at", "case/new"), ("short_description", title), ("account", account.as_str())];
        carl.post("/portal/do/open_case", &typed).await
    };
    assert_eq!(open("For Beta", &app.beta).await.status, StatusCode::SEE_OTHER);
    let case = app.find(CASE, "short_description=For Beta").await.remove(0);
    assert_eq!(app.text(CASE, &case, "account").await, app.beta.0);
    assert_eq!(app.text(CASE, &case, "contact").await, world.carl.0);
    assert!(carl.page("/portal/list/my-cases").await.contains("For Beta"));
    assert!(carl.page("/portal/search?q=Beta").await.contains("For Beta"), "found, though it lies in another domain");

    let refused = open("For Gamma", &third).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.text());
    let shown = plain(&refused.text());
    assert!(shown.contains("You do not act for this account.") && shown.contains("For Gamma"), "{shown}");
    assert!(!shown.contains("Gamma Ltd") && app.find(CASE, "short_description=For Gamma").await.is_empty());

    // A draft is not moved there either, by any door; once the relationship ends, neither to Beta.
    let typed = [("id", ""), ("short_description", "Begun"), ("account", app.acme.as_str()), ("go", "1")];
    carl.post("/portal/do/intake", &typed).await;
    let draft = app.find(CASE, "short_description=Begun").await.remove(0);
    let move_to = async |account: &Id| {
        let body = json!({ "account": account.as_str() });
        app.call("PATCH", &format!("/api/now/table/{CASE}/{draft}")).by("carl").json(&body).send().await.status
    };
    assert!(move_to(&third).await.is_client_error());
    app.set("sn_customerservice_contact_relationship", &relationship, &[("active", "false")]).await;
    assert!(move_to(&app.beta).await.is_client_error());
    assert_eq!(app.text(CASE, &draft, "account").await, app.acme.0);
    let form = carl.page("/portal/case/new").await;
    assert!(!form.contains(app.beta.as_str()), "one account is no choice: {form}");
    assert!(open("Too late", &app.beta).await.status.is_client_error());
}

#[tokio::test]
async fn a_responsibility_that_makes_no_cases_offers_no_account() {
    for (may_create, is_offered) in [("true", true), ("false", false)] {
        let world = World::new().await;
        let access =
            [("can_read", "true"), ("can_write", "false"), ("can_create", may_create), ("can_comment", "false")];
        world.acts_for_beta("Watcher", &access).await;
        let carl = world.browser("carl").await;
        let form = carl.page("/portal/case/new").await;
        assert_eq!(form.contains(world.app.beta.as_str()), is_offered, "{may_create}");
        let typed = [("_at", "case/new"), ("short_description", "X"), ("account", world.app.beta.as_str())];
        let answer = carl.post("/portal/do/open_case", &typed).await;
        assert_eq!(answer.status == StatusCode::SEE_OTHER, is_offered, "{may_create}: {}", answer.text());
    }
}
