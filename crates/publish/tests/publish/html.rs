//! Reads HTML as elements. It only understands what Yew writes: every element closed, and every
//! attribute in `"`.

/// The elements that have no end tag.
const VOID: [&str; 5] = ["input", "br", "hr", "img", "meta"];

/// One element.
#[derive(Debug, Default)]
pub(crate) struct Element {
    /// Its name.
    pub(crate) name: String,
    /// Its attributes, unescaped.
    pub(crate) attributes: Vec<(String, String)>,
    /// All the text in it, unescaped.
    pub(crate) text: String,
}

impl Element {
    /// The value of an attribute.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| &**value)
    }
}

/// Every element, in the order of the start tags.
pub(crate) fn read(html: &str) -> Vec<Element> {
    let mut elements: Vec<Element> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    let mut parts = html.split('<');
    assert_eq!(parts.next(), Some(""), "there is text outside every element");
    for part in parts {
        let (tag, text) = part.split_once('>').expect("a tag ends");
        if let Some(name) = tag.strip_prefix('/') {
            let closed = open.pop().map(|index| &*elements[index].name);
            assert_eq!(closed, Some(name), "a tag closes another element");
        } else {
            let element = element(tag.trim_end_matches('/'));
            if !VOID.contains(&&*element.name) {
                open.push(elements.len());
            }
            elements.push(element);
        }
        for &index in &open {
            elements[index].text.push_str(&unescaped(text));
        }
    }
    assert!(open.is_empty(), "an element is left open");
    elements
}

fn element(tag: &str) -> Element {
    let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
    let mut attributes = Vec::new();
    while let Some((key, value)) = rest.split_once("=\"") {
        let (value, more) = value.split_once('"').expect("a value ends");
        attributes.push((key.trim().to_owned(), unescaped(value)));
        rest = more;
    }
    assert_eq!(rest.trim(), "", "an attribute has no value in <{tag}>");
    Element { name: name.to_owned(), attributes, text: String::new() }
}

fn unescaped(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    text.replace("&#x27;", "'").replace("&amp;", "&")
}
