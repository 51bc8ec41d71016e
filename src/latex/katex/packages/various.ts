/** Single macros that have to look at their arguments: frames over `&`, characters by number, tests. */
import { engine, type MacroFunction } from "../engine";
import { argument, expansion, optional, split, star, textOf, type Package } from "./read";

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
