//! What is on an advice page: names, contacts, the policy, and other places that can help.

use journey::guide::{Channel, Guide, Link, Text};
use journey::school::{Contact, School, SchoolStep};
use journey::{AdvicePage, Answer, ContactCard, Names, Outcome, PageKind, PlaceInfo, dialled};
use schemars::JsonSchema;
use serde_json::json;

use crate::content::{green, guide, hill};

/// The advice that these answers lead to.
fn advice(guide: &Guide, school: &School, answers: &[Answer]) -> AdvicePage {
    match journey::page(guide, school, &answers.iter().cloned().collect()).kind {
        PageKind::Advice(advice) => *advice,
        other => panic!("{other:?}"),
    }
}

fn concern(id: &str) -> Answer {
    Answer::Concern(id.into())
}

/// The card on one line: who it's about, what to ask the office, and the addresses.
fn line(card: &ContactCard) -> String {
    let parts = [&card.role, &card.person, &card.ask, &card.hours].into_iter().flatten();
    let parts = parts.chain(card.methods.iter().map(|method| &method.href));
    let office = card.through_office.then(|| "office".to_owned());
    parts.map(ToString::to_string).chain(office).collect::<Vec<_>>().join(" | ")
}

#[test]
fn people_are_reached_directly_or_through_the_office() {
    let guide = guide();
    let of_role =
        |school: &School, role| line(&ContactCard::of_role(Names { guide: &guide, school }, role));
    let asks_office = &*guide.wording.ask_office;
    let nobody = School::default();
    assert_eq!(of_role(&nobody, "office"), format!("school office | {asks_office} | office"));
    assert_eq!(
        of_role(&nobody, "clerk"),
        format!("clerk to the governors | {asks_office} | office")
    );
    // The office doesn't answer for anyone outside the school.
    assert_eq!(of_role(&nobody, "lado"), guide.role("lado").unwrap().name.to_string());
    assert_eq!(of_role(&green(), "office"), "school office | tel:01632960200 | office");
    let ask = guide.wording.ask_for.replace("{role}", "class teacher");
    assert_eq!(
        of_role(&green(), "class-teacher"),
        format!("class teacher | {ask} | tel:01632960200 | office")
    );
    assert_eq!(
        of_role(&hill(), "office"),
        "school office | Miss Holly Sample | School days, 8.30am to 4pm | tel:01632960100 | \
         mailto:office@example-hill.example.org | https://www.example-hill.example.org/contact | office"
    );
    assert_eq!(
        of_role(&hill(), "senco"),
        "inclusion leader (SENCO) | Mr Omar Sample | mailto:inclusion@example-hill.example.org"
    );
    assert_eq!(of_role(&nobody, "nobody"), format!("{asks_office} | office"));
}

#[test]
fn one_address_is_enough_to_reach_someone() {
    let guide = guide();
    let some = Some(Text::from("https://example.org/"));
    for (contact, reachable) in [
        (Contact::default(), false),
        (
            Contact {
                name: some.clone(),
                person: some.clone(),
                hours: some.clone(),
                ..<_>::default()
            },
            false,
        ),
        (Contact { telephone: some.clone(), ..Contact::default() }, true),
        (Contact { email: some.clone(), ..Contact::default() }, true),
        (Contact { address: some.clone(), ..Contact::default() }, true),
        (Contact { link: some, ..Contact::default() }, true),
    ] {
        assert_eq!(contact.is_reachable(), reachable, "{contact:?}");
        let roles = vec![("clerk".into(), contact)];
        let school = School { roles, ..School::default() };
        let card = ContactCard::of_role(Names { guide: &guide, school: &school }, "clerk");
        let ways = card.methods.len() + usize::from(card.address.is_some());
        assert_eq!((card.through_office, ways), (!reachable, usize::from(reachable)));
    }
}

#[test]
fn each_contact_method_has_a_label() {
    let (guide, school) = (guide(), hill());
    let methods = ContactCard::of_office(Names { guide: &guide, school: &school }).methods;
    let shown: Vec<_> = methods.iter().map(|method| (&*method.label, &*method.text)).collect();
    let words = &guide.wording;
    assert_eq!(
        shown,
        [
            (&*words.telephone, "01632 960100"),
            (&*words.email, "office@example-hill.example.org"),
            (&*words.website, "www.example-hill.example.org/contact"),
        ]
    );
}

#[test]
fn a_number_is_dialled_without_its_extension() {
    assert_eq!(dialled("+44 (0)1632-960 123"), "+4401632960123");
    assert_eq!(dialled("01632 960123, ext. 45"), "01632960123");
    assert_eq!(dialled("01632 960123x45"), "01632960123");
}

