// What `src/main.rs` does, in WebAssembly: `node benches/node.mjs FOLDER [PART OF A NAME]`; wasm-bindgen has put
// `benches.js` in the folder.
import { createRequire } from "node:module";
import { resolve } from "node:path";

const bench = createRequire(import.meta.url)(resolve(process.argv[2], "benches.js"));
const worlds = 16;
const runs = 201;

const peers = bench.peers().split(" ").filter((peer) => peer.includes(process.argv[3] ?? ""));
// The first runs are for the engine, which compiles better what it has seen to be worth it.
const answers = peers.map((peer) => Array.from({ length: 20 }, () => bench.work(peer, 1, worlds)).pop());
const micros = peers.map(() => []);
for (let run = 0; run < runs; run += 1) {
  peers.forEach((peer, place) => {
    const start = performance.now();
    if (bench.work(peer, 1, worlds) !== answers[place]) throw new Error(`${peer}: the same worlds, another answer`);
    micros[place].push(((performance.now() - start) * 1e3) / worlds);
  });
}
micros.forEach((times) => times.sort((one, other) => one - other));
const caseOf = (peer) => peer.slice(0, peer.lastIndexOf("/"));
peers.forEach((peer, place) => {
  const first = peers.findIndex((other) => caseOf(other) === caseOf(peer));
  if (answers[place] !== answers[first]) throw new Error(`${peer} answers otherwise than ${peers[first]}`);
  const [median, fastest] = [micros[place][(runs - 1) / 2], micros[place][0]];
  const number = (value, digits) => value.toFixed(digits).padStart(8);
  const gain = number(micros[first][0] / fastest, 2);
  console.log(`${peer.padEnd(26)} ${number(median, 1)} µs per world, fastest ${number(fastest, 1)}, gain ${gain} ×`);
});
