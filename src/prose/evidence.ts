/** Evidence in a source that it is LaTeX, code, or a sentence. */
import type { Problem } from "../math/problem";
import { isSentence } from "./words";

export interface Evidence {
  /** A command that the reader knows, or rows, which neither prices nor programs have. */
  readonly command: boolean;
  /** Scripts, or escaped signs; programs have some of them. */
  readonly script: boolean;
  /** Unknown commands. */
  readonly unknown: boolean;
  /** Without a command: something that only programs have. */
  readonly code: boolean;
  readonly sentence: boolean;
  /** The source without texts, scripts and backslashes, to be examined as a formula. */
  readonly plain: string;
}

/** The evidence in a source. `displayed`: it may have rows. */
export function evidenceOf(
  source: string,
  problems: () => readonly Problem[],
  displayed: boolean,
): Evidence {
  // Readers ignore what is behind a percent sign: `printf("%s\nx")`.
  const names =
    source
      .replaceAll("\\\\", " ")
      .replace(/(?<!\\)%.*/g, "")
      .match(NAME) ?? [];
  const unknown = names.length === 0 ? new Set() : unknownIn(problems());
  const isExpression = REGULAR_EXPRESSION.test(source);
  const hasRows = displayed && !isExpression && /&=|\\\\/.test(source);
  const command = hasRows || names.some((name) => name.length > 2 && !unknown.has(name));
  const bare = withoutTexts(source);
  const plain = bare.replace(SCRIPTS, "").replace(SIGN, (sign) => SIGNS[sign.charAt(1)] ?? " ");
  return {
    command,
    script: SCRIPT.test(bare) || SIGN.test(bare),
    unknown: names.length > 0,
    code: !command && (isExpression || isProgram(bare)),
    sentence: isSentence(bare),
    plain,
  };
}

/** Names of commands; among single letters only those that regular expressions do not use. */
const NAME = /\\(?:[A-Za-z]{2,}|[CEFHLNPQRT](?![A-Za-z]))/g;

function unknownIn(problems: readonly Problem[]): ReadonlySet<string> {
  return new Set(
    problems.flatMap(({ code, args }) => (code === "unknownCommand" ? [args?.["name"] ?? ""] : [])),
  );
}

/** `x^2`, `x_i`, `_{2}`; not the `_` of `$my_lib` and `$x_max`. */
const SCRIPT =
  /\^(?:\s*\{|[A-Za-z0-9*+\-–−∞†∘'’])|_\s*\{|(?<![A-Za-z]{2})_(?:[*+∘]|[A-Za-z0-9](?![A-Za-z0-9_]))/;

const SCRIPTS = /[_^]\s*(?:\{(?:[^{}]|\{[^{}]*\})*\}|[A-Za-z0-9*+\-–−∞†'’])/g;

/** Escaped spaces, braces, bars, percent and dollar signs, and their replacements in `plain`. */
const SIGN = /\\[,;:!{}|%$]/g;
const SIGNS: Readonly<Record<string, string>> = { "{": "(", "}": ")", "|": "|", "%": "1", $: "1" };

/** Regular expressions: `\d+`, `.*`, `[^a]`, `[a-z]`, `(?:`, `\+`, `\1`, alternatives with a quotation mark. */
const REGULAR_EXPRESSION =
  /\\[dswDSW](?![A-Za-z])|\.[*+]|\[\^|\[\]?(?:a-[zf]|A-[ZF]|0-9)|\(\?|\\[+?1-9]|\\\|.*["']|["'].*\\\|/;

/** Is it typical of programs: quotes, double operators, names with underscores, options, statements? */
function isProgram(bare: string): boolean {
  return (
    /["`#@?&]|[=!]~|\|\||\+\+|[-+*/]=|=\+|==|::|->|=>|<<|>>|\/\/|--\w|[A-Za-z]{2,}_[A-Za-z]|[A-Za-z]_[A-Za-z]{3,}_|[({[]$|^[)}]|(?:^|[\s=(,+*/-])['’]/.test(
      bare.replace(SIGN, " "),
    ) || /;\s*(?:\S|$)/.test(bare.replace(/\([^()]*\)|\\;/g, ""))
  );
}

/** The source without the text that commands take: `\text{for all}`, `\operatorname{rank}`, `{\rm and}`. */
function withoutTexts(source: string): string {
  return source
    .replace(
      /\\(?:text|math|operatorname|mbox|begin|end|label|tag|ce|SI|si|qty|color|phantom|intertext|hbox|mod)[A-Za-z]*\*?\s*\{(?:[^{}]|\{[^{}]*\})*\}/g,
      "∘",
    )
    .replace(/\{\s*\\(?:rm|it|bf|sf|tt|em|sl)\b[^{}]*\}/g, "∘")
    .replace(/\\(?:[A-Za-z]+|[^,;:!{}|%$A-Za-z])/g, "∘");
}
