//! Every fault of a school's file that its types cannot rule out.

use super::{Contact, School};
use crate::fault::Fault;
use crate::guide::{Guide, Id, Route};
use crate::text::{self, Flaw};

/// The largest school file in bytes; a parent downloads it.
pub const MAX_BYTES: usize = 65_536;

/// The longest name in characters.
const MAX_NAME: usize = 100;
/// The longest sentence in characters.
const MAX_SENTENCE: usize = 250;

/// Finds every fault of a school's file, each with its field as a JSON pointer.
#[must_use]
pub fn check(school: &School, guide: &Guide) -> Vec<Fault> {
    let mut check = Check { guide, faults: Vec::new() };
    check.text("/name", &school.name, MAX_NAME);
    for (role, contact) in &school.roles {
        check.contact(role, contact);
    }
    for (id, link) in &school.documents {
        let field = format!("/documents/{id}");
        if guide.document(id).is_none() {
            check.unknown(&field, "document", guide.documents.iter().map(|known| &*known.id));
        }
        check.optional(&field, Some(link), text::link_fault);
    }
    check.ladder(school);
    check.dead_ends(school);
    check.separation(school);
    check.faults
}

struct Check<'a> {
    guide: &'a Guide,
    faults: Vec<Fault>,
}

impl Check<'_> {
    fn contact(&mut self, role: &str, contact: &Contact) {
        let field = format!("/roles/{role}");
        if self.guide.role(role).is_none() {
            let guide = self.guide;
            self.unknown(&field, "role", guide.roles.iter().map(|known| &*known.id));
        }
        let at = |name| format!("{field}/{name}");
        for (name, value, longest) in [
            ("name", &contact.name, MAX_NAME),
            ("person", &contact.person, MAX_NAME),
            ("hours", &contact.hours, MAX_SENTENCE),
        ] {
            if let Some(value) = value {
                self.text(&at(name), value, longest);
            }
        }
        self.optional(&at("telephone"), contact.telephone.as_deref(), text::telephone_fault);
        self.optional(&at("email"), contact.email.as_deref(), text::email_fault);
        self.optional(&at("link"), contact.link.as_deref(), text::link_fault);
    }

    fn ladder(&mut self, school: &School) {
        for (index, rung) in school.ladder.iter().enumerate() {
            let at = |name| format!("/ladder/{index}/{name}");
            if !self.guide.ladder.contains(&rung.place) {
                let guide = self.guide;
                self.unknown(&at("place"), "step", guide.ladder.iter().map(|known| &**known));
            }
            if school.ladder[..index].iter().any(|earlier| earlier.place == rung.place) {
                self.faults.push(Fault::error(
                    at("place"),
                    "this step stands twice in the ladder",
                    "keep one of them",
                ));
            }
            if let Some(name) = &rung.name {
                self.text(&at("name"), name, MAX_NAME);
            }
            if let Some(deadline) = &rung.deadline {
                self.text(&at("deadline"), deadline, MAX_SENTENCE);
            }
        }
    }

    /// The last step must be open to a complaint about anyone: every way up the ladder ends there.
    fn dead_ends(&mut self, school: &School) {
        let guide = self.guide;
        let Some(last) = school.ladder.last().and_then(|rung| guide.place(&rung.place)) else {
            return;
        };
        let instead = last.instead.as_deref().and_then(|id| guide.place(id));
        for about in complained_about_on_the_ladder(guide) {
            if last.is_held_by(about) && instead.is_none_or(|place| place.is_held_by(about)) {
                self.faults.push(Fault::error(
                    "/ladder",
                    format!("a complaint about the {about} would have no step to go to"),
                    format!("end with a step that the {about} does not hold"),
                ));
            }
        }
    }

    /// A complaint about someone must not reach that very person's own mailbox.
    fn separation(&mut self, school: &School) {
        let guide = self.guide;
        let email = |role: &str| school.contact(role).and_then(|contact| contact.email.as_ref());
        let office = email(&guide.office);
        for about in guide.complained_about() {
            let Some(own) = email(about).filter(|own| Some(*own) != office) else {
                continue;
            };
            let mut others: Vec<_> = guide
                .places
                .iter()
                .filter(|place| place.is_held_by(about))
                .filter_map(|place| guide.place(place.instead.as_deref()?)?.role.as_deref())
                .filter(|other| email(other).is_some_and(|other| other.eq_ignore_ascii_case(own)))
                .collect();
            others.dedup();
            for other in others {
                self.faults.push(Fault::error(
                    format!("/roles/{other}/email"),
                    format!("a complaint about the {about} would reach the {about}"),
                    format!("give an address that the {about} does not read"),
                ));
            }
        }
    }

    fn unknown<'a>(&mut self, field: &str, what: &str, known: impl Iterator<Item = &'a str>) {
        let known = known.collect::<Vec<_>>().join(", ");
        self.faults.push(Fault::error(
            field,
            format!("the guide knows no such {what}"),
            format!("use one of: {known}"),
        ));
    }

    fn text(&mut self, field: &str, value: &str, longest: usize) {
        self.optional(field, Some(value), text::fault);
        if value.contains(['{', '}']) {
            self.faults.push(Fault::error(
                field,
                "nothing is filled in for braces here",
                "write the name itself and take the braces away",
            ));
        }
        if value.chars().count() > longest {
            self.faults.push(Fault::error(
                field,
                format!("the text is longer than {longest} characters"),
                "shorten it",
            ));
        }
    }

    fn optional(&mut self, field: &str, value: Option<&str>, flaw: fn(&str) -> Option<Flaw>) {
        if let Some((wrong, mend)) = value.and_then(flaw) {
            self.faults.push(Fault::error(field, wrong, mend));
        }
    }
}

/// The roles complained about on a route that climbs the ladder, each once.
fn complained_about_on_the_ladder(guide: &Guide) -> Vec<&Id> {
    let mut roles = Vec::new();
    for concern in &guide.concerns {
        let question = concern.question.as_ref().and_then(|id| guide.question(id));
        let replies = question.iter().flat_map(|question| &question.replies).map(|reply| {
            let about = reply.about.as_ref().or(concern.about.as_ref());
            (reply.route.as_ref().unwrap_or(&concern.route), about)
        });
        let own = question.is_none().then_some((&concern.route, concern.about.as_ref()));
        for (route, about) in replies.chain(own) {
            let about = about.filter(|about| !roles.contains(about));
            if matches!(route, Route::Ladder(_)) {
                roles.extend(about);
            }
        }
    }
    roles
}
