//! Statements of the specification about roles and domains that no single layer decides (docs/acceptance.md).
use http::StatusCode;
use meta::{CREATE, DELETE, Id, Ops, READ, WRITE};
use serde_json::json;

use crate::support::TestApp;

/// Whether the person may do `op` with rows of the table.
async fn may(app: &TestApp, user: &Id, table: &str, op: Ops) -> bool {
    let actor = app.services.actor(user).await.expect("a read").expect("the person may sign in");
    store::may(&actor, app.table(table), op)
}

#[tokio::test]
async fn a328_agents_of_onboarding_write_risks_solutions_and_squads() {
    let app = TestApp::new().await;
    let agent = app.user("onboarder", &["sn_acct_lc.agent"]).await;
    for table in
        ["sn_acct_lc_risk_signal_issue", "sn_acct_lc_risk_signal_solution_relationship", "sn_acct_lc_squad_member"]
    {
        for op in [READ, CREATE, WRITE] {
            assert!(may(&app, &agent, table, op).await, "{table} {op:?}");
        }
    }
    for table in ["sn_acct_lc_engagement", "sn_acct_lc_touchpoint", "sn_acct_lc_success_task"] {
        assert!(may(&app, &agent, table, READ).await, "{table}, as a viewer");
        assert!(!may(&app, &agent, table, WRITE).await, "{table}, as a viewer");
    }
}

#[tokio::test]
async fn a332_validations_and_import_builders_follow_their_roles() {
    let app = TestApp::new().await;
    let validation = "sn_acct_lc_data_validation_assist";
    let cases: [(&str, &str, &[Ops]); 7] = [
        (validation, "sn_acct_lc.data_validation_assist_create", &[CREATE]),
        (validation, "sn_acct_lc.data_validation_assist_read", &[READ]),
        (validation, "sn_acct_lc.data_validation_assist_write", &[READ, WRITE]),
        (validation, "sn_acct_lc.data_validation_assist_admin", &[READ, CREATE, WRITE, DELETE]),
        ("import_builder", "import_builder_create", &[CREATE]),
        ("import_builder", "import_builder_read", &[READ]),
        ("import_builder", "import_builder_write", &[READ, WRITE]),
    ];
    for (table, role, granted) in cases {
        let user = app.user(role, &[role]).await;
        for op in [READ, CREATE, WRITE, DELETE] {
            assert_eq!(may(&app, &user, table, op).await, granted.contains(&op), "{role}: {op:?} on {table}");
        }
        let listed = app.call("GET", &format!("/api/now/table/{table}")).by(role).send().await;
        let expected = if granted.contains(&READ) { StatusCode::OK } else { StatusCode::FORBIDDEN };
        assert_eq!(listed.status, expected, "{role} reads {table}");
        if granted.contains(&CREATE) {
            continue;
        }
        let made = app.call("POST", &format!("/api/now/table/{table}")).by(role).json(&json!({})).send().await;
        assert_eq!(made.status, StatusCode::FORBIDDEN, "{role} makes {table}");
    }
}

#[test]
fn a336_customer_data_is_separated_and_staging_is_not() {
    let model = domain::registry::model();
    for name in SEPARATED {
        let entity = model.entity(name).unwrap_or_else(|| panic!("no table {name}"));
        assert!(entity.table.by_domain || !entity.table.domain_of.is_empty(), "{name} is in no domain");
    }
    let staged = model.stored().filter(|entity| entity.name().starts_with("sn_acct_lc_account_onb_import_"));
    let staged: Vec<_> = staged.inspect(|entity| assert!(!entity.table.by_domain, "{}", entity.name())).collect();
    assert!(staged.len() >= 7, "every staging table is looked at");
}

