/**
 * Pictures of equations, where native ones are not possible: for programs without mathematics, places
 * where PowerPoint allows none, and old versions of PowerPoint.
 *
 * MathJax sets our MathML (`src/mathml/write.ts`), so that the picture shows what the slide and the
 * preview show: one translator, one typesetter. Its letters (STIX Two) are paths, so that a picture looks
 * the same where that font is missing. What PowerPoint's importer may not support is removed from the SVG
 * (`clean.ts`), the picture's box includes all that is visible (`ink.ts`), and a PNG is the SVG drawn on a
 * canvas (`png.ts`, in browsers only). All of it is loaded on demand.
 */

export interface PictureLook {
  /** Size of the letters, in points. */
  readonly size: number;
  /** Six hexadecimal digits. */
  readonly color: string;
  /** The equation in words: the picture's title, for screen readers. */
  readonly title: string;
}

export interface Picture {
  /** An SVG document. */
  readonly svg: string;
  /** Points. */
  readonly width: number;
  /** Points. */
  readonly height: number;
  /** How far it extends below its baseline, in points. */
  readonly depth: number;
}
