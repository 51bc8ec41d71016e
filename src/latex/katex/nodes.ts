/**
 * The nodes of KaTeX's parse tree that we read (declared from its sources, version 0.19.1), and the
 * nodes of our own constructs. A node that is not declared here fails the contract test.
 */
import type { Mode, SourceLocation, Token } from "./engine";

interface Base {
  mode: Mode;
  loc?: SourceLocation | null | undefined;
}

export interface Measurement {
  readonly number: number;
  readonly unit: string;
}

export type AtomFamily = "bin" | "close" | "inner" | "open" | "punct" | "rel";
export type MathClass = "mord" | "mop" | "mbin" | "mrel" | "mopen" | "mclose" | "mpunct" | "minner";
export type StyleName = "display" | "text" | "script" | "scriptscript";

interface Named<T extends string> extends Base {
  type: T;
  text: string;
}

type WithBody<T extends string> = Base & { type: T; body: ParseNode };
type WithList<T extends string> = Base & { type: T; body: ParseNode[] };

export type AtomNode = Named<"atom"> & { family: AtomFamily };
export type SymbolParseNode =
  AtomNode | Named<"mathord" | "textord" | "spacing" | "accent-token" | "op-token">;

export type OperatorParseNode = Base & {
  type: "op";
  limits: boolean;
  alwaysHandleSupSub?: boolean;
  suppressBaseShift?: boolean;
  parentIsSupSub: boolean;
  symbol: boolean;
  name?: string;
  body?: ParseNode[];
};

export type OperatorNameNode = Base & {
  type: "operatorname";
  body: ParseNode[];
  alwaysHandleSupSub: boolean;
  limits: boolean;
  parentIsSupSub: boolean;
};

export type SupSubNode = Base & {
  type: "supsub";
  base: ParseNode | null;
  sup?: ParseNode | undefined;
  sub?: ParseNode | undefined;
};

export type OrdGroupNode = WithList<"ordgroup"> & { semisimple?: boolean | undefined };

export type GenfracNode = Base & {
  type: "genfrac";
  continued: boolean;
  numer: ParseNode;
  denom: ParseNode;
  hasBarLine: boolean;
  leftDelim: string | null;
  rightDelim: string | null;
  barSize: Measurement | null;
};

export type AccentParseNode = Base & {
  type: "accent" | "accentUnder";
  label: string;
  isStretchy?: boolean;
  isShifty?: boolean;
  base: ParseNode;
};

export type LeftRightNode = WithList<"leftright"> & {
  left: string;
  right: string;
  rightColor?: string | undefined;
};

export type DelimSizingNode = Base & {
  type: "delimsizing";
  size: number;
  mclass: "mopen" | "mclose" | "mrel" | "mord";
  delim: string;
};

export type StylingNode = WithList<"styling"> & { style: StyleName; resetFont?: boolean };

export type MathClassNode = WithList<"mclass"> & { mclass: MathClass; isCharacterBox: boolean };

export type ArrowNode = Base & {
  type: "xArrow";
  label: string;
  body: ParseNode;
  below: ParseNode | null;
};

/** One row of a table: cells, and what `\tag` said. */
export interface TableRow {
  readonly cells: ParseNode[][];
  tag?: ParseNode[] | undefined;
  loc?: SourceLocation | undefined;
}

/** `\begin{…}…\end{…}` of rows and cells, and the old `\matrix{…}`: read by us, not by KaTeX. */
export type TableNode = Base & {
  type: "table";
  name: string;
  /** The letters of the column argument that align (`l`, `c`, `r`), in order; undefined: as the environment does. */
  columns: string | undefined;
  rows: TableRow[];
};

/** An unknown command. The problem is reported by the parser. */
export type UnknownParseNode = Base & { type: "unknown"; text: string };

/** `\not`, in front of what it negates. */
export type NotNode = Base & { type: "not" };

/** `\prescript`. */
export type PrescriptNode = Base & {
  type: "prescript";
  sup: ParseNode;
  sub: ParseNode;
  base: ParseNode;
};

/** `\sideset`: scripts before and after an operator. */
export type SidesetNode = Base & {
  type: "sideset";
  left: ParseNode;
  right: ParseNode;
  base: ParseNode | null;
};

/** `\cancelto`. */
export type CancelToNode = Base & { type: "cancelto"; value: ParseNode; body: ParseNode };

