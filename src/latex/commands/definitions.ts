/**
 * Definitions: `\newcommand` and its relatives, TeX's `\def` and `\let`, xparse, mathtools. They work the
 * same in a formula and in a preamble. LaTeX's conditions (that a name is new, or is not) are not checked,
 * since a document's definitions are presumably what its author wants.
 */
import { columnTypeName } from "./columns";
import { aliasOf, bodyOf, filled, macroOf } from "./bodies";
import type { Body, Expand, Expanding, MacroMeaning } from "./meaning";
import { named, type MacroRow } from "./row";
import { COLOR_DEFINITIONS } from "./color-definitions";
import { countedArguments, ENVIRONMENT_DEFINITIONS } from "./environment-definitions";
import { UNIT_DECLARATIONS } from "./siunitx";
import { MANDATORY, parseSignature, type ArgumentSpec } from "./signature";
import { latexOf, plainTextOf, textOf, Token, type Tokens } from "./tokens";

/** The name to define, `{\name}` or `\name`. */
function nameOf(x: Expanding): string {
  const name = textOf(x.argument());
  if (name.length < 2 || !name.startsWith("\\") || /\s|[{}]/.test(name)) x.fail("notAMacroName");
  return name;
}

function define(x: Expanding, name: string, macro: MacroMeaning, onlyIfNew = false): void {
  if (onlyIfNew && x.isDefined(name)) return;
  x.define(name, macro, false);
}

function acceptStar(x: Expanding): boolean {
  if (x.peek().text !== "*") return false;
  x.take();
  return true;
}

function mandatory(count: number): ArgumentSpec[] {
  return Array.from({ length: count }, () => MANDATORY);
}

/** `\newcommand{\name}[2][default]{…}`. */
const command =
  (onlyIfNew: boolean): Expand =>
  (_, x) => {
    acceptStar(x);
    const name = nameOf(x);
    const counted = x.bracketed("[", "]");
    const fallback = counted && x.bracketed("[", "]");
    const body = bodyOf(x.argument());
    const signature = countedArguments(x, counted, fallback);
    define(x, name, macroOf(signature, body), onlyIfNew);
    return [];
  };

/** `\DeclareMathOperator{\name}{words}`. */
const operator: Expand = (_, x) => {
  const star = acceptStar(x);
  const name = nameOf(x);
  const body = x.argument();
  define(
    x,
    name,
    macroOf([], () => [star ? "\\operatorname*{" : "\\operatorname{", body, "}"]),
  );
  return [];
};

/** A delimiter for `\left`: "." if it is empty. */
function growable(delimiter: Tokens): Tokens | string {
  return textOf(delimiter) === "" ? "." : delimiter;
}

/** A delimiter outside `\left`, where "." is drawn as a point and therefore omitted. */
function drawn(delimiter: Tokens): Tokens {
  return textOf(delimiter) === "." ? [] : delimiter;
}

function pairedDelimiter(open: Tokens, close: Tokens, body: Body, count: number): MacroMeaning {
  const sized = body.some((part) => typeof part !== "number" && part.text === "\\delimsize");
  const growing = body.map((part) =>
    typeof part !== "number" && part.text === "\\delimsize"
      ? new Token("\\middle", part.from, part.to)
      : part,
  );
  const signature = parseSignature(`s o ${"m".repeat(count)}`) ?? [];
  return macroOf(signature, ([star, size, ...args]) =>
    star || size || sized
      ? ["\\left", growable(open), " ", filled(growing, args), "\\right", growable(close), " "]
      : ["\\mathopen{}", drawn(open), " ", filled(body, args), drawn(close), "\\mathclose{}"],
  );
}

/** mathtools: `\abs{x}`, `\abs*{x}` with growing fences, `\abs[\big]{x}` with a size. */
const paired: Expand = (_, x) => {
  const name = nameOf(x);
  const open = x.argument();
  const close = x.argument();
  define(x, name, pairedDelimiter(open, close, [1], 1));
  return [];
};

