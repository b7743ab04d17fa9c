//! The words with which newsletters, posters and slips point parents to a guide or one of its
//! concerns.

use publish::fill::fill;
use publish::qr::{QrCode, TooLong};
use publish::snippets::Target;

use crate::words::say;

/// An invitation to open a guide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// What a parent may be thinking.
    pub headline: String,
    /// What the guide does for them, in two sentences.
    pub promise: &'static str,
    /// The address that it opens at.
    pub link: String,
}

impl Invitation {
    /// An invitation to a guide or to one concern.
    #[must_use]
    pub fn to(target: &Target<'_>) -> Self {
        let headline = match target.concern {
            Some((_, title)) => fill(say("paper", "headline_concern"), &[("concern", title)]),
            None => say("paper", "headline").to_owned(),
        };
        Self { headline, promise: say("paper", "promise"), link: target.link() }
    }

    /// The whole invitation, as text.
    #[must_use]
    pub fn text(&self) -> String {
        [&self.headline, self.promise, &self.link].join(" ")
    }

    /// The address as people type it.
    #[must_use]
    pub fn typed_link(&self) -> &str {
        self.link.strip_prefix("https://").unwrap_or(&self.link)
    }

    /// The address as a QR code.
    ///
    /// # Errors
    /// If the address is far longer than real ones are.
    pub fn code(&self) -> Result<QrCode, TooLong> {
        QrCode::of(&self.link)
    }
}
