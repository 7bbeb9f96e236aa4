//! The components that come with the product: tag, properties and events of each. The one list that seeds the records,
//! and that the drawings and the loader are held against.
mod waiting;

use serde_json::{Value as Json, json};

use super::schema::{Kind, Property};
pub use waiting::waits_for;

/// A component as shipped.
#[derive(Clone, Copy, Debug)]
pub struct Shipped {
    pub name: &'static str,
    /// The element on the outer page. Data visualization has one element a kind: this and a hyphen before the kind.
    pub tag: &'static str,
    pub event_prefix: &'static str,
    pub about: &'static str,
    pub properties: &'static [&'static [Declared]],
    /// Events besides COMPONENT_READY and COMPONENT_ERROR.
    pub events: &'static [&'static str],
}

/// A property as shipped: name, kind, default as JSON, who sets it, help.
pub type Declared = (&'static str, Kind, &'static str, Set, &'static str);

/// Who may set a property.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Set {
    /// Administrators here, once and for all pages.
    Here,
    /// The outer page too, at run time.
    Page,
}

use Kind::{Boolean, Choice, Fields, Integer, Json as Object, Query, Record, Table, Text};
use Set::{Here, Page};

pub const CASE_LIST: &str = "sn-embedx-case-list";
pub const CASE_VIEW: &str = "sn-embedx-case-view";
pub const CASE_CREATE: &str = "sn-embedx-case-form";
pub const CATALOG_ITEM: &str = "sn-embedx-catalog-item-form";
pub const CATALOG_BROWSE: &str = "sn-embedx-catalog-browse";
pub const ARTICLE_VIEW: &str = "sn-embedx-kb-article-view";
pub const OBJECT_LIST: &str = "sn-embedx-object-list";
pub const VISUALIZATION: &str = "sn-embedx-visualization";
pub const PLAYBOOK_INTAKE: &str = "sn-embedx-playbook-intake";
pub const TOUCHPOINT_LIST: &str = "sn-embedx-touchpoint-list";
pub const TOUCHPOINT_REQUEST: &str = "sn-embedx-touchpoint-request";
pub const SUCCESS_PLAN: &str = "sn-embedx-success-plan";
pub const ONBOARDING_PROGRESS: &str = "sn-embedx-onboarding-progress";
pub const HEALTH_CARD: &str = "sn-embedx-health-card";
pub const ROADMAP: &str = "sn-embedx-roadmap";
pub const UPCOMING_MEETINGS: &str = "sn-embedx-upcoming-meetings";
pub const FEEDBACK: &str = "sn-embedx-feedback";

/// Components that visitors who are not signed in can be let see.
pub const GUEST_TAGS: [&str; 2] = [ARTICLE_VIEW, CATALOG_ITEM];

/// Kinds of Data visualization; the first is what an instance without a choice shows.
pub const VISUALIZATIONS: [&str; 4] = ["single-score", "pie", "donut", "semi-donut"];

const SHARED: &[Declared] = &[
    ("hide-errors", Boolean, "false", Page, "Shows nothing where something went wrong."),
    ("hide-notifications", Boolean, "false", Page, "Shows no notices of what was done."),
];

const LIST: &[Declared] = &[
    ("list-title", Text, "\"\"", Page, "Heading of the list."),
    ("limit", Integer, "20", Here, "Rows on a page."),
    ("hide-header", Boolean, "false", Page, "Leaves the heading out."),
    ("hide-record-count", Boolean, "false", Page, "Leaves the number of records out."),
    ("hide-search", Boolean, "false", Page, "Leaves the search out."),
    ("hide-refresh", Boolean, "false", Page, "Leaves the button that loads again out."),
    ("hide-when-empty", Boolean, "false", Page, "Shows nothing while there is no record."),
];

const CONFIRMATION: &[Declared] = &[
    ("hide-record-created-confirmation", Boolean, "false", Page, "The page goes on by itself once the record is made."),
    ("confirmation-text", Text, "\"Case submitted successfully!\"", Page, ""),
    ("confirmation-sub-text", Text, "\"Estimated resolution in 24 hours\"", Page, ""),
    ("hide-reference-number", Boolean, "false", Page, ""),
    ("reference-number-label", Text, "\"Reference Number :\"", Page, ""),
    ("hide-primary-button", Boolean, "false", Page, ""),
    ("primary-button-label", Text, "\"View details\"", Page, ""),
    ("hide-secondary-button", Boolean, "false", Page, ""),
    ("secondary-button-label", Text, "\"Browse services\"", Page, ""),
];

