/** Paragraphs whose line is set by tabs (ECMA-376 part 1, 21.1.2.2.13 and 21.1.2.2.14). */
import type { XmlElement } from "../xml/parse";
import { without } from "./paragraph-properties";
import { prefixOf } from "./prefix";

/** A place where text is set by a tab, in EMU from the left edge of the text. */
export interface TabStop {
  readonly pos: number;
  readonly algn: "ctr" | "r";
}

/** A line set by tabs starts at the left edge, also where its paragraph was centred or right-to-left. */
const FROM_THE_EDGE = { marL: "0", marR: "0", indent: "0", algn: "l", rtl: "0" };

/**
 * Properties for a line set by tabs, without a bullet. `styles` are those the paragraph inherits from,
 * nearest first. Only values that differ from them are set: LibreOffice forgets tab stops beside a margin.
 */
export function tabbedProperties(
  properties: XmlElement | undefined,
  paragraph: XmlElement,
  stops: readonly TabStop[],
  styles: readonly XmlElement[],
  bullet: boolean,
): string {
  const a = prefixOf(properties ?? paragraph);
  const tabs = stops.map(({ pos, algn }) => `<${a}tab pos="${pos}" algn="${algn}"/>`).join("");
  const isOther = ([name, value]: readonly [string, string]): boolean =>
    [...(properties ? [properties] : []), ...styles]
      .flatMap((style) => style.attr(name) ?? [])
      .slice(0, 1)
      .some((said) => said !== value);
  const set = new Map(Object.entries(FROM_THE_EDGE).filter(isOther));
  return without(properties, paragraph, set, { tabs: `<${a}tabLst>${tabs}</${a}tabLst>`, bullet });
}
