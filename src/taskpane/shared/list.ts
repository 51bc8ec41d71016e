import { tokens } from "@fluentui/react-components";
import type { GriffelStyle } from "@fluentui/react-components";

/** So many rows of a long list are shown at first, and more each time when asked. */
export const PAGE = 60;

/** Rows below each other. */
export const plainList: GriffelStyle = {
  listStyleType: "none",
  display: "flex",
  flexDirection: "column",
  gap: tokens.spacingVerticalS,
  margin: 0,
  padding: 0,
};

/** The button below them that shows more. */
export const moreButton: GriffelStyle = { marginTop: tokens.spacingVerticalS, width: "100%" };
