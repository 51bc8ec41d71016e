/**
 * The LaTeX field in jsdom, which has no layout and no real selection: text goes into the editor as one
 * typed piece, keys go through the browser's events. Real typing is in test/browser.
 */
import { EditorView } from "@codemirror/view";
import { act } from "@testing-library/react";

/** What CodeMirror measures and jsdom does not have; and no rules of styles. */
export function withoutLayout(): void {
  const nothing = (): DOMRectList => Object.assign([], { item: () => null }) as never;
  Range.prototype.getClientRects = nothing;
  Range.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 0, 0);
  Element.prototype.scrollIntoView ??= () => undefined;
  // Fluent's thousand rules decide nothing here, and jsdom goes through them for every element.
  const style = document.head.appendChild(document.createElement("style"));
  if (style.sheet) Object.getPrototypeOf(style.sheet).insertRule = () => 0;
  style.remove();
}

export class Field {
  constructor(readonly element: HTMLElement) {}

  private get view(): EditorView {
    const view = EditorView.findFromDOM(this.element);
    if (view === null) throw new Error("this is no editor");
    return view;
  }

  get value(): string {
    return this.view.state.doc.toString();
  }

  /** Both ends of what is selected, as UTF-16 offsets. */
  get selection(): readonly [number, number] {
    const { from, to } = this.view.state.selection.main;
    return [from, to];
  }

  get selected(): string {
    return this.view.state.sliceDoc(...this.selection);
  }

  /** Puts a text in place of the selection, as typing does. */
  async type(text: string): Promise<void> {
    await act(async () => {
      this.view.dispatch(this.view.state.replaceSelection(text), { userEvent: "input.type" });
      await Promise.resolve();
    });
  }
}
