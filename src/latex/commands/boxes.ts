/** Frames, strokes, phantoms, and boxes that change the room of something. */
import type { MathList, MathNode, Side, Strike } from "../../math/ast";
import { nodesOf } from "../structure/nodes";
import { Kind, type Item, type Row } from "../structure/row";
import {
  length,
  math,
  optionalRaw,
  parameter,
  unusedOption,
  words,
  type Parameter,
} from "./parameters";
import type { Reading } from "./reading";
import { construct, type ConstructRow } from "./row";
import type { Token } from "./tokens";

const ALL_SIDES: readonly Side[] = ["top", "bottom", "left", "right"];

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
  search: string,
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
    { search, mathOnly },
  );

function wordsOf(items: readonly Item[]): MathList {
  return items.flatMap((item) => [...nodesOf(item)]);
}

interface Zero {
  readonly width: boolean;
  readonly ascent: boolean;
  readonly descent: boolean;
}

/** Room without ink, or ink without room. */
export function pushPhantom(
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

/** What PowerPoint draws without its width begins where it stands: to the left it cannot reach. */
function pushOverlap(r: Reading, row: Row, body: MathList, at: Token): void {
  if (body.length > 0) r.note("takesRoom", "info", r.since(at));
  r.pushGroup(row, body);
}

const phantom = (
  names: string,
  doc: string,
  show: boolean,
  zero: Zero,
  search?: string,
): ConstructRow =>
  construct(
    "structures",
    names,
    doc,
    [math("body")],
    (r, [body], at, row) => {
      pushPhantom(r, row, at, body, show, zero);
    },
    search === undefined ? {} : { search },
  );

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

/** `\raisebox{2pt}{x}`: words, as TeX has it. */
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
    r.pushGroup(row, wordsOf(body));
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

const mirrored = (name: string, body: Parameter<readonly Item[]>): ConstructRow =>
  construct("layout", name, "Mirrored", [body], (r, [items], at, row) => {
    r.note("mirrored", "approximated", r.since(at));
    r.pushGroup(row, wordsOf(items));
  });

/** What has neither width nor height shows nothing. */
const rule = construct(
  "layout",
  "\\rule",
  "A black box",
  [unusedOption("raise", "layout"), length("width"), length("height")],
  (r, [, width, height], at) => {
    if (width.mu > 0 && height.mu > 0) r.note("rule", "approximated", r.since(at));
  },
  { args: "{width}{height}" },
);

/** In a script TeX makes the contents of a box large again; PowerPoint leaves them as they are. */
const boxContents: Parameter<MathList> = parameter("m", "body", "math", (r) => {
  r.useStyle();
  const { style } = r;
  if (style !== "script" && style !== "scriptscript") r.style = "display";
  const body = r.inFont(undefined, false, () => r.list());
  r.style = style;
  return body;
});

export const BOXES: readonly ConstructRow[] = [
  construct(
    "structures",
    "\\boxed",
    "Frame",
    [boxContents],
    (r, [body], at, row) => {
      r.push(row, box(body, ALL_SIDES, [], r, at), Kind.Ordinary);
    },
    { search: "box border" },
  ),
  construct(
    "structures",
    "\\fbox",
    "Frame round words",
    [words("body")],
    (r, [body], at, row) => {
      r.push(row, box(wordsOf(body), ALL_SIDES, [], r, at), Kind.Ordinary);
    },
    { search: "box border" },
  ),
  construct(
    "text",
    "\\framebox",
    "Frame of a width round words",
    [unusedOption("width", "layout"), unusedOption("position", "layout"), words("words")],
    (r, [, , body], at, row) => {
      r.push(row, box(wordsOf(body), ALL_SIDES, [], r, at), Kind.Ordinary);
    },
    { args: "{words}" },
  ),
  struck("\\cancel:cancel", "Stroke upwards", ["up"], "strike cross"),
  struck("\\bcancel:cancel", "Stroke downwards", ["down"], "strike cross"),
  struck("\\xcancel:cancel", "Two strokes", ["up", "down"], "strike cross"),
  struck("\\sout", "Struck through", ["horizontal"], "strike cross", false),
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
  phantom("\\phantom", "Room without ink", false, NONE, "invisible"),
  phantom("\\vphantom", "Height without ink", false, NO_WIDTH),
  phantom("\\hphantom", "Width without ink", false, { width: false, ascent: true, descent: true }),
  phantom("\\mathrlap", "Ink without width", true, NO_WIDTH),
  construct(
    "structures",
    "\\rlap",
    "Words without width",
    [words("body")],
    (r, [body], at, row) => {
      pushPhantom(r, row, at, wordsOf(body), true, NO_WIDTH);
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
      pushOverlap(r, row, wordsOf(body), at);
    },
  ),
  smash,
  raised,
  moved,
  mirrored("\\reflectbox", words("body")),
  mirrored("\\mathreflectbox", math("body")),
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
