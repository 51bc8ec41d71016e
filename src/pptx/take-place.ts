/**
 * Replaces pictures, groups and embedded objects by text boxes with the same id, name and alternative text,
 * so that animations and links still work; with the same place in the order and in the group; and the same frame.
 * ECMA-376 part 1, 19.3.1.43 (p:sp) and 19.3.1.37 (p:pic).
 */
import { escapeAttribute, escapeText } from "../xml/escape";
import { NS } from "../xml/namespaces";
import type { XmlElement } from "../xml/parse";
import { placeOf } from "./bounds";
import { dropWhatLeft } from "./leave";
import type { Package } from "./package";
import { declarationsFor, withUsualPrefix } from "./prefix";
import { framesOf, nonVisualOf, type Frame, type Shape } from "./slide";
import { cuts, splice, type Splice } from "./splice";

export interface BoxRun {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Hundredths of a point. */
  readonly size: number;
  /** Six hexadecimal digits. */
  readonly color: string;
}

/** A text box, and the shape whose place it takes. */
export interface TakenPlace {
  readonly shape: Shape;
  readonly paragraphs: readonly (readonly BoxRun[])[];
  /** Is there more than one line of text? Then it is left-aligned, as in a document. */
  readonly isText: boolean;
  /** Whether to drop the alternative text, because a program wrote it. */
  readonly dropDescription: boolean;
}

/**
 * Puts text boxes in the place of shapes of the slide as it is now.
 * @returns their frames, in the order of `places`
 */
export function takePlaces(
  pkg: Package,
  slidePart: string,
  places: readonly TakenPlace[],
): readonly Frame[] {
  const root = pkg.root(slidePart);
  const changes = places.map((place) => {
    const { from, to } = replacedBy(place.shape);
    return { from, to, text: textBox(pkg, slidePart, place), place };
  });
  const animated = retargeted(root, places);
  pkg.write(slidePart, splice(root.source, [...changes, ...animated]));
  dropWhatLeft(
    pkg,
    slidePart,
    places.map(({ shape }) => replacedBy(shape)),
  );
  const frames = new Map(framesOf(pkg.root(slidePart)).map((f) => [f.shape.element.from, f]));
  const starts = new Map<TakenPlace, number>();
  let moved = 0;
  for (const { from, to, text, place } of [...changes].sort((a, b) => a.from - b.from)) {
    starts.set(place, from + moved);
    moved += text.length - (to - from);
  }
  return places.map((place) => {
    const frame = frames.get(starts.get(place) ?? -1);
    if (!frame) throw new Error(`a text box is not where it was put in ${slidePart}`);
    return frame;
  });
}

/** The element to replace: the shape, or the alternatives that hold only it, made for programs without its kind. */
function replacedBy({ element, alternatives }: Shape): XmlElement {
  return alternatives &&
    element.parent === alternatives.choice &&
    alternatives.choice.elements.length === 1
    ? alternatives.element
    : element;
}

function textBox(pkg: Package, slidePart: string, place: TakenPlace): string {
  const { shape, paragraphs, isText } = place;
  const at = replacedBy(shape).parent ?? shape.element;
  const declared = declarationsFor(at, "p", "a");
  const anchored = `<a:bodyPr wrap="${isText ? "square" : "none"}" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="ctr"><a:noAutofit/></a:bodyPr>`;
  const body = paragraphs.map((runs) => paragraph(runs, isText)).join("");
  return (
    `<p:sp${declared}><p:nvSpPr>${drawing(place)}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>` +
    `<p:spPr>${frame(pkg, slidePart, shape)}</p:spPr>` +
    `<p:txBody>${anchored}<a:lstStyle/>${body}</p:txBody></p:sp>`
  );
}

