// What `src/main.rs` does, in WebAssembly: `node benches/node.mjs FOLDER`, where wasm-bindgen has put `benches.js`.
import { createRequire } from "node:module";
import { resolve } from "node:path";

const { peers, work } = createRequire(import.meta.url)(resolve(process.argv[2], "benches.js"));
const worlds = 512;
const runs = 5;

let first = {};
for (const peer of peers().split(" ")) {
  const area = peer.slice(0, peer.lastIndexOf("/"));
  // The first runs are for the engine, which compiles better what it has seen to be worth it.
  const answer = [1, 2, 3].map(() => work(peer, 1, worlds)).pop();
  const micros = Array.from({ length: runs }, () => {
    const start = performance.now();
    if (work(peer, 1, worlds) !== answer) throw new Error("the same worlds, another answer");
    return ((performance.now() - start) * 1e3) / worlds;
  }).sort((one, other) => one - other);
  const median = micros[(runs - 1) / 2];
  if (first.area !== area) first = { area, answer, median };
  if (answer !== first.answer) throw new Error(`${peer} answers otherwise than its peers`);
  console.log(`${peer.padEnd(26)} ${median.toFixed(1).padStart(8)} µs per world   ${(first.median / median).toFixed(2).padStart(5)} ×`);
}
