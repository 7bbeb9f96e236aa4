//! The risk portfolio and the page of a risk, as people with and without rights see them.
use meta::Id;

use super::blueprint::{form_of, multiply, send};
use super::browser::{Browser, plain, tags};
use crate::support::TestApp;

const RISK: &str = "sn_acct_lc_risk_signal_issue";
const SOLUTION: &str = "sn_acct_lc_risk_signal_solution_relationship";
const BOARD: &str = "/board/risks";
const LIST: &str = "/board/risk-list";

/// The issue allows twelve for a page.
const MOST_STATEMENTS: u64 = 12;
/// As many as it allows for the page of an engagement.
const MOST_OF_A_RISK: u64 = 15;

/// Statements of a page that was read once before, as on a working day.
async fn cost(browser: &Browser<'_>, uri: &str) -> u64 {
    browser.page(uri).await;
    let before = browser.app.services.store.db().statements();
    browser.page(uri).await;
    browser.app.services.store.db().statements() - before
}

/// A book of two engagements of Acme that share a contract, and one of Beta.
struct Book {
    app: TestApp,
    first: Id,
    second: Id,
    shared: Id,
}

impl Book {
    async fn new() -> Book {
        let app = TestApp::new().await;
        let first = app.engagement("Rollout").await;
        let second = app.engagement("Renewal").await;
        let shared = app.contract("Frame", "1000", "2027-01-01").await;
        let own = app.contract("Extra", "200", "2027-01-01").await;
        for (engagement, contract) in [(&first, &shared), (&second, &shared), (&second, &own)] {
            let fields = [("engagement", engagement.as_str()), ("contract", contract.as_str())];
            app.make("sn_acct_lc_engagement_contract_relationship", &fields).await;
        }
        Book { app, first, second, shared }
    }

    async fn risk(&self, title: &str, engagement: &Id, more: &[(&str, &str)]) -> Id {
        let mut fields = vec![
            ("short_description", title),
            ("description", "As it was told."),
            ("engagement", engagement.as_str()),
            ("probability", "moderate"),
        ];
        fields.retain(|(name, _)| more.iter().all(|(known, _)| known != name));
        fields.extend_from_slice(more);
        self.app.make(RISK, &fields).await
    }
}

/// What a person reads of a chip: how many, and what they endanger.
fn chip(page: &str, key: &str) -> String {
    told(page, &format!("chip-{key}"), "</a>")
}

/// What a person reads of the element with that id, up to its end.
fn told(page: &str, id: &str, end: &str) -> String {
    let (_, rest) = page.split_once(&format!("id=\"{id}\"")).unwrap_or_else(|| panic!("no {id} in {page}"));
    let inside = rest.split(end).next().unwrap_or_default();
    text(&format!("<i{inside}"))
}

