/** Every node of KaTeX's tree as items of a row. The switch is exhaustive. */
import { assertNever, type MathList, type MathNode, type Span } from "../../math/ast";
import type { ParseNode, ParseNodeOf } from "../katex/nodes";
import { inMu } from "../katex/lengths";
import { Kind, spanOfItems, symbolOf, type Item, type Row } from "../structure/row";
import { accent, accentUnder, arrow, horizontalBrace } from "./accents";
import type { TreeBuilder } from "./builder";
import { enclosed } from "./boxes";
import { characterOf } from "./characters";
import { fraction, skewedFraction } from "./fractions";
import { font, alphabet } from "./fonts";
import { leftRight, sizedDelimiter } from "./delimiters";
import { operator, operatorName, stack } from "./operators";
import { scripts } from "./scripts";
import { sizing, styling } from "./styles";
import { diagram, table } from "./tables";
import { textItems } from "./text";
import { spacesOf } from "./spaces";

export function convert(b: TreeBuilder, node: ParseNode, row: Row): void {
  switch (node.type) {
    case "mathord":
    case "textord":
    case "atom":
    case "accent-token":
    case "op-token":
      b.pushToken(row, node.text, node.loc);
      return;
    case "spacing":
      if (node.text !== "\\nobreak" && node.text !== "\\allowbreak") {
        row.push({ type: "space", width: "word", span: b.spanOf(node) }, Kind.Space);
      }
      return;
    case "kern":
      kern(b, node, row);
      return;
    case "supsub":
      scripts(b, node, row);
      return;
    case "ordgroup":
      if (node.semisimple) for (const child of node.body) convert(b, child, row);
      else pushGroup(b, row, b.list(node.body), node);
      return;
    case "genfrac":
      b.push(row, fraction(b, node), Kind.Inner);
      return;
    case "skewed":
      b.push(row, skewedFraction(b, node), Kind.Ordinary);
      return;
    case "sqrt":
      b.push(
        row,
        {
          type: "radical",
          radicand: b.argument(node.body),
          degree: node.index ? b.script(node.index) : undefined,
          span: b.spanOf(node),
        },
        Kind.Ordinary,
      );
      return;
    case "op":
      operator(b, node, row);
      return;
    case "operatorname":
      operatorName(b, node, row);
      return;
    case "stack":
      stack(b, node, row);
      return;
    case "accent":
      b.push(row, accent(b, node), Kind.Ordinary);
      return;
    case "accentUnder":
      b.push(row, accentUnder(b, node), Kind.Ordinary);
      return;
    case "horizBrace":
      b.push(row, horizontalBrace(b, node), Kind.Ordinary);
      return;
    case "xArrow":
      row.push(arrow(b, node), Kind.Relation);
      return;
    case "overline":
    case "underline":
      b.push(
        row,
        {
          type: "bar",
          position: node.type === "overline" ? "over" : "under",
          body: b.argument(node.body),
          span: b.spanOf(node),
        },
        Kind.Ordinary,
      );
      return;
    case "leftright":
      b.push(row, leftRight(b, node), Kind.Inner);
      return;
    case "delimsizing":
      sizedDelimiter(b, node, row);
      return;
    case "table":
      table(b, node, row);
      return;
    case "array":
      diagram(b, node, row);
      return;
    case "text":
      for (const item of textItems(b, node)) b.push(row, item, Kind.Text);
      return;
    case "hbox":
      for (const item of textItems(b, {
        type: "text",
        mode: "text",
        body: node.body,
        loc: node.loc,
      })) {
        b.push(row, item, Kind.Text);
      }
      return;
    case "verb":
      row.push(
        {
          type: "text",
          text: node.body,
          bold: false,
          italic: false,
          family: "mono",
          span: b.spanOf(node),
        },
        Kind.Text,
      );
      return;
    case "font":
      font(b, node, row);
      return;
    case "alphabet":
      alphabet(b, node, row);
      return;
    case "pmb":
      b.inFont(b.font, true, () => {
        pushGroup(b, row, b.list(node.body), node);
      });
      return;
    case "mclass":
      mathClass(b, node, row);
      return;
    case "styling":
      styling(b, node, row);
      return;
    case "sizing":
      sizing(b, node, row);
      return;
    case "color":
      color(b, node, row);
      return;
    case "enclose":
      b.push(row, enclosed(b, node), Kind.Ordinary);
      return;
    case "cancelto":
      b.push(
        row,
        {
          type: "scripts",
          base: [
            {
              type: "borderBox",
              sides: [],
              strikes: ["up"],
              body: b.argument(node.body),
              span: b.spanOf(node),
            },
          ],
          sup: b.script(node.value),
          span: b.spanOf(node),
        },
        Kind.Ordinary,
      );
      return;
    case "phantom":
      phantom(b, row, node, b.list(node.body), false, {
        width: false,
        ascent: false,
        descent: false,
      });
      return;
    case "vphantom":
      phantom(b, row, node, b.argument(node.body), false, {
        width: true,
        ascent: false,
        descent: false,
      });
      return;
    case "smash":
      smash(b, node, row);
      return;
    case "lap":
      phantom(b, row, node, b.argument(node.body), true, {
        width: true,
        ascent: false,
        descent: false,
      });
      return;
    case "prescript":
      prescript(b, node, row);
      return;
    case "sideset":
      sideset(b, node, row);
      return;
    case "not":
      b.negate = true;
      return;
    case "mathchoice":
      for (const child of node[b.style]) convert(b, child, row);
      return;
    case "htmlmathml":
      for (const child of node.mathml) convert(b, child, row);
      return;
    case "raisebox":
      b.note("raised", "approximated", node);
      pushGroup(b, row, b.argument(node.body), node);
      return;
    case "vcenter":
    case "reflectbox":
      if (node.type === "reflectbox") b.note("mirrored", "approximated", node);
      pushGroup(b, row, b.argument(node.body), node);
      return;
    case "rule":
      // A rule without width or height is a strut, which shows nothing.
      if (inMu(node.width) > 0 && inMu(node.height) > 0) b.note("rule", "approximated", node);
      return;
    case "href":
    case "html":
      b.note("link", "approximated", node);
      pushGroup(b, row, b.list(node.body), node);
      return;
    case "url":
      b.note("link", "approximated", node);
      row.push(words(node.url, node, b), Kind.Text);
      return;
    case "includegraphics":
      b.note("picture", "error", node);
      row.push({ type: "unknown", text: node.src, span: b.spanOf(node) }, Kind.Ordinary);
      return;
    case "cr":
      row.push({ type: "break", span: b.spanOf(node) }, Kind.Break);
      return;
    case "unknown":
      row.push({ type: "unknown", text: node.text, span: b.spanOf(node) }, Kind.Ordinary);
      return;
    case "cdlabel": {
      const body = b.argument(node.label);
      if (body.length > 0) row.push({ type: "sized", steps: -1, body }, Kind.Ordinary);
      return;
    }
    case "cdlabelparent":
      convert(b, node.fragment, row);
      return;
    case "tag":
      for (const child of node.body) convert(b, child, row);
      return;
    case "middle":
      b.pushToken(row, node.delim, node.loc);
      return;
    // These hold arguments and marks of the parser; they do not stay in a tree that was read to its end.
    case "infix":
    case "raw":
    case "size":
    case "color-token":
    case "environment":
    case "equationTag":
    case "leftright-right":
    case "internal":
      return;
    default:
      assertNever(node);
  }
}

