//! The page as the server sends it, before the program in it has started.

use publish::site::headers::policy_of_page;

use crate::words::say;
use publish::fill::fill;

/// The page with these styles.
#[must_use]
pub fn document(styles: &str) -> String {
    // The page starts a worker, so it allows one Trusted Types policy that can give a script's
    // address.
    let policy = policy_of_page(styles, false) + "; trusted-types open-door-set-up";
    let words = ["title", "intro", "private", "loading", "failed", "name"];
    let words = words.map(|name| (name, say("page", name)));
    let more = [("lang", say("page", "language")), ("policy", &*policy), ("css", styles)];
    fill(include_str!("../index.html"), &[&words[..], &more].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_gap_is_filled_in() {
        let page = document("p{color:red}");
        assert!(page.contains("<style>p{color:red}</style>"), "{page}");
        assert!(page.contains("trusted-types open-door-set-up"), "{page}");
        assert!(!page.contains("content=\"\"") && !page.contains("></h1>"), "{page}");
        for name in ["title", "intro", "private", "loading", "failed", "name"] {
            let words = say("page", name);
            assert!(page.contains(words) && !words.contains('&'), "{name} is not in {page}");
        }
    }
}
