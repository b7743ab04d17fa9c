//! Adds the same headers to files as `publish` sets up on real servers.

use axum::extract::Request;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;

use publish::site::ASSETS;
use publish::site::headers::{ALWAYS, CACHE_ASSETS, CACHE_PAGES, PAGES};

/// Adds a site's headers to a response.
pub(super) async fn add(request: Request, next: Next) -> Response {
    let is_asset = request.uri().path().split('/').nth(1) == Some(ASSETS);
    let mut response = next.run(request).await;
    let cache = if is_asset && response.status().is_success() { CACHE_ASSETS } else { CACHE_PAGES };
    let headers = response.headers_mut();
    let of_pages = if is_asset { &[][..] } else { &PAGES };
    for (name, value) in ALWAYS.iter().chain(of_pages).copied() {
        if let Ok(name) = HeaderName::try_from(name) {
            headers.insert(name, HeaderValue::from_static(value));
        }
    }
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(cache));
    name_encoding(headers);
    response
}

/// Adds the encoding to media types of text: every file is UTF-8.
fn name_encoding(headers: &mut HeaderMap) {
    let kind = match headers.get(CONTENT_TYPE).map(HeaderValue::as_bytes) {
        Some(b"text/html") => "text/html; charset=utf-8",
        Some(b"text/javascript") => "text/javascript; charset=utf-8",
        Some(b"text/plain") => "text/plain; charset=utf-8",
        _ => return,
    };
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
}
