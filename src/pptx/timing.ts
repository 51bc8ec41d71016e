/**
 * Animations point at paragraphs by their number (p:txEl/p:pRg st, end) and at characters
 * (p:charRg); whoever adds or removes a paragraph must renumber them, or the wrong line appears.
 * p:bldP names only the shape and needs no change. ECMA-376 part 1, 19.5.
 */
import type { XmlElement } from "../xml/parse";
import type { Splice } from "./splice";

/** How paragraphs are renumbered: old numbers `first` to `last` become `first` to `newLast`, later ones move along. */
export interface Renumbering {
  readonly first: number;
  readonly last: number;
  readonly newLast: number;
}

/** The splices that renumber the animations of a shape. `root` is the p:sld element. */
export function renumber(
  root: XmlElement,
  shapeId: string,
  change: Renumbering,
): readonly Splice[] {
  const moved = change.newLast - change.last;
  if (moved === 0) return [];
  const start = (n: number): number =>
    n < change.first ? n : n <= change.last ? change.first : n + moved;
  const end = (n: number): number =>
    n < change.first ? n : n <= change.last ? change.newLast : n + moved;
  return targets(root, shapeId, "pRg").flatMap((range) => {
    const st = Number(range.attr("st"));
    const en = Number(range.attr("end"));
    if (!Number.isInteger(st) || !Number.isInteger(en)) return [];
    const tag = range.source.slice(range.from, range.openTo);
    const text = tag
      .replace(/(\sst\s*=\s*)(?:"[^"]*"|'[^']*')/, `$1"${start(st)}"`)
      .replace(/(\send\s*=\s*)(?:"[^"]*"|'[^']*')/, `$1"${end(en)}"`);
    return text === tag ? [] : [{ from: range.from, to: range.openTo, text }];
  });
}

/** Is some of the shape's text behind offset `from` animated by character numbers? */
export function animatesCharactersBehind(root: XmlElement, shapeId: string, from: number): boolean {
  return targets(root, shapeId, "charRg").some((range) => !(Number(range.attr("end")) <= from));
}

function targets(root: XmlElement, shapeId: string, name: string): readonly XmlElement[] {
  const timing = root.child("p", "timing");
  if (!timing) return [];
  return timing
    .descendants("p", name)
    .filter((range) => range.ancestor("p", "spTgt")?.attr("spid") === shapeId);
}
