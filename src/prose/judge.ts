/**
 * Is what stands between two delimiters mathematics? What only LaTeX writes (a command, a script) says
 * so by itself; without it the signs have to stand as TeX's authors set them, and what they enclose has
 * to look like a formula: dollars are prices and variables too. The reader is asked last.
 */
import type { Problem } from "../math/problem";
import { evidenceOf, type Evidence } from "./evidence";
import type { Doubt, Form, LeftAlone, Reads } from "./passage";
import { isBareNumber, isBareWord, isFormula, isKeyword } from "./words";

export interface Candidate {
  readonly form: Form;
  readonly body: string;
  /** Its delimiters have two backslashes. */
  readonly doubled: boolean;
  /** The text of the paragraph in front of it, the last 30 signs. */
  readonly before: string;
  /** The text behind it, some signs. */
  readonly after: string;
}

export type Verdict =
  | { readonly kind: "mathematics"; readonly source: string; readonly doubt?: Doubt | undefined }
  /** Without a reason: nothing that anybody would ask about. */
  | { readonly kind: "left"; readonly reason?: LeftAlone["reason"] | undefined };

const CODE: Verdict = { kind: "left", reason: "code" };
const TEXT: Verdict = { kind: "left", reason: "text" };

/** A candidate whose LaTeX is known, and what the reader says about it, when asked. */
interface Question extends Candidate {
  readonly source: string;
  readonly evidence: Evidence;
  readonly problems: () => readonly Problem[];
}

export function judge(candidate: Candidate, reads: Reads): Verdict {
  const { form, doubled } = candidate;
  const typed = candidate.body.replaceAll("\v", "\n").trim();
  // "Put it between \( … \)"
  if (/^(?:\\(?:begin|end)\s*\{[^}]*\}|[\s.…])*$/.test(typed)) return { kind: "left" };
  const source = doubled || isDoubled(typed, reads) ? typed.replaceAll("\\\\", "\\") : typed;
  if (form === "fence" || form === "backticks") return mathematics(source);
  const problems = once(() => reads(source));
  const inside =
    form === "environment"
      ? source.replace(/^\\begin\s*\{[^}]*\}|\\end\s*\{[^}]*\}$/g, "")
      : source;
  const evidence = evidenceOf(inside, problems, form !== "dollar");
  const question: Question = { ...candidate, source, evidence, problems };
  const verdict = evidence.latex ? withLatex(question) : withoutLatex(question);
  return verdict.kind === "mathematics" && !verdict.doubt && isAboutLatex(candidate)
    ? mathematics(source, "aboutLatex")
    : verdict;
}

function isDoubled(source: string, reads: Reads): boolean {
  return source.includes("\\\\") && reads(source).some(({ code }) => code === "doubledBackslashes");
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function mathematics(source: string, doubt?: Doubt): Verdict {
  return doubt ? { kind: "mathematics", source, doubt } : { kind: "mathematics", source };
}

/** LaTeX that only a formula has. */
function withLatex(question: Question): Verdict {
  const { form, before, after, source, evidence, problems } = question;
  if (evidence.code) return CODE;
  if (isPattern(question) && !/\\[A-Za-z]{2}/.test(source)) return CODE;
  // `$a_1$b`, where a script is all there is: a variable, unless the script begins it (H$_2$O).
  const isInWord = /[A-Za-z0-9_]$/.test(before) || (/^\w/.test(after) && !isOrdinal(after));
  const onlyScript = !evidence.command && !/^[_^]|[=^{]/.test(source);
  if (form === "dollar" && isInWord && onlyScript) return CODE;
  if (evidence.sentence && form !== "environment") return mathematics(source, "sentence");
  if (form !== "dollar") return mathematics(source);
  const isBroken = problems().some(
    ({ severity, code }) => severity === "error" && code !== "unknownCommand",
  );
  return mathematics(source, isBroken ? "error" : undefined);
}

/** Letters, numbers and signs that might be anything else. */
function withoutLatex(question: Question): Verdict {
  const { form, body, source, after, evidence } = question;
  if (form === "dollar") {
    const left = outside(question);
    if (left) return left;
  }
  if (evidence.sentence) return TEXT;
  if (evidence.code || isPattern(question) || isKeyword(source)) return CODE;
  if (form === "environment") return mathematics(source);
  // `\[1\]`, `\[link\]`: brackets of Markdown
  if (form === "brackets" && !/\s/.test(body) && /^(?:[\w-]{2,}|\d)$/.test(source)) return TEXT;
  if (evidence.unknown)
    return isPath(source + after) ? CODE : mathematics(source, "unknownCommand");
  const isDollar = form === "dollar" || form === "dollars";
  if (isBareNumber(source)) return mathematics(source, isDollar ? "number" : undefined);
  if (isBareWord(source)) return mathematics(source, "word");
  if (!isFormula(source)) return TEXT;
  if (question.problems().some(({ severity }) => severity === "error")) return CODE;
  if (form === "dollar" && /^\s|\s$/.test(body)) return mathematics(source, "spaces");
  return mathematics(source, /.[=<>]$/.test(source) ? "unfinished" : undefined);
}

/** Two dollars without LaTeX between them that stand as no formula's do. */
function outside({ body, source, before, after }: Question): Verdict | undefined {
  const isSpaced = /^\s|\s$/.test(body);
  if (isSpaced && !/^\s+\p{L}\s+$/u.test(body)) return TEXT;
  if (/[A-Za-z0-9\\]$/.test(before)) return TEXT;
  if (/^[A-Za-z_]/.test(after) && !isOrdinal(after)) return CODE;
  if (/^\d/.test(after) && !/^[<>=]$/.test(source)) return TEXT;
  // `$(A)$(B)` of make, `${a}${b}` of shells
  if (/^[({]/.test(source) && after.startsWith(source.charAt(0))) return CODE;
  return before.endsWith("_") && isBareWord(source) ? CODE : undefined;
}

/** `$n$th`, `$(k+1)$st`, `$x$s` */
function isOrdinal(after: string): boolean {
  return /^(?:th|st|nd|rd|s|ary|fold)(?![A-Za-z0-9_])/.test(after);
}

/** `\(…\)` of sed and grep. */
function isPattern({ form, before, after }: Candidate): boolean {
  if (form !== "parentheses" && form !== "brackets") return false;
  return /["'/^*)]$/.test(before) || /^["'/*\\|+{]/.test(after);
}

function isPath(text: string): boolean {
  return /\\[A-Za-z]+[\\~/]|[:/]\\/.test(text);
}

/** "Type $\alpha$ to get α": the sentence shows what to type. */
function isAboutLatex({ before, after }: Candidate): boolean {
  return (
    /(?:^|[.:!?]\s)(?:Type|Enter|Tippe|Tippen Sie|Tapez|Saisissez|Escriba)\s$/.test(before) ||
    /\b(?:source|code|LaTeX|Quelltext|syntax)\s$/.test(before) ||
    (/(?:^|[.:!?]\s)(?:Write|Use|Schreibe)\s$/.test(before) &&
      /^\s(?:for|to get|für)\s/.test(after))
  );
}
