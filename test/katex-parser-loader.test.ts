/** The build leaves KaTeX's drawing out (tools/katex-parser-loader.cjs); its parser must not notice. */
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { transformSync } from "@swc/core";
import katex from "katex";

const require = createRequire(__filename);
const { parserOnly } = require("../tools/katex-parser-loader.cjs") as {
  parserOnly: (source: string) => string;
};
const whole = readFileSync(
  join(dirname(require.resolve("katex/package.json")), "dist/katex.mjs"),
  "utf8",
);

type Parse = (source: string, options: object) => unknown;

function evaluated(source: string): { readonly __parse: Parse } {
  const { code } = transformSync(source, { module: { type: "commonjs" } });
  const module: { default?: { __parse: Parse } } = {};
  // The module is KaTeX's own, as webpack gets it.
  new Function("exports", code)(module);
  if (module.default === undefined) throw new Error("KaTeX exports nothing");
  return module.default;
}

/** The tree, or the error; without the lexer that every position refers to. */
function outcome(parse: Parse, source: string): string {
  try {
    const tree = parse(source, { displayMode: true, strict: false, trust: true });
    return JSON.stringify(tree, (key, value: unknown) => (key === "lexer" ? undefined : value));
  } catch (error) {
    return String(error);
  }
}

const folder = join(__dirname, "fixtures/formulas");
const formulas = readdirSync(folder).flatMap((file) =>
  [...readFileSync(join(folder, file), "utf8").matchAll(/^<<< latex\n([^]*?)\n>>> /gm)].map(
    ([, source = ""]) => source,
  ),
);

test("the reduced parser reads every formula as the whole one does", () => {
  const reduced = evaluated(parserOnly(whole));
  const full = (katex as unknown as { readonly __parse: Parse }).__parse;
  expect(formulas.length).toBeGreaterThan(50);
  // Their A is raised by a measure that the loader writes down.
  for (const source of ["\\LaTeX", "\\KaTeX"]) {
    expect(outcome(reduced.__parse, source)).toBe(outcome(full, source));
  }
  const read = formulas.filter((source) => !outcome(full, source).startsWith("ParseError"));
  expect(read.length).toBeGreaterThan(formulas.length / 2);
  for (const source of formulas) {
    expect(outcome(reduced.__parse, source)).toBe(outcome(full, source));
  }
});

test("nothing of ours calls what is gone", () => {
  const sources = readdirSync(join(__dirname, "../src"), { recursive: true, encoding: "utf8" });
  const callers = sources.filter(
    (file) =>
      /\.tsx?$/.test(file) &&
      /\bkatex\s*\.\s*_*render/.test(readFileSync(join(__dirname, "../src", file), "utf8")),
  );
  expect(callers).toEqual([]);
});

test("what draws is gone, and another release is not taken for this one", () => {
  expect(parserOnly(whole)).not.toMatch(/^ {2}(?:html|mathml)Builder/m);
  expect(() => parserOnly("export { nothing };")).toThrow("not what this loader expects");
  expect(() => parserOnly(whole.replaceAll("  htmlBuilder", "  drawIt"))).toThrow("not what");
});
