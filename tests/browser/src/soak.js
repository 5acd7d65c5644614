// Does what a person might do, over and over, in whatever order a seed says, and counts what is left behind. Served before
// the page's own script, so that it sees every listener and the program's memory (tests/browser/src/bin/soak.rs).

globalThis.soak = (() => {
  const wrong = [];
  addEventListener("error", (event) => wrong.push(String(event.message)));
  addEventListener("unhandledrejection", (event) => wrong.push(String(event.reason)));
  addEventListener("securitypolicyviolation", (event) => wrong.push(`${event.violatedDirective}: ${event.blockedURI}`));

  // Listeners of the page as a whole, which nothing takes away with an element.
  const listening = new Map();
  for (const [name, step] of [["addEventListener", 1], ["removeEventListener", -1]]) {
    const original = EventTarget.prototype[name];
    EventTarget.prototype[name] = function (type, ...rest) {
      if (this === window || this === document) {
        listening.set(type, (listening.get(type) ?? 0) + step);
      }
      return original.call(this, type, ...rest);
    };
  }

  let memory;
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...values) => {
      const made = await original.apply(WebAssembly, values);
      memory = made.instance.exports.memory;
      return made;
    };
  }

  // A person who leaves the page, prints or saves ends the soak; what leads there is done up to the browser's part.
  addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (link && (link.hasAttribute("download") || !link.getAttribute("href").startsWith("#"))) {
      event.preventDefault();
    }
  }, true);
  globalThis.print = () => {};
  URL.createObjectURL = () => "#";
  // What is saved is an element of no document, whose click nobody hears: Firefox would follow it to "#", which is the start.
  HTMLAnchorElement.prototype.click = function () {
    if (!this.hasAttribute("download")) {
      HTMLElement.prototype.click.call(this);
    }
  };

  // Mulberry32: the same actions from the same seed in every engine.
  let state = 0;
  const below = (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
  const one = (list) => list[below(list.length)];

  const tell = (element, type, kind = Event, more = {}) =>
    element.dispatchEvent(new kind(type, { bubbles: true, cancelable: true, ...more }));
  const set = (element, value) => {
    element.focus();
    element.value = value;
    tell(element, "input", InputEvent);
    tell(element, "change");
  };
  const TEXTS = ["", "7", "4-8", "99", "-1", "0,5", "not sure", "<b>x</b>", "Umsätze ↑ 日本", "a".repeat(300), "v=1&due=4"];
  const KEYS = ["ArrowRight", "ArrowLeft", "Home", "End", "PageUp", "PageDown", "f", "F", "Escape", "Enter", "Tab"];

  /** What can be done, how often of a hundred times, to what. */
  const KINDS = [
    [30, "input[type=range]", (slider) => {
      tell(slider, "pointerdown", PointerEvent);
      const [from, to] = [Number(slider.min), Number(slider.max)];
      for (let moves = 1 + below(4); moves > 0; moves -= 1) {
        slider.value = String(from + below(to - from + 1));
        tell(slider, "input", InputEvent);
      }
      tell(slider, "pointerup", PointerEvent);
    }],
    [8, "input[type=range], svg[tabindex], [role=slider]", (element) => {
      element.focus?.();
      tell(element, "keydown", KeyboardEvent, { key: one(KEYS), shiftKey: below(2) === 1 });
    }],
    [14, "select", (select) => set(select, one([...select.options]).value)],
    [10, "[data-entry]", (entry) => set(entry, below(2) ? String(below(100)) : one(TEXTS))],
    [4, "textarea:not([readonly]), input[type=text]:not([data-entry]):not([readonly])", (entry) => set(entry, one(TEXTS))],
    [6, "input[type=checkbox], input[type=radio]", (tick) => tick.click()],
    [10, "summary", (summary) => summary.click()],
    [12, "button", (button) => button.click()],
    [2, "a[href^='#']", (link) => link.click()],
    [4, "body", () => tell(document, "keydown", KeyboardEvent, { key: "z", ctrlKey: true, shiftKey: below(2) === 1 })],
  ];
  const WHEEL = KINDS.flatMap(([times, selector, act]) => Array(times).fill([selector, act]));

  // No person does two things within one task of the browser, and what a change draws comes after its own task.
  const task = () => new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      port2.close();
      resolve();
    };
    port2.postMessage(0);
  });
  const rest = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

  return {
    /** Does `count` things; every five of them what waits for a timer has its turn. */
    async act(seed, count) {
      state = seed;
      for (let done = 0; done < count; done += 1) {
        const [selector, act] = one(WHEEL);
        const found = document.getElementById("app").querySelectorAll(selector);
        if (found.length > 0) {
          act(one(found));
        }
        await (done % 5 === 0 ? rest(0) : task());
      }
    },
    /** Drags one slider to and fro, `count` moves in all, each with the time that a frame's work takes. */
    async drag(seed, count) {
      const slider = document.querySelector("input[type=range][data-field]");
      for (let done = 0; done < count; done += 1) {
        slider.value = String(10 + Math.abs(((seed + done) * 2) % 160 - 80));
        tell(slider, "input", InputEvent);
        await (done % 50 === 0 ? rest(0) : task());
      }
      tell(slider, "pointerup", PointerEvent);
    },
    /** Folds everything, takes all back to the start, and lets what is being found be found. */
    async settle() {
      document.querySelectorAll("details[open] > summary").forEach((summary) => summary.click());
      await rest(50);
      for (const action of ["reset", "reset_assumptions", "tour_end"]) {
        document.querySelector(`[data-action="${action}"]`)?.click();
        await rest(50);
      }
      await rest(1_500);
    },
    /** Does one of the above, and then says what went wrong, whether the page is alive, and what it says. */
    async look(act) {
      await act();
      // What was done last is drawn first: a picture that comes after the question would take its complaint back.
      await rest(100);
      const hasStopped = document.querySelector(".recovery") !== null;
      const isAlive = !hasStopped && wrong.length === 0 && (await this.isAlive());
      return { wrong, hasStopped, isAlive, ...(isAlive && this.told()) };
    },
    /** What the page says now, and how it says it. */
    told() {
      const link = document.querySelector("a[data-open], a[data-action=decide]").getAttribute("href").split("#")[1];
      const inputs = document.querySelectorAll("select[data-field], input[type=range][data-field]");
      const values = Object.fromEntries([...inputs].map((input) => [input.dataset.field, input.value]));
      return { link, digest: document.querySelector("[data-result=digest]")?.dataset.value ?? null, values };
    },
    /** Whether a change is still followed by its answer: on a machine that has much else to do it takes its time. */
    async isAlive() {
      const choice = document.querySelector("[data-field=adoption_gap], [data-field=approach]");
      const entry = document.querySelector("[data-entry]");
      const name = document.querySelector("[data-field=name]");
      const before = this.told().link;
      let isFollowed = () => this.told().link !== before;
      if (choice) {
        set(choice, [...choice.options].find((option) => !option.selected).value);
      } else if (entry) {
        set(entry, "many");
        isFollowed = () => entry.getAttribute("aria-invalid") === "true";
      } else if (name) {
        set(name, name.value === "Anna" ? "Bob" : "Anna");
      } else {
        set(document.querySelector("[data-field=team]"), "no link at all");
        document.querySelector("[data-action=add_to_team]").click();
        isFollowed = () => document.querySelector("[data-result='team.problems']")?.dataset.value > "0";
      }
      for (let looks = 0; looks < 100 && !isFollowed(); looks += 1) {
        await rest(100);
      }
      return isFollowed();
    },
    /** What is there, in the units of each. */
    counts() {
      return {
        memory: memory.buffer.byteLength,
        nodes: document.getElementsByTagName("*").length,
        listeners: [...listening.values()].reduce((sum, count) => sum + count, 0),
      };
    },
    wrong,
  };
})();
