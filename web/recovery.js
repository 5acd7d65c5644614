// Says so plainly when the app cannot start or breaks later. It lives outside the app because a page whose
// WebAssembly has panicked stays painted and is dead; only plain script can still speak.
// Words for the page stand in src/text; these few cannot, since they are for when that is not there.
// `cargo xtask build` puts this before web/boot.js and before web/standalone.js. Like web/boot.js and web/mend.js it is
// written as browsers of May 2019 read it: those that are too old for the page are told so by a script that they can run.

let isShown = false;

// A panic, a stack overflow and a lack of memory all end as one of these, in a listener or in a promise.
window.addEventListener("error", (event) => recoverFrom(event.error));
window.addEventListener("unhandledrejection", (event) => recoverFrom(event.reason));

function recoverFrom(error) {
  // Firefox has an error of its own for a stack that is full, and no name in the page for it.
  const isFatal = ["RuntimeError", "RangeError", "InternalError"].includes(error && error.name) && !isAdded(error.stack);
  if (isFatal) {
    showRecovery(
      "Something in this page broke.",
      "This link holds what you entered before. Reload to go on.",
      String(error),
    );
  }
}

/** Whether it broke in what somebody has added to the browser, which may also stand around what is ours. */
function isAdded(stack) {
  return /-extension:/.test(/[\w-]+:\/\//.exec(stack));
}

function showRecovery(what, mend, detail) {
  if (isShown) {
    return;
  }
  isShown = true;
  // What the app has not written yet, it writes when the page is left: it may still be able to.
  dispatchEvent(new Event("beforeunload"));
  const page = element("main", "");
  page.className = "recovery";
  page.setAttribute("role", "alert");
  const link = element("input", "");
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
    button("Start over", startOver),
    element("p", detail),
  );
  const app = document.getElementById("app");
  app.textContent = "";
  app.append(page);
}

/** What was entered is left behind; which page this is and where its settings stand is not. */
function startOver() {
  const address = new URL(location.href);
  const kept = [...address.searchParams].filter(([key]) => key === "config" || key === "page");
  address.search = new URLSearchParams(kept);
  address.hash = "";
  // The history of a page around it is not ours.
  parent === window ? location.assign(address) : location.replace(address);
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
