/** What tools leave in a deck, and what a reader of one tool says about it. */
import type { MathList } from "../math/ast";
import type { Problem } from "../math/problem";
import type { SlideObject } from "./object";

/** The names of the tools, as the command line has them. */
export type ToolId =
  | "iguanatex"
  | "texpoint"
  | "latexit"
  | "slidetex"
  | "latexsnipper"
  | "visualtex"
  | "latex4powerpoint"
  | "tex4office"
  | "pptex"
  | "natag"
  | "slidesci"
  | "autolatex"
  | "mathequations"
  | "codecogs"
  | "pptypst"
  | "equation3"
  | "mathtype"
  | "alttext";

/** Why an object that a tool made cannot be converted; a key of `reasons` in `src/text/en/movein.ts`. */
export type Reason =
  /** Its source is not in the file. */
  | "noSource"
  /** Its source is in the file, and damaged. */
  | "damagedSource"
  /** It is written in Typst. */
  | "typst"
  /** It is being edited by its program. */
  | "pending"
  /** The equation is in a format that is not read. */
  | "unknownFormat";

/** How large and in which colour it was made. */
export interface Look {
  /** The size of its letters in points, as it stands on the slide; absent: by its height. */
  readonly points?: number | undefined;
  /** Six hexadecimal digits; absent: black, as LaTeX writes. */
  readonly color?: string | undefined;
}

/** LaTeX that was found. */
export interface LatexLeft extends Look {
  readonly kind: "latex";
  /** A formula, the inside of a document, or a document with its preamble. */
  readonly latex: string;
  /** "formula": all of it is mathematics. "text": mathematics stands between delimiters. */
  readonly form: "formula" | "text";
  /** Definitions that go with it, where they are kept apart. */
  readonly preamble?: string | undefined;
  /** Of a formula without delimiters: is it a display? */
  readonly display: boolean;
}

/** An equation that was read from another format than LaTeX. */
export interface TreeLeft extends Look {
  readonly kind: "tree";
  readonly body: MathList;
  /** Their places are in the format, not in LaTeX. */
  readonly problems: readonly Problem[];
  readonly display: boolean;
}

/** What a tool left in an object. */
export type Left =
  | LatexLeft
  | TreeLeft
  | {
      readonly kind: "none";
      readonly reason: Reason;
      /** What there is to copy. */
      readonly source?: string;
    };

/** A tool whose equations are known. */
export interface Tool {
  readonly id: ToolId;
  /** As people know it. */
  readonly name: string;
  /** What it left in the object; undefined: it did not make it. */
  readonly read: (object: SlideObject) => Left | undefined;
  /** It marks nothing: what it left counts only if it reads without any problem. */
  readonly unmarked?: true;
  /** Alternative texts that it writes itself, beside the source; they go with the object. */
  readonly describes?: RegExp;
}

/** The object is of the tool, and there is nothing to convert. */
export function nothing(reason: Reason, source?: string): Left {
  return source === undefined ? { kind: "none", reason } : { kind: "none", reason, source };
}

/** Points that a program notes, if they can be; decimal comma or point. */
export function pointsIn(text: string | undefined): number | undefined {
  const points = Number(text?.trim().replace(",", "."));
  return points >= 1 && points <= 4000 ? points : undefined;
}

/** Six hexadecimal digits of a colour, with `#` or without. */
export function colorIn(text: string | undefined): string | undefined {
  return /^\s*#?([0-9a-f]{6})\s*$/i.exec(text ?? "")?.[1]?.toUpperCase();
}
