/** The constructs that we read ourselves, by command. */
import { ACCENTS } from "../../commands/accents";
import { ALPHABETS } from "../../commands/alphabets";
import { FUNCTIONS } from "../../commands/functions";
import { LARGE_OPERATORS } from "../../commands/large-operators";
import { SPACE_ROWS } from "../../commands/spaces";
import { engine } from "../engine";
import type { ParseNode } from "../nodes";
import type { FormulaParser } from "../parser";
import { knownSymbol } from "../symbols";
import {
  argument,
  nextIs,
  rawArgument,
  rawOptionalArgument,
  star,
  textArgument,
  type Construct,
} from "./arguments";
import { color, colorBox, textColor } from "./colors";
import { DELIMITER_CONSTRUCTS, delimiter } from "./delimiters";
import { circuit } from "./circuit";
import { begin, end, plainTable } from "./tables";

/** `\tag{1}`, `\tag*{A}`: kept for the row or equation. */
const tag: Construct = (parser, command) => {
  const whole = star(parser);
  const words = textArgument(parser);
  const body = whole ? unwrapped(words) : words;
  if (parser.tag) parser.note("secondTag", "info", command.loc);
  parser.tag = [{ type: "text", mode: "math", body, loc: parser.since(command) }];
  return { type: "internal", mode: parser.mode };
};

/** The tree holds a tag without its parentheses. */
function unwrapped(body: ParseNode[]): ParseNode[] {
  const first = body[0];
  const last = body[body.length - 1];
  const isText = (node: ParseNode | undefined, text: string): boolean =>
    node !== undefined && "text" in node && node.text === text;
  return body.length > 2 && isText(first, "(") && isText(last, ")") ? body.slice(1, -1) : body;
}

/** `\dots`: in the middle before an operator or relation, else on the line. */
const dots: Construct = (parser, command) => {
  const next = parser.mode === "math" ? parser.fetch().text : "";
  const known = knownSymbol(next, "math");
  const centred =
    "+-=<>*".includes(next || ",") ||
    (known?.type === "atom" && (known.family === "bin" || known.family === "rel")) ||
    /^\\(?:int|sum|prod|oint|big|not)/.test(next);
  return {
    type: "atom",
    mode: parser.mode,
    family: "inner",
    text: centred ? "\\cdots" : "\\ldots",
    loc: command.loc,
  };
};

const not: Construct = (_parser, command) => ({ type: "not", mode: "math", loc: command.loc });

const prescript: Construct = (parser) => ({
  type: "prescript",
  mode: "math",
  sup: argument(parser),
  sub: argument(parser),
  base: argument(parser),
});

const sideset: Construct = (parser) => ({
  type: "sideset",
  mode: "math",
  left: argument(parser),
  right: argument(parser),
  base: parser.parseAtom(),
});

const cancelTo: Construct = (parser) => ({
  type: "cancelto",
  mode: "math",
  value: argument(parser),
  body: argument(parser),
});

const skewedFraction: Construct = (parser) => {
  rawOptionalArgument(parser);
  return { type: "skewed", mode: "math", numer: argument(parser), denom: argument(parser) };
};

/** `\overset{over}{base}`, `\underset{under}{base}`. */
const stack =
  (side: "over" | "under", relation: boolean): Construct =>
  (parser) => {
    const label = argument(parser);
    const base = argument(parser);
    return {
      type: "stack",
      mode: "math",
      base,
      over: side === "over" ? label : undefined,
      under: side === "under" ? label : undefined,
      relation,
    };
  };

const overUnder: Construct = (parser) => ({
  type: "stack",
  mode: "math",
  over: argument(parser),
  under: argument(parser),
  base: argument(parser),
  relation: false,
});

/** `\buildrel label \over base`. */
const buildrel: Construct = (parser, command) => {
  const over: ParseNode[] = [];
  for (let token = parser.fetch(); token.text !== "\\over"; token = parser.fetch()) {
    if (token.text === " ") {
      parser.consume();
      continue;
    }
    const atom = parser.parseAtom();
    if (!atom) throw new engine.ParseError("Expected \\over", command);
    over.push(atom);
  }
  parser.consume();
  return {
    type: "stack",
    mode: "math",
    over: { type: "ordgroup", mode: "math", body: over },
    under: undefined,
    base: argument(parser),
    relation: true,
  };
};

