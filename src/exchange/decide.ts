/**
 * Where the equation goes (decision place-proved), from what the host reports as selected and the slide as
 * it was read: proved, asked about, or refused; never guessed, and before anything is written.
 *
 * The host's report is not enough. Ids of shapes are unique on one slide only, so a caret in the notes or
 * on a layout may name an id that the slide has too; desktop hosts report the word at the caret as if it
 * were selected (office-js#6839); with the thumbnails hidden they report no text at all (office-js#6813),
 * and some report the text of a selected shape as selected text. So a text selection counts only where the
 * shape's id, name and text match the slide that was read.
 */
import { textFrames, type TextFrame } from "../deck/frames";
import { locate } from "../deck/locate";
import type { Place } from "../deck/place";
import type { Capabilities, Look, Selection, ShapeInfo } from "../host/port";
import { couldBe } from "../pptx/frame-text";
import { refusing } from "../pptx/refusal";
import { shapesOf, type Shape } from "../pptx/slide";
import type { Answers, ExchangeFailure, Question } from "./outcome";
import type { SlideCopy } from "./slide-copy";

export type How = "range" | "anchor" | "shape" | "newTextBox";

export type Decision =
  | { readonly kind: "place"; readonly place: Place; readonly how: How }
  /** Certainly a text on this slide; a marker will tell where in it. */
  | {
      readonly kind: "marker";
      /**
       * Only frames of this shape; absent: the text is in a table or group, and the host does not say in
       * which frame.
       */
      readonly shapeId?: string;
      /** What the marker replaces if it was a selection. */
      readonly text: string;
    }
  /** Ask the host for the selected text, then decide again with it. */
  | { readonly kind: "needSelectedText" }
  | { readonly kind: "ask"; readonly question: Question }
  | { readonly kind: "refuse"; readonly failure: ExchangeFailure };

export interface Situation {
  readonly look: Look;
  readonly slide: SlideCopy;
  readonly capabilities: Capabilities;
  readonly target: "selection" | "newTextBox";
  readonly answers: Answers;
  /** After the last equation, if the person has selected nothing else since. */
  readonly anchor: Extract<Place, { readonly kind: "afterEquation" }> | undefined;
  /** What `selectedText` returned, once it was asked for. */
  readonly selectedText?: string;
}

const NEW_TEXT_BOX: Decision = {
  kind: "place",
  place: { kind: "newTextBox" },
  how: "newTextBox",
};
const NO_PLACE: Decision = { kind: "ask", question: { kind: "noPlace", choices: ["newTextBox"] } };

export function decide(situation: Situation): Decision {
  const { look, target, answers, anchor, capabilities } = situation;
  if (look.selectedSlideIds.length === 0) return refuse({ code: "noSlide" });
  if (target === "newTextBox" || answers.noPlace === "newTextBox") return NEW_TEXT_BOX;
  const { selection } = look;
  switch (selection.kind) {
    case "none":
      return refuse({ code: "noSlide" });
    case "unknown":
      return NO_PLACE;
    case "slides":
      return anchor ? { kind: "place", place: anchor, how: "anchor" } : NEW_TEXT_BOX;
    case "shapes":
      return decideShapes(situation, selection.shapes);
    case "text":
      if (!capabilities.mathIsEditable && answers.mathLocksText === "newTextBox")
        return NEW_TEXT_BOX;
      return decideText(situation, selection);
  }
}

/** The kind of an object that holds no text; undefined for one that may. */
function withoutText(shape: Shape): string | undefined {
  switch (shape.kind) {
    case "picture":
    case "chart":
    case "smartArt":
    case "connector":
    case "embedded":
      return shape.kind;
    case "shape":
    case "table":
    case "group":
      return undefined;
  }
}

