/**
 * Writes the math tree as OMML, in PowerPoint's own dialect: the style of a letter is in the character,
 * every run and every `m:ctrlPr` has an `a:rPr`, properties are written only where they differ from the
 * default, true is "on". Text is built directly, without an XML tree in between; `schema.ts` puts
 * children in order and `runs.ts` has the run properties ready-made.
 *
 * - Neighbouring symbols with equal run properties share a run, as PowerPoint does for `+1` and
 *   `𝑇𝐷𝐶`: reading splits them by character again, and a run of one character costs two hundred bytes.
 * - An argument that the schema requires and the tree leaves empty gets a run of one zero-width space
 *   (U+200B), because PowerPoint draws a dotted box in an empty argument. Arguments that a property hides
 *   (`degHide`, `subHide`, `supHide`, `plcHide`) stay empty. Our reader drops a U+200B that is alone
 *   in an argument, or in a run with `m:brk`.
 * - In a row of an equation array `&` and `#` are marks of alignment and number; as signs they are
 *   written as normal text there.
 * - Spaces at the ends of a text, and behind another space, are U+00A0: XML readers may drop them.
 */
import {
  assertNever,
  type MathList,
  type MathNode,
  type MatrixNode,
  type NaryNode,
  type NodeOf,
  type SpaceNode,
  type SymbolNode,
} from "../math/ast";
import { splitAtBreaks } from "../math/lines";
import { hasPairGap, PAIR_GAP } from "../math/pair-gap";
import { spaceRow } from "../math/space";
import { NS } from "../xml/namespaces";
import { Content, EMPTY, firstChar, isChar, textOf } from "./content";
import { paletteOf, RUN_END, symbolRun, type Palette } from "./runs";
import type { RunFormat } from "../xml/run-format";
import { contentOf, element, matrixColumns, OFF, ON, properties, sizedArgument } from "./schema";

export interface OmmlOptions {
  /** true: `m:oMathPara`, an equation in a paragraph of its own; false: `m:oMath`, in a line. */
  readonly display: boolean;
  /** The format that the runs take over from the surrounding text. */
  readonly run?: RunFormat | undefined;
  /** The alignment of a display equation in its paragraph; PowerPoint's default is "centerGroup". */
  readonly justification?: "left" | "center" | "right" | "centerGroup" | undefined;
  /** Is it a document of its own, with every prefix declared on the outermost element? */
  readonly standalone?: boolean | undefined;
}

/**
 * The equation as `<m:oMath>` or `<m:oMathPara>`. For a slide `xmlns:m` is where PowerPoint declares
 * it, and the prefix `a` is the slide's.
 */
export function writeOmml(body: MathList, options: OmmlOptions): string {
  const palette = options.run ? paletteOf(options.run) : PLAIN;
  const standalone = options.standalone === true;
  const outer = standalone ? ` xmlns:m="${NS.m}" xmlns:a="${NS.a}"` : ` xmlns:m="${NS.m}"`;
  if (!options.display) return `<m:oMath${outer}>${required(body, palette)}</m:oMath>`;
  const start = standalone ? "<m:oMath>" : `<m:oMath${outer}>`;
  let equations = "";
  for (const line of linesOf(body)) equations += `${start}${required(line, palette)}</m:oMath>`;
  const justification = options.justification ?? "centerGroup";
  return `<m:oMathPara${outer}><m:oMathParaPr><m:jc m:val="${justification}"/></m:oMathParaPr>${equations}</m:oMathPara>`;
}

/** The palette for runs without a format of the text. */
const PLAIN = paletteOf({});

/** The lines of a display, each an equation in PowerPoint; a break with an alignment stays inside its line. */
export function linesOf(body: MathList): readonly MathList[] {
  return splitAtBreaks(body, ({ alignAt }) => alignAt === undefined);
}

function listOf(list: MathList, palette: Palette): string {
  const content = new Content(false);
  for (const node of list) write(node, palette, content);
  return content.end(palette);
}

/** The XML of an argument that must not be empty. */
function required(list: MathList, palette: Palette): string {
  return listOf(list, palette) || palette.math + EMPTY + RUN_END;
}

/** The XML of an argument; a size that applies to all of it is written in the argument's properties. */
function argument(list: MathList, palette: Palette): string {
  const only = list.length === 1 ? list[0] : undefined;
  return only?.type === "sized"
    ? sizedArgument(only.steps, required(only.body, palette))
    : required(list, palette);
}

function write(node: MathNode, palette: Palette, into: Content): void {
  switch (node.type) {
    case "symbol":
      writeSymbol(node, palette, into);
      return;
    case "space":
      into.characters(palette.math, spaceChar(node), palette);
      return;
    case "text":
      if (node.text !== "") into.run(palette.text(node), textOf(node.text), palette);
      return;
    case "unknown":
      if (node.text !== "") into.run(palette.text(PLAIN_TEXT), textOf(node.text), palette);
      return;
    case "break":
      into.breakLine(node, palette);
      return;
    case "colored":
      // Colour is a property of runs, so the body stays part of the surrounding list.
      into.endBreak(palette);
      for (const inner of node.body) write(inner, palette.withColor(node.color), into);
      into.endBreak(palette);
      return;
    default:
      into.object(objectOf(node, palette), palette);
  }
}

