//! Small random guides without a fault.

use journey::guide::{
    Channel, Concern, Id, Link, Place, Question, Reply, Role, RouteSpec, Statement, StatementKind,
    Titled,
};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

use publish::content::GuideFile;

use crate::content::heartwood;
use crate::pick::one;

/// What a random guide is made of. Every index picks one of what there is.
#[derive(Debug, Clone)]
struct Parts {
    roles: usize,
    places: Vec<(Index, Option<Index>, Option<Index>)>,
    steps: usize,
    concerns: Vec<ConcernParts>,
}

/// Whether it follows the ladder, and where it starts or leads.
type RouteParts = (bool, Vec<Index>);

#[derive(Debug, Clone)]
struct ConcernParts {
    route: RouteParts,
    about: Option<Index>,
    harm: bool,
    replies: Vec<(Option<Index>, Option<RouteParts>)>,
    started: bool,
    help: Vec<Index>,
}

/// Guides without a fault.
pub(crate) fn guides() -> impl Strategy<Value = GuideFile> {
    let route = || (any::<bool>(), vec(any::<Index>(), 1..4));
    let about = || proptest::option::of(any::<Index>());
    let reply = (about(), proptest::option::of(route()));
    let (harm, started) = (any::<bool>(), any::<bool>());
    let concern = (route(), about(), harm, vec(reply, 0..4), started, vec(any::<Index>(), 0..3));
    let concern = concern.prop_map(|(route, about, harm, replies, started, help)| ConcernParts {
        route,
        about,
        harm,
        replies,
        started,
        help,
    });
    let place = (any::<Index>(), about(), about());
    (1..4_usize, vec(place, 1..7), 0..5_usize, vec(concern, 1..6)).prop_map(
        |(roles, places, steps, concerns)| build(&Parts { roles, places, steps, concerns }),
    )
}

fn build(parts: &Parts) -> GuideFile {
    // Not the office: it answers for everyone, so no complaint can avoid it.
    let complained: Vec<Id> = (0..parts.roles).map(|nth| format!("role-{nth}").into()).collect();
    let places = places(parts, &complained);
    let steps = parts.steps.min(parts.places.len());
    let mut ladder: Vec<Id> = places[..steps].iter().map(|place| place.id.clone()).collect();
    ladder.push("last".into());
    let built = Built { complained: &complained, places: &places, ladder: &ladder };
    let mut questions = Vec::new();
    let mut concerns: Vec<Concern> = parts
        .concerns
        .iter()
        .enumerate()
        .map(|(nth, parts)| built.concern(nth, parts, &mut questions))
        .collect();
    let topics = ["one", "two"].map(|id| Titled { id: id.into(), title: id.into() });
    // One concern leads everywhere, so nothing is out of reach.
    concerns.push(Concern {
        id: "otherwise".into(),
        topics: topics.iter().map(|topic| topic.id.clone()).collect(),
        title: "Something else".into(),
        route: RouteSpec::Places(places.iter().map(|place| place.id.clone()).collect()),
        policy: vec!["asked".into(), "not-asked".into()],
        ..blank()
    });
    let statement = |id: &str, kind| Statement {
        id: id.into(),
        kind,
        section: "part".into(),
        text: "Ask the {office}.".into(),
    };
    let mut file = heartwood();
    file.policy_source.review = "2018-12".into();
    let guide = &mut file.guide;
    guide.policy.document = "policy".into();
    guide.policy.sections = vec![Titled { id: "part".into(), title: "Part".into() }];
    guide.policy.statements =
        vec![statement("asked", StatementKind::Do), statement("not-asked", StatementKind::Dont)];
    let role = |id: &Id| Role { id: id.clone(), name: format!("the {id}").into(), outside: false };
    guide.roles = std::iter::once(&guide.office).chain(&complained).map(role).collect();
    let document = |id: &str| Titled { id: id.into(), title: "A document".into() };
    guide.documents = vec![document("policy"), document("steps")];
    guide.otherwise = "otherwise".into();
    guide.topics = topics.into();
    (guide.ladder, guide.places, guide.questions) = (ladder, places, questions);
    guide.concerns = concerns;
    file
}

