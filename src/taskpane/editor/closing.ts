/**
 * What closes by itself: the brace that ends `\begin{name}` adds `\end{name}`, and a delimiter typed after
 * `\left` adds its `\right`. Single brackets are left to CodeMirror's `closeBrackets`.
 */
import type { EditorState, Extension, TransactionSpec } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { findPairs } from "./pairs";

const PARTNER: ReadonlyMap<string, string> = new Map([
  ["(", ")"],
  ["[", "]"],
  ["|", "|"],
  [".", "."],
  ["<", ">"],
]);

/** What typing `typed` at a bare caret changes beyond the character itself; undefined if nothing. */
export function closingFor(
  state: EditorState,
  at: number,
  typed: string,
): TransactionSpec | undefined {
  const before = state.sliceDoc(Math.max(0, at - 200), at);
  const after = state.sliceDoc(at);
  if (typed === "}") return environmentEnd(state, before, after, at);
  const left = /\\left\s*$/.test(before);
  const partner = PARTNER.get(typed);
  if (left && partner !== undefined && !opensAlone(state, at, typed)) return undefined;
  if (left && partner !== undefined) {
    return insertAround(at, typed, ` \\right${partner}`);
  }
  // \left\{: the brace completes the command `\{`.
  if (typed === "{" && /\\left\s*\\$/.test(before)) return insertAround(at, "{", " \\right\\}");
  return undefined;
}

/** Once the delimiter is typed, is there a `\left` without its `\right`? */
function opensAlone(state: EditorState, at: number, typed: string): boolean {
  const text = state.sliceDoc(0, at) + typed + state.sliceDoc(at);
  return findPairs(text).alone.some((t) => text.startsWith("\\left", t.from));
}

function environmentEnd(
  state: EditorState,
  before: string,
  after: string,
  at: number,
): TransactionSpec | undefined {
  const name = /\\begin\s*\{([^{}\\]+)$/.exec(before)?.[1];
  if (name === undefined) return undefined;
  // closeBrackets added a brace when the opening one was typed: type over it.
  const over = after.startsWith("}") ? 1 : 0;
  const text = state.sliceDoc(0, at) + "}" + state.sliceDoc(at + over);
  const begins = at - name.length;
  const open = findPairs(text).alone.some((t) => t.from < begins && begins < t.to);
  if (!open) return undefined;
  const insert = `}\n  \n\\end{${name}}`;
  return {
    changes: { from: at, to: at + over, insert },
    selection: { anchor: at + 4 },
    userEvent: "input.type",
  };
}

function insertAround(at: number, typed: string, closing: string): TransactionSpec {
  return {
    changes: { from: at, insert: `${typed} ${closing}` },
    selection: { anchor: at + typed.length + 1 },
    userEvent: "input.type",
  };
}

/** The extension; it must come before `closeBrackets`. */
export function closesItself(): Extension {
  return EditorView.inputHandler.of((view, from, to, text) => {
    if (from !== to || view.composing || view.state.readOnly) return false;
    const spec = closingFor(view.state, from, text);
    if (!spec) return false;
    view.dispatch(spec);
    return true;
  });
}
