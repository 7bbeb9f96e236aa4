//! The demo portfolio is what the documentation promises.
use services::demo;

use crate::support::Test;

#[tokio::test]
async fn the_demo_portfolio_is_whole_and_made_once() {
    let test = Test::new().await;
    assert!(demo::seed(&test.services).await.unwrap());
    assert!(!demo::seed(&test.services).await.unwrap(), "a second time changes nothing");

    let engagement = test.find("sn_acct_lc_engagement", "number=AENG0000002").await.remove(0);
    let account = test.find("customer_account", "name=Genixify").await.remove(0);
    let text = async |field: &str| test.text("sn_acct_lc_engagement", &engagement, field).await;
    assert_eq!(text("account").await, account.as_str());
    assert_eq!(text("contract_value").await, "9000.00");
    assert_eq!(text("last_touchpoint").await, "2026-05-11");
    assert_eq!(text("renewal_date").await, "2028-01-01");
    assert_eq!(text("initial_go_live").await, "2026-11-01");
    assert_eq!(test.find("sn_acct_lc_onb_case", "number=ALEONB0000004").await.len(), 1);
    assert_eq!(test.find("customer_account", "").await.len(), 60);
    let engagements = test.find("sn_acct_lc_engagement", "").await.len();
    assert!((56..75).contains(&engagements), "{engagements} engagements");
    let mut subjects = Vec::new();
    for initiative in test.find("sn_acct_lc_success_initiative", &format!("engagement={engagement}")).await {
        subjects.push(test.text("sn_acct_lc_success_initiative", &initiative, "short_description").await);
    }
    let different: std::collections::HashSet<_> = subjects.iter().collect();
    assert!(subjects.len() > 5 && different.len() == subjects.len(), "nothing is planned twice: {subjects:?}");
    assert!(test.find("sn_acct_lc_engagement", "active_risk_count>1").await.len() > 5);
    assert!(test.find("sn_acct_lc_engagement", "health_scoreISEMPTY").await.len() < 4);
}

#[tokio::test]
async fn everybody_named_can_sign_in_and_sees_their_part() {
    let test = Test::new().await;
    demo::seed(&test.services).await.unwrap();
    for name in [
        "admin",
        "sofia.agent",
        "omar.onboarding",
        "vera.viewer",
        "paula.plays",
        "tom.owner",
        "ana.approver",
        "ivan.integration",
        "carla.admin",
        "carl.contact",
        "nina.other",
    ] {
        let actor =
            test.services.sign_in(name, demo::PASSWORD, "c").await.unwrap_or_else(|e| panic!("{name}: {e}")).actor;
        let request = store::ListRequest {
            limit: 100,
            ..store::ListRequest::new(test.table("customer_account"), Default::default())
        };
        let accounts = test.services.store.list(&actor, &request).await.map_or(0, |page| page.rows.len());
        if ["carla.admin", "nina.other"].contains(&name) {
            assert_eq!(accounts, 1, "{name} sees the own account only");
        }
    }
    assert!(test.services.sign_in("marcus.webb", demo::PASSWORD, "c").await.is_err(), "colleagues have no password");
}
