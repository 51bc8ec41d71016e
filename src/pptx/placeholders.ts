/**
 * Where a placeholder of a slide inherits from: the one of its layout with the same index, and the one
 * of the master with the same type (ECMA-376 part 1, 19.3.1.36).
 */
import type { XmlElement } from "../xml/parse";
import type { Package } from "./package";
import { shapesOf, type Placeholder, type Shape } from "./slide";

/** The shape of the layout and of the master that a placeholder inherits from, in this order. */
export function ancestorsOf(
  pkg: Package,
  slidePart: string,
  placeholder: Placeholder,
): readonly Shape[] {
  const layoutPart = pkg.related(slidePart, "slideLayout");
  if (layoutPart === undefined) return [];
  const masterPart = pkg.related(layoutPart, "slideMaster");
  const onLayout = findOnLayout(pkg.root(layoutPart), placeholder);
  // The layout knows the type where the slide says only the index.
  const type = onLayout?.placeholder?.type ?? placeholder.type;
  const onMaster = masterPart === undefined ? undefined : findOnMaster(pkg.root(masterPart), type);
  return [onLayout, onMaster].filter((s) => s !== undefined);
}

/** The placeholder of the layout that one of the slide belongs to: of the same index, else of the same type. */
export function findOnLayout(layout: XmlElement, placeholder: Placeholder): Shape | undefined {
  const shapes = shapesOf(layout).filter((s) => s.placeholder);
  return (
    shapes.find(
      (s) =>
        s.placeholder?.idx === placeholder.idx &&
        (placeholder.type === "obj" || family(s.placeholder.type) === family(placeholder.type)),
    ) ?? shapes.find((s) => s.placeholder?.type === placeholder.type)
  );
}

/** The placeholder of the master that one of this type inherits from. */
export function findOnMaster(master: XmlElement, type: string): Shape | undefined {
  const wanted = family(type);
  return shapesOf(master).find((s) => s.placeholder && family(s.placeholder.type) === wanted);
}

/** Placeholders that inherit from the same one of the master. */
export function family(type: string): string {
  switch (type) {
    case "title":
    case "ctrTitle":
      return "title";
    case "dt":
    case "ftr":
    case "sldNum":
    case "hdr":
      return type;
    default:
      return "body";
  }
}
