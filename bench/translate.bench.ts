/**
 * `npm run bench -- translate [--corpus DIR] [--formulas 2000] [--passes 7] [--growth-only]`: LaTeX to OMML
 * text, ours and others', in one process on the same formulas (those that all accept), and how our time grows
 * with the length of a formula. DIR has `.jsonl` files with one formula per line as a JSON string; without it
 * the formulas of our fixtures are used.
 */
import katex from "katex";
import { readLatex } from "../src/latex/read";
import type { MathList } from "../src/math/ast";
import { hasErrors } from "../src/math/problem";
import { writeOmml } from "../src/omml/write";
import { formulasOf } from "./corpus";
import { measure, option, type Timing } from "./measure";
import { peers } from "./translate-peers";

const OURS = "ours: LaTeX → OMML text";
const FLOOR = "KaTeX's parse alone, no macros";
const TEMML = "temml + mathml2omml";

/** KaTeX's parser alone, without any macros of ours: the lower bound. */
function katexParse(): (tex: string) => unknown {
  const { __parse } = katex as unknown as { __parse: (tex: string, options: object) => unknown };
  const options = { displayMode: true, strict: false, trust: true, throwOnError: true };
  return (tex) => __parse(tex, options);
}

function translate(tex: string): string {
  const { body, problems } = readLatex(tex, { display: true });
  if (hasErrors(problems)) throw new Error(problems[0]?.code);
  return writeOmml(body, { display: true });
}

export async function run(args: readonly string[]): Promise<void> {
  const value = (name: string, full: string, quick: string): number =>
    Number(option(args, name, args.includes("--quick") ? quick : full));
  const corpus = option(args, "--corpus", "");
  if (!args.includes("--growth-only"))
    await compare(corpus, value("--formulas", "2000", "200"), value("--passes", "7", "2"));
  growth(args.includes("--quick") ? 1 : 5);
}

async function compare(corpus: string, count: number, passes: number): Promise<void> {
  const others = await peers();
  const floor = katexParse();
  const accepts = (work: (tex: string) => unknown, tex: string): boolean => {
    try {
      work(tex);
      return true;
    } catch {
      return false;
    }
  };
  const all = formulasOf(corpus);
  const formulas: string[] = [];
  for (const tex of all) {
    if (formulas.length === count) break;
    const everybody =
      accepts(translate, tex) &&
      accepts(floor, tex) &&
      others.every((o) => accepts(o.translate, tex));
    if (everybody) formulas.push(tex);
  }
  const characters = formulas.reduce((sum, tex) => sum + tex.length, 0);
  console.log(
    `${String(formulas.length)} formulas that all accept, ${(characters / formulas.length).toFixed(0)} characters on average; the fastest of ${String(passes)} passes\n`,
  );
  const trees: MathList[] = formulas.map((tex) => readLatex(tex, { display: true }).body);
  const each = (work: (tex: string) => unknown) => (): void => {
    for (const tex of formulas) work(tex);
  };
  const timings = measure(
    [
      { name: OURS, pass: each(translate) },
      { name: FLOOR, pass: each(floor) },
      ...others.map((o) => ({ name: o.name, pass: each((tex) => o.translate(tex)) })),
      { name: "  of ours: reading", pass: each((tex) => readLatex(tex, { display: true })) },
      {
        name: "  of ours: writing",
        pass: () => {
          for (const body of trees) writeOmml(body, { display: true });
        },
      },
    ],
    passes,
  );
  report(timings, formulas.length);
}

function report(timings: readonly Timing[], formulas: number): void {
  const of = (name: string): number => timings.find((t) => t.name === name)?.fastest ?? Number.NaN;
  for (const { name, fastest } of timings) {
    const perSecond = Math.round((formulas / fastest) * 1000);
    const each = (fastest / formulas) * 1000;
    console.log(
      `${name.padEnd(36)} ${String(perSecond).padStart(8)} formulas/s ${each.toFixed(1).padStart(8)} µs each   ${(fastest / of(OURS)).toFixed(2).padStart(6)} × ours`,
    );
  }
  console.log(
    `\nours / KaTeX's parse alone: ${(of(OURS) / of(FLOOR)).toFixed(2)} (at most 0.9 wanted)` +
      `\ntemml + mathml2omml / ours: ${(of(TEMML) / of(OURS)).toFixed(2)} (at least 6 wanted)\n`,
  );
}

/** Shapes whose time could grow faster than their length. */
const SHAPES: readonly { readonly name: string; readonly of: (tokens: number) => string }[] = [
  { name: "sum of terms", of: (n) => "a_1+".repeat(Math.ceil(n / 4)) },
  { name: "letters", of: (n) => "abcde".repeat(Math.ceil(n / 5)) },
  { name: "brackets side by side", of: (n) => "(a)|b|".repeat(Math.ceil(n / 6)) },
  { name: "open brackets", of: (n) => "(a".repeat(Math.ceil(n / 2)) },
  { name: "bars", of: (n) => "|a".repeat(Math.ceil(n / 2)) },
  { name: "n-ary operators", of: (n) => "\\sum_i x_i ".repeat(Math.ceil(n / 7)) },
  { name: "functions", of: (n) => "\\sin x ".repeat(Math.ceil(n / 2)) },
  { name: "fractions", of: (n) => "\\frac{a}{b}".repeat(Math.ceil(n / 7)) },
  {
    name: "rows",
    of: (n) => `\\begin{aligned}${"a&=b\\\\".repeat(Math.ceil(n / 5))}\\end{aligned}`,
  },
  { name: "macros", of: (n) => "\\dv{f}{x}".repeat(Math.ceil(n / 7)) },
];
const LENGTHS = [10, 100, 1000, 10_000];

function growth(passes: number): void {
  console.log("microseconds a token, by tokens (a level line is linear growth)");
  console.log(`${"".padEnd(24)}${LENGTHS.map((n) => String(n).padStart(9)).join("")}`);
  for (const { name, of } of SHAPES) {
    const cells = LENGTHS.map((tokens) => {
      const tex = of(tokens);
      const [timing] = measure(
        [
          {
            name,
            pass: () => {
              for (let i = 0; i < 20_000 / tokens; i++) translateAny(tex);
            },
          },
        ],
        passes,
      );
      return (((timing?.fastest ?? Number.NaN) * 1000) / 20_000).toFixed(2).padStart(9);
    });
    console.log(`${name.padEnd(24)}${cells.join("")}`);
  }
}

/** Like `translate`, for sources that need not be correct. */
function translateAny(tex: string): string {
  return writeOmml(readLatex(tex, { display: true }).body, { display: true });
}
