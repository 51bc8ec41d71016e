/**
 * OMML → tree. Reads every element of ECMA-376 part 1, section 22.1.2, as PowerPoint, Word, pandoc and docx
 * write it, with what they omit or spell differently. What the tree can hold is kept exactly: a
 * parenthesis in a run stays a sign and does not become a pair, a word stays letters and does not
 * become a function. Content that is not mathematics is reported as a problem, and its text is kept.
 *
 * Defaults are those that the programs use: without `m:chr` an n-ary is ∫, a group character ⏟, an
 * accent U+0302; fences are ( and ) unless specified, and "" is an invisible one; an n-ary places its limits
 * as usual unless `m:limLoc` forces it (Word, pandoc and docx always write it, so theirs counts only
 * where it is not the usual place); `m:vertJc` says which edge of a group character is on the line, "top"
 * when absent, which puts the body on the line for a brace below.
 *
 * Several `m:oMath` in one paragraph are its lines: they are joined by breaks.
 */
import type { MathList, MathNode } from "../math/ast";
import type { Problem } from "../math/problem";
import { NS } from "../xml/namespaces";
import { parseXml, XmlError, type XmlElement } from "../xml/parse";
import { ListBuilder, ReadContext, type ReadOptions } from "./read-context";
import { readObject, withoutPlaceholder } from "./read-objects";
import type { RowCells } from "./read-row";
import { readRun } from "./read-run";

export interface OmmlReading {
  readonly body: MathList;
  /** An equation in a paragraph of its own (`m:oMathPara`). */
  readonly display: boolean;
  /** Spans are UTF-16 offsets in the XML source of the element. */
  readonly problems: readonly Problem[];
}

/**
 * Reads `m:oMath`, `m:oMathPara`, or an element that contains them (`a14:m`, a Word paragraph). Never throws.
 */
export function readOmml(element: XmlElement, options: ReadOptions = {}): OmmlReading {
  const context = new ReadContext(options);
  const paragraph = element.is("m", "oMathPara")
    ? element
    : element.descendants("m", "oMathPara")[0];
  const lines = linesOf(paragraph ?? element);
  const body: MathNode[] = [];
  lines.forEach((line, index) => {
    const nodes = withoutPlaceholder(readList(line, context));
    // A line whose first operator has m:brk already begins with its break.
    if (index > 0 && nodes[0]?.type !== "break") body.push({ type: "break" });
    for (const node of nodes) body.push(node);
  });
  return { body, display: paragraph !== undefined, problems: context.problems };
}

/** Run properties are parsed separately: an equation has hundreds, and few different ones. */
const OPAQUE = new Set(["a:rPr", "w:rPr"]);
const DECLARED = (["m", "a", "w", "mc"] as const)
  .map((prefix) => ` xmlns:${prefix}="${NS[prefix]}"`)
  .join("");

/**
 * Reads OMML as text: `<m:oMath>` or `<m:oMathPara>` cut out of a slide or document, whose usual
 * prefixes need no declaration. Text that is not well-formed XML is a problem. Never throws.
 * @param read Reads the element, for callers that know more than OMML.
 */
export function readOmmlText(xml: string, options: ReadOptions = {}, read = readOmml): OmmlReading {
  const prolog = /^\uFEFF?\s*<\?xml[^>]*\?>/.exec(xml)?.[0].length ?? 0;
  try {
    const root = parseXml(`<x${DECLARED}>${xml.slice(prolog)}</x>`, { opaque: OPAQUE });
    return read(root, options);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    const span = { from: 0, to: xml.length };
    return {
      body: [{ type: "unknown", text: xml }],
      display: false,
      problems: [{ code: "readDamaged", severity: "error", span }],
    };
  }
}

function linesOf(element: XmlElement): readonly XmlElement[] {
  if (element.is("m", "oMath")) return [element];
  const found: XmlElement[] = [];
  for (const child of element.elements) {
    if (child.is("m", "oMath")) found.push(child);
    // Only one of several alternatives counts: the first.
    else if (child.is("mc", "AlternateContent")) {
      const choice = child.elements[0];
      if (choice) found.push(...linesOf(choice));
    } else found.push(...linesOf(child));
  }
  return found;
}

