/** Text in an equation: `\text{…}` with fonts, accents, and math between dollar signs. */
import type { MathList, MathNode, Span } from "../../math/ast";
import { Act } from "../commands/meaning";
import { MATH_SHIFTS } from "../commands/shifts";
import { PLAIN_FACE, type Face, type Reading, type WordsReading } from "../commands/reading";
import type { Token, Tokens } from "../commands/tokens";
import { nodesOf } from "../structure/nodes";
import { Row, type Item } from "../structure/row";
import { failure } from "./failure";
import type { ListReader } from "./list-reader";

/** The items of an argument that is read as text. */
export function readWords(r: ListReader, face: Face): readonly Item[] {
  r.giveBack();
  const outer = r.amongWords;
  r.amongWords = true;
  const words = new Words(r, face);
  words.one();
  words.flush();
  r.amongWords = outer;
  return words.items;
}

/** The items of a table's cell that is read as text; `behind` is inserted at its end. */
export function readWordsCell(r: ListReader, behind: Tokens): readonly Item[] {
  r.giveBack();
  r.amongWords = true;
  const words = new Words(r, PLAIN_FACE);
  words.run("cell");
  if (behind.length > 0) {
    r.pushTokens(behind);
    words.run("cell");
  }
  words.flush(true);
  r.giveBack();
  r.amongWords = false;
  return words.items;
}

class Words implements WordsReading {
  readonly items: Item[] = [];
  private text = "";
  private textFace: Face;
  private span: Span | undefined;

  constructor(
    private readonly r: ListReader,
    public face: Face,
  ) {
    this.textFace = face;
  }

  get math(): Reading {
    return this.r;
  }

  /** An argument: a group, or a single token. */
  one(): void {
    const { r } = this;
    let token = r.fetch();
    while (token.text === " ") {
      r.consume();
      token = r.fetch();
    }
    if (token.text === "{") this.group();
    else if (token.meaning?.act === Act.Stop) throw r.unexpected(token);
    else this.token(token);
  }

  private group(): void {
    const { r, face } = this;
    r.enter();
    r.consume();
    r.x.scope.beginGroup();
    this.run("brace");
    const close = r.fetch();
    if (close.text !== "}") throw r.unexpected(close);
    r.consume();
    r.x.scope.endGroup();
    r.leave();
    this.face = face;
  }

  /** Reads text up to the token that ends it, which is not taken. */
  run(stop: "brace" | "cell"): void {
    const { r } = this;
    for (;;) {
      const token = r.fetch();
      const { meaning } = token;
      if (meaning?.act === Act.Stop) {
        if (meaning.stop === "row" && stop === "brace") {
          r.consume();
          this.add(" ", token);
          continue;
        }
        if (meaning.stop === "shift") {
          this.shifted(token);
          continue;
        }
        if (meaning.stop !== "infix" && meaning.stop !== "of" && meaning.stop !== "right") return;
        // Infix commands, `\of` and `\right` separate nothing in text.
        r.consume();
        r.note("mathInText", "info", token, { name: token.text });
        continue;
      }
      this.token(token);
    }
  }

  private token(token: Token): void {
    const { r } = this;
    const { text, meaning } = token;
    if (text === "{") {
      this.group();
      return;
    }
    if (text === " ") {
      r.consume();
      this.add(" ", token);
    } else if (meaning === undefined) {
      r.consume();
      r.note("unknownCommand", "error", token, { name: text });
      this.item({ type: "unknown", text, span: { from: token.from, to: token.to } });
    } else if (meaning.act === Act.Character) {
      if (meaning.words === undefined) this.embedded(token, true);
      else {
        r.consume();
        this.add(this.ligature(text) ?? meaning.words, token);
      }
    } else if (meaning.act === Act.Construct) {
      if (meaning.words) {
        r.consume();
        meaning.words(this, token);
      } else this.embedded(token, meaning.mathOnly);
    } else {
      // TeX requires a backslash before these; people who write text leave it out.
      r.consume();
      const quote = this.ligature(text);
      if (quote === undefined) r.note("scriptInText", "info", token, { char: text });
      this.add(quote ?? text, token);
    }
  }

