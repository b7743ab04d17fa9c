//! Where each concern leads, and what it asks first.

use std::cell::RefCell;

use journey::guide::{Id, Question, Reply, RouteSpec};

use super::fill;
use super::ladder::{Step, all_of, place_of};
use crate::content::{
    AboutPath, ConcernEntry, Entry, Kind, Ladder, Merged, PathsAt, QuestionEntry, RouteEntry,
};

/// Works out routes along one ladder.
pub(super) struct Routes<'a> {
    merged: &'a Merged,
    steps: &'a [Step],
    /// The questions that concerns ask, in the order of the guide.
    asked: RefCell<Vec<Id>>,
}

impl<'a> Routes<'a> {
    pub(super) fn new(merged: &'a Merged, steps: &'a [Step]) -> Self {
        Self { merged, steps, asked: RefCell::default() }
    }

    /// What a concern asks, who it is about, and where it leads.
    pub(super) fn of_concern(&self, entry: &ConcernEntry) -> (Option<Id>, Vec<Id>, RouteSpec) {
        let about: Vec<Id> = entry.about.iter().cloned().collect();
        let route = self.route(&entry.route, &about);
        let questions = &self.merged.guide.questions;
        let Some(question) =
            entry.question.as_ref().and_then(|id| questions.iter().find(|each| each.id == *id))
        else {
            return (None, about, route);
        };
        match <[Reply; 1]>::try_from(self.replies(question)) {
            // There is nothing to ask.
            Ok([only]) => (None, only.about, only.route.unwrap_or(route)),
            Err(replies) if replies.is_empty() => (None, about, route),
            Err(_) => {
                self.asked.borrow_mut().push(question.id.clone());
                (Some(question.id.clone()), about, route)
            }
        }
    }

    /// The questions that concerns ask.
    pub(super) fn questions(&self) -> Vec<Question> {
        let asked = self.asked.borrow();
        let questions = self.merged.guide.questions.iter();
        questions
            .filter(|question| asked.contains(&question.id))
            .map(|question| Question {
                id: question.id.clone(),
                text: question.text.clone(),
                replies: self.replies(question),
            })
            .collect()
    }

    /// The replies to a question: its own, and one for each path of the ladder about someone.
    fn replies(&self, question: &QuestionEntry) -> Vec<Reply> {
        let ladder = &self.merged.guide.ladder;
        let wanted =
            |path: &&AboutPath| !path.who.iter().any(|role| question.except.contains(role));
        let paths: Vec<&AboutPath> = match question.paths {
            Some(_) => ladder.about.iter().filter(wanted).collect(),
            None => Vec::new(),
        };
        let of_paths = paths.iter().map(|path| Reply {
            id: path.who.first().cloned().unwrap_or_default(),
            text: path.text.clone().unwrap_or_else(|| {
                let words = &self.merged.guide.steps;
                fill(&words.about, &[("who", &all_of(&words.or, &path.who))])
            }),
            about: path.who.clone(),
            route: Some(path_about(path)),
        });
        let own = question.replies.iter().filter(|reply| {
            // The ladder has a path for them.
            let is_on_path = |about: &Id| paths.iter().any(|path| path.who.contains(about));
            !reply.about.as_ref().is_some_and(is_on_path)
        });
        let own = own.map(|reply| {
            let about: Vec<Id> = reply.about.iter().cloned().collect();
            Reply {
                id: reply.id.clone(),
                text: reply.text.clone(),
                route: reply.route.as_ref().map(|route| self.route(route, &about)),
                about,
            }
        });
        match question.paths {
            Some(PathsAt::First) => of_paths.chain(own).collect(),
            _ => own.chain(of_paths).collect(),
        }
    }

    /// The places of a route that is about these roles.
    fn route(&self, route: &RouteEntry, about: &[Id]) -> RouteSpec {
        match route {
            RouteEntry::Places { places } => RouteSpec { places: places.clone(), is_ladder: false },
            RouteEntry::Ladder { ladder: entry, before, asks } => {
                let ladder = &self.merged.guide.ladder;
                let is_on = |path: &&AboutPath| path.who.iter().any(|role| about.contains(role));
                let (path, is_ladder) = match ladder.about.iter().find(is_on) {
                    Some(path) => (path_about(path).places, false),
                    None => (self.joined(ladder, *entry), asks.unwrap_or(before.is_empty())),
                };
                RouteSpec { places: before.iter().cloned().chain(path).collect(), is_ladder }
            }
        }
    }

    /// The usual path, from where a route joins it.
    fn joined(&self, ladder: &Ladder, entry: Entry) -> Vec<Id> {
        let kind = |id: &Id| ladder.steps.iter().find(|step| step.id == *id).map(|step| step.kind);
        let is_talk = |id: &Id| kind(id) == Some(Kind::Talk);
        let path: Vec<Id> = ladder.path.iter().filter(|id| self.is_step(id)).cloned().collect();
        let talks = path.iter().take_while(|id| is_talk(id)).count();
        let at = match entry {
            Entry::Talk => 0,
            Entry::Lead => talks.saturating_sub(1),
            Entry::Write => talks,
        };
        // A procedure of talks alone is joined at its last one.
        let at = at.min(path.len().saturating_sub(1));
        path.into_iter().skip(at).collect()
    }

    fn is_step(&self, id: &Id) -> bool {
        self.steps.iter().any(|step| step.place.id == *id)
    }
}

/// The places of a path about someone.
fn path_about(path: &AboutPath) -> RouteSpec {
    let places = path.path.iter().map(|step| place_of(step, path));
    RouteSpec { places: places.collect(), is_ladder: false }
}
