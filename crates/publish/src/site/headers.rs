//! The HTTP headers of a site, in one place for every kind of server.

use super::integrity;

/// What a page may do, as the server says for all pages: run its own site's scripts and the app,
/// have styles in it, and nothing else.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
     style-src 'unsafe-inline'; connect-src 'self'; img-src data:; form-action 'none'; base-uri 'none'; \
     require-trusted-types-for 'script'";

/// The same as a page states it for itself: it knows its own styles and allows no others.
#[must_use]
pub fn policy_of_page(styles: &str) -> String {
    POLICY.replace("'unsafe-inline'", &format!("'{}'", integrity(styles.as_bytes())))
}

/// Headers of every file: browsers don't guess its type, and other sites may load it, as nothing in
/// it is secret.
pub const ALWAYS: [(&str, &str); 3] = [
    ("X-Content-Type-Options", "nosniff"),
    ("Access-Control-Allow-Origin", "*"),
    ("Cross-Origin-Resource-Policy", "cross-origin"),
];

/// Headers of every page. On other files they would mean nothing, and cost every parent bytes.
pub const PAGES: [(&str, &str); 2] =
    [("Content-Security-Policy", POLICY), ("Referrer-Policy", "no-referrer")];

/// `Cache-Control` of a page: ask the server every time.
pub const CACHE_PAGES: &str = "no-cache";
/// `Cache-Control` of an asset, whose name depends on its contents: keep it for ever.
pub const CACHE_ASSETS: &str = "public, max-age=31536000, immutable";
