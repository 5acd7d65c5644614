// What stops programs in a browser: `cargo xtask build` puts it into web/mend.js and into standalone.html.

/** What stops any program of ours from running in this browser; nothing where nothing does. */
function obstacle() {
  if (typeof WebAssembly !== "object") {
    return "WebAssembly is switched off in this browser, by its settings or by whoever manages it. An administrator "
      + "can allow WebAssembly for this site.";
  }
  // Eight bytes: the smallest program there is. A policy forbids even that.
  const smallest = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);
  try {
    new WebAssembly.Module(smallest);
  } catch (error) {
    return "A Content-Security-Policy of this site, or of a page around it, forbids WebAssembly. An administrator can "
      + "add 'wasm-unsafe-eval' to its script-src.";
  }
  // A function that takes a reference of the browser's, puts a vector of 128 bits on the stack and drops it.
  const vector = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 1, 111, 0, 3, 2, 1, 0, 10, 9, 1, 7, 0, 65, 0, 253,
    15, 26, 11);
  if (!WebAssembly.validate(vector)) {
    return "This browser is too old for this page. Browsers from March 2023 or later can open it.";
  }
  return "";
}
