/** Styles, sizes and colours: what the tree can express of `\displaystyle`, `\large`, `\color{red}`. */
import type { MathList, MathNode, SizedNode, Span } from "../../math/ast";
import { COLOR_MEANINGS, definedColor } from "./color-definitions";
import { kindOf } from "../structure/nodes";
import { Kind, Row, spanOfItems, symbolOf } from "../structure/row";
import { characterOf } from "./characters";
import {
  math,
  optionalRaw,
  parameter,
  raw,
  words,
  type Parameter,
  type ValuesOf,
} from "./parameters";
import type { Reading } from "./reading";
import type { StyleName } from "../structure/styles";
import { construct, type ConstructRow, type Family } from "./row";

const LEVEL: Readonly<Record<StyleName, number>> = {
  display: 0,
  text: 0,
  script: 1,
  scriptscript: 2,
};

function pushSized(r: Reading, row: Row, body: MathList, steps: number, span: Span): void {
  if (body.length === 0) return;
  if (steps === 0) r.pushGroup(row, body);
  else r.push(row, sizedNode(body, steps, span), Kind.Ordinary);
}

function sizedNode(body: MathList, steps: number, span: Span): SizedNode {
  const step = Math.min(2, Math.abs(steps)) === 1 ? 1 : 2;
  return { type: "sized", steps: steps > 0 ? step : step === 1 ? -1 : -2, body, span };
}

/** In text a style has no effect. */
const noEffect: NonNullable<ConstructRow["words"]> = (w, at) => {
  w.math.note("noEffect", "info", { from: at.from, to: at.to });
};

/** A style up to the end of the group. */
const style = (name: string, doc: string, chosen: StyleName): ConstructRow =>
  construct(
    "structures",
    name,
    doc,
    [],
    (r, _, at, row) => {
      const outer = r.style;
      const steps = LEVEL[chosen] - LEVEL[outer];
      r.useStyle();
      r.style = chosen;
      if (steps !== 0) {
        const inner = new Row();
        r.rest(inner);
        pushSized(r, row, r.finish(inner), -steps, r.since(at));
      } else {
        const before = row.items.length;
        r.rest(row);
        if (chosen === "display" && outer === "text" && row.items.slice(before).some(isFraction))
          r.note("style", "approximated", r.since(at));
      }
      r.style = outer;
    },
    {
      words: noEffect,
      ...(chosen !== "display" && { writes: `style ${chosen}` as const }),
    },
  );

function isFraction(item: Row["items"][number]): boolean {
  return "type" in item && item.type === "fraction";
}

/** LaTeX's sizes, in steps of PowerPoint's, up to the end of the group. */
const size = (names: string, doc: string, steps: number): ConstructRow =>
  construct(
    "layout",
    names,
    doc,
    [],
    (r, _, at, row) => {
      if (steps === 0) return;
      r.useStyle();
      const inner = new Row();
      r.rest(inner);
      const span = r.since(at);
      r.note("size", "approximated", span);
      pushSized(r, row, r.finish(inner), steps, span);
    },
    {
      words: (w, at) => {
        if (steps === 0) return;
        const body = w.restItems();
        const span = w.math.since(at);
        w.math.note("size", "approximated", span);
        if (body.length > 0) w.item(sizedNode(body, steps, span));
      },
      writes: `size ${steps}`,
    },
  );

/** Six hexadecimal digits; "" for an unknown colour. */
type Hex = string;

/** `[model]{values}`, `{name}`. */
const COLOR = [optionalRaw("model"), raw("colour")] as const;

function hexOf(r: Reading, [model, { text, span }]: ValuesOf<typeof COLOR>): Hex {
  const own = (name: string): string | undefined => definedColor(name, (key) => r.meaningOf(key));
  const { mixColor } = COLOR_MEANINGS.orFail((code) => r.fail(code, span));
  const color = mixColor(text.trim(), model?.text.trim(), own);
  if (color === undefined) {
    const from = model ? model.span.from : span.from;
    r.note("unknownColor", "approximated", { from, to: span.to }, { color: text.trim() });
  }
  return color ?? "";
}

