/** Seeded generators of library entries, with everything that people and accidents put into their fields. */
import fc from "fast-check";
import { cleanFolder, cleanTags, type SavedEquation } from "../../src/library/entry";

const text = fc.string({ unit: "binary", maxLength: 30 });
const source = fc.oneof(
  fc.constantFrom(
    "x^2",
    "\\frac{a}{b}",
    "\\begin{align}a&=b\\\\c&=d\\end{align}",
    "a\n\nb",
    "a % comment\n+b",
    "%%% end\nx",
    "x\r\ny",
    "  y ",
    "\\R^n",
  ),
  fc.string({ minLength: 1, maxLength: 40 }).filter((s) => s.trim() !== ""),
);

const anEntry: fc.Arbitrary<SavedEquation> = fc
  .record({
    id: fc.uuid(),
    name: text.map((s) => s.trim()),
    latex: source,
    preamble: fc.oneof(
      fc.constant(""),
      fc.constant("\\newcommand{\\R}{\\mathbb{R}}"),
      fc.string({ maxLength: 30 }),
    ),
    folder: fc.array(text, { maxLength: 3 }).map((names) => cleanFolder(names.join("/"))),
    tags: fc.array(text, { maxLength: 4 }).map(cleanTags),
    note: text,
    favourite: fc.boolean(),
    mode: fc.constantFrom("auto" as const, "inline" as const, "display" as const),
    rank: fc.constantFrom("a0", "a1", "Zz", "a0V", "b10"),
    created: fc.nat(2_000_000_000),
    at: fc.nat(2_000_000_000),
    by: text,
  })
  .map(({ at, by, ...rest }) => ({ ...rest, stamp: { at, by } }));

export const entries = (maxLength = 8): fc.Arbitrary<SavedEquation[]> =>
  fc.uniqueArray(anEntry, { maxLength, selector: (e) => e.id });