const pairedWithBody =
  (around: boolean): Expand =>
  (_, x) => {
    const name = nameOf(x);
    const counted = x.bracketed("[", "]") ?? [new Token("1", -1, -1)];
    const count = countedArguments(x, counted, undefined).length;
    const before = around ? x.argument() : [];
    const open = x.argument();
    const close = x.argument();
    const behind = around ? x.argument() : [];
    const body = x.argument();
    const inner = pairedDelimiter(open, close, bodyOf(body), count);
    if (!around || typeof inner.body !== "function") define(x, name, inner);
    else {
      const { body: expand, signature } = inner;
      const [pre, post] = [bodyOf(before), bodyOf(behind)];
      define(
        x,
        name,
        macroOf(signature, (args, y) => [
          filled(pre, args.slice(2)),
          ...expand(args, y),
          filled(post, args.slice(2)),
        ]),
      );
    }
    return [];
  };

/** `\NewDocumentCommand{\name}{s o m}{…}`. */
const documentCommand =
  (onlyIfNew: boolean): Expand =>
  (_, x) => {
    const name = nameOf(x);
    const signature = parseSignature(latexOf(x.argument())) ?? x.fail("badPlaceholder");
    const body = bodyOf(x.argument());
    define(x, name, macroOf(signature, body), onlyIfNew);
    return [];
  };

/** `\def\name#1#2{…}`; parameters may have text between them. */
const primitive =
  (global: boolean, expanded = false): Expand =>
  (_, x) => {
    if (global) x.global();
    const name = x.peek();
    x.take();
    if (name.text.length < 2 && name.text !== "~") x.fail("notAMacroName");
    const delimiters: Token[][] = [[]];
    for (let token = x.take(); token.text !== "{"; token = x.take()) {
      if (token.text === "" || token.text === "}") x.fail("macroUse");
      if (token.text === "#") {
        const digit = x.take();
        if (digit.text === "{") break;
        if (digit.text !== String(delimiters.length)) x.fail("badPlaceholder");
        delimiters.push([]);
      } else delimiters[delimiters.length - 1]?.push(token);
    }
    const tokens = x.untilBrace();
    const body = bodyOf(expanded ? x.expanded(tokens) : tokens);
    const count = delimiters.length - 1;
    const last = delimiters[delimiters.length - 1];
    while (last && last[last.length - 1]?.text === " ") last.pop();
    const isPlain = delimiters.every((part) => part.every((token) => token.text === " "));
    x.define(name.text, macroOf(mandatory(count), body, isPlain ? undefined : delimiters), false);
    return [];
  };

/** `\let\name=\other`. */
const letEqual: Expand = (_, x) => {
  const name = x.peek().text;
  x.take();
  if (x.peek().text === "=") x.take();
  const target = x.peek();
  x.take();
  if (target.text === "" || target.text === "}") x.fail("macroUse");
  if (target.text !== name) x.define(name, aliasOf(target, x.meaningOf(target.text)), false);
  return [];
};

/** `\NewCommandCopy{\name}{\other}`. */
const copy: Expand = (_, x) => {
  const name = nameOf(x);
  const [target] = x.argument();
  if (target) x.define(name, aliasOf(target, x.meaningOf(target.text)), false);
  return [];
};

/** `\newunicodechar{★}{\star}`, `\DeclareUnicodeCharacter{2605}{\star}`: gives a character an expansion. */
const unicodeCharacter =
  (byNumber: boolean): Expand =>
  (_, x) => {
    const text = plainTextOf(x.argument());
    const code = byNumber ? parseInt(text, 16) : NaN;
    const char = !byNumber
      ? text
      : code >= 0xa0 && code <= 0x10ffff
        ? String.fromCodePoint(code)
        : "";
    if ([...char].length !== 1) x.fail("unexpectedCharacter", { char: text });
    // Inside its own expansion the character means itself.
    const body = x
      .argument()
      .map((token) => (token.text === char ? new Token(char, token.from, token.to, true) : token));
    x.define(char, macroOf([], body), false);
    return [];
  };

/** `\futurelet\name a b`: gives the name the meaning of b. */
const futureLet: Expand = (_, x) => {
  const name = x.peek().text;
  x.take();
  const first = x.take();
  const second = x.take();
  x.define(name, aliasOf(second, x.meaningOf(second.text)), false);
  return [[first, second]];
};

/** `\newcolumntype{C}[1]{>{\centering}p{#1}}`. */
const columnType: Expand = (_, x) => {
  const letter = textOf(x.argument());
  const signature = countedArguments(x, x.bracketed("[", "]"), undefined);
  x.define(columnTypeName(letter), macroOf(signature, bodyOf(x.argument())), false);
  return [];
};

