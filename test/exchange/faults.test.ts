/** Every call of an insertion goes wrong in turn, see `matrix.ts`; `tools/exchange-faults.ts` tries all of it. */
import { FAULTS, MATRIX_DECK, runMatrix, SITUATIONS } from "./matrix";
import { openDesk, type Desk } from "./support";

const SENTENCE = "a caret in a sentence";
const EVERY = ["fails", "hangs", "lands, then fails", "lands, then hangs"];
const MATRIX = [
  ...EVERY.map((fault) => ["windows", SENTENCE, fault] as const),
  ...EVERY.map((fault) => ["web", SENTENCE, fault] as const),
  // The same calls as on Windows; only the marker is another.
  ["mac", SENTENCE, "lands, then fails"] as const,
  // The marker is taken out by an exchange, because no text range reaches into a table.
  ["windows", "a caret in a cell", "lands, then fails"] as const,
  ["windows", "nothing selected", "fails"] as const,
];

let desk: Desk | undefined;
afterEach(() => {
  desk?.close();
});

test.each(MATRIX)(
  "on %s, %s: every call in turn %s",
  async (profile, situation, fault) => {
    // A window of its own: a call that hangs may leave the file open.
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

function fail(name: string): never {
  throw new Error(`there is no ${name}`);
}
