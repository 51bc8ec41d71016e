/** What a deck contains, so that a test can say: all of this is unchanged, except that shape. */
import { textFrames } from "../../src/deck/frames";
import { openPackage, type Package } from "../../src/pptx/package";
import { shapesOf } from "../../src/pptx/slide";

export function open(bytes: Uint8Array): Package {
  const opened = openPackage(bytes);
  if (!opened.ok) throw new Error(`cannot open: ${opened.refusal.code}`);
  return opened.pkg;
}

/** The texts of a slide's frames, equations as `￼`. */
export function texts(bytes: Uint8Array, slide: number): readonly string[] {
  const pkg = open(bytes);
  const part = pkg.slides[slide - 1]?.part ?? "";
  const frames = textFrames(pkg, part);
  if (!frames.ok) throw new Error(frames.refusal.code);
  return frames.frames.map((f) => f.text);
}

/** Facts of a deck by name; XML as written, except for how a program writes empty elements and the prolog. */
export type DeckFacts = ReadonlyMap<string, string>;

const CREATION_ID =
  /<p:extLst><p:ext uri="\{BB962C8B-B14F-4D97-AF65-F5344CB8AC3E\}">(?:(?!<\/p:ext>)[^])*<\/p:ext><\/p:extLst>|<p:ext uri="\{BB962C8B-B14F-4D97-AF65-F5344CB8AC3E\}">(?:(?!<\/p:ext>)[^])*<\/p:ext>/g;

function spelled(xml: string): string {
  return xml
    .replace(/\r\n?/g, "\n")
    .replace(/^\uFEFF?<\?xml[^>]*\?>\s*/, "")
    .replace(/<([\w:]+)((?:\s[^<>]*?)?)\s*><\/\1>/g, "<$1$2/>")
    .replace(/\s+\/>/g, "/>")
    .replace(/&#x?[\da-f]+;|&quot;|&apos;/gi, "’")
    .replace(/(>[^<]*)["']/g, "$1’");
}

/** The facts of a deck; `without` names a shape of one slide that may differ. */
export function factsOf(
  bytes: Uint8Array,
  without?: { readonly slide: number; readonly shapeId: string },
): DeckFacts {
  const pkg = open(bytes);
  const facts = new Map<string, string>();
  const content = (part: string): string =>
    /\.(xml|vml)$/.test(part) ? spelled(pkg.text(part)) : `${pkg.checksum(part) ?? "?"}`;
  facts.set("number of slides", String(pkg.slides.length));
  for (const { part, number } of pkg.slides) {
    const name = `slide ${number}`;
    facts.set(`${name} hidden`, String(pkg.isHidden(part)));
    facts.set(
      `${name} but for the shape`,
      restOf(pkg, part, without?.slide === number ? without.shapeId : undefined),
    );
    const related = new Map<string, string[]>();
    for (const { type, target, external } of pkg.relationships(part)) {
      const is = external
        ? target
        : type === "slideLayout"
          ? target
          : type === "slide"
            ? ""
            : pkg.has(target)
              ? content(target)
              : // The name as written, whether the target is internal or external.
                target.slice(target.lastIndexOf("/") + 1);
      related.set(type, [...(related.get(type) ?? []), is].sort());
    }
    for (const [type, list] of related) facts.set(`${name} ${type}`, list.join("\n"));
  }
  for (const part of pkg.parts)
    if (/\/(slideMasters|slideLayouts|theme|notesMasters)\/[^_]/.test(part))
      facts.set(part, content(part));
  facts.set(
    "presentation",
    content(pkg.presentation)
      .replace(/<p:sldIdLst>[^]*?<\/p:sldIdLst>/, "")
      .replace(/<p14:sldId\b[^>]*>/g, "<p14:sldId/>")
      .replace(/ r:id="[^"]*"/g, ""),
  );
  return facts;
}

function restOf(pkg: Package, part: string, shapeId: string | undefined): string {
  const root = pkg.root(part);
  let { source } = root;
  const shapes = shapesOf(root).filter((s) => s.id === shapeId);
  for (const shape of [...shapes].reverse()) {
    const element = shape.alternatives?.element ?? shape.element;
    source = source.slice(0, element.from) + source.slice(element.to);
  }
  const relations = new Map(pkg.relationships(part).map((r) => [r.id, r.type]));
  return spelled(source)
    .replace(CREATION_ID, "")
    .replace(
      / (r:\w+)="([^"]*)"/g,
      (_, name: string, id: string) => ` ${name}="${relations.get(id) ?? id}"`,
    );
}

/** What differs, in short: the names, and the first difference in each. */
export function differences(before: DeckFacts, after: DeckFacts): readonly string[] {
  const found: string[] = [];
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const was = before.get(name);
    const is = after.get(name);
    if (was === is) continue;
    if (was === undefined || is === undefined) {
      found.push(`${name}: ${was === undefined ? "new" : "gone"}`);
      continue;
    }
    let at = 0;
    while (was[at] === is[at]) at++;
    const from = Math.max(0, at - 60);
    found.push(
      `${name} at ${at}:\n  - ${was.slice(from, at + 100)}\n  + ${is.slice(from, at + 100)}`,
    );
  }
  return found;
}
