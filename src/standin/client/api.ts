/**
 * The parts of PowerPoint's API that the client's copy on npm lacks, which ends at PowerPointApi 1.4. It
 * is a table, so that a test can compare it with `@types/office-js`. Versions are those of PowerPointApi.
 */

import { EARLY } from "./early-api";

export interface Scalar {
  readonly since: string;
  readonly writable?: boolean;
}

export interface Navigation {
  readonly since: string;
  readonly type: string;
}

export interface Method {
  readonly since: string;
  /** The number of parameters, including optional ones. */
  readonly parameters: number;
  /** A class of the client, a value that is available after a sync, or nothing. */
  readonly returns: { readonly type: string } | "value" | "nothing";
  /** It changes nothing, so the client may call it again in a later sync. */
  readonly reads?: boolean;
}

export interface ClassAddition {
  readonly name: string;
  /** Absent for classes that the client already has. */
  readonly since?: string;
  /** Class of the items of a collection. */
  readonly items?: string;
  /** Whether the collection has `getItem(id)`. */
  readonly indexed?: boolean;
  readonly scalars?: Readonly<Record<string, Scalar>>;
  readonly objects?: Readonly<Record<string, Navigation>>;
  readonly methods?: Readonly<Record<string, Method>>;
}

const gives = (type: string, since: string, parameters = 0): Method => ({
  since,
  parameters,
  returns: { type },
  reads: true,
});
const makes = (type: string, since: string, parameters: number): Method => ({
  since,
  parameters,
  returns: { type },
});
const value = (since: string, parameters = 0): Method => ({
  since,
  parameters,
  returns: "value",
  reads: true,
});
const action = (since: string, parameters = 0): Method => ({
  since,
  parameters,
  returns: "nothing",
});
const read = (since: string): Scalar => ({ since });
const write = (since: string): Scalar => ({ since, writable: true });

/** The getters that most collections have. */
function collection(item: string, since: string, itemAt = since): Readonly<Record<string, Method>> {
  return {
    getCount: value(since),
    getItem: gives(item, since, 1),
    getItemAt: gives(item, itemAt, 1),
    getItemOrNullObject: gives(item, since, 1),
  };
}

