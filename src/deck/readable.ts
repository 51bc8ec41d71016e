/** How an equation reads in the Fallback, for programs without native mathematics. */
import { readOmml } from "../omml/read";
import { writeUnicodeMath } from "../unicodemath/write";
import type { XmlElement } from "../xml/parse";

/** The equation in UnicodeMath, which can be read as it is: `∑_(i=1)^n i`. The element is an m:oMath. */
export function readable(math: XmlElement): string {
  const text = writeUnicodeMath(readOmml(math).body);
  // An equation that holds nothing still has to be seen.
  return text.trim() === "" ? "\u25A1" : text;
}
