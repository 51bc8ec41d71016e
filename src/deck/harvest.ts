/** All equations of a deck as LaTeX: one entry for every m:oMath, in reading order. */
import { tidy } from "../latex/tidy";
import { writeLatex } from "../latex/write";
import type { Problem } from "../math/problem";
import type { Package, Slide } from "../pptx/package";
import { refusing, type Result } from "../pptx/refusal";
import type { XmlElement } from "../xml/parse";
import { mathOf, mayHaveMath, type SlideMath } from "../pptx/equation";
import { numbersIn } from "../pptx/equation-number";
import { readMath } from "./linear";
import {
  sharedLabels,
  withLabels,
  type LabelSource,
  type NumberLabels,
  type SharedNumber,
} from "./numbers/with-labels";
import { textColor } from "./list";

/** An equation as LaTeX. A display of several lines results in one entry per line. */
export interface HarvestedEquation {
  /** 1 for the first slide. */
  readonly slide: number;
  readonly slideId: string;
  /** Name of the shape, as the selection pane of PowerPoint shows it. */
  readonly shape: string;
  readonly display: boolean;
  readonly latex: string;
  /** The numbers of its lines, without their parentheses. */
  readonly numbers: readonly string[];
  /** The labels of each number; none are known for equations that were not numbered by us. */
  readonly labels: NumberLabels;
  /** Numbers that its lines share, with their labels. */
  readonly shared: readonly SharedNumber[];
  readonly problems: readonly Problem[];
}

/** Reads every m:oMath of the slides outside Fallbacks; `labels`: the labels of their numbers. */
export function harvest(
  pkg: Package,
  labels?: LabelSource,
): Result<{ readonly equations: readonly HarvestedEquation[] }> {
  return refusing(() => ({
    ok: true,
    equations: pkg.slides.flatMap((slide) => linesOn(pkg, slide, labels)),
  }));
}

/** The same for one slide, for programs that show progress. */
export function harvestSlide(
  pkg: Package,
  slide: Slide,
): Result<{ readonly equations: readonly HarvestedEquation[] }> {
  return refusing(() => ({ ok: true, equations: linesOn(pkg, slide, undefined) }));
}

function linesOn(
  pkg: Package,
  slide: Slide,
  labels: LabelSource | undefined,
): readonly HarvestedEquation[] {
  if (!mayHaveMath(pkg.text(slide.part))) return [];
  const root = pkg.root(slide.part);
  const known = new Map(mathOf(root).map((m) => [m.own, m]));
  return mathOutsideFallbacks(root).map((found) => {
    const equation = known.get(found) ?? (found.parent ? known.get(found.parent) : undefined);
    const line = (equation?.beside && equation.math.child("m", "oMath")) ?? found;
    const from = equation?.element.from;
    const names = from === undefined ? [] : (labels?.of(slide.part, from) ?? []);
    const isFirst = equation?.math === line || equation?.math.child("m", "oMath") === line;
    const shared = from === undefined || !isFirst ? [] : (labels?.sharedIn(slide.part, from) ?? []);
    const place = { slide: slide.number, slideId: slide.id };
    return { ...place, shared, ...harvestLine(line, equation, names) };
  });
}

function harvestLine(
  line: XmlElement,
  equation: SlideMath | undefined,
  labels: NumberLabels,
): Omit<HarvestedEquation, "slide" | "slideId" | "shared"> {
  const { body, problems } = readMath(line, {
    textColor: equation ? textColor(equation.format) : undefined,
  });
  const display = line.parent?.is("m", "oMathPara") ?? false;
  return {
    shape: equation?.frame.shape.name ?? shapeNameOf(line),
    display,
    latex: writeLatex(tidy(body, { display }), { display }),
    numbers: numbersIn(line).map(({ text }) => text),
    labels,
    problems,
  };
}

function mathOutsideFallbacks(root: XmlElement): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (element: XmlElement): void => {
    for (const child of element.elements) {
      if (child.is("m", "oMath")) found.push(child);
      else if (!child.is("mc", "Fallback")) visit(child);
    }
  };
  visit(root);
  return found;
}

/** The name of the nearest shape, for mathematics in a place where PowerPoint never puts it. */
function shapeNameOf(element: XmlElement): string {
  for (let e = element.parent; e; e = e.parent) {
    const properties = e.elements.find((c) => /^nv\w+Pr$/.test(c.local));
    const name = properties?.child("p", "cNvPr")?.attr("name");
    if (name !== undefined) return name;
  }
  return "";
}

/** The equations as a complete LaTeX document; a comment names the slide and shape of each. */
export function texFile(equations: readonly HarvestedEquation[], title: string): string {
  const lines = [
    `% ${oneLine(title)}`,
    "\\documentclass{article}",
    "\\usepackage{amsmath,amssymb,mathtools,cancel,xcolor}",
    "\\begin{document}",
    "",
  ];
  for (const { slide, shape, display, latex, labels, shared } of equations) {
    lines.push(`% slide ${slide}, ${oneLine(shape)}`);
    const source = withXcolor(withLabels(latex, labels));
    if (shared.length > 0) lines.push(sharedLabels(shared).trimEnd());
    // Numbered lines are in an environment that is a display itself.
    const isDisplay = /^\\begin\{(?:align|gather)\*\}/.test(source);
    if (isDisplay) lines.push(source, "");
    else lines.push(display ? `\\[\n${source}\n\\]` : `$${source}$`, "");
  }
  return `${[...lines, "\\end{document}"].join("\n")}\n`;
}

/** Colours in xcolor's syntax: the writer uses KaTeX's, `\textcolor{#FF0000}`. */
function withXcolor(latex: string): string {
  return latex.replace(
    /(\\(?:(?:text)?color|colorbox))\{#([0-9A-Fa-f]{6})\}/g,
    (_, command: string, digits: string) => `${command}[HTML]{${digits.toUpperCase()}}`,
  );
}

/** Text with each sequence of white space replaced by one space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
