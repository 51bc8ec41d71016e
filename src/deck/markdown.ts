/** A deck as Markdown, in reading order: titles, paragraphs with their levels, tables, equations in their sentences. */
import { tidy } from "../latex/tidy";
import { writeLatex } from "../latex/write";
import { readOmml } from "../omml/read";
import { readText, type Paragraph, type Piece } from "../pptx/frame-text";
import type { Package, Slide } from "../pptx/package";
import { refusing, type Result } from "../pptx/refusal";
import { shapesOf, type Frame, type Shape } from "../pptx/slide";

export interface MarkdownOptions {
  /** With the speaker's notes, as quotations behind their slides. */
  readonly notes?: boolean | undefined;
}

/** The slides as one Markdown document; equations are `$…$` and `$$…$$`. */
export function deckMarkdown(
  pkg: Package,
  { notes = false }: MarkdownOptions = {},
): Result<{ readonly markdown: string }> {
  return refusing(() => ({
    ok: true,
    markdown: `${pkg.slides.map((slide) => slideMarkdown(pkg, slide, notes)).join("\n\n---\n\n")}\n`,
  }));
}

/** Placeholders that say what stands on every slide. */
const FURNITURE = new Set(["dt", "ftr", "sldNum", "hdr"]);

function slideMarkdown(pkg: Package, slide: Slide, notes: boolean): string {
  const shapes = shapesOf(pkg.root(slide.part)).filter(isContent);
  const title = shapes.find(isTitle);
  const heading = title ? oneLine(title.frames.map(paragraphs).join(" ")) : "";
  const blocks = [`## ${heading === "" ? `Slide ${slide.number}` : heading}`];
  for (const shape of shapes) if (shape !== title) blocks.push(shapeMarkdown(shape));
  const part = notes ? pkg.related(slide.part, "notesSlide") : undefined;
  if (part !== undefined) {
    const body = shapesOf(pkg.root(part)).filter((s) => s.placeholder?.type === "body");
    const text = body.map(shapeMarkdown).join("\n\n").trim();
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

function shapeMarkdown(shape: Shape): string {
  return shape.kind === "table" ? table(shape) : shape.frames.map(paragraphs).join("\n\n");
}

/** Bulleted paragraphs are items; a display stands by itself. */
function paragraphs(frame: Frame): string {
  const isBody = ["body", "obj", "subTitle"].includes(frame.shape.placeholder?.type ?? "");
  const blocks: { readonly text: string; readonly item: boolean }[] = [];
  for (const paragraph of readText(frame).paragraphs) {
    const text = sentence(paragraph);
    if (text === "") continue;
    const item = isBody && !text.startsWith("$$") && hasBullet(paragraph);
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

function hasBullet({ properties }: Paragraph): boolean {
  return properties?.child("a", "buNone") === undefined;
}

function sentence({ pieces }: Paragraph): string {
  const text = pieces.map(pieceMarkdown).join("").trim();
  // What would begin a heading, a quotation or a list.
  return text.replace(/^([#>+-]|\d+[.)])(?=\s|$)/, (mark) => mark.replace(/.$/, "\\$&"));
}

function pieceMarkdown(piece: Piece): string {
  switch (piece.kind) {
    case "break":
      return "  \n";
    case "equation":
      return equation(piece);
    default:
      return escaped(piece.text);
  }
}

function equation({ element }: Piece): string {
  const { body, display } = readOmml(element);
  const latex = writeLatex(tidy(body, { display }), { display }).trim();
  if (latex === "") return "";
  return display ? `$$${latex}$$` : `$${latex}$`;
}

/** Signs that Markdown would take for its own. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>$|~]/g, "\\$&").replaceAll("&", "&amp;");
}

function table({ frames }: Shape): string {
  const rows: string[][] = [];
  for (const frame of frames) {
    const { row, column } = frame.cell ?? { row: 0, column: 0 };
    const cells = (rows[row] ??= []);
    cells[column] = oneLine(paragraphs(frame)).replaceAll("$$", "$");
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

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
