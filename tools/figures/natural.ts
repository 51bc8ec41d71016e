/** What in LaTeX nobody would have written: traces of a generator, to be counted. */
import { byCommand } from "../../src/latex/commands/index";
import { FUNCTIONS } from "../../src/latex/commands/functions";

/** The kinds that are counted. */
export type Unnatural = "break" | "char" | "word" | "guard";

export const UNNATURAL: Readonly<Record<Unnatural, string>> = {
  break: "\\\\ outside an environment",
  char: "\\char",
  word: "a function's name as a word",
  guard: "groups that only guard",
};

const TOKEN = /\\(?:[A-Za-z]+\*?|[^])|[^]/gu;
const WITHOUT_ARGUMENT: ReadonlySet<string> = new Set([
  "symbol",
  "delimiter",
  "nary",
  "function",
  "space",
]);
const TWO = /^\\(?:[td]?frac|[td]?binom|overset|underset|stackrel|textcolor|colorbox)$/;
const WORDS = new Set(FUNCTIONS.filter((row) => row.ours !== true).map((row) => row.text));

/** How many arguments in braces a command takes. */
function argumentsOf(command: string): number {
  if (command === "\\genfrac") return 6;
  if (TWO.test(command)) return 2;
  const row = byCommand.get(command);
  return row && WITHOUT_ARGUMENT.has(row.kind) ? 0 : /^\\[A-Za-z]/.test(command) ? 1 : 0;
}

/** Everything unnatural in a formula by our writer, which puts no space in front of an argument. */
export function unnatural(latex: string): ReadonlySet<Unnatural> {
  const found = new Set<Unnatural>();
  let environments = 0;
  /** For every open group, how many more arguments follow for the command whose argument it is. */
  const open: number[] = [];
  let expected = 0;
  const tokens = latex.match(TOKEN) ?? [];
  tokens.forEach((token, i) => {
    const wanted = expected;
    expected = 0;
    if (token === "\\begin") environments++;
    if (token === "\\end") environments--;
    if (token === "\\\\" && environments === 0) found.add("break");
    else if (token === "\\char") found.add("char");
    if (token === "{") {
      const first = tokens[i + 1] ?? "";
      if (wanted === 0 && !/^(?:\}|\\(?:(?:script|text|display)\w*style|small|large))$/.test(first))
        found.add("guard");
      open.push(Math.max(0, wanted - 1));
    } else if (token === "}") expected = open.pop() ?? 0;
    else if (token === "^" || token === "_") expected = 1;
    // For an array, also its columns.
    else if (token === "\\begin")
      expected = tokens.slice(i + 1, i + 8).join("") === "{array}" ? 2 : 1;
    else if (token === "]") expected = 1;
    else if (token.startsWith("\\")) expected = argumentsOf(token);
  });
  for (const [, word = ""] of latex.matchAll(/\\(?:mathrm|text|operatorname)\*?\{([^{}]*)\}/g))
    if (WORDS.has(word.trim())) found.add("word");
  return found;
}
