//! Collects what a parent reads on the advice pages of a concern.

use journey::guide::{Concern, Guide, Text};
use journey::school::School;
use journey::{AdvicePage, Answer, PageKind, page};

/// Every advice page that a concern can lead to, each once.
pub(super) fn advice_pages(guide: &Guide, school: &School, concern: &Concern) -> Vec<AdvicePage> {
    let mut pages: Vec<AdvicePage> = Vec::new();
    let mut open = vec![vec![Answer::Concern(concern.id.clone())]];
    while let Some(answers) = open.pop() {
        let choices = match page(guide, school, &answers.iter().cloned().collect()).kind {
            PageKind::Start(_) => continue,
            PageKind::Question(question) => question.choices,
            // The pages that follow one don't depend on how the parent got there.
            PageKind::Advice(advice) if pages.contains(&advice) => continue,
            PageKind::Advice(advice) => {
                let onward = advice.onward.clone();
                pages.push(*advice);
                onward
            }
        };
        open.extend(choices.into_iter().map(|choice| {
            let mut answers = answers.clone();
            answers.push(choice.answer);
            answers
        }));
    }
    pages
}

/// Every sentence of an advice page, in the order of the page.
///
/// Leaves out headings and buttons: they are the same few on every page, and would make each look
/// easier than it is. Also leaves out names of people and places, and titles of links, as they
/// aren't sentences.
pub(super) fn texts(guide: &Guide, advice: &AdvicePage) -> Vec<Text> {
    let words = &guide.wording;
    let AdvicePage { place, policy, .. } = advice;
    let policy = policy.as_ref();
    let lists = policy.map(|policy| [&policy.dos, &policy.donts, &policy.actions]);
    let cited = lists.into_iter().flatten().flatten();
    let has_link = policy.is_some_and(|policy| policy.link.is_some());
    let office =
        advice.unsure.iter().flat_map(|office| [&words.unsure].into_iter().chain(&office.ask));
    [&advice.concern, &place.answer]
        .into_iter()
        .chain(&place.by)
        .chain(&advice.first)
        .chain(&place.how)
        .chain(place.contacts.iter().filter_map(|contact| contact.ask.as_ref()))
        .chain(&advice.ready)
        .chain(&place.next)
        .chain(&advice.know)
        .chain(policy.and_then(|policy| policy.speaks_to.as_ref()))
        .chain(cited.map(|cited| &cited.text))
        .chain(policy.map(|_| &words.policy_rights))
        .chain(policy.filter(|_| !has_link).map(|_| &words.policy_copy))
        .chain(advice.help.iter().filter_map(|place| place.purpose.as_ref()))
        .chain(office)
        .cloned()
        .collect()
}
