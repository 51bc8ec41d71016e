/**
 * Which tokens are symbols, and of which class. Our table of commands comes first (it knows symbols
 * that KaTeX does not); what KaTeX knows besides is asked once per token and remembered.
 */
import { COMMANDS } from "../commands/index";
import type { AtomClass } from "../commands/row";
import type { Mode } from "./engine";
import type { AtomFamily, ParseNode } from "./nodes";

type KnownSymbol =
  | { readonly type: "atom"; readonly family: AtomFamily }
  | { readonly type: "mathord" | "textord" | "spacing" };

const FAMILIES: Readonly<Record<AtomClass, AtomFamily | undefined>> = {
  ordinary: undefined,
  operator: undefined,
  binary: "bin",
  relation: "rel",
  opening: "open",
  closing: "close",
  punctuation: "punct",
  inner: "inner",
};

const math = new Map<string, KnownSymbol>();
const text = new Map<string, KnownSymbol>();

for (const row of COMMANDS) {
  if (row.kind !== "symbol" && row.kind !== "delimiter") continue;
  const family = FAMILIES[row.atom];
  for (const name of row.names) {
    if (!name.startsWith("\\") || math.has(name)) continue;
    math.set(name, family ? { type: "atom", family } : { type: "textord" });
  }
}

/** What the token is as a symbol, undefined if that has to be asked of KaTeX. */
export function knownSymbol(token: string, mode: Mode): KnownSymbol | undefined {
  return (mode === "math" ? math : text).get(token);
}

/** Keeps KaTeX's answer for a token that is a plain symbol. */
export function rememberSymbol(token: string, mode: Mode, node: ParseNode): void {
  if (!("text" in node) || node.text !== token || node.mode !== mode || math.size > 5000) return;
  const table = mode === "math" ? math : text;
  if (node.type === "atom") table.set(token, { type: "atom", family: node.family });
  else if (node.type === "mathord" || node.type === "textord" || node.type === "spacing") {
    table.set(token, { type: node.type });
  }
}
