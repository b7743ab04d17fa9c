//! The page's state: what has been typed, what is wrong with it, and the site made from it.

use std::rc::Rc;

use journey::guide::Text;
use publish::check::England;
use publish::content::Edition;
use publish::site::Kit;
use publish::snippets::SnippetWords;
use set_up::checkup::Checkup;
use set_up::draft::Draft;
use set_up::opened::{self, Refused};
use set_up::table;
use set_up::words::say;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::JsFuture;
use web_sys::js_sys::Uint8Array;
use yew::prelude::*;

use crate::host::Host;
use crate::state::{FileState, MadeSite, Paper, Shown, Site, TableState};
use crate::view::{DIALOG, Form, TAKE, heading, page};

/// A change to the draft.
pub(crate) type Edit = Box<dyn FnOnce(&mut Draft)>;

/// The page.
pub(crate) struct App {
    pub(crate) draft: Draft,
    pub(crate) checkup: Checkup,
    /// The index of the school that is being filled in.
    pub(crate) school: usize,
    /// What parents see of it: the latest that could be shown.
    pub(crate) shown: Option<Shown>,
    pub(crate) site: Site,
    /// How many changes there have been.
    changes: usize,
    /// Whether the maker was pressed while something stopped it. Then the reasons are listed.
    pub(crate) is_stopped: bool,
    pub(crate) file: FileState,
    pub(crate) table: TableState,
    /// The index of the kind of website that the code to paste is for.
    pub(crate) website: usize,
    /// The concern that the code to paste opens; empty for the start page.
    pub(crate) concern: Text,
    /// What is open to be printed.
    pub(crate) paper: Option<Paper>,
    /// What a screen reader says of the last change.
    pub(crate) said: String,
    /// The id of the element that gets the focus once the page is drawn.
    focus: Option<String>,
}

pub(crate) enum Message {
    Edit(Edit),
    /// A change that moves the focus and is said aloud.
    Change {
        edit: Edit,
        said: String,
        focus: Option<String>,
    },
    ChooseSchool(usize),
    AddSchool,
    RemoveSchool(usize),
    AddTable(String),
    ChooseWebsite(usize),
    ChooseConcern(Text),
    OpenPaper(Paper),
    ClosePaper,
    Copy(String),
    SaveFile(Vec<u8>, String),
    Make,
    Progress(usize, usize),
    /// A site was made from the draft after this many changes, or couldn't be.
    Made(usize, Result<JsValue, JsValue>),
    /// The site was downloaded, which has the draft in it.
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
    /// England's own guide, for a draft that can't be read.
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
            website: 0,
            concern: Text::default(),
            paper: None,
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
            Message::ChooseSchool(index) => {
                self.school = index;
                self.check(context);
            }
            Message::AddSchool => {
                self.school = self.draft.add_school("");
                self.changed(context);
            }
            Message::RemoveSchool(index) => {
                self.draft.remove_school(index);
                self.changed(context);
            }
            Message::AddTable(pasted) => match table::read(&pasted, heading) {
                Ok(rows) => {
                    self.table = TableState::Added(rows.len());
                    self.draft.add_rows(rows);
                    self.changed(context);
                }
                Err(faults) => self.table = TableState::Faulty(faults),
            },
            Message::ChooseWebsite(index) => self.website = index,
            Message::ChooseConcern(id) => self.concern = id,
            Message::OpenPaper(paper) => self.paper = Some(paper),
            Message::ClosePaper => {
                self.focus = self.paper.take().map(|paper| paper.button().to_owned());
            }
            Message::Copy(text) => {
                context.props().host.copy(&text);
                say("paste", "copied").clone_into(&mut self.said);
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
            Message::Save => {
                if let Ok(zip) = self.draft.save() {
                    let name = format!("{}.zip", self.name());
                    context.props().host.save(zip, &name);
                    context.props().host.has_unsaved(false);
                }
            }
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
    /// What files are called: the id of the trust, or of the only school.
    pub(crate) fn name(&self) -> String {
        if self.draft.is_group {
            self.draft.trust_id()
        } else {
            self.draft.school_ids().into_iter().next().unwrap_or_default()
        }
    }

    /// The draft isn't what it was.
    fn changed(&mut self, context: &Context<Self>) {
        self.changes += 1;
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

    /// Whether nothing was typed or pressed yet. Nobody has made a mistake by then.
    pub(crate) fn is_fresh(&self) -> bool {
        self.changes == 0 && !self.is_stopped
    }

    /// Whether something has changed since this site was made.
    pub(crate) fn is_old(&self, site: &MadeSite) -> bool {
        site.changes != self.changes
    }

    /// Replaces the draft with the file that waits.
    fn replace(&mut self, context: &Context<Self>) {
        let FileState::Waiting(name, draft) = std::mem::take(&mut self.file) else { return };
        self.draft = *draft;
        self.file = FileState::Open(name);
        self.school = 0;
        self.changed(context);
        context.props().host.has_unsaved(false);
    }
}

/// Reads a file that was chosen.
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
