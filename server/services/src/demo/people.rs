//! The provider's people: the demo sign-ins and the colleagues who share the portfolio with them.
use meta::Id;

use super::maker::{Fields, Maker, id, link, links, text};
use crate::Result;

/// User name, first name, last name, title, roles.
type Person = (&'static str, &'static str, &'static str, &'static str, &'static [&'static str]);

/// Those who sign in with the password `demo`.
const SIGN_INS: &[Person] = &[
    ("admin", "Alex", "Admin", "System administrator", &["admin"]),
    ("sofia.agent", "Sofia", "Lindgren", "Customer success manager", &["sn_acct_lc.ale_success_agent"]),
    ("omar.onboarding", "Omar", "Haddad", "Onboarding manager", &["sn_acct_lc.agent"]),
    ("vera.viewer", "Vera", "Novak", "Revenue analyst", &["sn_acct_lc.ale_success_viewer"]),
    ("paula.plays", "Paula", "Ferreira", "Head of success programs", &["sn_acct_lc.success_play_admin"]),
    ("tom.owner", "Tom", "Becker", "Success blueprint owner", &["sn_acct_lc.success_template_owner"]),
    ("ana.approver", "Ana", "Castro", "Director of customer success", &["sn_acct_lc.success_template_approver"]),
    (
        "ivan.integration",
        "Ivan",
        "Integration",
        "Integration user",
        &["sn_acct_lc.ale_success_agent", "sn_acct_lc.agent", "sn_customerservice_agent"],
    ),
];

/// Colleagues without a password: they cannot sign in. Success managers belong to the group that gives the role.
const COLLEAGUES: &[Person] = &[
    ("marcus.webb", "Marcus", "Webb", "Customer success manager", &[]),
    ("yuki.mori", "Yuki", "Mori", "Customer success manager", &[]),
    ("amara.diallo", "Amara", "Diallo", "Customer success manager", &[]),
    ("lars.eriksen", "Lars", "Eriksen", "Account manager", &[]),
    ("nadia.rahimi", "Nadia", "Rahimi", "Account manager", &[]),
    ("george.stamos", "George", "Stamos", "Account manager", &[]),
    ("helen.cho", "Helen", "Cho", "Solution architect", &[]),
    ("dmitri.volkov", "Dmitri", "Volkov", "Data analyst", &["sn_acct_lc.agent"]),
];

/// Who looks after customers.
pub(super) struct Team {
    pub success_managers: Vec<Id>,
    pub account_managers: Vec<Id>,
    pub onboarding: Id,
    pub architect: Id,
}

pub(super) fn user(user_name: &str) -> Id {
    id("sys_user", user_name)
}

pub(super) fn team() -> Team {
    Team {
        success_managers: ["sofia.agent", "marcus.webb", "yuki.mori", "amara.diallo"].map(user).to_vec(),
        account_managers: ["lars.eriksen", "nadia.rahimi", "george.stamos"].map(user).to_vec(),
        onboarding: user("omar.onboarding"),
        architect: user("helen.cho"),
    }
}

/// Makes users, groups and what roles they hold; `password` is a hash, `home` the provider's domain.
pub(super) async fn make(maker: &mut Maker<'_, '_>, password: &str, home: &Id, company: &Id) -> Result<()> {
    for person in SIGN_INS.iter().chain(COLLEAGUES) {
        let signs_in = SIGN_INS.iter().any(|other| other.0 == person.0);
        make_person(maker, person, signs_in.then_some(password), home, company).await?;
    }
    let members =
        ["sofia.agent", "marcus.webb", "yuki.mori", "amara.diallo", "lars.eriksen", "nadia.rahimi", "george.stamos"];
    make_group(maker, "Success managers", &members, "sn_acct_lc.ale_success_agent", "Own the portfolio of customers.")
        .await?;
    let members = ["omar.onboarding", "dmitri.volkov"];
    make_group(maker, "Onboarding", &members, "sn_acct_lc.agent", "Bring new customers live.").await
}

async fn make_person(
    maker: &mut Maker<'_, '_>,
    &(user_name, first, last, title, roles): &Person,
    password: Option<&str>,
    home: &Id,
    company: &Id,
) -> Result<()> {
    let is_admin = roles.contains(&"admin");
    let root = Id(crate::domains::ROOT_ID.to_owned());
    let fields: Fields<'_> = vec![
        ("user_name", text(user_name)),
        ("first_name", text(first)),
        ("last_name", text(last)),
        ("email", text(format!("{user_name}@halden.example"))),
        ("title", text(title)),
        ("department", text(if is_admin { "IT" } else { "Customer success" })),
        ("company", link(company)),
        ("time_zone", text("UTC")),
        ("home_domain", link(if is_admin { &root } else { home })),
        ("password", text(password.unwrap_or_default())),
        ("sys_created_on", super::maker::at(maker.days_ago(800))),
    ];
    let user = maker.make("sys_user", user_name, fields).await?;
    for role in roles {
        give_role(maker, &user, role).await?;
    }
    Ok(())
}

pub(super) async fn give_role(maker: &mut Maker<'_, '_>, user: &Id, role: &str) -> Result<()> {
    let role_id = maker.named("sys_user_role", role).await?;
    let key = format!("{user} {role}");
    maker.make("sys_user_has_role", &key, vec![("user", link(user)), ("role", link(&role_id))]).await?;
    Ok(())
}

async fn make_group(maker: &mut Maker<'_, '_>, name: &str, members: &[&str], role: &str, about: &str) -> Result<()> {
    let manager = user(members[0]);
    let fields = vec![("name", text(name)), ("description", text(about)), ("manager", link(&manager))];
    let group = maker.make("sys_user_group", name, fields).await?;
    let role = maker.named("sys_user_role", role).await?;
    maker.make("sys_group_has_role", name, vec![("group", link(&group)), ("role", link(&role))]).await?;
    for member in members {
        let key = format!("{name} {member}");
        let fields = vec![("group", link(&group)), ("user", link(&user(member)))];
        maker.make("sys_user_grmember", &key, fields).await?;
    }
    Ok(())
}

/// The employees of a squad around an engagement.
pub(super) fn squad(team: &Team, with_onboarding: bool) -> meta::Value {
    let mut people = vec![&team.architect];
    if with_onboarding {
        people.push(&team.onboarding);
    }
    links(people)
}
