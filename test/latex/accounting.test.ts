/**
 * Nothing is lost in silence: a different letter goes into every argument and option of every row, and
 * each is found in the tree, or under a note, or the row says that it is layout.
 */
import { COMMANDS } from "../../src/latex/commands/index";
import { Act } from "../../src/latex/commands/meaning";
import type { CommandRow, EnvironmentRow } from "../../src/latex/commands/row";
import { parseSignature } from "../../src/latex/commands/signature";
import { readLatex } from "../../src/latex/read";
import { readFormula } from "../../src/latex/reader/read-formula";
import { NO_MACROS } from "../../src/latex/reader/scope";
import { writeOmml } from "../../src/omml/write";

/** Letters that no expansion writes by itself. */
const LETTERS = "QWZJKUYXV";

interface Sample {
  readonly source: string;
  /** The letters that must be found. */
  readonly wanted: readonly string[];
}

/** Arguments that take something else than letters, by the names they are shown with, and what is found of them. */
const OTHER: Readonly<Record<string, string>> = {
  colour: "red",
  frame: "red",
  thickness: "1pt",
  style: "0",
  width: "1em",
  height: "1em",
  size: "2",
  columns: "2",
  rows: "2",
  names: "box",
  number: "77",
  numbers: "77;88",
  degrees: "77",
  from: "77",
  to: "88",
};

/** Rows that read in a way of their own, in use. */
const IN_USE: Readonly<Record<string, readonly Sample[]>> = {
  // Its name is in what the reader says about numbers (`test/math/numbering.test.ts`).
  "\\label": [],
  "\\begin": [],
  "\\end": [],
  "\\left": [{ source: "\\left( Q \\right)", wanted: ["Q"] }],
  "\\right": [],
  "\\middle": [{ source: "\\left( Q \\middle| W \\right)", wanted: ["Q", "W"] }],
  "\\root": [{ source: "\\root Q \\of W", wanted: ["Q", "W"] }],
  "\\buildrel": [{ source: "\\buildrel Q \\over W", wanted: ["Q", "W"] }],
  "\\verb": [{ source: "\\verb|Q|", wanted: ["Q"] }],
  "\\char": [{ source: "\\char81", wanted: ["Q"] }],
  "\\@char": [{ source: "\\@char{81}", wanted: ["Q"] }],
  "\\unicode": [{ source: "\\unicode[W,Z]{81}", wanted: ["Q"] }],
  "\\raise": [{ source: "\\raise 2pt Q", wanted: ["Q"] }],
  "\\mathchoice": ["display", "text", "script", "scriptscript"].map((style, i) => ({
    source: `{\\${style}style \\mathchoice{Q}{W}{Z}{J}}`,
    wanted: ["QWZJ"[i] ?? ""],
  })),
  "\\MakeLowercase": [{ source: "\\MakeLowercase{Q}", wanted: ["q"] }],
  "\\MakeUppercase": [{ source: "\\MakeUppercase{q}", wanted: ["Q"] }],
  "\\IfNoValueTF": [
    { source: "\\IfNoValueTF{}{Q}{W}", wanted: ["Q"] },
    { source: "\\IfNoValueTF{x}{Q}{W}", wanted: ["W"] },
  ],
  "\\IfValueTF": [
    { source: "\\IfValueTF{x}{Q}{W}", wanted: ["Q"] },
    { source: "\\IfValueTF{}{Q}{W}", wanted: ["W"] },
  ],
  "\\IfNoValueT": [{ source: "\\IfNoValueT{}{Q}", wanted: ["Q"] }],
  "\\IfValueT": [{ source: "\\IfValueT{x}{Q}", wanted: ["Q"] }],
  "\\IfBooleanTF": [
    { source: "\\IfBooleanTF{*}{Q}{W}", wanted: ["Q"] },
    { source: "\\IfBooleanTF{}{Q}{W}", wanted: ["W"] },
  ],
  "\\IfBlankTF": [{ source: "\\IfBlankTF{}{Q}{W}", wanted: ["Q"] }],
  "\\IfBooleanT": [{ source: "\\IfBooleanT{*}{Q}", wanted: ["Q"] }],
  "\\IfBooleanF": [{ source: "\\IfBooleanF{}{Q}", wanted: ["Q"] }],
  "\\complexnum": [{ source: "\\complexnum{7+8i}", wanted: ["7", "8", "i"] }],
  "\\complexqty": [{ source: "\\complexqty{7+8i}{Q}", wanted: ["7", "8", "i", "Q"] }],
  "\\ifthenelse": [
    { source: "\\ifthenelse{\\equal{a}{a}}{Q}{W}", wanted: ["Q"] },
    { source: "\\ifthenelse{\\equal{a}{b}}{Q}{W}", wanted: ["W"] },
  ],
  "\\@ifnextchar": [
    { source: "\\@ifnextchar{+}{Q}{W}+", wanted: ["Q"] },
    { source: "\\@ifnextchar{+}{Q}{W}-", wanted: ["W"] },
  ],
  "\\@ifstar": [
    { source: "\\@ifstar{Q}{W}*", wanted: ["Q"] },
    { source: "\\@ifstar{Q}{W}", wanted: ["W"] },
  ],
  "\\AxiomC": [
    {
      source:
        "\\AxiomC{Q}\\AxiomC{W}\\LeftLabel{Z}\\RightLabel{J}\\BinaryInfC{K}\\noLine\\UnaryInfC{U}\\DisplayProof",
      wanted: [..."QWZJKU"],
    },
  ],
  prooftree: [
    {
      source:
        "\\begin{prooftree}\\hypo{Q}\\hypo{W}\\infer2[Z]{J}\\infer[dashed]1{K}\\end{prooftree}",
      wanted: [..."QWZJK"],
    },
  ],
  "\\infer": [{ source: "\\infer[Q]{W}{Z & J}", wanted: [..."QWZJ"] }],
  "\\deduce": [{ source: "\\deduce[Q]{W}{Z}", wanted: [..."QWZ"] }],
  "\\inferrule": [
    { source: "\\inferrule[Q]{W \\\\ Z}{J}", wanted: [..."QWZJ"] },
    { source: "\\inferrule*[left=Q,right=W]{Z}{J}", wanted: [..."QWZJ"] },
  ],
  "\\prftree": [{ source: "\\prftree[l][r]{Q}{W}{Z}{J}{K}", wanted: [..."QWZJK"] }],
  tikzcd: [
    {
      source:
        '\\begin{tikzcd} Q \\arrow[r, "W"] \\arrow[d, "Z"\'] & J \\arrow[ddl, "K"] \\\\ U & \\end{tikzcd}',
      wanted: [..."QWZJKU"],
    },
  ],
  empheq: [
    {
      source:
        "\\begin{empheq}[left={Q=\\empheqlbrace}, right={\\empheqrbrace W}]{align} Z&=J \\end{empheq}",
      wanted: [..."QWZJ"],
    },
  ],
  array: [
    {
      source: "\\begin{array}{>{Q}c<{W}@{Z}c!{J}} K & \\multicolumn{1}{>{X}c}{V} \\end{array}",
      wanted: [..."QWZJKXV"],
    },
  ],
  "\\newcommand": [{ source: "\\newcommand{\\a}[1]{Q#1}\\a{W}", wanted: ["Q", "W"] }],
};

