//! What the browser's own `JSON.parse` gives, as a Rust value.
//!
//! A JSON parser of our own would be 13 kB more for every parent to download, and
//! `serde-wasm-bindgen` 10 kB. This reads structs, maps, lists and texts, which is all that a
//! school's file has, and names the field at fault.

use std::fmt::{self, Display};

use js_sys::{Array, Object, Reflect};
use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, Error, Expected, MapAccess, SeqAccess,
    Unexpected, Visitor,
};
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
        formatter.write_str(&self.field)?;
        formatter.write_str(": ")?;
        formatter.write_str(&self.wrong)
    }
}

impl std::error::Error for Misfit {}

impl Error for Misfit {
    fn custom<T: Display>(wrong: T) -> Self {
        Self { field: String::new(), wrong: format!("this should be {wrong}") }
    }

    // What serde writes of a value that does not fit costs every parent several kilobytes.
    fn invalid_type(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::custom(expected)
    }

    fn invalid_length(_: usize, expected: &dyn Expected) -> Self {
        Self::custom(expected)
    }
}

struct Json(JsValue);

impl Json {
    /// The keys of an object; there are none where the field is left out.
    fn keys(&self, expected: &dyn Expected) -> Result<Vec<JsValue>, Misfit> {
        match self.0.dyn_ref::<Object>() {
            Some(object) if !Array::is_array(object) => Ok(Object::keys(object).to_vec()),
            None if self.0.is_undefined() => Ok(Vec::new()),
            _ => Err(Misfit::custom(expected)),
        }
    }

    /// What stands at these keys, one after the other.
    fn at(self, keys: Vec<JsValue>) -> Members {
        Members { of: self.0, keys: keys.into_iter(), key: JsValue::UNDEFINED }
    }
}

impl<'de> Deserializer<'de> for Json {
    type Error = Misfit;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self.0.as_string() {
            Some(text) => visitor.visit_str(&text),
            None => Err(Misfit::custom(&visitor as &dyn Expected)),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        if self.0.is_undefined() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        let length = match self.0.dyn_ref::<Array>() {
            Some(array) => array.length(),
            None if self.0.is_undefined() => 0,
            None => return Err(Misfit::custom(&visitor as &dyn Expected)),
        };
        visitor.visit_seq(self.at((0..length).map(JsValue::from).collect()))
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        let keys = self.keys(&visitor)?;
        visitor.visit_map(self.at(keys))
    }

    /// A struct's fields in the order in which Rust declares them, so that it need match no names.
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        for key in self.keys(&visitor)?.iter().filter_map(JsValue::as_string) {
            if !fields.contains(&&*key) {
                return Err(Misfit::custom("left out: no such field is known").within(&key));
            }
        }
        visitor.visit_seq(self.at(fields.iter().copied().map(JsValue::from).collect()))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct newtype_struct tuple tuple_struct enum identifier ignored_any
    }
}

/// The members of a list or an object.
struct Members {
    of: JsValue,
    keys: std::vec::IntoIter<JsValue>,
    /// The key of the member being read.
    key: JsValue,
}

impl Members {
    fn step(&mut self) -> bool {
        let next = self.keys.next();
        let more = next.is_some();
        self.key = next.unwrap_or_default();
        more
    }

    fn read<'de, T: DeserializeSeed<'de>>(&self, seed: T) -> Result<T::Value, Misfit> {
        let value = Reflect::get(&self.of, &self.key).unwrap_or_default();
        let key = || self.key.as_string().unwrap_or_else(|| format!("{:?}", self.key));
        seed.deserialize(Json(value)).map_err(|misfit| misfit.within(&key()))
    }
}

impl<'de> SeqAccess<'de> for Members {
    type Error = Misfit;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Misfit> {
        if self.step() { self.read(seed).map(Some) } else { Ok(None) }
    }
}

impl<'de> MapAccess<'de> for Members {
    type Error = Misfit;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Misfit> {
        if self.step() { seed.deserialize(Json(self.key.clone())).map(Some) } else { Ok(None) }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Misfit> {
        self.read(seed)
    }
}