const FORM_EVENTS: &[&str] =
    &["BUTTON_CLICKED", "RECORD_CREATION_SUCCEEDED", "RECORD_CREATION_FAILED", "COMPONENT_NOTIFICATION_SENT"];

pub const COMPONENTS: &[Shipped] = &[
    Shipped {
        name: "Case List",
        tag: CASE_LIST,
        event_prefix: "SN_EMBEDX_CASE_LIST",
        about: "The visitor's cases, with search; choosing one tells the page.",
        properties: &[
            &[
                ("table", Table, "\"sn_customerservice_cases\"", Here, "Cases, tasks or tables derived from them."),
                ("query", Query, "\"\"", Here, "Encoded query that rows must meet."),
                ("view", Text, "\"\"", Here, "Name of a list view of the table: its columns and filter."),
                ("columns", Fields, "\"\"", Here, "Columns to show; they win over the view."),
                ("show-filters", Boolean, "false", Here, "Lets visitors narrow the list."),
                ("hide-last-refreshed-text", Boolean, "false", Page, ""),
                ("disable-column-resizing", Boolean, "false", Page, ""),
            ],
            LIST,
            SHARED,
        ],
        events: &["RECORD_SELECTED"],
    },
    Shipped {
        name: "Case View",
        tag: CASE_VIEW,
        event_prefix: "SN_EMBEDX_CASE_VIEW",
        about: "One case: state, conversation, attachments, related records.",
        properties: &[
            &[
                ("table", Table, "\"sn_customerservice_cases\"", Here, "Cases, tasks or tables derived from them."),
                ("sys-id", Record, "\"\"", Page, "The case to show."),
                (
                    "header-configuration-id",
                    Record,
                    "\"\"",
                    Here,
                    "The portal record header whose fields are shown; empty: the portal's.",
                ),
                ("action-configuration-id", Record, "\"\"", Here, ""),
                ("hide-actions", Boolean, "false", Page, ""),
                ("hide-activity", Boolean, "false", Page, ""),
                ("hide-attachments", Boolean, "false", Page, ""),
                ("hide-all-related-lists", Boolean, "false", Page, ""),
                (
                    "table-view-for-related-list",
                    Text,
                    "\"\"",
                    Here,
                    "Name of a list view of the records below the case.",
                ),
                ("show-custom-tab", Boolean, "false", Here, ""),
                ("hide-playbook-process-tab", Boolean, "false", Page, ""),
                ("playbook-experience", Record, "\"\"", Here, ""),
                ("hide-playbook-stages", Boolean, "false", Page, ""),
                ("playbook-stage-orientation", Choice, "\"horizontal\"", Page, "horizontal,vertical"),
                ("visible-horizontal-playbook-stages", Integer, "5", Page, ""),
                ("playbook-activity-view-mode", Choice, "\"focused\"", Page, "focused,stacked"),
                ("selected-playbook-context-id", Record, "\"\"", Page, ""),
                ("selected-stage-context-id", Record, "\"\"", Page, ""),
                ("selected-activity-context-id", Record, "\"\"", Page, ""),
            ],
            SHARED,
        ],
        events: &[
            "CASE_COMMENT_ADDED",
            "RELATED_RECORD_SELECTED",
            "ACTIVITY_SELECTED",
            "STAGE_SELECTED",
            "FILTER_SELECTED",
            "FILTER_OPTION_SELECTED",
            "ACTIVITY_STATE_CHANGED",
            "UPDATE_SELECTION",
            "PLAYBOOK_EXPANDED",
            "OPEN_RECORD",
            "OPEN_LIST",
            "USER_INTERACTION",
        ],
    },
    Shipped {
        name: "Case Create",
        tag: CASE_CREATE,
        event_prefix: "SN_EMBEDX_CASE_FORM",
        about: "A form that makes a case.",
        properties: &[
            &[
                (
                    "sys-id",
                    Record,
                    "\"\"",
                    Here,
                    "The catalog item whose questions are asked; empty: the plain case form.",
                ),
                ("prefill-fields", Object, "{}", Page, "Fields and the values they begin with."),
            ],
            CONFIRMATION,
            SHARED,
        ],
        events: FORM_EVENTS,
    },
    Shipped {
        name: "Catalog Item",
        tag: CATALOG_ITEM,
        event_prefix: "SN_EMBEDX_CATALOG_ITEM_FORM",
        about: "An item of the catalog with its questions; submitting makes a request or case.",
        properties: &[
            &[
                ("sys-id", Record, "\"\"", Page, "The item."),
                ("hide-additional-details", Boolean, "false", Page, "Leaves address and instructions out."),
                ("prefill-fields", Object, "{}", Page, "Questions and the answers they begin with."),
                ("illustration-size", Choice, "\"medium\"", Page, "none,small,medium,large"),
            ],
            CONFIRMATION,
            SHARED,
        ],
        events: FORM_EVENTS,
    },
    Shipped {
        name: "Catalog Browse",
        tag: CATALOG_BROWSE,
        event_prefix: "CATALOG_BROWSE",
        about: "The catalog by category, with search.",
        properties: &[
            &[
                ("selection-type", Choice, "\"catalog\"", Here, "catalog,category"),
                ("select-catalogs", Fields, "\"\"", Here, "Ids of the catalogs to offer; empty: all."),
                ("select-categories", Fields, "\"\"", Here, "Ids of the categories to offer; empty: all."),
                ("hide-price", Boolean, "false", Page, ""),
                ("hide-navigation-panel", Boolean, "false", Page, ""),
                ("hide-popular-requests", Boolean, "false", Page, ""),
                ("hide-recent-requests", Boolean, "false", Page, ""),
            ],
            SHARED,
        ],
        events: &["CATALOG_ITEM_SELECTED", "COMPONENT_EMPTY"],
    },
    Shipped {
        name: "Knowledge Article View",
        tag: ARTICLE_VIEW,
        event_prefix: "SN_EMBEDX_KNOWLEDGE_ARTICLE_VIEW",
        about: "A knowledge article with rating and attachments.",
        properties: &[
            &[
                ("record-id", Record, "\"\"", Page, "The article: its id or number."),
                ("hide-header", Boolean, "false", Page, ""),
                ("hide-language-selector", Boolean, "false", Page, ""),
                ("hide-author-information", Boolean, "false", Page, ""),
                ("hide-reading-time", Boolean, "false", Page, ""),
                ("hide-last-updated", Boolean, "false", Page, ""),
                ("hide-view-count", Boolean, "false", Page, ""),
                ("hide-average-rating", Boolean, "false", Page, ""),
                ("hide-attachments", Boolean, "false", Page, ""),
                ("hide-helpful-option", Boolean, "false", Page, ""),
                ("hide-article-rating", Boolean, "false", Page, ""),
                (
                    "disable-displaying-latest-article-version",
                    Boolean,
                    "false",
                    Page,
                    "Shows the version that is named or nothing; off: the one that is published now.",
                ),
            ],
            SHARED,
        ],
        events: &[
            "RATING_CLICKED",
            "LANGUAGE_DROPDOWN_CLICKED",
            "LINK_CLICKED",
            "NOTIFICATION_LINK_CLICKED",
            "BACK_BUTTON_CLICKED",
        ],
    },
    Shipped {
        name: "Object List",
        tag: OBJECT_LIST,
        event_prefix: "SN_EMBEDX_OBJECT_LIST",
        about: "Records of any table the visitor may read.",
        properties: &[
            &[
                ("type", Choice, "\"default\"", Here, "default,top-records"),
                ("table", Table, "\"\"", Here, "The table."),
                ("edit-query", Query, "\"\"", Here, "Encoded query that rows must meet; visitors cannot change it."),
                ("default-filter", Query, "\"\"", Here, "Encoded query that visitors may change."),
                ("columns", Fields, "\"\"", Here, "Columns to show."),
                ("list-view", Text, "\"\"", Here, "Name of a list view of the table: its columns and filter."),
                (
                    "nest-by",
                    Text,
                    "\"\"",
                    Here,
                    "The reference by which rows stand below others: parent, or table.field of another table.",
                ),
                ("default-group-by", Text, "\"\"", Here, "The field by which rows are grouped."),
                ("action-config", Record, "\"\"", Here, ""),
                ("subtitle", Text, "\"\"", Page, ""),
                ("header-size", Choice, "\"medium\"", Page, "small,medium,large"),
                ("records-per-page", Fields, "\"10,20,50\"", Here, "Sizes of a page to choose from."),
                ("visible-page-range", Integer, "5", Page, ""),
                ("limit-records-fetched", Integer, "0", Here, "Most records in all; 0: no limit."),
                ("max-top-records", Integer, "20", Here, "Rows of the kind top records."),
                ("footer-text", Text, "\"View all\"", Page, ""),
                ("child-records-per-load", Integer, "10", Here, ""),
                ("max-cell-characters", Integer, "500", Page, ""),
                (
                    "highlighted-value-config",
                    Object,
                    "{}",
                    Here,
                    "By field and value: bad, warn, good, active or muted.",
                ),
                ("show-condition-builder", Boolean, "false", Here, ""),
                ("show-reference-record-links", Boolean, "false", Here, ""),
                ("shade-alternate-rows", Boolean, "false", Page, ""),
                ("expand-groups-by-default", Boolean, "false", Page, ""),
                ("max-columns-displayed", Integer, "10", Page, ""),
                ("hide-filters", Boolean, "false", Page, ""),
                ("hide-columns", Boolean, "false", Page, ""),
                ("hide-actions", Boolean, "false", Page, ""),
                ("hide-links", Boolean, "false", Page, ""),
                ("hide-page-size", Boolean, "false", Page, ""),
                ("disable-edit", Boolean, "true", Here, "Rows cannot be changed in the list."),
                ("disable-sort", Boolean, "false", Page, ""),
                ("disable-filter", Boolean, "false", Page, ""),
                ("disable-group", Boolean, "false", Page, ""),
                ("disable-resize", Boolean, "false", Page, ""),
                ("disable-drag", Boolean, "false", Page, ""),
            ],
            LIST,
            SHARED,
        ],
        events: &["RECORD_SELECTED", "FOOTER_LINK_SELECTED"],
    },
    Shipped {
        name: "Data Visualization",
        tag: VISUALIZATION,
        event_prefix: "NOW_VIS_WRAPPER",
        about: "A figure or a chart of the visitor's records.",
        properties: &[
            &[
                ("kind", Choice, "\"single-score\"", Here, "single-score,pie,donut,semi-donut"),
                ("data-sources", Table, "\"sn_customerservice_cases\"", Here, "The table that is counted."),
                ("query", Query, "\"\"", Here, "Encoded query that rows must meet."),
                ("metrics", Choice, "\"count\"", Here, "count,sum,average"),
                ("metric-field", Text, "\"\"", Here, "The field that is summed or averaged."),
                ("group-by", Text, "\"\"", Here, "The field whose values are the parts."),
                ("alternative-group-by", Fields, "\"\"", Here, "Fields that visitors may choose instead."),
                ("sort-by", Choice, "\"value\"", Here, "value,name"),
                ("sort-by-order", Choice, "\"descending\"", Here, "ascending,descending"),
                ("period", Choice, "\"all\"", Here, "all,day,week,month,quarter,year"),
                ("number-of-periods", Integer, "1", Here, "So many periods up to now, by when records were made."),
                ("max-groups", Integer, "8", Here, "Parts shown; smaller ones are put together."),
                ("header-title", Text, "\"\"", Page, "Heading."),
                ("description", Text, "\"\"", Page, ""),
                ("show-header", Boolean, "true", Page, ""),
                ("show-header-separator", Boolean, "false", Page, ""),
                ("wrap-title", Boolean, "true", Page, "Off: a long title ends in dots."),
                ("show-border", Boolean, "true", Page, ""),
                ("show-total", Boolean, "true", Page, ""),
                ("metric-label", Text, "\"\"", Page, ""),
                ("show-legend", Boolean, "true", Page, ""),
                ("legend-position", Choice, "\"bottom\"", Page, "top,bottom,start,end"),
                ("legend-orientation", Choice, "\"vertical\"", Page, "vertical,horizontal"),
                ("legend-alignment", Choice, "\"start\"", Page, "start,center,end"),
                ("legend-width", Choice, "\"full\"", Page, "full,medium,narrow"),
                ("legend-expand", Boolean, "true", Page, "Off: a long legend is scrolled."),
                ("show-data-labels", Boolean, "false", Page, ""),
                ("color-type", Choice, "\"palette\"", Page, "palette,meaning,single"),
                ("drill-down-label", Text, "\"\"", Page, "Says what choosing a figure leads to."),
                ("refresh-request", Text, "\"\"", Page, "Each new value that the page sets loads the figures again."),
                ("score-size", Choice, "\"medium\"", Page, "small,medium,large"),
                ("icon", Choice, "\"none\"", Page, "none,bell,bolt,clock,group,list,star,user"),
                ("show-update-time", Boolean, "false", Page, ""),
                ("show-zero", Boolean, "true", Page, ""),
                ("empty-state-title", Text, "\"\"", Page, "Heading where there is nothing to show."),
                ("empty-state-text", Text, "\"There is nothing to show yet.\"", Page, ""),
            ],
            SHARED,
        ],
        events: &["CLICKED", "SELECTED", "PROPERTY_OVERRIDE"],
    },
    Shipped {
        name: "Playbook Intake",
        tag: PLAYBOOK_INTAKE,
        event_prefix: "SN_EMBEDX_PLAYBOOK_INTAKE",
        about: "A guided way to make a case, step by step.",
        properties: &[
            &[
                ("playbook-title", Text, "\"\"", Page, "Heading."),
                ("table", Table, "\"sn_customerservice_cases\"", Here, "What is made."),
                ("sys-id", Record, "\"-1\"", Page, "A record to go on with; -1 for a new one."),
                (
                    "record-generator",
                    Record,
                    "\"\"",
                    Here,
                    "The catalog item whose questions are asked; empty: the case form.",
                ),
                ("prefill-fields", Object, "{}", Page, "Fields and the values they begin with."),
                ("playbook-experience", Record, "\"\"", Here, ""),
                ("hide-stages", Boolean, "false", Page, ""),
                ("stage-orientation", Choice, "\"horizontal\"", Page, "horizontal,vertical"),
                ("max-visible-stages", Integer, "5", Page, ""),
                ("activity-view-mode", Choice, "\"focused\"", Page, "focused,stacked"),
            ],
            CONFIRMATION,
            SHARED,
        ],
        events: &[
            "RECORD_CREATION_SUCCEEDED",
            "RECORD_CREATION_FAILED",
            "PRIMARY_BUTTON_CLICKED",
            "SECONDARY_BUTTON_CLICKED",
            "ACTIVITY_SELECTED",
            "STAGE_SELECTED",
            "ACTIVITY_STATE_CHANGED",
        ],
    },
    Shipped {
        name: "Touchpoint List",
        tag: TOUCHPOINT_LIST,
        event_prefix: "STEWARD_TOUCHPOINT_LIST",
        about: "The visitor's touchpoints with the success team.",
        properties: &[&[("show-closed", Boolean, "false", Page, "Shows those that are over too.")], LIST, SHARED],
        events: &["RECORD_SELECTED"],
    },
    Shipped {
        name: "Touchpoint Request",
        tag: TOUCHPOINT_REQUEST,
        event_prefix: "STEWARD_TOUCHPOINT_REQUEST",
        about: "Asks the success team for a conversation.",
        properties: &[
            &[("prefill-fields", Object, "{}", Page, "Fields and the values they begin with.")],
            CONFIRMATION,
            SHARED,
        ],
        events: FORM_EVENTS,
    },
    Shipped {
        name: "Shared Success Plan",
        tag: SUCCESS_PLAN,
        event_prefix: "STEWARD_SUCCESS_PLAN",
        about: "Objectives, outcomes and initiatives shared with the customer, with one number of progress.",
        properties: &[
            &[
                ("engagement", Record, "\"\"", Page, "The engagement; empty: the visitor's newest."),
                ("hide-initiatives", Boolean, "false", Page, ""),
                ("hide-progress", Boolean, "false", Page, ""),
            ],
            SHARED,
        ],
        events: &["RECORD_SELECTED", "COMMENT_ADDED"],
    },
    Shipped {
        name: "Onboarding Progress",
        tag: ONBOARDING_PROGRESS,
        event_prefix: "STEWARD_ONBOARDING_PROGRESS",
        about: "How far onboarding got, and what the visitor has to do next.",
        properties: &[
            &[
                ("sys-id", Record, "\"\"", Page, "The onboarding case; empty: the visitor's newest."),
                ("hide-tasks", Boolean, "false", Page, ""),
            ],
            SHARED,
        ],
        events: &["RECORD_SELECTED", "TASK_COMPLETED"],
    },
    Shipped {
        name: "Health Card",
        tag: HEALTH_CARD,
        event_prefix: "STEWARD_HEALTH_CARD",
        about: "How the relationship goes, in the words shared with the customer.",
        properties: &[&[("engagement", Record, "\"\"", Page, "The engagement; empty: the visitor's newest.")], SHARED],
        events: &["RECORD_SELECTED"],
    },
    Shipped {
        name: "Roadmap",
        tag: ROADMAP,
        event_prefix: "STEWARD_ROADMAP",
        about: "Initiatives shared with the customer over time.",
        properties: &[
            &[
                ("engagement", Record, "\"\"", Page, "The engagement; empty: all of the visitor's account."),
                ("months", Integer, "12", Here, "Months that are shown."),
            ],
            SHARED,
        ],
        events: &["RECORD_SELECTED"],
    },
    Shipped {
        name: "Upcoming Meetings",
        tag: UPCOMING_MEETINGS,
        event_prefix: "STEWARD_UPCOMING_MEETINGS",
        about: "Meetings with the success team that lie ahead.",
        properties: &[&[("limit", Integer, "5", Here, "Meetings that are shown.")], SHARED],
        events: &["RECORD_SELECTED", "MEETING_ACCEPTED", "MEETING_DECLINED", "MEETING_PROPOSED"],
    },
    Shipped {
        name: "NPS or CSAT Question",
        tag: FEEDBACK,
        event_prefix: "STEWARD_FEEDBACK",
        about: "One question about satisfaction, with room for a reason.",
        properties: &[
            &[
                ("kind", Choice, "\"nps\"", Here, "nps,csat"),
                ("question", Text, "\"\"", Here, "What is asked; empty: the usual question."),
                ("ask-reason", Boolean, "true", Here, "Asks why."),
                ("thanks", Text, "\"Thank you for your answer.\"", Page, "What is said afterwards."),
                ("record", Record, "\"\"", Page, "The engagement or case that it is about."),
            ],
            SHARED,
        ],
        events: &["ANSWER_SENT"],
    },
];