/// What a person reads of a piece of a page.
fn text(html: &str) -> String {
    let parts: Vec<&str> = html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect();
    plain(&parts.join(" ")).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The title of each row, in order.
fn rows(page: &str) -> Vec<String> {
    let table = page.split_once("risk-table").map_or("", |(_, rest)| rest);
    let cells = table.split("<th scope=\"row\">").skip(1);
    cells.map(|cell| text(cell.split("</a>").next().unwrap_or_default())).collect()
}

#[tokio::test]
async fn the_portfolio_counts_each_contract_once() {
    let book = Book::new().await;
    book.risk("Low use", &book.first, &[("scope", "adoption"), ("probability", "very_high")]).await;
    book.risk("Price", &book.second, &[("scope", "renewal"), ("probability", "high")]).await;
    book.risk("Frame only", &book.second, &[("contracts_impacted", book.shared.as_str()), ("probability", "low")])
        .await;
    let over = book.risk("Over", &book.first, &[]).await;
    let end = [("state", "closed"), ("closure_code", "addressed"), ("close_notes", "Done.")];
    book.app.set(RISK, &over, &end).await;
    let browser = Browser::of(&book.app, "agent").await;

    let page = browser.page(BOARD).await;
    assert_eq!(told(&page, "risk-total", "</p>"), "3");
    assert_eq!(told(&page, "risk-value", "</b>"), "$1.2K", "1000 of the frame and 200 of the extra, each once");
    let all = text(&page);
    for words in ["Risk signals by scope", "Risk signals by probability", "Top risk signal categories", "Adoption"] {
        assert!(all.contains(words), "{words}");
    }
    assert!(page.contains("High: 2 (67 %)"), "hovering tells figure and share");
    for link in ["scope=adoption", "probability=high", "category=none"] {
        assert!(page.contains(&format!("{LIST}?state=active&amp;{link}")), "a way to {link}");
    }
    let high = browser.page(&format!("{LIST}?state=active&probability=high")).await;
    assert_eq!(rows(&high).len(), 2, "very high and high are told together");
    assert_eq!(rows(&browser.page(LIST).await).len(), 4, "the list of all has the closed one too");
    assert_eq!(rows(&browser.page(&format!("{LIST}?show=unaddressed")).await).len(), 3, "a closed risk is addressed");
}

#[tokio::test]
async fn chips_narrow_the_rows_and_tell_their_value() {
    let book = Book::new().await;
    let app = &book.app;
    let agent = app.find("sys_user", "user_name=agent").await.remove(0);
    // The clock stands on Monday, 1 June 2026, 10:00.
    let now = app.clock.now();
    app.clock.set(meta::Instant(now.0 - 11 * 3_600_000));
    for (title, due, more) in [
        ("Today", "2026-06-01", None),
        ("In 14 days", "2026-06-15", Some(("risk_or_issue", "issue"))),
        ("In 15 days", "2026-06-16", Some(("probability", "occurred"))),
    ] {
        let fields: Vec<_> = [("due_date", due), ("priority", "2")].into_iter().chain(more).collect();
        book.risk(title, &book.first, &fields).await;
    }
    app.clock.set(meta::Instant(now.0 - 10 * 3_600_000));
    book.risk("Yesterday", &book.first, &[("due_date", "2026-05-31"), ("probability", "very_low")]).await;
    app.clock.set(now);
    let mine = book
        .risk("Mine", &book.second, &[("assigned_to", agent.as_str()), ("due_date", "2026-09-01"), ("priority", "1")])
        .await;
    let play = app
        .make(
            "sn_acct_lc_internal_play",
            &[("short_description", "Answer"), ("description", "Do."), ("engagement", book.second.as_str())],
        )
        .await;
    let fields = [
        ("solution_table", "sn_acct_lc_internal_play"),
        ("solution_record", play.as_str()),
        ("risk_signal_issue", mine.as_str()),
    ];
    app.make(SOLUTION, &fields).await;
    let browser = Browser::of(app, "agent").await;
    let page = browser.page(BOARD).await;
    assert_eq!(chip(&page, "all"), "All active 5 $1.2K");
    assert_eq!(chip(&page, "due"), "Due in 14 days 2 $1K");
    assert_eq!(chip(&page, "overdue"), "Overdue 1 $1K");
    assert_eq!(chip(&page, "issues"), "Issues 1 $1K");
    assert_eq!(chip(&page, "unaddressed"), "Unaddressed 4 $1K");
    assert_eq!(chip(&page, "mine"), "Assigned to me 1 $1.2K");
    let show = async |part: &str| rows(&browser.page(&format!("{BOARD}?{part}")).await);
    assert_eq!(show("show=due").await, ["Today", "In 14 days"]);
    assert_eq!(show("show=overdue").await, ["Yesterday"]);
    assert_eq!(show("show=issues").await, ["In 14 days"]);
    assert_eq!(show("show=mine").await, ["Mine"]);
    assert_eq!(show("sort=due").await, ["Yesterday", "Today", "In 14 days", "In 15 days", "Mine"]);
    assert_eq!(show("sort=-due").await, ["Mine", "In 15 days", "In 14 days", "Today", "Yesterday"]);
    assert_eq!(show("sort=priority").await[0], "Mine");
    assert_eq!(show("sort=created").await[0], "Mine");
    let by_probability = show("sort=probability").await;
    assert_eq!((by_probability[0].as_str(), by_probability[4].as_str()), ("In 15 days", "Yesterday"));
    let new = show("show=new").await;
    assert_eq!(new, ["Yesterday", "Mine"], "since Monday at midnight");
    assert_eq!(
        show("show=nonsense&sort=nonsense&from=x&scope=%27%3B--").await.len(),
        5,
        "what is not understood is left out"
    );
    let row = browser.page(&format!("{BOARD}?show=mine")).await;
    let tie = format!("engagement%3D{}%5Erisk_signal_issue%3D{mine}%5E", book.second);
    assert!(row.contains(&tie), "a play made from the row is for its risk: {row}");
    assert!(row.contains("Create success play for Mine") && row.contains("aria-label=\"Open Mine\""), "{row}");
}

#[tokio::test]
async fn the_file_has_exactly_the_rows_shown() {
    let book = Book::new().await;
    book.risk("Wanted", &book.first, &[("risk_or_issue", "issue")]).await;
    book.risk("Other", &book.first, &[]).await;
    let browser = Browser::of(&book.app, "agent").await;
    let page = browser.page(&format!("{BOARD}?show=issues")).await;
    let link = tags(&page, "a")
        .into_iter()
        .find_map(|tag| super::browser::attribute(tag, "href").filter(|href| href.starts_with("/export/")));
    let link = link.expect("a way to the file").replace("&amp;", "&");
    let file = browser.get(&link).await;
    assert_eq!(file.status, http::StatusCode::OK, "{link}");
    assert!(file.body.starts_with(b"PK"), "a file for Excel");
    let as_text = browser.get(&link.replace(".xlsx", ".csv")).await.text();
    assert!(as_text.contains("Wanted") && !as_text.contains("Other"), "{as_text}");
    assert!(as_text.contains("Rollout") && as_text.contains("1,000") || as_text.contains("1000"), "{as_text}");
}

#[tokio::test]
async fn what_may_not_be_read_is_not_there() {
    let book = Book::new().await;
    book.risk("Secret of Acme", &book.first, &[]).await;
    let viewer = Browser::of(&book.app, "viewer").await;
    let page = viewer.page(BOARD).await;
    assert!(page.contains("Secret of Acme") && !page.contains("Create risk signal"), "a viewer looks on");
    assert!(!page.contains("Create success play for"), "{page}");
    let stranger = Browser::of(&book.app, "stranger").await;
    for uri in [BOARD, LIST] {
        let page = stranger.page(uri).await;
        assert!(!page.contains("Secret of Acme") && page.contains("No risk signals match"), "another domain: {page}");
    }
    assert_eq!(told(&stranger.page(BOARD).await, "risk-total", "</p>"), "0");
    let nobody = Browser::of(&book.app, "nobody").await;
    let told = text(&nobody.get(BOARD).await.text());
    assert!(told.contains("you do not have the right") && !told.contains("Secret"), "{told}");
}

#[tokio::test]
async fn the_pages_keep_to_their_statements() {
    let book = Book::new().await;
    for number in 0..30 {
        let title = format!("Risk {number:02}");
        book.risk(&title, if number % 2 == 0 { &book.first } else { &book.second }, &[]).await;
    }
    let agent = Browser::of(&book.app, "agent").await;
    let mut over = Vec::new();
    for uri in [
        BOARD.to_owned(),
        format!("{BOARD}?show=unaddressed&sort=probability"),
        LIST.to_owned(),
        format!("{LIST}?state=active&scope=none&from=25"),
    ] {
        let statements = cost(&agent, &uri).await;
        if statements > MOST_STATEMENTS {
            over.push(format!("{statements} for {uri}"));
        }
    }
    assert!(over.is_empty(), "too many statements:\n{}", over.join("\n"));
    let second = agent.page(&format!("{BOARD}?from=25")).await;
    assert_eq!(rows(&second).len(), 5, "the second page has the rest");
    assert!(second.contains("26–30 of 30"));
}

#[tokio::test]
async fn a_risk_shows_what_it_endangers_and_what_is_done() {
    let book = Book::new().await;
    let app = &book.app;
    let risk = book.risk("Low use", &book.second, &[("scope", "adoption")]).await;
    let seen = |value: &'static str, end: &'static str| {
        [("current_value", value), ("threshold", "32"), ("start_date", "2026-05-01 10:00:00"), ("end_date", end)]
    };
    for fields in [seen("20", "2026-05-02 10:00:00"), seen("5", "2026-05-09 10:00:00")] {
        let fields: Vec<_> = fields.into_iter().chain([("risk_signal_issue", risk.as_str())]).collect();
        app.make("sn_acct_lc_risk_occurrence", &fields).await;
    }
    let work =
        [("short_description", "Office hours"), ("description", "Weekly."), ("engagement", book.second.as_str())];
    let play = app.make("sn_acct_lc_internal_play", &work).await;
    app.set(RISK, &risk, &[("probability", "high")]).await;
    for (score, day) in [("61", "2026-04-27"), ("44", "2026-05-04")] {
        let fields =
            [("engagement", book.second.as_str()), ("score", score), ("calculated_at", &format!("{day} 06:00:00"))];
        app.make("sn_acct_lc_eng_health_score", &fields).await;
    }
    let agent = Browser::of(app, "agent").await;
    let address = format!("/record/{RISK}/{risk}");
    let page = agent.page(&address).await;

    let endangered = told(&page, "risk-engagement", "</section>");
    for words in ["Renewal", "Contract value", "1200", "Stage", "Next renewal date", "Health No data", "Acme"] {
        assert!(endangered.replace(',', "").contains(words), "{words}: {endangered}");
    }
    assert!(text(&page).contains("No data: Due date"), "what is empty is said to be");
    let table = told(&page, "risk-occurrences", "</section>");
    let rows = table.rsplit("Engagement health").next().unwrap_or_default().to_owned();
    let (newest, oldest) = (rows.find(" 5 27 32 44"), rows.find(" 20 12 32 61"));
    assert!(newest.is_some() && newest < oldest, "newest first: {rows}");
    assert!(told(&page, "risk-history", "</section>").contains("Probability Moderate → High"));
    for what in ["occurrences to Excel", "Add as solution", "Convert to issue", "Assign to me", "Discuss"] {
        assert!(page.contains(what), "{what}");
    }
    let exports = async |page: &str, table: &str| {
        let start = format!("/export/{table}.xlsx");
        let mut links = tags(page, "a").into_iter().filter_map(|tag| super::browser::attribute(tag, "href"));
        let link = links.find(|href| href.starts_with(&start)).expect("a way to the file");
        assert!(agent.get(&link).await.body.starts_with(b"PK"), "{table}");
    };
    exports(&page, "sn_acct_lc_risk_occurrence").await;

    let solve = [
        ("in.table", SOLUTION),
        ("in.id", "new"),
        ("in.form", "solve"),
        ("risk_signal_issue", risk.as_str()),
        ("solution_table", "sn_acct_lc_internal_play"),
        ("solution_record", play.as_str()),
    ];
    let answer = agent.post(&address, &solve).await;
    assert_eq!(answer.status, http::StatusCode::SEE_OTHER, "{}", answer.text());
    let answered = agent.page(&address).await;
    exports(&answered, SOLUTION).await;
    let solved = told(&answered, "risk-solutions", "</section>");
    assert!(solved.contains("RSOL0000001 Internal play Office hours New"), "{solved}");
    assert!(!solved.contains("Add as solution"), "each once: {solved}");
    let again = agent.post(&address, &solve).await.text();
    assert!(text(&again).contains("solution of this risk already"), "{}", text(&again));

    // What is made for the risk from its page is its solution without further ado.
    let mut answer = tags(&page, "a").into_iter().filter_map(|tag| super::browser::attribute(tag, "href"));
    let answer = answer.find(|href| href.starts_with("/record/sn_acct_lc_success_case/new?preset="));
    let answer = answer.expect("a way to a success case");
    let mut form = super::browser::inputs(&agent.page(&answer).await);
    form.insert("description".to_owned(), "Show how.".to_owned());
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let made = agent.post("/record/sn_acct_lc_success_case/new", &form).await;
    assert_eq!(made.status, http::StatusCode::SEE_OTHER, "{}", text(&made.text()));
    let solved = told(&agent.page(&address).await, "risk-solutions", "</section>");
    assert!(solved.contains("Success case Low use New"), "{solved}");

    let version = app.text(RISK, &risk, "sys_mod_count").await;
    let close = [
        ("in.table", RISK),
        ("in.id", risk.as_str()),
        ("in.form", &format!("close-{risk}")),
        ("sys_mod_count", version.as_str()),
        ("state", "closed"),
        ("closure_code", "addressed"),
        ("close_notes", ""),
    ];
    let refused = agent.post(&address, &close).await;
    assert!(refused.status.is_client_error() || refused.status.is_success());
    let said = refused.text();
    assert!(text(&said).contains("lose notes") && said.contains("selected"), "the reason, and what was typed: {said}");
    assert_eq!(app.text(RISK, &risk, "state").await, "new");

    assert!(cost(&agent, &address).await <= MOST_OF_A_RISK);
    let viewer = Browser::of(app, "viewer").await.page(&address).await;
    assert!(viewer.contains("Office hours") && !viewer.contains("Convert to issue"), "a viewer looks on");
    let stranger = Browser::of(app, "stranger").await.get(&address).await.text();
    assert!(!stranger.contains("Low use"), "another domain");
}

#[tokio::test]
async fn closing_offers_the_choices_of_what_is_still_empty() {
    let book = Book::new().await;
    let risk = book.risk("Low use", &book.first, &[]).await;
    // As a careless import leaves it.
    let risk = multiply(&book.app, RISK, &risk, 1, &["probability"]).await.remove(0);
    let agent = Browser::of(&book.app, "agent").await;
    let (address, key) = (format!("/record/{RISK}/{risk}"), format!("close-{risk}"));
    let page = agent.page(&address).await;
    let asked = form_of(&page, &key).split("<select").find(|input| input.contains("name=\"probability\""));
    let asked = asked.and_then(|input| input.split("</select>").next()).expect("a choice");
    assert!(asked.contains("Very high") && asked.contains("value=\"low\""), "{asked}");
    let typed = [("closure_code", "addressed"), ("close_notes", "Done"), ("probability", "")];
    let refused = send(&agent, &page, &key, &typed).await.text();
    assert!(form_of(&refused, &key).contains("field-error"), "{refused}");
    let typed = [("closure_code", "addressed"), ("close_notes", "Done"), ("probability", "low")];
    let closed = send(&agent, &page, &key, &typed).await;
    assert_eq!(closed.status, http::StatusCode::SEE_OTHER, "{}", closed.text());
    assert_eq!(book.app.text(RISK, &risk, "probability").await, "low");
}
