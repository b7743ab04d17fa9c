//! The find box, and what a screen reader is told of it.

use crate::harness::{HILL, Page, in_every_embedding, until};

#[test]
fn everyday_words_narrow_the_worries_and_the_count_is_announced() {
    for page in in_every_embedding(HILL) {
        assert_eq!(page.announced(), "", "nothing is announced before anything is typed");
        for (words, worries) in [
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
            let found = until(&format!("“{words}” to find {worries:?}"), || {
                let found = found(&page);
                worries
                    .iter()
                    .all(|worry| found.iter().any(|found| found == worry))
                    .then_some(found)
            });
            assert!(found.len() < 15, "“{words}” narrows little: {found:#?}");
            assert_eq!(page.announced(), format!("{} worries found", found.len()));
        }
    }
}

#[test]
fn a_worry_that_is_found_leads_to_its_advice() {
    for page in in_every_embedding(HILL) {
        page.find("grooming");
        until("one worry", || (page.announced() == "1 worry found").then_some(()));
        let worry = "Someone is grooming or sexually contacting my child online";
        page.choose(worry);
        assert_eq!(page.heading(), "Report it to CEOP");
        page.back();
        assert_eq!(found(&page), [worry], "the words are there again on the way back");
        page.choose(worry);
        page.start_again();
        assert_eq!(found(&page), [""; 0], "a new start forgets them");
    }
}

#[test]
fn words_without_a_match_still_lead_somewhere() {
    for page in in_every_embedding(HILL) {
        page.find("xylophone");
        until("the offer of something else", || (found(&page) == ["Something else"]).then_some(()));
        assert_eq!(page.announced(), "No match for those words. Try other words, or choose this:");
        page.choose("Something else");
        assert_eq!(page.heading(), "Ask the school office");
        page.expect_what_all_carry();
    }
}

#[test]
fn clearing_the_box_shows_the_first_page_as_it_was() {
    for page in in_every_embedding(HILL) {
        let first = page.texts(".page");
        page.find("fight");
        until("something to be found", || (!found(&page).is_empty()).then_some(()));
        page.find("  ");
        until("the page as it was", || (page.texts(".page") == first).then_some(()));
        page.find("");
        until("the page as it was", || (page.texts(".page") == first).then_some(()));
        assert_eq!(page.announced(), "");
    }
}

/// The worries found.
fn found(page: &Page) -> Vec<String> {
    page.texts(".narrowed li a")
}
