//! A live preview beside the form: the widget itself, with the draft's content.

use std::rc::Rc;

use journey::{Action, Answers, PageKind, answer_for};
use publish::content::{Edition, PublishedSchool};
use publish::pages::{Surroundings, layout, logo_image, start_page};
use publish::site::Kit;
use publish::styles::Styles;
use set_up::scheme::with_fixed_scheme;
use set_up::words::say;
use wasm_bindgen::closure::Closure;
use web_sys::Element;
use yew::prelude::*;

use super::Form;
use super::option::option;
use crate::host::Host;
use crate::state::Shown;

/// The preview of the school that is being filled in.
pub(crate) fn preview(form: Form<'_>) -> Html {
    let content = match form.app.shown.clone() {
        Some(Shown { edition, school }) => {
            let (host, kit) = (form.props.host.clone(), form.props.kit.clone());
            html! { <Preview {edition} {school} {host} {kit} /> }
        }
        None => html! { <p>{say("preview", "none")}</p> },
    };
    html! {
        <section class="preview" aria-labelledby="preview_title">
            <h2 id="preview_title">{say("preview", "title")}</h2>
            <p>{say("preview", "intro")}</p>
            {content}
        </section>
    }
}

/// The widget in a shadow root, shown as on the chosen kind of device.
struct Preview {
    answers: Answers,
    /// The number of pages drawn so far.
    drawn: usize,
    is_dark: bool,
    is_wide: bool,
    /// The element with the shadow root, and the one inside it that the widget is drawn in.
    outer: NodeRef,
    inner: Option<Element>,
    /// Called with the address of each link that is pressed in the preview. Kept alive as long as
    /// the preview.
    follow: Option<Closure<dyn Fn(Option<String>)>>,
    /// The styles that were set last.
    painted: String,
}

enum Message {
    Mounted(Element),
    Act(Action),
    Follow(Option<String>),
    Restart,
    Dark(bool),
    Wide(bool),
}

#[derive(Clone, Properties)]
struct PreviewProps {
    edition: Rc<Edition>,
    school: Rc<PublishedSchool>,
    kit: Rc<Kit>,
    host: Host,
}

impl PartialEq for PreviewProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.edition, &other.edition) && Rc::ptr_eq(&self.school, &other.school)
    }
}

impl Component for Preview {
    type Message = Message;
    type Properties = PreviewProps;

    fn create(_: &Context<Self>) -> Self {
        Self {
            answers: Answers::default(),
            drawn: 0,
            is_dark: false,
            is_wide: false,
            outer: NodeRef::default(),
            inner: None,
            follow: None,
            painted: String::new(),
        }
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Mounted(inner) => self.inner = Some(inner),
            Message::Act(action) => self.answers.act(action),
            Message::Follow(address) => {
                let id = address.as_deref().and_then(|address| address.strip_prefix('#'));
                let answer = id.and_then(|id| answer_for(&context.props().edition.guide, id));
                let Some(answer) = answer else { return false };
                self.answers.act(Action::Choose(answer));
            }
            Message::Restart => self.answers = Answers::default(),
            Message::Dark(is_dark) => self.is_dark = is_dark,
            Message::Wide(is_wide) => self.is_wide = is_wide,
        }
        self.drawn += 1;
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let size = if self.is_wide { "device device--wide" } else { "device" };
        let scheme = if self.is_dark { "device__dark" } else { "device__light" };
        let restart = context.link().callback(|_: MouseEvent| Message::Restart);
        html! {
            <>
                <div class="preview__choices">
                    {choices(context, "size", say("preview", "size"), [
                        (say("preview", "phone"), !self.is_wide, || Message::Wide(false)),
                        (say("preview", "desktop"), self.is_wide, || Message::Wide(true)),
                    ])}
                    {choices(context, "scheme", say("preview", "scheme"), [
                        (say("preview", "light"), !self.is_dark, || Message::Dark(false)),
                        (say("preview", "dark"), self.is_dark, || Message::Dark(true)),
                    ])}
                    <button type="button" class="quiet-button" onclick={restart}>
                        {say("preview", "start")}
                    </button>
                </div>
                <div class={size} role="region" aria-label={say("preview", "label")} tabindex="0">
                    <div class={scheme} ref={self.outer.clone()}></div>
                </div>
                if let Some(inner) = &self.inner {
                    {create_portal(self.widget(context), inner.clone())}
                }
            </>
        }
    }

    fn rendered(&mut self, context: &Context<Self>, is_first: bool) {
        let PreviewProps { host, kit, school, .. } = context.props();
        if let (true, Some(outer)) = (is_first, self.outer.cast::<Element>()) {
            let link = context.link().clone();
            let follow = Closure::<dyn Fn(Option<String>)>::new(move |address| {
                link.send_message(Message::Follow(address));
            });
            let inner = host.mount(&outer, follow.as_ref());
            self.follow = Some(follow);
            context.link().send_message(Message::Mounted(inner));
        }
        let Styles { element, page, logo, .. } = &kit.styles;
        let styles = [&**element, page, &school.theme_css, logo].concat();
        let styles = with_fixed_scheme(&styles, self.is_dark);
        if let Some(inner) = self.inner.as_ref().filter(|_| styles != self.painted) {
            host.paint(inner, &styles);
            self.painted = styles;
        }
    }
}

impl Preview {
    /// The page that the parent is on.
    fn widget(&self, context: &Context<Self>) -> Html {
        let PreviewProps { edition, school, .. } = context.props();
        let logo = school.logo.as_ref().map(|logo| logo_image(logo, logo.data()));
        let logo = logo.unwrap_or_default();
        let school = &school.school;
        let page = journey::page(&edition.guide, school, &self.answers);
        if matches!(page.kind, PageKind::Start(_)) {
            return start_page(edition, school, logo, Surroundings::HostPage, &[], "../");
        }
        let act = context.link().callback(Message::Act);
        let page = view::page(&edition.guide.wording, &page, self.drawn, &act);
        let to_handbook = ("guide/", &edition.layout.everything);
        layout(edition, school, logo, Surroundings::HostPage, page, to_handbook, "guide/")
    }
}

/// One way to show the preview: its label, whether it's chosen, and the message that chooses it.
type Choice<'a> = (&'a str, bool, fn() -> Message);

/// A choice between two ways to show the preview.
fn choices(
    context: &Context<Preview>,
    name: &'static str,
    label: &str,
    options: [Choice<'_>; 2],
) -> Html {
    let one = |(label, checked, message): Choice<'_>| {
        option(name, checked, false, label, context.link().callback(move |_: Event| message()))
    };
    html! {
        <fieldset>
            <legend>{label.to_owned()}</legend>
            {for options.into_iter().map(one)}
        </fieldset>
    }
}
