//! Object List: conditions, groups, nesting, pages and cells that are changed, all within what the instance is set to.
use http::StatusCode;
use meta::Id;
use serde_json::{Value as Json, json};

use super::{CASE, ask, case, markup};
use crate::support::Answer;
use crate::web::embed::site::Site;

const INITIATIVE: &str = "sn_acct_lc_success_initiative";
const LIST: &str = "sn-embedx-object-list";

/// A site with a list of cases, set so.
async fn placed(settings: Json) -> (Site, Id, String) {
    let site = Site::new().await;
    let mut all = json!({ "table": CASE, "columns": "number,short_description,priority,state" });
    all.as_object_mut().expect("an object").extend(settings.as_object().cloned().expect("an object"));
    let list = site.place(LIST, &all).await;
    let token = site.session().await;
    (site, list, token)
}

/// The list at an address.
async fn at(site: &Site, token: &str, list: &Id, at: &str) -> Json {
    let answer = ask(site, token, "draw", list, &json!({ "at": at })).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    answer.json()
}

#[tokio::test]
async fn a_visitors_conditions_narrow_the_filter_that_is_kept_here() {
    let (site, list, token) =
        placed(json!({ "edit-query": "priority!=1", "show-condition-builder": true, "default-filter": "priority=3" }))
            .await;
    for (subject, priority) in [("Printer jams", "1"), ("Paper is empty", "2"), ("Screen is dark", "3")] {
        let id = case(&site, subject).await;
        site.app.set(CASE, &id, &[("priority", priority)]).await;
    }
    let usual = at(&site, &token, &list, "").await;
    assert!(markup(&usual).contains("Screen is dark") && !markup(&usual).contains("Paper is empty"));
    assert!(markup(&usual).contains("Take away: Priority is Moderate"), "{}", markup(&usual));
    let all = at(&site, &token, &list, "?filter=none").await;
    assert!(
        markup(&all).contains("Paper is empty") && !markup(&all).contains("Printer jams"),
        "the filter kept here holds"
    );
    // Whatever the address says, the filter of the instance is met too.
    for wide in
        ["?filter=priority%3D1", "?filter=priority%3D1%5ENQpriority%3D1", "?filter=sys_idISNOTEMPTY%5EORpriority%3D1"]
    {
        assert!(!markup(&at(&site, &token, &list, wide).await).contains("Printer jams"), "{wide}");
    }
    let asked = "?filter=none&c_field=short_description&c_op=LIKE&c_value=paper&add=1";
    let added = at(&site, &token, &list, asked).await;
    assert!(markup(&added).contains("Paper is empty") && !markup(&added).contains("Screen is dark"));
    assert_eq!(added["at"], "?filter=short_descriptionLIKEpaper");
    let either =
        "?filter=short_descriptionLIKEpaper&c_field=short_description&c_op=LIKE&c_value=screen&c_join=or&add=1";
    let either = at(&site, &token, &list, either).await;
    assert!(markup(&either).contains("Paper is empty") && markup(&either).contains("Screen is dark"));
    // A field that the visitor does not know cannot be asked about.
    let secret = at(&site, &token, &list, "?filter=none&c_field=work_notes&c_op=LIKE&c_value=planted&add=1").await;
    assert_eq!(secret["at"], "?filter=none");
}

#[tokio::test]
async fn conditions_of_the_address_count_only_where_they_may_be_set() {
    let (site, list, token) = placed(json!({ "default-filter": "short_descriptionLIKEpaper" })).await;
    case(&site, "Printer jams").await;
    case(&site, "Paper is empty").await;
    let told = at(&site, &token, &list, "?filter=none").await;
    assert!(markup(&told).contains("Paper is empty") && !markup(&told).contains("Printer jams"));
    assert!(!markup(&told).contains("Add condition"));
}

