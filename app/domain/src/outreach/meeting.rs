//! Meeting: one meeting or one occurrence of a series under a touchpoint or success case.
use meta::prelude::*;

use crate::roles;

#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
pub use rules::RULES;

record! {
    table("sn_meeting_mgmt_meeting_details", "Meeting", "Meetings")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .numbered("MEET")
        .aliases(&["sn_meeting_mgmt_meeting"])
        .rights(RIGHTS)
        .list(&["number", "subject", "meeting_type", "state", "start", "end", "organizer", "account"])
        .order("ORDERBYDESCstart")
        .related(RELATED)
        .indexed(&[&["parent_record"], &["start"]]);

    number:          String  = number("Number"),
    subject:         String  = text("Meeting subject").display().mandatory().customer_visible(),
    parent_table:    String  = choice("Parent table", PARENT_TABLES).mandatory().default("sn_acct_lc_touchpoint")
        .customer_visible(),
    parent_record:   Id      = any_reference("Parent", "parent_table").mandatory().customer_visible(),
    account:         Id      = reference("Account", "customer_account").read_only(),
    engagement:      Id      = reference("Engagement", "sn_acct_lc_engagement").read_only(),
    internal:        bool    = boolean("Internal").computed()
        .help("Of an internal touchpoint: customers do not know of it."),
    state:           String  = choice("State", STATES).default("draft").customer_visible(),
    meeting_type:    String  = choice("Meeting type", MEETING_TYPES).customer_visible()
        .help("Shown only when Scheduled."),
    start:           Instant = date_time("Start date & time").mandatory().customer_visible()
        .help("Earlier than the end."),
    end:             Instant = date_time("End date & time").mandatory().customer_visible()
        .help("At most 24 hours after the start."),
    organizer:       Id      = reference("Organizer", "sys_user").preset(Preset::Me).read_only().customer_visible(),
    invitees:        Vec<Id> = references("Invitees", "sys_user").customer_visible()
        .help("People invited (internal users and contacts)."),
    series:          Id      = reference("Series", "sn_meeting_mgmt_series").read_only(),
    is_exception:    bool    = boolean("Changed on its own").default("false").read_only()
        .help("Edited apart from the series."),
    virtual_meeting: bool    = boolean("Virtual meeting").default("false").customer_visible()
        .section("Virtual meeting").help("Turns the video fields on."),
    video_software:  String  = choice("Video software", VIDEO_SOFTWARES).section("Virtual meeting"),
    meeting_link:    String  = url("Meeting link").read_only().customer_visible().section("Virtual meeting")
        .help("Filled from the video software."),
    locations:       Vec<Id> = references("Locations", "cmn_location").customer_visible().help("One or more places."),
    agenda:          String  = html("Agenda").customer_visible().section("Notes"),
    internal_notes:  String  = html("Internal notes").section("Notes").help("Never sent to customers."),
    notes:           String  = html("Meeting notes").customer_visible().section("Notes")
        .help("Sent to participants on completion or change."),
    cancel_reason:   String  = text("Cancel reason").section("Closure"),
    invite_sequence: i64     = integer("Invite version").default("0").read_only()
        .help("Raised with each updated invite."),
    sys_domain:      Id      = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String  = text("Domain path").max(1024).read_only().section("System"),
}

const PARENT_TABLES: &[Choice] =
    &[pick("sn_acct_lc_touchpoint", "Touchpoint"), pick("sn_acct_lc_success_case", "Success case")];

const STATES: &[Choice] = &[
    pick("draft", "Draft"),
    pick("scheduled", "Scheduled"),
    pick("completed", "Completed"),
    pick("canceled", "Canceled"),
];

const MEETING_TYPES: &[Choice] =
    &[pick("ad_hoc", "Ad-hoc"), pick("weekly_status", "Weekly Status"), pick("qbr", "QBR"), pick("renewal", "Renewal")];

const VIDEO_SOFTWARES: &[Choice] = &[pick("zoom", "Zoom"), pick("google_meet", "Google Meet")];

/// What customers say of a meeting they propose; the organizer schedules it.
const PROPOSED: &[&str] =
    &["parent_table", "parent_record", "subject", "meeting_type", "start", "end", "invitees", "locations"];

const RIGHTS: &[Grant] = &[
    may(roles::SUCCESS_VIEWER, READ),
    may(roles::SUCCESS_AGENT, EDIT),
    may(roles::SUCCESS_CUSTOMER, EDIT)
        .within(Scope::OwnAccount)
        .only("parent_table=sn_acct_lc_touchpoint^internal!=true")
        .fields(PROPOSED),
    may(roles::CUSTOMER, READ)
        .within(Scope::OwnAccount)
        .only("state!=draft^internal!=true^invitees=javascript:gs.getUserID()"),
    may(roles::MEETING_CREATOR, EDIT),
];

const RELATED: &[Related] = &[related("sn_meeting_mgmt_invitee", "meeting", "Meeting invitees")];
