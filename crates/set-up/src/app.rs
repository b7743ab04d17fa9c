//! The page's state: what has been typed, what is wrong with it, and the site made from it.

use std::rc::Rc;

use journey::guide::Text;
use publish::check::England;
use publish::content::Edition;
use publish::logo::Logo;
use publish::site::Kit;
use publish::snippets::SnippetWords;
use set_up::checkup::Checkup;
use set_up::draft::{Draft, Which};
use set_up::opened::{self, Refused};
use set_up::procedure::begin_from;
use set_up::table::{self, Table};
use set_up::words::say;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::JsFuture;
use web_sys::js_sys::Uint8Array;
use yew::prelude::*;

use crate::host::Host;
use crate::state::{FileState, MadeSite, Paper, Removed, Shown, Site, TableState};
use crate::view::{DIALOG, Form, PATTERN, TAKE, UNDO, headings, page};

/// How long a button says that it has copied, in milliseconds.
const COPIED_FOR: u32 = 4000;

/// A change to the draft.
pub(crate) type Edit = Box<dyn FnOnce(&mut Draft)>;

/// The page.
pub(crate) struct App {
    pub(crate) draft: Draft,
    pub(crate) checkup: Checkup,
    /// The index of the school that is being filled in.
    pub(crate) school: usize,
    /// What parents see of it: the latest version that had no errors.
    pub(crate) shown: Option<Shown>,
    pub(crate) site: Site,
    /// The number of changes so far.
    changes: usize,
    /// Whether somebody pressed the button to make the site while something stopped it. If so, the
    /// reasons are listed.
    pub(crate) is_stopped: bool,
    pub(crate) file: FileState,
    pub(crate) table: TableState,
    /// What is in the box for a table.
    pub(crate) pasted: String,
    /// The chosen pattern, if it waits for a yes because it would replace changed steps.
    pub(crate) pattern: Option<String>,
    /// What was removed last, until something else changes.
    pub(crate) removed: Option<Removed>,
    /// The index of the chosen kind of website.
    pub(crate) website: usize,
    /// The id of the concern that the code opens; empty for the start page.
    pub(crate) concern: Text,
    /// Why the file that was chosen last can't be a logo, and the school that it was for.
    pub(crate) no_logo: Option<(Which, String)>,
    /// What is open for printing.
    pub(crate) paper: Option<Paper>,
    /// The text that was just copied.
    pub(crate) copied: Option<String>,
    /// What a screen reader says about the last change.
    pub(crate) said: String,
    /// The id of the element to focus once the page is drawn.
    focus: Option<String>,
}

pub(crate) enum Message {
    Edit(Edit),
    /// A change that moves the focus and that screen readers announce.
    Change {
        edit: Edit,
        said: String,
        focus: Option<String>,
    },
    /// A change that removes an item of this list. The focus is on `item` again once it's back.
    Remove {
        list: String,
        edit: Edit,
        said: String,
        item: String,
    },
    /// Brings back what was removed.
    Undo,
    /// Whether it is for a group.
    ChooseGroup(bool),
    ChooseSchool(usize),
    AddSchool,
    ChoosePattern(String),
    ReplaceSteps(bool),
    Paste(String),
    AddTable,
    ChooseWebsite(usize),
    ChooseConcern(Text),
    /// The logo chosen for a school, or why the file can't be one.
    Logo(Which, Result<Logo, String>),
    OpenPaper(Paper),
    ClosePaper,
    Copy(String),
    Copied(String),
    /// This text was copied some time ago, so its button no longer says so.
    CopiedEarlier(String),
    SaveFile(Vec<u8>, String),
    Make,
    Progress(usize, usize),
    /// A site was made, or couldn't be, from the draft as it was after this many changes.
    Made(usize, Result<JsValue, JsValue>),
    /// The site was downloaded. It includes the draft, so nothing is unsaved.
    Downloaded,
    Save,
    Open(web_sys::File),
    Read(String, Result<Draft, Refused>),
    Replace(bool),
}

#[derive(Clone, Properties)]
pub(crate) struct AppProps {
    pub(crate) kit: Rc<Kit>,
    pub(crate) checker: Rc<England>,
    /// England's own guide, used if the draft can't be read.
    pub(crate) england: Rc<Edition>,
    pub(crate) snippets: Option<Rc<SnippetWords>>,
    /// The current month, as in `2026-11`.
    pub(crate) today: Text,
    pub(crate) host: Host,
}

impl PartialEq for AppProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.kit, &other.kit)
    }
}

impl Component for App {
    type Message = Message;
    type Properties = AppProps;