/** `\sfrac`: a skewed fraction. */
export type SkewedNode = Base & { type: "skewed"; numer: ParseNode; denom: ParseNode };

/** `\overset`, `\underset`, `\stackrel`, `\buildrel`: something small over or under a base. */
export type StackNode = Base & {
  type: "stack";
  base: ParseNode;
  over: ParseNode | undefined;
  under: ParseNode | undefined;
  /** Always spaced like a relation. */
  relation: boolean;
};

/** `\tag` outside a table: the number of the whole equation. */
export type EquationTagNode = Base & { type: "equationTag"; tag: ParseNode[] };

/** A body in an alphabet that KaTeX has no name for. */
export type AlphabetNode = WithBody<"alphabet"> & { variant: string };

export type ParseNode =
  | SymbolParseNode
  | OperatorParseNode
  | OperatorNameNode
  | SupSubNode
  | OrdGroupNode
  | GenfracNode
  | AccentParseNode
  | LeftRightNode
  | DelimSizingNode
  | StylingNode
  | MathClassNode
  | ArrowNode
  | TableNode
  | UnknownParseNode
  | NotNode
  | PrescriptNode
  | SidesetNode
  | CancelToNode
  | SkewedNode
  | EquationTagNode
  | StackNode
  | AlphabetNode
  | (WithList<"color"> & { color: string })
  | (Base & { type: "color-token"; color: string })
  | (WithList<"text"> & { font?: string | undefined })
  | (WithBody<"font"> & { font: string })
  | (Base & { type: "sqrt"; body: ParseNode; index: ParseNode | null })
  | (Base & {
      type: "enclose";
      body: ParseNode;
      label: string;
      backgroundColor?: string;
      borderColor?: string;
    })
  | (Base & { type: "horizBrace"; label: string; isOver: boolean; base: ParseNode })
  | WithBody<"overline" | "underline" | "vphantom" | "vcenter" | "reflectbox">
  | WithList<"phantom" | "hbox">
  | (WithList<"pmb"> & { mclass: MathClass })
  | (WithBody<"smash"> & { smashHeight: boolean; smashDepth: boolean })
  | (WithBody<"lap"> & { alignment: string })
  | (WithBody<"raisebox"> & { dy: Measurement })
  | (WithList<"sizing"> & { size: number })
  | (Base & { type: "kern"; dimension: Measurement })
  | (Base & {
      type: "rule";
      shift: Measurement | null | undefined;
      width: Measurement;
      height: Measurement;
    })
  | (Base & { type: "size"; value: Measurement; isBlank: boolean })
  | (Base & { type: "middle"; delim: string; color?: string })
  | (Base & { type: "leftright-right"; delim: string; color?: string })
  | (Base & {
      type: "mathchoice";
      display: ParseNode[];
      text: ParseNode[];
      script: ParseNode[];
      scriptscript: ParseNode[];
    })
  | (Base & { type: "htmlmathml"; html: ParseNode[]; mathml: ParseNode[] })
  | (WithList<"href"> & { href: string })
  | (WithList<"html"> & { attributes: Record<string, string> })
  | (Base & {
      type: "includegraphics";
      alt: string;
      src: string;
      width: Measurement;
      height: Measurement;
      totalheight: Measurement;
    })
  | (Base & { type: "url"; url: string })
  | (Base & { type: "raw"; string: string })
  | (Base & { type: "verb"; body: string; star: boolean })
  | (Base & { type: "cr"; newLine: boolean; size: Measurement | null })
  | (Base & { type: "infix"; replaceWith: string; size?: Measurement; token?: Token })
  | (Base & { type: "environment"; name: string; nameGroup: ParseNode })
  | (Base & {
      type: "array";
      body: ParseNode[][];
      cols?: unknown;
      colSeparationType?: string;
      arraystretch: number;
    })
  | (Base & { type: "cdlabel"; side: string; label: ParseNode })
  | (Base & { type: "cdlabelparent"; fragment: ParseNode })
  | (Base & { type: "tag"; body: ParseNode[]; tag: ParseNode[] })
  | (Base & { type: "internal" });

export type ParseNodeType = ParseNode["type"];
export type ParseNodeOf<T extends ParseNodeType> = Extract<ParseNode, { type: T }>;
