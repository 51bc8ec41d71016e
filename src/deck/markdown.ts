/** A deck as Markdown, in reading order: titles, paragraphs by level, tables, equations in their sentences. */
import { tidy } from "../latex/tidy";
import { writeLatex } from "../latex/write";
import type { Problem } from "../math/problem";
import { readText, type Paragraph, type Piece } from "../pptx/frame-text";
import { numberBeside } from "../pptx/number-beside";
import { mathWithNumber } from "../pptx/numbers-of";
import type { Package, Slide } from "../pptx/package";
import { refusing, type Result } from "../pptx/refusal";
import { shapesOf, type Frame, type Shape } from "../pptx/slide";
import { oneLine } from "./harvest";
import { readMath } from "./linear";
import type { LabelSource, NumberLabels } from "./numbers/with-labels";

export interface MarkdownOptions {
  /** The heading of a slide without a title; `{slide}` is its number. */
  readonly untitled: string;
  /** With the speaker's notes, as quotations after their slides. */
  readonly notes?: boolean | undefined;
  /** Knows the labels of numbered equations. */
  readonly labels?: LabelSource | undefined;
  /** Only this slide; `number` is its number in the whole deck. */
  readonly only?: { readonly part: string; readonly number: number } | undefined;
}

/** A problem met while reading an equation. */
export interface MarkdownProblem {
  /** 1 for the first slide. */
  readonly slide: number;
  /** Name of the shape, as the selection pane of PowerPoint shows it. */
  readonly shape: string;
  readonly problem: Problem;
}

export interface Markdown {
  readonly markdown: string;
  /** In reading order; spans are offsets in the slide's part. */
  readonly problems: readonly MarkdownProblem[];
}

/** The slides, or one of them, as a Markdown document; equations are `$…$` and `$$…$$`. */
export function deckMarkdown(pkg: Package, options: MarkdownOptions): Result<Markdown> {
  const { only } = options;
  const slides = only ? [only] : pkg.slides;
  return refusing(() => {
    const problems: MarkdownProblem[] = [];
    const parts = slides.map((slide) => slideMarkdown(pkg, slide, options, problems));
    return { ok: true, markdown: `${parts.join("\n\n---\n\n")}\n`, problems };
  });
}

/** Placeholders whose text is the same on every slide. */
const FURNITURE = new Set(["dt", "ftr", "sldNum", "hdr"]);

function slideMarkdown(
  pkg: Package,
  slide: Pick<Slide, "part" | "number">,
  { untitled, notes = false, labels }: MarkdownOptions,
  problems: MarkdownProblem[],
): string {
  const report: Report = {
    math,
    labels: (at) => [
      ...(labels?.sharedIn(slide.part, at).map((shared) => shared.labels) ?? []),
      ...(labels?.of(slide.part, at) ?? []),
    ],
    met: (shape, problem) => {
      problems.push({ slide: slide.number, shape, problem });
    },
  };
  const shapes = shapesOf(pkg.root(slide.part)).filter(isContent);
  const title = shapes.find(isTitle);
  const heading = title
    ? oneLine(title.frames.map((frame) => paragraphs(frame, report)).join(" "))
    : "";
  const blocks = [
    `## ${heading === "" ? untitled.replace("{slide}", String(slide.number)) : heading}`,
  ];
  for (const shape of shapes) if (shape !== title) blocks.push(shapeMarkdown(shape, report));
  const part = notes ? pkg.related(slide.part, "notesSlide") : undefined;
  if (part !== undefined) {
    const body = shapesOf(pkg.root(part)).filter((s) => s.placeholder?.type === "body");
    const text = body
      .flatMap((shape) => shape.frames.map((frame) => paragraphs(frame, report, false)))
      .join("\n\n")
      .trim();
    if (text !== "") blocks.push(text.replace(/^/gm, "> ").replace(/^> $/gm, ">"));
  }
  return blocks.filter((block) => block !== "").join("\n\n");
}

function isContent({ placeholder }: Shape): boolean {
  return !FURNITURE.has(placeholder?.type ?? "");
}

function isTitle({ placeholder }: Shape): boolean {
  return placeholder?.type === "title" || placeholder?.type === "ctrTitle";
}

/**
 * How equations are written; records the problems of a shape, and knows the labels of an equation by its
 * offset.
 */
