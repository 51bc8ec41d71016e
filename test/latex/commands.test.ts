/** The table of commands against the reader and KaTeX: every row can be read, what is written KaTeX knows. */
import katex from "katex";
import { styledChar } from "../../src/math/alphabets";
import { hasErrors } from "../../src/math/problem";
import {
  COMMANDS,
  byChar,
  byCommand,
  byMark,
  byShape,
  writtenName,
} from "../../src/latex/commands/index";
import { Act } from "../../src/latex/commands/meaning";
import type { AtomClass } from "../../src/latex/commands/row";
import { knownNames } from "../../src/latex/reader/meanings";
import { readLatex } from "../../src/latex/read";
import { writeLatex } from "../../src/latex/write";

/** A formula that uses the command as its row says. */
function sample(name: string, args: string): string {
  const filled = args.replace(/\{[^}]*\}/g, "{a}").replace(/\[[^\]]*\]/g, "");
  return `${name}${filled}`;
}

const SPECIAL: Readonly<Record<string, string>> = {
  "\\left": "\\left( a \\right)",
  "\\right": "\\left( a \\right)",
  "\\middle": "\\left( a \\middle| b \\right)",
  "\\genfrac": "\\genfrac(){0pt}{}{a}{b}",
  "\\color": "\\color{red} x",
  "\\textcolor": "\\textcolor{red}{x}",
  "\\limits": "\\sum\\limits_a",
  "\\nolimits": "\\sum\\nolimits_a",
  "\\displaylimits": "\\sum\\displaylimits_a",
  "\\substack": "\\substack{a \\\\ b}",
  "\\sideset": "\\sideset{_a}{^b}\\sum",
  "\\smash": "\\smash{x}",
  "\\not": "\\not=",
  "\\operatorname*": "\\operatorname*{a}_b",
  "\\sp": "x\\sp 2",
  "\\sb": "x\\sb 2",
  "\\root": "\\root 3 \\of x",
  "\\of": "\\root 3 \\of x",
  "\\buildrel": "\\buildrel a \\over =",
  "\\begin": "\\begin{matrix} a \\end{matrix}",
  "\\end": "\\begin{matrix} a \\end{matrix}",
  "\\begingroup": "\\begingroup a \\endgroup",
  "\\endgroup": "\\begingroup a \\endgroup",
  "\\bgroup": "\\bgroup a \\egroup",
  "\\egroup": "\\bgroup a \\egroup",
  "\\above": "{a \\above 1pt b}",
  "\\overwithdelims": "{a \\overwithdelims() b}",
  "\\atopwithdelims": "{a \\atopwithdelims() b}",
  "\\abovewithdelims": "{a \\abovewithdelims() 1pt b}",
  "{": "{a}",
  "}": "{a}",
  "^": "a^b",
  _: "a_b",
  "&": "\\begin{matrix} a & b \\end{matrix}",
  $: "\\text{$a$}",
  "\\(": "\\text{\\(a\\)}",
  "\\)": "\\text{\\(a\\)}",
  "\\[": "",
  "\\]": "",
  "\\verb": "\\verb|a|",
  "\\@char": "\\@char{65}",
  "\\char": "\\char65",
  "\\unicode": "\\unicode{65}",
  "\\includegraphics": "",
  "\\matrix": "\\matrix{a & b}",
  "\\multicolumn": "\\begin{matrix}\\multicolumn{2}{c}{a}\\end{matrix}",
  "\\hdotsfor": "\\begin{matrix}\\hdotsfor{2}\\end{matrix}",
  ...Object.fromEntries(
    ["New", "Renew", "Declare", "Provide"].map((word) => [
      `\\${word}DocumentEnvironment`,
      `\\${word}DocumentEnvironment{aa}{m}{(#1}{)}\\begin{aa}{b}c\\end{aa}`,
    ]),
  ),
  "\\newunicodechar": "\\newunicodechar{★}{b}",
  "\\DeclareUnicodeCharacter": "\\DeclareUnicodeCharacter{2605}{b}",
  "\\let": "\\let\\aa=b",
  "\\futurelet": "\\futurelet\\aa b c",
  "\\global": "\\global\\def\\aa{b}",
  "\\expandafter": "\\expandafter\\alpha\\beta",
  "\\noexpand": "\\noexpand\\alpha",
  "\\raise": "\\raise2pt{a}",
  "\\lower": "\\lower2pt{a}",
  "\\moveleft": "\\moveleft2pt{a}",
  "\\moveright": "\\moveright2pt{a}",
  "\\Axiom": "\\Axiom$a$ \\UnaryInf$b$ \\DisplayProof",
  prooftree: "\\begin{prooftree}\\AxiomC{$a$}\\UnaryInfC{$b$}\\end{prooftree}",
  "\\@ifnextchar": "\\@ifnextchar{*}{a}{b}",
};

