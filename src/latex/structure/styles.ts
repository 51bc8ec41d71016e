/** TeX's styles, which decide what a size and `\tfrac` mean (TeXbook, page 141). */
export type StyleName = "display" | "text" | "script" | "scriptscript";

export function scriptStyle(style: StyleName): StyleName {
  return style === "display" || style === "text" ? "script" : "scriptscript";
}

/** The style of numerators and denominators. */
export function fractionStyle(style: StyleName): StyleName {
  return style === "display" ? "text" : style === "text" ? "script" : "scriptscript";
}
