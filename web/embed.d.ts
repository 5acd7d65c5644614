// Types of web/embed.js, for host pages in TypeScript. The words of a scenario are those of docs/link-format.md.

/** What every message carries. */
interface CapabilityPathMessage {
  app: "capability-path";
  v: 1;
  type: string;
  /** That of the message that is answered, where this is an answer. */
  id?: string | number;
}

/** The page has opened. */
interface CapabilityPathReady extends CapabilityPathMessage {
  type: "ready";
  version: string;
}

/** The page would like to be this tall, in CSS pixels. */
interface CapabilityPathResize extends CapabilityPathMessage {
  type: "resize";
  height: number;
}

type CapabilityPathApproach = "internal_upskilling" | "external_partnership" | "hybrid" | "tool_first";

/** The inputs; whole numbers. */
interface CapabilityPathScenario {
  situation: {
    /** Months, 1 to 36. */
    results_due_months: number;
    /** Months, 0 to 36. */
    runway_months: number;
    /** 0 to 100, as are those without a remark. */
    ai_skills: number;
    change_skills: number;
    /** Percent. */
    team_stability: number;
    dependency_comfort: number;
    /** 0 to 12. */
    future_initiatives: number;
    initiative_similarity: number;
  };
  /** Left out: the best approach with its typical plan. */
  plan?: {
    approach: CapabilityPathApproach;
    internal_role: "recipient" | "observer" | "participant" | "co_owner" | "owner";
    change_management: "none" | "after_launch" | "from_start";
    after_first_initiative: "none" | "planned" | "owned_and_funded";
    transfer: "none" | "documentation" | "explicit_transfer";
  };
  /** Left out: `no` and `none_named`. */
  readiness?: {
    capability_assessed: "no" | "informal" | "honest";
    adoption_gap: "none_named" | "general" | "specific";
  };
}

/** What the page says: in answer to a message, and 350 ms after the last change. */
interface CapabilityPathState extends CapabilityPathMessage {
  type: "state";
  /** The text after #. */
  link: string;
  scenario: CapabilityPathScenario;
  best: CapabilityPathApproach;
  /** Sixteen hex digits over inputs and answer. */
  digest: string;
}

/** What could not be taken as it was; `used` is empty where nothing took its place. */
interface CapabilityPathProblem {
  where: string;
  found: string;
  used: string;
}

interface CapabilityPathProblems extends CapabilityPathMessage {
  type: "error";
  problems: CapabilityPathProblem[];
}

interface CapabilityPathElementEventMap {
  ready: CustomEvent<CapabilityPathReady>;
  resize: CustomEvent<CapabilityPathResize>;
  state: CustomEvent<CapabilityPathState>;
  problems: CustomEvent<CapabilityPathProblems>;
}

/** `<capability-path src height config sandbox title>` */
interface CapabilityPathElement extends HTMLElement {
  /** Fails where the page may not tell. */
  get(): Promise<CapabilityPathState>;
  /** These give null where the page may not tell, and fail with `problems` where something was not taken. */
  set(state: { link: string } | { scenario: CapabilityPathScenario }): Promise<CapabilityPathState | null>;
  reset(): Promise<CapabilityPathState | null>;
  theme(value: "light" | "dark" | "auto"): Promise<CapabilityPathState | null>;
  locale(value: string): Promise<CapabilityPathState | null>;
  addEventListener<Type extends keyof CapabilityPathElementEventMap>(
    type: Type,
    listener: (event: CapabilityPathElementEventMap[Type]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (this: HTMLElement, event: HTMLElementEventMap[Type]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<Type extends keyof CapabilityPathElementEventMap>(
    type: Type,
    listener: (event: CapabilityPathElementEventMap[Type]) => void,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener<Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (this: HTMLElement, event: HTMLElementEventMap[Type]) => void,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

interface HTMLElementTagNameMap {
  "capability-path": CapabilityPathElement;
}
