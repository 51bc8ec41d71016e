/**
 * Is the content between two delimiters mathematics? What only LaTeX has (a command, a script) suffices
 * as evidence; without it the delimiters must be placed as TeX authors place them, and the content must
 * look like a formula, since dollars also mark prices and variables. The reader is asked last.
 */
import type { Problem } from "../math/problem";
import { evidenceOf, type Evidence } from "./evidence";
import type { Doubt, Form, LeftAlone } from "./passage";
import { hasWord, isBareNumber, isBareWord, isFormula, isKeyword } from "./words";

export interface Candidate {
  readonly form: Form;
  readonly body: string;
  /** Its delimiters have two backslashes. */
  readonly doubled: boolean;
  /** The text before it in the paragraph, at most 30 characters. */
  readonly before: string;
  /** The text behind it, a few characters. */
  readonly after: string;
}

/** The reader's problems with a source, read as its form requires. */
type ReadsSource = (latex: string) => readonly Problem[];

export type Verdict =
  | { readonly kind: "mathematics"; readonly source: string; readonly doubt?: Doubt | undefined }
  /** Without a reason: nothing that anybody would ask about. */
  | { readonly kind: "left"; readonly reason?: LeftAlone["reason"] | undefined };

const CODE: Verdict = { kind: "left", reason: "code" };
const TEXT: Verdict = { kind: "left", reason: "text" };

/** A candidate with its LaTeX, and the reader's problems on demand. */
interface Question extends Candidate {
  readonly source: string;
  readonly evidence: Evidence;
  readonly problems: () => readonly Problem[];
}

export function judge(candidate: Candidate, reads: ReadsSource): Verdict {
  const { form, doubled } = candidate;
  const typed = candidate.body.replaceAll("\v", "\n").trim();
  // "Put it between \( … \)"
  if (/^(?:\\(?:begin|end)\s*\{[^}]*\}|[\s.…])*$/.test(typed)) return { kind: "left" };
  // Backslashes and spaces: `$\,$"` of Perl, `\(\\\\\)` of patterns
  if (/^(?:\\\\?[,;:!\s]?)*$/.test(typed)) return CODE;
  const source = doubled || isDoubled(typed, reads) ? typed.replaceAll("\\\\", "\\") : typed;
  if (form === "fence" || form === "backticks") return mathematics(source);
  const problems = once(() => reads(source));
  const inside =
    form === "environment"
      ? source.replace(/^\\begin\s*\{[^}]*\}|\\end\s*\{[^}]*\}$/g, "")
      : source;
  const evidence = evidenceOf(inside, problems, form !== "dollar" && form !== "parentheses");
  const question: Question = { ...candidate, source, evidence, problems };
  const verdict = evidence.command ? withCommand(question) : withoutCommand(question);
  return verdict.kind === "mathematics" && !verdict.doubt && isAboutLatex(candidate)
    ? mathematics(source, "aboutLatex")
    : verdict;
}

