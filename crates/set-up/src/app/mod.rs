//! The page's state: what has been typed, what is wrong with it, and the site made from it.

mod copying;
mod editing;
mod files;
mod logos;
mod making;
mod message;

pub(crate) use message::{Edit, Message};

use std::rc::Rc;

use journey::guide::Text;
use publish::check::England;
use publish::content::Edition;
use publish::site::Kit;
use publish::snippets::SnippetWords;
use set_up::checkup::Checkup;
use set_up::draft::{Draft, Which};
use yew::prelude::*;

use crate::host::Host;
use crate::state::{FileState, Paper, Removed, Shown, Site, TableState};
use crate::view::{DIALOG, DOWNLOAD, Form, page};

/// The page.
pub(crate) struct App {
    pub(crate) draft: Draft,
    pub(crate) checkup: Checkup,
    /// The index of the school that is being filled in.
    pub(crate) school: usize,
    /// What parents see of that school: the latest version without errors in it.
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
    /// The chosen pattern, while it's waiting for a yes because it would replace changed steps.
    pub(crate) pattern: Option<String>,
    /// What was removed last, until something else changes.
    pub(crate) removed: Option<Removed>,
    /// The index of the chosen kind of website.
    pub(crate) website: usize,
    /// The id of the concern that the code opens; empty for the start page.
    pub(crate) concern: Text,
    /// Why the file that was chosen last can't be a logo, and the school that it was for.
    pub(crate) refused_logo: Option<(Which, String)>,
    /// What is open for printing.
    pub(crate) paper: Option<Paper>,
    /// The text that was just copied.
    pub(crate) copied: Option<String>,
    /// The text that the browser refused to copy.
    pub(crate) not_copied: Option<String>,
    /// What screen readers announce.
    pub(crate) announcement: String,
    /// The id of the element to focus once the page is drawn.
    focus: Option<String>,
    /// Whether to download the site once the page with its link is drawn.
    wants_site: bool,
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
            refused_logo: None,
            paper: None,
            copied: None,
            not_copied: None,
            announcement: String::new(),
            focus: None,
            wants_site: false,
        };
        app.check(context);
        app
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Edit(edit) => self.edit(context, edit),
            Message::Change { edit, announcement, focus } => {
                self.edit(context, edit);
                (self.announcement, self.focus) = (announcement, focus);
            }
            Message::Remove { list, edit, announcement, item } => {
                self.remove(context, edit, list, announcement, item);
            }
            Message::Undo => self.undo(context),
            Message::ChooseGroup(is_group) => self.choose_group(context, is_group),
            Message::ChooseSchool(index) => {
                self.school = index;
                self.check(context);
            }
            Message::AddSchool => self.add_school(context),
            Message::ChoosePattern(pattern) => self.choose_pattern(context, pattern),
            Message::ReplaceSteps(yes) => self.replace_steps(context, yes),
            Message::Paste(pasted) => self.pasted = pasted,
            Message::AddTable => self.add_table(context),
            Message::ChooseWebsite(index) => self.website = index,
            Message::ChooseConcern(id) => self.concern = id,
            Message::ChooseLogo(which, picture) => {
                logos::make_logo(context, which, picture);
                return false;
            }
            Message::Logo(which, logo) => self.take_logo(context, which, logo),
            Message::OpenPaper(paper) => self.paper = Some(paper),
            Message::ClosePaper => {
                self.focus = self.paper.take().map(|paper| paper.button().to_owned());
            }
            Message::Copy(text) => copying::copy(context, text),
            Message::Copied(text) => self.copied(text),
            Message::NotCopied(text) => self.not_copied(text),
            // Another text may have been copied since.
            Message::CopiedEarlier(text) => {
                self.copied.take_if(|now| *now == text);
            }
            Message::Make => self.make(context),
            Message::Progress(done, all) => self.site = Site::Making(done, all),
            Message::Made(changes, made) => self.made(context, changes, made),
            Message::Downloaded => self.downloaded(context),
            Message::SaveFile(file, name) => context.props().host.save(file, &name),
            Message::Save => self.save(context),
            Message::Open(file) => {
                files::read(context, file);
                return false;
            }
            Message::Read(name, read) => self.opened(context, name, read),
            Message::Replace(yes) => self.replace_or_keep(context, yes),
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
        if std::mem::take(&mut self.wants_site) {
            context.props().host.press(DOWNLOAD);
        }
    }

    fn view(&self, context: &Context<Self>) -> Html {
        page(Form { app: self, link: context.link(), props: context.props() })
    }
}

impl App {
    /// What to name files after: the id of the trust, or of the only school.
    pub(crate) fn file_stem(&self) -> String {
        if self.draft.is_group {
            self.draft.trust_id()
        } else {
            self.draft.school_id(0).unwrap_or_default()
        }
    }

    /// Whether to show what is wrong with a field. An empty one isn't a mistake until staff try to
    /// make the site.
    pub(crate) fn shows_faults(&self, which: Which, pointer: &str) -> bool {
        let value = self.draft.value(which, pointer);
        self.is_stopped || value.is_some_and(|value| value.as_str() != Some(""))
    }

    /// Checks the draft, and updates what the preview shows.
    fn check(&mut self, context: &Context<Self>) {
        self.school = self.school.min(self.draft.schools().saturating_sub(1));
        let AppProps { checker, today, .. } = context.props();
        self.checkup = Checkup::of(checker, &self.draft, today);
        self.is_stopped &= !self.checkup.is_good();
        let id = self.draft.school_id(self.school);
        let Some(trust) = &self.checkup.trust else { return };
        let school = trust.schools.iter().find(|school| Some(&school.id) == id.as_ref());
        if let Some(school) = school {
            self.shown = Some(Shown {
                edition: Rc::new(trust.guide.edition.clone()),
                school: Rc::new(school.clone()),
            });
        }
    }
}
