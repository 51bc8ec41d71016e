/**
 * Tab and Enter inside a matrix or cases: Tab goes to the next cell of the row and, after the last one, adds
 * a column; Enter adds a row. Tab in an empty new cell removes it and leaves the table, so that nobody is
 * trapped in it.
 */
import type { EditorState, TransactionSpec } from "@codemirror/state";
import type { Command, KeyBinding } from "@codemirror/view";

const TABLE = /^(?:[A-Za-z]*matrix|[A-Za-z]*cases|array)\*?$/;
const STEP = /\\(begin|end)\s*\{([A-Za-z*]+)\}|\\[A-Za-z]+|\\.|[{}&]/gsu;

interface Table {
  /** Where the present cell begins: after `&`, `\\` or the environment's begin. */
  readonly cell: number;
  /** Where it ends, and what ends it. */
  readonly end: number;
  readonly ends: "column" | "row" | "table";
  /** The offset after the environment's end. */
  readonly behind: number;
}

/** The table in whose cell the caret is, unless it is inside braces there; undefined if there is none. */
function tableAt(text: string, at: number): Table | undefined {
  const open: { readonly name: string; cell: number; depth: number }[] = [];
  let found:
    | { readonly level: number; cell: number; end?: number; ends?: Table["ends"] }
    | undefined;
  const reach = (position: number): boolean => {
    // The first step at or after the caret: what is open now contains the caret.
    if (found !== undefined || position < at) return true;
    const inner = open.at(-1);
    if (!inner || inner.depth > 0 || !TABLE.test(inner.name)) return false;
    found = { level: open.length, cell: inner.cell };
    return true;
  };
  for (const match of text.matchAll(STEP)) {
    const [step, what, name = ""] = match;
    const { index } = match;
    if (!reach(index)) return undefined;
    const inner = open.at(-1);
    const here = found?.level === open.length && inner?.depth === 0;
    if (what === "begin") open.push({ name, cell: index + step.length, depth: 0 });
    else if (what === "end") {
      if (found && here) {
        const { cell, end = index, ends = "table" } = found;
        return { cell, end, ends, behind: index + step.length };
      }
      open.pop();
    } else if (inner && step === "{") inner.depth++;
    else if (inner && step === "}") inner.depth--;
    else if (inner?.depth === 0 && (step === "&" || step === "\\\\")) {
      inner.cell = index + step.length;
      if (found && here && found.end === undefined) {
        found.end = index;
        found.ends = step === "&" ? "column" : "row";
      }
    }
  }
  return undefined;
}

function bareCaret(state: EditorState): number | undefined {
  const { empty, head } = state.selection.main;
  return empty && !state.readOnly ? head : undefined;
}

function withTable(change: (text: string, at: number, table: Table) => TransactionSpec): Command {
  return ({ state, dispatch }) => {
    const at = bareCaret(state);
    const text = state.doc.toString();
    const table = at === undefined ? undefined : tableAt(text, at);
    if (at === undefined || !table) return false;
    dispatch(state.update(change(text, at, table), { scrollIntoView: true, userEvent: "input" }));
    return true;
  };
}

const nextCell = withTable((text, _at, { cell, end, ends, behind }) => {
  if (ends === "column") {
    const next = /^&\s*/.exec(text.slice(end))?.[0].length ?? 0;
    return { selection: { anchor: end + next } };
  }
  const written = text.slice(cell, end).trimEnd();
  if (written.trim() === "" && text[cell - 1] === "&") {
    const from = text.slice(0, cell - 1).trimEnd().length;
    const to = cell + (/^ */.exec(text.slice(cell, end))?.[0].length ?? 0);
    return { changes: { from, to }, selection: { anchor: behind - (to - from) } };
  }
  const from = cell + written.length;
  const to = ends === "table" ? from : end - (text.slice(from, end).length > 0 ? 1 : 0);
  return {
    changes: { from, to: Math.max(from, to), insert: " & " },
    selection: { anchor: from + 3 },
  };
});

const newRow = withTable((text, at) => {
  const from = text.slice(0, at).trimEnd().length;
  const insert = " \\\\\n  ";
  return { changes: { from, to: at, insert }, selection: { anchor: from + insert.length } };
});

/** Bindings that rank below the keys of the completion list and of snippet places. */
export const tableKeys: readonly KeyBinding[] = [
  { key: "Tab", run: nextCell },
  { key: "Enter", run: newRow },
];
