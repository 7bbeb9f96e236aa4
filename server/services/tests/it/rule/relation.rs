//! Relationships of accounts and contacts, teams, and what belongs to what.
use meta::Id;

use crate::support::{Test, refused_by};

const RELATIONSHIP: &str = "account_relationship";
const ENGAGEMENT: &str = "sn_acct_lc_engagement";

async fn definition(test: &Test, name: &str) -> Id {
    test.find("sn_customerservice_responsibility_def", &format!("name={name}")).await.remove(0)
}

async fn partner_of(test: &Test) -> Id {
    test.find("sn_customerservice_account_relationship_type", "name=Partner of").await.remove(0)
}

async fn partner(test: &Test, name: &str) -> Id {
    test.make("customer_account", &[("name", name), ("partner", "true"), ("customer", "false")]).await
}

#[tokio::test]
async fn a_relationship_has_its_reverse_on_the_other_account() {
    let test = Test::new().await;
    let (partner, customer) = (partner(&test, "Brightpath").await, test.account("Genixify").await);
    let kind = partner_of(&test).await;
    let fields = [("account", partner.as_str()), ("related_account", customer.as_str()), ("type", kind.as_str())];
    let row = test.make(RELATIONSHIP, &fields).await;
    let reverse = Id(test.text(RELATIONSHIP, &row, "reverse").await);
    assert_eq!(test.text(RELATIONSHIP, &reverse, "account").await, customer.as_str());
    assert_eq!(test.text(RELATIONSHIP, &reverse, "is_reverse").await, "true");
    let reverse_type = Id(test.text(RELATIONSHIP, &reverse, "type").await);
    assert_eq!(test.text("sn_customerservice_account_relationship_type", &reverse_type, "name").await, "Customer of");
    assert!(test.try_make(RELATIONSHIP, &fields).await.is_err(), "the same once more");

    let other = test.account("Cascade Foods").await;
    test.set(RELATIONSHIP, &row, &[("related_account", other.as_str())]).await;
    assert_eq!(test.text(RELATIONSHIP, &reverse, "account").await, other.as_str(), "the reverse follows");
    test.delete(RELATIONSHIP, &reverse).await.unwrap();
    assert!(test.try_row(RELATIONSHIP, &row).await.is_none(), "deleting one deletes the other");
}

#[tokio::test]
async fn a_relationship_fits_the_kinds_of_its_accounts() {
    let test = Test::new().await;
    let (one, other) = (test.account("A").await, test.account("B").await);
    let kind = partner_of(&test).await;
    let wrong = [("account", one.as_str()), ("related_account", other.as_str()), ("type", kind.as_str())];
    assert_eq!(refused_by(test.try_make(RELATIONSHIP, &wrong).await).1, "account", "a customer is no partner");
    let oneself = [("account", one.as_str()), ("related_account", one.as_str()), ("type", kind.as_str())];
    assert_eq!(refused_by(test.try_make(RELATIONSHIP, &oneself).await).1, "related_account");
}

#[tokio::test]
async fn a_new_type_gets_its_reverse_type() {
    let test = Test::new().await;
    let names = [("name", "Owner of"), ("reverse_name", "Owned by"), ("from_kind", "any"), ("to_kind", "any")];
    let kind = test.make("sn_customerservice_account_relationship_type", &names).await;
    let (one, other) = (test.account("A").await, test.account("B").await);
    test.make(RELATIONSHIP, &[("account", one.as_str()), ("related_account", other.as_str()), ("type", kind.as_str())])
        .await;
    assert_eq!(
        test.find("sn_customerservice_account_relationship_type", "name=Owned by^reverse_name=Owner of").await.len(),
        1
    );
}

