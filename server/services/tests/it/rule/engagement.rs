//! Engagements with their account, onboarding, contracts and children.
use meta::Id;

use crate::support::{Test, refused_by};

const ENGAGEMENT: &str = "sn_acct_lc_engagement";
const RELATION: &str = "sn_acct_lc_engagement_contract_relationship";

async fn contract(test: &Test, account: &Id, ends: &str, dollars: &str) -> Id {
    let fields = [
        ("short_description", "Subscription"),
        ("account", account.as_str()),
        ("starts", "2026-01-01"),
        ("ends", ends),
        ("value", dollars),
    ];
    test.make("ast_contract", &fields).await
}

async fn relate(test: &Test, engagement: &Id, contract: &Id) -> Id {
    test.make(RELATION, &[("engagement", engagement.as_str()), ("contract", contract.as_str())]).await
}

async fn terms(test: &Test, engagement: &Id) -> (String, String) {
    (test.text(ENGAGEMENT, engagement, "renewal_date").await, test.text(ENGAGEMENT, engagement, "contract_value").await)
}

#[tokio::test]
async fn renewal_and_value_follow_the_contracts() {
    let test = Test::new().await;
    let account = test.account("Genixify").await;
    let engagement = test.engagement(&account).await;
    let late = contract(&test, &account, "2027-12-31", "1000").await;
    let soon = contract(&test, &account, "2026-09-30", "250.50").await;
    let past = contract(&test, &account, "2026-05-31", "9999").await;
    for contract in [&late, &past] {
        relate(&test, &engagement, contract).await;
    }
    assert_eq!(terms(&test, &engagement).await, ("2027-12-31".into(), "1000.00".into()));
    let relation = relate(&test, &engagement, &soon).await;
    assert_eq!(terms(&test, &engagement).await, ("2026-09-30".into(), "1250.50".into()));
    test.set("ast_contract", &soon, &[("renewal_date", "2026-08-15"), ("value", "300")]).await;
    assert_eq!(terms(&test, &engagement).await, ("2026-08-15".into(), "1300.00".into()));
    test.set("ast_contract", &late, &[("state", "canceled")]).await;
    assert_eq!(terms(&test, &engagement).await, ("2026-08-15".into(), "300.00".into()));
    test.delete(RELATION, &relation).await.unwrap();
    assert_eq!(terms(&test, &engagement).await, (String::new(), "0.00".into()));
    relate(&test, &engagement, &soon).await;
    let other = test.account("Other").await;
    test.set("ast_contract", &soon, &[("account", other.as_str())]).await;
    assert_eq!(terms(&test, &engagement).await, (String::new(), "0.00".into()), "the contract is another account's");
    assert!(test.find(RELATION, &format!("contract={soon}")).await.is_empty());
    test.set("ast_contract", &soon, &[("account", account.as_str())]).await;
    relate(&test, &engagement, &soon).await;
    test.delete("ast_contract", &soon).await.unwrap();
    assert_eq!(terms(&test, &engagement).await, (String::new(), "0.00".into()), "the contract is gone");
}

#[tokio::test]
async fn a_relation_needs_the_same_account_and_occurs_once() {
    let test = Test::new().await;
    let (account, other) = (test.account("A").await, test.account("B").await);
    let engagement = test.engagement(&account).await;
    let own = contract(&test, &account, "2027-01-01", "1").await;
    relate(&test, &engagement, &own).await;
    let twin = test.try_make(RELATION, &[("engagement", engagement.as_str()), ("contract", own.as_str())]).await;
    assert_eq!(refused_by(twin).0, "Avoid duplicate engagement to contract relationship");
    let foreign = contract(&test, &other, "2027-01-01", "1").await;
    let refused = test.try_make(RELATION, &[("engagement", engagement.as_str()), ("contract", foreign.as_str())]).await;
    assert_eq!(refused_by(refused), ("Validate contract account".into(), "contract".into()));
    let model = test.make("cmdb_model", &[("name", "PRO-PLUS")]).await;
    let sold =
        test.make("sold_product", &[("name", "It"), ("product", model.as_str()), ("account", other.as_str())]).await;
    let refused = test
        .try_make("sn_acct_lc_eng_m2m_sp", &[("engagement", engagement.as_str()), ("sold_product", sold.as_str())])
        .await;
    assert_eq!(refused_by(refused), ("Same account".into(), "sold_product".into()));
}

#[tokio::test]
async fn the_onboarding_case_is_of_the_account_and_gives_the_go_live() {
    let test = Test::new().await;
    let (account, other) = (test.account("A").await, test.account("B").await);
    let engagement = test.engagement(&account).await;
    let case = test.onboarding(&account).await;
    assert_eq!(test.text("sn_acct_lc_onb_case", &case, "engagement").await, engagement.as_str());
    test.set("sn_acct_lc_onb_case", &case, &[("go_live_date", "2026-10-01")]).await;
    assert_eq!(test.text(ENGAGEMENT, &engagement, "initial_go_live").await, "2026-10-01");
    let foreign = test.onboarding(&other).await;
    let refused = test.try_set(ENGAGEMENT, &engagement, &[("initial_onboarding", foreign.as_str())]).await;
    assert_eq!(refused_by(refused), ("Validate onboarding for engagement".into(), "initial_onboarding".into()));
}

