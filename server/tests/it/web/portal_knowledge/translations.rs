//! An article in several languages: who is shown which, where it is found, and whose rights hold.
use http::StatusCode;
use meta::Id;

use super::{ARTICLE, Library, MOST_STATEMENTS};
use crate::web::browser::plain;

impl Library {
    async fn translated(&self, language: &str, title: &str, word: &str, further: &[(&str, &str)]) -> Id {
        let text = format!("<p>{word}</p>");
        let fields = [
            ("short_description", title),
            ("text", text.as_str()),
            ("language", language),
            ("parent", self.open.as_str()),
            ("state", "published"),
        ];
        self.app.make(ARTICLE, &[&fields[..], further].concat()).await
    }

    async fn speaks(&self, user: &str, language: &str) {
        let id = self.app.find("sys_user", &format!("user_name={user}")).await.remove(0);
        self.app.set("sys_user", &id, &[("language", language)]).await;
    }
}

#[tokio::test]
async fn readers_get_the_article_in_their_language_and_choose_another() {
    let library = Library::new().await;
    let german = library.translated("de", "Offene Anleitung", "Pelikane", &[]).await;
    let french = library.translated("fr-CH", "Guide ouvert", "Pélicans", &[]).await;
    let draft = library.translated("es", "Borrador", "secret draft", &[("state", "draft")]).await;
    let cora = library.browser("cora").await;
    let address = format!("/portal/article/{}", library.open);
    let number = library.app.text(ARTICLE, &library.open, "number").await;
    for (language, title) in [
        ("en", "Open guide"),
        ("de-AT", "Offene Anleitung"),
        ("fr", "Guide ouvert"),
        ("es", "Open guide"),
        ("pt", "Open guide"),
    ] {
        library.speaks("cora", language).await;
        for address in [&address, &format!("/portal/article/{number}")] {
            let page = cora.page(address).await;
            assert!(page.contains(&format!(">{title}<")), "{language}: {page}");
            assert!(!page.contains("secret") && !page.contains(draft.as_str()), "{language}");
            let says = page.contains("class=\"notice\"");
            assert_eq!(says, ["es", "pt"].contains(&language), "{language}: what is not there is said: {page}");
        }
    }
    library.speaks("cora", "es").await;
    let page = cora.page(&address).await;
    assert!(plain(&page).contains("Está escrito en: English"), "{page}");
    assert!(page.contains("<div lang=\"en\" dir=\"auto\" class=\"article-text\">"), "{page}");
    for (id, language, name) in
        [(&library.open, "en", "English"), (&german, "de", "Deutsch"), (&french, "fr-CH", "Français")]
    {
        let href = format!("href=\"/portal/article/{id}?language={language}\"");
        assert!(page.contains(&href) && page.contains(&format!(">{name}<")), "{name}: {page}");
    }
    assert_eq!(page.matches("aria-current=\"true\"").count(), 1, "{page}");
    library.speaks("cora", "de").await;
    for (asked, title) in
        [("en", "Open guide"), ("fr-CH", "Guide ouvert"), ("fr", "Guide ouvert"), ("xx", "Open guide")]
    {
        let page = cora.page(&format!("{address}?language={asked}")).await;
        assert!(page.contains(&format!(">{title}<")), "{asked}: {page}");
    }
    let page = cora.page(&format!("/portal/article/{french}")).await;
    assert!(page.contains("Guide ouvert"), "a translation that is named is meant: {page}");
    // What is said and counted is about the version that is shown.
    let said = [("article", german.as_str()), ("_at", "knowledge"), ("helpful", "yes")];
    assert_eq!(cora.post("/portal/do/feedback", &said).await.status, StatusCode::SEE_OTHER);
    assert!(plain(&cora.page(&address).await).contains("1"), "the German version");
    assert_eq!(library.app.text(ARTICLE, &german, "helpful_count").await, "1");
    assert_eq!(library.app.text(ARTICLE, &library.open, "helpful_count").await, "0");
}

