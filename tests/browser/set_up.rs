//! The page where staff set a school up.

use std::fs;
use std::path::Path;

use base64::prelude::{BASE64_STANDARD, Engine};
use publish::site::File;
use publish::site::zip::{Limits, read_zip};
use serde_json::json;

use crate::harness::{Appearance, Embedding, Findings, Page, Site, until};

/// The page.
pub(crate) const SET_UP: &str = "/set-up/";
/// Limits for the zips that the tests make.
const LIMITS: Limits = Limits { files: 1000, bytes: 1 << 26 };

/// Opens the page and waits until it can be used.
pub(crate) fn open() -> Page {
    open_of(Site::built())
}

/// Opens the page of this site and waits until it can be used.
pub(crate) fn open_of(site: Site) -> Page {
    let page = Page::visit(site, SET_UP);
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
        window.downloads = 0;
        document.addEventListener('click', ({ target }) => {
            if (target.matches('a[download]')) window.downloads += 1;
        });
    ";
    let () = page.look(keep, &[]);
}

/// Opens the page and fills in all that a site needs.
pub(crate) fn open_filled_in() -> Page {
    let page = open();
    type_into(&page, "s0_name", "Hill");
    choose_kind(&page);
    page
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

/// Types more at the end of a field, and waits until the whole field is as `expected`.
pub(crate) fn type_into_more(page: &Page, id: &str, words: &str, expected: &str) {
    let () = page.look(
        "const field = document.getElementById(arguments[0]);
         field.focus();
         field.setSelectionRange(field.value.length, field.value.length);",
        &[json!(id)],
    );
    page.type_words(words);
    until(&format!("{expected} in {id}"), || {
        let now: String =
            page.look("return document.getElementById(arguments[0]).value", &[json!(id)]);
        (now == expected).then_some(())
    });
}

/// Chooses the first kind of school, an academy.
pub(crate) fn choose_kind(page: &Page) {
    page.press_at("#trust_status input");
    let is_chosen = "return !!document.querySelector('#trust_status :checked')";
    until("the kind", || page.look::<bool>(is_chosen, &[]).then_some(()));
}

/// Opens a part of the form.
pub(crate) fn unfold(page: &Page, part: &str) {
    let () = page.look("document.getElementById(arguments[0]).open = true", &[json!(part)]);
}

/// Opens every part of the form, and everybody in it.
pub(crate) fn unfold_all(page: &Page) {
    let unfold = "document.querySelectorAll('details').forEach((part) => part.open = true)";
    let () = page.look(unfold, &[]);
}

/// What is in the box with this id.
pub(crate) fn value_of(page: &Page, id: &str) -> String {
    page.look("return document.getElementById(arguments[0])?.value ?? ''", &[json!(id)])
}

/// Makes the site, and returns its files.
pub(crate) fn make(page: &Page) -> Vec<File> {
    let before = downloads(page);
    page.press_button("Make the site");
    until("the site", || (downloads(page) > before).then_some(()));
    read_zip(&offered(page), LIMITS).expect("the site is a whole zip")
}

/// How often the site was downloaded.
pub(crate) fn downloads(page: &Page) -> usize {
    page.look("return window.downloads", &[])
}

/// The file that was handed over last.
pub(crate) fn offered(page: &Page) -> Vec<u8> {
    let read = "
        return new Promise((done) => {
            const reader = new FileReader();
            reader.onload = () => done(reader.result.split(',')[1]);
            reader.readAsDataURL(window.blob);
        });
    ";
    BASE64_STANDARD.decode(page.run::<String>(read)).expect("the browser writes base64")
}

#[test]
fn one_field_and_two_presses_make_a_whole_site_and_nothing_is_sent() {
    let page = open();
    let loaded = page.requests();
    let count = "
        [window.fields, window.presses] = [[], []];
        const add = (list, one) => list.includes(one) || list.push(one);
        addEventListener('input', ({ target }) => {
            if (target.type === 'text') add(window.fields, target.id);
        });
        addEventListener('mousedown', ({ target, isTrusted }) => {
            if (isTrusted && target.type !== 'text') window.presses.push(target.type);
        }, { capture: true });
    ";
    let () = page.look(count, &[]);
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
    let advice = page.texts("#take .advice").concat();
    assert!(advice.starts_with("Advice: Parents get no phone number"), "{advice}");
    let counted = |what: &str| page.run::<Vec<String>>(&format!("return window.{what}"));
    assert_eq!(counted("fields"), ["s0_name"]);
    assert_eq!(counted("presses"), ["radio", "button"]);
    assert_eq!(downloads(&page), 1, "it is downloaded without another press");
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
    let rows = "School\tTel\tPostcode\nHill\t12\tHL1\n=A1\t\t\nGreen\t1632960199\t";
    let () = page.look(paste, &[json!(rows)]);
    page.press_button("Add these schools");
    until("the faults", || (page.texts("#table-faults li").len() == 2).then_some(()));
    let report = page.texts("#table-faults p, #table-faults li");
    assert_eq!(report[..2], ["1 school added.", "Not used: Postcode."]);
    assert!(report[3].starts_with("Hill (row 2), Phone: "), "{report:?}");
    assert_eq!(value_of(&page, "table"), "School\tTel\tPostcode\nHill\t12\tHL1\n=A1\t\t");
    assert_eq!(value_of(&page, "s0_roles_office_telephone"), "01632960199");
    let () = page.look(paste, &[json!("Name\tPhone\nHill\t01632 960199")]);
    page.press_button("Add these schools");
    until("the school", || (page.texts("#table-faults") == ["1 school added."]).then_some(()));
    assert_eq!(value_of(&page, "table"), "");
    let files = make(&page);
    for path in ["vale-trust/index.html", "hill/index.html", "green/index.html"] {
        assert!(files.iter().any(|file| file.path == path), "{path}");
    }
}

#[test]
fn a_site_that_took_long_is_downloaded_whatever_happened_meanwhile() {
    let page = open_filled_in();
    let hold = "
        const post = Worker.prototype.postMessage;
        Worker.prototype.postMessage = function (...message) {
            window.release = () => post.apply(this, message);
        };
    ";
    let () = page.look(hold, &[]);
    page.press_button("Make the site");
    until("the work", || page.look::<bool>("return !!window.release", &[]).then_some(()));
    type_into_more(&page, "s0_name", "s", "Hills");
    assert_eq!(downloads(&page), 0);
    let () = page.look("window.release()", &[]);
    until("the site", || (downloads(&page) == 1).then_some(()));
    let status = page.texts("#take [role=status]").concat();
    assert!(status.starts_with("You have made changes since"), "{status}");
    assert!(page.texts(".download")[0].starts_with("Download it again"));
}

#[test]
fn a_site_comes_with_the_steps_to_put_it_online() {
    let page = open_filled_in();
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
        unfold_all(&page);
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
