//! Makes a whole site in memory. It has every file, is the same every time, and includes the files
//! that it was made from.

use std::collections::BTreeSet;
use std::future::ready;

use journey::guide::Guide;
use publish::address::SiteAddress;
use publish::check::{Checked, Source, Sources, TrustSources, check};
use publish::logo::Logo;
use publish::qr::QrCode;
use publish::site::zip::{Limits, read_zip};
use publish::site::{File, Kit, SiteContent, Templates, guide_file, make_zip};
use tokio::runtime::Builder;
use tokio::task::LocalSet;

use crate::content::{ENGLAND, TRUSTS};

const LIMITS: Limits = Limits { files: 1000, bytes: 1 << 26 };

/// A kit with the real templates, but placeholders for what is built.
fn kit() -> Kit {
    let built = [
        "app.wasm",
        "glue.js",
        "loader.js",
        "leave.js",
        "page.js",
        "schools.js",
        "logo.js",
        "open-door.js",
        "open-door-frame.js",
        "find.bin",
    ];
    Kit {
        templates: Templates {
            page: include_str!("../../../../index.html").to_owned(),
            element: include_str!("../../../../src/embed/element.html").to_owned(),
        },
        built: built.map(|name| (name.to_owned(), name.as_bytes().to_vec())).to_vec(),
        read_me: "Upload it.".to_owned(),
        england: ENGLAND.to_owned(),
        ..Kit::default()
    }
}

fn checked(trusts: Vec<TrustSources>) -> Checked {
    let england = source("content/england/guide.toml", ENGLAND);
    check(Sources { england, trusts }, "2018-12")
}

fn source(path: &str, text: &str) -> Source {
    Source { path: path.to_owned(), bytes: Ok(text.as_bytes().to_vec()) }
}

/// The content of every trust there is.
fn every_trust() -> Vec<TrustSources> {
    let trust = |(id, own, schools): &(&str, &str, &[(&str, &str)])| TrustSources {
        id: (*id).to_owned(),
        file: source(&format!("content/{id}/trust.toml"), own),
        schools: schools
            .iter()
            .map(|(school, text)| source(&format!("content/{id}/schools/{school}.json"), text))
            .collect(),
        logos: Vec::new(),
    };
    TRUSTS.iter().map(trust).collect()
}

/// A site's zip, and the progress reported while it was made.
fn zip_of(content: &SiteContent) -> (Vec<u8>, Vec<(usize, usize)>) {
    let runtime = Builder::new_current_thread().build().unwrap();
    let mut seen = Vec::new();
    let progress = |done, all| {
        seen.push((done, all));
        ready(())
    };
    let zip = LocalSet::new().block_on(&runtime, make_zip(&kit(), content, progress)).unwrap();
    (zip, seen)
}

#[test]
fn a_zip_has_every_file_with_its_copies_and_is_always_the_same() {
    let content = SiteContent::of(checked(every_trust().drain(..1).collect())).unwrap();
    let (zip, progress) = zip_of(&content);
    assert_eq!(progress, [(1, 5), (2, 5), (3, 5), (4, 5), (5, 5)]);
    assert_eq!(zip_of(&content).0, zip);

    let files = read_zip(&zip, LIMITS).unwrap();
    let paths: BTreeSet<&str> = files.iter().map(|file| &*file.path).collect();
    assert_eq!(paths.len(), files.len(), "no path is there twice");
    for page in [
        "index.html",
        "guide/index.html",
        "heartwood/index.html",
        "example-hill/index.html",
        "example-green/element.html",
        "open-door.js",
    ] {
        for ending in ["", ".gz", ".br"] {
            assert!(paths.contains(&*format!("{page}{ending}")), "{page}{ending}: {paths:#?}");
        }
    }
    for plain in [
        "_headers",
        ".htaccess",
        "READ-ME.txt",
        "content/heartwood/trust.toml",
        "content/heartwood/schools/example-hill.json",
    ] {
        assert!(paths.contains(plain), "{plain}: {paths:#?}");
    }
    for asset in ["app", "guides/england", "guides/heartwood", "schools/example-hill"] {
        let start = format!("assets/{asset}");
        assert!(paths.iter().any(|path| path.starts_with(&start)), "{start}: {paths:#?}");
    }
}

