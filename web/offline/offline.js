// Keeps the site in the browser, so that it opens without a server, and says when a newer one is there: it is used only
// when the person asks. In the site of `cargo xtask build --offline-site` alone. Outside the app, as the notice is about
// the app; its words stand here for that reason.

(() => {
  "use strict";
  const WORKER = "service-worker.js";
  // The one address that a worker of this page may have.
  const rules = globalThis.trustedTypes?.createPolicy("offline", { createScriptURL: () => WORKER });

  // A browser without workers, or a frame that may keep nothing, has the page as it is without this.
  if (navigator.serviceWorker) {
    start().catch(() => {});
  }

  async function start() {
    if (await isWithdrawn()) {
      return letGo();
    }
    const address = rules ? rules.createScriptURL("") : WORKER;
    const registration = await navigator.serviceWorker.register(address, { updateViaCache: "none" });
    registration.addEventListener("updatefound", () => {
      registration.installing.addEventListener("statechange", () => offer(registration));
    });
    return offer(registration);
  }

  /** Whether the site has gone back to being one without a worker. Without a connection nobody knows. */
  async function isWithdrawn() {
    try {
      const { status } = await fetch(WORKER, { method: "HEAD", cache: "no-store" });
      return status === 404 || status === 410;
    } catch {
      return false;
    }
  }

  async function letGo() {
    const registration = await navigator.serviceWorker.getRegistration();
    if (registration) {
      const names = await caches.keys();
      const own = names.filter((name) => name.startsWith(`${registration.scope}#`));
      await Promise.all([registration.unregister(), ...own.map((name) => caches.delete(name))]);
    }
  }

  async function offer(registration) {
    const newest = registration.waiting ?? registration.active;
    if (!newest) {
      return;
    }
    const { own, chosen } = await ask(newest, "which");
    if (own !== chosen && !document.querySelector(".offline-notice")) {
      document.body.prepend(notice(newest));
    }
  }

  function ask(worker, word) {
    return new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = (event) => resolve(event.data);
      worker.postMessage(word, [port2]);
    });
  }

  function reload() {
    // A reload takes the address as it stands when it is asked for, and the app writes what was entered last only when
    // the page is left: so it is told first.
    dispatchEvent(new Event("beforeunload"));
    location.reload();
  }

  function notice(worker) {
    const made = document.createElement("div");
    made.className = "offline-notice";
    made.setAttribute("role", "status");
    const words = document.createElement("p");
    words.textContent = "A newer version of this page is ready. What you entered stays.";
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button";
    button.dataset.action = "use_newer";
    button.textContent = "Use it";
    button.addEventListener("click", () => ask(worker, "use").then(reload));
    made.append(words, button);
    return made;
  }
})();