#[tokio::test]
async fn open_children_keep_an_engagement_open_and_any_child_keeps_it() {
    let test = Test::new().await;
    let account = test.account("A").await;
    let other = test.account("B").await;
    let engagement = test.engagement(&account).await;
    let fields = [("short_description", "Faster"), ("description", "Much"), ("engagement", engagement.as_str())];
    let objective = test.make("sn_acct_lc_success_objective", &fields).await;
    assert_eq!(test.text("sn_acct_lc_success_objective", &objective, "account").await, account.as_str());
    let close = [("state", "closed"), ("closure_code", "achieved"), ("close_notes", "Done.")];
    assert_eq!(refused_by(test.try_set(ENGAGEMENT, &engagement, &close).await).0, "Closing with open children");
    let case = test.onboarding(&other).await;
    let moved = [("account", other.as_str()), ("initial_onboarding", case.as_str())];
    let refused = test.try_set(ENGAGEMENT, &engagement, &moved).await;
    assert_eq!(refused_by(refused), ("Validate account change for engagement".into(), "account".into()));
    test.set("sn_acct_lc_success_objective", &objective, &close).await;
    test.set(ENGAGEMENT, &engagement, &close).await;
    assert!(test.delete(ENGAGEMENT, &engagement).await.is_err(), "it has an objective");
    test.delete("sn_acct_lc_success_objective", &objective).await.unwrap();
    let contract = contract(&test, &account, "2027-01-01", "1").await;
    relate(&test, &engagement, &contract).await;
    test.delete(ENGAGEMENT, &engagement).await.unwrap();
    assert!(test.find(RELATION, "").await.is_empty(), "relations go with it");
}

#[tokio::test]
async fn engagements_make_no_circle_and_take_their_managers_from_the_account() {
    let test = Test::new().await;
    let sofia = test.user("sofia", &[]).await;
    let account = test.make("customer_account", &[("name", "A"), ("customer_success_manager", sofia.as_str())]).await;
    let (one, two) = (test.engagement(&account).await, test.engagement(&account).await);
    assert_eq!(test.text(ENGAGEMENT, &one, "customer_success_manager").await, sofia.as_str());
    test.set(ENGAGEMENT, &two, &[("parent", one.as_str())]).await;
    let circle = test.try_set(ENGAGEMENT, &one, &[("parent", two.as_str())]).await;
    assert_eq!(refused_by(circle), ("Validate engagement parent".into(), "parent".into()));
}

#[tokio::test]
async fn contracts_expire_the_day_after_they_end() {
    let test = Test::new().await;
    let account = test.account("Genixify").await;
    let engagement = test.engagement(&account).await;
    let ending = contract(&test, &account, "2026-06-01", "100").await;
    relate(&test, &engagement, &ending).await;
    assert_eq!(services::daily::expire_contracts(&test.services).await.unwrap(), 0, "its last day is today");
    assert_eq!(terms(&test, &engagement).await.1, "100.00");
    test.clock.set(test.clock.now().plus_seconds(24 * 3600));
    assert_eq!(services::daily::expire_contracts(&test.services).await.unwrap(), 1);
    assert_eq!(test.text("ast_contract", &ending, "state").await, "expired");
    assert_eq!(terms(&test, &engagement).await, (String::new(), "0.00".into()));
}

#[tokio::test]
async fn a_day_that_passes_takes_ended_contracts_out_of_the_terms() {
    let test = Test::new().await;
    let account = test.account("Genixify").await;
    let engagement = test.engagement(&account).await;
    let draft = contract(&test, &account, "2026-06-01", "100").await;
    let rejected = contract(&test, &account, "2026-08-01", "50").await;
    let later = contract(&test, &account, "2026-12-31", "10").await;
    test.set("ast_contract", &draft, &[("state", "draft")]).await;
    for contract in [&draft, &rejected, &later] {
        relate(&test, &engagement, contract).await;
    }
    assert_eq!(terms(&test, &engagement).await, ("2026-06-01".into(), "160.00".into()));
    test.set("ast_contract", &rejected, &[("substate", "renewal_rejected")]).await;
    assert_eq!(terms(&test, &engagement).await, ("2026-06-01".into(), "110.00".into()), "it will not be renewed");
    test.clock.set(test.clock.now().plus_seconds(24 * 3600));
    assert_eq!(services::daily::expire_contracts(&test.services).await.unwrap(), 0, "a draft does not expire");
    services::daily::refresh_renewals(&test.services).await.unwrap();
    assert_eq!(terms(&test, &engagement).await, ("2026-12-31".into(), "10.00".into()));
}

