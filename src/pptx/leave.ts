/**
 * Removes what only shapes that were removed from a slide used in the file: relationships, embedded
 * objects, pictures, tags, and their drawing in VML. Programs that know no p:oleObj draw everything in the
 * slide's VML part, whether the slide still refers to it or not (LibreOffice 25.2, found by drawing moved decks).
 */
import type { XmlElement } from "../xml/parse";
import type { Package, Relationship } from "./package";
import { refusing } from "./refusal";
import { cuts, splice } from "./splice";

/** Removes what only the elements in `gone` referred to; they are no longer in the slide. */
export function dropWhatLeft(pkg: Package, slidePart: string, gone: readonly XmlElement[]): void {
  const { source } = pkg.root(slidePart);
  const named = new Set<string>();
  const drawn = new Set<string>();
  for (const element of gone)
    for (const [name, value] of attributesIn(element)) {
      if (name === "spid") drawn.add(value);
      else if (name.includes(":")) named.add(value);
    }
  dropRelationships(pkg, slidePart, (r) => named.has(r.id) && !isQuoted(source, r.id));
  dropDrawings(pkg, slidePart, new Set([...drawn].filter((id) => !isQuoted(source, id))));
}

function* attributesIn(element: XmlElement): Generator<readonly [string, string]> {
  yield* element.attributes;
  for (const child of element.elements) yield* attributesIn(child);
}

function isQuoted(source: string, id: string): boolean {
  return source.includes(`"${id}"`) || source.includes(`'${id}'`);
}

function dropRelationships(
  pkg: Package,
  part: string,
  isGone: (relationship: Relationship) => boolean,
): void {
  const going = pkg.relationships(part).filter(isGone);
  if (going.length === 0) return;
  pkg.removeRelationships(part, new Set(going.map(({ id }) => id)));
  for (const { target, external } of going) if (!external) dropUnasked(pkg, target);
}

/** Removes the part, and those that only it referred to, unless something else in the file refers to it. */
function dropUnasked(pkg: Package, part: string): void {
  if (!pkg.has(part) || isAskedFor(pkg, part)) return;
  const own = pkg.relationships(part).filter(({ external }) => !external);
  pkg.removePart(part);
  for (const { target } of own) dropUnasked(pkg, target);
}

function isAskedFor(pkg: Package, part: string): boolean {
  const wanted = part.toLowerCase();
  return pkg.parts.some((rels) => {
    const [, folder, name] = /^(.*?)_rels\/([^/]*)\.rels$/i.exec(rels) ?? [];
    if (folder === undefined || name === undefined) return false;
    return pkg
      .relationships(folder + name)
      .some(({ target, external }) => !external && target.toLowerCase() === wanted);
  });
}

/** Removes shapes from the slide's VML; a drawing that has no shapes left is removed as a whole. */
function dropDrawings(pkg: Package, slidePart: string, ids: ReadonlySet<string>): void {
  const part = ids.size === 0 ? undefined : pkg.related(slidePart, "vmlDrawing");
  if (part === undefined) return;
  const read = refusing(() => ({ ok: true, root: pkg.root(part) }));
  // VML is not always well-formed; then it stays as it is.
  if (!read.ok) return;
  const { root } = read;
  const shapes = root.elements.filter((e) => e.local !== "shapetype" && e.local !== "shapelayout");
  const going = shapes.filter((e) => ids.has(e.attr("id") ?? ""));
  if (going.length === 0) return;
  if (going.length === shapes.length) {
    dropRelationships(
      pkg,
      slidePart,
      ({ type, target }) => type === "vmlDrawing" && target === part,
    );
    return;
  }
  const left = splice(root.source, cuts(going));
  pkg.write(part, left);
  const pictures = new Set(going.flatMap((e) => [...attributesIn(e)].map(([, value]) => value)));
  dropRelationships(pkg, part, ({ id }) => pictures.has(id) && !isQuoted(left, id));
}
