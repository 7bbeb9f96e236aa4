//! What the provider sells and measures, and the words of its configuration.
use meta::Id;

use super::maker::{Maker, dollars, hundredths, id, link, links, text};
use crate::Result;

pub(super) struct Product {
    pub name: &'static str,
    pub kind: &'static str,
    pub version: &'static str,
    pub about: &'static str,
    /// Dollars a year for a hundred licenses.
    pub price: i64,
}

const fn product(
    name: &'static str,
    kind: &'static str,
    version: &'static str,
    price: i64,
    about: &'static str,
) -> Product {
    Product { name, kind, version, about, price }
}

#[rustfmt::skip]
pub(super) const PRODUCTS: &[Product] = &[
    product("PRO-PLUS", "software", "8.2", 9000, "Service desk with automation and a customer portal."),
    product("Cloud X Product", "service", "2026", 14000, "Managed workflow platform in the cloud."),
    product("Insight Analytics", "software", "5.1", 7500, "Dashboards and forecasts on operational data."),
    product("Field Mobile", "software", "3.4", 6200, "Work orders and checklists for technicians on the road."),
    product("Connect Hub", "service", "2.0", 5400, "Ready-made integrations with business systems."),
    product("Secure Vault", "software", "4.7", 8100, "Credential and document safe with audit trail."),
    product("Edge Gateway", "hardware", "G3", 3900, "Rugged gateway that links machines on site."),
    product("Learning Campus", "service", "1.9", 2800, "Courses and certificates for users and administrators."),
];

/// Name, hours, dollars a year, text.
const OFFERINGS: &[(&str, &str, i64, &str)] = &[
    ("Standard support", "8x5", 1200, "Answers within one business day by portal and mail."),
    ("Premium support", "16x5", 4800, "Answers within four hours, a named support engineer."),
    ("Premier support", "24x7", 12000, "Answers within thirty minutes, quarterly reviews on site."),
];

/// A metric of the health of engagements.
pub(super) struct Metric {
    pub source: &'static str,
    pub unit: &'static str,
    pub target: i64,
    pub weight: i64,
    /// Lower is better.
    pub minimize: bool,
    pub about: &'static str,
}

pub(super) const METRICS: &[Metric] = &[
    Metric {
        source: "Weekly license utilization",
        unit: "%",
        target: 80,
        weight: 35,
        minimize: false,
        about: "Share of purchased licenses that were used in the week.",
    },
    Metric {
        source: "Weekly collection of NPS",
        unit: "#",
        target: 50,
        weight: 20,
        minimize: false,
        about: "Net promoter score of the surveys answered in the week.",
    },
    Metric {
        source: "Weekly collection of % achieved incident SLA",
        unit: "%",
        target: 95,
        weight: 25,
        minimize: false,
        about: "Incidents resolved within the agreed time.",
    },
    Metric {
        source: "Weekly Cases - Product",
        unit: "#",
        target: 4,
        weight: 20,
        minimize: true,
        about: "Support cases opened in the week.",
    },
];

const SOURCE: &str = "sn_data_ctx_engine_src";
const CONTEXT: &str = "sn_data_ctx_engine_ctx";
const ENGAGEMENT: &str = "sn_acct_lc_engagement";

pub(super) fn model(product: &Product) -> Id {
    id("cmdb_model", product.name)
}

/// The support tier that goes with an account's.
pub(super) fn offering(tier: &str) -> Id {
    let at = match tier {
        "premier" => 2,
        "premium" => 1,
        _ => 0,
    };
    id("service_offering", OFFERINGS[at].0)
}

pub(super) fn source(metric: &Metric) -> Id {
    id(SOURCE, metric.source)
}

pub(super) fn context(metric: &Metric) -> Id {
    id(CONTEXT, metric.source)
}

pub(super) fn health_definition() -> Id {
    id("sn_acct_lc_eng_hlt_def", "standard")
}

pub(super) fn risk_category(name: &str) -> Id {
    id("sn_ti_core_ale_choice", name)
}

pub(super) async fn make(maker: &mut Maker<'_, '_>, company: &Id) -> Result<()> {
    make_products(maker, company).await?;
    make_choices(maker).await?;
    make_metrics(maker).await?;
    make_health(maker).await
}

