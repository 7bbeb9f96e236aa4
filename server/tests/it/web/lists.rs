//! Lists: addresses, groups, bands of colour, what is overdue, typed names, and what may be chosen.
use http::StatusCode;

use super::browser::{Browser, attribute, encoded, field, form, plain, tags};
use crate::support::TestApp;

const ENGAGEMENT: &str = "sn_acct_lc_engagement";
const TOUCHPOINT: &str = "sn_acct_lc_touchpoint";

/// The line of the table that shows this text.
fn line<'p>(page: &'p str, text: &str) -> &'p str {
    let at = page.find(text).unwrap_or_else(|| panic!("no {text} in {page}"));
    let start = page[..at].rfind("<tr").expect("it stands in a line");
    &page[start..at + page[at..].find("</tr>").expect("lines end")]
}

#[tokio::test]
async fn a_literal_percent_sign_survives_the_address() {
    let app = TestApp::new().await;
    for title in ["Save 50%25 of it", "Save 50% of it", "Save 50 of it"] {
        app.engagement(title).await;
    }
    let agent = Browser::of(&app, "agent").await;
    let query = "short_descriptionLIKE50%25";
    let page = agent.page(&format!("/list/{ENGAGEMENT}?q={}", encoded(query))).await;
    assert!(page.contains("Save 50%25 of it"), "{page}");
    assert!(!page.contains("Save 50% of it") && !page.contains("Save 50 of it"), "{page}");
    assert!(page.contains("contains 50%25"), "the crumb says it as it was meant");
    let sorted = page.split("href=\"").find(|part| part.contains("ORDERBY")).expect("a head that sorts");
    let next = agent.page(&plain(sorted.split('"').next().expect("an address"))).await;
    assert!(next.contains("Save 50%25 of it") && !next.contains("Save 50% of it"), "links keep it: {next}");
    let preset = format!("/record/{ENGAGEMENT}/new?preset={}", encoded("short_description=50%25 off"));
    assert!(plain(field(&agent.page(&preset).await, "short_description")).contains("50%25 off"));
}

#[tokio::test]
async fn groups_open_in_place_by_links() {
    let app = TestApp::new().await;
    for number in 0..14 {
        let id = app.engagement(&format!("Wave {number:02}")).await;
        if number % 2 == 0 {
            app.set(ENGAGEMENT, &id, &[("customer_success_manager", "")]).await;
        }
        if number == 13 {
            app.set(ENGAGEMENT, &id, &[("priority", "1")]).await;
        }
    }
    let agent = Browser::of(&app, "agent").await;
    let closed = agent.page(&format!("/list/{ENGAGEMENT}?q=GROUPBYpriority%5EORDERBYshort_description")).await;
    assert!(!closed.contains("Wave 13"), "a group shows its rows only once it is open");
    assert!(line(&closed, "id=\"group-0\"").contains("aria-expanded=\"false\""));
    let open = |page: &str, group: usize| {
        let toggle = line(page, &format!("id=\"group-{group}\"")).split("href=\"").nth(1).expect("a link").to_owned();
        plain(toggle.split('"').next().expect("an address"))
    };
    let one = agent.page(&open(&closed, 0)).await;
    assert!(one.contains("Wave 13") && !one.contains("Wave 00"), "{one}");
    let both = agent.page(&open(&one, 1)).await;
    assert!(both.contains("Wave 13") && both.contains("Wave 00") && both.contains("Wave 09"), "{both}");
    assert!(!both.contains("Wave 10"), "only the first rows");
    let rest = line(&both, "View all 13");
    let all = plain(rest.split("href=\"").nth(1).and_then(|part| part.split('"').next()).expect("a link"));
    let all = agent.page(&all).await;
    assert!(all.contains("Wave 00") && all.contains("Wave 12") && !all.contains("Wave 13"), "{all}");
    let again = agent.page(&open(&both, 0)).await;
    assert!(!again.contains("Wave 13") && again.contains("Wave 00"), "the same link closes it");

    for uri in [open(&one, 1), format!("/list/{ENGAGEMENT}?q=GROUPBYaccount&open={}", app.acme)] {
        let before = app.services.store.db().statements();
        agent.page(&uri).await;
        let statements = app.services.store.db().statements() - before;
        assert!(statements <= 8, "{statements} statements for {uri}");
    }
}