/// Places held by roles, and one at the end that nobody at school holds.
fn places(parts: &Parts, complained: &[Id]) -> Vec<Place> {
    let place = |id: Id| Place {
        name: format!("Step {id}").into(),
        answer: format!("Go to {id}").into(),
        channel: Channel::OpenDoor,
        role: None,
        held_by: Vec::new(),
        instead: None,
        how: vec!["Ask the {office}.".into()],
        ready: Vec::new(),
        next: vec!["They answer.".into()],
        done: Some(format!("I have been to {id}").into()),
        purpose: Some("It helps.".into()),
        telephone: None,
        link: None,
        document: Some("steps".into()),
        id,
    };
    let last = Place {
        link: Some(Link { text: "Outside".into(), href: "https://example.org/".into() }),
        ..place("last".into())
    };
    let ids: Vec<Id> = (0..parts.places.len()).map(|nth| format!("place-{nth}").into()).collect();
    let held = parts.places.iter().zip(&ids).map(|((role, held_by, instead), id)| Place {
        role: Some(one(complained, *role).clone()),
        held_by: held_by.iter().map(|held_by| one(complained, *held_by).clone()).collect(),
        instead: instead.map(|instead| match instead.index(ids.len() + 1) {
            nth if nth < ids.len() => ids[nth].clone(),
            _ => last.id.clone(),
        }),
        ..place(id.clone())
    });
    held.chain([last.clone()]).collect()
}

fn blank() -> Concern {
    Concern {
        id: "".into(),
        topics: Vec::new(),
        title: "".into(),
        words: "words".into(),
        route: RouteSpec::Places(Vec::new()),
        about: None,
        harm: false,
        question: None,
        started: false,
        first: Vec::new(),
        ready: Vec::new(),
        know: Vec::new(),
        policy: Vec::new(),
        help: Vec::new(),
    }
}

/// What concerns refer to.
struct Built<'a> {
    complained: &'a [Id],
    places: &'a [Place],
    ladder: &'a [Id],
}

impl Built<'_> {
    fn concern(&self, nth: usize, parts: &ConcernParts, questions: &mut Vec<Question>) -> Concern {
        let about = self.about(parts.about);
        let mut replies: Vec<Reply> = Vec::new();
        // One reply is no question.
        for (own, route) in parts.replies.iter().filter(|_| parts.replies.len() > 1) {
            let own = self.about(*own);
            // A route that is open to a complaint about one role may not be open to one about another.
            let route = route.as_ref().or(own.as_ref().map(|_| &parts.route));
            replies.push(Reply {
                id: format!("reply-{}", replies.len()).into(),
                text: "This one".into(),
                route: route.map(|route| self.route(route, own.as_ref().or(about.as_ref()))),
                about: own,
            });
        }
        let question = (!replies.is_empty()).then(|| Id::from(format!("question-{nth}")));
        let asked = question.clone().map(|id| Question { id, text: "Which?".into(), replies });
        questions.extend(asked);
        let help = parts.help.iter().map(|help| one(self.places, *help).id.clone());
        Concern {
            id: format!("concern-{nth}").into(),
            topics: vec![["one", "two"][nth % 2].into()],
            title: format!("Worry {nth}").into(),
            route: self.route(&parts.route, about.as_ref()),
            harm: parts.harm,
            started: parts.started,
            help: help.collect(),
            about,
            question,
            ..blank()
        }
    }

    fn about(&self, about: Option<Index>) -> Option<Id> {
        about.map(|about| one(self.complained, about).clone())
    }

    /// A route for a complaint about this role. The last place is always open to it.
    fn route(&self, (climbs, picks): &RouteParts, about: Option<&Id>) -> RouteSpec {
        if *climbs {
            return RouteSpec::Ladder(one(self.ladder, picks[0]).clone());
        }
        let held = |place: &Place| about.is_some_and(|about| place.is_held_by(about));
        let open = |place: &&Place| {
            let instead = place
                .instead
                .as_ref()
                .and_then(|id| self.places.iter().find(|other| other.id == *id));
            !held(place) || instead.is_some_and(|instead| !held(instead))
        };
        let open: Vec<&Place> = self.places.iter().filter(open).collect();
        RouteSpec::Places(picks.iter().map(|pick| one(&open, *pick).id.clone()).collect())
    }
}