#[tokio::test]
async fn contacts_act_for_accounts_they_have_to_do_with() {
    let test = Test::new().await;
    let table = "sn_customerservice_contact_relationship";
    let parent = test.account("Parent").await;
    let child = test.make("customer_account", &[("name", "Child"), ("account_parent", parent.as_str())]).await;
    let partner = partner(&test, "Partner").await;
    let stranger = test.account("Stranger").await;
    let kind = partner_of(&test).await;
    test.make(
        RELATIONSHIP,
        &[("account", partner.as_str()), ("related_account", parent.as_str()), ("type", kind.as_str())],
    )
    .await;
    let (sponsor, lead) = (definition(&test, "Executive sponsor").await, definition(&test, "Project lead").await);
    for (name, employer, eligible) in
        [("own", &parent, true), ("below", &child, true), ("partner", &partner, true), ("stranger", &stranger, false)]
    {
        let contact = test.contact(name, employer).await;
        let fields =
            [("contact", contact.as_str()), ("account", parent.as_str()), ("responsibility", sponsor.as_str())];
        match test.try_make(table, &fields).await {
            Ok(_) => assert!(eligible, "{name}"),
            refused => {
                assert!(!eligible, "{name}");
                assert_eq!(refused_by(refused), ("Eligible contacts".into(), "contact".into()));
                continue;
            }
        }
        assert_eq!(refused_by(test.try_make(table, &fields).await).0, "Several responsibilities", "the same twice");
        test.make(
            table,
            &[("contact", contact.as_str()), ("account", parent.as_str()), ("responsibility", lead.as_str())],
        )
        .await;
    }
}

#[tokio::test]
async fn responsibilities_go_to_those_they_are_meant_for() {
    let test = Test::new().await;
    let account = test.account("Genixify").await;
    let team = "sn_customerservice_team_member";
    let (employee, contact) = (test.user("sofia", &[]).await, test.contact("carla", &account).await);
    let (architect, sponsor) =
        (definition(&test, "Solution architect").await, definition(&test, "Executive sponsor").await);
    let member = |user: &Id, responsibility: &Id| {
        [("account", account.0.clone()), ("user", user.0.clone()), ("responsibility", responsibility.0.clone())]
    };
    let check = async |user: &Id, responsibility: &Id| {
        let fields = member(user, responsibility);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(field, value)| (*field, value.as_str())).collect();
        test.try_make(team, &fields).await
    };
    check(&employee, &architect).await.unwrap();
    assert_eq!(refused_by(check(&employee, &architect).await).0, "Unique team member");
    assert_eq!(refused_by(check(&contact, &architect).await), ("Holder fits type".into(), "user".into()));
    assert_eq!(refused_by(check(&employee, &sponsor).await), ("Holder fits type".into(), "responsibility".into()));
    let manager = definition(&test, "Account manager").await;
    check(&employee, &manager).await.unwrap();
    let second = test.user("omar", &[]).await;
    assert_eq!(refused_by(check(&second, &manager).await).0, "Only one per account");
    let of_contact = test
        .try_make(
            "sn_customerservice_contact_relationship",
            &[("contact", contact.as_str()), ("account", account.as_str()), ("responsibility", architect.as_str())],
        )
        .await;
    assert_eq!(refused_by(of_contact), ("Holder fits type".into(), "responsibility".into()));
}

#[tokio::test]
async fn an_account_has_one_primary_contact() {
    let test = Test::new().await;
    let account = test.account("Genixify").await;
    let (carla, carl) = (test.contact("carla", &account).await, test.contact("carl", &account).await);
    test.set("customer_contact", &carla, &[("is_primary", "true")]).await;
    assert_eq!(test.text("customer_account", &account, "primary_contact").await, carla.as_str());
    test.set("customer_contact", &carl, &[("is_primary", "true")]).await;
    assert_eq!(test.text("customer_account", &account, "primary_contact").await, carl.as_str());
    assert_eq!(test.text("customer_contact", &carla, "is_primary").await, "false");
}

