//! What is left out of a query, what is sorted by, and what long queries come to.
use super::*;

const ALL: &str = "e1 e2 e3 e4";

#[test]
fn invalid_conditions_are_left_out_and_the_rest_applies() {
    check_ignored("foo=1^active=true", &["foo=1"], "e1 e3");
    check_ignored("foo=1", &["foo=1"], ALL);
    check_ignored("account.foo=1^active=true", &["account.foo=1"], "e1 e3");
    check_ignored("short_description.name=1", &["short_description.name=1"], ALL);
    check_ignored("nonsense^active=true", &["nonsense"], "e1 e3");
    check_ignored("seatsBETWEEN7^active=true", &["seatsBETWEEN7"], "e1 e3");
    check_ignored("seatsBETWEEN@7", &["seatsBETWEEN@7"], ALL);
    check_ignored("foo=1^ORseats=7", &["foo=1"], "e1");
    check_ignored("active=true^foo=1^ORseats=7", &["foo=1"], "e1");
    check_ignored("active=true^NQfoo=1", &["foo=1"], "e1 e3");
    check_ignored("foo=1^NQactive=true", &["foo=1"], "e1 e3");
    check_ignored("foo=1^NQbar=2", &["foo=1", "bar=2"], ALL);
    check_ignored("seatsSAMEASfoo", &["seatsSAMEASfoo"], ALL);
    check_ignored("seatsSAMEASvalue", &["seatsSAMEASvalue"], ALL);
    check_ignored("due_dateSAMEASopened_at", &["due_dateSAMEASopened_at"], ALL);
    check_ignored("seatsINSTANCEOFengagement", &["seatsINSTANCEOFengagement"], ALL);
    check_ignored("seatsCHANGESTO7", &["seatsCHANGESTO7"], ALL);
    check_ignored("RLQUERYnothing.engagement,>=1^ENDRLQUERY", &["RLQUERYnothing.engagement,>=1^ENDRLQUERY"], ALL);
    check_ignored("RLQUERYgoal.foo,>=1^ENDRLQUERY", &["RLQUERYgoal.foo,>=1^ENDRLQUERY"], ALL);
    check_ignored("RLQUERYengagement.seats,>=1^ENDRLQUERY", &["RLQUERYengagement.seats,>=1^ENDRLQUERY"], ALL);
    check_ignored("RLQUERYgoal.engagement,>1^foo=1^ENDRLQUERY", &["foo=1"], "e1");
    check_ignored("JOINgoal.sys_id=goal.about!", &["JOINgoal.sys_id=goal.about!"], ALL);
    check_ignored("JOINengagement.seats=goal.body!", &["JOINengagement.seats=goal.body!"], ALL);
}

#[test]
fn columns_that_may_not_be_read_are_unknown() {
    check_ignored("account.city=Bern^active=true", &["account.city=Bern"], "e1 e3");
    check_ignored("ORDERBYaccount.city^active=true", &["ORDERBYaccount.city"], "e1 e3");
    let plan = planned("city=Bern", "customer_account");
    assert_eq!(plan.ignored.len(), 1);
    assert!(matches!(plan.test, Test::Always));
}

