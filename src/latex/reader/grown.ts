/** `\left … \middle … \right` (TeXbook, page 148). */
import type { FencedNode, FractionNode, MathList, Span } from "../../math/ast";
import { NO_FENCE } from "../commands/marks";
import { Act } from "../commands/meaning";
import type { Token } from "../commands/tokens";
import { Kind, type Row } from "../structure/row";
import { failure } from "./failure";
import type { ListReader } from "./list-reader";

/** A separator (`\middle`) directly inside its fences. */
interface Separator {
  readonly at: number;
  readonly char: string;
  readonly span: Span;
}

const separators = new WeakMap<Row, Separator[]>();

/** `\left. a \middle/ b \right.` is a skewed fraction: that is how the writer writes one for other programs. */
export function readGrown(r: ListReader, at: Token): FencedNode | FractionNode {
  const fenced = readFenced(r, at);
  const [numerator, denominator] = fenced.parts;
  if (fenced.open !== "" || fenced.close !== "" || fenced.separator !== "/") return fenced;
  if (fenced.parts.length !== 2 || !numerator || !denominator) return fenced;
  return { type: "fraction", form: "skewed", numerator, denominator, span: fenced.span };
}

function readFenced(r: ListReader, at: Token): FencedNode {
  const open = r.delimiter();
  const { leftRow, leftOuter } = r;
  const outer = r.begin();
  r.leftOuter = outer;
  r.grownDepth += 1;
  const row = r.contents(true);
  r.grownDepth -= 1;
  r.end(outer);
  r.leftRow = leftRow;
  r.leftOuter = leftOuter;
  const token = r.fetch();
  if (token.meaning?.act !== Act.Stop || token.meaning.stop !== "right")
    throw failure(
      "leftWithoutRight",
      Math.max(token.from, r.from),
      Math.max(token.to, r.from),
      {},
      NO_FENCE,
    );
  r.consume();
  const close = r.delimiter();
  const [separator, parts] = parted(r, row);
  return { type: "fenced", open, close, separator, parts, span: r.since(at) };
}

/** The parts between the separators; in PowerPoint fences have only one kind of separator. */
function parted(r: ListReader, row: Row): readonly [string, readonly MathList[]] {
  const marks = separators.get(row);
  if (!marks) return ["", [r.finish(row)]];
  const [first] = marks;
  const parts: MathList[] = [];
  let from = 0;
  for (const { at, char, span } of marks) {
    if (char !== first?.char) r.note("twoSeparators", "approximated", span);
    parts.push(r.finish(row.slice(from, at)));
    from = at;
  }
  parts.push(r.finish(row.slice(from)));
  return [first?.char ?? "", parts];
}

export function readSeparator(r: ListReader, at: Token, row: Row): void {
  if (r.grownDepth === 0) throw failure("middleWithoutLeft", at.from, at.to);
  const char = r.delimiter();
  if (row === r.leftRow) {
    const marks = separators.get(row) ?? [];
    marks.push({ at: row.items.length, char, span: r.since(at) });
    separators.set(row, marks);
    // The content between two separators is a group (e-TeX's manual, section 3.9).
    if (r.leftOuter) r.restoreFace(r.leftOuter);
  } else if (char !== "")
    r.push(row, { type: "symbol", char, variant: "upright", span: r.since(at) }, Kind.Relation);
}
