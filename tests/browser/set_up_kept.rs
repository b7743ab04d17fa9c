//! Nothing that is typed on the set-up page is lost.

use serde_json::json;

use crate::harness::{Page, until};
use crate::set_up::{
    choose_kind, make, offered, open, type_into, type_into_more, unfold, value_of,
};

/// Chooses a file with this name and these bytes.
fn choose_file(page: &Page, name: &str, bytes: &[u8]) {
    let choose = "
        const [name, bytes] = arguments;
        const chosen = new DataTransfer();
        chosen.items.add(new File([new Uint8Array(bytes)], name));
        const input = document.getElementById('open_file');
        input.files = chosen.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
    ";
    let () = page.look(choose, &[json!(name), json!(bytes)]);
}

/// Whether the browser would ask before leaving the page.
fn asks_before_leaving(page: &Page) -> bool {
    let leave = "
        const leaving = new Event('beforeunload', { cancelable: true });
        dispatchEvent(leaving);
        return leaving.defaultPrevented;
    ";
    page.look(leave, &[])
}

#[test]
fn leaving_asks_only_if_something_would_be_lost() {
    let page = open();
    assert!(!asks_before_leaving(&page));
    type_into(&page, "s0_name", "Hill");
    choose_kind(&page);
    assert!(asks_before_leaving(&page));
    make(&page);
    until("the site to be kept", || (!asks_before_leaving(&page)).then_some(()));
    type_into_more(&page, "s0_name", "s", "Hills");
    assert!(asks_before_leaving(&page));
    unfold(&page, "file");
    page.press_button("Save your file");
    until("the file to be kept", || (!asks_before_leaving(&page)).then_some(()));
}

#[test]
fn a_file_that_cannot_be_opened_loses_nothing_and_a_good_one_asks_first() {
    let page = open();
    type_into(&page, "s0_name", "Hill");
    unfold(&page, "file");
    page.press_button("Save your file");
    let saved = offered(&page);
    choose_file(&page, "photo.jpg", b"not a photo");
    let expect_reason = |reason: &str| {
        until(reason, || page.texts("#file .fault").concat().starts_with(reason).then_some(()));
    };
    expect_reason("photo.jpg is not a file that was saved here");
    choose_file(&page, "cut.zip", &saved[..saved.len() - 9]);
    expect_reason("cut.zip is damaged");
    type_into_more(&page, "s0_name", "s", "Hills");
    choose_file(&page, "hill.zip", &saved);
    until("the question", || (!page.texts("#file .question").is_empty()).then_some(()));
    page.press_button("Yes, replace it");
    until("the file", || {
        let name: String = page.look("return document.getElementById('s0_name').value", &[]);
        (name == "Hill").then_some(())
    });
}

#[test]
fn a_school_that_was_removed_comes_back_chosen() {
    let page = open();
    page.press_at("input[name=kind]:not(:checked)");
    until("the trust’s name", || (!page.texts("#trust_name").is_empty()).then_some(()));
    type_into(&page, "s0_name", "Hill");
    page.press_button("Add a school");
    until("another school", || (!page.texts("#s1_name").is_empty()).then_some(()));
    type_into(&page, "s1_name", "Green");
    page.press_button("Remove Green");
    until("the first school", || (value_of(&page, "s0_name") == "Hill").then_some(()));
    page.press_button("Undo");
    until("the last school", || (value_of(&page, "s1_name") == "Green").then_some(()));
    assert_eq!(value_of(&page, "chosen_school"), "Green");
}

#[test]
fn nothing_typed_is_lost_by_one_press() {
    let page = open();
    unfold(&page, "procedure");
    let choose = "
        const select = document.getElementById('pattern');
        select.value = arguments[0];
        select.dispatchEvent(new Event('change', { bubbles: true }));
    ";
    let () = page.look(choose, &[json!("two-stages")]);
    until("the steps", || (page.texts("#procedure .items").len() > 1).then_some(()));
    type_into_more(&page, "trust_ladder_step_0_stage", "!", "Informal stage: class teacher!");
    until("the pattern", || (value_of(&page, "pattern") == "own").then_some(()));
    let () = page.look(choose, &[json!("three-stages")]);
    until("the question", || (!page.texts("#procedure .question").is_empty()).then_some(()));
    page.press_button("No, keep it");
    until("the answer", || page.texts("#procedure .question").is_empty().then_some(()));
    assert_eq!(value_of(&page, "pattern"), "own");
    assert_eq!(value_of(&page, "trust_ladder_step_0_stage"), "Informal stage: class teacher!");
    page.press_at("[id='trust_ladder_step_0-remove']");
    until("the offer", || (page.focused().1 == "Undo").then_some(()));
    assert_ne!(value_of(&page, "trust_ladder_step_0_stage"), "Informal stage: class teacher!");
    page.press_button("Undo");
    until("the step", || {
        (value_of(&page, "trust_ladder_step_0_stage") == "Informal stage: class teacher!")
            .then_some(())
    });
    assert_eq!(page.focused().1, "Remove");
    unfold(&page, "policy");
    let policy = |which| page.press_at(&format!(":nth-child({which} of .option) > [name=policy]"));
    policy(2);
    until("a policy", || (!page.texts("#trust_policy_owner").is_empty()).then_some(()));
    type_into(&page, "trust_policy_owner", "The clerk");
    policy(1);
    until("no policy", || page.texts("#trust_policy_owner").is_empty().then_some(()));
    policy(2);
    until("the policy", || (value_of(&page, "trust_policy_owner") == "The clerk").then_some(()));
}