  /** `--`, `---`, and quotation marks of two characters; the characters are taken. */
  private ligature(first: string): string | undefined {
    if (first !== "-" && first !== "`" && first !== "'") return undefined;
    const { r } = this;
    let count = 1;
    const most = first === "-" ? 3 : 2;
    while (count < most && r.fetch().text === first) {
      r.consume();
      count += 1;
    }
    if (first === "-") return count === 1 ? "-" : count === 2 ? "–" : "—";
    if (first === "`") return count === 1 ? "‘" : "“";
    return count === 1 ? "’" : "”";
  }

  add(text: string, span: Span, face: Face = this.face): void {
    if (this.text !== "" && !sameFace(face, this.textFace)) this.flush();
    this.textFace = face;
    this.text += text;
    const { from, to } = span;
    this.span = this.span
      ? { from: Math.min(this.span.from, from), to: Math.max(this.span.to, to) }
      : { from, to };
  }

  item(item: Item): void {
    this.flush();
    this.items.push(item);
  }

  flush(trimmed = false): void {
    const text = plainSpaces(trimmed ? this.text.replace(/ $/, "") : this.text);
    if (text !== "") this.items.push({ type: "text", text, ...this.textFace, span: this.span });
    this.text = "";
    this.span = undefined;
  }

  argument(face: Face): void {
    const outer = this.face;
    this.face = face;
    this.one();
    this.face = outer;
  }

  plainArgument(): string {
    return this.apart(() => {
      this.one();
    })
      .map((node) => (node.type === "text" ? node.text : node.type === "symbol" ? node.char : ""))
      .join("");
  }

  takeLast(): MathList {
    const last = /[^\s\u00A0]+$/.exec(this.text)?.[0] ?? "";
    if (last !== "") {
      const face = this.textFace;
      const span = this.span;
      this.text = this.text.slice(0, -last.length);
      this.flush();
      return [{ type: "text", text: last, ...face, span }];
    }
    if (this.text !== "") return [];
    const item = this.items.pop();
    return item === undefined ? [] : nodesOf(item);
  }

  switchTo(face: Face): void {
    this.face = face;
  }

  argumentItems(): readonly MathNode[] {
    return this.apart(() => {
      this.one();
    });
  }

  restItems(): readonly MathNode[] {
    return this.apart(() => {
      this.run("brace");
    });
  }

  /** What `read` adds, kept separate from what precedes it. */
  private apart(read: () => void): readonly MathNode[] {
    const { text, textFace, span } = this;
    const items = this.items.length;
    this.text = "";
    this.span = undefined;
    read();
    this.flush();
    const made = this.items.splice(items).flatMap((item) => [...nodesOf(item)]);
    this.text = text;
    this.textFace = textFace;
    this.span = span;
    return made;
  }

  /** `$ … $`, `\( … \)`. */
  private shifted(open: Token): void {
    const { r } = this;
    const close = MATH_SHIFTS.get(open.text);
    if (close === undefined) throw failure("dollarInFormula", open.from, open.to);
    r.consume();
    const list = this.inMath(() => {
      const row = r.contents();
      const token = r.fetch();
      if (token.text !== close) throw r.unexpected(token);
      r.consume();
      return r.finish(row);
    });
    if (list.length > 0) this.item([...list]);
  }

  /** Math in text without dollar signs: TeX complains and continues in math mode, and so do we. */
  private embedded(token: Token, note: boolean): void {
    const { r } = this;
    if (note) r.note("mathInText", "info", token, { name: token.text });
    const list = this.inMath(() => {
      const row = new Row();
      r.singleInto(row);
      return r.finish(row);
    });
    if (list.length > 0) this.item([...list]);
  }

  private inMath(read: () => MathList): MathList {
    const { r } = this;
    r.amongWords = false;
    const list = r.withoutStops(() =>
      r.inFont(undefined, false, () => r.atPlace(r.style === "display" ? "text" : r.style, read)),
    );
    r.giveBack();
    r.amongWords = true;
    return list;
  }
}

function sameFace(a: Face, b: Face): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.family === b.family;
}

/** At the ends of a text, and next to another space, PowerPoint's file has only one kind of space. */
function plainSpaces(text: string): string {
  return text.replace(/^\u00A0|\u00A0$|[ \u00A0]{2,}/g, (spaces) => " ".repeat(spaces.length));
}