/// The whole site is one school's, so no page asks which school is the parent's.
#[test]
fn the_first_page_of_a_site_for_one_school_is_its_own() {
    let address = SiteAddress::read("https://guide.example.org").ok();
    let content = SiteContent::of(checked(every_trust().drain(2..).collect())).unwrap();
    assert_eq!(content.addresses(), ["", "little-harbour-nursery/"]);
    let (zip, progress) = zip_of(&content.at(address));
    assert_eq!(progress, [(1, 2), (2, 2)]);

    let files = read_zip(&zip, LIMITS).unwrap();
    let text = |path: &str| {
        let file = files.iter().find(|file| file.path == path);
        let file = file.unwrap_or_else(|| panic!("{path} is missing"));
        String::from_utf8(file.bytes.clone()).unwrap()
    };
    for page in ["index.html", "guide/index.html"] {
        let [first, own] = ["", "little-harbour-nursery/"].map(|at| text(&format!("{at}{page}")));
        assert!(first.contains("Little Harbour Nursery") && first.contains("01632 960"), "{first}");
        assert_eq!(own.replace("../", ""), first.replace("../", ""), "only the way up differs");
        let known_as = page.trim_end_matches("index.html");
        let canonical = format!("rel=\"canonical\" href=\"https://guide.example.org/{known_as}\"");
        assert!(first.contains(&canonical), "{first}");
    }
    assert!(text("oembed.json").contains("Little Harbour Nursery"));
    assert!(text("index.html").contains("=\"assets/"), "the way to the app");
    assert!(text("guide/index.html").contains("href=\"../\""), "the way back");
    let others = ["little-harbour/", "assets/guides/england", "element.html"];
    for File { path, bytes } in &files {
        assert!(!others.iter().any(|other| path.starts_with(other)), "{path}");
        let asks = String::from_utf8_lossy(bytes).contains("schools_title");
        assert!(!path.ends_with("index.html") || !asks, "{path} asks which school it is");
    }
}

/// Heartwood, with this logo at the school that has filled in everything.
fn heartwood_with(logo: &[u8]) -> SiteContent {
    let mut trusts: Vec<_> = every_trust().drain(..1).collect();
    let hill = TRUSTS[0].2[0].1.replacen('{', "{ \"logo\": \"hill.png\",", 1);
    trusts[0].schools[0] = source("content/heartwood/schools/example-hill.json", &hill);
    let path = "content/heartwood/schools/hill.png".to_owned();
    trusts[0].logos.push(Source { path, bytes: Ok(logo.to_vec()) });
    let checked = checked(trusts);
    assert!(checked.reports.iter().all(|report| report.errors() == 0), "{:?}", checked.reports);
    SiteContent::of(checked).unwrap()
}

