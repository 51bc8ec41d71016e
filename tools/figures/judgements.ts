/** What a formula has according to KaTeX, and what our OMML has, as numbers and letters to compare. */
import katex from "katex";
import "katex/contrib/mhchem";
import { NS } from "../../src/xml/namespaces";
import { parseXml, type XmlElement } from "../../src/xml/parse";

/** Macro tables for KaTeX: those of the preamble, and all that our reader knows. */
export interface KatexOptions {
  readonly own: object;
  readonly all: object;
}

interface Structure {
  /** Letters and digits, sorted. */
  readonly letters: string;
  /** The same, including those that only take up room (`\phantom`). */
  readonly allLetters: string;
  readonly fences: number;
  readonly functions: number;
  readonly accents: number;
  readonly arrays: number;
}

/** Letters and digits, normalised to plain ones and sorted. */
function lettersOf(text: string): string {
  return [...text.normalize("NFKD").replace(/[\u02B0-\u02FF]/g, "")]
    .filter((c) => /[\p{L}\p{N}]/u.test(c))
    .sort()
    .join("");
}

export function sameLetters(a: string, b: string): boolean {
  return lettersOf(a) === lettersOf(b);
}

type Node = Readonly<Record<string, unknown>>;

/** KaTeX's view; undefined if KaTeX refuses the formula even with our macros. */
export function katexJudgement(source: string, options: KatexOptions): Structure | undefined {
  for (const macros of [options.own, options.all]) {
    const settings = {
      displayMode: true,
      strict: false as const,
      trust: true,
      throwOnError: true,
      macros: { ...macros },
    };
    try {
      const html = katex.renderToString(source, { ...settings, output: "mathml" });
      const { __parse } = katex as unknown as { __parse: (tex: string, o: object) => unknown };
      const tree = __parse(source, { ...settings, macros: { ...macros } });
      const counts = { fences: 0, functions: 0, accents: 0, arrays: 0 };
      countNodes(tree, counts);
      return {
        letters: lettersOf(visibleText(html)),
        allLetters: lettersOf(textOnly(withoutSource(html))),
        ...counts,
      };
    } catch {
      // Tried again with the next table, if there is one.
    }
  }
  return undefined;
}

function withoutSource(html: string): string {
  return html.replace(/<annotation[\s\S]*?<\/annotation>/g, "");
}

/** The visible text of KaTeX's MathML: without annotation and phantoms, entities resolved. */
function visibleText(html: string): string {
  let mathml = withoutSource(html);
  for (let before = ""; before !== mathml;) {
    before = mathml;
    mathml = mathml.replace(/<mphantom>(?:(?!<mphantom>)[\s\S])*?<\/mphantom>/g, "");
  }
  return textOnly(mathml);
}

