/** Boxes and phantoms, which UTN 28 describes by bits. */
import type { BorderBoxNode, PhantomNode } from "../math/ast";
import { PHANTOMS } from "./build-up";

const SIGN_OF_PHANTOM: ReadonlyMap<number, string> = new Map(
  [...PHANTOMS].map(([sign, bits]) => [bits, sign]),
);

/** `body` is the content as UnicodeMath. */
export function phantom(node: PhantomNode, body: string): string {
  const { show, zeroWidth, zeroAscent, zeroDescent } = node;
  const mask = (show ? 1 : 0) + (zeroWidth ? 2 : 0) + (zeroAscent ? 4 : 0) + (zeroDescent ? 8 : 0);
  const sign = SIGN_OF_PHANTOM.get(mask);
  return sign === undefined ? `⟡(${String(mask)}&${body})` : `${sign}(${body})`;
}

/** `body` is the content as UnicodeMath. */
export function borderBox({ sides, strikes }: BorderBoxNode, body: string): string {
  if (sides.length === 0 && strikes.length > 0 && strikes.every((s) => s === "up" || s === "down"))
    return `${strikes.length === 2 ? "╳" : strikes[0] === "up" ? "╱" : "╲"}(${body})`;
  // The bits of UTN 28, section 3.18: hide top 1, bottom 2, left 4, right 8; strike 16, 32, 64, 128.
  let mask = 0;
  (["top", "bottom", "left", "right"] as const).forEach((side, bit) => {
    if (!sides.includes(side)) mask |= 1 << bit;
  });
  (["horizontal", "vertical", "down", "up"] as const).forEach((strike, bit) => {
    if (strikes.includes(strike)) mask |= 16 << bit;
  });
  return mask === 0 ? `▭(${body})` : `▭(${String(mask)}&${body})`;
}
