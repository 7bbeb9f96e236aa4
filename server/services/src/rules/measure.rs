//! The configuration of metrics, health, risks and colors: nothing twice, and nothing published that cannot work.
use meta::{Change, Issues, Row, Value};
use store::{Tx, TxRules};

use super::look;
use crate::{Result, rows};

const SOURCE: &str = "sn_data_ctx_engine_src";
const CONTEXT: &str = "sn_data_ctx_engine_ctx";
const MAPPER: &str = "sn_data_ctx_engine_map";
const HEALTH: &str = "sn_acct_lc_eng_hlt_def";
const METRIC: &str = "sn_acct_lc_eng_hlt_mtr_config";
const RISK: &str = "sn_acct_lc_eng_risk_def";
const ENGAGEMENT: &str = "sn_acct_lc_engagement";
/// A hundred percent in millionths of a point.
const ALL: i64 = 100_000_000;

pub(super) const SOURCE_RULES: TxRules = TxRules {
    table: SOURCE,
    before: &[
        rule!("Autopopulate unit of measurement", take_unit),
        rule!("Avoid duplicate data source", refuse_twin_source),
        rule!("Frequency not finer than indicator", check_frequency),
        rule!("Validate context on publish", check_context),
    ],
    after: &[],
    delete: &[],
};

pub(super) const MAPPER_RULES: TxRules = TxRules {
    table: MAPPER,
    before: &[rule!("Unique source to context", refuse_twin_mapper)],
    after: &[],
    delete: &[],
};

pub(super) const HEALTH_RULES: TxRules = TxRules {
    table: HEALTH,
    before: &[
        rule!("Limit # of global health definition to 1", refuse_second_global),
        rule!("Unique engagement health definition", refuse_twin_health),
        rule!("Validate sum of health def config weight", check_weights),
    ],
    after: &[],
    delete: &[],
};

pub(super) const METRIC_RULES: TxRules = TxRules {
    table: METRIC,
    before: &[
        rule!("Abort creation for published health def", refuse_on_published),
        rule!("Published source with engagement context", check_metric_source),
    ],
    after: &[],
    delete: &[],
};

pub(super) const RISK_RULES: TxRules = TxRules {
    table: RISK,
    before: &[
        rule!("Abort if duplicate record found", refuse_twin_risk),
        rule!("Abort if no context mapper for risk def", check_risk_mapper),
        rule!("Published metric", check_risk_metric),
    ],
    after: &[],
    delete: &[],
};

pub(super) const OVERRIDE_RULES: TxRules = TxRules {
    table: "sn_acct_lc_risk_threshold_override",
    before: &[
        rule!("Abort if duplicate record found", refuse_twin_override),
        rule!("Only for metric definitions", check_override),
    ],
    after: &[],
    delete: &[],
};

pub(super) const BAND_RULES: TxRules = TxRules {
    table: "sn_acct_lc_color_banding",
    before: &[rule!("Abort if color or range validation fails", check_band)],
    after: &[],
    delete: &[],
};

pub(super) const DEFINITION_RULES: TxRules = TxRules {
    table: "sn_acct_lc_definition_record",
    before: &[rule!("Avoid duplicate definition record", refuse_twin_definition)],
    after: &[],
    delete: &[],
};

async fn take_unit(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    if change.changed("pa_indicator")
        && let Some(indicator) = look::referenced(tx, change, "pa_indicator").await?
    {
        change.now.put("unit_of_measurement", indicator.value("unit").clone());
    }
    Ok(())
}

async fn refuse_twin_source(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    let fields: &[&str] = match look::text(&change.now, "source") {
        "external" => &["source", "name"],
        _ => &["source", "pa_indicator", "breakdown", "frequency", "aggregate"],
    };
    if look::has_twin(tx, change, fields).await? {
        issues.add("name", "There is a data source with the same configuration already.");
    }
    Ok(())
}

async fn check_frequency(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    const FREQUENCIES: [&str; 4] = ["daily", "weekly", "monthly", "quarterly"];
    let Some(indicator) = look::referenced(tx, change, "pa_indicator").await? else { return Ok(()) };
    let rank = |row: &Row| FREQUENCIES.iter().position(|frequency| *frequency == look::text(row, "frequency"));
    if rank(&change.now) < rank(&indicator) {
        let collected = look::text(&indicator, "frequency");
        issues.add(
            "frequency",
            format!("The indicator is collected {collected}: please choose that or a longer frequency."),
        );
    }
    Ok(())
}

