/**
 * Properties of a list that its parents ask for again and again, computed once per list. Otherwise asking
 * for them at every level takes time that grows with the square of the depth, or doubles with each level.
 * Trees are immutable, so an answer remains valid as long as its list exists.
 */
import type { MathList } from "./ast";

/** The same function with its results cached per list. */
export function perList<T extends NonNullable<unknown>>(
  answer: (list: MathList) => T,
): (list: MathList) => T {
  const answers = new WeakMap<MathList, T>();
  return (list) => {
    const known = answers.get(list);
    if (known !== undefined) return known;
    const found = answer(list);
    answers.set(list, found);
    return found;
  };
}
