import { createDarkTheme, createLightTheme } from "@fluentui/react-components";
import type { BrandVariants, Theme } from "@fluentui/react-components";

/** PowerPoint's red, from dark to light; 80 is the one of its buttons (5.2 : 1 on white). */
const powerPoint: BrandVariants = {
  10: "#1C0000",
  20: "#2D0702",
  30: "#440F04",
  40: "#5C1807",
  50: "#75210C",
  60: "#8F2B11",
  70: "#A63316",
  80: "#C43E1C",
  90: "#D1583B",
  100: "#DC6D52",
  110: "#E68269",
  120: "#F0947D",
  130: "#F8A691",
  140: "#FFB8A7",
  150: "#FFCEC1",
  160: "#FEE0D9",
};

export const lightTheme: Theme = createLightTheme(powerPoint);

const dark = createDarkTheme(powerPoint);

/** Text in the accent colour is lighter than Fluent makes it, for 4.5 : 1 on the dark pane. */
export const darkTheme: Theme = {
  ...dark,
  colorBrandForeground1: powerPoint[120],
  colorBrandForeground2: powerPoint[130],
  colorBrandForegroundLink: powerPoint[120],
  colorBrandForegroundLinkHover: powerPoint[130],
  colorBrandStroke1: powerPoint[110],
  colorCompoundBrandForeground1: powerPoint[120],
  colorCompoundBrandStroke: powerPoint[110],
};