    fn create(context: &Context<Self>) -> Self {
        let mut app = Self {
            draft: Draft::default(),
            checkup: Checkup::default(),
            school: 0,
            shown: None,
            site: Site::None,
            changes: 0,
            is_stopped: false,
            file: FileState::None,
            table: TableState::None,
            pasted: String::new(),
            pattern: None,
            removed: None,
            website: 0,
            concern: Text::default(),
            no_logo: None,
            paper: None,
            copied: None,
            said: String::new(),
            focus: None,
        };
        app.check(context);
        app
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Edit(edit) => {
                edit(&mut self.draft);
                self.changed(context);
            }
            Message::Change { edit, said, focus } => {
                edit(&mut self.draft);
                (self.said, self.focus) = (said, focus);
                self.changed(context);
            }
            Message::Remove { list, edit, said, item } => {
                let before = self.draft.clone();
                edit(&mut self.draft);
                self.changed(context);
                self.focus = Some(UNDO.to_owned());
                self.said.clone_from(&said);
                self.removed = Some(Removed { list, said, item, before });
            }
            Message::Undo => {
                if let Some(Removed { before, item, .. }) = self.removed.take() {
                    (self.draft, self.focus) = (before, Some(item));
                    say("list", "undone").clone_into(&mut self.said);
                    self.changed(context);
                }
            }
            Message::ChooseGroup(is_group) => {
                self.draft.is_group = is_group;
                // Nobody has left out what has only now been asked.
                self.is_stopped = false;
                self.changed(context);
            }
            Message::ChooseSchool(index) => {
                self.school = index;
                self.check(context);
            }
            Message::AddSchool => {
                self.school = self.draft.add_school("");
                self.changed(context);
            }
            Message::ChoosePattern(pattern) => {
                if set_up::procedure::is_own(&self.draft) {
                    self.pattern = Some(pattern);
                } else {
                    begin_from(&mut self.draft, &pattern);
                    self.changed(context);
                }
            }
            Message::ReplaceSteps(yes) => {
                self.focus = Some(PATTERN.to_owned());
                if let (Some(pattern), true) = (self.pattern.take(), yes) {
                    begin_from(&mut self.draft, &pattern);
                    self.changed(context);
                }
            }
            Message::Paste(pasted) => self.pasted = pasted,
            Message::AddTable => self.add_table(context),
            Message::ChooseWebsite(index) => self.website = index,
            Message::ChooseConcern(id) => self.concern = id,
            Message::Logo(which, logo) => self.take_logo(context, which, logo),
            Message::OpenPaper(paper) => self.paper = Some(paper),
            Message::ClosePaper => {
                self.focus = self.paper.take().map(|paper| paper.button().to_owned());
            }
            Message::Copy(text) => copy(context, text),
            Message::Copied(text) => {
                say("paste", "copied").clone_into(&mut self.said);
                self.copied = Some(text);
            }
            // Another text may have been copied since.
            Message::CopiedEarlier(text) => {
                self.copied.take_if(|now| *now == text);
            }
            Message::SaveFile(file, name) => context.props().host.save(file, &name),
            Message::Make => {
                self.focus = Some(TAKE.to_owned());
                self.make(context);
            }
            Message::Progress(done, all) => self.site = Site::Making(done, all),
            Message::Made(changes, made) => self.made(context, changes, made),
            Message::Downloaded => {
                let is_old = matches!(&self.site, Site::Made(site) if self.is_old(site));
                context.props().host.has_unsaved(is_old);
            }
            Message::Save => self.save(context),
            Message::Open(file) => {
                read(context, file);
                return false;
            }
            Message::Read(name, Err(refused)) => self.file = FileState::Refused(name, refused),
            Message::Read(name, Ok(draft)) => {
                self.file = FileState::Waiting(name, Box::new(draft));
                if self.draft == Draft::default() {
                    self.replace(context);
                }
            }
            Message::Replace(true) => self.replace(context),
            Message::Replace(false) => self.file = FileState::None,
        }
        true
    }

    fn rendered(&mut self, context: &Context<Self>, _: bool) {
        if self.paper.is_some() {
            context.props().host.show(DIALOG);
        }
        if let Some(id) = self.focus.take() {
            context.props().host.focus(&id);
        }
    }

    fn view(&self, context: &Context<Self>) -> Html {
        page(&Form { app: self, link: context.link(), props: context.props() })
    }
}

impl App {
    /// The name for files: the id of the trust, or of the only school.
    pub(crate) fn name(&self) -> String {
        if self.draft.is_group {
            self.draft.trust_id()
        } else {
            self.draft.school_ids().into_iter().next().unwrap_or_default()
        }
    }

    /// Does what must be done after each change to the draft.
    fn changed(&mut self, context: &Context<Self>) {
        self.changes += 1;
        self.removed = None;
        context.props().host.has_unsaved(self.draft != Draft::default());
        self.check(context);
    }

