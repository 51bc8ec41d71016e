/** Prefixes at a place in a document: a prefix means what is declared there, whatever it usually means. */
import { NS, type Prefix } from "../xml/namespaces";
import type { XmlElement } from "../xml/parse";
import { splice, type Splice } from "./splice";

/** The prefix of an element with its colon, "" for the default namespace. */
export function prefixOf(element: XmlElement): string {
  return element.name.slice(0, element.name.indexOf(":") + 1);
}

/** The prefix, with its colon, of a namespace inside `at`, preferably the usual one; undefined if there is none. */
export function prefixAt(at: XmlElement, usual: Prefix): string | undefined {
  const uri = NS[usual];
  if (at.namespaceOf(usual) === uri) return `${usual}:`;
  for (let e: XmlElement | null = at; e; e = e.parent) {
    for (const [name, value] of e.attributes) {
      const prefix = /^xmlns(?::(.+))?$/.exec(name);
      if (!prefix || value !== uri) continue;
      const local = prefix[1] ?? "";
      // An element further inside may declare it as something else.
      if (at.namespaceOf(local) === uri) return local === "" ? "" : `${local}:`;
    }
  }
  return undefined;
}

/** The declarations that XML with the usual prefixes needs at a place; "" where they have their usual meaning. */
export function declarationsFor(at: XmlElement, ...usual: readonly Prefix[]): string {
  return usual
    .filter((prefix) => at.namespaceOf(prefix) !== NS[prefix])
    .map((prefix) => ` xmlns:${prefix}="${NS[prefix]}"`)
    .join("");
}

/** The usual prefix, or that prefix with a number if it means something else at the place. */
export function freePrefix(at: XmlElement, usual: Prefix): string {
  let prefix: string = usual;
  for (let n = 1; !isFree(at, usual, prefix); n++) prefix = `${usual}${n}`;
  return prefix;
}

/** Is the prefix undeclared at the place, or declared with its usual meaning? */
export function isFree(at: XmlElement, usual: Prefix, prefix: string = usual): boolean {
  const uri = at.namespaceOf(prefix);
  return uri === "" || uri === NS[usual];
}

/** The element's source in which names of a namespace have its usual prefix. */
export function withUsualPrefix(element: XmlElement, usual: Prefix): string {
  const renamed: Splice[] = [];
  const base = element.from;
  const visit = (e: XmlElement): void => {
    const prefix = prefixOf(e);
    if (e.namespace === NS[usual] && prefix !== `${usual}:`) {
      const put = (at: number): void => {
        renamed.push({ from: at - base, to: at - base + prefix.length, text: `${usual}:` });
      };
      put(e.from + 1);
      if (e.closeFrom < e.to) put(e.closeFrom + 2);
    }
    for (const child of e.elements) visit(child);
  };
  visit(element);
  return splice(element.outerXml, renamed);
}
