/**
 * Whether a slide is still as it was: its XML and the parts that belong to it, in a form that does not
 * depend on how the XML is written (order of attributes, empty elements, runs of equal format) and leaves
 * out what the host changes by itself between two reads. PowerPoint proofs text in the background, which
 * splits runs at spelling marks and sets `dirty` and `err`; Fallbacks are drawn anew at each save;
 * relationship ids and part names may differ from one export to the next; creation and modification ids are
 * bookkeeping, and so is where a comment says which slide it is on ([MS-PPTX] CT_Comment).
 */
import { readText } from "../pptx/frame-text";
import type { Package } from "../pptx/package";
import { refusing } from "../pptx/refusal";
import { shapesOf, type Shape } from "../pptx/slide";
import type { XmlElement } from "../xml/parse";
import type { SlideCopy } from "./slide-copy";

/** Relationships that lead away from the slide: their targets are not part of it. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  "slideLayout",
  "slideMaster",
  "notesMaster",
  "theme",
  "themeOverride",
  "slide",
]);

/** Relationships that `exportAsBase64` drops (office-js#6104, #6867). */
const NOT_EXPORTED: ReadonlySet<string> = new Set([
  "comments",
  "tags",
  "customXml",
  "webextension",
]);

/** Attributes that PowerPoint sets by itself: marks of its spelling check and of what it must redraw. */
const VOLATILE: ReadonlySet<string> = new Set(["dirty", "err", "smtClean"]);

/** Attributes that say how much text was shrunk to fit: PowerPoint computes them. */
const FITTED: ReadonlySet<string> = new Set(["fontScale", "lnSpcReduction"]);

/** Which differences between slides count. */
interface View {
  /** Ignore what an export drops, so that a slide of the file and its export are equal. */
  readonly exported?: boolean;
  /** Ignore what the host computes when it takes a slide in: boxes and rows that fit their text. */
  readonly settled?: boolean;
}

/** The slide with everything that belongs to it, as a short text that is equal for equal slides. */
export function fingerprint(copy: SlideCopy): string {
  return hash(contentOf(copy.pkg, copy.part, new Set(), {}));
}

/**
 * True if both reads gave the same slide; if one is by file and one by export, only what both hold is
 * compared. Slides that cannot be read are not the same.
 */
export function sameSlide(first: SlideCopy, second: SlideCopy): boolean {
  const exported = first.route !== second.route;
  const compared = refusing(() => ({
    ok: true,
    same:
      contentOf(first.pkg, first.part, new Set(), { exported }) ===
      contentOf(second.pkg, second.part, new Set(), { exported }),
  }));
  return compared.ok && compared.same;
}

/** Do two slides have the same tags, comments and custom XML, which an export leaves out? */
export function sameExtras(first: SlideCopy, second: SlideCopy): boolean {
  const print = extrasPrint(first);
  return print !== undefined && print === extrasPrint(second);
}

/** What an export drops from a slide, as a text to compare; undefined where it cannot be read. */
export function extrasPrint({ pkg, part }: SlideCopy): string | undefined {
  const print = refusing(() => ({
    ok: true,
    value: pkg
      .relationships(part)
      .filter(({ type, external }) => !external && /^(comments|tags|customXml)$/.test(type))
      .map(({ type, target }) => `${type}:${hash(contentOf(pkg, target, new Set(), {}))}`)
      .sort()
      .join("\n"),
  }));
  return print.ok ? print.value : undefined;
}

/**
 * What a person would have to do again if this slide were lost, as a short hash: shapes, texts, formats,
 * notes. It is the same before and after the host has taken the slide in: for shapes with equations only
 * text and letters count, because a host rewrites equations in its own form. Undefined for a slide that
 * cannot be read.
 */
export function workPrint({ pkg, part }: SlideCopy): string | undefined {
  const print = refusing(() => {
    const view: View = { exported: true, settled: true };
    const targets = targetsOf(pkg, part, new Set(), view);
    const notes = pkg.related(part, "notesSlide");
    const shapes = shapesOf(pkg.root(part)).map((shape) => shapeWork(shape, targets, view));
    if (notes !== undefined) shapes.push(contentOf(pkg, notes, new Set([part]), view));
    return { ok: true, value: hash(shapes.join("\n")) };
  });
  return print.ok ? print.value : undefined;
}

function shapeWork(shape: Shape, targets: ReadonlyMap<string, string>, view: View): string {
  const { element, id, name, kind, frames } = shape;
  const math = element.descendants("m", "t");
  const own = `${kind} ${id} ${name} `;
  if (math.length > 0)
    return `${own}${frames.map((f) => readText(f).text).join("\r")} ${math.map((t) => t.text).join("")}`;
  // The members of a group are listed after it.
  const parts =
    kind === "group"
      ? element.elements.filter((e) => e.is("p", "grpSpPr") || e.is("p", "nvGrpSpPr"))
      : [element];
  return own + parts.map((e) => canonical(e, targets, view)).join("");
}