#[tokio::test]
async fn a_sold_product_is_deployed_at_its_own_account() {
    let test = Test::new().await;
    let (one, other) = (test.account("A").await, test.account("B").await);
    let model = test.make("cmdb_model", &[("name", "PRO-PLUS")]).await;
    let make = async |table: &str, account: &Id| {
        test.make(table, &[("name", "It"), ("product", model.as_str()), ("account", account.as_str())]).await
    };
    let (sold, item, foreign) =
        (make("sold_product", &one).await, make("alm_asset", &one).await, make("alm_asset", &other).await);
    let table = "sn_install_base_m2m_installed_product";
    test.make(table, &[("sold_product", sold.as_str()), ("install_base_item", item.as_str())]).await;
    for (item, rule) in [(&item, "Unique installed product"), (&foreign, "Same account")] {
        let refused =
            test.try_make(table, &[("sold_product", sold.as_str()), ("install_base_item", item.as_str())]).await;
        assert_eq!(refused_by(refused), (rule.to_owned(), "install_base_item".to_owned()));
    }
    for moved in ["sold_product", "alm_asset"] {
        let (sold, item) = (make("sold_product", &one).await, make("alm_asset", &one).await);
        let tie = [("sold_product", sold.as_str()), ("install_base_item", item.as_str())];
        let tie = test.make(table, &tie).await;
        let id = if moved == "alm_asset" { &item } else { &sold };
        test.set(moved, id, &[("name", "Renamed")]).await;
        assert!(test.try_row(table, &tie).await.is_some());
        test.set(moved, id, &[("account", other.as_str())]).await;
        assert!(test.try_row(table, &tie).await.is_none(), "{moved} is another account's now");
    }
}

#[tokio::test]
async fn a_solution_is_a_record_of_its_table() {
    let test = Test::new().await;
    let engagement = test.engagement(&test.account("Genixify").await).await;
    let words = [("short_description", "It"), ("description", "All"), ("engagement", engagement.as_str())];
    let case = test.make("sn_acct_lc_success_case", &words).await;
    let risk = words.iter().copied().chain([("probability", "high")]).collect::<Vec<_>>();
    let risk = test.make("sn_acct_lc_risk_signal_issue", &risk).await;
    let table = "sn_acct_lc_risk_signal_solution_relationship";
    let solution = |of: &'static str| {
        [("solution_table", of), ("solution_record", case.as_str()), ("risk_signal_issue", risk.as_str())]
    };
    let refused = refused_by(test.try_make(table, &solution("sn_acct_lc_internal_play")).await);
    assert_eq!(refused, ("Solution is a record of its table".into(), "solution_record".into()));
    assert!(test.try_make(table, &solution("sn_acct_lc_touchpoint")).await.is_err(), "only four tables may be chosen");
    test.make(table, &solution("sn_acct_lc_success_case")).await;
    let again = refused_by(test.try_make(table, &solution("sn_acct_lc_success_case")).await);
    assert_eq!(again.0, "Avoid duplicate risk signal solution");
}

#[tokio::test]
async fn what_belongs_to_an_engagement_is_of_its_account_and_occurs_once() {
    let test = Test::new().await;
    let (own, other) = (test.account("A").await, test.account("B").await);
    let engagement = test.engagement(&own).await;
    let table = "sn_acct_lc_applicable_entitlement";
    for (account, allowed) in [(own.as_str(), true), (other.as_str(), false), ("", true)] {
        let entitlement = test.make("entitlement", &[("name", "Care"), ("account", account)]).await;
        let row = [("engagement", engagement.as_str()), ("entitlement", entitlement.as_str())];
        let made = test.try_make(table, &row).await;
        if allowed {
            made.unwrap();
            let again = refused_by(test.try_make(table, &row).await);
            assert_eq!(again, ("Avoid duplicate entitlements".into(), "entitlement".into()));
        } else {
            assert_eq!(refused_by(made), ("Same account".into(), "entitlement".into()));
        }
    }
    // Without a responsibility too: no index of the database would tell.
    let contact = test.contact("carla", &own).await;
    let row = [("engagement", engagement.as_str()), ("contact", contact.as_str())];
    test.make("sn_acct_lc_eng_m2m_cntct_rel", &row).await;
    let again = refused_by(test.try_make("sn_acct_lc_eng_m2m_cntct_rel", &row).await);
    assert_eq!(again, ("Avoid duplicate customer team".into(), "contact".into()));
}

