/**
 * Animations refer to paragraphs by number (p:txEl/p:pRg st, end) and to characters (p:charRg); code
 * that adds or removes a paragraph must renumber them, or the wrong line is animated.
 * p:bldP names only the shape and needs no change. ECMA-376 part 1, 19.5.
 */
import type { XmlElement } from "../xml/parse";
import type { Splice } from "./splice";

/** A renumbering of paragraphs: numbers `first` to `last` become `first` to `newLast`; later ones shift. */
export interface Renumbering {
  readonly first: number;
  readonly last: number;
  readonly newLast: number;
}

/** The splices that renumber the animations of a shape by the changes in turn. `root` is the p:sld element. */
export function renumber(
  root: XmlElement,
  shapeId: string,
  changes: readonly Renumbering[],
): readonly Splice[] {
  const moving = changes.filter((change) => change.newLast !== change.last);
  if (moving.length === 0) return [];
  return targets(root, shapeId, "pRg").flatMap((range) => {
    const st = Number(range.attr("st"));
    const en = Number(range.attr("end"));
    if (!Number.isInteger(st) || !Number.isInteger(en)) return [];
    const tag = range.source.slice(range.from, range.openTo);
    const text = tag
      .replace(/(\sst\s*=\s*)(?:"[^"]*"|'[^']*')/, `$1"${moving.reduce(startOf, st)}"`)
      .replace(/(\send\s*=\s*)(?:"[^"]*"|'[^']*')/, `$1"${moving.reduce(endOf, en)}"`);
    return text === tag ? [] : [{ from: range.from, to: range.openTo, text }];
  });
}

function startOf(n: number, { first, last, newLast }: Renumbering): number {
  return n < first ? n : n <= last ? first : n + newLast - last;
}

function endOf(n: number, { first, last, newLast }: Renumbering): number {
  return n < first ? n : n <= last ? newLast : n + newLast - last;
}

/** The end offset of the last of the shape's text that is animated by character numbers; 0 if none is. */
export function charactersAnimatedTo(root: XmlElement, shapeId: string): number {
  const ends = targets(root, shapeId, "charRg").map((range) => Number(range.attr("end")));
  return ends.reduce((most, end) => (end <= most ? most : Number.isNaN(end) ? Infinity : end), 0);
}

function targets(root: XmlElement, shapeId: string, name: string): readonly XmlElement[] {
  const timing = root.child("p", "timing");
  if (!timing) return [];
  return timing
    .descendants("p", name)
    .filter((range) => range.ancestor("p", "spTgt")?.attr("spid") === shapeId);
}
