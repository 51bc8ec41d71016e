/**
 * Each component on an input that grows, by the number of things side by side or by their depth. The tests
 * count the work (`test/growth.test.ts`), the benchmark measures the time (`bench/growth.bench.ts`).
 */
import { strFromU8, unzipSync, zipSync } from "fflate";
import { estimateExtent } from "../../src/deck/extent";
import { harvest } from "../../src/deck/harvest";
import { insertEquation } from "../../src/deck/insert";
import { listEquations } from "../../src/deck/list";
import { findText } from "../../src/deck/locate";
import { SourceIndex } from "../../src/deck/source-index";
import {
  readSourcesPart,
  withSources,
  writeSourcesPart,
  type Source,
} from "../../src/deck/sources";
import { fingerprint } from "../../src/exchange/fingerprint";
import { readIncoming } from "../../src/library/incoming";
import { writeLibraryFile } from "../../src/library/json-file";
import { LibrarySearch } from "../../src/library/search";
import { writeTexFile } from "../../src/library/tex-file";
import { findMath } from "../../src/latex/find";
import { readPreamble } from "../../src/latex/preamble";
import type { MathList, MathNode } from "../../src/math/ast";
import { readMathml } from "../../src/mathml/read";
import { writeMathml } from "../../src/mathml/write";
import { readOmml } from "../../src/omml/read";
import { writeOmml } from "../../src/omml/write";
import { findMathematics } from "../../src/prose/find";
import { alignOffset } from "../../src/pptx/frame-text";
import type { Package } from "../../src/pptx/package";
import { renumber } from "../../src/pptx/timing";
import { Zip } from "../../src/pptx/zip";
import { speak } from "../../src/speech/speak";
import { speech } from "../../src/text/en/speech";
import { symbols } from "../../src/text/en/symbols";
import { readUnicodeMath } from "../../src/unicodemath/read";
import { writeUnicodeMath } from "../../src/unicodemath/write";
import { NS } from "../../src/xml/namespaces";
import { parseXml } from "../../src/xml/parse";
import { onSlide } from "./checks";
import { deck, equation, escape, slide, textBox } from "./deck";
import { entry } from "./entry";
import { open, SLIDE, Y } from "./slides";

export interface Growing {
  readonly name: string;
  /** The smaller of the two sizes that the test compares; the other one is four times as large. */
  readonly size: number;
  /** Makes an input of this size, and returns the function to be measured. */
  readonly prepare: (size: number) => () => unknown;
}

// ── trees ───────────────────────────────────────────────────────────────────────────────────────

const letter = (char: string): MathNode => ({ type: "symbol", char, variant: "italic" });
const upright = (char: string): MathNode => ({ type: "symbol", char, variant: "upright" });

const WIDE: readonly (readonly [string, (size: number) => MathList])[] = [
  ["letters", (n) => Array.from({ length: n }, () => letter("a"))],
  ["digits", (n) => Array.from({ length: n }, () => upright("7"))],
  ["terms", (n) => Array.from({ length: n }, (_, i) => (i % 2 ? upright("+") : letter("x")))],
  ["numbers", (n) => Array.from({ length: n }, (_, i) => upright(i % 2 ? "," : "1"))],
  [
    "functions",
    (n) =>
      Array.from({ length: n }, () => ({
        type: "function",
        name: [upright("s"), upright("i"), upright("n")],
        argument: [{ type: "scripts", base: [letter("x")], sup: [upright("2")] }],
      })),
  ],
  [
    "primes",
    (n) => [
      { type: "scripts", base: [letter("f")], sup: Array.from({ length: n }, () => upright("′")) },
    ],
  ],
  [
    "cells",
    (n) => [
      {
        type: "matrix",
        columns: ["center", "center"],
        rows: Array.from({ length: n }, () => [[letter("a")], [letter("b")]]),
      },
    ],
  ],
];

/** A tree with one argument inside another; `round` wraps one more level around its argument. */
function nested(round: (inner: MathList) => MathNode): (depth: number) => MathList {
  return (depth) => {
    let list: MathList = [letter("x")];
    for (let i = 0; i < depth; i++) list = [round(list)];
    return list;
  };
}

