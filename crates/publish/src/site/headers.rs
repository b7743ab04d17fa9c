//! The HTTP headers of a site, in one place for every kind of server.

use super::integrity;

/// The content security policy that servers send with every page. A page may run its own site's
/// scripts and the app, contain styles, and show a logo; nothing else.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
     style-src 'unsafe-inline'; connect-src 'self'; img-src 'self' data:; form-action 'none'; base-uri 'none'; \
     require-trusted-types-for 'script'";

/// The policy that a page gives for itself. The only styles it allows are the page's own, by their
/// hash. It allows picture files only if the page shows a logo.
#[must_use]
pub fn policy_of_page(styles: &str, has_logo: bool) -> String {
    let policy = POLICY.replace("'unsafe-inline'", &format!("'{}'", integrity(styles.as_bytes())));
    if has_logo { policy } else { policy.replace("img-src 'self' data:", "img-src data:") }
}

/// Headers for every file. Browsers don't guess its type, and other sites may load it, because
/// nothing in it is secret.
pub const ALWAYS: [(&str, &str); 3] = [
    ("X-Content-Type-Options", "nosniff"),
    ("Access-Control-Allow-Origin", "*"),
    ("Cross-Origin-Resource-Policy", "cross-origin"),
];

/// Headers for pages only. On other files they would mean nothing, and cost every parent bytes. A
/// `_headers` file can't leave them out there.
pub const PAGES: [(&str, &str); 2] =
    [("Content-Security-Policy", POLICY), ("Referrer-Policy", "no-referrer")];

/// `Cache-Control` for pages: ask the server every time.
pub const CACHE_PAGES: &str = "no-cache";
/// `Cache-Control` for assets, whose names change with their contents: keep them for ever.
pub const CACHE_ASSETS: &str = "public, max-age=31536000, immutable";
