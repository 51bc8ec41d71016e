/**
 * The reader: tokens after expansion straight into the tree, by TeX's rules (TeXbook, chapters 24 to
 * 26). A list is read into a row, in which every item says what it is to its neighbours; scripts go on
 * the item before them; the passes of `../structure` find fences and operands in a finished row. What a
 * command means stands in its row of the table (`../commands`), which asks this class for arguments.
 */
import type { FractionNode, MathList, MathNode, Span, Variant } from "../../math/ast";
import type { Problem, Severity } from "../../math/problem";
import { macroOf } from "../commands/bodies";
import { characterOf, delimiterOf, isDelimiter, type Character } from "../commands/characters";
import { Act, type CharacterMeaning, type Infix, type ScriptMeaning } from "../commands/meaning";
import { OPENS_GROUP } from "../commands/fences";
import type { Layout } from "../commands/layout";
import { ROW_END } from "../commands/marks";
import { MANDATORY } from "../commands/signature";
import type { Face, Length, Operator, Raw, Reading, StyleName } from "../commands/reading";
import { textOf, Token, type Tokens } from "../commands/tokens";
import { bolder, plainVariant, variantInFont } from "../structure/alphabets";
import { kindOf, negated, notEmpty } from "../structure/nodes";
import { isGroup, Kind, Row, symbolOf, type Item } from "../structure/row";
import { structure } from "../structure/structure";
import {
  isStrut,
  onNumber,
  onStrut,
  operatorWithScripts,
  pushItem,
  scripted,
  waiting,
  type Scripts,
} from "./attach";
import { Expander } from "./expander";
import { failure } from "./failure";
import { tokenise } from "./lexer";
import { parseLength } from "./lengths";
import { readGrown, readSeparator } from "./grown";
import type { MacroTable } from "./scope";
import { readEnvironment, readGap, readPlainTable } from "./tables";
import { readWords } from "./words";

/** Lists inside lists; the stack of a browser ends at some thousand. */
export const MAX_NESTING = 500;

/** Ends a list of tokens that is read on its own. */
const LIST_END = new Token("", -1, -1);

export class Reader implements Reading {
  readonly problems: Problem[] = [];
  readonly x: Expander;
  font: Variant | undefined = undefined;
  bold = false;
  style: StyleName;
  natural: StyleName;
  negate = false;
  operator: Operator | undefined = undefined;
  tag: MathList | undefined = undefined;
  amongWords = false;
  /** The row of the innermost `\left`, and where its separators stand. */
  leftRow: Row | undefined = undefined;
  /** How many fences that grow are open. */
  grownDepth = 0;
  /** Does a row end (`\\`) end the list that is being read? Does a closing bracket? */
  inCell = false;
  inBracket = false;

  /** The token that was looked at. */
  private token: Token | undefined = undefined;
  /** Where the last token that was taken ends. */
  private lastEnd: number;
  private depth = 0;
  /** What was read last is nothing that scripts could stand on. */
  private noBase = false;
  /** How often something asked for the style: what did not can be moved to another one. */
  private styleUses = 0;
  /** The tokens that were taken, where the source has infix commands. */
  private readonly log: Token[] | undefined;

  constructor(
    readonly source: string,
    readonly from: number,
    readonly to: number,
    display: boolean,
    macros: MacroTable,
  ) {
    this.x = new Expander(source, from, to, macros);
    this.style = display ? "display" : "text";
    this.natural = this.style;
    this.lastEnd = from;
    this.log = macros.size > 0 || INFIX.test(source) ? [] : undefined;
  }

  /** The whole formula. */
  formula(): MathList {
    const body = this.finish(this.contents());
    const token = this.fetch();
    if (token.text !== "" || token === LIST_END) throw this.unexpected(token);
    return body;
  }

  // Tokens

  fetch(): Token {
    return (this.token ??= this.x.next(!this.amongWords));
  }

  consume(): Token {
    const token = this.fetch();
    this.token = undefined;
    if (token.text !== " " && token.to >= 0) this.lastEnd = token.to;
    this.log?.push(token);
    return token;
  }

  /** Hands the token that was looked at back. */
  giveBack(): void {
    if (this.token) this.x.push(this.token);
    this.token = undefined;
  }

  /** Puts back a token that was just taken, which says what is read. */
  private untake(token: Token): void {
    this.giveBack();
    this.log?.pop();
    this.token = token;
  }

