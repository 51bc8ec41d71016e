/**
 * The shapes and text frames of a slide, in reading order, as PowerPoint sees them.
 *
 * A shape with an equation is in the mc:Choice of an mc:AlternateContent, which is always round the whole
 * shape, a child of p:spTree or p:grpSp (docs/host-facts.md, what-powerpoint-writes). PowerPoint takes the
 * first Choice whose namespaces it knows; a current one knows all that Office writes, so here it is always
 * the first. The content of a Fallback is for other programs: it is written and never read.
 */
import { NS } from "../xml/namespaces";
import type { XmlElement } from "../xml/parse";

export type ShapeKind =
  | "shape"
  | "table"
  | "group"
  | "picture"
  | "connector"
  | "smartArt"
  | "chart"
  | "embedded";

/** The placeholder that a shape fills. */
export interface Placeholder {
  /** "obj" where the file says nothing. */
  readonly type: string;
  /** "0" where the file says nothing. */
  readonly idx: string;
}

/** The alternatives that a shape is wrapped in. */
export interface Alternatives {
  /** mc:AlternateContent */
  readonly element: XmlElement;
  /** The mc:Choice that contains the shape. */
  readonly choice: XmlElement;
  /** Does the Choice require the a14 namespace, so that it may contain equations? */
  readonly forMath: boolean;
}

/** Something on the slide. */
export interface Shape {
  readonly kind: ShapeKind;
  /** p:sp, p:graphicFrame, p:grpSp, p:pic … */
  readonly element: XmlElement;
  /** p:cNvPr/@id and @name. */
  readonly id: string;
  readonly name: string;
  /** The names of the groups it is in, outermost first. */
  readonly groups: readonly string[];
  readonly placeholder?: Placeholder;
  readonly alternatives?: Alternatives;
  /** Its text frames: none, one, or one for each cell of a table. */
  readonly frames: readonly Frame[];
  /** a:spLocks/@noTextEdit */
  readonly locked: boolean;
}

/** A text frame: the text of a shape or of a table's cell. */
export interface Frame {
  readonly shape: Shape;
  /** p:txBody or a:txBody */
  readonly body: XmlElement;
  /** Zero-based, only in tables. */
  readonly cell?: { readonly row: number; readonly column: number };
}

/** All shapes of a slide, a group before the shapes in it. `root` is the p:sld element. */
export function shapesOf(root: XmlElement): readonly Shape[] {
  const shapes: Shape[] = [];
  const tree = root.child("p", "cSld")?.child("p", "spTree");
  if (tree) collect(tree, [], undefined, shapes);
  return shapes;
}

/** All text frames of a slide, in reading order. */
export function framesOf(root: XmlElement): readonly Frame[] {
  return shapesOf(root).flatMap((s) => s.frames);
}

function collect(
  parent: XmlElement,
  groups: readonly string[],
  alternatives: Alternatives | undefined,
  into: Shape[],
): void {
  for (const element of parent.elements) {
    if (element.is("mc", "AlternateContent")) {
      const choice = element.child("mc", "Choice");
      if (!choice) continue;
      const forMath = (choice.attr("Requires") ?? "")
        .split(/\s+/)
        .some((prefix) => choice.namespaceOf(prefix) === NS.a14);
      collect(choice, groups, { element, choice, forMath }, into);
      continue;
    }
    const kind = kindOf(element);
    if (kind === undefined) continue;
    const properties = nonVisualOf(element);
    const drawing = properties?.child("p", "cNvPr");
    const name = drawing?.attr("name") ?? "";
    const shape = {
      kind,
      element,
      id: drawing?.attr("id") ?? "",
      name,
      groups,
      ...placeholderOf(properties),
      ...(alternatives ? { alternatives } : {}),
      locked: isLocked(properties),
      frames: [] as Frame[],
    };
    addFrames(shape);
    into.push(shape);
    if (kind === "group") collect(element, [...groups, name], alternatives, into);
  }
}

/** The shape's p:nvSpPr, p:nvGraphicFramePr … */
export function nonVisualOf(element: XmlElement): XmlElement | undefined {
  return element.elements.find((e) => /^nv\w+Pr$/.test(e.local) && e.namespace === NS.p);
}

function kindOf(element: XmlElement): ShapeKind | undefined {
  if (element.namespace !== NS.p) return undefined;
  switch (element.local) {
    case "sp":
      return "shape";
    case "grpSp":
      return "group";
    case "pic":
      return "picture";
    case "cxnSp":
      return "connector";
    case "contentPart":
      return "embedded";
    case "graphicFrame": {
      const data = element.child("a", "graphic")?.child("a", "graphicData");
      const uri = data?.attr("uri") ?? "";
      if (data?.child("a", "tbl")) return "table";
      if (/\/diagram$/.test(uri)) return "smartArt";
      if (/\/chart(ex)?$/.test(uri)) return "chart";
      return "embedded";
    }
    default:
      return undefined;
  }
}

function placeholderOf(properties: XmlElement | undefined): { readonly placeholder?: Placeholder } {
  const ph = properties?.child("p", "nvPr")?.child("p", "ph");
  return ph ? { placeholder: { type: ph.attr("type") ?? "obj", idx: ph.attr("idx") ?? "0" } } : {};
}

function isLocked(properties: XmlElement | undefined): boolean {
  const locks = properties?.child("p", "cNvSpPr")?.child("a", "spLocks");
  return isOn(locks?.attr("noTextEdit"));
}

/** Is the value of an xsd:boolean (or ST_OnOff) true? */
export function isOn(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}

function addFrames(shape: Shape & { frames: Frame[] }): void {
  const { element, frames } = shape;
  if (shape.kind === "shape") {
    const body = element.child("p", "txBody");
    if (body) frames.push({ shape, body });
    return;
  }
  if (shape.kind !== "table") return;
  const table = element.child("a", "graphic")?.child("a", "graphicData")?.child("a", "tbl");
  table?.childrenNamed("a", "tr").forEach((tr, row) => {
    tr.childrenNamed("a", "tc").forEach((tc, column) => {
      // Cells covered by a merged cell keep a text that nobody sees.
      if (isOn(tc.attr("hMerge")) || isOn(tc.attr("vMerge"))) return;
      const body = tc.child("a", "txBody");
      if (body) frames.push({ shape, body, cell: { row, column } });
    });
  });
}