/** A braced group: its nodes stay together, so that an operand or fence does not reach into it. */
export function pushGroup(b: TreeBuilder, row: Row, list: MathList, node: ParseNode): void {
  if (list.length === 0) {
    // An empty group separates: it gives scripts and signs something to stand on.
    if (!isAlignmentGroup(node)) row.push([], Kind.Ordinary);
    return;
  }
  const [only] = list;
  const item: Item = list.length === 1 && only ? only : [...list];
  const kind = list.length === 1 && only ? kindOf(only) : Kind.Ordinary;
  b.push(row, item, kind);
}

/** KaTeX's own empty group in front of a cell. */
function isAlignmentGroup(node: ParseNode): boolean {
  return node.type === "ordgroup" && !node.loc;
}

function kindOf(node: MathNode): Kind {
  switch (node.type) {
    case "text":
      return Kind.Text;
    case "space":
      return Kind.Space;
    case "nary":
      return node.operand.length === 0 ? Kind.Nary : Kind.Inner;
    case "function":
      return node.argument.length === 0 ? Kind.Function : Kind.Inner;
    case "fenced":
    case "fraction":
      return Kind.Inner;
    default:
      return Kind.Ordinary;
  }
}

function kern(b: TreeBuilder, node: ParseNodeOf<"kern">, row: Row): void {
  const mu = inMu(node.dimension);
  if (mu < -0.5) {
    b.note("negativeSpace", "approximated", node);
    return;
  }
  const { widths, exact } = spacesOf(mu);
  if (!exact) b.note("exactSpace", "approximated", node);
  for (const width of widths) row.push({ type: "space", width, span: b.spanOf(node) }, Kind.Space);
}

const CLASS_KINDS: Readonly<Record<string, Kind>> = {
  mord: Kind.Ordinary,
  mop: Kind.Ordinary,
  mbin: Kind.Binary,
  mrel: Kind.Relation,
  mopen: Kind.Opening,
  mclose: Kind.Closing,
  mpunct: Kind.Punctuation,
  minner: Kind.Inner,
};

