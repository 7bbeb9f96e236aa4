//! Operators of the calendar, asked in Vienna: it is Monday there, 2026-03-02 00:45:30.
use super::*;

#[test]
fn moments_count_as_the_second_they_are_written_as() {
    check("opened_at=2026-01-31 10:11:12", "e1");
    check("opened_at!=2026-01-31 10:11:12", "e2 e3 e4");
    check("opened_at>2026-01-31 10:11:12", "e2");
    check("opened_at>=2026-01-31 10:11:12", "e1 e2");
    check("opened_at<2026-01-31 10:11:12", "e3");
    check("opened_at<=2026-01-31 10:11:12", "e1 e3");
    check("opened_at>2026-01-31", "e1 e2");
    check("opened_atIN2026-01-31 10:11:12,2026-03-01 23:00:00,", "e1 e2 e4");
    check("opened_atNOT IN2026-01-31 10:11:12,", "e2 e3");
    check("opened_atBETWEEN2026-01-31 10:11:12@2026-03-01 23:00:00", "e1 e2");
    let within_a_second = World {
        rows: vec![{
            let mut row = row("engagement", "late", &[]);
            row.put("opened_at", Value::Int(Instant::parse("2026-01-31 23:59:59").expect("a moment").0 + 999));
            row
        }],
    };
    let found = |query: &str| within_a_second.matching(&planned(query, "engagement").test, "engagement").len();
    assert_eq!(found("opened_at=2026-01-31 23:59:59"), 1);
    assert_eq!(found("opened_at>2026-01-31 23:59:59"), 0);
    assert_eq!(found("opened_at<=2026-01-31 23:59:59"), 1);
    assert_eq!(found("opened_atONx@2026-01-31 00:00:00@2026-01-31 23:59:59"), 1);
}

#[test]
fn moments_are_searched_by_their_spelling() {
    check("opened_atSTARTSWITH2026", "e1 e2");
    check("opened_atSTARTSWITH2026-01", "e1");
    check("opened_atLIKE2026-01-31", "e1");
    check("opened_atLIKE2026-01-31 10:", "e1");
    check("opened_atNOT LIKE2026-01", "e2 e3 e4");
    check("opened_atLIKE10:11", "e1");
    check("opened_atENDSWITH:00", "e2 e3");
    check("due_dateLIKE-12-", "e3");
    check("opened_atLIKE", "e1 e2 e3");
}

#[test]
fn dates_take_the_day_of_a_moment() {
    check("due_date=2026-01-31 23:59:59", "e1");
    check("due_date<2026-03-02", "e1");
    check("due_date>=2026-03-02", "e2 e3");
    check("due_dateIN2026-01-31,2026-12-31", "e1 e3");
    check("due_dateBETWEEN2026-01-01@2026-03-02", "e1 e2");
    check("due_date=javascript:gs.now()", "e2");
    check("due_date<javascript:gs.daysAgo(-90)", "e1 e2");
    check("due_date=javascript:gs.beginningOfToday()", "e2");
    check("due_date=javascript:gs.endOfToday()", "e2");
}

#[test]
fn ranges_run_from_the_first_to_the_last_second_of_the_asker_s_calendar() {
    check("due_dateONToday@javascript:gs.beginningOfToday()@javascript:gs.endOfToday()", "e2");
    check("opened_atONToday@javascript:gs.beginningOfToday()@javascript:gs.endOfToday()", "e2");
    check("opened_atONToday", "e2");
    check("due_dateONtoday", "e2");
    check("due_dateNOTONToday", "e1 e3 e4");
    check("opened_atONThis week", "e2");
    check("opened_atONLast week", "");
    check("opened_atONThis year", "e1 e2");
    check("opened_atONLast 30 days", "e1 e2");
    check("due_dateONNext quarter", "");
    check("due_dateONThis year", "e1 e2 e3");
    check("opened_atON2026-01-31", "e1");
    check("opened_atON2026-01-31 10:11:12", "e1");
    check("due_dateON2026-01-31", "e1");
    let day = "javascript:gs.dateGenerate('2026-03-02','start')@javascript:gs.dateGenerate(\"2026-03-02\", \"end\")";
    check(&format!("opened_atON2026-03-02@{day}"), "e2");
    check(&format!("due_dateON2026-03-02@{day}"), "e2");
    check("opened_atONa@b@2026-01-31 10:11:12@2026-01-31 10:11:12", "e1");
    let western = planned_by(&actor("America/New_York"), "opened_atONToday^ORdue_dateONToday", "engagement");
    assert_eq!(WORLD.matching(&western.test, "engagement"), ["e2"], "Sunday evening there");
}

