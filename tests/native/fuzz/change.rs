//! Changes of a list at any place: of the bytes, the letters or the lines of a file, of a guide's
//! lists.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

/// One change of a list.
#[derive(Debug, Clone)]
pub(super) enum Change<T> {
    /// Puts this in the place of an item.
    Replace(Index, T),
    /// Puts this before an item.
    Insert(Index, T),
    /// Takes so many items out.
    Remove(Index, usize),
    /// Ends the list.
    Cut(Index),
    /// Puts a copy of so many items before another one.
    Copy(Index, usize, Index),
    /// Swaps two items.
    Swap(Index, Index),
}

/// One change, with such an item where it needs a new one.
pub(super) fn change<T: std::fmt::Debug>(
    item: impl Strategy<Value = T> + Clone,
) -> impl Strategy<Value = Change<T>> {
    let at = any::<Index>;
    // Few items at a time, but for some large pieces.
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
pub(super) fn changes<T: std::fmt::Debug>(
    item: impl Strategy<Value = T> + Clone,
) -> impl Strategy<Value = Vec<Change<T>>> {
    vec(change(item), 1..5)
}

/// A list with these changes, one after the other.
pub(super) fn changed<T: Clone>(
    list: impl IntoIterator<Item = T>,
    changes: &[Change<T>],
) -> Vec<T> {
    let mut list: Vec<T> = list.into_iter().collect();
    for change in changes {
        change.make(&mut list);
    }
    list
}

impl<T: Clone> Change<T> {
    /// Changes a list; one that is empty can only get a new item.
    fn make(&self, list: &mut Vec<T>) {
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
