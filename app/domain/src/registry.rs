//! The one list a new record joins: every table, parents before children, and the pure rules.
use std::sync::LazyLock;

use meta::{Model, Table};

use crate::{
    assist, catalog, contact_center, context, crm, customer, health, identity, knowledge, onboarding, partner,
    platform, playbook, portal, product, risk, sales, service, staging, success, system, touchpoint,
};

/// Every table; a parent stands before its children.
pub const TABLES: &[&Table] = &[
    &platform::record::TABLE,
    &platform::task::TABLE,
    &platform::domain::TABLE,
    &platform::attachment::TABLE,
    &platform::activity_entry::TABLE,
    &platform::field_change::TABLE,
    &platform::approval::TABLE,
    &platform::document::TABLE,
    &platform::discussion::TABLE,
    &platform::discussion_message::TABLE,
    &platform::currency::TABLE,
    &platform::data_classification::TABLE,
    &identity::user::TABLE,
    &identity::group::TABLE,
    &identity::group_member::TABLE,
    &identity::role::TABLE,
    &identity::contained_role::TABLE,
    &identity::user_role::TABLE,
    &identity::group_role::TABLE,
    &identity::user_profile::TABLE,
    &identity::privacy_request::TABLE,
    &identity::session::TABLE,
    &identity::oauth_client::TABLE,
    &identity::oauth_credential::TABLE,
    &identity::api_key::TABLE,
    &system::email::TABLE,
    &system::email_template::TABLE,
    &system::notification::TABLE,
    &system::property::TABLE,
    &system::scheduled_job::TABLE,
    &system::job_run::TABLE,
    &system::saved_filter::TABLE,
    &system::preference::TABLE,
    &system::response_template::TABLE,
    &system::module::TABLE,
    &system::view::TABLE,
    &system::table_info::TABLE,
    &system::field_info::TABLE,
    &system::choice_info::TABLE,
    &system::favorite::TABLE,
    &system::recent::TABLE,
    &system::idempotency::TABLE,
    &system::tiny_url::TABLE,
    &customer::company::TABLE,
    &customer::account::TABLE,
    &customer::contact::TABLE,
    &customer::consumer::TABLE,
    &customer::consumer_profile::TABLE,
    &customer::household::TABLE,
    &customer::household_member::TABLE,
    &customer::household_team_member::TABLE,
    &customer::consumer_relationship::TABLE,
    &customer::consumer_team_member::TABLE,
    &customer::billing_account::TABLE,
    &customer::location::TABLE,
    &customer::account_address::TABLE,
    &customer::account_relationship_type::TABLE,
    &customer::account_relationship::TABLE,
    &customer::contact_relationship::TABLE,
    &customer::team_member::TABLE,
    &customer::responsibility::TABLE,
    &customer::responsibility_access::TABLE,
    &customer::related_party_configuration::TABLE,
    &customer::related_party::TABLE,
    &customer::asset_contact::TABLE,
    &customer::territory::TABLE,
    &customer::possible_duplicate::TABLE,
    &product::product_model::TABLE,
    &product::sold_product::TABLE,
    &product::install_base_item::TABLE,
    &product::installed_product::TABLE,
    &product::configuration_item::TABLE,
    &product::business_service::TABLE,
    &product::contract::TABLE,
    &product::entitlement::TABLE,
    &product::sla_definition::TABLE,
    &product::task_sla::TABLE,
    &product::service_offering::TABLE,
    &product::capability::TABLE,
    &product::capability_map::TABLE,
    &product::capability_relationship::TABLE,
    &product::product_usage::TABLE,
    &product::capability_usage::TABLE,
    &catalog::category::TABLE,
    &catalog::item::TABLE,
    &catalog::product_item::TABLE,
    &catalog::request::TABLE,
    &catalog::fulfillment_task::TABLE,
    &knowledge::knowledge_base::TABLE,
    &knowledge::category::TABLE,
    &knowledge::article::TABLE,
    &knowledge::feedback::TABLE,
    &knowledge::related_article::TABLE,
    &knowledge::attach_rule::TABLE,
    &knowledge::topic::TABLE,
    &service::case::TABLE,
    &service::case_task::TABLE,
    &service::case_type::TABLE,
    &service::service_definition::TABLE,
    &service::escalation::TABLE,
    &service::change_request::TABLE,
    &service::incident::TABLE,
    &service::problem::TABLE,
    &service::project::TABLE,
    &service::work_order::TABLE,
    &service::work_order_task::TABLE,
    &contact_center::interaction::TABLE,
    &contact_center::chat_message::TABLE,
    &contact_center::callback::TABLE,
    &contact_center::channel::TABLE,
    &contact_center::queue::TABLE,
    &contact_center::agent_presence::TABLE,
    &contact_center::work_item::TABLE,
    &contact_center::skill::TABLE,
    &contact_center::virtual_agent_topic::TABLE,
    &sales::lead::TABLE,
    &sales::opportunity::TABLE,
    &sales::product_offering::TABLE,
    &sales::quote::TABLE,
    &sales::quote_line::TABLE,
    &sales::order::TABLE,
    &sales::order_line::TABLE,
    &partner::service_organization::TABLE,
    &partner::service_organization_member::TABLE,
    &partner::business_location::TABLE,
    &partner::service_relationship::TABLE,
    &partner::channel_partner::TABLE,
    &partner::program::TABLE,
    &partner::program_participation::TABLE,
    &partner::deal_registration::TABLE,
    &partner::segment::TABLE,
    &playbook::definition::TABLE,
    &playbook::stage::TABLE,
    &playbook::activity_definition::TABLE,
    &playbook::activity::TABLE,
    &playbook::run::TABLE,
    &playbook::activity_run::TABLE,
    &playbook::flow::TABLE,
    &playbook::flow_run::TABLE,
    &playbook::decision_table::TABLE,
    &playbook::decision_row::TABLE,
    &onboarding::technology_case::TABLE,
    &onboarding::onboarding_case::TABLE,
    &onboarding::onboarding_task::TABLE,
    &onboarding::import_task::TABLE,
    &onboarding::import_file::TABLE,
    &onboarding::import_builder::TABLE,
    &onboarding::import_source::TABLE,
    &onboarding::transform_map::TABLE,
    &onboarding::field_map::TABLE,
    &onboarding::validation::TABLE,
    &onboarding::service_exchange::TABLE,
    &staging::staging_row::TABLE,
    &staging::contacts::TABLE,
    &staging::locations::TABLE,
    &staging::entitlements::TABLE,
    &staging::install_base::TABLE,
    &staging::addresses::TABLE,
    &staging::contracts::TABLE,
    &staging::sold_products::TABLE,
    &staging::installed_products::TABLE,
    &success::engagement::TABLE,
    &success::objective::TABLE,
    &success::outcome::TABLE,
    &success::initiative::TABLE,
    &success::success_case::TABLE,
    &success::success_task::TABLE,
    &success::internal_play::TABLE,
    &success::internal_play_task::TABLE,
    &success::squad_member::TABLE,
    &success::applicable_contract::TABLE,
    &success::applicable_product::TABLE,
    &success::applicable_entitlement::TABLE,
    &success::applicable_team_member::TABLE,
    &success::applicable_contact::TABLE,
    &success::implementation::TABLE,
    &success::driver::TABLE,
    &success::objective_template::TABLE,
    &success::outcome_template::TABLE,
    &success::play_definition::TABLE,
    &success::lifecycle_choice::TABLE,
    &success::play_launch::TABLE,
    &success::card_snapshot::TABLE,
    &touchpoint::touchpoint::TABLE,
    &touchpoint::meeting::TABLE,
    &touchpoint::meeting_series::TABLE,
    &touchpoint::invitee::TABLE,
    &risk::risk::TABLE,
    &risk::solution::TABLE,
    &risk::occurrence::TABLE,
    &risk::definition::TABLE,
    &risk::threshold_override::TABLE,
    &health::definition::TABLE,
    &health::metric_configuration::TABLE,
    &health::score::TABLE,
    &health::metric_score::TABLE,
    &health::color_band::TABLE,
    &context::indicator::TABLE,
    &context::breakdown::TABLE,
    &context::indicator_score::TABLE,
    &context::unit::TABLE,
    &context::source::TABLE,
    &context::context_table::TABLE,
    &context::mapper::TABLE,
    &context::data::TABLE,
    &context::segment_configuration::TABLE,
    &context::segment::TABLE,
    &context::insight::TABLE,
    &context::insight_item::TABLE,
    &context::visualization::TABLE,
    &context::visualization_link::TABLE,
    &context::survey::TABLE,
    &context::survey_instance::TABLE,
    &context::survey_answer::TABLE,
    &crm::connection::TABLE,
    &crm::mapping::TABLE,
    &crm::request::TABLE,
    &assist::rule_context::TABLE,
    &assist::rule::TABLE,
    &assist::recommendation::TABLE,
    &assist::generator::TABLE,
    &assist::guidance::TABLE,
    &assist::decision_tree::TABLE,
    &assist::decision_node::TABLE,
    &assist::decision_answer::TABLE,
    &assist::decision_run::TABLE,
    &assist::history::TABLE,
    &assist::search_context::TABLE,
    &assist::search_source::TABLE,
    &assist::customer_central::TABLE,
    &portal::site::TABLE,
    &portal::widget::TABLE,
    &portal::portal_list::TABLE,
    &portal::header::TABLE,
    &portal::embed_module::TABLE,
    &portal::component::TABLE,
    &portal::component_instance::TABLE,
];

