/** blkarray: the block of a table that is in fences, and the labels beside it. */
import { delimiterOf } from "../commands/characters";
import { readColumns } from "./columns";
import type { ListReader } from "./list-reader";
import type { Table } from "./rows";
import type { Edges } from "./table-options";

interface FencedBlock {
  readonly fences: readonly [open: string, close: string];
  readonly edges: Edges;
}

/** Columns before the fences, the fences with their content, columns behind them. */
const FENCED = /^([^()[\]]*?)(\(|\[|\\\{)(.*)(\)|\]|\\\})([^()[\]]*)$/s;
const FENCE = /[()[\]]|\\[{}]/;

/** The one block in fences; if there are several, the others lose their fences, with a note. */
export function blockOf(r: ListReader, { rows, blocks }: Table): FencedBlock | undefined {
  const [block, ...others] = blocks.filter(({ columns }) => FENCE.test(columns.text));
  if (!block) return undefined;
  const { text, span } = block.columns;
  const [, left = "", open = "", inner = "", close = "", right = ""] = FENCED.exec(text) ?? [];
  if (open === "" || FENCE.test(inner) || others.length > 0) {
    r.note("blockFences", "approximated", span);
    return undefined;
  }
  const count = (columns: string): number =>
    readColumns(r, { text: columns, span }, false).list.length;
  count(inner);
  return {
    fences: [delimiterOf(open), delimiterOf(close)],
    edges: {
      top: block.from,
      bottom: rows.length - block.to,
      left: count(left),
      right: count(right),
    },
  };
}