/** Reads the arguments in text, in the same way. */
function readColor(r: Reading): Hex {
  return hexOf(r, [COLOR[0].read(r), COLOR[1].read(r)]);
}

/** Puts a coloured list into the row. */
function pushColored(r: Reading, row: Row, hex: string, body: MathList, span: Span): void {
  if (body.length === 0) return;
  if (hex === "") {
    for (const child of body) row.push(child, kindOf(child));
    return;
  }
  if (body.some((child) => child.type === "colored")) {
    r.push(row, colorRuns(hex, body), Kind.Ordinary);
    return;
  }
  const [only] = body;
  const symbol = body.length === 1 ? symbolOf(only) : undefined;
  const kind = symbol ? characterOf(symbol.char).kind : Kind.Ordinary;
  const fence = kind === Kind.Opening || kind === Kind.Closing || kind === Kind.Neutral;
  r.push(row, { type: "colored", color: hex, body, span }, fence ? Kind.Ordinary : kind);
}

/** Colour inside colour: OMML stores one per run, so that the list is split at the inner ones. */
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

/** `\color{red}`: up to the end of the group. */
const colorSwitch = construct(
  "structures",
  "\\color",
  "Colour from here",
  COLOR,
  (r, color, at, row) => {
    const hex = hexOf(r, color);
    const inner = new Row();
    r.rest(inner);
    pushColored(r, row, hex, r.finish(inner), r.since(at));
  },
  {
    args: "{colour}",
    late: true,
    words: (w, at) => {
      const hex = readColor(w.math);
      const body = w.restItems();
      if (hex === "") for (const item of body) w.item(item);
      else if (body.length > 0)
        w.item({ type: "colored", color: hex, body, span: w.math.since(at) });
    },
  },
);

function coloredWords(read: (r: Reading) => Hex): NonNullable<ConstructRow["words"]> {
  return (w, at) => {
    const hex = read(w.math);
    const body = w.argumentItems();
    if (hex === "") for (const item of body) w.item(item);
    else if (body.length > 0) w.item({ type: "colored", color: hex, body, span: w.math.since(at) });
  };
}

const colored = construct(
  "structures",
  "\\textcolor",
  "Coloured",
  [...COLOR, math("body")],
  (r, [model, color, body], at, row) => {
    pushColored(r, row, hexOf(r, [model, color]), body, r.since(at));
  },
  { args: "{colour}{body}", words: coloredWords(readColor), late: true },
);

/** Colours with commands of their own in Khan Academy's exercises. */
const NAMED_COLORS: readonly (readonly [name: string, hex: string])[] = (
  "\\blue 6495ED,\\orange FFA500,\\pink FF00AF,\\red DF0030,\\green 28AE7B,\\gray 808080" +
  ",\\purple 9D38BD,\\blueA CCFAFF,\\blueB 80F6FF,\\blueC 63D9EA,\\blueD 11ACCD" +
  ",\\blueE 0C7F99,\\tealA 94FFF5,\\tealB 26EDD5,\\tealC 01D1C1,\\tealD 01A995" +
  ",\\tealE 208170,\\greenA B6FFB0,\\greenB 8AF281,\\greenC 74CF70,\\greenD 1FAB54" +
  ",\\greenE 0D923F,\\goldA FFD0A9,\\goldB FFBB71,\\goldC FF9C39,\\goldD E07D10" +
  ",\\goldE A75A05,\\redA FCA9A9,\\redB FF8482,\\redC F9685D,\\redD E84D39,\\redE BC2612" +
  ",\\maroonA FFBDE0,\\maroonB FF92C6,\\maroonC ED5FA6,\\maroonD CA337C,\\maroonE 9E034E" +
  ",\\purpleA DDD7FF,\\purpleB C6B9FC,\\purpleC AA87FF,\\purpleD 7854AB,\\purpleE 543B78" +
  ",\\mintA F5F9E8,\\mintB EDF2DF,\\mintC E0E5CC,\\grayA F6F7F7,\\grayB F0F1F2" +
  ",\\grayC E3E5E6,\\grayD D6D8DA,\\grayE BABEC2,\\grayF 888D93,\\grayG 626569" +
  ",\\grayH 3B3E40,\\grayI 21242C,\\kaBlue 314453,\\kaGreen 71B307"
)
  .split(",")
  .map((entry) => {
    const [name = "", hex = ""] = entry.split(" ");
    return [name, hex] as const;
  });

