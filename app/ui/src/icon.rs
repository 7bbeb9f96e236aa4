//! The icons: drawn for this product on a grid of 16, in the colour of the text around them.
use leptos::prelude::*;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    Bell,
    Bolt,
    Chevron,
    Clock,
    Close,
    Columns,
    Down,
    Edit,
    External,
    Filter,
    Group,
    Home,
    Link,
    List,
    Menu,
    More,
    Paperclip,
    Plus,
    Refresh,
    Save,
    Search,
    Star,
    StarFilled,
    Trash,
    Undo,
    User,
}

impl Shape {
    const fn path(self) -> &'static str {
        match self {
            Shape::Bell => "M4 11V7a4 4 0 0 1 8 0v4l1 1.5H3zM6.5 14h3",
            Shape::Bolt => "M9 1.5L3.5 9H8l-1 5.5L12.5 7H8z",
            Shape::Chevron => "M6 3.5L10.5 8L6 12.5",
            Shape::Clock => "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 4.5V8l2.5 1.5",
            Shape::Close => "M3.5 3.5l9 9M12.5 3.5l-9 9",
            Shape::Columns => "M2.5 3h11v10h-11zM6.2 3v10M9.8 3v10",
            Shape::Down => "M8 2.5v8M4.5 7.5L8 11l3.5-3.5M3 13.5h10",
            Shape::Edit => "M3 13l.6-3L10.8 2.8l2.4 2.4L6 12.4z",
            Shape::External => "M7 3.5H3.5v9h9V9M9.5 3h3.5v3.5M13 3L7.5 8.5",
            Shape::Filter => "M2.5 3.5h11L9.2 8.7v4.3l-2.4-1.3v-3z",
            Shape::Group => "M2.5 3.5h4M2.5 8h4M2.5 12.5h4M9 3.5h4.5M9 8h4.5M9 12.5h4.5",
            Shape::Home => "M2.5 7.5L8 3l5.5 4.5M4 6.5V13h8V6.5",
            Shape::Link => {
                "M6.5 9.5l3-3M7.5 4.5L9 3a2.8 2.8 0 0 1 4 4l-1.5 1.5M8.5 11.5L7 13a2.8 2.8 0 0 1-4-4l1.5-1.5"
            }
            Shape::List => "M5.5 4h8M5.5 8h8M5.5 12h8M2.5 4h.5M2.5 8h.5M2.5 12h.5",
            Shape::Menu => "M2.5 4h11M2.5 8h11M2.5 12h11",
            Shape::More => "M3.5 8h.5M7.8 8h.5M12 8h.5",
            Shape::Paperclip => {
                "M12.5 7.5l-5 5a3 3 0 0 1-4.2-4.2l5.5-5.5a2 2 0 0 1 2.8 2.8L6.3 10.9a1 1 0 0 1-1.4-1.4l4.6-4.6"
            }
            Shape::Plus => "M8 3v10M3 8h10",
            Shape::Refresh => "M13 5.5A5.5 5.5 0 1 0 13.5 9M13.5 2.5v3.5H10",
            Shape::Save => "M3 3h8l2 2v8H3zM5.5 3v3.5h4.5V3M5.5 13V9.5h5V13",
            Shape::Search => "M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 0 0 0-9zM10.3 10.3L13.5 13.5",
            Shape::Star | Shape::StarFilled => "M8 2l1.8 3.8l4.2.5l-3.1 2.9l.8 4.1L8 11.3l-3.7 2l.8-4.1L2 6.3l4.2-.5z",
            Shape::Trash => "M3 4.5h10M6 4.5V3h4v1.5M4.5 4.5l.5 8.5h6l.5-8.5",
            Shape::Undo => "M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6M6 3.5l-3 3l3 3",
            Shape::User => "M8 8a2.8 2.8 0 1 0 0-5.6A2.8 2.8 0 0 0 8 8zM2.8 13.7a5.2 4.2 0 0 1 10.4 0",
        }
    }
}

/// Decoration only: the words beside it, or the label around it, say what it means.
#[component]
pub fn Icon(shape: Shape) -> impl IntoView {
    let class = if shape == Shape::StarFilled { "icon icon-filled" } else { "icon" };
    view! {
        <svg class=class viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d=shape.path()/></svg>
    }
}