export const ADDITIONS: readonly ClassAddition[] = [
  {
    name: "Presentation",
    scalars: { id: read("1.5") },
    objects: {
      customXmlParts: { since: "1.7", type: "CustomXmlPartCollection" },
      pageSetup: { since: "1.10", type: "PageSetup" },
    },
    methods: {
      getSelectedShapes: gives("ShapeScopedCollection", "1.5"),
      getSelectedSlides: gives("SlideScopedCollection", "1.5"),
      getSelectedTextRange: gives("TextRange", "1.5"),
      getSelectedTextRangeOrNullObject: gives("TextRange", "1.5"),
      setSelectedSlides: action("1.5", 1),
    },
  },
  {
    name: "PageSetup",
    since: "1.10",
    scalars: { slideHeight: write("1.10"), slideWidth: write("1.10") },
  },
  {
    name: "CustomXmlPart",
    since: "1.7",
    scalars: { id: read("1.7"), namespaceUri: read("1.7") },
    methods: { delete: action("1.7"), getXml: value("1.7"), setXml: action("1.7", 1) },
  },
  {
    name: "CustomXmlPartScopedCollection",
    since: "1.7",
    items: "CustomXmlPart",
    indexed: true,
    methods: {
      ...collection("CustomXmlPart", "1.7", "1.10"),
      getOnlyItem: gives("CustomXmlPart", "1.7"),
      getOnlyItemOrNullObject: gives("CustomXmlPart", "1.7"),
    },
  },
  {
    name: "CustomXmlPartCollection",
    since: "1.7",
    items: "CustomXmlPart",
    indexed: true,
    methods: {
      ...collection("CustomXmlPart", "1.7", "1.10"),
      add: makes("CustomXmlPart", "1.7", 1),
      getByNamespace: gives("CustomXmlPartScopedCollection", "1.7", 1),
    },
  },
  {
    name: "SlideCollection",
    methods: { exportAsBase64Presentation: value("1.10", 1) },
  },
  {
    name: "SlideScopedCollection",
    since: "1.5",
    items: "Slide",
    indexed: true,
    methods: { ...collection("Slide", "1.5"), exportAsBase64Presentation: value("1.10") },
  },
  {
    name: "ShapeScopedCollection",
    since: "1.5",
    items: "Shape",
    indexed: true,
    methods: collection("Shape", "1.5"),
  },
  {
    name: "Slide",
    scalars: { index: read("1.8") },
    objects: {
      customXmlParts: { since: "1.7", type: "CustomXmlPartCollection" },
      hyperlinks: { since: "1.6", type: "HyperlinkCollection" },
    },
    methods: {
      applyLayout: action("1.8", 1),
      exportAsBase64: value("1.8"),
      getImageAsBase64: value("1.8", 1),
      moveTo: action("1.8", 1),
      setSelectedShapes: action("1.5", 1),
    },
  },
  {
    name: "SlideLayout",
    scalars: { type: read("1.8") },
    objects: { customXmlParts: { since: "1.7", type: "CustomXmlPartCollection" } },
  },
  {
    name: "SlideMaster",
    objects: { customXmlParts: { since: "1.7", type: "CustomXmlPartCollection" } },
  },
  {
    name: "Hyperlink",
    since: "1.6",
    scalars: { address: write("1.6"), screenTip: write("1.6"), type: read("1.10") },
  },
  {
    name: "HyperlinkCollection",
    since: "1.6",
    items: "Hyperlink",
    methods: { getCount: value("1.6"), getItemAt: gives("Hyperlink", "1.6", 1) },
  },
  {
    name: "Shape",
    scalars: {
      altTextDescription: write("1.10"),
      altTextTitle: write("1.10"),
      creationId: read("1.10"),
      isDecorative: write("1.10"),
      level: read("1.8"),
      rotation: write("1.10"),
      visible: write("1.10"),
      zOrderPosition: read("1.8"),
    },
    objects: {
      customXmlParts: { since: "1.7", type: "CustomXmlPartCollection" },
      group: { since: "1.8", type: "ShapeGroup" },
      parentGroup: { since: "1.8", type: "Shape" },
      placeholderFormat: { since: "1.8", type: "PlaceholderFormat" },
    },
    methods: {
      getImageAsBase64: value("1.10", 1),
      getParentSlide: gives("Slide", "1.5"),
      getParentSlideLayout: gives("SlideLayout", "1.5"),
      getParentSlideLayoutOrNullObject: gives("SlideLayout", "1.5"),
      getParentSlideMaster: gives("SlideMaster", "1.5"),
      getParentSlideMasterOrNullObject: gives("SlideMaster", "1.5"),
      getParentSlideOrNullObject: gives("Slide", "1.5"),
      getTable: gives("Table", "1.8"),
      getTextFrameOrNullObject: gives("TextFrame", "1.10"),
      setZOrder: action("1.8", 1),
    },
  },
  {
    name: "ShapeGroup",
    since: "1.8",
    scalars: { creationId: read("1.10"), id: read("1.8") },
    objects: {
      shape: { since: "1.8", type: "Shape" },
      shapes: { since: "1.8", type: "ShapeScopedCollection" },
    },
  },
  {
    name: "PlaceholderFormat",
    since: "1.8",
    scalars: { containedType: read("1.8"), type: read("1.8") },
  },
  {
    name: "TextFrame",
    methods: { getParentShape: gives("Shape", "1.5") },
  },
  {
    name: "TextRange",
    scalars: { length: write("1.5"), start: write("1.5") },
    methods: { getParentTextFrame: gives("TextFrame", "1.5"), setSelected: action("1.5") },
  },
  {
    name: "ParagraphFormat",
    scalars: { indentLevel: write("1.10") },
  },
  {
    name: "ShapeFont",
    scalars: {
      allCaps: write("1.8"),
      doubleStrikethrough: write("1.8"),
      smallCaps: write("1.8"),
      strikethrough: write("1.8"),
      subscript: write("1.8"),
      superscript: write("1.8"),
    },
  },
  {
    name: "Table",
    since: "1.8",
    scalars: { columnCount: read("1.8"), rowCount: read("1.8"), values: read("1.8") },
    objects: {
      columns: { since: "1.9", type: "TableColumnCollection" },
      rows: { since: "1.9", type: "TableRowCollection" },
    },
    methods: {
      getCellOrNullObject: gives("TableCell", "1.8", 2),
      getMergedAreas: gives("TableCellCollection", "1.8"),
      getShape: gives("Shape", "1.8"),
    },
  },
  {
    name: "TableCell",
    since: "1.8",
    scalars: {
      columnCount: read("1.8"),
      columnIndex: read("1.8"),
      rowCount: read("1.8"),
      rowIndex: read("1.8"),
      text: write("1.8"),
      textRuns: write("1.9"),
    },
  },
  {
    name: "TableCellCollection",
    since: "1.8",
    items: "TableCell",
    methods: { getCount: value("1.8") },
  },
  {
    name: "TableRow",
    since: "1.9",
    scalars: { currentHeight: read("1.9"), height: write("1.9"), rowIndex: read("1.9") },
  },
  {
    name: "TableRowCollection",
    since: "1.9",
    items: "TableRow",
    methods: { getCount: value("1.9"), getItemAt: gives("TableRow", "1.9", 1) },
  },
  {
    name: "TableColumn",
    since: "1.9",
    scalars: { columnIndex: read("1.9"), width: write("1.9") },
  },
  {
    name: "TableColumnCollection",
    since: "1.9",
    items: "TableColumn",
    methods: { getCount: value("1.9"), getItemAt: gives("TableColumn", "1.9", 1) },
  },
];

/** Does version `has` of a requirement set include version `wanted`? 1.10 is above 1.9. */
export function holdsVersion(has: string, wanted: string): boolean {
  const [major = 0, minor = 0] = has.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** The PowerPointApi version that introduced a member, for members of the table and earlier ones. */
export function sinceOf(className: string, member: string): string | undefined {
  const found = BY_NAME.get(className);
  return (
    found?.scalars?.[member]?.since ??
    found?.objects?.[member]?.since ??
    found?.methods?.[member]?.since ??
    EARLY[className]?.[member]
  );
}

const BY_NAME: ReadonlyMap<string, ClassAddition> = new Map(ADDITIONS.map((a) => [a.name, a]));
