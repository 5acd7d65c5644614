//! One input line of `evaluate`: a scenario, or the first thing that is wrong with it.

use super::json::Json;
use crate::scenario::{Approach, Field, Lever, OutOfRange, Plan, Readiness, Scenario, Situation, Words};
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// What is wrong with a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineProblem {
    /// The bytes are not UTF-8.
    NotUtf8,
    /// The text is not one JSON value, or is nested too deep.
    NotJson(String),
    /// The line is JSON but not an object.
    NotAnObject,
    /// A key that the contract does not name.
    UnknownKey(String),
    /// A key given twice.
    RepeatedKey(String),
    /// A key that must be there.
    Missing(String),
    /// A value of the wrong type.
    Mistyped {
        /// Where.
        field: String,
        /// What is expected there.
        expected: String,
    },
    /// A number that its field does not allow.
    OutOfRange {
        /// Where.
        field: String,
        /// The input, with what it allows.
        input: Field,
        /// The number as it was written.
        found: String,
    },
    /// A word that its field does not have.
    UnknownWord {
        /// Where.
        field: String,
        /// What was found.
        found: String,
        /// The words it has.
        expected: String,
    },
}

impl LineProblem {
    /// The path of the field concerned, where one can be named.
    pub fn field(&self) -> Option<&str> {
        match self {
            Self::NotUtf8 | Self::NotJson(_) | Self::NotAnObject => None,
            Self::UnknownKey(field) | Self::RepeatedKey(field) | Self::Missing(field) => Some(field),
            Self::Mistyped { field, .. }
            | Self::OutOfRange { field, .. }
            | Self::UnknownWord { field, .. } => Some(field),
        }
    }

    /// The problem in words: what was found and what was expected.
    pub fn message(&self) -> String {
        match self {
            Self::NotUtf8 => "the line is not valid UTF-8".to_string(),
            Self::NotJson(why) => format!("the line is not JSON that can be read: {why}"),
            Self::NotAnObject => "the line is not a JSON object".to_string(),
            Self::UnknownKey(field) => format!("unknown key {field}"),
            Self::RepeatedKey(field) => format!("{field} is given twice"),
            Self::Missing(field) => format!("{field} is missing"),
            Self::Mistyped { field, expected } => format!("{field} must be {expected}"),
            Self::OutOfRange { field, input, found } => {
                let row = input.row();
                format!("{field} is {found}, and must be from {} to {}", row.minimum, row.maximum)
            }
            Self::UnknownWord { field, found, expected } => {
                format!("{field} is \"{found}\", and must be one of {expected}")
            }
        }
    }
}

/// Reads the scenario of one line (without its line end).
///
/// # Errors
/// The first problem in the order of the contract: unknown and repeated keys, then fields in their order.
pub fn read_line(line: &[u8]) -> Result<Scenario, LineProblem> {
    let text = core::str::from_utf8(line).map_err(|_| LineProblem::NotUtf8)?;
    let json = Json::read(text).map_err(|error| LineProblem::NotJson(error.to_string()))?;
    let Json::Object(entries) = &json else { return Err(LineProblem::NotAnObject) };
    let root = Object { path: "", entries };
    let parts = [
        ("situation", Field::ALL.iter().map(|field| field.word()).collect()),
        ("plan", plan_keys()),
        ("readiness", ["capability_assessed", "adoption_gap"].to_vec()),
    ];
    check_keys(&root, &parts)?;
    Ok(Scenario {
        situation: situation(&root.object("situation")?.ok_or_else(|| missing("situation"))?)?,
        plan: root.object("plan")?.map(|object| plan(&object)).transpose()?,
        readiness: root
            .object("readiness")?
            .map(|object| readiness(&object))
            .transpose()?
            .unwrap_or_default(),
    })
}

fn plan_keys() -> Vec<&'static str> {
    core::iter::once("approach").chain(Lever::ALL.iter().map(|lever| lever.word())).collect()
}

