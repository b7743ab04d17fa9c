//! The pages of a site with a known address, and of one without.

use publish::address::SiteAddress;
use publish::content::PublishedSchool;
use publish::site::assets::{of_guide, of_school};
use publish::site::{Assets, File, Pages, Templates};
use publish::styles::Styles;
use serde_json::{Value, json};
use tokio::runtime::Builder;
use tokio::task::LocalSet;

use crate::content::{heartwood, hill};

/// The pages of a school on a site at this address.
fn pages(address: Option<&str>) -> Vec<File> {
    let address = address.map(|typed| SiteAddress::read(typed).unwrap());
    let mut assets = Assets::default();
    for name in ["app.wasm", "loader.js", "leave.js", "page.js", "glue.js", "find.bin"] {
        assets.add(name, Vec::new());
    }
    assets.add(&of_guide("heartwood"), Vec::new());
    assets.add(&of_school("example-hill"), Vec::new());
    let templates = Templates {
        page: include_str!("../../../../index.html").to_owned(),
        element: include_str!("../../../../src/embed/element.html").to_owned(),
    };
    let (styles, edition) = (Styles::default(), heartwood());
    let school = PublishedSchool {
        id: "example-hill".to_owned(),
        school: hill(),
        ..PublishedSchool::default()
    };
    let pages = Pages::new(&templates, &styles, &assets, &edition, &[]).unwrap();
    let pages = pages.at(address.as_ref());
    let runtime = Builder::new_current_thread().build().unwrap();
    LocalSet::new().block_on(&runtime, pages.of(Some(&school))).unwrap()
}

fn text(files: &[File], path: &str) -> String {
    let file = files.iter().find(|file| file.path == path).expect(path);
    String::from_utf8(file.bytes.clone()).unwrap()
}

/// The part of a page between two texts.
fn between<'a>(page: &'a str, start: &str, end: &str) -> &'a str {
    page.split_once(start).expect(start).1.split_once(end).expect(end).0
}

#[test]
fn each_page_gives_its_address_and_what_a_link_to_it_shows() {
    let files = pages(Some("https://example.org/a&b"));
    for (folder, title) in [
        ("example-hill/", "Who can I talk to at school? – "),
        ("example-hill/guide/", "Everything on one page – "),
    ] {
        let page = text(&files, &format!("{folder}index.html"));
        let address = format!("https://example.org/a&amp;b/{folder}");
        let canonical = between(&page, "<link rel=\"canonical\" href=\"", "\"");
        assert_eq!(canonical, address);
        let property = |name: &str| {
            let start = format!("<meta property=\"og:{name}\" content=\"");
            between(&page, &start, "\"").to_owned()
        };
        assert_eq!(property("url"), address);
        assert!(property("title").starts_with(title), "{}", property("title"));
        assert_eq!(
            property("description"),
            between(&page, "name=\"description\" content=\"", "\"")
        );
        assert_eq!(property("image"), "https://example.org/a&amp;b/picture.png");

        let start = "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"";
        assert_eq!(between(&page, start, "\""), format!("{address}oembed.json"));
        let link: Value =
            serde_json::from_str(&text(&files, &format!("{folder}oembed.json"))).unwrap();
        let shown = link["title"].as_str().unwrap();
        assert!(shown.starts_with(title) && shown.contains("Example Hill"), "{shown}");
        assert_eq!(
            link,
            json!({
                "version": "1.0",
                "type": "link",
                "title": shown,
                "provider_name": "Open Door",
                "provider_url": "https://example.org/a&b/",
            })
        );
    }
}

#[test]
fn without_an_address_pages_give_none() {
    let files = pages(None);
    assert_eq!(files.len(), 3);
    for file in &files {
        let page = String::from_utf8_lossy(&file.bytes);
        for word in ["canonical", "oembed", "og:", "picture.png"] {
            assert!(!page.contains(word), "{}: {word}", file.path);
        }
    }
}

#[test]
fn the_picture_has_the_right_size_for_shared_links() {
    let file = include_bytes!("../../../../content/picture.png");
    let reader = png::Decoder::new(std::io::Cursor::new(&file[..])).read_info().unwrap();
    assert_eq!((reader.info().width, reader.info().height), (1200, 630));
    assert!(file.len() <= 30_000, "{} bytes", file.len());
}
