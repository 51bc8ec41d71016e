/**
 * Where a text is if no text frame of the slide has it: the reason why no equation can be inserted there.
 */
import type { Package, Relationship } from "../pptx/package";
import { RefusedError, type Refusal, type RefusalCode } from "../pptx/refusal";

/** Relationships from a slide to the parts that contain text, and the refusal for a text found there. */
const PLACES: readonly (readonly [type: string, code: RefusalCode])[] = [
  ["notesSlide", "inNotes"],
  ["diagramData", "inSmartArt"],
  ["chart", "inChart"],
  ["chartEx", "inChart"],
  ["comments", "inComment"],
  ["slideLayout", "inLayout"],
];

/** Searches the parts that belong to the slides; `text` has `\r` as line end. Undefined: found nowhere. */
export function whereElse(
  pkg: Package,
  slideParts: readonly string[],
  text: string,
): Refusal | undefined {
  const seen = new Set<string>();
  const looked = (r: Relationship | string, code: RefusalCode): Refusal | undefined => {
    const part = typeof r === "string" ? r : r.target;
    if (seen.has(part) || (typeof r !== "string" && r.external)) return undefined;
    seen.add(part);
    return holds(pkg, part, text) ? { code, args: { text } } : undefined;
  };
  for (const [type, code] of PLACES) {
    for (const slide of slideParts) {
      for (const r of pkg.relationships(slide)) {
        if (r.type !== type) continue;
        const found = looked(r, code);
        if (found) return found;
      }
    }
  }
  for (const slide of slideParts) {
    const layout = pkg.related(slide, "slideLayout");
    const master = layout === undefined ? undefined : pkg.related(layout, "slideMaster");
    const found = master === undefined ? undefined : looked(master, "inMaster");
    if (found) return found;
  }
  return undefined;
}

/** The places that belong to one slide alone, unlike the layout. */
const OF_SLIDE = PLACES.filter(([type]) => type !== "slideLayout");

/** The texts of parts that belong to a slide, as paragraphs; only of parts whose XML is `wanted`. */
export function textsElsewhere(
  pkg: Package,
  slidePart: string,
  wanted: (xml: string) => boolean,
): readonly { readonly code: RefusalCode; readonly paragraphs: readonly string[] }[] {
  const relationships = pkg.relationships(slidePart).filter((r) => !r.external);
  return OF_SLIDE.flatMap(([type, code]) =>
    relationships
      .filter((r) => r.type === type && pkg.has(r.target))
      .map((r) => ({ code, paragraphs: paragraphsOf(pkg, r.target, wanted) }))
      .filter(({ paragraphs }) => paragraphs.length > 0),
  );
}

/** Does a paragraph of the part have the text? */
function holds(pkg: Package, part: string, text: string): boolean {
  return paragraphsOf(pkg, part).some((p) => p.includes(text));
}

/** The paragraphs of a part; none where it cannot be read. */
function paragraphsOf(
  pkg: Package,
  part: string,
  wanted: (xml: string) => boolean = () => true,
): readonly string[] {
  try {
    if (!wanted(pkg.text(part))) return [];
    const root = pkg.root(part);
    const paragraphs = root.descendants("a", "p").map((p) =>
      p
        .descendants("a", "t")
        .map((t) => t.text)
        .join(""),
    );
    // Comments have their text in p:text; charts also in c:v.
    const others = root.elements.length > 0 && paragraphs.length === 0 ? [root.text] : [];
    return [...paragraphs, ...others];
  } catch (error) {
    if (error instanceof RefusedError) return [];
    throw error;
  }
}