    fn check(&mut self, context: &Context<Self>) {
        self.school = self.school.min(self.draft.schools().saturating_sub(1));
        let AppProps { checker, today, .. } = context.props();
        self.checkup = Checkup::of(checker, &self.draft, today);
        self.is_stopped &= !self.checkup.is_good();
        let id = self.draft.school_ids().into_iter().nth(self.school);
        let Some(trust) = &self.checkup.trust else { return };
        let school = trust.schools.iter().find(|school| Some(&school.id) == id.as_ref());
        if let Some(school) = school {
            self.shown = Some(Shown {
                edition: Rc::new(trust.guide.edition.clone()),
                school: Rc::new(school.clone()),
            });
        }
    }

    fn take_logo(&mut self, context: &Context<Self>, which: Which, logo: Result<Logo, String>) {
        self.no_logo = None;
        match logo {
            Ok(logo) => {
                self.draft.set_logo(which, logo);
                say("logo", "added").clone_into(&mut self.said);
                self.changed(context);
            }
            Err(why) => self.no_logo = Some((which, why)),
        }
    }

    fn make(&mut self, context: &Context<Self>) {
        self.is_stopped = !self.checkup.is_good();
        if self.is_stopped || matches!(self.site, Site::Making(..)) {
            return;
        }
        let Ok(files) = self.draft.save() else { return };
        self.site = Site::Making(0, 1);
        let AppProps { host, today, .. } = context.props().clone();
        let changes = self.changes;
        let progress = context.link().callback(|(done, all)| Message::Progress(done, all));
        context.link().send_future(async move {
            let report = Closure::<dyn Fn(usize, usize)>::new(move |done, all| {
                progress.emit((done, all));
            });
            let made = host.make(files, &today, report.as_ref()).await;
            Message::Made(changes, made)
        });
    }

    fn made(&mut self, context: &Context<Self>, changes: usize, made: Result<JsValue, JsValue>) {
        self.site = match made {
            Ok(zip) => {
                let bytes = Uint8Array::new(&zip).length();
                let link = context.props().host.offer(&zip, "application/zip");
                Site::Made(MadeSite { link, bytes, changes })
            }
            Err(why) => Site::Failed(why.as_string().unwrap_or_default()),
        };
    }

    /// Whether to show what is wrong with a field. An empty field isn't a mistake until staff try to make
    /// the site.
    pub(crate) fn tells(&self, which: Which, pointer: &str) -> bool {
        let value = self.draft.value(which, pointer);
        self.is_stopped || value.is_some_and(|value| value.as_str() != Some(""))
    }

    /// Whether something has changed since this site was made.
    pub(crate) fn is_old(&self, site: &MadeSite) -> bool {
        site.changes != self.changes
    }

    /// Adds the schools of the table that can be added, and leaves the others in the box.
    fn add_table(&mut self, context: &Context<Self>) {
        self.table = match table::read(&self.pasted, headings) {
            Ok(Table { schools, unused, faults, left }) => {
                self.pasted = left;
                let added = schools.len();
                if added > 0 {
                    self.draft.add_rows(schools);
                    self.changed(context);
                }
                TableState::Added { added, unused, faults }
            }
            Err(fault) => TableState::Refused(fault),
        };
    }

    /// Saves the draft as a file.
    fn save(&self, context: &Context<Self>) {
        if let Ok(zip) = self.draft.save() {
            let host = &context.props().host;
            host.save(zip, &format!("{}.zip", self.name()));
            host.has_unsaved(false);
        }
    }

    /// Replaces the draft with the file that is waiting.
    fn replace(&mut self, context: &Context<Self>) {
        let FileState::Waiting(name, draft) = std::mem::take(&mut self.file) else { return };
        self.draft = *draft;
        self.file = FileState::Open(name);
        self.school = 0;
        self.changed(context);
        context.props().host.has_unsaved(false);
    }
}

/// Copies a text, and says so for a while.
fn copy(context: &Context<App>, text: String) {
    let host = context.props().host.clone();
    let link = context.link().clone();
    context.link().send_future(async move {
        if host.copy(&text).await.is_ok() {
            link.send_message(Message::Copied(text.clone()));
            host.wait(COPIED_FOR).await;
        }
        Message::CopiedEarlier(text)
    });
}

/// Reads a file that the user has chosen.
fn read(context: &Context<App>, file: web_sys::File) {
    context.link().send_future(async move {
        let name = file.name();
        // A file that is too large isn't read at all.
        if file.size() > f64::from(opened::LARGEST) {
            return Message::Read(name, Err(Refused::TooLarge));
        }
        let draft = match JsFuture::from(file.array_buffer()).await {
            Ok(buffer) => opened::open(&name, &Uint8Array::new(&buffer).to_vec()),
            Err(_) => Err(Refused::Damaged),
        };
        Message::Read(name, draft)
    });
}