  baseless(): void {
    this.noBase = true;
  }

  peek(): Token {
    return this.fetch();
  }

  nextIs(text: string): boolean {
    this.giveBack();
    return this.x.nextIs(text);
  }

  accept(text: string): boolean {
    if (!this.nextIs(text)) return false;
    this.taken(this.x.raw());
    return true;
  }

  skipped(): undefined {
    this.raw();
  }

  endRow(at: Token): void {
    this.pushTokens([new Token(ROW_END, at.from, at.to)]);
  }

  star(): boolean {
    return this.accept("*");
  }

  /** Notes a token that was taken from the expander. */
  private taken(token: Token): void {
    if (token.to >= 0) this.lastEnd = token.to;
    this.log?.push(token);
  }

  pushTokens(tokens: Tokens): void {
    this.giveBack();
    this.x.pushAll(tokens);
  }

  since(at: Token): Span {
    return { from: at.from, to: Math.max(this.lastEnd, at.to) };
  }

  // Problems

  note(
    code: string,
    severity: Severity,
    span: Span,
    args?: Readonly<Record<string, string>>,
    suggestion?: string,
  ): void {
    this.problems.push({
      code,
      severity,
      span: { from: Math.max(span.from, this.from), to: Math.max(span.to, this.from) },
      ...(args && { args }),
      ...(suggestion !== undefined && { suggestion }),
    });
  }

  fail(code: string, span: Span, args?: Readonly<Record<string, string>>): never {
    throw failure(code, span.from, span.to, args);
  }

  /** The problem of a token that ends a list where none ends. */
  unexpected(token: Token): Error {
    const { from, to, meaning } = token;
    const stop = meaning?.act === Act.Stop ? meaning.stop : undefined;
    switch (stop) {
      case "brace":
      case "group":
        return failure("extraBrace", from, to);
      case "cell":
        return failure("ampersandOutsideTable", from, to);
      case "right":
        return failure("rightWithoutLeft", from, to);
      case "environment":
        return failure("endWithoutBegin", from, to, { name: this.nameBehind(token) });
      case "shift":
        return token.text === "$"
          ? failure("dollarInFormula", from, to)
          : failure("textInMath", from, to, { name: token.text });
      case "infix":
        return failure("twoInfixOperators", from, to);
      case "end": {
        const open = this.x.openBraces();
        if (open > 0) return failure("missingBrace", this.to, this.to, undefined, "}".repeat(open));
        return failure("missingArgument", from, to);
      }
      default:
        return failure("missingArgument", from, to);
    }
  }

  /** The name in braces behind `\end`, as it is written. */
  private nameBehind(token: Token): string {
    return /^\s*\{([^{}]*)\}/.exec(this.source.slice(token.to, token.to + 100))?.[1] ?? "";
  }

  /** Counts a list inside a list. */
  private enter(): void {
    this.depth += 1;
    if (this.depth <= MAX_NESTING) return;
    const { from, to } = this.fetch();
    throw failure("tooDeep", Math.max(from, this.from), Math.max(to, this.from), {
      limit: String(MAX_NESTING),
    });
  }

  // Lists

  /** A list up to what ends it, with the fraction of an infix command made. */
  contents(grown = false): Row {
    this.enter();
    const { style, styleUses } = this;
    const begin = this.fetch();
    const problems = this.problems.length;
    const logged = this.log?.length ?? 0;
    let row = new Row();
    if (grown) this.leftRow = row;
    this.readInto(row);
    const token = this.fetch();
    if (token.meaning?.act === Act.Stop && token.meaning.infix) {
      row = this.infixFraction(row, token.meaning.infix, style, begin, () => {
        if (styleUses === this.styleUses || !this.log) return undefined;
        this.problems.length = problems;
        return this.log.slice(logged, -1);
      });
    }
    this.depth -= 1;
    return row;
  }