/** `\root 3 \of x`. */
const root: Construct = (parser, command) => {
  const index: ParseNode[] = [];
  for (let token = parser.fetch(); token.text !== "\\of"; token = parser.fetch()) {
    if (token.text === " ") {
      parser.consume();
      continue;
    }
    const atom = parser.parseAtom();
    if (!atom) throw new engine.ParseError("Expected \\of", command);
    index.push(atom);
  }
  parser.consume();
  return {
    type: "sqrt",
    mode: "math",
    index: { type: "ordgroup", mode: "math", body: index },
    body: argument(parser),
  };
};

/** `\text` and its like, with the words in text mode. */
const text =
  (font: string): Construct =>
  (parser) => {
    return { type: "text", mode: parser.mode, body: textArgument(parser), font };
  };

/** `\makebox[2cm][c]{words}`. */
const box: Construct = (parser, command, breakOn) => {
  rawOptionalArgument(parser);
  rawOptionalArgument(parser);
  return text("\\text")(parser, command, breakOn);
};

/** `\framebox[2cm]{words}`. */
const framedBox: Construct = (parser) => {
  rawOptionalArgument(parser);
  rawOptionalArgument(parser);
  const body: ParseNode = { type: "ordgroup", mode: "text", body: textArgument(parser) };
  return { type: "enclose", mode: parser.mode, label: "\\fbox", body };
};

/** `\ensuremath`: math, also inside text. */
const math: Construct = (parser) => {
  const body = textArgument(parser, "math");
  return parser.mode === "text"
    ? { type: "styling", mode: "text", style: "text", body }
    : { type: "ordgroup", mode: "math", body };
};

function alphabet(variant: string): Construct {
  return (parser) => ({ type: "alphabet", mode: parser.mode, variant, body: argument(parser) });
}

/** `\mit`, `\bfseries`: to the end of the group. */
function fontSwitch(variant: string): Construct {
  return (parser, _command, breakOn) => ({
    type: "alphabet",
    mode: parser.mode,
    variant,
    body: { type: "ordgroup", mode: parser.mode, body: parser.parseExpression(true, breakOn) },
  });
}

/** Accents that KaTeX knows under other names or in text only. */
const plainAccent =
  (label: string): Construct =>
  (parser) => ({ type: "accent", mode: parser.mode, label, base: argument(parser) });

/** Among words a dot below; in math people mean the d of a differential, which many papers define. */
const differential: Construct = (parser, command, breakOn) =>
  parser.mode === "text"
    ? plainAccent("\\d")(parser, command, breakOn)
    : {
        type: "alphabet",
        mode: "math",
        variant: "upright",
        body: { type: "mathord", mode: "math", text: "d", loc: command.loc },
      };

/** `\b` and `\k` are accents of words; in math the one is a bar below, the other nothing. */
const barBelow: Construct = (parser, command, breakOn) =>
  parser.mode === "text"
    ? plainAccent("\\b")(parser, command, breakOn)
    : { type: "underline", mode: "math", body: argument(parser) };

const ogonek: Construct = (parser, command, breakOn) =>
  parser.mode === "text" ? plainAccent("\\k")(parser, command, breakOn) : argument(parser);

/** `\tabcolsep=2pt`, `\vskip 1em`: a length that is set, or space that is vertical. */
const lengthAway: Construct = (parser) => {
  if (nextIs(parser, "=")) parser.gullet.popToken();
  parser.parseSizeGroup(false);
  return { type: "internal", mode: parser.mode };
};

/** `\atopwithdelims[]`: TeX's fraction without a rule, in fences. */
const atopWithDelims: Construct = (parser, command) => {
  const fences = delimiter(parser) + delimiter(parser);
  const replaceWith =
    fences === "[]" ? "\\\\brackfrac" : fences === "\\{\\}" ? "\\\\bracefrac" : "\\binom";
  return { type: "infix", mode: parser.mode, replaceWith, token: command };
};

/** Arcs, under names that KaTeX does not have. */
function groupOver(label: string): Construct {
  return (parser) => ({ type: "accent", mode: "math", label, base: argument(parser) });
}

