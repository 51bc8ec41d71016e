/** Classes of atoms, operators with any name, negation, dots, fences that grow. */
import type { MathList, MathNode } from "../../math/ast";
import type { Row } from "../structure/row";
import { markSized } from "../structure/sized";
import { Kind, spanOfItems, symbolOf } from "../structure/row";
import { characterOf } from "./characters";
import { Act } from "./meaning";
import { delimiter, math, parameter, star, type Parameter } from "./parameters";
import type { Reading } from "./reading";
import { construct, type ConstructRow } from "./row";
import type { Token } from "./tokens";

const ofClass = (name: string, doc: string, kind: Kind): ConstructRow =>
  construct(
    "structures",
    name,
    doc,
    [math("body")],
    (r, [list], at, row) => {
      const [only] = list;
      if (list.length === 0) return;
      if (list.length === 1 && only) {
        const fence = kind === Kind.Opening || kind === Kind.Closing;
        r.push(row, only, fence && !symbolOf(only) ? Kind.Ordinary : kind);
      } else if (kind === Kind.Binary || kind === Kind.Relation) {
        row.push({ type: "operator", body: list, span: spanOfItems(r.since(at), list) }, kind);
      } else {
        const keeps = kind === Kind.Inner || kind === Kind.Punctuation;
        r.push(row, [...list], keeps ? kind : Kind.Ordinary);
      }
    },
    { mathOnly: true },
  );

/** Does the list consist of letters and spaces, upright or not, with accents or lines? */
function isName(list: MathList): boolean {
  return list.every((node) => {
    switch (node.type) {
      case "symbol":
      case "space":
      case "text":
      case "bar":
      case "accent":
      case "groupCharacter":
      case "limits":
      case "scripts":
        return true;
      default:
        return false;
    }
  });
}

function register(
  r: Reading,
  row: Row,
  item: MathNode | MathList,
  kind: Kind,
  limits: boolean,
): void {
  if (kind === Kind.Nary || kind === Kind.Function) row.push(item, kind);
  else r.push(row, item, kind);
  r.operator = { item, limits, forced: false };
}

/** Adds a large operator without its operand. */
export function pushNary(r: Reading, row: Row, char: string, limits: boolean, at: Token): void {
  const node: MathNode = {
    type: "nary",
    operator: char,
    sub: undefined,
    sup: undefined,
    placement: "auto",
    operand: [],
    span: { from: at.from, to: at.to },
  };
  register(r, row, node, Kind.Nary, limits);
}

/** Adds a named function: its letters are upright, a space in its name is a thin one. */
export function pushFunction(r: Reading, row: Row, word: string, limits: boolean, at: Token): void {
  const span = { from: at.from, to: at.to };
  const name: MathNode[] = [];
  const variant = r.bold ? "bold" : "upright";
  for (const char of word) {
    if (char === " ") name.push({ type: "space", width: "thin", span });
    else name.push({ type: "symbol", char, variant, span });
  }
  register(r, row, { type: "function", name, argument: [], span }, Kind.Function, limits);
}

/** `\mathop{…}`: one sign is a large operator, a name a function, anything else a box with limits. */
const mathOperator = construct(
  "structures",
  "\\mathop",
  "Made an operator",
  [math("body")],
  (r, [body], at, row) => {
    const [only] = body;
    const span = r.since(at);
    if (body.length === 1 && only?.type === "nary")
      register(r, row, { ...only, span }, Kind.Nary, true);
    else if (only?.type === "symbol" && isLargeSign(body, only.char))
      pushNary(r, row, only.char, true, { ...at, from: span.from, to: span.to });
    else if (body.length === 1 && only?.type === "function" && only.argument.length === 0)
      register(r, row, { ...only, span }, Kind.Function, true);
    else if (body.length > 0 && !isRelation(body) && isName(body))
      register(r, row, { type: "function", name: body, argument: [], span }, Kind.Function, true);
    else {
      const item = body.length === 1 && only ? only : [...body];
      r.push(row, item, isRelation(body) ? Kind.Relation : Kind.Inner);
      r.operator = { item: row.items[row.items.length - 1] ?? item, limits: true, forced: false };
    }
  },
  { mathOnly: true },
);

function isLargeSign(body: MathList, char: string): boolean {
  return body.length === 1 && !/^[\p{L}\p{N}]/u.test(char) && !isRelation(body);
}

