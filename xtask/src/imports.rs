//! Short names for what a program imports from its script, and for the calls that the script makes of it for closures.
//! wasm-bindgen names each by what it does and a hash; the hashes do not compress, and stand in the program and in its
//! script: 3 kB of a first visit. What people may look for (`memory`, `main`, `__wbindgen_…`) keeps its name.

use crate::build::{sorted_files, unreadable};
use crate::step::{Failure, Outcome};
use std::fs;
use std::path::Path;

/// The section of a program that says what it imports.
const IMPORTS: u8 = 2;
/// The one that says what it exports.
const EXPORTS: u8 = 7;
/// The script, as the program calls it: every import names it.
const SCRIPT: &str = "a";
/// How the names of calls for closures begin.
const CLOSURE: &str = "wasm_bindgen_";
/// Bytes before the first section.
const PREAMBLE: usize = 8;
/// What follows the name of a program's script in the name of the program.
const PROGRAM: &str = "_bg.wasm";

/// Shortens the names in every program of `site` and in its script.
///
/// # Errors
/// Where a file cannot be read or written, or program and script do not go together.
pub fn shorten(site: &Path) -> Outcome {
    for program in sorted_files(site)? {
        let name = program.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let Some(stem) = name.strip_suffix(PROGRAM) else { continue };
        let script = site.join(format!("{stem}.js"));
        let bytes = fs::read(&program).map_err(|error| unreadable(&program, &error))?;
        let text = fs::read_to_string(&script).map_err(|error| unreadable(&script, &error))?;
        let (bytes, text) = shortened(&bytes, &text)
            .ok_or_else(|| Failure(format!("{name} and its script do not go together")))?;
        fs::write(&program, bytes).map_err(|error| unreadable(&program, &error))?;
        fs::write(&script, text).map_err(|error| unreadable(&script, &error))?;
    }
    Ok(())
}

/// A program and its script with short names; nothing where they do not go together.
fn shortened(program: &[u8], script: &str) -> Option<(Vec<u8>, String)> {
    let mut reader = Reader { bytes: program, place: PREAMBLE };
    let mut short = program.get(..PREAMBLE)?.to_vec();
    let mut script = script.to_string();
    while let Some(kind) = reader.byte() {
        let length = reader.number()?;
        let section = reader.take(length)?;
        let section = match kind {
            IMPORTS => imports(section, &mut script)?,
            EXPORTS => exports(section, &mut script)?,
            _ => section.to_vec(),
        };
        short.push(kind);
        write_number(section.len(), &mut short);
        short.extend(section);
    }
    Some((short, script))
}

/// The section of imports with short names, which `script` then has as well.
fn imports(section: &[u8], script: &mut String) -> Option<Vec<u8>> {
    let mut reader = Reader { bytes: section, place: 0 };
    let mut short = Vec::new();
    let count = reader.number()?;
    write_number(count, &mut short);
    let mut called = None;
    for place in 0..count {
        let (module, field) = (reader.name()?, reader.name()?);
        let name = name_at(place);
        // All come from the one script.
        if *called.get_or_insert(module) != module {
            return None;
        }
        if place == 0 {
            rename(script, &format!("\"{module}\""), &format!("\"{SCRIPT}\""))?;
        }
        rename(script, field, &name)?;
        write_name(SCRIPT, &mut short);
        write_name(&name, &mut short);
        let start = reader.place;
        // A function and its type; our programs import nothing else.
        (reader.byte()? == 0).then_some(())?;
        reader.number()?;
        short.extend(&section[start..reader.place]);
    }
    (reader.place == section.len()).then_some(short)
}

/// The section of exports with short names for closures, which `script` then has as well. None is an import's, which are in
/// small letters.
fn exports(section: &[u8], script: &mut String) -> Option<Vec<u8>> {
    let mut reader = Reader { bytes: section, place: 0 };
    let mut short = Vec::new();
    let count = reader.number()?;
    write_number(count, &mut short);
    for place in 0..count {
        let field = reader.name()?;
        let name = if field.starts_with(CLOSURE) { name_at(place).to_uppercase() } else { field.to_string() };
        if name != field {
            recall(script, field, &name)?;
        }
        write_name(&name, &mut short);
        let start = reader.place;
        // What kind of thing it is, and which.
        reader.byte()?;
        reader.number()?;
        short.extend(&section[start..reader.place]);
    }
    (reader.place == section.len()).then_some(short)
}

fn is_of_name(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '_' || letter == '$'
}

/// Renames what the script calls, wherever it does.
fn recall(script: &mut String, from: &str, to: &str) -> Option<()> {
    let is_whole = |place: usize| !script[place + from.len()..].starts_with(is_of_name);
    let call = format!(".{from}");
    let places: Vec<usize> =
        script.match_indices(&call).map(|(place, _)| place + 1).filter(|&place| is_whole(place)).collect();
    for &place in places.iter().rev() {
        script.replace_range(place..place + from.len(), to);
    }
    (!places.is_empty()).then_some(())
}

