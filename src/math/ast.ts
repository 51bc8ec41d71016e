/**
 * The math tree: what an equation is, between the readers (LaTeX, OMML, MathML, UnicodeMath) and the
 * writers (OMML, MathML, UnicodeMath, LaTeX).
 *
 * The tree holds what PowerPoint's own math can express, and nothing else. A reader that meets more (an
 * exact length, a rule in an array, negative space) approximates it while it builds the tree and reports
 * a problem; writers are total functions and have nothing to report. That is why the preview, the
 * clipboard, the slide and the LaTeX that is read back from the slide agree with each other.
 *
 * Structure is explicit: an n-ary operator holds its operand, a function its argument, a pair of
 * fences its content; a script sits on the whole thing it belongs to. A sequence is a MathList, not a
 * node: an argument is a list, and a group that has no meaning of its own does not exist. Nodes are
 * immutable; equality ignores spans (`walk.ts`).
 */

/** A range of the LaTeX source, in UTF-16 offsets; `to` is behind the last unit. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Nodes side by side: an equation, an argument, a cell. */
export type MathList = readonly MathNode[];

/** Fields of every node. */
interface Located {
  /** Its place in the source; absent if it was not read from LaTeX. */
  readonly span?: Span | undefined;
}

/**
 * The shape of a letter or digit, as in Unicode's mathematical alphabets. Greek has bold, italic,
 * boldItalic, sansBold and sansBoldItalic; digits have bold, doubleStruck, sans, sansBold and mono.
 */
export type Variant =
  | "upright"
  | "italic"
  | "bold"
  | "boldItalic"
  | "doubleStruck"
  | "script"
  | "boldScript"
  | "fraktur"
  | "boldFraktur"
  | "sans"
  | "sansItalic"
  | "sansBold"
  | "sansBoldItalic"
  | "mono";

/**
 * One letter, digit, operator or other sign.
 * `char` is the plain character (`x`, `R`, `α`, `+`, `≤`), never one of a mathematical alphabet
 * (𝑥, ℝ, 𝛼): the alphabet is `variant`. It may carry combining characters (`=` with U+0338).
 * Signs that have no alphabets are "upright"; "bold" is the one other variant they may have.
 */
export interface SymbolNode extends Located {
  readonly type: "symbol";
  readonly char: string;
  readonly variant: Variant;
}

/** Text: `\text{…}`. Spaces are significant, and nothing in it is math. */
export interface TextNode extends Located {
  readonly type: "text";
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly family: "roman" | "sans" | "mono";
}

/** Horizontal space; names and widths in `space.ts`. */
export interface SpaceNode extends Located {
  readonly type: "space";
  readonly width: SpaceWidth;
}

/** zero 0, hair 1, thin 3, medium 4, thick 5, veryThick 6, en 9, em 18 mu (18 mu are one em); "word" is the space between words. */
export type SpaceWidth =
  | "zero"
  | "hair"
  | "thin"
  | "medium"
  | "thick"
  | "veryThick"
  | "en"
  | "em"
  | "word";

export interface FractionNode extends Located {
  readonly type: "fraction";
  /** "bar" stacked with a rule; "noBar" without (in fences: a binomial); "skewed" ⁄ ; "linear" a/b in the line. */
  readonly form: "bar" | "noBar" | "skewed" | "linear";
  readonly numerator: MathList;
  readonly denominator: MathList;
}

export interface RadicalNode extends Located {
  readonly type: "radical";
  readonly radicand: MathList;
  /** The 3 of a cube root; absent for a square root. */
  readonly degree?: MathList | undefined;
}

/** Subscript, superscript or both on `base`; at least one is present. Primes are a superscript of U+2032. */
export interface ScriptsNode extends Located {
  readonly type: "scripts";
  readonly base: MathList;
  readonly sub?: MathList | undefined;
  readonly sup?: MathList | undefined;
}

/** Scripts in front of `base`, as on an isotope; either may be empty. */
export interface PrescriptsNode extends Located {
  readonly type: "prescripts";
  readonly base: MathList;
  readonly sub: MathList;
  readonly sup: MathList;
}

/** Small content centred under or over `base` (at least one): limits of a function, label of a brace, `\overset`. */
export interface LimitsNode extends Located {
  readonly type: "limits";
  readonly base: MathList;
  readonly under?: MathList | undefined;
  readonly over?: MathList | undefined;
}

/** A large operator (∑ ∏ ∫ ⋃ …) with its limits and the term it acts on. */
export interface NaryNode extends Located {
  readonly type: "nary";
  readonly operator: string;
  readonly sub?: MathList | undefined;
  readonly sup?: MathList | undefined;
  /** Placement of the limits: "auto" by operator and style, or forced by `\limits` or `\nolimits`. */
  readonly placement: "auto" | "stacked" | "sides";
  /** Empty for an operator on its own. */
  readonly operand: MathList;
}

/** A named function and its argument: sin x, lim f. `name` is upright symbols, or scripts/limits on them. */
export interface FunctionNode extends Located {
  readonly type: "function";
  readonly name: MathList;
  /** Empty for the name on its own. */
  readonly argument: MathList;
}

