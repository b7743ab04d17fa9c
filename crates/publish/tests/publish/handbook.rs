//! The pages that need no app: the start page as links, and the handbook.

use std::collections::BTreeSet;

use journey::guide::Id;
use journey::school::School;
use journey::{Answer, Answers, PageKind, answer_for};
use publish::content::GuideFile;
use publish::handbook::{Handbook, HandbookConcern};
use publish::pages::{Surroundings, handbook_page, start_page};

use crate::content::{heartwood, schools};
use crate::html::Element;
use crate::pages::is_sound;
use crate::paths::{choices, findable};
use crate::printer::Printer;

/// The start page and the handbook.
fn pages(file: &GuideFile, school: &School) -> [Vec<Element>; 2] {
    let printer = Printer::new(file, school);
    let start = start_page(file, school, Surroundings::OwnPage);
    [start, handbook_page(file, school)].map(|html| printer.elements(html))
}

#[test]
fn the_start_page_links_to_everything_that_a_journey_can_start_with() {
    let file = heartwood();
    let guide = &file.guide;
    for (name, school) in schools() {
        let [start, _] = pages(&file, &school);
        is_sound(&start);
        let links = start.iter().filter(|element| element.get("class") == Some("choice"));
        let links: Vec<_> = links.map(|link| (link.get("href").unwrap(), &*link.text)).collect();
        let topics = choices(&journey::page(guide, &school, &Answers::default()));
        for choice in topics.iter().chain(&findable(guide, &school)) {
            let (id, href) = match &choice.answer {
                Answer::Topic(id) => (id, format!("#{id}")),
                Answer::Concern(id) => (id, format!("guide/#{id}")),
                other => unreachable!("{other:?} starts no journey"),
            };
            assert!(links.contains(&(&href, &*choice.text)), "{name}: {href} in {links:#?}");
            // The app is told this id and opens there.
            assert_eq!(answer_for(guide, id).as_ref(), Some(&choice.answer), "{name}: {href}");
        }
        let listed: usize = guide.concerns.iter().map(|concern| concern.topics.len()).sum();
        assert_eq!(links.len(), guide.topics.len() + listed, "{name}");
    }
}

#[test]
fn every_link_of_the_pages_without_the_app_leads_somewhere() {
    let file = heartwood();
    for (name, school) in schools() {
        let [start, handbook] = pages(&file, &school);
        is_sound(&handbook);
        let ids = |elements: &[Element]| -> BTreeSet<String> {
            elements.iter().filter_map(|element| element.get("id")).map(str::to_owned).collect()
        };
        let (start_ids, handbook_ids) = (ids(&start), ids(&handbook));
        let concerns = file.guide.concerns.iter().map(|concern| &concern.id);
        for id in file.guide.topics.iter().map(|topic| &topic.id).chain(concerns) {
            assert!(start_ids.contains(&**id), "{name}: the start page has no {id}");
            assert!(handbook_ids.contains(&**id), "{name}: the handbook has no {id}");
        }
        for (elements, here, other) in
            [(&start, &start_ids, &handbook_ids), (&handbook, &handbook_ids, &start_ids)]
        {
            for href in elements.iter().filter_map(|element| element.get("href")) {
                let is_known = match href.split_once('#') {
                    Some(("", id)) => here.contains(id),
                    Some((_, id)) => other.contains(id),
                    None => true,
                };
                assert!(is_known, "{name}: {href} leads nowhere");
            }
        }
    }
}

#[test]
fn the_handbook_has_everything_that_the_app_can_say() {
    let file = heartwood();
    for (name, school) in schools() {
        let [_, handbook] = pages(&file, &school);
        let told = &handbook[0].text;
        for concern in &file.guide.concerns {
            let answers = Answers::from_iter([Answer::Concern(concern.id.clone())]);
            let page = journey::page(&file.guide, &school, &answers);
            assert!(told.contains(&*page.given[0].answer), "{name}: {} is missing", concern.id);
            let PageKind::Advice(advice) = page.kind else { continue };
            let place = &advice.place;
            let texts = [&advice.first, &place.how, &advice.know, &place.next, &concern.ready];
            let more = [&place.answer, &advice.policy.source].into_iter();
            let more = more.chain(advice.steps.iter().map(|step| &step.name));
            for text in texts.into_iter().flatten().chain(more) {
                assert!(told.contains(&**text), "{name}: {} lacks “{text}”", concern.id);
            }
        }
        // Every contact of the school is there, and the office's even if the file gives none.
        for (_, contact) in &school.roles {
            for detail in [&contact.telephone, &contact.email, &contact.person, &contact.hours] {
                let is_told = detail.as_ref().is_none_or(|detail| told.contains(&**detail));
                assert!(is_told, "{name}: {detail:?}");
            }
        }
        let contacts = Handbook::new(&file.guide, &school).contacts;
        assert!(contacts[0].through_office, "{name}: the office doesn’t come first");
        assert_eq!(contacts.len(), school.roles.len().max(1), "{name}");
        assert!(!told.contains(['{', '}']), "{name}: a brace is left");
    }
}

/// Promise 2, on paper too.
#[test]
fn no_concern_of_the_handbook_leads_to_the_person_it_is_about() {
    let guide = heartwood().guide;
    for (name, school) in schools() {
        let handbook = Handbook::new(&guide, &school);
        for HandbookConcern { id, routes, help, .. } in concerns(&handbook) {
            let concern = guide.concern(id).unwrap();
            let question = concern.question.as_ref().and_then(|id| guide.question(id));
            let replies = question.map(|question| &*question.replies).unwrap_or_default();
            for (index, route) in routes.iter().enumerate() {
                let about = replies.get(index).and_then(|reply| reply.about.as_ref());
                let about = about.or(concern.about.as_ref());
                for place in route.steps.iter().chain(help) {
                    let holds = |about: &Id| guide.place(&place.id).unwrap().is_held_by(about);
                    assert!(!about.is_some_and(holds), "{name}: {id} leads to {}", place.id);
                }
                assert!(!route.steps.is_empty(), "{name}: {id} leads nowhere");
            }
        }
    }
}

#[test]
fn the_handbook_has_each_concern_once_and_each_place_that_one_leads_to() {
    let guide = heartwood().guide;
    for (name, school) in schools() {
        let handbook = Handbook::new(&guide, &school);
        let ids: Vec<_> = concerns(&handbook).map(|concern| &concern.id).collect();
        assert_eq!(ids.len(), guide.concerns.len(), "{name}");
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{name}");
        let steps = concerns(&handbook).flat_map(|concern| &concern.routes);
        let steps = steps.flat_map(|route| &route.steps);
        let help = concerns(&handbook).flat_map(|concern| &concern.help);
        let led_to: BTreeSet<_> = steps.chain(help).map(|place| &place.id).collect();
        let places: Vec<_> = handbook.places.iter().map(|place| &place.id).collect();
        assert_eq!(places.iter().copied().collect::<BTreeSet<_>>(), led_to, "{name}");
        assert_eq!(places.len(), led_to.len(), "{name}: a place is there twice");
        // The school's own steps come first, in their own order.
        let own: Vec<_> = school.ladder.iter().map(|step| &step.place).collect();
        assert_eq!(places[..own.len()], own, "{name}");
    }
}

fn concerns(handbook: &Handbook) -> impl Iterator<Item = &HandbookConcern> {
    handbook.topics.iter().flat_map(|topic| &topic.concerns)
}
