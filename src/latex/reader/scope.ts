/**
 * What names mean. Three layers: the table of commands; the definitions of a preamble, shared between
 * formulas and never changed by one; and the formula's own definitions, which end with their group as in
 * TeX.
 */
import type { MacroMeaning, Meaning } from "../commands/meaning";
import { ASCII_MEANINGS, meaningOf } from "./meanings";

/** Definitions by name. */
export type MacroTable = ReadonlyMap<string, MacroMeaning>;

export const NO_MACROS: MacroTable = new Map();

export class Scope {
  private local: Map<string, MacroMeaning | undefined> | undefined;
  /** For each open group, the names set in it and their previous meanings. */
  private readonly undo: (Map<string, MacroMeaning | undefined> | undefined)[] = [];
  private readonly shared: MacroTable | undefined;

  constructor(shared: MacroTable) {
    this.shared = shared.size > 0 ? shared : undefined;
  }

  /** Is anything defined besides the table? */
  get isInUse(): boolean {
    return this.local !== undefined || this.shared !== undefined;
  }

  /** The meaning of a name; undefined for an unknown command. */
  get(name: string): Meaning | undefined {
    if (this.isInUse) {
      const macro = this.definition(name);
      if (macro !== undefined) return macro;
    }
    if (name.length === 1) {
      const code = name.charCodeAt(0);
      if (code < 128) return ASCII_MEANINGS[code];
    }
    return meaningOf(name);
  }

  /** The definition of a name in the formula or its preamble. */
  definition(name: string): MacroMeaning | undefined {
    const local = this.local?.get(name);
    if (local !== undefined) return local;
    return this.shared?.get(name);
  }

  set(name: string, value: MacroMeaning, global: boolean): void {
    this.local ??= new Map();
    if (global) {
      for (const group of this.undo) group?.delete(name);
    } else if (this.undo.length > 0) {
      const top = this.undo.length - 1;
      const group = (this.undo[top] ??= new Map<string, MacroMeaning | undefined>());
      if (!group.has(name)) group.set(name, this.local.get(name));
    }
    this.local.set(name, value);
  }

  beginGroup(): void {
    this.undo.push(undefined);
  }

  endGroup(): void {
    const group = this.undo.pop();
    if (group) for (const [name, value] of group) this.local?.set(name, value);
  }
}