/** Rows that have nothing to be found, with the reason. */
const APART: Readonly<Record<string, string>> = {
  "\\includegraphics": "always an error",
  "\\tmspace": "a sign and a length",
  "\\tabcolsep": "sets a length",
  "\\pmat": "a number of a Pauli matrix",
};

/** Commands that stand in a table. */
const IN_TABLE =
  /^\\(?:multicolumn|hdotsfor|[ixz]mat(?:rix)?|a?dmat|(?:anti)?diagonalmatrix|.*line|.*rule|morecmidrules)$/;

/** Letters one after the other, and those that must be found again. */
class Letters {
  readonly wanted: string[] = [];
  private count = 0;

  next(isWanted: boolean): string {
    const letter = LETTERS[this.count++] ?? "Q";
    if (isWanted) this.wanted.push(letter);
    return letter;
  }

  /** What stands in an argument that is shown by the name. */
  argument(name: string, isWanted: boolean): string {
    return OTHER[name] ?? this.next(isWanted);
  }
}

function samplesOf(row: CommandRow, name: string): readonly Sample[] {
  const special = IN_USE[name] ?? (row.names[0] === name ? undefined : IN_USE[row.names[0]]);
  if (special) return special;
  if (APART[row.names[0]] !== undefined) return [];
  const letters = new Letters();
  const source = use(row, name, letters);
  const { wanted } = letters;
  if (source === undefined || wanted.length === 0) return [];
  return [
    { source: IN_TABLE.test(name) ? `\\begin{matrix}${source}\\end{matrix}` : source, wanted },
  ];
}

/** The row in use; undefined where it has no arguments. */
function use(row: CommandRow, name: string, letters: Letters): string | undefined {
  switch (row.kind) {
    case "construct":
      return construct(row.parameters, row.args, name, letters);
    case "macro":
      return macro(row, name, letters);
    case "accent":
      return `${name}{${letters.next(true)}}`;
    case "alphabet":
      return row.args === "" ? `${name} ${letters.next(true)}` : `${name}{${letters.next(true)}}`;
    case "mark": {
      const { meaning } = row;
      if (meaning.act === Act.Script && meaning.script !== "limits")
        return `x${name}{${letters.next(true)}}`;
      if (meaning.act !== Act.Stop || !meaning.infix) return undefined;
      const { reads } = meaning.infix;
      const fences = reads === "fences" || reads === "fencesAndThickness" ? "()" : "";
      const thickness = reads === "thickness" || reads === "fencesAndThickness" ? "1pt " : "";
      return `{${letters.next(true)}${name}${fences}${thickness} ${letters.next(true)}}`;
    }
    case "environment":
      return environment(row, name, letters);
    default:
      return undefined;
  }
}