function textOnly(mathml: string): string {
  return mathml.replace(/<[^>]*>/g, "").replace(/&lt;|&gt;|&amp;|&quot;|&nbsp;|&#x27;/g, "");
}

const ALIGNED = new Set(["align", "alignat", "gather"]);

function countNodes(
  node: unknown,
  counts: { fences: number; functions: number; accents: number; arrays: number },
): void {
  if (Array.isArray(node)) {
    for (const child of node) countNodes(child, counts);
    return;
  }
  if (typeof node !== "object" || node === null) return;
  const { type, ...fields } = node as Node;
  switch (type) {
    case "leftright":
      counts.fences++;
      break;
    case "operatorname":
      counts.functions++;
      break;
    case "op":
      if (fields["symbol"] === false && typeof fields["name"] === "string") counts.functions++;
      break;
    case "accent":
    case "accentUnder":
    case "overline":
    case "underline":
      counts.accents++;
      break;
    case "array":
      if (ALIGNED.has(String(fields["colSeparationType"]))) counts.arrays++;
      break;
    case "htmlmathml":
      countNodes(fields["mathml"], counts);
      return;
    case "mathchoice":
      countNodes(fields["display"], counts);
      return;
    case "phantom":
    case "text":
      return;
  }
  for (const [name, child] of Object.entries(fields))
    if (name !== "loc" && name !== "token") countNodes(child, counts);
}

interface OmmlStructure extends Omit<Structure, "allLetters"> {
  readonly naries: number;
  /** For each n-ary operator without an operand: what follows it, if that could be one. */
  readonly emptyNaries: readonly string[];
  /** Scripts on a closing bracket whose opening bracket is in the same argument. */
  readonly bareScripts: number;
}

export function ommlJudgement(omml: string): OmmlStructure {
  const root = parseXml(`<x xmlns:a="${NS.a}">${omml}</x>`);
  const found = { fences: 0, functions: 0, accents: 0, arrays: 0, naries: 0, bareScripts: 0 };
  const emptyNaries: string[] = [];
  const texts: string[] = [];
  const visit = (element: XmlElement): void => {
    const children = elementsOf(element);
    children.forEach((child, i) => {
      switch (child.name) {
        case "m:t":
          texts.push(textOf(child));
          break;
        case "m:chr":
        case "m:begChr":
        case "m:endChr":
        case "m:sepChr":
          texts.push(child.attributes.get("m:val") ?? "");
          break;
        case "m:d":
          found.fences++;
          break;
        case "m:func":
          found.functions++;
          break;
        case "m:acc":
        case "m:bar":
        case "m:groupChr":
          found.accents++;
          break;
        case "m:eqArr":
          found.arrays++;
          break;
        case "m:nary": {
          found.naries++;
          if (!isEmpty(argumentOf(child, "m:e"))) break;
          const next = children[i + 1];
          if (next && couldBeOperand(next)) emptyNaries.push(textOf(next).slice(0, 20));
          break;
        }
        case "m:sSup":
        case "m:sSub":
        case "m:sSubSup": {
          const open = OPENERS.get(textOf(argumentOf(child, "m:e")).trim());
          const before = children
            .slice(0, i)
            .filter((c) => c.name === "m:r")
            .map(textOf)
            .join("");
          if (open !== undefined && hasOpen(before, open)) found.bareScripts++;
          break;
        }
      }
      visit(child);
    });
  };
  visit(root);
  return { ...found, letters: lettersOf(texts.join("")), emptyNaries };
}

const OPENERS: ReadonlyMap<string, string> = new Map([
  [")", "("],
  ["]", "["],
  ["}", "{"],
  ["|", "|"],
  ["∣", "∣"],
  ["‖", "‖"],
  ["∥", "∥"],
  ["⟩", "⟨"],
  ["⌋", "⌊"],
  ["⌉", "⌈"],
]);

/** Is such a bracket open at the end of the text? */
function hasOpen(text: string, open: string): boolean {
  const close = [...OPENERS].find(([, o]) => o === open)?.[0] ?? "";
  if (close === open) return (text.split(open).length - 1) % 2 === 1;
  let depth = 0;
  for (const c of text) {
    if (c === open) depth++;
    else if (c === close) depth = Math.max(0, depth - 1);
  }
  return depth > 0;
}

/** Something that a mathematician would read as the operand of a sum. */
function couldBeOperand(element: XmlElement): boolean {
  if (element.name !== "m:r") return !element.name.endsWith("Pr");
  return /^\s*[\p{L}\p{N}(∂∇]/u.test(textOf(element));
}

function elementsOf(element: XmlElement): XmlElement[] {
  return element.children.filter((c): c is XmlElement => c.kind === "element");
}

function argumentOf(element: XmlElement, name: string): XmlElement | undefined {
  return elementsOf(element).find((c) => c.name === name);
}

function isEmpty(element: XmlElement | undefined): boolean {
  return element === undefined || textOf(element).replace(/\u200B/g, "") === "";
}

/** Its visible text: characters and fences. */
function textOf(element: XmlElement | undefined): string {
  if (element === undefined) return "";
  if (element.name === "m:t")
    return element.children.map((c) => (c.kind === "text" ? c.value : "")).join("");
  if (element.name === "m:chr") return element.attributes.get("m:val") ?? "";
  return elementsOf(element).map(textOf).join("");
}