#[tokio::test]
async fn rows_stand_in_groups_that_are_opened() {
    let (site, list, token) = placed(json!({ "default-group-by": "priority", "child-records-per-load": 1 })).await;
    for (subject, priority) in [("Printer jams", "1"), ("Paper is empty", "2"), ("Screen is dark", "2")] {
        let id = case(&site, subject).await;
        site.app.set(CASE, &id, &[("priority", priority)]).await;
    }
    let other = site.app.beta.clone();
    site.app
        .make(CASE, &[("short_description", "Reactor leaks"), ("account", other.as_str()), ("priority", "1")])
        .await;
    let shut = at(&site, &token, &list, "").await;
    assert!(markup(&shut).contains("(1)") && markup(&shut).contains("(2)") && !markup(&shut).contains("Printer jams"));
    let open = at(&site, &token, &list, "?open=1").await;
    assert!(markup(&open).contains("Printer jams") && !markup(&open).contains("Reactor leaks"));
    let two = at(&site, &token, &list, "?open=2").await;
    assert!(markup(&two).contains("Show more"));
    let all = at(&site, &token, &list, "?open=2&below=2").await;
    assert!(markup(&all).contains("Paper is empty") && markup(&all).contains("Screen is dark"));
    let by_state = at(&site, &token, &list, "?group=state").await;
    assert!(markup(&by_state).contains("New") && markup(&by_state).contains("(3)"));
    let plain = at(&site, &token, &list, "?group=none").await;
    assert!(markup(&plain).contains("Printer jams") && !markup(&plain).contains("rowgroup"));
    // What a visitor may not read makes no groups.
    let hidden = at(&site, &token, &list, "?group=escalated").await;
    assert!(!markup(&hidden).contains("rowgroup"));
}

#[tokio::test]
async fn rows_lie_below_others() {
    let table = "sc_category";
    let settings =
        json!({ "table": table, "columns": "name,parent", "nest-by": "parent", "edit-query": "nameSTARTSWITHZz" });
    let (site, list, token) = placed(settings).await;
    let top = site.app.make(table, &[("name", "Zz machines")]).await;
    let below = site.app.make(table, &[("name", "Zz printers"), ("parent", top.as_str())]).await;
    site.app.make(table, &[("name", "Zz paper"), ("parent", below.as_str())]).await;
    site.app.make(table, &[("name", "Other"), ("parent", top.as_str())]).await;
    let shut = at(&site, &token, &list, "").await;
    assert!(markup(&shut).contains("Zz machines") && !markup(&shut).contains("Zz printers"), "{}", markup(&shut));
    assert!(markup(&shut).contains("aria-expanded=\"false\""));
    let open = at(&site, &token, &list, &format!("?open={top}")).await;
    assert!(markup(&open).contains("Zz printers") && markup(&open).contains("embed-level-1"));
    assert!(
        !markup(&open).contains("Zz paper") && !markup(&open).contains("Other"),
        "the filter kept here holds below"
    );
    let deep = at(&site, &token, &list, &format!("?open={top},{below}")).await;
    assert!(markup(&deep).contains("Zz paper") && markup(&deep).contains("embed-level-2"));
    // What is looked for is found wherever it lies.
    assert!(markup(&at(&site, &token, &list, "?q=paper").await).contains("Zz paper"));
    let wrong = site.place(LIST, &json!({ "table": CASE, "nest-by": "priority" })).await;
    let answer = ask(&site, &token, "draw", &wrong, &json!({})).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.text());
}

#[tokio::test]
async fn rows_of_another_table_lie_below() {
    let (site, list, token, id) = initiatives(json!({ "nest-by": "sn_acct_lc_success_task.parent" })).await;
    let task = |subject: &'static str, visible: &'static str| {
        let fields = [
            ("short_description", subject),
            ("description", "x"),
            ("parent", id.as_str()),
            ("visible_to_customer", visible),
        ];
        let (app, fields) = (&site.app, fields.map(|(name, value)| (name.to_owned(), value.to_owned())));
        async move {
            let fields: Vec<(&str, &str)> =
                fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            app.make("sn_acct_lc_success_task", &fields).await
        }
    };
    task("Invite people", "true").await;
    task("Guess what they pay", "false").await;
    assert!(!markup(&at(&site, &token, &list, "").await).contains("Invite people"));
    let open = at(&site, &token, &list, &format!("?open={id}")).await;
    assert!(markup(&open).contains("Invite people") && markup(&open).contains("(1)"), "{}", markup(&open));
    assert!(!open.to_string().contains("Guess what they pay"));
}

