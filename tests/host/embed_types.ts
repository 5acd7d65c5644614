// A host page in TypeScript, as an integrator would write it against web/embed.d.ts. It is only compiled: by
// `cargo xtask test`, whole, and each line marked `@ts-expect-error` has to be one that does not compile.
/// <reference path="../../web/embed.d.ts" />

const page = document.querySelector("capability-path");
if (!page) {
  throw new Error("the page has no such element");
}

const plan = {
  approach: "hybrid",
  internal_role: "co_owner",
  change_management: "from_start",
  after_first_initiative: "owned_and_funded",
  transfer: "explicit_transfer",
} as const;
const scenario: CapabilityPathScenario = {
  situation: {
    results_due_months: 9,
    runway_months: 6,
    ai_skills: 40,
    change_skills: 45,
    team_stability: 80,
    dependency_comfort: 35,
    future_initiatives: 3,
    initiative_similarity: 50,
  },
  plan,
};

const { link, best, digest, scenario: shown } = await page.get();
const texts: string[] = [link, best, digest];
const skills: number = shown.situation.ai_skills;

const told: CapabilityPathState | null = await page.set({ link });
await page.set({ scenario });
await page.set({ scenario: { ...scenario, readiness: { capability_assessed: "honest", adoption_gap: "general" } } });
await page.theme("dark");
await page.locale("en-GB");
await page.reset();

const show = (event: CustomEvent<CapabilityPathState>) => console.log(event.detail.best, texts, skills, told?.link);
page.addEventListener("state", show);
page.removeEventListener("state", show);
page.addEventListener("state", (event) => console.log(event.detail.best === "hybrid"), { once: true });
page.addEventListener("ready", (event) => console.log(event.detail.version));
page.addEventListener("problems", ({ detail }) => detail.problems.forEach(({ where, found }) => console.log(where, found)));
// Every element can have an event of this name; this one's says how tall the page is.
page.addEventListener("resize", (event) => console.log(event.detail.height.toFixed()));

// What any element has.
const click = (event: MouseEvent) => console.log(event.clientX);
page.addEventListener("click", (event) => console.log(event.clientX));
page.addEventListener("click", click);
page.removeEventListener("click", click);
page.addEventListener("no-event-of-ours", { handleEvent: (event) => console.log(event.type) });
page.title = "Capability Path";

const made = document.createElement("capability-path");
made.setAttribute("src", "https://example.org/index.html");
document.body.append(made);
await made.get();

// @ts-expect-error There is no such theme.
await page.theme("blue");
// @ts-expect-error There is no such approach.
await page.set({ scenario: { ...scenario, plan: { ...plan, approach: "outsourcing" } } });
// @ts-expect-error Every input is said.
await page.set({ scenario: { situation: { ai_skills: 40 } } });
// @ts-expect-error There is nothing to show.
await page.set({});
// @ts-expect-error The page may not tell.
(await page.reset()).link;
// @ts-expect-error What has changed is not how tall the page is.
page.addEventListener("state", (event) => event.detail.height);
// @ts-expect-error A listener for the mouse hears no state.
page.addEventListener("state", click);
// @ts-expect-error Nor was it ever listening.
page.removeEventListener("state", click);

export {};
