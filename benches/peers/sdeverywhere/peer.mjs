// The Vensim file as SDEverywhere's JavaScript: `node peer.mjs FOLDER`, from a folder with its packages. Compares
// what it reads off each run with ours, then prints `time evaluation/sdeverywhere microseconds`, five times.
import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseAndGenerate } from "@sdeverywhere/compile";
import { createInputValue, createSynchronousModelRunner } from "@sdeverywhere/runtime";

const runs = 5;
// One run of the model for each approach.
const approaches = 4;
const worlds = 8;
// How often each of the four is taken in one of the five runs, of which the quickest counts: what else the machine
// does only ever adds.
const rounds = 25;
// Relative, or absolute where numbers are small.
const limit = 1e-9;

const folder = resolve(process.argv[2]);
const inputs = table("inputs.csv");
const expected = table("expected.csv");
// The program keeps each month of these besides, as ours does.
const overTime = ["dependency"];

const model = await generated();
const runner = createSynchronousModelRunner(model);
const outputs = runner.createOutputs();
const idOf = (name) => `_${name}`;
const values = inputs.names.map((name) => createInputValue(idOf(name), 0));
const lines = inputs.lines.slice(0, worlds * approaches);

lines.forEach((line, place) => {
  run(line);
  expected.names.forEach((name, column) => {
    const found = outputs.getSeriesForVar(idOf(name)).points.at(-1).y;
    const ours = expected.lines[place][column];
    if (!(Math.abs(found - ours) <= limit * Math.max(1, Math.abs(ours)))) {
      console.error(`SDEverywhere: ${name} of run ${place} is ${found}, ours ${ours}`);
      process.exit(1);
    }
  });
});
console.log(`note SDEverywhere agrees with ${lines.length} runs within ${limit}`);

// The engine compiles better what it has seen to be worth it.
for (let turn = 0; turn < rounds; turn += 1) lines.forEach(run);
for (let turn = 0; turn < runs; turn += 1) {
  const quickest = lines.slice(0, approaches).map((line) => Math.min(...Array.from({ length: rounds }, () => micros(line))));
  console.log(`time evaluation/sdeverywhere ${quickest.reduce((sum, one) => sum + one)}`);
}

function micros(line) {
  const start = performance.now();
  run(line);
  return (performance.now() - start) * 1e3;
}

function run(line) {
  line.forEach((value, place) => values[place].set(value));
  runner.runModelSync(values, outputs);
}

async function generated() {
  const build = join(folder, "sdeverywhere");
  mkdirSync(build, { recursive: true });
  const text = readFileSync(join(folder, "model.mdl"), "utf8");
  const spec = { inputVarNames: inputs.names, outputVarNames: [...expected.names, ...overTime] };
  // It takes `_0` of a name for a subscript, and complains that there is none; what it writes is right all the same.
  const complain = console.error;
  console.error = () => {};
  await parseAndGenerate(text, "vensim", spec, ["generateJS"], folder, "model", build);
  console.error = complain;
  const { default: load } = await import(pathToFileURL(asModule(build)));
  return load();
}

/** The generated file says `export`, which Node takes from a file with this ending only. */
function asModule(build) {
  copyFileSync(join(build, "model.js"), join(build, "model.mjs"));
  return join(build, "model.mjs");
}

function table(file) {
  const [names, ...lines] = readFileSync(join(folder, file), "utf8").trim().split("\n");
  return { names: names.split(","), lines: lines.map((line) => line.split(",").map(Number)) };
}
