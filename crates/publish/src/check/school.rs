//! Finds every fault in a school's file that its types can't rule out.

use journey::guide::{Guide, Id, RouteSpec};
use journey::school::{Contact, School};

use super::theme;
use super::value::{self, Flaw};
use crate::content::{SchoolFile, complaints};
use crate::fault::Fault;

/// The longest name in characters.
const MAX_NAME: usize = 100;
/// The longest sentence in characters.
const MAX_SENTENCE: usize = 250;

/// Finds every fault in a school's file, each with its field as a JSON pointer.
#[must_use]
pub fn check_school(SchoolFile { school, theme, .. }: &SchoolFile, guide: &Guide) -> Vec<Fault> {
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
        check.optional(&field, Some(link), value::link_fault);
    }
    check.ladder(school);
    check.end_of_ladder(school);
    check.separation(school);
    theme::check(theme, &mut check.faults);
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
        self.optional(&at("telephone"), contact.telephone.as_deref(), value::telephone_fault);
        self.optional(&at("email"), contact.email.as_deref(), value::email_fault);
        self.optional(&at("link"), contact.link.as_deref(), value::link_fault);
    }

    fn ladder(&mut self, school: &School) {
        for (index, step) in school.ladder.iter().enumerate() {
            let at = |name| format!("/ladder/{index}/{name}");
            if !self.guide.ladder.contains(&step.place) {
                let guide = self.guide;
                self.unknown(&at("place"), "step", guide.ladder.iter().map(|known| &**known));
            }
            if school.ladder[..index].iter().any(|earlier| earlier.place == step.place) {
                self.faults.push(Fault::error(
                    at("place"),
                    "this step is in the ladder twice",
                    "keep one of them",
                ));
            }
            if let Some(name) = &step.name {
                self.text(&at("name"), name, MAX_NAME);
            }
            if let Some(deadline) = &step.deadline {
                self.text(&at("deadline"), deadline, MAX_SENTENCE);
            }
        }
    }

    /// The ladder must end with the guide's last step, which must be open to everyone.
    fn end_of_ladder(&mut self, school: &School) {
        let guide = self.guide;
        let (Some(last), Some(end)) = (school.ladder.last(), guide.ladder.last()) else { return };
        if school.ladder.iter().all(|step| step.place != *end) {
            self.faults.push(Fault::error(
                "/ladder",
                "the ladder stops before its last step",
                format!("end with the step `{end}`"),
            ));
            return;
        }
        let Some(place) = guide.place(&last.place) else { return };
        let instead = place.instead.as_deref().and_then(|id| guide.place(id));
        let on_ladder =
            complaints(guide).filter(|(route, _)| matches!(route, RouteSpec::Ladder(_)));
        let is_shut = |about: &&Id| {
            place.is_held_by(about) && instead.is_none_or(|instead| instead.is_held_by(about))
        };
        if let Some(about) = on_ladder.map(|(_, about)| about).find(is_shut) {
            self.faults.push(Fault::error(
                "/ladder",
                format!("a complaint about the {about} would have nowhere to go"),
                format!("end with a step that the {about} does not hold"),
            ));
        }
    }

    /// A complaint about someone must not reach that person's own mailbox. A telephone number is
    /// different: many people share one that the office answers.
    fn separation(&mut self, school: &School) {
        let guide = self.guide;
        for (route, about) in complaints(guide) {
            let places = match route {
                RouteSpec::Places(places) => places,
                RouteSpec::Ladder(_) => &guide.ladder,
            };
            for place in places.iter().filter_map(|id| guide.place(id)) {
                let instead = place.instead.as_deref().and_then(|id| guide.place(id));
                let place = if place.is_held_by(about) { instead } else { Some(place) };
                let other = place.and_then(|place| place.role.as_deref());
                let Some(other) = other.filter(|other| shared(school, guide, about, other)) else {
                    continue;
                };
                let fault = Fault::error(
                    format!("/roles/{other}/email"),
                    format!("a complaint about the {about} would reach the {about}"),
                    format!("give an address that the {about} does not read"),
                );
                if !self.faults.contains(&fault) {
                    self.faults.push(fault);
                }
            }
        }
    }

    fn unknown<'a>(&mut self, field: &str, what: &str, known: impl Iterator<Item = &'a str>) {
        let known = known.collect::<Vec<_>>().join(", ");
        self.faults.push(Fault::error(
            field,
            format!("the guide has no such {what}"),
            format!("use one of: {known}"),
        ));
    }

    fn text(&mut self, field: &str, value: &str, longest: usize) {
        self.optional(field, Some(value), value::text_fault);
        if value.contains(['{', '}']) {
            self.faults.push(Fault::error(
                field,
                "braces aren’t filled in here",
                "write the name itself and remove the braces",
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
        if let Some((problem, fix)) = value.and_then(flaw) {
            self.faults.push(Fault::error(field, problem, fix));
        }
    }
}

/// Whether two roles share an e-mail address, other than the office's, where everyone can be asked
/// for.
fn shared(school: &School, guide: &Guide, about: &str, other: &str) -> bool {
    let address = |role: &str| Some(school.contact(role)?.email.as_ref()?.to_ascii_lowercase());
    let own = address(about);
    about != other && own.is_some() && own == address(other) && own != address(&guide.office)
}
