//! Markup of the page: `el!(p "answer-tie" { id: "tie", lang: language } ["Too close to call."])`.
//!
//! Yew's `html!` writes the making of every element out at its place, some 350 bytes of wasm each, and the page has
//! hundreds. Here all that is known beforehand becomes one text, the template, and only what is found out while
//! the page runs (the slots) is code. [`template`] reads a template once and fills it in each time.

mod slots;
mod template;

pub use slots::{Content, Listens, Slots, Value, each};

/// An element: its tag, then as far as wanted its class, `key(…)` among its siblings, `node(…)` to refer to it by,
/// its attributes in braces, its listeners behind `on`, and its contents in brackets. Contents are further
/// elements or whatever is [`Content`]; values that are not literals are whatever is a [`Value`].
macro_rules! el {
    ($($markup:tt)*) => {
        $crate::app::markup::markup!(@contents slots [] [] [el!($($markup)*)] [])
    };
}

/// Contents in a row, without an element around them.
macro_rules! row {
    ($($contents:tt)*) => {
        $crate::app::markup::markup!(@contents slots [] [] [$($contents)*] [])
    };
}

/// Takes markup apart from left to right: `[pieces of the template] [statements that fill the slots] [contents yet
/// to come] [what comes after them, from the inside out]`.
macro_rules! markup {
    // All is taken apart.
    (@contents $slots:ident [$($piece:tt)*] [$($fill:tt)*] [] []) => {{
        let mut $slots = $crate::app::markup::Slots::default();
        $($fill)*
        $slots.filled(concat!($($piece)*))
    }};
    // The contents of an element end.
    (@contents $slots:ident [$($piece:tt)*] $fill:tt [] [[$($after:tt)*] $($outer:tt)*]) => {
        $crate::app::markup::markup!(@contents $slots [$($piece)* "\x07",] $fill [$($after)*] [$($outer)*])
    };
    // An element.
    (@contents $slots:ident [$($piece:tt)*] [$($fill:tt)*]
        [el!(
            $tag:ident $($class:literal)? $(key($key:expr))? $(node($node:expr))?
            $({ $($name:ident $(- $more:ident)* : $value:tt $($rest:tt)*)? })?
            $(on { $($event:ident : $callback:expr),* $(,)? })?
            $([ $($inside:tt)* ])?
        ) $(, $($after:tt)*)?] [$($outer:tt)*]
    ) => {
        $crate::app::markup::markup!(@attributes $slots
            [$($piece)* "\x01", stringify!($tag), $("\x02class\x03", $class,)? $($crate::app::markup::mark!("\x0e", $key),)?
                $($crate::app::markup::mark!("\x0f", $node),)? $($($crate::app::markup::mark!("\x10", $callback),)*)?]
            [$($fill)* $($slots.key($key);)? $($slots.node($node);)?
                $($($crate::app::markup::Listens::listen(
                    yew::html::$event::Wrapper::__macro_new($callback), &mut $slots);)*)?]
            [$($($name $(- $more)* : $value $($rest)*)?)?]
            [$($($inside)*)?] [[$($($after)*)?] $($outer)*]
        )
    };
    // Words known beforehand.
    (@contents $slots:ident [$($piece:tt)*] $fill:tt [$words:literal $(, $($after:tt)*)?] $outer:tt) => {
        $crate::app::markup::markup!(@contents $slots [$($piece)* "\x06", $words,] $fill [$($($after)*)?] $outer)
    };
    // Anything else.
    (@contents $slots:ident [$($piece:tt)*] [$($fill:tt)*] [$content:expr $(, $($after:tt)*)?] $outer:tt) => {
        $crate::app::markup::markup!(@contents $slots [$($piece)* "\x05",]
            [$($fill)* $crate::app::markup::Content::put($content, &mut $slots);] [$($($after)*)?] $outer)
    };
    (@attributes $slots:ident $piece:tt $fill:tt [] $inside:tt $outer:tt) => {
        $crate::app::markup::markup!(@contents $slots $piece $fill $inside $outer)
    };
    (@attributes $slots:ident [$($piece:tt)*] $fill:tt
        [$name:ident $(- $more:ident)* : $value:literal $(, $($rest:tt)*)?] $inside:tt $outer:tt
    ) => {
        $crate::app::markup::markup!(@attributes $slots
            [$($piece)* "\x02", stringify!($name), $("-", stringify!($more),)* "\x03", $value,]
            $fill [$($($rest)*)?] $inside $outer)
    };
    (@attributes $slots:ident [$($piece:tt)*] [$($fill:tt)*]
        [$name:ident $(- $more:ident)* : $value:expr $(, $($rest:tt)*)?] $inside:tt $outer:tt
    ) => {
        $crate::app::markup::markup!(@attributes $slots
            [$($piece)* "\x02", stringify!($name), $("-", stringify!($more),)* "\x04",]
            [$($fill)* $crate::app::markup::Value::put($value, &mut $slots);]
            [$($($rest)*)?] $inside $outer)
    };
}

/// The mark of a slot in the template, whatever fills it.
macro_rules! mark {
    ($mark:literal, $filled_by:expr) => {
        $mark
    };
}

pub(crate) use {el, mark, markup, row};
