//! What to tell a web server about the folder to deploy, a template a server.
//!
//! [`headers`](crate::headers) says what they all say. `_headers` and `.htaccess` are part of the
//! folder; nginx and Caddy have their settings elsewhere, so the README shows theirs.

use anyhow::{Context, Result};
use minijinja::{Environment, UndefinedBehavior, context};

use crate::dist::ASSETS;
use crate::headers::{ALWAYS, CACHE_ASSETS, CACHE_PAGES, PAGES};

/// A web server, or a kind of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Server {
    /// Netlify, Cloudflare Pages and others that read a file `_headers` in the folder. They ask for
    /// pages anew each time without being told, and name and compress files by themselves.
    Headers,
    /// Apache, which reads a file `.htaccess` in the folder.
    Apache,
    /// nginx.
    Nginx,
    /// Caddy.
    Caddy,
}

/// The kinds of files, by the endings of their names.
const KINDS: [(&str, &str); 4] = [
    ("html", "text/html"),
    ("js", "text/javascript"),
    ("wasm", "application/wasm"),
    ("bin", "application/octet-stream"),
];

/// The compressed copies, the smaller first: how a browser asks for each, and its ending.
const COPIES: [(&str, &str); 2] = [("br", "br"), ("gzip", "gz")];

/// The settings that a server needs to serve the folder.
///
/// # Errors
/// Where a template is wrong: which, and its line.
pub fn settings(server: Server) -> Result<String> {
    let (name, template) = match server {
        Server::Headers => ("headers.jinja", include_str!("headers.jinja")),
        Server::Apache => ("apache.jinja", include_str!("apache.jinja")),
        Server::Nginx => ("nginx.jinja", include_str!("nginx.jinja")),
        Server::Caddy => ("caddy.jinja", include_str!("caddy.jinja")),
    };
    let mut templates = Environment::new();
    templates.set_undefined_behavior(UndefinedBehavior::Strict);
    let values = context! {
        always => ALWAYS,
        pages => PAGES,
        assets => ASSETS,
        cache_assets => CACHE_ASSETS,
        cache_pages => CACHE_PAGES,
        kinds => KINDS,
        copies => COPIES,
    };
    // A template ends without the line break that its file ends with.
    let settings = templates.render_named_str(name, template, values);
    settings.map(|settings| settings + "\n").with_context(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_server_says_the_same() -> Result<()> {
        for server in [Server::Headers, Server::Apache, Server::Nginx, Server::Caddy] {
            let settings = settings(server)?;
            for (name, value) in ALWAYS.iter().chain(&PAGES) {
                assert!(settings.contains(name) && settings.contains(value), "{settings}");
            }
            assert!(settings.contains(CACHE_ASSETS), "{settings}");
        }
        Ok(())
    }

    #[test]
    fn the_readme_shows_the_settings_of_nginx_and_caddy() -> Result<()> {
        let readme = include_str!("../../../README.md");
        for server in [Server::Nginx, Server::Caddy] {
            let settings = settings(server)?;
            assert!(readme.contains(&settings), "README.md does not show:\n{settings}");
        }
        Ok(())
    }
}
