/**
 * KaTeX's parser with our constructs, exact places and limits. What it adds: the place of every
 * composite node; scripts as people type them (`x_\max`, `x^'`, `x²`); tables with any column
 * argument; constructs of `constructs/`; unknown commands become a node and a problem each, so that a
 * person sees them all at once; nesting over a limit is refused before the stack ends.
 */
import type { Problem, Severity } from "../../math/problem";
import { CONSTRUCTS } from "./constructs/index";
import { engine, type Parser, type Settings, type SourceLocation, type Token } from "./engine";
import { FormulaExpander } from "./expander";
import type { MacroTable } from "./definitions";
import { parseLength } from "./lengths";
import type { ParseNode, SupSubNode } from "./nodes";
import { knownSymbol, rememberSymbol } from "./symbols";
import { PRIMES, SUBSCRIPTS, SUPERSCRIPTS } from "./unicode-scripts";

/** Groups inside groups; KaTeX's stack ends at about 2,000. */
export const MAX_NESTING = 500;

const SETTINGS: Readonly<Record<"inline" | "display", Settings>> = {
  inline: settings(false),
  display: settings(true),
};

function settings(displayMode: boolean): Settings {
  return new engine.Settings({ displayMode, strict: false, trust: true, maxExpand: Infinity });
}

/** Thrown where nesting is too deep. */
export class NestingError extends Error {
  constructor(readonly token: Token) {
    super("nesting");
  }
}

export class FormulaParser extends engine.Parser {
  /** What there is to say so far. */
  readonly problems: Problem[] = [];
  /** Tags given by `\tag` to the row or equation that is being read. */
  tag: ParseNode[] | undefined;
  /** Where the last raw argument stands. */
  argumentPlace: SourceLocation | undefined;
  private depth = 0;
  /** Environments that KaTeX is reading, whose `\\end` it has to see. */
  private katexEnvironments = 0;
  /** Where the last token that was consumed ends. */
  private lastEnd: number;

  constructor(
    source: string,
    readonly from: number,
    readonly to: number,
    display: boolean,
    macros: MacroTable,
  ) {
    const chosen = display ? SETTINGS.display : SETTINGS.inline;
    super("", chosen);
    this.gullet = new FormulaExpander(source, from, to, chosen, macros);
    this.lastEnd = from;
  }

  /** Notes a problem at a place (the whole source if it has none). */
  note(
    code: string,
    severity: Severity,
    loc: SourceLocation | null | undefined,
    args?: Readonly<Record<string, string>>,
    suggestion?: string,
  ): void {
    const span = loc ? { from: loc.start, to: loc.end } : { from: this.from, to: this.to };
    this.problems.push({
      code,
      severity,
      span,
      ...(args && { args }),
      ...(suggestion !== undefined && { suggestion }),
    });
  }

  /** The place from a token to the last one that was consumed. */
  since(token: Token): SourceLocation | undefined {
    if (!token.loc) return undefined;
    return new engine.SourceLocation(
      token.loc.lexer,
      token.loc.start,
      Math.max(this.lastEnd, token.loc.end),
    );
  }

  /** Tells where an argument ended that was taken from the expander, past the parser. */
  reached(loc: SourceLocation | null | undefined): void {
    if (!loc) return;
    this.argumentPlace = loc;
    this.lastEnd = loc.end;
  }

  override consume(): void {
    const token = this.nextToken;
    if (token?.loc && token.text !== " ") this.lastEnd = token.loc.end;
    this.nextToken = null;
  }

  override parseGroup(name: string, breakOnTokenText?: string): ParseNode | null {
    this.depth += 1;
    if (this.depth > MAX_NESTING) throw new NestingError(this.fetch());
    const token = this.fetch();
    let node: ParseNode | null = null;
    if (token.text === "{" || token.text === "\\begingroup") {
      node = super.parseGroup(name, breakOnTokenText);
    } else {
      node = this.parseFunction(breakOnTokenText) ?? this.parseSymbol();
      if (node === null && this.mode === "text" && knownSymbol(token.text, "math")) {
        node = this.mathInText(token, () => this.parseSymbol());
      }
      if (
        node === null &&
        token.text.length > 1 &&
        token.text.startsWith("\\") &&
        !SCRIPT_COMMANDS.has(token.text)
      ) {
        node = this.unknown(token);
      }
    }
    this.depth -= 1;
    return node;
  }

