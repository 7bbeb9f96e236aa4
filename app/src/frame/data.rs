//! What the frame around every page shows: the person, the menu, shortcuts and news.
use leptos::prelude::*;
use leptos::server_fn::codec::{GetUrl, Json, PostUrl};
use serde::{Deserialize, Serialize};

use crate::error::Answer;
use crate::wire::Reply;

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FrameView {
    pub person: Person,
    /// What the start page is called.
    pub home: String,
    pub groups: Vec<MenuGroup>,
    pub unread: u64,
    pub favorites: Vec<Shortcut>,
    pub recent: Vec<Shortcut>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Person {
    pub id: String,
    pub name: String,
    pub user_name: String,
    pub initials: String,
    /// Id and name of what the person can go on as, without signing in again.
    pub profiles: Vec<(String, String)>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MenuGroup {
    pub label: String,
    pub entries: Vec<MenuEntry>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MenuEntry {
    pub label: String,
    pub href: String,
    /// The letter that leads here after `g`.
    pub key: Option<char>,
}

/// A link people keep or have used lately.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Shortcut {
    pub href: String,
    pub label: String,
}

/// A table the person may read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TableLink {
    pub name: String,
    pub label: String,
}

/// What the frame needs once a visit.
#[server(prefix = "/fn", endpoint = "frame", input = GetUrl, output = Reply)]
pub async fn load_frame() -> Answer<FrameView> {
    server::frame(&crate::context::server_context()?).await
}

/// Messages the person has not read.
#[server(prefix = "/fn", endpoint = "unread", input = GetUrl, output = Reply)]
pub async fn count_unread() -> Answer<u64> {
    server::unread(&crate::context::server_context()?).await
}

/// Every table the person may read, by label: for the navigator's type-ahead.
#[server(prefix = "/fn", endpoint = "tables", input = GetUrl, output = Reply)]
pub async fn list_tables(find: String) -> Answer<Vec<TableLink>> {
    server::tables(&crate::context::server_context()?, &find)
}

/// Adds a page to the favorites, or takes it off them.
#[server(prefix = "/fn", endpoint = "favorite", input = PostUrl, output = Reply)]
pub async fn keep_favorite(href: String, label: String, keep: bool) -> Answer<Vec<Shortcut>> {
    let shortcut = server::checked(Shortcut { href, label })?;
    server::keep_favorite(&crate::context::server_context()?, shortcut, keep).await
}

/// Puts a record on top of the recent ones.
#[server(prefix = "/fn", endpoint = "visit", input = Json, output = Reply)]
pub async fn note_visit(href: String, label: String) -> Answer<Vec<Shortcut>> {
    let shortcut = server::checked(Shortcut { href, label })?;
    server::note_visit(&crate::context::server_context()?, shortcut).await
}

/// Light, dark, or as the device has it.
#[server(prefix = "/fn", endpoint = "theme", input = PostUrl, output = Reply)]
pub async fn choose_theme(theme: String) -> Answer<String> {
    server::choose_theme(&theme)
}

#[cfg(feature = "ssr")]
mod server {
    use http::header::{HeaderValue, SET_COOKIE};
    use leptos::prelude::use_context;
    use meta::{Actor, AppError, Issues};

    use super::*;
    use crate::context::ServerContext;
    use crate::frame::menu::{home, menu};
    use crate::preferences;
    use crate::routes::{is_described, typed_table};

    const FAVORITES: &str = "favorites";
    const RECENT: &str = "recent";
    const MOST_RECENT: usize = 12;
    const MOST_FAVORITES: usize = 40;
    const LONGEST: usize = 1000;

    pub async fn frame(context: &ServerContext) -> Answer<FrameView> {
        let mut kept = preferences::load(context, &[FAVORITES, RECENT]).await?;
        let mut shortcuts = |name| read_shortcuts(&kept.remove(name).unwrap_or_default());
        let (favorites, recent) = (shortcuts(FAVORITES), shortcuts(RECENT));
        Ok(FrameView {
            person: person(&context.actor),
            home: home(context).to_owned(),
            groups: menu(context),
            unread: unread(context).await?,
            favorites,
            recent,
        })
    }

    fn person(actor: &Actor) -> Person {
        let others = actor.profiles.iter().filter(|profile| profile.acts_as != actor.id);
        let first_letters = actor.name.split_whitespace().filter_map(|word| word.chars().next());
        Person {
            id: actor.id.0.clone(),
            name: actor.name.clone(),
            user_name: actor.user_name.clone(),
            initials: first_letters.take(2).collect::<String>().to_uppercase(),
            profiles: others.map(|profile| (profile.id.0.clone(), profile.label.clone())).collect(),
        }
    }

    /// A person without the right to read messages has none.
    pub async fn unread(context: &ServerContext) -> Answer<u64> {
        let Ok(entity) = context.readable_entity(crate::pages::NOTIFICATIONS) else { return Ok(0) };
        let query = meta::query::parse(&format!("user={}^read!=true", context.actor.id));
        Ok(context.store().count(&context.actor, entity, &query).await?)
    }

    pub fn tables(context: &ServerContext, find: &str) -> Answer<Vec<TableLink>> {
        let find = find.trim().to_lowercase();
        let find = typed_table(&find).map_or(find.clone(), |(table, _)| table);
        let stored = context.store().model().stored();
        let mut found: Vec<TableLink> = stored
            .filter(|entity| store::may(&context.actor, entity, meta::READ))
            .filter(|entity| !is_described(entity.name()))
            .filter(|entity| entity.table.plural.to_lowercase().contains(&find) || entity.name().contains(&find))
            .map(|entity| TableLink { name: entity.name().to_owned(), label: entity.table.plural.to_owned() })
            .collect();
        found.sort_by(|one, other| one.label.cmp(&other.label));
        Ok(found)
    }

    /// Shortcuts lead to pages of this site and fit on a line.
    pub fn checked(shortcut: Shortcut) -> Answer<Shortcut> {
        let is_local = shortcut.href.starts_with('/') && !shortcut.href.starts_with("//");
        let is_plain = |text: &str| text.len() <= LONGEST && !text.contains(['\t', '\n', '\r']);
        if is_local && is_plain(&shortcut.href) && is_plain(&shortcut.label) {
            return Ok(shortcut);
        }
        let mut issues = Issues::default();
        issues.add("href", "A shortcut must lead to a page of this workspace.");
        Err(AppError::Invalid(issues).into())
    }

    pub async fn keep_favorite(context: &ServerContext, shortcut: Shortcut, keep: bool) -> Answer<Vec<Shortcut>> {
        change(context, FAVORITES, |kept| {
            kept.retain(|known| known.href != shortcut.href);
            if keep {
                kept.push(shortcut);
            }
            let too_many = kept.len().saturating_sub(MOST_FAVORITES);
            kept.drain(..too_many);
        })
        .await
    }

    pub async fn note_visit(context: &ServerContext, shortcut: Shortcut) -> Answer<Vec<Shortcut>> {
        change(context, RECENT, |kept| {
            kept.retain(|known| known.href != shortcut.href);
            kept.insert(0, shortcut);
            kept.truncate(MOST_RECENT);
        })
        .await
    }

    async fn change(
        context: &ServerContext,
        name: &str,
        edit: impl FnOnce(&mut Vec<Shortcut>),
    ) -> Answer<Vec<Shortcut>> {
        let stored = preferences::load(context, &[name]).await?.remove(name).unwrap_or_default();
        let mut shortcuts = read_shortcuts(&stored);
        edit(&mut shortcuts);
        let lines: Vec<String> = shortcuts.iter().map(|kept| format!("{}\t{}", kept.href, kept.label)).collect();
        preferences::remember(context, name, &lines.join("\n")).await?;
        Ok(shortcuts)
    }

    /// One shortcut a line: address, tab, label.
    fn read_shortcuts(text: &str) -> Vec<Shortcut> {
        let parts = text.lines().filter_map(|line| line.split_once('\t'));
        parts.map(|(href, label)| Shortcut { href: href.to_owned(), label: label.to_owned() }).collect()
    }

    pub fn choose_theme(theme: &str) -> Answer<String> {
        let theme = if matches!(theme, "light" | "dark") { theme } else { "system" };
        let cookie = format!("theme={theme}; Path=/; Max-Age=31536000; SameSite=Lax");
        if let (Some(response), Ok(value)) =
            (use_context::<leptos_axum::ResponseOptions>(), HeaderValue::from_str(&cookie))
        {
            response.append_header(SET_COOKIE, value);
        }
        Ok(theme.to_owned())
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn shortcuts_stay_on_this_site() {
            let link = |href: &str| Shortcut { href: href.to_owned(), label: "x".to_owned() };
            assert!(checked(link("/list/customer_account?q=active=true")).is_ok());
            for bad in ["https://evil.example", "//evil.example", "/a\tb", ""] {
                assert!(checked(link(bad)).is_err(), "{bad} was kept");
            }
        }

        #[test]
        fn shortcuts_survive_being_stored() {
            let kept = read_shortcuts("/record/a/1\tAcme\nbroken line\n/list/b\tAll b");
            assert_eq!(kept.len(), 2);
            assert_eq!((kept[1].href.as_str(), kept[1].label.as_str()), ("/list/b", "All b"));
        }
    }
}