const named = NAMED_COLORS.map(([name, hex]): ConstructRow =>
  construct(
    "layout",
    name,
    `Colour ${name.slice(1)} of Khan Academy`,
    [math("body")],
    (r, [body], at, row) => {
      pushColored(r, row, hex, body, r.since(at));
    },
    { words: coloredWords(() => hex) },
  ),
);

/** `\colorbox`: equations in PowerPoint have no background. */
const colorBox = construct(
  "structures",
  "\\colorbox",
  "Words on a background",
  [...COLOR, words("words")],
  (r, [model, color, items], at, row) => {
    hexOf(r, [model, color]);
    const span = r.since(at);
    r.note("background", "approximated", span);
    const [only] = items;
    if (items.length === 1 && only && "type" in only) r.push(row, { ...only, span }, Kind.Text);
    else for (const item of items) r.push(row, item, Kind.Text);
  },
  { args: "{colour}{words}", late: true },
);

/** `\fcolorbox`: only the frame is kept. */
const framedColorBox = construct(
  "structures",
  "\\fcolorbox",
  "Words on a background, framed",
  [optionalRaw("model"), raw("frame"), ...COLOR, words("words")],
  (r, [frameModel, frame, model, color, items], at, row) => {
    hexOf(r, [frameModel, frame]);
    hexOf(r, [model, color]);
    const span = r.since(at);
    r.note("background", "approximated", span);
    r.push(
      row,
      {
        type: "borderBox",
        sides: ["top", "bottom", "left", "right"],
        strikes: [],
        body: items.flatMap((item) => ("type" in item ? [item] : [...item])),
        span,
      },
      Kind.Ordinary,
    );
  },
  { args: "{frame}{colour}{words}", late: true },
);

/** A branch of `\mathchoice`; undefined unless the style is its own. */
const branch = (style: StyleName): Parameter<Row | undefined> =>
  parameter("m", style, "math", (r) => (r.style === style ? r.row() : r.skipped()));

/** Chooses among four branches by the style. */
const mathChoice = construct(
  "layout",
  "\\mathchoice",
  "One of four, by the style",
  [branch("display"), branch("text"), branch("script"), branch("scriptscript")],
  (r, branches, _, row) => {
    r.useStyle();
    for (const inner of branches)
      inner?.items.forEach((item, i) => {
        const kind = inner.kinds[i];
        if (kind !== undefined) r.push(row, item, kind);
      });
  },
  { mathOnly: true },
);

/** `\boldmath`: everything up to the end of the group is bold; slanted letters stay slanted. */
const boldMath = (family: Family, name: string, doc: string, bold: boolean): ConstructRow =>
  construct(
    family,
    name,
    doc,
    [],
    (r) => {
      r.bold = bold;
    },
    { words: noEffect },
  );

export const STYLES: readonly ConstructRow[] = [
  style("\\displaystyle", "Display style from here", "display"),
  style("\\textstyle", "Text style from here", "text"),
  style("\\scriptstyle", "Size of scripts from here", "script"),
  style("\\scriptscriptstyle", "Size of scripts of scripts from here", "scriptscript"),
  size("\\tiny \\sixptsize \\scriptsize", "Very small from here", -2),
  size("\\small \\footnotesize", "Small from here", -1),
  size("\\normalsize", "Normal size from here", 0),
  size("\\large \\Large", "Large from here", 1),
  size("\\LARGE \\huge \\Huge", "Very large from here", 2),
  colorSwitch,
  colored,
  colorBox,
  framedColorBox,
  mathChoice,
  boldMath("alphabets", "\\boldmath", "Bold letters and signs to the end of the group", true),
  boldMath("layout", "\\unboldmath", "No longer bold, to the end of the group", false),
  ...named,
];
