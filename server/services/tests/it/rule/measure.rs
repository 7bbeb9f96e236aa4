//! The configuration of metrics, health and risks.
use meta::Id;

use crate::support::{Test, refused_by};

const SOURCE: &str = "sn_data_ctx_engine_src";
const CONTEXT: &str = "sn_data_ctx_engine_ctx";
const MAPPER: &str = "sn_data_ctx_engine_map";
const HEALTH: &str = "sn_acct_lc_eng_hlt_def";
const METRIC: &str = "sn_acct_lc_eng_hlt_mtr_config";
const BAND: &str = "sn_acct_lc_color_banding";
const ENGAGEMENT: &str = "sn_acct_lc_engagement";

const MAP: &[(&str, &str)] = &[
    ("source_table", "customer_account"),
    ("source_field", "sys_id"),
    ("related_table", ENGAGEMENT),
    ("query_field", "account"),
    ("context_table", ENGAGEMENT),
    ("context_field", "sys_id"),
];

/// States are not typed by people: actions set them as the system.
async fn publish(test: &Test, table: &str, id: &Id) -> Result<store::Saved, store::Error> {
    test.try_set(table, id, &[("state", "published")]).await
}

async fn source(test: &Test, name: &str) -> Id {
    test.make(SOURCE, &[("name", name), ("source", "external"), ("frequency", "weekly")]).await
}

async fn published_source(test: &Test, name: &str, mapper: &Id) -> Id {
    let source = source(test, name).await;
    let context = [("data_source", source.as_str()), ("context_table", ENGAGEMENT), ("mappers", mapper.as_str())];
    test.make(CONTEXT, &context).await;
    publish(test, SOURCE, &source).await.expect("a source that can be published");
    source
}

#[tokio::test]
async fn a_source_is_published_with_a_way_to_its_records() {
    let test = Test::new().await;
    let source = source(&test, "NPS").await;
    let twin = test.try_make(SOURCE, &[("name", "NPS"), ("source", "external"), ("frequency", "daily")]).await;
    assert_eq!(refused_by(twin).0, "Avoid duplicate data source");
    assert_eq!(
        refused_by(publish(&test, SOURCE, &source).await),
        ("Validate context on publish".into(), "state".into())
    );
    let context = test.make(CONTEXT, &[("data_source", source.as_str()), ("context_table", ENGAGEMENT)]).await;
    assert!(publish(&test, SOURCE, &source).await.is_err(), "a context without mapper leads nowhere");
    let mapper = test.make(MAPPER, MAP).await;
    assert_eq!(refused_by(test.try_make(MAPPER, MAP).await).0, "Unique source to context");
    test.set(CONTEXT, &context, &[("mappers", mapper.as_str())]).await;
    publish(&test, SOURCE, &source).await.unwrap();
}

#[tokio::test]
async fn a_health_definition_is_published_with_weights_of_a_hundred() {
    let test = Test::new().await;
    let mapper = test.make(MAPPER, MAP).await;
    let (nps, draft) = (published_source(&test, "NPS", &mapper).await, source(&test, "Draft").await);
    let health = test.make(HEALTH, &[("name", "All"), ("rank", "1"), ("global", "true")]).await;
    let second = test.try_make(HEALTH, &[("name", "More"), ("rank", "2"), ("global", "true")]).await;
    assert_eq!(refused_by(second), ("Limit # of global health definition to 1".into(), "global".into()));
    let twin = test.try_make(HEALTH, &[("name", "All"), ("rank", "2")]).await;
    assert_eq!(refused_by(twin), ("Unique engagement health definition".into(), "name".into()));
    let metric = |source: &Id, weight: &'static str| {
        [
            ("engagement_health_definition", health.0.clone()),
            ("data_source", source.0.clone()),
            ("target", "50".to_owned()),
            ("weight", weight.to_owned()),
        ]
    };
    let make = async |source: &Id, weight: &'static str| {
        let fields = metric(source, weight);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(field, value)| (*field, value.as_str())).collect();
        test.try_make(METRIC, &fields).await
    };
    assert_eq!(refused_by(make(&draft, "40").await).0, "Published source with engagement context");
    let row = make(&nps, "60").await.unwrap().id;
    let refused = publish(&test, HEALTH, &health).await;
    assert_eq!(refused_by(refused), ("Validate sum of health def config weight".into(), "state".into()));
    test.set(METRIC, &row, &[("weight", "100")]).await;
    publish(&test, HEALTH, &health).await.unwrap();
    let late = published_source(&test, "Late", &mapper).await;
    assert_eq!(refused_by(make(&late, "1").await).0, "Abort creation for published health def");
}

#[tokio::test]
async fn color_bands_neither_share_a_color_nor_overlap() {
    let test = Test::new().await;
    let band = |min: &'static str, max: &'static str, color: &'static str| {
        [("type", "global"), ("min", min), ("max", max), ("color", color), ("category", "good")]
    };
    test.make(BAND, &band("70", "100", "#00ff00")).await;
    test.make(BAND, &band("0", "39", "#ff0000")).await;
    for (wrong, field) in [(band("40", "69", "#00FF00"), "color"), (band("39", "60", "#ffff00"), "min")] {
        let rule = "Abort if color or range validation fails".to_owned();
        assert_eq!(refused_by(test.try_make(BAND, &wrong).await), (rule, field.to_owned()));
    }
    test.make(BAND, &band("40", "69", "#ffff00")).await;
}

