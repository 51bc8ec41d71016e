/** The read model of `view.ts`, made from the deck's parts. */
import type { Element } from "@xmldom/xmldom";
import { toBase64 } from "./base64";
import type { Deck, SlideEntry } from "./deck/deck";
import { bodyProperties, levelProperties, placeOf, ancestorsOf } from "./deck/placeholders";
import {
  bodyAt,
  cellsOf,
  columnsOf,
  nonVisual,
  placeholderOf,
  rowsOf,
  shapeProperties,
  shapesIn,
  tableOf,
  textBodyOf,
  topShapes,
  transformOf,
} from "./deck/shapes";
import type { Frame, Shape } from "./deck/shapes";
import { relsNameOf } from "./deck/parts";
import { colorIn, schemeColor } from "./deck/theme";
import { NS, attribute, child, descendants, elements, path, serializeXml } from "./deck/xml";
import { bulletOf } from "./model/format";
import { equationOf, ommlOf, paragraphsOf } from "./text/characters";
import type { EquationCount, Paragraph, Segment } from "./text/characters";
import { levelOf } from "./text/edit";
import { runStyle } from "./text/style";
import type {
  Box,
  CellView,
  DeckView,
  ParagraphView,
  RunView,
  ShapeView,
  SlideView,
  TextView,
} from "./view";

/** Slides as drawn before, to be used again while nothing of theirs has changed. */
export type Drawn = Map<string, { readonly key: string; readonly view: SlideView }>;

/** Everything that is drawn of a deck. Slides that have not changed are the same objects again. */
export function drawDeck(deck: Deck, count: EquationCount, drawn: Drawn = new Map()): DeckView {
  const slides = deck.slides().map((slide, index) => {
    const key = [index, slide.number, ...sourcesOf(deck, slide)].join(" ");
    const known = drawn.get(slide.part);
    if (known?.key === key) return known.view;
    const view = drawSlide(deck, slide, index + 1, count);
    drawn.set(slide.part, { key, view });
    return view;
  });
  return { ...deck.size(), slides };
}

/** Versions of the parts from which a slide is drawn. */
function sourcesOf(deck: Deck, slide: SlideEntry): number[] {
  const { parts } = deck;
  const layout = deck.layoutOf(slide.part);
  const master = layout === undefined ? undefined : deck.masterOf(layout);
  const theme = master === undefined ? undefined : parts.related(master, "theme");
  return [slide.part, deck.notesOf(slide.part), layout, master, theme].flatMap((part) =>
    part === undefined ? [] : [parts.versionOf(part), parts.versionOf(relsNameOf(part))],
  );
}

function drawSlide(deck: Deck, slide: SlideEntry, number: number, count: EquationCount): SlideView {
  const root = deck.parts.root(slide.part);
  const layout = deck.layoutOf(slide.part);
  const master = layout === undefined ? undefined : deck.masterOf(layout);
  const notes = deck.notesOf(slide.part);
  const behind = [master, layout].flatMap((part) =>
    part === undefined ||
    (attribute(deck.parts.root(part), "showMasterSp") === "0" && part === layout)
      ? []
      : [part],
  );
  const shapes = topShapes(root).map((shape) => drawShape(deck, slide.part, shape, count));
  return {
    number,
    id: deck.slideId(slide),
    hidden: attribute(root, "show") === "0",
    background: backgroundOf(deck, [slide.part, layout, master]) ?? "FFFFFF",
    title: titleOf(shapes),
    backdrop: behind.flatMap((part) =>
      topShapes(deck.parts.root(part))
        .filter((shape) => !placeholderOf(shape.element))
        .map((shape) => drawShape(deck, part, shape, count)),
    ),
    shapes,
    notes: notes === undefined || !deck.parts.has(notes) ? "" : notesText(deck, notes, count),
  };
}

function titleOf(shapes: readonly ShapeView[]): string {
  const title = shapes.find((s) => s.placeholder === "title" || s.placeholder === "ctrTitle");
  return (title?.text?.paragraphs ?? [])
    .map((paragraph) => paragraph.runs.map((run) => run.text).join(""))
    .join(" ")
    .replace(/\v/g, " ");
}

function notesText(deck: Deck, part: string, count: EquationCount): string {
  for (const shape of topShapes(deck.parts.root(part))) {
    const body = textBodyOf(shape.element);
    if (body && attribute(placeholderOf(shape.element), "type") === "body") {
      return paragraphsOf(body, count)
        .map((paragraph) => paragraph.segments.map((segment) => segment.text).join(""))
        .join("\n");
    }
  }
  return "";
}

