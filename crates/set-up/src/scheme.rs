//! Makes styles for a light or a dark device, whichever this device is.

/// Replaces every media query for the colour scheme with one that always or never matches.
#[must_use]
pub fn with_fixed_scheme(styles: &str, is_dark: bool) -> String {
    let (yes, no) = ("(min-width:0px)", "(max-width:0px)");
    let (dark, light) = if is_dark { (yes, no) } else { (no, yes) };
    styles
        .replace("(prefers-color-scheme:dark)", dark)
        .replace("(prefers-color-scheme:light)", light)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_media_query_is_replaced() {
        let styles = "@media (prefers-color-scheme:dark){a{}}@media screen and (prefers-color-scheme:light){b{}}";
        let dark = "@media (min-width:0px){a{}}@media screen and (max-width:0px){b{}}";
        assert_eq!(with_fixed_scheme(styles, true), dark);
        assert!(!with_fixed_scheme(styles, false).contains("prefers"));
    }
}
