/** How an equation reads in the Fallback, for programs without native mathematics. */
import type { XmlElement } from "../xml/parse";

/** The equation as plain text. The element is an m:oMath. */
export function readable(math: XmlElement): string {
  const text = math.text;
  // An equation that holds nothing still has to be seen.
  return text.trim() === "" ? "\u25A1" : text;
}
