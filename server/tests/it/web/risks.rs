//! The risk portfolio and the page of a risk, as people with and without rights see them.
use meta::Id;

use super::browser::{Browser, plain, tags};
use crate::support::TestApp;

const RISK: &str = "sn_acct_lc_risk_signal_issue";
const SOLUTION: &str = "sn_acct_lc_risk_signal_solution_relationship";
const BOARD: &str = "/board/risks";
const LIST: &str = "/board/risk-list";

/// The issue allows twelve for a page.
const MOST_STATEMENTS: u64 = 12;

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
    own: Id,
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
        Book { app, first, second, shared, own }
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

/// The figure of a chip: how many, and what they endanger.
fn chip(page: &str, key: &str) -> String {
    let (_, rest) = page.split_once(&format!("id=\"chip-{key}\"")).unwrap_or_else(|| panic!("no chip {key} in {page}"));
    let inside = rest.split("</a>").next().unwrap_or_default();
    text(&format!("<a{inside}"))
}

/// What a person reads of a piece of a page.
fn text(html: &str) -> String {
    let told: String = html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect();
    plain(&told).split_whitespace().collect::<Vec<_>>().join(" ")
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
    assert!(page.contains("id=\"risk-total\">3<"), "{page}");
    assert!(page.contains("id=\"risk-value\">$1.2K<"), "1000 of the frame and 200 of the extra contract, each once");
    let told = text(&page);
    for words in ["Risk signals by scope", "Risk signals by probability", "Top risk signal categories", "Adoption"] {
        assert!(told.contains(words), "{words}");
    }
    assert!(
        page.contains("High: 2 (67 %) (67 %)") || page.contains("High: 2 (67 %)"),
        "hovering tells figure and share"
    );
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
    assert!(stranger.page(BOARD).await.contains("id=\"risk-total\">0<"));
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
