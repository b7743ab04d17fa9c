//! The pages against the formula.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use open_door::guide::Text;
use open_door::journey::{Answer, Content, page as page_of};

use super::*;
use crate::check::files::{Files, heartwood_guide};
use crate::check::{load_guide, load_school};

fn heartwood() -> Guide {
    load_guide(&heartwood_guide()).map_err(|report| report.to_string()).unwrap()
}

#[test]
fn every_advice_page_of_heartwood_can_be_read_at_11() {
    let guide = heartwood();
    let files = Files::of_heartwood().unwrap().schools;
    let school =
        |path: &std::path::PathBuf| load_school(path, &guide).map_err(|report| report.to_string());
    let schools = files.iter().map(|path| school(path).unwrap()).chain([School::default()]);
    for school in schools {
        let hardest = hardest(&guide, &school);
        assert_eq!(hardest.len(), guide.concerns.len());
        for page in hardest {
            assert!(page.age <= MOST, "{}: {page:?}", &*school.name);
        }
    }
}

/// Every advice page behind these answers, by every way.
fn walk(guide: &Guide, answers: &[Answer], see: &mut dyn FnMut(&Advice)) {
    let choices =
        match page_of(guide, &School::default(), &answers.iter().cloned().collect()).content {
            Content::Start(_) => panic!("{answers:?} lead nowhere"),
            Content::Question(question) => question.choices,
            Content::Advice(advice) => {
                see(&advice);
                advice.onward
            }
        };
    for choice in choices {
        walk(guide, &[answers, &[choice.answer]].concat(), see);
    }
}

#[test]
fn no_advice_page_is_left_out() {
    let guide = heartwood();
    for concern in &guide.concerns {
        let pages = page::pages(&guide, &School::default(), concern);
        let mut seen: Vec<Advice> = Vec::new();
        walk(&guide, &[Answer::Concern(concern.id.clone())], &mut |advice| {
            assert!(pages.contains(advice), "{}: {}", concern.id, advice.answer);
            if !seen.contains(advice) {
                seen.push(advice.clone());
            }
        });
        assert_eq!(seen.len(), pages.len(), "{}", concern.id);
    }
}

#[test]
fn no_sentence_of_the_advice_is_left_out() {
    let guide = heartwood();
    let school = School::default();
    let pages = guide.concerns.iter().flat_map(|concern| page::pages(&guide, &school, concern));
    let read: HashSet<Text> = pages.flat_map(|advice| page::texts(&guide, &advice)).collect();
    let steps = guide.places.iter().flat_map(|place| {
        let lists = [&place.how, &place.ready, &place.next].into_iter().flatten();
        lists.chain(&place.purpose)
    });
    let worries = guide.concerns.iter().flat_map(|concern| {
        let lists = [&concern.first, &concern.ready, &concern.know].into_iter().flatten();
        lists.chain([&concern.title])
    });
    let policy = guide.policy.statements.iter().map(|statement| &statement.text);
    let words = &guide.wording;
    let fixed = [
        &words.policy_for,
        &words.policy_rights,
        &words.policy_copy,
        &words.unsure,
        &words.ask_office,
    ];
    let mut measured = 0;
    // The page fills in a name where there is a brace.
    for text in steps.chain(worries).chain(policy).chain(fixed).filter(|text| !text.contains('{')) {
        assert!(read.contains(text), "nobody measured: {text}");
        measured += 1;
    }
    assert!(measured > 200, "only {measured} sentences");
}

#[test]
fn a_step_that_is_too_hard_is_named_once() {
    let page = |age, worry: &str, answer: &str| Hardest {
        age,
        worry: worry.to_owned(),
        field: format!("/{worry}"),
        answer: answer.to_owned(),
        sentence: "Terminate hostilities.".to_owned(),
        words: vec!["hostilities".to_owned()],
    };
    let pages = [
        page(12.0, "one", "Talk"),
        page(11.5, "other", "Talk"),
        page(11.1, "third", "Write"),
        page(11.0, "fourth", "Wait"),
    ];
    let fields: Vec<String> = faults(&pages).into_iter().map(|fault| fault.field).collect();
    assert_eq!(fields, ["/one", "/third"]);
}

#[test]
fn what_makes_a_page_hard_is_named() {
    let mut guide = heartwood();
    let concern = guide.concerns.iter().position(|concern| &*concern.id == "bullying").unwrap();
    let hard = "Prioritise intergenerational communication.";
    guide.concerns[concern].know.push(hard.into());
    let page = hardest_of(&guide, &School::default(), concern, &guide.concerns[concern]).unwrap();
    assert_eq!(page.sentence, hard);
    assert_eq!(page.words[..2], ["intergenerational", "communication"]);
}

#[test]
fn the_formula_is_for_english_alone() {
    let mut guide = heartwood();
    for (language, pages) in [("en-GB", guide.concerns.len()), ("pl", 0)] {
        guide.language = language.into();
        assert_eq!(hardest(&guide, &School::default()).len(), pages, "{language}");
    }
}
