//! What a parent does on a page and sees there.

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::{Key, WebElement};

use super::aloud::say_untested;
use super::driver::{Browser, Held};
use super::{Profile, Site, Trace, Way, until};

/// Given to every script, after what holds the guide as `root`: what stands in an element, the
/// elements that can be seen, and those under a heading.
const LOOK: &str = "
    const text = (node) => node.textContent.replace(/\\s+/g, ' ').trim();
    const texts = (nodes) => [...nodes].map(text);
    const seen = (node) => node.checkVisibility({ visibilityProperty: true });
    const all = (css) => [...root.querySelectorAll(css)].filter(seen);
    const focused = () => root.activeElement ?? document.activeElement;
    const under = (heading, css) => {
        const headings = all('h1, h2, h3');
        const start = headings.find((node) => text(node) === heading);
        if (!start) return [];
        const end = headings.slice(headings.indexOf(start) + 1)
            .find(({ localName }) => localName <= start.localName);
        const after = (one, other) => one.compareDocumentPosition(other) & 4;
        return all(css).filter((node) => after(start, node) && !(end && after(end, node)));
    };
";

/// A page of the site, open in a browser of its own.
pub(crate) struct Page {
    browser: Browser,
    site: Site,
    /// In which way the guide stands in it.
    way: Way,
    /// What there was to find once the app had started.
    opened: Trace,
}

impl Page {
    /// Opens a page of the site and waits until the app answers.
    pub(crate) fn open(address: &str) -> Self {
        Self::open_of(Site::built(), address)
    }

    /// Opens a page of this site and waits until the app answers.
    pub(crate) fn open_of(site: Site, address: &str) -> Self {
        let mut page = Self::visit(site, address);
        page.await_app();
        page.opened = Trace::of(&page);
        page
    }

    /// Opens a page of this site in this way and waits until the app answers.
    pub(crate) fn open_of_in(site: Site, way: Way, address: &str) -> Self {
        let mut page = Self::visit_of_in(site, way, address);
        page.await_app();
        page.opened = Trace::of(&page);
        page
    }

    /// Opens a page and waits until the app answers, in a browser in which others can then be looked at
    /// that never load.
    pub(crate) fn open_hasty(address: &str) -> Self {
        let page = Self::visit_in(Browser::start_hasty(), Site::built(), Way::Page, address);
        page.await_app();
        page
    }

    /// Opens a page of this site, whether or not the app can start there.
    pub(crate) fn visit(site: Site, address: &str) -> Self {
        Self::visit_in(Browser::start(), site, Way::Page, address)
    }

    /// Opens a page of another site, by the name of its file, whose element shows a page of this one,
    /// whether or not the app can start there.
    pub(crate) fn visit_host(site: Site, host: &str, address: &str) -> Self {
        let page =
            Self { browser: Browser::start(), site, way: Way::Element, opened: Trace::default() };
        page.leave_for_host(host, address);
        page
    }

    /// Goes on to such a page.
    pub(crate) fn leave_for_host(&self, host: &str, address: &str) {
        self.browser.go(&self.site.host_address(host, address));
    }

    /// The same on a page whose first frame shows it.
    pub(crate) fn visit_framing(site: Site, host: &str, address: &str) -> Self {
        let page = Self::visit_host(site, host, address);
        page.enter_frame();
        Self { way: Way::Frame, ..page }
    }

    /// Looks into the first frame of the page from now on.
    pub(crate) fn enter_frame(&self) {
        self.browser.enter_frame();
    }

    /// Looks at the page around its frames from now on.
    pub(crate) fn leave_frame(&self) {
        self.browser.leave_frame();
    }

    /// Opens a page of this site in a browser that keeps this profile, and waits until the app answers.
    ///
    /// `None` where a browser that is driven keeps none.
    pub(crate) fn open_keeping(profile: &Profile, site: Site, address: &str) -> Option<Self> {
        let Some(browser) = Browser::start_in(profile.path()) else {
            say_untested("what it writes down of a visit, as it keeps nothing when it is driven");
            return None;
        };
        let page = Self::visit_in(browser, site, Way::Page, address);
        page.await_app();
        Some(page)
    }

    /// Ends the browser as a reader does, so that it writes down whatever it wants to keep.
    pub(crate) fn quit(self) {
        self.browser.quit();
    }

