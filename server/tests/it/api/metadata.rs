//! The model described as tables: section 13.
use serde_json::json;

use crate::support::{TestApp, column};

#[tokio::test]
async fn tables_columns_and_choices_describe_the_model() {
    let app = TestApp::new().await;
    let by_nobody = |uri: &'static str| {
        let app = &app;
        async move { app.call("GET", uri).by("nobody").send().await.result() }
    };
    let tables = by_nobody("/api/now/table/sys_db_object?name=sn_acct_lc_engagement&sysparm_fields=name,label,super_class.name,is_extendable").await;
    assert_eq!(
        tables,
        json!([{ "name": "sn_acct_lc_engagement", "label": "Engagement", "super_class.name": "sn_task", "is_extendable": "false" }])
    );
    let column_of = by_nobody("/api/now/table/sys_dictionary?sysparm_query=name=sn_acct_lc_engagement^element=account&sysparm_fields=element,column_label,internal_type,reference,mandatory").await;
    assert_eq!(
        column_of,
        json!([{ "element": "account", "column_label": "Account", "internal_type": "reference", "reference": "customer_account", "mandatory": "true" }])
    );
    let choices = by_nobody("/api/now/table/sys_choice?sysparm_query=name=ast_contract^element=state^ORDERBYDESCsequence&sysparm_fields=value,label,language").await;
    assert_eq!(column(&choices, "value"), ["canceled", "expired", "active", "draft"]);
    assert_eq!(choices[0]["language"], "en");
}

#[tokio::test]
async fn every_declared_column_is_listed_once_under_its_table() {
    let app = TestApp::new().await;
    let listed = app.result("/api/now/table/sys_dictionary?sysparm_fields=name,element,internal_type,choice").await;
    let declared: usize = app
        .services
        .store
        .model()
        .entities()
        .map(|entity| entity.declared_by.iter().filter(|by| **by == entity.name()).count())
        .sum();
    assert_eq!(listed.as_array().map(Vec::len), Some(declared));
    let total = app.get("/api/now/table/sys_db_object?sysparm_limit=3").await;
    assert_eq!(total.header("x-total-count"), Some(app.services.store.model().entities().count().to_string().as_str()));
    let known = [
        "string",
        "choice",
        "integer",
        "decimal",
        "currency",
        "boolean",
        "glide_date",
        "glide_date_time",
        "glide_duration",
        "reference",
        "glide_list",
        "document_id",
        "table_name",
        "field_name",
        "html",
        "url",
        "email",
        "journal_input",
        "script",
        "conditions",
        "GUID",
        "password2",
    ];
    assert!(column(&listed, "internal_type").iter().all(|kind| known.contains(&kind.as_str())));
}

#[tokio::test]
async fn described_rows_behave_like_records() {
    let app = TestApp::new().await;
    let list =
        app.result("/api/now/table/sys_db_object?name=sn_task&sysparm_fields=sys_id&sysparm_display_value=false").await;
    let id = list[0]["sys_id"].as_str().expect("an id");
    let one = app.result(&format!("/api/now/table/sys_db_object/{id}?sysparm_fields=name")).await;
    assert_eq!(one, json!({ "name": "sn_task" }));
    let children = app
        .result(&format!("/api/now/table/sys_db_object?super_class={id}&sysparm_fields=super_class&sysparm_limit=1"))
        .await;
    assert_eq!(children[0]["super_class"]["value"], id);
    app.patch(&format!("/api/now/table/sys_db_object/{id}"), json!({ "label": "x" })).await.is_error(
        403,
        "Operation Failed",
        Some("ACL Exception Update Failed due to security constraints"),
    );
    let stats = app.result("/api/now/stats/sys_dictionary?sysparm_count=true&sysparm_group_by=name&sysparm_query=nameINsn_task,ast_contract&sysparm_order_by=name^DESC").await;
    assert_eq!(stats.as_array().map(Vec::len), Some(2));
    assert_eq!(stats[0]["groupby_fields"], json!([{ "field": "name", "value": "sn_task" }]));
    let largest = app.result("/api/now/stats/sys_choice?sysparm_max_fields=sequence&sysparm_avg_fields=sequence&name=ast_contract&element=state").await;
    assert_eq!(largest, json!({ "stats": { "avg": { "sequence": "1.5000" }, "max": { "sequence": "3" } } }));
}
