/** `\definecolor`, `\colorlet`: user-defined colours, stored by name. */
import { stored, storedTokens } from "./bodies";
import type * as Colors from "./colors";
import { keyOf } from "./kept";
import { Late } from "./late";
import type { Expand, Expanding, Meaning } from "./meaning";
import { plainTextOf, textOf, Token, type Tokens } from "./tokens";

/** Colours by name and model, which load late. */
export const COLOR_MEANINGS = new Late<typeof Colors>();

/** The six hexadecimal digits of a user-defined colour; undefined if the name is not defined. */
export function definedColor(
  name: string,
  meaningOf: (key: string) => Meaning | undefined,
): string | undefined {
  return storedTokens(meaningOf(keyOf("color", name)))?.[0]?.text;
}

function define(x: Expanding, name: string, value: Tokens, model?: string): void {
  const text = plainTextOf(x.expanded(value));
  const { mixColor } = COLOR_MEANINGS.orFail((code) => x.fail(code));
  const hex = mixColor(text, model, (other) => definedColor(other, (key) => x.meaningOf(key)));
  const [first, last] = [value[0], value[value.length - 1]];
  if (hex !== undefined) x.define(keyOf("color", name), stored([new Token(hex, -1, -1)]), false);
  else if (first && last)
    x.note("unknownColor", { from: first.from, to: last.to }, { color: text });
}

/** `\definecolor[named]{brand}{RGB}{10,20,30}`; of several models and values the first is used. */
const defineColor: Expand = (_, x) => {
  x.bracketed("[", "]");
  const name = textOf(x.argument());
  const model = plainTextOf(x.argument()).replace(/^.*:|\/.*$/g, "");
  const value = x.argument();
  const end = value.findIndex(({ text }) => text === "/");
  define(x, name, end < 0 ? value : value.slice(0, end), model);
  return [];
};

/** `\colorlet{soft}{brand!50!white}`. */
const colorLet: Expand = (_, x) => {
  x.bracketed("[", "]");
  const name = textOf(x.argument());
  x.bracketed("[", "]");
  define(x, name, x.argument());
  return [];
};

/** Names, expansion, description, arguments. */
export const COLOR_DEFINITIONS = [
  [
    "\\definecolor \\providecolor \\DefineNamedColor",
    defineColor,
    "Defines a colour",
    "{name}{model}{values}",
  ],
  ["\\colorlet", colorLet, "Gives a colour a name", "{name}{colour}"],
] as const;
