/** `\newenvironment` and its relatives: the expansions of `\begin{name}` and `\end{name}`. */
import { bodyOf, macroOf } from "./bodies";
import { keyOf } from "./kept";
import type { Expand, Expanding } from "./meaning";
import { MANDATORY, parseSignature, type ArgumentSpec } from "./signature";
import { latexOf, textOf, type Tokens } from "./tokens";

/** Defines an environment with the two bodies that follow. */
function define(x: Expanding, name: string, signature: readonly ArgumentSpec[]): void {
  const [begin, end] = [bodyOf(x.argument()), bodyOf(x.argument())];
  x.define(keyOf("begin", name), macroOf(signature, begin), false);
  x.define(keyOf("end", name), macroOf([], end), false);
}

/** The signature for `[2][default]`. */
export function countedArguments(
  x: Expanding,
  counted: Tokens | undefined,
  fallback: Tokens | undefined,
): readonly ArgumentSpec[] {
  const count = Number(textOf(counted ?? []) || "0");
  if (!Number.isInteger(count) || count < 0 || count > 9) x.fail("badPlaceholder");
  const mandatory = Array.from({ length: count }, () => MANDATORY);
  if (!fallback) return mandatory;
  const first = { kind: "optional", open: "[", close: "]", fallback: latexOf(fallback) } as const;
  return [first, ...mandatory.slice(1)];
}

/** `\newenvironment{name}[2][default]{before}{behind}`. */
const environment: Expand = (_, x) => {
  if (x.peek().text === "*") x.take();
  const name = textOf(x.argument());
  const counted = x.bracketed("[", "]");
  define(x, name, countedArguments(x, counted, counted && x.bracketed("[", "]")));
  return [];
};

/** `\NewDocumentEnvironment{name}{s o m}{before}{behind}`. */
const documentEnvironment: Expand = (_, x) => {
  const name = textOf(x.argument());
  const signature = parseSignature(latexOf(x.argument())) ?? x.fail("badPlaceholder");
  define(x, name, signature);
  return [];
};

/** Names, what they do, words, arguments. */
export const ENVIRONMENT_DEFINITIONS = [
  [
    "\\newenvironment \\renewenvironment \\provideenvironment",
    environment,
    "Defines an environment",
    "{name}[arguments]{before}{behind}",
  ],
  [
    "\\NewDocumentEnvironment \\RenewDocumentEnvironment \\DeclareDocumentEnvironment \\ProvideDocumentEnvironment",
    documentEnvironment,
    "Defines an environment with arguments of many kinds",
    "{name}{arguments}{before}{behind}",
  ],
] as const;
