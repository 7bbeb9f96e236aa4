//! Groups give roles; some roles do not go together; one person is one user.
use store::Save;

use crate::support::{Test, refused_by};

const HELD: &str = "sys_user_has_role";

async fn role(test: &Test, name: &str) -> meta::Id {
    test.find("sys_user_role", &format!("name={name}")).await.remove(0)
}

async fn held(test: &Test, user: &meta::Id) -> usize {
    test.find(HELD, &format!("user={user}")).await.len()
}

#[tokio::test]
async fn roles_of_a_group_are_held_by_its_members_and_lost_on_leaving() {
    let test = Test::new().await;
    let user = test.user("sofia", &[]).await;
    let group = test.make("sys_user_group", &[("name", "Success")]).await;
    let role = role(&test, "sn_acct_lc.ale_success_agent").await;
    let given = test.make("sys_group_has_role", &[("group", group.as_str()), ("role", role.as_str())]).await;
    let member = test.make("sys_user_grmember", &[("group", group.as_str()), ("user", user.as_str())]).await;
    let twin = test.try_make("sys_user_grmember", &[("group", group.as_str()), ("user", user.as_str())]).await;
    assert_eq!(refused_by(twin), ("Unique membership".into(), "user".into()));
    let actor = test.services.actor(&user).await.unwrap().unwrap();
    assert!(actor.has_role("sn_acct_lc.ale_success_viewer"));

    let other = test.make("sys_user_group", &[("name", "Other")]).await;
    test.set("sys_user_grmember", &member, &[("group", other.as_str())]).await;
    assert_eq!(held(&test, &user).await, 0, "the other group gives nothing");
    test.set("sys_user_grmember", &member, &[("group", group.as_str())]).await;
    assert_eq!(held(&test, &user).await, 1);
    test.delete("sys_group_has_role", &given).await.unwrap();
    assert_eq!(held(&test, &user).await, 0, "the group lost the role");
    test.make("sys_group_has_role", &[("group", group.as_str()), ("role", role.as_str())]).await;
    assert_eq!(held(&test, &user).await, 1, "the group got the role again");
    test.delete("sys_user_grmember", &member).await.unwrap();
    let actor = test.services.actor(&user).await.unwrap().unwrap();
    assert!(!actor.has_role("sn_acct_lc.ale_success_viewer"));
}

#[tokio::test]
async fn a_role_held_otherwise_survives_leaving_the_group() {
    let test = Test::new().await;
    let user = test.user("sofia", &["sn_acct_lc.agent"]).await;
    let group = test.make("sys_user_group", &[("name", "Onboarding")]).await;
    let role = role(&test, "sn_acct_lc.agent").await;
    test.make("sys_group_has_role", &[("group", group.as_str()), ("role", role.as_str())]).await;
    let member = test.make("sys_user_grmember", &[("group", group.as_str()), ("user", user.as_str())]).await;
    test.delete("sys_user_grmember", &member).await.unwrap();
    assert!(test.services.actor(&user).await.unwrap().unwrap().has_role("sn_acct_lc.agent"));
}

#[tokio::test]
async fn nobody_is_internal_and_external_at_once() {
    let test = Test::new().await;
    let user = test.user("sofia", &["snc_internal"]).await;
    let external = role(&test, "snc_external").await;
    let both = test.try_make(HELD, &[("user", user.as_str()), ("role", external.as_str())]).await;
    assert_eq!(refused_by(both), ("Identity roles do not mix".into(), "role".into()));
    let consumer = role(&test, "sn_customerservice.unified_consumer").await;
    test.make(HELD, &[("user", user.as_str()), ("role", consumer.as_str())]).await;
}

