//! Every path through a guide.

use open_door::guide::Guide;
use open_door::journey::{self, Answers, Choice, Content, Page};
use open_door::school::School;

/// More answers than any path can have.
const TOO_MANY: usize = 20;

/// A page on a path.
pub(crate) struct Visit<'a> {
    /// The choices that led here, in order.
    pub(crate) chosen: &'a [Choice],
    /// The page.
    pub(crate) page: &'a Page,
    /// The page before it.
    pub(crate) from: Option<&'a Page>,
}

impl Visit<'_> {
    /// Whether no choice leads on.
    pub(crate) fn is_end(&self) -> bool {
        choices(self.page).is_empty()
    }
}

/// Goes every way that starts with these choices, and shows each page of it.
pub(crate) fn walk(
    guide: &Guide,
    school: &School,
    chosen: &mut Vec<Choice>,
    visit: &mut dyn FnMut(&Visit<'_>),
) {
    let page = page(guide, school, chosen);
    go_on(guide, school, chosen, &page, None, visit);
}

fn go_on(
    guide: &Guide,
    school: &School,
    chosen: &mut Vec<Choice>,
    page: &Page,
    from: Option<&Page>,
    visit: &mut dyn FnMut(&Visit<'_>),
) {
    assert!(chosen.len() < TOO_MANY, "this path has no end: {chosen:?}");
    visit(&Visit { chosen, page, from });
    for choice in choices(page) {
        chosen.push(choice.clone());
        let next = self::page(guide, school, chosen);
        go_on(guide, school, chosen, &next, Some(page), visit);
        chosen.pop();
    }
}

fn page(guide: &Guide, school: &School, chosen: &[Choice]) -> Page {
    let answers: Answers = chosen.iter().map(|choice| choice.answer.clone()).collect();
    journey::page(guide, school, &answers)
}

/// The choices that a page offers; of the first one its topics alone.
pub(crate) fn choices(page: &Page) -> Vec<Choice> {
    match &page.content {
        Content::Start(choices) => choices.clone(),
        Content::Question(question) => question.choices.clone(),
        Content::Advice(advice) => advice.onward.clone(),
    }
}

/// The choice of each concern, which the find box can offer on the first page.
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