type Line = readonly [names: string, expand: Expand, doc: string, args: string];

const LINES: readonly Line[] = [
  [
    "\\newcommand \\renewcommand \\newrobustcmd \\renewrobustcmd \\DeclareRobustCommand",
    command(false),
    "Defines a command",
    "{\\name}[arguments]{body}",
  ],
  ["\\providecommand", command(true), "Defines a command that is new", "{\\name}[arguments]{body}"],
  ["\\DeclareMathOperator", operator, "Defines a function", "{\\name}{words}"],
  [
    "\\DeclarePairedDelimiter \\DeclarePairedDelimiters",
    paired,
    "Defines fences",
    "{\\name}{left}{right}",
  ],
  [
    "\\DeclarePairedDelimiterX",
    pairedWithBody(false),
    "Defines fences with something in them",
    "{\\name}[arguments]{left}{right}{body}",
  ],
  [
    "\\DeclarePairedDelimiterXPP",
    pairedWithBody(true),
    "Defines fences with something in them and round them",
    "{\\name}[arguments]{before}{left}{right}{behind}{body}",
  ],
  [
    "\\NewDocumentCommand \\RenewDocumentCommand \\DeclareDocumentCommand \\NewExpandableDocumentCommand",
    documentCommand(false),
    "Defines a command with arguments of many kinds",
    "{\\name}{arguments}{body}",
  ],
  [
    "\\ProvideDocumentCommand",
    documentCommand(true),
    "Defines a command that is new, with arguments of many kinds",
    "{\\name}{arguments}{body}",
  ],
  ["\\def", primitive(false), "Defines a command, as TeX does", "\\name{body}"],
  ["\\edef", primitive(false, true), "Defines a command of what it stands for now", "\\name{body}"],
  ["\\gdef", primitive(true), "Defines a command for all groups", "\\name{body}"],
  [
    "\\xdef",
    primitive(true, true),
    "Defines a command for all groups of what it stands for now",
    "\\name{body}",
  ],
  [
    "\\NewCommandCopy \\RenewCommandCopy \\DeclareCommandCopy \\LetLtxMacro",
    copy,
    "Gives a command another name",
    "{\\name}{\\other}",
  ],
  [
    "\\newunicodechar",
    unicodeCharacter(false),
    "Says what a character stands for",
    "{character}{body}",
  ],
  [
    "\\DeclareUnicodeCharacter",
    unicodeCharacter(true),
    "Says what a character stands for, by its number",
    "{number}{body}",
  ],
  ...ENVIRONMENT_DEFINITIONS,
  ["\\newcolumntype", columnType, "Defines a kind of column", "{letter}[arguments]{columns}"],
  ["\\let", letEqual, "Gives a command another name", "\\name\\other"],
];

const rows = (lines: readonly Line[], late = false): readonly MacroRow[] =>
  lines.map(([names, expansion, doc, args]) => ({
    kind: "macro",
    ...named(names),
    family: "layout",
    signature: "",
    expansion,
    args,
    doc,
    late,
  }));

const DEFINING_ROWS = [...rows(LINES), ...rows(COLOR_DEFINITIONS, true)];

/** The defining commands with their functions, for preambles. */
export const DEFINING: ReadonlyMap<string, Expand> = new Map(
  [
    ...[...LINES, ...COLOR_DEFINITIONS].map(([names, expand]) => [names, expand] as const),
    ...UNIT_DECLARATIONS.map(([names, , expand]) => [names, expand] as const),
  ].flatMap(([names, expand]) => names.split(" ").map((name) => [name, expand] as const)),
);

export const DEFINITIONS: readonly MacroRow[] = [
  ...DEFINING_ROWS,
  ...rows([
    ["\\futurelet", futureLet, "Gives the token after the next a name", "\\name"],
    [
      "\\global",
      (_, x) => {
        x.global();
        return [];
      },
      "The next definition outlasts its group",
      "",
    ],
    [
      "\\expandafter",
      (_, x) => {
        const first = x.take();
        x.expandOnce();
        return [[first]];
      },
      "Expands the token after the next one first",
      "",
    ],
    [
      "\\noexpand",
      (_, x) => {
        const { text, from, to } = x.take();
        return [[new Token(text, from, to, true)]];
      },
      "The next token is not expanded",
      "",
    ],
  ]),
];
