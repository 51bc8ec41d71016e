import { tokens } from "@fluentui/react-components";
import type { GriffelStyle } from "@fluentui/react-components";

/**
 * The browser's own checkbox in the pane's colours: for lists, where many of Fluent's take too long to draw.
 */
export const checkbox: GriffelStyle = {
  width: "16px",
  height: "16px",
  accentColor: tokens.colorCompoundBrandBackground,
  cursor: "pointer",
  ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
};
