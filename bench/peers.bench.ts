/**
 * `npm run bench -- peers [--corpus DIR] [--formulas 1000] [--passes 7]`: LaTeX to OMML and back, ours and
 * others', in one process on the same formulas: how many each accepts, which letters arrive, what comes back
 * unchanged, and the time on those that all accept. The formulas are well-known equations, those of our
 * tests, or those of a folder of `.jsonl`. The others are installed by `npm ci --prefix bench/peers`.
 */
import katex from "katex";
import { readLatex } from "../src/latex/read";
import { writeLatex } from "../src/latex/write";
import type { MathList } from "../src/math/ast";
import { hasErrors } from "../src/math/problem";
import { readOmmlText } from "../src/omml/read";
import { writeOmml } from "../src/omml/write";
import { unescapeXml } from "../src/xml/escape";
import { NS } from "../src/xml/namespaces";
import { formulasOf, wellKnown } from "./corpus";
import { measure, option } from "./measure";
import { backPeer, peers, type Peer } from "./translate-peers";

const OURS = "this";
/** On proof trees docx-math-converter ends the process. */
const ENDS_A_PEER = /prooftree|\\(?:AxiomC|AXC|UnaryInf|BinaryInf|fCenter)/;

export async function run(args: readonly string[]): Promise<void> {
  const quick = args.includes("--quick");
  const passes = Number(option(args, "--passes", quick ? "5" : "7"));
  const count = Number(option(args, "--formulas", quick ? "30" : "1000"));
  const corpus = option(args, "--corpus", "");
  const sets: readonly (readonly [string, readonly string[]])[] =
    corpus !== ""
      ? [[`formulas of ${corpus}`, formulasOf(corpus)]]
      : quick
        ? [["well-known equations", wellKnown()]]
        : [
            ["well-known equations", wellKnown()],
            ["formulas of our tests, which go into the corners", formulasOf("")],
          ];
  const all: readonly Peer[] = [{ name: OURS, translate: toOmml }, ...(await peers())];
  const backwards: readonly Peer[] = [{ name: OURS, translate: toLatex }, await backPeer()];
  for (const [name, list] of sets) {
    const formulas = list.filter((tex) => !ENDS_A_PEER.test(tex)).slice(0, count);
    console.log(`\n### LaTeX to OMML, ${String(formulas.length)} ${name}\n`);
    there(formulas, all, passes);
    console.log(`\n### OMML to LaTeX, the same\n`);
    back(formulas, backwards, passes);
  }
}

function toOmml(tex: string): string {
  const { body, problems } = readLatex(tex, { display: true });
  if (hasErrors(problems)) throw new Error(problems[0]?.code);
  return writeOmml(body, { display: true });
}

function toLatex(omml: string): string {
  return writeLatex(readOmmlText(omml).body, { display: true });
}

/** The output of a translator for each input; undefined if it refuses. */
function outputs({ translate }: Peer, inputs: readonly string[]): readonly (string | undefined)[] {
  return inputs.map((input) => {
    try {
      return translate(input);
    } catch {
      return undefined;
    }
  });
}

function there(formulas: readonly string[], all: readonly Peer[], passes: number): void {
  const made = all.map((one) => outputs(one, formulas));
  const common = formulas.filter((_, i) => made.every((list) => list[i] !== undefined));
  const judged = formulas.map(lettersOfKatex);
  const known = judged.filter((letters) => letters !== undefined).length;
  console.log("| | takes | letters as KaTeX | µs a formula | time ÷ ours |");
  console.log("| --- | ---: | ---: | ---: | ---: |");
  const times = timesOf(all, common, passes);
  all.forEach(({ name }, i) => {
    const list = made[i] ?? [];
    const taken = list.filter((xml) => xml !== undefined).length;
    const right = list.filter(
      (xml, n) => xml !== undefined && judged[n] !== undefined && lettersOf(xml) === judged[n],
    ).length;
    row(name, share(taken, formulas.length), share(right, known), times[i], times[0]);
  });
  console.log(
    "\nLetters as KaTeX: the same letters and digits as in KaTeX's MathML, of those that KaTeX takes. " +
      `Times are of the ${String(common.length)} formulas that all take, the fastest of ${String(passes)} passes.\n`,
  );
}