const groupUnder: Construct = (parser) => ({
  type: "accentUnder",
  mode: "math",
  label: "\\undergroup",
  base: argument(parser),
});

/** `\boldmath`: everything to the end of the group is bold, slanted as it is. */
const boldMath: Construct = (parser, _command, breakOn) => ({
  type: "font",
  mode: parser.mode,
  font: "boldsymbol",
  body: { type: "ordgroup", mode: parser.mode, body: parser.parseExpression(true, breakOn) },
});

/** A command whose argument says nothing about the look, e.g. `\label`. */
const passedOver =
  (...args: readonly ("required" | "optional" | "star")[]): Construct =>
  (parser) => {
    for (const kind of args) {
      if (kind === "required") rawArgument(parser);
      else if (kind === "optional") rawOptionalArgument(parser);
      else star(parser);
    }
    return { type: "internal", mode: parser.mode };
  };

/** Text between the lines of a table: a line of its own would need a cell over all columns. */
const between: Construct = (parser, command) => {
  const words: ParseNode = { type: "text", mode: "math", body: textArgument(parser) };
  parser.note("textBetweenLines", "approximated", parser.since(command));
  parser.gullet.pushToken(new engine.Token("\\\\", command.loc));
  return words;
};

/** `\cite{key}`, `\ref{key}`: the key stands for what cannot be known. */
const reference =
  (open: string, close: string): Construct =>
  (parser, command) => {
    star(parser);
    const { text: key } = rawArgument(parser);
    parser.note("reference", "info", parser.since(command), { key });
    const body = [...`${open}${key}${close}`].map((char): ParseNode => ({
      type: "textord",
      mode: "text",
      text: char,
      loc: command.loc,
    }));
    return { type: "text", mode: parser.mode, body, font: "\\text" };
  };

/** `\placeholder{name}`: a place in a template that nothing was put into yet. */
const placeholder: Construct = (parser, command) => {
  rawOptionalArgument(parser);
  const { text: name } = rawArgument(parser);
  parser.note("placeholder", "info", parser.since(command), { name });
  return { type: "textord", mode: parser.mode, text: "\\square", loc: parser.since(command) };
};

/** Named functions and large operators, those included that KaTeX does not know. */
const operators = [
  ...FUNCTIONS.flatMap((row) => row.names.map((name) => [name, row.limits, false] as const)),
  ...LARGE_OPERATORS.flatMap((row) =>
    row.names.map((name) => [name, !row.integral, true] as const),
  ),
  ...LARGE_OPERATORS.map((row) => [row.char, !row.integral, true] as const),
].map(([name, limits, symbol]): readonly [string, Construct] => [
  name,
  (parser, command) => ({
    type: "op",
    mode: parser.mode,
    limits,
    parentIsSupSub: false,
    symbol,
    name,
    loc: command.loc,
  }),
]);

/** Alphabets under names that KaTeX does not have. */
const alphabets = ALPHABETS.flatMap((row) =>
  row.names
    .slice(1)
    .map((name): readonly [string, Construct] => [
      name,
      row.args === ""
        ? fontSwitch(row.variant)
        : row.names[0] === "\\boldsymbol"
          ? (parser) => ({ type: "font", mode: "math", font: "boldsymbol", body: argument(parser) })
          : alphabet(row.variant),
    ]),
);

const spaces = SPACE_ROWS.flatMap((row) =>
  row.names
    .filter(
      (name) => name !== "~" && name !== "\\ " && name !== "\\space" && name !== "\\nobreakspace",
    )
    .map((name): readonly [string, Construct] => [
      name,
      (parser, command) => ({
        type: "kern",
        mode: parser.mode,
        dimension: { number: row.mu, unit: "mu" },
        loc: command.loc,
      }),
    ]),
);