/** A pair of delimiters that belong together, and the content between them. */
export interface FencedNode extends Located {
  readonly type: "fenced";
  /** The characters of the fences; "" for a fence that is not drawn (`\left.`). */
  readonly open: string;
  readonly close: string;
  /** The character of `\middle`; "" if there is only one part. */
  readonly separator: string;
  /** At least one. */
  readonly parts: readonly MathList[];
}

/** An accent: `mark` is the combining character (U+0302 for a hat). It stretches as far as the font can. */
export interface AccentNode extends Located {
  readonly type: "accent";
  readonly mark: string;
  readonly body: MathList;
}

/** A rule over or under the body: `\overline`, `\underline`. */
export interface BarNode extends Located {
  readonly type: "bar";
  readonly position: "over" | "under";
  readonly body: MathList;
}

/** A character that stretches over or under the body: braces, brackets, arrows. */
export interface GroupCharacterNode extends Located {
  readonly type: "groupCharacter";
  readonly char: string;
  /** Where the character is, relative to the body. */
  readonly position: "over" | "under";
  /** What is on the baseline: the body (`\overbrace{x}`), or the character (`\xrightarrow{x}`: body is its label). */
  readonly baseline: "body" | "character";
  readonly body: MathList;
}

export type ColumnAlignment = "left" | "center" | "right";

/** A table without fences of its own. Every row has as many cells as `columns` has entries. */
export interface MatrixNode extends Located {
  readonly type: "matrix";
  readonly columns: readonly ColumnAlignment[];
  readonly rows: readonly (readonly MathList[])[];
}

/** One line of an equation array: cells between alignment points (`&`), alternately right- and left-aligned. */
export interface EquationRow {
  readonly cells: readonly MathList[];
  /** The number at the margin, without its parentheses: the 1 of (1). */
  readonly tag?: MathList | undefined;
  /** The tag has no parentheses. */
  readonly bareTag?: true | undefined;
}

/** Lines aligned at `&`: `aligned`, `split`, `gather`, the inside of `cases`. */
export interface EquationArrayNode extends Located {
  readonly type: "equationArray";
  readonly rows: readonly EquationRow[];
}

/** Reserves its body's space without showing it, or shows it without taking up space. */
export interface PhantomNode extends Located {
  readonly type: "phantom";
  readonly body: MathList;
  readonly show: boolean;
  readonly zeroWidth: boolean;
  readonly zeroAscent: boolean;
  readonly zeroDescent: boolean;
}

export type Side = "top" | "bottom" | "left" | "right";
/** "up" runs from bottom left to top right (`\cancel`), "down" from top left to bottom right (`\bcancel`). */
export type Strike = "up" | "down" | "horizontal" | "vertical";

/** Border lines around the body and strokes through it: `\boxed`, `\cancel`. */
export interface BorderBoxNode extends Located {
  readonly type: "borderBox";
  /** In the order top, bottom, left, right. */
  readonly sides: readonly Side[];
  /** In the order up, down, horizontal, vertical. */
  readonly strikes: readonly Strike[];
  readonly body: MathList;
}

/** The body in a colour of its own; by default an equation has the colour of its text. */
export interface ColoredNode extends Located {
  readonly type: "colored";
  /** Six hexadecimal digits, upper case: `FF0000`. */
  readonly color: string;
  readonly body: MathList;
}

/** The body larger or smaller by steps of the script sizes (OMML's argSz). */
export interface SizedNode extends Located {
  readonly type: "sized";
  readonly steps: -2 | -1 | 1 | 2;
  readonly body: MathList;
}

/** A body that is spaced like one operator or relation: `\mathrel{…}`, `\mathbin{…}`. */
export interface OperatorNode extends Located {
  readonly type: "operator";
  readonly body: MathList;
}

/** A line break inside an equation; what follows is on a new line. */
export interface BreakNode extends Located {
  readonly type: "break";
  /** The index of the operator in the first line to align the new line with; absent: the program decides. */
  readonly alignAt?: number | undefined;
}

/** Something that was not understood, verbatim. It is always reported by a problem of severity "error". */
export interface UnknownNode extends Located {
  readonly type: "unknown";
  readonly text: string;
}

export type MathNode =
  | SymbolNode
  | TextNode
  | SpaceNode
  | FractionNode
  | RadicalNode
  | ScriptsNode
  | PrescriptsNode
  | LimitsNode
  | NaryNode
  | FunctionNode
  | FencedNode
  | AccentNode
  | BarNode
  | GroupCharacterNode
  | MatrixNode
  | EquationArrayNode
  | PhantomNode
  | BorderBoxNode
  | ColoredNode
  | SizedNode
  | OperatorNode
  | BreakNode
  | UnknownNode;

export type MathNodeType = MathNode["type"];
export type NodeOf<T extends MathNodeType> = Extract<MathNode, { readonly type: T }>;

/** For the end of a switch over a union: the compiler reports a missing case. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value ${JSON.stringify(value)}`);
}
