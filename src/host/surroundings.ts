/**
 * What the pane needs to know of the program around it besides slides: is it PowerPoint, may it insert,
 * which colours and which language it has, and when the pane comes into view.
 */

/**
 * - "connecting": nobody knows yet.
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
  /** Whether Office shows dark panes; undefined: it does not say, and the browser's preference counts. */
  readonly dark: boolean | undefined;
  /** The language of the program's own texts, as in `de-CH`; undefined: it does not say. */
  readonly language: string | undefined;
  /** "Mac" changes the names of keys, "web" what works; undefined: unknown. */
  readonly platform: "windows" | "mac" | "web" | "other" | undefined;
}

export interface SurroundingsSource {
  current(): Surroundings;
  /** Calls `listener` after every change; the result ends that. */
  subscribe(listener: () => void): () => void;
  /** Calls `listener` when the pane comes into view; the result ends that. */
  onShown(listener: () => void): () => void;
}
