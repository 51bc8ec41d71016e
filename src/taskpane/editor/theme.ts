/** The editor's look, in the pane's colours: CSS variables that the pane's Fluent theme sets. */
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
    backgroundColor: "var(--colorBrandBackground2Pressed) !important",
  },
  ".cm-latex-pair": {
    backgroundColor: "var(--colorNeutralBackground1Selected)",
    outline: "1px solid var(--colorNeutralStroke1)",
  },
  ".cm-latex-alone": { color: "var(--colorPaletteRedForeground1)", textDecoration: "underline" },
  // No fill: it would cover the selection, and all places would look alike.
  ".cm-snippetField": {
    backgroundColor: "transparent",
    outline: "1px dashed var(--colorNeutralStrokeAccessible)",
    outlineOffset: "-1px",
  },
  ".cm-tooltip": {
    color: "var(--colorNeutralForeground1)",
    backgroundColor: "var(--colorNeutralBackground1)",
    border: "1px solid var(--colorNeutralStroke2)",
    borderRadius: "var(--borderRadiusMedium)",
    boxShadow: "var(--shadow8)",
    boxSizing: "border-box",
    maxWidth: "min(440px, 100vw - 32px)",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": {
    fontFamily: "var(--fontFamilyMonospace)",
    // Six rows, none of them cut off.
    maxHeight: "156px",
    maxWidth: "100%",
    scrollSnapType: "y proximity",
  },
  ".cm-tooltip-autocomplete ul li": {
    display: "flex",
    alignItems: "center",
    gap: "6px",
    boxSizing: "border-box",
    height: "26px",
    padding: "0 8px",
    overflow: "hidden",
    scrollSnapAlign: "start",
  },
  ".cm-tooltip-autocomplete ul li[aria-selected]": {
    color: "var(--colorNeutralForeground1Selected)",
    backgroundColor: "var(--colorNeutralBackground1Selected)",
  },
  ".cm-latex-glyph": {
    display: "inline-block",
    width: "2.6em",
    textAlign: "center",
    fontFamily: '"Cambria Math", "STIX Two Math", math',
    flexShrink: "0",
  },
  ".cm-completionMatchedText": {
    textDecoration: "none",
    fontWeight: "600",
  },
  ".cm-completionLabel": { flexShrink: "0" },
  ".cm-completionDetail": {
    color: "var(--colorNeutralForeground3)",
    fontStyle: "normal",
    fontFamily: "var(--fontFamilyBase)",
    marginLeft: "auto",
    whiteSpace: "nowrap",
    minWidth: "0",
    overflow: "hidden",
    textOverflow: "ellipsis",
  },
  ".cm-diagnostic": { fontFamily: "var(--fontFamilyBase)", padding: "6px 10px" },
});
