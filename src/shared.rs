//! A value that lives as long as the page.

use std::ops::Deref;

use yew::html::ImplicitClone;

/// A value that lives as long as the page. Two are equal only if they are the same object.
///
/// An app stays in memory for as long as its page, so its guide is never freed. That spares every
/// parent the kilobyte of code that would free it.
#[derive(Debug)]
pub(crate) struct Shared<T: 'static>(&'static T);

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
