//! Every id is plain and unique, every reference leads somewhere, and nothing is unused.

use std::collections::HashSet;

use journey::guide::{Guide, Id, RouteSpec};

use super::Known;
use crate::check::value;
use crate::fault::Fault;

pub(super) fn check<'a>(guide: &'a Guide, known: &Known<'a>, faults: &mut Vec<Fault>) {
    let mut links = Links { used: Used::default(), faults };
    links.follow(guide, known);
    links.ids(guide);
    links.each_topic_has_a_concern(guide);
}

/// The ids that something refers to, by kind.
#[derive(Default)]
struct Used<'a> {
    roles: HashSet<&'a str>,
    documents: HashSet<&'a str>,
    places: HashSet<&'a str>,
    questions: HashSet<&'a str>,
    sections: HashSet<&'a str>,
    statements: HashSet<&'a str>,
}

struct Links<'a, 'f> {
    used: Used<'a>,
    faults: &'f mut Vec<Fault>,
}

impl<'a> Links<'a, '_> {
    /// Follows every reference.
    fn follow(&mut self, guide: &'a Guide, known: &Known<'a>) {
        self.expect("/office", "role", &guide.office, &known.roles);
        self.used.roles.insert(&guide.office);
        self.expect("/otherwise", "concern", &guide.otherwise, &known.concerns);
        self.expect("/policy/document", "document", &guide.policy.document, &known.documents);
        self.used.documents.insert(&guide.policy.document);
        self.places("/ladder", &guide.ladder, known);
        for (index, statement) in guide.policy.statements.iter().enumerate() {
            let field = format!("/policy/statement/{index}/section");
            self.expect(&field, "section", &statement.section, &known.sections);
            self.used.sections.insert(&statement.section);
        }
        for (index, place) in guide.places.iter().enumerate() {
            let at = |name: &str| format!("/place/{index}/{name}");
            if let Some(role) = &place.role {
                self.expect(&at("role"), "role", role, &known.roles);
            }
            for (nth, role) in place.held_by.iter().enumerate() {
                self.expect(&at(&format!("held_by/{nth}")), "role", role, &known.roles);
            }
            self.used.roles.extend(place.role.iter().chain(&place.held_by).map(|id| &**id));
            if let Some(instead) = &place.instead {
                self.expect(&at("instead"), "place", instead, &known.places);
                self.used.places.insert(instead);
            }
            if let Some(document) = &place.document {
                self.expect(&at("document"), "document", document, &known.documents);
                self.used.documents.insert(document);
            }
        }
        for (index, question) in guide.questions.iter().enumerate() {
            for (nth, reply) in question.replies.iter().enumerate() {
                let field = format!("/question/{index}/reply/{nth}");
                self.about(&field, reply.about.as_ref(), known);
                if let Some(route) = &reply.route {
                    self.route(&field, route, known);
                }
            }
        }
        for (index, concern) in guide.concerns.iter().enumerate() {
            let field = format!("/concern/{index}");
            self.about(&field, concern.about.as_ref(), known);
            self.route(&field, &concern.route, known);
            self.places(&format!("{field}/help"), &concern.help, known);
            for (nth, topic) in concern.topics.iter().enumerate() {
                self.expect(&format!("{field}/topics/{nth}"), "topic", topic, &known.topics);
            }
            if let Some(question) = &concern.question {
                self.expect(&format!("{field}/question"), "question", question, &known.questions);
                self.used.questions.insert(question);
            }
            for (nth, statement) in concern.policy.iter().enumerate() {
                let at = format!("{field}/policy/{nth}");
                self.expect(&at, "statement", statement, &known.statements);
                self.used.statements.insert(statement);
            }
            if concern.topics.is_empty() {
                self.faults.push(Fault::error(
                    format!("{field}/topics"),
                    "no topic lists this concern",
                    "name at least one topic",
                ));
            }
        }
    }

    /// Every id is plain, unique within its kind, and used.
    fn ids(&mut self, guide: &'a Guide) {
        let used = std::mem::take(&mut self.used);
        let roles = guide.roles.iter().map(|role| &role.id);
        // A role without a place may still be named in a sentence or have a contact.
        self.kind("/role", "role", roles, None);
        let documents = guide.documents.iter().map(|document| &document.id);
        self.kind("/document", "document", documents, Some(&used.documents));
        self.kind(
            "/place",
            "place",
            guide.places.iter().map(|place| &place.id),
            Some(&used.places),
        );
        let questions = guide.questions.iter().map(|question| &question.id);
        self.kind("/question", "question", questions, Some(&used.questions));
        self.kind("/topic", "topic", guide.topics.iter().map(|topic| &topic.id), None);
        self.kind("/concern", "concern", guide.concerns.iter().map(|concern| &concern.id), None);
        self.no_concern_shares_a_topics_id(guide);
        let sections = guide.policy.sections.iter().map(|section| &section.id);
        self.kind("/policy/section", "section", sections, Some(&used.sections));
        let statements = guide.policy.statements.iter().map(|statement| &statement.id);
        self.kind("/policy/statement", "statement", statements, Some(&used.statements));
        for (index, question) in guide.questions.iter().enumerate() {
            let field = format!("/question/{index}/reply");
            self.kind(&field, "reply", question.replies.iter().map(|reply| &reply.id), None);
            if question.replies.len() < 2 {
                self.faults.push(Fault::error(
                    field,
                    "a question needs at least two replies",
                    "add a reply, or remove the question",
                ));
            }
        }
    }

    /// The ids of one kind. If `used` is given, something must refer to each.
    fn kind(
        &mut self,
        field: &str,
        what: &str,
        ids: impl Iterator<Item = &'a Id>,
        used: Option<&HashSet<&str>>,
    ) {
        let mut seen = HashSet::new();
        for (index, id) in ids.enumerate() {
            let at = format!("{field}/{index}/id");
            if let Some((problem, fix)) = value::id_fault(id) {
                self.faults.push(Fault::error(&at, problem, fix));
            }
            if !seen.insert(&**id) {
                self.faults.push(Fault::error(
                    &at,
                    format!("another {what} has the id `{id}`"),
                    "give each a unique id",
                ));
            }
            if used.is_some_and(|used| !used.contains(&**id)) {
                self.faults.push(Fault::error(
                    &at,
                    format!("nothing leads to the {what} `{id}`, so no page shows it"),
                    format!("refer to it where it belongs, or remove the {what}"),
                ));
            }
        }
    }

    /// A link names either by its id alone.
    fn no_concern_shares_a_topics_id(&mut self, guide: &Guide) {
        for (index, concern) in guide.concerns.iter().enumerate() {
            if guide.topic(&concern.id).is_some() {
                self.faults.push(Fault::error(
                    format!("/concern/{index}/id"),
                    format!(
                        "a topic also has the id `{}`, and a link can name only one of them",
                        concern.id
                    ),
                    "give each a unique id",
                ));
            }
        }
    }

    fn each_topic_has_a_concern(&mut self, guide: &Guide) {
        let listed: HashSet<&str> =
            guide.concerns.iter().flat_map(|concern| &concern.topics).map(|id| &**id).collect();
        for (index, topic) in guide.topics.iter().enumerate() {
            if !listed.contains(&*topic.id) {
                self.faults.push(Fault::error(
                    format!("/topic/{index}/id"),
                    format!("no concern is listed under `{}`", topic.id),
                    "list a concern under it, or remove the topic",
                ));
            }
        }
    }

    fn about(&mut self, field: &str, about: Option<&'a Id>, known: &Known<'a>) {
        if let Some(role) = about {
            self.expect(&format!("{field}/about"), "role", role, &known.roles);
        }
    }

    fn route(&mut self, field: &str, route: &'a RouteSpec, known: &Known<'a>) {
        match route {
            RouteSpec::Ladder(from) => {
                self.expect(&format!("{field}/route/ladder"), "place", from, &known.places);
            }
            RouteSpec::Places(places) => {
                self.places(&format!("{field}/route/places"), places, known);
            }
        }
    }

    fn places(&mut self, field: &str, places: &'a [Id], known: &Known<'a>) {
        for (nth, place) in places.iter().enumerate() {
            self.expect(&format!("{field}/{nth}"), "place", place, &known.places);
            self.used.places.insert(place);
        }
    }

    fn expect(&mut self, field: &str, what: &str, id: &str, known: &HashSet<&str>) {
        if !known.contains(id) {
            self.faults.push(Fault::error(
                field,
                format!("there is no {what} `{id}`"),
                format!("write the id of a {what}, or add this one"),
            ));
        }
    }
}
