/** Lines, braces, arrows and labels over and under something. */
import type { MathList, MathNode, Span } from "../../math/ast";
import { nodesOf } from "../structure/nodes";
import { Kind, type Item, type Row } from "../structure/row";
import { characterOf } from "./characters";
import { atom, math, row as unstructured, script, unusedOption, words } from "./parameters";
import type { Reading } from "./reading";
import { construct, type ConstructRow, type Family } from "./row";
import type { Token } from "./tokens";

type Position = "over" | "under";

/** In text the line is drawn under or over text. */
const barOfWords =
  (position: Position): NonNullable<ConstructRow["words"]> =>
  (w, at) => {
    const body = w.argumentItems();
    w.item({ type: "bar", position, body, span: w.math.since(at) });
  };

const bar = (names: string, position: Position, doc: string): ConstructRow =>
  construct(
    "structures",
    names,
    doc,
    [math("body")],
    (r, [body], at, row) => {
      r.push(row, { type: "bar", position, body, span: r.since(at) }, Kind.Ordinary);
    },
    {
      mathOnly: position === "over",
      ...(position === "under" && { words: barOfWords(position) }),
    },
  );

/** A line with end marks, which PowerPoint does not draw. */
const segment = (name: string, position: Position, doc: string): ConstructRow =>
  construct("structures", name, doc, [math("body")], (r, [body], at, row) => {
    const span = r.since(at);
    r.note("lineEnds", "approximated", span);
    r.push(row, { type: "bar", position, body, span }, Kind.Ordinary);
  });

const group = (
  family: Family,
  names: string,
  char: string,
  position: Position,
  doc: string,
): ConstructRow =>
  construct(
    family,
    names,
    doc,
    [math("body")],
    (r, [body], at, row) => {
      pushGroupCharacter(r, row, char, position, body, at);
    },
    { mathOnly: true, writes: `${position}${char}` },
  );

function pushGroupCharacter(
  r: Reading,
  row: Row,
  char: string,
  position: Position,
  body: MathList,
  at: Token,
): void {
  const span = r.since(at);
  r.push(
    row,
    { type: "groupCharacter", char, position, baseline: "body", body, span },
    Kind.Ordinary,
  );
}

/** mathtools: `\underbracket[0.5pt][3pt]{…}`; PowerPoint has no thickness and height for it. */
const bracket = (name: string, char: string, position: Position, doc: string): ConstructRow =>
  construct(
    "structures",
    name,
    doc,
    [unusedOption("thickness", "said"), unusedOption("height", "said"), math("body")],
    (r, [, , body], at, row) => {
      pushGroupCharacter(r, row, char, position, body, at);
    },
    { mathOnly: true, args: "{body}", writes: `${position}${char}` },
  );

/** An accent outside the table of accents; in text it is a mark, too. */
const mark = (name: string, char: string, doc: string): ConstructRow =>
  construct(
    "accents",
    name,
    doc,
    [math("body")],
    (r, [body], at, row) => {
      r.push(row, { type: "accent", mark: char, body, span: r.since(at) }, Kind.Ordinary);
    },
    { writes: `mark${char}` },
  );

/** With something above it `=` remains a relation, `+` a binary operator, and letters are ordinary. */
function kindOfBase(list: MathList): Kind {
  const [only] = list;
  if (list.length !== 1 || !only) return Kind.Ordinary;
  if (only.type === "symbol") {
    const { kind } = characterOf(only.char);
    return kind === Kind.Relation || kind === Kind.Binary ? kind : Kind.Ordinary;
  }
  if (only.type === "limits" || only.type === "scripts") return kindOfBase(only.base);
  if (only.type === "groupCharacter" && only.baseline === "character") return Kind.Relation;
  return Kind.Ordinary;
}

/** Sets something over or under a function or large operator as its limit; undefined for any other base. */
function onOperator(
  r: Reading,
  base: Row,
  under: MathList | undefined,
  over: MathList | undefined,
  span: Span,
): readonly [Item, Kind] | undefined {
  const item = base.items[0];
  if (base.items.length !== 1 || item === undefined || r.operator?.item !== item) return undefined;
  if (!("type" in item)) return undefined;
  if (item.type === "nary")
    return [{ ...item, sub: under, sup: over, placement: "stacked", span }, Kind.Nary];
  if (item.type !== "function") return undefined;
  return [
    {
      type: "function",
      name: [{ type: "limits", base: item.name, under, over, span }],
      argument: [],
      span,
    },
    Kind.Function,
  ];
}

