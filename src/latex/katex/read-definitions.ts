/**
 * The definitions of a preamble: `\newcommand`, `\renewcommand`, `\providecommand` (with optional
 * argument), `\def`, `\let`, `\DeclareMathOperator`, `\DeclarePairedDelimiter`,
 * `\NewDocumentCommand` and their relatives. Read by position, not expanded.
 */
import type { Problem } from "../../math/problem";
import { tokenise, type MacroTable } from "./definitions";
import { engine, type MacroDefinition, type MacroExpander } from "./engine";
import { STANDARD_MACROS } from "./macros";
import { parseSignature, signatureMacro } from "./signature";

/** A definition as it stands in a preamble. */
export interface Definition {
  /** The command it defines, with its backslash. */
  readonly name: string;
  /** The LaTeX that defines it. */
  readonly source: string;
}

export interface Definitions {
  readonly table: MacroTable;
  /** In the order of the text; a name defined twice is there twice. */
  readonly list: readonly Definition[];
  readonly problems: readonly Problem[];
}

/** Reads all definitions in the text; a definition inside another's body is part of that body. */
export function readDefinitions(text: string): Definitions {
  return new DefinitionReader(text).read();
}

/** A failed definition: its place is that of the command. */
class Unreadable extends Error {}

const COMMANDS: ReadonlyMap<
  string,
  | "new"
  | "provide"
  | "operator"
  | "paired"
  | "pairedX"
  | "document"
  | "provideDocument"
  | "def"
  | "let"
> = new Map([
  ["newcommand", "new"],
  ["renewcommand", "new"],
  ["newrobustcmd", "new"],
  ["renewrobustcmd", "new"],
  ["DeclareRobustCommand", "new"],
  ["providecommand", "provide"],
  ["DeclareMathOperator", "operator"],
  ["DeclarePairedDelimiter", "paired"],
  ["DeclarePairedDelimiters", "paired"],
  ["DeclarePairedDelimiterX", "pairedX"],
  ["DeclarePairedDelimiterXPP", "pairedX"],
  ["NewDocumentCommand", "document"],
  ["RenewDocumentCommand", "document"],
  ["DeclareDocumentCommand", "document"],
  ["NewExpandableDocumentCommand", "document"],
  ["ProvideDocumentCommand", "provideDocument"],
  ["def", "def"],
  ["gdef", "def"],
  ["edef", "def"],
  ["xdef", "def"],
  ["let", "let"],
]);

const WORD = /\\([a-zA-Z@]+)/g;

class DefinitionReader {
  private position = 0;
  private readonly table: MacroTable = new Map();
  private readonly list: Definition[] = [];
  /** What the command that is being read defined. */
  private defined: string | undefined;
  private readonly problems: Problem[] = [];

  constructor(private readonly text: string) {}

  read(): Definitions {
    const { text } = this;
    const word = new RegExp(WORD.source, "g");
    for (;;) {
      word.lastIndex = this.position;
      const match = word.exec(text);
      if (!match) break;
      const start = match.index;
      this.position = word.lastIndex;
      if (isCommented(text, start) || text[start - 1] === "\\") continue;
      const kind = COMMANDS.get(match[1] ?? "");
      if (!kind) continue;
      const behind = this.position;
      this.defined = undefined;
      try {
        this.define(kind);
        if (this.defined !== undefined) {
          this.list.push({ name: this.defined, source: text.slice(start, this.position) });
        }
      } catch (error) {
        if (!(error instanceof Unreadable) && !(error instanceof engine.ParseError)) throw error;
        const line = text.slice(0, start).split("\n").length;
        this.problems.push({
          code: "definitionNotRead",
          severity: "approximated",
          span: {
            from: start,
            to: Math.min(text.length, Math.max(this.position, start + match[0].length)),
          },
          args: { line: String(line), command: match[0] },
        });
        // A brace that is never closed costs its own definition only.
        if (this.position >= text.length) this.position = behind;
      }
    }
    return { table: this.table, list: this.list, problems: this.problems };
  }

  private define(kind: string): void {
    switch (kind) {
      case "new":
      case "provide": {
        this.star();
        const name = this.name();
        const count = this.brackets();
        const fallback = count === undefined ? undefined : this.brackets();
        const body = this.argument();
        const total = count === undefined ? 0 : Number(count);
        if (!Number.isInteger(total) || total < 0 || total > 9) throw new Unreadable();
        const signature =
          fallback === undefined
            ? "m".repeat(total)
            : `O{${fallback}}${"m".repeat(Math.max(0, total - 1))}`;
        this.set(name, signatureMacro(signature, body), kind === "provide");
        return;
      }
      case "operator": {
        const starred = this.star();
        const name = this.name();
        this.set(name, tokenise(`\\operatorname${starred ? "*" : ""}{${this.argument()}}`), false);
        return;
      }
      case "paired": {
        const name = this.name();
        const open = this.argument();
        const close = this.argument();
        this.set(name, pairedDelimiter(open, close, "#1", 1), false);
        return;
      }
      case "pairedX": {
        const name = this.name();
        const count = Number(this.brackets() ?? "1");
        const open = this.argument();
        const close = this.argument();
        this.set(name, pairedDelimiter(open, close, this.argument(), count), false);
        return;
      }
      case "document":
      case "provideDocument": {
        const name = this.name();
        const signature = this.argument();
        const body = this.argument();
        if (!parseSignature(signature)) throw new Unreadable();
        this.set(name, documentCommand(signature, body), kind === "provideDocument");
        return;
      }
      case "def": {
        const name = this.name();
        const parameters = this.upToBrace();
        const body = this.argument();
        this.set(name, defined(parameters, body), false);
        return;
      }
      default: {
        const name = this.name();
        this.spaces();
        if (this.text[this.position] === "=") this.position += 1;
        this.spaces();
        const target = this.token();
        const known = this.table.get(target) ?? STANDARD_MACROS.get(target);
        if (target !== name)
          this.set(name, known ?? { tokens: [new engine.Token(target)], numArgs: 0 }, false);
      }
    }
  }

