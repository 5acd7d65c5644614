// Starts the app of a page of the site, and says what failed where it cannot start (web/recovery.js stands above).
// A plain script, no module: from a disk a module would not even load, and nobody would be told why.

const script = document.querySelector("script[data-wasm]");
/**
 * How long config.json is waited for once the program is there, so that a slow line delays both alike; and what it is
 * where nobody has written any.
 */
const PATIENCE_MS = 1_000;
const NOTHING_SAID = /^\s*{\s*("\$schema"\s*:\s*"[^"]*"\s*)?}\s*$/;
/** How long the program that reads it is waited for: a part of the time that the app's own takes, unless it is held up. */
const LONGEST_MS = 10_000;

if (parent !== window) {
  // What a frame needs besides, a visit of its own need not download.
  document.documentElement.dataset.framed = "";
  import("./host.js");
}

start().catch(async (error) => showRecovery("This page could not start.", await mend(), String(error)));

async function start() {
  const patience = new AbortController();
  const configured = configure(patience.signal);
  const [module, response] = await Promise.all([
    import(`./${script.dataset.js}`),
    // Only a program that is to the bit what was built is run. As a preload asks without `crossorigin`: in no other mode
    // does WebKit take what is preloaded, and it would download the program twice.
    fetch(script.dataset.wasm, { integrity: script.dataset.integrity, mode: "no-cors", credentials: "include" }),
  ]);
  setTimeout(() => patience.abort(Error("it is held up")), PATIENCE_MS);
  await configured;
  // With a wrong MIME type the generated loader compiles from bytes instead.
  await module.default({ module_or_path: response });
}

/**
 * Has config.json read, where it says anything, by a program of its own, which leaves what the app can use of it. Whatever
 * goes wrong, what is built in holds, and a notice says so. How long the file may take also bounds how much may arrive; that
 * none comes from elsewhere is in the policy.
 */
async function configure(signal) {
  const { dataset } = document.getElementById("app");
  try {
    const config = new URLSearchParams(location.search).get("config");
    if (config) {
      // It holds for the other pages as well, and for what is shared.
      for (const key in dataset) {
        dataset[key] = dataset[key].replace(/\.html\??/, `.html?${new URLSearchParams({ config })}&`);
      }
    }
    const response = await fetch(config || "config.json", { signal });
    const text = await response.text();
    if (response.ok && !NOTHING_SAID.test(text)) {
      dataset.settings = await Promise.race([
        import("./config-reader.js").then((reader) => reader.read(text)),
        new Promise((_, refuse) => setTimeout(refuse, LONGEST_MS, Error("its reader is held up"))),
      ]);
    }
  } catch (error) {
    // Some browsers quote the address in it, and a second line would be taken for what the file says.
    dataset.settings = `fault\tconfig.json is not used: ${error.message.replace(/\s/g, " ")}`;
  }
}

/** What whoever looks after the site can do about it: a script of its own, which only a page that failed needs. */
async function mend() {
  if (location.protocol === "file:") {
    return "From a disk, open standalone.html instead.";
  }
  try {
    return await (await import("./mend.js")).mend(script);
  } catch {
    return "Its files do not arrive. An administrator can let them pass.";
  }
}
