//! The find box, and what screen readers announce.

use std::fs;

use journey::bytes::read;
use journey::guide::Guide;
use journey::school::School;
use journey::{Model, Names, find};

use crate::harness::{HILL, Page, Site, dist, in_every_embedding, until};

#[test]
fn a_parents_own_words_find_concerns_and_the_count_is_announced() {
    for page in in_every_embedding(HILL) {
        assert_eq!(page.announced(), "", "nothing is announced before anything is typed");
        for (words, concern) in [
            ("they punch him every day at break", "My child is being bullied at school"),
            ("SEN", "My child needs more support for special needs"),
            ("she is bein left out", "My child is falling out with friends"),
            ("waiting list", "My child did not get a school place"),
        ] {
            page.find(words);
            let found = until(&format!("“{words}” to find “{concern}”"), || {
                let found = found(&page);
                found.iter().take(3).any(|found| found == concern).then_some(found)
            });
            assert!(found.len() <= 5, "“{words}” finds too much: {found:#?}");
            let count = if found.len() == 1 { "1 match." } else { "matches" };
            assert!(page.announced().contains(count), "{}", page.announced());
            // What people see first is also what a screen reader says first.
            let marked: Vec<String> = page.texts(".likeliest");
            assert_eq!(marked, ["Most likely"], "“{words}”");
            let first: bool =
                page.look("return all('.found li')[0].firstChild === all('.likeliest')[0]", &[]);
            assert!(first, "“{words}” doesn’t mark the first offer");
        }
    }
}

#[test]
fn every_browser_ranks_as_native_code_does() {
    let page = Page::open(HILL);
    let guide: Guide = read(&part(&page, "guide")).expect("the guide is whole");
    let school: School = read(&part(&page, "school")).expect("the school is whole");
    let model = Model::read(&part(&page, "find")).expect("the model is whole");
    let names = Names { guide: &guide, school: &school };
    for typed in [
        "they punch him every day at break",
        "homework",
        "GDPR",
        "my husband hits me and the kids have seen it",
        "he won’t eat ❤️ and says school is “boring”",
    ] {
        let offers = find(&guide, &school, &model, typed).offers;
        let concerns = offers.iter().map(|id| guide.concern(id).expect("it matches concerns"));
        let wanted: Vec<_> =
            concerns.map(|concern| names.fill(&concern.title).to_string()).collect();
        page.find(typed);
        until(&format!("“{typed}” to find {wanted:#?}"), || {
            (found(&page) == wanted).then_some(())
        });
    }
}

/// The bytes of a part of the app, from the file that the page links to.
fn part(page: &Page, name: &str) -> Vec<u8> {
    let path: String = page.look(
        "const { href } = document.querySelector(`[data-part=${arguments[0]}]`);
         return new URL(href).pathname.slice(1)",
        &[name.into()],
    );
    fs::read(dist().join(path)).expect("the file can be read")
}

#[test]
fn a_concern_that_was_found_leads_to_its_advice() {
    for page in in_every_embedding(HILL) {
        page.find("a man online wants photos of her");
        let concern = "Someone is grooming my child or sending them sexual messages";
        until("the concern", || found(&page).contains(&concern.to_owned()).then_some(()));
        let before = found(&page);
        page.choose(concern);
        assert_eq!(page.heading(), "Report it to CEOP");
        page.back();
        assert_eq!(found(&page), before, "Back brings the words back");
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
        assert_eq!(
            page.announced(),
            "Nothing here fits those words well. Try other words, or choose one of these:"
        );
        assert_eq!(page.texts(".likeliest"), [""; 0], "nothing is likely");
        page.choose("Something else");
        assert_eq!(page.heading(), "Ask the school office");
        page.expect_what_all_advice_has();
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

#[test]
fn who_can_help_at_once_comes_first_if_somebody_may_be_at_risk() {
    for page in in_every_embedding(HILL) {
        assert_eq!(page.texts(".crisis, .leave"), [""; 0]);
        page.find("my daughter says she wants to kill herself");
        until("who can help at once", || (!page.texts(".crisis").is_empty()).then_some(()));
        assert!(page.announced().contains("If a life is at risk, call 999."));
        let links = page.links();
        for link in ["tel:999", "tel:111", "tel:116123", "tel:08001111", "tel:08082000247"] {
            assert!(links.contains(&link.to_owned()), "no {link} in {links:#?}");
        }
        let above: bool = page.look(
            "return all('.crisis')[0].getBoundingClientRect().bottom
                 <= all('.found')[0].getBoundingClientRect().top",
            &[],
        );
        assert!(above, "the offers come first");
        assert_eq!(page.texts(".leave a"), ["Leave this page"]);
        page.press_button("See who to tell at school");
        let likeliest = ("a".to_owned(), page.texts(".found a").swap_remove(0));
        until("the focus on the likeliest", || (page.focused() == likeliest).then_some(()));
        page.find("homework");
        until("no more than offers", || page.texts(".crisis, .leave").is_empty().then_some(()));
    }
}

/// The words stay in the box while another page is shown, but whether to offer to leave depends on
/// that page.
#[test]
fn only_the_page_that_says_who_can_help_offers_to_leave() {
    let page = Page::open(HILL);
    page.find("my husband hits me and my kids");
    until("who can help at once", || (!page.texts(".crisis").is_empty()).then_some(()));
    page.choose("Friends and bullying");
    assert_eq!(page.texts(".leave"), [""; 0]);
    page.back();
    assert_eq!(page.texts(".leave a"), ["Leave this page"]);
}

#[test]
fn titles_and_search_words_are_found_without_the_model() {
    for lost in [Site::changed(|folder| folder.remove("find.bin")), {
        Site::changed(|folder| folder.tamper("find.bin", b"\x01damaged"))
    }] {
        let page = Page::visit(lost, HILL);
        page.await_takeover();
        page.find("homewor");
        let concern = "I am worried about schoolwork, homework or progress";
        until("a concern", || (found(&page).first()? == concern).then_some(()));
    }
}

#[test]
fn the_list_of_every_concern_is_folded_and_opens() {
    for page in in_every_embedding(HILL) {
        assert_eq!(page.texts(".concerns li"), [""; 0]);
        page.unfold();
        assert!(page.texts(".concerns li").len() > 30);
        let order: bool = page.look(
            "const [box, topics, list] = ['.find', '.topics', '.concerns'].map((css) =>
                 all(css)[0].getBoundingClientRect().top);
             return box < topics && topics < list",
            &[],
        );
        assert!(order, "the box comes first, then the topics, then the list");
    }
}

/// The offers.
fn found(page: &Page) -> Vec<String> {
    page.texts(".found li a")
}