function targetsOf(
  pkg: Package,
  part: string,
  seen: Set<string>,
  view: View,
): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  for (const { id, type, target, external } of pkg.relationships(part)) {
    if (view.exported === true && NOT_EXPORTED.has(type)) continue;
    if (external) targets.set(id, `${type}:${target}`);
    else if (ELSEWHERE.has(type) || !pkg.has(target)) targets.set(id, type);
    else targets.set(id, `${type}:${hash(contentOf(pkg, target, seen, view))}`);
  }
  return targets;
}

function contentOf(pkg: Package, part: string, seen: Set<string>, view: View): string {
  if (seen.has(part)) return "…";
  seen.add(part);
  if (!/\.(xml|rels|vml)$/i.test(part))
    return `${pkg.checksum(part) ?? hashBytes(pkg.bytes(part))}`;
  const targets = targetsOf(pkg, part, seen, view);
  const body = canonical(pkg.root(part), targets, view);
  return `${body}\n${[...targets.values()].sort().join("\n")}`;
}

/** The element in one canonical spelling, with relationship ids replaced by what they lead to. */
export function canonical(
  root: XmlElement,
  targets: ReadonlyMap<string, string> = new Map(),
  view: View = {},
): string {
  const out: string[] = [];
  write(root, targets, view, out);
  return out.join("");
}

function write(
  element: XmlElement,
  targets: ReadonlyMap<string, string>,
  view: View,
  out: string[],
): void {
  if (leftOut(element, view)) return;
  out.push("<", element.name);
  for (const [name, value] of [...element.attributes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (name === "xmlns" || name.startsWith("xmlns:")) continue;
    if (VOLATILE.has(name) || isBookkeeping(element, name)) continue;
    if (view.settled === true && (FITTED.has(name) || (name === "h" && element.is("a", "tr"))))
      continue;
    const shown = name.startsWith("r:") ? (targets.get(value) ?? "") : value;
    out.push(" ", name, "=", JSON.stringify(shown));
  }
  out.push(">");
  writeChildren(element, targets, view, out);
  out.push("</>");
}

function writeChildren(
  element: XmlElement,
  targets: ReadonlyMap<string, string>,
  view: View,
  out: string[],
): void {
  const hasElements = element.elements.length > 0;
  /** Consecutive runs of the same format, joined. */
  let run: { readonly format: string; text: string } | undefined;
  const flush = (): void => {
    if (run) out.push("<a:r>", run.format, JSON.stringify(run.text), "</>");
    run = undefined;
  };
  for (const child of element.children) {
    if (child.kind === "element" && child.is("a", "r")) {
      const properties = child.child("a", "rPr");
      const format = properties ? canonical(properties, targets, view) : "";
      const text = child.child("a", "t")?.text ?? "";
      if (run?.format === format) run.text += text;
      else {
        flush();
        run = { format, text };
      }
      continue;
    }
    // White space between elements is layout of the file.
    if (child.kind === "text" && hasElements && child.value.trim() === "") continue;
    flush();
    if (child.kind === "text") out.push(JSON.stringify(child.value));
    else write(child, targets, view, out);
  }
  flush();
}

function leftOut(element: XmlElement, view: View): boolean {
  if (element.is("mc", "Fallback") || element.is("p14", "modId") || isCreationId(element))
    return true;
  if (view.exported === true && element.is("p", "custDataLst")) return true;
  if (element.is("a", "xfrm") && view.settled === true) return fitsItsText(element);
  // An extension list that held nothing but the creation id appears and disappears with it.
  return /^ext(Lst)?$/.test(element.local) && element.elements.length > 0
    ? element.elements.every((e) => leftOut(e, view))
    : false;
}

function isCreationId(element: XmlElement): boolean {
  return element.is("p14", "creationId") || element.is("a16", "creationId");
}

/** Whether this is the box of a shape that grows and shrinks with its text. */
function fitsItsText(xfrm: XmlElement): boolean {
  const body = xfrm.parent?.parent?.child("p", "txBody")?.child("a", "bodyPr");
  return body?.child("a", "spAutoFit") !== undefined;
}

/** The attributes in which a modern comment says which slide it is on. */
function isBookkeeping(element: XmlElement, name: string): boolean {
  return element.local === "sldMk" && (name === "cId" || name === "sldId");
}

/** 53 bits of a text (cyrb53): enough to tell two states of one slide apart, not a secret. */
export function hash(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36) + text.length.toString(36);
}

function hashBytes(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return hash(text);
}
