/** Reads one run: as letters and signs, as words (`m:nor`), or split at the alignment points of an equation array. */
import type { MathNode, TextNode } from "../math/ast";
import { NS } from "../xml/namespaces";
import type { XmlElement } from "../xml/parse";
import { pushText, type ListBuilder, type ReadContext } from "./read-context";
import { isOn, type Format } from "./read-format";
import type { RowCells } from "./read-row";
import { letterStyle, readMathText } from "./read-text";

interface RunProperties {
  script: string | undefined;
  style: string | undefined;
  normal: boolean;
  /** `m:lit`: signs have no special meaning, not even `&`. */
  literal: boolean;
  /** `m:brk`: a new line begins in front of the run. */
  breaks: boolean;
  alignAt: number | undefined;
  /** `m:aln`: an alignment point is in front of the run. */
  aligns: boolean;
}

/**
 * Appends the nodes of `m:r` (or of a text run that Word left among the math) to `list`. In a `row` of
 * an equation array `&` and `#` end the list: it is added to the row, and the next one is returned.
 */
export function readRun(
  run: XmlElement,
  context: ReadContext,
  list: ListBuilder,
  row: RowCells | undefined,
): ListBuilder {
  let properties: RunProperties | undefined;
  let formatOf: XmlElement | undefined;
  let text = "";
  for (let child = run.first; child; child = child.next) {
    if (child.kind === "text") continue;
    const local = child.local;
    if (local === "t") text += child.text;
    else if (local === "rPr") {
      if (child.namespace === NS.m) properties = runProperties(child);
      else formatOf = child;
    } else text += otherContent(child, local, context);
  }

  const format = context.format(formatOf);
  let into = list.sink(format.color ?? context.color);
  if (properties?.breaks === true) {
    // Where nothing follows a break, our writer puts it on a run with a zero-width space.
    if (text === "\u200B") text = "";
    into.push(
      properties.alignAt === undefined
        ? { type: "break" }
        : { type: "break", alignAt: properties.alignAt },
    );
  }
  if (properties?.normal === true || run.namespace !== NS.m) {
    // Our writer's form of `&` and `#` as signs in a row, struck through or not.
    if (row && /^[&#]\p{M}*$/u.test(text)) {
      into.push({ type: "symbol", char: text, variant: format.bold ? "bold" : "upright" });
    } else pushWords(text, format, list, into);
    return list;
  }
  const style = letterStyle(properties?.script, properties?.style, format.bold, format.italic);
  if (row && properties?.literal !== true) {
    if (properties?.aligns === true) text = `&${text}`;
    for (let at = row.nextMark(text); at >= 0; at = row.nextMark(text)) {
      readMathText(text.slice(0, at), style, into, context.inName);
      list = row.next(list, text.charAt(at));
      into = list.sink(format.color ?? context.color);
      text = text.slice(at + 1);
    }
  }
  readMathText(text, style, into, context.inName);
  return list;
}

function pushWords(text: string, format: Format, list: ListBuilder, into: MathNode[]): void {
  if (text === "") return;
  const node: TextNode = {
    type: "text",
    // Our writer's form of spaces that XML readers may drop.
    text: text.replace(/^\u00A0+|\u00A0+$|\u00A0{2,}/g, (spaces) => " ".repeat(spaces.length)),
    bold: format.bold,
    italic: format.italic ?? false,
    family: format.family,
  };
  // PowerPoint splits words into runs only where their properties differ (a spelling mistake), so
  // runs with identical properties were separated on purpose, by our writer.
  if (format.drawing && list.words === format) into.push(node);
  else pushText(node, into);
  list.words = format;
}

function runProperties(element: XmlElement): RunProperties {
  const found: RunProperties = {
    script: undefined,
    style: undefined,
    normal: false,
    literal: false,
    breaks: false,
    alignAt: undefined,
    aligns: false,
  };
  for (let child = element.first; child; child = child.next) {
    if (child.kind === "text") continue;
    const value = child.attrNS("m", "val");
    switch (child.local) {
      case "scr":
        found.script = value;
        break;
      case "sty":
        found.style = value ?? "i";
        break;
      case "nor":
        found.normal = isOn(value ?? "1");
        break;
      case "lit":
        found.literal = isOn(value ?? "1");
        break;
      case "aln":
        found.aligns = isOn(value ?? "1");
        break;
      case "brk": {
        found.breaks = true;
        // The schema calls the attribute m:alnAt; the text of ECMA-376 and old files call it m:val.
        const at = Number(child.attrNS("m", "alnAt") ?? value);
        if (Number.isInteger(at) && at > 0) found.alignAt = at;
        break;
      }
      default:
    }
  }
  return found;
}

/** The characters that Word writes as elements inside a run; any other element is reported, and its text is kept. */
function otherContent(element: XmlElement, local: string, context: ReadContext): string {
  switch (local) {
    case "tab":
    case "ptab":
      return "\u2003";
    case "br":
    case "cr":
      return " ";
    case "noBreakHyphen":
      return "-";
    case "softHyphen":
    case "lastRenderedPageBreak":
    case "fldChar":
    case "instrText":
    case "delText":
    case "annotationRef":
    case "commentReference":
      return "";
    case "sym": {
      const code = Number.parseInt(element.attrNS("w", "char") ?? "", 16);
      return Number.isNaN(code) || code < 32 ? "" : String.fromCodePoint(code);
    }
    default:
      context.report("readUnknownElement", "error", element, { name: element.name });
      return element.text;
  }
}
