//! Reads bytes without ever failing half-way.
//!
//! Where the bytes are spoilt it notes that and goes on as if everything left were empty, so no
//! field needs a way out of its own. For a parent that is 6 kB less to download than an error a
//! field, and whoever reads asks [`Reader::is_spoilt`] once, at the end.

use serde::Deserialize;
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, MapAccess, SeqAccess,
    VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;

use super::END;
use super::never::Never;

/// Reads content from its texts and its shape.
pub(super) struct Reader<'a> {
    texts: &'a str,
    shape: &'a [u8],
    spoilt: bool,
}

impl<'a> Reader<'a> {
    pub(super) fn new(texts: &'a str, shape: &'a [u8]) -> Self {
        Self { texts, shape, spoilt: false }
    }

    /// Reads a value; it means nothing where the bytes turn out to be spoilt.
    pub(super) fn read<T: Deserialize<'a>>(&mut self) -> T {
        match T::deserialize(self) {
            Ok(value) => value,
            Err(never) => match never {},
        }
    }

    /// Whether the bytes were cut short, too many, or no values of the types read.
    pub(super) fn is_spoilt(&self) -> bool {
        self.spoilt || !self.texts.is_empty() || !self.shape.is_empty()
    }

    #[inline(never)]
    fn byte(&mut self) -> u8 {
        match self.shape.split_first() {
            Some((byte, rest)) => {
                self.shape = rest;
                *byte
            }
            None => self.spoil(0),
        }
    }

    /// A number in groups of seven bits, the lowest first.
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
        self.spoil(0)
    }

    /// The length of a list, whose items are a text or a byte of the shape at least.
    fn length(&mut self) -> usize {
        self.below(self.texts.len() + self.shape.len() + 1)
    }

    /// A number that must be below a limit.
    #[inline(never)]
    fn below(&mut self, limit: usize) -> usize {
        let number = self.number();
        if number < limit { number } else { self.spoil(0) }
    }

    #[inline(never)]
    fn text(&mut self) -> &'a str {
        let Some((text, rest)) = self.texts.split_once(END) else { return self.spoil("") };
        self.texts = rest;
        text
    }

    fn spoil<T>(&mut self, instead: T) -> T {
        self.spoilt = true;
        self.texts = "";
        self.shape = &[];
        instead
    }
}

impl<'de> Deserializer<'de> for &mut Reader<'de> {
    type Error = Never;

    /// Any one type that the content does not have.
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        self.spoil(());
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

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        let left = self.length();
        visitor.visit_map(Items { reader: self, left })
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
        tuple_struct identifier ignored_any
    }
}

/// The fields of a struct, which asks for as many as it has: there is always one more.
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

/// The items of a list or the entries of a map.
struct Items<'r, 'de> {
    reader: &'r mut Reader<'de>,
    left: usize,
}

impl Items<'_, '_> {
    /// Whether there is one more. Once the bytes are spoilt there is none: a false length would be
    /// that of a list of empty items.
    #[inline(never)]
    fn go_on(&mut self) -> bool {
        let left = self.left.checked_sub(1);
        self.left = left.unwrap_or_default();
        left.is_some() && !self.reader.spoilt
    }
}

impl<'de> SeqAccess<'de> for Items<'_, 'de> {
    type Error = Never;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Never> {
        if !self.go_on() {
            return Ok(None);
        }
        seed.deserialize(&mut *self.reader).map(Some)
    }
}

impl<'de> MapAccess<'de> for Items<'_, 'de> {
    type Error = Never;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Never> {
        self.next_element_seed(seed)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Never> {
        seed.deserialize(&mut *self.reader)
    }
}

/// A variant by its index, which is one that the enum has.
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