#[tokio::test]
async fn risk_definitions_need_what_they_watch() {
    let test = Test::new().await;
    let table = "sn_acct_lc_eng_risk_def";
    let category = test.make("sn_ti_core_ale_choice", &[("name", "Bad"), ("category", "risk_category")]).await;
    let watch = [
        ("name", "No date"),
        ("category", category.as_str()),
        ("type", "table"),
        ("source_table", "customer_account"),
        ("conditions", "active=true"),
    ];
    assert_eq!(refused_by(test.try_make(table, &watch).await).0, "Abort if no context mapper for risk def");
    test.make(MAPPER, MAP).await;
    test.make(table, &watch).await;
    assert_eq!(refused_by(test.try_make(table, &watch).await).0, "Abort if duplicate record found");
}

#[tokio::test]
async fn a_metric_gives_an_outcome_its_newest_value() {
    const OUTCOME: &str = "sn_acct_lc_success_outcome";
    const DATA: &str = "sn_data_ctx_engine_data";
    let test = Test::new().await;
    let engagement = test.engagement(&test.account("Genixify").await).await;
    let below = [("short_description", "Faster"), ("description", "All"), ("engagement", engagement.as_str())];
    let objective = test.make("sn_acct_lc_success_objective", &below).await;
    let metric = source(&test, "Hours to answer").await;
    let context = test.make(CONTEXT, &[("data_source", metric.as_str()), ("context_table", OUTCOME)]).await;
    let mapper = [
        ("source_table", "customer_account"),
        ("source_field", "sys_id"),
        ("related_table", OUTCOME),
        ("query_field", "account"),
        ("context_table", OUTCOME),
        ("context_field", "sys_id"),
    ];
    let mapper = test.make(MAPPER, &mapper).await;
    let fields = [
        ("short_description", "Half the time"),
        ("description", "All"),
        ("success_objective", objective.as_str()),
        ("base_value", "20"),
        ("target_value", "10"),
        ("current_value", "18"),
    ];
    let outcome = test.make(OUTCOME, &fields).await;
    let collect = async |source: &Id, value: &str, day: &str| {
        let (start, end) = (format!("2026-05-{day} 00:00:00"), format!("2026-05-{day} 23:59:59"));
        let fields = [
            ("data_source", source.as_str()),
            ("context_table", OUTCOME),
            ("context_record", outcome.as_str()),
            ("value", value),
            ("start_date", &start),
            ("end_date", &end),
        ];
        test.make(DATA, &fields).await
    };
    let now = async || {
        let (value, realized) =
            (test.text(OUTCOME, &outcome, "current_value").await, test.text(OUTCOME, &outcome, "value_realized").await);
        (value, realized)
    };
    let is = |value: &str, realized: &str| (value.to_owned(), realized.to_owned());
    collect(&metric, "17", "04").await;
    assert_eq!(now().await, is("18", "20"), "an outcome tracked by hand keeps what was typed");
    test.set(OUTCOME, &outcome, &[("tracking_method", "metric"), ("metric", metric.as_str())]).await;
    assert_eq!(now().await, is("", "0"), "no context with a mapper leads to outcomes yet (A138)");
    test.set(CONTEXT, &context, &[("mappers", mapper.as_str())]).await;
    collect(&metric, "16", "05").await;
    assert_eq!(now().await.0, "", "a draft collects nothing");
    publish(&test, SOURCE, &metric).await.expect("a source that can be published");
    let newest = collect(&metric, "12.5", "12").await;
    assert_eq!(now().await, is("12.5", "75"));
    collect(&metric, "19", "06").await;
    assert_eq!(now().await, is("12.5", "75"), "an older period that comes late changes nothing");
    let other = source(&test, "Another").await;
    collect(&other, "1", "20").await;
    assert_eq!(now().await, is("12.5", "75"), "another source is another metric");
    test.set(DATA, &newest, &[("value", "12")]).await;
    assert_eq!(now().await, is("12", "80"), "a corrected value counts");
    test.delete(DATA, &newest).await.expect("a deletion");
    assert_eq!(now().await, is("19", "10"), "the newest that is left");
    let typed = store::Save::update(test.table(OUTCOME), outcome.clone()).text("current_value", "11");
    let sofia = test.user("sofia", &["sn_acct_lc.ale_success_agent"]).await;
    let sofia = test.services.actor(&sofia).await.expect("a read").expect("she is there");
    let typed = test.services.store.save(&sofia, typed).await;
    assert_eq!(refused_by(typed), ("Metric gives the current value".into(), "current_value".into()));
    let closed = [("state", "closed"), ("closure_code", "achieved"), ("close_notes", "Done.")];
    test.set(OUTCOME, &outcome, &closed).await;
    collect(&metric, "10", "28").await;
    assert_eq!(now().await.0, "19", "what is over keeps the value it ended with");
}
