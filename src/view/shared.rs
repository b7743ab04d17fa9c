//! A value that components share, and compare by asking whether it is the very same one.

use std::ops::Deref;

use yew::html::ImplicitClone;

/// A value kept for as long as the program runs; two are equal only where they are one.
///
/// An app stays in its page until the page goes, so nobody ever waits for the memory of its guide,
/// and the code that would free it is a kilobyte that no parent need download.
#[derive(Debug)]
pub struct Shared<T: 'static>(&'static T);

impl<T> From<T> for Shared<T> {
    fn from(value: T) -> Self {
        Self(Box::leak(Box::new(value)))
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.0
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Shared<T> {}

impl<T> ImplicitClone for Shared<T> {}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}
