//! A JSON value that keeps what `serde_json::Value` would lose: the order of keys, keys given twice, and how a
//! number was written.

use alloc::borrow::{Cow, ToOwned};
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};

/// Deepest nesting of lists and objects that is read.
const DEEPEST: usize = 16;

/// The key under which `serde_json` hands over a number as it was written, where it is no small integer (its
/// feature `arbitrary_precision`).
const NUMBER: &str = "$serde_json::private::Number";

/// Any JSON value.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Json {
    Null,
    Bool(bool),
    Integer(i64),
    /// An integer that no type of ours holds, as it was written.
    LongInteger(String),
    Number(f64),
    Text(Cow<'static, str>),
    List(Vec<Json>),
    Object(Vec<(Cow<'static, str>, Json)>),
}

impl Json {
    /// Reads one value; the message says what is wrong with the text.
    pub(super) fn read(text: &str) -> Result<Self, serde_json::Error> {
        let mut deserializer = serde_json::Deserializer::from_str(text);
        let value = Level(0).deserialize(&mut deserializer)?;
        deserializer.end()?;
        Ok(value)
    }

    /// A number from its text. Beyond the largest it is an infinity, which no field takes either.
    fn from_digits(text: String) -> Self {
        match text.parse() {
            Ok(value) => Self::Integer(value),
            Err(_) if text.contains(['.', 'e', 'E']) => Self::Number(text.parse().unwrap_or(f64::INFINITY)),
            Err(_) => Self::LongInteger(text),
        }
    }

    pub(super) fn word(word: &'static str) -> Self {
        Self::Text(Cow::Borrowed(word))
    }

    pub(super) fn text(text: &str) -> Self {
        Self::Text(Cow::Owned(text.to_owned()))
    }

    /// A number, with −0 as 0; an infinity or NaN would be null, and the model gives none.
    pub(super) fn number(value: f64) -> Self {
        Self::Number(value + 0.0)
    }

    pub(super) fn maybe(value: Option<f64>) -> Self {
        value.map_or(Self::Null, Self::number)
    }

    pub(super) fn list(values: impl IntoIterator<Item = Self>) -> Self {
        Self::List(values.into_iter().collect())
    }

    pub(super) fn object(entries: impl IntoIterator<Item = (&'static str, Self)>) -> Self {
        Self::Object(entries.into_iter().map(|(key, value)| (Cow::Borrowed(key), value)).collect())
    }

    /// The value on one line, without the line's end.
    pub(super) fn to_line(&self) -> String {
        // Writing plain values to memory has no way to fail: keys are text, and no type refuses.
        serde_json::to_string(self).unwrap_or_default()
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Integer(value) => serializer.serialize_i64(*value),
            Self::LongInteger(digits) => serializer.serialize_str(digits),
            Self::Number(value) => serializer.serialize_f64(*value),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(values) => values.serialize(serializer),
            Self::Object(entries) => {
                let mut map = serializer.serialize_map(Some(entries.len()))?;
                for (key, value) in entries {
                    map.serialize_entry(key, value)?;
                }
                map.end()
            }
        }
    }
}

/// How many lists and objects are open.
#[derive(Clone, Copy)]
struct Level(usize);

impl Level {
    fn deeper<E: Error>(self) -> Result<Self, E> {
        if self.0 < DEEPEST {
            Ok(Self(self.0 + 1))
        } else {
            Err(E::custom("nested more than 16 levels deep"))
        }
    }
}

impl<'de> DeserializeSeed<'de> for Level {
    type Value = Json;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Json, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Level {
    type Value = Json;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
        Ok(Json::Integer(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
        Ok(i64::try_from(value).map_or_else(|_| Json::LongInteger(value.to_string()), Json::Integer))
    }

    fn visit_str<E>(self, value: &str) -> Result<Json, E> {
        Ok(Json::text(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<Json, A::Error> {
        let level = self.deeper()?;
        let mut values = Vec::new();
        while let Some(value) = sequence.next_element_seed(level)? {
            values.push(value);
        }
        Ok(Json::List(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json, A::Error> {
        let mut key = map.next_key::<String>()?;
        if key.as_deref() == Some(NUMBER) {
            return map.next_value().map(Json::from_digits);
        }
        let level = self.deeper()?;
        let mut entries = Vec::new();
        while let Some(name) = key {
            entries.push((Cow::Owned(name), map.next_value_seed(level)?));
            key = map.next_key()?;
        }
        Ok(Json::Object(entries))
    }
}
