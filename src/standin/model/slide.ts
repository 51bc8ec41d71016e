/** `Slide`, `SlideCollection` and `SlideScopedCollection`. */
import type { SlideEntry } from "../deck/deck";
import { exportSlides } from "../deck/export-slide";
import { findShape } from "../deck/shapes";
import { toBase64 } from "../base64";
import type { Session } from "../session";
import { addSlide } from "./add-slide";
import { customXmlObject, tagsObject } from "./custom-data";
import { hyperlinksObject } from "./hyperlinks";
import { slideImage } from "./image";
import { layoutOfSlide, layoutType, masterOfSlide } from "./layout";
import { ApiError, HostObject, numberArg, objectArg, optionsArg, stringsArg } from "./object";
import type { TypeTable } from "./object";
import { shapesObject } from "./shape";

export interface SlideRef {
  readonly session: Session;
  /** `p:sldId/@id`, which does not change when the slide is moved. */
  readonly number: string;
}

function entryOf({ session, number }: SlideRef): SlideEntry {
  const entry = session.deck.slideNumbered(number);
  if (!entry) throw new ApiError("InvalidArgument");
  return entry;
}

function exported(session: Session, slides: readonly SlideEntry[]): string {
  if (slides.length === 0) throw new ApiError("InvalidArgument");
  return toBase64(exportSlides(session.deck, slides, session.profile.exportDrops));
}

const slideType: TypeTable<SlideRef> = {
  name: "Slide",
  id: (slide) => slide.session.deck.slideId(entryOf(slide)),
  scalars: {
    Id: { get: (slide) => slide.session.deck.slideId(entryOf(slide)) },
    Index: {
      get: (slide) =>
        slide.session.deck.slides().findIndex((entry) => entry.number === slide.number),
    },
  },
  objects: {
    CustomXmlParts: (slide) => customXmlObject(slide.session, { part: entryOf(slide).part }),
    Hyperlinks: (slide) => hyperlinksObject(slide.session, entryOf(slide).part),
    Layout(slide) {
      const layout = layoutOfSlide(slide.session, entryOf(slide).part);
      if (!layout) throw new ApiError("GeneralException");
      return layout;
    },
    Shapes: (slide) => shapesObject(slide.session, entryOf(slide).part),
    SlideMaster(slide) {
      const master = masterOfSlide(slide.session, entryOf(slide).part);
      if (!master) throw new ApiError("GeneralException");
      return master;
    },
    Tags: (slide) => tagsObject(slide.session, { part: entryOf(slide).part }),
  },
  methods: {
    ApplyLayout(slide, args) {
      const layout = objectArg(args, 0).as(layoutType);
      if (!layout) throw new ApiError("InvalidArgument");
      slide.session.write();
      const { part } = entryOf(slide);
      const rel = slide.session.deck.parts
        .relationships(part)
        .find((one) => one.type.endsWith("/slideLayout"));
      if (rel) slide.session.deck.parts.retarget(part, rel.id, layout.entry.part);
    },
    Delete(slide) {
      const entry = entryOf(slide);
      slide.session.write();
      slide.session.deck.deleteSlide(entry);
    },
    ExportAsBase64: (slide) => exported(slide.session, [entryOf(slide)]),
    GetImageAsBase64: (slide, args) =>
      slideImage({ session: slide.session, part: entryOf(slide).part }, args),
    MoveTo(slide, args) {
      const index = numberArg(args, 0);
      const entry = entryOf(slide);
      if (!Number.isInteger(index) || index < 0 || index >= slide.session.deck.slides().length) {
        throw new ApiError("InvalidArgument");
      }
      slide.session.write();
      slide.session.deck.moveSlide(entry, index);
    },
    SetSelectedShapes(slide, args) {
      const { part } = entryOf(slide);
      const ids = stringsArg(args, 0);
      const root = slide.session.deck.parts.root(part);
      if (ids.some((id) => !findShape(root, id))) throw new ApiError("InvalidArgument");
      slide.session.selectByAddin(
        ids.length > 0 ? { type: "shapes", part, shapeIds: ids } : { type: "none" },
      );
    },
  },
};

export function slideObject(session: Session, slide: SlideEntry): HostObject {
  return HostObject.of(slideType, { session, number: slide.number });
}

export const slideCollectionType: TypeTable<Session> = {
  name: "SlideCollection",
  items: (session) => session.listedSlides().map((slide) => slideObject(session, slide)),
  item(session, key) {
    const slide = session.deck.findSlide(key);
    return slide && session.isKnown(slide) ? slideObject(session, slide) : undefined;
  },
  methods: {
    Add(session, args) {
      session.write();
      addSlide(session, optionsArg(args, 0));
    },
    ExportAsBase64Presentation(session, args) {
      const slides = stringsArg(args, 0).map((id) => {
        const slide = session.deck.findSlide(id);
        if (!slide) throw new ApiError("SlideNotFound");
        return slide;
      });
      return exported(session, slides);
    },
  },
};

interface ScopedSlides {
  readonly session: Session;
  readonly slides: () => readonly SlideEntry[];
}

const scopedSlidesType: TypeTable<ScopedSlides> = {
  name: "SlideScopedCollection",
  items: ({ session, slides }) => slides().map((slide) => slideObject(session, slide)),
  item({ session, slides }, key) {
    const wanted = session.deck.findSlide(key);
    const found = slides().find((slide) => slide.number === wanted?.number);
    return found && slideObject(session, found);
  },
  methods: {
    ExportAsBase64Presentation: ({ session, slides }) => exported(session, slides()),
  },
};

export function scopedSlides(session: Session, slides: () => readonly SlideEntry[]): HostObject {
  return HostObject.of(scopedSlidesType, { session, slides });
}
