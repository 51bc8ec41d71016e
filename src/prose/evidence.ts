/** What in a source says that it is LaTeX, code, or a sentence. */
import type { Problem } from "../math/problem";
import { isSentence } from "./words";

export interface Evidence {
  /** A command that is known, or a script: what neither prices nor sentences have. */
  readonly latex: boolean;
  /** It is a command, not only a script. */
  readonly command: boolean;
  /** Only commands that nobody knows. */
  readonly unknown: boolean;
  /** What only programs have. */
  readonly code: boolean;
  readonly sentence: boolean;
}

/** `displayed`: it may have rows. */
export function evidenceOf(
  source: string,
  problems: () => readonly Problem[],
  displayed: boolean,
): Evidence {
  const names = source.match(/\\[A-Za-z]{2,}/g) ?? [];
  const unknown = names.length === 0 ? new Set() : unknownIn(problems());
  const command = names.some((name) => !unknown.has(name)) || /\\[,;:!{}|%$]/.test(source);
  const hasRows = displayed && /&=|\\\\/.test(source);
  const latex = command || hasRows || SCRIPT.test(source);
  return {
    latex,
    command,
    unknown: !latex && names.length > 0,
    code: REGULAR_EXPRESSION.test(source) || (!latex && isProgram(source)),
    sentence: isSentence(withoutTexts(source)),
  };
}

function unknownIn(problems: readonly Problem[]): ReadonlySet<string> {
  return new Set(
    problems.flatMap(({ code, args }) => (code === "unknownCommand" ? [args?.["name"] ?? ""] : [])),
  );
}

/** `x^2`, `x_i`, `_{2}`; not the `_` of `$my_lib` and `$x_max`. */
const SCRIPT =
  /\^(?:[{A-Za-z0-9*+\-–−∞†'’]|\\[A-Za-z])|(?<![A-Za-z]{2})_(?:\{|\\[A-Za-z]{2}|[A-Za-z0-9](?![A-Za-z0-9_]))/;

/** Of regular expressions: `\d+`, `.*`, `[^a]`, `(?:`. */
const REGULAR_EXPRESSION = /\\[dswDSW](?![A-Za-z])|\.[*+]|\[\^|\(\?/;

/** Of programs: quotes, two operators, names with underscores, paths, statements. */
function isProgram(source: string): boolean {
  return (
    /["`#@?~&]|&&|\|\||\+\+|[-+*/]=|==|::|->|=>|<<|>>|\/\/|[A-Za-z]{2,}_[A-Za-z]|[A-Za-z]_[A-Za-z]{3,}_|[({[]$|^[)}]/.test(
      source,
    ) || /;\s*(?:\S|$)/.test(source.replace(/\([^()]*\)/g, ""))
  );
}

/** Without the words that commands take: `\text{for all}`, `\operatorname{rank}`, `\begin{align}`. */
function withoutTexts(source: string): string {
  return source
    .replace(
      /\\(?:text|math|operatorname|mbox|begin|end|label|tag|ce|SI|si|qty|color|textcolor|mathrm|phantom|intertext|hbox|mod)[A-Za-z]*\*?\s*\{(?:[^{}]|\{[^{}]*\})*\}/g,
      " ∘ ",
    )
    .replace(/\\(?:[A-Za-z]+|.)/g, " ∘ ");
}