/** The nearest page that says anything about its background. */
function backgroundOf(deck: Deck, pages: readonly (string | undefined)[]): string | undefined {
  for (const page of pages) {
    if (page === undefined) continue;
    const background = path(deck.parts.root(page), NS.p, "cSld", "bg");
    if (!background) continue;
    const fill = child(child(background, NS.p, "bgPr"), NS.a, "solidFill");
    if (fill) return colorIn(deck, page, fill);
    const reference = child(background, NS.p, "bgRef");
    if (reference) return colorIn(deck, page, reference);
  }
  return undefined;
}

// ── shapes
function drawShape(deck: Deck, part: string, shape: Shape, count: EquationCount): ShapeView {
  const { element } = shape;
  const properties = shapeProperties(element);
  const box = toBox(placeOf(deck, part, shape));
  const placeholder = placeholderOf(element);
  const fill = fillOf(deck, part, element, properties);
  const line = lineOf(deck, part, element, properties);
  const body = textBodyOf(element);
  const picture = shape.kind === "picture" ? pictureOf(deck, part, element) : undefined;
  const table = tableOf(element);
  const prompt = placeholder && body && isEmpty(body, count) ? promptOf(deck, part, element) : "";
  return {
    id: shape.id,
    name: shape.name,
    kind: shape.kind,
    ...(placeholder ? { placeholder: attribute(placeholder, "type") ?? "obj" } : {}),
    box,
    rotation: Number(attribute(transformOf(element), "rot") ?? 0) / 60000,
    geometry: attribute(child(properties, NS.a, "prstGeom"), "prst") ?? "rect",
    ...(fill === undefined ? {} : { fill }),
    ...(line === undefined ? {} : { line }),
    ...(prompt === "" ? {} : { prompt }),
    ...(body ? { text: drawText(deck, part, element, body, count) } : {}),
    ...(table ? { cells: drawCells(deck, part, shape, table, box, count) } : {}),
    ...(shape.kind === "group"
      ? { shapes: shapesIn(element, shape).map((inner) => drawShape(deck, part, inner, count)) }
      : {}),
    ...(picture === undefined ? {} : { picture }),
    altText: attribute(nonVisual(element), "descr") ?? "",
  };
}

function toBox({ x, y, width, height }: Frame): Box {
  return { x, y, width, height };
}

function isEmpty(body: Element, count: EquationCount): boolean {
  return paragraphsOf(body, count).every((paragraph) => paragraph.segments.length === 0);
}

/** What a layout's placeholder says as long as the slide's is empty. */
function promptOf(deck: Deck, part: string, shape: Element): string {
  const [layout] = ancestorsOf(deck, part, shape);
  const body = layout && textBodyOf(layout);
  const [first] = body ? paragraphsOf(body, "none") : [];
  return first ? first.segments.map((segment) => segment.text).join("") : "";
}

/** The fill's colour: its own, then that of the shape's style. */
function fillOf(
  deck: Deck,
  part: string,
  shape: Element,
  properties: Element | undefined,
): string | undefined {
  for (const element of properties ? elements(properties) : []) {
    if (element.localName === "noFill") return undefined;
    if (element.localName === "solidFill") return colorIn(deck, part, element);
    if (element.localName === "gradFill") {
      const stop = descendants(element, NS.a, "gs")[0];
      return stop && colorIn(deck, part, stop);
    }
  }
  const reference = path(shape, NS.p, "style");
  const fill = child(reference, NS.a, "fillRef");
  return fill && attribute(fill, "idx") !== "0" ? colorIn(deck, part, fill) : undefined;
}

function lineOf(
  deck: Deck,
  part: string,
  shape: Element,
  properties: Element | undefined,
): string | undefined {
  const line = child(properties, NS.a, "ln");
  if (line && child(line, NS.a, "noFill")) return undefined;
  const own = child(line, NS.a, "solidFill");
  if (own) return colorIn(deck, part, own);
  const reference = child(child(shape, NS.p, "style"), NS.a, "lnRef");
  return reference && attribute(reference, "idx") !== "0"
    ? colorIn(deck, part, reference)
    : undefined;
}

