//! What the browser's own `JSON.parse` gives, as a Rust value.
//!
//! A JSON parser of our own would be 13 kB more for every parent to download, and
//! `serde-wasm-bindgen` 10 kB; this reads only what JSON has, and names the field at fault.

use std::fmt::{self, Display};

use js_sys::{Array, Object};
use serde::de::value::StringDeserializer;
use serde::de::{self, DeserializeOwned, DeserializeSeed, Deserializer, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;
use wasm_bindgen::{JsCast, JsValue};

/// Reads a value.
///
/// # Errors
/// [`Misfit`] names the first field that does not fit.
pub(super) fn read<T: DeserializeOwned>(value: JsValue) -> Result<T, Misfit> {
    T::deserialize(Json(value))
}

/// A field that does not fit.
#[derive(Debug)]
pub(super) struct Misfit {
    /// The field as a JSON pointer.
    field: String,
    wrong: String,
}

impl Misfit {
    fn within(mut self, key: &str) -> Self {
        self.field.insert_str(0, key);
        self.field.insert(0, '/');
        self
    }
}

impl Display for Misfit {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.field, self.wrong)
    }
}

impl std::error::Error for Misfit {}

impl de::Error for Misfit {
    fn custom<T: Display>(wrong: T) -> Self {
        Self {
            field: String::new(),
            wrong: wrong.to_string(),
        }
    }
}

struct Json(JsValue);

impl<'de> Deserializer<'de> for Json {
    type Error = Misfit;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        let Self(value) = self;
        if let Some(text) = value.as_string() {
            visitor.visit_string(text)
        } else if value.is_null() {
            visitor.visit_unit()
        } else if let Some(truth) = value.as_bool() {
            visitor.visit_bool(truth)
        } else if let Some(number) = value.as_f64() {
            visitor.visit_f64(number)
        } else if let Some(array) = value.dyn_ref::<Array>() {
            visitor.visit_seq(Items {
                array: array.clone(),
                next: 0,
            })
        } else {
            let entries = Object::entries(value.unchecked_ref());
            visitor.visit_map(Items {
                array: entries,
                next: 0,
            })
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        visitor.visit_some(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

/// The items of an array, or the entries of an object, one after the other.
struct Items {
    array: Array,
    next: u32,
}

impl<'de> de::SeqAccess<'de> for Items {
    type Error = Misfit;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Misfit> {
        let index = self.next;
        if index == self.array.length() {
            return Ok(None);
        }
        self.next += 1;
        let item = seed.deserialize(Json(self.array.get(index)));
        item.map(Some)
            .map_err(|misfit| misfit.within(&index.to_string()))
    }
}

impl<'de> de::MapAccess<'de> for Items {
    type Error = Misfit;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Misfit> {
        if self.next == self.array.length() {
            return Ok(None);
        }
        let key: StringDeserializer<Misfit> = self.key().into_deserializer();
        seed.deserialize(key).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Misfit> {
        let value = self.entry().get(1);
        let key = self.key();
        self.next += 1;
        seed.deserialize(Json(value))
            .map_err(|misfit| misfit.within(&key))
    }
}

impl Items {
    fn entry(&self) -> Array {
        self.array.get(self.next).unchecked_into()
    }

    fn key(&self) -> String {
        self.entry().get(0).as_string().unwrap_or_default()
    }
}
