import type { Mode } from "../deck/place";

/** An equation as a person typed it. */
export interface TypedLatex {
  readonly source: string;
  /** "auto": as the source says, else as its place suggests. */
  readonly mode: Mode;
  /** The definitions in force; absent: none. */
  readonly preamble?: string | undefined;
}
