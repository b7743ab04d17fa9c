//! The pages that need no program: the first one as it is delivered, and the handbook.

use std::collections::BTreeSet;

use open_door::guide::Id;
use open_door::journey::{self, Action, Answer, Answers, Handbook, Worry, handbook};
use open_door::view::{Setting, delivered, handbook_page};

use crate::content::{guide, hill, schools};
use crate::html::{self, Element};
use crate::pages::sound;
use crate::paths::{choices as choices_of, findable};
use crate::printer::Printer;

#[test]
fn the_page_that_is_delivered_offers_all_that_the_journey_begins_with() {
    for (name, school) in schools() {
        let guide = guide();
        let printer = Printer::new(&guide, &school);
        let delivered = html::read(&printer.print(delivered(&guide, &school, Setting::Page)));
        sound(&delivered);
        let page = journey::page(&guide, &school, &Answers::default());
        let choices = delivered.iter().filter(|element| element.get("class") == Some("choice"));
        let offered: Vec<_> =
            choices.map(|link| (link.get("href").unwrap(), &*link.text)).collect();
        for choice in choices_of(&page).iter().chain(&findable(&guide, &school)) {
            let href = match &choice.answer {
                Answer::Topic(id) => format!("#{}", &**id),
                Answer::Concern(id) => format!("guide/#{}", &**id),
                other => unreachable!("{other:?} begins no journey"),
            };
            assert!(offered.contains(&(&href, &*choice.text)), "{name}: {href} in {offered:#?}");
            // The app is told this id, and opens there.
            let id = href.rsplit_once('#').unwrap().1;
            let opening = Action::Choose(choice.answer.clone());
            assert_eq!(journey::opening(&guide, id), opening, "{name}: {href}");
        }
        let listed: usize = guide.concerns.iter().map(|concern| concern.topics.len()).sum();
        assert_eq!(offered.len(), guide.topics.len() + listed, "{name}");
    }
}

#[test]
fn every_link_of_the_pages_without_a_program_leads_somewhere() {
    for (name, school) in schools() {
        let guide = guide();
        let printer = Printer::new(&guide, &school);
        let first = html::read(&printer.print(delivered(&guide, &school, Setting::Page)));
        let handbook = html::read(&printer.print(handbook_page(&guide, &school)));
        sound(&handbook);
        let ids = |elements: &[Element]| -> BTreeSet<String> {
            elements.iter().filter_map(|element| element.get("id")).map(str::to_owned).collect()
        };
        let (first_ids, handbook_ids) = (ids(&first), ids(&handbook));
        let concerns = guide.concerns.iter().map(|concern| &concern.id);
        let named: Vec<_> = guide.topics.iter().map(|topic| &topic.id).chain(concerns).collect();
        for id in named {
            assert!(first_ids.contains(&**id), "{name}: no link to the first page can name {id}");
            assert!(handbook_ids.contains(&**id), "{name}: no link to the handbook can name {id}");
        }
        for (elements, here, others) in
            [(&first, &first_ids, &handbook_ids), (&handbook, &handbook_ids, &first_ids)]
        {
            for href in elements.iter().filter_map(|element| element.get("href")) {
                let known = match href.split_once('#') {
                    Some(("", id)) => here.contains(id),
                    Some((_, id)) => others.contains(id),
                    None => true,
                };
                assert!(known, "{name}: {href} leads nowhere");
            }
        }
    }
}

#[test]
fn the_handbook_holds_all_that_the_app_can_say() {
    for (name, school) in schools() {
        let guide = guide();
        let printer = Printer::new(&guide, &school);
        let handbook = html::read(&printer.print(handbook_page(&guide, &school)));
        let told = &handbook[0].text;
        for concern in &guide.concerns {
            let answers = Answers::from_iter([Answer::Concern(concern.id.clone())]);
            let page = journey::page(&guide, &school, &answers);
            assert!(told.contains(&*page.given[0].answer), "{name}: {} is missing", concern.id);
            let journey::Content::Advice(advice) = page.content else { continue };
            let said = advice.first.iter().chain(&advice.how).chain(&advice.know);
            let said = said.chain(&advice.next).chain([&advice.answer, &advice.policy.source]);
            for text in said.chain(advice.steps.iter().map(|step| &step.name)) {
                assert!(told.contains(&**text), "{name}: {} misses “{text}”", concern.id);
            }
        }
        for (_, contact) in &school.roles {
            for way in [&contact.telephone, &contact.email, &contact.person] {
                assert!(way.as_ref().is_none_or(|way| told.contains(&**way)), "{name}: {way:?}");
            }
        }
        assert!(!told.contains(['{', '}']), "{name}: a brace is left");
    }
}

/// Promise 2, on paper too: nobody is sent to the person that they complain about.
#[test]
fn no_worry_of_the_handbook_leads_to_the_person_that_it_is_about() {
    for (name, school) in schools() {
        let guide = guide();
        let told = handbook(&guide, &school);
        for worry in worries(&told) {
            let concern = guide.concern(&worry.id).unwrap();
            let question = concern.question.as_ref().and_then(|id| guide.question(id));
            let replies = question.map(|question| &*question.replies).unwrap_or_default();
            for (nth, branch) in worry.branches.iter().enumerate() {
                let about = replies.get(nth).and_then(|reply| reply.about.as_ref());
                let about = about.or(concern.about.as_ref());
                let helpers = worry.help.iter().map(|stop| &stop.place);
                for place in branch.steps.iter().map(|stop| &stop.place).chain(helpers) {
                    let holds = |about: &Id| guide.place(place).unwrap().is_held_by(about);
                    assert!(!about.is_some_and(holds), "{name}: {} leads to {place}", worry.id);
                }
                assert!(!branch.steps.is_empty(), "{name}: {} leads nowhere", worry.id);
            }
        }
    }
}

#[test]
fn the_handbook_tells_each_worry_once_and_each_place_that_one_leads_to() {
    for (name, school) in schools() {
        let guide = guide();
        let told = handbook(&guide, &school);
        let ids: Vec<_> = worries(&told).map(|worry| &worry.id).collect();
        assert_eq!(ids.len(), guide.concerns.len(), "{name}");
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{name}");
        let led_to: BTreeSet<_> = worries(&told)
            .flat_map(|worry| {
                worry.branches.iter().flat_map(|branch| &branch.steps).chain(&worry.help)
            })
            .map(|stop| &stop.place)
            .collect();
        let places: Vec<_> = told.places.iter().map(|entry| &entry.id).collect();
        assert_eq!(places.iter().copied().collect::<BTreeSet<_>>(), led_to, "{name}");
        assert_eq!(places.len(), led_to.len(), "{name}: a place stands twice");
    }
}

#[test]
fn the_schools_own_steps_come_first_in_their_own_order() {
    let (guide, school) = (guide(), hill());
    let told = handbook(&guide, &school);
    let own: Vec<_> = school.ladder.iter().map(|rung| &rung.place).collect();
    let first: Vec<_> = told.places.iter().map(|entry| &entry.id).take(own.len()).collect();
    assert_eq!(first, own);
}

fn worries(handbook: &Handbook) -> impl Iterator<Item = &Worry> {
    handbook.chapters.iter().flat_map(|chapter| &chapter.worries)
}
