import type { HostFailure } from "../host/failure";
import type { Look, Platform, PowerPointHost, Selection } from "../host/port";
import { assertNever } from "../math/ast";
import type { Problem } from "../math/problem";
import { writeUnicodeMath } from "../unicodemath/write";
import type { Services } from "../session/services";
import type { TypedLatex } from "../kept/typed-latex";
import { otherAccess } from "../session/other-access";
import { rememberOther } from "../session/remember";
import { noPowerPoint, type NoPowerPoint } from "../session/powerpoint";

export type InsertTextResult =
  | {
      readonly kind: "typed";
      /** What was typed. */
      readonly text: string;
      /** Where it is to be built up; the keys differ. */
      readonly platform: Platform;
      /** PowerPoint for Mac put two empty lines behind it that could not be taken out again. */
      readonly emptyLines: boolean;
    }
  | { readonly kind: "empty" }
  | { readonly kind: "unreadable"; readonly problems: readonly Problem[] }
  /** An object is selected, or may be: PowerPoint would put the text in its place. */
  | { readonly kind: "noCaret" }
  | { readonly kind: "failed"; readonly failure: HostFailure }
  | NoPowerPoint;

/**
 * The equation as text in UnicodeMath, at the caret or in place of the selected text: the way in where
 * PowerPoint cannot exchange slides. The person builds it up there (Alt+=).
 */
export async function insertText(services: Services, input: TypedLatex): Promise<InsertTextResult> {
  const { source, mode, preamble } = input;
  if (source.trim() === "") return { kind: "empty" };
  const translator = await services.translator();
  const reading = await translator.read(source, mode, preamble);
  if (!reading.ok) return { kind: "unreadable", problems: reading.problems };
  const access = await otherAccess(services);
  if (!access.ok) return noPowerPoint(access);
  const { host } = access;
  const text = writeUnicodeMath(reading.body);
  const result = await access.inTurn(() => type(host, text));
  if (result.kind === "typed") rememberOther(services, input, undefined);
  return result;
}

async function type(host: PowerPointHost, text: string): Promise<InsertTextResult> {
  // Before PowerPointApi 1.5 nobody can tell what is selected.
  const seen = host.capabilities.selection ? await host.look({ exportSelected: false }) : undefined;
  if (seen && !seen.ok) return { kind: "failed", failure: seen.failure };
  const look = seen?.value;
  const selection: Selection = look?.selection ?? { kind: "unknown" };
  if (!(await isSafe(host, selection))) return { kind: "noCaret" };
  const typed = await host.typeText(text);
  if (!typed.ok) return { kind: "failed", failure: typed.failure };
  const clean = host.capabilities.platform !== "mac" || (await takeOutEmptyLines(host, look, text));
  return { kind: "typed", text, platform: host.capabilities.platform, emptyLines: !clean };
}

/**
 * May a text be typed without taking something's place? With an object selected the web puts the text
 * in its stead (office-js#2775), and the desktop writes over all of its text.
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
      // With the thumbnails hidden a caret looks like a selected shape (office-js#6813); there, and in
      // a shape without text, the common API gives "" and nothing can be written over.
      if (host.capabilities.platform === "web" || selection.shapes.length !== 1) return false;
      return isNothingSelected(host);
    case "unknown":
      return isNothingSelected(host);
    default:
      return assertNever(selection);
  }
}

/** A selected shape gives all of its text as selected text. */
function isWhole({
  frameText,
  start,
  length,
}: Extract<Selection, { readonly kind: "text" }>): boolean {
  return start === 0 && length > 0 && frameText !== undefined && length >= frameText.length;
}

/**
 * Is it the text that is selected, and not its shape? At a caret in the only word the common API gives
 * ""; of a shape Windows gives the text with a line end (office-js#2796). Elsewhere nobody can tell.
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
 * PowerPoint for Mac puts two line feeds behind a text it types (office-js#6648). They are taken out
 * where the text from before proves that they came with it; true where none is left.
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
  const found = findFeeds(lines(selection.frameText), lines(read.value), text, selection.text);
  if (!found || found.length === 0) return found !== undefined;
  const replaced = await host.replaceText({ ...frame, ...found, text: "" });
  return replaced.ok;
}

/** The line feeds behind the typed text, as a range of `after`; undefined where that cannot be told. */
function findFeeds(
  before: string,
  after: string,
  text: string,
  selected: string,
): { readonly start: number; readonly length: number } | undefined {
  for (let at = after.indexOf(text); at >= 0; at = after.indexOf(text, at + 1)) {
    const head = after.slice(0, at);
    const rest = after.slice(at + text.length);
    // What stood there: nothing at a caret (where the desktop reports its word), or what was selected.
    for (const old of new Set(["", lines(selected)]))
      for (let length = 0; length <= 2; length++)
        if (rest.startsWith("\r".repeat(length)) && before === head + old + rest.slice(length))
          return { start: at + text.length, length };
  }
  return undefined;
}

function lines(text: string): string {
  return text.replace(/\r\n|\n/g, "\r");
}