#[tokio::test]
async fn pages_are_gone_through_and_no_further_than_the_instance_says() {
    let settings =
        json!({ "records-per-page": "2,4", "limit": 2, "limit-records-fetched": 5, "visible-page-range": 2 });
    let (site, list, token) = placed(settings).await;
    for at in 0..7 {
        case(&site, &format!("Case {at}")).await;
    }
    let shown = |told: &Json| markup(told).matches("scope=\"row\"").count();
    let first = at(&site, &token, &list, "?sort=number").await;
    assert_eq!(shown(&first), 2);
    assert!(markup(&first).contains("5 records") && markup(&first).contains("Next page"));
    let last = at(&site, &token, &list, "?sort=number&page=3").await;
    assert_eq!(shown(&last), 1, "the fifth");
    assert_eq!(shown(&at(&site, &token, &list, "?sort=number&page=4").await), 0);
    assert_eq!(shown(&at(&site, &token, &list, "?size=4").await), 4);
    assert_eq!(shown(&at(&site, &token, &list, "?size=1000").await), 2, "a size that is not offered");
}

#[tokio::test]
async fn a_look_at_the_list_takes_few_statements() {
    let (site, list, token) = placed(json!({ "default-group-by": "state", "expand-groups-by-default": true })).await;
    for at in 0..20 {
        case(&site, &format!("Case {at}")).await;
    }
    at(&site, &token, &list, "").await;
    let before = site.app.statements();
    at(&site, &token, &list, "").await;
    assert!(site.app.statements() - before <= 10, "{}", site.app.statements() - before);
}

/// Posts a cell's form.
async fn change(site: &Site, token: &str, list: &Id, key: &str, value: &str) -> Answer {
    let (_, field) = key.split_once('.').expect("a key");
    let posted = json!([["key", key], [field, value]]);
    ask(site, token, "do", list, &json!({ "deed": "edit_cell", "posted": posted, "at": format!("?edit={key}") })).await
}

async fn initiative(site: &Site, outcome: &Id, subject: &str, visible: &str) -> Id {
    let fields = [
        ("short_description", subject),
        ("description", "x"),
        ("success_outcome", outcome.as_str()),
        ("visible_to_customer", visible),
    ];
    site.app.make(INITIATIVE, &fields).await
}

/// A list of initiatives for a success customer, who may write some of their fields.
async fn initiatives(settings: Json) -> (Site, Id, String, Id) {
    let site = Site::new().await;
    let roles = ["sn_acct_lc.ale_success_customer", "sn_customerservice.customer"];
    site.app.contact("sue", &site.app.acme, &roles).await;
    let engagement = site.app.engagement("Acme grows").await;
    let visible = ("visible_to_customer", "true");
    let about = ("description", "x");
    let objective = [("short_description", "Goal"), about, ("engagement", engagement.as_str()), visible];
    let objective = site.app.make("sn_acct_lc_success_objective", &objective).await;
    let outcome = [("short_description", "Less time"), about, ("success_objective", objective.as_str()), visible];
    let outcome = site.app.make("sn_acct_lc_success_outcome", &outcome).await;
    let id = initiative(&site, &outcome, "Train the team", "true").await;
    let mut all = json!({ "table": INITIATIVE, "columns": "short_description,due_date,state", "disable-edit": false });
    all.as_object_mut().expect("an object").extend(settings.as_object().cloned().expect("an object"));
    let list = site.place(LIST, &all).await;
    let answer = site.authenticate(&site.token(json!({ "sub": "sue" })), crate::web::embed::site::ORIGIN).await;
    let token = answer.result()["token"].as_str().expect("a token").to_owned();
    (site, list, token, id)
}

#[tokio::test]
async fn a_cell_is_changed_where_it_stands() {
    let (site, list, token, id) = initiatives(json!({})).await;
    let shown = at(&site, &token, &list, "").await;
    assert!(markup(&shown).contains(&format!("edit-{id}.short_description")), "{}", markup(&shown));
    let key = format!("{id}.short_description");
    let form = at(&site, &token, &list, &format!("?edit={key}")).await;
    assert!(markup(&form).contains("value=\"Train the team\"") && markup(&form).contains("edit_cell"));
    let answer = change(&site, &token, &list, &key, "Train everybody").await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    let told = answer.json();
    assert!(markup(&told).contains("Train everybody") && !markup(&told).contains("edit_cell"));
    assert_eq!(told["at"], "", "the cell is shut again");
    assert_eq!(site.app.text(INITIATIVE, &id, "short_description").await, "Train everybody");
    // Refused: the form stands at its cell, with what was typed and why.
    let refused = change(&site, &token, &list, &key, "").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.text());
    assert!(markup(&refused.json()).contains("field-error"), "{}", refused.text());
    let date = format!("{id}.due_date");
    let refused = change(&site, &token, &list, &date, "soon").await;
    assert!(markup(&refused.json()).contains("field-error"), "{}", refused.text());
    assert_eq!(site.app.text(INITIATIVE, &id, "short_description").await, "Train everybody");
}

