//! What a web server says of the files: the one place where it is written.

use crate::dist::integrity;

/// What a page may do, as the server says of every page: run the scripts of its own server and the
/// app, have styles in it, and nothing else.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
     style-src 'unsafe-inline'; connect-src 'self'; img-src data:; form-action 'none'; base-uri 'none'; \
     require-trusted-types-for 'script'";

/// The same as a page says it of itself, which knows its styles: it may have these and no others.
#[must_use]
pub fn policy_of_page(styles: &str) -> String {
    POLICY.replace("'unsafe-inline'", &format!("'{}'", integrity(styles.as_bytes())))
}

/// Said of every file: a browser takes it for what it is said to be, and pages of other sites may load
/// it, as nothing in it is a secret.
pub const ALWAYS: [(&str, &str); 3] = [
    ("X-Content-Type-Options", "nosniff"),
    ("Access-Control-Allow-Origin", "*"),
    ("Cross-Origin-Resource-Policy", "cross-origin"),
];

/// Said of every page. On any other file it means nothing, and each parent would wait for it.
pub const PAGES: [(&str, &str); 2] =
    [("Content-Security-Policy", POLICY), ("Referrer-Policy", "no-referrer")];

/// How long a browser may keep a file without asking again: a page, never.
pub const CACHE_PAGES: &str = "no-cache";
/// How long a browser may keep a file whose name tells its content: for ever.
pub const CACHE_ASSETS: &str = "public, max-age=31536000, immutable";
