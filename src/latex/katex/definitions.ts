/**
 * The macros of one parse: a shared table below (KaTeX's, ours, the preamble's; never changed by a
 * formula) and the formula's own definitions above, undone at the end of their group as TeX does it.
 * KaTeX's own class copies and compares whole objects; this one costs nothing where a formula defines
 * nothing.
 */
import { engine, type Expansion, type MacroDefinition, type MacroScope } from "./engine";
import { SourceLexer } from "./lexer";

/** Macros by name, shared between parses. Bodies that are text are tokenised when first used. */
export type MacroTable = Map<string, MacroDefinition>;

export class Definitions implements MacroScope {
  private local: Map<string, MacroDefinition | undefined> | undefined;
  /** For each open group the names set in it, with what they meant before. */
  private readonly undo: (Map<string, MacroDefinition | undefined> | undefined)[] = [];

  constructor(private readonly shared: MacroTable) {}

  get(name: string): MacroDefinition | undefined {
    if (this.local?.has(name)) return this.local.get(name);
    const definition = this.shared.get(name);
    if (typeof definition !== "string") return definition;
    const expansion = tokenise(definition);
    this.shared.set(name, expansion);
    return expansion;
  }

  has(name: string): boolean {
    return this.get(name) !== undefined;
  }

  set(name: string, value: MacroDefinition | undefined, global = false): void {
    this.local ??= new Map();
    if (global) {
      for (const group of this.undo) group?.delete(name);
    } else if (this.undo.length > 0) {
      const top = this.undo.length - 1;
      const group = (this.undo[top] ??= new Map());
      if (!group.has(name)) group.set(name, this.get(name));
    }
    this.local.set(name, typeof value === "string" ? tokenise(value) : value);
  }

  beginGroup(): void {
    this.undo.push(undefined);
  }

  endGroup(): void {
    const group = this.undo.pop();
    if (group) for (const [name, value] of group) this.local?.set(name, value);
  }

  endGroups(): void {
    while (this.undo.length > 0) this.endGroup();
  }
}

/** The body of a macro as KaTeX keeps it; `#1` … are its arguments. */
export function tokenise(body: string): Expansion {
  const lexer = new SourceLexer(body);
  const tokens = [];
  let numArgs = 0;
  let previous = "";
  for (let token = lexer.lex(); token.text !== "EOF"; token = lexer.lex()) {
    if (previous === "#" && token.text >= "1" && token.text <= "9") {
      numArgs = Math.max(numArgs, Number(token.text));
    }
    previous = previous === "#" && token.text === "#" ? "" : token.text;
    tokens.push(new engine.Token(token.text));
  }
  return { tokens: tokens.reverse(), numArgs };
}
