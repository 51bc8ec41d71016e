/**
 * Finds mathematics in a text, in one pass from left to right. The content between delimiters is judged
 * (`judge.ts`); if it is not mathematics, the search continues so that its second delimiter may open
 * something else. Numbers and words between dollars are decided last, by what else is in the text box.
 */
import { Closings } from "../latex/closing";
import type { Span } from "../math/ast";
import { findCode, type MathFence } from "./code";
import { judge, type Candidate } from "./judge";
import type { Form, Found, LeftAlone, Passage, Prose, Reads } from "./passage";

/** All mathematics in the text. Total; takes time proportional to the length of the text. */
export function findMathematics(prose: Prose, reads: Reads): Found {
  return new Finder(prose, reads).found();
}

/** The delimiters that are fixed strings. */
const PAIRS = {
  dollar: ["$", "$"],
  dollars: ["$$", "$$"],
  parentheses: ["\\(", "\\)"],
  brackets: ["\\[", "\\]"],
  backticks: ["$`", "`$"],
  tags: ["[math]", "[/math]"],
} as const satisfies Partial<Record<Form, readonly [open: string, close: string]>>;

type Paired = keyof typeof PAIRS;

/** The forms that may contain several paragraphs, but no empty one. */
const DISPLAYED: ReadonlySet<Form> = new Set(["dollars", "brackets", "environment", "fence"]);

/** Dollars inside a formula must be in its texts: `\text{if $x > 0$}`. If it is longer, it is no formula. */
const LONGEST_WITH_DOLLARS = 500;
const TEXT_COMMAND = /\\(?:text|mbox|hbox|intertext|tag|fbox|parbox|ce)/;

const BEGIN = /\\begin\s*\{([a-zA-Z]+\*?)\}/y;

/** Document layout: the reader knows these environments, but their content is text. */
const OF_TEXT = /^(?:tabular|tabu|longtable|center|minipage|document|flush)/;

/** Environments whose content is shown verbatim. */
const VERBATIM = /^(?:verbatim|lstlisting|minted|comment)\*?$/;

class Finder {
  readonly #text: string;
  readonly #closings: Closings;
  readonly #code: readonly Span[];
  readonly #fences: readonly MathFence[];
  readonly #passages: Passage[] = [];
  readonly #leftAlone: LeftAlone[] = [];
  /** Whether the reader knows an environment, by name. */
  readonly #known = new Map<string, boolean>();
  /** The next occurrence of each sign, as long as it is still ahead. */
  readonly #next = new Map<string, number>();

  constructor(
    prose: Prose,
    readonly reads: Reads,
  ) {
    this.#text = prose.text;
    this.#closings = new Closings(prose.text);
    const { spans, fences } = findCode(prose);
    this.#code = spans;
    this.#fences = fences;
  }

