/**
 * LaTeX as other programs keep it, as what goes into a text box: paragraphs of text and formulas. A document
 * loses its preamble (whose definitions are read) and its layout; what a text box cannot hold is a problem,
 * and then nothing is converted.
 */
import { readPreamble, type Preamble } from "../latex/preamble";
import { readLatex } from "../latex/read";
import type { MathList } from "../math/ast";
import type { Numbering } from "../math/numbering";
import { hasErrors, type Problem } from "../math/problem";
import type { LatexLeft } from "./left";
import { readTextMode } from "./text-mode";

/** How a piece of the document is set. */
interface Set {
  /** Times the usual size. */
  readonly scale: number;
  /** Six hexadecimal digits; undefined: as the rest. */
  readonly color: string | undefined;
}

/** A formula of the document. Problems have their places in `latex`. */
export interface FormulaPiece extends Set {
  readonly kind: "formula";
  readonly latex: string;
  readonly display: boolean;
  readonly body: MathList;
  /** What it says of numbers. */
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
  /** What a text box cannot hold, and what formulas say. Places are in `source`. */
  readonly problems: readonly Problem[];
  /** What a person would call the source: the formula, or the inside of the document. */
  readonly source: string;
  /** How much larger than usual all of it is set (`\Large`). */
  readonly scale: number;
  /** The colour that all of it has, as six hexadecimal digits. */
  readonly color: string | undefined;
  /** The definitions that it was read with, as text. */
  readonly preamble: string;
}

/** Longer sources are no equation's. */
const MAX_LENGTH = 200_000;

/** Reads what a tool left. `more`: definitions in force beside its own. */
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

/** What stands between `\begin{document}` and `\end{document}`. */
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
  // `$a$ and $b$` is a text, whatever the tool thought.
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
      // `$\displaystyle …$` on a line of its own is how a display is written there.
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

/** What is to be seen of a document, as one equation. */
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
