/** Single macros that have to look at their arguments: frames over `&`, characters by number, tests. */
import { engine, type MacroFunction } from "../engine";
import {
  argument,
  expansion,
  optional,
  split,
  star,
  textOf,
  type Package,
  type Tokens,
} from "./read";

/** mathtools: the frame goes round both sides of an alignment point. */
const alignedBox: MacroFunction = (expander) => {
  const parts = split(argument(expander), "&");
  return expansion(
    ...parts.flatMap((part, i) => [i === 0 ? "\\boxed{" : "&\\boxed{{}", part, "}"]),
  );
};

/** `\unicode{x2211}`, `\unicode{8721}`. */
const unicode: MacroFunction = (expander) => {
  optional(expander);
  optional(expander);
  const text = textOf(argument(expander));
  const code = /^(?:[xXuU]\+?|"|0x)/.test(text)
    ? parseInt(text.replace(/^(?:0x|[xXuU]\+?|")/, ""), 16)
    : Number(text);
  const usable =
    Number.isInteger(code) &&
    code >= 0x20 &&
    code <= 0x10ffff &&
    !(code >= 0xd800 && code <= 0xf8ff);
  if (!usable) throw new engine.ParseError(`Unexpected character: '${text}'`);
  const char = String.fromCodePoint(code);
  return {
    tokens: [new engine.Token(/[{}\\%#&$^_~]/.test(char) ? `\\${char}` : char)],
    numArgs: 0,
  };
};

/** `\raisebox`-like `\raise 2pt \hbox{x}`: the height is passed over with its length. */
const raise: MacroFunction = (expander) => {
  for (;;) {
    const token = expander.popToken();
    if (!/^[-+\d.,a-zA-Z ]$/.test(token.text) || token.text === "EOF") {
      expander.pushToken(token);
      return expansion("");
    }
  }
};

/** xparse and etoolbox: tests of arguments. */
const ifNoValue =
  (whenTrue: boolean, both: boolean): MacroFunction =>
  (expander) => {
    const empty = textOf(argument(expander)) === "";
    const first = argument(expander);
    const second = both ? argument(expander) : [];
    return expansion(empty === whenTrue ? first : second);
  };

const ifBoolean: MacroFunction = (expander) => {
  const set = textOf(argument(expander)) === "*";
  const first = argument(expander);
  const second = argument(expander);
  return expansion(set ? first : second);
};

/** `\ifthenelse{\equal{a}{b}}{…}{…}` of ifthen, the one test that formulas use. */
const ifThenElse: MacroFunction = (expander) => {
  const test = textOf(argument(expander));
  const match = /^\\equal\s*\{([^{}]*)\}\s*\{([^{}]*)\}$/.exec(test);
  const first = argument(expander);
  const second = argument(expander);
  return expansion(match && (match[1] ?? "").trim() === (match[2] ?? "").trim() ? first : second);
};

/** `\MakeLowercase{X}` and its opposite. */
const changeCase =
  (change: (text: string) => string): MacroFunction =>
  (expander) => {
    const tokens = argument(expander).map((token) =>
      token.text.length === 1 ? new engine.Token(change(token.text), token.loc) : token,
    );
    return expansion(tokens);
  };

/** `\multicolumn{3}{c}{x}`: the cell, and empty ones for the rest of its width. */
const multiColumn: MacroFunction = (expander) => {
  const count = Math.min(50, Math.max(1, Number(textOf(argument(expander))) || 1));
  argument(expander);
  return expansion("{", argument(expander), "}", "&".repeat(count - 1));
};

/** `\hdotsfor{3}`: dots in so many cells. */
const dotsFor: MacroFunction = (expander) => {
  optional(expander);
  const count = Math.min(50, Math.max(1, Number(textOf(argument(expander))) || 1));
  return expansion(`\\ldots${"&\\ldots".repeat(count - 1)}`);
};

/** tensor: `\tensor{T}{^a_b^c}`, each script behind the one before; `\indices{^a_b}`. */
const tensor =
  (withBase: boolean): MacroFunction =>
  (expander) => {
    star(expander);
    const before = withBase ? optional(expander) : undefined;
    const base = withBase ? argument(expander) : [];
    const parts: (string | Tokens)[] = before ? ["{}", before] : [];
    parts.push("{", base, "}");
    let depth = 0;
    let first = true;
    for (const token of [...argument(expander)].reverse()) {
      if (token.text === "{") depth += 1;
      else if (token.text === "}") depth -= 1;
      const isScript = depth === 0 && (token.text === "^" || token.text === "_");
      if (isScript && !first) parts.push("{}");
      if (isScript) first = false;
      parts.push([token]);
    }
    return expansion(...parts);
  };

/** MathJax: `\enclose{box updiagonalstrike}{x}`. */
const ENCLOSURES: Readonly<Record<string, string>> = {
  box: "\\boxed",
  roundedbox: "\\boxed",
  circle: "\\boxed",
  updiagonalstrike: "\\cancel",
  downdiagonalstrike: "\\bcancel",
  horizontalstrike: "\\sout",
  top: "\\overline",
  bottom: "\\underline",
  actuarial: "\\angl",
};

const enclose: MacroFunction = (expander) => {
  const names = textOf(argument(expander)).split(/[\s,]+/);
  optional(expander);
  const commands = names.flatMap((name) => ENCLOSURES[name] ?? []);
  return expansion(
    ...commands.map((c) => `${c}{`),
    argument(expander),
    "}".repeat(commands.length),
  );
};

const starAway =
  (name: string): MacroFunction =>
  (expander) => {
    star(expander);
    return expansion(name);
  };

export const VARIOUS: Package = [
  ["\\Aboxed", alignedBox],
  ["\\unicode", unicode],
  ["\\multicolumn", multiColumn],
  ["\\hdotsfor", dotsFor],
  ["\\tensor", tensor(true)],
  ["\\indices", tensor(false)],
  ["\\enclose", enclose],
  ["\\raise", raise],
  ["\\lower", raise],
  ["\\moveleft", raise],
  ["\\moveright", raise],
  ["\\IfNoValueTF", ifNoValue(true, true)],
  ["\\IfValueTF", ifNoValue(false, true)],
  ["\\IfNoValueT", ifNoValue(true, false)],
  ["\\IfValueT", ifNoValue(false, false)],
  ["\\ifblank", ifNoValue(true, true)],
  ["\\ifstrempty", ifNoValue(true, true)],
  ["\\IfBooleanTF", ifBoolean],
  ["\\ifthenelse", ifThenElse],
  ["\\MakeLowercase", changeCase((text) => text.toLowerCase())],
  ["\\MakeUppercase", changeCase((text) => text.toUpperCase())],
  ["\\nolinebreak", starAway("")],
];