    /// Opens a page of this site in this way, whether or not the app can start there.
    pub(crate) fn visit_of_in(site: Site, way: Way, address: &str) -> Self {
        Self::visit_in(Browser::start(), site, way, address)
    }

    /// Opens a page of this site in a browser that runs no scripts.
    pub(crate) fn visit_without_scripts(site: Site, address: &str) -> Self {
        Self::visit_in(Browser::start_without_scripts(), site, Way::Page, address)
    }

    /// Goes to a page of another site in the same browser, whether or not the app can start there.
    pub(crate) fn visit_other(&mut self, site: Site, address: &str) {
        // What the page before has shown is not of this visit.
        self.console();
        self.browser.go(&site.address(address));
        self.site = site;
    }

    fn visit_in(browser: Browser, site: Site, way: Way, address: &str) -> Self {
        way.go(&browser, &site, address);
        Self { browser, site, way, opened: Trace::default() }
    }

    /// In which way the guide stands in the page.
    pub(crate) fn way(&self) -> Way {
        self.way
    }

    /// The heading of the page.
    pub(crate) fn heading(&self) -> String {
        self.texts("h1").concat()
    }

    /// Chooses an answer.
    #[track_caller]
    pub(crate) fn choose(&self, answer: &str) {
        self.turn(answer);
    }

    /// Chooses one answer after the other.
    #[track_caller]
    pub(crate) fn choose_all(&self, answers: &[&str]) {
        for answer in answers {
            self.choose(answer);
        }
    }

    /// Takes the last answer back.
    #[track_caller]
    pub(crate) fn back(&self) {
        self.turn("Back");
    }

    /// Goes back to a question.
    #[track_caller]
    pub(crate) fn change(&self, question: &str) {
        self.turn(&format!("Change {question}"));
    }

    /// Takes every answer back.
    #[track_caller]
    pub(crate) fn start_again(&self) {
        self.turn("Start again");
    }

    /// The answers given so far.
    pub(crate) fn answers(&self) -> Vec<String> {
        self.texts_under("What you told us", "dt + dd")
    }

    /// Puts these words into the find box, in the place of what is there.
    pub(crate) fn find(&self, words: &str) {
        let label = "Or say it in your own words";
        let find = until("the find box", || {
            self.elements("return all('input')", &[])
                .into_iter()
                .find(|input| self.browser.spoken_name(input) == label)
        });
        self.browser.click(&find);
        let typed: String = self.look("return arguments[0].value", &[element(&find)]);
        self.press(&Key::End);
        typed.chars().for_each(|_| self.press(&Key::Backspace));
        if !words.is_empty() {
            self.browser.press(words);
        }
        until("the words in the find box", || {
            let now: String = self.look("return arguments[0].value", &[element(&find)]);
            (now == words).then_some(())
        });
    }

    /// What a screen reader is told without being asked.
    pub(crate) fn announced(&self) -> String {
        self.texts("[role=status]").concat()
    }

    /// Presses a key, wherever the focus is.
    pub(crate) fn press(&self, key: &Key) {
        self.browser.press(&key.value().to_string());
    }

    /// Presses keys while another one is held, wherever the focus is.
    pub(crate) fn press_with(&self, held: &Key, keys: &str) {
        self.browser.press_with(held.value(), keys);
    }

    /// Types words, wherever the focus is.
    pub(crate) fn type_words(&self, words: &str) {
        self.browser.press(words);
    }

    /// What has the focus: the name of its element, and what stands in it.
    pub(crate) fn focused(&self) -> (String, String) {
        let script = "
            const node = focused();
            return [node.localName, node === document.body ? '' : text(node)];
        ";
        self.look(script, &[])
    }

    /// What the browser tells a screen reader that these elements are called.
    pub(crate) fn spoken_names(&self, css: &str) -> Vec<String> {
        let elements = self.elements("return all(arguments[0])", &[json!(css)]);
        elements.iter().map(|element| self.browser.spoken_name(element)).collect()
    }

    /// What the browser tells a screen reader of these elements: “button: Back”.
    pub(crate) fn spoken(&self, css: &str) -> Vec<String> {
        let elements = self.elements("return all(arguments[0])", &[json!(css)]);
        elements.iter().map(|element| self.browser.spoken(element)).collect()
    }

    /// What the browser tells a screen reader of what has the focus.
    pub(crate) fn spoken_focus(&self) -> String {
        let focused = self.elements("return [focused()]", &[]);
        focused.iter().map(|element| self.browser.spoken(element)).collect()
    }

