//! What parents read about where the facts come from.

use journey::guide::Text;
use publish::content::{Edition, Merged, resolve};
use publish::pages::{Surroundings, handbook_page, start_page};
use yew::Html;

use crate::content::{england, everything};
use crate::html::Element;
use crate::printer::Printer;

fn handbook(edition: &Edition) -> Vec<Element> {
    Printer::new(edition, &edition.shared).elements(handbook_page(
        edition,
        &edition.shared,
        Html::default(),
    ))
}

/// The footer's link to the sources, on the start page and in the handbook.
fn footer(edition: &Edition) -> [Option<String>; 2] {
    let start =
        start_page(edition, &edition.shared, Html::default(), Surroundings::OwnPage, &[], "");
    let start = Printer::new(edition, &edition.shared).elements(start);
    [(start, "guide/#sources_title"), (handbook(edition), "#sources_title")].map(|(page, href)| {
        let mut links = page.iter().filter(|element| element.get("href") == Some(href));
        links.next_back().map(|link| link.text.clone())
    })
}

#[test]
fn the_handbook_lists_every_source_of_what_it_says() {
    for (_, edition, _) in everything() {
        let page = handbook(&edition);
        let list = page.iter().find(|element| element.name == "details").unwrap();
        let hrefs: Vec<_> = page.iter().filter_map(|element| element.get("href")).collect();
        for source in &edition.sources.list {
            let is_about = |ids: &[Text], kind: &str| {
                ids.iter().any(|id| {
                    let id = [kind, &**id].concat();
                    page.iter().any(|element| element.get("id") == Some(&id))
                })
            };
            let is_wanted = is_about(&source.concerns, "") || is_about(&source.places, "place_");
            let is_listed =
                hrefs.contains(&&*source.link.href) && list.text.contains(&*source.link.text);
            assert_eq!(is_listed, is_wanted, "{}: {:?}", edition.id, source.link);
        }
        assert!(list.text.contains("Checked in November 2026. For: "), "{}", list.text);
    }
}

#[test]
fn the_month_in_the_footer_is_that_of_the_oldest_check() {
    let mut file = england();
    file.sources[3].checked = "2025-02".into();
    let edition = resolve("", &Merged::england(file.clone()));
    assert_eq!(
        footer(&edition),
        [(); 2].map(|()| Some("Facts checked in February 2025".to_owned()))
    );
    file.sources.clear();
    let edition = resolve("", &Merged::england(file));
    assert_eq!(footer(&edition), [None, None]);
    assert!(handbook(&edition).iter().all(|element| element.get("id") != Some("sources_title")));
}
