//! The governors' pack: everything that parents read, to check and sign.

use journey::guide::Text;
use journey::school::Contact;
use journey::{CitedStatement, PolicyExcerpt};
use publish::fault::Severity;
use publish::fill::fill;
use set_up::draft::Which;
use set_up::pack::{Pack, PackConcern, PackPerson, PackRoute, PackSource, PackStep, PackTopic};
use set_up::words::say;
use view::{attribute, items, paragraphs, text};
use yew::prelude::*;

use super::{Form, logo};

/// The pack; `None` if the school has an error.
pub(super) fn pack(form: Form<'_>) -> Option<Html> {
    let (trust, school) = form.published()?;
    let pack = Pack::of(trust, school, &form.props.today);
    let wording = &form.edition().guide.wording;
    Some(html! {
        <article class="pack">
            {cover(form, &pack)}
            <section>
                <h3>{say("pack", "people")}</h3>
                <p>{say("pack", "people_intro")}</p>
                {table(
                    &[
                        say("pack", "person_role"),
                        say("pack", "person_name"),
                        say("pack", "person_telephone"),
                        say("pack", "person_email"),
                        say("pack", "person_hours"),
                    ],
                    html! { <tbody>{for pack.people.iter().map(person)}</tbody> },
                )}
            </section>
            <section>
                <h3>{say("pack", "concerns")}</h3>
                <p>{say("pack", "concerns_intro")}</p>
                {table(
                    &[say("pack", "concern"), say("pack", "route")],
                    pack.topics.iter().map(topic).collect(),
                )}
            </section>
            <section>
                <h3>{say("pack", "routes")}</h3>
                <p>{say("pack", "routes_intro")}</p>
                if !pack.early_years.is_empty() {
                    <p>{say("pack", "early_years")}</p>
                    {paragraphs(&pack.early_years)}
                }
                {for pack.routes.iter().enumerate().map(route)}
            </section>
            if let Some(excerpt) = &pack.policy {
                <section>
                    <h3>{text(&wording.policy)}</h3>
                    <p>{text(&excerpt.source)}</p>
                    {policy(excerpt, [&wording.policy_do, &wording.policy_dont, &wording.policy_action])}
                    <p>{text(&wording.policy_rights)}</p>
                </section>
            }
            <section>
                <h3>{say("pack", "sources")}</h3>
                {table(
                    &[say("pack", "source"), say("pack", "checked"), say("pack", "to_do")],
                    html! { <tbody>{for pack.sources.iter().map(source)}</tbody> },
                )}
            </section>
            {sign(&pack)}
        </article>
    })
}

fn cover(form: Form<'_>, pack: &Pack) -> Html {
    // What is due for review is in the pack already, with the month in words.
    let advice = form.app.checkup.all(Severity::Warning).filter(|finding| {
        [Which::Trust, form.school()].contains(&finding.which)
            && !finding.field.ends_with("/review")
    });
    let mut due = pack.due.clone();
    due.extend(advice.map(|finding| finding.sentence.clone()));
    html! {
        <header class="pack__cover">
            {logo(form)}
            <p class="pack__name">{say("pack", "name")}</p>
            <h3>{text(&pack.school)}</h3>
            <p>{fill(say("pack", "made"), &[("month", &pack.month)])}</p>
            <p>{fill(say("pack", "about"), &[("school", &pack.school)])}</p>
            <p>{say("pack", "check")}</p>
            <h4>{say("pack", "due")}</h4>
            if due.is_empty() {
                <p>{say("pack", "due_none")}</p>
            } else {
                <ul>{for due.into_iter().map(|due| html! { <li>{due}</li> })}</ul>
            }
        </header>
    }
}

fn person(PackPerson { role, contact, .. }: &PackPerson) -> Html {
    let Contact { person, telephone, email, address, hours, link, .. } = contact;
    let cell = |texts: Vec<&Option<Text>>| {
        let texts: Vec<Text> = texts.into_iter().flatten().cloned().collect();
        if texts.is_empty() {
            html! { <td class="pack__blank">{say("pack", "not_filled_in")}</td> }
        } else {
            html! { <td>{for texts.iter().map(|one| html! { <span>{text(one)}</span> })}</td> }
        }
    };
    html! {
        <tr class="pack__person">
            <th scope="row">{text(role)}</th>
            {cell(vec![person])}
            {cell(vec![telephone])}
            {cell(vec![email, address, link])}
            {cell(vec![hours])}
        </tr>
    }
}

