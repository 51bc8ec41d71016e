/** Frames, strokes, phantoms, and boxes that change the space something takes. */
import type { MathList, MathNode, Side, Strike } from "../../math/ast";
import { allNodes } from "../structure/nodes";
import { Kind, type Item, type Row } from "../structure/row";
import {
  length,
  math,
  optionalRaw,
  parameter,
  raw,
  unusedOption,
  unusedStar,
  words,
  type Parameter,
} from "./parameters";
import type { Reading } from "./reading";
import { construct, type ConstructRow } from "./row";
import { pushSpaces } from "./spaces";
import type { Token } from "./tokens";

const ALL_SIDES: readonly Side[] = ["top", "bottom", "left", "right"];
const ALL_STRIKES: readonly Strike[] = ["up", "down", "horizontal", "vertical"];

function box(
  body: MathList,
  sides: readonly Side[],
  strikes: readonly Strike[],
  r: Reading,
  at: Token,
): MathNode {
  return { type: "borderBox", sides, strikes, body, span: r.since(at) };
}

const struck = (
  name: string,
  doc: string,
  strikes: readonly Strike[],
  mathOnly = true,
): ConstructRow =>
  construct(
    "structures",
    name,
    doc,
    [math("body")],
    (r, [body], at, row) => {
      r.push(row, box(body, [], strikes, r, at), Kind.Ordinary);
    },
    { mathOnly },
  );

interface Zero {
  readonly width: boolean;
  readonly ascent: boolean;
  readonly descent: boolean;
}

/** Adds space without ink, or ink without space. */
function pushPhantom(
  r: Reading,
  row: Row,
  at: Token,
  body: MathList,
  show: boolean,
  zero: Zero,
): void {
  if (body.length === 0) return;
  r.push(
    row,
    {
      type: "phantom",
      body,
      show,
      zeroWidth: zero.width,
      zeroAscent: zero.ascent,
      zeroDescent: zero.descent,
      span: r.since(at),
    },
    Kind.Ordinary,
  );
}

/** PowerPoint draws zero-width content to the right of its position; it cannot overlap to the left. */
function pushOverlap(r: Reading, row: Row, body: MathList, at: Token): void {
  if (body.length > 0) r.note("takesRoom", "info", r.since(at));
  r.pushGroup(row, body);
}

const phantom = (names: string, doc: string, show: boolean, zero: Zero): ConstructRow =>
  construct("structures", names, doc, [math("body")], (r, [body], at, row) => {
    pushPhantom(r, row, at, body, show, zero);
  });

const NONE: Zero = { width: false, ascent: false, descent: false };
const NO_WIDTH: Zero = { width: true, ascent: false, descent: false };

const smash = construct(
  "structures",
  "\\smash",
  "Ink without height",
  [optionalRaw("b"), math("body")],
  (r, [side, body], at, row) => {
    const text = side?.text ?? "tb";
    if (side && !/^[tb]+$/.test(text)) r.note("noEffect", "info", side.span);
    pushPhantom(r, row, at, body, true, {
      width: false,
      ascent: text.includes("t"),
      descent: text.includes("b"),
    });
  },
);

/** `\raisebox{2pt}{x}`: its argument is text, as in TeX. */
const raised = construct(
  "layout",
  "\\raisebox",
  "Raised",
  [
    length("height"),
    unusedOption("ascent", "layout"),
    unusedOption("depth", "layout"),
    words("body"),
  ],
  (r, [height, , , body], at, row) => {
    if (height.mu !== 0) r.note("raised", "approximated", r.since(at));
    r.pushGroup(row, allNodes(body));
  },
  { args: "{height}{words}" },
);

/** `\raise 2pt \hbox{x}` of plain TeX. */
const moved = construct(
  "layout",
  "\\raise \\lower \\moveleft \\moveright",
  "Moved by a length, in plain TeX",
  [length("length"), math("body")],
  (r, [by, body], at, row) => {
    if (by.mu !== 0) r.note("raised", "approximated", r.since(at));
    r.pushGroup(row, body);
  },
);