const DEEP: readonly (readonly [string, (depth: number) => MathList])[] = [
  [
    "numerators",
    nested((numerator) => ({
      type: "fraction",
      form: "bar",
      numerator,
      denominator: [letter("y")],
    })),
  ],
  [
    "denominators",
    nested((denominator) => ({
      type: "fraction",
      form: "bar",
      numerator: [upright("1")],
      denominator,
    })),
  ],
  ["roots", nested((radicand) => ({ type: "radical", radicand }))],
  ["exponents", nested((sup) => ({ type: "scripts", base: [letter("x")], sup }))],
  ["indices", nested((sub) => ({ type: "scripts", base: [letter("x")], sub }))],
  ["bases", nested((base) => ({ type: "scripts", base, sup: [upright("2")] }))],
  [
    "functions",
    nested((argument) => ({
      type: "function",
      name: [upright("s"), upright("i"), upright("n")],
      argument,
    })),
  ],
  ["sums", nested((operand) => ({ type: "nary", operator: "∑", placement: "auto", operand }))],
  [
    "parentheses",
    nested((part) => ({ type: "fenced", open: "(", close: ")", separator: "", parts: [part] })),
  ],
  ["accents", nested((body) => ({ type: "accent", mark: "\u0302", body }))],
  ["limits", nested((base) => ({ type: "limits", base, under: [letter("n")] }))],
  [
    "braces",
    nested((body) => ({
      type: "groupCharacter",
      char: "⏞",
      position: "over",
      baseline: "body",
      body,
    })),
  ],
  ["operators", nested((body) => ({ type: "operator", body }))],
  [
    "lines",
    nested((cell) => ({
      type: "equationArray",
      rows: [{ cells: [[{ type: "break" }, ...cell]] }],
    })),
  ],
];

const words = { speech, symbols };
const fromOmml = (body: MathList): (() => unknown) => {
  const root = parseXml(onSlide(writeOmml(body, { display: true })));
  return () => readOmml(root);
};
const fromMathml = (body: MathList): (() => unknown) => {
  const root = parseXml(writeMathml(body, { display: true }));
  return () => readMathml(root);
};

/** What is done with trees, and with what is written from them. */
const OF_TREES: readonly (readonly [string, (body: MathList) => () => unknown])[] = [
  ["UnicodeMath written", (body) => () => writeUnicodeMath(body)],
  [
    "UnicodeMath read",
    (body) => {
      const text = writeUnicodeMath(body);
      return () => readUnicodeMath(text);
    },
  ],
  ["OMML written", (body) => () => writeOmml(body, { display: true })],
  ["OMML read", fromOmml],
  ["MathML written", (body) => () => writeMathml(body, { display: true, drawn: true })],
  ["MathML read", fromMathml],
  ["speech", (body) => () => speak(body, words)],
  ["extent", (body) => () => estimateExtent(body, 18)],
];

// ── decks and files ─────────────────────────────────────────────────────────────────────────────

/** A deck of one slide, its text box's paragraphs as given. */
function withParagraphs(paragraphs: string): Package {
  const pkg = open(deck({ slides: [slide(textBox("§Q§"))] }));
  pkg.write(
    SLIDE,
    pkg.text(SLIDE).replace(/<a:p>.*?<\/a:p>/s, () => paragraphs),
  );
  return pkg;
}

const insertInto =
  (paragraphs: (size: number) => string) =>
  (size: number): (() => unknown) => {
    const pkg = withParagraphs(paragraphs(size));
    return () => {
      const place = { kind: "text", text: "§Q§" } as const;
      const result = insertEquation(pkg.copy(), SLIDE, place, { body: Y, mode: "inline" });
      if (!result.ok) throw new Error(result.refusal.code);
    };
  };
const RUN = "<a:r><a:rPr lang='en'/><a:t>z</a:t></a:r>";
const EQUATION = equation().replace("<a14:m>", `<a14:m xmlns:a14="${NS.a14}">`);
const QUESTION = "<a:r><a:t>§Q§</a:t></a:r>";
const ODD_RUN = '<a:r><a:rPr lang="en"><a:noFill/></a:rPr><a:x/><a:t>x</a:t></a:r>';
/** Never the same sources twice, because the results of reading them are cached. */
let made = 0;
const sources = (size: number): readonly Source[] =>
  Array.from({ length: size }, (_, i) => ({
    latex: `x_{${i}} + ${made++}`,
    display: false,
    time: i,
  }));
const formula = (i: number): string => `a_{${i}} + \\frac{b}{c}`;
const entries = (size: number) =>
  Array.from({ length: size }, (_, i) =>
    entry({ id: `${i}`, latex: formula(i), name: `No. ${i}` }),
  );
const incoming = (name: string, text: (size: number) => string) => (size: number) => {
  const content = text(size);
  let id = 0;
  return () => readIncoming(name, content, { newId: () => `${id++}`, now: () => 0 });
};
const many = (size: number, text: (i: number) => string): string =>
  Array.from({ length: size }, (_, i) => text(i)).join("");

