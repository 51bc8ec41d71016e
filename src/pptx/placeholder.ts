/**
 * What a placeholder inherits from: the same placeholder of the layout, then of the master
 * (ECMA-376 part 1, 19.3.1.36).
 */
import type { XmlElement } from "../xml/parse";
import type { Package } from "./package";
import { shapesOf, type Frame, type Placeholder, type Shape } from "./slide";

/** The layout and the master of a slide, as part names. */
export function partsBehind(
  pkg: Package,
  slidePart: string,
): { readonly layout: string | undefined; readonly master: string | undefined } {
  const layout = pkg.related(slidePart, "slideLayout");
  return { layout, master: layout === undefined ? undefined : pkg.related(layout, "slideMaster") };
}

export interface Ancestors {
  readonly onLayout: Shape | undefined;
  readonly onMaster: Shape | undefined;
  /** The placeholder's type; from the layout where the slide gives only the index. */
  readonly type: string;
}

/** The placeholders that a slide's placeholder inherits from. */
export function ancestorsOf(pkg: Package, slidePart: string, placeholder: Placeholder): Ancestors {
  const { layout, master } = partsBehind(pkg, slidePart);
  const onLayout = layout === undefined ? undefined : findOnLayout(pkg.root(layout), placeholder);
  const type = onLayout?.placeholder?.type ?? placeholder.type;
  const onMaster = master === undefined ? undefined : findOnMaster(pkg.root(master), type);
  return { onLayout, onMaster, type };
}

/** The layout's placeholder of the same index, else of the same type. */
function findOnLayout(layout: XmlElement, placeholder: Placeholder): Shape | undefined {
  const shapes = shapesOf(layout).filter((s) => s.placeholder);
  return (
    shapes.find(
      (s) =>
        s.placeholder?.idx === placeholder.idx &&
        (placeholder.type === "obj" || family(s.placeholder.type) === family(placeholder.type)),
    ) ?? shapes.find((s) => s.placeholder?.type === placeholder.type)
  );
}

function findOnMaster(master: XmlElement, type: string): Shape | undefined {
  const wanted = family(type);
  return shapesOf(master).find((s) => s.placeholder && family(s.placeholder.type) === wanted);
}

/** The master's type of placeholder that a type inherits from. */
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

/** The element of the master's p:txStyles that applies to such a placeholder. */
export function styleOf(type: string): "titleStyle" | "bodyStyle" | "otherStyle" {
  const of = family(type);
  return of === "title" ? "titleStyle" : of === "body" ? "bodyStyle" : "otherStyle";
}

/**
 * The styles that a text inherits from, nearest first: its body's list style, then those of the
 * placeholders it inherits from and the master's text styles, or for other shapes the presentation's
 * default text style.
 */
export function levelStylesOf(
  pkg: Package,
  slidePart: string,
  shape: Pick<Shape, "placeholder">,
  body: XmlElement,
  level: number,
): readonly XmlElement[] {
  const of = (list: XmlElement | undefined): XmlElement | undefined =>
    list?.child("a", `lvl${level + 1}pPr`);
  const styles = [of(body.child("a", "lstStyle"))];
  const { master } = partsBehind(pkg, slidePart);
  const textStyles = master === undefined ? undefined : pkg.root(master).child("p", "txStyles");
  if (shape.placeholder) {
    const { onLayout, onMaster, type } = ancestorsOf(pkg, slidePart, shape.placeholder);
    for (const one of [onLayout, onMaster])
      styles.push(of(one?.frames[0]?.body.child("a", "lstStyle")));
    styles.push(of(textStyles?.child("p", styleOf(type))));
  } else {
    styles.push(of(pkg.root(pkg.presentation).child("p", "defaultTextStyle")));
    styles.push(of(textStyles?.child("p", "otherStyle")));
  }
  return styles.filter((style) => style !== undefined);
}

/** a:pPr/@lvl, 0 to 8. */
export function levelOf(properties: XmlElement | undefined): number {
  const level = Number(properties?.attr("lvl") ?? 0);
  return Number.isInteger(level) && level >= 0 && level <= 8 ? level : 0;
}

/** The a:bodyPr that apply to a frame, nearest first. */
export function bodyPropertiesOf(
  pkg: Package,
  part: string,
  { shape: { placeholder }, body }: Frame,
): readonly XmlElement[] {
  const ancestors = placeholder && ancestorsOf(pkg, part, placeholder);
  return [body, ancestors?.onLayout?.frames[0]?.body, ancestors?.onMaster?.frames[0]?.body]
    .map((of) => of?.child("a", "bodyPr"))
    .filter((properties) => properties !== undefined);
}