/** Rotation, reflection and scaling, which PowerPoint cannot do. */
const transformed = (
  name: string,
  doc: string,
  before: readonly Parameter<undefined>[],
  body: Parameter<readonly Item[]> = words("words"),
): ConstructRow =>
  construct("layout", name, doc, [...before, body], (r, values, at, row) => {
    r.note("transformed", "approximated", r.since(at));
    r.pushGroup(row, allNodes(values[values.length - 1] ?? []));
  });

const layout = (name: string): Parameter<undefined> =>
  parameter("m", name, "raw", (r) => r.skipped(), "layout");

/** A rule without height becomes space, one without width shows nothing. */
const rule = construct(
  "layout",
  "\\rule",
  "A black box",
  [unusedOption("raise", "layout"), length("width"), length("height")],
  (r, [, width, height], at, row) => {
    const span = r.since(at);
    if (width.mu > 0 && height.mu > 0) r.note("rule", "approximated", span);
    else if (width.mu > 0) pushSpaces(r, row, width.mu, span);
  },
  { args: "{width}{height}" },
);

/** One of MathML's notations, and the sides and strokes that PowerPoint draws for it. */
interface Enclosure {
  readonly sides?: readonly Side[];
  readonly strikes?: readonly Strike[];
  /** MathML draws it differently. */
  readonly isNear?: true;
}

const ENCLOSURES: ReadonlyMap<string, Enclosure> = new Map<string, Enclosure>([
  ["box", { sides: ALL_SIDES }],
  ["roundedbox", { sides: ALL_SIDES, isNear: true }],
  ["circle", { sides: ALL_SIDES, isNear: true }],
  ["top", { sides: ["top"] }],
  ["bottom", { sides: ["bottom"] }],
  ["left", { sides: ["left"] }],
  ["right", { sides: ["right"] }],
  ["actuarial", { sides: ["top", "right"] }],
  ["madruwb", { sides: ["bottom", "right"] }],
  ["longdiv", { sides: ["top", "left"], isNear: true }],
  ["phasorangle", { sides: ["bottom", "left"], isNear: true }],
  ["updiagonalstrike", { strikes: ["up"] }],
  ["downdiagonalstrike", { strikes: ["down"] }],
  ["horizontalstrike", { strikes: ["horizontal"] }],
  ["verticalstrike", { strikes: ["vertical"] }],
  ["updiagonalarrow", { strikes: ["up"], isNear: true }],
  ["northeastarrow", { strikes: ["up"], isNear: true }],
]);

/** `\enclose{box updiagonalstrike}{x}`: all notations in one frame; a root goes inside it. */
const enclose = construct(
  "structures",
  "\\enclose",
  "Frames and strokes by name",
  [raw("names"), unusedOption("attributes", "said"), math("body")],
  (r, [{ text, span }, , body], at, row) => {
    const sides = new Set<Side>();
    const strikes = new Set<Strike>();
    let list = body;
    for (const name of text.split(/[\s,]+/).filter((part) => part !== "")) {
      const found = ENCLOSURES.get(name);
      for (const side of found?.sides ?? []) sides.add(side);
      for (const strike of found?.strikes ?? []) strikes.add(strike);
      if (name === "radical") list = [{ type: "radical", radicand: list, span: r.since(at) }];
      else if (!found || found.isNear) r.note("enclosure", "approximated", span, { name });
    }
    if (sides.size + strikes.size === 0) r.pushGroup(row, list);
    else {
      const drawn = ALL_SIDES.filter((side) => sides.has(side));
      const through = ALL_STRIKES.filter((strike) => strikes.has(strike));
      r.push(row, box(list, drawn, through, r, at), Kind.Ordinary);
    }
  },
);

/** In a script TeX sets the contents of a box at full size; PowerPoint leaves them small. */
const boxContents: Parameter<MathList> = parameter("m", "body", "math", (r) => {
  r.useStyle();
  const { style } = r;
  if (style !== "script" && style !== "scriptscript") r.style = "display";
  const body = r.inFont(undefined, false, () => r.list());
  r.style = style;
  return body;
});