#[tokio::test]
async fn a_role_cannot_contain_itself() {
    let test = Test::new().await;
    let outer = test.make("sys_user_role", &[("name", "x_acme.outer")]).await;
    let inner = test.make("sys_user_role", &[("name", "x_acme.inner")]).await;
    let contains = "sys_user_role_contains";
    test.make(contains, &[("role", outer.as_str()), ("contains", inner.as_str())]).await;
    for (role, contained) in [(&inner, &outer), (&outer, &outer)] {
        let circle = test.try_make(contains, &[("role", role.as_str()), ("contains", contained.as_str())]).await;
        assert_eq!(refused_by(circle), ("No role cycle".into(), "contains".into()));
    }
}

#[tokio::test]
async fn who_manages_users_does_not_become_an_administrator_that_way() {
    let test = Test::new().await;
    let manager = test.user("uma", &["user_admin"]).await;
    let boss = test.user("boss", &["admin"]).await;
    let uma = test.services.actor(&manager).await.unwrap().unwrap();
    let admin = role(&test, "admin").await;
    let grab = store::Save::create(test.table(HELD)).text("user", manager.as_str()).text("role", admin.as_str());
    assert!(test.services.store.save(&uma, grab).await.is_err());
    assert!(test.services.set_password(&uma, &boss, "taken over").await.is_err());
    let actor = test.services.actor(&manager).await.unwrap().unwrap();
    assert!(!actor.is_admin());
}

#[tokio::test]
async fn administrators_of_a_part_decide_about_people_of_that_part_alone() {
    let test = Test::new().await;
    let north = test.make("domain", &[("name", "North"), ("parent", "global")]).await;
    let boss = test.user("boss", &["admin"]).await;
    let (tina, tom) = (test.user("tina", &["admin"]).await, test.user("tom", &[]).await);
    for user in [&tina, &tom] {
        test.set("sys_user", user, &[("home_domain", north.as_str())]).await;
    }
    let actor = test.services.actor(&tina).await.unwrap().unwrap();
    let save = |save: Save| test.services.store.save(&actor, save);
    let own_people = |field: &str| ("People of one's own domains".to_owned(), field.to_owned());
    let users = test.table("sys_user");
    for user in [&tina, &tom] {
        let refused = save(Save::update(users, user.clone()).text("home_domain", "")).await;
        assert_eq!(refused_by(refused), own_people("home_domain"), "{user}");
    }
    let foreign = save(Save::update(users, boss.clone()).text("title", "Nobody")).await;
    assert!(matches!(foreign, Err(store::Error::Forbidden { .. })), "{foreign:?}");
    let writable = async |user: &meta::Id| test.services.store.writable(&actor, users, user.as_str()).await.unwrap();
    assert!(writable(&boss).await.is_empty() && writable(&tom).await.contains(&"locked_out"));
    assert!(test.services.set_password(&actor, &boss, "taken over").await.is_err());
    let admin = role(&test, "admin").await;
    for (table, field, text) in
        [(HELD, "role", admin.as_str()), ("api_key", "name", "K"), ("oauth_entity", "name", "O")]
    {
        let given = Save::create(test.table(table)).text(field, text).text("user", boss.as_str());
        assert_eq!(refused_by(save(given).await), own_people("user"), "{table}");
    }
    let held = test.find(HELD, &format!("user={boss}^role={admin}")).await.remove(0);
    assert!(test.services.store.delete(&actor, test.table(HELD), held.as_str(), None).await.is_err());
    assert!(test.services.store.delete(&actor, users, boss.as_str(), None).await.is_err());

    save(Save::update(users, tom).text("title", "Helper")).await.expect("a colleague of the own domain");
    save(Save::update(users, tina).text("phone", "1")).await.expect("oneself");
    let new = [("user_name", "new"), ("first_name", "N"), ("last_name", "W")];
    let new = new.iter().fold(Save::create(users), |save, (field, text)| save.text(field, *text));
    let made = save(new).await.expect("a new colleague").id;
    assert_eq!(test.text("sys_user", &made, "home_domain").await, north.as_str());
    let key = Save::create(test.table("api_key")).text("name", "K").text("user", made.as_str());
    save(key).await.expect("a key for a colleague");
    let nobodys = Save::create(test.table("oauth_entity")).text("name", "O");
    assert_eq!(refused_by(save(nobodys).await), own_people("user"), "a client of nobody");
    let member = test.make("sys_user_group", &[("name", "Helpers")]).await;
    let member = |user: &meta::Id| {
        Save::create(test.table("sys_user_grmember")).text("group", member.as_str()).text("user", user.as_str())
    };
    assert_eq!(refused_by(save(member(&boss)).await), own_people("user"), "a member from above");
    save(member(&made)).await.expect("a colleague in a group");
    let elsewhere = test.account("Elsewhere").await;
    let named = [("first_name", "C"), ("last_name", "F"), ("user_name", "cf"), ("account", elsewhere.as_str())];
    let contact = test.make("customer_contact", &named).await;
    let viewer = role(&test, "sn_acct_lc.ale_success_viewer").await;
    let held = test.make(HELD, &[("user", contact.as_str()), ("role", viewer.as_str())]).await;
    assert!(test.services.store.delete(&actor, test.table(HELD), held.as_str(), None).await.is_err());
}