function paragraph(runs: readonly BoxRun[], isText: boolean): string {
  const written = runs.map(({ text, bold, italic, size, color }) => {
    const style = `${bold === true ? ' b="1"' : ""}${italic === true ? ' i="1"' : ""}`;
    const fill = `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
    const properties = `<a:rPr lang="en-US" sz="${size}"${style}>${fill}</a:rPr>`;
    return `<a:r>${properties}<a:t>${escapeText(text)}</a:t></a:r>`;
  });
  const align = isText ? "l" : "ctr";
  const end = `<a:endParaRPr lang="en-US" sz="${runs[0]?.size ?? 1800}"/>`;
  return `<a:p><a:pPr algn="${align}"/>${written.join("")}${end}</a:p>`;
}

/** The old p:cNvPr, without what applies only to the old object. */
function drawing({ shape, dropDescription }: TakenPlace): string {
  const old = nonVisualOf(shape.element)?.child("p", "cNvPr");
  const attributes = [...(old?.attributes ?? new Map<string, string>())].filter(
    ([name]) =>
      !name.includes(":") &&
      name !== "xmlns" &&
      !(dropDescription && (name === "descr" || name === "title")),
  );
  const written = attributes
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join("");
  const children = (old?.elements ?? [])
    .filter((e) => !/^ppaction:\/\/ole/.test(e.attr("action") ?? ""))
    .map(selfContained)
    .join("");
  return children === "" ? `<p:cNvPr${written}/>` : `<p:cNvPr${written}>${children}</p:cNvPr>`;
}

/** An element as text with the declarations that its prefixes need: it may move to where they are not declared. */
function selfContained(element: XmlElement): string {
  const text = withUsualPrefix(element, "a");
  let declared = "";
  const known = new Set<string>(["a"]);
  for (let e = element.parent; e && !e.is("p", "spTree"); e = e.parent)
    for (const [name, uri] of e.attributes) {
      const prefix = /^xmlns:(.+)$/.exec(name)?.[1];
      if (prefix === undefined || known.has(prefix)) continue;
      known.add(prefix);
      if (new RegExp(`[<\\s/]${prefix}:`).test(text) && !element.attributes.has(name))
        declared += ` ${name}="${escapeAttribute(uri)}"`;
    }
  return declared === "" ? text : text.replace(/^<[^\s/>]+/, (tag) => tag + declared);
}

/** The content of p:spPr. A picture's p:spPr has a shape's type; other kinds have only a place. */
function frame(pkg: Package, slidePart: string, shape: Shape): string {
  const transform = placeOf(pkg, slidePart, shape);
  const own = shape.element.child("p", "spPr");
  const look = (shape.kind === "picture" ? (own?.elements ?? []) : [])
    .filter((e) => e.namespace === NS.a && LOOK.has(e.local))
    .map(selfContained);
  const fill = look.some((text) => /^<a:(?:\w+Fill)\b/.test(text)) ? "" : "<a:noFill/>";
  return `${transformText(transform)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${fill}${look.join("")}`;
}

/** The properties taken over from a picture's frame, in the order of the schema. */
const LOOK = new Set(["solidFill", "gradFill", "pattFill", "ln", "effectLst"]);

/** The a:xfrm without mirroring, which would turn text upside down. */
function transformText(transform: XmlElement | undefined): string {
  const off = transform?.child("a", "off");
  const ext = transform?.child("a", "ext");
  const number = (value: string | undefined, usual: number): string =>
    /^-?\d+$/.test(value ?? "") ? (value ?? "") : String(usual);
  const rot = transform?.attr("rot");
  const turned = rot !== undefined && /^-?\d+$/.test(rot) && rot !== "0" ? ` rot="${rot}"` : "";
  return (
    `<a:xfrm${turned}><a:off x="${number(off?.attr("x"), 0)}" y="${number(off?.attr("y"), 0)}"/>` +
    `<a:ext cx="${number(ext?.attr("cx"), 914400)}" cy="${number(ext?.attr("cy"), 914400)}"/></a:xfrm>`
  );
}

/** The changes that point animations of shapes inside a replaced group at the text box. */
function retargeted(root: XmlElement, places: readonly TakenPlace[]): readonly Splice[] {
  const timing = root.child("p", "timing");
  if (!timing) return [];
  const inside = new Map<string, string>();
  for (const { shape } of places) {
    if (shape.kind !== "group") continue;
    for (const drawing of shape.element.descendants("p", "cNvPr")) {
      const id = drawing.attr("id") ?? "";
      if (id !== shape.id) inside.set(id, shape.id);
    }
  }
  if (inside.size === 0) return [];
  const targets = timing.descendants("p", "spTgt").flatMap((e) => {
    const target = inside.get(e.attr("spid") ?? "");
    if (target === undefined) return [];
    const tag = e.source.slice(e.from, e.openTo);
    const text = tag.replace(/(\sspid\s*=\s*)(?:"[^"]*"|'[^']*')/, `$1"${target}"`);
    return [{ from: e.from, to: e.openTo, text }];
  });
  return [...targets, ...withoutBuilds(timing, inside)];
}

/** The changes that remove shapes from the list of text builds; an empty list is removed too. */
function withoutBuilds(timing: XmlElement, gone: ReadonlyMap<string, string>): readonly Splice[] {
  const list = timing.child("p", "bldLst");
  const builds = list?.elements ?? [];
  const old = builds.filter((e) => gone.has(e.attr("spid") ?? ""));
  return cuts(list && old.length === builds.length && old.length > 0 ? [list] : old);
}
