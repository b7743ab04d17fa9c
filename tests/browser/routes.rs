//! A journey for each kind of route. The native tests walk every path; these look at the screen.

use crate::harness::{Expected, HILL, NEUTRAL, Page, in_every_embedding};

/// The steps of the school's ladder.
const LADDER: [&str; 6] = [
    "class teacher",
    "phase leader",
    "principal",
    "Stage 1: written complaint",
    "Stage 2: local board panel",
    "Department for Education",
];

/// The heading and the contacts of each step's page.
const PAGES: [(&str, &[&str]); 6] = [
    (
        "Talk to your child’s class teacher",
        &["tel:01632960100", "mailto:teachers@example-hill.example.org"],
    ),
    (
        "Talk to the phase leader",
        &["tel:01632960100", "mailto:phase-leaders@example-hill.example.org"],
    ),
    ("Talk to the principal", &["tel:01632960101", "mailto:principal@example-hill.example.org"]),
    (
        "Make a formal complaint in writing",
        &[
            "tel:01632960102",
            "mailto:complaints@example-hill.example.org",
            "https://www.example-hill.example.org/complaints",
            "https://www.example-hill.example.org/policies/complaints.pdf",
        ],
    ),
    (
        "Ask for a complaints panel",
        &[
            "tel:01632960103",
            "mailto:governance@example-hill.example.org",
            "https://www.example-hill.example.org/policies/complaints.pdf",
        ],
    ),
    ("Complain to the Department for Education", &["https://www.gov.uk/complain-about-school"]),
];

#[test]
fn no_reply_and_an_unhappy_outcome_each_climb_one_step() {
    for page in in_every_embedding(HILL) {
        page.choose_all(&[
            "Learning and special needs",
            "I am worried about schoolwork, homework or progress",
            "None of these yet",
        ]);
        let onward = ["I have had no reply", "I am unhappy with the outcome"];
        for (step, ((heading, contacts), here)) in PAGES.into_iter().zip(LADDER).enumerate() {
            page.expect(&Expected { heading, contacts, step: (here, &LADDER) });
            let offered =
                page.texts_under("Have you tried this and it is still not sorted out?", "button");
            if step + 1 == LADDER.len() {
                assert_eq!(offered, [""; 0], "there is no step after the last");
            } else {
                assert_eq!(offered, onward);
                page.choose(onward[step % 2]);
            }
        }
        page.unfold();
        let questions = page.texts_under("What you told us", "dt");
        assert_eq!(questions[3], "How did this step go: class teacher?");
    }
}

