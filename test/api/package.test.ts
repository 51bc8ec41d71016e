/** The package as `npm run package` makes it: the examples of its README compile and run against it. */
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import ts from "typescript";
import { latexToMathml, latexToOmml, ommlToLatex } from "../../src/api/latex-to-omml";
import { COMMANDS } from "../../src/latex/commands";
import { sampleOf } from "../../tools/website/samples";

const root = join(__dirname, "../..");
const project = mkdtempSync(join(tmpdir(), "package-"));
const folder = join(project, "node_modules", "latex-to-omml");

beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  execFileSync(process.execPath, ["tools/build-package.mjs", folder], { cwd: root });
});
afterAll(() => {
  rmSync(project, { recursive: true, force: true });
});

const read = (name: string): string => readFileSync(join(folder, name), "utf8");

test("one module with types, licences and no dependencies", () => {
  const described = JSON.parse(read("package.json")) as Record<string, unknown>;
  expect(described).toMatchObject({ name: "latex-to-omml", type: "module", license: "MIT" });
  expect(described).not.toHaveProperty("dependencies");
  expect(gzipSync(read("latex-to-omml.mjs"), { level: 9 }).length).toBeLessThan(130_000);
  expect(read("NOTICE.txt")).toContain("mhchemparser");
  expect(read("NOTICE.txt")).not.toContain("react");
  expect(read("LICENSE")).toContain("MIT");
});

test("it does what the program does, for every row of the table of commands", () => {
  const samples = COMMANDS.flatMap((row) => sampleOf(row)?.latex ?? []);
  const file = join(project, "samples.json");
  writeFileSync(file, JSON.stringify(samples));
  const script = `import { latexToOmml, latexToMathml, ommlToLatex } from "latex-to-omml";
    import { readFileSync } from "node:fs";
    const all = JSON.parse(readFileSync("samples.json", "utf8")).map((latex) => {
      const omml = latexToOmml(latex).output ?? "";
      return [omml, latexToMathml(latex).output ?? "", ommlToLatex(omml).output ?? ""];
    });
    process.stdout.write(JSON.stringify(all));`;
  const said = execFileSync(process.execPath, ["--input-type=module", "-e", script], {
    ...{ cwd: project, encoding: "utf8", maxBuffer: 1e8 },
  });
  const ours = samples.map((latex) => {
    const omml = latexToOmml(latex).output ?? "";
    return [omml, latexToMathml(latex).output ?? "", ommlToLatex(omml).output ?? ""];
  });
  expect(samples.length).toBeGreaterThan(1500);
  expect(JSON.parse(said)).toEqual(ours);
});

test("the examples of its README", () => {
  const examples = [...read("README.md").matchAll(/```js\n([^]*?)```/g)].map(([, code]) => code);
  expect(examples.length).toBeGreaterThan(4);
  const files = examples.map((code, i) => {
    const file = join(project, `example${String(i)}.mts`);
    const slide = 'let slideXml = "<p:spTree></p:spTree>";\n';
    writeFileSync(file, `${slide}${code ?? ""}\nconsole.log(slideXml);\nexport {};\n`);
    return file;
  });
  // The package's own types are checked too; those of the language are not ours.
  const program = ts.createProgram(files, {
    ...{ strict: true, noEmit: true, skipLibCheck: false, skipDefaultLibCheck: true, types: [] },
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
  });
  const wrong = ts
    .getPreEmitDiagnostics(program)
    .map(({ file, messageText }) => `${file?.fileName ?? ""}: ${JSON.stringify(messageText)}`);
  expect(wrong).toEqual([]);
  const said = files.map((file) => {
    // The examples have no types of their own: they run as they are.
    const js = file.replace(/mts$/, "mjs");
    copyFileSync(file, js);
    return execFileSync(process.execPath, [js], { encoding: "utf8" });
  });
  expect(said[0]).toContain("<m:oMathPara xmlns:m=");
  expect(said[1]).toMatch(
    /^<p:spTree><mc:AlternateContent .*<\/mc:AlternateContent><\/p:spTree>$/m,
  );
  expect(said[3]).toContain("x\n1/2\n<math xmlns=");
});
