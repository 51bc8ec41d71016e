/** The mutants of `npm run mutants`: what they change, and that tests are told apart by them. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { runInNewContext } from "node:vm";
import { blockAround, probed } from "../tools/mutants/blocks";
import { described, mutantsOf, mutated, type Mutant } from "../tools/mutants/mutate";
import { Trial } from "../tools/mutants/trial";
import { TypeCheck } from "../tools/mutants/types";

const changes = (source: string): readonly string[] =>
  mutantsOf("x.ts", source).map((mutant) => mutated(source, mutant));

test.each([
  ["if (a) b();", ["if (!(a)) b();", "if (a) ;"]],
  ["a < b", ["a <= b", ";"]],
  ["x = a && b", ["x = a || b", ";"]],
  ["x = a ?? b", ["x = b", ";"]],
  ["const x = 0;", ["const x = 1;", "const x = (-1);"]],
  ["const x = 12;", ["const x = 13;", "const x = 11;"]],
  ['const x = "a";', ['const x = "";']],
  ['const x = "";', ['const x = "mutant";']],
  ["const x = /a/u;", ["const x = /(?!)/;"]],
  ["const x = !a;", ["const x = (a);"]],
  ["const x = a ? b : c;", ["const x = !(a) ? b : c;"]],
  ["function f() { return a; }", ["function f() { return undefined; }"]],
  ["for (;;) break;", ["for (;;) ;"]],
  ["const x = { 1: true };", ["const x = { 1: false };"]],
])("%s", (source, expected) => {
  expect([...changes(source)].sort()).toEqual([...expected].sort());
});

test.each([
  'import x from "y";',
  'type X = "a" | 1;',
  "interface X { readonly a: true }",
  'const x: "a" = y;',
  "return assertNever(x);",
  'const x = import("y");',
])("nothing to change: %s", (source) => {
  expect(changes(source)).toEqual([]);
});

test("a mutant is described by its place and both texts", () => {
  const source = "const a = 1;\nif (a <\n 2) b();";
  expect(mutantsOf("x.ts", source).map((mutant) => described(source, mutant))).toContain(
    "x.ts:2  a < 2  →  !(a < 2)",
  );
});

test.each([
  ["if (a) { b; } else c;", "b", "a"],
  ["f = (x = 1) => x + 2; f();", "x + 2", "f ="],
  ["f = () => (x) => x + 2; f()(1);", "x + 2", "f ="],
  ["function f(x = 1) { return x; } f();", "x = 1", "f()"],
  ["switch (a) { case 1: break; case true: b; c; break; }", "c;", "a"],
  ["class A { m() { return 1; } } new A().m();", "return", "new"],
])("a probe tells that a place is reached: %s", (source, reached, outside) => {
  const { text, blocks } = probed("x.js", source, 10);
  const hits: number[] = [];
  runInNewContext(text, { a: true, b: 0, c: 0, __reached: (id: number) => hits.push(id) });
  const blockOf = (part: string): number | undefined =>
    blockAround(blocks, source.indexOf(part), source.indexOf(part) + part.length)?.id;
  expect(hits).toContain(blockOf(reached));
  expect(blockOf(outside)).toBe(10);
  expect(hits[0]).toBe(10);
});

test("a block that is not run is not reached", () => {
  const { text } = probed("x.js", "if (a) { b; } function f() {} (() => a);", 0);
  const hits: number[] = [];
  runInNewContext(text, { a: false, __reached: (id: number) => hits.push(id) });
  expect(hits).toEqual([0]);
});

test("the compiler notices what has another type, and nothing else", () => {
  const root = mkdtempSync(join(tmpdir(), "typed-"));
  const source = `export const side: "left" | "right" = "left";
export const words: readonly string[] = ["left"];
`;
  try {
    writeFileSync(join(root, "a.ts"), source);
    writeFileSync(
      join(root, "tsconfig.json"),
      JSON.stringify({ compilerOptions: { strict: true, lib: ["es5"], types: [] } }),
    );
    const check = new TypeCheck(root);
    const mutants = mutantsOf("a.ts", source);
    expect(mutants.map((mutant) => mutated(source, mutant).split("\n").join(" "))).toEqual([
      'export const side: "left" | "right" = ""; export const words: readonly string[] = ["left"]; ',
      'export const side: "left" | "right" = "left"; export const words: readonly string[] = [""]; ',
    ]);
    expect(mutants.map((mutant) => check.notices(mutant))).toEqual([true, false]);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});

const SOURCE = `export const isSmall = (n: number): boolean => n < 10;
export function half(n: number): number {
  let steps = 0;
  while (2 * steps < n) steps++;
  return steps;
}
export const unused = (n: number): number => n + 1;
`;
const TEST = `import { half, isSmall } from "../../src/toy/small";
test("five is small, a hundred is not", () => {
  expect([isSmall(5), isSmall(100)]).toEqual([true, false]);
});
test("half of six is three", () => {
  expect(half(6)).toBe(3);
});
`;

test("mutants are told apart by the tests that reach them, and the tree stays as it was", async () => {
  const root = mkdtempSync(join(tmpdir(), "toy-"));
  for (const folder of ["src/toy", "test/toy"]) mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, "src/toy/small.ts"), SOURCE);
  writeFileSync(join(root, "test/toy/small.test.ts"), TEST);
  symlinkSync(resolve(__dirname, "../node_modules"), join(root, "node_modules"));
  writeFileSync(
    join(root, "jest.config.mjs"),
    `const swc = ["@swc/jest", { jsc: { parser: { syntax: "typescript" } } }];
     export default { projects: [{ displayName: "unit", transform: { "\\\\.ts$": swc } }] };`,
  );
  const file = "src/toy/small.ts";
  const trial = new Trial(root);
  try {
    expect(await trial.baseline([file])).toBeUndefined();
    const [boundary] = mutantsOf(file, SOURCE);
    if (!boundary) throw new Error("no mutant");
    expect(mutated(SOURCE, boundary)).toContain("n <= 10");
    expect(await trial.judge(boundary)).toBe("survived");
    expect(await trial.judge({ ...boundary, text: ">" })).toBe("killed");
    expect(await trial.judge({ ...boundary, text: "<" })).toBe("survived");
    const by = (text: string): Mutant => {
      const found = mutantsOf(file, SOURCE).find((mutant) =>
        mutated(SOURCE, mutant).includes(text),
      );
      if (!found) throw new Error(`no mutant with ${text}`);
      return found;
    };
    expect(await trial.judge(by("n - 1"))).toBe("unreached");
    expect(await trial.judge(by("steps--"), 1, 1000)).toBe("timeout");
    expect(await trial.judge(by("2 / steps"))).toBe("killed");
    const several = [boundary, { ...boundary, text: ">" }, by("n - 1"), by("2 / steps")];
    const noticed: Mutant[] = [];
    for await (const mutant of trial.noticed(several)) noticed.push(mutant);
    expect(noticed).toEqual([several[3], several[1]]);
  } finally {
    trial.stop();
    expect(readFileSync(join(root, file), "utf8")).toBe(SOURCE);
    rmSync(root, { recursive: true, force: true });
  }
  expect(await trial.judge({ file, from: 0, to: 0, text: "" })).toBe("interrupted");
  expect(existsSync(root)).toBe(false);
});
