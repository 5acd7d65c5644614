// Links in the prose set the page in the frame; what it answers is said beside them, where the page may tell (its
// config.json lists this origin).

const path = document.querySelector("capability-path");
const answer = document.getElementById("answer");

for (const link of document.querySelectorAll("a[data-link]")) {
  link.addEventListener("click", async (event) => {
    event.preventDefault();
    try {
      await path.set({ link: link.dataset.link });
    } catch {
      // Without an answer the frame is opened anew with the link, which always works.
      const [page] = path.getAttribute("src").split("#");
      path.setAttribute("src", `${page}#${link.dataset.link}`);
    }
    path.scrollIntoView({ block: "nearest" });
  });
}

path.addEventListener("state", ({ detail }) => {
  answer.textContent = `The page says: ${detail.best.replaceAll("_", " ")}.`;
});
