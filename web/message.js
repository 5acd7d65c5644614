// What a host page may say to the page (docs/embedding.md), and what is wrong with anything else. Nothing here touches the
// page or the browser, so that Node can throw at it whatever there is (tests/host/messages.mjs).
// `cargo xtask build` puts this before web/host.js.

const APP = "capability-path";
const FORMAT = 1;
const TYPES = ["get", "set", "reset", "theme", "locale"];
const THEMES = ["light", "dark", "auto"];
/** Most characters of a link, as in src/link/grammar.rs. */
const LONGEST_LINK = 65_536;
const LONGEST_ID = 64;
/** Most of what was found that a problem repeats, in characters. */
const LONGEST_QUOTE = 32;
/** More problems than these are not told: nobody reads them. */
const MOST_PROBLEMS = 32;
const LOCALE = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/;

/** The inputs of a scenario: the key in a link, and what the value may be (docs/link-format.md). */
const INPUTS = {
  situation: {
    results_due_months: ["due", within(1, 36)],
    runway_months: ["runway", within(0, 36)],
    ai_skills: ["ai", within(0, 100)],
    change_skills: ["change", within(0, 100)],
    team_stability: ["stability", within(0, 100)],
    dependency_comfort: ["comfort", within(0, 100)],
    future_initiatives: ["initiatives", within(0, 12)],
    initiative_similarity: ["similarity", within(0, 100)],
  },
  plan: {
    approach: ["approach", among("internal_upskilling", "external_partnership", "hybrid", "tool_first")],
    internal_role: ["role", among("recipient", "observer", "participant", "co_owner", "owner")],
    change_management: ["scope", among("none", "after_launch", "from_start")],
    after_first_initiative: ["after", among("none", "planned", "owned_and_funded")],
    transfer: ["transfer", among("none", "documentation", "explicit_transfer")],
  },
  readiness: {
    capability_assessed: ["assessed", among("no", "informal", "honest")],
    adoption_gap: ["gap", among("none_named", "general", "specific")],
  },
};
/** What a link says where a group of inputs is left out. */
const LEFT_OUT = {
  plan: ["auto", "auto", "auto", "auto", "auto"],
  readiness: ["no", "none_named"],
};

/**
 * What `data` says: its `type` and `id`, with `link`, `pairs` or `value`, or with the `problems` of what it brings. Nothing
 * where it is no message of ours at all.
 */
function readMessage(data) {
  const type = typeOf(data);
  const id = type && own(data, "id");
  const isAnswerable = id === undefined || Number.isSafeInteger(id)
    || (typeof id === "string" && id.length <= LONGEST_ID);
  if (!type || !isAnswerable) {
    return null;
  }
  const value = own(data, "value");
  const isWrong = (type === "theme" && !THEMES.includes(value))
    || (type === "locale" && !(typeof value === "string" && LOCALE.test(value)));
  if (isWrong) {
    return { type, id, problems: [problem("value", value)] };
  }
  return { type, id, value, ...(type === "set" ? readState(data) : {}) };
}

/** The type of a message of ours, without a look at what it brings; nothing where it is none. */
function typeOf(data) {
  const isOurs = isRecord(data) && own(data, "app") === APP && own(data, "v") === FORMAT;
  const type = isOurs && own(data, "type");
  return TYPES.includes(type) ? type : undefined;
}

/** What `set` brings: a link or a scenario, never both. */
function readState(data) {
  const [link, scenario] = [own(data, "link"), own(data, "scenario")];
  if (link !== undefined && scenario !== undefined) {
    return { problems: [problem("scenario", scenario)] };
  }
  if (link === undefined) {
    return readScenario(scenario);
  }
  const isLink = typeof link === "string" && link.length <= LONGEST_LINK;
  return isLink ? { link } : { problems: [problem("link", link)] };
}

/** The pairs of a link that say this scenario, or all that is wrong with it: it is taken whole or not at all. */
function readScenario(scenario) {
  const [pairs, problems] = [[], []];
  const groups = isRecord(scenario) ? scenario : {};
  if (groups !== scenario) {
    problems.push(problem("scenario", scenario));
  }
  refuseUnknown(groups, INPUTS, "scenario.", problems);
  for (const [group, inputs] of Object.entries(INPUTS)) {
    readGroup(group, inputs, own(groups, group), pairs, problems);
  }
  return problems.length > 0 ? { problems: problems.slice(0, MOST_PROBLEMS) } : { pairs };
}

function readGroup(group, inputs, found, pairs, problems) {
  const keys = Object.entries(inputs);
  if (found === undefined && group in LEFT_OUT) {
    keys.forEach(([, [key]], place) => pairs.push([key, LEFT_OUT[group][place]]));
    return;
  }
  if (!isRecord(found)) {
    problems.push(problem(group, found));
    return;
  }
  refuseUnknown(found, inputs, `${group}.`, problems);
  for (const [name, [key, isAllowed]] of keys) {
    const value = own(found, name);
    if (isAllowed(value)) {
      pairs.push([key, String(value)]);
    } else {
      problems.push(problem(`${group}.${name}`, value));
    }
  }
}