export const BOXES: readonly ConstructRow[] = [
  construct("structures", "\\boxed", "Frame", [boxContents], (r, [body], at, row) => {
    r.push(row, box(body, ALL_SIDES, [], r, at), Kind.Ordinary);
  }),
  construct("structures", "\\fbox", "Frame round words", [words("body")], (r, [body], at, row) => {
    r.push(row, box(allNodes(body), ALL_SIDES, [], r, at), Kind.Ordinary);
  }),
  construct(
    "text",
    "\\framebox",
    "Frame of a width round words",
    [unusedOption("width", "layout"), unusedOption("position", "layout"), words("words")],
    (r, [, , body], at, row) => {
      r.push(row, box(allNodes(body), ALL_SIDES, [], r, at), Kind.Ordinary);
    },
    { args: "{words}" },
  ),
  struck("\\cancel:cancel", "Stroke upwards", ["up"]),
  struck("\\bcancel:cancel", "Stroke downwards", ["down"]),
  struck("\\xcancel:cancel", "Two strokes", ["up", "down"]),
  struck("\\sout", "Struck through", ["horizontal"], false),
  construct("structures", "\\angl", "Angle of actuaries", [math("body")], (r, [body], at, row) => {
    r.push(row, box(body, ["top", "right"], [], r, at), Kind.Ordinary);
  }),
  construct(
    "structures",
    "\\phase",
    "Phase angle",
    [math("body")],
    (r, [body], at, row) => {
      r.note("phaseAngle", "approximated", r.since(at));
      r.push(row, box(body, ["bottom", "left"], [], r, at), Kind.Ordinary);
    },
    { mathOnly: true },
  ),
  phantom("\\phantom", "Room without ink", false, NONE),
  phantom("\\vphantom", "Height without ink", false, NO_WIDTH),
  phantom("\\hphantom", "Width without ink", false, { width: false, ascent: true, descent: true }),
  construct(
    "structures",
    "\\mathrlap",
    "Ink without width",
    [optionalRaw("style"), math("body")],
    (r, [, body], at, row) => {
      pushPhantom(r, row, at, body, true, NO_WIDTH);
    },
    { args: "{body}" },
  ),
  construct(
    "structures",
    "\\rlap",
    "Words without width",
    [words("body")],
    (r, [body], at, row) => {
      pushPhantom(r, row, at, allNodes(body), true, NO_WIDTH);
    },
  ),
  construct(
    "structures",
    "\\mathllap \\mathclap",
    "Ink that reaches to the left without width",
    [optionalRaw("style"), math("body")],
    (r, [, body], at, row) => {
      pushOverlap(r, row, body, at);
    },
    { args: "{body}" },
  ),
  construct(
    "structures",
    "\\llap \\clap",
    "Words that reach to the left without width",
    [words("body")],
    (r, [body], at, row) => {
      pushOverlap(r, row, allNodes(body), at);
    },
  ),
  smash,
  raised,
  moved,
  transformed("\\reflectbox", "Mirrored", []),
  transformed("\\mathreflectbox", "Mirrored", [], math("body")),
  transformed("\\rotatebox", "Turned", [unusedOption("options", "layout"), layout("angle")]),
  transformed("\\scalebox", "Larger or smaller", [
    layout("factor"),
    unusedOption("factor", "layout"),
  ]),
  transformed("\\resizebox", "Of another size", [unusedStar, layout("width"), layout("height")]),
  enclose,
  construct(
    "layout",
    "\\vcenter",
    "Centred on the axis",
    [math("body")],
    (r, [body], _, row) => {
      r.pushGroup(row, body);
    },
    { mathOnly: true },
  ),
  rule,
  construct("layout", "\\hrulefill", "A rule that fills a line", [], (r, _, at, row) => {
    const span = { from: at.from, to: at.to };
    r.note("rule", "approximated", span);
    row.push({ type: "space", width: "em", span }, Kind.Space);
  }),
  construct(
    "layout",
    "\\hl",
    "Its argument, highlighted",
    [math("body")],
    (r, [body], at, row) => {
      r.note("background", "approximated", r.since(at));
      r.pushGroup(row, body);
    },
    {
      words: (w, at) => {
        for (const item of w.argumentItems()) w.item(item);
        w.math.note("background", "approximated", w.math.since(at));
      },
    },
  ),
];
