// Types of web/embed.js, for host pages in TypeScript. The words of a scenario are those of the link format.

/** What every message carries. */
interface CapabilityPathMessage {
  app: "capability-path";
  v: 1;
  type: string;
  id?: string;
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

/** What the page shows; it comes 350 ms after the last change, and in answer to `get`. */
interface CapabilityPathState extends CapabilityPathMessage {
  type: "state";
  /** The text after #. */
  link: string;
  scenario: { situation: object; plan: object | null; readiness: object };
  best: "internal_upskilling" | "external_partnership" | "hybrid" | "tool_first";
  /** Sixteen hex digits over inputs and answer. */
  digest: string;
}

/** What could not be taken as it was. */
interface CapabilityPathProblems extends CapabilityPathMessage {
  type: "error";
  problems: { where: string; found: string; used: string }[];
}

interface CapabilityPathElementEventMap extends HTMLElementEventMap {
  ready: CustomEvent<CapabilityPathReady>;
  // The name is taken by the type of windows that change their size.
  resize: CustomEvent<CapabilityPathResize> & UIEvent;
  state: CustomEvent<CapabilityPathState>;
  problems: CustomEvent<CapabilityPathProblems>;
}

/** `<capability-path src height config sandbox>` */
interface CapabilityPathElement extends HTMLElement {
  get(): Promise<CapabilityPathState>;
  set(state: { link: string } | { scenario: object }): Promise<CapabilityPathMessage>;
  reset(): Promise<CapabilityPathMessage>;
  theme(value: "light" | "dark" | "auto"): Promise<CapabilityPathMessage>;
  locale(value: string): Promise<CapabilityPathMessage>;
  addEventListener<Type extends keyof CapabilityPathElementEventMap>(
    type: Type,
    listener: (event: CapabilityPathElementEventMap[Type]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

interface HTMLElementTagNameMap {
  "capability-path": CapabilityPathElement;
}
