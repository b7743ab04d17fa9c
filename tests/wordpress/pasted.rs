//! What is pasted, and what must be left of it.

use std::collections::BTreeMap;

use publish::snippets::{Code, SnippetWords, Target};

use crate::site::Site;

/// A concern of the school's guide.
const CONCERN: (&str, &str) = ("bullying", "My child is being bullied at school");

/// Something pasted into a post.
pub(crate) struct Pasted {
    pub(crate) name: String,
    pub(crate) code: Code,
    /// The text of the post, as the editor saves it.
    pub(crate) text: String,
    /// The address that its link leads to.
    pub(crate) link: String,
    /// What its link says.
    pub(crate) says: String,
}

/// How WordPress's editor saves what is pasted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Editor {
    /// The current editor, which puts it into a block of its own.
    Blocks,
    /// The classic editor, which puts it into a text that WordPress splits into paragraphs.
    Classic,
}

/// Everything to paste: each code, with and without a concern, in both editors.
pub(crate) fn all(site: &Site) -> Vec<Pasted> {
    let words = include_str!("../../content/set-up/snippets.toml");
    let words = SnippetWords::read(words).expect("the words can be read");
    let mut all = Vec::new();
    for code in [Code::Element, Code::Frame, Code::PlainFrame, Code::Link, Code::Address] {
        for concern in [None, Some(CONCERN)] {
            let target = Target {
                address: &site.address,
                school: "example-hill",
                is_only: false,
                name: "Example Hill",
                language: "en",
                concern,
            };
            for editor in [Editor::Blocks, Editor::Classic] {
                let concern = concern.map(|(id, _)| id).unwrap_or_default();
                all.push(Pasted {
                    name: format!("{code:?} {concern} {editor:?}"),
                    code,
                    text: text(code, &code.of(&target, &words), editor),
                    link: target.link(),
                    says: says(code, &target, &words),
                });
            }
        }
    }
    all
}

/// The text of each post, by the name of the post.
pub(crate) fn texts(all: &[Pasted]) -> BTreeMap<String, String> {
    all.iter().map(|pasted| (pasted.name.clone(), pasted.text.clone())).collect()
}

fn says(code: Code, target: &Target<'_>, words: &SnippetWords) -> String {
    match (code, target.concern) {
        // The title of the page.
        (Code::Address, _) => {
            "Who can I talk to at school? – Example Hill Church of England Primary School"
                .to_owned()
        }
        (_, Some((_, title))) => title.to_owned(),
        (_, None) => words.link.to_string(),
    }
}

/// A post with something pasted between two paragraphs.
fn text(code: Code, pasted: &str, editor: Editor) -> String {
    let [before, after] = ["The office is open on school days.", "Term dates are below."];
    if editor == Editor::Classic {
        return format!("{before}\n\n{pasted}\n\n{after}");
    }
    let paragraph = |text| format!("<!-- wp:paragraph -->\n<p>{text}</p>\n<!-- /wp:paragraph -->");
    let block = if code == Code::Address {
        // What the editor turns an address on a line of its own into.
        format!(
            "<!-- wp:embed {{\"url\":\"{pasted}\"}} -->\n<figure class=\"wp-block-embed\"><div \
             class=\"wp-block-embed__wrapper\">\n{pasted}\n</div></figure>\n<!-- /wp:embed -->"
        )
    } else {
        format!("<!-- wp:html -->\n{pasted}\n<!-- /wp:html -->")
    };
    [paragraph(before), block, paragraph(after)].join("\n\n")
}
