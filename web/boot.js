// Starts the app, and says so plainly when it cannot start or breaks later. It lives outside the app because
// a page whose WebAssembly has panicked stays painted and is dead; only plain script can still speak.
// Words for the page stand in src/text; these few cannot, since they are for when that is not there.

const script = document.querySelector("script[data-wasm]");
let isShown = false;

// A panic, a stack overflow and a lack of memory all end as one of these, in a listener or in a promise.
window.addEventListener("error", (event) => recoverFrom(event.error));
window.addEventListener("unhandledrejection", (event) => recoverFrom(event.reason));

start().catch((error) => {
  showRecovery(
    "This page could not start. Its program may be blocked or incomplete; whoever looks after this site can "
      + "check that the .wasm file is there, is not blocked, and is served as application/wasm.",
    String(error),
  );
});

async function start() {
  if (typeof WebAssembly !== "object") {
    throw new Error("WebAssembly is switched off in this browser");
  }
  const [module, response] = await Promise.all([
    import(new URL(script.dataset.js, document.baseURI).href),
    fetch(script.dataset.wasm),
  ]);
  if (!response.ok) {
    throw new Error(`${script.dataset.wasm}: ${response.status} ${response.statusText}`);
  }
  // With a wrong MIME type the generated loader compiles from bytes instead.
  await module.default({ module_or_path: response });
}

function recoverFrom(error) {
  if (error instanceof WebAssembly.RuntimeError || error instanceof RangeError) {
    showRecovery("Something in this page broke.", String(error));
  }
}

function showRecovery(what, detail) {
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
  link.setAttribute("aria-label", "Link to what was entered last");
  link.addEventListener("focus", () => link.select());
  page.append(
    element("h1", "Capability Path has stopped"),
    element("p", what),
    element("p", "Nothing is lost: this link holds what was entered last."),
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