  found(): Found {
    const starts = /[$\\[`~]/g;
    let code = 0;
    let fence = 0;
    for (let at = 0; ;) {
      starts.lastIndex = at;
      const start = starts.exec(this.#text)?.index;
      if (start === undefined) break;
      while ((this.#code[code]?.to ?? Infinity) <= start) code += 1;
      while ((this.#fences[fence]?.from ?? Infinity) < start) fence += 1;
      const skipped = this.#code[code];
      const here = this.#fences[fence];
      if (skipped && skipped.from <= start) at = skipped.to;
      else if (here?.from === start) at = this.#fenced(here);
      else at = this.#from(start, skipped?.from ?? Infinity);
    }
    return { passages: this.#settled(), leftAlone: this.#leftAlone };
  }

  /** Handles what begins at `at` and returns where to continue. `limit`: where the next code begins. */
  #from(at: number, limit: number): number {
    const text = this.#text;
    const char = text[at];
    if (char === "$") {
      const run = runLength(text, at);
      if (run > 2) return at + run;
      if (run === 2) return this.#paired("dollars", at, limit) ?? at + 2;
      if (text[at + 1] === "`") return this.#paired("backticks", at, limit) ?? at + 1;
      return this.#paired("dollar", at, limit) ?? at + 1;
    }
    if (char === "[") return this.#paired("tags", at, limit) ?? at + 1;
    if (char !== "\\") return at + 1;
    const doubled = text[at + 1] === "\\";
    switch (text[at + (doubled ? 2 : 1)]) {
      case "(":
        return this.#paired("parentheses", at, limit, doubled) ?? at + 2;
      case "[":
        return this.#paired("brackets", at, limit, doubled) ?? at + 2;
      case "b":
        return this.#environment(at, limit, doubled) ?? at + 2;
      default:
        // Backslashes, one or several, escape a dollar sign behind them.
        return at + runLength(text, at) + (text[at + runLength(text, at)] === "$" ? 1 : 0);
    }
  }

  /** The offset behind the formula between two delimiters; undefined if there is none. */
  #paired(form: Paired, at: number, limit: number, doubled = false): number | undefined {
    const slash = doubled ? "\\" : "";
    const [open, close] = [slash + PAIRS[form][0], slash + PAIRS[form][1]];
    if (!this.#text.startsWith(open, at)) return undefined;
    const start = at + open.length;
    const end = this.#closings.delimiter(close, start);
    if (end < start || (!DISPLAYED.has(form) && this.#nextOf("\n", start) < end)) {
      if (form !== "dollar" || this.#text[start] === "\\") this.#leave(at, start, "unclosed");
      return undefined;
    }
    // Of two opening delimiters only the second may match; between dollars only texts may contain dollars.
    if (form === "dollar") {
      const inner = this.#nextOf("$", start, true);
      if (inner < end && end - start > LONGEST_WITH_DOLLARS) return undefined;
      if (inner < end && !TEXT_COMMAND.test(this.#text.slice(start, inner))) return undefined;
    } else if (open !== close && this.#nextUnescaped(open, start) < end) return undefined;
    if (limit < end + close.length) return undefined;
    return this.#judged(
      { form, from: at, to: end + close.length, body: { from: start, to: end } },
      doubled,
    );
  }

  #environment(at: number, limit: number, doubled: boolean): number | undefined {
    const begin = at + (doubled ? 1 : 0);
    BEGIN.lastIndex = begin;
    const opening = BEGIN.exec(this.#text);
    const name = opening?.[1] ?? "";
    if (VERBATIM.test(name)) return this.#closings.environment(begin);
    if (!opening || !this.#isMathematical(name)) return undefined;
    const to = this.#closings.environment(begin);
    if (to === undefined) this.#leave(at, BEGIN.lastIndex, "unclosed");
    if (to === undefined || limit < to) return undefined;
    return (
      this.#judged({ form: "environment", from: at, to, body: { from: at, to } }, doubled, name) ??
      to
    );
  }

  #fenced({ from, to, body }: MathFence): number {
    return this.#judged({ form: "fence", from, to, body }, false) ?? to;
  }

  #judged(place: Place, doubled: boolean, name?: string): number | undefined {
    const { form, from, to, body } = place;
    const text = this.#text;
    const candidate: Candidate = {
      form,
      body: text.slice(body.from, body.to),
      doubled,
      before: /[^\n]*$/.exec(text.slice(Math.max(0, from - 30), from))?.[0] ?? "",
      after: text.slice(to, to + 8),
    };
    const display = name === undefined ? DISPLAYED.has(form) : name !== "math";
    const verdict = judge(candidate, (latex) => this.reads(latex, display));
    if (verdict.kind === "left") {
      if (verdict.reason) this.#leave(from, to, verdict.reason);
      return undefined;
    }
    const { source, doubt } = verdict;
    this.#passages.push({ from, to, form, display, source, ...(doubt && { doubt }) });
    return to;
  }

  /** The passages; if one of them is certain, so are numbers, words, and those with spaces at both ends. */
  #settled(): readonly Passage[] {
    if (this.#passages.every(({ doubt }) => doubt !== undefined)) return this.#passages;
    return this.#passages.map((passage) => {
      const { doubt, ...certain } = passage;
      return doubt === "number" || doubt === "word" || doubt === "spaces" ? certain : passage;
    });
  }

  #leave(from: number, to: number, reason: LeftAlone["reason"]): void {
    this.#leftAlone.push({ from, to, reason });
  }

  /** Does the reader know the environment? */
  #isMathematical(name: string): boolean {
    let known = this.#known.get(name);
    if (known === undefined) {
      const problems = this.reads(`\\begin{${name}}x\\end{${name}}`, true);
      known = !OF_TEXT.test(name) && !problems.some(({ code }) => code === "unknownEnvironment");
      this.#known.set(name, known);
    }
    return known;
  }

  /** The next occurrence of the sign; `from` must not decrease from call to call. */
  #nextOf(sign: string, from: number, unescaped = false): number {
    const known = this.#next.get(sign);
    if (known !== undefined && known >= from) return known;
    let at = this.#text.indexOf(sign, from);
    while (unescaped && at > 0 && this.#text[at - 1] === "\\")
      at = this.#text.indexOf(sign, at + 1);
    const next = at === -1 ? Infinity : at;
    this.#next.set(sign, next);
    return next;
  }

  #nextUnescaped(sign: string, from: number): number {
    return this.#nextOf(sign, from, true);
  }
}

interface Place extends Span {
  readonly form: Form;
  readonly body: Span;
}

function runLength(text: string, at: number): number {
  let end = at + 1;
  while (text[end] === text[at]) end += 1;
  return end - at;
}
