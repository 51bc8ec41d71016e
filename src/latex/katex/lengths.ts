/**
 * Lengths as people and tools write them: `1.5em`, `0 . 5 i n` (tokenised corpora), `3mu plus 1mu`,
 * a number without a unit, `\textwidth`. What has no meaning here counts as nothing, with a note.
 */
import { engine, type Token } from "./engine";
import type { Measurement, ParseNode } from "./nodes";
import type { FormulaParser } from "./parser";

const UNITS: ReadonlySet<string> = new Set([
  "pt",
  "mm",
  "cm",
  "in",
  "bp",
  "pc",
  "dd",
  "cc",
  "nd",
  "nc",
  "sp",
  "px",
  "ex",
  "em",
  "mu",
]);

/** Widths of the units in eighteenths of an em, for a text of 10 points. */
const MU: Readonly<Record<string, number>> = {
  mu: 1,
  em: 18,
  ex: 7.75,
  pt: 1.8,
  mm: 5.12,
  cm: 51.2,
  in: 130,
  bp: 1.807,
  pc: 21.6,
  dd: 1.926,
  cc: 23.1,
  nd: 1.92,
  nc: 23.05,
  sp: 0.0000275,
  px: 1.807,
};

/** The length in mu. */
export function inMu(length: Measurement): number {
  return length.number * (MU[length.unit] ?? 0);
}

/** Reads a length; null where an optional one is absent. */
export function parseLength(parser: FormulaParser, optional: boolean): ParseNode | null {
  const { gullet } = parser;
  gullet.consumeSpaces();
  const next = gullet.future();
  let token: Token | null;
  if (optional || next.text === "{") {
    token = parser.parseStringGroup(optional);
    if (!token) return null;
  } else {
    token = bareLength(parser);
  }
  const text = token.text.replace(/\s+/g, "");
  if (text === "" && !optional) {
    return { type: "size", mode: parser.mode, value: { number: 0, unit: "pt" }, isBlank: true };
  }
  const match = /^([-+]*)(\d+(?:[.,]\d*)?|[.,]\d+)([a-z]{2})?/i.exec(text);
  const unit = match?.[3]?.toLowerCase();
  if (!match || !unit || !UNITS.has(unit)) {
    parser.note("length", "info", token.loc ?? next.loc, {
      length: token.text.trim() || next.text,
    });
    return { type: "size", mode: parser.mode, value: { number: 0, unit: "pt" }, isBlank: false };
  }
  const minus = (match[1]?.split("-").length ?? 1) % 2 === 0;
  const size = Number((match[2] ?? "0").replace(",", ".")) * (minus ? -1 : 1);
  return { type: "size", mode: parser.mode, value: { number: size, unit }, isBlank: false };
}

/** A length without braces: sign, number, two letters, and TeX's `plus 1fil minus 1fil`. */
function bareLength(parser: FormulaParser): Token {
  const first = parser.fetch();
  let text = "";
  const accept = (pattern: RegExp): void => {
    for (let token = parser.fetch(); token.text.length === 1; token = parser.fetch()) {
      const longer = text + token.text;
      if (!pattern.test(longer)) return;
      text = longer;
      parser.consume();
    }
  };
  accept(/^ *[-+]* *[-+\d., ]*$/);
  if (/\d/.test(text)) accept(/^[-+\d., ]+[a-z]? *[a-z]?$/i);
  else if (parser.fetch().text.startsWith("\\") && parser.fetch().text !== "\\relax") {
    text += parser.fetch().text;
    parser.consume();
  }
  if (parser.fetch().text === " ") parser.consume();
  return new engine.Token(text, parser.since(first));
}
