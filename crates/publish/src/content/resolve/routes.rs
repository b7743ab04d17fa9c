//! Works out where each concern leads, and what it asks first.

use journey::guide::{Concern, Id, Question, Reply, RouteSpec};

use super::fill;
use super::ladder::all_of;
use crate::content::{
    AboutPath, ConcernEntry, JoinsAt, Kind, Ladder, Merged, PathsAt, QuestionEntry, RouteEntry,
};

/// Works out the routes in one merged guide.
pub(super) struct Routes<'a>(pub(super) &'a Merged);

impl Routes<'_> {
    /// What a concern asks, who it is about, and where it leads.
    pub(super) fn of_concern(&self, entry: &ConcernEntry) -> (Option<Id>, Vec<Id>, RouteSpec) {
        let about: Vec<Id> = entry.about.iter().cloned().collect();
        let route = self.route(&entry.route, &about);
        let questions = &self.0.guide.questions;
        let Some(question) =
            entry.question.as_ref().and_then(|id| questions.iter().find(|each| each.id == *id))
        else {
            return (None, about, route);
        };
        match <[Reply; 1]>::try_from(self.replies(question)) {
            // If there's only one reply, there's no need to ask.
            Ok([only]) => {
                let about = if only.about.is_empty() { about } else { only.about };
                (None, about, only.route.unwrap_or(route))
            }
            Err(replies) if replies.is_empty() => (None, about, route),
            Err(_) => (Some(question.id.clone()), about, route),
        }
    }

    /// The questions that these concerns ask.
    pub(super) fn questions(&self, concerns: &[Concern]) -> Vec<Question> {
        let is_asked = |question: &&QuestionEntry| {
            concerns.iter().any(|concern| concern.question.as_ref() == Some(&question.id))
        };
        let questions = self.0.guide.questions.iter();
        questions
            .filter(is_asked)
            .map(|question| Question {
                id: question.id.clone(),
                text: question.text.clone(),
                replies: self.replies(question),
            })
            .collect()
    }

    /// The replies to a question: its own, and if it asks for them, one for each of the ladder's
    /// paths about someone.
    fn replies(&self, question: &QuestionEntry) -> Vec<Reply> {
        let ladder = &self.0.guide.ladder;
        let wanted =
            |path: &&AboutPath| !path.who.iter().any(|role| question.except.contains(role));
        let paths: Vec<&AboutPath> = match question.paths {
            Some(_) => ladder.about.iter().filter(wanted).collect(),
            None => Vec::new(),
        };
        let of_paths = paths.iter().map(|path| Reply {
            id: path.who.first().cloned().unwrap_or_default(),
            text: path.text.clone().unwrap_or_else(|| {
                let words = &self.0.guide.steps;
                fill(&words.about, &[("who", &all_of(&words.or, &path.who))])
            }),
            about: path.who.clone(),
            route: Some(path_about(path)),
        });
        let own = question.replies.iter().filter(|reply| {
            // Leave out a reply about someone the ladder has a path for.
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

    /// The places of a route for a complaint about these roles.
    fn route(&self, route: &RouteEntry, about: &[Id]) -> RouteSpec {
        match route {
            RouteEntry::Places { places } => RouteSpec { places: places.clone(), is_ladder: false },
            RouteEntry::Ladder { ladder: at, before, asks, talks_only } => {
                let ladder = &self.0.guide.ladder;
                let is_on = |path: &&AboutPath| path.who.iter().any(|role| about.contains(role));
                let (path, is_ladder) = match ladder.about.iter().find(is_on) {
                    Some(path) => (path_about(path).places, false),
                    None => (
                        Self::usual_path(ladder, *at, *talks_only),
                        asks.unwrap_or(before.is_empty()),
                    ),
                };
                RouteSpec { places: before.iter().cloned().chain(path).collect(), is_ladder }
            }
        }
    }

    /// The usual path, from the step at which a route joins it.
    fn usual_path(ladder: &Ladder, at: JoinsAt, talks_only: bool) -> Vec<Id> {
        let mut path = ladder.paths().next().unwrap_or_default();
        let talks = path.iter().take_while(|(_, step)| step.kind == Kind::Talk).count();
        if talks_only {
            path.truncate(talks);
        }
        let at = match at {
            JoinsAt::Talk => 0,
            JoinsAt::Lead => talks.saturating_sub(1),
            JoinsAt::Write => talks,
        };
        // If the procedure is only talks, join at the last one.
        let at = at.min(path.len().saturating_sub(1));
        path.into_iter().skip(at).map(|(id, _)| id).collect()
    }
}

/// Where a path about someone leads.
fn path_about(path: &AboutPath) -> RouteSpec {
    let places = path.path.iter().map(|step| path.place_of(step));
    RouteSpec { places: places.collect(), is_ladder: false }
}
