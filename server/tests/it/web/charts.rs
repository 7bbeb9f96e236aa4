//! The gallery of charts, for developers.
use super::browser::Browser;
use crate::support::TestApp;

#[tokio::test]
async fn the_gallery_shows_every_chart_without_script_or_style() {
    let app = TestApp::new().await;
    let page = Browser::of(&app, "nobody").await.page("/board/gallery").await;
    let drawn =
        page.split("class=\"gallery\"").nth(1).and_then(|rest| rest.split("</main>").next()).expect("a gallery");
    for chart in
        ["score-card", "gauge-dial", "sparkline", "trend-plot", "chart bars", "stacked-bars", "donut-ring", "time-bar"]
    {
        assert!(drawn.contains(chart), "{chart} is missing");
    }
    assert!(drawn.contains("Nothing to show yet."), "charts say that they are empty");
    assert!(drawn.matches("Show as table").count() > 20, "charts have their tables");
    assert!(!drawn.contains(" style=") && !drawn.contains("<script"), "the policy of the pages forbids it");
}
