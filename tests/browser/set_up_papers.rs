//! What staff print on the set-up page: a poster, slips and the governors' pack.

use base64::prelude::{BASE64_STANDARD, Engine};
use publish::qr::QrCode;
use thirtyfour::Key;

use crate::harness::{Appearance, Embedding, Findings, Page, until};
use crate::set_up::{await_form, choose_kind, open, type_into, unfold_all};
use crate::set_up_logo::{await_logo, choose_logo};

/// The concern that the tests choose, as the page lists it.
const CONCERN: &str = "My child is being bullied at school";
/// The link that opens it.
const LINK: &str = "https://guide.example.org/#bullying";

/// Fills in a school and its address, and chooses a concern.
fn fill_in(page: &Page) {
    type_into(page, "s0_name", "Hill School");
    choose_kind(page);
    unfold_all(page);
    type_into(page, "s0_roles_office_telephone", "01632 960199");
    type_into(page, "address", "https://guide.example.org");
    until("the list of concerns", || (!page.texts("#concern").is_empty()).then_some(()));
    let choose = "
        const list = document.getElementById('concern');
        list.selectedIndex = [...list.options].findIndex(({ text }) => text === arguments[0]);
        list.dispatchEvent(new Event('change', { bubbles: true }));
    ";
    let () = page.look(choose, &[CONCERN.into()]);
}

/// Opens a paper, looks at it on the screen and as printed, and closes it.
fn see(page: &Page, button: &str, look: impl Fn()) {
    page.press_button(button);
    until("the paper", || (page.texts(".paper h2") == [button]).then_some(()));
    look();
    let printed = page.texts(".sheet p, .sheet h3, .sheet td");
    page.on_paper(|| {
        assert_eq!(page.texts(".sheet p, .sheet h3, .sheet td"), printed);
        let others = "button, input, .paper__bar, .masthead, h1, .set-up__columns, .set-up__intro";
        let others = page.texts(others);
        assert_eq!(others, [""; 0], "only the paper is printed");
    });
    let () = page.look("window.print = () => window.printed = true", &[]);
    page.press_button("Print");
    assert!(page.look::<bool>("return window.printed === true", &[]), "it is printed");
    page.press(&Key::Escape);
    until("the paper to be gone", || page.texts(".paper").is_empty().then_some(()));
    until("the focus to be back", || (page.focused() == focus_on(button)).then_some(()));
    page.press_button(button);
    until("the paper", || (!page.texts(".paper").is_empty()).then_some(()));
    close(page);
    until("the focus to be back", || (page.focused() == focus_on(button)).then_some(()));
}

/// Closes a paper by its button, and waits until it's gone.
fn close(page: &Page) {
    page.press_button("Close");
    until("the paper to be gone", || page.texts(".paper").is_empty().then_some(()));
}

fn focus_on(button: &str) -> (String, String) {
    ("button".to_owned(), button.to_owned())
}

/// Checks what an invitation says, in each of its copies on the sheet.
fn expect_invitations(page: &Page, count: usize) {
    assert_eq!(page.texts(".invitation__school"), vec!["Hill School"; count]);
    assert_eq!(page.texts(".invitation h3"), vec![format!("{CONCERN}?"); count]);
    let typed = LINK.trim_start_matches("https://");
    assert_eq!(page.texts(".invitation__link"), vec![typed; count]);
    assert_eq!(page.texts(".invitation .ways strong"), vec!["01632 960199"; count]);
    let danger = "Is someone in danger now? Call 999";
    assert_eq!(page.texts(".invitation footer p:last-child"), vec![danger; count]);
    // The tests of `publish` decode these codes.
    let code = QrCode::of(LINK).expect("it fits").png().expect("there is memory");
    let code = format!("data:image/png;base64,{}", BASE64_STANDARD.encode(code));
    let shown: Vec<String> = page.look("return all('.invitation img').map(({ src }) => src)", &[]);
    assert_eq!(shown, vec![code; count]);
}

#[test]
fn a_poster_is_printed_for_the_concern_that_is_chosen() {
    let page = open();
    fill_in(&page);
    see(&page, "Print a poster", || expect_invitations(&page, 1));
}

#[test]
fn two_slips_are_printed_on_one_sheet() {
    let page = open();
    fill_in(&page);
    see(&page, "Print slips", || expect_invitations(&page, 2));
}

