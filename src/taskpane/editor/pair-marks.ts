/** Shows the pair at the caret, and braces and environments that have no partner. */
import { RangeSetBuilder, type Extension } from "@codemirror/state";
import {
  Decoration,
  ViewPlugin,
  type DecorationSet,
  type EditorView,
  type ViewUpdate,
} from "@codemirror/view";
import { findPairs, pairAt, type Pairs } from "./pairs";

const matching = Decoration.mark({ class: "cm-latex-pair" });
const lonely = Decoration.mark({ class: "cm-latex-alone" });

class PairMarks {
  decorations: DecorationSet;
  #pairs: Pairs;

  constructor(view: EditorView) {
    this.#pairs = findPairs(view.state.doc.toString());
    this.decorations = this.#draw(view);
  }

  update(update: ViewUpdate): void {
    if (update.docChanged) this.#pairs = findPairs(update.state.doc.toString());
    if (update.docChanged || update.selectionSet || update.focusChanged)
      this.decorations = this.#draw(update.view);
  }

  #draw(view: EditorView): DecorationSet {
    const caret = view.state.selection.main;
    const pair = caret.empty && view.hasFocus ? pairAt(this.#pairs.pairs, caret.head) : undefined;
    const marks = [
      // What is still being typed is not a mistake yet: no mark while the caret is at it.
      ...this.#pairs.alone
        .filter((t) => !view.hasFocus || caret.head < t.from || caret.head > t.to)
        .map((t) => ({ from: t.from, to: t.to, mark: lonely })),
      ...(pair
        ? [pair.open, pair.close].map((t) => ({ from: t.from, to: t.to, mark: matching }))
        : []),
    ].sort((a, b) => a.from - b.from || a.to - b.to);
    const builder = new RangeSetBuilder<Decoration>();
    for (const { from, to, mark } of marks) builder.add(from, to, mark);
    return builder.finish();
  }
}

/** The extension. */
export function pairMarks(): Extension {
  return ViewPlugin.fromClass(PairMarks, { decorations: (plugin) => plugin.decorations });
}
