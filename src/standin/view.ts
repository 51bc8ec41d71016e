/** What a page needs to draw the deck: shapes with their place and text, with all inherited values resolved. */

/** English Metric Units, 914400 to the inch. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface RunView {
  readonly type: "text" | "break" | "field" | "equation";
  /** As shown; "\v" for a line break, the letters for an equation. */
  readonly text: string;
  /** OMML of an equation: `m:oMathPara` or `m:oMath`, with its namespaces. */
  readonly omml?: string;
  /** Offset of the first character in the frame, and how many characters it counts. */
  readonly start: number;
  readonly length: number;
  /** Points; inherited from layout, master or presentation where the run does not set it. */
  readonly size: number;
  /** Six hexadecimal digits. */
  readonly color: string;
  readonly font: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
}

export interface ParagraphView {
  readonly start: number;
  /** Characters without the closing "\r". */
  readonly length: number;
  readonly align: "left" | "center" | "right" | "justify";
  readonly level: number;
  /** The bullet's character, or the number as text ("b)", "iv."); empty for none. */
  readonly bullet: string;
  /** EMU. */
  readonly marginLeft: number;
  readonly indent: number;
  /** The size in points of the caret in an empty paragraph. */
  readonly size: number;
  readonly runs: readonly RunView[];
}

export interface TextView {
  readonly anchor: "top" | "middle" | "bottom";
  readonly autoSize: "none" | "shape" | "text";
  /** `a:normAutofit/@fontScale` as a factor; 1 when not shrunk. */
  readonly fontScale: number;
  readonly wrap: boolean;
  readonly inset: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
  readonly paragraphs: readonly ParagraphView[];
}

export interface CellView {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly box: Box;
  readonly fill?: string;
  readonly text: TextView;
}

/** What an empty placeholder shows while editing, but not in a slide show. */
export type Prompt =
  /** The layout's own words. */
  | { readonly kind: "own"; readonly text: string }
  /** The program's default words, in its language. */
  | { readonly kind: "title" | "subtitle" | "text" | "object" };

export interface ShapeView {
  readonly id: string;
  readonly name: string;
  readonly kind: "shape" | "picture" | "group" | "table" | "line" | "graphic";
  readonly placeholder?: string;
  readonly box: Box;
  /** Degrees, clockwise. */
  readonly rotation: number;
  /** Preset geometry, as in `a:prstGeom`: "rect", "ellipse", … */
  readonly geometry: string;
  /** Six hexadecimal digits; absent for none. */
  readonly fill?: string;
  readonly line?: string;
  /** Only for an empty placeholder. */
  readonly prompt?: Prompt;
  readonly text?: TextView;
  readonly cells?: readonly CellView[];
  readonly shapes?: readonly ShapeView[];
  /**
   * A `data:` URL of the picture, of the shape's picture fill, or of the file's substitute for a chart, an
   * object or ink; absent where a browser cannot show its format.
   */
  readonly picture?: string;
  /** SmartArt as PowerPoint last drew it; places are relative to the shape's own corner. */
  readonly diagram?: readonly ShapeView[];
  readonly altText: string;
}

export interface SlideView {
  readonly number: number;
  readonly id: string;
  readonly hidden: boolean;
  readonly background: string;
  readonly title: string;
  /** Decoration from the layout and the master, below the slide's own shapes. */
  readonly backdrop: readonly ShapeView[];
  readonly shapes: readonly ShapeView[];
  readonly notes: string;
}

export interface DeckView {
  readonly width: number;
  readonly height: number;
  readonly slides: readonly SlideView[];
}
