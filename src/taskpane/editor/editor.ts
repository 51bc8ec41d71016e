/** The editor as the pane sees it: created once, told what to show, asked what was typed. */
import {
  acceptCompletion,
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  closeCompletion,
  completionKeymap,
  completionStatus,
  pickedCompletion,
  snippet,
  type Completion,
} from "@codemirror/autocomplete";
import {
  history,
  historyKeymap,
  indentLess,
  indentMore,
  redo,
  standardKeymap,
  toggleTabFocusMode,
  undo,
} from "@codemirror/commands";
import { indentUnit } from "@codemirror/language";
import { Compartment, EditorState, Prec, type Extension } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  keymap,
  placeholder,
  tooltips,
  type Command,
} from "@codemirror/view";
import type { Span } from "../../math/ast";
import { closesItself } from "./closing";
import { latexCompletions, type CompletionSources, type LatexCompletion } from "./completions";
import { latex } from "./language";
import type { Mark } from "./marks";
import { pairMarks } from "./pair-marks";
import { fillFirst, withEnd } from "./template";
import { editorTheme } from "./theme";

/** How the field describes itself to people and screen readers, in the pane's language. */
export interface Description {
  /** The accessible name. */
  readonly label: string;
  /** What is shown while it is empty. */
  readonly hint: string;
  /** CodeMirror's own sentences ("No completions" …). */
  readonly phrases: Readonly<Record<string, string>>;
  readonly invalid: boolean;
  /** Ids of elements that describe the field. */
  readonly describedBy?: string | undefined;
  /** For tests and page objects. */
  readonly testId: string;
}

export interface EditorOptions {
  readonly parent: HTMLElement;
  readonly value: string;
  /** How the field describes itself at first; `describe` changes it. */
  readonly description: Description;
  readonly sources: CompletionSources;
  readonly completion: boolean;
  /** Pixels. */
  readonly fontSize: number;
  /** The nonce of the page's Content-Security-Policy under which the editor may add its styles. */
  readonly styleNonce?: string | undefined;
  /** `caret` is the caret after what was typed. */
  readonly onChange: (value: string, caret: number) => void;
  /**
   * The selection, undefined while the field does not have the focus; `typed`: it changed because of typing.
   */
  readonly onSelect: (selection: Span | undefined, typed: boolean) => void;
  /**
   * What to insert for what is pasted, where that is not the clipboard's own text; undefined: the editor's
   * own paste.
   */
  readonly onPaste?: (clipboard: DataTransfer) => Promise<string> | undefined;
  /** A command was chosen from the list or inserted by the palette: it ranks higher next time. */
  readonly onUse: (name: string) => void;
}

/** What the pane can do with the editor. */
export interface LatexEditor {
  value(): string;
  /** Replaces the whole text as one undoable step; does nothing if it is the same. */
  setValue(value: string): void;
  /**
   * Inserts a snippet (`\frac{${a}}{${b}}`) at the selection, which becomes the content of its first place.
   */
  insertSnippet(text: string, name?: string): void;
  replace(span: Span, text: string): void;
  select(span: Span): void;
  focus(): void;
  hasFocus(): boolean;
  setMarks(marks: readonly Mark[]): void;
  describe(description: Description): void;
  setCompletion(on: boolean): void;
  setFontSize(pixels: number): void;
  undo(): void;
  redo(): void;
  destroy(): void;
}

/**
 * CSS pixels below the field that a list may cover: the strip of problems, which waits while a list is open.
 */
const BELOW = 76;

