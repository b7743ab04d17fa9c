//! The policy in the handbook: why the school has it, what it promises, and everything it says.

use journey::guide::Text;
use journey::{Names, PolicyExcerpt};
use view::{paragraphs, policy, text};
use yew::prelude::*;

use crate::content::{Edition, PolicyStory};

pub(super) fn policy_section(edition: &Edition, names: Names<'_>, excerpt: &PolicyExcerpt) -> Html {
    let (words, wording) = (&edition.handbook, &edition.guide.wording);
    let PolicyStory { why, promises } = &edition.policy_story;
    let part = |heading: &Text, texts: &[Text]| {
        if texts.is_empty() {
            return Html::default();
        }
        html! { <><h3>{text(heading)}</h3>{paragraphs(&names.fill_all(texts))}</> }
    };
    html! {
        <section class="handbook__policy" aria-labelledby="policy_title">
            <h2 id="policy_title">{text(&wording.policy)}</h2>
            {part(&words.policy_why, why)}
            {part(&words.policy_promises, promises)}
            {policy(wording, excerpt)}
        </section>
    }
}
