//! Whether text can be read on a color, and tones of a color that can (WCAG 2.2: relative luminance and contrast).

/// What text needs at least (level AA).
pub const READABLE: f64 = 4.5;

pub const WHITE: Rgb = Rgb([255, 255, 255]);
pub const BLACK: Rgb = Rgb([0, 0, 0]);
/// The darkest ground of light pages, and the lightest of dark ones: text readable there is readable everywhere.
pub const LIGHT_GROUND: Rgb = Rgb([0xec, 0xef, 0xf4]);
pub const DARK_GROUND: Rgb = Rgb([0x1f, 0x26, 0x30]);

/// A color of a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rgb(pub [u8; 3]);

impl Rgb {
    /// `#1d5bb8`; nothing else is taken for a color.
    pub fn parse(text: &str) -> Option<Rgb> {
        let digits = text.trim().strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii())?;
        let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        digits.bytes().all(|byte| byte.is_ascii_hexdigit()).then_some(())?;
        Some(Rgb([part(0)?, part(2)?, part(4)?]))
    }

    /// This color with so many hundredths of another in it.
    pub fn mixed(self, other: Rgb, hundredths: u8) -> Rgb {
        let share = u32::from(hundredths.min(100));
        let part = |at: usize| {
            let mixed = u32::from(self.0[at]) * (100 - share) + u32::from(other.0[at]) * share;
            u8::try_from((mixed + 50) / 100).unwrap_or(u8::MAX)
        };
        Rgb([part(0), part(1), part(2)])
    }

    fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        let [red, green, blue] = self.0.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

impl std::fmt::Display for Rgb {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let [red, green, blue] = self.0;
        write!(out, "#{red:02x}{green:02x}{blue:02x}")
    }
}

/// From 1 (the same) to 21 (black on white).
pub fn contrast(one: Rgb, other: Rgb) -> f64 {
    let (one, other) = (one.luminance(), other.luminance());
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// Black or white, whichever is easier to read on a color: one of them always is.
pub fn text_on(ground: Rgb) -> Rgb {
    if contrast(WHITE, ground) >= contrast(BLACK, ground) { WHITE } else { BLACK }
}

/// The tone nearest to a color that can be read on a ground, on the way to black or white.
pub fn readable_tone(color: Rgb, ground: Rgb) -> Rgb {
    let towards = text_on(ground);
    let tones = (0..=100).map(|hundredths| color.mixed(towards, hundredths));
    tones.into_iter().find(|tone| contrast(*tone, ground) >= READABLE).unwrap_or(towards)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rgb(text: &str) -> Rgb {
        Rgb::parse(text).unwrap_or_else(|| panic!("{text} is a color"))
    }

    #[test]
    fn colors_are_six_digits() {
        assert_eq!(rgb("#1D5bb8").to_string(), "#1d5bb8");
        for odd in ["", "#fff", "red", "1d5bb8", "#1d5bbg", "#+d5bb8", "#1d5bb8ff", "#ééé"] {
            assert_eq!(Rgb::parse(odd), None, "{odd}");
        }
    }

    #[test]
    fn contrast_is_that_of_the_guidelines() {
        assert!((contrast(BLACK, WHITE) - 21.0).abs() < 0.01);
        assert!((contrast(rgb("#777777"), WHITE) - 4.48).abs() < 0.01);
        assert!((contrast(rgb("#1d5bb8"), rgb("#1d5bb8")) - 1.0).abs() < 0.001);
    }

    #[test]
    fn every_ground_has_a_readable_text_and_every_color_a_readable_tone() {
        for red in (0..=255).step_by(51) {
            for green in (0..=255).step_by(51) {
                for blue in (0..=255).step_by(51) {
                    let color = Rgb([red, green, blue]);
                    assert!(contrast(text_on(color), color) >= READABLE, "{color}");
                    for ground in [LIGHT_GROUND, DARK_GROUND] {
                        assert!(contrast(readable_tone(color, ground), ground) >= READABLE, "{color} on {ground}");
                    }
                }
            }
        }
        assert_eq!(readable_tone(BLACK, LIGHT_GROUND), BLACK, "what can be read stays as it is");
    }
}
