/** What tools leave in a deck, as the readers of the tools report it. */
import type { MathList } from "../math/ast";
import type { Problem } from "../math/problem";
import type { SlideObject } from "./object";

/** The names of the tools, as the command line uses them. */
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
  /** Its source is in the file, but damaged. */
  | "damagedSource"
  /** It is written in Typst. */
  | "typst"
  /** It is being edited by its program. */
  | "pending"
  /** The equation is in a format that we do not read. */
  | "unknownFormat";

/** The size and colour that the tool gave it. */
export interface Look {
  /** The size of its letters in points, as seen on the slide; absent: estimated from the object's size. */
  readonly points?: number | undefined;
  /** Six hexadecimal digits; absent: black, LaTeX's default. */
  readonly color?: string | undefined;
}

/** LaTeX that was found. */
export interface LatexLeft extends Look {
  readonly kind: "latex";
  /** A formula, the inside of a document, or a document with its preamble. */
  readonly latex: string;
  /** "formula": all of it is mathematics. "text": mathematics is between delimiters. */
  readonly form: "formula" | "text";
  /** Its definitions, where the tool keeps them separately. */
  readonly preamble?: string | undefined;
  /** Is a formula without delimiters a display? */
  readonly display: boolean;
}

/** An equation that was read from another format than LaTeX. */
export interface TreeLeft extends Look {
  readonly kind: "tree";
  readonly body: MathList;
  /** Their places are offsets in the tool's format, not in LaTeX. */
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
      /** The source, for a person to copy. */
      readonly source?: string;
    };

/** A tool whose equations can be read. */
export interface Tool {
  readonly id: ToolId;
  /** As people know it. */
  readonly name: string;
  /** What the tool left in the object; undefined: the object is not the tool's. */
  readonly read: (object: SlideObject) => Left | undefined;
  /** The tool leaves no mark: its LaTeX counts only if it can be read without any problem. */
  readonly unmarked?: true;
  /** Alternative texts that the tool writes besides the source; they are removed with the object. */
  readonly describes?: RegExp;
}

/** Says that the object is the tool's, but there is nothing to convert. */
export function nothing(reason: Reason, source?: string): Left {
  return source === undefined ? { kind: "none", reason } : { kind: "none", reason, source };
}

/** A size in points that a program noted, with decimal comma or point; undefined if it is not plausible. */
export function pointsIn(text: string | undefined): number | undefined {
  const points = Number(text?.trim().replace(",", "."));
  return points >= 1 && points <= 4000 ? points : undefined;
}

/** A colour, with `#` or without, as six hexadecimal digits in upper case; undefined if it is none. */
export function colorIn(text: string | undefined): string | undefined {
  return /^\s*#?([0-9a-f]{6})\s*$/i.exec(text ?? "")?.[1]?.toUpperCase();
}