#[tokio::test]
async fn administrators_of_a_part_give_no_power_over_what_all_share() {
    let test = Test::new().await;
    let north = test.make("domain", &[("name", "North"), ("parent", "global")]).await;
    let (tina, tom) = (test.user("tina", &["admin"]).await, test.user("tom", &[]).await);
    let kate = test.user("kate", &["knowledge_manager"]).await;
    for user in [&tina, &tom, &kate] {
        test.set("sys_user", user, &[("home_domain", north.as_str())]).await;
    }
    let boss = test.make("sys_user_role", &[("name", "x_acme.boss")]).await;
    let portal = role(&test, "sn_portal_admin").await;
    test.make("sys_user_role_contains", &[("role", boss.as_str()), ("contains", portal.as_str())]).await;
    test.make("sys_user_role", &[("name", domain::roles::QUERY_NO_DOMAIN)]).await;
    let actor = test.services.actor(&tina).await.unwrap().unwrap();
    assert!(actor.is_admin() && !actor.administers_everything());
    let save = |save: Save| test.services.store.save(&actor, save);
    let given = async |user: &meta::Id, name: &str| {
        let role = role(&test, name).await;
        save(Save::create(test.table(HELD)).text("user", user.as_str()).text("role", role.as_str())).await
    };
    let more = |field: &str| ("Nobody gives more than they may".to_owned(), field.to_owned());
    for name in ["user_admin", "security_admin", "flow_designer", "x_acme.boss", domain::roles::QUERY_NO_DOMAIN] {
        for user in [&tina, &tom] {
            assert_eq!(refused_by(given(user, name).await), more("role"), "{name}");
        }
    }
    for name in
        ["sn_acct_lc.ale_success_agent", "sn_acct_lc.agent", "sn_customerservice_agent", "domain_admin", "admin"]
    {
        given(&tom, name).await.expect("what says nothing of other domains");
    }
    let group = test.make("sys_user_group", &[("name", "Writers")]).await;
    let manager = role(&test, "knowledge_manager").await;
    test.make("sys_group_has_role", &[("group", group.as_str()), ("role", manager.as_str())]).await;
    let member = Save::create(test.table("sys_user_grmember")).text("group", group.as_str()).text("user", tom.as_str());
    assert_eq!(refused_by(save(member).await), more("group"), "nor through a group");
    for (table, field, text) in [
        ("sys_user_role", "name", "x_acme.mine"),
        ("sys_properties", "name", "x.mine"),
        ("sys_user_group", "name", "Mine"),
        ("sys_scheduled_job", "name", "Mine"),
    ] {
        let refused = save(Save::create(test.table(table)).text(field, text)).await;
        assert!(matches!(refused, Err(store::Error::Shared { .. })), "{table}: {refused:?}");
    }
    // Nobody becomes a person who may more.
    let keys = test.table("api_key");
    let key = |user: &meta::Id| Save::create(keys).text("name", "K").text("user", user.as_str());
    let stronger = ("Nobody acts as a stronger person".to_owned(), "user".to_owned());
    assert_eq!(refused_by(save(key(&kate)).await), stronger);
    assert!(test.services.set_password(&actor, &kate, "taken over it is").await.is_err());
    save(key(&tom)).await.expect("another administrator of the domain is no stronger");
    test.services.set_password(&actor, &tom, "set anew by Tina").await.expect("his password too");
}