impl Shipped {
    /// The properties as they are stored with the component.
    pub fn schema(&self) -> Vec<Property> {
        self.properties.iter().copied().flatten().map(|declared| property(self.tag, declared)).collect()
    }

    pub fn schema_text(&self) -> String {
        serde_json::to_string(&self.schema()).expect("properties are plain values")
    }
}

/// The shipped component of this tag.
pub fn find(tag: &str) -> Option<&'static Shipped> {
    COMPONENTS.iter().find(|component| component.tag == tag)
}

/// The help of a choice lists its choices.
fn property(tag: &str, (name, kind, default, set, help): &Declared) -> Property {
    let is_choice = *kind == Kind::Choice;
    let choices = if is_choice { help.split(',').map(str::to_owned).collect() } else { Vec::new() };
    let default = serde_json::from_str(default).unwrap_or(Json::Null);
    Property {
        name: (*name).to_owned(),
        label: label(name),
        kind: *kind,
        default,
        help: match waits_for(tag, name) {
            Some(part) => format!("No effect yet: waits for {part}."),
            None if is_choice => String::new(),
            None => (*help).to_owned(),
        },
        page: *set == Set::Page,
        choices,
    }
}

/// `hide-header` is "Hide header".
fn label(name: &str) -> String {
    let words = name.replace('-', " ");
    let mut letters = words.chars();
    letters.next().map(|first| first.to_ascii_uppercase().to_string() + letters.as_str()).unwrap_or_default()
}

/// Properties by name with their defaults, for previews.
pub fn defaults(tag: &str) -> Json {
    let found = find(tag).map(Shipped::schema).unwrap_or_default();
    let mut all = json!({});
    for property in found {
        all[property.name] = property.default;
    }
    all
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn each_component_declares_properties_that_can_be_stored() {
        let mut tags = HashSet::new();
        for component in COMPONENTS {
            assert!(tags.insert(component.tag), "{} twice", component.tag);
            assert!(component.tag.starts_with("sn-embedx-"));
            let read = super::super::schema::read(&component.schema_text());
            assert_eq!(read.as_deref(), Ok(component.schema().as_slice()), "{}", component.tag);
        }
        assert_eq!(COMPONENTS.len(), 17);
    }

    #[test]
    fn tables_filters_and_columns_are_never_the_pages() {
        for property in COMPONENTS.iter().flat_map(Shipped::schema) {
            assert!(!(property.kind.is_kept_here() && property.page), "{}", property.name);
        }
    }
}
