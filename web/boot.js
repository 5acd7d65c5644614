// Starts the app of a page of the site, and says what failed where it cannot start (web/recovery.js stands above).
// A plain script, no module: from a disk a module would not even load, and nobody would be told why.

const script = document.querySelector("script[data-wasm]");
/** How long config.json is waited for, and what it is where nobody has written any. */
const PATIENCE_MS = 1_000;
const NOTHING_SAID = /^\s*{\s*("\$schema"[^,]*)?}\s*$/;

if (parent !== window) {
  // What a frame needs besides, a visit of its own need not download.
  document.documentElement.dataset.framed = "";
  import("./host.js");
}

start().catch(async (error) => showRecovery("This page could not start.", await mend(), String(error)));

async function start() {
  const [module, response] = await Promise.all([
    import(new URL(script.dataset.js, document.baseURI).href),
    // Only a program that is to the bit what was built is run. As a preload asks without `crossorigin`: in no other mode
    // does WebKit take what is preloaded, and it would download the program twice.
    fetch(script.dataset.wasm, { integrity: script.dataset.integrity, mode: "no-cors", credentials: "include" }),
    configure(),
  ]);
  // With a wrong MIME type the generated loader compiles from bytes instead.
  await module.default({ module_or_path: response });
}

/**
 * Has config.json read, where it says anything, by a program of its own, which leaves what the app can use of it. Whatever
 * goes wrong, what is built in holds. How long the file may take also bounds how much may arrive; that none comes from
 * elsewhere is in the policy.
 */
async function configure() {
  const app = document.getElementById("app");
  try {
    const asked = new URLSearchParams(location.search).get("config");
    const response = await fetch(asked ?? "config.json", { signal: AbortSignal.timeout(PATIENCE_MS) });
    const text = await response.text();
    if (response.ok && !NOTHING_SAID.test(text)) {
      const reader = await import("./config-reader.js");
      await reader.default({ module_or_path: fetch("config-reader_bg.wasm", { integrity: app.dataset.reader }) });
      app.dataset.settings = reader.settings(text);
    }
  } catch {
    // None, or no answer in time.
  }
}

/** What whoever looks after the site can do about it. */
async function mend() {
  const hindered = obstacle();
  if (hindered) {
    return hindered;
  }
  if (location.protocol === "file:") {
    return "Browsers do not let a page from a disk load its own parts. Open standalone.html instead: it is one file.";
  }
  for (const name of [script.dataset.js, script.dataset.wasm]) {
    const failed = await failure(name);
    if (failed) {
      return failed;
    }
  }
  return "The program arrived whole, but this browser did not run it. Reloading may help, or a newer browser, or more "
    + "free memory.";
}

/** Why a file does not arrive as it was built; nothing where it does. Asked only after the start has failed. */
async function failure(name) {
  try {
    const response = await fetch(name, { cache: "no-store" });
    if (!response.ok) {
      return `The server answers ${response.status} to ${name}. An administrator can check that all files of the site `
        + "are there, are from the same build, and may be read.";
    }
  } catch {
    return `${name} is blocked on its way, or the connection broke. An administrator can allow files that end in .wasm `
      + "and .js from this site through the filters.";
  }
  if (name !== script.dataset.wasm) {
    return "";
  }
  return fetch(name, { cache: "no-store", integrity: script.dataset.integrity }).then(() => "", () =>
    `What arrives as ${name} is not what was built: it is damaged, replaced on its way, or from another build. `
      + "An administrator can copy all files of the site there again, and clear the caches.");
}
