/**
 * One shape: a box with fill, outline and text, a table's cells, a group's shapes, a picture, or a frame with
 * its name.
 */
import type { Box, CellView, ShapeView } from "../../standin/view";
import type { Texts } from "../texts";
import type { CSSProperties, ReactNode } from "react";
import { TextDrawing } from "./TextDrawing";
import { pixels } from "./units";

interface ShapeDrawingProps {
  readonly shape: ShapeView;
  readonly texts: Texts;
  /** The shape belongs to the layout, the master or a diagram, and cannot be selected. */
  readonly decoration?: boolean;
}

export function ShapeDrawing({ shape, texts, decoration = false }: ShapeDrawingProps): ReactNode {
  const style: CSSProperties = {
    ...place(shape.box),
    ...(shape.rotation === 0 ? {} : { transform: `rotate(${shape.rotation}deg)` }),
  };
  const name = decoration ? {} : { "data-shape": shape.id };
  return (
    <div className={`shape shape-${shape.kind}`} style={style} {...name}>
      <Body shape={shape} texts={texts} />
      {shape.cells?.map((cell) => (
        <Cell key={`${cell.row}:${cell.column}`} shape={shape} cell={cell} />
      ))}
      {shape.shapes && (
        // The boxes of shapes in a group are relative to the slide; those of HTML elements are relative to
        // the group.
        <div
          className="group-origin"
          style={{ left: -pixels(shape.box.x), top: -pixels(shape.box.y) }}
        >
          {shape.shapes.map((child) => (
            <ShapeDrawing key={child.id} shape={child} texts={texts} decoration={decoration} />
          ))}
        </div>
      )}
    </div>
  );
}

function place(box: Box): CSSProperties {
  return {
    left: pixels(box.x),
    top: pixels(box.y),
    width: pixels(box.width),
    height: pixels(box.height),
  };
}

function Body({ shape, texts }: Pick<ShapeDrawingProps, "shape" | "texts">): ReactNode {
  switch (shape.kind) {
    case "group":
    case "table":
      return null;
    case "line":
      return <Line shape={shape} />;
    case "picture":
    case "graphic":
      return <Graphic shape={shape} texts={texts} />;
    case "shape":
      return (
        <>
          <Outline shape={shape} />
          {shape.picture !== undefined && <Picture src={shape.picture} alt="" />}
          {shape.text && (
            <TextDrawing
              text={shape.text}
              frame={{ shape: shape.id }}
              bare={shape.fill !== undefined && isEmpty(shape)}
              prompt={promptFor(texts, shape)}
            />
          )}
        </>
      );
  }
}

/** A picture, SmartArt, or, for what cannot be drawn here (a chart, a film), its name. */
function Graphic({ shape, texts }: Pick<ShapeDrawingProps, "shape" | "texts">): ReactNode {
  if (shape.picture !== undefined) return <Picture src={shape.picture} alt={shape.altText} />;
  if (shape.diagram === undefined) return <div className="named">{shape.name}</div>;
  return (
    <div className="diagram">
      {shape.diagram.map((one, index) => (
        <ShapeDrawing key={index} shape={one} texts={texts} decoration />
      ))}
    </div>
  );
}

function Picture({ src, alt }: { readonly src: string; readonly alt: string }): ReactNode {
  return <img className="picture" src={src} alt={alt} draggable={false} />;
}

/** The prompt text of an empty placeholder. */
function promptFor(texts: Texts, { prompt, name }: ShapeView): string {
  switch (prompt?.kind) {
    case undefined:
      return "";
    case "own":
      return prompt.text;
    case "title":
      return texts.promptTitle;
    case "subtitle":
      return texts.promptSubtitle;
    case "text":
      return texts.promptText;
    case "object":
      return name;
  }
}

function isEmpty(shape: ShapeView): boolean {
  return shape.text?.paragraphs.every((paragraph) => paragraph.runs.length === 0) ?? true;
}

const POLYGONS: ReadonlyMap<string, string> = new Map([
  ["triangle", "50,0 100,100 0,100"],
  ["rtTriangle", "0,0 100,100 0,100"],
  ["diamond", "50,0 100,50 50,100 0,50"],
  ["parallelogram", "25,0 100,0 75,100 0,100"],
  ["trapezoid", "25,0 75,0 100,100 0,100"],
  ["pentagon", "50,0 100,38 81,100 19,100 0,38"],
  ["hexagon", "25,0 75,0 100,50 75,100 25,100 0,50"],
  ["octagon", "29,0 71,0 100,29 100,71 71,100 29,100 0,71 0,29"],
  ["chevron", "0,0 75,0 100,50 75,100 0,100 25,50"],
  ["homePlate", "0,0 75,0 100,50 75,100 0,100"],
  ["rightArrow", "0,25 60,25 60,0 100,50 60,100 60,75 0,75"],
  ["leftArrow", "100,25 40,25 40,0 0,50 40,100 40,75 100,75"],
  ["upArrow", "25,100 25,40 0,40 50,0 100,40 75,40 75,100"],
  ["downArrow", "25,0 25,60 0,60 50,100 100,60 75,60 75,0"],
]);

function Outline({ shape }: { readonly shape: ShapeView }): ReactNode {
  if (shape.fill === undefined && shape.line === undefined) return null;
  const paint = {
    fill: shape.fill === undefined ? "none" : `#${shape.fill}`,
    stroke: shape.line === undefined ? "none" : `#${shape.line}`,
    vectorEffect: "non-scaling-stroke" as const,
  };
  const polygon = POLYGONS.get(shape.geometry);
  const corner = Math.min(shape.box.width, shape.box.height) / 6;
  return (
    <svg className="outline" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      {shape.geometry === "ellipse" ? (
        <ellipse cx="50" cy="50" rx="50" ry="50" {...paint} />
      ) : polygon !== undefined ? (
        <polygon points={polygon} {...paint} />
      ) : shape.geometry === "roundRect" ? (
        <rect
          width="100"
          height="100"
          rx={(100 * corner) / shape.box.width}
          ry={(100 * corner) / shape.box.height}
          {...paint}
        />
      ) : (
        <rect width="100" height="100" {...paint} />
      )}
    </svg>
  );
}

function Line({ shape }: { readonly shape: ShapeView }): ReactNode {
  return (
    <svg className="outline" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      <line
        x2="100"
        y2="100"
        stroke={`#${shape.line ?? "808080"}`}
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}

function Cell({ shape, cell }: { readonly shape: ShapeView; readonly cell: CellView }): ReactNode {
  const style: CSSProperties = {
    left: pixels(cell.box.x - shape.box.x),
    top: pixels(cell.box.y - shape.box.y),
    width: pixels(cell.box.width),
    height: pixels(cell.box.height),
    ...(cell.fill === undefined ? {} : { backgroundColor: `#${cell.fill}` }),
  };
  return (
    <div className="cell" style={style}>
      <TextDrawing
        text={cell.text}
        frame={{ shape: shape.id, cell: { row: cell.row, column: cell.column } }}
        prompt=""
      />
    </div>
  );
}
