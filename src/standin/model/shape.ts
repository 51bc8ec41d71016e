/** `Shape`, `ShapeCollection`, `ShapeScopedCollection` and `ShapeGroup`. */
import type { Element } from "@xmldom/xmldom";
import { placeOf } from "../deck/placeholders";
import {
  allShapes,
  findShape,
  nonVisual,
  placeholderOf,
  shapeProperties,
  shapeTree,
  shapesIn,
  textBodyOf,
  topShapes,
  transformOf,
} from "../deck/shapes";
import type { Shape } from "../deck/shapes";
import { NS, attribute, create, descendants, elements, ensure, remove } from "../deck/xml";
import type { Session } from "../session";
import { addGeometricShape, addLine, addTextBox } from "./add-shape";
import { customXmlObject, tagsObject } from "./custom-data";
import { shapeImage } from "./image";
import {
  ApiError,
  HostObject,
  expectBoolean,
  expectNumber,
  expectString,
  optionsArg,
  stringArg,
} from "./object";
import type { Json, Scalar, TypeTable } from "./object";
import { placeholderTypeOf, shapeTypeOf } from "./shape-kind";
import { tableObject } from "./table";
import { frameObject } from "./text";

export interface ShapeRef {
  readonly session: Session;
  readonly part: string;
  readonly id: string;
}

/** A page's shapes: the top ones, or those of a group. */
export interface ShapesRef {
  readonly session: Session;
  readonly part: string;
  readonly ids: () => readonly string[];
}

const POINT = 12700;
const DECORATIVE_URI = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}";

function resolve(ref: ShapeRef): Shape {
  const { parts } = ref.session.deck;
  const shape = parts.has(ref.part) ? findShape(parts.root(ref.part), ref.id) : undefined;
  if (!shape) throw new ApiError("InvalidArgument");
  return shape;
}

function edit(ref: ShapeRef): Shape {
  ref.session.write();
  ref.session.deck.parts.edit(ref.part);
  return resolve(ref);
}

function transform(ref: ShapeRef): Element {
  const shape = edit(ref);
  const existing = transformOf(shape.element);
  if (existing) return existing;
  const holder = shapeProperties(shape.element);
  if (!holder) throw new ApiError("InvalidArgument");
  const place = placeOf(ref.session.deck, ref.part, shape);
  const made = create(holder, NS.a, "a:xfrm");
  holder.insertBefore(made, holder.firstChild);
  made.appendChild(create(made, NS.a, "a:off", { x: String(place.x), y: String(place.y) }));
  made.appendChild(
    create(made, NS.a, "a:ext", { cx: String(place.width), cy: String(place.height) }),
  );
  return made;
}

function measure(
  read: "x" | "y" | "width" | "height",
  element: "off" | "ext",
  name: string,
): Scalar<ShapeRef> {
  return {
    get: (ref) => placeOf(ref.session.deck, ref.part, resolve(ref))[read] / POINT,
    set(ref, value) {
      const points = expectNumber(value);
      ensure(transform(ref), NS.a, `a:${element}`).setAttribute(
        name,
        String(Math.round(points * POINT)),
      );
    },
  };
}

function described(name: "descr" | "title"): Scalar<ShapeRef> {
  return {
    get: (ref) => attribute(nonVisual(resolve(ref).element), name) ?? "",
    set(ref, value) {
      nonVisual(edit(ref).element)?.setAttribute(name, expectString(value));
    },
  };
}

function creationIdOf(shape: Element): Json {
  const properties = nonVisual(shape);
  const found = properties && descendants(properties, NS.a16, "creationId")[0];
  return attribute(found, "id") ?? null;
}

function siblings(ref: ShapeRef): Shape[] {
  const shape = resolve(ref);
  const root = ref.session.deck.parts.root(ref.part);
  return shape.parent ? shapesIn(shape.parent.element, shape.parent) : topShapes(root);
}

function levelOf(shape: Shape): number {
  return shape.parent ? levelOf(shape.parent) + 1 : 0;
}

const placeholderType: TypeTable<ShapeRef> = {
  name: "PlaceholderFormat",
  scalars: {
    Type: {
      get: (ref) => placeholderTypeOf(resolve(ref).element),
    },
    ContainedType: {
      get: (ref) => {
        const { element, kind } = resolve(ref);
        if (kind === "picture") return "Image";
        if (kind === "table") return "Table";
        return textBodyOf(element) ? "TextBox" : null;
      },
    },
  },
};

