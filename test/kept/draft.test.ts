/** The draft, and the one that waits while an equation of the deck is in the field. */
import { draftKind, reopened } from "../../src/kept/draft";

test("what is kept is read again, also what waits", () => {
  const kept = { source: "E=mc^2", mode: "inline", aside: { source: "my draft", mode: "display" } };
  expect(draftKind.parse(kept)).toMatchObject(kept);
  expect(draftKind.parse({ source: "x", mode: "?" })).toMatchObject({ source: "x", mode: "auto" });
  expect(draftKind.parse({ source: "x", mode: "auto", aside: 7 })).not.toHaveProperty("aside");
  expect(draftKind.parse({ mode: "auto" })).toBeUndefined();
});

test("when the pane opens again, what waited comes back; the equation is in its deck", () => {
  const aside = { source: "my draft", mode: "display" } as const;
  expect(reopened({ source: "E", mode: "inline", aside })).toMatchObject(aside);
  const empty = { source: " ", mode: "auto" } as const;
  expect(reopened({ source: "E", mode: "inline", aside: empty })).toMatchObject({ source: "E" });
  expect(reopened({ source: "E", mode: "inline" })).toMatchObject({ source: "E", mode: "inline" });
});
