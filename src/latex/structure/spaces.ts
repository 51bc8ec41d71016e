/** Splits a width in mu into spaces that the tree has. */
import type { SpaceWidth } from "../../math/ast";

const STEPS: readonly (readonly [mu: number, width: SpaceWidth])[] = [
  [18, "em"],
  [9, "en"],
  [6, "veryThick"],
  [5, "thick"],
  [4, "medium"],
  [3, "thin"],
  [1, "hair"],
];

/** Wider space is page layout, not part of an equation. */
const MAX_EMS = 20;

interface Spaces {
  readonly widths: readonly SpaceWidth[];
  /** Is the sum within half a mu of the requested width? */
  readonly exact: boolean;
}

const remembered = new Map<number, Spaces>();

export function spacesOf(mu: number): Spaces {
  const key = Math.round(mu * 4);
  const known = remembered.get(key);
  if (known) return known;
  const made = make(mu);
  if (remembered.size < 500) remembered.set(key, made);
  return made;
}

function make(mu: number): Spaces {
  if (mu === 0) return { widths: ["zero"], exact: true };
  const widths: SpaceWidth[] = [];
  let left = Math.min(mu, MAX_EMS * 18);
  const exactEnough = mu <= MAX_EMS * 18;
  for (const [step, width] of STEPS) {
    while (left >= step - (step === 18 ? 0 : 0.5)) {
      widths.push(width);
      left -= step;
    }
  }
  return { widths, exact: exactEnough && Math.abs(left) <= 0.6 };
}