/// Renames a key that the script has once.
fn rename(script: &mut String, from: &str, to: &str) -> Option<()> {
    let mut places = script.match_indices(from).filter(|(place, _)| {
        let before = script[..*place].chars().next_back();
        let after = script[place + from.len()..].chars().next();
        !before.is_some_and(is_of_name) && after == Some(':')
    });
    let (place, _) = places.next()?;
    if places.next().is_some() {
        return None;
    }
    script.replace_range(place..place + from.len(), to);
    Some(())
}

/// `a` to `z`, then `aa` and on: no two the same.
fn name_at(place: usize) -> String {
    let last = char::from(b'a' + (place % 26) as u8);
    if place < 26 { last.to_string() } else { name_at(place / 26 - 1) + &last.to_string() }
}

struct Reader<'a> {
    bytes: &'a [u8],
    place: usize,
}

impl<'a> Reader<'a> {
    fn byte(&mut self) -> Option<u8> {
        let byte = *self.bytes.get(self.place)?;
        self.place += 1;
        Some(byte)
    }

    /// An unsigned number in LEB128.
    fn number(&mut self) -> Option<usize> {
        let mut number = 0;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let taken = self.bytes.get(self.place..self.place.checked_add(length)?)?;
        self.place += length;
        Some(taken)
    }

    fn name(&mut self) -> Option<&'a str> {
        let length = self.number()?;
        std::str::from_utf8(self.take(length)?).ok()
    }
}

fn write_number(mut number: usize, bytes: &mut Vec<u8>) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

fn write_name(name: &str, bytes: &mut Vec<u8>) {
    write_number(name.len(), bytes);
    bytes.extend(name.as_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    const LONG: &str = "./x_bg.js";

    /// A program with these functions imported from its script, and a section after them.
    fn program(module: &str, fields: &[&str]) -> Vec<u8> {
        let mut imports = Vec::new();
        write_number(fields.len(), &mut imports);
        for field in fields {
            write_name(module, &mut imports);
            write_name(field, &mut imports);
            imports.extend([0, 0x80, 1]);
        }
        let mut program = b"\0asm\x01\0\0\0".to_vec();
        program.push(IMPORTS);
        write_number(imports.len(), &mut program);
        program.extend(imports);
        program.extend([5, 3, 1, 0, 17]);
        program
    }

    #[test]
    fn program_and_script_get_the_same_names_and_nothing_else_changes() {
        let script =
            "return{\"./x_bg.js\":{__wbg_now_12:function(){},__wbg_now_123:function(){c.__wbg_now_12}}}";
        let expected = "return{\"a\":{b:function(){},a:function(){c.__wbg_now_12}}}";
        let found = shortened(&program(LONG, &["__wbg_now_123", "__wbg_now_12"]), script);
        assert_eq!(found, Some((program(SCRIPT, &["a", "b"]), expected.to_string())));
        let many: Vec<String> = (0..200).map(|place| format!("__wbg_{place}_0123456789abcdef")).collect();
        let names: Vec<&str> = many.iter().map(String::as_str).collect();
        let keys: String = names.iter().map(|name| format!("{name}: 0,")).collect();
        let script = format!("{{\"{LONG}\":{{{keys}}}}}");
        let (short, script) = shortened(&program(LONG, &names), &script).expect("they go together");
        assert_eq!(
            short,
            program(
                SCRIPT,
                &(0..200).map(name_at).collect::<Vec<_>>().iter().map(String::as_str).collect::<Vec<_>>()
            )
        );
        assert!(script.starts_with("{\"a\":{a: 0,b: 0,") && !script.contains("__wbg"), "{script}");
    }

    #[test]
    fn calls_for_closures_get_short_names_and_others_keep_theirs() {
        let exports = |names: [&str; 3]| {
            let mut exports = vec![3];
            for name in names {
                write_name(name, &mut exports);
                exports.extend([0, 7]);
            }
            let mut program = b"\0asm\x01\0\0\0".to_vec();
            program.extend([EXPORTS, exports.len() as u8]);
            program.extend(exports);
            program
        };
        let program = exports(["memory", "wasm_bindgen_1f___invoke", "wasm_bindgen_1f___invoke__1"]);
        let script = "w.memory;w.wasm_bindgen_1f___invoke__1(w.wasm_bindgen_1f___invoke());w.wasm_bindgen_1f___invoke()";
        let (short, script) = shortened(&program, script).expect("they go together");
        assert_eq!((short, &script[..]), (exports(["memory", "B", "C"]), "w.memory;w.C(w.B());w.B()"));
        assert_eq!(shortened(&program, "w.wasm_bindgen_1f___invoke()"), None);
    }

    #[test]
    fn a_script_of_another_program_is_refused() {
        for keys in ["__wbg_then_12:0", "__wbg_now_12:0,__wbg_now_12:1", "\"./x_bg.js\":0,__wbg_now_12:0"] {
            let script = format!("{{\"{LONG}\":{{{keys}}}}}");
            assert_eq!(shortened(&program(LONG, &["__wbg_now_12"]), &script), None, "{script}");
        }
        assert_eq!(shortened(b"\0asm\x01\0\0\0\x02\x7f", ""), None);
    }

    #[test]
    fn no_name_is_given_twice() {
        let mut names: Vec<String> = (0..2000).map(name_at).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), 2000);
    }
}