/// The tables resolved: inherited fields, parents, children.
pub fn model() -> &'static Model {
    static MODEL: LazyLock<Model> = LazyLock::new(|| Model::new(TABLES));
    &MODEL
}

/// The rules that see one change.
#[cfg(feature = "ssr")]
pub const RULES: &[&meta::TableRules] = &[];

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use meta::{Entity, Kind};

    use super::*;

    /// Calls `check` for every table, and fails with everything it complained about.
    fn for_each_table(check: impl Fn(&'static Entity, &mut Vec<String>)) {
        let mut complaints = Vec::new();
        for entity in model().entities() {
            check(entity, &mut complaints);
        }
        assert!(complaints.is_empty(), "{}", complaints.join("\n"));
    }

    #[test]
    fn every_table_is_registered_once_and_after_its_parent() {
        let mut seen = HashSet::new();
        for table in TABLES {
            if let Some(parent) = table.extends {
                assert!(seen.contains(parent.name), "{} stands before its parent {}", table.name, parent.name);
            }
            for &name in table.aliases.iter().chain([&table.name]) {
                assert!(seen.insert(name), "{name} names two tables");
            }
        }
        assert_eq!(TABLES.len(), 237);
    }

    #[test]
    fn every_reference_leads_to_a_table() {
        for_each_table(|entity, complaints| {
            for field in &entity.fields {
                let leads_somewhere = match field.kind {
                    Kind::Reference | Kind::References => model().entity(field.target).is_some(),
                    // The table is named by another field, perhaps of a referenced record.
                    Kind::AnyReference | Kind::FieldName => model().walk(entity, field.target).is_some(),
                    _ => true,
                };
                if !leads_somewhere {
                    complaints.push(format!("{}.{} leads to {:?}", entity.name(), field.name, field.target));
                }
            }
        });
    }
}