  /** A command that nobody knows: a node in its place, and a problem. */
  private unknown(token: Token): ParseNode {
    this.consume();
    this.note("unknownCommand", "error", token.loc, { name: token.text });
    return { type: "unknown", mode: this.mode, text: token.text, loc: token.loc };
  }

  override parseFunction(breakOnTokenText?: string): ParseNode | null {
    const token = this.fetch();
    // Only commands and `$` are functions.
    if (token.text.length === 1 && token.text !== "$" && token.text < "\u0080") return null;
    const construct =
      this.katexEnvironments > 0 && token.text === "\\end" ? undefined : CONSTRUCTS.get(token.text);
    let node: ParseNode | null;
    if (construct) {
      this.consume();
      node = construct(this, token, breakOnTokenText);
    } else {
      // KaTeX refuses many functions as a script or argument without braces (`x_\max`) when it is
      // given a name for the argument.
      node =
        this.mode === "text"
          ? this.functionInText(token, breakOnTokenText)
          : super.parseFunction(breakOnTokenText);
    }
    if (node && !node.loc) node.loc = this.since(token);
    return node;
  }

  /** Math among words without dollar signs: TeX complains and goes on in math, and so do we. */
  private functionInText(token: Token, breakOnTokenText?: string): ParseNode | null {
    try {
      return super.parseFunction(breakOnTokenText);
    } catch (error) {
      if (!(error instanceof engine.ParseError) || !IN_TEXT_MODE.test(error.rawMessage))
        throw error;
    }
    this.nextToken = token;
    return this.mathInText(token, () => super.parseFunction(breakOnTokenText));
  }

  private mathInText(token: Token, parse: () => ParseNode | null): ParseNode | null {
    this.note("mathInText", "info", token.loc, { name: token.text });
    this.switchMode("math");
    const node = parse();
    this.switchMode("text");
    if (!node || node.type === "infix") return node;
    const loc = this.since(token);
    return { type: "styling", mode: "text", style: "text", resetFont: true, body: [node], loc };
  }

  /** KaTeX's own `\\begin`, for the environments that it reads better than we would. */
  callBegin(command: Token): ParseNode {
    this.nextToken = new engine.Token("\\begin", command.loc);
    this.katexEnvironments += 1;
    const node = super.parseFunction();
    this.katexEnvironments -= 1;
    if (!node) throw new engine.ParseError("begin", command);
    return node;
  }

  override parseSymbol(): ParseNode | null {
    const token = this.fetch();
    const known = knownSymbol(token.text, this.mode);
    if (known) {
      this.consume();
      return known.type === "atom"
        ? { type: "atom", mode: this.mode, family: known.family, text: token.text, loc: token.loc }
        : { type: known.type, mode: this.mode, text: token.text, loc: token.loc };
    }
    if (this.mode === "text" && (token.text === "_" || token.text === "^" || token.text === "#")) {
      // TeX wants a backslash in front of these; people who write words do not.
      this.consume();
      this.note("scriptInText", "info", token.loc, { char: token.text });
      return { type: "textord", mode: "text", text: token.text, loc: token.loc };
    }
    const node = super.parseSymbol();
    if (node) rememberSymbol(token.text, this.mode, node);
    return node;
  }

  override parseSizeGroup(optional: boolean): ParseNode | null {
    return parseLength(this, optional);
  }

