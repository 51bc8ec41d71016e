/** Text: `\text` and its relatives, references, characters by number. */
import type { TextNode, Variant } from "../../math/ast";
import { nodesOf } from "../structure/nodes";
import { isGroup, Kind, type Item, type Row } from "../structure/row";
import { characterOf } from "./characters";
import { Act } from "./meaning";
import { math, optionalRaw, raw, unusedOption, unusedStar, words } from "./parameters";
import { PLAIN_FACE, type Face, type Reading } from "./reading";
import { construct, type ConstructRow, type Family } from "./row";
import type { Token } from "./tokens";
import { VERBATIM } from "./verbatim";

/** Adds text; if it is a single node, that gets the span of the command. */
function pushWords(r: Reading, row: Row, at: Token, items: readonly Item[]): void {
  const [only] = items;
  if (items.length === 1 && only !== undefined && !isGroup(only))
    r.push(row, { ...only, span: r.since(at) }, Kind.Text);
  else for (const item of items) r.push(row, item, Kind.Text);
}

/** `\textbf{…}`: changes the face of the text around it. */
const faced = (
  names: string,
  doc: string,
  change: (face: Face) => Face,
  family: Family = "text",
): ConstructRow =>
  construct(
    family,
    names,
    doc,
    [words("words", change(PLAIN_FACE))],
    (r, [items], at, row) => {
      pushWords(r, row, at, items);
    },
    {
      words: (w) => {
        w.argument(change(w.face));
      },
    },
  );

const same = (face: Face): Face => face;

/** `\\upshape`: the face of the following text, up to the end of the group; it does not affect mathematics. */
const faceSwitch = (names: string, doc: string, change: (face: Face) => Face): ConstructRow =>
  construct(
    "text",
    names,
    doc,
    [],
    (r, _, at) => {
      r.note("noEffect", "info", { from: at.from, to: at.to });
    },
    {
      words: (w) => {
        w.switchTo(change(w.face));
      },
    },
  );

/** A box with a width, which PowerPoint cannot set. */
const box = construct(
  "text",
  "\\makebox \\parbox",
  "Words in a box",
  [unusedOption("width", "layout"), unusedOption("position", "layout"), words("words")],
  (r, [, , items], at, row) => {
    pushWords(r, row, at, items);
  },
  { args: "{words}" },
);

/** `\cite{key}`, `\ref{key}`: the key is shown, since the reference itself is unknown. */
const reference = (names: string, doc: string, open: string, close: string): ConstructRow =>
  construct(
    "text",
    names,
    doc,
    [unusedStar, raw("key")],
    (r, [, { text: key }], at, row) => {
      const span = r.since(at);
      r.note("reference", "info", span, { key });
      r.push(row, wordsNode(`${open}${key}${close}`, span), Kind.Text);
    },
    {
      words: (w, at) => {
        w.math.star();
        const { text: key } = w.math.raw();
        const span = w.math.since(at);
        w.math.note("reference", "info", span, { key });
        w.add(`${open}${key}${close}`, span);
      },
    },
  );

function wordsNode(
  text: string,
  span: TextNode["span"],
  family: Face["family"] = "roman",
): TextNode {
  return { type: "text", text, bold: false, italic: false, family, span };
}

const logo = (name: string): ConstructRow =>
  construct(
    "text",
    `\\${name}`,
    `The name ${name}`,
    [],
    (r, _, at, row) => {
      r.push(row, wordsNode(name, r.since(at)), Kind.Text);
    },
    {
      words: (w, at) => {
        w.add(name, { from: at.from, to: at.to });
      },
    },
  );

/** The face that a font switch such as `\bf` sets in text. */
export function faceOfVariant(variant: Variant, face: Face): Face {
  switch (variant) {
    case "bold":
      return { ...face, bold: true };
    case "italic":
      return { ...face, italic: true };
    case "sans":
      return { ...face, family: "sans" };
    case "mono":
      return { ...face, family: "mono" };
    case "upright":
      return { ...face, family: "roman" };
    default:
      return face;
  }
}

/** The character that `\char` resolves to. */
const character = construct(
  "text",
  "\\@char",
  "Character by its number",
  [raw("number")],
  (r, [{ text }], at, row) => {
    const char = String.fromCodePoint(Number(text) || 0xfffd);
    r.push(row, r.symbol(characterOf(char), r.since(at)), characterOf(char).kind);
  },
  {
    words: (w, at) => {
      const { text } = w.math.raw();
      w.add(String.fromCodePoint(Number(text) || 0xfffd), w.math.since(at));
    },
  },
);

