import { tokens } from "@fluentui/react-components";
import type { GriffelStyle } from "@fluentui/react-components";

/** A quiet bar above the field. */
export const bar: GriffelStyle = {
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  columnGap: tokens.spacingHorizontalS,
  rowGap: tokens.spacingVerticalXS,
  padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  fontSize: tokens.fontSizeBase200,
  lineHeight: tokens.lineHeightBase200,
  color: tokens.colorNeutralForeground2,
  backgroundColor: tokens.colorNeutralBackground3,
  borderRadius: tokens.borderRadiusMedium,
};
