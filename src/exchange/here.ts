/**
 * What is at the caret of a slide that was read: its equations, and how a new one would be set there. Makes
 * no host calls, so that a moving caret costs no more than reading the selection.
 */
import { findFrame, refOf } from "../deck/frames";
import { locate } from "../deck/locate";
import type { Place } from "../deck/place";
import type { Capabilities, Look, Selection } from "../host/port";
import { withReturns } from "../host/line-ends";
import { suggestsDisplay } from "../pptx/insert-math";
import { boundsOnSlide, type Bounds } from "../pptx/bounds";
import { EQUATION_CHARACTER, equationSpans, readText } from "../pptx/frame-text";
import { refusing } from "../pptx/refusal";
import { framesOf } from "../pptx/slide";
import type { AnchoredEquation } from "./anchor";
import { decide } from "./decide";
import type { SlideCopy } from "./slide-copy";

/** Equations by their index among those of the slide, in document order. */
export interface Here {
  /** Equations in what is selected, in reading order. */
  readonly equations: readonly number[];
  /**
   * Those of them at the cursor: the ones it touches or the selection covers; else those in its paragraph;
   * else, and where the host does not say where the cursor is, all of them.
   */
  readonly atCursor: readonly number[];
  /** Whether an equation whose style depends on its place would be a display; undefined: not known. */
  readonly display: boolean | undefined;
}

export interface Known {
  readonly look: Look;
  /** Absent where it was not read. */
  readonly slide: SlideCopy | undefined;
  readonly capabilities: Capabilities;
  /** After the last equation, if the person has selected nothing else since. */
  readonly anchor: AnchoredEquation | undefined;
}

/** Never throws: for a slide that cannot be understood, the result is empty. */
export function hereOn(known: Known): Here {
  const read = refusing(() => ({
    ok: true,
    here: { ...equationsHere(known), display: displayHere(known) },
  }));
  return read.ok ? read.here : { equations: [], atCursor: [], display: undefined };
}

/** The ids of the shapes that are selected or whose text is selected. */
function selectedShapes({ selection }: Look): ReadonlySet<string> {
  switch (selection.kind) {
    case "shapes":
      return new Set(selection.shapes.map((s) => s.id));
    case "text": {
      const around = selection.shapes.map((s) => s.id);
      return new Set(selection.shape ? [...around, selection.shape.id] : around);
    }
    case "none":
    case "slides":
    case "unknown":
      return new Set();
  }
}

interface Standing {
  readonly number: number;
  readonly shapeId: string;
  readonly inCell: boolean;
  /** The index of its paragraph in the frame, and its own among the frame's equations. */
  readonly paragraph: number;
  readonly index: number;
  readonly text: string;
  readonly at: Bounds | undefined;
}

function equationsHere({ look, slide }: Known): Pick<Here, "equations" | "atCursor"> {
  const ids = selectedShapes(look);
  if (!slide || ids.size === 0) return { equations: [], atCursor: [] };
  const here = standing(slide)
    .filter(({ shapeId }) => ids.has(shapeId))
    .sort((one, other) => inReadingOrder(one.at, other.at) || one.number - other.number);
  const at = atCursor(here, look.selection);
  return { equations: here.map((e) => e.number), atCursor: at.map((e) => e.number) };
}

function standing({ pkg, part }: SlideCopy): readonly Standing[] {
  const found: Standing[] = [];
  const bounds = new Map(boundsOnSlide(pkg, part).map((one) => [one.shape.element, one.bounds]));
  for (const frame of framesOf(pkg.root(part))) {
    const { text, paragraphs } = readText(frame);
    let index = 0;
    paragraphs.forEach((paragraph, number) => {
      for (const piece of paragraph.pieces) {
        if (piece.kind !== "equation") continue;
        found.push({
          number: found.length,
          shapeId: refOf(frame).shapeId,
          inCell: frame.cell !== undefined,
          paragraph: number,
          index: index++,
          text,
          at: bounds.get(frame.shape.element),
        });
      }
    });
  }
  return found;
}

/**
 * By rows, and from the left within a row; shapes that overlap vertically by more than half are in one row.
 */