/// A table. With fewer than four columns, the first is wider.
fn table(headings: &[&'static str], rows: Html) -> Html {
    html! {
        <table class={(headings.len() < 4).then_some("pack__wide")}>
            <thead><tr>{for headings.iter().map(|name| html! { <th scope="col">{*name}</th> })}</tr></thead>
            {rows}
        </table>
    }
}

/// The concerns of a topic as rows.
fn topic(PackTopic { title, concerns }: &PackTopic) -> Html {
    html! {
        <tbody>
            <tr class="pack__topic"><th colspan="2" scope="rowgroup">{text(title)}</th></tr>
            {for concerns.iter().map(concern)}
        </tbody>
    }
}

fn concern(PackConcern { title, by, question, routes }: &PackConcern) -> Html {
    let route = |(reply, number): &(Option<Text>, usize)| {
        let name = fill(say("pack", "route_number"), &[("number", &number.to_string())]);
        html! {
            <p>
                if let Some(reply) = reply { {text(reply)}{": "} }
                <strong>{name}</strong>
            </p>
        }
    };
    html! {
        <tr>
            <td><p>{text(title)}</p>{paragraphs(by)}</td>
            <td>
                if let Some(question) = question { <p>{text(question)}</p> }
                {for routes.iter().map(route)}
            </td>
        </tr>
    }
}

/// A route, as a drawing and as a table.
fn route((index, PackRoute { concerns, steps }): (usize, &PackRoute)) -> Html {
    let number = (index + 1).to_string();
    let concerns = concerns.iter().map(|title| &**title).collect::<Vec<_>>().join("; ");
    let boxed = |PackStep { name, stage, .. }: &PackStep| {
        html! {
            <li><span class="route__box"><strong>{text(name)}</strong>{" "}<span>{text(stage)}</span></span></li>
        }
    };
    let row = |(index, PackStep { name, who, times, by, .. }): (usize, &PackStep)| {
        html! {
            <tr>
                <th scope="row"><span class="pack__step"><span>{index + 1}{". "}</span><span>{text(name)}</span></span></th>
                <td>{for who.iter().map(|who| html! { <p>{who.clone()}</p> })}</td>
                <td>{or_nothing(times)}</td>
                <td>{or_nothing(by)}</td>
            </tr>
        }
    };
    html! {
        <section class="pack__route">
            <h4>{fill(say("pack", "route_number"), &[("number", &number)])}</h4>
            <p>{fill(say("pack", "for"), &[("concerns", &concerns)])}</p>
            <ol class="route" role="list">{for steps.iter().map(boxed)}</ol>
            {table(
                &[say("pack", "step"), say("pack", "who"), say("pack", "times"), say("pack", "by")],
                html! { <tbody>{for steps.iter().enumerate().map(row)}</tbody> },
            )}
        </section>
    }
}

fn or_nothing(texts: &[Text]) -> Html {
    if texts.is_empty() {
        html! { {say("pack", "nothing")} }
    } else {
        paragraphs(texts)
    }
}

/// Every statement beside its section.
fn policy(PolicyExcerpt { dos, donts, actions, .. }: &PolicyExcerpt, kinds: [&Text; 3]) -> Html {
    let row = |CitedStatement { text: statement, section }: &CitedStatement| {
        let section = section.as_ref().map_or_else(|| html! { {say("pack", "nothing")} }, text);
        html! { <tr><td>{text(statement)}</td><td>{section}</td></tr> }
    };
    let group = |(kind, cited): (&Text, &Vec<CitedStatement>)| {
        if cited.is_empty() {
            return Html::default();
        }
        html! {
            <tbody>
                <tr class="pack__topic"><th colspan="2" scope="rowgroup">{text(kind)}</th></tr>
                {for cited.iter().map(row)}
            </tbody>
        }
    };
    table(
        &[say("pack", "statement"), say("pack", "section")],
        kinds.into_iter().zip([dos, donts, actions]).map(group).collect(),
    )
}

fn source(PackSource { link, checked, due }: &PackSource) -> Html {
    let due = due.as_deref().unwrap_or(say("pack", "nothing"));
    html! {
        <tr>
            <td><p>{text(&link.text)}</p><p class="pack__link">{attribute(&link.href)}</p></td>
            <td>{checked.clone()}</td>
            <td>{due.to_owned()}</td>
        </tr>
    }
}

fn sign(pack: &Pack) -> Html {
    let gaps = [("board", &*pack.board), ("school", &*pack.school)];
    let lines = [
        say("pack", "sign_date"),
        say("pack", "sign_name"),
        say("pack", "sign_role"),
        say("pack", "signature"),
    ];
    let lines: Vec<Text> = lines.into_iter().map(Text::from).collect();
    html! {
        <section class="pack__sign">
            <h3>{say("pack", "sign")}</h3>
            <p>{fill(say("pack", "sign_text"), &gaps)}</p>
            <ul role="list">{items(&lines)}</ul>
        </section>
    }
}