#[test]
fn a_complaint_about_the_headteacher_never_leads_to_the_headteacher() {
    let page = Page::open(HILL);
    let journeys: [&[&str]; 5] = [
        &["Staff, governors and fairness", "I am unhappy with the principal"],
        &[
            "Staff, governors and fairness",
            "I am unhappy with how a teacher spoke or behaved",
            "The principal",
        ],
        &[
            "Staff, governors and fairness",
            "We were treated unfairly because of who we are",
            "The principal",
        ],
        &[
            "A child’s safety",
            "An adult in school may have harmed a child",
            "Yes, or I am not sure",
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
            page.unfold();
            page.expect_what_all_advice_has();
            let seen = [page.texts(".page"), page.links()].concat().join("\n");
            for own in ["Ada Example", "Mrs Example", "01632 960101", "01632960101", "principal@"] {
                assert!(!seen.contains(own), "step {step} of {journey:?} shows “{own}”: {seen}");
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

#[test]
fn harm_by_an_adult_is_to_be_reported_today() {
    let page = Page::open(HILL);
    let lado = "Council’s designated officer";
    let safeguarding = "https://www.example-hill.example.org/policies/safeguarding.pdf";
    page.choose_all(&["A child’s safety", "An adult in school may have harmed a child"]);
    page.choose("No");
    page.expect(&Expected {
        heading: "Tell the principal today",
        contacts: &["tel:01632960101", "mailto:principal@example-hill.example.org", safeguarding],
        step: ("principal", &["principal", lado]),
    });
    assert_eq!(
        page.texts_under("Do this first", "li")[0],
        "If a child is hurt or in danger, call 999."
    );
    page.change("Is it about the principal, or someone close to them?");
    page.choose("Yes, or I am not sure");
    page.expect(&Expected {
        heading: "Tell the chair of the local board today",
        contacts: &["tel:01632960104", "mailto:chair@example-hill.example.org", safeguarding],
        step: ("chair of the local board", &["chair of the local board", lado]),
    });
}

#[test]
fn before_a_post_a_parent_reads_what_the_policy_asks() {
    let page = Page::open(HILL);
    page.choose_all(&["Posts about us or the school", "I am about to post about the school"]);
    assert_eq!(page.heading(), "Wait a night, then talk to the school");
    page.expect_what_all_advice_has();
    expect_statements(
        &page,
        "What it asks you to do",
        &[
            ("When you comment online, be polite", "Objectives"),
            ("Choose a private talk", "Inappropriate use of social networking sites"),
        ],
    );
    expect_statements(
        &page,
        "What it asks you not to do",
        &[
            ("Please do not run down", "Objectives"),
            ("Please do not set up a group or forum", "Objectives"),
            ("Please do not start a petition", "Objectives"),
            ("Please ask before you post a photo", "Objectives"),
        ],
    );
}

#[test]
fn after_a_post_a_parent_reads_what_the_school_may_do_in_order() {
    let page = Page::open(HILL);
    page.choose_all(&[
        "Posts about us or the school",
        "I have posted, or school wrote to me about a post",
    ]);
    assert_eq!(page.heading(), "Take the post down, then talk to the school");
    page.expect_what_all_advice_has();
    let section = "Inappropriate use of social networking sites";
    let actions = [
        "The school always tries to deal with your worries properly",
        "It knows that parents may not always see",
        "If they refuse and carry on, the school will consider what to do.",
        "It may then take legal advice",
        "It may then tell the police",
        "On its own website or forum, it may then block that person",
        "It may then take other legal action.",
    ];
    expect_statements(&page, "What the school may do", &actions.map(|action| (action, section)));
}

/// Checks that a heading has these statements of the policy under it, each group from one section
/// followed by that section.
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

#[test]
fn the_policy_is_cited_with_its_dates_if_it_applies() {
    for page in in_every_embedding(HILL) {
        let policy = "What the school’s policy says about going online";
        page.choose_all(&["Posts about us or the school", "I am about to post about the school"]);
        let source = page.texts_under(policy, "p").join("\n");
        for words in [
            "Social Networking Policy for Parents and Carers of Heartwood Church of England Academy Trust",
            "Version 2. Agreed in December 2018.",
            "Review date: December 2021.",
        ] {
            assert!(source.contains(words), "“{words}” is not in {source}");
        }
        assert_eq!(
            page.links_under(policy),
            ["https://www.example-hill.example.org/policies/social-networking.pdf"]
        );
        page.start_again();
        page.choose_all(&["A child’s safety", "There is a nude picture of a child"]);
        assert!(!page.texts("h2").contains(&policy.to_owned()), "a child in danger comes first");
    }
}

#[test]
fn the_policy_is_shown_only_for_what_is_online() {
    let page = Page::open(HILL);
    for journey in [
        &["Friends and bullying", "My child is falling out with friends", "None of these yet"][..],
        &["School places, costs and records", "My child did not get a school place"],
        &["Staff, governors and fairness", "I am unhappy with the principal"],
    ] {
        page.choose_all(journey);
        page.unfold();
        assert_eq!(page.texts(".policy"), [""; 0], "{journey:?}");
        assert_eq!(page.texts("h2").iter().filter(|text| text.contains("policy")).count(), 0);
        page.start_again();
    }
    // If it's about somebody else's post, it's folded.
    page.choose_all(&["Posts about us or the school", "There is a post about my child or me"]);
    assert_eq!(page.texts(".policy"), [""; 0]);
    page.unfold();
    assert_eq!(page.texts(".policy").len(), 1);
}

#[test]
fn who_to_contact_and_how_come_before_everything_else() {
    for page in in_every_embedding(HILL) {
        page.choose_all(&["Friends and bullying", "My child is falling out with friends"]);
        page.choose("None of these yet");
        expect_order(&page, &["h1", ".contact-card", ".first", ".onward", "details"]);
        page.start_again();
        page.choose_all(&["A child’s safety", "My child hurts themselves, or talks about dying"]);
        expect_order(&page, &["h1", ".first", ".contact-card", ".help", ".onward", "details"]);
    }
}

/// Checks that the first match of each selector is above the first match of the next.
#[track_caller]
fn expect_order(page: &Page, parts: &[&str]) {
    let tops: Vec<f64> = page.look(
        "return arguments[0].map((css) => all(`.advice ${css}`)[0].getBoundingClientRect().top)",
        &[parts.into()],
    );
    assert!(tops.is_sorted_by(|one, next| one < next), "{parts:?} are at {tops:?}");
}

#[test]
fn the_foot_of_every_page_leads_to_the_whole_policy() {
    let link = "What the school asks of you online";
    let policy = "What the school’s policy says about going online";
    for page in in_every_embedding(HILL) {
        page.choose_all(&["Friends and bullying", "My child is falling out with friends"]);
        let href: String = page.look(
            "return all('.footer a').find((node) => text(node) === arguments[0]).href",
            &[link.into()],
        );
        assert_eq!(href, page.guide_address("/example-hill/guide/#policy_title"));
    }
    let page = Page::open(HILL);
    page.follow(link);
    assert_eq!(page.address(), "/example-hill/guide/#policy_title");
    page.expect_in_view("h2", policy);
    let story = ["Why the school asks this", "What it promises in return"];
    assert_eq!(page.texts("#policy_title ~ h3")[..2], story);
    assert_eq!(page.texts(".policy li").len(), 19, "every statement");
    // A school without a policy asks nothing.
    for address in [NEUTRAL, "/little-harbour-nursery/"] {
        page.leave(address);
        page.await_app();
        assert!(!page.texts("a").contains(&link.to_owned()), "{address}");
    }
}
