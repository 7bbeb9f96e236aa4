//! Meeting invitee: invitation of one person to one meeting.
use meta::prelude::*;

record! {
    table("sn_meeting_mgmt_invitee", "Meeting invitee", "Meeting invitees")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .unique(&[&["meeting", "user"]]);

    meeting:         Id     = reference("Meeting", "sn_meeting_mgmt_meeting_details").mandatory(),
    user:            Id     = reference("Person", "sys_user").mandatory(),
    response:        String = choice("Response", RESPONSES).default("none"),
    last_mail:       String = choice("Last mail", LAST_MAILS).default("none").read_only(),
    sys_domain:      Id     = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String = text("Domain path").max(1024).read_only().section("System"),
}

const RESPONSES: &[Choice] = &[
    pick("none", "No answer"),
    pick("accepted", "Accepted"),
    pick("tentative", "Tentative"),
    pick("declined", "Declined"),
];

const LAST_MAILS: &[Choice] = &[
    pick("none", "None"),
    pick("invite", "Invite"),
    pick("update", "Update"),
    pick("cancel", "Cancellation"),
    pick("notes", "Notes"),
];