#[tokio::test]
async fn one_person_keeps_one_user() {
    let test = Test::new().await;
    let first = test.user("sofia", &[]).await;
    let twin = [("user_name", "s2"), ("first_name", "S"), ("last_name", "L"), ("email", "SOFIA@example.com")];
    assert_eq!(refused_by(test.try_make("sys_user", &twin).await), ("Unified identity".into(), "email".into()));
    test.set("sys_user", &first, &[("active", "false")]).await;
    test.make("sys_user", &twin).await;
    let back = test.try_set("sys_user", &first, &[("active", "true")]).await;
    assert_eq!(refused_by(back), ("Unified identity".into(), "email".into()));
}

#[tokio::test]
async fn a_user_without_a_name_signs_in_by_mail_address() {
    let test = Test::new().await;
    let account = test.account("Genixify").await;
    let fields = [
        ("first_name", "New"),
        ("last_name", "Person"),
        ("email", "New@Customer.example"),
        ("account", account.as_str()),
    ];
    let contact = test.make("customer_contact", &fields).await;
    assert_eq!(test.text("customer_contact", &contact, "user_name").await, "new@customer.example");
    assert_eq!(test.text("customer_contact", &contact, "company").await, account.as_str());
}

#[tokio::test]
async fn a_profile_is_a_contact_or_consumer_of_one_person() {
    let test = Test::new().await;
    let (sofia, other) = (test.user("sofia", &[]).await, test.user("other", &[]).await);
    let account = test.account("Genixify").await;
    let named = |name: &'static str| [("first_name", name), ("last_name", "P"), ("user_name", name)];
    let contact = test.make("customer_contact", &[&named("c")[..], &[("account", account.as_str())]].concat()).await;
    let consumer = test.make("csm_consumer", &named("k")).await;
    let profile = |user: &meta::Id, kind: &str, record: &meta::Id| {
        [("user", user.0.clone()), ("profile_type", kind.to_owned()), ("record_id", record.0.clone())]
    };
    let make = async |fields: [(&str, String); 3], default: &str| {
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, text)| (*name, text.as_str())).collect();
        let table = match fields[1].1 {
            "consumer" => "csm_consumer",
            "internal" => "sys_user",
            _ => "customer_contact",
        };
        test.try_make("sys_user_profile", &[&fields[..], &[("record_table", table), ("is_default", default)]].concat())
            .await
    };
    let first = make(profile(&sofia, "contact", &contact), "true").await.unwrap();
    let of_record = |rule: &str| (rule.to_owned(), "record_id".to_owned());
    let kind = of_record("Profile is a contact or consumer");
    assert_eq!(refused_by(make(profile(&sofia, "consumer", &contact), "false").await), kind, "no consumer");
    assert_eq!(refused_by(make(profile(&sofia, "contact", &other), "false").await), kind, "colleagues are no profiles");
    assert_eq!(refused_by(make(profile(&sofia, "internal", &other), "false").await), kind, "nor under that name");
    make(profile(&sofia, "internal", &sofia), "false").await.unwrap();
    let taken = refused_by(make(profile(&other, "contact", &contact), "false").await);
    assert_eq!(taken, of_record("A profile is of one person"));
    make(profile(&sofia, "consumer", &consumer), "true").await.unwrap();
    assert_eq!(test.text("sys_user_profile", &first.id, "is_default").await, "false", "the newest default is the one");
}