    /// What stands in each element that can be seen and that this selector names.
    pub(crate) fn texts(&self, css: &str) -> Vec<String> {
        self.look("return texts(all(arguments[0]))", &[json!(css)])
    }

    /// Where every link leads that can be seen.
    pub(crate) fn links(&self) -> Vec<String> {
        self.look("return all('a').map((link) => link.getAttribute('href'))", &[])
    }

    /// What stands in each element that this selector names under a heading.
    pub(crate) fn texts_under(&self, heading: &str, css: &str) -> Vec<String> {
        self.look("return texts(under(...arguments))", &[json!(heading), json!(css)])
    }

    /// Where the links under a heading lead.
    pub(crate) fn links_under(&self, heading: &str) -> Vec<String> {
        let script = "return under(arguments[0], 'a').map((link) => link.getAttribute('href'))";
        self.look(script, &[json!(heading)])
    }

    /// Gives the window this width in CSS pixels.
    pub(crate) fn widen(&self, width: u32) {
        self.browser.resize(width, 800);
        until("the window to be of its new width", || {
            // A frame is a little narrower than its window.
            let less = if self.way == Way::Frame { 40 } else { 0 };
            let now: u32 = self.look("return innerWidth", &[]);
            (now <= width && now + less >= width).then_some(())
        });
    }

    /// Leaves the page for another of the same site.
    pub(crate) fn leave(&self, address: &str) {
        self.browser.go(&self.site.address(address));
    }

    /// Presses the one choice or button of this name.
    #[track_caller]
    pub(crate) fn press_button(&self, name: &str) {
        let script = "
            const named = all('button, a.choice').filter((node) => text(node) === arguments[0]);
            // A worry stands under each of its topics.
            return named.filter((node, nth) => !nth || node.href !== named[0].href);
        ";
        let named = self.elements(script, &[json!(name)]);
        let [button] = &*named else {
            panic!("{} buttons “{name}” of {:#?}", named.len(), self.texts("button, a.choice"));
        };
        self.browser.click(button);
    }

    /// Loads the page again.
    pub(crate) fn reload(&self) {
        self.browser.reload();
    }

    /// Goes back by the browser's own way.
    pub(crate) fn leave_back(&self) {
        self.browser.back();
    }

    /// Goes forward by the browser's own way.
    pub(crate) fn leave_forward(&self) {
        self.browser.forward();
    }

    /// Waits until the app answers.
    #[track_caller]
    pub(crate) fn await_app(&self) {
        let ready = "return root.querySelector('#open-door')?.className === ''";
        until("the app to start", || self.look::<bool>(ready, &[]).then_some(()));
    }

    /// What there is to find of a visit now, which was not there when the app had just started.
    pub(crate) fn leaks(&self) -> Vec<String> {
        let mut leaks = Trace::of(self).leaks(&self.opened);
        if self.way != Way::Page {
            leaks.extend(Trace::kept_at_home(self));
        }
        leaks
    }

    /// What the console had shown when the app had just started.
    pub(crate) fn opened_console(&self) -> &[String] {
        self.opened.console()
    }

    /// What the console has shown since it was last asked for.
    pub(crate) fn console(&self) -> Vec<String> {
        self.browser.console()
    }

    /// Says to style sheets how the page is shown.
    pub(super) fn emulate(&self, media: &str, features: &[(&str, &str)]) {
        self.browser.emulate(media, features);
    }

    /// Sets the size of text that the reader wants, and opens a page anew.
    #[track_caller]
    pub(super) fn reopen_with_text_of(&mut self, size: u32, address: &str) {
        self.browser.set_text_size(size);
        self.way.go(&self.browser, &self.site, address);
        self.await_app();
    }

    /// Whether the browser refuses a module that is not the one that its page names.
    pub(crate) fn checks_modules(&self) -> bool {
        let checks = self.browser.checks_modules();
        if !checks {
            say_untested("a damaged module that still runs is refused");
        }
        checks
    }

    /// Whether the browser tells the guide of its databases and of its history.
    pub(crate) fn is_told_all(&self) -> bool {
        let all = self.way != Way::Frame || self.browser.tells_frames_all();
        if !all {
            say_untested("databases and history of a frame, which is not told of them");
        }
        all
    }