/** In text a space, unless punctuation follows; in mathematics nothing. */
const xspace = construct(
  "spaces",
  "\\xspace",
  "A space, unless punctuation follows",
  [],
  () => undefined,
  {
    package: "xspace",
    words: (w, at) => {
      const { text, meaning } = w.math.peek();
      const isWord = meaning?.act === Act.Character && !/^[.,'/?;:!~)\]-]$/.test(text);
      if (isWord) w.add(" ", { from: at.from, to: at.to });
    },
  },
);

/** `\textsuperscript{st}`: in text on the last word before it; in mathematics a script that is text. */
const scriptOfWords = (name: string, doc: string, side: "sup" | "sub"): ConstructRow =>
  construct(
    "text",
    name,
    doc,
    [words("words")],
    (r, [items], at, row) => {
      const script = items.flatMap((item) => [...nodesOf(item)]);
      r.pushGroup(row, [{ type: "scripts", base: [], [side]: script, span: r.since(at) }]);
    },
    {
      words: (w, at) => {
        const script = w.argumentItems();
        const base = w.takeLast();
        w.item({ type: "scripts", base, [side]: script, span: w.math.since(at) });
      },
    },
  );

export const TEXT: readonly ConstructRow[] = [
  character,
  faced("\\text \\textrm \\mbox \\textnormal \\textsc \\hbox", "Words", same),
  faced("\\textbf", "Bold words", (face) => ({ ...face, bold: true })),
  faced("\\textmd", "Words of normal weight", (face) => ({ ...face, bold: false })),
  faced("\\textit \\textsl", "Italic words", (face) => ({ ...face, italic: true })),
  faced("\\emph", "Words that stand out", (face) => ({ ...face, italic: !face.italic })),
  faced("\\textup", "Upright words", (face) => ({ ...face, italic: false })),
  faced("\\textsf", "Sans-serif words", (face) => ({ ...face, family: "sans" })),
  faced("\\texttt", "Typewriter words", (face) => ({ ...face, family: "mono" })),
  faceSwitch("\\normalfont", "Plain words from here", () => PLAIN_FACE),
  faceSwitch("\\mdseries", "Words of normal weight from here", (face) => ({
    ...face,
    bold: false,
  })),
  faceSwitch("\\upshape", "Upright words from here", (face) => ({ ...face, italic: false })),
  faceSwitch("\\itshape \\slshape", "Italic words from here", (face) => ({
    ...face,
    italic: true,
  })),
  faceSwitch("\\sffamily", "Sans-serif words from here", (face) => ({
    ...face,
    family: "sans",
  })),
  faceSwitch("\\ttfamily", "Typewriter words from here", (face) => ({
    ...face,
    family: "mono",
  })),
  faceSwitch("\\rmfamily", "Roman words from here", (face) => ({ ...face, family: "roman" })),
  box,
  reference("\\ref \\autoref \\cref \\Cref \\pageref \\nameref \\vref", "Reference", "", ""),
  reference("\\eqref", "Reference to an equation", "(", ")"),
  reference("\\cite", "Citation", "[", "]"),
  construct(
    "text",
    "\\ensuremath",
    "Mathematics, also among words",
    [math("math")],
    (r, [body], _, row) => {
      r.pushGroup(row, body);
    },
  ),
  construct(
    "text",
    "\\intertext \\shortintertext",
    "Words between the lines",
    [words("words")],
    (r, [items], at, row) => {
      pushWords(r, row, at, items);
      r.note("textBetweenLines", "approximated", r.since(at));
      r.numbers?.suppress(true);
      r.endRow(at);
    },
  ),
  construct(
    "structures",
    "\\placeholder",
    "A place to fill in a template",
    [optionalRaw("id"), raw("name")],
    (r, [, { text: name }], at, row) => {
      const span = r.since(at);
      r.note("placeholder", "info", span, { name });
      r.pushCharacter(row, "□", span);
    },
    { args: "{name}" },
  ),
  construct(
    "text",
    VERBATIM,
    "Words as they are typed",
    [],
    (r, _, at) => {
      // The lexer makes one token of it and its argument, so here the argument is missing.
      r.fail("missingArgument", { from: at.from, to: at.to });
    },
    { args: "|words|" },
  ),
  xspace,
  scriptOfWords("\\textsuperscript", "Raised words", "sup"),
  scriptOfWords("\\textsubscript", "Lowered words", "sub"),
  logo("TeX"),
  logo("LaTeX"),
  logo("KaTeX"),
];