fn missing(field: &str) -> LineProblem {
    LineProblem::Missing(field.to_string())
}

fn check_keys(root: &Object, parts: &[(&'static str, Vec<&'static str>); 3]) -> Result<(), LineProblem> {
    root.check_keys(&parts.each_ref().map(|(name, _)| *name))?;
    for (name, keys) in parts {
        if let Ok(Some(object)) = root.object(name) {
            object.check_keys(keys)?;
        }
    }
    Ok(())
}

fn situation(object: &Object) -> Result<Situation, LineProblem> {
    Field::ALL.iter().try_fold(Situation::default(), |situation, &field| {
        let path = object.path_to(field.word());
        match object.required(field.word())? {
            Json::Integer(value) => situation.with(field, *value).map_err(|OutOfRange { found, .. }| {
                LineProblem::OutOfRange { field: path, input: field, found: found.to_string() }
            }),
            Json::LongInteger(digits) => {
                Err(LineProblem::OutOfRange { field: path, input: field, found: digits.clone() })
            }
            _ => Err(LineProblem::Mistyped { field: path, expected: "an integer".to_string() }),
        }
    })
}

fn plan(object: &Object) -> Result<Plan, LineProblem> {
    let approach: Approach = object.choice("approach")?;
    let mut levers = approach.typical_levers();
    for &lever in Lever::ALL {
        let words = (0..lever.settings()).filter_map(|index| lever.setting_word(index)).collect();
        let index = object.word_index(lever.word(), words)?;
        levers = levers.with(lever, index);
    }
    Ok(Plan { approach, levers })
}

fn readiness(object: &Object) -> Result<Readiness, LineProblem> {
    Ok(Readiness {
        capability_assessed: object.choice("capability_assessed")?,
        adoption_gap: object.choice("adoption_gap")?,
    })
}

/// An object of the line and where it stands.
struct Object<'a> {
    path: &'a str,
    entries: &'a [(alloc::borrow::Cow<'static, str>, Json)],
}

impl<'a> Object<'a> {
    fn path_to(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_string() } else { format!("{}.{key}", self.path) }
    }

    fn check_keys(&self, known: &[&str]) -> Result<(), LineProblem> {
        for (place, (key, _)) in self.entries.iter().enumerate() {
            if !known.contains(&key.as_ref()) {
                return Err(LineProblem::UnknownKey(self.path_to(key)));
            }
            if self.entries.iter().take(place).any(|(earlier, _)| earlier == key) {
                return Err(LineProblem::RepeatedKey(self.path_to(key)));
            }
        }
        Ok(())
    }

    fn get(&self, key: &str) -> Option<&'a Json> {
        self.entries.iter().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    fn required(&self, key: &str) -> Result<&'a Json, LineProblem> {
        self.get(key).ok_or_else(|| LineProblem::Missing(self.path_to(key)))
    }

    fn object(&self, key: &'a str) -> Result<Option<Object<'a>>, LineProblem> {
        match self.get(key) {
            None => Ok(None),
            Some(Json::Object(entries)) => Ok(Some(Object { path: key, entries })),
            Some(_) => {
                Err(LineProblem::Mistyped { field: self.path_to(key), expected: "an object".to_string() })
            }
        }
    }

    fn choice<W: Words>(&self, key: &str) -> Result<W, LineProblem> {
        let index = self.word_index(key, W::ALL.iter().map(|value| value.word()).collect())?;
        // `word_index` gives a place in the same list.
        Ok(W::ALL[index])
    }

    fn word_index(&self, key: &str, words: Vec<&'static str>) -> Result<usize, LineProblem> {
        let field = self.path_to(key);
        let Json::Text(found) = self.required(key)? else {
            return Err(LineProblem::Mistyped { field, expected: format!("one of {}", words.join(", ")) });
        };
        words.iter().position(|word| word == found).ok_or_else(|| LineProblem::UnknownWord {
            field,
            found: found.to_string(),
            expected: words.join(", "),
        })
    }
}
