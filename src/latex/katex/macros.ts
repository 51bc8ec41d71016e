/**
 * The macros every formula can use: KaTeX's own and mhchem's, without those that our table of commands
 * says better, and the macros of that table.
 */
import { COMMANDS, byCommand } from "../commands/index";
import { CONSTRUCTS } from "./constructs/index";
import type { MacroTable } from "./definitions";
import { engine, type MacroFunction } from "./engine";
import { DEFINITIONS } from "./packages/definitions";
import { PHYSICS } from "./packages/physics";
import { SIUNITX } from "./packages/siunitx";
import { VARIOUS } from "./packages/various";
import { signatureMacro } from "./signature";

function standardMacros(): MacroTable {
  const table: MacroTable = new Map();
  for (const [name, definition] of Object.entries(engine.macros)) {
    if (!isOurs(name)) table.set(name, definition);
  }
  for (const name of ["\\ce", "\\pu"]) {
    const chemistry = engine.macros[name];
    if (typeof chemistry === "function") table.set(name, charged(chemistry));
  }
  for (const row of COMMANDS) {
    if (row.kind !== "macro") continue;
    for (const name of row.names) table.set(name, signatureMacro(row.signature, row.expansion));
  }
  for (const macros of [DEFINITIONS, PHYSICS, SIUNITX, VARIOUS]) {
    for (const [name, macro] of macros) table.set(name, macro);
  }
  return table;
}

/**
 * mhchem takes time with the square of its argument (4 seconds for 50,000 characters), and again at
 * every level of nesting: that counts as expansion, so that it ends in a problem and not in a wait.
 */
function charged(chemistry: MacroFunction): MacroFunction {
  return (expander) => {
    const { tokens, start, end } = expander.consumeArg();
    expander.countExpansion(Math.ceil(tokens.length ** 2 / 500));
    const { Token } = engine;
    expander.pushToken(new Token("}", end.loc));
    expander.pushTokens(tokens);
    expander.pushToken(new Token("{", end.loc));
    try {
      return chemistry(expander);
    } catch (error) {
      // mhchem throws a pair of words.
      if (!Array.isArray(error)) throw error;
      const formula = start.range(end, "");
      throw new engine.ParseError(`mhchem: ${String(error[1])}`, formula);
    }
  };
}

/** Symbols and constructs are no macros for us, nor are single Unicode characters. */
function isOurs(name: string): boolean {
  if (CONSTRUCTS.has(name)) return true;
  if (!name.startsWith("\\")) return name !== "~";
  const row = byCommand.get(name);
  return row?.kind === "symbol" || row?.kind === "delimiter";
}

export const STANDARD_MACROS: MacroTable = standardMacros();
