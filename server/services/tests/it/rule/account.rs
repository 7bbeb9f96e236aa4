//! Accounts, their tree and their domains.
use crate::support::{Test, refused_by};

const ACCOUNT: &str = "customer_account";

#[tokio::test]
async fn a_new_account_gets_a_code_of_six_capitals_or_digits() {
    let test = Test::new().await;
    let account = test.account("Genixify").await;
    let code = test.text(ACCOUNT, &account, "account_code").await;
    assert_eq!(code.len(), 6);
    assert!(code.bytes().all(|sign| sign.is_ascii_uppercase() || sign.is_ascii_digit()), "{code}");
    assert_eq!(test.text(ACCOUNT, &account, "account_path").await, code);
    let twin = test.try_make(ACCOUNT, &[("name", "Twin"), ("account_code", &code)]).await;
    assert_eq!(refused_by(twin), ("Account code unique".into(), "account_code".into()));
}

#[tokio::test]
async fn paths_follow_the_tree_down_to_the_last_account() {
    let test = Test::new().await;
    let top = test.make(ACCOUNT, &[("name", "P"), ("account_code", "P")]).await;
    let mid = test.make(ACCOUNT, &[("name", "R1"), ("account_code", "R1"), ("account_parent", top.as_str())]).await;
    let low = test.make(ACCOUNT, &[("name", "X"), ("account_code", "X"), ("account_parent", mid.as_str())]).await;
    assert_eq!(test.text(ACCOUNT, &low, "account_path").await, "P/R1/X");
    let new_top = test.make(ACCOUNT, &[("name", "Q"), ("account_code", "Q")]).await;
    test.set(ACCOUNT, &mid, &[("account_parent", new_top.as_str())]).await;
    assert_eq!(test.text(ACCOUNT, &low, "account_path").await, "Q/R1/X");
    test.set(ACCOUNT, &mid, &[("account_parent", "")]).await;
    assert_eq!(test.text(ACCOUNT, &low, "account_path").await, "R1/X");
    let circle = test.try_set(ACCOUNT, &mid, &[("account_parent", low.as_str())]).await;
    assert_eq!(refused_by(circle), ("No account cycle".into(), "account_parent".into()));
}

#[tokio::test]
async fn a_customer_starts_with_exactly_one_onboarding_case_and_a_partner_with_none() {
    let test = Test::new().await;
    let customer = test.account("Genixify").await;
    let cases = test.find("sn_acct_lc_onb_case", &format!("account={customer}")).await;
    assert_eq!(cases.len(), 1);
    assert_eq!(test.text("sn_acct_lc_onb_case", &cases[0], "short_description").await, "Onboarding for Genixify");
    let partner = test.make(ACCOUNT, &[("name", "Partner"), ("customer", "false"), ("partner", "true")]).await;
    assert!(test.find("sn_acct_lc_onb_case", &format!("account={partner}")).await.is_empty());
}

#[tokio::test]
async fn an_account_in_use_stays() {
    let test = Test::new().await;
    let partner = test.make(ACCOUNT, &[("name", "Partner"), ("customer", "false")]).await;
    test.delete(ACCOUNT, &partner).await.unwrap();
    let account = test.account("Genixify").await;
    assert!(test.delete(ACCOUNT, &account).await.is_err(), "its onboarding case needs it");
}

#[tokio::test]
async fn an_account_gets_its_own_domain_only_where_that_is_wanted() {
    let test = Test::new().await;
    let before = test.account("Before").await;
    assert_eq!(test.text(ACCOUNT, &before, "sys_domain").await, "global");
    test.property("csm_auto_account_domain_generation", "true").await;
    let provider = test.make("domain", &[("name", "MSP"), ("parent", "global"), ("type", "provider")]).await;
    let account = test.account("Cascade Foods").await;
    assert_eq!(test.text(ACCOUNT, &account, "sys_domain_path").await, "/msp/cascade-foods/");
    let domain = meta::Id(test.text(ACCOUNT, &account, "sys_domain").await);
    assert_eq!(test.text("domain", &domain, "account").await, account.as_str());
    assert_eq!(test.text("domain", &domain, "parent").await, provider.as_str());
    let case = test.onboarding(&account).await;
    assert_eq!(test.text("sn_acct_lc_onb_case", &case, "sys_domain_path").await, "/msp/cascade-foods/");
    let twin = test.account("Cascade Foods!").await;
    assert_eq!(test.text(ACCOUNT, &twin, "sys_domain_path").await, "/msp/cascade-foods-2/");

    test.set(ACCOUNT, &account, &[("name", "Cascade Fine Foods")]).await;
    assert_eq!(test.text("domain", &domain, "name").await, "Cascade Fine Foods");
    assert_eq!(test.text("domain", &domain, "path").await, "/msp/cascade-foods/");
}

#[tokio::test]
async fn moving_a_domain_takes_its_rows_along() {
    let test = Test::new().await;
    test.property("csm_auto_account_domain_generation", "true").await;
    test.make("domain", &[("name", "A"), ("parent", "global"), ("type", "provider")]).await;
    let account = test.account("Genixify").await;
    let contact = test.contact("carla", &account).await;
    let domain = meta::Id(test.text(ACCOUNT, &account, "sys_domain").await);
    let other = test.make("domain", &[("name", "B"), ("parent", "global"), ("type", "provider")]).await;
    test.set("domain", &domain, &[("parent", other.as_str())]).await;
    let case = test.onboarding(&account).await;
    for (table, id) in [
        (ACCOUNT, &account),
        ("core_company", &account),
        ("sn_acct_lc_onb_case", &case),
        ("sn_task", &case),
        ("customer_contact", &contact),
        ("sys_user", &contact),
    ] {
        assert_eq!(test.text(table, id, "sys_domain_path").await, "/b/genixify/", "{table}");
    }
    let circle = test.try_set("domain", &other, &[("parent", domain.as_str())]).await;
    assert_eq!(refused_by(circle), ("No cycle in domains".into(), "parent".into()));
    assert!(test.delete("domain", &domain).await.is_err(), "a domain with rows stays");
    assert!(test.delete("domain", &meta::Id("global".into())).await.is_err(), "the root stays");
}
