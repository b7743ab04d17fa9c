//! Words that only published pages show. The app never needs them, so a browser doesn't get them
//! as part of the guide.

use journey::guide::{Link, Text};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The words of the start page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StartWords {
    /// Its heading.
    pub title: Text,
    /// A sentence or two under it.
    pub intro: Text,
    /// The label of the find box.
    pub find: Text,
    /// An example of what to type in it.
    pub find_hint: Text,
    /// Above the list of every concern.
    pub concerns: Text,
    /// Above the office's contact, for a parent who doesn't know where to begin.
    pub office: Text,
}

/// The words around every page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LayoutWords {
    /// The name of the product, above every page.
    pub name: Text,
    /// Asks, on every page, whether there is immediate danger.
    pub danger: Text,
    /// The words of the link to the emergency number.
    pub danger_call: Text,
    /// The emergency number.
    pub danger_telephone: Text,
    /// The words of the link to the handbook.
    pub everything: Text,
    /// What is kept of a parent's answers: nothing. It links to the whole privacy statement.
    pub privacy: Text,
}

/// The words for leaving quickly.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LeaveWords {
    /// The link that leaves, and the neutral page it leads to.
    pub link: Link,
    /// How often to press Shift, which leaves too; shown again if the parent was too slow.
    pub press: Text,
    /// Shown after the first press.
    pub press_twice: Text,
    /// Shown after the second press.
    pub press_once: Text,
    /// On the blank page, while the neutral one loads.
    pub loading: Text,
    /// On the blank page: what to do if the neutral one doesn't load.
    pub otherwise: Text,
}

/// The words of the handbook.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HandbookWords {
    /// Its heading.
    pub title: Text,
    /// A sentence or two under it.
    pub intro: Text,
    /// The words of the link back to the start page.
    pub questions: Text,
    /// Above the table of contents.
    pub contents: Text,
    /// Above the steps of a route.
    pub route: Text,
    /// Above the places where a parent can go.
    pub places: Text,
    /// Above the school's contacts.
    pub contacts: Text,
    /// Above the privacy statement.
    pub privacy_title: Text,
    /// What is kept of a visit and what isn't, in one paragraph.
    pub privacy: Text,
}

/// Where the policy comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PolicySource {
    /// What parents read: a sentence with `{policy}`, `{trust}`, `{owner}`, `{version}`, `{agreed}`
    /// and `{review}` in it.
    pub sentence: Text,
    /// The policy's full title.
    pub policy: Text,
    /// The trust that agreed it.
    pub trust: Text,
    /// Who looks after it.
    pub owner: Text,
    /// Its version.
    pub version: Text,
    /// The month in which it was agreed, such as `2018-12`.
    pub agreed: Text,
    /// The month in which it is due for review, such as `2021-12`.
    pub review: Text,
    /// The names of the months, January first.
    pub months: Vec<Text>,
}

impl PolicySource {
    /// The sentence, filled in.
    #[must_use]
    pub fn filled(&self) -> Text {
        let facts = [
            ("{policy}", &*self.policy),
            ("{trust}", &*self.trust),
            ("{owner}", &*self.owner),
            ("{version}", &*self.version),
            ("{agreed}", &*self.month(&self.agreed)),
            ("{review}", &*self.month(&self.review)),
        ];
        let sentence = self.sentence.to_string();
        facts.iter().fold(sentence, |filled, (gap, fact)| filled.replace(gap, fact)).into()
    }

    /// A month such as `2018-12` as people say it: "December 2018".
    fn month(&self, month: &str) -> String {
        let spoken = month.split_once('-').and_then(|(year, month)| {
            let index = month.parse::<usize>().ok()?.checked_sub(1)?;
            Some(format!("{} {year}", self.months.get(index)?))
        });
        spoken.unwrap_or_else(|| month.to_owned())
    }
}