/** Creates the editor inside `parent`. */
export function createLatexEditor(options: EditorOptions): LatexEditor {
  const completion = new Compartment();
  const size = new Compartment();
  const description = new Compartment();
  const later = new Compartment();
  const steps = new Compartment();

  const view = new EditorView({
    parent: options.parent,
    state: EditorState.create({
      doc: options.value,
      extensions: [
        // Before the snippets' Tab: Tab accepts the chosen completion first, and otherwise goes to the next
        // place.
        Prec.highest(keymap.of([{ key: "Tab", run: acceptCompletion }])),
        completion.of(options.completion ? completionExtension(options) : []),
        closesItself(),
        closeBrackets(),
        history(),
        latex(),
        pairMarks(),
        drawSelection(),
        indentUnit.of("  "),
        EditorView.lineWrapping,
        // Tooltips stay within the field's width, and do not cover what the pane shows below it.
        tooltips({ position: "fixed", tooltipSpace: spaceFor }),
        pasting(options),
        keymap.of([...closeBracketsKeymap, ...completionKeymap, ...historyKeymap]),
        later.of([]),
        steps.of([]),
        keymap.of([
          ...standardKeymap,
          { key: "Mod-[", run: indentLess },
          { key: "Mod-]", run: indentMore },
          // After this key Tab leaves the field, whatever else it would do there, until the key is pressed
          // again.
          { key: "Ctrl-m", mac: "Shift-Alt-m", run: toggleTabFocusMode },
        ]),
        description.of(descriptionExtension(options.description)),
        size.of(fontSize(options.fontSize)),
        editorTheme,
        options.styleNonce === undefined ? [] : EditorView.cspNonce.of(options.styleNonce),
        EditorView.updateListener.of((update) => {
          if (update.docChanged)
            options.onChange(update.state.doc.toString(), update.state.selection.main.head);
          if (update.docChanged || update.selectionSet || update.focusChanged) {
            const { from, to } = update.state.selection.main;
            options.onSelect(update.view.hasFocus ? { from, to } : undefined, update.docChanged);
          }
          // Completions that were requested while the field had the focus may arrive after it has lost it.
          if (!update.view.hasFocus && completionStatus(update.state) !== null) {
            queueMicrotask(() => closeCompletion(update.view));
          }
          for (const transaction of update.transactions) {
            const picked = transaction.annotation(pickedCompletion);
            if (picked) options.onUse(picked.label);
          }
        }),
      ],
    }),
  });

  // Loads once the field takes keys; if it cannot load, Tab and Enter do what they do elsewhere.
  import(/* webpackChunkName: "translator" */ "./table-keys").then(
    ({ tableKeys }) => {
      view.dispatch({ effects: later.reconfigure(keymap.of(tableKeys)) });
    },
    () => undefined,
  );

  let marks: readonly Mark[] = [];
  let showMarks: (() => void) | undefined;
  // Most formulas have no problem; if the marks cannot load, the list below the field still tells the
  // problems.
  const loadMarks = (): void => {
    showMarks = () => undefined;
    import(/* webpackChunkName: "marks" */ "./marks").then(
      ({ marksShown, problemSteps }) => {
        view.dispatch({ effects: steps.reconfigure(problemSteps()) });
        showMarks = () => {
          view.dispatch(marksShown(view, marks, clamp));
        };
        showMarks();
      },
      () => {
        showMarks = undefined;
      },
    );
  };

  const run = (command: Command): void => {
    command(view);
  };
  const length = (): number => view.state.doc.length;
  const clamp = (span: Span): { from: number; to: number } => {
    const from = Math.max(0, Math.min(span.from, length()));
    return { from, to: Math.max(from, Math.min(span.to, length())) };
  };

  return {
    value: () => view.state.doc.toString(),
    setValue(value) {
      if (value === view.state.doc.toString()) return;
      view.dispatch({
        changes: { from: 0, to: length(), insert: value },
        selection: { anchor: value.length },
      });
    },
    insertSnippet(text, name) {
      const { from, to } = view.state.selection.main;
      snippet(withEnd(fillFirst(text, view.state.sliceDoc(from, to))))(view, null, from, to);
      if (name !== undefined) options.onUse(name);
      view.focus();
    },
    replace(span, text) {
      const { from, to } = clamp(span);
      view.dispatch({
        changes: { from, to, insert: text },
        selection: { anchor: from + text.length },
        userEvent: "input",
      });
      view.focus();
    },
    select(span) {
      const { from, to } = clamp(span);
      view.dispatch({ selection: { anchor: from, head: to }, scrollIntoView: true });
      view.focus();
    },
    focus: () => {
      view.focus();
    },
    hasFocus: () => view.hasFocus,
    setMarks(wanted) {
      marks = wanted;
      if (showMarks) showMarks();
      else if (wanted.length > 0) loadMarks();
    },
    describe(wanted) {
      view.dispatch({ effects: description.reconfigure(descriptionExtension(wanted)) });
    },
    setCompletion(on) {
      view.dispatch({ effects: completion.reconfigure(on ? completionExtension(options) : []) });
    },
    setFontSize(pixels) {
      view.dispatch({ effects: size.reconfigure(fontSize(pixels)) });
    },
    undo: () => {
      run(undo);
    },
    redo: () => {
      run(redo);
    },
    destroy: () => {
      view.destroy();
    },
  };
}

function completionExtension(options: EditorOptions): Extension {
  return autocompletion({
    override: [latexCompletions(options.sources)],
    icons: false,
    maxRenderedOptions: 60,
    // The list opens only after a backslash: whoever presses Enter then, however fast, means the list.
    interactionDelay: 0,
    addToOptions: [{ render: (chosen) => glyphElement(chosen), position: 20 }],
  });
}

/** The room for lists and sentences: as wide as the field, down to the preview. */
function spaceFor(view: EditorView): { left: number; right: number; top: number; bottom: number } {
  const { left, right, bottom } = view.dom.getBoundingClientRect();
  const { defaultView: page } = view.dom.ownerDocument;
  return {
    left,
    right,
    top: 0,
    bottom: Math.min(page?.innerHeight ?? bottom, bottom + BELOW),
  };
}

function glyphElement(completion: Completion): HTMLElement {
  const element = document.createElement("span");
  element.className = "cm-latex-glyph";
  element.setAttribute("aria-hidden", "true");
  if (!isLatexCompletion(completion)) return element;
  element.textContent = completion.glyph;
  const drawn = completion.glyph === "" ? completion.drawn?.() : undefined;
  if (drawn !== undefined) {
    // Our writer escapes, but it is parsed as XML anyway, so that nothing can become HTML.
    const parsed = new DOMParser().parseFromString(drawn, "application/xml");
    element.append(document.importNode(parsed.documentElement, true));
  }
  return element;
}

function isLatexCompletion(completion: Completion): completion is LatexCompletion {
  return "glyph" in completion && typeof completion.glyph === "string";
}

function descriptionExtension(description: Description): Extension {
  return [
    placeholder(description.hint),
    EditorState.phrases.of(description.phrases),
    EditorView.contentAttributes.of({
      "aria-label": description.label,
      "aria-invalid": String(description.invalid),
      "data-testid": description.testId,
      spellcheck: "false",
      autocorrect: "off",
      autocapitalize: "off",
      dir: "ltr",
      ...(description.describedBy === undefined
        ? {}
        : { "aria-describedby": description.describedBy }),
    }),
  ];
}

function pasting({ onPaste }: EditorOptions): Extension {
  if (onPaste === undefined) return [];
  return EditorView.domEventHandlers({
    paste(event, view) {
      const text = event.clipboardData === null ? undefined : onPaste(event.clipboardData);
      if (text === undefined) return false;
      void text.then((latex) => {
        view.dispatch(view.state.replaceSelection(latex), {
          userEvent: "input.paste",
          scrollIntoView: true,
        });
      });
      return true;
    },
  });
}

function fontSize(pixels: number): Extension {
  return EditorView.theme({ "&": { fontSize: `${pixels}px` } });
}