#[tokio::test]
async fn what_moves_to_another_account_leaves_the_engagements_of_its_old_one() {
    let test = Test::new().await;
    let (old, new) = (test.account("A").await, test.account("B").await);
    let (engagement, onboarding) = (test.engagement(&old).await, test.onboarding(&old).await);
    let model = test.make("cmdb_model", &[("name", "PRO-PLUS")]).await;
    let user = test.user("sofia", &[]).await;
    let architect = definition(&test, "Solution architect").await;
    let (contact, partner) = (test.contact("carla", &old).await, test.contact("pat", &old).await);
    let of_old = ("account", old.as_str());
    let member = [of_old, ("user", user.as_str()), ("responsibility", architect.as_str())];
    let sold = test.make("sold_product", &[("name", "Seat"), ("product", model.as_str()), of_old]).await;
    let (care, shared) = (
        test.make("entitlement", &[("name", "Care"), of_old]).await,
        test.make("entitlement", &[("name", "For all"), of_old]).await,
    );
    let member = test.make("sn_customerservice_team_member", &member).await;
    // Who answers for the old account from elsewhere still works on its engagements.
    let sponsor = definition(&test, "Executive sponsor").await;
    let stays = [("contact", partner.as_str()), of_old, ("responsibility", sponsor.as_str())];
    test.make("sn_customerservice_contact_relationship", &stays).await;
    for (table, id, relation, field, account, is_kept) in [
        ("sold_product", &sold, "sn_acct_lc_eng_m2m_sp", "sold_product", &new.0, false),
        ("entitlement", &care, "sn_acct_lc_applicable_entitlement", "entitlement", &new.0, false),
        ("entitlement", &shared, "sn_acct_lc_applicable_entitlement", "entitlement", &String::new(), true),
        ("sn_customerservice_team_member", &member, "sn_acct_lc_eng_m2m_team_mem", "team_member", &new.0, false),
        ("customer_contact", &partner, "sn_acct_lc_eng_m2m_cntct_rel", "contact", &new.0, true),
        ("customer_contact", &contact, "sn_acct_lc_eng_m2m_cntct_rel", "contact", &new.0, false),
    ] {
        let row = test.make(relation, &[("engagement", engagement.as_str()), (field, id.as_str())]).await;
        let work = [(ENGAGEMENT, &engagement), ("sn_acct_lc_onb_case", &onboarding)];
        let work = if table == "customer_contact" { &work[..] } else { &[] };
        for (work, own) in work {
            test.set(work, own, &[("key_customer_contact", id.as_str())]).await;
        }
        test.set(table, id, &[("account", account)]).await;
        assert_eq!(test.try_row(relation, &row).await.is_some(), is_kept, "{table}");
        for (work, own) in work {
            let key = test.text(work, own, "key_customer_contact").await;
            assert_eq!(key == id.as_str(), is_kept, "the key contact of {work}");
        }
    }
}

#[tokio::test]
async fn contacts_of_work_have_to_do_with_its_account() {
    let test = Test::new().await;
    let parent = test.account("Parent").await;
    let child = test.make("customer_account", &[("name", "Child"), ("account_parent", parent.as_str())]).await;
    let (elsewhere, other) = (test.account("Elsewhere").await, test.account("Other").await);
    let engagement = test.engagement(&child).await;
    let words = [("short_description", "Review"), ("description", "All"), ("engagement", engagement.as_str())];
    let touchpoint = test.make("sn_acct_lc_touchpoint", &words).await;
    let [own, above, acting, stranger] = [
        test.contact("own", &child).await,
        test.contact("above", &parent).await,
        test.contact("acting", &elsewhere).await,
        test.contact("stranger", &other).await,
    ];
    // Made before the two accounts parted: it stays until somebody ends it.
    let row = [("contact", acting.as_str()), ("account", child.as_str())];
    let responsible = definition(&test, "Executive sponsor").await;
    test.set("customer_account", &elsewhere, &[("account_parent", parent.as_str())]).await;
    let row = [&row[..], &[("responsibility", responsible.as_str())]].concat();
    let row = test.make("sn_customerservice_contact_relationship", &row).await;
    test.set("customer_account", &elsewhere, &[("account_parent", "")]).await;
    let name = async |table: &str, id: &Id, field: &str, contact: &Id| {
        test.try_set(table, id, &[(field, contact.as_str())]).await
    };
    let onboarding = test.onboarding(&child).await;
    for (table, id, field) in [
        (ENGAGEMENT, &engagement, "key_customer_contact"),
        ("sn_acct_lc_onb_case", &onboarding, "key_customer_contact"),
        ("sn_acct_lc_touchpoint", &touchpoint, "contact"),
    ] {
        for contact in [&above, &acting, &own] {
            name(table, id, field, contact).await.unwrap_or_else(|error| panic!("{table}: {error}"));
        }
        let refused = refused_by(name(table, id, field, &stranger).await);
        assert_eq!(refused, ("Named is of the account".to_owned(), field.to_owned()), "{table}");
    }
    test.set("sn_customerservice_contact_relationship", &row, &[("active", "false")]).await;
    assert!(name("sn_acct_lc_touchpoint", &touchpoint, "contact", &acting).await.is_err(), "that has ended");
    let second = test.engagement(&other).await;
    test.set("sn_acct_lc_touchpoint", &touchpoint, &[("engagement", second.as_str())]).await;
    assert_eq!(test.text("sn_acct_lc_touchpoint", &touchpoint, "contact").await, "", "the contact stays behind");
}

