/** The editor's look, in the pane's colours: variables that the pane's Fluent theme sets. */
import { EditorView } from "@codemirror/view";

export const editorTheme = EditorView.theme({
  "&": {
    color: "var(--colorNeutralForeground1)",
    backgroundColor: "var(--colorNeutralBackground1)",
    border: "1px solid var(--colorNeutralStroke1)",
    borderBottomColor: "var(--colorNeutralStrokeAccessible)",
    borderRadius: "var(--borderRadiusMedium)",
  },
  "&.cm-focused": {
    outline: "none",
    borderBottomColor: "var(--colorCompoundBrandStroke)",
    boxShadow: "inset 0 -1px 0 var(--colorCompoundBrandStroke)",
  },
  ".cm-scroller": {
    fontFamily: "var(--fontFamilyMonospace)",
    lineHeight: "1.45",
    minHeight: "7.5em",
    maxHeight: "45vh",
    overflow: "auto",
  },
  ".cm-content": {
    textAlign: "left",
    padding: "8px 4px",
    caretColor: "var(--colorNeutralForeground1)",
  },
  ".cm-cursor": { borderLeftColor: "var(--colorNeutralForeground1)" },
  ".cm-placeholder": { color: "var(--colorNeutralForeground3)" },
  "&.cm-focused .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "var(--colorBrandBackground2) !important",
  },
  ".cm-latex-pair": {
    backgroundColor: "var(--colorNeutralBackground1Selected)",
    outline: "1px solid var(--colorNeutralStroke1)",
  },
  ".cm-latex-alone": { color: "var(--colorPaletteRedForeground1)", textDecoration: "underline" },
  ".cm-snippetField": { backgroundColor: "var(--colorNeutralBackground3)" },
  ".cm-tooltip": {
    color: "var(--colorNeutralForeground1)",
    backgroundColor: "var(--colorNeutralBackground1)",
    border: "1px solid var(--colorNeutralStroke2)",
    borderRadius: "var(--borderRadiusMedium)",
    boxShadow: "var(--shadow8)",
    maxWidth: "min(440px, 96vw)",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": {
    fontFamily: "var(--fontFamilyMonospace)",
    maxHeight: "14em",
    maxWidth: "96vw",
  },
  ".cm-tooltip-autocomplete ul li": {
    display: "flex",
    alignItems: "baseline",
    gap: "6px",
    padding: "2px 8px",
  },
  ".cm-tooltip-autocomplete ul li[aria-selected]": {
    color: "var(--colorNeutralForeground1Selected)",
    backgroundColor: "var(--colorNeutralBackground1Selected)",
  },
  ".cm-latex-glyph": {
    display: "inline-block",
    width: "1.6em",
    textAlign: "center",
    fontFamily: '"Cambria Math", "STIX Two Math", math',
    flexShrink: "0",
  },
  ".cm-completionMatchedText": {
    textDecoration: "none",
    fontWeight: "600",
    color: "var(--colorBrandForeground1)",
  },
  ".cm-completionDetail": {
    color: "var(--colorNeutralForeground3)",
    fontStyle: "normal",
    overflow: "hidden",
    textOverflow: "ellipsis",
  },
  ".cm-completionInfo": {
    padding: "6px 10px",
    fontFamily: "var(--fontFamilyBase)",
    boxSizing: "border-box",
    maxWidth: "none",
  },
  ".cm-diagnostic": { fontFamily: "var(--fontFamilyBase)", padding: "6px 10px" },
});
