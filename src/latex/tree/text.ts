/** Words in an equation: `\text{…}` with fonts, accents, and math between dollar signs. */
import type { MathNode, Span, TextNode } from "../../math/ast";
import type { ParseNode, ParseNodeOf } from "../katex/nodes";
import { inMu } from "../katex/lengths";
import { Row, type Item } from "../structure/row";
import { markOf } from "./accents";
import type { TreeBuilder } from "./builder";
import { characterOf } from "./characters";
import { convert } from "./convert";

interface Face {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly family: TextNode["family"];
}

const PLAIN: Face = { bold: false, italic: false, family: "roman" };

/** Commands of text mode that are characters. */
const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ["--", "–"],
  ["---", "—"],
  ["``", "“"],
  ["''", "”"],
  ["`", "‘"],
  ["'", "’"],
  ["\\textbackslash", "\\"],
  ["\\textasciitilde", "~"],
  ["\\textasciicircum", "^"],
  ["\\textellipsis", "…"],
  ["\\ldots", "…"],
  ["\\cdots", "⋯"],
  ["\\dots", "…"],
  ["\\textendash", "–"],
  ["\\textemdash", "—"],
  ["\\textquoteleft", "‘"],
  ["\\lq", "‘"],
  ["\\textquoteright", "’"],
  ["\\rq", "’"],
  ["\\textquotedblleft", "“"],
  ["\\textquotedblright", "”"],
  ["\\textless", "<"],
  ["\\textgreater", ">"],
  ["\\textbar", "|"],
  ["\\textbardbl", "‖"],
  ["\\textunderscore", "_"],
  ["\\textdollar", "$"],
  ["\\textbraceleft", "{"],
  ["\\textbraceright", "}"],
  ["\\textdegree", "°"],
  ["\\textsterling", "£"],
  ["\\textregistered", "®"],
  ["\\textdagger", "†"],
  ["\\textdaggerdbl", "‡"],
  ["\\i", "ı"],
  ["\\j", "ȷ"],
  ["\\@imath", "ı"],
  ["\\@jmath", "ȷ"],
  ["\\ss", "ß"],
  ["\\ae", "æ"],
  ["\\oe", "œ"],
  ["\\o", "ø"],
  ["\\AE", "Æ"],
  ["\\OE", "Œ"],
  ["\\O", "Ø"],
  ["\\aa", "å"],
  ["\\AA", "Å"],
  ["\\l", "ł"],
  ["\\L", "Ł"],
  ["~", "\u00A0"],
  ["\\nobreakspace", "\u00A0"],
  ["\\ ", " "],
  ["\\space", " "],
]);

/** Collects runs of one face and the math between them. */
class TextItems {
  readonly items: Item[] = [];
  private text = "";
  private face: Face = PLAIN;
  private span: Span | undefined;

  add(text: string, face: Face, span: Span | undefined): void {
    if (this.text !== "" && !sameFace(face, this.face)) this.flush();
    this.face = face;
    this.text += text;
    this.span =
      this.span && span
        ? { from: Math.min(this.span.from, span.from), to: Math.max(this.span.to, span.to) }
        : (this.span ?? span);
  }

  item(item: Item): void {
    this.flush();
    this.items.push(item);
  }

  flush(): void {
    if (this.text !== "")
      this.items.push({ type: "text", text: this.text, ...this.face, span: this.span });
    this.text = "";
    this.span = undefined;
  }

  /** Takes the last character away, for an accent that goes on it. */
  get pending(): string {
    return this.text;
  }
}

function sameFace(a: Face, b: Face): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.family === b.family;
}

/** The items of a `\text` node; an empty one has none. */
export function textItems(b: TreeBuilder, node: ParseNodeOf<"text">): readonly Item[] {
  const out = new TextItems();
  addAll(b, node.body, faceOf(PLAIN, node.font), out);
  out.flush();
  // One node for one \text: its place is the command's.
  const [only] = out.items;
  const span = b.spanOf(node);
  if (out.items.length === 1 && only && !Array.isArray(only) && span) {
    return [{ ...(only as MathNode), span }];
  }
  return out.items;
}

