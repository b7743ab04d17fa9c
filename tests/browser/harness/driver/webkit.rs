//! What is `WebKit`'s own.

use std::io::{BufReader, Read, Write};
use std::mem;
use std::net::TcpStream;
use std::time::Duration;

use serde_json::{Value, json};
use tempfile::NamedTempFile;
use thirtyfour::WebElement;
use thirtyfour::error::WebDriverErrorInner;
use xtask::browser::Engine;

use super::idle;
use super::session::{Session, as_json};
use crate::harness::until;

/// How long the history of a tab may become. It grows no longer than 100 entries, and then does not show
/// what a test adds.
const MANY: u64 = 40;

/// A browser with one tab, which is empty, and nothing that a site keeps.
pub(super) fn fresh() -> Session {
    taken_over().unwrap_or_else(|| Session::start(Engine::WebKit, &[]))
}

fn taken_over() -> Option<Session> {
    let session = idle::take()?;
    // What a site keeps is kept by its port, and each test has its own, but for cookies.
    session.wait(session.line().delete_all_cookies());
    empty(&session);
    let entries: u64 = session.run("return history.length", &[]);
    session.inspector().emulate("", &[("prefers-color-scheme", "light")]);
    session.inspector().console();
    (entries <= MANY).then_some(session)
}

/// Closes all tabs but one, and makes that one empty.
fn empty(session: &Session) {
    let tabs = session.wait(session.line().windows());
    let [tab, others @ ..] = &*tabs else { panic!("no tab is open") };
    for other in others {
        session.wait(session.line().switch_to_window(other.clone()));
        session.wait(session.line().close_window());
    }
    session.wait(session.line().switch_to_window(tab.clone()));
    session.wait(session.line().goto("about:blank"));
    let () = session.run("window.name = ''", &[]);
}

/// Starts a browser with this size of text, which it takes from a file only.
pub(super) fn start_with_text_of(size: u32) -> Session {
    let mut file = NamedTempFile::new().expect("there is room for a file");
    write!(file, "[websettings]\ndefault-font-size={size}\n").expect("the file can be written");
    Session::start(Engine::WebKit, &[&format!("--config={}", file.path().display())])
}

/// Clicks an element by a pointer: the driver's own click takes much for covered or out of reach.
pub(super) fn click(session: &Session, element: &WebElement) {
    until("the element to be in reach", || {
        bring_into_reach(session, element);
        let pointer = session.line().action_chain();
        match session.try_to(pointer.move_to_element_center(element).click().perform()) {
            Err(why) if matches!(*why, WebDriverErrorInner::MoveTargetOutOfBounds(_)) => None,
            done => {
                done.expect("the element can be clicked");
                Some(())
            }
        }
    });
}

/// Scrolls to an element, and the page around its frame too, which a frame of another site cannot.
fn bring_into_reach(session: &Session, element: &WebElement) {
    let within = "
        const [element] = arguments;
        element.scrollIntoView({ block: 'nearest' });
        const { top, bottom } = element.getBoundingClientRect();
        return parent === self ? null : (top + bottom) / 2;
    ";
    let Some(middle) = session.run::<Option<f64>>(within, &[as_json(element)]) else { return };
    let around = "
        const [middle] = arguments;
        const there = document.querySelector('iframe').getBoundingClientRect().top + middle;
        if (there < 0 || there > innerHeight) scrollBy(0, there - innerHeight / 2);
    ";
    session.wait(session.line().enter_default_frame());
    let () = session.run(around, &[middle.into()]);
    session.wait(session.line().enter_frame(0));
}

/// The longest wait for an answer.
const LIMIT: Duration = Duration::from_mins(1);

/// The first page of the browser.
const PAGE: [u8; 16] = [1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0];

/// Numbers stand with their lowest byte first.
const LOW_FIRST: u8 = 1;

/// The line to the inspector of a page, which alone tells what its console shows.
///
/// Each message is its length, a byte that says how numbers stand in it, its name and its values: two
/// numbers that name a page, and text.
pub(super) struct Inspector {
    line: BufReader<TcpStream>,
    /// What the page is called there, which may change as it goes to another site.
    target: String,
    /// How many commands have been given, and which of them was the last to be answered.
    commands: u64,
    answered: u64,
    /// Its answer.
    answer: Value,
    /// What the console has shown.
    shown: Vec<String>,
    /// Whether the page has been told that it is to emulate.
    emulates: bool,
}

impl Inspector {
    /// Begins to listen to the page that is open.
    pub(super) fn on(line: TcpStream) -> Self {
        line.set_read_timeout(Some(LIMIT)).expect("a limit can be set");
        let mut inspector = Self {
            line: BufReader::new(line),
            target: String::new(),
            commands: 0,
            answered: 0,
            answer: Value::Null,
            shown: Vec::new(),
            emulates: false,
        };
        inspector.send("SetupInspectorClient", b"\0");
        inspector.send("Setup", &PAGE);
        while inspector.target.is_empty() {
            inspector.hear();
        }
        inspector
    }

