/** Text frames, text ranges, their fonts and paragraph formats. */
import type { Element } from "@xmldom/xmldom";
import { bodyProperties } from "../deck/placeholders";
import { bodyAt, findShape } from "../deck/shapes";
import type { Shape } from "../deck/shapes";
import { NS, attribute, child, ensure, remove } from "../deck/xml";
import type { CellPlace } from "../selection";
import type { Session } from "../session";
import { fitShape } from "../text/autosize";
import { frameText } from "../text/characters";
import { replaceRange } from "../text/edit";
import { fontType, paragraphFormatType } from "./format";
import {
  ApiError,
  HostObject,
  expectBoolean,
  expectNumber,
  expectString,
  numberArg,
  optionalNumber,
} from "./object";
import type { TypeTable } from "./object";

/** The text frame of a shape or of a cell. */
export interface FrameRef {
  readonly session: Session;
  readonly part: string;
  readonly shapeId: string;
  readonly cell?: CellPlace;
}

export interface RangeRef {
  readonly frame: FrameRef;
  start: number;
  length: number;
  /** The whole frame's range, which reports a length of -1 (docs-reference#1944). */
  readonly whole?: boolean;
  /** The range of a selected group, which has no place (a fake's notes on Mac 16.109). */
  readonly placeless?: boolean;
}

export function shapeOf(frame: FrameRef): Shape {
  const parts = frame.session.deck.parts;
  const shape = parts.has(frame.part)
    ? findShape(parts.root(frame.part), frame.shapeId)
    : undefined;
  if (!shape) throw new ApiError("InvalidArgument");
  return shape;
}

export function bodyOf(frame: FrameRef): Element {
  const body = bodyAt(shapeOf(frame), frame.cell);
  if (!body) throw new ApiError("InvalidArgument");
  return body;
}

function editBody(frame: FrameRef): Element {
  frame.session.write();
  frame.session.deck.parts.edit(frame.part);
  return bodyOf(frame);
}

export function textOfFrame(frame: FrameRef): string {
  return frameText(bodyOf(frame), frame.session.profile.equationCounts);
}

function textOfRange(range: RangeRef): string {
  const text = textOfFrame(range.frame);
  return range.whole ? text : text.slice(range.start, range.start + range.length);
}

/** The range's start and length; for the whole frame its real length. */
export function extentOf(range: RangeRef): { start: number; length: number } {
  return range.whole
    ? { start: 0, length: textOfFrame(range.frame).length }
    : { start: range.start, length: range.length };
}

/** Replaces a range; a text box that fits its text is resized. */
export function writeText(
  range: RangeRef,
  text: string,
  style: "joined" | "own" | "split" = "joined",
): void {
  const { frame } = range;
  frame.session.checkTextEditable(bodyOf(frame));
  const old = extentOf(range);
  const length = replaceRange(
    editBody(frame),
    old,
    text,
    frame.session.profile.equationCounts,
    style,
  );
  range.length = length;
  frame.session.textChanged({ ...frame, start: old.start, from: old.length, to: length });
  if (!frame.cell && !frame.session.looseAutoSize.has(frame.part)) {
    fitShape(frame.session.deck, frame.part, shapeOf(frame), frame.session.profile.equationCounts);
  }
}

// ── text range
const textRangeType: TypeTable<RangeRef> = {
  name: "TextRange",
  scalars: {
    Text: {
      get: textOfRange,
      set: (range, value) => writeText(range, expectString(value)),
    },
    Start: {
      get(range) {
        if (range.placeless) throw new ApiError("InvalidArgument");
        return range.start;
      },
      set(range, value) {
        range.start = expectNumber(value);
      },
    },
    Length: {
      get(range) {
        if (range.placeless) throw new ApiError("InvalidArgument");
        return range.whole ? -1 : range.length;
      },
      set(range, value) {
        range.length = expectNumber(value);
      },
    },
  },
  objects: {
    Font: (range) => HostObject.of(fontType, range),
    ParagraphFormat: (range) => HostObject.of(paragraphFormatType, range),
  },
  methods: {
    GetSubstring(range, args) {
      const start = numberArg(args, 0);
      const whole = extentOf(range);
      if (start < 0 || start > whole.length) throw new ApiError("InvalidArgument");
      const length = optionalNumber(args, 1) ?? whole.length - start;
      if (length < 0) throw new ApiError("InvalidArgument");
      return rangeObject({
        frame: range.frame,
        start: whole.start + start,
        length: Math.min(length, whole.length - start),
      });
    },
    GetParentTextFrame: (range) => frameObject(range.frame),
    SetSelected(range) {
      const { frame } = range;
      frame.session.selectByAddin({
        type: "text",
        part: frame.part,
        shapeId: frame.shapeId,
        ...(frame.cell ? { cell: frame.cell } : {}),
        ...extentOf(range),
      });
    },
  },
};