/** Is it a relation? It remains one with limits: `\mathop{=}\limits^{…}`. */
function isRelation(body: MathList): boolean {
  const [only] = body;
  return (
    body.length === 1 && only?.type === "symbol" && characterOf(only.char).kind === Kind.Relation
  );
}

/** A name is upright, whatever the current font. */
const name: Parameter<MathList> = parameter("m", "name", "math", (r) =>
  r.inFont("upright", r.bold, () => r.list()),
);

/** In a name `-` is a hyphen and `*` an asterisk. */
function hyphenated(name: MathList): MathList {
  return name.map((node) =>
    node.type === "symbol" && node.char === "−"
      ? { ...node, char: "-" }
      : node.type === "symbol" && node.char === "∗"
        ? { ...node, char: "*" }
        : node,
  );
}

function pushName(r: Reading, row: Row, letters: MathList, limits: boolean, at: Token): void {
  const made: MathNode = {
    type: "function",
    name: hyphenated(letters),
    argument: [],
    span: r.since(at),
  };
  register(r, row, made, Kind.Function, limits);
}

/** `\operatorname{foo}`; a star means that it has limits. */
const operatorName = construct(
  "structures",
  "\\operatorname",
  "A function of any name",
  [star, name],
  (r, [limits, letters], at, row) => {
    pushName(r, row, letters, limits, at);
  },
);

const operatorWithLimits = construct(
  "structures",
  "\\operatorname* \\operatornamewithlimits",
  "A function of any name with limits",
  [name],
  (r, [letters], at, row) => {
    pushName(r, row, letters, true, at);
  },
);

/** `\not`: puts a stroke through the next sign. */
const not = construct("structures", "\\not", "Negates the next relation", [], (r) => {
  r.negate = true;
});

/** `\dots`: centred before an operator or relation, else on the baseline. */
const dots = construct(
  "dots",
  "\\dots",
  "Dots, on the line or in the middle by what follows",
  [],
  (r, _, at, row) => {
    const next = r.peek();
    r.pushCharacter(row, centred(next) ? "⋯" : "…", { from: at.from, to: at.to });
  },
  {
    words: (w, at) => {
      w.add("…", { from: at.from, to: at.to });
    },
  },
);

function centred({ meaning }: Token): boolean {
  if (meaning?.act === Act.Character) {
    const { kind } = meaning.character;
    return kind === Kind.Binary || kind === Kind.Relation;
  }
  return meaning?.act === Act.Construct && meaning.centresDots;
}

const DELIMITER_KINDS: Readonly<Record<string, Kind | undefined>> = {
  l: Kind.Opening,
  r: Kind.Closing,
  m: Kind.Relation,
};

/** `\bigl(`: a fence that is paired like a bare one; PowerPoint sizes it by the content of the pair. */
const sized = ["big", "Big", "bigg", "Bigg"].flatMap((name) =>
  ["", "l", "r", "m"].map((side): ConstructRow =>
    construct(
      "delimiters",
      `\\${name}${side}`,
      side === "l"
        ? "Opening fence of a size"
        : side === "r"
          ? "Closing fence of a size"
          : side === "m"
            ? "Bar of a size"
            : "Fence of a size",
      [delimiter("fence")],
      (r, [char], at, row) => {
        if (char === "") return;
        const kind =
          DELIMITER_KINDS[side] ??
          characterOf(char === "{" ? "\\{" : char === "}" ? "\\}" : char).kind;
        const node = { type: "symbol", char, variant: "upright", span: r.since(at) } as const;
        r.sizedFences = true;
        r.push(row, markSized(node), kind);
      },
      { args: "(", mathOnly: true },
    ),
  ),
);

export const CLASSES: readonly ConstructRow[] = [
  mathOperator,
  ofClass("\\mathbin", "Spaced like a binary operator", Kind.Binary),
  ofClass("\\mathrel", "Spaced like a relation", Kind.Relation),
  ofClass("\\mathord", "Spaced like a letter", Kind.Ordinary),
  ofClass("\\mathopen", "Spaced like an opening fence", Kind.Opening),
  ofClass("\\mathclose", "Spaced like a closing fence", Kind.Closing),
  ofClass("\\mathpunct", "Spaced like punctuation", Kind.Punctuation),
  ofClass("\\mathinner", "Spaced like a fraction", Kind.Inner),
  operatorName,
  operatorWithLimits,
  not,
  dots,
  ...sized,
];