  /** Reads into the row up to a token that ends the list, which is left. */
  readInto(row: Row): void {
    for (;;) {
      const token = this.fetch();
      const { meaning } = token;
      if (meaning === undefined) {
        this.consume();
        this.construct(row, token, unknownCommand);
        continue;
      }
      switch (meaning.act) {
        case Act.Character:
          if (this.inBracket && token.text === "]") return;
          this.consume();
          this.character(row, token, meaning);
          break;
        case Act.Construct:
          this.consume();
          this.construct(row, token, meaning.run);
          break;
        case Act.Script:
          this.scriptsOnNothing(row, token);
          break;
        case Act.Stop:
          if (meaning.stop !== "row" || this.inCell) return;
          this.consume();
          readGap(this);
          row.push({ type: "break", span: this.since(token) }, Kind.Break);
          break;
        case Act.Macro:
          throw new Error("a macro that was not expanded");
      }
    }
  }

  rest(row: Row): void {
    this.enter();
    this.readInto(row);
    this.depth -= 1;
  }

  /** A group whose opening brace is next; `\begingroup` is one, too. */
  braced(): Row {
    const open = this.consume();
    const { font, bold, style, inCell, inBracket } = this;
    this.inCell = false;
    this.inBracket = false;
    this.x.scope.beginGroup();
    const row = this.contents();
    const close = this.fetch();
    const { meaning } = close;
    const wanted = open.text === "{" ? "brace" : "group";
    if (meaning?.act !== Act.Stop || meaning.stop !== wanted) throw this.unclosed(close);
    this.consume();
    this.x.scope.endGroup();
    this.font = font;
    this.bold = bold;
    this.style = style;
    this.inCell = inCell;
    this.inBracket = inBracket;
    return row;
  }

  private unclosed(token: Token): Error {
    if (token.text === "")
      return failure("missingBrace", this.to, this.to, undefined, this.missingBraces());
    return this.unexpected(token);
  }

  private missingBraces(): string {
    return "}".repeat(Math.max(1, this.x.openBraces()));
  }

  row(): Row {
    const token = this.fetch();
    if (isOpen(token)) return this.braced();
    const row = new Row();
    this.enter();
    this.single(row, token);
    this.depth -= 1;
    return row;
  }

  list(): MathList {
    return this.finish(this.row());
  }

  /** The next thing without its scripts. */
  singleInto(row: Row): void {
    this.enter();
    this.single(row, this.fetch());
    this.depth -= 1;
  }

  enterWords(): void {
    this.enter();
  }

  leaveWords(): void {
    this.depth -= 1;
  }

  /** One thing without its scripts. */
  private single(row: Row, token: Token): void {
    const { meaning } = token;
    if (meaning === undefined) {
      this.consume();
      unknownCommand(this, token, row);
    } else if (meaning.act === Act.Character) {
      this.consume();
      this.put(row, token, meaning);
    } else if (meaning.act === Act.Construct) {
      this.consume();
      meaning.run(this, token, row);
      this.noBase = false;
    } else if (meaning.act === Act.Script && meaning.script === "prime") {
      for (const node of this.primes()) row.push(node, Kind.Ordinary);
    } else throw this.unexpected(token);
  }

  script(): MathList {
    const { style } = this;
    return this.atPlace(
      style === "script" || style === "scriptscript" ? "scriptscript" : "script",
      () => this.list(),
    );
  }

  optional(): MathList | undefined {
    if (!this.nextIs("[")) return undefined;
    this.consume();
    const { font, bold, style, inCell, inBracket } = this;
    this.inCell = false;
    this.inBracket = true;
    const list = this.finish(this.contents());
    this.font = font;
    this.bold = bold;
    this.style = style;
    this.inCell = inCell;
    this.inBracket = inBracket;
    const close = this.fetch();
    if (close.text !== "]") throw this.unclosed(close);
    this.consume();
    return list;
  }

  optionalScript(): MathList | undefined {
    const { style } = this;
    return this.atPlace(
      style === "script" || style === "scriptscript" ? "scriptscript" : "script",
      () => this.optional(),
    );
  }

  atom(): MathList {
    const row = new Row();
    const token = this.fetch();
    const { meaning } = token;
    if (meaning?.act === Act.Stop) return [];
    if (meaning?.act === Act.Script) this.scriptsOnNothing(row, token);
    else {
      this.consume();
      if (meaning?.act === Act.Character) this.character(row, token, meaning);
      else
        this.construct(row, token, meaning?.act === Act.Construct ? meaning.run : unknownCommand);
    }
    return this.finish(row);
  }