    /// What the console has shown since it was last asked for.
    pub(super) fn console(&mut self) -> Vec<String> {
        // All that it has shown before comes before the answer.
        self.order("Console.enable", &json!({}));
        // Wherever a page names no icon, the browser asks for one itself.
        self.shown.retain(|line| !line.contains("/favicon.ico"));
        mem::take(&mut self.shown)
    }

    /// Says to style sheets on which medium the page is shown, and in which colours.
    pub(super) fn emulate(&mut self, media: &str, features: &[(&str, &str)]) {
        if !mem::replace(&mut self.emulates, true) {
            self.order("Page.enable", &json!({}));
        }
        self.order("Page.setEmulatedMedia", &json!({ "media": media }));
        for (name, value) in features {
            if *name == "prefers-color-scheme" {
                let value = if *value == "dark" { "Dark" } else { "Light" };
                let preference = json!({ "name": "PrefersColorScheme", "value": value });
                self.order("Page.overrideUserPreference", &preference);
            }
        }
    }

    /// The cookies of the page and of its frames. The driver knows only of those of the page.
    pub(super) fn cookies(&mut self) -> Vec<String> {
        let found = self.order("Page.getCookies", &json!({}));
        let cookies = found["cookies"].as_array().expect("it lists them");
        cookies
            .iter()
            .map(|cookie| format!("{}={}", text(&cookie["name"]), text(&cookie["value"])))
            .collect()
    }

    /// Gives the page a command and waits until it is done. Returns the answer.
    fn order(&mut self, method: &str, params: &Value) -> Value {
        self.give(method, params);
        while self.answered < self.commands {
            self.hear();
        }
        mem::take(&mut self.answer)
    }

    fn give(&mut self, method: &str, params: &Value) {
        self.commands += 1;
        let command = json!({ "id": self.commands, "method": method, "params": params });
        let params = json!({ "targetId": self.target, "message": command.to_string() });
        let method = "Target.sendMessageToTarget";
        // Its own answer says nothing.
        let order = json!({ "id": 0, "method": method, "params": params }).to_string();
        self.send("SendMessageToBackend", &[&PAGE, order.as_bytes(), b"\0"].concat());
    }

    /// Waits for a message and notes what it says.
    fn hear(&mut self) {
        let message = self.receive();
        let Some(said) = message.strip_prefix(b"SendMessageToFrontend\0") else { return };
        let said = &said[PAGE.len()..];
        let said = said.strip_suffix(b"\0").unwrap_or(said);
        let said: Value = serde_json::from_slice(said).expect("the inspector speaks JSON");
        let params = &said["params"];
        if said["method"] == "Target.targetCreated" {
            self.target = params["targetInfo"]["targetId"].as_str().unwrap_or_default().into();
            self.emulates = false;
            self.give("Console.enable", &json!({}));
        }
        let Some(said) = params["message"].as_str() else { return };
        let said: Value = serde_json::from_str(said).expect("the inspector speaks JSON");
        assert_eq!(said["error"], Value::Null, "the inspector does what it is told");
        if said["method"] == "Console.messageAdded" {
            self.shown.push(line(&said["params"]["message"]));
        }
        if let Some(answered) = said["id"].as_u64() {
            self.answered = answered;
            self.answer = said["result"].clone();
        }
    }

    fn send(&mut self, name: &str, values: &[u8]) {
        let message = [name.as_bytes(), b"\0", values].concat();
        let length = u32::try_from(message.len()).expect("it is short").to_be_bytes();
        let message = [&length[..], &[LOW_FIRST], &message].concat();
        self.line.get_mut().write_all(&message).expect("the inspector listens");
    }

    fn receive(&mut self) -> Vec<u8> {
        let mut head = [0; 5];
        self.line.read_exact(&mut head).expect("the inspector answers");
        let [length @ .., _] = head;
        let mut message = vec![0; u32::from_be_bytes(length) as usize];
        self.line.read_exact(&mut message).expect("the inspector answers");
        message
    }
}

/// A message of the console as a line.
fn line(message: &Value) -> String {
    // What the browser says itself of a script has no line.
    let is_thrown = message["source"] == "javascript"
        && (message["line"] != 0 || text(&message["text"]).contains("Promise Rejection"));
    let thrown = if is_thrown { "Uncaught " } else { "" };
    let said = message["parameters"].as_array().map_or_else(
        || text(&message["text"]),
        |parameters| {
            let said = |of: &Value| text(of.get("description").unwrap_or(&of["value"]));
            parameters.iter().map(said).collect::<Vec<_>>().join(" ")
        },
    );
    format!("{}: {thrown}{said}", text(&message["url"]))
}

/// What stands in a value, without quotes round text.
fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
