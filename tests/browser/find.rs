//! The find box, and what a screen reader announces.

use crate::harness::{HILL, Page, in_every_embedding, until};

#[test]
fn everyday_words_narrow_the_concerns_and_the_count_is_announced() {
    for page in in_every_embedding(HILL) {
        assert_eq!(page.announced(), "", "nothing is announced before anything is typed");
        for (words, concerns) in [
            (
                "fight",
                &["My child is being bullied at school", "My child is accused of bullying"][..],
            ),
            (
                "phone",
                &["My child is being bullied online", "My child is under 13 and uses an app"],
            ),
            (
                "SEN",
                &[
                    "My child needs more support for special needs",
                    "I disagree with a decision on an EHC plan",
                ],
            ),
            (
                "facebook",
                &["There is a post about my child or me", "Someone posted my child’s photo"],
            ),
        ] {
            page.find(words);
            let found = until(&format!("“{words}” to find {concerns:?}"), || {
                let found = found(&page);
                concerns
                    .iter()
                    .all(|concern| found.iter().any(|found| found == concern))
                    .then_some(found)
            });
            assert!(found.len() < 15, "“{words}” narrows little: {found:#?}");
            assert_eq!(page.announced(), format!("{} matches", found.len()));
        }
    }
}

#[test]
fn a_concern_that_was_found_leads_to_its_advice() {
    for page in in_every_embedding(HILL) {
        page.find("grooming");
        until("one concern", || (page.announced() == "1 match").then_some(()));
        let concern = "Someone is grooming my child or sending them sexual messages";
        page.choose(concern);
        assert_eq!(page.heading(), "Report it to CEOP");
        page.back();
        assert_eq!(found(&page), [concern], "Back brings the words back");
        page.choose(concern);
        page.start_again();
        assert_eq!(found(&page), [""; 0], "starting again forgets them");
    }
}

#[test]
fn words_without_a_match_still_lead_somewhere() {
    for page in in_every_embedding(HILL) {
        page.find("xylophone");
        until("“something else” to be offered", || {
            (found(&page) == ["Something else"]).then_some(())
        });
        assert_eq!(page.announced(), "No match for those words. Try other words, or choose this:");
        page.choose("Something else");
        assert_eq!(page.heading(), "Ask the school office");
        page.expect_what_all_carry();
    }
}

#[test]
fn clearing_the_box_restores_the_start_page() {
    for page in in_every_embedding(HILL) {
        let first = page.texts(".page");
        page.find("fight");
        until("a match", || (!found(&page).is_empty()).then_some(()));
        page.find("  ");
        until("the page as it was", || (page.texts(".page") == first).then_some(()));
        page.find("");
        until("the page as it was", || (page.texts(".page") == first).then_some(()));
        assert_eq!(page.announced(), "");
    }
}

/// The concerns found.
fn found(page: &Page) -> Vec<String> {
    page.texts(".narrowed li a")
}
