//! What differs by the status of schools.

use journey::guide::Guide;
use publish::content::{Merged, resolve};
use publish::reading;

use crate::content::{england, kinds, merged};

fn guide(kind: &str) -> Guide {
    let (_, file) = kinds().into_iter().find(|(id, _)| *id == kind).unwrap();
    resolve(kind, &merged(&file)).guide
}

/// What a guide says about a place, as one text.
fn text_about(guide: &Guide, place: &str) -> String {
    let place = guide.place(place).unwrap();
    let texts = place.how.iter().chain(&place.next).chain(&place.purpose);
    texts.map(|text| &**text).collect::<Vec<_>>().join(" ")
}

/// State schools have procedures set in law that independent schools don't.
#[test]
fn an_independent_school_has_only_what_applies_there() {
    let state = ["exclusion", "admissions", "transport"];
    let has = |kind: &str, concern: &str| guide(kind).concern(concern).is_some();
    for kind in ["academies", "maintained"] {
        assert!(state.iter().all(|concern| has(kind, concern)), "{kind}");
        assert!(!has(kind, "asked-to-leave"), "{kind}");
    }
    assert!(!state.iter().any(|concern| has("independent", concern)));
    let independent = guide("independent");
    let leaving = independent.concern("asked-to-leave").unwrap();
    assert_eq!(leaving.by.len(), 1);
    let route: Vec<_> = leaving.route.places.iter().map(|place| &**place).collect();
    assert_eq!(route, ["formal-complaint", "panel", "dfe"]);
    assert!(independent.concern("ehc-plan").is_some());
}

#[test]
fn who_sets_a_panel_up_and_who_comes_next_depends_on_the_status() {
    for (kind, panel, appeal) in [
        ("academies", "The trust sets the panel up", "Department for Education"),
        ("maintained", "The council sets the panel up", "Ombudsman"),
    ] {
        let guide = guide(kind);
        assert!(text_about(&guide, "exclusion-panel").contains(panel), "{kind}");
        assert!(text_about(&guide, "admissions-appeal").contains(appeal), "{kind}");
    }
}

/// A parent who goes to the wrong one loses time.
#[test]
fn each_outside_body_says_what_it_cannot_do() {
    let no = [" cannot ", " do not usually "];
    let england = resolve("", &Merged::england(england())).guide;
    let guides = ["academies", "maintained", "independent"].map(guide);
    for guide in guides.iter().chain([&england]) {
        for place in ["dfe", "ofsted", "ombudsman", "ico", "council"] {
            let text = text_about(guide, place);
            assert!(no.iter().any(|no| text.contains(no)), "{place}: {text}");
        }
    }
}

/// If no trust has a status, no trust's check reads the words for it.
#[test]
fn the_words_for_each_kind_are_as_easy_to_read_as_the_rest() {
    for (kind, _) in kinds() {
        assert_eq!(reading::faults(&reading::hardest_pages(&guide(kind))), [], "{kind}");
    }
}
