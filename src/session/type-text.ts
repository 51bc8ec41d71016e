/** Plain text at the cursor, typed by PowerPoint itself, where that does not replace an object. */
import type { HostFailure } from "../host/failure";
import { withReturns } from "../host/line-ends";
import type { Look, PowerPointHost, Selection } from "../host/port";
import { assertNever } from "../math/ast";

/** The result of typing a text. */
export type Typed =
  | {
      readonly kind: "typed";
      /** The selection before; undefined where this PowerPoint does not report it. */
      readonly look: Look | undefined;
      /** PowerPoint for Mac added two empty lines after it that could not be removed. */
      readonly emptyLines: boolean;
    }
  /** An object is selected, or may be: PowerPoint would replace it by the text. */
  | { readonly kind: "noCaret" }
  | { readonly kind: "failed"; readonly failure: HostFailure };

/** Types a text at the cursor, or in place of selected text. */
export async function typeText(host: PowerPointHost, text: string): Promise<Typed> {
  // Before PowerPointApi 1.5 the selection is not reported.
  const seen = host.capabilities.selection ? await host.look({ exportSelected: false }) : undefined;
  if (seen && !seen.ok) return { kind: "failed", failure: seen.failure };
  const look = seen?.value;
  const selection: Selection = look?.selection ?? { kind: "unknown" };
  if (!(await isSafe(host, selection))) return { kind: "noCaret" };
  const typed = await host.typeText(text);
  if (!typed.ok) return { kind: "failed", failure: typed.failure };
  const clean = host.capabilities.platform !== "mac" || (await takeOutEmptyLines(host, look, text));
  return { kind: "typed", look, emptyLines: !clean };
}

/**
 * Can a text be typed without replacing an object or its text? With an object selected, the web replaces
 * the object (office-js#2775), and the desktop replaces all of its text.
 */
async function isSafe(host: PowerPointHost, selection: Selection): Promise<boolean> {
  switch (selection.kind) {
    case "none":
      return false;
    case "slides":
      return true;
    case "text":
      return !isWhole(selection) || isNotTheShape(host, selection.text);
    case "shapes":
      // With the thumbnails hidden, a caret looks like a selected shape (office-js#6813); there, and in a
      // shape without text, the common API returns "" and nothing can be overwritten.
      if (host.capabilities.platform === "web" || selection.shapes.length !== 1) return false;
      return isNothingSelected(host);
    case "unknown":
      return isNothingSelected(host);
    default:
      return assertNever(selection);
  }
}

/** Whether all of the shape's text is selected, as is also reported for a selected shape. */
function isWhole({
  frameText,
  start,
  length,
}: Extract<Selection, { readonly kind: "text" }>): boolean {
  return start === 0 && length > 0 && frameText !== undefined && length >= frameText.length;
}

/**
 * Is it certain that text is selected, and not its shape? At a caret in the only word the common API
 * returns ""; for a shape, Windows returns the text with a line end (office-js#2796). Elsewhere there is no
 * way to tell.
 */
async function isNotTheShape(host: PowerPointHost, text: string): Promise<boolean> {
  const selected = await host.selectedText();
  if (!selected.ok) return false;
  return (
    selected.value === "" || (host.capabilities.platform === "windows" && selected.value === text)
  );
}

async function isNothingSelected(host: PowerPointHost): Promise<boolean> {
  const selected = await host.selectedText();
  return selected.ok && selected.value === "";
}

/**
 * PowerPoint for Mac adds two line feeds after a text it types (office-js#6648). They are removed where the
 * text from before proves that they came with it; returns true if none is left.
 */
async function takeOutEmptyLines(
  host: PowerPointHost,
  look: Look | undefined,
  text: string,
): Promise<boolean> {
  const slideId = look?.selectedSlideIds[0];
  if (!host.capabilities.textRanges || !look || slideId === undefined) return false;
  const { selection } = look;
  if (selection.kind !== "text" || !selection.shape || selection.frameText === undefined)
    return false;
  const frame = { slideId, shapeId: selection.shape.id };
  const read = await host.frameText(frame);
  if (!read.ok) return false;
  const found = findFeeds(
    withReturns(selection.frameText),
    withReturns(read.value),
    text,
    selection.text,
  );
  if (!found || found.length === 0) return found !== undefined;
  const replaced = await host.replaceText({ ...frame, ...found, text: "" });
  return replaced.ok;
}

/** The line feeds after the typed text, as a range of `after`; undefined where that is not certain. */
function findFeeds(
  before: string,
  after: string,
  text: string,
  selected: string,
): { readonly start: number; readonly length: number } | undefined {
  for (let at = after.indexOf(text); at >= 0; at = after.indexOf(text, at + 1)) {
    const head = after.slice(0, at);
    const rest = after.slice(at + text.length);
    // What was there before: nothing at a caret (where the desktop reports its word), or the selected text.
    for (const old of new Set(["", withReturns(selected)]))
      for (let length = 0; length <= 2; length++)
        if (rest.startsWith("\r".repeat(length)) && before === head + old + rest.slice(length))
          return { start: at + text.length, length };
  }
  return undefined;
}
