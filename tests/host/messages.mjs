// What web/message.js makes of anything a host page may send: `node tests/host/messages.mjs [COUNT [SEED]]`. 100,000 in
// every `cargo xtask test`; before a release a million or more, by hand.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

const source = readFileSync(new URL("../../web/message.js", import.meta.url), "utf8");
const names = ["readMessage", "typeOf", "linkOf", "scenarioOf", "hidingAs", "linkProblems", "checksum", "allowedOrigins"];
const { readMessage, typeOf, linkOf, scenarioOf, hidingAs, linkProblems, checksum, allowedOrigins } =
  new Function(`"use strict"; ${source}; return { ${names} };`)();

const count = Number(process.argv[2] ?? 100_000);
const seed = Number(process.argv[3] ?? 1);

/** Mulberry32: small, and the same everywhere. */
function generator(state) {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = generator(seed);
const below = (end) => Math.floor(random() * end);
const oneOf = (list) => list[below(list.length)];

const WORDS = [
  "internal_upskilling", "hybrid", "auto", "recipient", "owner", "none", "from_start", "planned", "documentation", "no",
  "honest", "specific", "light", "dark", "en-GB", "de", "get", "set", "reset", "theme", "locale", "capability-path",
  "__proto__", "constructor", "toString", "hasOwnProperty", "", "&sum=", "<script>", "\u0000", "\ud800", "😀".repeat(40),
  "v=1&due=9", "x".repeat(70_000), "%", "=".repeat(100),
];
const KEYS = [
  "app", "v", "type", "id", "link", "scenario", "value", "situation", "plan", "readiness", "results_due_months",
  "runway_months", "ai_skills", "approach", "internal_role", "capability_assessed", "adoption_gap", "__proto__",
  "constructor", "prototype", "length", "then", "toJSON", "colour",
];
const NUMBERS = [0, -0, 1, 5, 36, 37, 100, 101, -1, 0.5, NaN, Infinity, -Infinity, 2 ** 53, 1e308];
const SCALARS = [undefined, null, true, false, 10n ** 400n, ...NUMBERS, ...WORDS];

function anything(depth) {
  if (depth === 0 || random() < 0.5) {
    return oneOf(SCALARS);
  }
  if (random() < 0.2) {
    return oneOf([() => [], () => [anything(depth - 1)], () => new Map([["app", 1]]), () => new Date(0), () => /x/,
      () => new Uint8Array(1_000), () => new Error("x"), () => Object.create({ app: "capability-path" })])();
  }
  const made = random() < 0.1 ? Object.create(null) : {};
  for (let keys = below(6); keys > 0; keys -= 1) {
    put(made, oneOf(KEYS), anything(depth - 1));
  }
  return made;
}

/** As a message brings it: `__proto__` is a key like any other there. */
function put(record, key, value) {
  // Lists of these kinds take no such value.
  if (ArrayBuffer.isView(record) || (Array.isArray(record) && key === "length")) {
    return;
  }
  Reflect.defineProperty(record, key, { value, enumerable: true, configurable: true, writable: true });
}

function wholeNumber(low, high) {
  return low + below(high - low + 1);
}

function scenario() {
  const some = {
    situation: {
      results_due_months: wholeNumber(1, 36),
      runway_months: wholeNumber(0, 36),
      ai_skills: wholeNumber(0, 100),
      change_skills: wholeNumber(0, 100),
      team_stability: wholeNumber(0, 100),
      dependency_comfort: wholeNumber(0, 100),
      future_initiatives: wholeNumber(0, 12),
      initiative_similarity: wholeNumber(0, 100),
    },
  };
  if (random() < 0.5) {
    some.plan = {
      approach: oneOf(["internal_upskilling", "external_partnership", "hybrid", "tool_first"]),
      internal_role: oneOf(["recipient", "observer", "participant", "co_owner", "owner"]),
      change_management: oneOf(["none", "after_launch", "from_start"]),
      after_first_initiative: oneOf(["none", "planned", "owned_and_funded"]),
      transfer: oneOf(["none", "documentation", "explicit_transfer"]),
    };
  }
  if (random() < 0.5) {
    some.readiness = {
      capability_assessed: oneOf(["no", "informal", "honest"]),
      adoption_gap: oneOf(["none_named", "general", "specific"]),
    };
  }
  return some;
}

/** A message of ours, with up to two places of it changed into something else. */
function nearly() {
  const type = oneOf(["get", "set", "set", "set", "reset", "theme", "locale"]);
  const message = { app: "capability-path", v: 1, type };
  if (random() < 0.5) {
    message.id = oneOf(["1", 7, "x".repeat(64), "x".repeat(65), {}, null]);
  }
  if (type === "set") {
    put(message, oneOf(["link", "scenario", "scenario"]), random() < 0.3 ? oneOf(WORDS) : scenario());
  } else if (random() < 0.8) {
    message.value = oneOf(["light", "dark", "auto", "en", "en-GB", oneOf(SCALARS)]);
  }
  for (let changes = below(3); changes > 0; changes -= 1) {
    let place = message;
    for (let depth = below(3); depth > 0; depth -= 1) {
      const inside = Object.values(place).filter((value) => typeof value === "object" && value !== null);
      place = inside.length > 0 ? oneOf(inside) : place;
    }
    put(place, random() < 0.7 && Object.keys(place).length > 0 ? oneOf(Object.keys(place)) : oneOf(KEYS), anything(3));
  }
  return message;
}

const TYPES = ["get", "set", "reset", "theme", "locale"];
const seen = { nothing: 0, taken: 0, refused: 0, scenarios: 0 };

/** What holds of whatever was sent. */
function check(data) {
  const message = readMessage(data);
  if (message === null) {
    seen.nothing += 1;
    return;
  }
  assert.equal(typeOf(data), message.type);
  assert.ok(TYPES.includes(message.type));
  const { id, problems, link, pairs, value } = message;
  assert.ok(id === undefined || Number.isSafeInteger(id) || (typeof id === "string" && id.length <= 64));
  if (problems) {
    seen.refused += 1;
    assert.ok(problems.length >= 1 && problems.length <= 32);
    for (const { where, found, used } of problems) {
      assert.ok(typeof where === "string" && where.length <= 80, where);
      assert.ok(typeof found === "string" && found.length <= 64);
      assert.equal(used, "");
    }
    assert.ok(pairs === undefined && link === undefined);
    return;
  }
  seen.taken += 1;
  if (message.type === "set") {
    assert.ok((link === undefined) !== (pairs === undefined));
  }
  if (link !== undefined) {
    assert.ok(typeof link === "string" && link.length <= 65_536);
  }
  if (message.type === "theme") {
    assert.ok(["light", "dark", "auto"].includes(value));
  }
  if (message.type === "locale") {
    assert.match(value, /^[A-Za-z0-9-]{2,44}$/);
  }
  if (pairs) {
    seen.scenarios += 1;
    const written = linkOf(pairs, oneOf(["", "name=QQ&ranges=due.1.2&parts=plan&sum=00000000", "v=1&due=1"]));
    assert.match(written, /^v=1&[A-Za-z0-9\-_.=&]+&sum=[0-9a-f]{8}$/);
    assert.equal(new Set(written.split("&").map((pair) => pair.split("=")[0])).size, written.split("&").length);
    const { plan, situation, readiness } = data.scenario;
    const expected = { situation, ...(plan && { plan }), readiness: readiness ?? { capability_assessed: "no", adoption_gap: "none_named" } };
    // JSON has one zero, as has a link.
    assert.deepEqual(scenarioOf(written), JSON.parse(JSON.stringify(expected, ordered(expected))));
  }
}

/** All keys, so that order does not matter where values are compared. */
function ordered(record) {
  return [...new Set(Object.entries(record).flatMap(([key, group]) => [key, ...Object.keys(group)]))];
}

for (let turn = 0; turn < count; turn += 1) {
  check(random() < 0.3 ? anything(4) : nearly());
}
assert.equal({}.colour, undefined, "a prototype was changed");
assert.ok(Object.values(seen).every((number) => number > count / 1_000), JSON.stringify(seen));

/** Every value that `scales.md` allows at its ends, and none beside them. */
function checkEveryField() {
  const ends = {
    results_due_months: [1, 36], runway_months: [0, 36], ai_skills: [0, 100], change_skills: [0, 100],
    team_stability: [0, 100], dependency_comfort: [0, 100], future_initiatives: [0, 12], initiative_similarity: [0, 100],
  };
  const say = (scenario) => readMessage({ app: "capability-path", v: 1, type: "set", scenario });
  for (const [field, [low, high]] of Object.entries(ends)) {
    const withValue = (value) => {
      const some = scenario();
      some.situation[field] = value;
      return say(some);
    };
    for (const value of [low, high]) {
      assert.ok(withValue(value).pairs, `${field} ${value}`);
    }
    for (const value of [low - 1, high + 1, low + 0.5, String(high), null, undefined, [low], NaN]) {
      const { problems } = withValue(value);
      assert.deepEqual(problems.map(({ where }) => where), [`situation.${field}`], `${field} ${value}`);
    }
  }
  const plan = { approach: "hybrid", internal_role: "owner", change_management: "none", after_first_initiative: "none", transfer: "none" };
  const readiness = { capability_assessed: "no", adoption_gap: "specific" };
  const whole = { ...scenario(), plan, readiness };
  assert.ok(say(whole).pairs);
  for (const group of ["plan", "readiness"]) {
    for (const field of Object.keys(whole[group])) {
      for (const value of ["auto", "Hybrid", "", null, 0, undefined]) {
        const { problems } = say({ ...whole, [group]: { ...whole[group], [field]: value } });
        assert.deepEqual(problems.map(({ where }) => where), [`${group}.${field}`]);
      }
    }
  }
  const many = Object.fromEntries(Array.from({ length: 100 }, (_, place) => [`key${place}`, 1]));
  assert.equal(say({ situation: many }).problems.length, 32);
}
checkEveryField();

// What only looks like a message, and what it inherits, is none.
const get = { app: "capability-path", v: 1, type: "get" };
assert.deepEqual(readMessage(get), { type: "get", id: undefined, value: undefined });
for (const odd of [Object.create(get), Object.assign([], get), Object.assign(new Date(), get), { ...get, v: "1" }, { ...get, v: 2 }]) {
  assert.equal(readMessage(odd), null);
}
Object.prototype.link = "v=1";
assert.deepEqual(readMessage({ ...get, type: "set" }).problems.map(({ where }) => where), ["scenario", "situation"]);
delete Object.prototype.link;

// The checksums are those of the program.
const golden = readFileSync(new URL("../data/links/v1.tsv", import.meta.url), "utf8");
for (const line of golden.split("\n").filter((line) => line.startsWith("v=1"))) {
  const [text, sum] = line.split("\t")[0].split("&sum=");
  assert.equal(checksum(text), sum);
}

// What an app hides stays hidden where a link says nothing of it.
assert.match(linkOf([["due", "9"]], "v=1&due=4&ranges=due.1.2&name=QQ=&sum=1"), /^v=1&due=9&name=QQ=&sum=[0-9a-f]{8}$/);
const plain = linkOf([["due", "9"]], "");
assert.equal(hidingAs("v=1", plain), plain);
assert.match(hidingAs("v=1&parts=plan.traps", plain), /^v=1&due=9&parts=plan\.traps&sum=[0-9a-f]{8}$/);
assert.equal(hidingAs("v=1&parts=plan", "v=1&parts=traps"), "v=1&parts=traps");

assert.deepEqual(linkProblems(["due", "sum", "link"], "v=1&due=99&due=4&sum=1", "v=1&due=9&sum=92ff91c4"), [
  { where: "due", found: "99", used: "9" },
  { where: "sum", found: "1", used: "92ff91c4" },
  { where: "link", found: "", used: "" },
]);

const listed = ["https://a.example", "http://127.0.0.1:80", "http://127.0.0.1:8017", "null", "*", "https://b.example/", "", "file:///"];
const lines = ["said\tallowed_origin\thttps://c.example", "allowed_origin", ...listed.map((origin) => `allowed_origin\t${origin}`), ""];
assert.deepEqual(allowedOrigins(lines.join("\n")), ["https://a.example", "http://127.0.0.1:8017"]);
assert.deepEqual(allowedOrigins(""), []);

console.log(`${count} messages from seed ${seed}: ${JSON.stringify(seen)}`);
