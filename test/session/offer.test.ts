/** Whether a deck is asked about: what it has of other tools, and once. */
import { offerOf, offerOnce } from "../../src/session/offer";
import { offeredKind, withOffered } from "../../src/kept/offered";
import { memoryStore } from "../../src/storage/memory";
import { keptValue } from "../../src/storage/value";
import { deck, picture, slide, textBox } from "../support/deck";
import { leftPicture } from "../support/leftovers";
import { open } from "../support/slides";

const igt = (latex: string): string => `\\begin{document}${latex}\\end{document}`;
const CORE = (created: string): string =>
  `<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:creator>Ann</dc:creator><dcterms:created>${created}</dcterms:created></cp:coreProperties>`;

function deckOf(created: string | undefined, ...latex: readonly string[]) {
  const slides = latex.map((one) => slide(leftPicture({ tags: { LATEXADDIN: igt(one) } })));
  const parts = created === undefined ? {} : { "docProps/core.xml": CORE(created) };
  return open(deck({ slides: [slide(textBox("text"), picture()), ...slides], parts }));
}

test("what can be converted counts, by tool; nothing is offered where there is nothing", async () => {
  expect(await offerOf(deckOf(undefined, "$x$", "$y$", "\\includegraphics{z}"))).toEqual({
    count: 2,
    tools: ["IguanaTex"],
  });
  expect(await offerOf(deckOf(undefined))).toBeUndefined();
});

test("once for a deck, also when it was worked on since; another deck is asked about", async () => {
  const stored = memoryStore();
  const store = (kind: typeof offeredKind) => keptValue(stored, kind);
  const day = "2026-01-02T03:04:05Z";
  expect(await offerOnce(deckOf(day, "$x$", "$y$"), store)).toBeDefined();
  expect(await offerOnce(deckOf(day, "$y$"), store)).toBeUndefined();
  expect(await offerOnce(deckOf("2025-05-05T00:00:00Z", "$y$"), store)).toBeDefined();
  // A deck that does not say when it was made is known by what is in it.
  expect(await offerOnce(deckOf(undefined, "$x$"), store)).toBeDefined();
  expect(await offerOnce(deckOf(undefined, "$x$"), store)).toBeUndefined();
});

test("decks that were asked about are kept, the last 200", () => {
  const many = Array.from({ length: 300 }, (_, n) => `d${n}`).reduce(
    withOffered,
    offeredKind.empty,
  );
  expect([many.length, many[0]]).toEqual([200, "d299"]);
  expect(offeredKind.parse(["a"])).toEqual(["a"]);
  expect(offeredKind.parse([1])).toBeUndefined();
});
