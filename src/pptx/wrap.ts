/**
 * mc:AlternateContent round a shape with equations, and its Fallback.
 *
 * PowerPoint wraps the whole shape in a Choice that requires a14 and offers a Fallback to programs
 * that do not know it. Its own Fallback is a picture of the shape; ours is the shape with readable
 * text, because a picture would show the old formula after an edit (decision fallback).
 */
import { escapeAttribute, escapeText } from "../xml/escape";
import { NS } from "../xml/namespaces";
import type { XmlElement } from "../xml/parse";
import type { RunFormat } from "../xml/run-format";
import { mathIn } from "./frame-text";
import { declarationsFor, freePrefix, isFree, prefixAt, prefixOf } from "./prefix";
import { formatOf, mathPropertiesOf } from "./run-format";
import { splice, type Splice } from "./splice";

/** How an equation reads as plain text; the element is an m:oMath. */
export type Readable = (math: XmlElement) => string;

/**
 * The splices that write `content` as the Fallback of a shape, in its alternatives or in new ones round it.
 */
export function wrapping(
  shape: XmlElement,
  alternatives: XmlElement | undefined,
  content: string,
): readonly Splice[] {
  if (alternatives) return [fallbackSplice(alternatives, content)];
  // A prefix that means something else there may be used inside: then another one is chosen.
  const mc = freePrefix(shape, "mc");
  const a14 = freePrefix(shape, "a14");
  const declared = isUsed(a14, content) ? ` xmlns:${a14}="${NS.a14}"` : "";
  return [
    {
      from: shape.from,
      to: shape.from,
      text: `<${mc}:AlternateContent xmlns:${mc}="${NS.mc}"><${mc}:Choice xmlns:${a14}="${NS.a14}" Requires="${a14}">`,
    },
    {
      from: shape.to,
      to: shape.to,
      text: `</${mc}:Choice><${mc}:Fallback${declared}>${content}</${mc}:Fallback></${mc}:AlternateContent>`,
    },
  ];
}

/** An equation as the child of a paragraph. `at` is the element it is put into; missing namespaces are declared. */
export function mathElement(omml: string, at: XmlElement, insideChoice: boolean): string {
  // The Choice that will wrap the shape declares it, unless the prefix means something else here.
  const declared = at.namespaceOf("a14") === NS.a14 || (!insideChoice && isFree(at, "a14"));
  const a14 = declared ? "" : ` xmlns:a14="${NS.a14}"`;
  return `<a14:m${a14}${declarationsFor(at, "a")}>${omml}</a14:m>`;
}

/**
 * The splices that bring the Fallback of an mc:AlternateContent up to date with its Choice: the same
 * content with every equation as text.
 */
export function refreshFallback(alternatives: XmlElement, readable: Readable): readonly Splice[] {
  const choice = alternatives.child("mc", "Choice");
  if (!choice) return [];
  const inside = { from: choice.openTo, to: choice.closeFrom };
  return [fallbackSplice(alternatives, asText(choice, inside, readable, []))];
}

/**
 * Part of the source of `root` with every equation as text, and with other changes, which are in order
 * and write the equations inside them as text themselves.
 */
export function asText(
  root: XmlElement,
  { from, to }: { readonly from: number; readonly to: number },
  readable: Readable,
  changes: readonly Splice[],
): string {
  let next = 0;
  const splices = [...changes];
  for (const math of holders(root)) {
    while ((changes[next]?.to ?? Infinity) <= math.from) next++;
    if ((changes[next]?.from ?? Infinity) > math.from)
      splices.push({ from: math.from, to: math.to, text: readableRuns(math, readable) });
  }
  return splice(
    root.source.slice(from, to),
    splices.map((s) => ({ from: s.from - from, to: s.to - from, text: s.text })),
  );
}

