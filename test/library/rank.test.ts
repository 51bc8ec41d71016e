import fc from "fast-check";
import { generateKeyBetween } from "fractional-indexing";
import { isRank } from "../../src/library/restore";

function canGoOn(rank: string): boolean {
  try {
    generateKeyBetween(null, rank);
    generateKeyBetween(rank, null);
    return true;
  } catch {
    return false;
  }
}

const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const key = fc
  .tuple(
    fc.constantFrom(..."ABXYZabcyz"),
    fc.string({ unit: fc.constantFrom(..."01az"), maxLength: 30 }),
  ) // prettier-ignore
  .map(([head, rest]) => head + rest);

test("a rank is what the order can go on from", () => {
  fc.assert(
    fc.property(fc.oneof(key, fc.string({ unit: fc.constantFrom(...digits) })), (rank) => {
      // Where it says yes, neither side throws; what it refuses for safety is the outermost integer.
      if (isRank(rank)) expect(canGoOn(rank)).toBe(true);
    }),
    { numRuns: 2000 },
  );
  for (const rank of ["a0", "a0V", "Zz", "b10", "a1", "b00", "Yzz"])
    expect(isRank(rank)).toBe(true);
  for (const rank of ["", "a", "b1", "a00", "1", "A", "é0", "a0 ", `A${"0".repeat(26)}`])
    expect(isRank(rank)).toBe(false);
});

test("every rank that comes about is one", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20), { maxLength: 60 }), (places) => {
      const ranks: string[] = [];
      for (const place of places) {
        const at = Math.min(place, ranks.length);
        ranks.splice(at, 0, generateKeyBetween(ranks[at - 1] ?? null, ranks[at] ?? null));
      }
      expect(ranks.filter((rank) => !isRank(rank))).toEqual([]);
    }),
  );
});
