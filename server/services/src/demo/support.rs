//! What customers of the demo asked on the portal, and what they were answered: cases with comments both ways, and a
//! meeting that waits for an answer.
use meta::{Actor, Id, Value};
use store::Save;

use super::maker::{Fields, id, link, links, text};
use super::{maker, people};
use crate::{Result, Services, rows};

const CASE: &str = "sn_customerservice_cases";
const TOUCHPOINT: &str = "sn_acct_lc_touchpoint";
const MEETING: &str = "sn_meeting_mgmt_meeting_details";

/// A case: account, who opened it, subject, what happened, category and priority, its end if it has one, and what was
/// said, by user names.
struct Question {
    account: &'static str,
    by: &'static str,
    subject: &'static str,
    about: &'static str,
    category: &'static str,
    priority: &'static str,
    state: &'static str,
    said: &'static [(&'static str, &'static str)],
}

const QUESTIONS: &[Question] = &[
    Question {
        account: "Genixify",
        by: "carla.admin",
        subject: "Exported dashboards lose their filters",
        about: "When we export the regional dashboard as PDF, the filter on country is not applied.\n\
                It works on screen. Steps: open the dashboard, choose Portugal, export.",
        category: "issue",
        priority: "2",
        state: "open",
        said: &[
            ("sofia.agent", "Thank you for the clear steps, we can see the same here. Our developers look into it."),
            ("carla.admin", "Good to hear. We need it for the board meeting at the end of the month."),
            ("sofia.agent", "Noted. Until then, printing the page from the browser keeps the filter."),
        ],
    },
    Question {
        account: "Genixify",
        by: "carl.contact",
        subject: "How do we add a second approver?",
        about: "Requests above 5,000 should go to finance as well. Where is that set?",
        category: "question",
        priority: "4",
        state: "awaiting_info",
        said: &[("sofia.agent", "That is set per request type. Which types do you mean?")],
    },
    Question {
        account: "Genixify",
        by: "carla.admin",
        subject: "Sign-in mail arrives late",
        about: "New colleagues waited up to an hour for their first mail on Monday.",
        category: "issue",
        priority: "3",
        state: "resolved",
        said: &[
            ("sofia.agent", "A queue was stuck between 8 and 9. It is cleared and watched now."),
            ("carla.admin", "Mails come at once again, thank you."),
        ],
    },
    Question {
        account: "Cascade Foods",
        by: "nina.other",
        subject: "Temperature sensors report twice",
        about: "Since the update each reading of the cold store shows up two times.",
        category: "issue",
        priority: "2",
        state: "open",
        said: &[
            ("sofia.agent", "Could you send us one of the doubled readings with its time?"),
            ("nina.other", "Store 14, 06:10 and 06:10 again, both 3.4 degrees."),
        ],
    },
];

pub(super) async fn make(services: &Services) -> Result<()> {
    for question in QUESTIONS {
        ask(services, question).await?;
    }
    invite(services).await
}

async fn ask(services: &Services, question: &Question) -> Result<()> {
    let entity = rows::entity(services.store.model(), CASE);
    let case = id(CASE, question.subject);
    let contact = id("customer_contact", question.by);
    let fields: Fields<'_> = vec![
        ("short_description", text(question.subject)),
        ("description", text(question.about)),
        ("account", link(&id("customer_account", question.account))),
        ("contact", link(&contact)),
        ("opened_by", link(&contact)),
        ("assigned_to", link(&people::user("sofia.agent"))),
        ("category", text(question.category)),
        ("priority", text(question.priority)),
    ];
    let mut save = Save::create(entity);
    save.new_id = Some(case.clone());
    as_person(services, question.by, filled(save, fields)).await?;
    for (by, said) in question.said {
        as_person(services, by, Save::update(entity, case.clone()).text("comments", *said)).await?;
    }
    let mut fields: Fields<'_> = vec![("state", text(question.state))];
    if question.state == "resolved" {
        fields.push(("resolution_code", text("solved_fixed_by_support")));
        fields.push(("resolution_notes", text("The stuck queue was cleared; an alarm tells us the next time.")));
    }
    as_person(services, "sofia.agent", filled(Save::update(entity, case), fields)).await
}

fn filled(save: Save, fields: Fields<'_>) -> Save {
    fields.into_iter().fold(save, |save, (field, value)| save.value(field, value))
}

/// Saves with that person as the author.
async fn as_person(services: &Services, user_name: &str, save: Save) -> Result<()> {
    let users = rows::entity(services.store.model(), "sys_user");
    let found = rows::list(
        &services.store,
        &services.system(),
        users.name(),
        rows::equal(&[("user_name", user_name)]),
        &["name"],
        1,
    )
    .await?;
    let Some(row) = found.first() else { return Ok(()) };
    let author = Actor::person(row.id.clone(), user_name.to_owned(), rows::text(row, 0).to_owned());
    let mut tx = services.store.begin(&author).await?;
    tx.save_derived(save).await?;
    tx.commit().await
}

/// A meeting of the newest talk with Genixify, to be answered by its people.
async fn invite(services: &Services) -> Result<()> {
    let system = services.system();
    let mut tx = services.store.begin(&system).await?;
    let mut maker = maker(services, &mut tx);
    let account = id("customer_account", "Genixify");
    let touchpoints = rows::entity(maker.tx.store.model(), TOUCHPOINT);
    let query = rows::equal(&[("account", account.as_str()), ("state", "in_progress")]);
    let Some(talk) = maker.tx.find(touchpoints, &query, 1).await?.first().map(meta::Row::id) else { return Ok(()) };
    let contacts = ["carla.admin", "carl.contact"].map(|name| id("customer_contact", name));
    let start = maker.days_ago(-6);
    let people: Vec<&Id> = contacts.iter().collect();
    let fields = vec![
        ("subject", text("Review of the quarter's goals")),
        ("parent_table", text(TOUCHPOINT)),
        ("parent_record", link(&talk)),
        ("state", text("scheduled")),
        ("meeting_type", text("qbr")),
        ("start", Value::Int(start.0)),
        ("end", Value::Int(start.plus_seconds(3600).0)),
        ("organizer", link(&people::user("sofia.agent"))),
        ("invitees", links(people.iter().copied())),
        ("virtual_meeting", Value::Bool(true)),
        ("meeting_link", text("https://meet.halden.example/genixify-review")),
        ("agenda", text("<p>Where we stand</p><ul><li>Goals of the quarter</li><li>Adoption by team</li></ul>")),
    ];
    let meeting = maker.make(MEETING, "Genixify review", fields).await?;
    let invitees = rows::entity(maker.tx.store.model(), "sn_meeting_mgmt_invitee");
    for person in people {
        let pair = [("meeting", meeting.as_str()), ("user", person.as_str())];
        if maker.tx.find(invitees, &rows::equal(&pair), 1).await?.is_empty() {
            let fields = vec![("meeting", link(&meeting)), ("user", link(person))];
            maker.make("sn_meeting_mgmt_invitee", &format!("{meeting} {person}"), fields).await?;
        }
    }
    tx.commit().await
}
