//! What screen readers get from the browser.

use crate::harness::{Embedding, HILL, in_every_embedding, until};
use crate::kinds::see_every_kind;

#[test]
fn the_heading_of_each_new_page_is_read_out() {
    for page in in_every_embedding(HILL) {
        for (button, heading) in [
            ("Friends and bullying", "Which is closest?"),
            ("My child is falling out with friends", "Who have you told so far?"),
            ("I have told the principal", "Make a formal complaint in writing"),
            ("Back", "Who have you told so far?"),
            ("Change What is it about?", "Who can I talk to at school?"),
        ] {
            page.press_button(button);
            until(&format!("“{heading}” to have the focus"), || {
                (page.spoken_focus() == format!("heading: {heading}")).then_some(())
            });
            page.expect_in_view("h1", heading);
        }
    }
}

#[test]
fn the_number_of_matches_is_announced_by_one_live_region() {
    for page in in_every_embedding(HILL) {
        assert_eq!(page.spoken("input"), ["textbox: Say it in your own words"]);
        let hint =
            "return text(root.getElementById(all('input')[0].getAttribute('aria-describedby')))";
        assert_eq!(page.look::<String>(hint, &[]), "For example: my child is being left out");
        // A live region isn't announced if it's added together with its words, or was hidden until
        // then.
        assert_eq!(page.spoken("[role=status]"), ["status: "]);
        let () = page.look("window.region = all('[role=status]')[0]", &[]);
        for (words, announcement) in [
            ("bully", "3 matches."),
            ("gdpr", "1 match."),
            (
                "xylophone",
                "Nothing here fits those words well. Try other words, or choose one of these:",
            ),
            ("", ""),
        ] {
            page.find(words);
            until(announcement, || (page.announced() == announcement).then_some(()));
            assert!(page.look::<bool>("return all('[role=status]')[0] === window.region", &[]));
        }
    }
}

#[test]
fn the_current_step_is_marked_in_words_and_in_the_list() {
    for page in in_every_embedding(HILL) {
        page.choose_all(&[
            "Friends and bullying",
            "My child is falling out with friends",
            "I have told the principal",
        ]);
        let folded = ["All the steps", "Not sure? Ask the school office.", "What you told us"];
        assert_eq!(page.spoken_names("summary"), folded);
        page.unfold();
        assert_eq!(page.spoken(".steps"), ["list: "]);
        let items = page.spoken(".step");
        assert_eq!(items.len(), 6);
        // Some browsers name a list item by its content.
        assert!(items.iter().all(|item| item.starts_with("listitem: ")), "{items:#?}");
        let steps = page.texts(".step");
        let current = "Stage 1: written complaint In writing You are here";
        assert_eq!(page.texts("[aria-current=step]"), [current]);
        let marked = |mark| steps.iter().filter(|step| step.ends_with(mark)).count();
        assert_eq!((marked("You are here"), marked("Earlier step")), (1, 3), "{steps:#?}");
    }
}

#[test]
fn each_answer_has_a_change_button_that_names_its_question() {
    for page in in_every_embedding(HILL) {
        page.choose_all(&["Friends and bullying", "My child is falling out with friends"]);
        let buttons =
            ["Back", "Change What is it about?", "Change Which is closest?", "Start again"];
        let expected = buttons.map(|button| format!("button: {button}"));
        assert_eq!(page.spoken("button:not(.choice)"), expected);
    }
}

#[test]
fn every_kind_of_page_has_its_landmarks_its_language_and_its_direction() {
    for page in in_every_embedding(HILL) {
        let css = "header, main, footer, aside, [role=region], [role=search]";
        see_every_kind(&page, |kind| {
            let mut landmarks = page.spoken(css);
            let has_find = !page.texts("input").is_empty();
            assert_eq!(landmarks.iter().any(|landmark| landmark == "search: "), has_find, "{kind}");
            landmarks.retain(|landmark| landmark != "search: ");
            let expected = match page.embedding() {
                // On a host page, these landmarks are the host's.
                Embedding::Element => &["region: Open Door"][..],
                Embedding::Page | Embedding::Frame => &[
                    "banner: ",
                    "complementary: Is someone in danger now?",
                    "main: ",
                    "contentinfo: ",
                ],
            };
            assert_eq!(landmarks, expected, "{kind}");
            let reads = "return all('h1, h2, h3, p, button, a').every((node) =>
                             node.matches(':lang(en):dir(ltr)'))";
            assert!(page.look::<bool>(reads, &[]), "{kind}");
        });
    }
}
