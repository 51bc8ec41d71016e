/** Expansions that inspect their arguments: frames over `&`, characters by number, tests, sets. */
import type { Expand, Expanding, Part } from "./meaning";
import { plainTextOf, split, textOf, Token, type Tokens } from "./tokens";

export { system } from "./systems";

const EMPTY: Tokens = [];

function spanOf(tokens: Tokens, first: Token): { readonly from: number; readonly to: number } {
  return { from: first.from, to: Math.max(first.to, tokens[tokens.length - 1]?.to ?? 0) };
}

/** mathtools: the frame goes around both sides of an alignment point. */
export const alignedBox: Expand = ([body = EMPTY], x) => {
  const [left = EMPTY, ...right] = split(body, "&");
  if (right.length > 0 && body[0]) x.note("alignedBox", spanOf(body, body[0]));
  // In PowerPoint a frame cannot contain an alignment point, so everything goes behind it.
  return [right.length > 0 ? "&\\boxed{" : "\\boxed{", left, ...right, "}"];
};

/** nicematrix: skips what is drawn before or after the matrix, up to a command. */
export const drawing =
  (end: string): Expand =>
  (_, x) => {
    const from = x.peek().from;
    let to = from;
    let depth = 0;
    for (let next = x.peek(); next.text !== ""; next = x.peek()) {
      if (depth === 0 && next.text === end) break;
      if (next.text === "\\begin") depth += 1;
      else if (next.text === "\\end") depth -= 1;
      to = x.take().to;
    }
    if (x.peek().text === end && end !== "\\end") to = x.take().to;
    x.note("drawing", { from, to: Math.max(from, to) });
    return [];
  };

/** xy: `\xymatrix@C=1em{…}` has objects and arrows like tikz-cd, after settings of spacing. */
export const xyMatrix: Expand = (_, x) => {
  while (x.peek().text !== "{" && x.peek().text !== "") x.take();
  return ["\\begin{tikzcd}", x.argument(), "\\end{tikzcd}"];
};

