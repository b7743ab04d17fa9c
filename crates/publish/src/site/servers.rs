//! The settings that a web server needs for a site.
//!
//! `_headers` and `.htaccess` are files of the site. nginx and Caddy keep their settings elsewhere,
//! so `docs/hosting.md` shows them.

use minijinja::{Environment, Error, UndefinedBehavior, context};

use super::ASSETS;
use super::headers::{ALWAYS, CACHE_ASSETS, CACHE_PAGES, PAGES};

/// A web server, or a kind of hosting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Server {
    /// Netlify, Cloudflare Pages and others that read a `_headers` file. By default, they make
    /// browsers ask for pages every time, know file types, and compress files.
    Headers,
    /// Apache, which reads an `.htaccess` file.
    Apache,
    /// nginx.
    Nginx,
    /// Caddy.
    Caddy,
}

/// Media types by file extension.
const TYPES: [(&str, &str); 7] = [
    ("html", "text/html"),
    ("js", "text/javascript"),
    ("wasm", "application/wasm"),
    ("json", "application/json"),
    ("png", "image/png"),
    ("jpg", "image/jpeg"),
    ("bin", "application/octet-stream"),
];

/// The compressed copies, smallest first: the content encoding and the file extension.
const COPIES: [(&str, &str); 2] = [("br", "br"), ("gzip", "gz")];

/// The settings for a server.
///
/// # Errors
/// If a template is broken.
pub fn settings(server: Server) -> Result<String, Error> {
    let (name, template) = match server {
        Server::Headers => ("headers.jinja", include_str!("servers/headers.jinja")),
        Server::Apache => ("apache.jinja", include_str!("servers/apache.jinja")),
        Server::Nginx => ("nginx.jinja", include_str!("servers/nginx.jinja")),
        Server::Caddy => ("caddy.jinja", include_str!("servers/caddy.jinja")),
    };
    let mut templates = Environment::new();
    templates.set_undefined_behavior(UndefinedBehavior::Strict);
    let values = context! {
        always => ALWAYS,
        pages => PAGES,
        assets => ASSETS,
        cache_assets => CACHE_ASSETS,
        cache_pages => CACHE_PAGES,
        types => TYPES,
        copies => COPIES,
    };
    // minijinja removes the line feed at the end of a template.
    Ok(templates.render_named_str(name, template, values)? + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_server_sends_the_same_headers() -> Result<(), Error> {
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
    fn the_docs_show_the_settings_of_nginx_and_caddy() -> Result<(), Error> {
        let docs = include_str!("../../../../docs/hosting.md");
        for server in [Server::Nginx, Server::Caddy] {
            let settings = settings(server)?;
            assert!(docs.contains(&settings), "docs/hosting.md does not show:\n{settings}");
        }
        Ok(())
    }
}
