// Links in the prose set the page in the frame; without this script or embed.js, or with a middle click, they open the page
// itself.
// What the page answers is said beside them where it may tell: its config.json lists this origin.

const path = document.querySelector("capability-path");
const answer = document.getElementById("answer");

for (const link of document.querySelectorAll("a[data-link]")) {
  link.addEventListener("click", (event) => {
    if (!path.set || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    path.set({ link: link.hash.slice(1) }).catch(reopen);
    path.scrollIntoView({ block: "nearest" });

    /** Opens the frame anew with the link, which works even where the page has not answered. */
    function reopen() {
      path.setAttribute("src", link.getAttribute("href"));
    }
  });
}

path.addEventListener("state", ({ detail }) => {
  answer.textContent = `For what is set below, the page recommends: ${detail.best.replaceAll("_", " ")}.`;
});