#[tokio::test]
async fn a_cell_that_somebody_changed_meanwhile_is_not_overwritten() {
    let (site, list, token, id) = initiatives(json!({})).await;
    let key = format!("{id}.short_description");
    site.app.set(INITIATIVE, &id, &[("short_description", "Train the board")]).await;
    let posted = json!([["key", key], ["version", "0"], ["short_description", "Mine"]]);
    let body = json!({ "deed": "edit_cell", "posted": posted, "at": format!("?edit={key}") });
    let answer = ask(&site, &token, "do", &list, &body).await;
    assert_eq!(answer.status, StatusCode::CONFLICT, "{}", answer.text());
    assert!(markup(&answer.json()).contains("value=\"Mine\""), "{}", answer.text());
    assert_eq!(site.app.text(INITIATIVE, &id, "short_description").await, "Train the board");
}

#[tokio::test]
async fn nothing_is_changed_that_the_instance_or_the_rights_do_not_give() {
    let (site, list, token, id) = initiatives(json!({ "edit-query": "short_descriptionLIKEtrain" })).await;
    let outcome = Id(site.app.text(INITIATIVE, &id, "success_outcome").await);
    let hidden = initiative(&site, &outcome, "Train in secret", "false").await;
    let outside = initiative(&site, &outcome, "Buy licences", "true").await;
    for key in [
        format!("{id}.assigned_to"),
        format!("{id}.sys_domain_path"),
        format!("{hidden}.short_description"),
        format!("{outside}.short_description"),
        "nonsense.short_description".to_owned(),
    ] {
        let answer = change(&site, &token, &list, &key, "Hacked").await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{key}: {}", answer.text());
    }
    let key = format!("{id}.short_description");
    for settings in
        [json!({ "disable-edit": true }), json!({ "columns": "number,state" }), json!({ "type": "top-records" })]
    {
        let mut all = json!({ "table": INITIATIVE, "columns": "short_description", "disable-edit": false });
        all.as_object_mut().expect("an object").extend(settings.as_object().cloned().expect("an object"));
        let other = site.place(LIST, &all).await;
        assert_eq!(change(&site, &token, &other, &key, "Hacked").await.status, StatusCode::NOT_FOUND, "{settings}");
    }
    // The page cannot switch it on.
    let shut = site.place(LIST, &json!({ "table": INITIATIVE, "columns": "short_description" })).await;
    let posted = json!([["key", key], ["short_description", "Hacked"]]);
    let body = json!({ "deed": "edit_cell", "posted": posted, "properties": { "disable-edit": false } });
    assert_eq!(ask(&site, &token, "do", &shut, &body).await.status, StatusCode::NOT_FOUND);
    assert_eq!(site.app.text(INITIATIVE, &id, "short_description").await, "Train the team");
}

#[tokio::test]
async fn columns_stand_in_the_order_that_a_visitor_gives_them() {
    const PLACE: &str = "data-column=\"";
    let heads = |told: &Json| {
        let names = markup(told).split(PLACE).skip(1).map(|rest| rest.split('"').next().unwrap_or_default());
        names.map(str::to_owned).collect::<Vec<_>>()
    };
    let (site, list, token) = placed(json!({})).await;
    case(&site, "Printer jams").await;
    let usual = ["number", "short_description", "priority", "state"];
    assert_eq!(heads(&at(&site, &token, &list, "").await), usual);
    let changed = at(&site, &token, &list, "?order=state,number,password,state").await;
    assert_eq!(
        heads(&changed),
        ["state", "number", "short_description", "priority"],
        "what is not offered is left out"
    );
    let fewer = at(&site, &token, &list, "?order=state,number&col=number&col=state").await;
    assert_eq!(heads(&fewer), ["state", "number"]);
    let (site, list, token) = placed(json!({ "disable-drag": true })).await;
    case(&site, "Printer jams").await;
    let fixed = at(&site, &token, &list, "?order=state").await;
    let (number, state) = (markup(&fixed).find("\"head-Number\""), markup(&fixed).find("\"head-State\""));
    assert!(heads(&fixed).is_empty() && number < state && number.is_some(), "{}", markup(&fixed));
}