  upTo(stop: "of" | "infix"): MathList {
    this.enter();
    const row = new Row();
    const { inCell, inBracket } = this;
    this.inCell = false;
    this.inBracket = false;
    this.readInto(row);
    this.inCell = inCell;
    this.inBracket = inBracket;
    const token = this.fetch();
    if (token.meaning?.act !== Act.Stop || token.meaning.stop !== stop)
      throw failure("missingArgument", token.from, token.to);
    this.consume();
    this.depth -= 1;
    return this.finish(row);
  }

  listOf(tokens: Tokens): MathList {
    this.giveBack();
    this.x.push(LIST_END);
    this.x.pushAll(tokens);
    const { inCell, inBracket } = this;
    this.inCell = false;
    this.inBracket = false;
    const list = this.finish(this.contents());
    this.inCell = inCell;
    this.inBracket = inBracket;
    const end = this.fetch();
    if (end.from >= 0) throw this.unexpected(end);
    this.token = undefined;
    return list;
  }

  finish(row: Row): MathList {
    this.negate = false;
    return structure(row);
  }

  // Characters and constructs, with the scripts behind them

  private character(row: Row, token: Token, meaning: CharacterMeaning): void {
    if (this.fetch().meaning?.act !== Act.Script) {
      this.put(row, token, meaning);
      return;
    }
    const { character } = meaning;
    const symbol = this.symbol(character, { from: token.from, to: token.to });
    const scripts = this.scripts(undefined);
    if (!scripts.sub && !scripts.sup) {
      pushItem(row, symbol, character.kind);
      return;
    }
    const span = this.since(token);
    if (character.kind === Kind.Opening) {
      // `\{_{ab}^c\}`: on an opening fence there is nothing that scripts could belong to.
      pushItem(row, symbol, character.kind);
      row.push(waiting(scripts, span), Kind.Prescript);
    } else if (meaning.numeric && token.text !== "." && symbol.type === "symbol") {
      pushItem(row, onNumber(row, symbol, scripts, span), Kind.Ordinary);
    } else {
      const [item, kind] = scripted(symbol, character.kind, false, scripts, span);
      pushItem(row, item, kind);
    }
  }

  private put(row: Row, token: Token, meaning: CharacterMeaning): void {
    const { character } = meaning;
    const symbol = this.symbol(character, { from: token.from, to: token.to });
    pushItem(row, symbol, character.kind);
    if (meaning.numeric && symbol.type === "symbol" && row.items[row.items.length - 1] === symbol)
      row.digit(symbol);
  }

  symbol(character: Character, span: Span | undefined): MathNode {
    let { char } = character;
    let variant =
      character.variant ?? (this.font ? variantInFont(char, this.font) : plainVariant(char));
    if (this.bold) variant = bolder(variant);
    if (this.negate) {
      this.negate = false;
      char = negated(char);
    }
    return { type: "symbol", char, variant, span };
  }

  characterList(text: string, span: Span): MathList {
    return [this.symbol(characterOf(text), span)];
  }

  pushCharacter(row: Row, text: string, span: Span): void {
    const character = characterOf(text);
    pushItem(row, this.symbol(character, span), character.kind);
  }

  /** What a command makes, with the scripts behind it on the last of it. */
  private construct(row: Row, token: Token, run: (r: Reading, at: Token, row: Row) => void): void {
    // Scripts that wait for a base get it with its own scripts.
    const waits = row.kinds[row.kinds.length - 1] === Kind.Prescript;
    const into = waits ? new Row() : row;
    const before = into.items.length;
    this.operator = undefined;
    this.noBase = false;
    run(this, token, into);
    const { noBase } = this;
    this.noBase = false;
    if (this.fetch().meaning?.act === Act.Script)
      this.scriptsOnConstruct(into, noBase ? into.items.length : before, token);
    else if (isStrut(into.items[before])) {
      into.items.length = before;
      into.kinds.length = before;
    }
    if (!waits) return;
    for (let i = 0; i < into.items.length; i += 1) {
      const item = into.items[i];
      const kind = into.kinds[i];
      if (item === undefined || kind === undefined) continue;
      // An empty group separates: scripts in front of it stay alone.
      if (isGroup(item) && item.length === 0) row.push(item, kind);
      else pushItem(row, item, kind);
    }
  }