interface Report {
  readonly math: (latex: string, display: boolean) => string;
  met(shape: string, problem: Problem): void;
  labels(at: number): NumberLabels;
}

function shapeMarkdown(shape: Shape, report: Report): string {
  return shape.kind === "table"
    ? table(shape, report)
    : shape.frames.map((frame) => paragraphs(frame, report)).join("\n\n");
}

/** Bulleted paragraphs become list items; a display is a block of its own. */
function paragraphs(frame: Frame, report: Report, bulleted = isBulleted(frame.shape)): string {
  const blocks: { readonly text: string; readonly item: boolean }[] = [];
  for (const paragraph of readText(frame).paragraphs) {
    const text = sentence(paragraph, frame.shape.name, report);
    if (text === "") continue;
    const item = bulleted && !text.startsWith("$$") && hasBullet(paragraph);
    const indent = "  ".repeat(Number(paragraph.properties?.attr("lvl") ?? "0") || 0);
    blocks.push({
      text: item ? `${indent}- ${text.replaceAll("\n", `\n${indent}  `)}` : text,
      item,
    });
  }
  return blocks
    .map(({ text, item }, i) =>
      i === 0 ? text : `${item && blocks[i - 1]?.item ? "\n" : "\n\n"}${text}`,
    )
    .join("");
}

/** Do paragraphs have bullets by default? Those of a notes page have none. */
function isBulleted({ placeholder }: Shape): boolean {
  return ["body", "obj", "subTitle"].includes(placeholder?.type ?? "");
}

function hasBullet({ properties }: Paragraph): boolean {
  return properties?.child("a", "buNone") === undefined;
}

function sentence(paragraph: Paragraph, shape: string, report: Report): string {
  const beside = numberBeside(paragraph);
  const pieces = beside ? [beside.equation] : paragraph.pieces;
  const text = pieces
    .map((piece) => pieceMarkdown(piece, paragraph, shape, report))
    .join("")
    .trim();
  // Escapes what would start a heading, a quotation or a list.
  return text.replace(/^([#>+-]|\d+[.)])(?=\s|$)/, (mark) => mark.replace(/.$/, "\\$&"));
}

function pieceMarkdown(piece: Piece, paragraph: Paragraph, shape: string, report: Report): string {
  switch (piece.kind) {
    case "break":
      return "  \n";
    case "equation":
      return equation(piece, paragraph, shape, report);
    default:
      return escaped(piece.text);
  }
}

function equation(piece: Piece, paragraph: Paragraph, shape: string, report: Report): string {
  const { element } = piece;
  const { body, display, problems } = readMath(mathWithNumber(paragraph, piece) ?? element);
  for (const problem of problems) report.met(shape, problem);
  const latex = writeLatex(tidy(body, { display }), { display }).trim();
  if (latex === "") return "";
  // KaTeX, which renders much Markdown, treats a \label in a formula as an error.
  const labels = report.labels(element.from).flat();
  const named = labels.map((label) => ` <!-- \\label{${label}} -->`).join("");
  return report.math(latex, display) + named;
}

/** Escapes characters that have a meaning in Markdown. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>$|~]/g, "\\$&").replaceAll("&", "&amp;");
}

function math(latex: string, display: boolean): string {
  return display ? `$$${latex}$$` : `$${latex}$`;
}

const BARS: ReadonlyMap<string, string> = new Map([
  ["|", "\\vert "],
  ["\\|", "\\Vert "],
]);

/**
 * Mathematics in a table cell, where a bar would start the next cell, even in a formula. A display is set
 * inline there, except one with a number: KaTeX accepts `\tag` only in displays.
 */
function mathInCell(latex: string): string {
  const safe = latex.replace(/\\[^]|\|/g, (token) => BARS.get(token) ?? token);
  return math(safe, safe.includes("\\tag"));
}

function table({ frames }: Shape, report: Report): string {
  const rows: string[][] = [];
  for (const frame of frames) {
    const { row, column } = frame.cell ?? { row: 0, column: 0 };
    const cells = (rows[row] ??= []);
    cells[column] = oneLine(paragraphs(frame, { ...report, math: mathInCell }));
  }
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const line = (row: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, i) => row[i] ?? "").join(" | ")} |`;
  const [head = [], ...others] = Array.from(rows, (row) => row ?? []);
  if (width === 0) return "";
  return [line(head), line(Array.from({ length: width }, () => "---")), ...others.map(line)].join(
    "\n",
  );
}
