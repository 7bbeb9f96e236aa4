//! The playbooks that come with the product. Each has an id that stays, so that one that administrators renamed or
//! retired is left as they want it.
use meta::{Id, Value};
use store::{Save, Tx};

use super::{ACTIVITY, KIND, PLAYBOOK, STAGE};
use crate::{Result, Services, rows};

struct Shipped {
    id: &'static str,
    name: &'static str,
    table: &'static str,
    trigger: &'static str,
    stages: &'static [(&'static str, &'static [Activity])],
}

#[derive(Clone, Copy)]
struct Activity {
    label: &'static str,
    kind: &'static str,
    is_optional: bool,
    about: &'static str,
    inputs: &'static str,
}

const fn activity(kind: &'static str, label: &'static str, about: &'static str, inputs: &'static str) -> Activity {
    Activity { label, kind, is_optional: false, about, inputs }
}

impl Activity {
    const fn optional(self) -> Activity {
        Activity { is_optional: true, ..self }
    }
}

/// What activities are made of: name and kind.
const KINDS: &[(&str, &str)] = &[
    ("Form entry", "form"),
    ("Send comment", "comment"),
    ("Send work note", "work_note"),
    ("Related list", "related_list"),
    ("View record", "view_record"),
    ("Create and view record", "create_record"),
    ("Send email", "email"),
];

const SELECT_ENGAGEMENT: Activity =
    activity("form", "Select engagement", "The engagement that the record is for.", "complete = at start");

const ADD_SQUAD: Activity = activity(
    "related_list",
    "Add squad",
    "People who help.",
    "table = sn_acct_lc_squad_member\nfield = record_id\ntable_field = table_name\ncolumns = user, responsibility",
)
.optional();

const CLOSE_RECORD: Activity = activity(
    "form",
    "Close record",
    "How it ended.",
    "fields = closure_code, close_notes\nneeded = closure_code, close_notes",
);

const PLAY_TASKS: &str = "table = sn_acct_lc_internal_play_task\nfield = internal_play\nopen = active=true\n\
                          columns = number, short_description, state, assigned_to";

const VIEW_CONTRACT: Activity =
    activity("view_record", "View contract record", "The contract that is to be renewed.", "field = contract");

const INITIATIVE: Shipped = Shipped {
    id: "5f0e1d2c3b4a59687786950000000001",
    name: "Create Success Initiative",
    table: "sn_acct_lc_success_initiative",
    trigger: "",
    stages: &[
        (
            "Initial Setup",
            &[activity("form", "Select success outcome", "The outcome it works for.", "complete = at start")],
        ),
        (
            "Plan the Plan",
            &[activity(
                "form",
                "Enter core information",
                "Who does what by when.",
                "fields = short_description, description, contact, assigned_to, category, priority, due_date\n\
                 needed = short_description",
            )],
        ),
        (
            "Collab and Complete",
            &[activity(
                "create_record",
                "Create Task",
                "A first success task of the initiative, to be changed as needed.",
                "table = sn_acct_lc_success_task\nfield = parent\n\
                 values = short_description=Sample success task^description=Say here what has to be done.",
            )
            .optional()],
        ),
        ("Summarize and Close", &[CLOSE_RECORD]),
    ],
};

const SUCCESS_CASE: Shipped = Shipped {
    id: "5f0e1d2c3b4a59687786950000000002",
    name: "Success case playbook",
    table: "sn_acct_lc_success_case",
    trigger: "",
    stages: &[
        (
            "Initiate",
            &[
                SELECT_ENGAGEMENT,
                activity(
                    "form",
                    "Enter core information",
                    "Who does what by when.",
                    "fields = short_description, description, contact, assigned_to, category, priority, due_date\n\
                     needed = short_description, description",
                ),
                ADD_SQUAD,
            ],
        ),
        (
            "Assist",
            &[
                activity(
                    "comment",
                    "Communicate the intended outcome",
                    "Tell the customer what will be reached. The customer sees it.",
                    "",
                ),
                activity("work_note", "Define the action plan", "Customers do not see it.", ""),
                activity(
                    "related_list",
                    "Related meeting",
                    "All meetings have to be completed or canceled.",
                    "table = sn_meeting_mgmt_meeting_details\nfield = parent_record\ntable_field = parent_table\n\
                     open = stateINdraft,scheduled\ncolumns = number, subject, state, start",
                ),
                activity(
                    "related_list",
                    "Related work",
                    "All tasks have to be closed or canceled.",
                    "table = sn_acct_lc_success_task\nfield = parent\nopen = active=true\n\
                     columns = number, short_description, state, assigned_to",
                ),
            ],
        ),
        (
            "Review & Close",
            &[
                activity(
                    "comment",
                    "Communicate the final outcome",
                    "Tell the customer what was reached. The customer sees it.",
                    "",
                ),
                CLOSE_RECORD,
            ],
        ),
    ],
};

const INTERNAL_PLAY: Shipped = Shipped {
    id: "5f0e1d2c3b4a59687786950000000003",
    name: "Internal play playbook",
    table: "sn_acct_lc_internal_play",
    trigger: "play_type=standard",
    stages: &[
        (
            "Initiate",
            &[
                SELECT_ENGAGEMENT,
                activity(
                    "form",
                    "Enter core information",
                    "Who does what by when.",
                    "fields = short_description, description, assigned_to, category, priority, due_date\n\
                     needed = short_description, description",
                ),
                ADD_SQUAD,
            ],
        ),
        (
            "Define the Action Plan",
            &[
                activity("work_note", "Formulate the action steps", "They stand in the activity stream.", ""),
                activity("related_list", "Related work", "All tasks have to be closed or canceled.", PLAY_TASKS),
            ],
        ),
        (
            "Review & Close",
            &[
                activity("work_note", "Communicate the final outcome", "It stands in the activity stream.", ""),
                CLOSE_RECORD,
            ],
        ),
    ],
};

