//! What the server says of every file.

use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderName, X_CONTENT_TYPE_OPTIONS};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::Response;

/// Sent with every answer.
const ALWAYS: [(HeaderName, &str); 2] = [
    // A browser asks each time, so that a new build is seen at once.
    (CACHE_CONTROL, "no-cache"),
    // A browser takes each file for what it is said to be.
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
];

/// Adds to an answer what every answer carries.
pub(super) async fn add(mut response: Response) -> Response {
    let headers = response.headers_mut();
    for (name, value) in ALWAYS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    name_encoding(headers);
    response
}

/// Says that text is UTF-8, as every file here is.
fn name_encoding(headers: &mut HeaderMap) {
    let kind = match headers.get(CONTENT_TYPE).map(HeaderValue::as_bytes) {
        Some(b"text/html") => "text/html; charset=utf-8",
        Some(b"text/css") => "text/css; charset=utf-8",
        Some(b"text/javascript") => "text/javascript; charset=utf-8",
        Some(b"text/plain") => "text/plain; charset=utf-8",
        _ => return,
    };
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
}
