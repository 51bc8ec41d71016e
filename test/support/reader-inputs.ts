/**
 * Inputs for the readers that nobody wrote on purpose, as texts: UnicodeMath, MathML, OMML, and files for the
 * library to import; pieces of real ones, damaged, nested and random.
 */
import fc from "fast-check";
import { readLatex } from "../../src/latex/read";
import { writeLibraryFile } from "../../src/library/json-file";
import { writeTexFile } from "../../src/library/tex-file";
import { writeMathml } from "../../src/mathml/write";
import { writeOmml } from "../../src/omml/write";
import { writeUnicodeMath } from "../../src/unicodemath/write";
import { entry } from "./entry";
import { onSlide } from "./checks";

/**
 * Pieces of a text put together, a text damaged in up to three places, or one opening sign repeated many
 * times.
 */
function damaged(
  texts: readonly string[],
  pieces: readonly string[],
  opening: readonly string[],
): fc.Arbitrary<string> {
  const text = fc.constantFrom(...texts);
  const piece = fc.constantFrom(...pieces);
  const mutated = fc
    .tuple(text, fc.array(fc.tuple(fc.nat(), piece, fc.nat(12)), { minLength: 1, maxLength: 3 }))
    .map(([whole, changes]) =>
      changes.reduce((now, [at, put, cut]) => {
        const place = at % (now.length + 1);
        return now.slice(0, place) + put + now.slice(place + cut);
      }, whole),
    );
  const spliced = fc
    .tuple(text, text, fc.nat(), fc.nat())
    .map(([a, b, at, from]) => a.slice(0, at % (a.length + 1)) + b.slice(from % (b.length + 1)));
  const nested = fc
    .tuple(fc.constantFrom(...opening), fc.integer({ min: 5, max: 2500 }), piece)
    .map(([open, times, end]) => open.repeat(times) + end);
  return fc.oneof(
    { weight: 5, arbitrary: mutated },
    { weight: 3, arbitrary: spliced },
    { weight: 3, arbitrary: fc.array(piece, { maxLength: 40 }).map((list) => list.join("")) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
    { weight: 1, arbitrary: nested },
  );
}

/** Lines of UnicodeMath. */
export function unicodeMathInputs(formulas: readonly string[]): fc.Arbitrary<string> {
  const lines = formulas.map((latex) => writeUnicodeMath(readLatex(latex).body));
  const signs = [
    ..."ab12+-,.!'′″⁗ ()[]{}|‖/¦⁄∕⒞^_┬┴√∛∑∫▒■⒨█Ⓒ&@#▭□✎⟡╱¯▁⏞⏟├┤│〖〗²₁∞\"\\\u0302\u20D7\u2061\u200B\u00A0\uD835",
  ];
  const words = [
    "sin",
    "lim",
    "\\alpha ",
    "\\sqrt",
    "\\frac",
    "\\over",
    '"if"',
    "𝑥",
    "ℝ",
    "(_1)",
    "√(",
    "■(",
    "✎(#FF0000&",
  ];
  const openings = [
    "(",
    "√",
    "√(",
    "〖",
    "■(",
    "a_",
    "a^(",
    "∑▒",
    "├",
    "sin\u2061",
    "a/",
    "⏞(",
    '"',
    "(_",
    "((",
    "\\",
  ];
  return damaged(lines, [...signs, ...words], openings);
}

/** Presentation MathML, well-formed or not. */
export function mathmlInputs(formulas: readonly string[]): fc.Arbitrary<string> {
  const texts = formulas.flatMap((latex) => {
    const { body } = readLatex(latex);
    return [
      writeMathml(body, { display: true }),
      writeMathml(body, { display: false, drawn: true }),
    ];
  });
  const tags = [
    "mrow",
    "mi",
    "mo",
    "mfrac",
    "msqrt",
    "mroot",
    "msub",
    "msubsup",
    "munder",
    "munderover",
    "mmultiscripts",
    "mfenced",
    "mtable",
    "mtr",
    "mtd",
    "menclose",
    "mphantom",
    "semantics",
    "annotation",
    "foo",
  ];
  const pieces = [
    ...tags.flatMap((tag) => [`<${tag}>`, `</${tag}>`, `<${tag}/>`]),
    ...[
      "(",
      ")",
      "{",
      "|",
      "∑",
      "∫",
      "^",
      "~",
      "→",
      "⏞",
      "sin",
      "x",
      "12",
      "&",
      "&nbsp;",
      "&InvisibleTimes;",
      "<mprescripts/>",
      "<none/>",
    ],
    ...[
      ' mathvariant="bold"',
      ' mathcolor="red"',
      ' linethickness="0"',
      ' separators=",;"',
      ' notation="box"',
      ' columnalign="right left"',
    ],
  ];
  const openings = tags.map((tag) => `<${tag}>`);
  return damaged(texts, pieces, openings).map((text) =>
    text.includes("<math") ? text : `<math>${text}</math>`,
  );
}

/** OMML as on a slide, well-formed or not. */
export function ommlInputs(formulas: readonly string[]): fc.Arbitrary<string> {
  const texts = formulas.map((latex) =>
    onSlide(writeOmml(readLatex(latex).body, { display: true })),
  );
  const tags = [
    "oMath",
    "r",
    "t",
    "f",
    "num",
    "den",
    "rad",
    "deg",
    "e",
    "sSub",
    "sub",
    "sup",
    "sPre",
    "nary",
    "naryPr",
    "func",
    "fName",
    "limLow",
    "lim",
    "d",
    "dPr",
    "acc",
    "accPr",
    "bar",
    "groupChr",
    "m",
    "mr",
    "eqArr",
    "phant",
    "borderBox",
    "box",
    "foo",
    "rPr",
    "ctrlPr",
  ];
  const pieces = [
    ...tags.flatMap((tag) => [`<m:${tag}>`, `</m:${tag}>`, `<m:${tag}/>`]),
    ...[
      "<m:r><m:t>x</m:t></m:r>",
      "<m:r><m:t>&amp;#</m:t></m:r>",
      '<m:chr m:val="̂"/>',
      '<m:begChr m:val=""/>',
      '<m:count m:val="1e9"/>',
      "<m:brk/>",
      "<m:nor/>",
      "x",
      "&",
      "<mc:AlternateContent>",
    ],
  ];
  const openings = [
    "<m:f><m:num>",
    "<m:e>",
    "<m:rad><m:e>",
    "<m:sSup><m:e>",
    "<m:d><m:e>",
    "<m:acc><m:e>",
    "<m:nary><m:e>",
    "<m:func><m:fName>",
    "<m:limLow><m:e>",
    "<m:m><m:mr><m:e>",
    "<m:box><m:e>",
    "<m:foo>",
  ];
  const open = onSlide("").replace("</x>", "");
  return damaged(texts, pieces, openings).map((text) =>
    text.startsWith("<x") ? text : `${open}${text}</x>`,
  );
}

/** A file that somebody wants to import into the library: its name and its text. */
export interface FileInput {
  readonly name: string;
  readonly text: string;
}

export function fileInputs(formulas: readonly string[]): fc.Arbitrary<FileInput> {
  const entries = formulas
    .slice(0, 12)
    .map((latex, i) => entry({ id: `id${i}`, latex, name: `No. ${i}` }));
  const json = writeLibraryFile(entries, new Date(0));
  const tex = writeTexFile(entries, ({ latex }) => latex);
  const prose = formulas.map((latex) => `Here $${latex}$ and\n\\[${latex}\\]\n`);
  const markdown = formulas.map((latex) => `# ${latex}\n\n\`$x$\` $${latex}$, $$\n${latex}\n$$\n`);
  const signs = [
    "$",
    "$$",
    "\\(",
    "\\)",
    "\\[",
    "\\]",
    "`",
    "```",
    "%",
    "\\%",
    "\\",
    "\n",
    "\n\n",
    "{",
    "}",
    "[",
    "]",
    '"',
    ",",
    ":",
    "null",
    "1e999",
    "\\begin{equation}",
    "\\end{equation}",
    "\\begin{verbatim}",
    "\\verb|",
    "\\newcommand{\\a}{b}",
    "\\def\\a#1{#1}",
    "%%% equation\n",
    "%%% source\n",
    "%%% end\n",
    "% name: x\n",
    "<math>",
    "x",
    " ",
    "\u0000",
  ];
  const openings = [
    "$",
    "{",
    "[",
    "\\[",
    "`",
    "\\begin{align}",
    "%%% equation\n",
    "\\newcommand{\\a}{",
    "$$",
    "(",
    "\\verb",
  ];
  const kinds: readonly (readonly [string, readonly string[]])[] = [
    ["library.json", [json]],
    ["library.tex", [tex]],
    ["paper.tex", prose],
    ["notes.md", markdown],
    ["notes.txt", prose],
  ];
  return fc.oneof(
    ...kinds.map(([name, texts]) =>
      damaged(texts, signs, openings).map((text) => ({ name, text })),
    ),
  );
}
