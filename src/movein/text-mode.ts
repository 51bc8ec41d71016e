/**
 * Reads the text of a LaTeX document as far as a text box can hold it: paragraphs, formulas, accents and
 * symbols, bold and italic, lists. Layout is ignored; drawings, tables and pictures are problems.
 */
import { findMath, type FoundMath } from "../latex/find";
import { readPreamble, type Preamble } from "../latex/preamble";
import { readLatex } from "../latex/read";
import type { MathList } from "../math/ast";
import { hasErrors, type Problem } from "../math/problem";

export interface TextStyle {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly color: string | undefined;
  /** Size, as a factor of the usual one. */
  readonly scale: number;
}

export type TextPiece =
  | { readonly kind: "text"; readonly text: string; readonly style: TextStyle }
  | {
      readonly kind: "formula";
      readonly latex: string;
      readonly display: boolean;
      readonly style: TextStyle;
    };

export interface TextMode {
  readonly paragraphs: readonly (readonly TextPiece[])[];
  readonly problems: readonly Problem[];
  /** The scale that all of it has, else 1; and the colour that all of it has. */
  readonly scale: number;
  readonly color: string | undefined;
}

/** Reads the inside of a document. */
export function readTextMode(inside: string, preamble: Preamble): TextMode {
  return new TextReader(withoutDefinitions(withoutComments(inside)), preamble).read();
}

/** Removes comments, with the line end and the spaces at the beginning of the next line. */
function withoutComments(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/(?<!\\)((?:\\\\)*)%[^\n]*(?:\n[ \t]*|$)/g, "$1");
}

/** Removes definitions in the document itself, which were read with its preamble. */
function withoutDefinitions(text: string): string {
  const { history } = readPreamble(text).preamble;
  return history.reduce((rest, { source }) => rest.replace(source, () => ""), text);
}

/** Commands without a meaning in a text box, and how many of their arguments are skipped with them. */
const LAYOUT: ReadonlyMap<string, number> = new Map([
  ...words(
    0,
    "noindent indent centering raggedright raggedleft sffamily rmfamily ttfamily normalfont upshape " +
      "mdseries selectfont maketitle newpage clearpage pagebreak medskip bigskip smallskip hfill hfil " +
      "vfill null relax boldmath unboldmath protect allowdisplaybreaks displaystyle textstyle strut " +
      "hskip vskip parskip sf rm tt makeatletter makeatother singlespacing doublespacing flushleft",
  ),
  ...words(
    1,
    "vspace hspace pagestyle thispagestyle pagecolor label usepackage pagenumbering linespread " +
      "hypersetup usetikzlibrary graphicspath geometry setmainfont setsansfont setmathfont title author date",
  ),
  ...words(2, "setlength setcounter addtolength addtocounter"),
]);

/** Commands whose last argument is text, and how many arguments precede it. */
const WRAPPERS: ReadonlyMap<string, number> = new Map([
  ...words(
    0,
    "text textrm textsf texttt textnormal textup textmd mbox hbox makebox fbox framebox underline uline centerline",
  ),
  ...words(1, "parbox scalebox raisebox rotatebox colorbox"),
  ...words(2, "resizebox"),
]);

const STYLES: ReadonlyMap<string, Partial<TextStyle>> = new Map<string, Partial<TextStyle>>([
  ["textbf", { bold: true }],
  ["textit", { italic: true }],
  ["textsl", { italic: true }],
  ["emph", { italic: true }],
  ["bfseries", { bold: true }],
  ["bf", { bold: true }],
  ["itshape", { italic: true }],
  ["it", { italic: true }],
  ["em", { italic: true }],
]);
const WITH_ARGUMENT = new Set(["textbf", "textit", "textsl", "emph"]);

/** The sizes of LaTeX at ten points, as factors of the usual one. */
const SIZES: ReadonlyMap<string, number> = new Map([
  ["tiny", 0.5],
  ["scriptsize", 0.7],
  ["footnotesize", 0.8],
  ["small", 0.9],
  ["normalsize", 1],
  ["large", 1.2],
  ["Large", 1.44],
  ["LARGE", 1.728],
  ["huge", 2.074],
  ["Huge", 2.488],
]);

/** Environments that are only layout, and how many arguments follow their names. */
const ENVIRONMENTS: ReadonlyMap<string, number> = new Map([
  ...words(
    0,
    "center flushleft flushright quote quotation itemize enumerate description frame preview",
  ),
  ...words(0, [...SIZES.keys()].join(" ")),
  ...words(1, "minipage varwidth adjustbox spacing"),
]);

function words(count: number, names: string): readonly (readonly [string, number])[] {
  return names.split(" ").map((name) => [name, count] as const);
}

const PARAGRAPH_ENDS = new Set(["\\", "newline", "par", "linebreak", "tabularnewline", "break"]);
const PLAIN: TextStyle = { bold: false, italic: false, color: undefined, scale: 1 };
/** Deeper than any document; limits the stack of the reader. */
const MAX_DEPTH = 500;

