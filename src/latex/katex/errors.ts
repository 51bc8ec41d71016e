/** KaTeX's errors as problems: a code, a place inside the source, a correction where one is likely. */
import type { Span } from "../../math/ast";
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
  { pattern: /^Undefined control sequence: (\S+)/, code: "unknownCommand", args: ["name"] },
  { pattern: /^Too many expansions/, code: "tooManyExpansions" },
  { pattern: /^Unexpected character: '(.*)'/s, code: "unexpectedCharacter", args: ["char"] },
  { pattern: /^Expected group (?:after|as) '([_^])/, code: "missingScript", args: ["mark"] },
  { pattern: /^Expected '\}', got 'EOF'/, code: "missingBrace", suggestion: "}" },
  {
    pattern: /^Unexpected end of input in a macro argument, expected '(.*)'/s,
    code: "missingArgumentEnd",
    args: ["close"],
  },
  { pattern: /^Expected 'EOF', got '\}'/, code: "extraBrace" },
  { pattern: /^Extra \}/, code: "extraBrace" },
  { pattern: /got '&'|Expected & or/, code: "ampersandOutsideTable" },
  { pattern: /^Expected 'EOF', got '&'/, code: "ampersandOutsideTable" },
  { pattern: /got '\\end'/, code: "endWithoutBegin" },
  { pattern: /^Expected 'EOF', got '\\right'/, code: "rightWithoutLeft" },
  { pattern: /^Expected '\\right', got/, code: "leftWithoutRight", suggestion: "\\right." },
  { pattern: /^Invalid delimiter/, code: "notADelimiter" },
  { pattern: /^\\middle without preceding \\left/, code: "middleWithoutLeft" },
  { pattern: /^end without begin: (.*)/s, code: "endWithoutBegin", args: ["name"] },
  { pattern: /^missing end: (.*)/s, code: "missingEnd", args: ["name"] },
  { pattern: /^Mismatch: (\S*) (.*)/s, code: "environmentMismatch", args: ["begin", "end"] },
  { pattern: /^only one infix operator per group/, code: "twoInfixOperators" },
  { pattern: /^Can't use function '(.*)' in text mode/s, code: "mathInText", args: ["name"] },
  { pattern: /^Can't use function '\$' in math mode/, code: "dollarInFormula" },
  { pattern: /^Can't use function '(.*)' in math mode/s, code: "textInMath", args: ["name"] },
  {
    pattern:
      /^Expected (?:an argument|group as argument)|Expected 'EOF', got|Expected '(.*)', got/s,
    code: "missingArgument",
  },
  {
    pattern:
      /^Not a valid argument number|^Incomplete placeholder|^Invalid argument number|^Argument number|placeholder/,
    code: "badPlaceholder",
  },
  { pattern: /doesn't match its definition/, code: "macroUse" },
  { pattern: /^mhchem: /, code: "chemistry" },
];

/** The problem of an error in `source` from `from` to `to`; its place is kept inside that range. */
export function problemOf(
  error: ParseErrorInfo,
  source: string,
  from: number,
  to: number,
): Problem {
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
    if (known.code === "missingArgumentEnd" && args["close"] === "}") {
      return unfinished(source, span, from, to);
    }
    if (known.code === "endWithoutBegin") {
      args["name"] = /^\\end\s*\{([^{}]*)\}/.exec(source.slice(span.from, to))?.[1] ?? "";
    }
    if (known.code === "leftWithoutRight" && span.from < to) {
      return { code: known.code, severity: "error", span, args };
    }
    if (known.code === "notADelimiter") args["delimiter"] = source.slice(span.from, span.to);
    if (known.code === "environmentMismatch") {
      const suggestion = `{${args["begin"] ?? ""}}`;
      return { code: known.code, severity: "error", span, args, suggestion };
    }
    return {
      code: known.code,
      severity: "error",
      span,
      args,
      ...(known.suggestion !== undefined && { suggestion: known.suggestion }),
    };
  }
  return { code: "notUnderstood", severity: "error", span, args: { message } };
}

/** The source ended in an argument: a brace is missing, or the whole argument. */
function unfinished(source: string, span: Span, from: number, to: number): Problem {
  const open = openBraces(source, from, to);
  const place = open > 0 ? { from: to, to } : span;
  return open > 0
    ? { code: "missingBrace", severity: "error", span: place, suggestion: "}".repeat(open) }
    : { code: "missingArgument", severity: "error", span: place };
}

function openBraces(source: string, from: number, to: number): number {
  let depth = 0;
  for (let i = from; i < to; i += 1) {
    const char = source[i];
    if (char === "\\") i += 1;
    else if (char === "{") depth += 1;
    else if (char === "}") depth -= 1;
  }
  return depth;
}

function clamp(start: number, end: number, from: number, to: number): { from: number; to: number } {
  const first = Math.min(Math.max(start, from), to);
  return { from: first, to: Math.min(Math.max(end, first), to) };
}