#[test]
fn a_place_shows_its_national_contact_too() {
    let (guide, school) = (guide(), hill());
    let names = Names { guide: &guide, school: &school };
    let of_place = |id| ContactCard::of_place(names, guide.place(id).unwrap(), &[]).remove(0);
    assert_eq!(
        line(&of_place("police")),
        "tel:101 | https://www.police.uk/pu/contact-us/what-and-how-to-report/how-to-report/"
    );
    let council = of_place("ehc-council");
    let texts: Vec<_> = council.methods.iter().map(|method| &*method.text).collect();
    assert_eq!(texts, ["01632 960900", "council.example.org/ehc-plans", "Find your local council"]);
    assert_eq!(council.role.as_deref(), Some("county council"));
}

#[test]
fn the_unsure_are_sent_to_the_office_unless_the_page_leads_there_anyway() {
    let guide = guide();
    let unsure =
        |school: &School, id| advice(&guide, school, &[concern(id), Answer::SoFar(None)]).unsure;
    let school = hill();
    let office = ContactCard::of_office(Names { guide: &guide, school: &school });
    assert_eq!(unsure(&school, "falling-out"), Some(office));
    assert_eq!(unsure(&school, "about-to-post"), None);
    assert_eq!(unsure(&green(), "falling-out"), None);
}

#[test]
fn braces_are_filled_with_the_schools_names() {
    let (guide, school) = (guide(), hill());
    let names = Names { guide: &guide, school: &school };
    for (text, filled) in [
        ("Ask the {headteacher}.", "Ask the principal."),
        ("{clerk}, {office}", "governance officer, school office"),
        ("No braces", "No braces"),
        ("Ask {nobody} now", "Ask  now"),
        ("Ask {nobody", "Ask nobody"),
    ] {
        assert_eq!(&*names.fill(&text.into()), filled, "{text}");
    }
    let step = names.fill_with(&"{step} by the {headteacher}".into(), "step", &"A talk".into());
    assert_eq!(&*step, "A talk by the principal");
    let filled = names.fill_all(&["{clerk}".into(), "so".into()]);
    assert_eq!(filled, ["governance officer".into(), "so".into()] as [Text; 2]);
}

#[test]
fn a_step_says_its_deadline_and_ends_with_the_schools_times() {
    let (guide, school) = (guide(), hill());
    let names = Names { guide: &guide, school: &school };
    let place = guide.place("panel").unwrap();
    let panel = PlaceInfo::new(names, place, &[]);
    assert_eq!(&*panel.name, "Stage 2: local board panel");
    assert_eq!(panel.by, ["Ask by: within 10 school days of the answer.".into()] as [Text; 1]);
    assert_eq!(&**panel.next.last().unwrap(), "The meeting should be within 20 school days.");
    assert_eq!(panel.next.len(), place.next.len() + 1);
    let document = &panel.documents[0];
    assert_eq!(&*document.text, "The school’s complaints policy");
    assert!(document.href.ends_with("/complaints.pdf"));
    let names = Names { school: &green(), ..names };
    let panel = PlaceInfo::new(names, place, &[]);
    assert_eq!((panel.documents.len(), panel.by.len(), panel.next.len()), (0, 0, place.next.len()));
}

#[test]
fn a_step_can_have_its_own_contact_and_alternatives() {
    let (mut guide, mut school) = (guide(), hill());
    let at = guide.places.iter().position(|place| &*place.id == "headteacher").unwrap();
    guide.places[at].or_to = vec!["senco".into(), "clerk".into()];
    let roles = |guide: &Guide, school: &School, about: &[Text]| -> Vec<(String, bool)> {
        let names = Names { guide, school };
        let cards = ContactCard::of_place(names, guide.place("headteacher").unwrap(), about);
        let role = |card: &ContactCard| card.role.as_ref().unwrap().to_string();
        cards.iter().map(|card| (role(card), card.instead.is_some())).collect()
    };
    let all =
        [("principal", false), ("inclusion leader (SENCO)", true), ("governance officer", true)];
    let owned = |cards: &[(&str, bool)]| {
        cards.iter().map(|(role, instead)| ((*role).to_owned(), *instead)).collect::<Vec<_>>()
    };
    assert_eq!(roles(&guide, &school, &[]), owned(&all));
    // Someone the complaint is about is never offered as an alternative.
    assert_eq!(roles(&guide, &school, &["senco".into()]), owned(&[all[0], all[2]]));
    let address = Contact { address: Some("1 Road".into()), ..Contact::default() };
    school.roles.push(("step headteacher".into(), address));
    let step = SchoolStep { reached_at: Some("step headteacher".into()), ..SchoolStep::default() };
    school.steps.retain(|(id, _)| &**id != "headteacher");
    school.steps.push(("headteacher".into(), step));
    let names = Names { guide: &guide, school: &school };
    let cards = ContactCard::of_place(names, guide.place("headteacher").unwrap(), &[]);
    assert_eq!(cards[0].address.as_deref(), Some("1 Road"));
    assert!(cards[0].methods.is_empty() && !cards[0].through_office);
}