const PLAIN_TEXT = { bold: false, italic: false, family: "roman" } as const;

function writeSymbol(node: SymbolNode, palette: Palette, into: Content): void {
  const { char, variant } = node;
  if (into.inRow && /^[&#]/.test(char)) {
    into.run(palette.text({ ...PLAIN_TEXT, bold: variant === "bold" }), char, palette);
    return;
  }
  const run = symbolRun(char, variant);
  into.characters(palette[run.kind], run.text, palette);
}

function spaceChar(node: SpaceNode): string {
  return spaceRow(node.width).char;
}

type ObjectNode = Exclude<
  MathNode,
  NodeOf<"symbol" | "space" | "text" | "unknown" | "break" | "colored">
>;

function objectOf(node: ObjectNode, p: Palette): string {
  const ctrl = p.ctrlPr;
  switch (node.type) {
    case "fraction":
      return element(
        "f",
        node.form === "bar"
          ? p.plain("f")
          : properties("f", { type: FRACTION_TYPE[node.form] }, ctrl),
        {
          num: argument(node.numerator, p),
          den: argument(node.denominator, p),
        },
      );
    case "radical":
      return element("rad", properties("rad", { degHide: node.degree ? undefined : ON }, ctrl), {
        deg: node.degree ? argument(node.degree, p) : "",
        e: argument(node.radicand, p),
      });
    case "scripts":
      return scripts(node, p);
    case "prescripts":
      return element("sPre", p.plain("sPre"), {
        sub: argument(node.sub, p),
        sup: argument(node.sup, p),
        e: argument(node.base, p),
      });
    case "limits":
      return limits(argument(node.base, p), node, p);
    case "nary":
      return nary(node, p);
    case "function":
      return element("func", p.plain("func"), {
        fName: argument(node.name, p),
        e: argument(node.argument, p),
      });
    case "fenced":
      return fenced(node, p);
    case "accent":
      if (!isChar(node.mark)) return limits(argument(node.body, p), { over: marks(node.mark) }, p);
      return element("acc", properties("acc", { chr: node.mark }, ctrl), {
        e: argument(node.body, p),
      });
    case "bar":
      return element("bar", properties("bar", { pos: POSITION[node.position] }, ctrl), {
        e: argument(node.body, p),
      });
    case "groupCharacter":
      return groupCharacter(node, p);
    case "matrix":
      return matrix(node, p);
    case "equationArray":
      return equationArray(node, p);
    case "phantom":
      return element(
        "phant",
        properties(
          "phant",
          {
            show: node.show ? ON : OFF,
            zeroWid: node.zeroWidth ? ON : undefined,
            zeroAsc: node.zeroAscent ? ON : undefined,
            zeroDesc: node.zeroDescent ? ON : undefined,
          },
          ctrl,
        ),
        { e: argument(node.body, p) },
      );
    case "borderBox":
      return borderBox(node, p);
    case "sized":
      // A size is a property of an argument; inside a list a box provides one.
      return element("box", p.plain("box"), {
        e: sizedArgument(node.steps, required(node.body, p)),
      });
    case "operator":
      return element("box", properties("box", { opEmu: ON }, ctrl), { e: argument(node.body, p) });
    default:
      return assertNever(node);
  }
}

const FRACTION_TYPE = { bar: undefined, noBar: "noBar", skewed: "skw", linear: "lin" } as const;
const POSITION = { over: "top", under: "bot" } as const;

function scripts(node: NodeOf<"scripts">, p: Palette): string {
  const e = argument(node.base, p);
  if (node.sub && node.sup) {
    return element("sSubSup", p.plain("sSubSup"), {
      e,
      sub: argument(node.sub, p),
      sup: argument(node.sup, p),
    });
  }
  return node.sub
    ? element("sSub", p.plain("sSub"), { e, sub: argument(node.sub, p) })
    : element("sSup", p.plain("sSup"), { e, sup: argument(node.sup ?? [], p) });
}

/** Limits of a base: `m:limLow` inside `m:limUpp` where there are both. */
function limits(
  base: string,
  { under, over }: { readonly under?: MathList | undefined; readonly over?: MathList | undefined },
  p: Palette,
): string {
  const low = under
    ? element("limLow", p.plain("limLow"), { e: base, lim: argument(under, p) })
    : base;
  return over ? element("limUpp", p.plain("limUpp"), { e: low, lim: argument(over, p) }) : low;
}

function nary(node: NaryNode, p: Palette): string {
  const { operator, sub, sup, placement, operand } = node;
  if (!isChar(operator)) {
    // m:chr takes one character.
    const base = marks(operator);
    const scripted: MathNode = { type: "scripts", base, sub, sup };
    const limited: MathNode = { type: "limits", base, under: sub, over: sup };
    const whole = !sub && !sup ? base : [placement === "sides" ? scripted : limited];
    return element("box", p.plain("box"), {
      e: argument([...whole, ...operand], p),
    });
  }
  return element(
    "nary",
    properties(
      "nary",
      {
        // ∫ is the default.
        chr: operator === "∫" ? undefined : operator,
        limLoc: LIMIT_LOCATION[placement],
        subHide: sub ? undefined : ON,
        supHide: sup ? undefined : ON,
      },
      p.ctrlPr,
    ),
    {
      sub: sub ? argument(sub, p) : "",
      sup: sup ? argument(sup, p) : "",
      e: argument(operand, p),
    },
  );
}

const LIMIT_LOCATION = { auto: undefined, stacked: "undOvr", sides: "subSup" } as const;

function fenced(node: NodeOf<"fenced">, p: Palette): string {
  const { open, close, separator, parts } = node;
  return element(
    "d",
    properties(
      "d",
      {
        begChr: open === "(" ? undefined : firstChar(open),
        sepChr: parts.length > 1 ? firstChar(separator) : undefined,
        endChr: close === ")" ? undefined : firstChar(close),
      },
      p.ctrlPr,
    ),
    { e: parts.length > 0 ? parts.map((part) => argument(part, p)) : argument([], p) },
  );
}

/**
 * The position is that of the character relative to the body; `m:vertJc` is the edge of the whole that is
 * on the line, so that either the body is (a brace over it: "bot") or the character (an arrow under its
 * label: "bot" too). PowerPoint writes `→` with a label as `vertJc` "bot".
 */
function groupCharacter(node: NodeOf<"groupCharacter">, p: Palette): string {
  const { char, position, baseline, body } = node;
  if (!isChar(char)) {
    return baseline === "body"
      ? limits(
          argument(body, p),
          position === "over" ? { over: marks(char) } : { under: marks(char) },
          p,
        )
      : limits(required(marks(char), p), position === "over" ? { under: body } : { over: body }, p);
  }
  const bodyOnLine = baseline === "body";
  const vertJc = (position === "over") === bodyOnLine ? "bot" : "top";
  return element(
    "groupChr",
    properties("groupChr", { chr: char, pos: POSITION[position], vertJc }, p.ctrlPr),
    { e: argument(body, p) },
  );
}

function matrix(node: MatrixNode, p: Palette): string {
  let mcs = "";
  for (let i = 0; i < node.columns.length;) {
    const alignment = node.columns[i] ?? "center";
    let count = 1;
    while (count < 255 && node.columns[i + count] === alignment) count++;
    mcs += matrixColumns(count, alignment);
    i += count;
  }
  let hasEmpty = node.rows.length === 0;
  const cell = (list: MathList): string => {
    if (list.length > 0) return argument(list, p);
    hasEmpty = true;
    return "";
  };
  const rows = (node.rows.length > 0 ? node.rows : [[]]).map((row) =>
    contentOf("mr", { e: row.length > 0 ? row.map(cell) : [cell([])] }),
  );
  return element(
    "m",
    properties(
      "m",
      { plcHide: hasEmpty ? ON : undefined, mcs: mcs === "" ? undefined : mcs },
      p.ctrlPr,
    ),
    { mr: rows },
  );
}

/** Cells are joined by `&`; a number follows `#`, mostly in parentheses, and then the lines have the full width. */
function equationArray(node: NodeOf<"equationArray">, p: Palette): string {
  let hasTag = false;
  const rows = node.rows.map((row) => {
    const content = new Content(true);
    row.cells.forEach((cell, i) => {
      if (i > 0) content.characters(p.math, hasPairGap(i, cell) ? `&${PAIR_GAP}` : "&", p);
      for (const inner of cell) write(inner, p, content);
    });
    if (row.tag) {
      hasTag = true;
      content.characters(p.math, row.bareTag ? "#" : "#(", p);
      for (const inner of row.tag) write(inner, p, content);
      if (!row.bareTag) content.characters(p.math, ")", p);
    }
    return content.end(p) || required([], p);
  });
  return element("eqArr", properties("eqArr", { maxDist: hasTag ? ON : undefined }, p.ctrlPr), {
    e: rows.length > 0 ? rows : required([], p),
  });
}

function borderBox(node: NodeOf<"borderBox">, p: Palette): string {
  const { sides, strikes } = node;
  const hidden = (side: (typeof sides)[number]): string | undefined =>
    sides.includes(side) ? undefined : ON;
  const struck = (strike: (typeof strikes)[number]): string | undefined =>
    strikes.includes(strike) ? ON : undefined;
  return element(
    "borderBox",
    properties(
      "borderBox",
      {
        hideTop: hidden("top"),
        hideBot: hidden("bottom"),
        hideLeft: hidden("left"),
        hideRight: hidden("right"),
        strikeH: struck("horizontal"),
        strikeV: struck("vertical"),
        strikeBLTR: struck("up"),
        strikeTLBR: struck("down"),
      },
      p.ctrlPr,
    ),
    { e: argument(node.body, p) },
  );
}

function marks(text: string): MathList {
  return text === "" ? [] : [{ type: "symbol", char: text, variant: "upright" }];
}
