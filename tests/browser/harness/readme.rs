//! The snippets in the README.

use super::Site;

impl Site {
    /// The address of a host page with the only snippet that contains these words, reduced by
    /// `keep` to what the website keeps, and leading to this guide.
    pub(crate) fn pasted(&self, host: &str, words: &str, keep: impl Fn(&str) -> String) -> String {
        let readme = include_str!("../../../README.md");
        let mut snippets = readme.split("```html\n").skip(1).filter_map(|rest| {
            let (snippet, _) = rest.split_once("\n```")?;
            snippet.contains(words).then_some(snippet)
        });
        let (Some(snippet), None) = (snippets.next(), snippets.next()) else {
            panic!("there is not one snippet with {words} in README.md");
        };
        let own = keep(snippet).replace("https://open-door.example.org", &self.address(""));
        let block: String = url::form_urlencoded::byte_serialize(own.as_bytes()).collect();
        format!("{host}?block={block}")
    }
}
