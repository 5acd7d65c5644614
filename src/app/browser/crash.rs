//! Hands a panic to the recovery page, which lives in plain JavaScript outside the app (`web/boot.js`):
//! after a panic a Yew page stays painted and is dead, so somebody else must say so.

use alloc::string::ToString;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_name = capabilityPathCrashed)]
    fn crashed(message: &str) -> Result<(), JsValue>;
}

/// Reports every later panic. Without `web/boot.js` in the page the report goes nowhere, and does no harm.
pub fn install() {
    std::panic::set_hook(std::boxed::Box::new(|panic| {
        // A recovery page that fails has nobody left to tell.
        let _ = crashed(&panic.to_string());
    }));
}