class TextReader {
  readonly #math: ReadonlyMap<number, FoundMath>;
  readonly #paragraphs: TextPiece[][] = [[]];
  readonly #problems: Problem[] = [];
  /** The style outside of each open brace. */
  readonly #outer: TextStyle[] = [];
  /** For each open list the number of the next item, 0 for bullets. */
  readonly #lists: number[] = [];
  #style = PLAIN;
  /** The style that the next brace opens: for the argument of `\textbf`. */
  #next: Partial<TextStyle> | undefined;
  /** Source of text that has not been read yet. */
  #pending = "";
  #at = 0;

  constructor(
    readonly source: string,
    readonly preamble: Preamble,
  ) {
    this.#math = new Map(findMath(source, "tex").map((found) => [found.from, found]));
  }

  read(): TextMode {
    const { source } = this;
    while (this.#at < source.length) this.#step();
    this.#flush();
    const paragraphs = this.#paragraphs.map(trimmed).filter((pieces) => pieces.length > 0);
    const styles = paragraphs.flat().map(({ style }) => style);
    const [first = PLAIN] = styles;
    const scale = styles.every((style) => style.scale === first.scale) ? first.scale : 1;
    const color = styles.every((style) => style.color === first.color) ? first.color : undefined;
    return { paragraphs, problems: this.#problems, scale, color };
  }

  #step(): void {
    const { source } = this;
    const math = this.#math.get(this.#at);
    if (math) return this.#formula(math);
    const blank = /^[ \t]*\n[ \t]*\n\s*/.exec(source.slice(this.#at, this.#at + 200));
    if (blank) {
      this.#endParagraph();
      this.#at += blank[0].length;
      return;
    }
    switch (source[this.#at]) {
      case "\\":
        return this.#command();
      case "{":
        this.#at++;
        return this.#open();
      case "}":
        this.#flush();
        this.#style = this.#outer.pop() ?? this.#style;
        this.#at++;
        return;
      default:
        this.#pending += source[this.#at] ?? "";
        this.#at++;
    }
  }

  #open(): void {
    this.#flush();
    if (this.#outer.length < MAX_DEPTH) this.#outer.push(this.#style);
    this.#style = { ...this.#style, ...this.#next };
    this.#next = undefined;
  }

  #formula({ source: { from, to }, display, to: end }: FoundMath): void {
    this.#flush();
    const latex = this.source.slice(from, to).trim();
    if (display) this.#endParagraph();
    this.#push({ kind: "formula", latex, display, style: this.#style });
    if (display) this.#endParagraph();
    this.#at = end;
  }

  #command(): void {
    const { source } = this;
    const start = this.#at;
    const [whole, word = ""] = /^\\([a-zA-Z@]+\*?|[^])?\s?/.exec(
      source.slice(start, start + 100),
    ) ?? ["\\"];
    const name = word.replace(/\*$/, "");
    const style = STYLES.get(name);
    const size = SIZES.get(name);
    if (name === "begin" || name === "end") return this.#environment(name);
    this.#at += whole.length;
    if (PARAGRAPH_ENDS.has(name)) {
      this.#option();
      this.#endParagraph();
    } else if (size !== undefined) this.#setStyle({ scale: size });
    else if (style) {
      if (WITH_ARGUMENT.has(name)) this.#next = style;
      else this.#setStyle(style);
    } else if (name === "color") this.#setStyle(this.#color());
    else if (name === "textcolor") this.#next = this.#color();
    else if (name === "fontsize") {
      this.#setStyle({ scale: Number.parseFloat(this.#argument()) / 10 || 1 });
      this.#argument();
    } else if (name === "item") this.#item();
    else if (name === "ensuremath") {
      const latex = this.#argument();
      this.#flush();
      this.#push({ kind: "formula", latex, display: false, style: this.#style });
    } else if (LAYOUT.has(name)) this.#pass(name, LAYOUT.get(name) ?? 0);
    else if (WRAPPERS.has(name)) this.#pass(name, WRAPPERS.get(name) ?? 0);
    else if (/^(?:includegraphics|input|include|verb|lstinline|url|tikz|cite|footnote)$/.test(name))
      this.#cannot(start, whole);
    else this.#sign(start);
  }

  /** A symbol or accent in the text: read later, with the words round it. */
  #sign(start: number): void {
    this.#at = start;
    const [text = "\\"] =
      /^\\(?:[a-zA-Z@]+|[^])(?:\s*\{[^{}\\$]*\})?/.exec(this.source.slice(start, start + 200)) ??
      [];
    this.#pending += text;
    this.#at += text.length;
  }

  #pass(name: string, count: number): void {
    const dimension = name === "vskip" || name === "hskip" ? /^\s*-?[\d.]+\s*\w\w/ : undefined;
    if (dimension)
      this.#at += dimension.exec(this.source.slice(this.#at, this.#at + 40))?.[0].length ?? 0;
    for (let n = 0; n < count; n++) this.#argument();
    this.#option();
  }

