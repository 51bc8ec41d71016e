/**
 * Formulas as other programs pass them on: with every backslash doubled (JSON, source code), or with
 * dollar signs and other delimiters of the surrounding text. The correction offered replaces the whole
 * source.
 */
import type { Problem } from "../math/problem";
import { byCommand } from "./commands/index";
import { BEGIN } from "./commands/marks";

/** The correction of doubled backslashes; undefined for any other source. */
export function doubledBackslashes(source: string): Problem | undefined {
  if (!source.includes("\\\\")) return undefined;
  const runs = source.match(/\\+/g) ?? [];
  if (runs.some((run) => run.length % 2 === 1)) return undefined;
  const names = source.match(/\\\\[a-zA-Z]+/g) ?? [];
  const isDelimited = /^\s*\\\\[([][^]*\\\\[)\]]\s*$/.test(source);
  const known = names.some((name) => name.length > 3 && byCommand.has(name.slice(1)));
  const isTable = names.some((name) => name.slice(1) === BEGIN);
  if (!isDelimited && !known && !isTable) return undefined;
  return correction("doubledBackslashes", source, source.replace(/\\\\/g, "\\"));
}

/** Problems caused by delimiters of the surrounding text. */
const STRAY: ReadonlySet<string> = new Set(["dollarInFormula", "textInMath"]);

/** Characters of the text at both ends: delimiters, row ends, and a full stop or comma behind them. */
const FRONT = /^(?:\s|\$|\\[([])+/;
const BACK = /(?:\s|\$|\\[)\]]|\\\\)+$/;
const INSIDE = /(?<!\\)(?:\\\\)*(?:\$|\\[()[\]])/;

/** The formula without stray delimiters at its ends, if its problems come from them. */
export function strayDelimiters(source: string, problems: readonly Problem[]): Problem | undefined {
  if (!problems.some(({ code }) => STRAY.has(code))) return undefined;
  const punctuation = /(?:\$|\\[)\]])\s*([.,;:])\s*$/.exec(source)?.[1] ?? "";
  const end = punctuation === "" ? source.length : source.lastIndexOf(punctuation);
  const inner = source.slice(0, end).replace(FRONT, "").replace(BACK, "");
  if (inner === "" || INSIDE.test(inner)) return undefined;
  return correction("strayDelimiters", source, inner + punctuation);
}

function correction(code: string, source: string, suggestion: string): Problem {
  return { code, severity: "error", span: { from: 0, to: source.length }, suggestion };
}
