use proptest::prelude::*;

use super::super::*;

/// What a text means, shown in the one way it is printed.
fn check(text: &str, printed: &str) {
    let query = parse(text);
    assert_eq!(query.to_string(), printed, "{text}");
    assert_eq!(parse(&query.to_string()), query, "{text} read again");
}

#[test]
fn segments_are_read_in_the_order_of_recognition() {
    check("", "");
    check("^^^", "");
    check("^active=true^", "active=true");
    check("active=true^EQ", "active=true");
    check("^EQ^active=true^EQ^name=x", "active=true^name=x");
    check("ORDERBYDESCname^ORDERBYstate", "ORDERBYDESCname^ORDERBYstate");
    check("a=1^ORDERBYx^b=2^GROUPBYy", "a=1^b=2^ORDERBYx^GROUPBYy");
    check("a=1^ORDERBYx^ORb=2", "a=1^ORb=2^ORDERBYx");
    check("account.owner.name=Ada", "account.owner.name=Ada");
    check("a=1^NQb=2^NQ^c=3", "a=1^NQb=2^NQc=3");
    check("a=1^NQ", "a=1");
    check("ORa=1^ORb=2", "a=1^ORb=2");
    check("NQORa=1", "a=1");
    check("123TEXTQUERY321=acme renewal^a=1", "123TEXTQUERY321=acme renewal^a=1");
}

#[test]
fn or_joins_only_what_stands_before_it() {
    let query = parse("a=1^b=2^ORc=3^ORd=4^e=5");
    let sizes: Vec<_> = query.groups[0].clauses.iter().map(|clause| clause.any.len()).collect();
    assert_eq!(sizes, [1, 3, 1]);
}

#[test]
fn a_doubled_mark_is_a_letter_of_an_operand_and_nothing_elsewhere() {
    check("name=a^^b", "name=a^^b");
    assert_eq!(operand("name=a^^b"), "a^b");
    assert_eq!(operand("name=^^"), "^");
    assert_eq!(operand("name=a^^^active=true"), "a^");
    check("name=a^^^active=true", "name=a^^^active=true");
    check("ORDERBYname^^active=true", "active=true^ORDERBYname");
    check("nameISEMPTY^^active=true", "nameISEMPTY^active=true");
    check("^^active=true", "active=true");
}

fn operand(text: &str) -> String {
    match &parse(text).groups[0].clauses[0].any[0] {
        Condition::Field { operand, .. } => operand.clone(),
        other => panic!("{text} is {other:?}"),
    }
}

