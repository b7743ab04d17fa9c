//! What screen readers say on the set-up page, and where the focus goes.

use serde_json::json;

use crate::harness::{Page, until};
use crate::set_up::{open, open_filled_in, type_into, unfold, unfold_all};

/// Waits until the element with this id has the focus.
#[track_caller]
fn await_focus(page: &Page, id: &str) {
    until(&format!("the focus on {id}"), || {
        page.look::<bool>("return document.activeElement.id === arguments[0]", &[json!(id)])
            .then_some(())
    });
}

/// What screen readers announced last.
fn announced(page: &Page) -> String {
    page.texts(".set-up__form > .unseen").concat()
}

#[test]
fn whatever_is_added_is_announced_and_gets_the_focus() {
    let page = open();
    page.press_at("input[name=kind]:not(:checked)");
    until("the trust’s name", || (!page.texts("#trust_name").is_empty()).then_some(()));
    page.press_button("Add a school");
    await_focus(&page, "s1_name");
    assert_eq!(announced(&page), "A school has been added. Type its name.");
    unfold(&page, "policy");
    page.press_at(":nth-child(2 of .option) > [name=policy]");
    until("a policy", || (!page.texts("#trust_policy_title").is_empty()).then_some(()));
    page.press_button("Add a section");
    await_focus(&page, "trust_policy_section_0_title");
    assert_eq!(announced(&page), "Added: Section 1.");
    page.press_button("Add a statement");
    await_focus(&page, "trust_policy_statement_1_text");
    assert_eq!(announced(&page), "Added: Statement 2.");
}

#[test]
fn hints_and_faults_are_linked_to_their_fields() {
    let page = open_filled_in();
    unfold_all(&page);
    let change = "
        const [id, value, event] = arguments;
        const box = document.getElementById(id);
        box.value = value;
        box.dispatchEvent(new Event(event, { bubbles: true }));
    ";
    let () = page.look(change, &[json!("s0_theme_accent"), json!("#ffff00"), json!("input")]);
    let () = page.look(change, &[json!("pattern"), json!("two-stages"), json!("change")]);
    until("the steps", || (!page.texts("#trust_ladder_step_1_to").is_empty()).then_some(()));
    let () = page.look(change, &[json!("trust_ladder_step_1_to"), json!(""), json!("change")]);
    type_into(&page, "s0_roles_office_telephone", "12");
    until("the faults", || (page.texts(".field .fault").len() > 1).then_some(()));
    let loose = "
        const parts = all('.field > .hint[id], .field > [id$=-faults]');
        return parts.map(({ id }) => id)
            .filter((id) => !document.querySelector(`[aria-describedby~='${id}']`));
    ";
    assert_eq!(page.look::<Vec<String>>(loose, &[]), [""; 0]);
    let is_invalid = "return document.getElementById(arguments[0]).ariaInvalid";
    assert_eq!(page.look::<String>(is_invalid, &[json!("s0_theme_accent")]), "true");
    assert_eq!(page.axe().violations, []);
}

#[test]
fn an_answer_to_a_question_moves_the_focus_to_where_it_came_from() {
    for answer in ["No, keep it", "Yes, replace it"] {
        let page = open_filled_in();
        unfold(&page, "file");
        page.press_button("Start from an example school");
        until("the question", || (!page.texts("#file .question").is_empty()).then_some(()));
        page.press_button(answer);
        await_focus(&page, "open_file");
    }
}
