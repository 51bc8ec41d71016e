/**
 * Typing over a selection, and deleting it. Chromium wants to keep the colour of what it replaces and makes a span with a
 * style attribute, which the page's Content-Security-Policy refuses with an error in the console; so the
 * change is made here instead, through the same handlers that the browser's own would reach.
 */
import type { Extension, Transaction } from "@codemirror/state";
import { EditorView } from "@codemirror/view";

/** The extension. */
export function typingOver(): Extension {
  return EditorView.domEventHandlers({
    beforeinput(event, view) {
      const typed = event.inputType === "insertText";
      const text = typed ? event.data : "";
      // The browser's selection, which the editor may not have heard of yet.
      const [range] = event.getTargetRanges();
      if (
        !(typed || event.inputType.startsWith("deleteContent")) ||
        event.isComposing ||
        view.composing ||
        text === null ||
        range === undefined ||
        range.collapsed ||
        view.state.selection.ranges.length > 1
      ) {
        return false;
      }
      const anchor = view.posAtDOM(range.startContainer, range.startOffset);
      const head = view.posAtDOM(range.endContainer, range.endOffset);
      view.dispatch({ selection: { anchor, head } });
      const { main } = view.state.selection;
      const insert = (): Transaction =>
        view.state.update(view.state.replaceSelection(text), {
          userEvent: typed ? "input.type" : "delete.selection",
          scrollIntoView: true,
        });
      const handled =
        typed &&
        view.state
          .facet(EditorView.inputHandler)
          .some((handler) => handler(view, main.from, main.to, text, insert));
      if (!handled) view.dispatch(insert());
      event.preventDefault();
      return true;
    },
  });
}