#[test]
fn the_governors_pack_is_printed_for_the_school() {
    let page = open();
    fill_in(&page);
    see(&page, "Print the governors’ pack", || {
        let parts = page.texts(".pack h3");
        let expected = [
            "Hill School",
            "Our people",
            "Every worry, and its route",
            "The routes",
            "Where the facts come from",
            "To sign",
        ];
        assert_eq!(parts, expected, "there is no policy yet");
        assert!(page.texts(".pack td p").contains(&CONCERN.to_owned()));
        let routes = page.texts(".pack .route").len();
        assert!(routes > 20, "{routes} routes are drawn");
        assert_eq!(page.texts(".pack .pack__route table").len(), routes);
        let office = page.texts(".pack__person:first-of-type > *");
        assert_eq!(office[..3], ["school office", "not filled in", "01632 960199"], "{office:?}");
        let lines = page.texts(".pack__sign li");
        assert_eq!(lines, ["Date", "Name", "Role", "Signature"]);
    });
    let () = page.look("document.getElementById('policy').open = true", &[]);
    page.press_button("Start from the example policy");
    until("the policy", || (!page.texts("#trust_policy_title").is_empty()).then_some(()));
    page.press_button("Print the governors’ pack");
    until("the policy in the pack", || {
        page.texts(".pack h3").iter().any(|part| part.contains("policy")).then_some(())
    });
    assert!(!page.texts(".pack th").contains(&String::new()));
}

#[test]
fn a_poster_and_slips_take_one_sheet_with_the_longest_names_and_a_logo() {
    let page = open();
    fill_in(&page);
    choose_logo(&page, "crest.png", "crest", 480, 160);
    await_logo(&page, "data:image/png");
    let names = [
        "The Blessed Virgin Mary and Saint Oswald of Northumbria RC Voluntary Aided Primary School & Nursery!",
        &["W".repeat(20), " MWMW".repeat(16)].concat(),
    ];
    let give = "
        const [id, words] = arguments;
        const field = document.getElementById(id);
        field.value = words;
        field.dispatchEvent(new Event('input', { bubbles: true }));
    ";
    for (id, words) in [
        ("s0_roles_office_name", &*"welcome desk and school office ".repeat(3)),
        (
            "s0_roles_office_email",
            "the-school-office@our-lady-and-st-oswald.northumberland.example.sch.uk",
        ),
        (
            "address",
            "https://our-lady-and-st-oswald.northumberland.example.sch.uk/parents/open-door/",
        ),
    ] {
        let () = page.look(give, &[id.into(), words.into()]);
    }
    for name in names {
        assert_eq!(name.chars().count(), 100, "{name} is as long as a name can be");
        let () = page.look(give, &["s0_name".into(), name.into()]);
        for button in ["Print a poster", "Print slips"] {
            page.press_button(button);
            until("the paper", || (page.texts(".paper h2") == [button]).then_some(()));
            assert!(page.texts(".invitation__school")[0].starts_with(&name[..20]));
            assert!(page.look::<bool>("return all('.invitation .logo').length > 0", &[]));
            if let Some(sheets) = page.sheets() {
                assert_eq!(sheets, 1, "{button}: {name}");
            }
            page.on_paper(|| {
                let over: bool = page.look(
                    // As wide as A4 within its margins.
                    "document.querySelector('.paper').style.width = '182mm';
                     return all('.invitation').some((sheet) => sheet.scrollHeight > sheet.clientHeight + 1)",
                    &[],
                );
                assert!(!over, "{button}: something is outside the sheet: {name}");
            });
            close(&page);
        }
    }
}

#[test]
fn axe_finds_nothing_in_a_paper_at_any_width_in_light_and_dark() {
    for appearance in [Appearance::Light, Appearance::Dark] {
        let Some(page) = Page::visit_as(appearance, Embedding::Page, "/set-up/") else { continue };
        await_form(&page);
        fill_in(&page);
        for button in ["Print a poster", "Print slips", "Print the governors’ pack"] {
            page.press_button(button);
            until("the paper", || (page.texts(".paper h2") == [button]).then_some(()));
            for width in [320, 1280] {
                page.widen(width);
                let Findings { violations, .. } = page.axe();
                assert_eq!(violations, [], "{button}, {appearance:?}, {width} px");
                let beyond: i32 = page.look(
                    "const paper = document.querySelector('.paper');
                     return Math.max(paper.scrollWidth - paper.clientWidth, document.documentElement.scrollWidth - innerWidth)",
                    &[],
                );
                assert!(beyond <= 0, "{button}: {beyond} px too wide for {width}");
            }
            close(&page);
        }
    }
}
