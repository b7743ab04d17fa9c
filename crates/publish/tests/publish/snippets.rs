//! What a school pastes: the code, the instructions, the e-mail, and the README that shows them.

use std::fs;
use std::path::Path;

use journey::guide::Concern;
use publish::address::SiteAddress;
use publish::check::text_fault;
use publish::snippets::{Code, SnippetWords, Target, instructions};

use crate::content::guide;
use crate::html::{Element, read};

fn words() -> SnippetWords {
    SnippetWords::read(include_str!("../../../../content/set-up/snippets.toml")).unwrap()
}

fn address() -> SiteAddress {
    SiteAddress::read("https://open-door.example.org/").unwrap()
}

fn hill(address: &SiteAddress) -> Target<'_> {
    Target {
        address,
        school: "example-hill",
        is_only: false,
        name: "Example Hill",
        language: "en",
        concern: None,
    }
}

const BULLYING: (&str, &str) = ("bullying", "My child is being bullied at school");

/// The elements of a code.
fn elements(code: &str) -> Vec<Element> {
    read(&code.lines().map(str::trim).collect::<String>())
}

#[test]
fn the_docs_show_the_same_code() {
    let (words, address) = (words(), address());
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let readme = fs::read_to_string(root.join("README.md")).unwrap();
    let docs = fs::read_to_string(root.join("docs/embedding.md")).unwrap();
    let shown = |code: Code, target: &Target<'_>, file: &str| {
        let code = code.of(target, &words);
        assert!(file.contains(&code), "these words are missing:\n{code}");
    };
    let hill = hill(&address);
    let bullying = Target { concern: Some(BULLYING), ..hill };
    let is_it = |concern: &&Concern| *concern.id == *BULLYING.0;
    assert_eq!(*guide().concerns.iter().find(is_it).unwrap().title, *BULLYING.1);
    for code in [Code::Element, Code::Frame, Code::Link] {
        shown(code, &hill, &readme);
    }
    shown(Code::Link, &bullying, &readme);
    shown(Code::Address, &hill, &readme);
    shown(Code::FrameAddress, &hill, &docs);
    assert_eq!(readme.matches("```html").count(), 3, "each is compared");
}

#[test]
fn all_html_is_one_block_with_a_link() {
    let (words, address) = (words(), address());
    let hill = hill(&address);
    for target in [hill, Target { concern: Some(BULLYING), ..hill }] {
        for code in Code::ALL {
            let html = code.of(&target, &words);
            if matches!(code, Code::Address | Code::FrameAddress) {
                assert!(html.starts_with("https://open-door.example.org/example-hill/"), "{html}");
                continue;
            }
            let elements = elements(&html);
            assert_eq!(elements[0].name, "div", "{html}");
            let link = elements.iter().find(|element| element.name == "a").unwrap();
            assert_eq!(link.get("href"), Some(&*target.link()), "{html}");
            assert_eq!(link.text, target.concern.map_or(&*words.link, |(_, title)| title));
            for script in elements.iter().filter(|element| element.name == "script") {
                assert!(script.get("src").unwrap().starts_with("https://open-door.example.org/"));
            }
        }
    }
}

#[test]
fn each_code_opens_its_concern() {
    let (words, address) = (words(), address());
    let target = Target { concern: Some(BULLYING), ..hill(&address) };
    let element = elements(&Code::Element.of(&target, &words));
    assert_eq!(element[2].get("start"), Some("bullying"));
    let frame = elements(&Code::PlainFrame.of(&target, &words));
    let page = "https://open-door.example.org/example-hill/?embed#bullying";
    assert_eq!(frame[1].get("src"), Some(page));
    assert_eq!(Code::FrameAddress.of(&target, &words), page);
}

/// People type the shortest address, and a frame shows the school whatever else comes to the site.
#[test]
fn the_only_school_of_a_site_is_linked_to_as_its_first_page() {
    let (words, address) = (words(), address());
    let only = Target { is_only: true, ..hill(&address) };
    let site = "https://open-door.example.org/";
    assert_eq!(Code::Address.of(&only, &words), site);
    let concern = Target { concern: Some(BULLYING), ..only };
    assert_eq!(concern.link(), format!("{site}#bullying"));
    assert_eq!(concern.frame(), format!("{site}example-hill/?embed#bullying"));
    let element = elements(&Code::Element.of(&only, &words));
    assert_eq!(element[2].get("school"), Some("example-hill"));
    assert_eq!(element[3].get("href"), Some(site));
}

#[test]
fn hostile_names_are_shown_as_text() {
    let (words, address) = (words(), address());
    let hostile = "\"><script>alert(1)</script>&amp;<!--";
    let target = Target { concern: Some((hostile, hostile)), school: hostile, ..hill(&address) };
    for code in [Code::Element, Code::Frame, Code::PlainFrame, Code::Link] {
        let html = code.of(&target, &words);
        let found = elements(&html);
        let usual = elements(&code.of(&hill(&address), &words));
        let names = |elements: &[Element]| -> Vec<String> {
            elements.iter().map(|element| element.name.clone()).collect()
        };
        assert_eq!(names(&found), names(&usual), "{html}");
        assert!(found.iter().any(|element| element.text.contains(hostile)), "{html}");
    }
}

#[test]
fn every_kind_of_website_has_a_way_that_needs_no_rights() {
    let (words, address) = (words(), address());
    let target = hill(&address);
    let ids: Vec<&str> = words.website.iter().map(|website| &*website.id).collect();
    assert_eq!(ids, ["wordpress", "google-sites", "wix", "squarespace", "school-editor", "other"]);
    for website in &words.website {
        let shown = instructions(&words, website, &target);
        assert!(shown.ways.iter().any(|way| way.code == target.link()), "{}", website.id);
        let texts = shown.ways.iter().flat_map(|way| way.steps.iter().chain([&way.title]));
        for text in texts.map(|text| &**text).chain([&*website.name]) {
            assert_eq!(text_fault(text), None, "{text}");
            assert!(!text.contains(['{', '}']), "nothing fills a gap: {text}");
        }
    }
}

#[test]
fn the_e_mail_has_both_codes_and_opens_in_a_mail_program() {
    let (words, address) = (words(), address());
    let target = Target { name: "A & B {link} School", ..hill(&address) };
    let email = instructions(&words, &words.website[0], &target).email;
    assert_eq!(email.subject, "A guide for parents on the website of A & B {link} School");
    for part in [
        Code::Element.of(&target, &words),
        Code::Frame.of(&target, &words),
        "script-src https://open-door.example.org 'wasm-unsafe-eval'".to_owned(),
    ] {
        assert!(email.body.contains(&part), "{part}");
    }
    let mailto = url::Url::parse(&email.mailto()).unwrap();
    assert!(!email.mailto().contains('+'), "a mail program shows it");
    let parts: Vec<_> =
        mailto.query_pairs().map(|(name, text)| (name, text.replace('\r', ""))).collect();
    let wanted = [("subject".into(), email.subject), ("body".into(), email.body)];
    assert_eq!(parts, wanted);
}

#[test]
fn a_faulty_file_of_words_is_refused_with_its_line() {
    let file = include_str!("../../../../content/set-up/snippets.toml");
    let refused =
        SnippetWords::read(&file.replace("code = \"link\"", "code = \"lnik\"")).unwrap_err();
    let refused = refused.to_string();
    assert!(
        refused.contains("code = \"lnik\"") && refused.contains("`frame-address`"),
        "{refused}"
    );
}