#[test]
fn the_longest_operator_counts() {
    let check = |text: &str, operator: Operator, operand: &str| {
        let expected = Condition::Field { field: "f".to_owned(), operator, operand: operand.to_owned() };
        let query = parse(text);
        assert_eq!(query.groups.first().map(|group| &group.clauses[0].any[0]), Some(&expected), "{text}");
        assert_eq!(parse(&query.to_string()), query, "{text} read again");
    };
    check("f=", Operator::Is, "");
    check("f=x", Operator::Is, "x");
    check("f==x", Operator::Is, "=x");
    check("f!=x", Operator::IsNot, "x");
    check("f<>x", Operator::IsNot, "x");
    check("f<1", Operator::Less, "1");
    check("f<=1", Operator::LessOrEqual, "1");
    check("f>1", Operator::Greater, "1");
    check("f>=1", Operator::GreaterOrEqual, "1");
    check("fSTARTSWITHx", Operator::StartsWith, "x");
    check("fENDSWITHx", Operator::EndsWith, "x");
    check("f%x", Operator::EndsWith, "x");
    check("fLIKEx", Operator::Contains, "x");
    check("fCONTAINSx", Operator::Contains, "x");
    check("f*x", Operator::Contains, "x");
    for spelling in ["NOT LIKE", "NOTLIKE", "DOES NOT CONTAIN", "!*"] {
        check(&format!("f{spelling}x"), Operator::DoesNotContain, "x");
    }
    check("fINa,b", Operator::In, "a,b");
    check("fIN", Operator::In, "");
    check("fNOT INa", Operator::NotIn, "a");
    check("fNOTINa", Operator::NotIn, "a");
    check("fBETWEENa@b", Operator::Between, "a@b");
    for spelling in ["ISEMPTY", "EMPTY", "ISEMPTYNone"] {
        check(&format!("f{spelling}"), Operator::IsEmpty, "");
    }
    check("fISNOTEMPTY", Operator::IsNotEmpty, "");
    check("fNOTEMPTY", Operator::IsNotEmpty, "");
    check("fANYTHINGNone", Operator::Anything, "");
    check("fEMPTYSTRING", Operator::EmptyString, "");
    check("fSAMEASg", Operator::SameAs, "g");
    check("fNSAMEASg", Operator::NotSameAs, "g");
    check("fGT_FIELDg", Operator::GreaterThanField, "g");
    check("fLT_FIELDg", Operator::LessThanField, "g");
    check("fGT_OR_EQUALS_FIELDg", Operator::GreaterOrEqualField, "g");
    check("fLT_OR_EQUALS_FIELDg", Operator::LessOrEqualField, "g");
    check("fLE_OR_EQUALS_FIELDg", Operator::LessOrEqualField, "g");
    check("fONToday@a@b", Operator::On, "Today@a@b");
    check("fNOTONToday", Operator::NotOn, "Today");
    check("fRELATIVEGT@day@ago@1", Operator::RelativeAfter, "@day@ago@1");
    check("fRELATIVEGE@day@ago@1", Operator::RelativeOnOrAfter, "@day@ago@1");
    check("fRELATIVELT@day@ago@1", Operator::RelativeBefore, "@day@ago@1");
    check("fRELATIVELE@day@ago@1", Operator::RelativeOnOrBefore, "@day@ago@1");
    check("fRELATIVEEE@day@ago@1", Operator::RelativeWithin, "@day@ago@1");
    check("fDATEPARTx@y", Operator::DatePart, "x@y");
    check("fMORETHANg@day@after@1", Operator::MoreThan, "g@day@after@1");
    check("fLESSTHANg@day@after@1", Operator::LessThan, "g@day@after@1");
    check("fDYNAMICabc", Operator::Dynamic, "abc");
    check("fINSTANCEOFsn_task", Operator::InstanceOf, "sn_task");
}

#[test]
fn related_lists_and_joins_take_their_conditions_with_them() {
    check("RLQUERYgoal.engagement,>=1^ENDRLQUERY", "RLQUERYgoal.engagement,>=1^ENDRLQUERY");
    check(
        "RLQUERYgoal.engagement,=0,m2m^bodyLIKEx^ORbody=y^ENDRLQUERY^a=1",
        "RLQUERYgoal.engagement,=0^bodyLIKEx^ORbody=y^ENDRLQUERY^a=1",
    );
    check("RLQUERYt.f,>=1,priority=1^ENDRLQUERY", "RLQUERYt.f,>=1^priority=1^ENDRLQUERY");
    check("RLQUERYt.f,>=1,m2m,priority=1^ENDRLQUERY", "RLQUERYt.f,>=1^priority=1^ENDRLQUERY");
    check("a=1^ORRLQUERYt.f,!=2^ENDRLQUERY", "a=1^ORRLQUERYt.f,!=2^ENDRLQUERY");
    check("JOINa.b=c.d!", "JOINa.b=c.d!");
    check("JOINa.b=c.d!x=1^ORy=2^z=3^ORDERBYq^w=4", "JOINa.b=c.d!x=1^ORy=2^z=3^EQ^w=4^ORDERBYq");
    check("JOINa.b=c.d!x=1^EQ^y=2", "JOINa.b=c.d!x=1^EQ^y=2");
    check("JOINa.b=c.d!x=1^NQy=2", "JOINa.b=c.d!x=1^EQ^NQy=2");
    check("JOINa.b=c.d!^JOINe.f=g.h!x=1", "JOINa.b=c.d!^EQ^JOINe.f=g.h!x=1");
}