function mathClass(b: TreeBuilder, node: ParseNodeOf<"mclass">, row: Row): void {
  const list = b.list(node.body);
  const kind = CLASS_KINDS[node.mclass] ?? Kind.Ordinary;
  const [only] = list;
  if (list.length === 0) return;
  if (list.length === 1 && only) {
    const symbol = symbolOf(only);
    const fence = kind === Kind.Opening || kind === Kind.Closing;
    b.push(row, only, fence && !symbol ? Kind.Ordinary : kind);
    return;
  }
  if (kind === Kind.Binary || kind === Kind.Relation) {
    row.push({ type: "operator", body: list, span: spanOfItems(b.spanOf(node), list) }, kind);
    return;
  }
  b.push(row, [...list], kind === Kind.Inner || kind === Kind.Punctuation ? kind : Kind.Ordinary);
}

function color(b: TreeBuilder, node: ParseNodeOf<"color">, row: Row): void {
  const body = b.list(node.body);
  if (body.length === 0) return;
  if (node.color === "") {
    for (const child of body) row.push(child, kindOf(child));
    return;
  }
  const hex = node.color.replace("#", "").toUpperCase();
  if (body.some((child) => child.type === "colored")) {
    b.push(row, colorRuns(hex, body), Kind.Ordinary);
    return;
  }
  const [only] = body;
  const symbol = body.length === 1 ? symbolOf(only) : undefined;
  const kind = symbol ? characterOf(symbol.char).kind : Kind.Ordinary;
  const fence = kind === Kind.Opening || kind === Kind.Closing || kind === Kind.Neutral;
  b.push(
    row,
    { type: "colored", color: hex, body, span: b.spanOf(node) },
    fence ? Kind.Ordinary : kind,
  );
}

/** Colour inside colour: OMML keeps one for each run, so that the list is parted at the inner ones. */
function colorRuns(color: string, body: MathList): readonly MathNode[] {
  const runs: { color: string; body: MathNode[]; span: Span | undefined }[] = [];
  for (const child of body) {
    const [own, nodes] = child.type === "colored" ? [child.color, child.body] : [color, [child]];
    const last = runs.at(-1);
    if (last?.color === own) last.body.push(...nodes);
    else runs.push({ color: own, body: [...nodes], span: child.span });
  }
  return runs.map((run) => ({ type: "colored", ...run, span: spanOfItems(run.span, run.body) }));
}

function phantom(
  b: TreeBuilder,
  row: Row,
  node: ParseNode,
  body: MathList,
  show: boolean,
  zero: { readonly width: boolean; readonly ascent: boolean; readonly descent: boolean },
): void {
  if (body.length === 0) return;
  b.push(
    row,
    {
      type: "phantom",
      body,
      show,
      zeroWidth: zero.width,
      zeroAscent: zero.ascent,
      zeroDescent: zero.descent,
      span: b.spanOf(node),
    },
    Kind.Ordinary,
  );
}

/** KaTeX says \hphantom as a smashed phantom. */
function smash(b: TreeBuilder, node: ParseNodeOf<"smash">, row: Row): void {
  const zero = { width: false, ascent: node.smashHeight, descent: node.smashDepth };
  const inner =
    node.body.type === "ordgroup" && node.body.body.length === 1 ? node.body.body[0] : node.body;
  if (inner?.type === "phantom") phantom(b, row, node, b.list(inner.body), false, zero);
  else phantom(b, row, node, b.argument(node.body), true, zero);
}

/** Without scripts the base is what it is. */
function prescript(b: TreeBuilder, node: ParseNodeOf<"prescript">, row: Row): void {
  const sub = b.script(node.sub);
  const sup = b.script(node.sup);
  const base = b.argument(node.base);
  if (sub.length + sup.length === 0) pushGroup(b, row, base, node);
  else b.push(row, { type: "prescripts", sub, sup, base, span: b.spanOf(node) }, Kind.Ordinary);
}

/** Scripts at the left of an operator are prescripts of an empty base, in front of it. */
function sideset(b: TreeBuilder, node: ParseNodeOf<"sideset">, row: Row): void {
  const scriptsOf = (side: ParseNode): { sub: MathList; sup: MathList } => {
    const group = side.type === "ordgroup" ? side.body : [side];
    const [only] = group;
    if (group.length > 1) b.note("sideset", "approximated", node);
    if (only?.type !== "supsub") return { sub: [], sup: [] };
    return { sub: b.script(only.sub), sup: b.script(only.sup) };
  };
  const left = scriptsOf(node.left);
  const right = scriptsOf(node.right);
  const base = b.argument(node.base);
  const span = b.spanOf(node);
  const withRight: MathList =
    right.sub.length + right.sup.length === 0
      ? base
      : [
          {
            type: "scripts",
            base,
            sub: right.sub.length > 0 ? right.sub : undefined,
            sup: right.sup.length > 0 ? right.sup : undefined,
            span,
          },
        ];
  if (left.sub.length + left.sup.length === 0) b.push(row, [...withRight], Kind.Inner);
  else b.push(row, { type: "prescripts", ...left, base: withRight, span }, Kind.Inner);
}

function words(text: string, node: ParseNode, b: TreeBuilder): MathNode {
  return { type: "text", text, bold: false, italic: false, family: "roman", span: b.spanOf(node) };
}
