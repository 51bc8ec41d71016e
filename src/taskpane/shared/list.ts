import { tokens } from "@fluentui/react-components";
import type { GriffelStyle } from "@fluentui/react-components";

/** How many rows of a long list are shown at first, and added at each request. */
export const PAGE = 60;

/** A list of rows without bullets. */
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
