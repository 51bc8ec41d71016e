import { Field, makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import type { FieldControlProps } from "@fluentui/react-components";
import { useImperativeHandle, useRef } from "react";
import type { ClipboardEvent, KeyboardEvent, ReactElement, Ref } from "react";
import type { Span } from "../math/ast";
import { asLatex, mayNeedReading } from "./paste-into";

/**
 * The LaTeX field. What the rest of the pane knows of it is this handle and these properties, so that
 * another editor can take its place from the start of a session; a field that has the focus is never
 * swapped for another.
 */
export interface LatexFieldHandle {
  focus(): void;
  /** Selects a range of the text and shows it. */
  select(span: Span): void;
  selectAll(): void;
  /** Puts `text` in place of the range, so that the field's own undo takes it back. */
  replace(span: Span, text: string): void;
}

export interface LatexFieldProps {
  readonly ref?: Ref<LatexFieldHandle>;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The id of what describes the field's state (problems). */
  readonly describedBy?: string;
  readonly invalid: boolean;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

const useStyles = makeStyles({
  label: { fontWeight: tokens.fontWeightSemibold },
  field: {
    boxSizing: "border-box",
    display: "block",
    width: "100%",
    minHeight: "7.5em",
    maxHeight: "45vh",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    resize: "vertical",
    fieldSizing: "content",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: "14px",
    lineHeight: "20px",
    tabSize: 2,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    "::placeholder": { color: tokens.colorNeutralForeground4, opacity: 1 },
    ":hover": {
      ...shorthands.borderColor(tokens.colorNeutralStroke1Hover),
      borderBottomColor: tokens.colorNeutralStrokeAccessibleHover,
    },
    ":focus": {
      outlineStyle: "none",
      borderBottomColor: tokens.colorCompoundBrandStroke,
      boxShadow: `inset 0 -1px 0 ${tokens.colorCompoundBrandStroke}`,
    },
    "@media (forced-colors: active)": {
      ":focus": { outline: "2px solid Highlight" },
    },
  },
  invalid: {
    borderBottomColor: tokens.colorPaletteRedBorder2,
    ":hover": { borderBottomColor: tokens.colorPaletteRedBorder2 },
    ":focus": {
      borderBottomColor: tokens.colorPaletteRedBorder2,
      boxShadow: `inset 0 -1px 0 ${tokens.colorPaletteRedBorder2}`,
    },
  },
});

function handleOf(element: HTMLTextAreaElement): LatexFieldHandle {
  const select = ({ from, to }: Span): void => {
    element.focus();
    element.setSelectionRange(from, to);
  };
  return {
    focus: () => {
      element.focus();
    },
    select,
    selectAll: () => {
      select({ from: 0, to: element.value.length });
    },
    replace(span, text) {
      select(span);
      // The one way that keeps the field's own undo; deprecated, and there is no other.
      const typed = document.execCommand?.("insertText", false, text) ?? false;
      if (!typed) {
        element.setRangeText(text, span.from, span.to, "end");
        element.dispatchEvent(new Event("input", { bubbles: true }));
      }
    },
  };
}

/** Mathematics in other notations goes in as LaTeX; everything else is the browser's own paste. */
function onPaste(event: ClipboardEvent<HTMLTextAreaElement>): void {
  const clipping = {
    text: event.clipboardData.getData("text/plain"),
    html: event.clipboardData.getData("text/html"),
  };
  if (!mayNeedReading(clipping)) return;
  event.preventDefault();
  const element = event.currentTarget;
  void asLatex(clipping).then((latex) => {
    const span = { from: element.selectionStart, to: element.selectionEnd };
    handleOf(element).replace(span, latex);
  });
}

export function LatexField({ ref, ...props }: LatexFieldProps): ReactElement {
  const styles = useStyles();
  const element = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(ref, () => {
    const current = element.current;
    if (current === null) throw new Error("the LaTeX field is not on the page");
    return handleOf(current);
  }, []);

  return (
    <Field label={{ children: props.label, className: styles.label }}>
      {/* Field names Fluent's own inputs by itself; another element takes the name from it. */}
      {(named: FieldControlProps) => (
        <textarea
          {...named}
          ref={element}
          className={mergeClasses(styles.field, props.invalid && styles.invalid)}
          placeholder={props.hint}
          value={props.value}
          rows={5}
          dir="ltr"
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          autoCorrect="off"
          data-testid="latex"
          aria-invalid={props.invalid}
          aria-describedby={props.describedBy}
          onChange={(event) => {
            props.onChange(event.currentTarget.value);
          }}
          onKeyDown={props.onKeyDown}
          onPaste={onPaste}
        />
      )}
    </Field>
  );
}
