/**
 * What MathML Core leaves to CSS, for pages that show our MathML (`writeMathml` with `page`). Our
 * Content-Security-Policy allows no style attributes, so the writer sets classes; the page includes
 * these rules.
 */

/** The classes that the writer uses. */
export const CLASS = {
  left: "math-left",
  right: "math-right",
  /** A cell of lines that are aligned at `&`: no room between it and its neighbours. */
  lineCell: "math-line",
  /** As `lineCell`, with room in front: the first of the next pair. */
  nextPair: "math-pair",
  /** The number at the margin. */
  tag: "math-tag",
  bold: "math-bold",
  italic: "math-italic",
  sans: "math-sans",
  mono: "math-mono",
  boxed: "math-boxed",
  side: { top: "math-top", bottom: "math-bottom", left: "math-start", right: "math-end" },
  strike: {
    up: "math-strike-up",
    down: "math-strike-down",
    horizontal: "math-strike",
    vertical: "math-strike-vertical",
  },
} as const;

const stroke = (direction: string): string =>
  `background: linear-gradient(${direction}, transparent calc(50% - 0.04em), currentColor calc(50% - 0.04em), currentColor calc(50% + 0.04em), transparent calc(50% + 0.04em));`;

/** The rules, as the text of a style sheet. */
export const MATHML_STYLESHEET = `
mtd.${CLASS.left} { text-align: left; text-align: -webkit-left; }
mtd.${CLASS.right} { text-align: right; text-align: -webkit-right; }
mtd.${CLASS.lineCell} { padding-left: 0; padding-right: 0; }
mtd.${CLASS.nextPair} { padding-left: 1em; padding-right: 0; }
mtd.${CLASS.tag} { padding-left: 2em; padding-right: 0; text-align: right; text-align: -webkit-right; }
mtext.${CLASS.bold} { font-weight: bold; font-family: "Cambria", "STIX Two Text", serif; }
mtext.${CLASS.italic} { font-style: italic; font-family: "Cambria", "STIX Two Text", serif; }
mtext.${CLASS.sans} { font-family: "Arial", sans-serif; }
mtext.${CLASS.mono} { font-family: "Courier New", monospace; }
mrow.${CLASS.boxed} { padding: 0.2em; }
mrow.${CLASS.side.top} { border-top: 0.06em solid; }
mrow.${CLASS.side.bottom} { border-bottom: 0.06em solid; }
mrow.${CLASS.side.left} { border-left: 0.06em solid; }
mrow.${CLASS.side.right} { border-right: 0.06em solid; }
mrow.${CLASS.strike.up} { ${stroke("to top left")} }
mrow.${CLASS.strike.down} { ${stroke("to top right")} }
mrow.${CLASS.strike.horizontal} { ${stroke("to top")} }
mrow.${CLASS.strike.vertical} { ${stroke("to right")} }
`;