const OTHERS: readonly Growing[] = [
  {
    name: "XML: elements",
    size: 500,
    prepare: (n) => () =>
      parseXml(`<a>${"<b c='1'>x &amp; y</b>".repeat(n)}</a>`, { wellFormed: true }),
  },
  {
    name: "XML: attributes",
    size: 300,
    prepare: (n) => () =>
      parseXml(`<a ${many(n, (i) => `b${i}="1" `)}/>`, { wellFormed: true }).attributes,
  },
  {
    name: "XML: depth",
    size: 150,
    prepare: (n) => () => parseXml("<a>".repeat(n) + "</a>".repeat(n), { wellFormed: true }),
  },
  {
    name: "XML: names without an end, passed over",
    size: 200,
    prepare: (n) => () => {
      try {
        parseXml("<a>".repeat(n), { opaque: new Set(["a"]) });
      } catch {
        // It is not well-formed; what counts is how long it takes to notice that.
      }
    },
  },
  {
    name: "zip: entries",
    size: 50,
    prepare: (n) => {
      const bytes = zipSync(
        Object.fromEntries(Array.from({ length: n }, (_, i) => [`${i}`, new Uint8Array(3)])),
      );
      return () => Zip.open(bytes).patch(new Map([["1", new Uint8Array(5)]]));
    },
  },
  {
    name: "insert among runs",
    size: 200,
    prepare: insertInto((n) => `<a:p>${RUN.repeat(n)}${QUESTION}${RUN.repeat(n)}</a:p>`),
  },
  {
    name: "insert among paragraphs",
    size: 200,
    prepare: insertInto((n) => `${`<a:p>${RUN}</a:p>`.repeat(n)}<a:p>${QUESTION}</a:p>`),
  },
  {
    name: "insert among equations",
    size: 50,
    prepare: insertInto((n) => `<a:p>${QUESTION}${(RUN + EQUATION).repeat(n)}</a:p>`),
  },
  {
    name: "find text",
    size: 200,
    prepare: (n) => {
      const pkg = withParagraphs(`<a:p>${RUN.repeat(n)}</a:p>`.repeat(4));
      return () => findText(pkg, SLIDE, "zzzz zzzz");
    },
  },
  {
    name: "text against the host's",
    size: 200,
    prepare: (n) => {
      const ours = "ab\uFFFC".repeat(n);
      return () => alignOffset(ours, "ab#".repeat(n), 4);
    },
  },
  {
    name: "animations",
    size: 200,
    prepare: (n) => {
      const pkg = withParagraphs("<a:p/>");
      const target = `<p:spTgt spid="2"><p:txEl><p:pRg st="3" end="3"/></p:txEl></p:spTgt>`;
      pkg.write(
        SLIDE,
        pkg.text(SLIDE).replace("</p:sld>", `<p:timing>${target.repeat(n)}</p:timing></p:sld>`),
      );
      const root = pkg.root(SLIDE);
      return () => renumber(root, "2", [{ first: 1, last: 1, newLast: 2 }]);
    },
  },
  {
    name: "fingerprint of the exchange, odd runs",
    size: 200,
    prepare: (n) => {
      const pkg = withParagraphs(`<a:p>${ODD_RUN.repeat(n)}</a:p>`);
      return () => fingerprint({ pkg, part: SLIDE, route: "export" });
    },
  },
  {
    name: "fingerprint of a deck",
    size: 200,
    prepare: (n) => {
      const pkg = withParagraphs(`<a:p>${RUN.repeat(n)}</a:p>`);
      return () => fingerprint({ pkg, part: SLIDE, route: "file" });
    },
  },
  {
    name: "list of equations",
    size: 25,
    prepare: (n) => {
      const bytes = deck({
        slides: Array.from({ length: n }, () =>
          slide(textBox({ xml: `<a:p>${equation()}</a:p>` })),
        ),
      });
      return () => {
        const pkg = open(bytes);
        harvest(pkg);
        return listEquations(pkg);
      };
    },
  },
  {
    name: "remembered sources: index",
    size: 60,
    prepare: (n) => () => new SourceIndex([{ sources: sources(n) }]),
  },
  {
    name: "remembered sources: one more",
    size: 200,
    prepare: (n) => {
      const xml = writeSourcesPart({ writer: "w", sources: sources(n) });
      return () => {
        const part = readSourcesPart(xml) ?? { writer: "w", sources: [] };
        writeSourcesPart(withSources(part, [{ latex: "new", display: false, time: n }]));
      };
    },
  },
  {
    name: "preamble: definitions in depth",
    size: 100,
    // Only the first five unterminated definitions are read to the end.
    prepare: (n) => () => readPreamble("\\newcommand{\\a}{".repeat(20 * n)),
  },
  {
    name: "preamble: definitions",
    size: 100,
    prepare: (n) => () =>
      readPreamble(many(n, (i) => `\\newcommand{\\a${"b".repeat(i % 9)}}{x}\n`)),
  },
  {
    name: "library: .json",
    size: 100,
    prepare: incoming("a.json", (n) => writeLibraryFile(entries(n), new Date(0))),
  },
  {
    name: "library: our .tex",
    size: 100,
    prepare: incoming("a.tex", (n) => writeTexFile(entries(n), ({ latex }) => latex)),
  },
  {
    name: "library: a paper",
    size: 100,
    prepare: incoming("a.tex", (n) =>
      many(n, (i) => `We see $${formula(i)}$ and\n\\[ ${formula(-i)} \\]\n`),
    ),
  },
  {
    name: "library: Markdown",
    size: 100,
    prepare: incoming("a.md", (n) =>
      many(n, (i) => `# ${i}\n\n\`code\` $${formula(i)}$\n\n$$\n${formula(-i)}\n$$\n`),
    ),
  },
  ...(
    [
      ["brackets without an end", (n) => "\\[".repeat(n)],
      ["parentheses with ends deep in braces", (n) => "\\({".repeat(n) + "{\\)".repeat(n)],
      ["dollar signs of prices", (n) => `${"$a{".repeat(n)}${"}".repeat(n)}$5`],
      [
        "environments without an end",
        (n) => "\\begin{align}".repeat(2 * n) + "\\end{align}".repeat(n),
      ],
    ] as const satisfies readonly (readonly [string, (size: number) => string])[]
  ).map(([name, text]) => ({
    name: `equations in prose: ${name}`,
    size: 100,
    prepare: (n: number) => {
      const prose = text(n);
      return () => findMath(prose);
    },
  })),
  ...(
    [
      ["brackets without an end", (n) => "\\[".repeat(n)],
      ["brackets with one end", (n) => `${"\\[".repeat(n)}x\\]`],
      ["doubled parentheses", (n) => "\\\\(".repeat(n)],
      ["dollars", (n) => "$a".repeat(n)],
      ["dollars over lines", (n) => "$x\v".repeat(n)],
      ["dollars deep in braces", (n) => "$a{".repeat(n) + "}$".repeat(n)],
      ["formulas", (n) => "see $x$, ".repeat(n)],
      [
        "environments in one another",
        (n) => "\\begin{align}".repeat(2 * n) + "\\end{align}".repeat(n),
      ],
      ["backticks of all lengths", (n) => many(n, (i) => `${"`".repeat(i % 9)} `)],
      ["backticks and dollars", (n) => "$`".repeat(n)],
      ["fences without an end", (n) => "```math\n".repeat(n)],
      ["words", (n) => `$${"ab ".repeat(n)}$`],
      ["texts without an end", (n) => `\\[${"\\text{".repeat(n)}\\]`],
    ] as const satisfies readonly (readonly [string, (size: number) => string])[]
  ).map(([name, text]) => ({
    name: `mathematics in text: ${name}`,
    size: 100,
    prepare: (n: number) => {
      const prose = { text: text(n) };
      return () => findMathematics(prose, () => []);
    },
  })),
  {
    name: "library: search",
    size: 100,
    prepare: (n) => {
      const all = entries(n);
      return () => {
        const search = new LibrarySearch(() => []);
        for (const one of all) search.put(one);
        return [search.scores("frac"), search.scores("a"), search.scores(escape("No. 7"))];
      };
    },
  },
  {
    name: "package: parts read",
    size: 25,
    prepare: (n) => {
      const bytes = deck({ slides: Array.from({ length: n }, () => slide(textBox("x"))) });
      return () => {
        const pkg = open(bytes);
        for (const { part } of pkg.slides) pkg.root(part);
        return strFromU8(unzipSync(pkg.save(), { filter: () => false })["x"] ?? new Uint8Array());
      };
    },
  },
];

/** All of them. */
export const GROWING: readonly Growing[] = [
  ...OF_TREES.flatMap(([what, measured]) => [
    ...WIDE.map(([name, tree]) => ({
      name: `${what}: ${name}`,
      size: 400,
      prepare: (n: number) => measured(tree(n)),
    })),
    // UnicodeMath is read 150 levels deep at most.
    ...DEEP.map(([name, tree]) => ({
      name: `${what}: ${name} in depth`,
      size: 35,
      prepare: (n: number) => measured(tree(n)),
    })),
  ]),
  ...OTHERS,
];
