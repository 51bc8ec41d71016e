/**
 * Turns LaTeX that other programs keep into the content of a text box: paragraphs of text and formulas. A
 * document loses its preamble (whose definitions are read) and its layout; anything that a text box cannot
 * hold is a problem, and then nothing is converted.
 */
import { readPreamble, type Preamble } from "../latex/preamble";
import { readLatex } from "../latex/read";
import type { MathList } from "../math/ast";
import type { Numbering } from "../math/numbering";
import { hasErrors, type Problem } from "../math/problem";
import type { LatexLeft } from "./left";
import { readTextMode } from "./text-mode";

/** How a piece of the document looks. */
interface Set {
  /** Size, as a factor of the usual one. */
  readonly scale: number;
  /** Six hexadecimal digits; undefined: the colour of the rest. */
  readonly color: string | undefined;
}

/** A formula of the document. The places of problems are in `latex`. */
export interface FormulaPiece extends Set {
  readonly kind: "formula";
  readonly latex: string;
  readonly display: boolean;
  readonly body: MathList;
  /** The numbers, tags and labels that it asks for. */
  readonly numbering?: Numbering | undefined;
  readonly problems: readonly Problem[];
}

export interface PlainPiece extends Set {
  readonly kind: "text";
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

export type Piece = FormulaPiece | PlainPiece;

export interface MoveDocument {
  /** None is empty. */
  readonly paragraphs: readonly (readonly Piece[])[];
  /** What a text box cannot hold, and the problems of formulas. Places are in `source`. */
  readonly problems: readonly Problem[];
  /** The source as a person sees it: the formula, or the inside of the document. */
  readonly source: string;
  /** The size that all of it has, as a factor of the usual one (`\Large`). */
  readonly scale: number;
  /** The colour that all of it has, as six hexadecimal digits; undefined if it has several or none. */
  readonly color: string | undefined;
  /** The definitions that it was read with, as text. */
  readonly preamble: string;
}

/** In characters: no equation has a longer source. */
const MAX_LENGTH = 200_000;

/** Reads what a tool left. `more` is LaTeX with definitions that apply besides its own. */
export function readDocument(left: LatexLeft, more = ""): MoveDocument {
  const { form } = left;
  const latex = left.latex.slice(0, MAX_LENGTH);
  const inside = insideOf(latex);
  const text = [more, left.preamble ?? "", form === "text" ? latex : ""].filter((t) => t !== "");
  const preambleText = text.join("\n");
  const { preamble } = readPreamble(preambleText);
  const document =
    form === "text" || inside !== undefined
      ? ofText(inside ?? latex, preamble)
      : ofFormula(latex.trim(), left.display, preamble);
  return { ...document, preamble: preambleText };
}

/** The text between `\begin{document}` and `\end{document}`; undefined where there is none. */
function insideOf(latex: string): string | undefined {
  const begin = /\\begin\s*\{document\}/.exec(latex);
  if (!begin) return undefined;
  const from = begin.index + begin[0].length;
  const to = latex.search(/\\end\s*\{document\}/);
  return latex.slice(from, to < from ? undefined : to);
}

type Read = Omit<MoveDocument, "preamble">;

function ofFormula(latex: string, display: boolean, preamble: Preamble): Read {
  const piece = formula(latex, display, preamble);
  // `$a$ and $b$` is text, even if the tool called it a formula.
  if (hasErrors(piece.problems) && /(?<!\\)\$|\\\(/.test(latex)) {
    const text = ofText(latex, preamble);
    if (!hasErrors(text.problems)) return text;
  }
  const { problems } = piece;
  return { paragraphs: [[piece]], problems, source: latex, scale: 1, color: undefined };
}

function formula(
  latex: string,
  display: boolean,
  preamble: Preamble,
  { scale, color }: Set = USUAL,
): FormulaPiece {
  const read = readLatex(latex, { display, preamble });
  const { body, problems, numbering } = read;
  const isDisplay = read.display ?? display;
  return { kind: "formula", latex, display: isDisplay, body, numbering, problems, scale, color };
}

const USUAL: Set = { scale: 1, color: undefined };

function ofText(inside: string, preamble: Preamble): Read {
  const { paragraphs, problems, scale, color } = readTextMode(inside, preamble);
  const read = paragraphs.map((pieces) =>
    pieces.map((piece): Piece => {
      if (piece.kind === "text") return { kind: "text", text: piece.text, ...piece.style };
      // In text, a display may be written as `$\displaystyle …$` on a line of its own.
      const display =
        piece.display || (pieces.length === 1 && /^\s*\\displaystyle\b/.test(piece.latex));
      return formula(piece.latex, display, preamble, piece.style);
    }),
  );
  const [first, ...others] = read.flat();
  const found = read.flat().flatMap((piece) => (piece.kind === "formula" ? piece.problems : []));
  const isOne = first?.kind === "formula" && others.length === 0;
  return {
    paragraphs: read,
    problems: [...problems, ...found],
    source: isOne ? first.latex : inside.trim(),
    scale,
    color,
  };
}

/** A document as one equation, for showing it. */
export function shownBody({ paragraphs }: Pick<MoveDocument, "paragraphs">): {
  readonly body: MathList;
  readonly display: boolean;
} {
  const rows = paragraphs.map((pieces) =>
    pieces.flatMap((piece): MathList => {
      if (piece.kind === "formula") return piece.body;
      const { text, bold, italic } = piece;
      return [{ type: "text", text, bold, italic, family: "roman" }];
    }),
  );
  const [first = [], ...others] = rows;
  const [piece] = paragraphs[0] ?? [];
  if (others.length === 0)
    return { body: first, display: piece?.kind === "formula" && piece.display };
  const columns = ["left"] as const;
  return { body: [{ type: "matrix", columns, rows: rows.map((row) => [row]) }], display: true };
}
