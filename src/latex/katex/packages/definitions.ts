/**
 * Definitions inside a formula: `\newcommand` and its relatives, without KaTeX's conditions (that the
 * name is new, or is not) and with an optional argument.
 */
import { engine, type MacroDefinition, type MacroFunction, type Token } from "../engine";
import { parseSignature, substitute } from "../signature";
import {
  argument,
  expansion,
  nextIs,
  optional,
  star,
  textOf,
  type Package,
  type Tokens,
} from "./read";

/** The name that is defined, `{\name}` or `\name`. */
function nameOf(tokens: Tokens): string {
  const name = textOf(tokens);
  if (name.length < 2 || !name.startsWith("\\")) {
    throw new engine.ParseError("Not a macro name", tokens[0]);
  }
  return name;
}

const newCommand =
  (onlyIfNew: boolean): MacroFunction =>
  (expander) => {
    star(expander);
    const name = nameOf(argument(expander));
    const countTokens = optional(expander);
    const fallback = countTokens && optional(expander);
    const body = [...argument(expander)];
    const count = countTokens ? Number(textOf(countTokens)) : 0;
    if (!Number.isInteger(count) || count < 0 || count > 9) {
      throw new engine.ParseError("Invalid argument number", countTokens?.[0]);
    }
    if (onlyIfNew && expander.isDefined(name)) return expansion("");
    expander.macros.set(
      name,
      fallback ? withOptional(body, count, fallback) : { tokens: body, numArgs: count },
    );
    return expansion("");
  };

function withOptional(body: Token[], count: number, fallback: Tokens): MacroDefinition {
  return (inner) => {
    const first = optional(inner) ?? fallback;
    const args: Token[][] = [[...first]];
    for (let i = 1; i < count; i += 1) args.push([...argument(inner)]);
    return substitute({ tokens: body, numArgs: 0 }, args);
  };
}

const declareOperator: MacroFunction = (expander) => {
  const starred = star(expander);
  const name = nameOf(argument(expander));
  const body = argument(expander);
  expander.macros.set(name, expansion(starred ? "\\operatorname*{" : "\\operatorname{", body, "}"));
  return expansion("");
};

const pairedDelimiter: MacroFunction = (expander) => {
  const name = nameOf(argument(expander));
  const open = argument(expander);
  const close = argument(expander);
  expander.macros.set(name, (inner) => {
    star(inner);
    optional(inner);
    return expansion("\\left", open, " ", argument(inner), "\\right", close);
  });
  return expansion("");
};

/** `\NewDocumentCommand{\name}{s o m}{…}`. */
const documentCommand: MacroFunction = (expander) => {
  const name = nameOf(argument(expander));
  const specs = parseSignature(textOf(argument(expander)));
  const body = [...argument(expander)];
  if (!specs) throw new engine.ParseError("Invalid argument number", body[0]);
  expander.macros.set(name, (inner) => {
    const args = specs.map((spec): Token[] => {
      if (spec.kind === "mandatory") return [...argument(inner)];
      if (spec.kind === "star") return star(inner) ? [new engine.Token("*")] : [];
      if (nextIs(inner, spec.open)) return [...(optional(inner) ?? [])];
      return [...expansion(spec.fallback).tokens];
    });
    return substitute({ tokens: body, numArgs: 0 }, args);
  });
  return expansion("");
};

export const DEFINITIONS: Package = [
  ["\\newcommand", newCommand(false)],
  ["\\renewcommand", newCommand(false)],
  ["\\providecommand", newCommand(true)],
  ["\\DeclareRobustCommand", newCommand(false)],
  ["\\DeclareMathOperator", declareOperator],
  ["\\DeclarePairedDelimiter", pairedDelimiter],
  ["\\NewDocumentCommand", documentCommand],
  ["\\RenewDocumentCommand", documentCommand],
  ["\\DeclareDocumentCommand", documentCommand],
];
