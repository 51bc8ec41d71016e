/** `Presentation`: the root of every batch. */
import { fromBase64 } from "../base64";
import { Deck } from "../deck/deck";
import type { SlideEntry } from "../deck/deck";
import { dropNumbers } from "../deck/drop-numbers";
import { InsertError, insertSlides } from "../deck/insert-slides";
import { DeckError } from "../deck/parts";
import { allShapes, findShape, textBodyOf } from "../deck/shapes";
import type { Session } from "../session";
import { wordAt } from "../text/characters";
import { customXmlObject, tagsObject } from "./custom-data";
import { mastersObject, pageSetupType } from "./layout";
import { ApiError, HostObject, optionsArg, stringArg, stringsArg } from "./object";
import type { Json, TypeTable } from "./object";
import { scopedShapes } from "./shape";
import { scopedSlides, slideCollectionType } from "./slide";
import { rangeObject, textOfFrame } from "./text";

export interface PresentationRef {
  readonly session: Session;
  readonly name: string;
}

export const presentationType: TypeTable<PresentationRef> = {
  name: "Presentation",
  scalars: {
    Id: { get: ({ name }) => name },
    Title: { get: ({ name }) => name.replace(/\.pptx$/i, "") },
  },
  objects: {
    CustomXmlParts: ({ session }) =>
      customXmlObject(session, { part: session.deck.presentationPart() }),
    PageSetup: ({ session }) => HostObject.of(pageSetupType, session),
    SlideMasters: ({ session }) => mastersObject(session),
    Slides: ({ session }) => HostObject.of(slideCollectionType, session),
    Tags: ({ session }) => tagsObject(session, { part: session.deck.presentationPart() }),
  },
  methods: {
    GetSelectedShapes: ({ session }) => {
      const { selection } = session;
      switch (selection.type) {
        case "shapes":
          return scopedShapes(session, selection.part, () => selection.shapeIds);
        case "text":
          return scopedShapes(session, selection.part, () => [selection.shapeId]);
        default:
          return scopedShapes(session, session.page, () => []);
      }
    },
    GetSelectedSlides: ({ session }) => {
      const { selection } = session;
      const slides =
        selection.type === "slides"
          ? selection.slideIds.flatMap((id) => session.deck.findSlide(id) ?? [])
          : [session.currentSlide()].filter((slide): slide is SlideEntry => slide !== undefined);
      return scopedSlides(session, () => slides);
    },
    GetSelectedTextRange({ session }) {
      const range = selectedTextRange(session);
      if (!range) throw new ApiError("GeneralException");
      return range;
    },
    GetSelectedTextRangeOrNullObject: ({ session }) =>
      selectedTextRange(session) ?? HostObject.NULL,
    InsertSlidesFromBase64({ session }, args) {
      insert(session, stringArg(args, 0), optionsArg(args, 1));
    },
    SetSelectedSlides({ session }, args) {
      const ids = stringsArg(args, 0).map((id) => {
        const slide = session.deck.findSlide(id);
        if (!slide) throw new ApiError("InvalidArgument");
        return session.deck.slideId(slide);
      });
      session.selectByAddin(ids.length > 0 ? { type: "slides", slideIds: ids } : { type: "none" });
    },
  },
};

function selectedTextRange(session: Session): HostObject | undefined {
  if (session.profile.textRangeNeedsThumbnails && !session.thumbnails) return undefined;
  const { selection } = session;
  if (selection.type === "text") {
    const frame = {
      session,
      part: selection.part,
      shapeId: selection.shapeId,
      ...(selection.cell ? { cell: selection.cell } : {}),
    };
    const extent =
      selection.length === 0 && session.profile.caretReportsWord
        ? wordAt(textOfFrame(frame), selection.start)
        : { start: selection.start, length: selection.length };
    return rangeObject({ frame, ...extent });
  }
  // For a single selected shape with text it is the whole text (a fake's notes on Mac 16.109).
  if (selection.type !== "shapes" || selection.shapeIds.length !== 1) return undefined;
  const [shapeId = ""] = selection.shapeIds;
  const shape = findShape(session.deck.parts.root(selection.part), shapeId);
  if (!shape) return undefined;
  if (shape.kind === "group") {
    const inner = allShapes(session.deck.parts.root(selection.part)).find(
      (one) => one.parent?.id === shapeId && textBodyOf(one.element),
    );
    if (!inner) return undefined;
    const frame = { session, part: selection.part, shapeId: inner.id };
    return rangeObject({ frame, start: 0, length: 0, placeless: true });
  }
  if (!textBodyOf(shape.element)) return undefined;
  const frame = { session, part: selection.part, shapeId };
  return rangeObject({ frame, start: 0, length: textOfFrame(frame).length });
}

function insert(session: Session, base64: string, options: Readonly<Record<string, Json>>): void {
  const bytes = fromBase64(base64);
  if (!bytes) throw new ApiError("InvalidArgument");
  const target = options["targetSlideId"];
  let after: SlideEntry | undefined;
  if (typeof target === "string") {
    after = session.deck.findSlide(target);
    if (!after) throw new ApiError("SlideNotFound");
  }
  const formatting = options["formatting"] ?? "KeepSourceFormatting";
  if (formatting !== "KeepSourceFormatting" && formatting !== "UseDestinationTheme") {
    throw new ApiError("InvalidArgument");
  }
  const ids = options["sourceSlideIds"];
  try {
    const source = Deck.open(bytes);
    session.write();
    const slides = insertSlides(session.deck, source, {
      formatting,
      ...(Array.isArray(ids) ? { sourceSlideIds: stringsArg([ids], 0) } : {}),
      ...(after ? { after } : {}),
      refuseTwins: session.profile.insertRefusesTwins,
    });
    for (const slide of slides) {
      session.arrivals.set(slide.number, session.clock.now());
      if (!session.profile.insertKeepsAutoSize) session.looseAutoSize.add(slide.part);
      if (session.profile.dropsNumbers) dropNumbers(session.deck.parts.edit(slide.part));
    }
  } catch (error) {
    if (error instanceof InsertError) throw new ApiError(error.code, error.message);
    if (error instanceof DeckError) throw new ApiError("InvalidArgument", error.message);
    throw error;
  }
}
