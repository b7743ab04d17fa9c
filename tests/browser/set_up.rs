//! The page where staff set a school up.

use std::fs;
use std::path::Path;

use base64::prelude::{BASE64_STANDARD, Engine};
use publish::site::File;
use publish::site::zip::{Limits, read_zip};
use serde_json::json;

use crate::harness::{Appearance, Embedding, Findings, Page, Site, until};

/// The page.
const SET_UP: &str = "/set-up/";
/// Limits for the zips that the tests make.
const LIMITS: Limits = Limits { files: 1000, bytes: 1 << 26 };

/// Opens the page and waits until it can be used.
pub(crate) fn open() -> Page {
    let page = Page::visit(Site::built(), SET_UP);
    await_form(&page);
    page
}

pub(crate) fn await_form(page: &Page) {
    until("the form", || (!page.texts("#s0_name, #trust_name").is_empty()).then_some(()));
    // Files are handed over as blobs. Keep the last one, as a test can't read it otherwise.
    let keep = "
        const offer = URL.createObjectURL;
        URL.createObjectURL = (blob) => {
            window.blob = blob;
            return offer.call(URL, blob);
        };
    ";
    let () = page.look(keep, &[]);
}

/// Types into the field with this id.
pub(crate) fn type_into(page: &Page, id: &str, words: &str) {
    page.press_at(&format!("[id='{id}']"));
    page.type_words(words);
    until(&format!("{words} in {id}"), || {
        let now: String =
            page.look("return document.getElementById(arguments[0]).value", &[json!(id)]);
        (now == words).then_some(())
    });
}

/// Says that it is an academy.
pub(crate) fn choose_kind(page: &Page) {
    page.press_at("#trust_status input");
    let is_chosen = "return !!document.querySelector('#trust_status :checked')";
    until("the kind", || page.look::<bool>(is_chosen, &[]).then_some(()));
}

/// Opens a part of the form.
pub(crate) fn unfold(page: &Page, part: &str) {
    let () = page.look("document.getElementById(arguments[0]).open = true", &[json!(part)]);
}

/// What is in the box with this id.
fn value_of(page: &Page, id: &str) -> String {
    page.look("return document.getElementById(arguments[0])?.value ?? ''", &[json!(id)])
}

/// Makes the site, and returns its files.
pub(crate) fn make(page: &Page) -> Vec<File> {
    page.press_button("Make the site");
    until("the site", || (!page.texts("a[download]").is_empty()).then_some(()));
    read_zip(&offered(page), LIMITS).expect("the site is a whole zip")
}

/// The file that was handed over last.
fn offered(page: &Page) -> Vec<u8> {
    let read = "
        return new Promise((done) => {
            const reader = new FileReader();
            reader.onload = () => done(reader.result.split(',')[1]);
            reader.readAsDataURL(window.blob);
        });
    ";
    BASE64_STANDARD.decode(page.run::<String>(read)).expect("the browser writes base64")
}

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
fn a_name_a_kind_and_two_presses_are_a_whole_site_and_nothing_is_sent() {
    let page = open();
    let loaded = page.requests();
    type_into(&page, "s0_name", "Hill School");
    choose_kind(&page);
    let files = make(&page);
    let text = |path: &str| {
        let file = files.iter().find(|file| file.path == path);
        let file = file.unwrap_or_else(|| panic!("{path} is missing"));
        String::from_utf8_lossy(&file.bytes).into_owned()
    };
    assert!(text("hill-school/index.html").contains("Hill School"));
    let first = text("index.html");
    assert!(first.contains("Hill School") && !first.contains("Find your school"), "{first}");
    assert!(text("content/our-school/schools/hill-school.json").contains("Hill School"));
    page.press_at("a[download]");
    assert_eq!(page.requests(), loaded, "nothing was requested after the page had loaded");
    assert!(page.console().is_empty(), "{:#?}", page.console());
}

