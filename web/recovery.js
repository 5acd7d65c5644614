// Says so plainly when the app cannot start or breaks later. It lives outside the app because a page whose
// WebAssembly has panicked stays painted and is dead; only plain script can still speak.
// Words for the page stand in src/text; these few cannot, since they are for when that is not there.
// `cargo xtask build` puts this before web/boot.js and before web/standalone.js.

let isShown = false;

// A panic, a stack overflow and a lack of memory all end as one of these, in a listener or in a promise.
window.addEventListener("error", (event) => recoverFrom(event.error));
window.addEventListener("unhandledrejection", (event) => recoverFrom(event.reason));

function recoverFrom(error) {
  // Firefox has an error of its own for a stack that is full, and no name in the page for it.
  const isFatal = ["RuntimeError", "RangeError", "InternalError"].includes(error?.name);
  if (isFatal) {
    showRecovery(
      "Something in this page broke.",
      "This link holds what you entered, up to half a second ago. Reload to go on from there.",
      String(error),
    );
  }
}

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
  // A function that puts a vector of 128 bits on the stack and drops it.
  const vector = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 9, 1, 7, 0, 65, 0, 253, 15,
    26, 11);
  if (!WebAssembly.validate(vector)) {
    return "This browser is too old for this page. Browsers from March 2023 or later can open it.";
  }
  return "";
}

function showRecovery(what, mend, detail) {
  if (isShown) {
    return;
  }
  isShown = true;
  const page = document.createElement("main");
  page.className = "recovery";
  page.setAttribute("role", "alert");
  const link = document.createElement("input");
  link.readOnly = true;
  link.value = location.href;
  link.setAttribute("aria-label", "Link to what you entered last");
  link.addEventListener("focus", () => link.select());
  page.append(
    element("h1", "Capability Path has stopped"),
    element("p", what),
    element("p", mend),
    link,
    button("Reload", () => location.reload()),
    button("Start over", () => location.assign(location.pathname)),
    element("p", detail),
  );
  document.getElementById("app").replaceChildren(page);
}

function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function button(text, action) {
  const made = element("button", text);
  made.type = "button";
  made.addEventListener("click", action);
  return made;
}