#[test]
fn what_to_have_ready_depends_on_the_outcome_the_concern_and_the_place() {
    let mut guide = guide();
    let words = guide.wording.clone();
    guide.concerns.iter_mut().for_each(|concern| concern.ready = vec!["Of the concern".into()]);
    guide.places.iter_mut().for_each(|place| place.ready = vec!["Of the place".into()]);
    for (outcome, text) in
        [(Outcome::NoReply, &words.no_reply_ready), (Outcome::Unhappy, &words.unhappy_ready)]
    {
        let answers = [concern("ehc-plan"), Answer::Outcome(outcome)];
        let ready = advice(&guide, &green(), &answers).ready;
        assert_eq!(ready, [text.clone(), "Of the concern".into(), "Of the place".into()]);
    }
    let ready = advice(&guide, &green(), &[concern("ehc-plan")]).ready;
    assert_eq!(ready, ["Of the concern".into(), "Of the place".into()] as [Text; 2]);
}

#[test]
fn nobody_whose_child_is_in_danger_is_asked_for_dates() {
    let (guide, words) = (guide(), guide().wording);
    for outcome in [Outcome::NoReply, Outcome::Unhappy] {
        let ready =
            advice(&guide, &hill(), &[concern("self-harm"), Answer::Outcome(outcome)]).ready;
        assert!(!ready.is_empty());
        assert!(!ready.contains(&words.no_reply_ready) && !ready.contains(&words.unhappy_ready));
    }
}

#[test]
fn a_page_about_harm_shows_whom_to_tell_at_school_wherever_it_leads_first() {
    let guide = guide();
    for id in ["self-harm", "abuse-at-home", "grooming"] {
        let named = |answers: &[Answer]| {
            let AdvicePage { help, place, .. } = advice(&guide, &hill(), answers);
            (place.name, help.into_iter().map(|place| place.name).collect::<Vec<_>>())
        };
        let lead = guide.place("safeguarding-lead").unwrap();
        let lead = Names { guide: &guide, school: &hill() }.fill(&lead.name);
        let (first, help) = named(&[concern(id)]);
        assert!(first != lead && help.contains(&lead), "{id}: {help:?}");
        let (second, help) = named(&[concern(id), Answer::Outcome(Outcome::NoReply)]);
        assert!(second == lead && !help.contains(&lead), "{id}: {help:?}");
    }
}

#[test]
fn only_the_statements_that_apply_are_cited() {
    let mut guide = guide();
    let cited = |guide: &Guide, school: &School| {
        advice(guide, school, &[concern("ehc-plan")]).policy.unwrap()
    };
    let applies = ["site", "no-petitions", "direct", "warn", "open-door"];
    let ehc_plan = guide.concerns.iter().position(|concern| &*concern.id == "ehc-plan").unwrap();
    guide.concerns[ehc_plan].policy = applies.map(Into::into).into();
    let policy = cited(&guide, &green());
    let lists = [&policy.dos, &policy.donts, &policy.actions];
    let texts = lists.map(|list| list.iter().map(|cited| cited.text.clone()).collect::<Vec<_>>());
    let text = |id: &str| {
        let statements = &guide.policy.as_ref().unwrap().statements;
        let statement = statements.iter().find(|statement| *statement.id == *id);
        Text::from(statement.unwrap().text.replace("{headteacher}", "headteacher"))
    };
    // The order is the policy's own.
    let wanted = [vec!["open-door", "direct"], vec!["no-petitions"], vec!["warn", "site"]];
    assert_eq!(texts, wanted.map(|ids| ids.into_iter().map(text).collect::<Vec<_>>()));
    assert_eq!(policy.dos[1].section.as_deref(), Some("Objectives"));
    assert_eq!(policy.source, guide.policy.as_ref().unwrap().source);

    let national = Link { text: "The policy".into(), href: "https://example.org/policy".into() };
    assert_eq!(policy.link, None);
    guide.policy.as_mut().unwrap().link = Some(national.clone());
    assert_eq!(cited(&guide, &green()).link, Some(national));
    assert!(cited(&guide, &hill()).link.unwrap().href.ends_with("/social-networking.pdf"));

    // A page doesn't mention the policy if no statement applies, or if there is no policy.
    guide.concerns[ehc_plan].policy = Vec::new();
    assert_eq!(advice(&guide, &green(), &[concern("ehc-plan")]).policy, None);
    guide.concerns[ehc_plan].policy = applies.map(Into::into).into();
    guide.policy = None;
    assert_eq!(advice(&guide, &green(), &[concern("ehc-plan")]).policy, None);
}

