/**
 * Paste anything: the clipboard's content as LaTeX. Tried in this order: OMML (bare, in a Word package, or
 * in the HTML that Word and PowerPoint add), MathML (its TeX source where it has one), linear UnicodeMath;
 * everything else is taken as LaTeX and stays as it is. Pure: the caller reads the clipboard and puts the
 * result into the field.
 */
import { isUnicodeMath, readUnicodeMathLine } from "../deck/linear";
import { writeLatex } from "../latex/write";
import type { Problem } from "../math/problem";
import { readMathml } from "../mathml/read";
import { readOmml } from "../omml/read";
import { NS } from "../xml/namespaces";
import { parseXml, XmlError, type XmlElement } from "../xml/parse";
import { equationsInWordHtml } from "./paste-word";

/** The forms of one clipboard entry. */
export interface Clipping {
  /** `text/plain`. */
  readonly text: string;
  /** `text/html`. */
  readonly html?: string | undefined;
}

export interface Pasted {
  readonly format: "latex" | "omml" | "mathml" | "unicodemath";
  readonly latex: string;
  /** Set where the source specifies it. */
  readonly display?: boolean | undefined;
  /** What was not understood; the spans are empty, because they would not fit the LaTeX. */
  readonly problems: readonly Problem[];
}

/** The clipping as LaTeX; undefined when it is empty. Never throws. */
export function readPasted({ text, html = "" }: Clipping): Pasted | undefined {
  return (
    pastedOmml(text) ??
    pastedOmml(html) ??
    pastedMathml(text) ??
    pastedMathml(html) ??
    pastedText(text)
  );
}

const NAMESPACES = (["m", "a", "w", "mc", "r", "a14"] as const)
  .map((prefix) => ` xmlns:${prefix}="${NS[prefix]}"`)
  .join("");

function pastedOmml(source: string): Pasted | undefined {
  if (!source.includes("oMath")) return undefined;
  const roots = equationRoots(source);
  if (roots.length === 0) return undefined;
  const problems: Problem[] = [];
  const lines: string[] = [];
  let display = false;
  for (const root of roots) {
    const reading = readOmml(root);
    if (reading.body.length === 0) continue;
    display ||= reading.display;
    lines.push(writeLatex(reading.body, { display: reading.display }));
    problems.push(...reading.problems.map(withoutPlace));
  }
  if (lines.length === 0) return undefined;
  return { format: "omml", latex: lines.join(" \\\\\n"), display, problems };
}

/** The equations of a whole document, a fragment, or Word's HTML; an `m:oMathPara` counts as one. */
function equationRoots(source: string): readonly XmlElement[] {
  if (source.trimStart().startsWith("<?xml") || source.includes("<pkg:package")) {
    const root = parsed(source);
    if (root) return equationsIn(root);
  }
  const fragments = source.match(/<m:(oMathPara|oMath)[\s>][\s\S]*?<\/m:\1>/g) ?? [];
  const wellFormed = fragments.map((fragment) => parsed(`<x${NAMESPACES}>${fragment}</x>`));
  if (wellFormed.length > 0 && wellFormed.every((root) => root !== undefined && hasText(root))) {
    return wellFormed.filter((root) => root !== undefined);
  }
  return equationsInWordHtml(source)
    .map((equation) => parsed(`<x${NAMESPACES}>${equation}</x>`))
    .filter((root) => root !== undefined);
}

/** Whether runs have their text in `m:t`, which Word's HTML leaves out. */
function hasText(root: XmlElement): boolean {
  return root.descendants("m", "t").length > 0;
}

function equationsIn(root: XmlElement): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (element: XmlElement): void => {
    for (const child of element.elements) {
      if (child.is("m", "oMathPara") || child.is("m", "oMath")) found.push(child);
      else if (!child.is("mc", "Fallback")) visit(child);
    }
  };
  if (root.is("m", "oMathPara") || root.is("m", "oMath")) return [root];
  visit(root);
  return found;
}

function parsed(source: string): XmlElement | undefined {
  try {
    return parseXml(source);
  } catch (error) {
    if (error instanceof XmlError) return undefined;
    throw error;
  }
}

function pastedMathml(source: string): Pasted | undefined {
  const elements = source.match(/<((?:\w+:)?math)[\s>][\s\S]*?<\/\1>/g);
  if (!elements) return undefined;
  const problems: Problem[] = [];
  const equations: string[] = [];
  let display = false;
  for (const element of elements) {
    const root = parsed(element);
    if (!root) {
      problems.push({ code: "readDamaged", severity: "error", span: { from: 0, to: 0 } });
      continue;
    }
    const reading = readMathml(root);
    display ||= reading.display;
    equations.push(
      reading.source ?? writeLatex(reading.body, { display: reading.display, guards: false }),
    );
    if (reading.source === undefined) problems.push(...reading.problems.map(withoutPlace));
  }
  if (equations.length === 0) return undefined;
  return { format: "mathml", latex: equations.join(" \\quad "), display, problems };
}

function pastedText(text: string): Pasted | undefined {
  const source = text.trim();
  if (source === "") return undefined;
  if (!isUnicodeMath(source)) return { format: "latex", latex: source, problems: [] };
  const lines = source.split(/\r\n|[\r\n\v]/).filter((line) => line.trim() !== "");
  return {
    format: "unicodemath",
    latex: lines
      .map((line) => writeLatex(readUnicodeMathLine(line), { guards: false }))
      .join(" \\\\\n"),
    problems: [],
  };
}

function withoutPlace(problem: Problem): Problem {
  return { ...problem, span: { from: 0, to: 0 } };
}