const groupType: TypeTable<ShapeRef> = {
  name: "ShapeGroup",
  id: (ref) => ref.id,
  scalars: {
    Id: { get: (ref) => ref.id },
    CreationId: { get: (ref) => creationIdOf(resolve(ref).element) },
  },
  objects: {
    Shape: (ref) => shapeObject(ref),
    Shapes: (ref) =>
      scopedShapes(ref.session, ref.part, () => {
        const group = resolve(ref);
        return shapesIn(group.element, group).map((shape) => shape.id);
      }),
  },
};

const shapeType: TypeTable<ShapeRef> = {
  name: "Shape",
  id: (ref) => ref.id,
  scalars: {
    AltTextDescription: described("descr"),
    AltTextTitle: described("title"),
    CreationId: { get: (ref) => creationIdOf(resolve(ref).element) },
    Height: measure("height", "ext", "cy"),
    Id: { get: (ref) => resolve(ref).id },
    IsDecorative: {
      get: (ref) => {
        const properties = nonVisual(resolve(ref).element);
        const found = properties && descendants(properties, NS.adec, "decorative")[0];
        return attribute(found, "val") === "1";
      },
      set(ref, value) {
        const properties = nonVisual(edit(ref).element);
        if (!properties) return;
        const list = ensure(properties, NS.a, "a:extLst");
        for (const extension of elements(list)) {
          if (attribute(extension, "uri") === DECORATIVE_URI) remove(extension);
        }
        const extension = create(list, NS.a, "a:ext", { uri: DECORATIVE_URI });
        list.appendChild(extension);
        extension.appendChild(
          create(list, NS.adec, "adec:decorative", { val: expectBoolean(value) ? "1" : "0" }),
        );
      },
    },
    Left: measure("x", "off", "x"),
    Level: { get: (ref) => levelOf(resolve(ref)) },
    Name: {
      get: (ref) => resolve(ref).name,
      set(ref, value) {
        nonVisual(edit(ref).element)?.setAttribute("name", expectString(value));
      },
    },
    Rotation: {
      get: (ref) => Number(attribute(transformOf(resolve(ref).element), "rot") ?? 0) / 60000,
      set(ref, value) {
        transform(ref).setAttribute("rot", String(Math.round(expectNumber(value) * 60000)));
      },
    },
    Top: measure("y", "off", "y"),
    Type: { get: (ref) => shapeTypeOf(resolve(ref)) },
    Visible: {
      get: (ref) => attribute(nonVisual(resolve(ref).element), "hidden") !== "1",
      set(ref, value) {
        const properties = nonVisual(edit(ref).element);
        if (expectBoolean(value)) properties?.removeAttribute("hidden");
        else properties?.setAttribute("hidden", "1");
      },
    },
    Width: measure("width", "ext", "cx"),
    ZOrderPosition: {
      get: (ref) => siblings(ref).findIndex((shape) => shape.id === ref.id),
    },
  },
  objects: {
    CustomXmlParts: (ref) =>
      customXmlObject(ref.session, { part: ref.part, shapeId: resolve(ref).id }),
    Group(ref) {
      if (resolve(ref).kind !== "group") throw new ApiError("InvalidArgument");
      return HostObject.of(groupType, ref);
    },
    ParentGroup(ref) {
      const { parent } = resolve(ref);
      if (!parent) throw new ApiError("InvalidArgument");
      return shapeObject({ ...ref, id: parent.id });
    },
    PlaceholderFormat(ref) {
      if (!placeholderOf(resolve(ref).element)) throw new ApiError("InvalidArgument");
      return HostObject.of(placeholderType, ref);
    },
    Tags: (ref) => tagsObject(ref.session, { part: ref.part, shapeId: resolve(ref).id }),
    TextFrame(ref) {
      if (!textBodyOf(resolve(ref).element)) throw new ApiError("InvalidArgument");
      return frameObject({ session: ref.session, part: ref.part, shapeId: ref.id });
    },
  },
  methods: {
    Delete(ref) {
      const shape = edit(ref);
      remove(shape.outer);
    },
    GetImageAsBase64: (ref, args) => shapeImage(ref, ref.id, args),
    GetParentSlide: (ref) => ref.session.above.slide(ref.session, ref.part) ?? fail(),
    GetParentSlideOrNullObject: (ref) =>
      ref.session.above.slide(ref.session, ref.part) ?? HostObject.NULL,
    GetParentSlideLayout: (ref) => ref.session.above.layout(ref.session, ref.part) ?? fail(),
    GetParentSlideLayoutOrNullObject: (ref) =>
      ref.session.above.layout(ref.session, ref.part) ?? HostObject.NULL,
    GetParentSlideMaster: (ref) => ref.session.above.master(ref.session, ref.part) ?? fail(),
    GetParentSlideMasterOrNullObject: (ref) =>
      ref.session.above.master(ref.session, ref.part) ?? HostObject.NULL,
    GetTable(ref) {
      if (resolve(ref).kind !== "table") throw new ApiError("InvalidArgument");
      return tableObject(ref);
    },
    GetTextFrameOrNullObject: (ref) =>
      textBodyOf(resolve(ref).element)
        ? frameObject({ session: ref.session, part: ref.part, shapeId: ref.id })
        : HostObject.NULL,
    SetZOrder(ref, args) {
      const order = siblings(ref);
      const shape = edit(ref);
      const at = order.findIndex((one) => one.id === ref.id);
      const target = ZORDER.get(stringArg(args, 0))?.(at, order.length - 1);
      if (target === undefined) throw new ApiError("InvalidArgument");
      const others = order.filter((one) => one.id !== ref.id);
      const container = shape.outer.parentNode;
      remove(shape.outer);
      const next = others[Math.min(Math.max(target, 0), others.length)]?.outer ?? null;
      container?.insertBefore(shape.outer, next);
    },
  },
};

