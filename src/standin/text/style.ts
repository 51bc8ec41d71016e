/** The look of text, with everything that it inherits from layout, master, presentation and theme. */
import type { Element } from "@xmldom/xmldom";
import type { Deck } from "../deck/deck";
import { levelProperties } from "../deck/placeholders";
import { masterStyleOf } from "../deck/placeholders";
import { colorIn } from "../deck/theme";
import { NS, attribute, child, elements } from "../deck/xml";
import { levelOf } from "./edit";
import type { Paragraph, Segment } from "./characters";

export interface RunStyle {
  /** Points. */
  readonly size: number;
  /** Six hexadecimal digits. */
  readonly color: string;
  readonly font: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
}

/** `a:rPr` and `a:defRPr` elements that apply to a run, nearest first. */
export function runPropertiesOf(
  deck: Deck,
  part: string,
  shape: Element,
  paragraph: Element,
  run: Element | undefined,
): Element[] {
  const own = run && (child(run, NS.a, "rPr") ?? firstRunProperties(run));
  const ownOrEnd = own ?? (run ? undefined : child(paragraph, NS.a, "endParaRPr"));
  const levels = levelProperties(deck, part, shape, levelOf(paragraph)).flatMap((level) => {
    const defaults = child(level, NS.a, "defRPr");
    return defaults ? [defaults] : [];
  });
  return ownOrEnd ? [ownOrEnd, ...levels] : levels;
}

/** The first run properties inside an equation. */
function firstRunProperties(element: Element): Element | undefined {
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType !== 1) continue;
    const inner = node as Element;
    if (inner.localName === "rPr" && inner.namespaceURI === NS.a) return inner;
    const found = firstRunProperties(inner);
    if (found) return found;
  }
  return undefined;
}

export function runStyle(
  deck: Deck,
  part: string,
  shape: Element,
  paragraph: Paragraph,
  segment: Segment | undefined,
): RunStyle {
  const chain = runPropertiesOf(deck, part, shape, paragraph.element, segment?.element);
  const first = (name: string): string | undefined =>
    chain.map((element) => attribute(element, name)).find((value) => value !== undefined);
  const flag = (name: string): boolean => ["1", "true"].includes(first(name) ?? "0");
  const fill = fillOf(chain, shape);
  const font = chain
    .map((element) => attribute(child(element, NS.a, "latin"), "typeface"))
    .find((value) => value !== undefined);
  const isTitle = masterStyleOf(shape) === "titleStyle";
  return {
    size: Number(first("sz") ?? 1800) / 100,
    color: (fill && colorIn(deck, part, fill)) ?? colorIn(deck, part, undefined) ?? "000000",
    font: themeFont(deck, part, font ?? (isTitle ? "+mj-lt" : "+mn-lt")),
    bold: flag("b"),
    italic: flag("i"),
    underline: first("u") ?? "none",
  };
}

/**
 * The element with the colour: `a:fontRef` of the shape's style comes after the shape's own properties and
 * before inherited ones (ECMA-376 part 1, 20.1.4.1.17).
 */
function fillOf(chain: readonly Element[], shape: Element): Element | undefined {
  const fills = chain.flatMap((element) => child(element, NS.a, "solidFill") ?? []);
  const own = fills.find((fill) => isWithin(fill, shape));
  const reference = child(child(shape, NS.p, "style"), NS.a, "fontRef");
  const styled = reference && elements(reference).length > 0 ? reference : undefined;
  return own ?? styled ?? fills[0];
}

function isWithin(element: Element, ancestor: Element): boolean {
  for (let node = element.parentNode; node; node = node.parentNode) {
    if (node === ancestor) return true;
  }
  return false;
}

/** The name of a font; "+mj-lt" and "+mn-lt" are resolved to the theme's fonts. */
function themeFont(deck: Deck, part: string, name: string): string {
  if (!name.startsWith("+")) return name;
  const theme = deck.themeOf(part);
  const scheme = theme && child(child(theme, NS.a, "themeElements"), NS.a, "fontScheme");
  const kind = name.startsWith("+mj") ? "majorFont" : "minorFont";
  return attribute(child(child(scheme, NS.a, kind), NS.a, "latin"), "typeface") ?? "Calibri";
}
