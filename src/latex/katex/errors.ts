/** KaTeX's errors as problems: a code, a place inside the source, a correction where one is likely. */
import type { Problem } from "../../math/problem";
import type { ParseErrorInfo } from "./engine";

interface Known {
  readonly pattern: RegExp;
  readonly code: string;
  /** Names of the pattern's groups for the sentence. */
  readonly args?: readonly string[];
  readonly suggestion?: string;
}

/** KaTeX's messages, and our own, in the order in which they are tried. */
const KNOWN: readonly Known[] = [
  { pattern: /^Undefined control sequence: (\S+)/, code: "unknown-command", args: ["name"] },
  { pattern: /^Too many expansions/, code: "too-many-expansions" },
  { pattern: /^Unexpected character: '(.*)'/s, code: "unexpected-character", args: ["char"] },
  { pattern: /^Expected group (?:after|as) '([_^])/, code: "missing-script", args: ["mark"] },
  { pattern: /^Expected '\}', got 'EOF'/, code: "missing-brace", suggestion: "}" },
  {
    pattern: /^Unexpected end of input in a macro argument, expected '(.*)'/s,
    code: "missing-argument-end",
    args: ["close"],
  },
  { pattern: /^Expected 'EOF', got '\}'/, code: "extra-brace" },
  { pattern: /^Extra \}/, code: "extra-brace" },
  { pattern: /got '&'|Expected & or/, code: "ampersand-outside-table" },
  { pattern: /^Expected 'EOF', got '&'/, code: "ampersand-outside-table" },
  { pattern: /^Expected 'EOF', got '\\right'/, code: "right-without-left" },
  { pattern: /^Expected '\\right', got/, code: "left-without-right", suggestion: "\\right." },
  {
    pattern: /^Invalid delimiter(?: '(.*)' after '(.*)'| type)?/s,
    code: "not-a-delimiter",
    args: ["delimiter", "command"],
  },
  { pattern: /^\\middle without preceding \\left/, code: "middle-without-left" },
  { pattern: /^end without begin: (.*)/s, code: "end-without-begin", args: ["name"] },
  { pattern: /^missing end: (.*)/s, code: "missing-end", args: ["name"] },
  { pattern: /^Mismatch: (\S*) (.*)/s, code: "environment-mismatch", args: ["begin", "end"] },
  { pattern: /^only one infix operator per group/, code: "two-infix-operators" },
  { pattern: /^Can't use function '(.*)' in text mode/s, code: "math-in-text", args: ["name"] },
  { pattern: /^Can't use function '(.*)' in math mode/s, code: "text-in-math", args: ["name"] },
  {
    pattern:
      /^Expected (?:an argument|group as argument)|Expected 'EOF', got|Expected '(.*)', got/s,
    code: "missing-argument",
  },
  {
    pattern:
      /^Not a valid argument number|^Incomplete placeholder|^Invalid argument number|^Argument number|placeholder/,
    code: "bad-placeholder",
  },
  { pattern: /doesn't match its definition/, code: "macro-use" },
  { pattern: /^mhchem|^[A-Z]\w*Error|chem/i, code: "chemistry" },
];

/** The problem of an error; its place is kept inside `from` … `to`. */
export function problemOf(error: ParseErrorInfo, from: number, to: number): Problem {
  const message = error.rawMessage;
  const start = error.position;
  const span =
    start === undefined ? { from, to } : clamp(start, start + (error.length ?? 0), from, to);
  for (const known of KNOWN) {
    const match = known.pattern.exec(message);
    if (!match) continue;
    const args: Record<string, string> = {};
    known.args?.forEach((name, i) => {
      args[name] = match[i + 1] ?? "";
    });
    return {
      code: known.code,
      severity: "error",
      span,
      args,
      ...(known.suggestion !== undefined && { suggestion: known.suggestion }),
    };
  }
  return { code: "not-understood", severity: "error", span, args: { message } };
}

function clamp(start: number, end: number, from: number, to: number): { from: number; to: number } {
  const first = Math.min(Math.max(start, from), to);
  return { from: first, to: Math.min(Math.max(end, first), to) };
}
