/** Reading the XML of our custom XML parts. What stands under our name may be anybody's, and damaged on purpose. */
import { parseXml, XmlError, type XmlElement } from "../xml/parse";

/** What stands in front of a part's outermost element, as PowerPoint writes it. */
export const PART_HEADER = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n`;

/** The outermost element of a part; undefined if it is not one of that name, or cannot be read. */
export function rootOfPart(xml: string, local: string, namespace: string): XmlElement | undefined {
  try {
    const root = parseXml(xml);
    return root.local === local && root.namespace === namespace ? root : undefined;
  } catch (error) {
    if (error instanceof XmlError) return undefined;
    throw error;
  }
}

/** When something was written, by its attribute; milliseconds since 1970, 0 for what is no time. */
export function timeOf(element: XmlElement): number {
  const time = Number(element.attr("time"));
  // Later ones are no dates.
  return time >= 0 && time <= 8.64e15 ? time : 0;
}