function isDoubled(source: string, reads: ReadsSource): boolean {
  return source.includes("\\\\") && reads(source).some(({ code }) => code === "doubledBackslashes");
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function mathematics(source: string, doubt?: Doubt): Verdict {
  return doubt ? { kind: "mathematics", source, doubt } : { kind: "mathematics", source };
}

/** Judges LaTeX with evidence that only formulas have. */
function withCommand({ form, body, source, after, evidence, problems }: Question): Verdict {
  // `$(A) … $(B)` of make
  if (form === "dollar" && /^[(*]/.test(source) && after.startsWith("(")) return CODE;
  const isOneSided = /^\s/.test(body) !== /\s$/.test(body);
  if (form === "dollar" && isOneSided && hasWord(withoutCommands(source)))
    return mathematics(source, "spaces");
  if (evidence.sentence && form !== "environment") return mathematics(source, "sentence");
  if (form !== "dollar") return mathematics(source);
  const isBroken = problems().some(
    ({ severity, code }) => severity === "error" && code !== "unknownCommand",
  );
  return mathematics(source, isBroken ? "error" : undefined);
}

/** Judges letters, numbers and signs, which might be anything else; scripts are some evidence. */
function withoutCommand(question: Question): Verdict {
  const { form, body, source, after, evidence } = question;
  if (form === "dollar" || form === "dollars") {
    const left = outside(question);
    if (left) return left;
  }
  if (evidence.code || isPattern(question) || isKeyword(source)) return CODE;
  if (evidence.sentence) return evidence.script ? mathematics(source, "sentence") : TEXT;
  if (form === "environment") return mathematics(source);
  // `\[1\]`, `\[link\]`: brackets of Markdown
  if (form === "brackets" && !/\s/.test(body) && /^(?:[\w-]{2,}|\d)$/.test(source)) return TEXT;
  if (evidence.unknown && !evidence.script)
    return isPath(source + after) ? CODE : mathematics(source, "unknownCommand");
  if (isBareNumber(source))
    return mathematics(source, form === "dollar" || form === "dollars" ? "number" : undefined);
  if (isBareWord(source)) return /^[([{]/.test(after) ? CODE : mathematics(source, "word");
  if (evidence.plain.trim() !== "" && !isFormula(evidence.plain.trim())) return TEXT;
  const isBroken = question
    .problems()
    .some(({ severity, code }) => severity === "error" && code !== "unknownCommand");
  if (isBroken) return evidence.script ? mathematics(source, "error") : CODE;
  if (form === "dollar" && /^\s|\s$/.test(body) && !evidence.script)
    return mathematics(source, "spaces");
  if (!/.[=<>]$/.test(source)) return mathematics(source);
  return hasWord(source) || !/^(?:[\s.,;:)]|$)/.test(after)
    ? TEXT
    : mathematics(source, "unfinished");
}

function withoutCommands(source: string): string {
  return source.replace(/\\[A-Za-z]+\s*(?:\{[^{}]*\})?/g, " ");
}

/** Rejects two dollars with no command between them that are placed as no formula's are. */
function outside({ form, body, source, before, after, evidence }: Question): Verdict | undefined {
  if (form === "dollar" && /^\s|\s$/.test(body)) {
    const isBoth = /^\s/.test(body) && /\s$/.test(body);
    if (!isBoth || !(evidence.script || /^\p{L}$/u.test(source))) return TEXT;
  }
  // `#{` of Perl, `${` of shells
  if (/^#?\{/.test(after) && form === "dollar" && !evidence.script) return CODE;
  if (isInPattern(before, after) && !evidence.script) return CODE;
  // `$<$<` of CMake, `$op$$x` and `$n.$$` of shells and Perl
  if (/^[<>]$/.test(source) && /^[<>]/.test(after)) return CODE;
  if (after.startsWith("$") && /^[A-Za-z]{2,}$|\.$/.test(source)) return CODE;
  // `push @m, $_ if …`, `$for(author)$` of templates
  if (/^_\s|^(?:if|for|else|elseif|endif|endfor|sep)(?![a-z])/.test(source)) return CODE;
  // `($a,$s,$t)`, `$x..$y`
  if (/[,;]$/.test(source) && /^\S/.test(after)) return CODE;
  if (/[^.]\.\.$/.test(source)) return CODE;
  // `$(A)$(B)` of make
  if (/^[(*]/.test(source) && after.startsWith("(")) return CODE;
  if (before.endsWith("_") && isBareWord(source)) return CODE;
  // H$_2$O, 10$^{-3}$, Let$f(x)=x^2$be
  if (
    /^[_^]\s*(?:[{*]|[0-9a-z](?![A-Za-z]))/.test(source) ||
    (evidence.script && /[=^{]/.test(source))
  )
    return undefined;
  if (/[A-Za-z0-9\\]$/.test(before)) return TEXT;
  if (/^[A-Za-z_]/.test(after) && !isOrdinal(after)) return CODE;
  return /^\d/.test(after) && !/^[<>=]$/.test(source) ? TEXT : undefined;
}

/** `$n$th`, `$(k+1)$st`, `$x$s` */
function isOrdinal(after: string): boolean {
  return /^(?:th|st|nd|rd|s|ary|fold)(?![A-Za-z0-9_$])/.test(after);
}

/** `\(…\)` of sed and grep. */
function isPattern({ form, source, before, after, evidence }: Question): boolean {
  if (form !== "parentheses" && form !== "brackets") return false;
  const bars = (source.match(/\\\|/g) ?? []).length;
  return (
    /["'/^*)[]$|\\\.$/.test(before) ||
    /^["'/*\\|+{$]/.test(after) ||
    bars % 2 === 1 ||
    /^[^\p{L}\p{N}∞∅]$/u.test(source) ||
    // `Intel\(R\)`, `f\(x\)` of a shell
    (form === "parentheses" && !evidence.script && /[A-Za-z0-9]$/.test(before))
  );
}

/** `/^$a$/`, `"^${j}$"`: the dollar is the end of the line. */
function isInPattern(before: string, after: string): boolean {
  return before.endsWith("^") || (before.endsWith("/") && after.startsWith("/"));
}

function isPath(text: string): boolean {
  return /^\\[A-Za-z]+[~/]|:\\/.test(text);
}

/** "Type $\alpha$ to get α": the sentence shows what to type. */
function isAboutLatex({ before, after }: Candidate): boolean {
  return (
    /(?:^|[.:!?]\s)(?:Type|Enter|Tippe|Tippen Sie|Tapez|Saisissez|Escriba)\s$/.test(before) ||
    /\b(?:source|code|Quelltext|syntax|(?:[Tt]he|raw|[Tt]his|[Dd]er|[Dd]en) LaTeX)\s$/.test(
      before,
    ) ||
    (/(?:^|[.:!?]\s)(?:Write|Use|Schreibe)\s$/.test(before) &&
      /^\s(?:for|to get|für)\s/.test(after))
  );
}
