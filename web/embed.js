// <capability-path src="…/index.html" height="auto"></capability-path> puts Capability Path into a page of yours and speaks
// with it (contracts.md, The host page). One plain script without dependencies; it asks no server for anything.
//
// Attributes: `src` (the page, with or without #link), `height` (a number of CSS pixels, or `auto` to follow the page),
// `config` (where its config.json stands, if not beside it), `sandbox` (handed on to the frame).
// Events: `ready`, `resize`, `state`, `problems`; what the page said is in `detail`.
// Methods, each a promise of the page's answer: `get()`, `set({ link } or { scenario })`, `reset()`, `theme("dark")`,
// `locale("en-GB")`.
(() => {
  const APP = "capability-path";
  const VERSION = 1;
  const FIXED_HEIGHT = 900;
  // A page that claims to be taller is broken, or not ours.
  const TALLEST = 20_000;
  const PATIENCE_MS = 5_000;
  // More than this at once is a mistake of the host page.
  const MOST_WAITING = 100;
  const EVENTS = { ready: "ready", resize: "resize", state: "state", error: "problems" };

  class CapabilityPath extends HTMLElement {
    static observedAttributes = ["src", "height", "config", "sandbox"];

    #frame = document.createElement("iframe");
    #isReady = false;
    #unsent = [];
    #waiting = new Map();
    #lastId = 0;
    #hear = (event) => this.#heard(event);

    constructor() {
      super();
      this.#frame.setAttribute("allow", "clipboard-write; fullscreen");
      // The object model is open to scripts where a policy forbids style attributes.
      const { style } = this.#frame;
      style.display = "block";
      style.inlineSize = "100%";
      style.border = "0";
      this.attachShadow({ mode: "closed" }).append(this.#frame);
    }

    connectedCallback() {
      window.addEventListener("message", this.#hear);
      this.#frame.title = this.title || "Capability Path";
      this.#load();
    }

    disconnectedCallback() {
      window.removeEventListener("message", this.#hear);
      this.#giveUp("the element has left the page");
    }

    attributeChangedCallback(name) {
      if (!this.isConnected) {
        return;
      }
      if (name === "height") {
        this.#setHeight(this.#fixedHeight());
      } else {
        this.#load();
      }
    }

    /** What the page shows: its link, scenario, best approach and digest. */
    get() {
      return this.#ask("get");
    }

    /** Shows a link (the text after #) or a scenario. */
    set(state) {
      return this.#ask("set", state);
    }

    /** Goes back to what the page was opened with. */
    reset() {
      return this.#ask("reset");
    }

    /** "light", "dark" or "auto". */
    theme(value) {
      return this.#ask("theme", { value });
    }

    /** A language tag such as "en-GB". */
    locale(value) {
      return this.#ask("locale", { value });
    }

    #load() {
      this.#giveUp("the page is being opened anew");
      this.#isReady = false;
      this.#setHeight(this.#fixedHeight());
      if (this.hasAttribute("sandbox")) {
        this.#frame.setAttribute("sandbox", this.getAttribute("sandbox"));
      } else {
        this.#frame.removeAttribute("sandbox");
      }
      const address = this.#address();
      if (address) {
        this.#frame.src = address.href;
      }
    }

    /** The address of the page; nothing where there is none that a page may have. */
    #address() {
      const address = parsed(this.getAttribute("src"));
      if (!address || !["http:", "https:", "file:"].includes(address.protocol)) {
        return null;
      }
      const config = this.getAttribute("config");
      if (config) {
        address.searchParams.set("config", config);
      }
      return address;
    }

    /** Who the page is. A frame without an origin calls itself "null". */
    #origin() {
      const sandbox = this.getAttribute("sandbox");
      const hasNone = sandbox !== null && !sandbox.split(/\s+/).includes("allow-same-origin");
      const origin = this.#address()?.origin ?? "null";
      return hasNone ? "null" : origin;
    }

    #heard({ source, origin, data }) {
      const isOurs = source === this.#frame.contentWindow && origin === this.#origin();
      const isMessage = isOurs && data?.app === APP && data.v === VERSION && Object.hasOwn(EVENTS, data.type);
      if (!isMessage) {
        return;
      }
      if (data.type === "ready") {
        this.#isReady = true;
        this.#unsent.splice(0).forEach((message) => this.#post(message));
      }
      if (data.type === "resize" && this.getAttribute("height") === "auto") {
        this.#setHeight(data.height);
      }
      this.#settle(data);
      this.dispatchEvent(new CustomEvent(EVENTS[data.type], { detail: data }));
    }

    #settle(data) {
      const asked = this.#waiting.get(data.id);
      if (!asked) {
        return;
      }
      this.#waiting.delete(data.id);
      clearTimeout(asked.timer);
      if (data.type === "error") {
        asked.reject(Object.assign(new Error("Capability Path could not do all of it"), { problems: data.problems }));
      } else {
        asked.resolve(data);
      }
    }

    #ask(type, payload = {}) {
      return new Promise((resolve, reject) => {
        if (this.#waiting.size >= MOST_WAITING) {
          reject(new Error("too many questions wait for an answer"));
          return;
        }
        this.#lastId += 1;
        const id = String(this.#lastId);
        const timer = setTimeout(() => {
          this.#waiting.delete(id);
          reject(new Error("no answer: the page may not have opened, or its config.json may not list this origin"));
        }, PATIENCE_MS);
        this.#waiting.set(id, { resolve, reject, timer });
        const message = { ...payload, app: APP, v: VERSION, type, id };
        if (this.#isReady) {
          this.#post(message);
        } else {
          this.#unsent.push(message);
        }
      });
    }

    #post(message) {
      const origin = this.#origin();
      // No other name reaches a frame without an origin; what is sent is no secret of the host's.
      this.#frame.contentWindow?.postMessage(message, origin === "null" ? "*" : origin);
    }

    #giveUp(why) {
      this.#unsent = [];
      for (const { reject, timer } of this.#waiting.values()) {
        clearTimeout(timer);
        reject(new Error(why));
      }
      this.#waiting.clear();
    }

    #fixedHeight() {
      return Number(this.getAttribute("height")) || FIXED_HEIGHT;
    }

    #setHeight(height) {
      if (Number.isFinite(height) && height > 0) {
        this.#frame.style.blockSize = `${Math.min(height, TALLEST)}px`;
      }
    }
  }

  /** `URL.parse` is from 2024; this page is for browsers from 2023. */
  function parsed(address) {
    try {
      return new URL(address ?? "", document.baseURI);
    } catch {
      return null;
    }
  }

  if (!customElements.get(APP)) {
    customElements.define(APP, CapabilityPath);
  }
})();
