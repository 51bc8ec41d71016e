/**
 * Whether a slide is still as it was: its XML and what belongs to it, without what the host changes by
 * itself between two reads. PowerPoint proofs text in the background, which splits runs at spelling
 * marks and sets `dirty` and `err`; relationship ids and part names may differ from one export to the
 * next; creation and modification ids are bookkeeping.
 */
import type { Package } from "../pptx/package";
import type { SlideCopy } from "./slide-copy";

/** Relationships that lead away from the slide: what is behind them is not the slide's. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  "slideLayout",
  "slideMaster",
  "notesMaster",
  "theme",
  "themeOverride",
  "slide",
]);

/**
 * A run of properties and text. The properties end with the run at the latest: where no text follows
 * them, the search must not go on through all the rest of the slide, run after run.
 */
const RUN =
  /<a:r>(<a:rPr\b[^<>]*\/>|<a:rPr\b[^<>]*>(?:(?!<\/a:r(?:Pr)?>)[\s\S])*<\/a:rPr>)?<a:t>([^<]*)<\/a:t><\/a:r>/g;

/** The slide with everything that belongs to it, as a text that is equal for equal slides. */
export function fingerprint({ pkg, part }: SlideCopy): string {
  return hash(contentOf(pkg, part, new Set()));
}

/** True if the second read gave the same slide as the first. */
export function sameSlide(first: SlideCopy, second: SlideCopy): boolean {
  return (
    contentOf(first.pkg, first.part, new Set()) === contentOf(second.pkg, second.part, new Set())
  );
}

/** What an export leaves out of a slide (tags, comments, custom XML), as a text that is equal for equal ones. */
export function extrasOf({ pkg, part }: SlideCopy): string {
  return pkg
    .relationships(part)
    .filter(({ type, external }) => !external && /^(comments|tags|customXml)$/.test(type))
    .map(({ type, target }) => `${type}:${hash(contentOf(pkg, target, new Set()))}`)
    .sort()
    .join("\n");
}

function contentOf(pkg: Package, part: string, seen: Set<string>): string {
  if (seen.has(part)) return "…";
  seen.add(part);
  if (!/\.(xml|rels|vml)$/i.test(part))
    return `${pkg.checksum(part) ?? hashBytes(pkg.bytes(part))}`;
  const targets = new Map<string, string>();
  for (const relationship of pkg.relationships(part)) {
    const { id, type, target, external } = relationship;
    if (external) targets.set(id, `${type}:${target}`);
    else if (ELSEWHERE.has(type) || !pkg.has(target)) targets.set(id, type);
    else targets.set(id, `${type}:${hash(contentOf(pkg, target, seen))}`);
  }
  const text = steady(pkg.text(part)).replace(
    /\b(r:(?:id|embed|link|pict|dm|lo|qs|cs))="([^"]*)"/g,
    (_, name: string, id: string) => `${name}="${targets.get(id) ?? ""}"`,
  );
  return `${text}\n${[...targets.values()].sort().join("\n")}`;
}

/** The XML without what the host changes by itself, runs of equal format joined. */
function steady(xml: string): string {
  return joinRuns(
    xml
      .replace(/^<\?xml[^>]*\?>\s*/, "")
      .replace(/ (?:dirty|err|smtClean)="[^"]*"/g, "")
      .replace(/<p14:modId\b[^>]*\/>/g, "")
      .replace(/(<p14:creationId\b[^>]*?) val="[^"]*"/g, "$1")
      .replace(/(<a16:creationId\b[^>]*?) id="[^"]*"/g, "$1"),
  );
}

function joinRuns(xml: string): string {
  let result = "";
  let at = 0;
  let open: { readonly properties: string; text: string } | undefined;
  const flush = (): void => {
    if (open) result += `<a:r>${open.properties}<a:t>${open.text}</a:t></a:r>`;
    open = undefined;
  };
  for (const match of xml.matchAll(RUN)) {
    const properties = match[1] ?? "";
    const text = match[2] ?? "";
    if (open && match.index === at && open.properties === properties) open.text += text;
    else {
      flush();
      result += xml.slice(at, match.index);
      open = { properties, text };
    }
    at = match.index + match[0].length;
  }
  flush();
  return result + xml.slice(at);
}

/** 53 bits of a text (cyrb53): enough to tell two states of one slide apart, not a secret. */
function hash(text: string): string {
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