#[tokio::test]
async fn a_condition_takes_several_values_and_ranges_without_script() {
    let app = TestApp::new().await;
    for (title, health) in [("Calm", "green"), ("Shaky", "yellow"), ("Burning", "red")] {
        let id = app.engagement(title).await;
        app.set(ENGAGEMENT, &id, &[("perceived_health", health)]).await;
    }
    let agent = Browser::of(&app, "agent").await;
    let ask = async |field: &str, op: &str, values: &[&str]| {
        let mut fields =
            vec![("q", ""), ("columns", ""), ("panel", "filter"), ("join", "and"), ("field", field), ("op", op)];
        fields.extend(values.iter().map(|value| ("value", *value)));
        let asked = agent.get(&format!("/list/{ENGAGEMENT}?{}", form(&fields))).await;
        match asked.header("location").map(str::to_owned) {
            Some(location) => agent.page(&location).await,
            None => asked.text(),
        }
    };
    let titles = |page: &str| ["Calm", "Shaky", "Burning"].map(|title| page.contains(&format!(">{title}<")));

    let page = ask("perceived_health", "IN", &["red", "yellow"]).await;
    assert_eq!(titles(&page), [false, true, true]);
    let ticked = |page: &str| {
        tags(page, "input").iter().filter(|tag| tag.contains("checkbox") && tag.contains("checked")).count()
    };
    assert_eq!(ticked(&page), 2, "the form ticks what was asked for: {page}");
    assert!(plain(&page).contains("Perceived health is one of"), "{}", plain(&page));
    assert_eq!(titles(&ask("perceived_health", "NOT IN", &["red", "yellow"]).await), [true, false, false]);
    assert_eq!(titles(&ask("perceived_health", "IN", &[]).await), [false; 3], "none of them");
    assert_eq!(titles(&ask("short_description", "IN", &["calm , Burning"]).await), [true, false, true]);

    let page = ask("sys_created_on", "BETWEEN", &["2026-05-31", "2026-06-01"]).await;
    assert_eq!(titles(&page), [true; 3], "the last day counts to its end");
    let days: Vec<_> = tags(&page, "input")
        .into_iter()
        .filter(|tag| tag.contains("type=\"date\""))
        .map(|tag| attribute(tag, "value"))
        .collect();
    assert_eq!(days, [Some("2026-05-31".to_owned()), Some("2026-06-01".to_owned())]);
    assert!(plain(&page).contains("is between 2026-05-31 and 2026-06-01"), "{}", plain(&page));
    assert_eq!(titles(&ask("sys_created_on", "BETWEEN", &["2026-06-02", "2026-06-03"]).await), [false; 3]);
    for (span, found) in [("Last 14 days", true), ("next 2 weeks", true), ("Last 0 days", true), ("Yesterday", false)] {
        let page = ask("sys_created_on", "ON", &[span]).await;
        assert_eq!(titles(&page), [found; 3], "{span}");
        assert!(
            plain(&page).contains(&format!("{}{}", if found { "in the " } else { "is " }, span.to_lowercase())),
            "{span}"
        );
    }
}

#[tokio::test]
async fn a_condition_names_several_records() {
    let app = TestApp::new().await;
    let third = app.make("customer_account", &[("name", "Gamma")]).await;
    for (title, account) in [("One", &app.acme), ("Two", &app.beta), ("Three", &third)] {
        let contract = app.contract(title, "1000", "2026-01-01").await;
        app.set("ast_contract", &contract, &[("account", account.as_str())]).await;
    }
    let (agent, stranger) = (Browser::of(&app, "agent").await, Browser::of(&app, "stranger").await);
    let both = format!("{},{}", app.acme, app.beta);
    let found = |page: &str| ["One", "Two", "Three"].map(|title| page.contains(&format!(">{title}<")));
    for (query, words, rows) in [
        (format!("accountIN{both}"), "Account is one of Acme or Beta", [true, true, false]),
        (format!("accountNOT IN{both}"), "Account is not one of Acme or Beta", [false, false, true]),
        (format!("accountIN{third}"), "Account is one of Gamma", [false, false, true]),
        (format!("account.sys_idIN{both}"), "is one of", [true, true, false]),
    ] {
        let page = agent.page(&format!("/list/ast_contract?panel=filter&q={}", encoded(&query))).await;
        assert_eq!(found(&page), rows, "{query}");
        assert!(plain(&page).contains(words), "{query}: {}", plain(&page));
        let rest = format!("/api/now/table/ast_contract?sysparm_fields=sys_id&sysparm_query={}", encoded(&query));
        let total = rows.iter().filter(|row| **row).count().to_string();
        assert_eq!(app.get(&rest).await.header("x-total-count"), Some(total.as_str()), "{query}");
    }
    // The builder keeps what was chosen, and tells a stranger no names.
    let open = format!("/list/ast_contract?panel=filter&q={}", encoded(&format!("accountIN{both}")));
    let page = agent.page(&open).await;
    let kept = tags(&page, "input").into_iter().filter(|tag| attribute(tag, "name").as_deref() == Some("value"));
    let kept: Vec<_> = kept.filter_map(|tag| attribute(tag, "value")).collect();
    assert!(kept.contains(&both), "{kept:?}");
    let page = plain(&stranger.page(&open).await);
    assert!(page.contains("is one of Beta or a record you may not see") && !page.contains("Acme"), "{page}");
}