function pushStack(
  r: Reading,
  row: Row,
  base: Row,
  under: MathList | undefined,
  over: MathList | undefined,
  relation: boolean,
  span: Span,
): void {
  const operator = onOperator(r, base, under, over, span);
  if (operator) {
    row.push(...operator);
    return;
  }
  const list = r.finish(base);
  const [only] = list;
  if (list.length === 0) {
    r.pushGroup(row, over ?? under ?? []);
    return;
  }
  const made: MathNode =
    list.length === 1 && only?.type === "limits" && (under ? !only.under : !only.over)
      ? { ...only, under: under ?? only.under, over: over ?? only.over, span }
      : { type: "limits", base: list, under, over, span };
  r.push(row, made, relation ? Kind.Relation : kindOfBase(list));
}

const stack = (names: string, doc: string, side: Position, relation: boolean): ConstructRow =>
  construct(
    "structures",
    names,
    doc,
    [script("label"), unstructured("base")],
    (r, [label, base], at, row) => {
      const [under, over] = side === "over" ? [undefined, label] : [label, undefined];
      pushStack(r, row, base, under, over, relation, r.since(at));
    },
    { mathOnly: true },
  );

const STACKS: readonly ConstructRow[] = [
  stack("\\overset", "Something small over", "over", false),
  stack("\\stackrel", "Something small over a relation", "over", true),
  stack("\\stackbin", "Something small over a binary operator", "over", false),
  stack("\\underset", "Something small under", "under", false),
  construct(
    "structures",
    "\\overunderset",
    "Something small over and under",
    [script("over"), script("under"), unstructured("base")],
    (r, [over, under, base], at, row) => {
      pushStack(r, row, base, under, over, false, r.since(at));
    },
  ),
  construct(
    "structures",
    "\\buildrel",
    "Something small over a relation, in plain TeX",
    [],
    (r, _, at, row) => {
      const over = r.atPlace("script", () => r.upTo("infix"));
      pushStack(r, row, r.row(), undefined, over, true, r.since(at));
    },
    { args: "{label}\\over{relation}" },
  ),
];

/** Without scripts the base keeps its kind. */
const prescript = construct(
  "structures",
  "\\prescript",
  "Scripts in front",
  [script("sup"), script("sub"), math("base")],
  (r, [sup, sub, base], at, row) => {
    if (sub.length + sup.length === 0) r.pushGroup(row, base);
    else r.push(row, { type: "prescripts", sub, sup, base, span: r.since(at) }, Kind.Ordinary);
  },
);

interface Side {
  readonly sub: MathList;
  readonly sup: MathList;
}

/** The scripts of one side of `\sideset`; anything else is put before them. */
function sideOf(list: MathList): Side & { readonly rest: boolean } {
  const [only] = list;
  if (only?.type !== "scripts" || only.base.length > 0)
    return { sub: [], sup: [], rest: list.length > 0 };
  return { sub: only.sub ?? [], sup: only.sup ?? [], rest: list.length > 1 };
}

/** Scripts to the left of an operator become prescripts of an empty base before it. */
const sideset = construct(
  "structures",
  "\\sideset",
  "Scripts at the four corners of an operator",
  [math("left"), math("right"), atom("operator")],
  (r, [before, behind, base], at, row) => {
    const left = sideOf(before);
    const right = sideOf(behind);
    const span = r.since(at);
    if (left.rest || right.rest) r.note("sideset", "approximated", span);
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
    if (left.sub.length + left.sup.length === 0) r.push(row, [...withRight], Kind.Inner);
    else
      r.push(
        row,
        { type: "prescripts", sub: left.sub, sup: left.sup, base: withRight, span },
        Kind.Inner,
      );
  },
);

const cancelTo = construct(
  "structures",
  "\\cancelto:cancel",
  "Stroke with a value at its end",
  [script("value"), math("body")],
  (r, [value, body], at, row) => {
    const span = r.since(at);
    r.note("cancelTo", "approximated", span);
    const struck: MathNode = { type: "borderBox", sides: [], strikes: ["up"], body, span };
    r.push(row, { type: "scripts", base: [struck], sup: value, span }, Kind.Ordinary);
  },
);

