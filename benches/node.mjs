// `node benches/node.mjs FOLDER [PART OF A NAME]`; wasm-bindgen has put `benches.js` in the folder.
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { time } from "./timing.mjs";

const bench = createRequire(import.meta.url)(resolve(process.argv[2], "benches.js"));
time(bench, process.argv[3] ?? "", 1, (line) => console.log(line));