#[tokio::test]
async fn scripts_ask_for_a_list_without_open_groups() {
    let app = TestApp::new().await;
    app.engagement("Asked for by script").await;
    let agent = Browser::of(&app, "agent").await;
    // As browsers write it: a list of nothing is left out.
    let parts = [
        "table%5D=sn_acct_lc_engagement",
        "q%5D=",
        "after%5D=",
        "from%5D=0",
        "columns%5D=",
        "panel%5D=Closed",
        "via%5D=",
    ];
    let query = parts.map(|part| format!("address%5B{part}")).join("&");
    let answer = agent.get(&format!("/fn/list?{query}")).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    assert!(answer.text().contains("Asked for by script"));
}

#[tokio::test]
async fn a_group_of_nothing_opens_too_and_strangers_see_no_groups() {
    let app = TestApp::new().await;
    app.engagement("Without a manager").await;
    let uri = format!("/list/{ENGAGEMENT}?q=GROUPBYcustomer_success_manager&open=");
    let page = Browser::of(&app, "agent").await.page(&uri).await;
    assert!(page.contains("(empty)") && page.contains("Without a manager"), "{page}");
    let page = Browser::of(&app, "stranger").await.page(&uri).await;
    assert!(page.contains("No records to display") && !page.contains("Without a manager"), "{page}");
}

#[tokio::test]
async fn scores_are_coloured_by_the_bands_of_the_installation() {
    let app = TestApp::new().await;
    let engagement = app.engagement("Scored").await;
    app.set(ENGAGEMENT, &engagement, &[("health_score", "60")]).await;
    let agent = Browser::of(&app, "agent").await;
    let uri = format!("/list/{ENGAGEMENT}?columns=short_description,health_score");
    assert!(line(&agent.page(&uri).await, "Scored").contains("tone-warn"), "50 to 69 without bands");
    for (min, max, category, color) in [("0", "59", "poor", "#c62828"), ("60", "100", "good", "#2e7d32")] {
        let band = [("type", "global"), ("min", min), ("max", max), ("category", category), ("color", color)];
        app.make("sn_acct_lc_color_banding", &band).await;
    }
    assert!(line(&agent.page(&uri).await, "Scored").contains("tone-good"), "the bands hold at once");
    let form = agent.page(&format!("/record/{ENGAGEMENT}/{engagement}?tab=details")).await;
    assert!(field(&form, "health_score").contains("tone-good"), "{}", field(&form, "health_score"));
}

#[tokio::test]
async fn what_is_overdue_says_so_in_lists_and_forms() {
    let app = TestApp::new().await;
    let case = app.find("sn_acct_lc_onb_case", &format!("account={}", app.acme)).await.remove(0);
    let mut ids = Vec::new();
    for (title, due) in [("Late", "2026-05-30"), ("Soon", "2026-06-06"), ("Given up", "2026-05-30")] {
        let fields = [("short_description", title), ("due_date", due), ("onboarding_case", case.as_str())];
        ids.push(app.make("sn_ti_core_task", &fields).await);
    }
    app.set("sn_ti_core_task", &ids[2], &[("state", "canceled")]).await;
    let admin = Browser::of(&app, "admin").await;
    let list = admin.page("/list/sn_ti_core_task?columns=short_description,days_remaining").await;
    let late = line(&list, "Late");
    assert!(late.contains("-2 overdue") && late.contains("tone-bad"), "{late}");
    assert!(line(&list, "Soon").contains(">5<") && !line(&list, "Soon").contains("overdue"), "{}", line(&list, "Soon"));
    let over = line(&list, "Given up");
    assert!(!over.contains("overdue") && !over.contains("-2 "), "{over}");
    let form = admin.page(&format!("/record/sn_ti_core_task/{}", ids[0])).await;
    let shown = field(&form, "days_remaining");
    assert!(shown.contains("-2 overdue") && shown.contains("tone-bad"), "{shown}");
}