function construct(
  parameters: Extract<CommandRow, { kind: "construct" }>["parameters"],
  shown: string,
  name: string,
  letters: Letters,
): string | undefined {
  if (shown === "{rows}") return `${name}{${letters.next(true)} & ${letters.next(true)}}`;
  if (shown === "(") return `${name}( ${letters.next(true)}`;
  if (parameters.length === 0) return undefined;
  const args = parameters.map((one) => {
    if (one.letter === "s") return "";
    const text = letters.argument(one.name, one.ignored !== "layout");
    return one.letter === "o" ? `[${text}]` : `{${text}}`;
  });
  return `${name}${args.join("")}`;
}

function macro(
  row: Extract<CommandRow, { kind: "macro" }>,
  name: string,
  letters: Letters,
): string | undefined {
  if (row.signature === "") return undefined;
  const specs = parseSignature(row.signature) ?? [];
  const shown = [...row.args.matchAll(/\{([^{}]*)\}/g)].map(([, one = ""]) => one);
  const mandatory = specs.filter(({ kind }) => kind === "mandatory").length;
  let n = 0;
  const args = specs.map((spec, i) => {
    const isWanted = row.ignored?.[i + 1] !== "layout";
    if (spec.kind === "optional") return spec.open + letters.next(isWanted) + spec.close;
    if (spec.kind !== "mandatory") return "";
    const text = letters.argument(shown.length >= mandatory ? (shown[n] ?? "") : "", isWanted);
    n += 1;
    return `{${text}}`;
  });
  return `${name}${args.join("")}`;
}

/** The arguments of an environment, and a letter in each of two cells. */
function environment(row: EnvironmentRow, name: string, letters: Letters): string {
  const args = row.arguments.map((one) => {
    switch (one) {
      case "label":
        return `{${letters.next(true)}}`;
      case "columns":
        return row.args === "{c}" ? "{c}" : "{lr}";
      case "fences":
        return "{[}{]}";
      case "alignment":
        return "[r]";
      case "count":
        return "{2}";
      default:
        return "";
    }
  });
  const cells =
    row.layout.kind === "single" || row.layout.kind === "group"
      ? letters.next(true)
      : `${letters.next(true)} \\\\ ${letters.next(true)}`;
  const inner = row.layout.kind === "emphasised" ? "{align}" : "";
  return `\\begin{${name}}${inner}${args.join("")} ${cells} \\end{${name}}`;
}

const samples = COMMANDS.flatMap((row) =>
  row.names.flatMap((name) =>
    samplesOf(row, name).map(({ source, wanted }) => [source, wanted] as const),
  ),
);

test("there are rows with arguments", () => {
  expect(samples.length).toBeGreaterThan(350);
});

test("what stands apart is in the table", () => {
  const names = new Set(COMMANDS.flatMap((row) => row.names));
  expect([...Object.keys(APART), ...Object.keys(IN_USE)].filter((one) => !names.has(one))).toEqual(
    [],
  );
});

test.each(samples)("%s", (source, wanted) => {
  const { body, problems } = readLatex(source, { display: true });
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  // Letters of alphabets go back to plain ones.
  const output = writeOmml(body, { display: true })
    .replace(/<[^>]*>/g, " ")
    .normalize("NFKC");
  const lost = wanted.filter((letter) => {
    if (output.includes(letter)) return false;
    const at = source.lastIndexOf(letter);
    return !problems.some(({ span }) => span.from <= at && at < span.to);
  });
  expect(lost).toEqual([]);
});

/** What is no content of a formula, as it stands there. */
test.each([
  ["\\label T x", ["T"]],
  ["a \\kern 3pt b \\hspace{2em}", ["3pt", "{2em}"]],
  ["\\begin{array}{lr} a \\\\[2pt] b \\end{array}", ["{array}", "{lr}", "[2pt]", "{array}"]],
  ["\\textcolor[rgb]{1,0,0}{a}", ["[rgb]", "{1,0,0}"]],
  ["\\def\\f#1{a#1b} \\f{q}", ["\\f#1{a#1b}"]],
  ["\\def\\f#1{ab} \\f{q}", ["\\f#1{ab}", "q"]],
  ["\\enclose{box}{a}", ["{box}"]],
  ["\\text{a} \\frac{b}{\\boldsymbol c} \\operatorname{d}", []],
])("%s: what is understood without being drawn", (source, expected) => {
  const { understood } = readFormula(source, 0, source.length, true, NO_MACROS);
  const names = new Set(["", "\\def", "\\enclose"]);
  const places = understood.map(({ from, to }) => source.slice(from, to).trim());
  expect(places.filter((place) => !names.has(place))).toEqual(expected);
});
