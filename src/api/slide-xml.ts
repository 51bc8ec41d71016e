/**
 * Equations as the XML of a paragraph or of a text box, for programs that write presentations. The whole
 * text box is in an mc:AlternateContent, as PowerPoint writes it, with readable text for programs without
 * native mathematics (decision fallback).
 */
import type { MathList } from "../math/ast";
import { writeOmml } from "../omml/write";
import { splice } from "../pptx/splice";
import { mathElement, textRuns, wrapping } from "../pptx/wrap";
import { writeUnicodeMath } from "../unicodemath/write";
import { escapeAttribute, escapeText } from "../xml/escape";
import { NS } from "../xml/namespaces";
import { parseXml, type XmlElement } from "../xml/parse";
import type { RunFormat } from "../xml/run-format";

/** How the paragraph of an equation looks. */
export interface ParagraphLook {
  /** Points; absent: inherited from the placeholder or the master. */
  readonly size?: number | undefined;
  /** Six hexadecimal digits, `1F4E79`; absent: the text's own. */
  readonly color?: string | undefined;
  /** Language of the text, `en-US` when absent. */
  readonly lang?: string | undefined;
  readonly align?: "left" | "center" | "right" | undefined;
  /** Text in front of the equation and behind it, in the same paragraph; with it the equation is inline. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/** The place of a text box. All lengths are in EMU (914,400 an inch, 12,700 a point). */
export interface BoxPlace {
  /** The shape's id, which must be unique on its slide. */
  readonly id: number;
  readonly name?: string | undefined;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const ALIGN = { left: "l", center: "ctr", right: "r" } as const;

/** The format, without invalid values: for example, a colour given by name would make the deck unreadable. */
function formatOf({ size, color, lang }: ParagraphLook): RunFormat {
  return {
    lang: lang !== undefined && /^[a-zA-Z]{2,8}(?:-[a-zA-Z0-9]{1,8})*$/.test(lang) ? lang : "en-US",
    // ECMA-376 part 1, 20.1.10.72: from one point to 4,000.
    ...(size !== undefined && size >= 1 && size <= 4000 ? { size: Math.round(size * 100) } : {}),
    ...(color !== undefined && /^[0-9a-fA-F]{6}$/.test(color)
      ? { fill: `<a:solidFill><a:srgbClr val="${color.toUpperCase()}"/></a:solidFill>` }
      : {}),
  };
}

/** A stand-in for the a:p or p:sp while its content is written; it declares the prefixes. */
function around(tag: "a:p" | "p:sp"): XmlElement {
  const declared = tag === "a:p" ? "" : ` xmlns:p="${NS.p}"`;
  return parseXml(`<${tag} xmlns:a="${NS.a}"${declared}/>`);
}

type Content = (at: XmlElement, format: RunFormat) => string;

function paragraph(
  look: ParagraphLook,
  at: XmlElement,
  content: Content,
  declared: string,
): string {
  const format = formatOf(look);
  const run = (text: string | undefined): string => {
    if (text === undefined || text === "") return "";
    return `<a:r><a:rPr${attributes(format)}>${format.fill ?? ""}</a:rPr><a:t>${escapeText(text)}</a:t></a:r>`;
  };
  const properties = look.align === undefined ? "" : `<a:pPr algn="${ALIGN[look.align]}"/>`;
  return (
    `<a:p${declared}>${properties}${run(look.before)}${content(at, format)}${run(look.after)}` +
    `<a:endParaRPr${attributes(format)}>${format.fill ?? ""}</a:endParaRPr></a:p>`
  );
}

function attributes({ lang, size }: RunFormat): string {
  return `${lang === undefined ? "" : ` lang="${escapeAttribute(lang)}"`}${size === undefined ? "" : ` sz="${size}"`}`;
}

/** Is the equation in a line with text? */
export function hasText({ before, after }: ParagraphLook): boolean {
  return (before ?? "") !== "" || (after ?? "") !== "";
}

function native(
  body: MathList,
  display: boolean,
  { align }: ParagraphLook,
  alone = false,
): Content {
  return (at, run) =>
    mathElement(
      writeOmml(body, { display, run, justification: align ?? "centerGroup" }),
      at,
      alone,
    );
}

/** The `<a:p>` with its namespaces, for a text body. */
export function paragraphXml(body: MathList, display: boolean, look: ParagraphLook): string {
  return paragraph(look, around("a:p"), native(body, display, look, true), ` xmlns:a="${NS.a}"`);
}

/** The whole text box, for the shape tree of a slide or a group. */
export function textBoxXml(
  body: MathList,
  display: boolean,
  look: ParagraphLook,
  place: BoxPlace,
): string {
  const at = around("p:sp");
  const inside = shape(place, paragraph(look, at, native(body, display, look), ""));
  const text = writeUnicodeMath(body);
  const readable: Content = (p, format) => textRuns([text === "" ? "\u25A1" : text], format, p);
  const fallback = shape(place, paragraph(look, at, readable, ""));
  return splice(inside, wrapping(parseXml(inside), undefined, fallback));
}

function shape({ id, name, ...at }: BoxPlace, content: string): string {
  const [x, y, width, height] = [at.x, at.y, at.width, at.height].map((n) => String(Math.round(n)));
  return (
    `<p:sp xmlns:a="${NS.a}" xmlns:p="${NS.p}"><p:nvSpPr>` +
    `<p:cNvPr id="${String(id)}" name="${escapeAttribute(name ?? `Equation ${String(id)}`)}"/>` +
    `<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="${x}" y="${y}"/>` +
    `<a:ext cx="${width}" cy="${height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>` +
    `<a:noFill/></p:spPr><p:txBody><a:bodyPr wrap="square" rtlCol="0"><a:noAutofit/></a:bodyPr>` +
    `<a:lstStyle/>${content}</p:txBody></p:sp>`
  );
}
