/** F8 and Shift+F8: from problem to problem, with its sentence shown beside it and read by screen readers. */
import { forEachDiagnostic, type Diagnostic } from "@codemirror/lint";
import { StateEffect, StateField, type Extension } from "@codemirror/state";
import { EditorView, keymap, showTooltip, type Command, type Tooltip } from "@codemirror/view";

interface Found {
  readonly from: number;
  readonly to: number;
  readonly diagnostic: Diagnostic;
}

const shown = StateEffect.define<Found | null>();

/** The sentence stays until something is typed or the caret moves. */
const sentence = StateField.define<Tooltip | null>({
  create: () => null,
  update(tooltip, transaction) {
    for (const effect of transaction.effects)
      if (effect.is(shown)) return effect.value === null ? null : tooltipOf(effect.value);
    return transaction.docChanged || transaction.selection ? null : tooltip;
  },
  provide: (field) => showTooltip.from(field),
});

function tooltipOf({ from, to, diagnostic }: Found): Tooltip {
  return {
    pos: from,
    end: to,
    above: true,
    create: () => {
      const dom = document.createElement("div");
      const sentence = dom.appendChild(document.createElement("div"));
      sentence.className = `cm-diagnostic cm-diagnostic-${diagnostic.severity}`;
      sentence.textContent = diagnostic.message;
      return { dom };
    },
  };
}

function step(forward: boolean): Command {
  return (view) => {
    const all: Found[] = [];
    forEachDiagnostic(view.state, (diagnostic, from, to) => {
      all.push({ from, to, diagnostic });
    });
    all.sort((a, b) => a.from - b.from || a.to - b.to);
    const at = view.state.selection.main;
    const next = forward
      ? (all.find(({ from }) => from > at.from) ?? all[0])
      : ([...all].reverse().find(({ from }) => from < at.from) ?? all[all.length - 1]);
    if (next === undefined) return false;
    view.dispatch({
      selection: { anchor: next.from, head: next.to },
      effects: [shown.of(next), EditorView.announce.of(next.diagnostic.message)],
      scrollIntoView: true,
    });
    return true;
  };
}

const close: Command = (view) => {
  if (view.state.field(sentence) === null) return false;
  view.dispatch({ effects: shown.of(null) });
  return true;
};

/** The keys and the sentence. */
export function problemSteps(): Extension {
  return [
    sentence,
    keymap.of([
      { key: "F8", run: step(true), shift: step(false) },
      { key: "Escape", run: close },
    ]),
  ];
}