#[tokio::test]
async fn a339_what_one_domain_was_shown_is_not_shown_to_another() {
    let app = TestApp::new().await;
    app.contract("Of Acme alone", "100", "2026-01-01").await;
    let role = "sn_customerservice.customer";
    for (user, account) in [("anna", &app.acme), ("berta", &app.beta)] {
        app.contact(user, account, &[role]).await;
    }
    for uri in [
        "/api/now/table/ast_contract?sysparm_fields=short_description",
        "/api/now/stats/ast_contract?sysparm_count=true",
        "/api/now/table/customer_account?sysparm_fields=name",
    ] {
        // One after the other, again and again: whatever is kept between requests is kept for one of them.
        let mut seen = Vec::new();
        for user in ["agent", "anna", "berta", "agent", "berta", "anna"] {
            let answer = app.call("GET", uri).by(user).send().await;
            assert_eq!(answer.header("cache-control"), Some("no-store"), "{uri} is kept by nobody on the way");
            seen.push((user, answer.text()));
        }
        for (user, text) in &seen {
            let first = seen.iter().find(|(other, _)| other == user).expect("the first look");
            assert_eq!(text, &first.1, "{user} sees the same each time: {uri}");
        }
        let of = |user: &str| seen.iter().find(|(other, _)| *other == user).expect("a look").1.clone();
        assert_ne!(of("anna"), of("berta"), "{uri}");
        assert!(!of("berta").contains("Acme"), "{uri}: {}", of("berta"));
    }
}

#[tokio::test]
async fn a342_onboarding_is_in_the_domain_of_its_account() {
    let app = TestApp::new().await;
    let home = app.text("customer_account", &app.acme, "sys_domain").await;
    let case = app.find("sn_acct_lc_onb_case", &format!("account={}", app.acme)).await.remove(0);
    assert_eq!(app.text("sn_acct_lc_onb_case", &case, "sys_domain").await, home);
    let fields = [("short_description", "Invite the team"), ("onboarding_case", case.as_str())];
    let task = app.make("sn_ti_core_task", &fields).await;
    assert_eq!(app.text("sn_ti_core_task", &task, "sys_domain").await, home);
    let source = app
        .make(
            "sys_data_source",
            &[("name", "Contacts"), ("import_set_table", "sn_acct_lc_account_onb_import_contacts")],
        )
        .await;
    let fields = [
        ("short_description", "Import contacts"),
        ("onboarding_case", case.as_str()),
        ("source_table", "sn_acct_lc_account_onb_import_contacts"),
        ("target_table", "customer_contact"),
        ("data_source", source.as_str()),
    ];
    let import = app.make("sn_ti_core_imp_task", &fields).await;
    assert_eq!(app.text("sn_ti_core_imp_task", &import, "sys_domain").await, home);
}

