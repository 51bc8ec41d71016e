/** Primes, accents, bars and strokes on a character. */
import type { MathList, MathNode, Strike } from "../../math/ast";
import type { Char } from "./records";
import type { Writer } from "./templates";

/** Applies an embellishment to a character. */
type Makes = (body: MathList) => MathNode;

const accent =
  (mark: string): Makes =>
  (body) => ({ type: "accent", mark, body });

const struck =
  (...strikes: readonly Strike[]): Makes =>
  (body) => ({ type: "borderBox", sides: [], strikes, body });

const bar =
  (position: "over" | "under"): Makes =>
  (body) => ({ type: "bar", position, body });

const under =
  (char: string): Makes =>
  (body) => ({
    type: "limits",
    base: body,
    under: [...char].map((c) => ({ type: "symbol", char: c, variant: "upright" })),
  });

const arrowUnder =
  (char: string): Makes =>
  (body) => ({ type: "groupCharacter", char, position: "under", baseline: "body", body });

/** Embellishments by number, except primes, which become scripts, and negation, which changes the character. */
const MAKES: ReadonlyMap<number, Makes> = new Map([
  [2, accent("\u0307")],
  [3, accent("\u0308")],
  [4, accent("\u20DB")],
  [8, accent("\u0303")],
  [9, accent("\u0302")],
  [11, accent("\u20D7")],
  [12, accent("\u20D6")],
  [13, accent("\u20E1")],
  [14, accent("\u20D1")],
  [15, accent("\u20D0")],
  [16, struck("horizontal")],
  [17, bar("over")],
  [19, accent("\u0311")],
  [20, accent("\u0306")],
  [21, struck("up", "down")],
  [22, struck("up")],
  [23, struck("down")],
  [24, accent("\u20DC")],
  [25, under(".")],
  [26, under("..")],
  [27, under("...")],
  [28, under("....")],
  [29, bar("under")],
  [30, under("~")],
  [31, under("\u2322")],
  [32, under("\u2323")],
  [33, arrowUnder("\u2192")],
  [34, arrowUnder("\u2190")],
  [35, arrowUnder("\u2194")],
  [36, arrowUnder("\u21C0")],
  [37, arrowUnder("\u21BC")],
]);

const NEGATION = 10;
const PRIMES: ReadonlyMap<number, string> = new Map([
  [5, "\u2032"],
  [6, "\u2032\u2032"],
  [7, "\u2035"],
  [18, "\u2032\u2032\u2032"],
]);

/** A character with its embellishments, applied in their order, primes last. */
export function embellished(
  sign: MathList,
  { embellishments, at }: Char,
  writer: Writer,
): MathList {
  let nodes = sign;
  let primes = "";
  for (const number of embellishments) {
    const makes = MAKES.get(number);
    const prime = PRIMES.get(number);
    const [first] = nodes;
    if (makes) nodes = [makes(nodes)];
    else if (prime !== undefined) primes += prime;
    else if (number === NEGATION && first?.type === "symbol")
      nodes = [{ ...first, char: `${first.char}\u0338`.normalize("NFC") }];
    else writer.tell("mtefEmbellishment", at, "error", { code: String(number) });
  }
  if (primes === "") return nodes;
  const sup = [...primes].map((char): MathNode => ({ type: "symbol", char, variant: "upright" }));
  return [{ type: "scripts", base: nodes, sup }];
}
