/** `SlideMaster`, `SlideLayout` and their collections. */
import type { MasterEntry } from "../deck/deck";
import { NS, attribute, child } from "../deck/xml";
import type { Session } from "../session";
import { customXmlObject } from "./custom-data";
import { HostObject } from "./object";
import type { TypeTable } from "./object";
import { shapesObject } from "./shape";

export interface PageRef {
  readonly session: Session;
  readonly entry: MasterEntry;
}

function idOf({ session, entry }: PageRef): string {
  return `${entry.number}#${session.deck.creationId(entry.part) ?? ""}`;
}

function nameOf({ session, entry }: PageRef): string {
  return attribute(child(session.deck.parts.root(entry.part), NS.p, "cSld"), "name") ?? "";
}

/** The name of a master, which is that of its theme. */
function themeName({ session, entry }: PageRef): string {
  return attribute(session.deck.themeOf(entry.part), "name") ?? "";
}

/** `p:sldLayout/@type` → `SlideLayoutType`. */
const LAYOUT_TYPES: ReadonlyMap<string, string> = new Map([
  ["blank", "Blank"],
  ["title", "Title"],
  ["titleOnly", "TitleOnly"],
  ["obj", "Object"],
  ["twoObj", "TwoObjects"],
  ["secHead", "SectionHeader"],
  ["twoTxTwoObj", "Comparison"],
  ["objTx", "ContentWithCaption"],
  ["picTx", "PictureWithCaption"],
  ["vertTx", "VerticalText"],
  ["vertTitleAndTx", "VerticalTitleAndText"],
  ["tx", "Text"],
  ["cust", "Custom"],
]);

export const layoutType: TypeTable<PageRef> = {
  name: "SlideLayout",
  id: idOf,
  scalars: {
    Id: { get: idOf },
    Name: { get: nameOf },
    Type: {
      get: ({ session, entry }) =>
        LAYOUT_TYPES.get(attribute(session.deck.parts.root(entry.part), "type") ?? "cust") ??
        "Custom",
    },
  },
  objects: {
    CustomXmlParts: ({ session, entry }) => customXmlObject(session, { part: entry.part }),
    Shapes: ({ session, entry }) => shapesObject(session, entry.part),
  },
};

const layoutCollectionType: TypeTable<PageRef> = {
  name: "SlideLayoutCollection",
  items: ({ session, entry }) =>
    session.deck.layouts(entry.part).map((layout) => layoutObject(session, layout)),
};

const masterType: TypeTable<PageRef> = {
  name: "SlideMaster",
  id: idOf,
  scalars: { Id: { get: idOf }, Name: { get: themeName } },
  objects: {
    CustomXmlParts: ({ session, entry }) => customXmlObject(session, { part: entry.part }),
    Layouts: (master) => HostObject.of(layoutCollectionType, master),
    Shapes: ({ session, entry }) => shapesObject(session, entry.part),
  },
};

export function layoutObject(session: Session, entry: MasterEntry): HostObject {
  return HostObject.of(layoutType, { session, entry });
}

export function masterObject(session: Session, entry: MasterEntry): HostObject {
  return HostObject.of(masterType, { session, entry });
}

const masterCollectionType: TypeTable<Session> = {
  name: "SlideMasterCollection",
  items: (session) => session.deck.masters().map((entry) => masterObject(session, entry)),
};

export function mastersObject(session: Session): HostObject {
  return HostObject.of(masterCollectionType, session);
}

/** Layout and master of a slide. */
export function layoutOfSlide(session: Session, part: string): HostObject | undefined {
  const layout = session.deck.layoutOf(part);
  const master = layout === undefined ? undefined : session.deck.masterOf(layout);
  const entry =
    master === undefined
      ? undefined
      : session.deck.layouts(master).find((one) => one.part === layout);
  return entry && layoutObject(session, entry);
}

export function masterOfSlide(session: Session, part: string): HostObject | undefined {
  const layout = session.deck.layoutOf(part);
  const master = layout === undefined ? undefined : session.deck.masterOf(layout);
  const entry = session.deck.masters().find((one) => one.part === master);
  return entry && masterObject(session, entry);
}

/** Size of the pages in points. */
export const pageSetupType: TypeTable<Session> = {
  name: "PageSetup",
  scalars: {
    SlideHeight: { get: (session) => session.deck.size().height / 12700 },
    SlideWidth: { get: (session) => session.deck.size().width / 12700 },
  },
};
