/** Alphabets: `\mathbb{R}`, and the old switches `\bf`. */
import type { Variant } from "../../math/ast";
import { named, type AlphabetRow } from "./row";

type AlphabetLine = readonly [names: string, variant: Variant, doc: string];

const WITH_ARGUMENT: readonly AlphabetLine[] = [
  [
    "\\mathbb \\Bbb \\mathds:dsfont \\mathbbm:bbm \\mathbbmss:bbm \\mathbbmtt:bbm \\symbb",
    "doubleStruck",
    "Double-struck letters",
  ],
  ["\\mathbf \\bold \\symbf \\symbfup \\mathbfup", "bold", "Bold upright letters"],
  [
    "\\boldsymbol \\bm \\symbfit \\pmb",
    "boldItalic",
    "Bold letters and signs, slanted as they are",
  ],
  ["\\mathcal \\mathscr \\symcal \\symscr", "script", "Script letters"],
  ["\\mathfrak \\frak \\symfrak", "fraktur", "Fraktur letters"],
  ["\\mathsf \\symsf", "sans", "Sans-serif letters"],
  ["\\mathsfit", "sansItalic", "Sans-serif italic letters"],
  ["\\mathtt \\symtt", "mono", "Typewriter letters"],
  ["\\mathrm \\mathup \\symup \\symrm", "upright", "Upright letters"],
  ["\\mathit \\mathnormal \\symit", "italic", "Italic letters"],
  ["\\mathbfit", "boldItalic", "Bold italic letters"],
  ["\\mathbfsf \\mathsfbf", "sansBold", "Bold sans-serif letters"],
  ["\\mathsfbfit", "sansBoldItalic", "Bold italic sans-serif letters"],
  ["\\mathbfcal \\mathbfscr", "boldScript", "Bold script letters"],
  ["\\mathbffrak", "boldFraktur", "Bold Fraktur letters"],
];

const SWITCHES: readonly AlphabetLine[] = [
  ["\\bf \\bfseries", "bold", "Bold upright letters to the end of the group"],
  ["\\rm", "upright", "Upright letters to the end of the group"],
  ["\\it \\mit", "italic", "Italic letters to the end of the group"],
  ["\\cal", "script", "Script letters to the end of the group"],
  ["\\sf", "sans", "Sans-serif letters to the end of the group"],
  ["\\tt", "mono", "Typewriter letters to the end of the group"],
];

const rows = (lines: readonly AlphabetLine[], args: AlphabetRow["args"]): readonly AlphabetRow[] =>
  lines.map(([names, variant, doc]) => ({
    kind: "alphabet",
    ...named(names),
    family: "alphabets",
    variant,
    args,
    doc,
  }));

export const ALPHABETS: readonly AlphabetRow[] = [
  ...rows(WITH_ARGUMENT, "{letters}"),
  ...rows(SWITCHES, ""),
];
