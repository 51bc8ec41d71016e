/**
 * The older calls of `Office.context.document`: selected data, the file in slices, navigation, views.
 * They arrive as numbered methods with positional arguments and are answered with a status from the
 * client's own table of errors.
 */
import { fromBase64 } from "./base64";
import { freeShapeId, shapeTree, topShapes } from "./deck/shapes";
import { importXml, remove } from "./deck/xml";
import { ApiError } from "./model/object";
import { textOfFrame, writeText } from "./model/text";
import type { RangeRef } from "./model/text";
import { addTextBox } from "./model/add-shape";
import { addPicture } from "./model/add-picture";
import type { Session } from "./session";

/** Numbers of methods and of errors in office.js (`OSF.DDA.MethodDispId`, `ErrorCodeManager`). */
const METHOD: ReadonlyMap<number, string> = new Map([
  [64, "getSelectedDataAsync"],
  [65, "setSelectedDataAsync"],
  [77, "getFileAsync"],
  [80, "getSliceAsync"],
  [81, "closeAsync"],
  [82, "goToByIdAsync"],
  [83, "getActiveViewAsync"],
  [86, "getFilePropertiesAsync"],
]);

export const STATUS = {
  success: 0,
  coercionTypeNotSupported: 1000,
  selectionDoesNotMatch: 1001,
  fileTypeNotSupported: 1009,
  cannotWriteToSelection: 2001,
  invalidDataFormat: 2006,
  operationNotSupported: 5000,
  internalError: 5001,
  readOnly: 5002,
  indexOutOfRange: 5008,
  invalidParameter: 5010,
  cannotNavigate: 7001,
  idDoesNotExist: 7002,
  navigationOutOfBound: 7004,
  memoryFileLimit: 11000,
} as const;

const COERCION = { text: 0, slideRange: 7, image: 8, xmlSvg: 9 } as const;
const FILE_COMPRESSED = 5;
const GO_TO = { slide: 2, index: 3 } as const;

/** [D] `getFileAsync` allows at most two documents in memory. */
const OPEN_FILES = 2;

export interface CommonAnswer {
  readonly status: number;
  readonly value?: unknown;
  /** No answer is ever given (office-js#4200). */
  readonly silent?: boolean;
}

export function commonMethod(id: number): string {
  return METHOD.get(id) ?? `method${id}`;
}

export class CommonApi {
  private readonly files = new Map<number, Uint8Array>();
  private nextFile = 1;

  constructor(
    private readonly session: Session,
    private readonly name: () => string,
  ) {}

  run(id: number, args: readonly unknown[]): CommonAnswer {
    try {
      switch (id) {
        case 64:
          return this.getSelectedData(args);
        case 65:
          return this.setSelectedData(args);
        case 77:
          return this.getFile(args);
        case 80:
          return this.getSlice(args);
        case 81:
          this.files.delete(Number(args[0]));
          return { status: STATUS.success };
        case 82:
          return this.goTo(args);
        case 83:
          return {
            status: STATUS.success,
            value: this.session.view === "show" || this.session.view === "reading" ? 0 : 1,
          };
        case 86:
          return { status: STATUS.success, value: [this.name()] };
        default:
          return { status: STATUS.operationNotSupported };
      }
    } catch (error) {
      if (error instanceof ApiError) return { status: STATUS.internalError };
      throw error;
    }
  }

  get openFiles(): number {
    return this.files.size;
  }

  /** Closes the files that were read, because another deck was opened in the window. */
  forgetFiles(): void {
    this.files.clear();
  }

  // ── selected data
  private getSelectedData(args: readonly unknown[]): CommonAnswer {
    const { session } = this;
    const { selection } = session;
    if (args[0] === COERCION.slideRange) return this.slideRange();
    if (args[0] !== COERCION.text) return { status: STATUS.coercionTypeNotSupported };
    const range = this.selectedRange();
    if (!range) return { status: STATUS.success, value: "" };
    const text = textOfFrame(range.frame).slice(range.start, range.start + range.length);
    // [M] #2796: "" at a caret, all of the text for a selected shape.
    const tail = selection.type === "shapes" ? session.profile.shapeTextTail : "";
    return { status: STATUS.success, value: text + tail };
  }

  /** The selected text, or the whole text of a single selected shape. */
  private selectedRange(): RangeRef | undefined {
    const { session } = this;
    const { selection } = session;
    if (selection.type === "text") {
      const { part, shapeId, cell, start, length } = selection;
      return { frame: { session, part, shapeId, ...(cell ? { cell } : {}) }, start, length };
    }
    if (selection.type !== "shapes" || selection.shapeIds.length !== 1) return undefined;
    const [shapeId = ""] = selection.shapeIds;
    const frame = { session, part: selection.part, shapeId };
    try {
      return { frame, start: 0, length: textOfFrame(frame).length };
    } catch (error) {
      if (error instanceof ApiError) return undefined;
      throw error;
    }
  }

  private slideRange(): CommonAnswer {
    const { session } = this;
    const { deck, selection } = session;
    const slides =
      selection.type === "slides"
        ? selection.slideIds.flatMap((id) => deck.findSlide(id) ?? [])
        : [session.currentSlide()].flatMap((slide) => slide ?? []);
    const all = deck.slides();
    const titles = slides.map((slide) => titleOf(session, slide.part));
    // #4200: with a title of two lines, no answer ever comes.
    if (titles.some((title) => /[\r\n\v]/.test(title))) return { status: 0, silent: true };
    // #2474: the ids lack what follows "#".
    const rows = slides.map((slide, index) => [
      Number(slide.number),
      titles[index] ?? "",
      all.findIndex((one) => one.number === slide.number) + 1,
    ]);
    return { status: STATUS.success, value: JSON.stringify(rows) };
  }

