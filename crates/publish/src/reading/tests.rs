//! Applies the formula to Heartwood's pages.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use journey::guide::{Id, Text};
use journey::{Answer, PageKind};

use super::*;
use crate::content::{GuideFile, Merged, PublishedSchool, SchoolFile, TrustFile, merge, resolve};

fn merged() -> Merged {
    let england = include_str!("../../../../content/england/guide.toml");
    let trust = include_str!("../../../../content/heartwood/trust.toml");
    let england: GuideFile = toml::from_str(england).unwrap();
    merge(&england, &toml::from_str::<TrustFile>(trust).unwrap()).0
}

fn heartwood() -> Guide {
    resolve("heartwood", &merged()).guide
}

/// No school, and a school with longer names for people.
fn schools() -> [School; 2] {
    let file = include_str!("../../../../content/heartwood/schools/example-hill.json");
    let file: SchoolFile = serde_json::from_str(file).unwrap();
    [School::default(), PublishedSchool::new(String::new(), &file, &merged()).school]
}

#[test]
fn no_advice_page_of_heartwood_is_too_hard() {
    let guide = heartwood();
    for school in schools() {
        let hardest = hardest_pages_at(&guide, &school);
        assert_eq!(hardest.len(), guide.concerns.len());
        for page in hardest {
            assert!(page.age <= MAX_AGE, "[{}] {page:?}", school.name);
        }
    }
}

/// Calls `see` with every advice page on every path that starts with these answers.
fn walk(guide: &Guide, answers: &[Answer], see: &mut dyn FnMut(&AdvicePage)) {
    let page = journey::page(guide, &School::default(), &answers.iter().cloned().collect());
    let choices = match page.kind {
        PageKind::Start(choices) => choices,
        PageKind::Question(question) => question.choices,
        PageKind::Advice(advice) => {
            see(&advice);
            advice.onward
        }
    };
    for choice in choices {
        walk(guide, &[answers, &[choice.answer]].concat(), see);
    }
}

#[test]
fn every_advice_page_is_measured() {
    let guide = heartwood();
    for concern in &guide.concerns {
        let pages = page::advice_pages(&guide, &School::default(), concern);
        let mut seen: Vec<AdvicePage> = Vec::new();
        walk(&guide, &[Answer::Concern(concern.id.clone())], &mut |advice| {
            assert!(pages.contains(advice), "{}: {}", concern.id, advice.place.answer);
            if !seen.contains(advice) {
                seen.push(advice.clone());
            }
        });
        assert_eq!(seen.len(), pages.len(), "{}", concern.id);
    }
}

#[test]
fn every_sentence_of_the_advice_is_measured() {
    let guide = heartwood();
    let school = School::default();
    let concerns = guide.concerns.iter();
    let pages = concerns.flat_map(|concern| page::advice_pages(&guide, &school, concern));
    let read: HashSet<Text> = pages.flat_map(|advice| page::texts(&guide, &advice)).collect();
    // The crisis lines aren't advice, so only their purpose as other help counts.
    let is_help = |id: &Id| guide.concerns.iter().any(|concern| concern.help.contains(id));
    let places = guide.places.iter().flat_map(|place| {
        let lists = [&place.how, &place.ready, &place.next].into_iter().flatten();
        lists.chain(place.purpose.as_ref().filter(|_| is_help(&place.id)))
    });
    let concerns = guide.concerns.iter().flat_map(|concern| {
        let lists = [&concern.first, &concern.ready, &concern.know].into_iter().flatten();
        lists.chain([&concern.title])
    });
    let policy =
        guide.policy.iter().flat_map(|policy| &policy.statements).map(|statement| &statement.text);
    let words = &guide.wording;
    let fixed = [
        &words.policy_rights,
        &words.policy_copy,
        &words.unsure,
        &words.ask_office,
        &words.no_reply_ready,
        &words.unhappy_ready,
    ];
    let mut measured = 0;
    // Texts with braces can't be found as they are, because pages fill in names.
    let texts = places.chain(concerns).chain(policy).chain(fixed);
    for text in texts.filter(|text| !text.contains('{')) {
        assert!(read.contains(text), "nobody measured: {text}");
        measured += 1;
    }
    assert!(measured > 200, "only {measured} sentences");
}

#[test]
fn a_step_that_is_too_hard_is_reported_once() {
    let page = |age, concern: &str, answer: &str| HardestPage {
        age,
        ages: vec![age, 8.0],
        concern: concern.to_owned(),
        field: format!("/{concern}"),
        answer: answer.to_owned(),
        sentence: "Terminate hostilities.".to_owned(),
        words: vec!["hostilities".to_owned()],
    };
    let pages = [
        page(12.0, "one", "Talk"),
        page(11.5, "other", "Talk"),
        page(10.6, "third", "Write"),
        page(10.5, "fourth", "Wait"),
    ];
    let fields: Vec<String> = faults(&pages).into_iter().map(|fault| fault.field).collect();
    assert_eq!(fields, ["/one", "/third"]);
    assert!((median(&pages) - 10.5).abs() < f64::EPSILON);
}

#[test]
fn what_makes_a_page_hard_is_named() {
    let mut guide = heartwood();
    let concern = guide.concerns.iter().position(|concern| &*concern.id == "bullying").unwrap();
    let hard = "Prioritise intergenerational communication.";
    guide.concerns[concern].know.push(hard.into());
    let page = hardest_page(&guide, &School::default(), concern, &guide.concerns[concern]).unwrap();
    assert_eq!(page.sentence, hard);
    assert_eq!(page.words[..2], ["intergenerational", "communication"]);
}

#[test]
fn the_formula_is_for_english_only() {
    let mut guide = heartwood();
    for (language, pages) in [("en-GB", guide.concerns.len()), ("pl", 0)] {
        guide.language = language.into();
        assert_eq!(hardest_pages(&guide).len(), pages, "{language}");
    }
}