export function rangeObject(range: RangeRef): HostObject {
  return HostObject.of(textRangeType, range);
}

// ── text frame
const AUTO_SIZE = [
  ["noAutofit", "AutoSizeNone"],
  ["normAutofit", "AutoSizeTextToFitShape"],
  ["spAutoFit", "AutoSizeShapeToFitText"],
] as const;

const ANCHOR: ReadonlyMap<string, string> = new Map([
  ["t", "Top"],
  ["ctr", "Middle"],
  ["b", "Bottom"],
]);

const POINT = 12700;
const INSETS = { lIns: 91440, tIns: 45720, rIns: 91440, bIns: 45720 } as const;

/** An attribute of `a:bodyPr`, the frame's own or an inherited one. */
function inherited(frame: FrameRef, name: string): string | undefined {
  const { deck } = frame.session;
  return bodyProperties(deck, frame.part, shapeOf(frame).element)
    .map((element) => attribute(element, name))
    .find((value) => value !== undefined);
}

function editProperties(frame: FrameRef): Element {
  const body = editBody(frame);
  return ensure(body, NS.a, "a:bodyPr", ["lstStyle", "p"]);
}

function inset(name: keyof typeof INSETS) {
  return {
    get: (frame: FrameRef) => Number(inherited(frame, name) ?? INSETS[name]) / POINT,
    set(frame: FrameRef, value: Parameters<typeof expectNumber>[0]): void {
      const points = expectNumber(value);
      editProperties(frame).setAttribute(name, String(Math.round(points * POINT)));
    },
  };
}

function autoSizeOf(frame: FrameRef): string {
  const { deck } = frame.session;
  for (const properties of bodyProperties(deck, frame.part, shapeOf(frame).element)) {
    const found = AUTO_SIZE.find(([name]) => child(properties, NS.a, name));
    if (found) return found[1];
  }
  return "AutoSizeNone";
}

const textFrameType: TypeTable<FrameRef> = {
  name: "TextFrame",
  scalars: {
    AutoSizeSetting: {
      get: autoSizeOf,
      set(frame, value) {
        const wanted = AUTO_SIZE.find(([, name]) => name === expectString(value));
        if (!wanted) throw new ApiError("InvalidArgument");
        const properties = editProperties(frame);
        for (const [name] of AUTO_SIZE) {
          const old = child(properties, NS.a, name);
          if (old) remove(old);
        }
        ensure(properties, NS.a, `a:${wanted[0]}`, ["scene3d", "sp3d", "flatTx", "extLst"]);
        frame.session.looseAutoSize.delete(frame.part);
        const counts = frame.session.profile.equationCounts;
        fitShape(frame.session.deck, frame.part, shapeOf(frame), counts);
      },
    },
    BottomMargin: inset("bIns"),
    HasText: { get: (frame) => textOfFrame(frame) !== "" },
    LeftMargin: inset("lIns"),
    RightMargin: inset("rIns"),
    TopMargin: inset("tIns"),
    VerticalAlignment: {
      get(frame) {
        const anchor = ANCHOR.get(inherited(frame, "anchor") ?? "t") ?? "Top";
        return inherited(frame, "anchorCtr") === "1" ? `${anchor}Centered` : anchor;
      },
      set(frame, value) {
        const name = expectString(value);
        const centered = name.endsWith("Centered");
        const plain = centered ? name.slice(0, -"Centered".length) : name;
        const anchor = [...ANCHOR].find(([, label]) => label === plain);
        if (!anchor) throw new ApiError("InvalidArgument");
        const properties = editProperties(frame);
        properties.setAttribute("anchor", anchor[0]);
        properties.setAttribute("anchorCtr", centered ? "1" : "0");
      },
    },
    WordWrap: {
      get: (frame) => inherited(frame, "wrap") !== "none",
      set(frame, value) {
        editProperties(frame).setAttribute("wrap", expectBoolean(value) ? "square" : "none");
      },
    },
  },
  objects: {
    TextRange: (frame) => rangeObject({ frame, start: 0, length: -1, whole: true }),
  },
  methods: {
    DeleteText(frame) {
      writeText({ frame, start: 0, length: -1, whole: true }, "");
    },
    GetParentShape(frame) {
      // Navigation from a cell's text to its shape fails (a fake's notes, file 70594367671).
      if (frame.cell) throw new ApiError("InvalidArgument");
      return frame.session.above.shape(frame.session, frame.part, frame.shapeId);
    },
  },
};

export function frameObject(frame: FrameRef): HostObject {
  return HostObject.of(textFrameType, frame);
}
