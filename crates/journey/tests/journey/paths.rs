//! Every path through a guide.

use journey::guide::{Concern, Guide};
use journey::school::School;
use journey::{Answer, Answers, Choice, Page, PageKind};

/// More answers than any path takes.
const TOO_MANY: usize = 20;

/// A page, and how a parent got there.
pub(crate) struct Reached<'a> {
    /// The choices that led here, in order.
    pub(crate) chosen: &'a [Choice],
    /// The page.
    pub(crate) page: &'a Page,
}

impl Reached<'_> {
    /// Whether the path ends here.
    pub(crate) fn is_end(&self) -> bool {
        choices(self.page).is_empty()
    }

    /// The concern that was chosen.
    pub(crate) fn concern<'g>(&self, guide: &'g Guide) -> Option<&'g Concern> {
        self.chosen.iter().find_map(|choice| match &choice.answer {
            Answer::Concern(id) => guide.concern(id),
            _ => None,
        })
    }
}

/// Calls `see` with every page of every path that starts with these choices.
pub(crate) fn walk(
    guide: &Guide,
    school: &School,
    chosen: &mut Vec<Choice>,
    see: &mut dyn FnMut(&Reached<'_>),
) {
    assert!(chosen.len() < TOO_MANY, "this path never ends: {chosen:?}");
    let page = page(guide, school, chosen);
    see(&Reached { chosen, page: &page });
    for choice in choices(&page) {
        chosen.push(choice);
        walk(guide, school, chosen, see);
        chosen.pop();
    }
}

/// Walks from the start page, and from each concern that the find box offers there.
pub(crate) fn walk_all(guide: &Guide, school: &School, see: &mut dyn FnMut(&Reached<'_>)) {
    walk(guide, school, &mut Vec::new(), see);
    for concern in findable(guide, school) {
        walk(guide, school, &mut vec![concern], see);
    }
}

/// The page that these choices lead to.
pub(crate) fn page(guide: &Guide, school: &School, chosen: &[Choice]) -> Page {
    let answers: Answers = chosen.iter().map(|choice| choice.answer.clone()).collect();
    journey::page(guide, school, &answers)
}

/// The choices on a page; on the start page, only its topics.
pub(crate) fn choices(page: &Page) -> Vec<Choice> {
    match &page.kind {
        PageKind::Start(choices) => choices.clone(),
        PageKind::Question(question) => question.choices.clone(),
        PageKind::Advice(advice) => advice.onward.clone(),
    }
}

/// The choice of each concern, which the find box can offer on the start page.
pub(crate) fn findable(guide: &Guide, school: &School) -> Vec<Choice> {
    let mut found: Vec<Choice> = Vec::new();
    for topic in choices(&page(guide, school, &[])) {
        for concern in choices(&page(guide, school, &[topic])) {
            if !found.contains(&concern) {
                found.push(concern);
            }
        }
    }
    assert_eq!(found.len(), guide.concerns.len(), "a concern is under no topic");
    found
}
