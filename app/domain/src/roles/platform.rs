//! The system itself: administration, identity, playbooks, configuration.
use super::{RoleInfo, role};

pub const ADMIN: &str = "admin";
pub const INTERNAL: &str = "snc_internal";
pub const EXTERNAL: &str = "snc_external";
pub const PLAYBOOK_ADMIN: &str = "sn_pd_playbook_admin";
pub const PLAYBOOK_USER: &str = "sn_pd_playbook_viewer";
pub const FLOW_DESIGNER: &str = "flow_designer";
pub const KNOWLEDGE_MANAGER: &str = "knowledge_manager";
pub const EMBEDDABLES_ADMIN: &str = "sn_embeddables_admin";
pub const EMBED_GUEST: &str = "sn_embeddables_guest";
pub const SECURITY_ADMIN: &str = "security_admin";
pub const OAUTH_ADMIN: &str = "oauth_admin";
pub const CORS_RULE_ADMIN: &str = "cors_rule_admin";
pub const PORTAL_ADMIN: &str = "sn_portal_admin";
pub const RECOMMENDATION_ADMIN: &str = "sn_ra_admin";
pub const CUSTOMER_CENTRAL_ADMIN: &str = "sn_customer_central_admin";
pub const ROUTING_ADMIN: &str = "awa_admin";
pub const CATALOG_ADMIN: &str = "catalog_admin";
pub const CUSTOMER_ACCESS_ADMIN: &str = "sn_customer_access_admin";
pub const DOMAIN_ADMIN: &str = "domain_admin";
pub const USER_ADMIN: &str = "user_admin";
pub const CRM_ADMIN: &str = "sn_crm_integration_admin";
pub const INDICATOR_ADMIN: &str = "pa_admin";
/// Lets administrators look outside their domains where a program asks for it; no installation begins with it.
pub const QUERY_NO_DOMAIN: &str = "query_no_domain_table_api";
pub const SERVICE_MODEL_ADMIN: &str = "sn_service_model_admin";

pub(super) const ROLES: &[RoleInfo] = &[
    role(
        ADMIN,
        "System administrator",
        "Everything, in every module; configures playbooks, case types, mails, transform maps, jobs, properties.",
    ),
    role(INTERNAL, "Internal identity", "Marks an employee; cannot be held with snc_external."),
    role(EXTERNAL, "External identity", "Marks a customer, partner or consumer; cannot be held with snc_internal."),
    role(PLAYBOOK_ADMIN, "Playbook author", "Changes playbooks, stages, activities and activity definitions.")
        .aliases(&["playbook.admin"]),
    role(PLAYBOOK_USER, "Playbook user", "Runs playbooks on records the user may write."),
    role(FLOW_DESIGNER, "Flow author", "Makes and changes flows and subflows."),
    role(KNOWLEDGE_MANAGER, "Knowledge manager", "Manages knowledge bases and articles."),
    role(EMBEDDABLES_ADMIN, "Web embeddables administrator", "Manages modules, components and component instances.")
        .aliases(&["sn_embeddable_core.emb_admin"]),
    role(EMBED_GUEST, "Web embeddables guest", "A visitor of an outer site who is not signed in: public content only."),
    role(SECURITY_ADMIN, "Security administrator", "Decides what guests and embedded sessions may do."),
    role(OAUTH_ADMIN, "Token administrator", "Manages trust providers and public keys."),
    role(CORS_RULE_ADMIN, "CORS administrator", "Manages CORS rules."),
    role(PORTAL_ADMIN, "Portal administrator", "Sets up portals, lists, headers, widgets, topics."),
    role(
        RECOMMENDATION_ADMIN,
        "Recommended actions administrator",
        "Sets up contexts, rules, recommendations, generators, guidances, decision trees, search.",
    )
    .aliases(&["sn_nb_action.next_best_action_admin"]),
    role(CUSTOMER_CENTRAL_ADMIN, "Customer Central administrator", "Sets up the customer views."),
    role(ROUTING_ADMIN, "Work assignment administrator", "Sets up channels, queues, skills."),
    role(CATALOG_ADMIN, "Catalog administrator", "Sets up products, offerings, catalog."),
    role(
        CUSTOMER_ACCESS_ADMIN,
        "Customer access administrator",
        "Sets up responsibilities, access configurations, related party configurations, relationship types.",
    )
    .aliases(&["sn_crm_customer_access_management_admin"]),
    role(DOMAIN_ADMIN, "Domain administrator", "Manages domains and who sees them."),
    role(USER_ADMIN, "User administrator", "Manages users, groups and role grants."),
    role(CRM_ADMIN, "CRM integration administrator", "Sets up connections and mappings to the external CRM."),
    role(INDICATOR_ADMIN, "Indicator administrator", "Defines performance indicators, breakdowns and units."),
    role(
        SERVICE_MODEL_ADMIN,
        "Service model administrator",
        "Service organizations, business locations, service relationships.",
    ),
];