#[test]
fn the_policy_is_unfolded_only_on_the_first_page_about_posting() {
    let in_sight = |answers: &[Answer]| advice(&guide(), &green(), answers).posting;
    assert!(in_sight(&[concern("about-to-post")]));
    assert!(in_sight(&[concern("have-posted")]));
    assert!(!in_sight(&[concern("have-posted"), Answer::Outcome(Outcome::NoReply)]));
    assert!(!in_sight(&[concern("nasty-post")]));
}

#[test]
fn what_to_do_first_is_not_repeated_unless_it_is_about_harm() {
    let first = |answers: &[Answer]| advice(&guide(), &green(), answers).first;
    let later = Answer::Outcome(Outcome::NoReply);
    let online = [concern("bullied-online"), Answer::SoFar(None), later.clone()];
    assert_eq!(first(&online[..2]).len(), 3);
    assert_eq!(first(&online), []);
    // A parent who has already told someone reads it too.
    let told = Answer::SoFar(Some("class-teacher".into()));
    assert_eq!(first(&[concern("bullied-online"), told]).len(), 3);
    let harm = [concern("child-safety"), later];
    assert_eq!(first(&harm), first(&harm[..1]));
    assert_ne!(first(&harm), []);
}

/// Parents see the policy only if their concern is about posts or life online.
#[test]
fn only_concerns_about_posts_and_life_online_show_the_policy() {
    let guide = guide();
    let of_posts = |id: &str| ["posts", "online"].contains(&id);
    for concern in guide.concerns.iter().filter(|concern| !concern.policy.is_empty()) {
        assert!(concern.topics.iter().any(|id| of_posts(id)), "{} shows the policy", concern.id);
        assert!(!concern.harm, "{} shows the policy", concern.id);
    }
    let talk = [concern("falling-out"), Answer::SoFar(None)];
    assert_eq!(advice(&guide, &hill(), &talk).policy, None);
}

#[test]
fn someone_elses_post_goes_no_further_than_a_talk() {
    let steps = advice(&guide(), &green(), &[concern("nasty-post")]).steps;
    let channels: Vec<&str> = steps.iter().map(|step| &*step.channel).collect();
    assert_eq!(channels, ["A private talk", "A private talk"]);
}

#[test]
fn nobody_complained_about_is_listed_as_help() {
    let mut guide = guide();
    let headteacher = guide.concerns.iter().position(|each| &*each.id == "headteacher").unwrap();
    guide.concerns[headteacher].help = vec!["headteacher".into(), "eass".into(), "nothing".into()];
    let help = advice(&guide, &green(), &[concern("headteacher")]).help;
    assert_eq!(help.iter().map(|place| &*place.id).collect::<Vec<_>>(), ["eass"]);
    guide.concerns[headteacher].about = Vec::new();
    let help = advice(&guide, &green(), &[concern("headteacher")]).help;
    assert_eq!(help.iter().map(|place| &*place.id).collect::<Vec<_>>(), ["headteacher", "eass"]);
}

#[test]
fn a_channel_has_its_id_and_its_name() {
    let guide = guide();
    let words = serde_json::to_value(&guide.channels).unwrap();
    for id in ["open-door", "formal", "governors", "outside", "urgent"] {
        let channel: Channel = serde_json::from_value(json!(id)).unwrap();
        assert_eq!(channel.id(), id);
        assert_eq!(json!(guide.channels.name(channel)), words[id]);
    }
}

#[test]
fn a_school_survives_a_round_trip() {
    let school = hill();
    let written = serde_json::to_string(&school).unwrap();
    assert_eq!(serde_json::from_str::<School>(&written).unwrap(), school);
}

#[test]
fn a_value_of_the_wrong_type_is_refused_in_plain_words() {
    let refused = |file| serde_json::from_value::<School>(file).unwrap_err().to_string();
    assert!(refused(json!({ "name": 3 })).contains("expected a text"));
}

/// Editors and the check treat a text as a string, not as a type of its own.
#[test]
fn a_text_is_described_as_a_string() {
    assert!(Text::inline_schema());
    assert_eq!(Text::schema_name(), String::schema_name());
    assert_eq!(schemars::schema_for!(Text).get("type"), Some(&json!("string")));
    assert_eq!(format!("[{:>3}]", Text::from("a")), "[  a]");
}