#[tokio::test]
async fn typed_table_names_lead_to_their_pages() {
    let app = TestApp::new().await;
    let agent = Browser::of(&app, "agent").await;
    for (uri, leads_to) in [
        ("/customer_account.list", "/list/customer_account"),
        ("/customer_account.do", "/record/customer_account/new"),
        ("/all?find=customer_account.list", "/list/customer_account"),
        ("/all?find=customer_account.do", "/record/customer_account/new"),
        ("/search?q=customer_account.list", "/list/customer_account"),
        ("/search?q=Customer_Account.FORM", "/record/customer_account/new"),
    ] {
        let answer = agent.get(uri).await;
        assert_eq!((answer.status, answer.header("location")), (StatusCode::FOUND, Some(leads_to)), "{uri}");
    }
    // Tables that describe the model have no rows: people are shown its description.
    for table in ["sys_db_object", "sys_dictionary", "sys_choice"] {
        let answer = agent.get(&format!("/list/{table}")).await;
        assert_eq!((answer.status, answer.header("location")), (StatusCode::FOUND, Some("/api/docs")), "{table}");
        assert!(!agent.page(&format!("/all?find={table}")).await.contains(&format!("/list/{table}\"")), "{table}");
    }
    for uri in ["/all?find=no_such_table.list", "/search?q=no_such_table.list"] {
        assert_eq!(agent.get(uri).await.header("location"), None, "{uri}");
    }
}

#[tokio::test]
async fn records_that_a_field_does_not_offer_are_refused_at_the_field() {
    let app = TestApp::new().await;
    let contact = app.contact("carla", &app.acme, &[]).await;
    let agent = app.find("sys_user", "user_name=agent").await.remove(0);
    let engagement = app.engagement("Rollout").await;
    let fields = [("short_description", "Call"), ("description", "x"), ("engagement", engagement.as_str())];
    let touchpoint = app.make(TOUCHPOINT, &fields).await;
    let browser = Browser::of(&app, "agent").await;
    let uri = format!("/record/{TOUCHPOINT}/{touchpoint}");
    let refused = browser.post(&uri, &[("assigned_to", contact.as_str())]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let sentence = "Assigned to: only a User whose User type is Internal and Active is true can be chosen here";
    let page = plain(&refused.text());
    assert!(field(&page, "assigned_to").contains(sentence), "{page}");
    assert_eq!(app.text(TOUCHPOINT, &touchpoint, "assigned_to").await, "");

    app.set(TOUCHPOINT, &touchpoint, &[("assigned_to", agent.as_str())]).await;
    app.set("sys_user", &agent, &[("active", "false")]).await;
    let admin = Browser::of(&app, "admin").await;
    let kept = admin.post(&uri, &[("short_description", "Call again"), ("assigned_to", agent.as_str())]).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "what was chosen before may stay: {}", plain(&kept.text()));
}

#[tokio::test]
async fn search_shows_what_is_called_so_and_worked_with_before_what_is_measured() {
    let app = TestApp::new().await;
    app.make("customer_account", &[("name", "Quartz")]).await;
    app.engagement("Renewal of Quartz").await;
    for number in 0..80 {
        let subject = format!("Quartz report {number}");
        let fields =
            [("subject", subject.as_str()), ("sender", "b@c.example"), ("recipients", "a@c.example"), ("body", "x")];
        app.make("sys_email", &fields).await;
    }
    let page = Browser::of(&app, "admin").await.page("/search?q=quartz").await;
    let heads: Vec<&str> = page.split("<h2>").skip(1).filter_map(|part| part.split('<').next()).collect();
    assert_eq!(heads.first(), Some(&"Accounts"), "{heads:?}");
    let place =
        |label: &str| heads.iter().position(|head| *head == label).unwrap_or_else(|| panic!("{label}: {heads:?}"));
    assert!(place("Engagements") < place("Emails"), "{heads:?}");
    assert_eq!(page.matches(">Quartz report").count(), 8, "a table shows its best hits only");
}
