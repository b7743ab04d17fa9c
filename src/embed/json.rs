//! What the browser's own `JSON.parse` gives, as a Rust value and every field that does not fit.
//!
//! A JSON parser of our own would be 13 kB more for every parent to download, and
//! `serde-wasm-bindgen` 10 kB. This reads texts, lists, maps and structs, which is all that a
//! school's file has. It notes a fault and reads on, so that one look at the console shows all.

use std::cell::RefCell;

use js_sys::{Array, Object, Reflect};
use serde::de::{DeserializeOwned, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::forward_to_deserialize_any;
use wasm_bindgen::{JsCast, JsValue};

use crate::fault::Fault;
use crate::never::Never;

/// Reads a value; with any fault it is not what the file says.
pub(super) fn read<T: DeserializeOwned>(value: JsValue) -> (T, Vec<Fault>) {
    let faults = RefCell::default();
    let json = Json { value, field: String::new(), faults: &faults };
    let read = match T::deserialize(json) {
        Ok(read) => read,
        Err(never) => match never {},
    };
    (read, faults.into_inner())
}

/// A value, and the field that it stands at, as a JSON pointer.
struct Json<'a> {
    value: JsValue,
    field: String,
    faults: &'a RefCell<Vec<Fault>>,
}

impl<'a> Json<'a> {
    fn fault(&self, key: &str, wrong: &str, mend: &str) {
        let field = [&*self.field, key].concat();
        self.faults.borrow_mut().push(Fault::error(field, wrong, mend));
    }

    /// The keys of a list or an object; there are none where the field is left out.
    fn keys(&self, list: bool) -> Vec<JsValue> {
        let object = self.value.dyn_ref::<Object>();
        match object.filter(|object| Array::is_array(object) == list) {
            Some(object) => Object::keys(object).to_vec(),
            None => {
                if !self.value.is_undefined() {
                    let mend = if list { "write a list in [ ]" } else { "write names in { }" };
                    self.fault("", "this is of the wrong kind", mend);
                }
                Vec::new()
            }
        }
    }

    /// What stands at these keys, one after the other.
    fn at(self, keys: Vec<JsValue>) -> Members<'a> {
        Members { of: self, keys: keys.into_iter(), key: JsValue::UNDEFINED }
    }
}

impl<'de> Deserializer<'de> for Json<'_> {
    type Error = Never;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        let text = self.value.as_string();
        if text.is_none() {
            self.fault("", "there is no text", "write a text in quotation marks");
        }
        visitor.visit_str(&text.unwrap_or_default())
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        if self.value.is_undefined() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        let keys = self.keys(true);
        visitor.visit_seq(self.at(keys))
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        let keys = self.keys(false);
        visitor.visit_map(self.at(keys))
    }

    /// A struct's fields in the order in which Rust declares them, so that it need match no names.
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        for key in self.keys(false).iter().filter_map(JsValue::as_string) {
            if !fields.contains(&&*key) {
                let pointer = ["/", &key].concat();
                self.fault(&pointer, "no such field is known", "correct its name or take it away");
            }
        }
        let keys = fields.iter().copied().map(JsValue::from_str).collect();
        visitor.visit_seq(self.at(keys))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct newtype_struct tuple tuple_struct enum identifier ignored_any
    }
}

/// The members of a list or an object, one after the other.
struct Members<'a> {
    of: Json<'a>,
    keys: std::vec::IntoIter<JsValue>,
    /// The key of the member being read.
    key: JsValue,
}

impl<'a> Members<'a> {
    fn step(&mut self) -> bool {
        self.key = match self.keys.next() {
            Some(key) => key,
            None => return false,
        };
        true
    }

    fn member(&self) -> Json<'a> {
        let key = self.key.as_string().unwrap_or_default();
        Json {
            // Reading a field of what is no object gives nothing; that it is none is noted already.
            value: Reflect::get(&self.of.value, &self.key).unwrap_or_default(),
            field: [&*self.of.field, "/", &key].concat(),
            faults: self.of.faults,
        }
    }
}

impl<'de> SeqAccess<'de> for Members<'_> {
    type Error = Never;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Never> {
        if self.step() { seed.deserialize(self.member()).map(Some) } else { Ok(None) }
    }
}

impl<'de> MapAccess<'de> for Members<'_> {
    type Error = Never;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Never> {
        if !self.step() {
            return Ok(None);
        }
        let key = Json { value: self.key.clone(), ..self.member() };
        seed.deserialize(key).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Never> {
        seed.deserialize(self.member())
    }
}