  private scriptsOnConstruct(row: Row, before: number, first: Token): void {
    const last = row.items.length - 1;
    const item = last >= before ? row.items[last] : undefined;
    const kind = row.kinds[last];
    const braced = isOpen(first);
    // In braces a function is no operator any more (TeXbook, page 158); a sum is still read as one.
    const operator =
      this.operator?.item === item && !(braced && kind === Kind.Function)
        ? this.operator
        : undefined;
    const { negate } = this;
    this.negate = false;
    const scripts = this.scripts(operator);
    this.negate = negate;
    if (!scripts.sub && !scripts.sup) return;
    const span = this.since(first);
    if (item === undefined || kind === undefined) {
      row.push(waiting(scripts, span), Kind.Prescript);
      return;
    }
    row.items.pop();
    row.kinds.pop();
    if (isStrut(item)) {
      onStrut(row, scripts, span);
      return;
    }
    if (isGroup(item) && item.length === 0) {
      row.push(waiting(scripts, span), Kind.Prescript);
    } else if (operator) {
      row.push(...operatorWithScripts(this, operator, scripts, span));
    } else if (kind === Kind.Opening && !braced && symbolOf(item)) {
      row.push(item, kind);
      row.push(waiting(scripts, span), Kind.Prescript);
    } else row.push(...scripted(item, kind, braced, scripts, span));
  }

  /** `^2` at the beginning, or behind another script. */
  private scriptsOnNothing(row: Row, first: Token): void {
    const scripts = this.scripts(undefined);
    if (scripts.sub || scripts.sup) row.push(waiting(scripts, this.since(first)), Kind.Prescript);
  }

  /** The scripts that stand here, in any order. */
  private scripts(operator: Operator | undefined): Scripts {
    let sub: MathNode[] | undefined;
    let sup: MathNode[] | undefined;
    let onlyPrimes = false;
    for (;;) {
      const token = this.fetch();
      const { meaning } = token;
      if (meaning?.act !== Act.Script) break;
      if (meaning.script === "limits") {
        this.consume();
        this.limits(token, meaning, operator);
        continue;
      }
      const isPrime = meaning.script === "prime";
      const list = isPrime ? this.primes() : this.scriptList(token, meaning);
      if (meaning.script === "sub" || meaning.script === "subCharacter") {
        if (sub) this.note("doubleSubscript", "error", token);
        sub = joined(sub, list);
      } else {
        // Primes and a superscript go together in either order: x'^2, and x^2' though TeX refuses it.
        if (sup && !isPrime && !onlyPrimes) this.note("doubleSuperscript", "error", token);
        onlyPrimes = isPrime && (sup === undefined || onlyPrimes);
        sup = joined(sup, list);
      }
    }
    return { sub: sub && notEmpty(sub), sup: sup && notEmpty(sup) };
  }

  private limits(token: Token, meaning: ScriptMeaning, operator: Operator | undefined): void {
    if (operator) {
      operator.forced = meaning.limits !== undefined;
      if (meaning.limits !== undefined) operator.limits = meaning.limits;
    } else this.note("limitsWithoutOperator", "info", token, { name: token.text });
  }

  private scriptList(token: Token, meaning: ScriptMeaning): MathList {
    if (meaning.script === "supCharacter" || meaning.script === "subCharacter")
      return this.scriptCharacters(meaning.script);
    this.consume();
    const outer = this.operator;
    const list = this.scriptArgument(token);
    this.operator = outer;
    return list;
  }

  /** What stands behind `^` or `_`; commands that show nothing are passed over. */
  private scriptArgument(mark: Token): MathList {
    for (;;) {
      const token = this.fetch();
      const { meaning } = token;
      if (meaning?.act === Act.Script && meaning.script === "prime") return this.primes();
      if (meaning?.act === Act.Stop || meaning?.act === Act.Script)
        throw failure("missingScript", mark.from, mark.to, { mark: mark.text });
      const list = this.script();
      if (list.length > 0 || isOpen(token)) return list;
    }
  }

  private primes(): readonly MathNode[] {
    const nodes: MathNode[] = [];
    for (;;) {
      const token = this.fetch();
      const { meaning } = token;
      if (meaning?.act !== Act.Script || meaning.script !== "prime") return nodes;
      this.consume();
      for (let i = 0; i < meaning.count; i += 1)
        nodes.push(this.symbol(PRIME, { from: token.from, to: token.to }));
    }
  }

