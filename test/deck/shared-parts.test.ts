import fc from "fast-check";
import {
  LIBRARY_NAMESPACE,
  PREAMBLE_NAMESPACE,
  readLibraryPart,
  readPreamblePart,
  writeLibraryPart,
  writePreamblePart,
} from "../../src/deck/shared-parts";

/** Text that XML can hold. */
const text = fc.string({ unit: "grapheme" }).map((s) =>
  // oxlint-disable-next-line no-control-regex -- what XML forbids is what is left out
  s.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ""),
);
const time = fc.nat();

test("what is written is read again", () => {
  const folder = fc.record({ path: text, time, file: text });
  const writer = text.filter((w) => w !== "");
  fc.assert(
    fc.property(fc.record({ writer, folders: fc.array(folder) }), (part) => {
      expect(readLibraryPart(writeLibraryPart(part))).toEqual({ kind: "read", part });
    }),
  );
  fc.assert(
    fc.property(fc.record({ writer, time, text }), (part) => {
      expect(readPreamblePart(writePreamblePart(part))).toEqual({ kind: "read", part });
    }),
  );
});

const root = (attributes: string, inside = ""): string =>
  `<library xmlns="${LIBRARY_NAMESPACE}" ${attributes}>${inside}</library>`;

test.each([
  ["no XML", "{}", "damaged"],
  ["cut off", root('writer="A"').slice(0, -4), "damaged"],
  ["a DOCTYPE", `<!DOCTYPE library [<!ENTITY a "b">]>${root('writer="A"')}`, "damaged"],
  ["another root", root('writer="A"').replaceAll("library ", "other "), "damaged"],
  ["another namespace", root('writer="A"').replace(":1", ":2"), "damaged"],
  ["no writer", root('version="1"'), "damaged"],
  ["a version that is none", root('version="x" writer="A"'), "damaged"],
  ["a newer version", root('version="2" writer="A"', "<shelf/>"), "newer"],
])("%s is %s", (_, xml, kind) => {
  expect(readLibraryPart(xml).kind).toBe(kind);
});

test("attributes that make no sense cost no folder", () => {
  const inside = `<folder time="soon">{}</folder><folder path="P" time="-1"/><other/>`;
  expect(readLibraryPart(root('writer="A"', inside))).toEqual({
    kind: "read",
    part: {
      writer: "A",
      folders: [
        { path: "", time: 0, file: "{}" },
        { path: "P", time: 0, file: "" },
      ],
    },
  });
  const preamble = `<preamble xmlns="${PREAMBLE_NAMESPACE}" writer="A" time="1e99">x</preamble>`;
  expect(readPreamblePart(preamble)).toMatchObject({ kind: "read", part: { time: 0 } });
});