  private setSelectedData(args: readonly unknown[]): CommonAnswer {
    const { session } = this;
    const [coercion, data, left, top, width, height] = args;
    if (session.view === "show") return { status: STATUS.readOnly };
    if (typeof data !== "string") return { status: STATUS.invalidDataFormat };
    const box = { left, top, width, height };
    switch (coercion) {
      case COERCION.text:
        return this.setText(data);
      case COERCION.image: {
        const bytes = fromBase64(data);
        if (!bytes) return { status: STATUS.invalidDataFormat };
        return this.setPicture(bytes, "png", box);
      }
      case COERCION.xmlSvg:
        // [D] ImageCoercion 1.2.
        if (session.profile.requirementSets["ImageCoercion"] !== "1.2")
          return { status: STATUS.coercionTypeNotSupported };
        if (!/<svg[\s>]/.test(data)) return { status: STATUS.invalidDataFormat };
        return this.setPicture(new TextEncoder().encode(data), "svg", box);
      default:
        return { status: STATUS.coercionTypeNotSupported };
    }
  }

  private setText(data: string): CommonAnswer {
    const { session } = this;
    const { selection, profile } = session;
    const text = (data + profile.textTail).replace(/\r\n|\n/g, "\r");
    if (selection.type === "text") {
      const range = this.selectedRange();
      if (!range) return { status: STATUS.cannotWriteToSelection };
      writeText(range, text, profile.textRuns);
      session.select({ ...selection, start: range.start + text.length, length: 0 });
      return { status: STATUS.success };
    }
    if (selection.type === "shapes" && !profile.textReplacesShape) {
      const range = this.selectedRange();
      if (!range) return { status: STATUS.cannotWriteToSelection };
      writeText(range, text);
      return { status: STATUS.success };
    }
    // A new text box; on the web it replaces the selected shapes (#2775).
    if (session.page === "") return { status: STATUS.cannotWriteToSelection };
    session.write();
    const root = session.deck.parts.edit(session.page);
    if (selection.type === "shapes") {
      for (const shape of topShapes(root)) {
        if (selection.shapeIds.includes(shape.id)) remove(shape.outer);
      }
    }
    const tree = shapeTree(root);
    if (!tree) return { status: STATUS.cannotWriteToSelection };
    const size = session.deck.size();
    const left = Math.round(size.width / 2 / 12700 - 75);
    const top = Math.round(size.height / 2 / 12700 - 15);
    const id = addTextBox(tree, data, { left, top });
    session.select({ type: "shapes", part: session.page, shapeIds: [id] });
    return { status: STATUS.success };
  }

  private setPicture(
    bytes: Uint8Array,
    kind: "png" | "svg",
    box: Readonly<Record<"left" | "top" | "width" | "height", unknown>>,
  ): CommonAnswer {
    const { session } = this;
    // #3698, #4225: on the web a picture cannot be inserted while a shape is selected.
    if (session.profile.textReplacesShape && session.selection.type === "shapes") {
      return { status: STATUS.cannotWriteToSelection };
    }
    if (session.page === "") return { status: STATUS.cannotWriteToSelection };
    session.write();
    const tree = shapeTree(session.deck.parts.edit(session.page));
    if (!tree) return { status: STATUS.cannotWriteToSelection };
    const id = freeShapeId(session.deck.parts.root(session.page));
    tree.appendChild(importXml(addPicture(session.deck, session.page, id, bytes, kind, box), tree));
    session.select({ type: "shapes", part: session.page, shapeIds: [id] });
    return { status: STATUS.success };
  }

  // ── the file
  private getFile(args: readonly unknown[]): CommonAnswer {
    if (args[0] !== FILE_COMPRESSED) return { status: STATUS.fileTypeNotSupported };
    if (this.files.size >= OPEN_FILES) return { status: STATUS.memoryFileLimit };
    const bytes = this.session.deck.save();
    const handle = this.nextFile++;
    this.files.set(handle, bytes);
    return { status: STATUS.success, value: [handle, bytes.length] };
  }

  private getSlice(args: readonly unknown[]): CommonAnswer {
    const bytes = this.files.get(Number(args[0]));
    if (!bytes) return { status: STATUS.internalError };
    const from = Number(args[1]);
    const slice = Array.from(bytes.subarray(from, from + Number(args[2])));
    return { status: STATUS.success, value: [slice, slice.length] };
  }

  // ── navigation
  private goTo(args: readonly unknown[]): CommonAnswer {
    const { session } = this;
    const slides = session.deck.slides();
    const [id, type] = args;
    if (type === GO_TO.slide) {
      const slide = session.deck.findSlide(String(id));
      if (!slide) return { status: STATUS.idDoesNotExist };
      session.goTo(slide.part);
      return { status: STATUS.success };
    }
    if (type !== GO_TO.index) return { status: STATUS.cannotNavigate };
    const current = slides.findIndex((slide) => slide.part === session.page);
    const words: ReadonlyMap<unknown, number> = new Map([
      ["first", 0],
      ["last", slides.length - 1],
      ["next", current + 1],
      ["previous", current - 1],
    ]);
    const target = words.get(id) ?? Number(id) - 1;
    const slide = slides[target];
    if (!slide) return { status: STATUS.navigationOutOfBound };
    session.goTo(slide.part);
    return { status: STATUS.success };
  }
}

function titleOf(session: Session, part: string): string {
  for (const shape of topShapes(session.deck.parts.root(part))) {
    if (!/title/i.test(shape.name)) continue;
    return textOfFrame({ session, part, shapeId: shape.id });
  }
  return "";
}
