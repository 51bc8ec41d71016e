/** The table of commands against KaTeX and the reader: it knows every symbol, and every row can be read. */
import { hasErrors } from "../../src/math/problem";
import { COMMANDS, byChar, byCommand } from "../../src/latex/commands/index";
import { engine } from "../../src/latex/katex/engine";
import { readLatex } from "../../src/latex/read";

/** A formula that uses the command as its row says. */
function sample(name: string, args: string): string {
  const filled = args.replace(/\{[^}]*\}/g, "{a}").replace(/\[[^\]]*\]/g, "");
  return `${name}${filled}`;
}

const SPECIAL: Readonly<Record<string, string>> = {
  "\\left": "\\left( a \\right)",
  "\\middle": "\\left( a \\middle| b \\right)",
  "\\genfrac": "\\genfrac(){0pt}{}{a}{b}",
  "\\color": "\\color{red} x",
  "\\textcolor": "\\textcolor{red}{x}",
  "\\limits": "\\sum\\limits_a",
  "\\nolimits": "\\sum\\nolimits_a",
  "\\substack": "\\substack{a \\\\ b}",
  "\\sideset": "\\sideset{_a}{^b}\\sum",
  "\\smash": "\\smash{x}",
  "\\not": "\\not=",
  "\\operatorname*": "\\operatorname*{a}_b",
  "\\sp": "x\\sp 2",
  "\\sb": "x\\sb 2",
  "\\mspace": "\\mspace{3mu}",
};

test.each(COMMANDS.flatMap((row) => row.names.map((name) => [name, row] as const)))(
  "%s is read without an error",
  (name, row) => {
    let source = SPECIAL[name];
    if (row.kind === "environment")
      source ??= `\\begin{${name}}${row.args.replace(/\{[^}]*\}/g, row.args === "{pairs}" ? "{2}" : row.args)}${row.body}\\end{${name}}`;
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

test("every macro of KaTeX that a person may type is understood", () => {
  const names = Object.keys(engine.macros).filter((name) => /^\\[a-zA-Z]+$/.test(name));
  expect(names.length).toBeGreaterThan(250);
  const unknown = names.filter((name) =>
    readLatex(name).problems.some((p) => p.code === "unknownCommand" && p.args?.["name"] === name),
  );
  expect(unknown).toEqual([]);
});
