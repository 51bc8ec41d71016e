/** What the documents say can be followed: links, anchors, pictures, commands. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { documents, targetOf } from "../tools/website/documents";
import { htmlOf, outlineOf } from "../tools/website/markdown";

const ROOT = resolve(__dirname, "..");
const all = documents(ROOT);
const byPath = new Map(all.map((document) => [document.path, document]));
const filesIn = (folder: string, ending: string): readonly string[] =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => (folder === "." ? name : `${folder}/${name}`));

/** Everything of a kind that all documents say and that leads nowhere. */
function dead(form: RegExp, leads: (name: string) => boolean): readonly string[] {
  const said = all.flatMap(({ path, code }) =>
    code.flatMap((text) =>
      [...text.matchAll(form)].map(([whole, name = ""]) => ({ path, whole, name })),
    ),
  );
  expect(said.length).toBeGreaterThan(0);
  return said.filter(({ name }) => !leads(name)).map(({ path, whole }) => `${path}: ${whole}`);
}

test("every document is reached from the README", () => {
  const there = [...filesIn(".", ".md"), ...filesIn("docs", ".md"), "src/api/README.md"];
  expect(there.filter((path) => !byPath.has(path))).toEqual([]);
});

test("links and pictures lead to files that are there, and to headings of documents", () => {
  const broken = all.flatMap(({ path, links }) =>
    links
      .filter(({ href }) => {
        const to = targetOf(path, href);
        if (to === undefined) return !/^(?:https|mailto):/.test(href);
        if (!existsSync(join(ROOT, to.path))) return true;
        return to.anchor !== undefined && byPath.get(to.path)?.anchors.includes(to.anchor) !== true;
      })
      .map(({ href }) => `${path}: ${href}`),
  );
  expect(all.flatMap(({ links }) => links).length).toBeGreaterThan(30);
  expect(broken).toEqual([]);
});

test("commands are there", () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  expect(dead(/npm run (?:-s )?([a-z:-]+)/g, (name) => Object.hasOwn(scripts, name))).toEqual([]);
  const isBench = (name: string): boolean => existsSync(join(ROOT, "bench", `${name}.bench.ts`));
  expect(dead(/npm run bench -- ([a-z]+)/g, isBench)).toEqual([]);
  const isFile = (name: string): boolean => existsSync(join(ROOT, name));
  expect(dead(/(?:node|tsx) ((?:tools|bench)\/[\w./-]+)/g, isFile)).toEqual([]);
});

test("workflows run commands that are there", () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  const workflows = filesIn(".github/workflows", ".yml").map((path) =>
    readFileSync(join(ROOT, path), "utf8"),
  );
  const run = workflows.flatMap((text) =>
    [...text.matchAll(/npm (?:run )?([a-z]+)/g)].map(([, name = ""]) => name),
  );
  expect(run.length).toBeGreaterThan(6);
  expect(run.filter((name) => name !== "pack" && !Object.hasOwn(scripts, name))).toEqual([]);
});

test("pictures are used, and small", () => {
  const shown = new Set(
    all.flatMap(({ path, links }) => links.map(({ href }) => targetOf(path, href)?.path)),
  );
  const pictures = ["assets/pictures", "docs/pictures"]
    .filter((folder) => existsSync(join(ROOT, folder)))
    .flatMap((folder) => filesIn(folder, ""));
  expect(pictures.filter((path) => !shown.has(path))).toEqual([]);
  const sizes = pictures.map((path) => statSync(join(ROOT, path)).size);
  expect(Math.max(...sizes)).toBeLessThan(1_000_000);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(2_500_000);
});

describe("as pages", () => {
  test("anchors are those of GitHub", () => {
    const markdown = "# What it *is*, `x_1`\n\n## Is it?\n\n## Is it!\n\n### Ä & ß – 2.0";
    expect(outlineOf(markdown)).toMatchObject({
      title: "What it is, x_1",
      anchors: ["what-it-is-x_1", "is-it", "is-it-1", "ä--ß--20"],
    });
    expect(htmlOf(markdown, (href) => href)).toContain('<h2 id="is-it-1">Is it!</h2>');
  });

  test("links are turned, HTML stays text", () => {
    const html = htmlOf("[a](b.md#c) ![d](e.png) <script>x</script>", (href) => `to/${href}`);
    expect(html).toContain('<a href="to/b.md#c">a</a>');
    expect(html).toContain('<img src="to/e.png" alt="d">');
    expect(html).not.toContain("<script");
  });
});
