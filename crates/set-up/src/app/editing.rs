//! Changes to the draft, and the way back.

use set_up::draft::{Draft, Which};
use set_up::procedure::{begin_from, is_own};
use set_up::table::{self, Table};
use set_up::words::say;
use yew::prelude::*;

use super::{App, Edit};
use crate::state::{Removed, TableState};
use crate::view::{PATTERN, UNDO, headings, id_of};

impl App {
    /// Checks the draft again, and forgets what no longer fits. Must be called after each change.
    pub(super) fn changed(&mut self, context: &Context<Self>) {
        self.changes += 1;
        self.removed = None;
        self.refused_logo = None;
        context.props().host.set_unsaved(self.draft != Draft::default());
        self.check(context);
    }

    pub(super) fn edit(&mut self, context: &Context<Self>, edit: Edit) {
        edit(&mut self.draft);
        self.changed(context);
    }

    pub(super) fn remove(
        &mut self,
        context: &Context<Self>,
        edit: Edit,
        list: String,
        announcement: String,
        item: String,
    ) {
        let (before, school) = (self.draft.clone(), self.school);
        self.edit(context, edit);
        self.focus = Some(UNDO.to_owned());
        self.announcement.clone_from(&announcement);
        self.removed = Some(Removed { list, announcement, item, before, school });
    }

    pub(super) fn undo(&mut self, context: &Context<Self>) {
        let Some(Removed { before, item, school, .. }) = self.removed.take() else { return };
        // A school that is back is chosen again.
        if before.schools() > self.draft.schools() {
            self.school = school;
        }
        (self.draft, self.focus) = (before, Some(item));
        say("list", "undone").clone_into(&mut self.announcement);
        self.changed(context);
    }

    /// Adds a school and chooses it, so that its name can be typed.
    pub(super) fn add_school(&mut self, context: &Context<Self>) {
        self.school = self.draft.add_school("");
        self.focus = Some(id_of(Which::School(self.school), "/name"));
        say("school", "added").clone_into(&mut self.announcement);
        self.changed(context);
    }

    pub(super) fn choose_group(&mut self, context: &Context<Self>, is_group: bool) {
        self.draft.is_group = is_group;
        // The form now asks for other things. Don't call them missing before staff have seen them.
        self.is_stopped = false;
        self.changed(context);
    }

    /// Begins the procedure from a pattern. Asks first if changed steps would be lost.
    pub(super) fn choose_pattern(&mut self, context: &Context<Self>, pattern: String) {
        if is_own(&self.draft) {
            self.pattern = Some(pattern);
        } else {
            begin_from(&mut self.draft, &pattern);
            self.changed(context);
        }
    }

    pub(super) fn replace_steps(&mut self, context: &Context<Self>, yes: bool) {
        self.focus = Some(PATTERN.to_owned());
        if let (Some(pattern), true) = (self.pattern.take(), yes) {
            begin_from(&mut self.draft, &pattern);
            self.changed(context);
        }
    }

    /// Adds the schools of the table that can be added, and leaves the others in the box.
    pub(super) fn add_table(&mut self, context: &Context<Self>) {
        let known = (0..self.draft.schools()).filter_map(|school| self.draft.school_id(school));
        self.table = match table::read(&self.pasted, headings, known) {
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
}