#[test]
fn what_is_secret_or_kept_elsewhere_is_empty_to_everyone() {
    check_in("sys_user", "password=hash", "");
    check_in("sys_user", "passwordSTARTSWITHh", "");
    check_in("sys_user", "passwordISNOTEMPTY", "");
    check_in("sys_user", "password!=hash", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa u2 u3");
    check("work_notesLIKEx", "");
    check("work_notesISEMPTY", ALL);
    assert_eq!(planned("passwordSAMEASemail", "sys_user").ignored.len(), 1);
    assert_eq!(planned("ORDERBYpassword", "sys_user").ignored.len(), 1);
    let found = planned_by(&Actor::system(System), "password=hash", "sys_user");
    assert_eq!(WORLD.matching(&found.test, "sys_user"), ["u2"], "the system looks its own secrets up");
}

#[test]
fn losing_an_order_is_not_losing_a_condition() {
    let check = |text: &str, lost: bool| assert_eq!(planned(text, "engagement").lost_condition, lost, "{text}");
    check("active=true^ORDERBYfoo", false);
    check("active=true^ORDERBY", false);
    check("foo=1", true);
    check("nonsense", true);
}

#[test]
fn order_goes_by_what_is_shown() {
    let plan = planned("ORDERBYaccount^active=true^ORDERBYDESCpriority^ORDERBYfoo^ORDERBYstate", "engagement");
    let keys: Vec<_> = plan.order.iter().map(|key| (key.path.field.name, key.descending, key.as_number)).collect();
    assert_eq!(keys, [("name", false, false), ("priority", true, true), ("state", false, false)]);
    assert_eq!(plan.order[0].path.hops.len(), 1);
    assert_eq!(plan.ignored.len(), 1);
    let goals = planned("ORDERBYengagement", "goal");
    assert_eq!(goals.order[0].path.field.name, "number", "a goal is shown by its engagement, that one by its number");
}

#[test]
fn references_that_never_end_in_a_text_are_invalid_not_endless() {
    for query in ["knotLIKEx", "ORDERBYknot", "knot.knot.knot.knot.knot.knot.knot.knot.knotLIKEx"] {
        assert_eq!(planned(query, "knot").ignored.len(), 1, "{query}");
    }
    let walk = |hops: usize| format!("{}sys_id=x", "knot.".repeat(hops));
    assert!(planned(&walk(8), "knot").ignored.is_empty());
    assert_eq!(planned(&walk(9), "knot").ignored.len(), 1);
}

#[test]
fn long_lists_become_one_test() {
    let ids: Vec<_> = (0..3000).map(|at| format!("sys_id=id{at}")).collect();
    let plan = planned(&ids.join("^OR"), "engagement");
    match plan.test {
        Test::Field { compare: Compare::In { items, .. }, .. } => assert_eq!(items.len(), 3000),
        other => panic!("{other:?}"),
    }
    let excluded: Vec<_> = (0..3000).map(|at| format!("sys_id!=e{at}")).collect();
    check(&excluded.join("^"), "");
    let items: Vec<_> = (0..5000).map(|at| format!("e{at}")).collect();
    check(&format!("sys_idIN{}", items.join(",")), ALL);
    check(&format!("sys_idNOT IN{}", items.join(",")), "");
    let anded: Vec<_> = (0..3000).map(|at| format!("seats!=1{at}")).collect();
    check(&anded.join("^"), ALL);
    let grouped: Vec<_> = (0..3000).map(|at| format!("seats={at}^active=true")).collect();
    check(&grouped.join("^NQ"), "e1 e3");
}

#[test]
fn conditions_on_one_column_keep_their_sense_when_merged() {
    check("seats=7^ORseats=^ORseats=70", "e1 e2 e4");
    check("seats!=7^seats!=^seats!=70", "e3");
    check("seats=7^seats=70", "");
    check("seats!=7^ORseats!=70", ALL);
    check("account.name=Acme^ORparent.account.name=Acme", "e1 e3");
}

#[test]
fn the_plan_has_no_needless_layers() {
    assert!(matches!(planned("", "engagement").test, Test::Always));
    assert!(matches!(planned("seats=x", "engagement").test, Test::Never));
    assert!(matches!(planned("seats=x^active=true", "engagement").test, Test::Never));
    assert!(matches!(planned("seats=x^NQactive=true", "engagement").test, Test::Field { .. }));
    assert!(matches!(planned("seats!=x^ORactive=true", "engagement").test, Test::Always));
}

#[test]
fn an_order_alone_leaves_out_what_is_unknown() {
    let actor = actor("UTC");
    let context =
        Context { model: model(), actor: &actor, now: Instant::default(), may_read: &|_, field| field.name != "city" };
    let keys = plan_order(&parse("ORDERBYfoo^ORDERBYDESCname^ORDERBYcity").order, entity("customer_account"), &context);
    assert_eq!(keys.len(), 1);
    assert!(keys[0].descending);
    assert_eq!(keys[0].path.field.kind, Kind::Text);
}

proptest::proptest! {
    /// Whatever is typed: it is planned and run, and every row is found by the condition or by its negation.
    #[test]
    fn any_operand_is_understood_somehow(
        operand in "[a-z0-9@,. :%^^()'-]{0,20}|javascript:[a-zA-Z.()']{0,20}",
        field in proptest::sample::select(&["seats", "due_date", "opened_at", "account", "state", "active", "watch_list"][..]),
    ) {
        let found = |operator: &str| {
            let text = format!("{field}{operator}{}", operand.replace('^', "^^"));
            let plan = planned(&text, "engagement");
            (plan.ignored.is_empty(), WORLD.matching(&plan.test, "engagement").into_iter().collect::<HashSet<_>>())
        };
        for (operator, negation) in [("=", "!="), ("IN", "NOT IN"), ("LIKE", "NOT LIKE"), ("ON", "NOTON")] {
            let ((known, yes), (_, no)) = (found(operator), found(negation));
            if known {
                proptest::prop_assert!(yes.is_disjoint(&no), "{} {}", operator, operand);
                proptest::prop_assert_eq!(yes.len() + no.len(), 4, "{} {}", operator, operand);
            }
        }
        for operator in ["<", ">=", "BETWEEN", "RELATIVEGT", "DATEPART", "MORETHAN", "SAMEAS", "DYNAMIC", "INSTANCEOF"] {
            found(operator);
        }
    }
}
