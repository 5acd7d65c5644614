// <capability-path src="…/index.html" height="auto"></capability-path> puts Capability Path into a page of yours and speaks
// with it (docs/embedding.md). One plain script without dependencies; it asks no server for anything but the page.
//
// Attributes: `src` (the page, with or without #link), `height` (a number of CSS pixels, 900 where there is none, or `auto`
// to follow the page), `config` (where its config.json stands, seen from the page, if not beside it), `sandbox` (handed on
// to the frame), `title` (what the frame is called for who does not see it).
// Events: `ready`, `resize`, `state`, `problems`; what the page said is in `detail`.
// Methods, each a promise: `get()`, `set({ link } or { scenario })`, `reset()`, `theme("dark")`, `locale("en-GB")`. They
// give what the page says then, or null where it may not tell this site; they fail with what could not be taken.
(() => {
  const APP = "capability-path";
  const VERSION = 1;
  const FIXED_HEIGHT = 900;
  // A page that claims to be taller is broken, or not ours.
  const TALLEST = 20_000;
  // A slow line, and a page that then has to start.
  const OPENING_MS = 60_000;
  const ANSWER_MS = 2_000;
  // More than this at once is a mistake of the host page.
  const MOST_WAITING = 100;
  // The page follows twenty messages in a second (web/host.js); this far apart none is passed over, even after it stood still.
  const APART_MS = 100;
  const EVENTS = { ready: "ready", resize: "resize", state: "state", error: "problems" };
  // Also where a policy forbids style elements.
  const LOOKS = new CSSStyleSheet();
  LOOKS.replaceSync(":host { display: block } :host([hidden]) { display: none }");
  const PROTOCOLS = ["http:", "https:", "file:"];

  class CapabilityPath extends HTMLElement {
    static observedAttributes = ["src", "height", "config", "sandbox", "title"];

    #root = this.attachShadow({ mode: "closed" });
    #frame = document.createElement("iframe");
    #isHere = false;
    #isReady = false;
    // Who the page in the frame is, by what it has said.
    #theirs = "";
    #waiting = new Map();
    #lastId = 0;
    // When the next message may be sent.
    #free = 0;
    // How tall the page has said that it would be.
    #told = 0;
    // What a page that the reader goes on to has to be told again.
    #lasting = new Map();
    #hear = (event) => this.#heard(event);

    constructor() {
      super();
      this.#root.adoptedStyleSheets = [LOOKS];
    }

    connectedCallback() {
      this.#isHere = true;
      addEventListener("message", this.#hear);
      this.#load();
    }

    disconnectedCallback() {
      removeEventListener("message", this.#hear);
      this.#isHere = false;
      this.#isReady = false;
      this.#giveUp("the element has left the page");
    }

    attributeChangedCallback(name, before, now) {
      // An element that was there before its script has them all told before it is here.
      if (!this.#isHere || before === now) {
        return;
      }
      if (name === "title") {
        this.#name();
      } else if (name === "height") {
        this.#setHeight();
      } else {
        this.#giveUp("the page is being opened anew");
        this.#load();
      }
    }

    /** What the page shows: its link, scenario, best approach and digest. */
    async get() {
      const state = await this.#ask("get");
      if (!state) {
        throw new Error("no answer: does allowed_origins in the page's config.json list this site?");
      }
      return state;
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
      this.#isReady = false;
      this.#told = 0;
      // A new frame each time: to send the old one elsewhere would be an entry in the history of the host page.
      const frame = document.createElement("iframe");
      frame.allow = "web-share";
      // The object model is open to scripts where a policy forbids style attributes.
      Object.assign(frame.style, { display: "block", inlineSize: "100%", border: "0" });
      if (this.hasAttribute("sandbox")) {
        frame.setAttribute("sandbox", this.getAttribute("sandbox"));
      }
      const address = this.#address();
      if (address) {
        frame.src = address.href;
      }
      this.#frame = frame;
      this.#name();
      this.#setHeight();
      this.#root.replaceChildren(frame);
      if (!address) {
        this.#refuseAddress();
      }
    }

    /** An empty frame says nothing to anybody; whoever writes the host page looks at the console. */
    #refuseAddress() {
      const problems = [{ where: "src", found: this.getAttribute("src") ?? "", used: "" }];
      console.error(`<${APP}>: src is no address of a page`, problems[0].found);
      this.#giveUp("src is no address of a page");
      this.dispatchEvent(new CustomEvent(EVENTS.error, { detail: { app: APP, v: VERSION, type: "error", problems } }));
    }

    #name() {
      this.#frame.title = this.title || "Capability Path";
    }

    /** The address of the page; nothing where there is none that a page may have. */
    #address() {
      let address;
      try {
        address = new URL(this.getAttribute("src") ?? "", document.baseURI);
      } catch {
        return null;
      }
      const config = this.getAttribute("config");
      if (config) {
        address.searchParams.set("config", config);
      }
      return this.hasAttribute("src") && PROTOCOLS.includes(address.protocol) ? address : null;
    }

    /** Who the page is. A frame without an origin calls itself "null". */
    #origin() {
      const sandbox = this.getAttribute("sandbox");
      const address = this.#address();
      // Chromium calls the origin of a file "file://" in an address, and "null" in a message as everybody does.
      const hasNone = address?.protocol === "file:"
        || (sandbox !== null && !sandbox.split(/\s+/).includes("allow-same-origin"));
      return hasNone ? "null" : address?.origin ?? "null";
    }

    #heard({ source, origin, data }) {
      // What stands in a page without an origin may have none of its own.
      const isThem = origin === this.#origin() || (origin === "null" && globalThis.origin === "null");
      const isOurs = isThem && source === this.#frame.contentWindow;
      const isMessage = isOurs && data?.app === APP && data.v === VERSION && Object.hasOwn(EVENTS, data.type);
      if (!isMessage) {
        return;
      }
      if (data.type === "ready") {
        this.#isReady = true;
        this.#theirs = origin;
        [...this.#lasting.values()].forEach((message) => this.#post(message));
        this.#waiting.forEach((asked, id) => this.#send(id, asked));
      }
      if (data.type === "resize") {
        this.#told = Number(data.height);
        this.#setHeight();
      }
      this.#answered(data);
      this.dispatchEvent(new CustomEvent(EVENTS[data.type], { detail: data }));
    }

    #answered(data) {
      const asked = this.#waiting.get(data.id);
      if (!asked) {
        return;
      }
      this.#settle(data.id);
      if (data.type === "error") {
        const { problems } = data;
        // What was taken before it holds on.
        const { message, before } = asked;
        if (this.#lasting.get(message.type) === message) {
          before ? this.#lasting.set(message.type, before) : this.#lasting.delete(message.type);
        }
        asked.reject(Object.assign(new Error(`not taken: ${JSON.stringify(problems)}`), { problems }));
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
        // As it is now, and at once where it cannot be sent: what throws here fails the promise.
        const message = structuredClone({ ...payload, app: APP, v: VERSION, type });
        const asked = { message, before: this.#lasting.get(type), resolve, reject, timer: 0 };
        if (type === "theme" || type === "locale") {
          this.#lasting.set(type, message);
        }
        this.#waiting.set(id, asked);
        if (this.isConnected && !this.#address()) {
          this.#fail(id, "src is no address of a page");
        } else if (this.#isReady) {
          this.#send(id, asked);
        } else {
          asked.timer = setTimeout(() => this.#fail(id, "the page has not opened"), OPENING_MS);
        }
      });
    }

    #send(id, asked) {
      const now = performance.now();
      const at = Math.max(now, this.#free);
      this.#free = at + APART_MS;
      clearTimeout(asked.timer);
      asked.timer = setTimeout(() => {
        this.#post({ ...asked.message, id });
        asked.timer = setTimeout(() => {
          this.#settle(id);
          asked.resolve(null);
        }, ANSWER_MS);
      }, at - now);
    }

    #post(message) {
      // No other name reaches a frame without an origin; what is sent is no secret of the host's.
      this.#frame.contentWindow?.postMessage(message, this.#theirs === "null" ? "*" : this.#theirs);
    }

    #settle(id) {
      clearTimeout(this.#waiting.get(id)?.timer);
      this.#waiting.delete(id);
    }

    #fail(id, why) {
      const asked = this.#waiting.get(id);
      this.#settle(id);
      asked?.reject(new Error(why));
    }

    #giveUp(why) {
      [...this.#waiting.keys()].forEach((id) => this.#fail(id, why));
    }

    /** As asked for, or as the page has said where it is to be followed. */
    #setHeight() {
      const asked = this.getAttribute("height");
      const height = asked === "auto" ? this.#told : Number(asked);
      const isHeight = Number.isFinite(height) && height > 0;
      this.#frame.style.blockSize = `${isHeight ? Math.min(height, TALLEST) : FIXED_HEIGHT}px`;
    }
  }

  if (!customElements.get(APP)) {
    customElements.define(APP, CapabilityPath);
  }
})();
