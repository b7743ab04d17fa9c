//! What a school pastes: the code, the instructions, the email, and the README that shows them.

use std::fs;
use std::path::Path;

use journey::guide::Concern;
use publish::address::SiteAddress;
use publish::check::text_fault;
use publish::snippets::{Code, Email, SnippetWords, Target, instructions, zip_email};

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
            if code.is_address() {
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
fn the_e_mail_has_the_code_to_try_first_and_opens_in_a_mail_program() {
    let (words, address) = (words(), address());
    let target = Target { name: "A & B {link} School", ..hill(&address) };
    for website in &words.website {
        let Email { subject, body, whole } = instructions(&words, website, &target).email;
        assert_eq!(subject, "A guide for parents on the website of A & B {link} School");
        for text in [&body, &whole] {
            assert!(text.contains("This is the office of A & B {link} School."), "{text}");
            assert!(text.contains(&website.way[0].code.of(&target, &words)), "{text}");
        }
        let policy = "script-src https://open-door.example.org 'wasm-unsafe-eval'";
        assert!(whole.contains(policy) && !body.contains(policy), "{whole}");
        opens(&Email { subject, body, whole });
    }
    let email = zip_email(&words, target.name);
    assert!(email.body.contains("This is the office of A & B {link} School."), "{}", email.body);
    assert!(email.body.contains("The zip is attached."), "{}", email.body);
    opens(&email);
}

/// Checks that a mail program reads the email as it is written.
fn opens(email: &Email) {
    let mailto = url::Url::parse(&email.mailto()).unwrap();
    assert!(!email.mailto().contains('+'), "a mail program shows it");
    let parts: Vec<_> =
        mailto.query_pairs().map(|(name, text)| (name, text.replace('\r', ""))).collect();
    let wanted = [("subject".into(), email.subject.clone()), ("body".into(), email.body.clone())];
    assert_eq!(parts, wanted);
}

#[test]
fn no_mail_program_cuts_the_link_to_an_e_mail() {
    let words = words();
    for (name, id, address) in [
        ("Hill School", "hill-school", "https://hill.netlify.app/"),
        (
            "St Oswald’s C of E Primary School",
            "st-oswalds-c-of-e-primary-school",
            "https://st-oswalds-open-door.netlify.app/",
        ),
        (
            "Our Lady & St Kenelm’s RC Primary School and Nursery",
            "our-lady-and-st-kenelms-rc-primary-school-and-nursery",
            "https://www.our-lady-and-st-kenelms.dudley.example.sch.uk/",
        ),
        // The longest that the check and the set-up page let through.
        (
            &"St Mary & St John’s ".repeat(5),
            &"saint-mary-".repeat(6)[..60],
            "https://the-blessed-virgin-mary-and-st-oswald.northumberland.example.sch.uk/open-door/",
        ),
    ] {
        let address = SiteAddress::read(address).unwrap();
        let target = Target {
            address: &address,
            school: id,
            is_only: false,
            name,
            language: "en",
            concern: None,
        };
        assert!(zip_email(&words, name).mailto().len() < 1800, "{name}");
        for target in [target, Target { concern: Some(BULLYING), ..target }] {
            for website in &words.website {
                let email = instructions(&words, website, &target).email;
                let length = email.mailto().len();
                assert!(length <= 1800, "{name}, {}: {length} letters", website.id);
                let code = website.way[0].code.of(&target, &words);
                let is_ordinary = name.chars().count() < 60;
                assert!(!is_ordinary || email.body.contains(&code), "{name}, {}", website.id);
                assert!(email.body.contains(&target.link()) && email.whole.contains(&code));
            }
        }
    }
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