function fallbackSplice(alternatives: XmlElement, content: string): Splice {
  const prefix = prefixOf(alternatives);
  const choice = alternatives.child("mc", "Choice");
  const declared = choice ? namespacesFor(choice, content) : "";
  const text = `<${prefix}Fallback${declared}>${content}</${prefix}Fallback>`;
  const old = alternatives.child("mc", "Fallback");
  return old
    ? { from: old.from, to: old.to, text }
    : { from: alternatives.closeFrom, to: alternatives.closeFrom, text };
}

/** The elements that hold the equations inside an element, whether PowerPoint or another program wrote them. */
function holders(element: XmlElement): readonly XmlElement[] {
  return element.elements.flatMap((child) => (mathIn(child) ? [child] : holders(child)));
}

/** The Choice's declarations that its content uses: the Fallback is outside of it. */
function namespacesFor(choice: XmlElement, content: string): string {
  let declarations = "";
  for (const [name, uri] of choice.attributes) {
    const prefix = /^xmlns:(.+)$/.exec(name)?.[1];
    if (prefix !== undefined && isUsed(prefix, content))
      declarations += ` ${name}="${escapeAttribute(uri)}"`;
  }
  return declarations;
}

function isUsed(prefix: string, content: string): boolean {
  return new RegExp(`[<\\s"/]${prefix}(?::|")`).test(content);
}

/** The equation as text runs, one for each line, in its size and colour. */
export function readableRuns(holder: XmlElement, readable: Readable): string {
  const math = mathIn(holder) ?? holder;
  const lines = math.is("m", "oMath") ? [math] : math.outermost("m", "oMath");
  const format = formatOf(mathPropertiesOf(math));
  return textRuns(lines.map(readable), format, holder.parent ?? holder);
}

/** Lines as text runs in the font of mathematics; `paragraph` is the paragraph or an element in it. */
export function textRuns(
  lines: readonly string[],
  { lang, size, fill }: RunFormat,
  paragraph: XmlElement,
): string {
  const a = prefixAt(paragraph, "a") ?? "a:";
  const declared = declarationsFor(paragraph, "a");
  const properties =
    `<${a}rPr${declared}${lang === undefined ? "" : ` lang="${escapeAttribute(lang)}"`}` +
    `${size === undefined ? "" : ` sz="${size}"`}>${fill ?? ""}` +
    `<a:latin typeface="Cambria Math" panose="02040503050406030204" pitchFamily="18" charset="0"/></${a}rPr>`;
  return lines
    .map((line) => `<${a}r>${properties}<${a}t>${escapeText(line)}</${a}t></${a}r>`)
    .join(`<${a}br>${properties}</${a}br>`);
}

/**
 * The splices that take a shape out of its alternatives when its last equation is gone; none if
 * something inside still needs what the wrapper declares.
 */
export function unwrap(alternatives: XmlElement): readonly Splice[] {
  const choice = alternatives.child("mc", "Choice");
  if (!choice || choice.elements.length !== 1) return [];
  const own = [...choice.attributes.keys(), ...alternatives.attributes.keys()]
    .map((name) => /^xmlns:(.+)$/.exec(name)?.[1])
    .filter((prefix): prefix is string => prefix !== undefined);
  const outside = alternatives.parent;
  for (const prefix of own) {
    if (outside?.namespaceOf(prefix) === choice.namespaceOf(prefix)) continue;
    if (usesUndeclared(choice, prefix)) return [];
  }
  return [
    { from: alternatives.from, to: choice.openTo, text: "" },
    { from: choice.closeFrom, to: alternatives.to, text: "" },
  ];
}

/** Does anything inside use the prefix without declaring it again? */
function usesUndeclared(parent: XmlElement, prefix: string): boolean {
  return parent.elements.some((e) => {
    if (e.attributes.has(`xmlns:${prefix}`)) return false;
    if (e.name.startsWith(`${prefix}:`)) return true;
    for (const name of e.attributes.keys()) if (name.startsWith(`${prefix}:`)) return true;
    return usesUndeclared(e, prefix);
  });
}
