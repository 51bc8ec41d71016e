/** Text for drawing: paragraphs with their bullets and numbers, runs with their looks. */
import type { Element } from "@xmldom/xmldom";
import type { Deck } from "./deck/deck";
import { bodyProperties, levelProperties } from "./deck/placeholders";
import { textBodyOf } from "./deck/shapes";
import { schemeColor } from "./deck/theme";
import { NS, attribute, child, elements, serializeXml } from "./deck/xml";
import { bulletOf } from "./model/format";
import { bulletSign } from "./text/bullet-signs";
import { equationOf, ommlOf, paragraphsOf } from "./text/characters";
import type { EquationCount, Paragraph, Segment } from "./text/characters";
import { levelOf } from "./text/edit";
import { numbersOf } from "./text/numbering";
import { runStyle } from "./text/style";
import type { ParagraphView, RunView, TextView } from "./view";

/** The text of a shape, or of a cell of a table. */
export function drawText(
  deck: Deck,
  part: string,
  shape: Element,
  body: Element,
  count: EquationCount,
): TextView {
  const own = child(body, NS.a, "bodyPr");
  const inherits = textBodyOf(shape) === body;
  const chain = inherits ? bodyProperties(deck, part, shape) : own ? [own] : [];
  const value = (name: string): string | undefined => valueIn(chain, name);
  const fit = chain
    .flatMap((element) => elements(element))
    .find((e) => ["spAutoFit", "normAutofit", "noAutofit"].includes(e.localName ?? ""));
  const anchor =
    value("anchor") ?? attribute(child(body.parentNode ?? body, NS.a, "tcPr"), "anchor");
  return {
    anchor: anchor === "ctr" ? "middle" : anchor === "b" ? "bottom" : "top",
    autoSize:
      fit?.localName === "spAutoFit" ? "shape" : fit?.localName === "normAutofit" ? "text" : "none",
    fontScale: Number(attribute(fit, "fontScale") ?? 100000) / 100000,
    wrap: value("wrap") !== "none",
    inset: {
      left: Number(value("lIns") ?? 91440),
      top: Number(value("tIns") ?? 45720),
      right: Number(value("rIns") ?? 91440),
      bottom: Number(value("bIns") ?? 45720),
    },
    paragraphs: drawParagraphs(deck, part, shape, paragraphsOf(body, count)),
  };
}

function drawParagraphs(
  deck: Deck,
  part: string,
  shape: Element,
  paragraphs: readonly Paragraph[],
): ParagraphView[] {
  const styled = paragraphs.map((paragraph) => {
    const chain = paragraphProperties(deck, part, shape, paragraph);
    return { paragraph, chain, bullet: bulletOf(chain) };
  });
  const numbers = numbersOf(
    styled.map(({ paragraph, bullet }) => ({
      level: levelOf(paragraph.element),
      empty: paragraph.segments.length === 0,
      ...(bullet?.localName === "buAutoNum" ? { auto: autoNumber(bullet) } : {}),
    })),
  );
  return styled.map(({ paragraph, chain, bullet }, index) => ({
    start: paragraph.start,
    length: paragraph.length,
    align: ALIGN.get(valueIn(chain, "algn") ?? "l") ?? "left",
    level: levelOf(paragraph.element),
    bullet: paragraph.segments.length === 0 ? "" : (numbers[index] ?? bulletText(bullet, chain)),
    marginLeft: Number(valueIn(chain, "marL") ?? 0),
    indent: Number(valueIn(chain, "indent") ?? 0),
    size: runStyle(deck, part, shape, paragraph, undefined).size,
    runs: paragraph.segments.map((segment) => drawRun(deck, part, shape, paragraph, segment)),
  }));
}

const ALIGN: ReadonlyMap<string, ParagraphView["align"]> = new Map([
  ["l", "left"],
  ["ctr", "center"],
  ["r", "right"],
  ["just", "justify"],
]);

/** `a:pPr` and `a:lvlNpPr` elements that apply, nearest first. */
function paragraphProperties(
  deck: Deck,
  part: string,
  shape: Element,
  { element }: Paragraph,
): readonly Element[] {
  const own = child(element, NS.a, "pPr");
  const levels = levelProperties(deck, part, shape, levelOf(element));
  return own ? [own, ...levels] : levels;
}

function valueIn(chain: readonly Element[], name: string): string | undefined {
  return chain.map((element) => attribute(element, name)).find((value) => value !== undefined);
}

function autoNumber(bullet: Element): { readonly scheme: string; readonly startAt: number } {
  return {
    scheme: attribute(bullet, "type") ?? "arabicPeriod",
    startAt: Number(attribute(bullet, "startAt") ?? 1),
  };
}

function bulletText(bullet: Element | undefined, chain: readonly Element[]): string {
  if (!bullet || bullet.localName === "buNone") return "";
  const char = attribute(bullet, "char");
  if (char === undefined) return "•";
  const font = chain
    .map((element) => child(element, NS.a, "buFont"))
    .find((element) => element !== undefined);
  return bulletSign(char, attribute(font, "typeface") ?? "");
}

function drawRun(
  deck: Deck,
  part: string,
  shape: Element,
  paragraph: Paragraph,
  segment: Segment,
): RunView {
  const style = runStyle(deck, part, shape, paragraph, segment);
  const equation = segment.type === "equation" ? equationOf(segment.element) : undefined;
  const omml = equation && ommlOf(equation);
  const linked = child(child(segment.element, NS.a, "rPr"), NS.a, "hlinkClick");
  return {
    type: segment.type,
    text: segment.text,
    ...(omml ? { omml: serializeXml(omml) } : {}),
    start: segment.start,
    length: segment.length,
    size: style.size,
    color: linked ? (schemeColor(deck, part, "hlink") ?? style.color) : style.color,
    font: style.font,
    bold: style.bold,
    italic: style.italic,
    underline: linked !== undefined || style.underline !== "none",
  };
}
