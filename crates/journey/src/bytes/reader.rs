//! Reads bytes to the end, even if they are damaged.
//!
//! If the bytes are damaged, the reader remembers that and carries on as if everything left were
//! empty, so no field needs an error path of its own. Those paths would cost every parent 6 kB. The
//! caller checks [`Reader::is_damaged`] once, at the end.

use serde::Deserialize;
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, SeqAccess, VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;

use super::END;
use super::never::Never;

/// Reads a value from its texts and its shape.
pub(super) struct Reader<'a> {
    texts: &'a str,
    shape: &'a [u8],
    damaged: bool,
}

impl<'a> Reader<'a> {
    pub(super) fn new(texts: &'a str, shape: &'a [u8]) -> Self {
        Self { texts, shape, damaged: false }
    }

    /// Reads a value. It is meaningless if the bytes turn out to be damaged.
    pub(super) fn read<T: Deserialize<'a>>(&mut self) -> T {
        match T::deserialize(self) {
            Ok(value) => value,
            Err(never) => match never {},
        }
    }

    /// Whether there were too few bytes, too many, or some that don't fit the types read.
    pub(super) fn is_damaged(&self) -> bool {
        self.damaged || !self.texts.is_empty() || !self.shape.is_empty()
    }

    #[inline(never)]
    fn byte(&mut self) -> u8 {
        match self.shape.split_first() {
            Some((byte, rest)) => {
                self.shape = rest;
                *byte
            }
            None => self.damage(0),
        }
    }

    /// A number in groups of seven bits, lowest first.
    #[inline(never)]
    fn number(&mut self) -> usize {
        let mut number = 0;
        for shift in (0..28).step_by(7) {
            let byte = self.byte();
            number |= usize::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return number;
            }
        }
        self.damage(0)
    }

    /// The length of a list. Each item takes at least a text or a byte, so a list can't be longer
    /// than what's left to read.
    fn length(&mut self) -> usize {
        self.below(self.texts.len() + self.shape.len())
    }

    /// A number that must be below a limit.
    #[inline(never)]
    fn below(&mut self, limit: usize) -> usize {
        let number = self.number();
        if number < limit { number } else { self.damage(0) }
    }

    #[inline(never)]
    fn text(&mut self) -> &'a str {
        let Some((text, rest)) = self.texts.split_once(END) else { return self.damage("") };
        self.texts = rest;
        text
    }

    fn damage<T>(&mut self, instead: T) -> T {
        self.damaged = true;
        self.texts = "";
        self.shape = &[];
        instead
    }
}

impl<'de> Deserializer<'de> for &mut Reader<'de> {
    type Error = Never;

    /// Reads a type that no guide or school contains. `()` counts as damage; any other type would
    /// abort in [`Never::custom`](serde::de::Error::custom).
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        self.damage(());
        visitor.visit_unit()
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_bool(self.below(2) == 1)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_borrowed_str(self.text())
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        self.deserialize_str(visitor)
    }

    #[inline(never)]
    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        if self.below(2) == 1 { visitor.visit_some(self) } else { visitor.visit_none() }
    }

    #[inline(never)]
    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        let left = self.length();
        visitor.visit_seq(Items { reader: self, left })
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_seq(Fields(self))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_seq(Fields(self))
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        let index = self.below(variants.len());
        visitor.visit_enum(Variant { reader: self, index })
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char bytes byte_buf unit unit_struct
        tuple_struct map identifier ignored_any
    }
}

/// The fields of a struct. The struct asks for as many as it has, so there is always another.
struct Fields<'r, 'de>(&'r mut Reader<'de>);

impl<'de> SeqAccess<'de> for Fields<'_, 'de> {
    type Error = Never;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Never> {
        seed.deserialize(&mut *self.0).map(Some)
    }
}

/// The items of a list.
struct Items<'r, 'de> {
    reader: &'r mut Reader<'de>,
    left: usize,
}

impl Items<'_, '_> {
    /// Whether there is another item. There never is once the bytes are damaged: otherwise, a wrong
    /// length would make a list of that many empty items.
    #[inline(never)]
    fn has_next(&mut self) -> bool {
        let left = self.left.checked_sub(1);
        self.left = left.unwrap_or_default();
        left.is_some() && !self.reader.damaged
    }
}

impl<'de> SeqAccess<'de> for Items<'_, 'de> {
    type Error = Never;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Never> {
        if !self.has_next() {
            return Ok(None);
        }
        seed.deserialize(&mut *self.reader).map(Some)
    }
}

/// An enum variant, by its index, which is always in range.
struct Variant<'r, 'de> {
    reader: &'r mut Reader<'de>,
    index: usize,
}

impl<'de> EnumAccess<'de> for Variant<'_, 'de> {
    type Error = Never;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Never> {
        let index = IntoDeserializer::<Never>::into_deserializer(self.index);
        Ok((seed.deserialize(index)?, self))
    }
}

impl<'de> VariantAccess<'de> for Variant<'_, 'de> {
    type Error = Never;

    fn unit_variant(self) -> Result<(), Never> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Never> {
        seed.deserialize(self.reader)
    }

    fn tuple_variant<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, Never> {
        self.reader.deserialize_tuple(len, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        self.tuple_variant(fields.len(), visitor)
    }
}