#[test]
fn relative_dates_count_from_now() {
    check("opened_atRELATIVEGT@dayofweek@ago@30", "e1 e2");
    check("opened_atRELATIVEGT@dayofweek@ago@29", "e2");
    check("opened_atRELATIVEGE@minute@ago@45", "");
    check("opened_atRELATIVEGE@minute@ago@46", "e2");
    check("opened_atRELATIVELT@hour@ago@1", "e1 e3");
    check("opened_atRELATIVELE@month@ago@1", "e1 e3");
    check("opened_atRELATIVELT@quarter@ago@1", "e3");
    check("due_dateRELATIVELT@dayofweek@ahead@90", "e1 e2");
    check("due_dateRELATIVEGE@year@ahead@1", "");
    check("due_dateRELATIVEEE@dayofweek@ago@0", "e2");
    check("due_dateRELATIVEEE@month@ahead@9", "e3");
    check("opened_atRELATIVEEE@hour@ago@0", "e2");
    check("opened_atRELATIVEEE@minute@ago@0", "");
    check("opened_atRELATIVEEE@dayofweek@ago@0", "e2");
    check("opened_atRELATIVEEE@week@ago@0", "e2");
    check("opened_atRELATIVEEE@year@ago@1", "e3");
    check("opened_atRELATIVEGT@year@ago@9223372036854775807", "");
    check("opened_atRELATIVELT@minute@ahead@99999999999999", "");
}

#[test]
fn parts_of_dates_are_those_of_the_asker_s_clock() {
    let check = |field: &str, unit: &str, value: &str, comparison: &str, expected: &str| {
        check(&format!("{field}DATEPARTx@javascript:gs.datePart('{unit}','{value}','{comparison}')"), expected);
    };
    check("due_date", "dayofweek", "saturday", "EE", "e1");
    check("due_date", "dayofweek", "2", "EE", "e2");
    check("opened_at", "dayofweek", "monday", "EE", "e2");
    check("due_date", "month", "December", "EE", "e3");
    check("due_date", "month", "1", "GT", "e2 e3");
    check("due_date", "quarter", "1", "LE", "e1 e2");
    check("due_date", "week", "53", "EE", "e3");
    check("due_date", "week", "5", "EE", "e1");
    check("opened_at", "year", "2026", "LT", "e3");
    check("opened_at", "hour", "0", "EE", "e2");
    check("opened_at", "hour", "11", "GE", "e1");
    check("due_date", "hour", "0", "EE", "e1 e2 e3");
    check("due_date", "dayofweek", "someday", "EE", "");
}

#[test]
fn two_dates_are_compared_by_how_far_they_lie_apart() {
    check("closed_atMORETHANopened_at@dayofweek@after@58", "e1");
    check("closed_atMORETHANopened_at@dayofweek@after@59", "");
    check("closed_atMORETHANopened_at@month@after@2", "");
    check("closed_atMORETHANopened_at@month@after@1", "e1");
    check("closed_atLESSTHANopened_at@month@after@2", "e1");
    check("closed_atLESSTHANopened_at@dayofweek@after@58", "");
    check("closed_atLESSTHANopened_at@year@before@1", "");
    check("start_dateMORETHANdue_date@week@before@4", "e1");
    check("start_dateMORETHANdue_date@month@before@1", "");
    check("start_dateLESSTHANdue_date@month@before@1", "e1 e2");
    check("due_dateLESSTHANstart_date@hour@after@0", "e2");
    check("due_dateMORETHANstart_date@hour@after@743", "e1");
    check("due_dateMORETHANstart_date@hour@after@744", "");
    check("due_dateMORETHANstart_date@year@after@9223372036854775807", "");
    check("due_dateLESSTHANstart_date@year@after@9223372036854775807", "e1 e2");
    check("due_dateMORETHANstart_date@dayofweek@before@0", "");
}

#[test]
fn two_dates_share_a_unit() {
    check("due_dateSAMEASstart_date@month", "e2 e4");
    check("due_dateSAMEASstart_date@year", "e2 e4");
    check("due_dateNSAMEASstart_date@year", "e1 e3");
    check("opened_atSAMEASclosed_at@year", "e1 e4");
    check("opened_atSAMEASclosed_at@quarter", "e1 e4");
    check("opened_atSAMEASclosed_at@month", "e4");
    check("due_dateSAMEASstart_date@hour", "e2 e4");
    check("due_dateSAMEASstart_date@week", "e2 e4");
}

#[test]
fn what_is_no_date_condition_is_left_out() {
    for query in [
        "short_descriptionONToday",
        "opened_atON",
        "opened_atONSomeday",
        "opened_atONx@2026-01-01",
        "opened_atONx@@2026-01-01",
        "seatsRELATIVEGT@dayofweek@ago@1",
        "opened_atRELATIVEGT",
        "opened_atRELATIVEGT@fortnight@ago@1",
        "opened_atRELATIVEGT@dayofweek@sideways@1",
        "opened_atRELATIVEGT@dayofweek@ago@x",
        "opened_atDATEPART",
        "opened_atDATEPARTx@javascript:gs.datePart('second','1','EE')",
        "opened_atDATEPARTx@javascript:gs.datePart('hour','1','XX')",
        "opened_atMORETHANclosed_at@day@after",
        "opened_atMORETHANclosed_at@day@after@-1",
        "opened_atMORETHANfoo@day@after@1",
        "opened_atMORETHANdue_date@day@after@1",
        "seatsMORETHANsys_mod_count@day@after@1",
        "opened_atSAMEASclosed_at@fortnight",
        "seatsSAMEASsys_mod_count@month",
    ] {
        check_ignored(query, &[query], "e1 e2 e3 e4");
    }
}
