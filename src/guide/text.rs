//! Plain text for a parent.

use std::fmt;
use std::ops::Deref;
use std::rc::Rc;

use serde::Serialize;
use serde::de::{Deserialize, Deserializer, Visitor};

/// Plain text for a parent, cheap to clone; never HTML.
///
/// It is one pointer where an `Rc<str>` is a pointer and a length: all the code that moves, clones
/// and drops texts is 2.4 kB less for a parent to download.
///
/// `{role-id}` in it stands for the school's own name for that role.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_family = "wasm"), schemars(transparent, inline))]
#[serde(transparent)]
pub struct Text(Rc<Box<str>>);

// By hand, because every text of a guide is read through it and a copy less of the code counts.
impl<'de> Deserialize<'de> for Text {
    #[inline(never)]
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(TextVisitor)
    }
}

struct TextVisitor;

impl Visitor<'_> for TextVisitor {
    type Value = Text;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a text")
    }

    fn visit_str<E>(self, text: &str) -> Result<Text, E> {
        Ok(text.into())
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Text {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self)
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self(Rc::new(text.into()))
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self(Rc::new(text.into()))
    }
}