#[tokio::test]
async fn each_version_is_for_its_own_readers() {
    let library = Library::new().await;
    let app = &library.app;
    let role = app.find("sys_user_role", "name=sn_customerservice.customer").await.remove(0);
    let german = library.translated("de", "Nur für Partner", "geheim", &[("cannot_read", role.as_str())]).await;
    let cora = library.browser("cora").await;
    library.speaks("cora", "de").await;
    let page = cora.page(&format!("/portal/article/{}", library.open)).await;
    assert!(page.contains("Open guide") && !page.contains("Partner") && !page.contains(german.as_str()), "{page}");
    assert!(page.contains("English") && !page.contains("article-languages"), "one language is no choice: {page}");
    assert_eq!(cora.get(&format!("/portal/article/{german}")).await.status, StatusCode::NOT_FOUND);
    let asked = cora.page(&format!("/portal/article/{}?language=de", library.open)).await;
    assert!(asked.contains("Open guide") && !asked.contains("geheim"), "{asked}");
    let base = app.text(ARTICLE, &library.open, "knowledge_base").await;
    let list = cora.page(&format!("/portal/knowledge?base={base}")).await;
    assert!(list.contains("Open guide") && !list.contains("Nur für"), "what is not hers hides nothing of hers: {list}");
    // Who may not read the original reads the translation that is for him.
    library.speaks("pat", "de").await;
    app.set(ARTICLE, &german, &[("cannot_read", "")]).await;
    let partner = app.find("sys_user_role", "name=sn_customerservice.partner").await.remove(0);
    app.set(ARTICLE, &library.open, &[("cannot_read", partner.as_str()), ("public", "false")]).await;
    let pat = library.browser("pat").await;
    for address in [&german, &library.open] {
        let page = pat.page(&format!("/portal/article/{address}")).await;
        assert!(page.contains("geheim") && !page.contains("Open guide"), "{page}");
    }
}

#[tokio::test]
async fn what_translates_an_article_that_is_not_there_is_found_in_its_place() {
    let library = Library::new().await;
    let app = &library.app;
    let german = library.translated("de", "Offene Anleitung", "Wasservögel", &[]).await;
    let french = library.translated("fr", "Guide ouvert", "Oiseaux", &[]).await;
    let base = app.text(ARTICLE, &library.open, "knowledge_base").await;
    let fields = [("short_description", "secret original"), ("text", "<p>-</p>"), ("knowledge_base", base.as_str())];
    let drafted = app.make(ARTICLE, &fields).await;
    let italian = library.translated("it", "Solo italiano", "Uccelli", &[("parent", drafted.as_str())]).await;
    let number = app.text(ARTICLE, &library.open, "number").await;
    let role = app.find("sys_user_role", "name=sn_customerservice.customer").await.remove(0);
    let cora = library.browser("cora").await;
    // The original is taken away from her, then from everybody.
    for change in [("cannot_read", role.as_str()), ("state", "retired")] {
        app.set(ARTICLE, &library.open, &[("public", "false"), change]).await;
        for (language, own, other) in [
            ("de-AT", "Offene Anleitung", "Guide ouvert"),
            ("fr", "Guide ouvert", "Offene Anleitung"),
            ("es", "Offene Anleitung", "Guide ouvert"),
        ] {
            library.speaks("cora", language).await;
            let page = cora.page(&format!("/portal/knowledge?base={base}")).await;
            assert_eq!(page.matches(&format!(">{own}<")).count(), 1, "{language}: {page}");
            assert!(!page.contains(other) && !page.contains("Open guide") && !page.contains("secret"), "{page}");
            assert!(page.contains("Solo italiano"), "{language}: {page}");
            let start = cora.page("/portal/knowledge").await;
            assert!(start.contains("Help<span class=\"count\">3<"), "{language}: {start}");
            let found = cora.page("/portal/knowledge?q=oiseaux").await;
            assert!(found.contains("Guide ouvert"), "{language}: search finds every language: {found}");
            for address in [library.open.as_str(), &number] {
                let page = cora.page(&format!("/portal/article/{address}")).await;
                assert!(page.contains(&format!(">{own}<")) && !page.contains("Open guide"), "{language}: {page}");
                assert_eq!(page.contains("class=\"notice\""), language == "es", "{language}: {page}");
            }
        }
    }
    // Who may read none of its languages finds no door.
    for translation in [&german, &french] {
        app.set(ARTICLE, translation, &[("cannot_read", role.as_str())]).await;
    }
    for address in [library.open.as_str(), &number] {
        assert_eq!(cora.get(&format!("/portal/article/{address}")).await.status, StatusCode::NOT_FOUND);
    }
    let page = cora.page(&format!("/portal/knowledge?base={base}")).await;
    assert!(page.contains("Solo italiano") && !page.contains("Offene Anleitung"), "{page}");
    // Once the original is there, it is what is shown.
    app.set(ARTICLE, &drafted, &[("state", "published"), ("short_description", "The original")]).await;
    let page = cora.page(&format!("/portal/knowledge?base={base}")).await;
    assert!(page.contains("The original") && !page.contains("Solo italiano"), "{page}");
    library.speaks("cora", "it").await;
    let page = cora.page(&format!("/portal/article/{drafted}")).await;
    assert!(page.contains("Solo italiano") && page.contains(italian.as_str()), "{page}");
}

