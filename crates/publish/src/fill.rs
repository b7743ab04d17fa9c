//! Sentences with gaps.

/// A sentence with each `{gap}` filled in, if there's a value for it. Other braces stay: they may
/// be for a school's names.
#[must_use]
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    // In one pass, so that braces in a value are never taken for a gap.
    let mut filled = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let known = after.split_once('}').and_then(|(gap, after)| {
            let (_, value) = values.iter().find(|(name, _)| *name == gap)?;
            Some((*value, after))
        });
        let (value, after) = known.unwrap_or(("{", after));
        filled.push_str(value);
        rest = after;
    }
    filled + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_are_filled_once_and_other_braces_stay() {
        assert_eq!(fill("{a} and {b}.", &[("a", "{b}"), ("b", "2")]), "{b} and 2.");
        assert_eq!(fill("Ask the {office} {a", &[("a", "1")]), "Ask the {office} {a");
        assert_eq!(fill("no gap", &[]), "no gap");
    }
}