#[tokio::test]
async fn an_engagement_that_moves_leaves_what_is_the_old_accounts_and_takes_its_touchpoints_along() {
    let test = Test::new().await;
    test.property("csm_auto_account_domain_generation", "true").await;
    let (old, new) = (test.account("Genixify").await, test.account("Cascade").await);
    let engagement = test.engagement(&old).await;
    let own = contract(&test, &old, "2027-01-01", "5").await;
    relate(&test, &engagement, &own).await;
    let contact = test.contact("carla", &old).await;
    let team = [("engagement", engagement.as_str()), ("contact", contact.as_str())];
    test.make("sn_acct_lc_eng_m2m_cntct_rel", &team).await;
    let shared = test.make("entitlement", &[("name", "For all")]).await;
    let shared = [("engagement", engagement.as_str()), ("entitlement", shared.as_str())];
    test.make("sn_acct_lc_applicable_entitlement", &shared).await;
    test.set(ENGAGEMENT, &engagement, &[("key_customer_contact", contact.as_str())]).await;
    let words = [("short_description", "Review"), ("description", "All"), ("engagement", engagement.as_str())];
    let touchpoint = test.make("sn_acct_lc_touchpoint", &words).await;
    let words = [("short_description", "Minutes"), ("description", "All"), ("parent", touchpoint.as_str())];
    let task = test.make("sn_acct_lc_success_task", &words).await;
    let record = [("engagement", engagement.as_str()), ("type", "self_led")];
    let implementation = test.make("sn_acct_lc_implementation_record", &record).await;
    assert_eq!(test.text("sn_acct_lc_implementation_record", &implementation, "account").await, old.as_str());
    let sofia = test.user("sofia", &["sn_acct_lc.ale_success_agent"]).await;
    test.set(ENGAGEMENT, &engagement, &[("squad", sofia.as_str())]).await;
    test.set("sn_acct_lc_touchpoint", &touchpoint, &[("squad", sofia.as_str())]).await;
    let members = test.find("sn_acct_lc_squad_member", "").await;
    assert_eq!(members.len(), 2);
    let score = test.make("sn_acct_lc_eng_health_score", &[("engagement", engagement.as_str()), ("score", "60")]).await;

    let over = [("state", "closed"), ("closure_code", "addressed"), ("close_notes", "Done.")];
    test.set("sn_acct_lc_touchpoint", &touchpoint, &over).await;
    let case = test.onboarding(&new).await;
    let sofia = test.services.actor(&sofia).await.unwrap().unwrap();
    let moved = store::Save::update(test.table(ENGAGEMENT), engagement.clone())
        .text("account", new.as_str())
        .text("initial_onboarding", case.as_str());
    test.services.store.save(&sofia, moved).await.unwrap();
    assert_eq!(terms(&test, &engagement).await, (String::new(), "0.00".into()));
    assert!(test.find(RELATION, "").await.is_empty() && test.find("sn_acct_lc_eng_m2m_cntct_rel", "").await.is_empty());
    assert_eq!(test.text(ENGAGEMENT, &engagement, "key_customer_contact").await, "");
    assert_eq!(
        test.find("sn_acct_lc_applicable_entitlement", "").await.len(),
        1,
        "what is everybody's is the new one's"
    );
    for (table, id) in [
        ("sn_acct_lc_touchpoint", &touchpoint),
        ("sn_acct_lc_success_task", &task),
        ("sn_acct_lc_implementation_record", &implementation),
    ] {
        assert_eq!(test.text(table, id, "account").await, new.as_str(), "{table}");
        assert_eq!(test.text(table, id, "sys_domain_path").await, "/cascade/", "{table}");
    }
    for (table, id) in
        members.iter().map(|id| ("sn_acct_lc_squad_member", id)).chain([("sn_acct_lc_eng_health_score", &score)])
    {
        assert_eq!(test.text(table, id, "sys_domain_path").await, "/cascade/", "{table}");
    }
}

#[tokio::test]
async fn a102_each_kind_of_work_ties_an_engagement_to_its_account() {
    let test = Test::new().await;
    let (account, other) = (test.account("A").await, test.account("B").await);
    let case = test.onboarding(&other).await;
    let engagement = test.engagement(&account).await;
    let moved = [("account", other.as_str()), ("initial_onboarding", case.as_str())];
    for table in [
        "sn_acct_lc_success_objective",
        "sn_acct_lc_success_case",
        "sn_acct_lc_internal_play",
        "sn_acct_lc_risk_signal_issue",
    ] {
        let mut fields = vec![("short_description", "It"), ("description", "All"), ("engagement", engagement.as_str())];
        fields.extend((table == "sn_acct_lc_risk_signal_issue").then_some(("probability", "high")));
        let work = test.make(table, &fields).await;
        let refused = test.try_set(ENGAGEMENT, &engagement, &moved).await;
        let rule = "Validate account change for engagement".to_owned();
        assert_eq!(refused_by(refused), (rule, "account".to_owned()), "{table}");
        test.delete(table, &work).await.expect("a deletion");
    }
    test.set(ENGAGEMENT, &engagement, &moved).await;
    assert_eq!(test.text(ENGAGEMENT, &engagement, "account").await, other.as_str());
}
