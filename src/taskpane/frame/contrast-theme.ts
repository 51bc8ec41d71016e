import { teamsHighContrastTheme } from "@fluentui/react-components";

/** High contrast by choice; where the system forces its own colours, the browser applies them. */
export const contrastTheme = teamsHighContrastTheme;