/** Letters and digits, sorted: no translator may lose these, whatever structure it finds. */
function lettersOf(xml: string): string {
  const text = unescapeXml(xml.replace(/<[^>]*>/g, "")).normalize("NFKC");
  return [...text]
    .filter((char) => /[\p{L}\p{N}]/u.test(char))
    .sort()
    .join("");
}

/** The letters that KaTeX sees; undefined if it refuses the formula. */
function lettersOfKatex(tex: string): string | undefined {
  try {
    const options = { displayMode: true, strict: false, output: "mathml" } as const;
    return lettersOf(
      katex.renderToString(tex, options).replace(/<annotation[^]*<\/annotation>/, ""),
    );
  } catch {
    return undefined;
  }
}

function back(formulas: readonly string[], all: readonly Peer[], passes: number): void {
  const read = formulas.map((tex) => readLatex(tex, { display: true }));
  const bodies = read
    .filter(({ problems, body }) => !hasErrors(problems) && body.length > 0)
    .map(({ body }) => body);
  // Other tools know letters as Word writes them, not the mathematical alphanumerics of PowerPoint.
  const omml = bodies.map((body) =>
    plainLetters(writeOmml(body, { display: false })).replace(
      "<m:oMath",
      `<m:oMath xmlns:a="${NS.a}"`,
    ),
  );
  const made = all.map((one) => outputs(one, omml));
  const common = omml.filter((_, i) => made.every((list) => list[i] !== undefined));
  console.log("| | KaTeX takes it | the same equation again | µs an equation | time ÷ ours |");
  console.log("| --- | ---: | ---: | ---: | ---: |");
  const times = timesOf(all, common, passes);
  all.forEach(({ name }, i) => {
    const list = made[i] ?? [];
    const taken = list.filter((tex) => tex !== undefined && katexTakes(tex)).length;
    const same = list.filter(
      (tex, n) => tex !== undefined && comesBack(tex, bodies[n] ?? []),
    ).length;
    row(name, share(taken, omml.length), share(same, omml.length), times[i], times[0]);
  });
  console.log(
    "\nThe same equation: the LaTeX, read by our reader, makes the same OMML, blanks and alphabets apart.",
  );
}

function katexTakes(tex: string): boolean {
  try {
    katex.renderToString(tex, { displayMode: true, strict: false, throwOnError: true });
    return true;
  } catch {
    return false;
  }
}

function plainLetters(text: string): string {
  return text.replace(/[\u{1D400}-\u{1D7FF}ℎ]/gu, (char) => char.normalize("NFKC"));
}

/** Compared without spaces and alphabets, which every tool writes differently. */
function comesBack(tex: string, body: MathList): boolean {
  const again = readLatex(tex, { display: false });
  const bare = (list: MathList): string =>
    plainLetters(writeOmml(list, { display: false }))
      .replace(/<a:rPr[^>]*>|<m:(?:nor|sty)[^>]*>/g, "")
      .replace(/[\s\u2000-\u200B\u205F\u00A0]/g, "");
  return !hasErrors(again.problems) && bare(again.body) === bare(body);
}

function timesOf(
  all: readonly Peer[],
  inputs: readonly string[],
  passes: number,
): readonly number[] {
  const candidates = all.map(({ name, translate }) => ({
    name,
    pass: () => {
      for (const input of inputs) translate(input);
    },
  }));
  return measure(candidates, passes).map(
    ({ fastest }) => (1000 * fastest) / Math.max(1, inputs.length),
  );
}

function share(part: number, of: number): string {
  return `${((100 * part) / of).toFixed(1)} %`;
}

function row(name: string, first: string, second: string, time = NaN, ours = NaN): void {
  console.log(
    `| ${name} | ${first} | ${second} | ${time.toFixed(1)} | ${(time / ours).toFixed(1)} |`,
  );
}
