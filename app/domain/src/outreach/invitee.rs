//! Meeting invitee: invitation of one person to one meeting.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_meeting_mgmt_invitee", "Meeting invitee", "Meeting invitees")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .rights(RIGHTS)
        .list(&["meeting", "user", "response", "last_mail"])
        .order("ORDERBYDESCsys_created_on")
        .unique(&[&["meeting", "user"]]);

    meeting:         Id     = reference("Meeting", "sn_meeting_mgmt_meeting_details").mandatory().customer_visible(),
    user:            Id     = reference("Person", "sys_user").mandatory().customer_visible(),
    response:        String = choice("Response", RESPONSES).default("none").customer_visible(),
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

/// Invitations of the person himself, to meetings that are not among the provider's own people.
const OWN: &str = "user=javascript:gs.getUserID()^meeting.internal!=true";

const RIGHTS: &[Grant] = &[
    may(roles::SUCCESS_VIEWER, READ),
    may(roles::SUCCESS_AGENT, EDIT),
    may(roles::SUCCESS_CUSTOMER, READ.and(CREATE))
        .within(Scope::OwnAccount)
        .only("meeting.parent_table=sn_acct_lc_touchpoint^meeting.internal!=true"),
    // Everybody answers for himself.
    may(roles::SUCCESS_CUSTOMER, WRITE).within(Scope::OwnAccount).only(OWN).fields(&["response"]),
    may(roles::CUSTOMER, READ.and(WRITE)).within(Scope::OwnAccount).only(OWN).fields(&["response"]),
    may(roles::MEETING_CREATOR, EDIT),
];
