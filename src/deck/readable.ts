/** The text of an equation in the Fallback, for programs without native mathematics. */
import { readOmml } from "../omml/read";
import { writeUnicodeMath } from "../unicodemath/write";
import type { MathList } from "../math/ast";
import { linesOf } from "../omml/write";
import { commonFormat } from "../pptx/equation";
import { inItsPlace } from "../pptx/in-its-place";
import type { XmlElement } from "../xml/parse";
import { textColor } from "./list";

/** The equation in UnicodeMath, which is readable as it is: `∑_(i=1)^n i`. The element is an m:oMath. */
export function readable(math: XmlElement): string {
  // The Fallback's text has the same colour, and sizes of parts would only show as signs.
  const xml = math.outerXml;
  const plain = xml.replace(/<m:argPr>.*?<\/m:argPr>/gs, "");
  const options = { textColor: textColor(commonFormat(math)) };
  return readableBody(readOmml(plain === xml ? math : inItsPlace(math, plain), options).body);
}

/** The lines of a written equation: a display has one m:oMath per line. */
export function readableLines(body: MathList, display: boolean): readonly string[] {
  return (display ? linesOf(body) : [body]).map(readableBody);
}

function readableBody(body: MathList): string {
  const text = writeUnicodeMath(body);
  // An empty equation must still be visible.
  return text.trim() === "" ? "\u25A1" : text;
}
