//! Every path through Heartwood's guide, for both schools and for none.

use std::collections::{BTreeMap, BTreeSet};
use std::thread;

use open_door::guide::{Channel, Guide, Id};
use open_door::journey::{Answer, Content, Page};
use open_door::school::School;

use crate::content::{guide, schools};
use crate::html::{self, Element};
use crate::pages::sound;
use crate::paths::{Visit, findable, walk};
use crate::printer::Printer;
use crate::promises::{Scene, harm_alone_can_be_left_quickly};

/// The most choices from the first page to advice.
const MOST_CHOICES: usize = 4;

/// What was seen on the way.
#[derive(Default)]
struct Seen {
    pages: usize,
    paths: usize,
    /// The most choices that each concern took to its first advice.
    choices: BTreeMap<String, usize>,
    places: BTreeSet<String>,
    replies: BTreeSet<(String, String)>,
    statements: BTreeSet<String>,
    hrefs: BTreeSet<String>,
}

#[test]
fn every_path_ends_at_advice_that_keeps_the_promises() {
    let schools = 0..schools().len();
    let (paths, pages) = thread::scope(|scope| {
        let walks: Vec<_> = schools.map(|nth| scope.spawn(move || walk_all(nth))).collect();
        walks
            .into_iter()
            .map(|walk| walk.join().unwrap())
            .fold((0, 0), |all, walk| (all.0 + walk.0, all.1 + walk.1))
    });
    println!("together: {paths} paths, {pages} pages");
}

/// Walks every path for one of the schools; how many paths and pages there are.
fn walk_all(nth: usize) -> (usize, usize) {
    let guide = guide();
    let (name, school) = &schools()[nth];
    let seen = see_all(&guide, school);
    println!("{name}: {} paths, {} pages", seen.paths, seen.pages);
    everything_is_reached(&guide, school, &seen);
    (seen.paths, seen.pages)
}

/// Walks from the first page and from each concern that the find box offers.
fn see_all(guide: &Guide, school: &School) -> Seen {
    let printer = Printer::new(guide, school);
    let known = addresses(guide, school);
    let mut seen = Seen::default();
    let mut visit = |visit: &Visit<'_>| {
        let elements = html::read(&printer.show(visit.page));
        see(guide, school, visit, &elements, &known, &mut seen);
    };
    walk(guide, school, &mut Vec::new(), &mut visit);
    for concern in findable(guide, school) {
        walk(guide, school, &mut vec![concern], &mut visit);
    }
    seen
}

fn see(
    guide: &Guide,
    school: &School,
    visit: &Visit<'_>,
    elements: &[Element],
    known: &BTreeSet<String>,
    seen: &mut Seen,
) {
    let Visit { chosen, page, .. } = visit;
    seen.pages += 1;
    sound(elements);
    danger_is_named(guide, elements);
    only_known_addresses(elements, known);
    harm_alone_can_be_left_quickly(guide, visit);
    let marked = elements.iter().any(|element| element.get("data-harm").is_some());
    assert_eq!(marked, page.harm, "{chosen:?}");
    let text = &elements[0].text;
    assert!(!text.contains(['{', '}']), "a brace is left in: {text}");
    assert_eq!(page.given.len(), chosen.len());
    for (kept, (given, chosen)) in page.given.iter().zip(*chosen).enumerate() {
        assert_eq!((given.kept, &given.answer), (kept, &chosen.text));
        assert!(!given.question.is_empty());
    }

    seen.hrefs.extend(hrefs(elements).map(str::to_owned));
    if let Some(scene) = Scene::of(page, guide, school, chosen) {
        scene.says_who_how_and_next();
        scene.leads_to_nobody_complained_about();
        rights_stay(&scene, text);
        what_is_told_at_once_is_harm(&scene);
        one_step_up(&scene, visit.from);
        note(&scene, seen);
    }
    if visit.is_end() {
        assert!(matches!(page.content, Content::Advice(_)), "a path ends at no advice: {chosen:?}");
        seen.paths += 1;
    }
}

/// Promise 3: what to do in immediate danger stands on every page.
fn danger_is_named(guide: &Guide, elements: &[Element]) {
    let danger = elements.iter().find(|element| element.name == "aside").expect("a danger line");
    assert!(danger.text.contains(&*guide.frame.danger), "{}", danger.text);
    assert!(hrefs(elements).any(|href| href == "tel:999"), "999 cannot be rung");
}

/// Promise 3: no advice lets a parent think that a right to complain is lost.
fn rights_stay(scene: &Scene<'_>, text: &str) {
    assert!(text.contains(&*scene.guide.wording.policy_rights), "{scene}: the rights are gone");
}

/// Whom somebody may harm is told at once; so may be the parent who reads it.
fn what_is_told_at_once_is_harm(scene: &Scene<'_>) {
    let at_once = scene.advice.channel == Channel::Urgent && scene.here() == 0;
    assert!(!at_once || scene.concern().harm, "{scene}: no way to leave quickly");
}

/// Promise 6: every address stands in the school’s file or in the guide.
fn only_known_addresses(elements: &[Element], known: &BTreeSet<String>) {
    for href in hrefs(elements) {
        assert!(known.contains(href), "{href} is invented");
    }
}

fn hrefs(elements: &[Element]) -> impl Iterator<Item = &str> {
    elements.iter().filter_map(|element| element.get("href"))
}

