/**
 * What the pane needs to know of the program around it besides slides: whether it is PowerPoint and can
 * insert slides, its colours and its language, and when the pane is shown.
 */

/**
 * - "connecting": not known yet.
 * - "powerpoint": a PowerPoint that can insert slides (PowerPointApi 1.2).
 * - "tooOld": a PowerPoint that cannot.
 * - "wrongHost": another Office program.
 * - "outside": a browser without Office.
 * - "silent": office.js could not be loaded, or did not answer in time.
 */
export type Connection =
  | "connecting"
  | "powerpoint"
  | "tooOld"
  | "wrongHost"
  | "outside"
  | "silent";

export interface Surroundings {
  readonly connection: Connection;
  /**
   * Whether Office shows dark panes; undefined: Office does not say, so the browser's preference is used.
   */
  readonly dark: boolean | undefined;
  /** The language of the program's own texts, as in `de-CH`; undefined: not reported. */
  readonly language: string | undefined;
  /** "mac" changes the names of keys, "web" what works; undefined: unknown. */
  readonly platform: "windows" | "mac" | "web" | "other" | undefined;
}

export interface SurroundingsSource {
  current(): Surroundings;
  /** Calls `listener` after every change; returns the function that unsubscribes. */
  subscribe(listener: () => void): () => void;
  /** Calls `listener` when the pane is shown; returns the function that unsubscribes. */
  onShown(listener: () => void): () => void;
}
