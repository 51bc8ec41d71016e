/**
 * Questions about a list that its parents ask again and again: answered once a list. Without that,
 * whoever asks about what is inside a list inside a list … takes a time that grows with the square of
 * the depth, or doubles with each level. Trees are immutable, so an answer holds as long as its list.
 */
import type { MathList } from "./ast";

/** The same function, which remembers its answers. */
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
