
// What web/boot.js calls of the program that reads config.json; `cargo xtask build` puts this behind its script.

/** The settings that the text says (src/config/settings.rs). Only a program that is to the bit what was built is run. */
export async function read(text) {
  const integrity = "config-reader_bg.wasm-to-be-hashed";
  await __wbg_init({ module_or_path: fetch("config-reader_bg.wasm", { integrity }) });
  return settings(text);
}