function inReadingOrder(one: Bounds | undefined, other: Bounds | undefined): number {
  if (!one || !other || one === other) return 0;
  const overlap = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  const lower = Math.min(one.bottom - one.top, other.bottom - other.top);
  return overlap > lower / 2 ? one.left - other.left : one.top - other.top;
}

function atCursor(here: readonly Standing[], selection: Selection): readonly Standing[] {
  if (selection.kind !== "text" || selection.frameText === undefined) return here;
  const { shape, frameText, start, length } = selection;
  const inFrame = here.filter((e) => e.shapeId === shape?.id && !e.inCell);
  const [first] = inFrame;
  if (!first) return here;
  const end = start + length;
  const host = withReturns(frameText);
  const spans = spansIn(first.text, host);
  if (!spans) return inFrame;
  const touched = inFrame.filter((e) => {
    const span = spans[e.index];
    return span !== undefined && span.from <= end && start <= span.to;
  });
  if (touched.length > 0) return touched;
  const inLine = inFrame.filter((e) => {
    const span = spans[e.index];
    if (!span) return false;
    const [from, to] = span.to <= start ? [span.to, start] : [end, span.from];
    return !host.slice(from, to).includes("\r");
  });
  return inLine.length > 0 ? inLine : inFrame;
}

/** Where each equation is in the host's text; Windows appends a line end to the text of a whole shape. */
function spansIn(ours: string, host: string): ReturnType<typeof equationSpans> {
  const text = ours.replace(/\u00A0/g, " ");
  const said = host.replace(/\u00A0/g, " ");
  return equationSpans(text, said) ?? equationSpans(text, said.replace(/\r$/, ""));
}

function displayHere({ look, slide, capabilities, anchor }: Known): boolean | undefined {
  if (!slide) return displayByText(look.selection, anchor?.display);
  const decision = decide({
    look,
    slide,
    capabilities,
    target: "selection",
    answers: {},
    anchor: anchor && { kind: "afterEquation", frame: anchor.frame, index: anchor.index },
  });
  const { selection } = look;
  switch (decision.kind) {
    case "place":
      return displayAt(slide, decision.place);
    case "marker":
      // In a table cell the host does not say which cell: a word there means a line with text.
      if (decision.shapeId === undefined) return decision.text.trim() === "" ? undefined : false;
      return displayInLine(slide, selection);
    case "needSelectedText":
      // It may be the box or its text: the host cannot tell which.
      return undefined;
    case "ask":
      // The first choice of these questions is a text box of its own.
      return decision.question.kind === "wholeText" ? undefined : true;
    case "refuse":
      return undefined;
  }
}

function displayAt({ pkg, part }: SlideCopy, place: Place): boolean | undefined {
  if (place.kind === "newTextBox") return true;
  const found = locate(pkg, part, place);
  return found.ok ? suggestsDisplay(pkg, part, found.at) : undefined;
}

/** The host reports a caret as the word around it, so only the line is certain. */
function displayInLine({ pkg, part }: SlideCopy, selection: Selection): boolean | undefined {
  if (selection.kind !== "text" || !selection.shape || selection.frameText === undefined)
    return undefined;
  const found = findFrame(pkg, part, { shapeId: selection.shape.id });
  if (!found.ok) return undefined;
  const { frame } = found;
  const line = linesOf(selection.frameText.slice(0, selection.start)).length - 1;
  const end = readText(frame).paragraphs[line]?.to;
  return end === undefined ? undefined : suggestsDisplay(pkg, part, { frame, from: end, to: end });
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|[\r\n]/);
}

/** Without the slide: a line that has other text means an inline equation. */
function displayByText(selection: Selection, behind: boolean | undefined): boolean | undefined {
  switch (selection.kind) {
    case "none":
    case "shapes":
    case "unknown":
      return undefined;
    case "slides":
      return behind ?? true;
    case "text": {
      const { frameText, start, length } = selection;
      if (frameText === undefined) return undefined;
      const before =
        frameText
          .slice(0, start)
          .split(/[\r\n]/)
          .at(-1) ?? "";
      const after = linesOf(frameText.slice(start + length))[0] ?? "";
      const beside = (before + after).replaceAll(EQUATION_CHARACTER, "");
      return beside.trim() === "" ? undefined : false;
    }
  }
}
