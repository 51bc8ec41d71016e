import fc from "fast-check";
import type { SavedEquation } from "../../src/library/entry";
import { readLibraryFile, writeLibraryFile } from "../../src/library/json-file";
import { isOurTexFile, readTexFile, writeTexFile } from "../../src/library/tex-file";
import { entries } from "../support/entries";
import { entry } from "../support/entry";

const NOW = new Date(Date.UTC(2026, 0, 2));

test("a .json file gives back what was written", () => {
  fc.assert(
    fc.property(entries(), (list) => {
      const read = readLibraryFile(writeLibraryFile(list, NOW));
      expect(read).toEqual({ ok: true, file: { entries: list, aside: [], newer: false } });
    }),
  );
});

test("a .tex file gives back what was written, whether a source compiles or not", () => {
  fc.assert(
    fc.property(entries(), fc.func(fc.option(fc.string(), { nil: undefined })), (list, spell) => {
      const text = writeTexFile(list, spell);
      expect(isOurTexFile(text)).toBe(true);
      expect(readTexFile(text)).toEqual({ entries: list, unreadable: 0 });
    }),
  );
});

test("what TeX would stop at is set in other words, its source kept beside it", () => {
  const entry: SavedEquation = {
    id: "e1",
    name: "Water",
    latex: "\\ce{H2+O2->H2O}",
    preamble: "",
    folder: "",
    tags: [],
    note: "",
    favourite: false,
    mode: "inline",
    rank: "a0",
    created: 1,
    stamp: { at: 2, by: "me" },
  };
  const spelled = "\\mathrm{H}_{2} + \\mathrm{O}_{2} \\longrightarrow \\mathrm{H}_{2} \\mathrm{O}";
  const text = writeTexFile([entry], () => spelled);
  expect(text.slice(text.indexOf("%%% source"))).toBe(
    [
      `%%% source ${JSON.stringify(entry.latex)}`,
      "\\(",
      spelled,
      "\\)",
      "",
      "\\end{document}",
      "",
    ].join("\n"),
  );
  expect(text).not.toContain("mhchem");
  expect(readTexFile(text).entries).toEqual([entry]);
  // Nothing is set where the other words will not do either.
  expect(writeTexFile([entry], () => "\\saturn")).not.toContain("\\saturn");
});

test("a .tex file shows a person what is in it", () => {
  const text = writeTexFile(
    [
      {
        id: "e1",
        name: "Area",
        latex: "\\abs{A}\n\n= \\pi r^2",
        preamble: "\\newcommand{\\abs}[1]{|#1|}",
        folder: "Geometry/Circle",
        tags: ["circle", "area"],
        note: "two\nlines",
        favourite: true,
        mode: "display",
        rank: "a0",
        created: 1,
        stamp: { at: 2, by: "me" },
      },
    ],
    () => "spelled",
  );
  expect(text.slice(text.indexOf("%%% equation"))).toBe(
    [
      "%%% equation",
      "% name: Area",
      "% folder: Geometry/Circle",
      "% tags: circle, area",
      '% note: "two\\nlines"',
      "% favourite: yes",
      "% mode: display",
      "% id: e1",
      "% rank: a0",
      "% created: 1",
      "% changed: 2 me",
      "\\begingroup",
      "%%% definitions",
      "\\newcommand{\\abs}[1]{|#1|}",
      "%%% end",
      "\\[",
      "%%% source",
      "\\abs{A}",
      "%%%blank",
      "= \\pi r^2",
      "%%% end",
      "\\]",
      "\\endgroup",
      "",
      "\\end{document}",
      "",
    ].join("\n"),
  );
});

test.each([
  ["", "notJson"],
  ["{", "notJson"],
  ["{}", "notALibrary"],
  ['{"type":"something else","entries":[]}', "notALibrary"],
  ['{"type":"latex-for-powerpoint/library","version":1}', "notALibrary"],
  ["[".repeat(1_000_000), "notALibrary"],
  ['[{"a":'.repeat(60), "notALibrary"],
])("a file that is no library: %.60s", (text, reason) => {
  expect(readLibraryFile(text)).toEqual({ ok: false, reason });
});

test("a newer file is read as far as we know it, and said to be newer", () => {
  const read = readLibraryFile(
    JSON.stringify({
      type: "latex-for-powerpoint/library",
      version: 99,
      entries: [{ id: "a", latex: "x", colour: "red", stamp: { at: 5, by: "z" } }, { id: "b" }, 7],
    }),
  );
  expect(read).toMatchObject({
    ok: true,
    file: {
      newer: true,
      entries: [{ id: "a", latex: "x", mode: "auto" }],
      aside: [{ reason: "noSource" }, { reason: "notAnObject" }],
    },
  });
});

test("names like __proto__ are data", () => {
  const read = readLibraryFile(
    '[{"id":"__proto__","latex":"x","name":"<script>","__proto__":{"favourite":true}}]',
  );
  expect(read).toMatchObject({
    ok: true,
    file: { entries: [{ id: "__proto__", name: "<script>", favourite: false }] },
  });
});

test("a block of a .tex file that was copied by hand is an equation of its own", () => {
  const text = writeTexFile([entry({ id: "e1", latex: "x" })], ({ latex }) => latex);
  const block = text.slice(text.indexOf("%%% equation"), text.indexOf("\\end{document}"));
  const { entries: read } = readTexFile(text.replace(block, block + block.replace(/^x$/m, "y")));
  expect(read.map(({ id, latex }) => [id, latex])).toEqual([
    ["e1", "x"],
    ["e1-2", "y"],
  ]);
});
