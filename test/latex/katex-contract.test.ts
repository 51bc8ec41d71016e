/**
 * KaTeX's parse tree is declared unstable. Every construct of KaTeX goes through the parser here, and a
 * node type or field that `src/latex/katex/nodes.ts` does not declare fails.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseFormula } from "../../src/latex/katex/parse";
import { STANDARD_MACROS } from "../../src/latex/katex/macros";
import type { ParseNode, ParseNodeType } from "../../src/latex/katex/nodes";

/** The fields of every node type beside `type`, `mode` and `loc`. */
const FIELDS: Readonly<Record<ParseNodeType, string>> = {
  atom: "family text",
  mathord: "text",
  textord: "text",
  spacing: "text",
  "accent-token": "text",
  "op-token": "text",
  op: "limits alwaysHandleSupSub suppressBaseShift parentIsSupSub symbol name body",
  operatorname: "body alwaysHandleSupSub limits parentIsSupSub",
  supsub: "base sup sub",
  ordgroup: "body semisimple",
  genfrac: "continued numer denom hasBarLine leftDelim rightDelim barSize",
  accent: "label isStretchy isShifty base",
  accentUnder: "label base",
  leftright: "body left right rightColor",
  delimsizing: "size mclass delim",
  styling: "style body resetFont",
  mclass: "mclass body isCharacterBox",
  xArrow: "label body below",
  table: "name columns rows",
  unknown: "text",
  not: "",
  prescript: "sup sub base",
  sideset: "left right base",
  cancelto: "value body",
  skewed: "numer denom",
  equationTag: "tag",
  stack: "base over under relation",
  alphabet: "variant body",
  color: "color body",
  "color-token": "color",
  text: "body font",
  font: "font body",
  sqrt: "body index",
  enclose: "label body backgroundColor borderColor",
  horizBrace: "label isOver base",
  overline: "body",
  underline: "body",
  vphantom: "body",
  vcenter: "body",
  reflectbox: "body",
  phantom: "body",
  hbox: "body",
  pmb: "mclass body",
  smash: "body smashHeight smashDepth",
  lap: "alignment body",
  raisebox: "dy body",
  sizing: "size body",
  kern: "dimension",
  rule: "shift width height",
  size: "value isBlank",
  middle: "delim color",
  "leftright-right": "delim color",
  mathchoice: "display text script scriptscript",
  htmlmathml: "html mathml",
  href: "href body",
  html: "attributes body",
  includegraphics: "alt width height totalheight src",
  url: "url",
  raw: "string",
  verb: "body star",
  cr: "newLine size",
  infix: "replaceWith size token",
  environment: "name nameGroup",
  array:
    "body cols colSeparationType arraystretch addJot rowGaps hskipBeforeAndAfter hLinesBeforeRow tags leqno",
  cdlabel: "side label",
  cdlabelparent: "fragment",
  tag: "body tag",
  internal: "",
};

/** One formula for each construct that the other tests do not have. */
const MORE: readonly string[] = [
  "\\overrightarrow{a}\\overgroup{b}\\utilde{c}\\underlinesegment{d}",
  "\\mathllap{a}\\mathrlap{b}\\mathclap{c}",
  "\\raisebox{1em}{x}\\vcenter{y}\\rule[1em]{2em}{3em}",
  "\\pmb{x}\\hbox{a}\\verb|x|\\verb*|y|",
  "\\href{https://example.org}{x}\\url{https://example.org}\\htmlClass{a}{x}\\htmlData{a=b}{x}",
  "\\includegraphics[height=1em]{a.png}",
  "\\mathchoice{a}{b}{c}{d}\\mathreflectbox{x}\\textcircled{a}",
  "\\begin{CD} A @>a>b> B \\\\ @VcVV @AAdA \\\\ C @= D @. E @| F \\end{CD}",
  "a \\\\ b \\\\[1em] c",
  "\\fcolorbox{red}{blue}{x}\\colorbox{red}{x}\\angl{n}\\sout{x}\\phase{x}",
  "\\left\\langle a\\middle|b\\color{red}c\\right\\rangle",
  "\\mathbin{a}\\mathrel{b}\\mathopen{c}\\mathclose{d}\\mathpunct{,}\\mathinner{e}\\mathord{f}",
  "\\copyright\\LaTeX\\KaTeX\\TeX",
  "\\llbracket x \\rrbracket \\minuso \\vdots",
  "\\operatorname{a}_b\\operatorname*{c}_d\\mathop{x}\\limits_a",
  "\\above{2pt} x",
  "{a \\above 2pt b}{a \\brace b}{a \\brack b}",
  "\\char`a \\kern1em \\mskip3mu",
  "\\text{\\tiny a \\bf b \\color{red}c \\'e \\(x\\)}",
  "{\\tiny a}\\Huge b",
  "\\sideset{_a}{^b}\\sum",
];

const formulas = [
  ...readFileSync(join(__dirname, "formulas.txt"), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("    ") && !line.startsWith("##")),
  ...MORE,
];

const seen = new Set<string>();
const wrong = new Set<string>();

function look(value: unknown): void {
  if (Array.isArray(value)) {
    value.forEach(look);
  } else if (typeof value === "object" && value !== null) {
    const node = value as { readonly type?: unknown };
    if (typeof node.type === "string" && node.type !== "align" && node.type !== "separator") {
      check(node as ParseNode);
    }
    for (const [key, child] of Object.entries(value))
      if (key !== "loc" && key !== "token") look(child);
  }
}

function check(node: ParseNode): void {
  seen.add(node.type);
  const known = Object.hasOwn(FIELDS, node.type) ? FIELDS[node.type].split(" ") : undefined;
  if (!known) {
    wrong.add(`unknown node ${node.type}`);
    return;
  }
  for (const field of Object.keys(node)) {
    if (!["type", "mode", "loc", ...known].includes(field)) wrong.add(`${node.type}.${field}`);
  }
}

test("every node has a declared type and declared fields", () => {
  for (const formula of formulas) {
    look(parseFormula(formula, 0, formula.length, true, STANDARD_MACROS).nodes);
  }
  expect([...wrong]).toEqual([]);
});

test("every declared type that can stay in a tree was seen", () => {
  // Arguments and marks that the parser uses up, and what only unknown or rare sources leave.
  const used = [
    "accent-token",
    "op-token",
    "size",
    "raw",
    "color-token",
    "infix",
    "environment",
    "leftright-right",
    "internal",
    "equationTag",
    "unknown",
    "tag",
    // Written by KaTeX for the environments and fences that we read ourselves, or under other names.
    "pmb",
    "url",
  ];
  const missing = Object.keys(FIELDS).filter((type) => !seen.has(type) && !used.includes(type));
  expect(missing).toEqual([]);
});