#[test]
fn a_logo_is_on_its_schools_own_pages_and_changes_no_other_file() {
    let plain = SiteContent::of(checked(every_trust().drain(..1).collect())).unwrap();
    let plain = read_zip(&zip_of(&plain).0, LIMITS).unwrap();
    let logo = QrCode::of("https://hill.example.org").unwrap().png().unwrap();
    let files = read_zip(&zip_of(&heartwood_with(&logo)).0, LIMITS).unwrap();

    let logos: Vec<&File> =
        files.iter().filter(|file| file.path.starts_with("assets/logos/")).collect();
    let [File { path, bytes }] = *logos else { panic!("one file, without copies: {logos:?}") };
    assert_eq!(*bytes, logo, "{path}");
    let carried = "content/heartwood/schools/hill.png";
    assert!(files.iter().any(|file| file.path == carried && file.bytes == logo));

    let text = |path: &str| {
        let file = files.iter().find(|file| file.path == path).unwrap();
        String::from_utf8(file.bytes.clone()).unwrap()
    };
    for (page, root) in [("example-hill/", "../"), ("example-hill/guide/", "../../")] {
        let page = text(&format!("{page}index.html"));
        let picture = format!("<img src=\"{root}{path}\" alt=\"\" width=\"48\" height=\"48\"");
        assert!(page.contains(&picture), "{page}");
        assert!(page.contains("img-src 'self' data:;") && page.contains("logo."), "{page}");
    }
    let changed =
        |file: &&File| !plain.contains(file) && file.path != *path && file.path != carried;
    let changed: BTreeSet<&str> = files.iter().filter(changed).map(|file| &*file.path).collect();
    let copies = |page: &str| ["", ".br", ".gz"].map(|ending| format!("{page}{ending}"));
    let pages = ["example-hill/guide/index.html", "example-hill/index.html"].map(copies);
    let expected: BTreeSet<&str> = pages
        .iter()
        .flatten()
        .map(|page| &**page)
        .chain(["content/heartwood/schools/example-hill.json"])
        .collect();
    assert_eq!(changed, expected, "the element and other schools stay as they are");
    for File { path, bytes } in files.iter().filter(|file| file.path.ends_with("index.html")) {
        let page = String::from_utf8_lossy(bytes);
        assert_eq!(page.contains("img-src data:;"), !page.contains("<img"), "{path}");
    }
}

#[test]
fn schools_with_the_same_logo_share_its_file() {
    let logo = QrCode::of("https://hill.example.org").unwrap().png().unwrap();
    let mut content = heartwood_with(&logo);
    let schools = &mut content.trusts[0].1;
    schools[1].logo = schools[0].logo.clone();
    assert_eq!(content.logos().len(), 1);
    let other = QrCode::of("https://green.example.org").unwrap().png().unwrap();
    content.trusts[0].1[1].logo = Logo::read(&other).ok();
    assert_eq!(content.logos().len(), 2);
}

#[test]
fn a_guide_leaves_out_the_search_words_that_the_find_box_loads() {
    let content = SiteContent::of(checked(every_trust())).unwrap();
    let england = &content.england.guide;
    let mut left = Vec::new();
    for edition in content.editions() {
        let (name, bytes) = guide_file(edition, &content.england).unwrap();
        let read: Guide = journey::bytes::read(&bytes).unwrap();
        for concern in read.concerns.iter().filter(|concern| !concern.words.is_empty()) {
            assert!(england.concern(&concern.id).is_none(), "{name}: {}", concern.id);
            left.push(concern.id.to_string());
        }
    }
    assert_eq!(
        left,
        ["phones", "settling-in", "away", "fees", "lost-place"],
        "a trust's own concerns keep theirs"
    );
}

#[test]
fn a_site_includes_the_files_that_it_was_made_from() {
    let first = SiteContent::of(checked(every_trust())).unwrap();
    let text = |path: String| {
        let file = first.files.iter().find(|file| file.path == path);
        let File { path, bytes } = file.unwrap_or_else(|| panic!("{path} is missing")).clone();
        Source { path, bytes: Ok(bytes) }
    };
    let carried = TRUSTS.iter().map(|(id, _, schools)| TrustSources {
        id: (*id).to_owned(),
        file: text(format!("content/{id}/trust.toml")),
        schools: schools
            .iter()
            .map(|(school, _)| text(format!("content/{id}/schools/{school}.json")))
            .collect(),
        logos: Vec::new(),
    });
    let again = checked(carried.collect());
    for report in &again.reports {
        assert_eq!(report.errors(), 0, "{report}");
    }
    let again = SiteContent::of(again).unwrap();
    assert_eq!(again.trusts, first.trusts);
    assert_eq!(again.files, first.files);
}
