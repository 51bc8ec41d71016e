/**
 * Reads lists of items by TeX's rules (TeXbook, chapters 24 to 26). A list is read into a row, which
 * stores with every item its kind (relation, operator, …); scripts are put on the item before them; the
 * passes of `../structure` find fences and operands in a finished row. What a command means is in its row
 * of the table (`../commands`), which asks for arguments through `Reading`; what has rules of its own
 * (words, tables, fences that grow) is added in `reader.ts`.
 */
import type { MathList } from "../../math/ast";
import { SEPARATOR } from "../commands/fences";
import type { Layout } from "../commands/layout";
import { Act, type CharacterMeaning } from "../commands/meaning";
import {
  PLAIN_FACE,
  type Face,
  type Length,
  type ProofForm,
  type Reading,
} from "../commands/reading";
import { Token, type Tokens } from "../commands/tokens";
import { isGroup, Kind, Row, symbolOf, type Item } from "../structure/row";
import {
  isStrut,
  onNumber,
  onStrut,
  operatorWithScripts,
  pushItem,
  scripted,
  waiting,
} from "./attach";
import { failure } from "./failure";
import { infixFraction } from "./infix";
import { scriptStyle } from "../structure/styles";
import { primes, readScripts } from "./scripts";
import { isOpen, ReaderState } from "./reader-state";

/** Marks the end of a list of tokens that is read on its own. */
const LIST_END = new Token("", -1, -1);

export abstract class ListReader extends ReaderState implements Reading {
  /** The row being read, and the rows that extend to the end of their fences. */
  private reading: Row | undefined = undefined;
  private readonly restsInFences = new WeakSet<Row>();
  /** Is the last thing read unable to be the base of scripts? */
  private noBase = false;

  abstract words(face: Face): readonly Item[];
  abstract length(): Length;
  abstract grown(at: Token, row: Row): void;
  abstract separator(at: Token, row: Row): void;
  abstract environment(at: Token, row: Row): void;
  abstract plainTable(at: Token, row: Row, layout: Layout): void;
  abstract proof(at: Token, row: Row, form: ProofForm): void;
  abstract circuit(at: Token, row: Row, gates: Parameters<Reading["circuit"]>[2]): void;

