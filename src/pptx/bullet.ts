/**
 * Has a paragraph a bullet? It may say so itself, or inherit it: from its text body's list style, and
 * a placeholder from the same placeholder of the layout, then of the master, then from the master's
 * text styles (ECMA-376 part 1, 19.3.1.36 and 21.1.2.4). Other shapes inherit from the presentation's
 * default text style.
 */
import type { XmlElement } from "../xml/parse";
import type { Package } from "./package";
import { shapesOf, type Frame, type Placeholder, type Shape } from "./slide";

/** Does the program draw a bullet or a number in front of the paragraph? */
export function hasBullet(
  pkg: Package,
  slidePart: string,
  frame: Frame,
  paragraph: XmlElement,
): boolean {
  const own = paragraph.child("a", "pPr");
  const level = levelOf(own);
  const candidates: (XmlElement | undefined)[] = [
    own,
    levelStyle(frame.body.child("a", "lstStyle"), level),
  ];
  const placeholder = frame.cell ? undefined : frame.shape.placeholder;
  const layoutPart = pkg.related(slidePart, "slideLayout");
  const masterPart = layoutPart === undefined ? undefined : pkg.related(layoutPart, "slideMaster");
  const master = masterPart === undefined ? undefined : pkg.root(masterPart);
  if (placeholder) {
    const onLayout =
      layoutPart === undefined ? undefined : findOnLayout(pkg.root(layoutPart), placeholder);
    candidates.push(levelStyle(listStyle(onLayout), level));
    // The layout knows the type where the slide says only the index.
    const type = onLayout?.placeholder?.type ?? placeholder.type;
    const onMaster = master && findOnMaster(master, type);
    candidates.push(levelStyle(listStyle(onMaster), level));
    candidates.push(levelStyle(master?.child("p", "txStyles")?.child("p", styleOf(type)), level));
  } else {
    const defaults = pkg.root(pkg.presentation).child("p", "defaultTextStyle");
    candidates.push(levelStyle(defaults, level));
    candidates.push(levelStyle(master?.child("p", "txStyles")?.child("p", "otherStyle"), level));
  }
  for (const candidate of candidates) {
    const bullet = candidate && bulletOf(candidate);
    if (bullet !== undefined) return bullet;
  }
  return false;
}

/** a:pPr/@lvl, 0 to 8. */
function levelOf(properties: XmlElement | undefined): number {
  const level = Number(properties?.attr("lvl") ?? 0);
  return Number.isInteger(level) && level >= 0 && level <= 8 ? level : 0;
}

function levelStyle(list: XmlElement | undefined, level: number): XmlElement | undefined {
  return list?.child("a", `lvl${level + 1}pPr`);
}

function listStyle(shape: Shape | undefined): XmlElement | undefined {
  return shape?.frames[0]?.body.child("a", "lstStyle");
}

/** What the properties say: true, false, or undefined where they leave it to what they inherit from. */
function bulletOf(properties: XmlElement): boolean | undefined {
  if (properties.child("a", "buNone")) return false;
  if (["buChar", "buAutoNum", "buBlip"].some((name) => properties.child("a", name))) return true;
  return undefined;
}

/** The placeholder of the layout that one of the slide belongs to: of the same index, else of the same type. */
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

/** Placeholders that inherit from the same one of the master. */
function family(type: string): string {
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

function styleOf(type: string): "titleStyle" | "bodyStyle" | "otherStyle" {
  const of = family(type);
  return of === "title" ? "titleStyle" : of === "body" ? "bodyStyle" : "otherStyle";
}
