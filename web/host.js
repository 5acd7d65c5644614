// Speaks with the page around the app where it stands in a frame (docs/embedding.md). It knows the app by the handles that
// any script may use, and is loaded in a frame alone: a visit of its own downloads nothing of it.
// `cargo xtask build` puts web/message.js before this and web/follow.js behind it, writes the version in, and puts all into
// standalone.html as well.

const mount = document.getElementById("app");
const root = document.documentElement;
const version = "version-to-be-named";
/** What a change rests for before it is told (docs/embedding.md). */
const REST_MS = 350;
/** Wait before what the browser has dropped is tried again. */
const AGAIN_MS = 1_000;
/** Most messages that are followed in a second; of those over, the newest `set` is followed later. */
const MOST_A_SECOND = 20;
/** Keys of the query that are no part of a link. */
const OF_PAGE = ["config", "page", "part"];
const DARK = "(prefers-color-scheme: dark)";

let isOpen = false;
let early = [];
let height = 0;
let handled = 0;
let newest = null;
let hostOrigin = location.ancestorOrigins?.[0];
let seen = "";
let told = "";
let news = 0;
let due = 0;
let questions = [];
let wanted = null;
let start = "";
let startMark = null;
let darkness = null;

addEventListener("message", hear);
addEventListener("resize", () => isOpen && measure());
document.addEventListener("click", follow);
new MutationObserver(look).observe(mount, {
  subtree: true,
  childList: true,
  attributes: true,
  attributeFilter: ["data-value", "href"],
});
dress();
look();

/** Loads how a page looks in a frame; the one-file page has that in it. */
function dress() {
  if (document.querySelector("script[data-wasm]")) {
    const link = document.createElement("link");
    [link.rel, link.href] = ["stylesheet", "framed.css"];
    document.head.append(link);
  }
}

/** What has become of the page: it has opened, it has stopped, or it says something else than before. */
function look() {
  const now = mark();
  const isMethod = mount.querySelector(".method_page") !== null;
  if (!isOpen && (now || isMethod || mount.querySelector(".recovery"))) {
    isOpen = true;
    [seen, told] = [now, now];
    [start, startMark] = [present()?.link ?? "", history.state];
    // Not at once: what it changes of the page would be news to the same observer, which browsers call an error.
    new ResizeObserver(() => setTimeout(measure)).observe(root);
    if (now || isMethod) {
      say("ready", { version }, "*");
    }
    early.splice(0).forEach(take);
  } else if (now !== seen) {
    seen = now;
    clearTimeout(news);
    news = setTimeout(tell, REST_MS);
  }
}

/** All that a state differs by. */
function mark() {
  const state = present();
  return state ? `${state.link} ${state.digest}` : "";
}

/** What the page says; nothing while it does not. */
function present() {
  const link = mount.querySelector("[data-open], [data-action=decide]")?.hash.slice(1);
  const [best, digest] = ["best", "digest"].map((name) => mount.querySelector(`[data-result=${name}]`)?.dataset.value);
  // No text instead: one has a `link` of its own.
  return link && best && digest ? { link, best, digest } : null;
}

function measure() {
  const now = Math.ceil(root.getBoundingClientRect().height);
  // Where a frame is not drawn, as behind a tab of its host, nothing has a height.
  if (now > 0 && now <= innerHeight) {
    // For good: were it taken back while the host follows something that unfolds, the page would jump.
    root.dataset.framed = "whole";
  }
  if (now !== height) {
    height = now;
    say("resize", { height }, "*");
  }
}

function say(type, payload, origin) {
  parent.postMessage({ app: APP, v: FORMAT, type, ...payload }, origin);
}

function hear(event) {
  if (event.source !== parent || !typeOf(event.data)) {
    return;
  }
  hostOrigin = event.origin;
  if (!isOpen && early.length < MOST_A_SECOND) {
    early.push(event);
  } else {
    take(event);
  }
}

/** Follows a message, as long as there are not too many. */
function take(event) {
  if (!isOpen || handled >= MOST_A_SECOND) {
    newest = typeOf(event.data) === "set" ? event : newest;
    return;
  }
  if (handled === 0) {
    setTimeout(renew, 1_000);
  }
  handled += 1;
  handle(readMessage(event.data), event.origin);
}

function renew() {
  handled = 0;
  const event = newest;
  newest = null;
  if (event) {
    take(event);
  }
}

function handle(message, origin) {
  if (!message) {
    return;
  }
  const { type, id, value } = message;
  const problems = message.problems ?? (type === "locale" ? languageProblems(value) : []);
  if (problems.length > 0) {
    refuse(id, problems, origin);
    return;
  }
  const of = type === "set" ? sending(message) : null;
  if (of) {
    note(of, show(of.link, of));
  } else if (type === "reset") {
    reset();
  } else if (type === "theme") {
    paint(value);
  }
  const isQuestion = type === "get";
  questions.push({ id, origin, isQuestion, of });
  // Where the message has changed what the page says, that is told once it has been drawn and has rested.
  due ||= setTimeout(answer, isQuestion ? 0 : REST_MS);
}

/** What a host has sent: the link that it comes to, and the keys in it that are the host's; all where there is no list. */
function sending({ link, pairs }) {
  return link === undefined
    ? { link: linkOf(pairs, present()?.link ?? ""), keys: pairs.map(([key]) => key) }
    : { link };
}