#[tokio::test]
async fn an_article_that_is_shared_is_offered_in_the_readers_language() {
    let library = Library::new().await;
    let app = &library.app;
    let german = library.translated("de", "Offene Anleitung", "Wasservögel", &[]).await;
    library.translated("fr", "secret brouillon", "-", &[("state", "draft")]).await;
    let cora_id = app.find("sys_user", "user_name=cora").await.remove(0);
    let case = app
        .make(
            "sn_customerservice_cases",
            &[("short_description", "Help me"), ("account", app.acme.as_str()), ("contact", cora_id.as_str())],
        )
        .await;
    let share = async |article: &Id| {
        let fields = [
            ("table_name", "sn_customerservice_cases"),
            ("record_id", case.as_str()),
            ("article", article.as_str()),
            ("shared", "true"),
        ];
        app.make("m2m_kb_task", &fields).await
    };
    share(&library.open).await;
    let cora = library.browser("cora").await;
    let offers = async |language: &str| {
        library.speaks("cora", language).await;
        let page = cora.page(&format!("/portal/record/sn_customerservice_cases/{case}")).await;
        assert!(!page.contains("secret"), "{language}: {page}");
        [("Open guide", &library.open), ("Offene Anleitung", &german)]
            .map(|(title, id)| page.contains(title) && page.contains(&format!("href=\"/portal/article/{id}\"")))
    };
    assert_eq!(offers("de").await, [false, true]);
    assert_eq!(offers("fr").await, [true, false]);
    // What is shared in German is offered in German, to readers of German once.
    share(&german).await;
    assert_eq!(offers("en").await, [true, true]);
    assert_eq!(offers("de").await, [false, true]);
    let role = app.find("sys_user_role", "name=sn_customerservice.customer").await.remove(0);
    app.set(ARTICLE, &library.open, &[("public", "false"), ("cannot_read", role.as_str())]).await;
    assert_eq!(offers("fr").await, [false, true]);
}

#[tokio::test]
async fn lists_have_an_article_once_and_search_finds_every_language() {
    let library = Library::new().await;
    let german = library.translated("de", "Offene Anleitung", "Wasservögel", &[]).await;
    library.translated("fr", "Guide ouvert", "Oiseaux", &[]).await;
    let cora = library.browser("cora").await;
    let base = library.app.text(ARTICLE, &library.open, "knowledge_base").await;
    for (language, own, others) in [
        ("de", "Offene Anleitung", ["Open guide", "Guide ouvert"]),
        ("fr", "Guide ouvert", ["Open guide", "Offene Anleitung"]),
        ("en", "Open guide", ["Offene Anleitung", "Guide ouvert"]),
        ("ar", "Open guide", ["Offene Anleitung", "Guide ouvert"]),
    ] {
        library.speaks("cora", language).await;
        let page = cora.page(&format!("/portal/knowledge?base={base}")).await;
        assert!(page.contains(own) && !others.iter().any(|other| page.contains(other)), "{language}: {page}");
        let places = cora.page("/portal/knowledge").await;
        assert!(places.contains("Help<span class=\"count\">2<"), "{language}: counted once: {places}");
    }
    for (words, title, language) in
        [("wasservögel", "Offene Anleitung", "de"), ("oiseaux", "Guide ouvert", "fr"), ("pelicans", "Open guide", "en")]
    {
        let found = cora.page(&format!("/portal/knowledge?q={}", words.replace('ö', "%C3%B6"))).await;
        assert!(found.contains(title), "{language}: {found}");
    }
    let everywhere = cora.page("/portal/search?q=oiseaux").await;
    assert!(everywhere.contains("Guide ouvert"), "{everywhere}");
    library.speaks("cora", "de").await;
    for uri in [
        format!("/portal/article/{}", library.open),
        format!("/portal/article/{german}"),
        "/portal/knowledge".to_owned(),
    ] {
        cora.page(&uri).await;
        let before = library.app.services.store.db().statements();
        cora.page(&uri).await;
        let statements = library.app.services.store.db().statements() - before;
        assert!(statements <= MOST_STATEMENTS, "{uri} took {statements} statements");
    }
}
