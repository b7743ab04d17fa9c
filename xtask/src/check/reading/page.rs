//! What a parent reads on the advice pages of a worry.

use open_door::guide::{Concern, Guide, Text};
use open_door::journey::{self, Advice, Answer, Content};
use open_door::school::School;

/// Every advice page that a worry can lead to, each once.
pub(super) fn pages(guide: &Guide, school: &School, concern: &Concern) -> Vec<Advice> {
    let mut pages: Vec<Advice> = Vec::new();
    let mut open = vec![vec![Answer::Concern(concern.id.clone())]];
    while let Some(answers) = open.pop() {
        let page = journey::page(guide, school, &answers.iter().cloned().collect());
        let choices = match page.content {
            Content::Start(_) => continue,
            Content::Question(question) => question.choices,
            // What lies beyond a page is the same whichever way led to it.
            Content::Advice(advice) if pages.contains(&advice) => continue,
            Content::Advice(advice) => {
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

/// All that an advice page says in sentences, in the order of the page.
///
/// Headings and buttons, which are the same few on every page, would make each look easier than it
/// is. Names of people and places, and the titles of links, are no sentences.
pub(super) fn texts(guide: &Guide, advice: &Advice) -> Vec<Text> {
    let words = &guide.wording;
    let policy = &advice.policy;
    let cited = [&policy.dos, &policy.donts, &policy.actions].into_iter().flatten();
    let office =
        advice.unsure.iter().flat_map(|office| [&words.unsure].into_iter().chain(&office.ask));
    [&advice.concern, &advice.answer]
        .into_iter()
        .chain(&advice.first)
        .chain(&advice.how)
        .chain(&advice.reach.ask)
        .chain(&advice.ready)
        .chain(&advice.next)
        .chain(&advice.deadline)
        .chain(&advice.know)
        .chain([&words.policy_for])
        .chain(cited.map(|cited| &cited.text))
        .chain([&words.policy_rights])
        .chain(policy.link.is_none().then_some(&words.policy_copy))
        .chain(advice.help.iter().filter_map(|help| help.purpose.as_ref()))
        .chain(office)
        .cloned()
        .collect()
}