/**
 * Notes what the page has made of what was sent: whether it is a link, and what of it could not be taken. What the page uses
 * instead is told as it was opened, since what a reader enters after that is not the sender's to know. Of what else is in its
 * link nobody is told who may not know it.
 */
function note(of, isLink) {
  if (isLink !== false) {
    [start, startMark] = [of.link, null];
  }
  if (isLink) {
    const [used, ...places] = mount.dataset.opened.split("\n");
    of.problems = linkProblems(places.filter((where) => !of.keys || of.keys.includes(where)), of.link, used);
  } else if (isLink === false) {
    of.problems = [problem("link", of.link)];
  }
}

/** An error holds nothing but what was sent and the value that stands for it, so it may go to whoever has sent it. */
function refuse(id, problems, origin) {
  say("error", { ...answering(id), problems }, origin === "null" ? "*" : origin);
}

function answering(id) {
  return id === undefined ? {} : { id };
}

/** Tells what the page says to whoever may know, where it is news. */
function tell() {
  const state = present();
  if (!state || told === mark()) {
    return;
  }
  told = mark();
  const allowed = allowedOrigins(mount.dataset.settings ?? "");
  // Before the host has said anything, not every browser tells who it is; others than the one named hear nothing.
  const hosts = hostOrigin ? allowed.filter((origin) => origin === hostOrigin) : allowed;
  hosts.forEach((origin) => say("state", whole(state), origin));
}

/** Answers what was asked, and does not wait for a reader whose hand is still at it. */
function answer() {
  const state = present();
  if (wanted !== null || !state) {
    due = state ? setTimeout(answer, REST_MS) : 0;
    return;
  }
  due = 0;
  const asked = questions.splice(0);
  if (asked.some(({ isQuestion }) => !isQuestion)) {
    // What it has changed itself a host hears before it is answered.
    clearTimeout(news);
    tell();
  }
  const allowed = allowedOrigins(mount.dataset.settings ?? "");
  for (const { id, origin, of } of asked) {
    const problems = of?.problems ?? [];
    if (problems.length > 0) {
      refuse(id, problems, origin);
    } else if (id !== undefined && allowed.includes(origin)) {
      say("state", { id, ...whole(state) }, origin);
    }
  }
}

function whole(state) {
  return { ...state, scenario: scenarioOf(state.link) };
}

/**
 * Shows a link as the address bar would, without an entry in a history that is the host's. Gives whether it is one; nothing
 * where that is not known. `of` is the message that it came with. Nobody has sent what the page offers by itself (`isOwn`).
 */
function show(link, of, isOwn = null) {
  if (link && !/=|%3d/i.test(link)) {
    return false;
  }
  const target = new URL(location.href);
  // As in src/app/browser/place.rs: a scenario in the query would contradict the fragment.
  if (target.searchParams.has("v")) {
    target.search = new URLSearchParams([...target.searchParams].filter(([key]) => OF_PAGE.includes(key)));
  }
  target.hash = `#${link}`;
  wanted = null;
  if (mount.querySelector(".method_page")) {
    // That shows no state; the page to decide on does.
    target.searchParams.delete("page");
    location.replace(target);
    return undefined;
  }
  try {
    // What stands there already stays what it was.
    history.replaceState(location.href === target.href ? history.state : isOwn, "", target);
  } catch {
    // Firefox refuses after many in a row; going there counts otherwise.
    location.replace(target.hash);
  }
  if (location.href !== target.href) {
    // Chromium drops what comes after many in a row, and says nothing. What the reader does until then is newer.
    wanted = link;
    const before = mark();
    setTimeout(() => wanted === link && again(link, of, isOwn, before), AGAIN_MS);
    return undefined;
  }
  // The app cancels the news of a link (src/app/browser/address.rs).
  return !dispatchEvent(new PopStateEvent("popstate", { cancelable: true }));
}

/** Shows what was dropped, where nothing newer has come. */
function again(link, of, isOwn, before) {
  wanted = null;
  if (mark() === before) {
    const isLink = show(link, of, isOwn);
    of && note(of, isLink);
  }
}

/** Back to what was opened; the page to decide on has a button for that, the others have not. */
function reset() {
  const button = mount.querySelector("[data-action=reset]");
  if (button) {
    button.click();
  } else if (start) {
    // Whose it was then it is again.
    show(start, undefined, startMark);
  }
}

/** The page speaks one language so far. */
function languageProblems(value) {
  const language = value.split("-")[0].toLowerCase();
  return language === root.lang.split("-")[0] ? [] : [{ where: "value", found: value, used: root.lang }];
}

/** Light or dark whatever the device prefers: the rules for darkness are made to hold always or never. */
function paint(theme) {
  const medium = { light: "not all", dark: "all", auto: DARK }[theme];
  darkness ??= Array.from(document.styleSheets).flatMap((sheet) => forDarkness(sheet.cssRules));
  darkness.forEach((media) => {
    media.mediaText = medium;
  });
  root.style.colorScheme = theme === "auto" ? "" : theme;
  root.dataset.theme = theme;
}

function forDarkness(rules) {
  return Array.from(rules).flatMap((rule) =>
    rule.media?.mediaText === DARK ? [rule.media] : forDarkness(rule.cssRules ?? []));
}
