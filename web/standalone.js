// Starts the app of the one-file page, which carries its program as text (web/recovery.js and the program's own script
// stand above, and what speaks with a page around it), or shows the page of the method, which needs no program.

const app = document.getElementById("app");
const asked = new URLSearchParams(location.search).get("page");
document.title = app.getAttribute(`data-title-${asked}`) ?? document.title;

if (parent !== window) {
  document.documentElement.dataset.framed = "";
  speakWithHost();
}

if (asked === "method") {
  showMethod();
} else {
  start().catch((error) => showRecovery(
    "This page could not start.",
    obstacle() || "The file may be damaged, or this browser too old for it: ask for the file again, or open it in a "
      + "browser from May 2023 or later.",
    String(error),
  ));
}

async function start() {
  const packed = document.getElementById("program").textContent;
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const program = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const headers = { "Content-Type": "application/wasm" };
  await __wbg_init({ module_or_path: new Response(program, { headers }) });
}

function showMethod() {
  app.replaceChildren(document.getElementById("method").content);
  // In a frame that may open nothing beside itself, the way back leads to where the reader was (web/host.js).
  const from = new URLSearchParams(location.search).get("from");
  if (from) {
    app.querySelector("header a").hash = from;
  }
  // The browser has looked for the place that the address names before it was there.
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
}
