// What `src/main.rs` times, in WebAssembly: the same worlds, batches and runs, in Node (`node.mjs`) and in a browser
// (`index.html`). A run's figure is its quickest batch: what else the machine does only ever adds. `say` gets the lines
// `time CASE/PEER microseconds`.
const worlds = 16;
const batches = 81;
const runs = 5;

/// In a batch the same worlds are taken `times` over, where the clock is coarse.
export function time(bench, part, times, say) {
  const peers = bench.peers().split(" ").filter((peer) => peer.includes(part));
  // The first batches are for the engine, which compiles better what it has seen to be worth it.
  const answers = peers.map((peer) => Array.from({ length: 20 }, () => bench.work(peer, 1, worlds)).pop());
  const caseOf = (peer) => peer.split("/")[0];
  peers.forEach((peer, place) => {
    const first = peers.findIndex((other) => caseOf(other) === caseOf(peer));
    if (answers[place] !== answers[first]) throw new Error(`${peer} answers otherwise than ${peers[first]}`);
  });
  for (let run = 0; run < runs; run += 1) {
    const micros = peers.map(() => Infinity);
    for (let batch = 0; batch < batches; batch += 1) {
      peers.forEach((peer, place) => {
        const start = performance.now();
        for (let time = 0; time < times; time += 1) {
          if (bench.work(peer, 1, worlds) !== answers[place]) throw new Error(`${peer}: another answer`);
        }
        micros[place] = Math.min(micros[place], ((performance.now() - start) * 1e3) / (times * worlds));
      });
    }
    peers.forEach((peer, place) => say(`time ${peer} ${micros[place]}`));
  }
}