export const CONSTRUCTS: ReadonlyMap<string, Construct> = new Map<string, Construct>([
  ...operators,
  ...alphabets,
  ...spaces,
  ...ACCENTS.flatMap((row) => row.names)
    .filter((name) => /^\\(?:[A-NP-Z]|d{3,4}ot$)/.test(name))
    .map((name) => [name, plainAccent(name)] as const),
  ...DELIMITER_CONSTRUCTS,
  ...["\\overparen", "\\wideparen", "\\overarc", "\\widearc"].map(
    (name) => [name, groupOver("\\overgroup")] as const,
  ),
  ["\\underparen", groupUnder],
  ["\\b", barBelow],
  ["\\k", ogonek],
  ["\\d", differential],
  ...[
    "\\tabcolsep",
    "\\arraycolsep",
    "\\jot",
    "\\vskip",
    "\\baselineskip",
    "\\thinmuskip",
    "\\medmuskip",
    "\\thickmuskip",
    "\\nulldelimiterspace",
    "\\delimitershortfall",
    "\\arrayrulewidth",
    "\\lineskip",
    "\\abovedisplayskip",
    "\\belowdisplayskip",
    "\\mathindent",
    "\\scriptspace",
  ].map((name) => [name, lengthAway] as const),
  ["\\atopwithdelims", atopWithDelims],
  ["\\fontsize", passedOver("required", "required")],
  ["\\selectfont", passedOver()],
  ["\\boldmath", boldMath],
  ["\\begin", begin],
  ["\\end", end],
  ...[
    "matrix",
    "pmatrix",
    "bordermatrix",
    "cases",
    "eqalign",
    "eqalignno",
    "leqalignno",
    "displaylines",
    "substack",
    "smatrix",
  ].map((name): readonly [string, Construct] => [`\\${name}`, plainTable]),
  ["\\Qcircuit", circuit],
  ["\\tag", tag],
  ["\\dots", dots],
  ["\\not", not],
  ["\\prescript", prescript],
  ["\\sideset", sideset],
  ["\\cancelto", cancelTo],
  ["\\sfrac", skewedFraction],
  ["\\nicefrac", skewedFraction],
  ["\\xfrac", skewedFraction],
  ["\\faktor", skewedFraction],
  ["\\bigslant", skewedFraction],
  ["\\root", root],
  ["\\overset", stack("over", false)],
  ["\\underset", stack("under", false)],
  ["\\stackrel", stack("over", true)],
  ["\\stackbin", stack("over", false)],
  ["\\overunderset", overUnder],
  ["\\buildrel", buildrel],
  ["\\mbox", text("\\text")],
  ["\\textnormal", text("\\text")],
  ["\\textup", text("\\text")],
  ["\\textsc", text("\\text")],
  ["\\textsl", text("\\textit")],
  ["\\makebox", box],
  ["\\framebox", framedBox],
  ["\\parbox", box],
  ["\\ensuremath", math],
  ["\\mathbfit", alphabet("boldItalic")],
  ["\\symbfit", alphabet("boldItalic")],
  ["\\symbf", alphabet("bold")],
  ["\\mathbfsf", alphabet("sansBold")],
  ["\\mathsfbf", alphabet("sansBold")],
  ["\\mathsfbfit", alphabet("sansBoldItalic")],
  ["\\mathbfcal", alphabet("boldScript")],
  ["\\mathbfscr", alphabet("boldScript")],
  ["\\mathbffrak", alphabet("boldFraktur")],
  ["\\color", color],
  ["\\textcolor", textColor],
  ["\\colorbox", colorBox(1)],
  ["\\fcolorbox", colorBox(2)],
  ["\\label", passedOver("required")],
  ["\\index", passedOver("required")],
  ["\\vspace", passedOver("star", "required")],
  ["\\pagebreak", passedOver("optional")],
  ["\\linebreak", passedOver("optional")],
  ["\\nopagebreak", passedOver("optional")],
  ["\\displaybreak", passedOver("optional")],
  ["\\footnote", passedOver("required")],
  ["\\qedhere", passedOver()],
  ["\\notag", passedOver()],
  ["\\nonumber", passedOver()],
  ["\\intertext", between],
  ["\\shortintertext", between],
  ["\\placeholder", placeholder],
  ...["ref", "autoref", "cref", "Cref", "pageref", "nameref", "vref"].map(
    (name) => [`\\${name}`, reference("", "")] as const,
  ),
  ["\\eqref", reference("(", ")")],
  ["\\cite", reference("[", "]")],
]);

export type { FormulaParser };