  /** A list up to the token that ends it; if it has an infix command, its fraction. */
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
      row = infixFraction(this, row, token.meaning.infix, style, begin, () => {
        if (styleUses === this.styleUses || !this.log) return undefined;
        this.problems.length = problems;
        return this.log.slice(logged, -1);
      });
    }
    this.leave();
    return row;
  }

  /** Reads into the row up to a token that ends the list, which is not taken. */
  readInto(row: Row): void {
    for (;;) {
      this.reading = row;
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
          // A colour or size command between fences is in force up to their next separator.
          if (token.text === SEPARATOR && this.restsInFences.has(row)) return;
          this.consume();
          this.construct(row, token, meaning.run);
          break;
        case Act.Script:
          this.scriptsOnNothing(row, token);
          break;
        case Act.Stop:
          if (meaning.stop !== "row" || this.inCell) return;
          this.consume();
          this.rowGap();
          row.push({ type: "break", span: this.since(token) }, Kind.Break);
          break;
        case Act.Macro:
          throw new Error("a macro that was not expanded");
      }
    }
  }

  rest(row: Row): void {
    this.enter();
    const { reading } = this;
    const isInFences = reading === this.leftRow || (reading && this.restsInFences.has(reading));
    if (reading && row !== reading && isInFences) this.restsInFences.add(row);
    this.readInto(row);
    this.reading = reading;
    this.leave();
  }

  /** A group whose opening brace (or `\begingroup`) is next. */
  braced(): Row {
    const open = this.consume();
    const outer = this.begin();
    this.x.scope.beginGroup();
    const row = this.contents();
    const close = this.fetch();
    const { meaning } = close;
    const wanted = open.text === "{" ? "brace" : "group";
    if (meaning?.act !== Act.Stop || meaning.stop !== wanted) throw this.unclosed(close);
    this.consume();
    this.x.scope.endGroup();
    this.end(outer);
    return row;
  }

  row(): Row {
    const token = this.fetch();
    if (isOpen(token)) return this.braced();
    const row = new Row();
    this.enter();
    this.single(row, token);
    this.leave();
    return row;
  }

  list(): MathList {
    const token = this.fetch();
    const { meaning } = token;
    if (meaning?.act !== Act.Character) return this.finish(this.row());
    // A single character, as most arguments are.
    this.consume();
    return [this.symbol(meaning.character, { from: token.from, to: token.to })];
  }

  /** Reads the next thing, without scripts, into the row. */
  singleInto(row: Row): void {
    this.enter();
    this.single(row, this.fetch());
    this.leave();
  }

  /** One thing without scripts, beginning with the token. */
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
      for (const node of primes(this)) row.push(node, Kind.Ordinary);
    } else throw this.unexpected(token);
  }

  script(): MathList {
    return this.atPlace(scriptStyle(this.style), () => this.list());
  }

  optional(): MathList | undefined {
    if (!this.nextIs("[")) return undefined;
    this.consume();
    const outer = this.begin();
    this.inBracket = true;
    const list = this.finish(this.contents());
    this.end(outer);
    const close = this.fetch();
    if (close.text !== "]") throw this.unclosed(close);
    this.consume();
    return list;
  }

  optionalScript(): MathList | undefined {
    return this.atPlace(scriptStyle(this.style), () => this.optional());
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
    this.withoutStops(() => {
      this.readInto(row);
    });
    const token = this.fetch();
    if (token.meaning?.act !== Act.Stop || token.meaning.stop !== stop)
      throw failure("missingArgument", token.from, token.to);
    this.consume();
    this.leave();
    return this.finish(row);
  }

  listOf(tokens: Tokens): MathList {
    return this.unlogged(() => {
      this.giveBack();
      this.x.push(LIST_END);
      this.x.pushAll(tokens);
      const list = this.withoutStops(() => this.finish(this.contents()));
      const end = this.fetch();
      if (end.from >= 0) throw this.unexpected(end);
      this.token = undefined;
      return list;
    });
  }

  wordsOf(tokens: Tokens): readonly Item[] {
    return this.unlogged(() => {
      this.pushTokens([new Token("{", -1, -1), ...tokens, new Token("}", -1, -1)]);
      return this.words(PLAIN_FACE);
    });
  }

  // Characters and constructs, with the scripts behind them

  private character(row: Row, token: Token, meaning: CharacterMeaning): void {
    if (this.fetch().meaning?.act !== Act.Script) {
      this.put(row, token, meaning);
      return;
    }
    const { character } = meaning;
    const symbol = this.symbol(character, { from: token.from, to: token.to });
    const scripts = readScripts(this, undefined);
    if (!scripts.sub && !scripts.sup) {
      pushItem(row, symbol, character.kind);
      return;
    }
    const span = this.since(token);
    if (character.kind === Kind.Opening) {
      // `\{_{ab}^c\}`: an opening fence cannot be the base of scripts.
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

  /** Adds what a command makes; scripts behind it are put on its last item. */
  private construct(row: Row, token: Token, run: (r: Reading, at: Token, row: Row) => void): void {
    // Scripts waiting for a base become prescripts of an item that may have scripts of its own.
    const waits = row.kinds[row.kinds.length - 1] === Kind.Prescript;
    const into = waits ? new Row() : row;
    let before = into.items.length;
    const last = into.items[before - 1];
    this.operator = undefined;
    this.noBase = false;
    run(this, token, into);
    // A group of scripts was put on the item before it.
    if (into.items.length === before && into.items[before - 1] !== last) before -= 1;
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
      // An empty group separates: scripts in front of it keep an empty base.
      if (isGroup(item) && item.length === 0) row.push(item, kind);
      else pushItem(row, item, kind);
    }
  }

  private scriptsOnConstruct(row: Row, before: number, first: Token): void {
    const last = row.items.length - 1;
    const item = last >= before ? row.items[last] : undefined;
    const kind = row.kinds[last];
    const braced = isOpen(first);
    // In braces a function is no longer an operator (TeXbook, page 158); a sum is still read as one.
    const operator =
      this.operator?.item === item && !(braced && kind === Kind.Function)
        ? this.operator
        : undefined;
    const { negate } = this;
    this.negate = false;
    const scripts = readScripts(this, operator);
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

  /** `^2` at the beginning of a list, or behind another script. */
  private scriptsOnNothing(row: Row, first: Token): void {
    const scripts = readScripts(this, undefined);
    if (scripts.sub || scripts.sup) row.push(waiting(scripts, this.since(first)), Kind.Prescript);
  }

  // Groups, places and fonts

  group(at: Token, row: Row): void {
    this.untake(at);
    this.pushGroup(row, this.finish(this.braced()));
  }

  /** `\begingroup`: limits definitions and fonts; its content is part of the row. */
  semisimple(at: Token, row: Row): void {
    this.untake(at);
    const inner = this.braced();
    for (let i = 0; i < inner.items.length; i += 1) {
      const item = inner.items[i];
      const kind = inner.kinds[i];
      if (item !== undefined && kind !== undefined) pushItem(row, item, kind);
    }
  }

  baseless(): void {
    this.noBase = true;
  }
}

/** An unknown command: a node in its place, and a problem. */
function unknownCommand(r: Reading, at: Token, row: Row): void {
  const span = { from: at.from, to: at.to };
  r.note("unknownCommand", "error", span, { name: at.text });
  row.push({ type: "unknown", text: at.text, span }, Kind.Ordinary);
}