  /** A run of Unicode superscripts (or subscripts) is one script. */
  private scriptCharacters(side: "supCharacter" | "subCharacter"): MathList {
    const tokens: Token[] = [];
    for (;;) {
      const token = this.fetch();
      const { meaning } = token;
      if (meaning?.act !== Act.Script || meaning.script !== side) break;
      this.consume();
      tokens.push(new Token(meaning.plain, token.from, token.to));
    }
    const { style } = this;
    return this.atPlace(
      style === "script" || style === "scriptscript" ? "scriptscript" : "script",
      () => this.listOf(tokens),
    );
  }

  // Fractions of infix commands

  private infixFraction(
    numerator: Row,
    infix: Infix,
    style: StyleName,
    begin: Token,
    again: () => Tokens | undefined,
  ): Row {
    const at = this.consume();
    const tokens = again();
    let { open, close } = infix;
    if (infix.reads === "fences" || infix.reads === "fencesAndThickness") {
      open = this.delimiter();
      close = this.delimiter();
    }
    const thick =
      infix.reads === "thickness" || infix.reads === "fencesAndThickness"
        ? this.length().mu
        : undefined;
    if (thick !== undefined && thick !== 0) this.note("ruleThickness", "approximated", at);
    const inner = innerStyle(style);
    const upper = tokens ? this.moved(tokens, inner) : this.finish(numerator);
    // A style in the numerator ends with it (TeXbook, page 292).
    this.style = style;
    const lower = this.atPlace(inner, () => {
      const row = new Row();
      this.readInto(row);
      return this.finish(row);
    });
    const token = this.fetch();
    if (token.meaning?.act === Act.Stop && token.meaning.infix)
      throw failure("twoInfixOperators", token.from, token.to);
    const row = new Row();
    const fraction: FractionNode = {
      type: "fraction",
      form: infix.bar && thick !== 0 ? "bar" : "noBar",
      numerator: upper,
      denominator: lower,
      span: { from: Math.max(begin.from, this.from), to: this.lastEnd },
    };
    if (open === "" && close === "") row.push(fraction, Kind.Inner);
    else
      row.push(
        { type: "fenced", open, close, separator: "", parts: [[fraction]], span: fraction.span },
        Kind.Inner,
      );
    return row;
  }

  /** A numerator read again in the style that it turned out to have. */
  private moved(tokens: Tokens, style: StyleName): MathList {
    this.x.charge(tokens.length);
    return this.atPlace(style, () => this.listOf(tokens));
  }

  useStyle(): void {
    this.styleUses += 1;
  }

  // Arguments that are no math

  words(face: Face): readonly Item[] {
    return readWords(this, face);
  }

  raw(): Raw {
    this.giveBack();
    const tokens = this.x.argument();
    return this.rawOf(tokens, "{", "}");
  }

  private rawOf(tokens: Tokens, open: string, close: string): Raw {
    const text = textOf(tokens);
    const { argumentStart, argumentEnd } = this.x;
    this.lastEnd = Math.max(argumentEnd, argumentStart);
    this.logArgument(tokens, open, close);
    return { text, span: { from: argumentStart, to: this.lastEnd } };
  }

  /** An argument that was taken whole goes into the log with its braces. */
  private logArgument(tokens: Tokens, open: string, close: string): void {
    if (!this.log) return;
    this.log.push(new Token(open, this.from, this.from));
    for (const token of tokens) this.log.push(token);
    this.log.push(new Token(close, this.from, this.from));
  }

  rawOptional(): Raw | undefined {
    this.giveBack();
    const tokens = this.x.bracketed("[", "]");
    return tokens && this.rawOf(tokens, "[", "]");
  }