/** The nodes of the elements inside `parent`; with a `row` of an equation array those of its last cell. */
export function readList(parent: XmlElement, context: ReadContext, row?: RowCells): MathNode[] {
  let list = new ListBuilder(context.color);
  for (let child = parent.first; child; child = child.next) {
    if (child.kind === "text") {
      if (child.value.trim() !== "") {
        list.sink(context.color).push({ type: "unknown", text: child.value });
        context.problems.push({
          code: "readLooseText",
          severity: "error",
          span: { from: child.from, to: child.to },
          args: { text: child.value.trim() },
        });
      }
      continue;
    }
    const name = child.namespace === NS.m ? child.local : "";
    if (name === "r") {
      list = readRun(child, context, list, row);
    } else if (name !== "") {
      if (name.endsWith("Pr")) continue;
      readMathElement(name, child, context, list);
    } else readForeign(child, context, list, row);
  }
  row?.close(list);
  return list.nodes;
}

function readMathElement(
  name: string,
  element: XmlElement,
  context: ReadContext,
  list: ListBuilder,
): void {
  if (name === "oMath" || name === "oMathPara") {
    append(readList(element, context), list.sink(context.color));
    return;
  }
  const outer = context.color;
  const control = controlColor(element, context);
  const color = control ?? outer;
  context.color = color;
  const node = readObject(name, element, context);
  context.color = outer;
  const sink = list.sink(color);
  if (node === undefined) readUnknown(element, context, sink);
  else if (Array.isArray(node)) append(node as readonly MathNode[], sink);
  else sink.push(node as MathNode);
}

/** The colour in the control properties of an object; undefined where they have none. */
function controlColor(element: XmlElement, context: ReadContext): string | undefined {
  const properties = element.first;
  if (properties?.kind !== "element" || !properties.name.endsWith("Pr")) return undefined;
  const control = properties.child("m", "ctrlPr");
  const format = control?.first;
  return format?.kind === "element" ? context.format(format).color : undefined;
}

const TRANSPARENT = new Set([
  "ins",
  "moveTo",
  "hyperlink",
  "smartTag",
  "sdt",
  "sdtContent",
  "Choice",
]);
/** Word's elements that are invisible. */
const SILENT = new Set([
  "del",
  "moveFrom",
  "bookmarkStart",
  "bookmarkEnd",
  "proofErr",
  "permStart",
  "permEnd",
  "commentRangeStart",
  "commentRangeEnd",
  "moveFromRangeStart",
  "moveFromRangeEnd",
  "moveToRangeStart",
  "moveToRangeEnd",
  "lastRenderedPageBreak",
]);

/** Reads elements of other namespaces among the math: Word's revision marks and text runs, and alternatives. */
function readForeign(
  element: XmlElement,
  context: ReadContext,
  list: ListBuilder,
  row: RowCells | undefined,
): void {
  const local = element.local;
  if (local.endsWith("Pr")) return;
  if (local === "r" && (element.namespace === NS.w || element.namespace === NS.a)) {
    readRun(element, context, list, row);
  } else if (element.is("mc", "AlternateContent")) {
    const choice = element.elements[0];
    if (choice) append(readList(choice, context), list.sink(context.color));
  } else if (TRANSPARENT.has(local)) {
    append(readList(element, context), list.sink(context.color));
  } else if (!SILENT.has(local)) readUnknown(element, context, list.sink(context.color));
}

function readUnknown(element: XmlElement, context: ReadContext, into: MathNode[]): void {
  const text = element.text.trim();
  context.report("readUnknownElement", "error", element, { name: element.name });
  if (text !== "") into.push({ type: "unknown", text });
}

function append(nodes: readonly MathNode[], into: MathNode[]): void {
  for (const node of nodes) into.push(node);
}