function pictureOf(deck: Deck, part: string, picture: Element): string | undefined {
  const blip = path(picture, NS.p, "blipFill");
  const image = child(blip, NS.a, "blip");
  const svg =
    image &&
    elements(image)
      .flatMap((e) => elements(e))
      .flatMap((e) => elements(e));
  const id =
    svg?.map((e) => attribute(e, "embed", NS.r)).find((value) => value !== undefined) ??
    attribute(image, "embed", NS.r);
  const rel = deck.parts.relationship(part, id);
  if (!rel || rel.external || !deck.parts.has(rel.target)) return undefined;
  return `data:${deck.parts.contentType(rel.target)};base64,${toBase64(deck.parts.bytes(rel.target))}`;
}

function drawCells(
  deck: Deck,
  part: string,
  shape: Shape,
  table: Element,
  box: Box,
  count: EquationCount,
): CellView[] {
  const widths = columnsOf(table).map((column) => Number(attribute(column, "w") ?? 0));
  const heights = rowsOf(table).map((row) => Number(attribute(row, "h") ?? 0));
  const sum = (values: readonly number[], from: number, to: number): number =>
    values.slice(from, to).reduce((total, value) => total + value, 0);
  return rowsOf(table).flatMap((row, rowIndex) =>
    cellsOf(row).flatMap((cell, column): CellView[] => {
      if (attribute(cell, "hMerge") === "1" || attribute(cell, "vMerge") === "1") return [];
      const body = bodyAt(shape, { row: rowIndex, column });
      if (!body) return [];
      const rowSpan = Number(attribute(cell, "rowSpan") ?? 1);
      const columnSpan = Number(attribute(cell, "gridSpan") ?? 1);
      const properties = child(cell, NS.a, "tcPr");
      const fill = child(properties, NS.a, "solidFill");
      const color = fill && colorIn(deck, part, fill);
      return [
        {
          row: rowIndex,
          column,
          rowSpan,
          columnSpan,
          box: {
            x: box.x + sum(widths, 0, column),
            y: box.y + sum(heights, 0, rowIndex),
            width: sum(widths, column, column + columnSpan),
            height: sum(heights, rowIndex, rowIndex + rowSpan),
          },
          ...(color === undefined ? {} : { fill: color }),
          text: drawText(deck, part, shape.element, body, count),
        },
      ];
    }),
  );
}

// ── text
function drawText(
  deck: Deck,
  part: string,
  shape: Element,
  body: Element,
  count: EquationCount,
): TextView {
  const own = child(body, NS.a, "bodyPr");
  const inherits = textBodyOf(shape) === body;
  const chain = inherits ? bodyProperties(deck, part, shape) : own ? [own] : [];
  const value = (name: string): string | undefined =>
    chain.map((element) => attribute(element, name)).find((found) => found !== undefined);
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
    paragraphs: paragraphsOf(body, count).map((paragraph) =>
      drawParagraph(deck, part, shape, paragraph),
    ),
  };
}

const ALIGN: ReadonlyMap<string, ParagraphView["align"]> = new Map([
  ["l", "left"],
  ["ctr", "center"],
  ["r", "right"],
  ["just", "justify"],
]);

function drawParagraph(
  deck: Deck,
  part: string,
  shape: Element,
  paragraph: Paragraph,
): ParagraphView {
  const level = levelOf(paragraph.element);
  const own = child(paragraph.element, NS.a, "pPr");
  const levels = levelProperties(deck, part, shape, level);
  const chain = own ? [own, ...levels] : levels;
  const value = (name: string): string | undefined =>
    chain.map((element) => attribute(element, name)).find((found) => found !== undefined);
  return {
    start: paragraph.start,
    length: paragraph.length,
    align: ALIGN.get(value("algn") ?? "l") ?? "left",
    level,
    bullet: paragraph.segments.length === 0 ? "" : bulletText(bulletOf(chain)),
    marginLeft: Number(value("marL") ?? 0),
    indent: Number(value("indent") ?? 0),
    size: runStyle(deck, part, shape, paragraph, undefined).size,
    runs: paragraph.segments.map((segment) => drawRun(deck, part, shape, paragraph, segment)),
  };
}

function bulletText(bullet: Element | undefined): string {
  if (!bullet || bullet.localName === "buNone") return "";
  if (bullet.localName === "buChar") return attribute(bullet, "char") ?? "•";
  return bullet.localName === "buAutoNum" ? "1." : "•";
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
