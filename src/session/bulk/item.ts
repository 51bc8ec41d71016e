/** Formulas in texts, or equations, that are reviewed together before anything is changed. */
import type { SlideEditor } from "../../exchange/api";
import type { EquationEntry } from "../../deck/numbers/part";
import type { NumbersNoteCode } from "../../deck/numbers/plan";
import type { NumbersInstead } from "../../deck/numbers/wanted-place";
import type { Renaming } from "../../deck/convert/rename";
import type { Source } from "../../deck/sources";
import type { Reason as NoSource } from "../../movein/left";
import type { Problem } from "../../math/problem";
import type { Doubt, Reason } from "../../prose/passage";

/** What is searched. */
export type Scope = "selection" | "shapes" | "slide" | "slides" | "deck";

/** What to do with what is found. */
export type Task =
  /** Formulas in texts become equations. */
  | { readonly kind: "convert" }
  /** Equations become LaTeX in the texts. */
  | { readonly kind: "revert" }
  /** Size, colour and weight of equations. */
  | { readonly kind: "restyle" }
  /** A symbol or command replaced in equations. */
  | { readonly kind: "replace"; readonly renaming: Renaming }
  /** What other tools left becomes native equations. */
  | { readonly kind: "moveIn" }
  /** Numbers of equations are put in order, and references updated. */
  | { readonly kind: "renumber" };

/** Options for searching slides. */
export interface LookOptions {
  readonly signal?: AbortSignal;
  /** 0…1 */
  readonly onProgress?: (fraction: number) => void;
}

/** The code of the sentence for a refusal of the slide editor, and its arguments. */
export interface Refused {
  readonly code: string;
  readonly args?: Readonly<Record<string, string>> | undefined;
}

/** A formula or an equation, as the review shows it. */
export interface Item {
  readonly key: string;
  readonly slideId: string;
  /** Counts from 1, as the deck was read. */
  readonly slideNumber: number;
  readonly shapeName: string;
  /** The text that is there, or will be there. */
  readonly text: string;
  /** The text around it: before and after. */
  readonly before: string;
  readonly after: string;
  /** The LaTeX. */
  readonly source: string;
  readonly display: boolean;
  readonly problems: readonly Problem[];
  readonly doubt?: Doubt | undefined;
  /** MathML for the page, computed when it is shown. */
  readonly mathml: () => string;
}

/** Something found that cannot become an equation where it is, or is not mathematics. */
export interface Left {
  readonly slideNumber: number;
  /** "" where it is in no shape of the slide. */
  readonly shapeName: string;
  readonly text: string;
  readonly why:
    | { readonly kind: "refused"; readonly refusal: Refused }
    | { readonly kind: "notMathematics"; readonly reason: Reason }
    /** An object of this tool has nothing to convert; `text` is its source. */
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

/** The result for one item. */
export type ItemResult =
  | { readonly ok: true; readonly numbers?: NumbersInstead | undefined }
  | { readonly ok: false; readonly refusal: Refused };

/** The change of one slide, and the results for its items. */
export interface SlideWork {
  readonly editor: SlideEditor;
  /** By item key, from the last run of the editor. */
  readonly results: () => ReadonlyMap<string, ItemResult>;
  /** Sources to remember once the slide is inserted; `slideId` is its new id. */
  readonly sources: (slideId: string, time: number) => readonly Source[];
  /** Its new numbers, to be remembered too. */
  readonly numbers?: (slideId: string) => readonly EquationEntry[];
}

/** What is done with all chosen items. */
export interface Job<T extends Item> {
  /** The change for the items of one slide. */
  readonly work: (items: readonly T[]) => SlideWork;
}