const ZORDER: ReadonlyMap<string, (at: number, last: number) => number> = new Map<
  string,
  (at: number, last: number) => number
>([
  ["BringForward", (at) => at + 1],
  ["BringToFront", (_at, last) => last],
  ["SendBackward", (at) => at - 1],
  ["SendToBack", () => 0],
]);

function fail(): never {
  throw new ApiError("InvalidArgument");
}

export function shapeObject(ref: ShapeRef): HostObject {
  return HostObject.of(shapeType, ref);
}

// ── collections
function itemsOf(shapes: ShapesRef): HostObject[] {
  return shapes.ids().map((id) => shapeObject({ session: shapes.session, part: shapes.part, id }));
}

/** The shape with this id, which `getItem` finds anywhere on the page, even in a group. */
function anyShape(shapes: ShapesRef, id: string): HostObject | undefined {
  const known = allShapes(shapes.session.deck.parts.root(shapes.part)).some((s) => s.id === id);
  return known ? shapeObject({ session: shapes.session, part: shapes.part, id }) : undefined;
}

const shapeCollectionType: TypeTable<ShapesRef> = {
  name: "ShapeCollection",
  items: itemsOf,
  item: anyShape,
  methods: {
    AddGeometricShape: (shapes, args) =>
      added(shapes, (tree) => addGeometricShape(tree, stringArg(args, 0), optionsArg(args, 1))),
    AddLine: (shapes, args) => added(shapes, (tree) => addLine(tree, args[0], optionsArg(args, 1))),
    AddTextBox: (shapes, args) =>
      added(shapes, (tree) => addTextBox(tree, stringArg(args, 0), optionsArg(args, 1))),
  },
};

function added(shapes: ShapesRef, add: (tree: Element) => string): HostObject {
  shapes.session.write();
  const tree = shapeTree(shapes.session.deck.parts.edit(shapes.part));
  if (!tree) throw new ApiError("GeneralException");
  return shapeObject({ session: shapes.session, part: shapes.part, id: add(tree) });
}

const scopedShapesType: TypeTable<ShapesRef> = { name: "ShapeScopedCollection", items: itemsOf };

export function scopedShapes(
  session: Session,
  part: string,
  ids: () => readonly string[],
): HostObject {
  return HostObject.of(scopedShapesType, { session, part, ids });
}

/** The shapes of a page. */
export function shapesObject(session: Session, part: string): HostObject {
  return HostObject.of(shapeCollectionType, {
    session,
    part,
    ids: () => topShapes(session.deck.parts.root(part)).map((shape) => shape.id),
  });
}
