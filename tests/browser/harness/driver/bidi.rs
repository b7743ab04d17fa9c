//! The WebDriver BiDi connection to a browser: its console, tabs, viewport and cookies.
//!
//! `thirtyfour` has a client too, but that sets up TLS even for `ws://`, and every library for TLS
//! is partly C.

use std::cell::RefCell;
use std::net::TcpStream;

use serde_json::{Value, json};
use tungstenite::{Message, WebSocket, client};

pub(super) struct Connection(RefCell<Socket>);

struct Socket {
    stream: WebSocket<TcpStream>,
    /// The number of commands sent so far.
    sent: u64,
    /// What the console has shown since it was last read.
    console: Vec<String>,
    /// The user context of this test's tabs, isolated from all others.
    user_context: Value,
}

impl Connection {
    /// Connects to a driver's `webSocketUrl`, and starts listening to the console.
    pub(super) fn open(url: &str) -> Self {
        let (_, place) = url.split_once("://").expect("the driver names a web socket");
        let (host, _) = place.split_once('/').expect("the web socket has a path");
        let stream = TcpStream::connect(host).expect("the driver listens");
        stream.set_nodelay(true).expect("the connection is open");
        let (stream, _) = client(url, stream).expect("the driver speaks BiDi");
        let connection = Self(RefCell::new(Socket {
            stream,
            sent: 0,
            console: Vec::new(),
            user_context: Value::Null,
        }));
        let _ = connection.send("session.subscribe", &json!({ "events": ["log.entryAdded"] }));
        connection
    }

    /// Sends a command and returns its result.
    #[track_caller]
    fn send(&self, method: &str, params: &Value) -> Value {
        let mut socket = self.0.borrow_mut();
        socket.sent += 1;
        let id = socket.sent;
        let command = json!({ "id": id, "method": method, "params": params });
        socket.stream.send(Message::text(command.to_string())).expect("the driver listens");
        loop {
            let message = socket.stream.read().expect("the driver answers");
            let Ok(text) = message.to_text() else { continue };
            let Ok(mut message) = serde_json::from_str::<Value>(text) else { continue };
            if message["method"] == "log.entryAdded" {
                socket.console.extend(line(&message["params"]));
            } else if message["id"] == id {
                assert_eq!(message["type"], "success", "{method} failed: {message}");
                return message["result"].take();
            }
        }
    }

    /// What the console has shown since it was last read.
    pub(super) fn console(&self) -> Vec<String> {
        // Entries from before this command arrive before its result does.
        let _ = self.send("session.status", &json!({}));
        std::mem::take(&mut self.0.borrow_mut().console)
    }

    /// Opens an empty tab, isolated from all earlier ones, and returns its handle.
    pub(super) fn fresh_tab(&self) -> String {
        let mut created = self.send("browser.createUserContext", &json!({}));
        self.0.borrow_mut().user_context = created["userContext"].take();
        self.another_tab()
    }

    /// Opens an empty tab in the same user context as the last one, and returns its handle.
    pub(super) fn another_tab(&self) -> String {
        let user_context = self.0.borrow().user_context.clone();
        let tab = json!({ "type": "tab", "userContext": user_context });
        let tab = self.send("browsingContext.create", &tab);
        tab["context"].as_str().expect("a context has an id").to_owned()
    }

    /// Sets the size of a tab's viewport in CSS pixels.
    pub(super) fn resize(&self, tab: &str, width: u32, height: u32) {
        let viewport = json!({ "width": width, "height": height });
        let params = json!({ "context": tab, "viewport": viewport });
        let _ = self.send("browsingContext.setViewport", &params);
    }

    /// Turns off scripts in a tab. The driver's own still run.
    pub(super) fn forbid_scripts(&self, tab: &str) {
        let params = json!({ "enabled": false, "contexts": [tab] });
        let _ = self.send("emulation.setScriptingEnabled", &params);
    }

    /// The cookies that a tab's sites have set.
    pub(super) fn cookies(&self, tab: &str) -> Vec<String> {
        let partition = json!({ "partition": { "type": "context", "context": tab } });
        let found = self.send("storage.getCookies", &partition);
        let cookies = found["cookies"].as_array().into_iter().flatten();
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        cookies
            .map(|cookie| format!("{}={}", text(&cookie["name"]), text(&cookie["value"]["value"])))
            .collect()
    }
}

/// What a script logged, or threw without anything catching it. Firefox's own complaints, such as
/// about a missing file, have no stack; Chromium sends none.
fn line(entry: &Value) -> Option<String> {
    let text = entry["text"].as_str().unwrap_or_default();
    if entry["type"] != "javascript" {
        return Some(text.to_owned());
    }
    let frames = entry["stackTrace"]["callFrames"].as_array()?;
    (!frames.is_empty()).then(|| format!("Uncaught {text}"))
}
