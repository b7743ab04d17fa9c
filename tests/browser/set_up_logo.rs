//! A school's logo: chosen on the set-up page, shown on the school's own pages.

use publish::site::File;
use serde_json::json;

use crate::harness::{Embedding, Findings, Page, Site, in_every_embedding_of, until};
use crate::set_up::{choose_kind, make, open, type_into, unfold};

/// The school's page in the finished site.
const HILL: &str = "/hill-school/";

/// Chooses a picture of this size, drawn by this script.
pub(crate) fn choose_logo(page: &Page, name: &str, draw: &str, width: u32, height: u32) {
    let choose = "
        const [name, draw, width, height] = arguments;
        const canvas = Object.assign(document.createElement('canvas'), { width, height });
        const pen = canvas.getContext('2d');
        if (draw === 'crest') {
            pen.fillStyle = '#7a1c3b';
            pen.fillRect(0, 0, width, height / 2);
        } else {
            const { data } = pen.getImageData(0, 0, width, height);
            for (let at = 0; at < data.length; at++) {
                data[at] = at % 4 < 3 ? 100 + (at / data.length) * 80 + Math.random() * 20 : 255;
            }
            pen.putImageData(new ImageData(data, width, height), 0, 0);
        }
        return new Promise((done) => canvas.toBlob(done)).then((blob) => {
            const chosen = new DataTransfer();
            chosen.items.add(new File([draw ? blob : 'words'], name));
            const input = document.getElementById('s0_logo');
            input.files = chosen.files;
            input.dispatchEvent(new Event('change', { bubbles: true }));
        });
    ";
    let () = page.look(choose, &[json!(name), json!(draw), json!(width), json!(height)]);
}

/// The address of the logo in the form; empty if there is none.
fn chosen(page: &Page) -> String {
    page.look("return all('#looks .logo')[0]?.src ?? ''", &[])
}

/// Waits until the address of the logo in the form starts like this.
pub(crate) fn await_logo(page: &Page, start: &str) {
    until("the logo", || chosen(page).starts_with(start).then_some(()));
}

fn fill_in(page: &Page) {
    type_into(page, "s0_name", "Hill School");
    choose_kind(page);
    unfold(page, "looks");
}

/// The site with these files beside its own.
fn with(files: &[File]) -> Site {
    Site::changed(|folder| files.iter().for_each(|File { path, bytes }| folder.add(path, bytes)))
}

/// The width and height of the logo, of its file and on the page, once it has arrived.
fn size(page: &Page) -> [u32; 4] {
    until("the logo", || {
        page.look(
            "const [logo] = all('.masthead .logo');
             return logo?.complete && logo.naturalWidth
                 ? [logo.naturalWidth, logo.naturalHeight, logo.offsetWidth, logo.offsetHeight]
                 : null",
            &[],
        )
    })
}

#[test]
fn a_logo_is_drawn_afresh_and_shown_only_on_the_schools_own_pages() {
    let page = open();
    let loaded = page.requests();
    fill_in(&page);
    choose_logo(&page, "crest.png", "crest", 900, 300);
    await_logo(&page, "data:image/png");
    assert_eq!(page.texts(".set-up__form > .unseen"), ["Your logo has been added."]);
    until("the logo in the preview", || {
        let shown =
            "return !!document.querySelector('.device > div').shadowRoot.querySelector('.logo')";
        page.look::<bool>(shown, &[]).then_some(())
    });
    let Findings { violations, .. } = page.axe();
    assert_eq!(violations, []);
    let files = make(&page);
    assert_eq!(page.requests(), loaded, "nothing was requested after the page had loaded");
    assert_eq!(page.console(), [""; 0]);
    let logos = files.iter().filter(|file| file.path.starts_with("assets/logos/"));
    assert_eq!(logos.count(), 1);

    for page in in_every_embedding_of(|| with(&files), HILL) {
        let is_page = page.embedding() == Embedding::Page;
        if is_page {
            assert_eq!(size(&page), [480, 160, 128, 43]);
            let Findings { violations, .. } = page.axe();
            assert_eq!(violations, []);
        } else {
            until("no logo", || page.texts(".logo").is_empty().then_some(()));
        }
        if page.embedding() == Embedding::Element {
            let fetched = page.requests().iter().any(|path| path.contains("logo"));
            assert!(!fetched, "{:?}", page.requests());
        }
        page.choose_all(&["My child online", "My child is under 13 and uses an app"]);
        assert_eq!(page.leaks(), [""; 0]);
        page.follow("Read everything on one page");
        if is_page {
            assert_eq!(size(&page), [480, 160, 128, 43]);
        } else if page.embedding() == Embedding::Frame {
            until("no logo", || page.texts(".logo").is_empty().then_some(()));
        }
    }
    let plain = Page::visit_without_scripts(with(&files), HILL);
    assert_eq!(size(&plain), [480, 160, 128, 43]);
}

#[test]
fn a_file_that_cannot_be_a_logo_is_refused_and_the_last_one_is_kept() {
    let page = open();
    fill_in(&page);
    choose_logo(&page, "photo.jpg", "photo", 960, 320);
    await_logo(&page, "data:image/jpeg");
    let photo = chosen(&page);
    assert!(photo.len() < 40_000 * 4 / 3 + 100, "{}", photo.len());
    for (name, draw, (width, height), fault) in [
        (
            "letter.pdf",
            "",
            (9, 9),
            "Error: letter.pdf is not a picture that this browser can read.",
        ),
        ("icon.png", "crest", (16, 16), "Error: icon.png is too small, or too long and thin."),
        ("line.png", "crest", (2000, 50), "Error: line.png is too small, or too long and thin."),
    ] {
        choose_logo(&page, name, draw, width, height);
        until(fault, || page.texts("#looks .fault").concat().starts_with(fault).then_some(()));
        assert_eq!(chosen(&page), photo);
    }
    page.press_button("Remove the logo");
    until("the offer", || (page.focused().1 == "Undo").then_some(()));
    assert_eq!(chosen(&page), "");
    page.press_button("Undo");
    until("the logo again", || (chosen(&page) == photo).then_some(()));
    assert_eq!(page.focused().1, "Remove the logo");
    choose_logo(&page, "crest.png", "crest", 320, 160);
    await_logo(&page, "data:image/png");
    assert_eq!(page.texts("#looks .fault"), [""; 0]);
}

#[test]
fn each_school_of_a_trust_has_its_own_logo_and_papers_show_it() {
    let page = open();
    page.press_at("input[name=kind]:not(:checked)");
    until("the trust’s name", || (!page.texts("#trust_name").is_empty()).then_some(()));
    type_into(&page, "trust_name", "Vale Trust");
    fill_in(&page);
    choose_logo(&page, "crest.png", "crest", 300, 300);
    await_logo(&page, "data:image/png");
    let crest = chosen(&page);
    page.press_button("Add a school");
    until("the other school", || chosen(&page).is_empty().then_some(()));
    type_into(&page, "s1_name", "Green School");
    let choose_first = "
        const list = document.getElementById('chosen_school');
        list.selectedIndex = 0;
        list.dispatchEvent(new Event('change', { bubbles: true }));
    ";
    let () = page.look(choose_first, &[]);
    await_logo(&page, &crest);
    unfold(&page, "governors");
    page.press_button("Print the governors’ pack");
    until("the logo in the pack", || {
        let shown: String = page.look("return all('.pack .logo')[0]?.src ?? ''", &[]);
        (shown == crest).then_some(())
    });
}