function decideShapes(situation: Situation, selected: readonly ShapeInfo[]): Decision {
  const { slide, anchor, answers, capabilities, selectedText } = situation;
  const [only] = selected;
  if (!only || selected.length > 1) return NEW_TEXT_BOX;
  const shape = shapeOf(slide, only);
  if (!shape) return refuse({ code: "notOnSlide" });
  const object = withoutText(shape);
  if (object !== undefined) return refuse({ code: "objectWithoutText", args: { object } });
  if (shape.kind === "group") return NEW_TEXT_BOX;
  if (shape.kind === "table") return NO_PLACE;
  const frame = framesOf(slide).find((f) => f.frame.shapeId === only.id && !f.frame.cell);
  if (!frame) return refuse({ code: "objectWithoutText", args: { object: "other" } });
  if (anchor?.frame.shapeId === only.id) return { kind: "place", place: anchor, how: "anchor" };
  const end: Decision = { kind: "place", place: { kind: "end", frame: frame.frame }, how: "shape" };
  if (frame.text === "") return end;

  // With the thumbnails hidden, a caret looks like a selected shape (office-js#6813); the common API
  // returns "" at a caret and the whole text of a selected shape.
  if (capabilities.platform !== "web" && capabilities.writeText && frame.equations === 0) {
    if (selectedText === undefined) return { kind: "needSelectedText" };
    if (plain(selectedText) !== plain(frame.text))
      return { kind: "marker", shapeId: only.id, text: selectedText };
  }
  return lockQuestion(frame, capabilities, answers) ?? end;
}

function decideText(
  situation: Situation,
  selection: Extract<Selection, { readonly kind: "text" }>,
): Decision {
  const { slide, capabilities, answers, selectedText } = situation;
  const { shape: info, frameText, start, length, text } = selection;
  const anchored = situation.anchor;

  if (!info) return decideUnknownFrame(situation, selection);
  const shape = shapeOf(slide, info);
  if (!shape) return refuse({ code: "notOnSlide" });
  const object = withoutText(shape);
  if (object !== undefined) return refuse({ code: "objectWithoutText", args: { object } });
  if (shape.kind !== "shape") return decideUnknownFrame(situation, selection);
  const frame = framesOf(slide).find((f) => f.frame.shapeId === info.id && !f.frame.cell);
  if (frameText === undefined) return NO_PLACE;
  // A shape that nobody ever typed into has no text body at all.
  if (!frame) return refuse({ code: "objectWithoutText", args: { object: "other" } });
  if (!isTextOf(frame, frameText)) return refuse({ code: "notOnSlide" });

  if (frame.text === "")
    return { kind: "place", place: { kind: "end", frame: frame.frame }, how: "shape" };
  const locked = lockQuestion(frame, capabilities, answers);
  if (locked) return anchored?.frame.shapeId === info.id ? anchor(anchored) : locked;

  const whole = start === 0 && length > 0 && length >= frameText.length;
  if (whole) {
    // Hosts may report the text of a selected shape as selected text, so it can be either.
    if (answers.wholeText === "append")
      return { kind: "place", place: { kind: "end", frame: frame.frame }, how: "shape" };
    if (answers.wholeText !== "replace") {
      if (selectedText === undefined) return { kind: "needSelectedText" };
      if (selectedText === "") return { kind: "marker", shapeId: info.id, text: "" };
      // Windows appends a line end to the text of a selected shape (office-js#2796).
      if (selectedText.length > text.length && /[\r\n]$/.test(selectedText))
        return { kind: "place", place: { kind: "end", frame: frame.frame }, how: "shape" };
      if (capabilities.platform !== "windows")
        return { kind: "ask", question: { kind: "wholeText", choices: ["append", "replace"] } };
    }
  }
  const place: Place = { kind: "range", frame: frame.frame, start, length, text, frameText };
  const trusted = capabilities.caretTrusted || whole || isSelectionForCertain(text);
  if (trusted && canPlace(slide, place)) return { kind: "place", place, how: "range" };
  if (!capabilities.caretTrusted && capabilities.writeText)
    return { kind: "marker", shapeId: info.id, text };
  return NO_PLACE;
}

