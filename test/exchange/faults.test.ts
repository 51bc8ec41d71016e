/** Every call of a job fails in turn, see `matrix.ts`; `tools/exchange-faults.ts` tries everything. */
import type { ProfileName } from "../../src/standin/profiles";
import { FAULTS, MATRIX_DECK, runMatrix, runSourceMatrix, SITUATIONS } from "./matrix";
import { openDesk, type Desk } from "./support";

const SENTENCE = "a caret in a sentence";
const EVERY = Object.keys(FAULTS);
const MATRIX: readonly (readonly [ProfileName, string, string])[] = [
  ...EVERY.map((fault) => ["windows", SENTENCE, fault] as const),
  ...["fails", "lands, then hangs"].map((fault) => ["web", SENTENCE, fault] as const),
  // The same calls as on Windows; only the marker is different.
  ["mac", SENTENCE, "lands, then fails"],
  // The marker is removed by an exchange, because no text range reaches into a table.
  ["windows", "a caret in a cell", "lands, then fails"],
  ["windows", "nothing selected", "fails"],
  ["windows", "update", "lands, then fails"],
  ["web", "remove", "lands, then hangs"],
  ["windows", "one of several slides", "fails"],
  ["web", "one of several slides", "lands, then hangs"],
  ["windows", "back to text", "lands, then fails"],
  ["web", "back to text", "hangs"],
  ["windows", "renumber", "lands, then fails"],
  ["web", "renumber", "hangs"],
  ["windows", "numbers to the left", "lands, then fails"],
  ["web", "numbers to the left", "hangs"],
  ["windows", "undo", "fails"],
  ["web", "undo", "lands, then fails"],
];

let desk: Desk | undefined;
afterEach(() => {
  desk?.close();
});

test.each(MATRIX)(
  "on %s, %s: every call in turn %s",
  async (profile, situation, fault) => {
    // A new window: a call that hangs may leave the file open.
    desk = await openDesk({ deck: MATRIX_DECK, profile });
    const { wrong, calls } = await runMatrix(
      desk,
      SITUATIONS[situation] ?? fail(situation),
      FAULTS[fault] ?? fail(fault),
    );
    expect(wrong).toEqual([]);
    expect(calls).toBeGreaterThan(2);
  },
  120_000,
);

test.each(EVERY)("the store of sources: every call in turn %s", async (fault) => {
  desk = await openDesk({ deck: MATRIX_DECK, profile: "windows" });
  const { wrong, calls } = await runSourceMatrix(desk, FAULTS[fault] ?? fail(fault));
  expect(wrong).toEqual([]);
  expect(calls).toBeGreaterThan(1);
});

function fail(name: string): never {
  throw new Error(`there is no ${name}`);
}
