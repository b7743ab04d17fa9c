//! Reads what the browser reports about a page: its address, and what it loads.

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use serde_json::Value;

/// The events that the browser has reported, in order.
#[derive(Default)]
pub(super) struct Log(Vec<Event>);

/// An event of the browser's debugging protocol.
#[derive(Deserialize)]
struct Event {
    method: String,
    params: Value,
}

impl Log {
    /// Adds an entry, as chromedriver writes it.
    pub(super) fn add(&mut self, entry: &str) -> Result<()> {
        #[derive(Deserialize)]
        struct Entry {
            message: Event,
        }
        let Entry { message } =
            serde_json::from_str(entry).context("chromedriver's log has a new format")?;
        self.0.push(message);
        Ok(())
    }

    /// Whether the page with this address has started to load.
    pub(super) fn has_page(&self, address: &str) -> bool {
        self.params_of("Page.frameNavigated").any(|params| params["frame"]["url"] == address)
    }

    /// The number of bytes that have arrived, including headers.
    pub(super) fn received(&self) -> Result<f64> {
        for params in self.params_of("Network.responseReceived") {
            let response = &params["response"];
            let is_kept = response["fromDiskCache"] == true;
            ensure!(!is_kept, "{} came from the cache", response["url"]);
        }
        let lengths = self.params_of("Network.loadingFinished");
        Ok(lengths.filter_map(|params| params["encodedDataLength"].as_f64()).sum())
    }

    /// The parameters of every event with this name, in order.
    fn params_of<'a>(&'a self, method: &'a str) -> impl Iterator<Item = &'a Value> {
        self.0.iter().filter(move |event| event.method == method).map(|event| &event.params)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn log(entries: &[(&str, &str)]) -> Result<Log> {
        let mut log = Log::default();
        for (method, params) in entries {
            log.add(&format!(r#"{{"message":{{"method":"{method}","params":{params}}}}}"#))?;
        }
        Ok(log)
    }

    #[test]
    fn all_bytes_are_added_up() -> Result<()> {
        let log = log(&[
            ("Page.frameNavigated", r#"{"frame":{"url":"http://a/"}}"#),
            ("Network.responseReceived", r#"{"response":{"fromDiskCache":false}}"#),
            ("Network.loadingFinished", r#"{"encodedDataLength":700}"#),
            ("Network.loadingFinished", r#"{"encodedDataLength":77}"#),
        ])?;
        assert!(log.has_page("http://a/") && !log.has_page("http://b/"));
        assert!((log.received()? - 777.0).abs() < f64::EPSILON);
        Ok(())
    }

    #[test]
    fn a_file_from_the_cache_is_an_error() -> Result<()> {
        let kept = r#"{"response":{"fromDiskCache":true,"url":"http://a/app"}}"#;
        let refused = log(&[("Network.responseReceived", kept)])?.received().err();
        assert!(refused.is_some_and(|error| error.to_string().contains("http://a/app")));
        Ok(())
    }
}
