//! One journey for each kind of route.

use crate::harness::{Expected, HILL, Page, in_every_embedding};

/// The steps of the school's ladder.
const LADDER: [&str; 6] = [
    "class teacher",
    "phase leader",
    "principal",
    "Stage 1: written complaint",
    "Stage 2: local board panel",
    "Department for Education",
];

/// What a parent has done so far, and the advice page that it leads to.
type SoFar = (&'static str, &'static str, &'static [&'static str]);

/// Every step of the ladder, in order.
const PROGRESS: [SoFar; 6] = [
    (
        "None of these yet",
        "Talk to your child’s class teacher",
        &["tel:01632960100", "mailto:teachers@example-hill.example.org"],
    ),
    (
        "I have told the class teacher",
        "Talk to the phase leader",
        &["tel:01632960100", "mailto:phase-leaders@example-hill.example.org"],
    ),
    (
        "I have told the phase leader",
        "Talk to the principal",
        &["tel:01632960101", "mailto:principal@example-hill.example.org"],
    ),
    (
        "I have told the principal",
        "Make a formal complaint in writing",
        &[
            "tel:01632960102",
            "mailto:complaints@example-hill.example.org",
            "https://www.example-hill.example.org/complaints",
            "https://www.example-hill.example.org/policies/complaints.pdf",
        ],
    ),
    (
        "I have made a formal complaint",
        "Ask for a complaints panel",
        &[
            "tel:01632960103",
            "mailto:governance@example-hill.example.org",
            "https://www.example-hill.example.org/policies/complaints.pdf",
        ],
    ),
    (
        "A panel has heard my complaint",
        "Complain to the Department for Education",
        &["https://www.gov.uk/complain-about-school"],
    ),
];

#[test]
fn a_concern_climbs_from_the_class_teacher_however_far_the_parent_has_come() {
    for page in in_every_embedding(HILL) {
        for ((so_far, heading, contacts), here) in PROGRESS.into_iter().zip(LADDER) {
            page.choose_all(&["Friends and bullying", "My child is being bullied at school"]);
            assert_eq!(page.heading(), "What have you done about it so far?");
            assert_eq!(page.texts(".page > ul button"), PROGRESS.map(|(so_far, ..)| so_far));
            page.choose(so_far);
            page.expect(&Expected { heading, contacts, step: (here, &LADDER) });
            page.start_again();
        }
    }
}

#[test]
fn a_complaint_about_a_teacher_climbs_from_the_headteacher() {
    for page in in_every_embedding(HILL) {
        let ladder = &LADDER[2..];
        for (at, ((_, heading, contacts), here)) in
            PROGRESS.into_iter().zip(LADDER).skip(2).enumerate()
        {
            page.choose_all(&[
                "Staff, governors and fairness",
                "I am unhappy with how a teacher spoke or behaved",
            ]);
            assert_eq!(page.heading(), "Who is it about?");
            page.choose("My child’s class teacher");
            let so_far = if at == 0 { PROGRESS[0].0 } else { PROGRESS[2 + at].0 };
            page.choose(so_far);
            page.expect(&Expected { heading, contacts, step: (here, ladder) });
            page.start_again();
        }
    }
}

#[test]
fn no_reply_and_an_unhappy_outcome_each_climb_one_step() {
    for page in in_every_embedding(HILL) {
        page.choose_all(&[
            "Learning and special needs",
            "I am worried about schoolwork, homework or progress",
            "None of these yet",
        ]);
        let onward = ["I have had no reply", "I am unhappy with the outcome"];
        for (step, ((_, heading, contacts), here)) in PROGRESS.into_iter().zip(LADDER).enumerate() {
            page.expect(&Expected { heading, contacts, step: (here, &LADDER) });
            let offered = page.texts_under("Have you done this and it is not settled?", "button");
            if step + 1 == LADDER.len() {
                assert_eq!(offered, [""; 0], "there is no step after the last");
            } else {
                assert_eq!(offered, onward);
                page.choose(onward[step % 2]);
            }
        }
        let told = page.texts_under("What you told us", "dt");
        assert_eq!(told[3], "How did this step go: class teacher?");
    }
}

#[test]
fn a_complaint_about_the_headteacher_never_leads_to_the_headteacher() {
    for page in in_every_embedding(HILL) {
        let journeys: [&[&str]; 5] = [
            &["Staff, governors and fairness", "I am unhappy with the principal"],
            &[
                "Staff, governors and fairness",
                "I am unhappy with how a teacher spoke or behaved",
                "The principal",
                "None of these yet",
            ],
            &[
                "Staff, governors and fairness",
                "We were treated unfairly because of who we are",
                "The principal",
            ],
            &[
                "Safety and health",
                "An adult in school may have harmed a child",
                "Yes, about the principal",
            ],
            &[
                "No reply, or something else",
                "I had no reply, or am unhappy with the outcome",
                "The principal",
            ],
        ];
        for journey in journeys {
            page.choose_all(journey);
            for step in 0.. {
                page.expect_what_all_carry();
                let seen = [page.texts(".page"), page.links()].concat().join("\n");
                for own in
                    ["Ada Example", "Mrs Example", "01632 960101", "01632960101", "principal@"]
                {
                    assert!(
                        !seen.contains(own),
                        "step {step} of {journey:?} shows “{own}”: {seen}"
                    );
                }
                let here = page.steps().iter().position(|name| [&**name] == *page.step());
                assert_eq!(here, Some(step), "{journey:?}");
                if step + 1 == page.steps().len() {
                    break;
                }
                page.choose("I have had no reply");
            }
            page.start_again();
        }
    }
}