/** `\unicode{x2211}`, `\unicode{8721}`. */
export const unicode: Expand = ([, , code = EMPTY], x) => {
  const text = plainTextOf(code);
  const point = /^(?:[xXuU]\+?|"|0x)/.test(text)
    ? parseInt(text.replace(/^(?:0x|[xXuU]\+?|")/, ""), 16)
    : Number(text);
  const usable =
    Number.isInteger(point) &&
    point >= 0x20 &&
    point <= 0x10ffff &&
    !(point >= 0xd800 && point <= 0xf8ff);
  if (!usable) x.fail("unexpectedCharacter", { char: text });
  const char = String.fromCodePoint(point);
  return [[new Token(/[{}\\%#&$^_~]/.test(char) ? `\\${char}` : char, -1, -1)]];
};

/** xparse and etoolbox: tests of arguments. */
export const ifEmpty =
  (whenTrue: boolean): Expand =>
  ([tested = EMPTY, first = EMPTY, second = EMPTY]) => [
    (textOf(tested) === "") === whenTrue ? first : second,
  ];

/** An optional argument that is present but empty arrives as an empty group. */
export const ifBlank: Expand = ([tested = EMPTY, first = EMPTY, second = EMPTY]) => [
  /^(?:\{\})?$/.test(textOf(tested)) ? first : second,
];

export const ifBoolean: Expand = ([tested = EMPTY, first = EMPTY, second = EMPTY]) => [
  /^(?:|\\BooleanFalse)$/.test(textOf(tested)) ? second : first,
];

/** `\ifthenelse{\equal{a}{b}}{…}{…}` of ifthen, the one test that formulas use. */
export const ifThenElse: Expand = ([tested = EMPTY, first = EMPTY, second = EMPTY]) => {
  const match = /^\\equal\s*\{([^{}]*)\}\s*\{([^{}]*)\}$/.exec(textOf(tested));
  return [match && (match[1] ?? "").trim() === (match[2] ?? "").trim() ? first : second];
};

export const ifNext: Expand = ([wanted = EMPTY, first = EMPTY, second = EMPTY], x) => [
  x.peek().text === textOf(wanted) ? first : second,
];

export const ifStar: Expand = ([star, first = EMPTY, second = EMPTY], x) => {
  void star;
  if (x.peek().text !== "*") return [second];
  x.take();
  return [first];
};

export const argument =
  (index: number): Expand =>
  (args) => [args[index] ?? EMPTY];

/** `\MakeLowercase{X}` and its opposite. */
export const changeCase =
  (change: (text: string) => string): Expand =>
  ([body = EMPTY]) => [
    body.map((token) =>
      token.text.length === 1 ? new Token(change(token.text), token.from, token.to) : token,
    ),
  ];

function countOf(tokens: Tokens | undefined): number {
  return Math.min(50, Math.max(1, Number(plainTextOf(tokens ?? EMPTY)) || 1));
}

/** `\hdotsfor{3}`: dots in that number of cells. */
export const dotsFor: Expand = ([, count]) => [`\\ldots${"&\\ldots".repeat(countOf(count) - 1)}`];

/** tensor: `\tensor{T}{^a_b^c}`, each script behind the previous one; with a star directly above each other. */
function tensor(
  star: Tokens | undefined,
  before: Tokens | undefined,
  base: Tokens,
  indices: Tokens,
): readonly Part[] {
  const set = star ? above : staggered;
  const inFront = before ? ["{}", ...set(before)] : [];
  return [...inFront, ...(base.length > 0 ? ["{", base, "}"] : []), ...set(indices)];
}

/** Each script, except the first, on an empty base of its own. */
function staggered(indices: Tokens): readonly Part[] {
  return scriptsOf(indices).flatMap((script, i) => (i === 0 ? [script] : ["{}", script]));
}

/** All subscripts and all superscripts joined. */
function above(indices: Tokens): readonly Part[] {
  const scripts = scriptsOf(indices);
  return ["_", "^"].flatMap((mark): readonly Part[] => {
    const own = scripts.filter(([first]) => first?.text === mark);
    return own.length > 0 ? [mark, "{", ...own.map((script) => script.slice(1)), "}"] : [];
  });
}

/** The scripts, each with its mark. */
function scriptsOf(indices: Tokens): readonly Tokens[] {
  const scripts: Token[][] = [];
  let depth = 0;
  for (const token of indices) {
    if (token.text === "{") depth += 1;
    else if (token.text === "}") depth -= 1;
    const begins = depth === 0 && (token.text === "^" || token.text === "_");
    if (begins || scripts.length === 0) scripts.push([]);
    scripts[scripts.length - 1]?.push(token);
  }
  return scripts;
}

/** xparse: puts the command before each group of the list. */
export const processList: Expand = ([list = EMPTY, command = EMPTY]) => {
  const parts: Part[] = [];
  let depth = 0;
  for (const token of list) {
    if (depth === 0) parts.push(command);
    parts.push([token]);
    if (token.text === "{") depth += 1;
    else if (token.text === "}") depth -= 1;
  }
  return parts;
};

/** braket: `\Set{x | x > 0}`: the first bar, single or double, separates the condition. */
export const growingSet: Expand = ([body = EMPTY]) => {
  let depth = 0;
  const at = body.findIndex(({ text }, i) => {
    if (text === "{") depth += 1;
    else if (text === "}") depth -= 1;
    return depth === 0 && (text === "|" || text === "\\|") && body[i - 1]?.text !== "\\middle";
  });
  if (at < 0) return ["\\left\\{\\:", body, "\\:\\right\\}"];
  const isDouble = body[at]?.text === "\\|" || body[at + 1]?.text === "|";
  const behind = at + (isDouble && body[at]?.text === "|" ? 2 : 1);
  return [
    "\\left\\{\\:",
    body.slice(0, at),
    isDouble ? "\\;\\middle\\Vert\\;" : "\\;\\middle\\vert\\;",
    body.slice(behind),
    "\\:\\right\\}",
  ];
};

/** `\set{x | x > 0}`, `\Braket{a | b}`: the bars separate the content. */
export const parted =
  (left: string, bar: string, right: string, all: boolean): Expand =>
  ([body = EMPTY]) => {
    const parts = body.some(({ text }) => text === "\\middle") ? [body] : split(body, "|");
    return [
      left,
      ...parts.flatMap((part, i): readonly Part[] => [
        ...(i === 0 ? [] : [all || i === 1 ? bar : "|"]),
        part,
      ]),
      right,
    ];
  };

/** `\char"41`, `\char'101`, `\char65`, `` \char`a ``. */
export const character: Expand = (_, x) => {
  const first = x.peek();
  x.take();
  let base = 10;
  let digits = "";
  if (first.text === "`") {
    const { text } = x.take();
    const char = text.startsWith("\\") ? text.slice(1) : text;
    return [charToken(char.codePointAt(0) ?? 0, x)];
  }
  if (first.text === '"') base = 16;
  else if (first.text === "'") base = 8;
  else digits = first.text;
  const pattern = base === 16 ? /^[0-9a-fA-F]$/ : base === 8 ? /^[0-7]$/ : /^[0-9]$/;
  if (digits !== "" && !pattern.test(digits)) x.fail("badNumber", { number: digits });
  while (digits.length < 10 && pattern.test(x.peek().text)) digits += x.take().text;
  if (digits === "") x.fail("badNumber", { number: x.peek().text });
  // A space ends the number.
  return [charToken(parseInt(digits, base), x)];
};

/** The character as an ordinary sign, whatever its meaning in TeX. */
function charToken(code: number, x: Expanding): Part {
  if (!(code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff))
    x.fail("unexpectedCharacter", { char: String(code) });
  return `\\@char{${String(code)}}`;
}

export const tensorWith: Expand = ([star, before, base = EMPTY, indices = EMPTY], x) => [
  ...tensor(star, before, base, indices),
  ...moreIndices(x),
];

export const indicesOnly: Expand = ([star, indices = EMPTY], x) => [
  ...tensor(star, undefined, EMPTY, indices),
  ...moreIndices(x),
];

/** `\tensor{T}{^a}\indices{^b}`: further indices get a base of their own. */
function moreIndices(x: Expanding): readonly Part[] {
  const parts: Part[] = [];
  while (x.peek().text === "\\indices") {
    x.take();
    const star = x.peek().text === "*" ? [x.take()] : undefined;
    parts.push("{}", ...tensor(star, undefined, EMPTY, x.argument()));
  }
  return parts;
}

export const unlessBoolean: Expand = ([tested, first], x) => ifBoolean([tested, EMPTY, first], x);

export const ifStarNext: Expand = ([first, second], x) => ifStar([undefined, first, second], x);

export const lowerCase = changeCase((text) => text.toLowerCase());
export const upperCase = changeCase((text) => text.toUpperCase());
