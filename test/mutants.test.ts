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
import { described, mutantsOf, mutated } from "../tools/mutants/mutate";
import { Trial } from "../tools/mutants/trial";

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

const SOURCE = "export const isSmall = (n: number): boolean => n < 10;\n";
const TEST = `import { isSmall } from "../../src/toy/small";
test("five is small, a hundred is not", () => {
  expect([isSmall(5), isSmall(100)]).toEqual([true, false]);
});
`;

test("a mutant that no test notices survives, and the tree stays as it was", async () => {
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
  } finally {
    trial.stop();
    expect(readFileSync(join(root, file), "utf8")).toBe(SOURCE);
    rmSync(root, { recursive: true, force: true });
  }
  expect(await trial.judge({ file, from: 0, to: 0, text: "" })).toBe("interrupted");
  expect(existsSync(root)).toBe(false);
});
