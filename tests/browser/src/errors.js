// Keeps what goes wrong in the page for the end of the test, over reloads: Firefox and WebKit have no log that a
// driver can read. `tests/browser/src/site.rs` puts this before everything else.

function keep(what) {
  const kept = JSON.parse(sessionStorage.getItem("errors") ?? "[]");
  sessionStorage.setItem("errors", JSON.stringify([...kept, what]));
}

// Captured, since a file that does not come tells its element alone.
// A stack tells which of the program's functions it was, by its number.
addEventListener("error", (event) => {
  keep(event.message ? `${event.message}\n${event.error?.stack}` : `did not load: ${event.target.outerHTML}`);
}, true);
addEventListener("unhandledrejection", ({ reason }) => keep(`${reason}\n${reason?.stack}`));
addEventListener("securitypolicyviolation", (event) => keep(`${event.violatedDirective}: ${event.blockedURI}`));

const print = console.error;
console.error = (...words) => {
  keep(words.join(" "));
  print.apply(console, words);
};
