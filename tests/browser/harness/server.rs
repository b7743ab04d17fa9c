//! Servers that misbehave.

use std::convert::Infallible;
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::{Next, from_fn, map_response};
use axum::response::Response;
use futures_util::StreamExt;
use futures_util::stream::{iter, once};
use tokio::sync::Semaphore;

use super::folder::is_asset;

/// A gate that holds back the second half of a file until it's opened.
#[derive(Clone)]
pub(crate) struct Gate(Arc<Semaphore>);

impl Gate {
    /// A closed gate.
    pub(crate) fn shut() -> Self {
        Self(Arc::new(Semaphore::new(0)))
    }

    /// Opens the gate.
    pub(crate) fn open(&self) {
        self.0.add_permits(1);
    }

    async fn pass(&self) {
        let _permit = self.0.acquire().await.expect("a gate is never taken away");
    }
}

/// Sends the first half of an asset straight away, and the second half once the gate is open.
pub(crate) fn hold_back(files: Router, asset: &'static str, gate: &Gate) -> Router {
    let gate = gate.clone();
    files.layer(from_fn(move |request: Request, next: Next| {
        let gate = gate.clone();
        async move {
            let is_held = is_asset(request.uri().path().trim_start_matches('/'), asset);
            let response = next.run(request).await;
            if is_held { in_halves(response, gate).await } else { response }
        }
    }))
}

async fn in_halves(response: Response, gate: Gate) -> Response {
    let (head, body) = response.into_parts();
    let mut first = to_bytes(body, usize::MAX).await.expect("the file can be read");
    let second = first.split_off(first.len() / 2);
    let rest = once(async move {
        gate.pass().await;
        second
    });
    let halves = iter([first]).chain(rest).map(Ok::<_, Infallible>);
    Response::from_parts(head, Body::from_stream(halves))
}

/// Sends an asset with this media type.
pub(crate) fn mistype(files: Router, asset: &'static str, kind: &'static str) -> Router {
    files.layer(from_fn(move |request: Request, next: Next| async move {
        let is_it = is_asset(request.uri().path().trim_start_matches('/'), asset);
        let response = next.run(request).await;
        if is_it { with(response, CONTENT_TYPE, kind) } else { response }
    }))
}

/// Sends this content security policy with every response.
pub(crate) fn enforce(files: Router, policy: &'static str) -> Router {
    files.layer(map_response(move |response: Response| async move {
        with(response, CONTENT_SECURITY_POLICY, policy)
    }))
}

fn with(mut response: Response, name: HeaderName, value: &'static str) -> Response {
    response.headers_mut().insert(name, HeaderValue::from_static(value));
    response
}
