//! Back, Change and Start again.

use crate::harness::{HILL, in_every_embedding};

/// Three answers that lead to an advice page.
const JOURNEY: [&str; 3] = [
    "Friends and bullying",
    "My child is falling out with friends",
    "I have told the phase leader",
];

/// The questions that they answer.
const QUESTIONS: [&str; 3] =
    ["What is it about?", "Which is closest?", "Who have you told so far?"];

const TITLE: &str = "Who can I talk to at school?";

#[test]
fn back_takes_one_answer_back_at_a_time() {
    for page in in_every_embedding(HILL) {
        page.choose_all(&JOURNEY);
        assert_eq!(page.heading(), "Talk to the principal");
        assert_eq!(page.answers(), JOURNEY);
        for kept in [2, 1] {
            page.back();
            assert_eq!(page.heading(), QUESTIONS[kept]);
            assert_eq!(page.answers(), JOURNEY[..kept]);
        }
        page.back();
        assert_eq!(page.heading(), TITLE);
        assert_eq!(page.answers(), [""; 0]);
        assert!(
            !page.texts("button").contains(&"Back".to_owned()),
            "there is nothing to go back to"
        );
    }
}

#[test]
fn back_from_the_next_step_leads_to_the_step_before() {
    for page in in_every_embedding(HILL) {
        page.choose_all(&JOURNEY);
        page.choose("I have had no reply");
        assert_eq!(page.heading(), "Make a formal complaint in writing");
        page.back();
        assert_eq!(page.heading(), "Talk to the principal");
    }
}

#[test]
fn each_answer_can_be_changed_by_the_name_of_its_question() {
    for page in in_every_embedding(HILL) {
        page.choose_all(&JOURNEY);
        page.unfold();
        let names = page.spoken_names("dl button");
        assert_eq!(names, QUESTIONS.map(|question| format!("Change {question}")));
        for kept in [2, 1] {
            page.change(QUESTIONS[kept]);
            assert_eq!(page.heading(), QUESTIONS[kept]);
            assert_eq!(page.answers(), JOURNEY[..kept]);
            page.choose_all(&JOURNEY[kept..]);
            assert_eq!(page.heading(), "Talk to the principal");
        }
        page.change(QUESTIONS[0]);
        assert_eq!(page.heading(), TITLE);
        page.choose_all(&["My child online", "My child is under 13 and uses an app"]);
        assert_eq!(page.heading(), "Talk to your child’s class teacher");
        assert_eq!(page.answers(), ["My child online", "My child is under 13 and uses an app"]);
    }
}

#[test]
fn starting_again_forgets_every_answer() {
    for page in in_every_embedding(HILL) {
        page.choose_all(&JOURNEY);
        page.start_again();
        assert_eq!(page.heading(), TITLE);
        assert_eq!(page.answers(), [""; 0]);
        assert!(!page.texts("button").contains(&"Start again".to_owned()));
        page.choose(JOURNEY[0]);
        assert_eq!(page.answers(), JOURNEY[..1]);
    }
}