  #setStyle(change: Partial<TextStyle>): void {
    this.#flush();
    this.#style = { ...this.#style, ...change };
  }

  #color(): Partial<TextStyle> {
    const option = this.#option();
    const name = this.#argument();
    const { body } = readLatex(`\\textcolor${option}{${name}}{x}`, { preamble: this.preamble });
    const [first] = body;
    return first?.type === "colored" ? { color: first.color } : {};
  }

  #environment(name: "begin" | "end"): void {
    const start = this.#at;
    const [whole, environment = ""] = /^\\(?:begin|end)\s*\{([^{}]*)\}/.exec(
      this.source.slice(start, start + 100),
    ) ?? ["\\begin"];
    const count = ENVIRONMENTS.get(environment.replace(/\*$/, ""));
    this.#at += whole.length;
    if (count === undefined) return this.#cannot(start, whole);
    this.#endParagraph();
    const size = SIZES.get(environment);
    if (name === "end") {
      if (/^(?:itemize|enumerate|description)$/.test(environment)) this.#lists.pop();
      this.#style = this.#outer.pop() ?? this.#style;
      return;
    }
    this.#option();
    for (let n = 0; n < count; n++) this.#argument();
    this.#next = size === undefined ? undefined : { scale: size };
    this.#open();
    if (/^(?:itemize|description)$/.test(environment)) this.#lists.push(0);
    if (environment === "enumerate") this.#lists.push(1);
  }

  #item(): void {
    this.#endParagraph();
    const label = this.#option().replace(/^\[|\]$/g, "");
    const number = this.#lists.pop();
    if (number !== undefined) this.#lists.push(number > 0 ? number + 1 : 0);
    this.#pending += label !== "" ? `${label} ` : number ? `${number}. ` : "\u2022 ";
  }

  /** Reports a command that a text box cannot hold; then the object is not converted. */
  #cannot(from: number, what: string): void {
    if (hasErrors(this.#problems)) return;
    const span = { from, to: from + what.length };
    const command = what.trim();
    this.#problems.push({ code: "notInTextBox", severity: "error", span, args: { command } });
  }

  /** The text of an argument in braces; "" where there is none. */
  #argument(): string {
    const { source } = this;
    const open = /^[\s*]*\{/.exec(source.slice(this.#at, this.#at + 50))?.[0];
    if (open === undefined) return "";
    const from = this.#at + open.length;
    let depth = 1;
    let at = from;
    for (; at < source.length && depth > 0; at++) {
      if (source[at] === "\\") at++;
      else if (source[at] === "{") depth++;
      else if (source[at] === "}") depth--;
    }
    this.#at = at;
    return source.slice(from, at - 1);
  }

  /** An argument in square brackets, brackets included; "" where there is none. */
  #option(): string {
    const found = /^\s*(\[[^\][]*\])/.exec(this.source.slice(this.#at, this.#at + 300));
    if (!found) return "";
    this.#at += found[0].length;
    return found[1] ?? "";
  }

  #endParagraph(): void {
    this.#flush();
    if (this.#paragraphs.at(-1)?.length !== 0) this.#paragraphs.push([]);
  }

  #flush(): void {
    const pending = this.#pending.replace(/\s+/g, " ");
    this.#pending = "";
    if (pending === "") return;
    const text = plainText(pending, this.preamble);
    if (text === undefined)
      this.#cannot(Math.max(0, this.#at - pending.length), firstCommand(pending));
    else this.#push({ kind: "text", text, style: this.#style });
  }

  #push(piece: TextPiece): void {
    this.#paragraphs.at(-1)?.push(piece);
  }
}

function firstCommand(text: string): string {
  return /\\(?:[a-zA-Z@]+|[^])/.exec(text)?.[0] ?? text.trim().slice(0, 20);
}

/** The pieces without white space at both ends; none where there is nothing else. */
function trimmed(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const isBlank = (piece: TextPiece | undefined): boolean =>
    piece?.kind === "text" && piece.text.trim() === "";
  const kept = [...pieces];
  while (isBlank(kept[0])) kept.shift();
  while (isBlank(kept.at(-1))) kept.pop();
  return kept.map((piece, n) => {
    if (piece.kind !== "text") return piece;
    const start = n === 0 ? piece.text.trimStart() : piece.text;
    return { ...piece, text: n === kept.length - 1 ? start.trimEnd() : start };
  });
}

/** The characters that LaTeX sets for text without formulas; undefined where something in it is no text. */
function plainText(text: string, preamble: Preamble): string | undefined {
  const words = text
    .replace(/---/g, "\u2014")
    .replace(/--/g, "\u2013")
    .replace(/``/g, "\u201C")
    .replace(/''/g, "\u201D");
  if (!/[\\~^_&#$%]/.test(words)) return words;
  const { body, problems } = readLatex(`\\text{${words}}`, { preamble });
  return hasErrors(problems) ? undefined : textOf(body);
}

function textOf(nodes: MathList): string | undefined {
  let text = "";
  for (const node of nodes) {
    if (node.type === "text") text += node.text;
    else if (node.type === "symbol") text += node.char;
    else if (node.type === "space") text += " ";
    else return undefined;
  }
  return text;
}