async fn check_context(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if change.is_new() || !change.became("state", "published") {
        return Ok(());
    }
    if leads_somewhere(tx, &[("data_source", change.now.id().as_str()), ("active", "true")]).await? {
        return Ok(());
    }
    issues.add("state", "Publishing needs an active context with an active mapper. Please add one first.");
    Ok(())
}

/// Whether the published data source has values for records of the table: an active context with an active mapper.
pub(super) async fn leads_to(tx: &mut Tx<'_>, source: &str, table: &str) -> Result<bool> {
    let is_published = look::any(tx, SOURCE, &[("sys_id", source), ("state", "published")]).await?;
    let contexts = [("data_source", source), ("context_table", table), ("active", "true")];
    Ok(is_published && leads_somewhere(tx, &contexts).await?)
}

/// Whether one of the contexts has an active mapper.
async fn leads_somewhere(tx: &mut Tx<'_>, contexts: &[(&str, &str)]) -> Result<bool> {
    for context in look::equal(tx, CONTEXT, contexts).await? {
        let wanted = rows::among("sys_id", rows::ids(context.value("mappers")));
        let mappers = match context.value("mappers").is_empty() {
            true => Vec::new(),
            false => look::find(tx, MAPPER, &wanted, look::MANY).await?,
        };
        if mappers.iter().any(|mapper| mapper.value("active").as_bool() != Some(false)) {
            return Ok(true);
        }
    }
    Ok(false)
}

async fn refuse_twin_mapper(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    let is_active = change.now.value("active").as_bool() != Some(false);
    if is_active && look::has_twin(tx, change, &["source_table", "context_table"]).await? {
        let (one, other) = (look::text(&change.now, "source_table"), look::text(&change.now, "context_table"));
        let others =
            look::equal(tx, MAPPER, &[("source_table", one), ("context_table", other), ("active", "true")]).await?;
        if others.iter().any(|row| row.id() != change.now.id()) {
            issues.add("context_table", "An active mapper joins these two tables already.");
        }
    }
    Ok(())
}

async fn refuse_second_global(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    let is_global = change.now.value("global").as_bool() == Some(true);
    if !is_global || !change.changed("global") {
        return Ok(());
    }
    let others = look::equal(tx, HEALTH, &[("global", "true")]).await?;
    if others.iter().any(|row| row.id() != change.now.id()) {
        issues.add("global", "There is a global health definition already. Give this one a filter instead.");
    }
    Ok(())
}

async fn refuse_twin_health(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if look::has_twin(tx, change, &["name"]).await? {
        issues.add("name", "Another health definition has this name. Please choose another one.");
    }
    if change.now.value("definition").is_empty() || !(change.changed("definition") || change.changed("rank")) {
        return Ok(());
    }
    let filter = look::text(&change.now, "definition").to_owned();
    let rank = change.now.value("rank").clone();
    let others = look::equal(tx, HEALTH, &[("definition", &filter)]).await?;
    if others.iter().any(|row| row.id() != change.now.id() && *row.value("rank") == rank) {
        issues.add("rank", "Another health definition has the same filter and rank.");
    }
    Ok(())
}

async fn check_weights(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if change.is_new() || !change.became("state", "published") {
        return Ok(());
    }
    let metrics = look::equal(tx, METRIC, &[("engagement_health_definition", change.now.id().as_str())]).await?;
    let total: i64 = metrics.iter().filter_map(|row| row.value("weight").as_int()).sum();
    if total != ALL {
        let shown = meta::stored_text(meta::Kind::Percent, &Value::Int(total));
        issues
            .add("state", format!("The weights of the metrics add up to {shown}, not 100. Please correct them first."));
    }
    Ok(())
}

async fn refuse_on_published(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if !change.is_new() {
        return Ok(());
    }
    let definition = look::referenced(tx, change, "engagement_health_definition").await?;
    if definition.is_some_and(|row| look::text(&row, "state") == "published") {
        issues.add(
            "engagement_health_definition",
            "The health definition is published: no metric can be added any more.",
        );
    }
    Ok(())
}