  override parseAtom(breakOnTokenText?: string): ParseNode | null {
    const first = this.fetch();
    const base = this.parseGroup("atom", breakOnTokenText);
    if (this.mode === "text" || base?.type === "internal") return base;
    const node: SupSubNode = { type: "supsub", mode: "math", base };
    for (;;) {
      this.consumeSpaces();
      const token = this.fetch();
      const { text } = token;
      if (text === "^") {
        this.addScript(node, "sup", token, this.scriptArgument(token));
      } else if (text === "_") {
        this.addScript(node, "sub", token, this.scriptArgument(token));
      } else if (PRIMES.has(text)) {
        this.addScript(node, "sup", token, this.primes());
      } else if (SCRIPT_COMMANDS.has(text)) {
        this.consume();
        this.limits(base, token);
      } else if (text >= "\u0080" && (SUPERSCRIPTS.has(text) || SUBSCRIPTS.has(text))) {
        this.unicodeScript(node, token);
      } else {
        break;
      }
    }
    if (!node.sup && !node.sub) return base;
    node.loc = this.since(first);
    return node;
  }

  /** What stands behind `^` or `_`. */
  private scriptArgument(mark: Token): ParseNode {
    this.consume();
    this.consumeSpaces();
    if (PRIMES.has(this.fetch().text)) return this.primes();
    let group: ParseNode | null;
    do group = this.parseGroup("script");
    while (group?.type === "internal");
    if (!group) throw new engine.ParseError(`Expected group after '${mark.text}'`, mark);
    return group;
  }

  private addScript(node: SupSubNode, side: "sup" | "sub", mark: Token, script: ParseNode): void {
    const before = node[side];
    if (!before) {
      node[side] = script;
      return;
    }
    // Primes and a superscript go together in either order: x'^2, and x^2' though TeX refuses it.
    const body = [...groupBody(before), ...groupBody(script)];
    if (side === "sub" || (!isPrimes(before) && !isPrimes(script))) {
      this.note(side === "sup" ? "doubleSuperscript" : "doubleSubscript", "error", mark.loc);
    }
    node[side] = { type: "ordgroup", mode: "math", body };
  }

  private primes(): ParseNode {
    const body: ParseNode[] = [];
    for (
      let token = this.fetch(), count = PRIMES.get(token.text);
      count !== undefined;
      token = this.fetch(), count = PRIMES.get(token.text)
    ) {
      for (let i = 0; i < count; i += 1) {
        body.push({ type: "textord", mode: "math", text: "\\prime", loc: token.loc });
      }
      this.consume();
    }
    return { type: "ordgroup", mode: "math", body };
  }

  /** A run of Unicode superscripts (or subscripts) is one script. */
  private unicodeScript(node: SupSubNode, first: Token): void {
    const side = SUPERSCRIPTS.has(first.text) ? "sup" : "sub";
    const table = side === "sup" ? SUPERSCRIPTS : SUBSCRIPTS;
    const tokens: Token[] = [];
    for (let token = this.fetch(); table.has(token.text); token = this.fetch()) {
      tokens.unshift(new engine.Token(table.get(token.text) ?? "", token.loc));
      this.consume();
    }
    const body = this.subparse(tokens);
    this.addScript(node, side, first, { type: "ordgroup", mode: "math", body });
  }

  private limits(base: ParseNode | null, token: Token): void {
    if (base?.type === "op" || base?.type === "operatorname") {
      if (token.text !== "\\displaylimits") base.limits = token.text === "\\limits";
      base.alwaysHandleSupSub = token.text !== "\\displaylimits";
    } else {
      this.note("limitsWithoutOperator", "info", token.loc, { name: token.text });
    }
  }
}

/** KaTeX's message for a command of math among words. */
const IN_TEXT_MODE = /^Can't use function '.*' in text mode/s;

const SCRIPT_COMMANDS: ReadonlySet<string> = new Set(["\\limits", "\\nolimits", "\\displaylimits"]);

function groupBody(node: ParseNode): readonly ParseNode[] {
  return node.type === "ordgroup" ? node.body : [node];
}

function isPrimes(node: ParseNode): boolean {
  const [first] = groupBody(node);
  return first?.type === "textord" && first.text === "\\prime";
}

export type { Parser };
