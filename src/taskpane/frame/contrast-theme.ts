import { teamsHighContrastTheme } from "@fluentui/react-components";

/** High contrast by choice; where the system itself forces its colours, the browser does it. */
export const contrastTheme = teamsHighContrastTheme;