#[test]
fn what_cannot_be_read_is_kept_and_the_rest_applies() {
    let check = |text: &str, printed: &str, parts: &[&str]| {
        check(text, printed);
        let unreadable = parse(text).unreadable;
        assert!(unreadable.iter().all(|ignored| !ignored.reason.is_empty()));
        let found: Vec<_> = unreadable.iter().map(|ignored| ignored.part.as_str()).collect();
        assert_eq!(found, parts, "{text}");
    };
    check("nonsense^a=1", "a=1^nonsense", &["nonsense"]);
    check("a=1^b BETWIXT c", "a=1^b BETWIXT c", &["b BETWIXT c"]);
    check("=5^a=1", "a=1^=5", &["=5"]);
    check("aCHANGESTOx^^y^b=1", "b=1^aCHANGESTOx^^y", &["aCHANGESTOx^^y"]);
    check("aVALCHANGES", "aVALCHANGES", &["aVALCHANGES"]);
    check("aIN_HIERARCHYx", "aIN_HIERARCHYx", &["aIN_HIERARCHYx"]);
    check("ORDERBY^a=1", "a=1^ORDERBY", &["ORDERBY"]);
    check("ORDERBYa,b", "ORDERBYa,b", &["ORDERBYa,b"]);
    check("a=1^OR^b=1", "a=1^b=1^OR", &["OR"]);
    check("a=1^ORnonsense^ORb=2", "a=1^ORb=2^ORnonsense", &["ORnonsense"]);
    check("a=1^nonsense^ORb=2", "a=1^b=2^nonsense", &["nonsense"]);
    check("a=1^NQnonsense", "a=1^nonsense", &["nonsense"]);
    check("RLQUERYbad^a=1", "a=1^RLQUERYbad", &["RLQUERYbad"]);
    check("RLQUERYt.f,>=1^a=1", "a=1^RLQUERYt.f,>=1", &["RLQUERYt.f,>=1"]);
    check("RLQUERYbad^a=1^ENDRLQUERY^b=2", "b=2^RLQUERYbad^a=1^ENDRLQUERY", &["RLQUERYbad^a=1^ENDRLQUERY"]);
    check("RLQUERYt.f,>=1^NQa=1^ENDRLQUERY", "RLQUERYt.f,>=1^NQa=1^ENDRLQUERY", &["RLQUERYt.f,>=1^NQa=1^ENDRLQUERY"]);
    check("RLQUERYt.f,>=1^no^ENDRLQUERY", "RLQUERYt.f,>=1^ENDRLQUERY^no", &["no"]);
    check("RLQUERYt.f,>=1,no^ENDRLQUERY", "RLQUERYt.f,>=1^ENDRLQUERY^no", &["no"]);
    check(
        "RLQUERYt.f,>=99999999999999999999^ENDRLQUERY^a=1",
        "a=1^RLQUERYt.f,>=99999999999999999999^ENDRLQUERY",
        &["RLQUERYt.f,>=99999999999999999999^ENDRLQUERY"],
    );
    check("ENDRLQUERY^a=1", "a=1", &[]);
    check("JOINa.b=c.d^x=1", "x=1^JOINa.b=c.d", &["JOINa.b=c.d"]);
    check("JOINbad!x=1^y=2^EQ^z=3", "z=3^JOINbad!x=1^y=2", &["JOINbad!x=1^y=2"]);
    check("JOINbad!x=1^", "JOINbad!x=1", &["JOINbad!x=1"]);
}

#[test]
fn operands_that_would_lengthen_the_operator_are_kept_apart() {
    let made = |operator, operand: &str| {
        let condition = Condition::Field { field: "f".to_owned(), operator, operand: operand.to_owned() };
        condition.to_string()
    };
    assert_eq!(made(Operator::Less, "=5"), "f< =5");
    assert_eq!(made(Operator::In, "STANCEOF"), "fIN STANCEOF");
    assert_eq!(made(Operator::IsEmpty, "junk"), "fISEMPTY");
}