function faceOf(outer: Face, font: string | undefined): Face {
  switch (font) {
    case "\\textbf":
      return { ...outer, bold: true };
    case "\\textmd":
      return { ...outer, bold: false };
    case "\\textit":
      return { ...outer, italic: true };
    case "\\emph":
      return { ...outer, italic: !outer.italic };
    case "\\textup":
      return { ...outer, italic: false };
    case "\\textrm":
      return { ...outer, family: "roman" };
    case "\\textsf":
      return { ...outer, family: "sans" };
    case "\\texttt":
      return { ...outer, family: "mono" };
    default:
      return outer;
  }
}

/** `\bf` and the like inside text. */
const SWITCHES: Readonly<Record<string, string>> = {
  mathbf: "\\textbf",
  mathit: "\\textit",
  mathsf: "\\textsf",
  mathtt: "\\texttt",
  mathrm: "\\textrm",
};

function addAll(b: TreeBuilder, nodes: readonly ParseNode[], face: Face, out: TextItems): void {
  for (const node of nodes) addText(b, node, face, out);
}

function addText(b: TreeBuilder, node: ParseNode, face: Face, out: TextItems): void {
  const span = b.spanOf(node);
  switch (node.type) {
    case "textord":
    case "mathord":
    case "atom":
    case "spacing":
    case "accent-token":
    case "op-token":
      out.add(characterInText(node.text), face, span);
      return;
    case "ordgroup":
      addAll(b, node.body, face, out);
      return;
    case "text":
      addAll(b, node.body, faceOf(face, node.font), out);
      return;
    case "font":
      addText(b, node.body, faceOf(face, SWITCHES[node.font]), out);
      return;
    case "accent": {
      const inner = new TextItems();
      addText(b, node.base, face, inner);
      const mark = markOf(node.label) ?? "";
      const base = inner.pending.replace("ı", "i").replace("ȷ", "j");
      out.add(`${base.slice(0, 1)}${mark}${base.slice(1)}`.normalize("NFC"), face, span);
      return;
    }
    case "kern": {
      const mu = inMu(node.dimension);
      if (mu > 1) out.add(mu > 12 ? "\u2003" : mu > 7 ? "\u2002" : " ", face, span);
      return;
    }
    case "sizing":
    case "styling":
      if (node.type === "styling" && node.resetFont) embedded(b, node, out);
      else addAll(b, node.body, face, out);
      return;
    case "color": {
      const items = new TextItems();
      addAll(b, node.body, face, items);
      items.flush();
      const body = items.items.flatMap((item): MathNode[] =>
        Array.isArray(item) ? (item as MathNode[]) : [item as MathNode],
      );
      const hex = node.color.replace("#", "").toUpperCase();
      if (hex === "") for (const item of body) out.item(item);
      else if (body.length > 0) out.item({ type: "colored", color: hex, body, span });
      return;
    }
    case "verb":
      out.add(node.body, { ...face, family: "mono" }, span);
      return;
    case "cr":
      out.add(" ", face, span);
      return;
    case "htmlmathml":
      addAll(b, node.mathml, face, out);
      return;
    default:
      embedded(b, node, out);
  }
}

/** Math inside text. */
function embedded(b: TreeBuilder, node: ParseNode, out: TextItems): void {
  const { font, bold } = b;
  b.font = undefined;
  b.bold = false;
  const list = b.atPlace(b.style === "display" ? "text" : b.style, () => {
    const row = new Row();
    if (node.type === "styling") for (const child of node.body) convert(b, child, row);
    else convert(b, node, row);
    return b.finish(row);
  });
  b.font = font;
  b.bold = bold;
  if (list.length > 0) out.item([...list]);
}

function characterInText(token: string): string {
  return (
    CHARACTERS.get(token) ?? (token.length > 1 && token.startsWith("\\") ? signOf(token) : token)
  );
}

function signOf(token: string): string {
  const { char } = characterOf(token);
  return char.startsWith("\\") && char.length === 2 ? char.slice(1) : char;
}
