//! User: the one person record used by every product; contacts and consumers extend it.
use meta::prelude::*;

use crate::roles;

#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
pub use rules::RULES;

record! {
    table("sys_user", "User", "Users")
        .extends(&crate::platform::record::TABLE)
        .of_person("sys_id")
        .rights(RIGHTS)
        .list(&["name", "user_name", "email", "title", "department", "company", "active"])
        .order("ORDERBYname")
        .related(RELATED)
        .indexed(&[&["name"]]);

    user_name:            String  = text("User name").mandatory().unique().section("Sign-in"),
    first_name:           String  = text("First name").mandatory().customer_visible(),
    last_name:            String  = text("Last name").mandatory().customer_visible(),
    name:                 String  = text("Name").display().computed().customer_visible(),
    email:                String  = email("Email address").customer_visible().help("Unique among active users."),
    phone:                String  = text("Business phone").customer_visible(),
    mobile_phone:         String  = text("Mobile phone").customer_visible(),
    title:                String  = text("Title").customer_visible(),
    user_type:            String  = choice("User type", USER_TYPES).default("internal")
        .help("Internal people handle work; external people use portals."),
    company:              Id      = reference("Company", "core_company").help("Organization the person belongs to."),
    department:           String  = text("Department"),
    location:             Id      = reference("Location", "cmn_location").help("Where the person sits."),
    service_organization: Id      = reference("Service organization", "sn_customer_service_organization")
        .help("Home branch, store or office in the service model."),
    manager:              Id      = reference("Manager", "sys_user"),
    time_zone:            String  = text("Time zone").default("UTC").section("Sign-in")
        .help("Used for the planner and for all dates shown."),
    language:             String  = text("Language").default("en").section("Sign-in"),
    photo:                Id      = attachment("Photo"),
    active:               bool    = boolean("Active").default("true").customer_visible()
        .help("Inactive users cannot sign in or be assigned work."),
    locked_out:           bool    = boolean("Locked out").default("false").read_by(&[roles::USER_ADMIN])
        .section("Sign-in").help("Set by an administrator or after repeated failed sign-ins."),
    password:             String  = secret("Password").written_by(&[roles::USER_ADMIN]).section("Sign-in")
        .help("Only a hash is kept; left empty, it stays as it is."),
    last_login:           Instant = date_time("Last sign-in").read_only().read_by(&[roles::USER_ADMIN])
        .section("Sign-in"),
    home_domain:          Id      = reference("Home domain", "domain").written_by(&[roles::USER_ADMIN]).section("Sign-in"),
    visible_domains:      Vec<Id> = references("Visible domains", "domain").written_by(&[roles::USER_ADMIN])
        .section("Sign-in")
        .help("Further domains the user may see."),
    skills:               Vec<Id> = references("Skills", "cmn_skill").help("Used by work assignment."),
    zoom_account:         String  = text("Video account").help("Account name at the video meeting provider."),
}

const USER_TYPES: &[Choice] = &[pick("internal", "Internal"), pick("external", "External")];

const RIGHTS: &[Grant] = &[
    may(roles::USER_ADMIN, FULL),
    may(roles::ADMIN, FULL).within(Scope::OwnPeople),
    may(roles::EVERYONE, READ).only("sys_class_name=sys_user^ORsys_id=javascript:gs.getUserID()"),
    may(roles::EVERYONE, WRITE).only("sys_id=javascript:gs.getUserID()").fields(&[
        "phone",
        "mobile_phone",
        "time_zone",
        "language",
        "photo",
    ]),
    may(roles::SUCCESS_VIEWER, READ).only("sys_class_nameINcustomer_contact,csm_consumer"),
    may(roles::SERVICE_AGENT, READ).only("sys_class_name=customer_contact"),
    may(roles::ACCOUNT_CONTRIBUTOR, READ).only("sys_class_name=customer_contact"),
    may(roles::CUSTOMER_DATA_VIEWER, READ).only("sys_class_nameINcustomer_contact,csm_consumer"),
    may(roles::CONSUMER_AGENT, READ).only("sys_class_name=csm_consumer"),
    may(roles::CONSUMER_CONTRIBUTOR, READ).only("sys_class_name=csm_consumer"),
];

const RELATED: &[Related] = &[
    related("sys_user_has_role", "user", "Roles"),
    related("sys_user_grmember", "user", "Groups"),
    related("sys_user_profile", "user", "Profiles"),
];
