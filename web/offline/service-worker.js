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

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("fetch", (event) => {
  if (event.request.method === "GET" && event.request.url.startsWith(scope)) {
    event.respondWith(answer(event.request));
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

async function answer(request) {
  const address = new URL(request.url);
  address.search = "";
  address.hash = "";
  if (address.href === SETTINGS) {
    return settings(request);
  }
  const name = address.href === scope ? new URL("index.html", scope) : address;
  // Compressed or not is settled once a file is in the store.
  const kept = await caches.match(name, { cacheName: storeOf(await chosen()), ignoreVary: true });
  return kept ?? fetch(request);
}

/** The settings as they are now, else as they were last. */
async function settings(request) {
  const note = await caches.open(CHOSEN);
  try {
    const response = await fetch(request);
    if (response.ok) {
      await note.put(SETTINGS, response.clone());
    } else {
      await note.delete(SETTINGS);
    }
    return response;
  } catch {
    return await note.match(SETTINGS, { ignoreVary: true }) ?? Response.error();
  }
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
