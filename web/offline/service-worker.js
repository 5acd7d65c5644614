// Serves one build of the site out of the browser's own store, so that it opens without a server. `cargo xtask build
// --offline-site` writes in what belongs to the build; the site that is built by default has no such file.
//
// The build that a person uses is the one that was chosen, whichever worker of this site is at work: a newer worker, even
// one that the browser has put in the older one's place, goes on serving the older build until it is asked for its own.

const BUILD = "build-to-be-written";
/** Names of the build's files, each with the hash of what it holds. */
const FILES = files_to_be_written;

const { scope } = self.registration;
const CHOSEN = `${scope}#chosen`;
/** What the organisation says: not of the build, and asked for anew each time. */
const SETTINGS = new URL("config.json", scope).href;
/** How long they are waited for where there are older ones: less than the page waits (web/boot.js). */
const PATIENCE_MS = 500;

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("fetch", (event) => {
  if (event.request.method === "GET" && event.request.url.startsWith(scope)) {
    event.respondWith(answer(event));
  }
});
addEventListener("message", (event) => event.waitUntil(tell(event.data, event.ports[0])));

/** Takes every file of this build, or, where one is not what was built, none. */
async function install() {
  const store = await caches.open(storeOf(BUILD));
  await Promise.all(Object.entries(FILES).map(async ([name, integrity]) => {
    const address = new URL(name, scope);
    const response = await fetch(address, { cache: "no-cache", integrity });
    // An answer that was redirected may not stand for a page, so it is told again as one that was not.
    await store.put(address, new Response(response.body, { headers: response.headers }));
  }));
  if (await chosen()) {
    await forgetAllBut([await chosen(), BUILD]);
  } else {
    await choose();
  }
}

async function answer(event) {
  const { request } = event;
  const address = new URL(request.url);
  address.search = "";
  address.hash = "";
  if (address.href === SETTINGS) {
    return settings(event);
  }
  const name = address.href === scope ? new URL("index.html", scope) : address;
  // Compressed or not is settled once a file is in the store.
  const kept = await caches.match(name, { cacheName: storeOf(await chosen()), ignoreVary: true });
  return kept ?? fetch(request);
}

/** The settings as they are now, else as they were last. */
async function settings(event) {
  const note = await caches.open(CHOSEN);
  const last = await note.match(SETTINGS, { ignoreVary: true });
  const now = settingsNow(event.request.url, note);
  if (!last) {
    return now;
  }
  event.waitUntil(now.catch(() => {}));
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  const response = await Promise.race([now.catch(() => undefined), late]);
  return response && (isSaid(response) || isUnsaid(response)) ? response : last;
}

/** What the server answers; by a request of its own, since the page's ends where the page has waited long enough. */
async function settingsNow(address, note) {
  const response = await fetch(address, { cache: "no-cache" });
  if (isSaid(response)) {
    await note.put(SETTINGS, response.clone());
  } else if (isUnsaid(response)) {
    await note.delete(SETTINGS);
  }
  return response;
}

/** Whether an answer is the settings: a page to sign in on, to which one is led, is not. */
function isSaid(response) {
  return response.ok && (!response.redirected || /json/.test(response.headers.get("Content-Type")));
}

/** Whether there are none. A server that is down, or wants a password, says nothing of them. */
function isUnsaid(response) {
  return response.status === 404 || response.status === 410;
}

async function tell(word, port) {
  if (word === "use") {
    await choose();
  }
  port.postMessage({ own: BUILD, chosen: await chosen() });
}

/** Has everybody use this build from their next page on. */
async function choose() {
  const note = await caches.open(CHOSEN);
  await note.put(scope, new Response(BUILD));
  await forgetAllBut([BUILD]);
}

async function chosen() {
  const note = await caches.match(scope, { cacheName: CHOSEN });
  return note?.text();
}

async function forgetAllBut(builds) {
  const kept = [CHOSEN, ...builds.map(storeOf)];
  const names = await caches.keys();
  // Another site under the same name of a server has a scope of its own.
  const old = names.filter((name) => name.startsWith(`${scope}#`) && !kept.includes(name));
  await Promise.all(old.map((name) => caches.delete(name)));
}

function storeOf(build) {
  return `${scope}#${build}`;
}
