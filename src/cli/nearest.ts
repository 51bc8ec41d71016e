import { editDistance } from "../latex/edit-distance";

/** The name that was probably meant: the nearest by edit distance; undefined if none is near. */
export function nearest(word: string, names: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(word.length / 3)) + 0.5;
  for (const name of names) {
    const distance = editDistance(word, name, least);
    if (distance < least) {
      least = distance;
      best = name;
    }
  }
  return best;
}
