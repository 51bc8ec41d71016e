/** Fractions, binomials, roots. */
import type { FractionNode, MathList, MathNode, Span } from "../../math/ast";
import { notEmpty } from "../structure/nodes";
import { Kind } from "../structure/row";
import { delimiterOf, isDelimiter } from "./characters";
import {
  inStyle,
  length,
  math,
  optionalScript,
  parameter,
  raw,
  script,
  styled,
  unusedOption,
  type Parameter,
} from "./parameters";
import { fractionStyle, type StyleName } from "../structure/styles";
import type { Reading } from "./reading";
import { construct, type ConstructRow } from "./row";

const LEVEL: Readonly<Record<StyleName, number>> = {
  display: 0,
  text: 0,
  script: 1,
  scriptscript: 2,
};

interface Form {
  readonly bar: boolean;
  readonly open: string;
  readonly close: string;
}

const FRACTION: Form = { bar: true, open: "", close: "" };
const BINOMIAL: Form = { bar: false, open: "(", close: ")" };

function fraction(
  { bar, open, close }: Form,
  upper: MathList,
  lower: MathList,
  span: Span,
): MathNode {
  const made: FractionNode = {
    type: "fraction",
    form: bar ? "bar" : "noBar",
    numerator: upper,
    denominator: lower,
    span,
  };
  if (open === "" && close === "") return made;
  return { type: "fenced", open, close, separator: "", parts: [[made]], span };
}

/** The fraction in a given style: its parts one size larger or smaller than the context makes them. */
function inOwnStyle(r: Reading, style: StyleName, made: MathNode): MathNode {
  const outer = r.style;
  r.useStyle();
  if (outer === style) return made;
  if (LEVEL[outer] > LEVEL[style] || (outer === "text" && style === "display"))
    return resized(made, 1);
  if (LEVEL[outer] < LEVEL[style] || (outer === "display" && style === "text"))
    return resized(made, -1);
  return made;
}

function resized(node: MathNode, steps: -1 | 1): MathNode {
  if (node.type === "fenced") {
    return { ...node, parts: node.parts.map((part) => part.map((child) => resized(child, steps))) };
  }
  if (node.type !== "fraction") return node;
  const sized = (list: MathList): MathList =>
    list.length === 0 ? list : [{ type: "sized", steps, body: list, span: undefined }];
  return { ...node, numerator: sized(node.numerator), denominator: sized(node.denominator) };
}

/** `\frac`, `\binom`. */
const plain = (names: string, doc: string, form: Form, parts: Parts): ConstructRow =>
  construct(
    "structures",
    names,
    doc,
    [styled(parts[0], fractionStyle), styled(parts[1], fractionStyle)],
    (r, [upper, lower], at, row) => {
      r.push(row, fraction(form, upper, lower, r.since(at)), Kind.Inner);
    },
    { mathOnly: true },
  );

type Parts = readonly [upper: string, lower: string];
const QUOTIENT: Parts = ["numerator", "denominator"];
const CHOICE: Parts = ["upper", "lower"];

/** `\dfrac`, `\tbinom`. */
const ofStyle = (
  names: string,
  doc: string,
  form: Form,
  parts: Parts,
  style: StyleName,
): ConstructRow =>
  construct(
    "structures",
    names,
    doc,
    [styled(parts[0], () => fractionStyle(style)), styled(parts[1], () => fractionStyle(style))],
    (r, [upper, lower], at, row) => {
      const made = fraction(form, upper, lower, r.since(at));
      r.push(row, inOwnStyle(r, style, made), Kind.Inner);
    },
    { mathOnly: true },
  );

/** `\cfrac[l]`: PowerPoint centres every numerator. */
const continuedFraction = construct(
  "structures",
  "\\cfrac",
  "Continued fraction",
  [
    unusedOption("side", "said"),
    styled(QUOTIENT[0], () => "display"),
    styled(QUOTIENT[1], () => "display"),
  ],
  (r, [, upper, lower], at, row) => {
    r.push(
      row,
      inOwnStyle(r, "display", fraction(FRACTION, upper, lower, r.since(at))),
      Kind.Inner,
    );
  },
  { mathOnly: true, args: "{numerator}{denominator}" },
);

const STYLES: readonly StyleName[] = ["display", "text", "script", "scriptscript"];

/** A delimiter of `\genfrac`; anything else counts as no fence. */
const fence = (name: string): Parameter<string> =>
  parameter("m", name, "delimiter", (r) => {
    const { text, span } = r.raw();
    if (isDelimiter(text)) return delimiterOf(text);
    if (text !== "") r.note("noEffect", "info", span);
    return "";
  });

/** The last two arguments are read in the style that the fourth one names. */
const genfrac = construct(
  "structures",
  "\\genfrac",
  "Generalised fraction",
  [
    fence("left"),
    fence("right"),
    length("thickness"),
    raw("style"),
    inStyle("numerator"),
    inStyle("denominator"),
  ],
  (r, [open, close, thickness, number, numerator, denominator], at, row) => {
    const named = STYLES[Number(number.text || "-1")];
    if (named === undefined && number.text !== "") r.note("noEffect", "info", number.span);
    const inside = fractionStyle(named ?? r.style);
    const upper = numerator(inside);
    const lower = denominator(inside);
    const bar = thickness.blank || thickness.mu !== 0;
    const span = r.since(at);
    if (bar && !thickness.blank) r.note("ruleThickness", "approximated", span);
    const made = fraction({ bar, open, close }, upper, lower, span);
    r.push(row, named ? inOwnStyle(r, named, made) : made, Kind.Inner);
  },
  { mathOnly: true },
);

/** `\root 3 \of x`. */
const rootOf: ConstructRow = construct(
  "structures",
  "\\root",
  "Root of plain TeX",
  [],
  (r, _, at, row) => {
    const degree = r.atPlace("script", () => r.upTo("of"));
    r.push(row, { type: "radical", radicand: r.list(), degree, span: r.since(at) }, Kind.Ordinary);
  },
  { args: "{index}\\of{radicand}" },
);

export const FRACTIONS: readonly ConstructRow[] = [
  plain("\\frac", "Fraction", FRACTION, QUOTIENT),
  ofStyle("\\dfrac", "Fraction in display size", FRACTION, QUOTIENT, "display"),
  ofStyle("\\tfrac", "Fraction in text size", FRACTION, QUOTIENT, "text"),
  continuedFraction,
  construct(
    "structures",
    "\\sfrac \\nicefrac \\xfrac \\faktor \\bigslant",
    "Skewed fraction",
    [unusedOption("font", "said"), script("numerator"), script("denominator")],
    (r, [, numerator, denominator], at, row) => {
      r.push(
        row,
        { type: "fraction", form: "skewed", numerator, denominator, span: r.since(at) },
        Kind.Ordinary,
      );
    },
    { args: "{numerator}{denominator}" },
  ),
  genfrac,
  plain("\\binom", "Binomial coefficient", BINOMIAL, CHOICE),
  ofStyle("\\dbinom", "Binomial coefficient in display size", BINOMIAL, CHOICE, "display"),
  ofStyle("\\tbinom", "Binomial coefficient in text size", BINOMIAL, CHOICE, "text"),
  construct(
    "structures",
    "\\sqrt",
    "Root",
    [optionalScript("index"), math("radicand")],
    (r, [index, radicand], at, row) => {
      // An empty index, e.g. from an absent option of a macro, counts as none.
      const degree = index && notEmpty(index);
      r.push(row, { type: "radical", radicand, degree, span: r.since(at) }, Kind.Ordinary);
    },
    { mathOnly: true },
  ),
  rootOf,
];
