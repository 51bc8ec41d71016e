/** How nodes are written, where it is not the name of a row: by character, position, alphabet, size. */
import type { Variant } from "../../math/ast";
import { DELIMITERS } from "./delimiters";

/** Accents that stretch over several signs have other commands. */
export const WIDE: ReadonlyMap<string, string> = new Map([
  ["\u0302", "\\widehat"],
  ["\u0303", "\\widetilde"],
  ["\u030C", "\\widecheck"],
  ["\u20D7", "\\overrightarrow"],
]);

/** Marks that are no rows of the table of commands. */
export const OTHER_MARKS: ReadonlyMap<string, string> = new Map([
  ["\u0304", "\\="],
  ["\u030B", "\\H"],
  ["\u0327", "\\c"],
  ["\u0330", "\\utilde"],
  ["\u20DD", "\\textcircled"],
]);

export const OVER_BODY: ReadonlyMap<string, string> = new Map([
  ["over⏞", "\\overbrace"],
  ["under⏟", "\\underbrace"],
  ["over⎴", "\\overbracket"],
  ["under⎵", "\\underbracket"],
  ["over⏜", "\\overgroup"],
  ["under⏝", "\\undergroup"],
  ["over⇒", "\\Overrightarrow"],
  ["under→", "\\underrightarrow"],
  ["under←", "\\underleftarrow"],
  ["under↔", "\\underleftrightarrow"],
]);

/** Those whose scripts are labels under and over them. */
export const LABELLED: ReadonlySet<string> = new Set([
  "over⏞",
  "under⏟",
  "over⎴",
  "under⎵",
  "under⏝",
  "under→",
  "under←",
  "under↔",
]);

export const ARROWS: ReadonlyMap<string, string> = new Map([
  ["→", "\\xrightarrow"],
  ["←", "\\xleftarrow"],
  ["↔", "\\xleftrightarrow"],
  ["⇒", "\\xRightarrow"],
  ["⇐", "\\xLeftarrow"],
  ["⇔", "\\xLeftrightarrow"],
  ["↦", "\\xmapsto"],
  ["↪", "\\xhookrightarrow"],
  ["↩", "\\xhookleftarrow"],
  ["⇌", "\\xrightleftharpoons"],
  ["⇋", "\\xleftrightharpoons"],
  ["⇀", "\\xrightharpoonup"],
  ["⇁", "\\xrightharpoondown"],
  ["↼", "\\xleftharpoonup"],
  ["↽", "\\xleftharpoondown"],
  ["↠", "\\xtwoheadrightarrow"],
  ["↞", "\\xtwoheadleftarrow"],
  ["⇄", "\\xtofrom"],
  ["=", "\\xlongequal"],
]);

/** What TeX would misread among words. */
export const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["\\", "\\textbackslash{}"],
  ["{", "\\{"],
  ["}", "\\}"],
  ["#", "\\#"],
  ["$", "\\$"],
  ["%", "\\%"],
  ["&", "\\&"],
  ["_", "\\_"],
  ["^", "\\textasciicircum{}"],
  ["~", "\\textasciitilde{}"],
]);

/** The commands of an alphabet, the outer one first. */
export const ALPHABETS: Readonly<Record<Variant, readonly string[]>> = {
  upright: ["\\mathrm"],
  italic: ["\\mathit"],
  bold: ["\\mathbf"],
  boldItalic: ["\\boldsymbol"],
  doubleStruck: ["\\mathbb"],
  script: ["\\mathcal"],
  boldScript: ["\\boldsymbol", "\\mathcal"],
  fraktur: ["\\mathfrak"],
  boldFraktur: ["\\boldsymbol", "\\mathfrak"],
  sans: ["\\mathsf"],
  sansItalic: ["\\mathsfit"],
  sansBold: ["\\boldsymbol", "\\mathsf"],
  sansBoldItalic: ["\\boldsymbol", "\\mathsfit"],
  mono: ["\\mathtt"],
};
export const BOLD_SIGN = ["\\boldsymbol"];
export const BOLD_DOTLESS = ["\\boldsymbol", "\\mathrm"];

/** Signs that LaTeX writes in another way. */
export const SPECIAL: ReadonlyMap<string, string> = new Map([
  ["−", "-"],
  ["∗", "*"],
  ["{", "\\{"],
  ["}", "\\}"],
  ["‖", "\\|"],
  ["\\", "\\backslash"],
  ["#", "\\#"],
  ["$", "\\$"],
  ["%", "\\%"],
  ["&", "\\&"],
  ["_", "\\_"],
  ["′", "\\prime"],
  ["-", '\\char"2D '],
  ["*", '\\char"2A '],
  ["^", '\\char"5E '],
  ["`", '\\char"60 '],
  ["~", '\\char"7E '],
  ["'", '\\char"27 '],
]);

/** The commands of styles and of steps of size. */
export const STYLES = [
  ["\\textstyle", "text"],
  ["\\scriptstyle", "script"],
  ["\\scriptscriptstyle", "scriptscript"],
] as const;
export const SIZES = { [-2]: "\\tiny", [-1]: "\\small", 1: "\\large", 2: "\\LARGE" } as const;

/** Two spaces of an em, as one. */
export const TWO_QUADS = "\\qquad ";

/** What stands behind `\left`, by character: the first that stretches. */
export const FENCES: ReadonlyMap<string, string> = new Map([
  ...DELIMITERS.filter(({ stretches }) => stretches)
    .map(({ char, names: [name] }) => [char, name] as const)
    .reverse(),
  ["", "."],
]);
