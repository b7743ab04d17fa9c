//! Random changes to a list: to the bytes, letters or lines of a file, or to a list in a guide.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

/// One change to a list.
#[derive(Debug, Clone)]
pub(crate) enum Change<T> {
    /// Replaces an item.
    Replace(Index, T),
    /// Inserts an item before another.
    Insert(Index, T),
    /// Removes this many items.
    Remove(Index, usize),
    /// Drops an item and all after it.
    Cut(Index),
    /// Copies this many items to another index.
    Copy(Index, usize, Index),
    /// Swaps two items.
    Swap(Index, Index),
}

/// One change. New items come from this strategy.
pub(crate) fn change<T: std::fmt::Debug>(
    item: impl Strategy<Value = T> + Clone,
) -> impl Strategy<Value = Change<T>> {
    let at = any::<Index>;
    // Usually a few items, sometimes many.
    let many = || prop_oneof![3 => 1..4_usize, 1 => 1..400_usize];
    prop_oneof![
        8 => (at(), item.clone()).prop_map(|(at, item)| Change::Replace(at, item)),
        2 => (at(), item).prop_map(|(at, item)| Change::Insert(at, item)),
        2 => (at(), many()).prop_map(|(at, many)| Change::Remove(at, many)),
        1 => at().prop_map(Change::Cut),
        3 => (at(), many(), at()).prop_map(|(from, many, to)| Change::Copy(from, many, to)),
        4 => (at(), at()).prop_map(|(one, other)| Change::Swap(one, other)),
    ]
}

/// A few changes.
pub(crate) fn changes<T: std::fmt::Debug>(
    item: impl Strategy<Value = T> + Clone,
) -> impl Strategy<Value = Vec<Change<T>>> {
    vec(change(item), 1..5)
}

/// A list after these changes, made in turn.
pub(crate) fn changed<T: Clone>(
    list: impl IntoIterator<Item = T>,
    changes: &[Change<T>],
) -> Vec<T> {
    let mut list: Vec<T> = list.into_iter().collect();
    for change in changes {
        change.apply(&mut list);
    }
    list
}

impl<T: Clone> Change<T> {
    /// Changes a list. The only change to an empty list is a new item.
    fn apply(&self, list: &mut Vec<T>) {
        let length = list.len();
        match self {
            Self::Insert(at, item) => list.insert(at.index(length + 1), item.clone()),
            _ if length == 0 => {}
            Self::Replace(at, item) => list[at.index(length)] = item.clone(),
            Self::Remove(at, many) => {
                let at = at.index(length);
                list.drain(at..length.min(at + many));
            }
            Self::Cut(at) => list.truncate(at.index(length)),
            Self::Copy(from, many, to) => {
                let from = from.index(length);
                let copy = list[from..length.min(from + many)].to_vec();
                let to = to.index(length + 1);
                list.splice(to..to, copy);
            }
            Self::Swap(one, other) => list.swap(one.index(length), other.index(length)),
        }
    }
}
