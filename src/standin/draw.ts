/** Creates the view of `view.ts` from the deck's parts. */
import type { Element } from "@xmldom/xmldom";
import type { Deck, SlideEntry } from "./deck/deck";
import { placeOf, ancestorsOf } from "./deck/placeholders";
import {
  bodyAt,
  cellsOf,
  columnsOf,
  frameOf,
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
import { colorIn } from "./deck/theme";
import { NS, attribute, child, descendants, path } from "./deck/xml";
import { diagramOf, pictureOf } from "./draw-picture";
import { drawText } from "./draw-text";
import { paragraphsOf } from "./text/characters";
import type { EquationCount } from "./text/characters";
import type { Box, CellView, DeckView, Prompt, ShapeView, SlideView } from "./view";

/** Views of slides, cached until one of their parts changes. */
export type Drawn = Map<string, { readonly key: string; readonly view: SlideView }>;

/** Everything needed to draw a deck. For unchanged slides it returns the same objects again. */
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

/** The versions of the parts that a slide's view depends on. */
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

/** The background colour, from the nearest page that specifies a background. */
function backgroundOf(deck: Deck, pages: readonly (string | undefined)[]): string | undefined {
  for (const page of pages) {
    if (page === undefined) continue;
    const background = path(deck.parts.root(page), NS.p, "cSld", "bg");
    if (!background) continue;
    const color = paintOf(deck, page, child(background, NS.p, "bgPr"));
    if (color !== undefined) return color;
    const reference = child(background, NS.p, "bgRef");
    if (reference) return colorIn(deck, page, reference);
  }
  return undefined;
}

// ── shapes
/** `media` is the part with the pictures, where that is not the one with the theme. */
function drawShape(
  deck: Deck,
  part: string,
  shape: Shape,
  count: EquationCount,
  media = part,
): ShapeView {
  const { element } = shape;
  const properties = shapeProperties(element);
  const box = toBox(placeOf(deck, part, shape));
  const placeholder = placeholderOf(element);
  const fill = fillOf(deck, part, element, properties);
  const line = lineOf(deck, part, element, properties);
  const body = textBodyOf(element);
  const picture = pictureOf(deck, media, shape);
  const table = tableOf(element);
  const isAsking = placeholder !== undefined && body !== undefined && isEmpty(body, count);
  const prompt = isAsking ? promptOf(deck, part, element) : undefined;
  const diagram = shape.kind === "graphic" ? drawDiagram(deck, part, element, count) : undefined;
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
    ...(prompt === undefined ? {} : { prompt }),
    ...(body ? { text: drawText(deck, part, element, body, count) } : {}),
    ...(table ? { cells: drawCells(deck, part, shape, table, box, count) } : {}),
    ...(shape.kind === "group"
      ? { shapes: shapesIn(element, shape).map((one) => drawShape(deck, part, one, count, media)) }
      : {}),
    ...(picture === undefined ? {} : { picture }),
    ...(diagram === undefined ? {} : { diagram }),
    altText: attribute(nonVisual(element), "descr") ?? "",
  };
}

/** SmartArt, whose texts may have another place than their shapes (`dsp:txXfrm`). */
function drawDiagram(
  deck: Deck,
  part: string,
  frame: Element,
  count: EquationCount,
): ShapeView[] | undefined {
  const found = diagramOf(deck, part, frame);
  return found?.shapes.flatMap((shape): ShapeView[] => {
    const { text, ...drawn } = drawShape(deck, part, shape, count, found.part);
    const place = frameOf(child(shape.element, NS.p, "txXfrm"));
    if (!text || !place) return [text ? { ...drawn, text } : drawn];
    const { fill: _fill, line: _line, picture: _picture, ...bare } = drawn;
    return [drawn, { ...bare, box: toBox(place), text }];
  });
}

function toBox({ x, y, width, height }: Frame): Box {
  return { x, y, width, height };
}

function isEmpty(body: Element, count: EquationCount): boolean {
  return paragraphsOf(body, count).every((paragraph) => paragraph.segments.length === 0);
}

const PROMPTS: ReadonlyMap<string, Exclude<Prompt["kind"], "own"> | undefined> = new Map([
  ["title", "title"],
  ["ctrTitle", "title"],
  ["subTitle", "subtitle"],
  ["body", "text"],
  ["obj", "text"],
  // Parts of the page's frame, which have no prompt.
  ["dt", undefined],
  ["ftr", undefined],
  ["hdr", undefined],
  ["sldNum", undefined],
]);

/** The prompt of an empty placeholder: see docs/host-facts.md, empty-placeholders. */
function promptOf(deck: Deck, part: string, shape: Element): Prompt | undefined {
  const [layout] = ancestorsOf(deck, part, shape);
  const own = [shape, layout].some((element) =>
    ["1", "true"].includes(attribute(element && placeholderOf(element), "hasCustomPrompt") ?? ""),
  );
  const body = layout && textBodyOf(layout);
  const [first] = own && body ? paragraphsOf(body, "none") : [];
  if (first) return { kind: "own", text: first.segments.map(({ text }) => text).join("") };
  const type = attribute(placeholderOf(shape), "type") ?? "obj";
  const kind = PROMPTS.has(type) ? PROMPTS.get(type) : "object";
  return kind === undefined ? undefined : { kind };
}

/** The shape's fill colour: its own, else that of its style. */
function fillOf(
  deck: Deck,
  part: string,
  shape: Element,
  properties: Element | undefined,
): string | undefined {
  if (properties && child(properties, NS.a, "noFill")) return undefined;
  const own = paintOf(deck, part, properties);
  if (own !== undefined) return own;
  const reference = path(shape, NS.p, "style");
  const fill = child(reference, NS.a, "fillRef");
  return fill && attribute(fill, "idx") !== "0" ? colorIn(deck, part, fill) : undefined;
}

/** The colour of a fill; for a gradient its first colour. */
function paintOf(deck: Deck, part: string, properties: Element | undefined): string | undefined {
  const gradient = child(properties, NS.a, "gradFill");
  const fill =
    child(properties, NS.a, "solidFill") ?? (gradient && descendants(gradient, NS.a, "gs")[0]);
  return fill && colorIn(deck, part, fill);
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
