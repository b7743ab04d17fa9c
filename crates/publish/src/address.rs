//! Where a site is on the web.

use std::fmt;

use url::{Host, Url};

use crate::fault::Fault;

/// Hosts whose pages are for whoever uploads a site, not for its visitors.
const UPLOADERS: [&str; 2] = ["app.netlify.com", "dash.cloudflare.com"];

/// The address of a site's folder, ending with a slash: `https://open-door.example.org/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteAddress(Url);

impl SiteAddress {
    /// Reads an address as people type it; the slash at the end may be missing.
    ///
    /// An address on this machine may start with `http://`, so that people can try a site out.
    ///
    /// # Errors
    /// Returns what is wrong with it and how to fix it, as a fault without a field.
    pub fn read(typed: &str) -> Result<Self, Fault> {
        let refused = |problem: &str, fix: &str| Err(Fault::error("", problem, fix));
        let Ok(mut url) = Url::parse(typed.trim()) else {
            return refused(
                "this is not a web address",
                "write the whole address, such as https://open-door.example.org/",
            );
        };
        let (named, is_here) = match url.host() {
            Some(Host::Domain("localhost")) => (true, true),
            Some(Host::Domain(name)) => (name.contains('.'), false),
            Some(Host::Ipv4(number)) => (true, number.is_loopback()),
            Some(Host::Ipv6(number)) => (true, number.is_loopback()),
            None => (false, false),
        };
        if url.scheme() != "https" && !(url.scheme() == "http" && is_here) {
            return refused("this is not a secure web address", "start it with https://");
        }
        if !named {
            return refused(
                "this can’t be the address of a site",
                "copy the whole address from the browser’s address bar",
            );
        }
        if UPLOADERS.contains(&url.host_str().unwrap_or_default()) {
            return refused(
                "this is the page where the site is uploaded",
                "open the guide as parents will, and copy its address",
            );
        }
        if !url.username().is_empty() || url.password().is_some() {
            return refused(
                "it contains a user name or a password",
                "leave out everything up to the @",
            );
        }
        if url.query().is_some() || url.fragment().is_some() {
            return refused(
                "it is more than the address of a folder",
                "leave out everything from the first ? or #",
            );
        }
        if !url.path().ends_with('/') {
            if url.path().rsplit('/').next().is_some_and(|last| last.contains('.')) {
                return refused(
                    "this is the address of a file",
                    "write the address of its folder, with a slash at the end",
                );
            }
            url.set_path(&format!("{}/", url.path()));
        }
        Ok(Self(url))
    }

    /// The address of a path below the site's folder, such as `example-hill/`.
    #[must_use]
    pub fn of(&self, path: &str) -> String {
        format!("{self}{path}")
    }

    /// The site's origin, as in a content security policy: `https://open-door.example.org`.
    #[must_use]
    pub fn origin(&self) -> String {
        self.0.origin().ascii_serialization()
    }
}

impl fmt::Display for SiteAddress {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.0.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_becomes_that_of_a_folder() {
        for (typed, wanted) in [
            ("https://open-door.example.org", "https://open-door.example.org/"),
            (" https://example.org/open-door ", "https://example.org/open-door/"),
            ("https://example.org/v1.2/", "https://example.org/v1.2/"),
            ("http://127.0.0.1:8000/", "http://127.0.0.1:8000/"),
            ("http://localhost:8000", "http://localhost:8000/"),
            ("https://example.org/a\"<b>", "https://example.org/a%22%3Cb%3E/"),
        ] {
            let address = SiteAddress::read(typed).map(|address| address.to_string());
            assert_eq!(address, Ok(wanted.to_owned()), "{typed}");
        }
        let address = SiteAddress::read("https://example.org:444/a/");
        assert_eq!(
            address.map(|address| address.origin()),
            Ok("https://example.org:444".to_owned())
        );
    }

    #[test]
    fn anything_else_is_refused_with_a_fix() {
        for (typed, problem) in [
            ("", "not a web address"),
            ("https://école.example.org/", "not a web address"),
            ("open-door.example.org", "not a web address"),
            ("javascript:alert(1)", "not a secure"),
            ("ftp://example.org/", "not a secure"),
            ("http://example.org/", "not a secure"),
            ("http://192.168.0.1/", "not a secure"),
            ("https://intranet/", "of a site"),
            ("https://app.netlify.com/projects/hill/deploys", "where the site is uploaded"),
            ("https://dash.cloudflare.com/1/pages", "where the site is uploaded"),
            ("https://me:secret@example.org/", "password"),
            ("https://example.org/?a=b", "more than"),
            ("https://example.org/#a", "more than"),
            ("https://example.org/index.html", "a file"),
        ] {
            let fault = SiteAddress::read(typed).err();
            let found = fault.as_ref().map(|fault| &*fault.problem).unwrap_or_default();
            assert!(found.contains(problem), "{typed}: {found}");
            assert!(fault.is_some_and(|fault| !fault.fix.is_empty()));
        }
    }
}