/** In text a mark on a letter; in mathematics what papers use the same name for. */
function accentAmongWords(mark: string): NonNullable<ConstructRow["words"]> {
  return (w, at) => {
    const base = w.plainArgument().replace("ı", "i").replace("ȷ", "j");
    w.add(`${base.slice(0, 1)}${mark}${base.slice(1)}`.normalize("NFC"), w.math.since(at));
  };
}

const wordsAccent = (name: string, mark: string, doc: string): ConstructRow =>
  construct(
    "accents",
    name,
    doc,
    [math("body")],
    (r, [body], at, row) => {
      r.push(row, { type: "accent", mark, body, span: r.since(at) }, Kind.Ordinary);
    },
    { words: accentAmongWords(mark), writes: `mark${mark}` },
  );

const WORDS_ACCENTS: readonly ConstructRow[] = [
  wordsAccent("\\'", "\u0301", "Acute accent among words"),
  wordsAccent("\\`", "\u0300", "Grave accent among words"),
  wordsAccent("\\^", "\u0302", "Circumflex among words"),
  wordsAccent("\\~", "\u0303", "Tilde among words"),
  wordsAccent("\\=", "\u0304", "Macron among words"),
  wordsAccent("\\u", "\u0306", "Breve among words"),
  wordsAccent("\\.", "\u0307", "Dot over among words"),
  wordsAccent('\\"', "\u0308", "Umlaut among words"),
  wordsAccent("\\r", "\u030A", "Ring among words"),
  wordsAccent("\\H", "\u030B", "Double acute accent among words"),
  wordsAccent("\\v", "\u030C", "Caron among words"),
  wordsAccent("\\t", "\u0361", "Tie over two letters"),
  wordsAccent("\\c", "\u0327", "Cedilla among words"),
  wordsAccent("\\textcircled", "\u20DD", "Circle round a letter"),
  construct(
    "accents",
    "\\b",
    "Bar under",
    [math("body")],
    (r, [body], at, row) => {
      r.push(row, { type: "bar", position: "under", body, span: r.since(at) }, Kind.Ordinary);
    },
    { words: accentAmongWords("\u0331") },
  ),
  construct(
    "accents",
    "\\k",
    "Ogonek among words",
    [math("body")],
    (r, [body], _, row) => {
      r.pushGroup(row, body);
    },
    { words: accentAmongWords("\u0328") },
  ),
  // In text a dot below; in math people mean the d of a differential, which many papers define.
  construct(
    "accents",
    "\\d",
    "Differential, or a dot under a letter of a word",
    [],
    (r, _, at, row) => {
      r.inFont("upright", false, () => {
        r.pushCharacter(row, "d", { from: at.from, to: at.to });
      });
    },
    { words: accentAmongWords("\u0323") },
  ),
];

export const DECORATIONS: readonly ConstructRow[] = [
  bar("\\overline", "over", "Line over"),
  bar("\\underline", "under", "Line under"),
  construct(
    "structures",
    "\\underbar",
    "Line under words",
    [words("words")],
    (r, [items], at, row) => {
      const body = items.flatMap((item) => [...nodesOf(item)]);
      r.push(row, { type: "bar", position: "under", body, span: r.since(at) }, Kind.Ordinary);
    },
  ),
  group("structures", "\\overbrace", "⏞", "over", "Brace over"),
  group("structures", "\\underbrace", "⏟", "under", "Brace under"),
  bracket("\\overbracket", "⎴", "over", "Bracket over"),
  bracket("\\underbracket", "⎵", "under", "Bracket under"),
  group(
    "structures",
    "\\overgroup \\overparen \\wideparen \\overarc \\widearc",
    "⏜",
    "over",
    "Parenthesis over",
  ),
  group("structures", "\\undergroup \\underparen", "⏝", "under", "Parenthesis under"),
  group("arrows", "\\Overrightarrow", "⇒", "over", "Double arrow over"),
  group("arrows", "\\underrightarrow", "→", "under", "Arrow under"),
  group("arrows", "\\underleftarrow", "←", "under", "Arrow to the left under"),
  group("arrows", "\\underleftrightarrow", "↔", "under", "Double-headed arrow under"),
  segment("\\overlinesegment", "over", "Line with ends over"),
  segment("\\underlinesegment", "under", "Line with ends under"),
  mark("\\utilde", "\u0330", "Tilde under"),
  ...STACKS,
  prescript,
  sideset,
  cancelTo,
  ...WORDS_ACCENTS,
];
