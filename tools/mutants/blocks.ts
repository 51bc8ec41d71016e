/**
 * Probes: an instrumented program reports which of its blocks run, so that a mutant is tried only against
 * tests that reach it.
 */
import ts from "typescript";

/** Code that runs as a whole: a file, a function with its parameters, a block, the statements of a case. */
export interface Block {
  readonly id: number;
  /** Its range, in UTF-16 code units. */
  readonly from: number;
  readonly to: number;
  readonly isFile: boolean;
}

/**
 * The source with a probe in each block that calls `__reached` with the block's number; numbers start at
 * `first`.
 */
export function probed(
  file: string,
  source: string,
  first: number,
): { readonly text: string; readonly blocks: readonly Block[] } {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const blocks: Block[] = [];
  const insertions: { readonly at: number; readonly text: string }[] = [];
  const probe = (from: number, to: number, at: number, after: string): void => {
    const id = first + blocks.length;
    blocks.push({ id, from, to, isFile: id === first });
    insertions.push({ at, text: `globalThis.__reached?.(${id})${after}` });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isBlock(node)) {
      const whole = ts.isFunctionLike(node.parent) ? node.parent : node;
      probe(whole.getStart(tree), whole.getEnd(), node.getStart(tree) + 1, ";");
    } else if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) {
      insertions.push({ at: node.body.getStart(tree), text: "(" });
      probe(node.getStart(tree), node.getEnd(), node.body.getStart(tree), ", ");
      insertions.push({ at: node.body.getEnd(), text: ")" });
    } else if (ts.isCaseOrDefaultClause(node) && node.statements[0]) {
      const start = node.statements[0].getStart(tree);
      probe(start, node.getEnd(), start, ";");
    }
    ts.forEachChild(node, visit);
  };
  probe(0, source.length, 0, ";");
  visit(tree);
  let text = "";
  let at = 0;
  for (const insertion of insertions.sort((a, b) => a.at - b.at)) {
    text += source.slice(at, insertion.at) + insertion.text;
    at = insertion.at;
  }
  return { text: text + source.slice(at), blocks };
}

/** The innermost block of a file that contains a range. */
export function blockAround(blocks: readonly Block[], from: number, to: number): Block | undefined {
  return blocks
    .filter((block) => block.from <= from && to <= block.to)
    .sort((a, b) => a.to - a.from - (b.to - b.from))[0];
}
