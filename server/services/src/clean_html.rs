//! Formatted text from people and other systems, reduced to what is safe to show.
use std::sync::LazyLock;

static CLEANER: LazyLock<ammonia::Builder<'static>> = LazyLock::new(|| {
    let mut cleaner = ammonia::Builder::default();
    cleaner.url_schemes(["http", "https", "mailto", "tel"].into_iter().collect());
    cleaner.link_rel(Some("noopener noreferrer nofollow"));
    cleaner
});

/// The text without scripts, styles, event handlers, forms, frames and links that could run something.
pub fn clean_html(text: &str) -> String {
    CLEANER.clean(text).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_run_is_gone_and_what_reads_stays() {
        assert_eq!(clean_html("<p onclick=\"x()\">Hello <b>there</b></p>"), "<p>Hello <b>there</b></p>");
        assert_eq!(clean_html("<script>x()</script>ok"), "ok");
        assert!(!clean_html("<a href=\"javascript:x()\">x</a>").contains("javascript"));
        assert!(!clean_html("<img src=x onerror=x()>").contains("onerror"));
        assert!(!clean_html("<iframe src=\"https://x\"></iframe>").contains("iframe"));
        assert!(!clean_html("<a href=\"data:text/html,x\">x</a>").contains("data:"));
    }
}