/** How definitions are used, by the arguments that they show. */
const DEFINITION = /^(?:\{)?\\name/;

function definition(name: string, args: string): string {
  return `${name}${args
    .replace("\\name", "\\mine")
    .replace("[arguments]", "")
    .replace(/\{(?!\\mine|arguments)[^}]*\}/g, "{(}")
    .replace("{arguments}", "{m}")}`;
}

test.each(COMMANDS.flatMap((row) => row.names.map((name) => [name, row] as const)))(
  "%s is read without an error",
  (name, row) => {
    let source = SPECIAL[name];
    if (source === "") return;
    const shown = "args" in row ? row.args : "";
    if (DEFINITION.test(shown)) source ??= definition(name, shown);
    if (row.kind === "mark" && row.meaning.act === Act.Stop && row.meaning.infix)
      source ??= `{a ${name} b}`;
    if (row.family === "matrices" && row.kind === "mark")
      source ??= `\\begin{matrix} a \\\\ ${name}{1-1} b \\end{matrix}`;
    if (row.kind === "construct" && row.args === "{rows}") source ??= `${name}{a & b}`;
    if (row.family === "physics" && /^\\(?:[ixz]mat|.*matrix$|a?dmat|pmat)/.test(name))
      source ??= `\\begin{matrix}${sample(name, row.kind === "macro" ? row.args : "")}\\end{matrix}`;
    if (row.kind === "environment")
      source ??= `\\begin{${name}}${row.args.replace(/\{[^}]*\}/g, row.args === "{pairs}" ? "{2}" : row.args)}${row.body ?? "a \\\\ b"}\\end{${name}}`;
    source ??=
      row.kind === "delimiter"
        ? `\\left${name} a \\right.`
        : sample(name, "args" in row ? row.args : "");
    const { problems } = readLatex(row.family === "text" ? source : `x ${source} y`, {
      display: true,
    });
    expect([source, hasErrors(problems)]).toEqual([source, false]);
  },
);

test("every row says what it is, a sign by its character", () => {
  const bare = COMMANDS.filter(
    (row) => !/^\S.*\S$/.test(row.doc) || (row.kind === "symbol" && row.char.trim() === ""),
  );
  expect(bare.map(({ names }) => names[0])).toEqual([]);
});

test("a symbol's character is the one that KaTeX sets, where it has it as one", () => {
  const wrong: string[] = [];
  let known = 0;
  for (const row of COMMANDS) {
    if (row.kind !== "symbol") continue;
    for (const name of row.names) {
      const char = characterInKatex(name);
      // Signs that Unicode has only with a combining character KaTeX says by similar ones.
      if (char === undefined || [...row.char].length > 1) continue;
      known++;
      if (char !== styledChar(row.char, row.variant ?? "upright"))
        wrong.push(`${name} ${row.char}, not ${char}`);
    }
  }
  expect(known).toBeGreaterThan(400);
  expect(wrong).toEqual([]);
});

/** The one character that KaTeX writes into its MathML for a command. */
function characterInKatex(name: string): string | undefined {
  try {
    const html = katex.renderToString(name, { output: "mathml", strict: false });
    return /<mrow><m[io](?: [^>]*)?>([^<&])<\/m[io]><\/mrow>/u.exec(html)?.[1];
  } catch {
    return undefined;
  }
}

/** The classes of TeX, as KaTeX names them in its HTML. */
const CLASSES: ReadonlyMap<string, AtomClass> = new Map([
  ["ord", "ordinary"],
  ["bin", "binary"],
  ["rel", "relation"],
  ["open", "opening"],
  ["close", "closing"],
  ["punct", "punctuation"],
  ["inner", "inner"],
]);

/** The class that KaTeX gives a sign between two letters. */
function classInKatex(name: string): AtomClass | undefined {
  try {
    const html = katex.renderToString(`x ${name} y`, { output: "html", strict: false });
    const found = [...html.matchAll(/class="m(ord|bin|rel|open|close|punct|inner|op)\b/g)];
    return CLASSES.get(found[1]?.[1] ?? "");
  } catch {
    return undefined;
  }
}

test("a sign has the class that it has in KaTeX", () => {
  const wrong: string[] = [];
  let known = 0;
  for (const row of COMMANDS) {
    if (row.kind !== "symbol" && row.kind !== "delimiter") continue;
    for (const name of row.names) {
      const atom = classInKatex(name);
      if (atom === undefined) continue;
      known++;
      if (atom !== row.atom) wrong.push(`${name} is ${row.atom}, in KaTeX ${atom}`);
    }
  }
  expect(known).toBeGreaterThan(400);
  expect(wrong).toEqual([]);
});

test("a space is as wide as in TeX, a negative one as the other", () => {
  const widths = new Map(
    COMMANDS.flatMap((row) =>
      row.kind === "space" ? row.names.map((name) => [name, row.mu] as const) : [],
    ),
  );
  const expected: readonly (readonly [string, number])[] = [
    ["\\,", 3],
    ["\\:", 4],
    ["\\;", 5],
    ["\\enspace", 9],
    ["\\quad", 18],
    ["\\qquad", 36],
    ["\\!", -3],
    ["\\negthinspace", -3],
    ["\\negmedspace", -4],
    ["\\negthickspace", -5],
  ];
  expect(expected.map(([name]) => [name, widths.get(name)])).toEqual(expected);
});

test.each([
  "mu",
  "em",
  "ex",
  "pt",
  "mm",
  "cm",
  "in",
  "bp",
  "pc",
  "dd",
  "cc",
  "nd",
  "nc",
  "sp",
  "px",
])("a length may be in %s", (unit) => {
  const { problems } = readLatex(`a \\hskip 3${unit} b \\raise 2${unit} {c}`);
  expect(problems.filter(({ code }) => code === "length")).toEqual([]);
});

test("a symbol is read as the character of its row", () => {
  const wrong: string[] = [];
  for (const row of COMMANDS) {
    if (row.kind !== "symbol") continue;
    for (const name of row.names) {
      if (byCommand.get(name) !== row) continue;
      const [node] = readLatex(name).body;
      if (node?.type !== "symbol" || node.char !== row.char) wrong.push(`${name} ${row.char}`);
    }
  }
  expect(wrong).toEqual([]);
});

test("the canonical name of a character leads back to the character", () => {
  const wrong: string[] = [];
  for (const [char, row] of byChar) {
    if (row.kind !== "symbol" && row.kind !== "delimiter") continue;
    const [node] = readLatex(row.names[0]).body;
    if (node?.type !== "symbol" || node.char !== char) wrong.push(`${row.names[0]} ${char}`);
  }
  expect(wrong).toEqual([]);
});

test("no name stands for two things", () => {
  const owners = new Map<string, string>();
  const twice: string[] = [];
  for (const row of COMMANDS) {
    for (const name of row.names) {
      const meaning = `${row.kind} ${"char" in row ? (row.char ?? "") : ""}`;
      const before = owners.get(name);
      if (before !== undefined && before !== meaning) twice.push(`${name}: ${before}, ${meaning}`);
      owners.set(name, meaning);
    }
  }
  expect(twice).toEqual([]);
});

test("every name that the reader knows has a row", () => {
  const names = knownNames();
  expect(names.length).toBeGreaterThan(1500);
  expect(names.filter((name) => !byCommand.has(name) && !byChar.has(name))).toEqual([]);
});

test("what is written KaTeX knows, and what it does not know is not written", () => {
  const wrong: string[] = [];
  for (const row of COMMANDS) {
    const single =
      row.kind === "symbol" ||
      row.kind === "delimiter" ||
      row.kind === "function" ||
      row.kind === "nary";
    if (!single && row.kind !== "accent") continue;
    if (single && !/^\\/.test(row.names[0])) continue;
    const knows = (name: string): boolean => {
      try {
        katex.renderToString(row.kind === "accent" ? `${name}{x}` : name, { strict: false });
        return true;
      } catch {
        return false;
      }
    };
    const name = writtenName(row);
    if (name !== undefined && !knows(name))
      wrong.push(`${name}: KaTeX does not know it. It belongs into a table that is "ours"`);
    if (name === undefined && row.names.some(knows))
      wrong.push(`${row.names.join(" ")}: KaTeX knows one. It is not "ours"`);
  }
  expect(wrong).toEqual([]);
});

test("a delimiter is written behind \\left where KaTeX stretches it", () => {
  const stretches = (name: string): boolean => {
    try {
      katex.renderToString(`\\left${name} a \\right.`, { strict: false });
      return true;
    } catch {
      return false;
    }
  };
  const delimiters = COMMANDS.filter((row) => row.kind === "delimiter");
  expect(delimiters.length).toBeGreaterThan(30);
  for (const { names, stretches: expected } of delimiters)
    expect([names[0], stretches(names[0])]).toEqual([names[0], expected]);
});

test("what a row says it writes is written with its name", () => {
  const wrong: string[] = [];
  for (const [shape, row] of byShape) {
    const [name] = row.names;
    // A step of size is written as a style where there is one; a mark first as an accent of mathematics.
    if (/^(?:style|size) /.test(shape) || byMark.has(shape.slice("mark".length))) continue;
    const written = writeLatex(readLatex(`${name}{ab}`).body);
    if (!written.startsWith(name)) wrong.push(`${name}: ${written}`);
  }
  expect(byShape.size).toBeGreaterThan(40);
  expect(wrong).toEqual([]);
});