#[tokio::test]
async fn a343_modules_are_activated_in_the_global_domain_with_what_they_need() {
    const MODULE: &str = "sys_module";
    let app = TestApp::new().await;
    let product = app.find(MODULE, "plugin_id=com.sn_acct_lc").await.remove(0);
    let uri = format!("/api/now/table/{MODULE}/{product}?confirm_cascade=");
    let activate = async |user: &str, confirmed: &str| {
        app.call("PATCH", &format!("{uri}{confirmed}")).by(user).json(&json!({ "state": "active" })).send().await
    };
    let active = async || app.find(MODULE, "state=active").await.len();
    assert!(activate("agent", "true").await.status.is_client_error(), "only administrators activate");
    app.property("sn_acct_lc.domain_separation_active", "true").await;
    app.property("glide.sys.domain.delegated_administration", "true").await;
    let refused = activate("stranger", "true").await;
    let sentence = "Application installation is unavailable because another operation is running: \
        Plugin Activation for Customer Success Management";
    assert!(refused.status.is_client_error() && refused.text().contains(sentence), "{}", refused.text());
    assert_eq!(active().await, 0);

    let asked = activate("admin", "").await;
    assert!(asked.status.is_client_error() && asked.text().contains("Data Context Engine"), "{}", asked.text());
    assert_eq!(active().await, 0, "nothing before it is confirmed");
    assert_eq!(activate("admin", "true").await.status, StatusCode::OK);
    assert_eq!(active().await, 13, "the product and the twelve modules that it needs");
    let roadmap = app.find(MODULE, "plugin_id=sn_roadmap").await.remove(0);
    let inactive = json!({ "state": "inactive" });
    let kept = app.patch(&format!("/api/now/table/{MODULE}/{roadmap}"), inactive.clone()).await;
    assert!(kept.text().contains("Customer Success Management needs this module"), "{}", kept.text());
    app.patch(&format!("/api/now/table/{MODULE}/{product}"), inactive).await;
    assert_eq!(active().await, 12);

    app.property("glide.sys.domain.delegated_administration", "false").await;
    let refused = activate("stranger", "true").await;
    assert!(refused.text().contains("All domains share modules"), "{}", refused.text());
    assert_eq!(activate("admin", "true").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a359_administrators_of_a_parent_account_see_what_lies_below_and_not_the_reverse() {
    let app = TestApp::new().await;
    let child = app.make("customer_account", &[("name", "Acme North"), ("account_parent", app.acme.as_str())]).await;
    let role = "sn_customerservice.customer_admin";
    let mut made = Vec::new();
    for (user, account) in [("above", &app.acme), ("below", &child)] {
        let contact = app.contact(user, account, &[role]).await;
        let fields = [("short_description", user), ("account", account.as_str()), ("contact", contact.as_str())];
        let case = app.make("sn_customerservice_cases", &fields).await;
        made.push([("sn_customerservice_cases", case), ("customer_contact", contact)]);
    }
    for ((table, of_parent), (_, of_child)) in made[0].iter().zip(&made[1]) {
        let uri = format!("/api/now/table/{table}?sysparm_fields=sys_id");
        let seen = async |user: &str| app.call("GET", &uri).by(user).send().await.text();
        let (above, below) = (seen("above").await, seen("below").await);
        assert!(above.contains(of_parent.as_str()) && above.contains(of_child.as_str()), "{table}: {above}");
        assert!(below.contains(of_child.as_str()) && !below.contains(of_parent.as_str()), "{table}: {below}");
    }
}

#[tokio::test]
async fn a360_cases_outlive_the_relationship_they_refer_to() {
    let app = TestApp::new().await;
    for account in [&app.acme, &app.beta] {
        app.set("customer_account", account, &[("customer", "true"), ("partner", "true")]).await;
    }
    let relationship_type = app.find("sn_customerservice_account_relationship_type", "name=Partner of").await;
    let fields = [
        ("account", app.acme.as_str()),
        ("related_account", app.beta.as_str()),
        ("type", relationship_type.first().expect("the type is shipped").as_str()),
    ];
    let relationship = app.make("account_relationship", &fields).await;
    let fields = [
        ("short_description", "Asked for by the partner"),
        ("account", app.acme.as_str()),
        ("account_relationship", relationship.as_str()),
    ];
    let case = app.make("sn_customerservice_cases", &fields).await;
    let entity = app.table("account_relationship");
    app.services.store.delete(&app.system(), entity, relationship.as_str(), None).await.expect("it may go");
    assert!(app.find("account_relationship", &format!("account={}", app.beta)).await.is_empty(), "nor its reverse");
    assert_eq!(app.text("sn_customerservice_cases", &case, "short_description").await, "Asked for by the partner");
    assert_eq!(app.text("sn_customerservice_cases", &case, "account_relationship").await, "");
}

#[tokio::test]
async fn a361_a_contact_makes_cases_of_its_own_account() {
    let app = TestApp::new().await;
    let contact = app.contact("anna", &app.acme, &["sn_customerservice.customer"]).await;
    let case = async |account: &Id| {
        let body = json!({ "short_description": "Broken", "account": account.as_str(), "contact": contact.as_str() });
        app.call("POST", "/api/now/table/sn_customerservice_cases").by("anna").json(&body).send().await
    };
    let made = case(&app.acme).await;
    assert_eq!(made.status, StatusCode::CREATED, "naming itself: {}", made.text());
    assert!(case(&app.beta).await.status.is_client_error(), "not for an account it has nothing to do with");
}

/// The tables that the specification marks as domain separated, the thirty-five of the seeds among them.
const SEPARATED: &[&str] = &[
    "account_address_relationship",
    "account_relationship",
    "alm_asset",
    "asmt_assessment_instance",
    "ast_contract",
    "awa_work_item",
    "change_request",
    "csm_consumer",
    "csm_household",
    "csm_household_member",
    "customer_account",
    "customer_contact",
    "entitlement",
    "incident",
    "interaction",
    "lead",
    "m2m_kb_task",
    "opportunity",
    "pm_project",
    "problem",
    "quote",
    "quote_line",
    "sc_request",
    "sc_task",
    "sn_acct_lc_applicable_entitlement",
    "sn_acct_lc_color_banding",
    "sn_acct_lc_crm_request",
    "sn_acct_lc_definition_record",
    "sn_acct_lc_eng_health_metric_score",
    "sn_acct_lc_eng_health_score",
    "sn_acct_lc_eng_hlt_def",
    "sn_acct_lc_eng_hlt_mtr_config",
    "sn_acct_lc_eng_m2m_cntct_rel",
    "sn_acct_lc_eng_m2m_sp",
    "sn_acct_lc_eng_m2m_team_mem",
    "sn_acct_lc_eng_risk_def",
    "sn_acct_lc_engagement",
    "sn_acct_lc_engagement_contract_relationship",
    "sn_acct_lc_implementation_record",
    "sn_acct_lc_internal_play",
    "sn_acct_lc_internal_play_task",
    "sn_acct_lc_metric_snapshot",
    "sn_acct_lc_onb_case",
    "sn_acct_lc_risk_occurrence",
    "sn_acct_lc_risk_signal_issue",
    "sn_acct_lc_risk_signal_solution_relationship",
    "sn_acct_lc_risk_threshold_override",
    "sn_acct_lc_squad_member",
    "sn_acct_lc_success_case",
    "sn_acct_lc_success_initiative",
    "sn_acct_lc_success_launcher_notifier",
    "sn_acct_lc_success_objective",
    "sn_acct_lc_success_outcome",
    "sn_acct_lc_success_task",
    "sn_acct_lc_touchpoint",
    "sn_billing_account",
    "sn_chat_message",
    "sn_csm_business_location",
    "sn_csm_consumer_profile",
    "sn_csm_service_relationship",
    "sn_customer_rel_consumer_to_consumer",
    "sn_customer_rel_consumer_to_user",
    "sn_customer_rel_household_to_user",
    "sn_customerservice_asset_contact",
    "sn_customerservice_cases",
    "sn_customerservice_contact_relationship",
    "sn_customerservice_escalation",
    "sn_customerservice_related_party",
    "sn_customerservice_task",
    "sn_customerservice_team_member",
    "sn_data_ctx_engine_brkdwn_seg",
    "sn_data_ctx_engine_ctx",
    "sn_data_ctx_engine_data",
    "sn_data_ctx_engine_insight",
    "sn_data_ctx_engine_insight_item",
    "sn_data_ctx_engine_map",
    "sn_data_ctx_engine_seg_conf",
    "sn_data_ctx_engine_src",
    "sn_data_ctx_engine_visualization",
    "sn_data_ctx_engine_visualization_m2m",
    "sn_data_quality_match",
    "sn_document",
    "sn_gd_run",
    "sn_ind_tmt_orm_order_line_item",
    "sn_install_base_m2m_installed_product",
    "sn_meeting_mgmt_invitee",
    "sn_meeting_mgmt_meeting_details",
    "sn_meeting_mgmt_series",
    "sn_order_mgmt_order",
    "sn_privacy_request",
    "sn_prm_channel_partner",
    "sn_prm_dr_deal_registration",
    "sn_prm_partner_program_relationship",
    "sn_prod_cap_core_cap_rel_map",
    "sn_prod_cap_core_prod_cap",
    "sn_prod_cap_core_prod_cap_map",
    "sn_prod_cap_core_prod_cap_usage",
    "sn_prod_cap_core_prod_usage",
    "sn_ra_history",
    "sn_service_exchange_registration",
    "sn_sidebar_discussion",
    "sn_sidebar_message",
    "sn_task",
    "sn_ti_core_ale_choice",
    "sn_ti_core_case",
    "sn_ti_core_imp_task",
    "sn_ti_core_task",
    "sold_product",
    "sys_cs_callback",
    "sys_email",
    "sys_flow_context",
    "sys_journal_field",
    "sys_pd_activity_context",
    "sys_pd_context",
    "sysapproval_approver",
    "task_sla",
    "wm_order",
    "wm_task",
];