#[test]
fn a_concern_with_a_fixed_place_goes_there_at_once() {
    for page in in_every_embedding(HILL) {
        page.choose_all(&[
            "School places and records",
            "I have a worry about records or personal data",
        ]);
        page.expect(&Expected {
            heading: "Write to the data protection officer",
            contacts: &[
                "tel:01632960106",
                "mailto:data@example-hill.example.org",
                "https://www.example-hill.example.org/policies/privacy.pdf",
            ],
            step: (
                "data protection officer",
                &["data protection officer", "Information Commissioner"],
            ),
        });
    }
}

#[test]
fn harm_by_an_adult_is_reported_today() {
    for page in in_every_embedding(HILL) {
        let lado = "Council’s designated officer";
        let safeguarding = "https://www.example-hill.example.org/policies/safeguarding.pdf";
        page.choose_all(&["Safety and health", "An adult in school may have harmed a child"]);
        page.choose("No, about another adult");
        page.expect(&Expected {
            heading: "Tell the principal today",
            contacts: &[
                "tel:01632960101",
                "mailto:principal@example-hill.example.org",
                safeguarding,
            ],
            step: ("principal", &["principal", lado]),
        });
        assert_eq!(
            page.texts_under("Do this first", "li")[0],
            "If a child is hurt or in danger, call 999."
        );
        page.change("Is it about the principal?");
        page.choose("Yes, about the principal");
        page.expect(&Expected {
            heading: "Tell the chair of the local board today",
            contacts: &["tel:01632960104", "mailto:chair@example-hill.example.org", safeguarding],
            step: ("chair of the local board", &["chair of the local board", lado]),
        });
    }
}

#[test]
fn grooming_is_reported_to_ceop() {
    for page in in_every_embedding(HILL) {
        page.choose_all(&[
            "My child online",
            "Someone is grooming or sexually contacting my child online",
        ]);
        page.expect(&Expected {
            heading: "Report it to CEOP",
            contacts: &["https://www.ceop.police.uk/"],
            step: ("CEOP", &["CEOP", "safeguarding lead"]),
        });
        assert!(page.links_under("Others who can help").contains(&"tel:08001111".to_owned()));
    }
}

#[test]
fn an_ehc_plan_is_for_the_council() {
    for page in in_every_embedding(HILL) {
        page.choose_all(&[
            "Learning and special needs",
            "I disagree with a decision on an EHC plan",
        ]);
        page.expect(&Expected {
            heading: "Talk to the county council first",
            contacts: &[
                "tel:01632960900",
                "https://council.example.org/ehc-plans",
                "https://www.gov.uk/find-local-council",
            ],
            step: ("county council", &["county council", "Mediation", "Tribunal"]),
        });
    }
}

#[test]
fn before_a_post_a_parent_reads_what_the_policy_asks() {
    for page in in_every_embedding(HILL) {
        page.choose_all(&["Posts about us or the school", "I am about to post about the school"]);
        assert_eq!(page.heading(), "Wait a night, then talk to the school");
        page.expect_what_all_carry();
        expect_statements(
            &page,
            "What it asks you to do",
            &[
                ("Come straight to the school with any worry.", "Rationale"),
                ("Take a problem straight to someone at school", "Setting a good example"),
                ("When you comment online, be polite", "Setting a good example"),
                ("Choose your words with care", "Setting a good example"),
                ("Choose a private talk", "Inappropriate use of social networking sites"),
            ],
        );
        expect_statements(
            &page,
            "What it asks you not to do",
            &[
                ("Please do not run down", "Setting a good example by not"),
                ("Please do not set up a group or forum", "Setting a good example by not"),
                ("Please do not start a petition", "Setting a good example by not"),
                ("Please ask before you post a photo", "Setting a good example by not"),
            ],
        );
    }
}

#[test]
fn after_a_post_a_parent_reads_what_the_school_does_in_its_order() {
    for page in in_every_embedding(HILL) {
        page.choose_all(&[
            "Posts about us or the school",
            "I have posted, or school wrote to me about a post",
        ]);
        assert_eq!(page.heading(), "Take the post down, then talk to the school");
        page.expect_what_all_carry();
        let section = "Inappropriate use of social networking sites";
        let actions = [
            "First, the school usually talks with the person",
            "If they say no and it goes on, it may write to them.",
            "It may take legal advice",
            "It may tell the police",
            "If it happened on the school’s own website or forum, it may block that person",
            "It may complain to the company that runs the site",
            "It may take other legal action.",
        ];
        expect_statements(&page, "What the school does", &actions.map(|action| (action, section)));
    }
}

/// Checks that a heading has these statements of the policy under it, and after each group of one
/// section, that section.
#[track_caller]
fn expect_statements(page: &Page, heading: &str, statements: &[(&str, &str)]) {
    let read = page.texts_under(heading, "li");
    assert_eq!(read.len(), statements.len(), "{heading}: {read:#?}");
    for (index, (read, (begins, section))) in read.iter().zip(statements).enumerate() {
        assert!(read.starts_with(begins), "“{begins}” does not begin {read}");
        let next = statements.get(index + 1).map(|(_, section)| section);
        assert_eq!(read.ends_with(section), next != Some(section), "“{section}” ends {read}");
    }
}