#[test]
fn a_site_is_what_dist_writes_from_the_same_content() {
    let page = open();
    let () = page.look("document.getElementById('file').open = true", &[]);
    page.press_button("Start from an example school");
    until("the example", || {
        let name: String =
            page.look("return document.querySelector('#chosen_school, #s0_name').value", &[]);
        name.contains("Example Hill").then_some(())
    });
    let files = make(&page);
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).with_file_name("dist");
    let (mut same, mut others): (usize, Vec<&str>) = (0, Vec::new());
    for File { path, bytes } in &files {
        match fs::read(dist.join(path)) {
            Ok(built) if built == *bytes => same += 1,
            _ => others.push(&**path),
        }
    }
    // `dist` has more schools, so its first pages are for no school.
    let first = ["index.html", "guide/index.html"];
    let first = first.map(|page| ["", ".gz", ".br"].map(|ending| format!("{page}{ending}")));
    assert_eq!(others, first.concat());
    assert!(same > 50, "{same} files are the same");
}

#[test]
fn a_fault_is_beside_its_field_and_stops_the_site() {
    let page = open();
    type_into(&page, "s0_name", "Hill");
    choose_kind(&page);
    let () = page.look("document.getElementById('people').open = true", &[]);
    type_into(&page, "s0_roles_office_telephone", "01632 96");
    let fault = "Error: This can’t be a telephone number in England: write the whole number with its \
                 area code and nothing else, as in 01632 960123.";
    until("the fault", || {
        (page.texts("#s0_roles_office_telephone-faults p") == [fault]).then_some(())
    });
    page.press_button("Make the site");
    until("the reasons", || (page.texts(".reasons li").len() == 1).then_some(()));
    assert_eq!(page.texts(".bar span"), ["1 thing to put right"]);
    assert_eq!(page.texts("a[download]"), [""; 0]);
    type_into_more(&page, "s0_roles_office_telephone", "0100", "01632 960100");
    until("the fault to go", || page.texts(".reasons, .fault").is_empty().then_some(()));
}

/// Types more into a field, which then says `whole`.
fn type_into_more(page: &Page, id: &str, words: &str, whole: &str) {
    let () = page.look(
        "const field = document.getElementById(arguments[0]);
         field.focus();
         field.setSelectionRange(field.value.length, field.value.length);",
        &[json!(id)],
    );
    page.type_words(words);
    until(&format!("{whole} in {id}"), || {
        let now: String =
            page.look("return document.getElementById(arguments[0]).value", &[json!(id)]);
        (now == whole).then_some(())
    });
}

#[test]
fn leaving_asks_only_if_something_would_be_lost() {
    let page = open();
    assert!(!asks_before_leaving(&page));
    type_into(&page, "s0_name", "Hill");
    choose_kind(&page);
    assert!(asks_before_leaving(&page));
    make(&page);
    assert!(asks_before_leaving(&page));
    page.press_at("a[download]");
    until("the site to be kept", || (!asks_before_leaving(&page)).then_some(()));
    type_into_more(&page, "s0_name", "s", "Hills");
    assert!(asks_before_leaving(&page));
    let () = page.look("document.getElementById('file').open = true", &[]);
    page.press_button("Save your file");
    until("the file to be kept", || (!asks_before_leaving(&page)).then_some(()));
}

