// Breaks the program from within, as `globalThis.fault` says: the next of its calls to the browser runs that first. The
// tests serve this before the page's own script (tests/browser/tests/faults.rs).

globalThis.faults = {
  // The browser refuses one attribute. The program counts on each, so it panics by itself.
  panic: () => {
    globalThis.fault = undefined;
    const { setAttribute } = Element.prototype;
    Element.prototype.setAttribute = () => {
      Element.prototype.setAttribute = setAttribute;
      throw new DOMException("refused on purpose", "InvalidCharacterError");
    };
  },
  // One function that calls itself; what it throws passes through the program.
  stack_overflow: program([16, 0, 11]),
  // All memory that WebAssembly may have is taken, and what the program keeps in store as well.
  out_of_memory: () => {
    globalThis.fault = undefined;
    const { memory, __wbindgen_malloc } = globalThis.program;
    memory.grow(65_536 - memory.buffer.byteLength / 65_536);
    for (const bytes of [65_536, 1_024, 64, 8]) {
      untilItThrows(() => __wbindgen_malloc(bytes, 1));
    }
  },
};

function untilItThrows(call) {
  try {
    for (;;) {
      call();
    }
  } catch {
    // The program has no memory of this size left.
  }
}

function program(instructions) {
  const head = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0];
  const body = [0, ...instructions];
  const code = [10, body.length + 2, 1, body.length, ...body];
  return new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from([...head, ...code]))).exports.f;
}

for (const name of ["instantiate", "instantiateStreaming"]) {
  const original = WebAssembly[name];
  WebAssembly[name] = async (source, imports) => {
    const made = await original.call(WebAssembly, source, watched(imports));
    globalThis.program = made.instance.exports;
    return made;
  };
}

function watched(imports) {
  const watch = (call) => (...values) => {
    globalThis.fault?.();
    return call(...values);
  };
  const modules = Object.entries(imports).map(([module, calls]) => [
    module,
    Object.fromEntries(Object.entries(calls).map(([name, call]) => [name, watch(call)])),
  ]);
  return Object.fromEntries(modules);
}