    /// Whether the app can run in a frame to which a sandbox gives no origin.
    pub(crate) fn runs_without_origin(&self) -> bool {
        let runs = self.browser.loads_without_origin();
        if !runs {
            say_untested("a sandbox without an origin, where it loads files by `https` only");
        }
        runs
    }

    /// Whether the browser can show pages in the reader's own few colours.
    pub(super) fn forces_colours(&self) -> bool {
        self.browser.forces_colours()
    }

    /// Clicks an element.
    pub(super) fn click(&self, element: &WebElement) {
        self.browser.click(element);
    }

    /// Does something where scripts run in the page that the guide stands in.
    pub(crate) fn in_host<T>(&self, look: impl FnOnce() -> T) -> T {
        if self.way == Way::Frame { self.outside(|_| look()) } else { look() }
    }

    /// Looks at another page of the site in a tab beside this one.
    pub(crate) fn beside<T>(&self, address: &str, look: impl FnOnce() -> T) -> T {
        let seen = self.browser.beside(&self.site.address(address), look);
        if self.way == Way::Frame {
            self.browser.enter_frame();
        }
        seen
    }

    /// The cookies of the document where scripts run now.
    pub(super) fn cookies(&self) -> Vec<String> {
        self.browser.cookies()
    }

    /// What the page holds in memory, where the browser tells.
    pub(crate) fn held(&self) -> Option<Held> {
        self.browser.held()
    }

    /// The whole address of a file of the guide.
    pub(crate) fn guide_address(&self, file: &str) -> String {
        self.site.address(file)
    }

    /// Every path that was asked of the site so far.
    pub(crate) fn requests(&self) -> Vec<String> {
        self.site.requests()
    }

    /// Does something in the page around the frame that the guide is in.
    pub(crate) fn outside<T>(&self, act: impl FnOnce(&Self) -> T) -> T {
        self.browser.leave_frame();
        let done = act(self);
        self.browser.enter_frame();
        done
    }

    /// Every path that was asked of the site, and of the one that its guide stands in.
    pub(super) fn requests_of_all(&self) -> Vec<String> {
        [self.site.requests(), self.site.host_requests()].concat()
    }

    /// Runs a script where scripts run now, and reads what it returns.
    pub(crate) fn run<T: DeserializeOwned>(&self, script: &str) -> T {
        self.browser.run(script, &[])
    }

    /// Runs a script that knows how to look, and reads what it returns.
    pub(crate) fn look<T: DeserializeOwned>(&self, script: &str, given: &[Value]) -> T {
        self.browser.run(&self.knowing(script), given)
    }

    /// Presses the first that this selector names.
    #[track_caller]
    pub(crate) fn press_at(&self, css: &str) {
        let named = self.elements("return all(arguments[0])", &[json!(css)]);
        let first = named.first().unwrap_or_else(|| panic!("there is no {css}"));
        self.browser.click(first);
    }

    /// Presses the first that this selector names and waits until another page has taken this one's
    /// place.
    #[track_caller]
    pub(crate) fn turn_at(&self, css: &str) {
        self.turn_by(css, || self.press_at(css));
    }

    /// Presses the one button of this name and waits until another page has taken this one's place.
    #[track_caller]
    fn turn(&self, name: &str) {
        self.turn_by(name, || self.press_button(name));
    }

    /// Does what leads to another page and waits until that has taken this one's place.
    #[track_caller]
    fn turn_by(&self, name: &str, act: impl FnOnce()) {
        // The first page stays where it is while the app shows another.
        let mark = "root.querySelectorAll('.page').forEach((page) => page.old = seen(page))";
        let () = self.look(mark, &[]);
        act();
        until(&format!("a new page after “{name}”"), || {
            let turned = "return all('.page').length > 0 && all('.page').every(({ old }) => !old)";
            self.look::<bool>(turned, &[]).then_some(())
        });
    }

    /// A script that knows how to look.
    fn knowing(&self, script: &str) -> String {
        format!("const root = {};{LOOK}{script}", self.way.root())
    }

    /// Runs a script that knows how to look and returns elements.
    pub(super) fn elements(&self, script: &str, given: &[Value]) -> Vec<WebElement> {
        self.browser.elements(&self.knowing(script), given)
    }
}

/// An element to give to a script.
fn element(element: &WebElement) -> Value {
    element.to_json().expect("an element is JSON")
}
