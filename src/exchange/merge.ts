/**
 * Brings what was typed on a slide at its last moment into the copy that keeps everything. An export drops
 * tags and comments, so a slide on the file route comes back as the file's copy with the exported shapes
 * and texts in it. The result is proved: what an export would see of it must equal the slide that was
 * exported; else there is no result.
 */
import type { Package } from "../pptx/package";
import { RefusedError, refusing } from "../pptx/refusal";
import { splice, type Splice } from "../pptx/splice";
import type { XmlElement } from "../xml/parse";
import { canonical, sameSlide } from "./fingerprint";
import type { SlideCopy } from "./slide-copy";

/**
 * `file` with the changes between `before` and `now`: both are exports, `before` of the same moment as
 * `file`. Undefined where it cannot be proved that all of `now` is in the result.
 */
export function mergeExport(
  file: SlideCopy,
  before: SlideCopy,
  now: SlideCopy,
): SlideCopy | undefined {
  // The change happened between the two reads, so the file already has it.
  if (sameSlide(file, now)) return file;
  if (!sameSlide(file, before)) return undefined;
  const pkg = file.pkg.copy();
  const merged: SlideCopy = { pkg, part: file.part, route: "file" };
  const done = refusing(() => {
    mergePage(pkg, file.part, before, now);
    mergeNotes(pkg, file.part, before, now);
    return { ok: true };
  });
  return done.ok && sameSlide(merged, now) ? merged : undefined;
}

/** Shapes in the order of `now`: unchanged ones as the file has them, others as the export has them. */
function mergePage(pkg: Package, part: string, before: SlideCopy, now: SlideCopy): void {
  const root = pkg.root(part);
  const tree = treeOf(root);
  const treeNow = treeOf(now.pkg.root(now.part));
  const treeBefore = treeOf(before.pkg.root(before.part));
  if (!tree || !treeNow || !treeBefore) return;
  const known = byId(tree);
  const old = byId(treeBefore);
  const shapes = treeNow.elements.map((shape) => {
    const id = idOf(shape);
    const own = id === undefined ? undefined : known.get(id);
    const was = id === undefined ? undefined : old.get(id);
    if (!fits(shape, tree)) throw new RefusedError({ code: "damaged", args: { why: part } });
    if (!own || !was) return id === undefined ? "" : shape.outerXml;
    return canonical(shape) === canonical(was) ? own.outerXml : withContent(own, shape);
  });
  const frame = tree.elements.filter((e) => idOf(e) === undefined).map((e) => e.outerXml);
  const changes: Splice[] = [
    { from: tree.openTo, to: tree.closeFrom, text: frame.join("") + shapes.join("") },
  ];
  pkg.write(part, splice(root.source, changes));
}

/** Do the prefixes of the shape mean the same inside `tree`? */
function fits(shape: XmlElement, tree: XmlElement): boolean {
  const names = new Set(shape.outerXml.match(/(?<=<|\s)\w+(?=:[\w-]+[\s=/>])/g) ?? []);
  return [...names].every(
    (prefix) =>
      prefix === "xmlns" ||
      tree.namespaceOf(prefix) === shape.namespaceOf(prefix) ||
      shape.outerXml.includes(`xmlns:${prefix}=`),
  );
}

/**
 * The file's shape with the export's content; the shape's own properties stay, because they hold its tags.
 */
function withContent(own: XmlElement, now: XmlElement): string {
  const inner = own.is("mc", "AlternateContent") ? undefined : properties(own);
  const innerNow = properties(now);
  if (!inner || !innerNow || own.name !== now.name) return now.outerXml;
  const { source } = now;
  return source.slice(now.from, innerNow.from) + inner.outerXml + source.slice(innerNow.to, now.to);
}

function properties(shape: XmlElement): XmlElement | undefined {
  return shape.elements.find((e) => /^nv\w+Pr$/.test(e.local));
}

/** The export's notes, where they were changed: notes are one part, without tags of their own. */
function mergeNotes(pkg: Package, part: string, before: SlideCopy, now: SlideCopy): void {
  const own = pkg.related(part, "notesSlide");
  const was = before.pkg.related(before.part, "notesSlide");
  const is = now.pkg.related(now.part, "notesSlide");
  if (own === undefined || was === undefined || is === undefined) return;
  if (canonical(before.pkg.root(was)) === canonical(now.pkg.root(is))) return;
  pkg.write(own, now.pkg.text(is));
}

function treeOf(root: XmlElement): XmlElement | undefined {
  return root.child("p", "cSld")?.child("p", "spTree");
}

function byId(tree: XmlElement): ReadonlyMap<string, XmlElement> {
  return new Map(tree.elements.flatMap((e) => (idOf(e) === undefined ? [] : [[idOf(e) ?? "", e]])));
}

/** p:cNvPr/@id of a shape, also inside mc:AlternateContent; undefined for what is not a shape. */
function idOf(element: XmlElement): string | undefined {
  const shape = element.is("mc", "AlternateContent")
    ? element.child("mc", "Choice")?.elements[0]
    : element;
  return shape && properties(shape)?.child("p", "cNvPr")?.attr("id");
}
