/** Formulas in texts, or equations, that are looked through together before anything is changed. */
import type { SlideEditor } from "../../exchange/api";
import type { EquationEntry } from "../../deck/numbers/part";
import type { NumbersNoteCode } from "../../deck/numbers/plan";
import type { NumbersInstead } from "../../deck/numbers/wanted-place";
import type { Renaming } from "../../deck/convert/rename";
import type { Source } from "../../deck/sources";
import type { Reason as NoSource } from "../../movein/left";
import type { Problem } from "../../math/problem";
import type { Doubt, Reason } from "../../prose/passage";

/** What is looked through. */
export type Scope = "selection" | "shapes" | "slide" | "slides" | "deck";

/** What is to be done with what is found. */
export type Task =
  /** Formulas in texts become equations. */
  | { readonly kind: "convert" }
  /** Equations become LaTeX in the texts. */
  | { readonly kind: "revert" }
  /** Size, colour and weight of equations. */
  | { readonly kind: "restyle" }
  /** A symbol or command replaced in equations. */
  | { readonly kind: "replace"; readonly renaming: Renaming }
  /** What other tools left becomes native. */
  | { readonly kind: "moveIn" }
  /** Numbers of equations in order, and references that say them. */
  | { readonly kind: "renumber" };

/** How slides are looked through. */
export interface LookOptions {
  readonly signal?: AbortSignal;
  /** 0…1 */
  readonly onProgress?: (fraction: number) => void;
}

/** The code of a sentence about the slide editor's refusal, and what it names. */
export interface Refused {
  readonly code: string;
  readonly args?: Readonly<Record<string, string>> | undefined;
}

/** A formula or an equation, as it is shown. */
export interface Item {
  readonly key: string;
  readonly slideId: string;
  /** Counts from 1, as it was read. */
  readonly slideNumber: number;
  readonly shapeName: string;
  /** What stands there, or will stand there. */
  readonly text: string;
  /** Of the text round it. */
  readonly before: string;
  readonly after: string;
  /** The LaTeX. */
  readonly source: string;
  readonly display: boolean;
  readonly problems: readonly Problem[];
  readonly doubt?: Doubt | undefined;
  /** MathML for the page; made when it is shown. */
  readonly mathml: () => string;
}

/** What no equation can be made of where it stands, or what is no mathematics. */
export interface Left {
  readonly slideNumber: number;
  /** "" where it is in no shape of the slide. */
  readonly shapeName: string;
  readonly text: string;
  readonly why:
    | { readonly kind: "refused"; readonly refusal: Refused }
    | { readonly kind: "notMathematics"; readonly reason: Reason }
    /** Of a tool, by its name, and there is nothing to convert; `text` is its source. */
    | { readonly kind: "tool"; readonly reason: NoSource; readonly tool: string }
    | {
        readonly kind: "numbers";
        readonly code: NumbersNoteCode;
        readonly args: Readonly<Record<string, string>>;
      };
}

export interface Found<T extends Item = Item> {
  readonly items: readonly T[];
  readonly left: readonly Left[];
}

/** What came of one item. */
export type ItemResult =
  | { readonly ok: true; readonly numbers?: NumbersInstead | undefined }
  | { readonly ok: false; readonly refusal: Refused };

/** The change of one slide, and what came of its items in the end. */
export interface SlideWork {
  readonly editor: SlideEditor;
  /** By key; of the last time that the editor ran. */
  readonly results: () => ReadonlyMap<string, ItemResult>;
  /** What is to be remembered once the slide is in; its id is the new one. */
  readonly sources: (slideId: string, time: number) => readonly Source[];
  /** Its new numbers, which are to be remembered as well. */
  readonly numbers?: (slideId: string) => readonly EquationEntry[];
}

/** What is done with all items that were chosen. */
export interface Job<T extends Item> {
  /** For the items of one slide. */
  readonly work: (items: readonly T[]) => SlideWork;
}