  private set(name: string, definition: MacroDefinition, onlyIfNew: boolean): void {
    if (onlyIfNew && (this.table.has(name) || STANDARD_MACROS.has(name))) return;
    this.table.set(name, definition);
    this.defined = name;
  }

  private spaces(): void {
    for (;;) {
      while (/\s/.test(this.text[this.position] ?? "")) this.position += 1;
      if (this.text[this.position] !== "%") return;
      const newline = this.text.indexOf("\n", this.position);
      this.position = newline === -1 ? this.text.length : newline + 1;
    }
  }

  private star(): boolean {
    this.spaces();
    if (this.text[this.position] !== "*") return false;
    this.position += 1;
    return true;
  }

  /** `{\name}` or `\name`. */
  private name(): string {
    this.spaces();
    const braced = this.text[this.position] === "{";
    if (braced) this.position += 1;
    this.spaces();
    const name = this.token();
    if (!name.startsWith("\\") || name.length < 2) throw new Unreadable();
    if (braced) {
      this.spaces();
      if (this.text[this.position] !== "}") throw new Unreadable();
      this.position += 1;
    }
    return name;
  }

  private token(): string {
    const match = /^(?:\\[a-zA-Z@]+|\\?[^])/.exec(
      this.text.slice(this.position, this.position + 80),
    );
    if (!match) throw new Unreadable();
    this.position += match[0].length;
    return match[0];
  }

  private brackets(): string | undefined {
    this.spaces();
    if (this.text[this.position] !== "[") return undefined;
    const start = this.position + 1;
    let depth = 0;
    for (let i = start; i < this.text.length; i += 1) {
      const char = this.text[i];
      if (char === "\\") i += 1;
      else if (char === "{") depth += 1;
      else if (char === "}") depth -= 1;
      else if (char === "]" && depth === 0) {
        this.position = i + 1;
        return this.text.slice(start, i);
      }
    }
    throw new Unreadable();
  }

  /** A body in braces without them, or one token. */
  private argument(): string {
    this.spaces();
    if (this.text[this.position] !== "{") return this.token();
    const start = this.position + 1;
    let depth = 0;
    for (let i = this.position; i < this.text.length; i += 1) {
      const char = this.text[i];
      if (char === "\\") i += 1;
      else if (char === "%") {
        const newline = this.text.indexOf("\n", i);
        if (newline === -1) break;
        i = newline;
      } else if (char === "{") depth += 1;
      else if (char === "}") {
        depth -= 1;
        if (depth === 0) {
          this.position = i + 1;
          return this.text.slice(start, i);
        }
      }
    }
    this.position = this.text.length;
    throw new Unreadable();
  }

  private upToBrace(): string {
    const brace = this.text.indexOf("{", this.position);
    if (brace === -1) throw new Unreadable();
    const parameters = this.text.slice(this.position, brace);
    this.position = brace;
    return parameters.trim();
  }
}

function isCommented(text: string, at: number): boolean {
  const lineStart = text.lastIndexOf("\n", at - 1) + 1;
  for (let i = lineStart; i < at; i += 1) {
    if (text[i] === "\\") i += 1;
    else if (text[i] === "%") return true;
  }
  return false;
}

/** `\def\name#1#2{…}`; parameters may have text between them. */
function defined(parameters: string, body: string): MacroDefinition {
  const count = parameters.split("#").length - 1;
  const { tokens } = tokenise(body);
  if (/^(?:#\d\s*)*$/.test(parameters)) return { tokens, numArgs: count };
  const delimiters: string[][] = [[]];
  const pattern = tokenise(parameters).tokens.slice().reverse();
  for (let i = 0; i < pattern.length; i += 1) {
    if (pattern[i]?.text === "#") {
      i += 1;
      delimiters.push([]);
    } else delimiters[delimiters.length - 1]?.push(pattern[i]?.text ?? "");
  }
  return { tokens, numArgs: count, delimiters };
}

/** mathtools: `\abs{x}`, `\abs*{x}` with growing fences, `\abs[\big]{x}` with a size. */
function pairedDelimiter(
  open: string,
  close: string,
  body: string,
  count: number,
): MacroDefinition {
  const plain = tokenise(`\\mathopen{}${open}${body}${close}\\mathclose{}`);
  const growing = tokenise(
    `\\left${growable(open)}${body.replaceAll("\\delimsize", "\\middle")}\\right${growable(close)}`,
  );
  return (expander: MacroExpander) => {
    expander.consumeSpaces();
    let chosen = body.includes("\\delimsize") ? growing : plain;
    const next = expander.future().text;
    if (next === "*") {
      expander.popToken();
      chosen = growing;
    } else if (next === "[") {
      expander.popToken();
      expander.consumeArg(["]"]);
      chosen = growing;
    }
    return { tokens: chosen.tokens, numArgs: count };
  };
}

/** What can stand behind \left: one delimiter. */
function growable(delimiter: string): string {
  const trimmed = delimiter.trim();
  return trimmed === "" ? "." : trimmed;
}

/** xparse: `\IfNoValueTF` and `\IfBooleanTF` are decided when the arguments are known. */
function documentCommand(signature: string, body: string): MacroDefinition {
  return signatureMacro(signature, body);
}