function refuseUnknown(record, known, before, problems) {
  for (const key of Object.keys(record)) {
    if (problems.length >= MOST_PROBLEMS) {
      return;
    }
    if (!Object.hasOwn(known, key)) {
      problems.push(problem(before + quoted(key), own(record, key)));
    }
  }
}

/** The scenario that a link of the page's own says, whose every value is written out. */
function scenarioOf(link) {
  const values = new Map(pairsOf(link));
  const scenario = {};
  for (const [group, inputs] of Object.entries(INPUTS)) {
    const told = Object.entries(inputs).map(([name, [key]]) => [name, values.get(key)]);
    const isNumber = group === "situation";
    // A plan left open is left out, as `evaluate` reads it.
    if (group !== "plan" || values.get("approach") !== "auto") {
      scenario[group] = Object.fromEntries(told.map(([name, value]) => [name, isNumber ? Number(value) : value]));
    }
  }
  return scenario;
}

/** A link with these pairs of a scenario. What else `before` carries stays, save how sure its own inputs were. */
function linkOf(pairs, before) {
  const gone = ["v", "ranges", "sum", ...pairs.map(([key]) => key)];
  const others = pairsOf(before).filter(([key]) => !gone.includes(key));
  return sealed([["v", FORMAT], ...pairs, ...others]);
}

/** A link that hides what `before` hides, where it says nothing of its own about that. */
function hidingAs(before, link) {
  const hidden = pairsOf(before).filter(([key]) => key === "parts");
  const pairs = pairsOf(link);
  const isSaid = pairs.some(([key]) => key === "parts");
  return isSaid || hidden.length === 0 ? link : sealed([...pairs.filter(([key]) => key !== "sum"), ...hidden]);
}

function sealed(pairs) {
  const text = pairs.map((pair) => pair.join("=")).join("&");
  return `${text}&sum=${checksum(text)}`;
}

function pairsOf(link) {
  const parts = link.split("&").filter((part) => part.includes("="));
  return parts.map((part) => [part.slice(0, part.indexOf("=")), part.slice(part.indexOf("=") + 1)]);
}

/** FNV-1a 64 with both halves folded, as src/link/checksum.rs writes it. */
function checksum(text) {
  let hash = 0xcbf2_9ce4_8422_2325n;
  for (let place = 0; place < text.length; place += 1) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(place))) * 0x100_0000_01b3n);
  }
  return Number((hash >> 32n) ^ (hash & 0xffff_ffffn)).toString(16).padStart(8, "0");
}

/**
 * What of a link that was sent could not be taken as it was written: the page names the keys (`places`), the value found
 * stands in the link sent, and the one used in the link that the page has now.
 */
function linkProblems(places, sent, now) {
  const [found, used] = [new Map(pairsOf(sent).reverse()), new Map(pairsOf(now))];
  return places.slice(0, MOST_PROBLEMS).map((where) =>
    ({ where: quoted(where), found: quoted(found.get(where) ?? ""), used: quoted(used.get(where) ?? "") }));
}

/** A value that is not used; what is used instead only the page can say. */
function problem(where, value) {
  return { where, found: value === undefined ? "" : quoted(value), used: "" };
}

function quoted(value) {
  const isShort = ["string", "number", "boolean"].includes(typeof value) || value === null;
  // First by units, since the text may be of any length; then by characters, so that none is cut in two.
  return isShort ? Array.from(String(value).slice(0, 2 * LONGEST_QUOTE)).slice(0, LONGEST_QUOTE).join("") : typeof value;
}

/** The origins that may be told what the page says, of the lines that are its settings (src/config/settings.rs). */
function allowedOrigins(settings) {
  const pairs = settings.split("\n").map((line) => line.split("\t"));
  return pairs.filter(([key, origin]) => key === "allowed_origin" && isOrigin(origin)).map(([, origin]) => origin);
}

/** Exactly as browsers write it. An origin that is none calls itself "null", and so may any other such. */
function isOrigin(text) {
  try {
    return text !== "null" && new URL(text).origin === text;
  } catch {
    return false;
  }
}

/** Plain keys and values, as messages hold them: no list, and nothing with methods of its own. */
function isRecord(value) {
  return typeof value === "object" && value !== null
    && [Object.prototype, null].includes(Object.getPrototypeOf(value));
}

/** What a record itself says, and not what it inherits. */
function own(record, key) {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function within(low, high) {
  return (value) => Number.isInteger(value) && low <= value && value <= high;
}

function among(...words) {
  return (value) => words.includes(value);
}
