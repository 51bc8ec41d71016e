/** What a page needs to draw the deck: shapes with their place and text, resolved as shown. */

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
  /** Points, with what layout, master and presentation say when the run says nothing. */
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
  /** The bullet's character, or the number as it is written ("b)", "iv."); empty for none. */
  readonly bullet: string;
  /** EMU. */
  readonly marginLeft: number;
  readonly indent: number;
  /** Size in points of an empty paragraph's caret. */
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

/** What an empty placeholder shows to people who edit, and not in a show. */
export type Prompt =
  /** The layout's own words. */
  | { readonly kind: "own"; readonly text: string }
  /** The program's, in its language. */
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
  /** Of an empty placeholder. */
  readonly prompt?: Prompt;
  readonly text?: TextView;
  readonly cells?: readonly CellView[];
  readonly shapes?: readonly ShapeView[];
  /**
   * A `data:` address of the picture, of what fills the shape, or of what the file has in the place of
   * a chart, an object or ink; absent where a browser cannot show its format.
   */
  readonly picture?: string;
  /** SmartArt as PowerPoint drew it last; places count from the shape's own corner. */
  readonly diagram?: readonly ShapeView[];
  readonly altText: string;
}

export interface SlideView {
  readonly number: number;
  readonly id: string;
  readonly hidden: boolean;
  readonly background: string;
  readonly title: string;
  /** Decoration that the layout and the master bring, then the slide's own shapes. */
  readonly backdrop: readonly ShapeView[];
  readonly shapes: readonly ShapeView[];
  readonly notes: string;
}

export interface DeckView {
  readonly width: number;
  readonly height: number;
  readonly slides: readonly SlideView[];
}