#[tokio::test]
async fn r132_an_initiative_works_for_further_outcomes_of_its_objective() {
    let test = Test::new().await;
    let further = "sn_acct_lc_initiative_m2m_outcome";
    let engagement = test.engagement(&test.account("Genixify").await).await;
    let made = async |table: &str, field: &str, above: &Id| {
        test.make(table, &[("short_description", "It"), ("description", "All"), (field, above.as_str())]).await
    };
    let objectives =
        [("engagement", &engagement); 2].map(|(field, above)| made("sn_acct_lc_success_objective", field, above));
    let [near, far] = objectives;
    let (near, far) = (near.await, far.await);
    let outcome = async |objective: &Id| made("sn_acct_lc_success_outcome", "success_objective", objective).await;
    let (own, second, foreign) = (outcome(&near).await, outcome(&near).await, outcome(&far).await);
    let initiative = made("sn_acct_lc_success_initiative", "success_outcome", &own).await;
    let listed = async |outcome: &Id| {
        let fields = [("success_initiative", initiative.as_str()), ("success_outcome", outcome.as_str())];
        test.try_make(further, &fields).await
    };
    let rule = "Applicable outcome is of the same objective";
    for wrong in [&foreign, &own] {
        assert_eq!(refused_by(listed(wrong).await), (rule.to_owned(), "success_outcome".to_owned()));
    }
    let row = listed(&second).await.expect("an outcome of the same objective").id;
    assert_eq!(refused_by(listed(&second).await).0, "Avoid duplicate applicable outcome");
    let domain = test.text("sn_acct_lc_success_initiative", &initiative, "sys_domain").await;
    assert_eq!(test.text(further, &row, "sys_domain").await, domain);
    for (table, id, field, above, rule) in [
        (
            "sn_acct_lc_success_initiative",
            &initiative,
            "success_outcome",
            &foreign,
            "Validate outcome change for initiative",
        ),
        ("sn_acct_lc_success_outcome", &second, "success_objective", &far, "Validate objective change for outcome"),
    ] {
        let moved = test.try_set(table, id, &[(field, above.as_str())]).await;
        assert_eq!(refused_by(moved), (rule.to_owned(), field.to_owned()), "what is listed stays of one objective");
    }
    test.delete(further, &row).await.expect("a deletion");
    test.set("sn_acct_lc_success_outcome", &second, &[("success_objective", far.as_str())]).await;
}

#[tokio::test]
async fn a117_the_key_contact_has_a_row_in_the_customer_team() {
    const TEAM: &str = "sn_acct_lc_eng_m2m_cntct_rel";
    let test = Test::new().await;
    let account = test.account("Genixify").await;
    let engagement = test.engagement(&account).await;
    let (debra, tom) = (test.contact("debra", &account).await, test.contact("tom", &account).await);
    let rows = async || test.find(TEAM, &format!("engagement={engagement}")).await;
    let choose = async |contact: &Id| {
        test.set("sn_acct_lc_engagement", &engagement, &[("key_customer_contact", contact.as_str())]).await;
    };
    choose(&debra).await;
    assert_eq!(test.text(TEAM, &rows().await[0], "contact").await, debra.as_str());
    test.make(TEAM, &[("engagement", engagement.as_str()), ("contact", tom.as_str())]).await;
    choose(&tom).await;
    choose(&debra).await;
    assert_eq!(rows().await.len(), 2, "who has a row gets no second one, and nobody loses theirs");
}