async fn check_metric_source(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if change.changed("data_source") && !feeds_engagements(tx, change, "data_source").await? {
        issues.add("data_source", "The data source is not published with an active context on engagements.");
    }
    Ok(())
}

/// Whether the data source is published and its values belong to engagements.
async fn feeds_engagements(tx: &mut Tx<'_>, change: &Change<'_>, field: &str) -> Result<bool> {
    let Some(source) = look::referenced(tx, change, field).await? else { return Ok(true) };
    let id = source.id();
    let pairs = [("data_source", id.as_str()), ("context_table", ENGAGEMENT), ("active", "true")];
    Ok(look::text(&source, "state") == "published" && look::any(tx, CONTEXT, &pairs).await?)
}

async fn refuse_twin_risk(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    let fields: &[&str] = match look::text(&change.now, "type") {
        "metric" => &["type", "category", "metric"],
        _ => &["type", "category", "source_table", "conditions"],
    };
    if look::has_twin(tx, change, fields).await? {
        issues.add("category", "There is a similar risk definition already: same type, category and source.");
    }
    Ok(())
}

async fn check_risk_mapper(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    let table = look::text(&change.now, "source_table").to_owned();
    let concerns = change.changed("source_table") || change.changed("type");
    if look::text(&change.now, "type") != "table" || table.is_empty() || !concerns {
        return Ok(());
    }
    let pairs = [("source_table", table.as_str()), ("context_table", ENGAGEMENT), ("active", "true")];
    if !look::any(tx, MAPPER, &pairs).await? {
        issues.add("source_table", "No active mapper leads from this table to engagements. Please add one first.");
    }
    Ok(())
}

async fn check_risk_metric(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if change.changed("metric") && !feeds_engagements(tx, change, "metric").await? {
        issues.add("metric", "The metric is not published with an active context on engagements.");
    }
    Ok(())
}

async fn refuse_twin_override(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    let (definition, filter) =
        (look::text(&change.now, "engagement_risk_definition"), look::text(&change.now, "applicable_engagement"));
    let pairs = [("engagement_risk_definition", definition), ("applicable_engagement", filter)];
    let others = look::equal(tx, "sn_acct_lc_risk_threshold_override", &pairs).await?;
    let is_twin = |row: &&Row| row.id() != change.now.id() && row.value("rank") == change.now.value("rank");
    if others.iter().any(|row| is_twin(&row)) {
        issues.add("rank", "Another override of this definition has the same filter and rank.");
    }
    Ok(())
}

async fn check_override(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    let definition = look::referenced(tx, change, "engagement_risk_definition").await?;
    if change.is_new() && definition.is_some_and(|row| look::text(&row, "type") != "metric") {
        issues.add("engagement_risk_definition", "Only definitions of type Metric have thresholds to override.");
    }
    Ok(())
}

/// Bands of one kind neither share a color nor overlap; sharing an end is overlapping (G90).
async fn check_band(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if !["type", "min", "max", "color", "data_source", "context"].iter().any(|field| change.changed(field)) {
        return Ok(());
    }
    let mut alike = vec![("type", look::text(&change.now, "type"))];
    if alike[0].1 == "metric" {
        alike.extend(["data_source", "context"].map(|field| (field, look::text(&change.now, field))));
    }
    let others = look::equal(tx, "sn_acct_lc_color_banding", &alike).await?;
    let range = |row: &Row| (row.value("min").as_int(), row.value("max").as_int());
    let (low, high) = range(&change.now);
    for other in others.iter().filter(|other| other.id() != change.now.id()) {
        if look::text(other, "color").eq_ignore_ascii_case(look::text(&change.now, "color")) {
            issues.add("color", "Another band of this kind has the color. Please choose another one.");
        }
        let (from, to) = range(other);
        if low <= to && from <= high {
            issues.add("min", "The range overlaps another band of this kind.");
        }
    }
    Ok(())
}

async fn refuse_twin_definition(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if look::has_twin(tx, change, &["title", "category"]).await? {
        issues.add("title", "Another definition of this category has the title. Please choose another one.");
    }
    Ok(())
}
