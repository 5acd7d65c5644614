//! What happens once and later, by a timer or when the browser is done, whatever becomes of the view that asked for it.

use alloc::boxed::Box;
use gloo_utils::window;
use js_sys::Function;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// A function for the browser that gives back what it holds once it was called. All that need nothing told are made here, so
/// that the machinery of that is downloaded once.
pub fn called_once(then: Box<dyn FnOnce()>) -> Function {
    Closure::once_into_js(then).unchecked_into()
}

/// Calls `then` after that many milliseconds. Not by gloo's timer: let go by `forget`, it never gives its function back.
pub fn after(wait_ms: i32, then: Box<dyn FnOnce()>) {
    // A browser takes every function.
    let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&called_once(then), wait_ms);
}
