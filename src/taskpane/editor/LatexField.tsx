import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useImperativeHandle, useLayoutEffect, useRef } from "react";
import type { ReactElement, Ref } from "react";
import type { Span } from "../../math/ast";
import type { CompletionSources } from "./completions";
import { createLatexEditor } from "./editor";
import type { Description, LatexEditor } from "./editor";
import type { Mark } from "./marks";
import { styleNonce } from "./nonce";
import { asLatex, mayNeedReading } from "./paste-into";
import { useTexts } from "../shared/texts";
import { useSettings } from "../shared/use-settings";

/**
 * The LaTeX field. The rest of the pane knows only this handle and these properties. It is the same editor
 * all the time: a field that has the focus is never swapped for another.
 */
export interface LatexFieldHandle {
  focus(): void;
  /** Selects a range of the text and shows it. */
  select(span: Span): void;
  selectAll(): void;
  /** Replaces the range by `text`; the field's own undo takes it back. */
  replace(span: Span, text: string): void;
  /** Replaces the selection by a snippet (`\frac{${a}}{${b}}`); Tab goes through its places. */
  insertSnippet(text: string, name?: string): void;
}

export interface LatexFieldProps {
  readonly ref?: Ref<LatexFieldHandle>;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (value: string, caret: number) => void;
  /** What is selected in the field, while it has the focus (`EditorOptions`). */
  readonly onSelect?: (selection: Span | undefined, typed: boolean) => void;
  /** The id of the element that describes the field's state (problems). */
  readonly describedBy?: string;
  readonly invalid: boolean;
  /** What is underlined in the text; spans of `value`. Undefined: the marks stay as they are. */
  readonly marks?: readonly Mark[] | undefined;
  /** Where completion comes from; without it nothing is offered. */
  readonly sources?: CompletionSources | undefined;
  /** A command was chosen from the list or inserted by name. */
  readonly onUse?: (name: string) => void;
  readonly testId?: string;
}

const useStyles = makeStyles({
  field: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  label: { alignSelf: "start", fontWeight: tokens.fontWeightSemibold, cursor: "default" },
  editor: {
    minWidth: 0,
    "--latex-command": tokens.colorPaletteBlueForeground2,
    "--latex-environment": tokens.colorPaletteBerryForeground1,
    "--latex-bracket": tokens.colorNeutralForeground3,
    "--latex-operator": tokens.colorNeutralForeground2,
    "--latex-number": tokens.colorPaletteGreenForeground1,
    "--latex-comment": tokens.colorNeutralForeground3,
  },
  invalid: { "& .cm-editor": { borderBottomColor: tokens.colorPaletteRedBorder2 } },
});

const NO_SOURCES: CompletionSources = {
  rows: () => [],
  macros: () => [],
  usage: () => new Map(),
  frequent: () => [],
  draw: () => undefined,
};
const NO_MARKS: readonly Mark[] = [];

/**
 * Mathematics in other notations is inserted as LaTeX; for everything else the editor's own paste does it.
 */
function pasted(clipboard: DataTransfer): Promise<string> | undefined {
  const clipping = { text: clipboard.getData("text/plain"), html: clipboard.getData("text/html") };
  return mayNeedReading(clipping) ? asLatex(clipping) : undefined;
}

export function LatexField({ ref, ...props }: LatexFieldProps): ReactElement {
  const styles = useStyles();
  const { editor: said } = useTexts();
  const parent = useRef<HTMLDivElement>(null);
  const editor = useRef<LatexEditor>(undefined);
  /** What the editor holds, as far as this component has heard. */
  const held = useRef(props.value);
  /** The newest properties, for callbacks that the editor calls later. */
  const newest = useRef(props);
  useLayoutEffect(() => {
    newest.current = props;
  });

  const { label, hint, invalid, describedBy, testId = "latex" } = props;
  const { marks } = props;
  const { settings } = useSettings();
  const { completion, editorSize: fontSize } = settings;
  const description: Description = {
    label,
    hint,
    invalid,
    describedBy,
    testId,
    phrases: {
      Completions: said.completions,
      "Selection deleted": said.selectionDeleted,
      "Control character": said.controlCharacter,
    },
  };
  const first = useRef({ description, completion, fontSize });

  useLayoutEffect(() => {
    if (parent.current === null) throw new Error("the LaTeX field is not on the page");
    const made = createLatexEditor({
      parent: parent.current,
      value: newest.current.value,
      ...first.current,
      sources: {
        rows: () => (newest.current.sources ?? NO_SOURCES).rows(),
        macros: () => (newest.current.sources ?? NO_SOURCES).macros(),
        usage: () => (newest.current.sources ?? NO_SOURCES).usage(),
        frequent: () => (newest.current.sources ?? NO_SOURCES).frequent(),
        draw: (latex) => (newest.current.sources ?? NO_SOURCES).draw(latex),
      },
      styleNonce: styleNonce(),
      onPaste: pasted,
      onChange: (value, caret) => {
        held.current = value;
        newest.current.onChange(value, caret);
      },
      onSelect: (selection, typed) => newest.current.onSelect?.(selection, typed),
      onUse: (name) => newest.current.onUse?.(name),
    });
    held.current = made.value();
    editor.current = made;
    return () => {
      editor.current = undefined;
      made.destroy();
    };
  }, []);

  useLayoutEffect(() => {
    // Only values that did not come from the editor itself are written back into it.
    if (props.value === held.current) return;
    held.current = props.value;
    editor.current?.setValue(props.value);
  }, [props.value]);
  const described = JSON.stringify(description);
  const shown = useRef(described);
  useLayoutEffect(() => {
    if (shown.current === described) return;
    shown.current = described;
    editor.current?.describe(description);
  });
  useEffect(() => editor.current?.setCompletion(completion), [completion]);
  useEffect(() => editor.current?.setFontSize(fontSize), [fontSize]);
  const marked = useRef(NO_MARKS);
  useEffect(() => {
    if (marks === undefined || (marks.length === 0 && marked.current.length === 0)) return;
    marked.current = marks;
    editor.current?.setMarks(marks);
  }, [marks]);

  useImperativeHandle(ref, () => {
    const now = (): LatexEditor => {
      if (editor.current === undefined) throw new Error("the LaTeX field is not on the page");
      return editor.current;
    };
    return {
      focus: () => {
        now().focus();
      },
      select: (span) => {
        now().select(span);
      },
      selectAll: () => {
        now().select({ from: 0, to: now().value().length });
      },
      replace: (span, text) => {
        now().replace(span, text);
      },
      insertSnippet: (text, name) => {
        now().insertSnippet(text, name);
      },
    };
  }, []);

  return (
    <div className={styles.field}>
      <span
        className={styles.label}
        aria-hidden
        onClick={() => {
          editor.current?.focus();
        }}
      >
        {label}
      </span>
      {/* LaTeX runs from left to right in every language. */}
      <div
        ref={parent}
        dir="ltr"
        className={mergeClasses(styles.editor, invalid && styles.invalid)}
      />
    </div>
  );
}