/// Every address that the guide or the school’s file gives.
fn addresses(guide: &Guide, school: &School) -> BTreeSet<String> {
    let figures = |number: &str| {
        let kept = |letter: &char| letter.is_ascii_digit() || *letter == '+';
        format!("tel:{}", number.chars().filter(kept).collect::<String>())
    };
    // The page of its own that holds everything at once, and what it says of privacy.
    let handbook = ["guide/", "guide/#privacy_title"].map(str::to_owned);
    let mut known = BTreeSet::from([figures(&guide.frame.danger_telephone)]);
    known.extend(handbook);
    known.insert(guide.leave.link.href.to_string());
    // Where the first page leads without the app.
    known.extend(guide.topics.iter().map(|topic| format!("#{}", &*topic.id)));
    known.extend(guide.concerns.iter().map(|concern| format!("guide/#{}", &*concern.id)));
    known.extend(guide.policy.link.iter().map(|link| link.href.to_string()));
    for place in &guide.places {
        known.extend(place.telephone.as_deref().map(figures));
        known.extend(place.link.iter().map(|link| link.href.to_string()));
    }
    for (_, contact) in &school.roles {
        known.extend(contact.telephone.as_deref().map(figures));
        known.extend(contact.email.iter().map(|email| format!("mailto:{}", &**email)));
        known.extend(contact.link.iter().map(ToString::to_string));
    }
    known.extend(school.documents.iter().map(|(_, link)| link.to_string()));
    known
}

/// Each answer to how far a parent has come leads to the very next step.
fn one_step_up(scene: &Scene<'_>, from: Option<&Page>) {
    let before = from.and_then(|from| {
        Scene::of(from, scene.guide, scene.school, &scene.chosen[..scene.chosen.len() - 1])
    });
    match scene.chosen.last().map(|choice| &choice.answer) {
        Some(Answer::Outcome(_)) => {
            let before = before.expect("an outcome is of advice");
            let names = |scene: &Scene<'_>| -> Vec<_> {
                scene.advice.steps.iter().map(|step| step.name.clone()).collect()
            };
            assert_eq!(names(scene), names(&before), "{scene}");
            assert_eq!(scene.here(), before.here() + 1, "{scene}");
        }
        Some(Answer::SoFar(Some(behind))) => {
            let here = scene.here();
            assert!(here > 0, "{scene}: nothing is behind");
            let places = scene.named(&scene.advice.steps[here - 1].name);
            assert!(places.iter().any(|place| place.id == *behind), "{scene}");
        }
        _ => assert_eq!(scene.here(), 0, "{scene}: the first step is skipped"),
    }
    let here = &scene.advice.steps[scene.here()];
    assert!(scene.named(&here.name).iter().any(|place| place.id == scene.place().id), "{scene}");
}

fn note(scene: &Scene<'_>, seen: &mut Seen) {
    let concern = scene.concern().id.to_string();
    let outcomes = |answer: &Answer| matches!(answer, Answer::Outcome(_));
    let first = scene.chosen.iter().filter(|choice| !outcomes(&choice.answer)).count();
    let choices = seen.choices.entry(concern.clone()).or_default();
    *choices = first.max(*choices);
    seen.replies.extend(scene.chosen.iter().filter_map(|choice| match &choice.answer {
        Answer::Reply(id) => Some((concern.clone(), id.to_string())),
        _ => None,
    }));
    seen.places.insert(scene.place().id.to_string());
    for help in &scene.advice.help {
        seen.places.extend(scene.named(&help.name).iter().map(|place| place.id.to_string()));
    }
    let policy = &scene.advice.policy;
    let cited = policy.dos.iter().chain(&policy.donts).chain(&policy.actions);
    seen.statements.extend(cited.map(|cited| cited.text.to_string()));
}

/// Nothing of the guide or of the school’s file is out of reach.
fn everything_is_reached(guide: &Guide, school: &School, seen: &Seen) {
    assert_eq!(guide.concerns.len(), 28);
    assert_eq!(seen.choices.len(), guide.concerns.len(), "a concern ends nowhere");
    let slow: Vec<_> = seen.choices.iter().filter(|(_, choices)| **choices > 3).collect();
    println!("{} of 28 concerns take 1 to 3 choices; more: {slow:?}", 28 - slow.len());
    assert!(seen.choices.values().all(|choices| (1..=MOST_CHOICES).contains(choices)), "{slow:?}");
    assert!(slow.len() * 2 < guide.concerns.len(), "most concerns take too many: {slow:?}");

    for place in &guide.places {
        assert!(seen.places.contains(&*place.id), "no page shows the place {}", place.id);
    }
    for concern in &guide.concerns {
        let question = concern.question.as_ref().and_then(|id| guide.question(id));
        for reply in question.iter().flat_map(|question| &question.replies) {
            let reply = (concern.id.to_string(), reply.id.to_string());
            assert!(seen.replies.contains(&reply), "no path takes {reply:?}");
        }
    }
    assert_eq!(seen.statements.len(), guide.policy.statements.len(), "a statement is not shown");
    let met = |role: &Id| guide.places.iter().any(|place| place.role.as_ref() == Some(role));
    let roles = school.roles.iter().filter(|(role, _)| met(role));
    let links = roles.filter_map(|(_, contact)| contact.link.as_ref());
    for link in school.documents.iter().map(|(_, link)| link).chain(links) {
        assert!(seen.hrefs.contains(&**link), "no page links to {}", &**link);
    }
}
