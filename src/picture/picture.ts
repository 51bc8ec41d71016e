/**
 * Pictures of equations, for what cannot take a native one: programs that know no mathematics, places
 * where PowerPoint has none, PowerPoints that are too old.
 *
 * MathJax sets our MathML (`src/mathml/write.ts`), so that the picture shows what the slide and the
 * preview show: one translator, one typesetter. Its letters (STIX Two) are paths: a picture looks the
 * same where no such font is. What PowerPoint's importer may not know is taken out of the SVG
 * (`clean.ts`), the box is drawn round what is seen (`ink.ts`), and a PNG is the SVG drawn on a canvas
 * (`png.ts`, in browsers only). All of it loads when a picture is asked for.
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
  /** How far it reaches below the line it stands on, in points. */
  readonly depth: number;
}
