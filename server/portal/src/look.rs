//! How documents of a portal look: what the request brings, and the colors that administrators chose.
use domain::calc::contrast::{BLACK, DARK_GROUND, LIGHT_GROUND, Rgb, WHITE, readable_tone, text_on};

use crate::Brand;

/// What the request brings to its document.
#[derive(Clone, Debug, Default)]
pub struct Look {
    /// Scripts and styles inside the document are allowed by it.
    pub nonce: String,
    /// The address of the style sheet.
    pub stylesheet: String,
    /// `light` or `dark`, where the person chose; else as the device.
    pub theme: Option<&'static str>,
    /// Since when the page listens to what is stored.
    pub heard: String,
}

impl Look {
    /// The theme that a `Cookie` header carries.
    pub fn theme_of<'c>(cookies: impl IntoIterator<Item = &'c str>) -> Option<&'static str> {
        let mut pairs =
            cookies.into_iter().flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
        let (_, theme) = pairs.find(|(name, _)| *name == "theme")?;
        ["light", "dark"].into_iter().find(|known| *known == theme)
    }
}

/// The rules of a portal's own colors. What is stored is read as colors and written anew: nothing else gets in.
pub fn style(brand: &Brand) -> String {
    let mut rules = String::new();
    let mut rule = |name: &str, value: String| rules.push_str(&format!("--{name}:{value};"));
    if let Some(bar) = Rgb::parse(&brand.primary_color) {
        let text = Rgb::parse(&brand.primary_text_color).unwrap_or_else(|| text_on(bar));
        rule("portal-bar", bar.to_string());
        rule("portal-on-bar", text.to_string());
        rule("portal-bar-line", bar.mixed(text, 25).to_string());
        rule("portal-bar-hover", bar.mixed(text, 12).to_string());
    }
    if let Some(accent) = Rgb::parse(&brand.accent_color) {
        let (light, dark) = (readable_tone(accent, LIGHT_GROUND), readable_tone(accent.mixed(WHITE, 25), DARK_GROUND));
        let pair = |light: Rgb, dark: Rgb| format!("light-dark({light},{dark})");
        rule("accent", pair(light, dark));
        rule("accent-strong", pair(light.mixed(BLACK, 22), dark.mixed(WHITE, 30)));
        rule("accent-soft", pair(light.mixed(WHITE, 90), DARK_GROUND.mixed(dark, 14)));
        rule("on-accent", pair(WHITE, BLACK));
    }
    // Later than every layer of the style sheet.
    format!(":root{{{rules}}}@media (prefers-reduced-motion:no-preference){{@view-transition{{navigation:auto}}}}")
}

#[cfg(test)]
mod tests {
    use domain::calc::contrast::{READABLE, contrast};

    use super::*;

    #[test]
    fn only_colors_get_into_the_style() {
        let odd = "red}body{display:none".to_owned();
        let brand = Brand { primary_color: odd.clone(), accent_color: odd, ..Brand::default() };
        assert!(style(&brand).starts_with(":root{}"));
        let brand = Brand { primary_color: "#FFDD00".to_owned(), ..Brand::default() };
        assert!(style(&brand).contains("--portal-bar:#ffdd00;--portal-on-bar:#000000;"), "{}", style(&brand));
    }

    #[test]
    fn links_can_be_read_on_light_and_dark_pages() {
        for color in ["#000000", "#103a5c", "#7a0019", "#1d5bb8", "#00693e", "#4b0082"] {
            let brand = Brand { accent_color: color.to_owned(), ..Brand::default() };
            let style = style(&brand);
            let (_, rest) = style.split_once("--accent:light-dark(").expect("an accent");
            let (light, dark) = rest.split_once(')').and_then(|(pair, _)| pair.split_once(',')).expect("two tones");
            let (light, dark) = (Rgb::parse(light).expect("a color"), Rgb::parse(dark).expect("a color"));
            for (tone, ground) in [(light, LIGHT_GROUND), (light, WHITE), (dark, DARK_GROUND), (dark, BLACK)] {
                assert!(contrast(tone, ground) >= READABLE, "{color}: {tone} on {ground}");
            }
        }
    }

    #[test]
    fn only_known_themes_are_taken() {
        assert_eq!(Look::theme_of(["a=b; theme=dark"]), Some("dark"));
        assert_eq!(Look::theme_of(["theme=system"]), None);
        assert_eq!(Look::theme_of([]), None);
    }
}
