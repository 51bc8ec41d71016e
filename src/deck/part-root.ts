/**
 * Reading the XML of our custom XML parts. A part with our namespace may come from anybody, and be damaged
 * on purpose.
 */
import { parseXml, XmlError, type XmlElement } from "../xml/parse";

/** The beginning of a part, before its outermost element, as PowerPoint writes it. */
export const PART_HEADER = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n`;

/** The outermost element of a part; undefined if it has another name, or cannot be read. */
export function rootOfPart(xml: string, local: string, namespace: string): XmlElement | undefined {
  try {
    const root = parseXml(xml);
    return root.local === local && root.namespace === namespace ? root : undefined;
  } catch (error) {
    if (error instanceof XmlError) return undefined;
    throw error;
  }
}

/** The `time` attribute of an element in milliseconds since 1970; 0 where it is not a valid time. */
export function timeOf(element: XmlElement): number {
  const time = Number(element.attr("time"));
  // The largest time that a Date can have.
  return time >= 0 && time <= 8.64e15 ? time : 0;
}