  /** TeX reads a URL with the categories of its signs changed; here the source itself is read. */
  url(): Raw {
    this.giveBack();
    const { lexer, stack } = this.x;
    const open = stack.length === 0 ? /^\s*\{/.exec(this.source.slice(lexer.position)) : null;
    if (!open) return this.raw();
    const start = lexer.position + open[0].length;
    let depth = 1;
    let at = start;
    for (; at < lexer.end && depth > 0; at += 1) {
      const char = this.source[at];
      if (char === "{") depth += 1;
      else if (char === "}") depth -= 1;
    }
    if (depth > 0) return this.raw();
    lexer.position = at;
    this.lastEnd = at;
    const text = this.source.slice(start, at - 1).replace(/\\([%#&~_$])/g, "$1");
    if (this.log) this.logArgument(tokenise(text), "{", "}");
    return { text, span: { from: start - 1, to: at } };
  }

  length(): Length {
    return parseLength(this);
  }

  delimiter(): string {
    const braced = this.nextIs("{");
    if (braced) this.consume();
    const token = this.fetch();
    if (!isDelimiter(token.text))
      throw failure("notADelimiter", token.from, token.to, {
        delimiter: this.source.slice(token.from, token.to),
      });
    this.consume();
    if (braced) {
      const close = this.fetch();
      if (close.text !== "}") throw this.unclosed(close);
      this.consume();
    }
    return delimiterOf(token.text);
  }

  // Groups, fences, tables

  group(at: Token, row: Row): void {
    this.untake(at);
    this.pushGroup(row, this.finish(this.braced()));
  }

  /** `\begingroup`: a group of definitions and fonts; what is in it stands in the row. */
  semisimple(at: Token, row: Row): void {
    this.untake(at);
    const inner = this.braced();
    for (let i = 0; i < inner.items.length; i += 1) {
      const item = inner.items[i];
      const kind = inner.kinds[i];
      if (item !== undefined && kind !== undefined) pushItem(row, item, kind);
    }
  }

  grown(at: Token, row: Row): void {
    pushItem(row, readGrown(this, at), Kind.Inner);
  }

  separator(at: Token, row: Row): void {
    readSeparator(this, at, row);
  }

  environment(at: Token, row: Row): void {
    readEnvironment(this, at, row);
  }

  plainTable(at: Token, row: Row, layout: Layout): void {
    readPlainTable(this, at, row, layout);
  }

  /** `@C=1em @R=.7em @!R` in front of the rows is the room between them. */
  circuit(at: Token, row: Row, gates: Parameters<Reading["circuit"]>[2]): void {
    this.giveBack();
    const { x } = this;
    while (x.future().text !== "{" && x.future().text !== "") x.raw();
    x.scope.beginGroup();
    for (const [names, count, becomes] of gates) {
      const signature = Array.from({ length: count }, () => MANDATORY);
      for (const name of names.split(" ")) x.scope.set(name, macroOf(signature, becomes), false);
    }
    readPlainTable(this, at, row, { kind: "matrix", open: "", close: "", size: "normal" });
    x.scope.endGroup();
    this.note("diagram", "approximated", this.since(at));
  }

  // Places and fonts

  atPlace<T>(style: StyleName, run: () => T): T {
    const { style: outer, natural } = this;
    this.style = style;
    this.natural = style;
    const result = run();
    this.style = outer;
    this.natural = natural;
    return result;
  }

  inFont<T>(font: Variant | undefined, bold: boolean, run: () => T): T {
    const { font: outerFont, bold: outerBold } = this;
    this.font = font;
    this.bold = bold;
    const result = run();
    this.font = outerFont;
    this.bold = outerBold;
    return result;
  }

  push(row: Row, item: Item, kind: Kind): void {
    pushItem(row, item, kind);
  }

  /** A braced group: its nodes stay together, so that an operand or fence does not reach into it. */
  pushGroup(row: Row, list: MathList): void {
    const [only] = list;
    // An empty group separates: it gives scripts and signs something to stand on.
    if (list.length === 0) row.push([], Kind.Ordinary);
    else if (list.length === 1 && only) pushItem(row, only, kindOf(only));
    else pushItem(row, list, Kind.Ordinary);
  }
}

const INFIX = /\\(?:over|atop|choose|above|brace|brack)/;

const PRIME: Character = { char: "′", kind: Kind.Ordinary, variant: undefined };

function joined(before: MathNode[] | undefined, list: MathList): MathNode[] {
  if (!before) return [...list];
  for (const node of list) before.push(node);
  return before;
}

export function isOpen(token: Token): boolean {
  return OPENS_GROUP.has(token.text);
}

/** The style inside a fraction. */
export function innerStyle(style: StyleName): StyleName {
  return style === "display" ? "text" : style === "text" ? "script" : "scriptscript";
}

/** A command that nobody knows: a node in its place, and a problem. */
function unknownCommand(r: Reading, at: Token, row: Row): void {
  const span = { from: at.from, to: at.to };
  r.note("unknownCommand", "error", span, { name: at.text });
  row.push({ type: "unknown", text: at.text, span }, Kind.Ordinary);
}
