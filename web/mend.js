// Why a page of the site could not start, and what helps: asked for by web/boot.js only then. `cargo xtask build` puts
// web/obstacle.js before this.

/** What whoever looks after the site can do about it. */
export async function mend({ dataset }) {
  const hindered = obstacle();
  if (hindered) {
    return hindered;
  }
  for (const name of [dataset.js, dataset.wasm]) {
    const failed = await failure(name, name === dataset.wasm ? dataset.integrity : "");
    if (failed) {
      return failed;
    }
  }
  return "The program arrived whole, but this browser did not run it. Reloading may help, or a newer browser, or more "
    + "free memory.";
}

/** Why a file does not arrive as it was built; nothing where it does. Asked only after the start has failed. */
async function failure(name, integrity) {
  let kind;
  try {
    const response = await fetch(name, { cache: "no-store" });
    kind = response.headers.get("Content-Type");
    if (!response.ok) {
      return `The server answers ${response.status} to ${name}. An administrator can check that all files of the site `
        + "are there, are from the same build, and may be read.";
    }
  } catch {
    return `${name} is blocked on its way, or the connection broke. An administrator can allow files that end in .wasm `
      + "and .js from this site through the filters.";
  }
  if (!integrity) {
    return /javascript/.test(kind) ? "" : `What arrives as ${name} is not a script but ${kind}: it is replaced on its way, `
      + "or the server gives it a wrong type. An administrator can let it pass the filters, and serve .js as text/javascript.";
  }
  return fetch(name, { cache: "no-store", integrity }).then(() => "", () =>
    `What arrives as ${name} is not what was built: it is damaged, replaced on its way, or from another build. `
      + "An administrator can copy all files of the site there again, and clear the caches.");
}