async fn make_products(maker: &mut Maker<'_, '_>, company: &Id) -> Result<()> {
    for product in PRODUCTS {
        let fields = vec![
            ("name", text(product.name)),
            ("display_name", text(format!("{} {}", product.name, product.version))),
            ("type", text(product.kind)),
            ("version", text(product.version)),
            ("manufacturer", link(company)),
            ("short_description", text(product.about)),
        ];
        maker.make("cmdb_model", product.name, fields).await?;
    }
    let models: Vec<Id> = PRODUCTS.iter().map(model).collect();
    for (name, hours, price, about) in OFFERINGS {
        let fields = vec![
            ("name", text(*name)),
            ("description", text(*about)),
            ("support_hours", text(*hours)),
            ("price", dollars(*price)),
            ("product_models", links(&models)),
        ];
        maker.make("service_offering", name, fields).await?;
    }
    Ok(())
}

async fn make_choices(maker: &mut Maker<'_, '_>) -> Result<()> {
    let choices = [
        ("Onboarding", "definition_category"),
        ("Success Support", "definition_category"),
        ("Reputational Risk", "risk_category"),
        ("Health declined", "risk_category"),
        ("Adoption", "risk_category"),
        ("Commercial", "risk_category"),
        ("Sponsor change", "risk_category"),
    ];
    for (order, (name, category)) in (1..).zip(choices) {
        let fields = vec![("name", text(name)), ("category", text(category)), ("order", meta::Value::Int(order * 100))];
        maker.make("sn_ti_core_ale_choice", name, fields).await?;
    }
    let category = risk_category("Onboarding");
    let fields = vec![
        ("name", text("Onboarding Case")),
        ("category", text("ale_definition_record")),
        ("dependent_category", link(&category)),
    ];
    maker.make("sn_ti_core_ale_choice", "Onboarding Case", fields).await?;
    for (order, name) in (1..).zip(["Cost reduction", "Customer experience", "Business velocity", "Compliance"]) {
        let fields = vec![("name", text(name)), ("order", meta::Value::Int(order * 100))];
        maker.make("sn_acct_lc_success_driver", name, fields).await?;
    }
    Ok(())
}

async fn make_metrics(maker: &mut Maker<'_, '_>) -> Result<()> {
    for unit in ["%", "#"] {
        maker.make("pa_units", unit, vec![("name", text(unit))]).await?;
    }
    let fields = vec![
        ("source_table", text("customer_account")),
        ("source_field", text("sys_id")),
        ("related_table", text(ENGAGEMENT)),
        ("query_field", text("account")),
        ("context_table", text(ENGAGEMENT)),
        ("context_field", text("sys_id")),
    ];
    let mapper = maker.make("sn_data_ctx_engine_map", "account to engagement", fields).await?;
    for metric in METRICS {
        let fields = vec![
            ("name", text(metric.source)),
            ("source", text("external")),
            ("frequency", text("weekly")),
            ("unit_of_measurement", link(&id("pa_units", metric.unit))),
            ("description", text(metric.about)),
        ];
        let source = maker.make(SOURCE, metric.source, fields).await?;
        let fields =
            vec![("data_source", link(&source)), ("context_table", text(ENGAGEMENT)), ("mappers", link(&mapper))];
        maker.make(CONTEXT, metric.source, fields).await?;
        let last_run = super::maker::at(maker.days_ago(1));
        maker.set(SOURCE, &source, vec![("state", text("published")), ("date_last_run", last_run)]).await?;
    }
    Ok(())
}

async fn make_health(maker: &mut Maker<'_, '_>) -> Result<()> {
    let fields = vec![
        ("name", text("Standard customer health")),
        ("rank", meta::Value::Int(1)),
        ("global", meta::Value::Bool(true)),
        ("description", text("Use, satisfaction and service of every engagement.")),
    ];
    let definition = maker.make("sn_acct_lc_eng_hlt_def", "standard", fields).await?;
    for metric in METRICS {
        let fields = vec![
            ("data_source", link(&source(metric))),
            ("engagement_health_definition", link(&definition)),
            ("target", hundredths(metric.target * 100)),
            ("weight", hundredths(metric.weight * 100)),
            ("direction", text(if metric.minimize { "minimize" } else { "maximize" })),
            ("aggregate", text("average")),
        ];
        maker.make("sn_acct_lc_eng_hlt_mtr_config", metric.source, fields).await?;
    }
    maker.set("sn_acct_lc_eng_hlt_def", &definition, vec![("state", text("published"))]).await?;
    for (min, max, color, category) in
        [(0, 39, "#c62828", "poor"), (40, 69, "#f9a825", "neutral"), (70, 100, "#2e7d32", "good")]
    {
        let fields = vec![
            ("type", text("global")),
            ("min", hundredths(min * 100)),
            ("max", hundredths(max * 100)),
            ("color", text(color)),
            ("category", text(category)),
        ];
        maker.make("sn_acct_lc_color_banding", category, fields).await?;
    }
    Ok(())
}
