//! The address of a site on the set-up page, and what can be copied once it's typed.

use crate::harness::until;
use crate::set_up::{make, open_filled_in, type_into, type_into_more, unfold, value_of};

#[test]
fn an_address_leads_to_code_to_paste_and_a_site_that_knows_it() {
    let page = open_filled_in();
    unfold(&page, "paste");
    type_into(&page, "address", "https://guide");
    until("the fault", || (page.texts("#address-faults p").len() == 1).then_some(()));
    type_into_more(&page, "address", ".example.org", "https://guide.example.org");
    until("the code", || {
        let code = page.texts("#paste pre").concat();
        code.contains("<open-door school=\"hill\"").then_some(())
    });
    let invited = page.texts("#paste .way p").concat();
    assert!(invited.contains(" https://guide.example.org/"), "{invited}");
    assert!(!invited.contains("/hill/"), "the only school has the site's own address: {invited}");
    let files = make(&page);
    let start = files.iter().find(|file| file.path == "hill/index.html");
    let start = String::from_utf8_lossy(&start.expect("the start page is there").bytes);
    assert!(start.contains("\"canonical\" href=\"https://guide.example.org/\""), "{start}");
    assert!(files.iter().any(|file| file.path == "picture.png"));
}

#[test]
fn an_address_without_its_beginning_is_understood_and_a_wrong_one_stops_the_site() {
    let page = open_filled_in();
    unfold(&page, "paste");
    type_into(&page, "address", "hill");
    page.press_button("Make the site");
    until("the reason", || (page.texts(".reasons li a[href='#address']").len() == 1).then_some(()));
    type_into_more(&page, "address", ".example.org", "hill.example.org");
    page.press_at("#s0_name");
    until("the address", || {
        (value_of(&page, "address") == "https://hill.example.org").then_some(())
    });
    assert_eq!(page.texts(".reasons"), [""; 0]);
    let () = page.look("navigator.clipboard.writeText = async () => {}", &[]);
    let copy = ".way .quiet-button";
    let label = page.texts(copy).remove(0);
    page.press_at(copy);
    until("the sign", || (page.texts(copy)[0] == "Copied").then_some(()));
    until("the end of it", || (page.texts(copy)[0] == label).then_some(()));
}

#[test]
fn a_text_that_the_browser_refuses_to_copy_is_selected_to_be_copied_by_hand() {
    let page = open_filled_in();
    unfold(&page, "paste");
    type_into(&page, "address", "https://hill.example.org");
    let refuse = "navigator.clipboard.writeText = async () => { throw new Error('refused') }";
    let () = page.look(refuse, &[]);
    page.press_at(".way .quiet-button");
    let selected = "
        const box = document.activeElement;
        return box.readOnly ? box.value.slice(box.selectionStart, box.selectionEnd) : '';
    ";
    let code: String = page.look("return document.querySelector('.way pre').textContent", &[]);
    until("the text", || (page.look::<String>(selected, &[]) == code).then_some(()));
    let label = page.texts(".way label[for=by_hand]");
    assert!(label[0].starts_with("Your browser did not copy it."), "{label:?}");
    assert_eq!(page.console(), [""; 0]);

    let () = page.look("navigator.clipboard.writeText = async () => {}", &[]);
    page.press_at(".way .quiet-button");
    until("the copy", || (page.texts(".way .quiet-button")[0] == "Copied").then_some(()));
    assert_eq!(page.texts("#by_hand"), [""; 0]);
}