#[test]
fn a_file_that_cannot_be_opened_loses_nothing_and_a_good_one_asks_first() {
    let page = open();
    type_into(&page, "s0_name", "Hill");
    let () = page.look("document.getElementById('file').open = true", &[]);
    page.press_button("Save your file");
    let saved = offered(&page);
    choose_file(&page, "photo.jpg", b"not a photo");
    until("the reason", || {
        let said = page.texts("#file .fault");
        said.first()
            .filter(|said| said.starts_with("photo.jpg is not a file that was saved here"))
            .cloned()
    });
    choose_file(&page, "cut.zip", &saved[..saved.len() - 9]);
    until("the reason", || {
        page.texts("#file .fault")
            .first()
            .filter(|said| said.starts_with("cut.zip is damaged"))
            .cloned()
    });
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
fn a_pasted_table_makes_schools_and_names_each_faulty_cell() {
    let page = open();
    page.press_at("input[name=kind]:not(:checked)");
    until("the trust’s name", || (!page.texts("#trust_name").is_empty()).then_some(()));
    type_into(&page, "trust_name", "Vale Trust");
    choose_kind(&page);
    let () = page.look("document.querySelector('details.table').open = true", &[]);
    let paste = "
        const table = document.getElementById('table');
        table.value = arguments[0];
        table.dispatchEvent(new InputEvent('input', { bubbles: true }));
    ";
    let rows = "School\tTel\tPostcode\nHill\t12\tHL1\n=A1\t\t\nGreen\t1632960100\t";
    let () = page.look(paste, &[json!(rows)]);
    page.press_button("Add these schools");
    until("the faults", || (page.texts("#table-faults li").len() == 2).then_some(()));
    let said = page.texts("#table-faults p, #table-faults li");
    assert_eq!(said[..2], ["1 school added.", "Not used: Postcode."]);
    assert!(said[3].starts_with("Hill (row 2), Phone: "), "{said:?}");
    assert_eq!(value_of(&page, "table"), "School\tTel\tPostcode\nHill\t12\tHL1\n=A1\t\t");
    assert_eq!(value_of(&page, "s0_roles_office_telephone"), "01632960100");
    let () = page.look(paste, &[json!("Name\tPhone\nHill\t01632 960100")]);
    page.press_button("Add these schools");
    until("the school", || (page.texts("#table-faults") == ["1 school added."]).then_some(()));
    assert_eq!(value_of(&page, "table"), "");
    let files = make(&page);
    for path in ["vale-trust/index.html", "hill/index.html", "green/index.html"] {
        assert!(files.iter().any(|file| file.path == path), "{path}");
    }
}

#[test]
fn an_address_leads_to_code_to_paste_and_a_site_that_knows_it() {
    let page = open();
    type_into(&page, "s0_name", "Hill");
    choose_kind(&page);
    let () = page.look("document.getElementById('paste').open = true", &[]);
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
fn nobody_is_told_of_a_mistake_before_they_want_the_site_and_each_link_leads_to_its_field() {
    let page = open();
    page.press_at("input[name=kind]:not(:checked)");
    until("the trust’s name", || (!page.texts("#trust_name").is_empty()).then_some(()));
    assert_eq!(page.texts(".fault, .reasons"), [""; 0]);
    page.press_button("Make the site");
    until("the reasons", || (page.texts(".reasons li").len() == 3).then_some(()));
    assert_eq!(page.texts(".reasons p"), ["3 things to put right first"]);
    assert_eq!(page.texts("#trust_name-faults"), ["Error: Type the name of your trust or group."]);
    for number in 1..=3 {
        page.press_at(&format!(".reasons li:nth-child({number}) a"));
        let is_shown = "
            const field = document.querySelector(':target')?.closest('.field');
            return !!field && field.getBoundingClientRect().top >= 0;
        ";
        until("the field with its label", || page.look::<bool>(is_shown, &[]).then_some(()));
    }
    page.press_at("input[name=kind]:not(:checked)");
    until("one school", || (!page.texts("#s0_name").is_empty()).then_some(()));
    assert_eq!(page.texts(".fault, .reasons"), [""; 0]);
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
    type_into_more(&page, "trust_ladder_step_0_stage", "!", "Informal stage!");
    let () = page.look(choose, &[json!("three-stages")]);
    until("the question", || (!page.texts("#procedure .question").is_empty()).then_some(()));
    page.press_button("No, keep it");
    until("the answer", || page.texts("#procedure .question").is_empty().then_some(()));
    assert_eq!(value_of(&page, "pattern"), "own");
    assert_eq!(value_of(&page, "trust_ladder_step_0_stage"), "Informal stage!");
    page.press_at("[id='trust_ladder_step_0-remove']");
    until("the offer", || (page.focused().1 == "Undo").then_some(()));
    assert_ne!(value_of(&page, "trust_ladder_step_0_stage"), "Informal stage!");
    page.press_button("Undo");
    until("the step", || {
        (value_of(&page, "trust_ladder_step_0_stage") == "Informal stage!").then_some(())
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

#[test]
fn common_ways_of_writing_are_understood() {
    let page = open();
    type_into(&page, "s0_name", "Hill");
    for part in ["people", "links", "policy", "procedure"] {
        unfold(&page, part);
    }
    page.press_at(":nth-child(2 of .option) > [name=policy]");
    until("a policy", || (!page.texts("#trust_policy_agreed").is_empty()).then_some(()));
    for (id, typed, tidy) in [
        ("trust_policy_agreed", "September 2025", "2025-09"),
        ("s0_documents_complaints", "hill.example.org/a", "https://hill.example.org/a"),
        ("s0_roles_office_name", "The Office.", "Office"),
    ] {
        type_into(&page, id, typed);
        page.press_at("#s0_name");
        until(tidy, || (value_of(&page, id) == tidy).then_some(()));
    }
    assert_eq!(page.texts("#form .fault"), [""; 0]);
}

#[test]
fn an_address_without_its_beginning_is_understood_and_a_wrong_one_stops_the_site() {
    let page = open();
    type_into(&page, "s0_name", "Hill");
    choose_kind(&page);
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
fn a_site_comes_with_the_steps_to_put_it_online() {
    let page = open();
    type_into(&page, "s0_name", "Hill");
    choose_kind(&page);
    make(&page);
    let focused: String = page.look("return document.activeElement.id", &[]);
    assert_eq!(focused, "take", "what comes next is in sight");
    assert_eq!(page.texts(".bar"), [""; 0], "there is nothing to make");
    let steps = page.texts("#take ol li");
    assert_eq!(steps.len(), 4, "{steps:?}");
    assert!(steps[1].contains("Netlify Drop") && steps[1].contains("deleted"), "{steps:?}");
    let email = "return document.querySelector('#take a[href^=mailto]').href";
    let email: String = page.look(email, &[]);
    assert!(email.contains("The%20zip%20is%20attached"), "{email}");
    page.press_at("a[href='#address']");
    until("the field for the address", || {
        page.look::<bool>("return document.getElementById('paste').open", &[]).then_some(())
    });
    type_into(&page, "address", "https://hill.example.org");
    until("the steps to upload it again", || {
        let steps = page.texts("#take ol li");
        (steps.len() == 2 && steps[1].contains("https://hill.example.org/")).then_some(())
    });
    assert_eq!(page.texts(".bar button"), ["Make the site"], "it doesn’t know its address yet");
}

#[test]
fn the_preview_shows_what_is_typed_and_can_be_tried() {
    let page = open();
    type_into(&page, "s0_name", "Hill School");
    let shown = "return document.querySelector('.device > div').shadowRoot.textContent";
    until("the name in the preview", || {
        page.look::<String>(shown, &[]).contains("Hill School").then_some(())
    });
    let press =
        "document.querySelector('.device > div').shadowRoot.querySelector('.topics a').click()";
    let () = page.look(press, &[]);
    until("a question", || {
        let asked = "return !!document.querySelector('.device > div').shadowRoot.querySelector('.choices button')";
        page.look::<bool>(asked, &[]).then_some(())
    });
}

#[test]
fn axe_finds_nothing_at_any_width_in_light_and_dark() {
    for appearance in [Appearance::Light, Appearance::Dark] {
        let Some(page) = Page::visit_as(appearance, Embedding::Page, SET_UP) else { continue };
        await_form(&page);
        let () = page
            .look("document.querySelectorAll('details').forEach((part) => part.open = true)", &[]);
        for width in [320, 1280] {
            page.widen(width);
            let Findings { violations, passes, .. } = page.axe();
            assert_eq!(violations, [], "{appearance:?}, {width} px");
            assert!(passes > 30, "only {passes} rules had anything to check");
            // WebKit’s window can’t be as narrow as 320 px.
            let beyond: i32 =
                page.look("return document.documentElement.scrollWidth - innerWidth", &[]);
            assert!(beyond <= 0, "{beyond} px too wide for {width}");
        }
    }
}
