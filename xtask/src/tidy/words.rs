//! The rule that words for people stand in `src/text`: finds the literals that markup would show as they stand.
//!
//! It reads brackets, not Rust: enough to tell the contents of an `el!`, a `row!` or a component from classes, attributes
//! and what is handed to a function, which are keys. Words in an attribute it does not find.

/// Calls whose argument is itself what is shown.
const HANDED_ON: [&str; 2] = ["Some", "then_some"];

/// What stands between two brackets.
#[derive(Clone, Copy, PartialEq)]
enum Within {
    /// Nothing that is shown.
    Code,
    /// An `el!`: its tag, class and attributes, and its contents in brackets.
    Element,
    /// An `html!`: components with attributes, and contents in braces.
    Components,
    /// What is shown.
    Contents,
}

pub fn words_in_text(path: &str, text: &str) -> Vec<String> {
    if !path.starts_with("src/app/") {
        return Vec::new();
    }
    shown(text)
        .into_iter()
        // A lone space between words is for nobody to translate.
        .filter(|literal| literal.chars().any(char::is_alphabetic))
        .map(|literal| format!("the words {literal} belong in src/text"))
        .collect()
}

/// The literals that are contents of markup.
fn shown(mut text: &str) -> Vec<&str> {
    let (mut shown, mut open, mut before) = (Vec::new(), Vec::new(), "");
    while !text.is_empty() {
        let (token, rest) = text.split_at(first_token(text));
        let outer = open.last().copied().unwrap_or(Within::Code);
        match token.chars().next() {
            Some('(' | '[' | '{') => open.push(inside(before, token, outer)),
            Some(')' | ']' | '}') => drop(open.pop()),
            Some('"') if outer == Within::Contents => shown.push(token),
            _ => {}
        }
        if !token.trim().is_empty() {
            before = token;
        }
        text = rest;
    }
    shown
}

/// What the bracket `opening` opens after the token `before`.
fn inside(before: &str, opening: &str, outer: Within) -> Within {
    match (before, opening, outer) {
        ("el!", ..) => Within::Element,
        ("html!", ..) => Within::Components,
        ("row!", ..) | (_, "[", Within::Element) => Within::Contents,
        (_, "{", Within::Components) if before != "=" => Within::Contents,
        (name, "(", _) if name.ends_with(is_of_name) && !HANDED_ON.contains(&name) => Within::Code,
        (_, _, Within::Element | Within::Components) => Within::Code,
        _ => outer,
    }
}

fn is_of_name(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '_'
}

/// Length of the token that `text` begins with: a comment, a literal, a name (a macro's with its `!`) or one letter.
fn first_token(text: &str) -> usize {
    let letters: Vec<char> = text.chars().take(3).collect();
    match letters[..] {
        ['/', '/', ..] => text.find('\n').unwrap_or(text.len()),
        ['"', ..] => end_of_literal(text, '"'),
        // Any other is a lifetime's.
        ['\'', '\\', ..] | ['\'', _, '\''] => end_of_literal(text, '\''),
        [letter, ..] if is_of_name(letter) => {
            let name = text.find(|letter| !is_of_name(letter)).unwrap_or(text.len());
            name + usize::from(text[name..].starts_with('!'))
        }
        [letter, ..] => letter.len_utf8(),
        [] => 0,
    }
}

fn end_of_literal(text: &str, quote: char) -> usize {
    let mut is_escaped = false;
    let end = text.char_indices().skip(1).find(|&(_, letter)| {
        let is_end = letter == quote && !is_escaped;
        is_escaped = letter == '\\' && !is_escaped;
        is_end
    });
    end.map_or(text.len(), |(place, _)| place + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literals_are_words_where_markup_shows_them_and_nowhere_else() {
        let rows = [
            (r#"el!(p "answer" ["Hello"])"#, vec![r#""Hello""#]),
            (
                r#"el!(p "answer" { id: "tie" } on { onclick: f("x") } [" ", words::tie("hybrid"), "Hello"])"#,
                vec![r#""Hello""#],
            ),
            (
                r#"row![el!(b { title: "x" }), "Hello", el!(i key("x") [el!(b "name" ["you"])])]"#,
                vec![r#""Hello""#, r#""you""#],
            ),
            (
                r#"row!(if is_tie { "Hello" } else { format!("{a} you") })"#,
                vec![r#""Hello""#, r#""{a} you""#],
            ),
            (
                r#"el!(p [is_tie.then_some("Hello"), each(of("ids").map(|id| el!(b [id, "!\"x\""])))])"#,
                vec![r#""Hello""#, r#""!\"x\"""#],
            ),
            (
                r#"el!(p [html! { <Entry id={format!("{word}-entry")} unit="x">{ "Hello" }</Entry> }])"#,
                vec![r#""Hello""#],
            ),
            // Brackets in literals and comments, and a lifetime that is no literal.
            (r#"el!(p [of::<'a>('['), '"', "(", b]) // el!(p ["x"])"#, vec![]),
            (r#"let word = ["hybrid"];"#, vec![]),
        ];
        for (markup, expected) in rows {
            let found = words_in_text("src/app/view/page.rs", markup);
            let expected: Vec<String> =
                expected.iter().map(|literal| format!("the words {literal} belong in src/text")).collect();
            assert_eq!(found, expected, "{markup}");
        }
        assert!(words_in_text("src/text/en.rs", r#"el!(p ["Hello"])"#).is_empty());
    }
}
