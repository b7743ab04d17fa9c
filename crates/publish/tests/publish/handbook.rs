//! The pages that work without the app: the start page, as links, and the handbook.

use std::collections::BTreeSet;

use journey::guide::Id;
use journey::school::School;
use journey::{Answer, Answers, PageKind, answer_for};
use publish::content::Edition;
use publish::handbook::{Handbook, HandbookConcern};
use publish::pages::{Surroundings, handbook_page, start_page};
use yew::Html;

use crate::content::{everything, heartwood, schools};
use crate::html::Element;
use crate::pages::is_sound;
use crate::paths::{choices, findable};
use crate::printer::Printer;

/// Every edition, with each of its schools and with no school.
fn editions() -> impl Iterator<Item = (Edition, String, School)> {
    everything().into_iter().flat_map(|(_, edition, schools)| {
        schools.into_iter().map(move |(name, school)| (edition.clone(), name, school))
    })
}

/// The start page and the handbook.
fn pages(file: &Edition, school: &School) -> [Vec<Element>; 2] {
    let printer = Printer::new(file, school);
    let start = start_page(file, school, Html::default(), Surroundings::OwnPage, &[], "");
    [start, handbook_page(file, school, Html::default())].map(|html| printer.elements(html))
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
            // The app opens at this id.
            assert_eq!(answer_for(guide, id).as_ref(), Some(&choice.answer), "{name}: {href}");
        }
        let listed: usize = guide.concerns.iter().map(|concern| concern.topics.len()).sum();
        assert_eq!(links.len(), guide.topics.len() + listed, "{name}");
    }
}

#[test]
fn every_link_of_the_pages_without_the_app_leads_somewhere() {
    for (file, name, school) in editions() {
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
    for (file, name, school) in editions() {
        let [_, handbook] = pages(&file, &school);
        let printed = &handbook[0].text;
        for concern in &file.guide.concerns {
            let answers = Answers::from_iter([Answer::Concern(concern.id.clone())]);
            let page = journey::page(&file.guide, &school, &answers);
            assert!(printed.contains(&*page.given[0].answer), "{name}: {} is missing", concern.id);
            let PageKind::Advice(advice) = page.kind else { continue };
            let place = &advice.place;
            let texts = [&advice.first, &place.how, &advice.know, &place.next, &concern.ready];
            let more = std::iter::once(&place.answer).chain(&place.by).chain(&place.stage);
            let more = more.chain(advice.policy.iter().map(|policy| &policy.source));
            let more = more.chain(advice.steps.iter().map(|step| &step.name));
            for text in texts.into_iter().flatten().chain(more) {
                assert!(printed.contains(&**text), "{name}: {} lacks “{text}”", concern.id);
            }
        }
        // Every contact of the school, and the office's even if the file gives none.
        for (_, contact) in &school.roles {
            for detail in [&contact.telephone, &contact.email, &contact.person, &contact.hours] {
                let is_printed = detail.as_ref().is_none_or(|detail| printed.contains(&**detail));
                assert!(is_printed, "{name}: {detail:?}");
            }
        }
        let contacts = Handbook::new(&file.guide, &school).contacts;
        assert!(contacts[0].through_office, "{name}: the office doesn’t come first");
        let own = school.roles.iter().filter(|(id, _)| file.guide.role(id).is_some());
        let others = own.filter(|(id, _)| *id != file.guide.office).count();
        assert_eq!(contacts.len(), others + 1, "{name}");
        // The whole policy, below its story.
        let statements = file.guide.policy.iter().flat_map(|policy| &policy.statements);
        let statements = journey::Names { guide: &file.guide, school: &school }
            .fill_all(&statements.map(|statement| statement.text.clone()).collect::<Vec<_>>());
        let story = file.policy_story.why.iter().chain(&file.policy_story.promises);
        let mut after = 0;
        for text in story {
            let at = printed.find(&**text).unwrap_or_else(|| panic!("{name}: “{text}” is missing"));
            assert!(at > after, "{name}: “{text}” is out of order");
            after = at;
        }
        for text in statements {
            let at = printed.rfind(&*text).unwrap_or_else(|| panic!("{name}: “{text}” is missing"));
            assert!(at > after, "{name}: “{text}” comes before why");
        }
        for text in file.procedure.parts.iter().map(|part| &part.heading) {
            assert!(printed.contains(&**text), "{name}: “{text}” is missing");
        }
        assert!(!printed.contains(['{', '}']), "{name}: a brace is left");
    }
}

/// Promise 2 holds on paper too.
#[test]
fn no_concern_of_the_handbook_leads_to_the_person_it_is_about() {
    for (edition, name, school) in editions() {
        let guide = &edition.guide;
        let handbook = Handbook::new(guide, &school);
        for HandbookConcern { id, routes, help, .. } in concerns(&handbook) {
            let concern = guide.concern(id).unwrap();
            let question = concern.question.as_ref().and_then(|id| guide.question(id));
            let replies = question.map(|question| &*question.replies).unwrap_or_default();
            for (index, route) in routes.iter().enumerate() {
                let about = replies.get(index).map(|reply| &reply.about);
                let about = about.filter(|about| !about.is_empty()).unwrap_or(&concern.about);
                for place in route.steps.iter().chain(help) {
                    let holds = |about: &Id| guide.place(&place.id).unwrap().is_held_by(about);
                    assert!(!about.iter().any(holds), "{name}: {id} leads to {}", place.id);
                }
                assert!(!route.steps.is_empty(), "{name}: {id} leads nowhere");
            }
        }
    }
}

#[test]
fn the_handbook_has_each_concern_once_and_every_place_that_they_lead_to() {
    for (edition, name, school) in editions() {
        let guide = &edition.guide;
        let handbook = Handbook::new(guide, &school);
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
        // The steps of the ladder come first.
        let steps = &edition.steps;
        let is_step = |id: &&Id| steps.iter().any(|(place, _)| place == *id);
        let first = places.iter().take_while(|id| is_step(id)).count();
        assert_eq!(first, places.iter().filter(|id| is_step(id)).count(), "{name}");
    }
}

fn concerns(handbook: &Handbook) -> impl Iterator<Item = &HandbookConcern> {
    handbook.topics.iter().flat_map(|topic| &topic.concerns)
}