/** Text in a table cell or inside a group: the host reports what is selected, but not in which frame. */
function decideUnknownFrame(
  { slide, capabilities, answers }: Situation,
  selection: Extract<Selection, { readonly kind: "text" }>,
): Decision {
  const { text, start, length, shapes } = selection;
  const around = shapes.length === 1 && shapes[0] ? shapeOf(slide, shapes[0]) : undefined;
  if (!around) return refuse({ code: "notOnSlide" });
  const object = withoutText(around);
  if (object !== undefined) return refuse({ code: "objectWithoutText", args: { object } });
  const inside = new Set(shapesInside(slide, around).map((s) => s.id));
  const frames = framesOf(slide).filter((f) => inside.has(f.frame.shapeId));
  if (frames.length === 0)
    return refuse({ code: "objectWithoutText", args: { object: around.kind } });

  // Desktop hosts: the marker tells which cell.
  if (!capabilities.caretTrusted && capabilities.writeText) return { kind: "marker", text };

  // The web: selected text is proved where exactly one frame has it at that offset.
  const fits = frames.filter(
    (f) =>
      f.equations === 0 && length > 0 && plain(f.text).slice(start, start + length) === plain(text),
  );
  const [only] = fits;
  if (!only || fits.length > 1) return NO_PLACE;
  const locked = lockQuestion(only, capabilities, answers);
  if (locked) return locked;
  return {
    kind: "place",
    place: { kind: "range", frame: only.frame, start, length, text, frameText: only.text },
    how: "range",
  };
}

function anchor(place: Extract<Place, { readonly kind: "afterEquation" }>): Decision {
  return { kind: "place", place, how: "anchor" };
}

/** On the web a box cannot be edited as text once it holds mathematics (decision web-text-boxes). */
function lockQuestion(
  frame: TextFrame,
  capabilities: Capabilities,
  answers: Answers,
): Decision | undefined {
  if (capabilities.mathIsEditable || frame.text === "" || frame.equations > 0) return undefined;
  if (answers.mathLocksText === "inText") return undefined;
  if (answers.mathLocksText === "newTextBox") return NEW_TEXT_BOX;
  return {
    kind: "ask",
    question: { kind: "mathLocksText", choices: ["newTextBox", "inText"] },
  };
}

/**
 * For a caret, a desktop host reports one word with the space after it; text with a space inside was
 * selected by the person.
 */
function isSelectionForCertain(text: string): boolean {
  return /\S\s+\S/.test(text);
}

function refuse(failure: ExchangeFailure): Decision {
  return { kind: "refuse", failure };
}

function plain(text: string): string {
  return text
    .replace(/\r\n|[\n\v]/g, "\r")
    .replace(/\u00A0/g, " ")
    .replace(/\r+$/, "");
}

/** Does the frame's text match the host's, whatever the host counts for an equation? */
function isTextOf(frame: TextFrame, host: string): boolean {
  return couldBe(plain(frame.text), plain(host));
}

function canPlace(
  { pkg, part }: SlideCopy,
  place: Extract<Place, { readonly kind: "range" }>,
): boolean {
  return refusing(() => locate(pkg, part, place)).ok;
}

function framesOf({ pkg, part }: SlideCopy): readonly TextFrame[] {
  const read = textFrames(pkg, part);
  return read.ok ? read.frames : [];
}

/** The shape of this id and name on the slide. */
function shapeOf({ pkg, part }: SlideCopy, info: ShapeInfo): Shape | undefined {
  const found = refusing(() => ({
    ok: true,
    shape: shapesOf(pkg.root(part)).find((s) => s.id === info.id && s.name === info.name),
  }));
  return found.ok ? found.shape : undefined;
}

/** The shape and, for a group, everything in it. */
function shapesInside({ pkg, part }: SlideCopy, around: Shape): readonly Shape[] {
  const { from, to } = around.element;
  return shapesOf(pkg.root(part)).filter((s) => s.element.from >= from && s.element.to <= to);
}
