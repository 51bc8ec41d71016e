import { tokens } from "@fluentui/react-components";
import type { GriffelStyle } from "@fluentui/react-components";

/** Fields side by side in a fieldset, as many per line as fit. */
export const fieldGroup: GriffelStyle = {
  display: "flex",
  flexWrap: "wrap",
  alignItems: "end",
  gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  border: "none",
  margin: 0,
  padding: 0,
  minWidth: 0,
};

/**
 * Fluent has no colour picker for arbitrary colours: this is the browser's own, as high as the fields beside
 * it.
 */
export const colorInput: GriffelStyle = {
  flex: "0 0 36px",
  alignSelf: "end",
  width: "36px",
  height: "24px",
  boxSizing: "border-box",
  padding: "2px",
  backgroundColor: tokens.colorNeutralBackground1,
  border: `1px solid ${tokens.colorNeutralStroke1}`,
  borderRadius: tokens.borderRadiusMedium,
  ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
};