#[test]
fn long_queries_are_read_and_printed_in_no_time() {
    let conditions: Vec<_> = (0..30_000).map(|at| format!("name{at}=x{at}")).collect();
    for mark in ["^", "^OR", "^NQ", "^RLQUERY", "^JOIN", "^ENDRLQUERY^"] {
        let text = conditions.join(mark);
        let query = parse(&text);
        assert_eq!(parse(&query.to_string()), query);
    }
}

const FRAGMENTS: &[&str] = &[
    "^",
    "^",
    "^",
    "^^",
    "OR",
    "NQ",
    "EQ",
    "ORDERBY",
    "ORDERBYDESC",
    "GROUPBY",
    "RLQUERY",
    "ENDRLQUERY",
    "JOIN",
    "RLQUERYt.f,>=1",
    "^ENDRLQUERY",
    "JOINa.b=c.d!",
    "123TEXTQUERY321=",
    "123",
    "name",
    "t.f",
    ",>=1",
    ",m2m",
    "=",
    "!=",
    "!",
    "<",
    ">",
    "LIKE",
    "NOT ",
    "IN",
    "STANCEOF",
    "_HIERARCHY",
    "ISEMPTY",
    "CHANGESTO",
    "1",
    " ",
    "é",
    "a=1",
    "^b=2",
    "^ORc=3",
];

fn any_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => proptest::sample::select(FRAGMENTS).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    proptest::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

fn any_name() -> impl Strategy<Value = String> {
    proptest::sample::select(&["name", "a", "account.name", "x_1", "9lives"][..]).prop_map(str::to_owned)
}

fn any_field_condition() -> impl Strategy<Value = Condition> {
    let operator = proptest::sample::select(
        &[
            Operator::Is,
            Operator::IsNot,
            Operator::Contains,
            Operator::NotIn,
            Operator::IsEmpty,
            Operator::On,
            Operator::EmptyString,
            Operator::LessOrEqual,
            Operator::DatePart,
            Operator::LessOrEqualField,
        ][..],
    );
    (any_name(), operator, any_text()).prop_map(|(field, operator, operand)| {
        let operand = if operator.takes_operand() { operand } else { String::new() };
        Condition::Field { field, operator, operand }
    })
}

fn any_group(condition: impl Strategy<Value = Condition>, least: usize) -> impl Strategy<Value = Group> {
    let clause = proptest::collection::vec(condition, 1..4).prop_map(|any| Clause { any });
    proptest::collection::vec(clause, least..4).prop_map(|clauses| Group { clauses })
}

fn any_condition() -> impl Strategy<Value = Condition> {
    let inner = || any_group(any_field_condition(), 0);
    let count = proptest::sample::select(&[Comparison::Equal, Comparison::Less, Comparison::GreaterOrEqual][..]);
    let related = (count, any::<i64>(), inner()).prop_map(|(count, number, inner)| Condition::Related {
        table: "t".to_owned(),
        field: "f".to_owned(),
        count,
        number,
        inner,
    });
    let join = inner().prop_map(|inner| Condition::Join {
        own_table: "t".to_owned(),
        own_field: "f".to_owned(),
        other: "u".to_owned(),
        other_field: "g".to_owned(),
        inner,
    });
    prop_oneof![6 => any_field_condition(), 1 => related, 1 => join, 1 => any_text().prop_map(Condition::Words)]
}

fn any_query() -> impl Strategy<Value = Query> {
    let groups = proptest::collection::vec(any_group(any_condition(), 1), 0..3);
    let order = (any_name(), any::<bool>()).prop_map(|(field, descending)| Order { field, descending });
    let orders = proptest::collection::vec(order, 0..3);
    (groups, orders, proptest::collection::vec(any_name(), 0..2)).prop_map(|(groups, order, group_by)| Query {
        groups,
        order,
        group_by,
        unreadable: Vec::new(),
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn any_text_is_read_and_means_the_same_once_printed(text in any_text()) {
        let query = parse(&text);
        let printed = query.to_string();
        prop_assert_eq!(parse(&printed), query, "{} was printed as {}", text, printed);
    }

    #[test]
    fn any_query_survives_its_text(query in any_query()) {
        let printed = query.to_string();
        prop_assert_eq!(parse(&printed), query, "{}", printed);
    }
}
