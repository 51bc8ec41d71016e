/** The playground's ribbon and context menu are those of the manifest. */
import { existsSync, readFileSync } from "node:fs";
import { readAddIn } from "../../src/playground/manifest";
import { commands } from "../../src/ribbon/commands";
import { paneRequests } from "../../src/ribbon/requests";
import { testServices } from "../support/services";

const manifest = readFileSync("manifest.xml", "utf8");
const english = readAddIn(manifest, "en-US");

test("every button is there, with its words, pictures and what it does", () => {
  const controls = [...manifest.matchAll(/<Control xsi:type="Button" id="([^"]+)"/g)];
  const all = [...english.ribbon, ...english.textMenu];
  expect(all.map(({ id }) => id)).toEqual(controls.map(([, id]) => id));
  const known = Object.keys(
    commands({
      services: testServices(),
      requests: paneRequests(),
      showPane: () => Promise.resolve(),
      preamble: () => Promise.resolve(""),
    }),
  );
  for (const { label, hint, icons, command } of all) {
    expect(label).not.toBe("");
    expect(hint.length).toBeGreaterThan(label.length);
    expect(existsSync(icons.small) && existsSync(icons.large)).toBe(true);
    if (command !== undefined) expect(known).toContain(command);
  }
  expect(all.filter(({ command }) => command === undefined).map(({ id }) => id)).toEqual([
    "Latex.Insert",
  ]);
});

test("in the words for a language; in those for every other where it has none", () => {
  const german = readAddIn(manifest, "de-DE");
  const labels = ({ name, ribbon }: typeof german) => [name, ...ribbon.map(({ label }) => label)];
  expect(labels(german)).toEqual([
    "LaTeX für PowerPoint",
    "LaTeX einfügen",
    "Formel bearbeiten",
    "In Formeln umwandeln",
    "Neu nummerieren",
  ]);
  expect(readAddIn(manifest, "qps-ploc")).toEqual(english);
});

test("a manifest with other buttons has another ribbon", () => {
  const without = manifest.replace(
    /<Control xsi:type="Button" id="Latex.Edit">[^]*?<\/Control>/,
    "",
  );
  expect(readAddIn(without, "en-US").ribbon.map(({ id }) => id)).toEqual([
    "Latex.Insert",
    "Latex.Convert",
    "Latex.Renumber",
  ]);
  expect(readAddIn("<OfficeApp/>", "en-US")).toEqual({
    name: "",
    group: "",
    ribbon: [],
    textMenu: [],
  });
});
