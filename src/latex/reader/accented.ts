/** Letters with accents: in mathematics `é` is an accent over an e, in text the letter itself. */
import type { MathList } from "../../math/ast";
import { Act, type ConstructMeaning } from "../commands/meaning";
import { Kind } from "../structure/row";

/** Combining marks and the accents they become in mathematics, where a macron is a bar. */
const MARKS: ReadonlyMap<string, string> = new Map([
  ["\u0301", "\u0301"],
  ["\u0300", "\u0300"],
  ["\u0308", "\u0308"],
  ["\u0303", "\u0303"],
  ["\u0304", "\u0305"],
  ["\u0306", "\u0306"],
  ["\u030C", "\u030C"],
  ["\u0302", "\u0302"],
  ["\u0307", "\u0307"],
  ["\u030A", "\u030A"],
  ["\u030B", "\u030B"],
  ["\u0327", "\u0327"],
  ...[..."\u20D0\u20D1\u20D6\u20D7\u20DB\u20DC\u20E1"].map((mark) => [mark, mark] as const),
]);

/** The meaning of a character with marks that are accents; undefined for any other. */
export function accented(char: string): ConstructMeaning | undefined {
  if (char < "\u00C0" && char.length === 1) return undefined;
  const chars = [...char.normalize("NFD")];
  if (/^\p{M}/u.test(char)) return alone(chars);
  const [letter = "", ...marks] = chars;
  if (marks.length === 0 || !marks.every((mark) => MARKS.has(mark)) || !/^\p{L}/u.test(letter))
    return undefined;
  const base = letter === "i" ? "ı" : letter === "j" ? "ȷ" : letter;
  return {
    act: Act.Construct,
    run: (r, at, row) => {
      const span = { from: at.from, to: at.to };
      let body = r.characterList(base, span);
      for (const mark of marks)
        body = [{ type: "accent", mark: MARKS.get(mark) ?? mark, body, span }];
      for (const node of body) r.push(row, node, Kind.Ordinary);
    },
    words: (w, at) => {
      w.add(char.normalize("NFC"), { from: at.from, to: at.to });
    },
    mathOnly: false,
    centresDots: false,
  };
}

/** Marks without a base: in mathematics accents over an empty place, in text accents on a space. */
function alone(marks: readonly string[]): ConstructMeaning {
  return {
    act: Act.Construct,
    run: (r, at, row) => {
      const span = { from: at.from, to: at.to };
      let body: MathList = [];
      for (const mark of marks)
        body = [{ type: "accent", mark: MARKS.get(mark) ?? mark, body, span }];
      for (const node of body) r.push(row, node, Kind.Ordinary);
    },
    words: (w, at) => {
      w.add(`\u00A0${marks.join("")}`, { from: at.from, to: at.to });
    },
    mathOnly: false,
    centresDots: false,
  };
}