const RENEWAL: Shipped = Shipped {
    id: "5f0e1d2c3b4a59687786950000000004",
    name: "Renewal playbook",
    table: "sn_acct_lc_internal_play",
    trigger: "play_type=renewal",
    stages: &[
        (
            "Initiate",
            &[
                activity(
                    "form",
                    "Enter core information",
                    "Which contract is to be renewed, who does what by when.",
                    "fields = contract, category, short_description, description, assigned_to, priority, due_date\n\
                     needed = contract, short_description, description",
                ),
                ADD_SQUAD,
            ],
        ),
        (
            "Assess Opportunity",
            &[
                VIEW_CONTRACT.optional(),
                activity("work_note", "Assess engagement", "What has to be done for the renewal.", "").optional(),
            ],
        ),
        (
            "Communicate",
            &[
                activity(
                    "email",
                    "Communicate renewal opportunity",
                    "Write to the approver or the business owner of the contract.",
                    "table = sn_acct_lc_internal_play_task\nfield = internal_play\n\
                     values = short_description=Communicate renewal opportunity^\
                     description=Write to the approver or the business owner of the contract.",
                ),
                activity(
                    "create_record",
                    "Create opportunity",
                    "Review the task, create the opportunity, and close or cancel the task.",
                    "table = sn_acct_lc_internal_play_task\nfield = internal_play\nmake = at start\nwait = true\n\
                     values = short_description=Create opportunity^\
                     description=Review the contract, create the opportunity, and close this task.",
                ),
            ],
        ),
        ("Track Opportunity", &[VIEW_CONTRACT]),
        (
            "Review & Close",
            &[
                activity(
                    "work_note",
                    "Communicate the final outcome of the renewal",
                    "It stands in the activity stream.",
                    "",
                ),
                CLOSE_RECORD,
            ],
        ),
    ],
};

const PLAYBOOKS: [&Shipped; 4] = [&INITIATIVE, &SUCCESS_CASE, &INTERNAL_PLAY, &RENEWAL];

impl Services {
    pub(crate) async fn has_shipped_playbooks(&self) -> Result<bool> {
        let table = rows::entity(self.store.model(), PLAYBOOK);
        let shipped = rows::among("sys_id", PLAYBOOKS.iter().map(|playbook| playbook.id));
        Ok(self.store.count(&self.system(), table, &shipped).await? >= PLAYBOOKS.len() as u64)
    }
}

/// Adds the playbooks that are missing, with what their activities are made of.
pub(crate) async fn make(tx: &mut Tx<'_>) -> Result<()> {
    let table = rows::entity(tx.store.model(), PLAYBOOK);
    let mut kinds = Vec::new();
    for playbook in PLAYBOOKS {
        if tx.read(table, playbook.id).await?.is_some() {
            continue;
        }
        let mut save = Save::create(table)
            .value("name", Value::text(playbook.name))
            .value("table_name", Value::text(playbook.table))
            .value("trigger_condition", Value::text(playbook.trigger))
            .value("state", Value::text("active"));
        save.new_id = Some(Id(playbook.id.to_owned()));
        tx.save_derived(save).await?;
        if kinds.is_empty() {
            kinds = make_kinds(tx).await?;
        }
        make_stages(tx, playbook, &kinds).await?;
    }
    Ok(())
}

async fn make_stages(tx: &mut Tx<'_>, playbook: &Shipped, kinds: &[(&str, Id)]) -> Result<()> {
    let (stage, activity) = (rows::entity(tx.store.model(), STAGE), rows::entity(tx.store.model(), ACTIVITY));
    for (at, (label, activities)) in (1..).zip(playbook.stages) {
        let lane = Save::create(stage)
            .value("playbook", Value::text(playbook.id))
            .value("label", Value::text(*label))
            .value("order", Value::Int(at * 100));
        let lane = tx.save_derived(lane).await?.id;
        for (at, one) in (1..).zip(*activities) {
            let kind = kinds.iter().find(|(kind, _)| *kind == one.kind).map_or("", |(_, id)| id.as_str());
            let save = Save::create(activity)
                .value("lane", Value::text(lane.as_str()))
                .value("definition", Value::text(kind))
                .value("label", Value::text(one.label))
                .value("description", Value::text(one.about))
                .value("order", Value::Int(at * 100))
                .value("optional", Value::Bool(one.is_optional))
                .value("inputs", Value::text(one.inputs));
            tx.save_derived(save).await?;
        }
    }
    Ok(())
}

/// The activity definitions by kind; those that are missing are added.
async fn make_kinds(tx: &mut Tx<'_>) -> Result<Vec<(&'static str, Id)>> {
    let table = rows::entity(tx.store.model(), KIND);
    let mut kinds = Vec::new();
    for (name, kind) in KINDS {
        let known = tx.find(table, &rows::equal(&[("name", name), ("kind", kind)]), 1).await?.pop();
        let id = match known {
            Some(known) => known.id(),
            None => {
                let save = Save::create(table)
                    .value("name", Value::text(*name))
                    .value("group", Value::text("Customer success"))
                    .value("kind", Value::text(*kind));
                tx.save_derived(save).await?.id
            }
        };
        kinds.push((*kind, id));
    }
    Ok(kinds)
}
