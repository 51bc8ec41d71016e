/** Removes numbers from equation arrays, like a host that does not support them (`Profile.dropsNumbers`). */
import type { Element } from "@xmldom/xmldom";
import { NS, child, children, descendants, elements, remove } from "./xml";

/** Removes m:maxDist and what follows `#` in the lines from all arrays of a slide. */
export function dropNumbers(slide: Element): void {
  for (const array of descendants(slide, NS.m, "eqArr")) {
    const properties = child(array, NS.m, "eqArrPr");
    const distance = properties && child(properties, NS.m, "maxDist");
    if (distance) remove(distance);
    for (const line of children(array, NS.m, "e")) dropNumber(line);
  }
}

function dropNumber(line: Element): void {
  let isBehind = false;
  for (const part of elements(line)) {
    const [text] = descendants(part, NS.m, "t");
    const [head = "", ...number] = (text?.textContent ?? "").split("#");
    if (isBehind) remove(part);
    else if (text && number.length > 0) {
      isBehind = true;
      text.textContent = head;
    }
  }
}
