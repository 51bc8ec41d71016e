/**
 * The text of a shape or a cell: paragraphs with bullets, runs with their size and colour, equations typeset.
 */
import type { ParagraphView, RunView, TextView } from "../../standin/view";
import type { CellPlace } from "../../standin/selection";
import type { CSSProperties, ReactNode } from "react";
import { Equation } from "./Equation";
import { pixels, pointsToPixels } from "./units";

interface TextDrawingProps {
  readonly text: TextView;
  readonly frame: { readonly shape: string; readonly cell?: CellPlace };
  /** Shown in grey if there is no text; "" for nothing. */
  readonly prompt: string;
  /** A drawn shape without text: a click selects the shape instead of placing a caret. */
  readonly bare?: boolean;
}

const ANCHORS = { top: "flex-start", middle: "center", bottom: "flex-end" } as const;

export function TextDrawing({ text, frame, prompt, bare = false }: TextDrawingProps): ReactNode {
  const style: CSSProperties = {
    justifyContent: ANCHORS[text.anchor],
    padding: [text.inset.top, text.inset.right, text.inset.bottom, text.inset.left]
      .map((inset) => `${pixels(inset)}px`)
      .join(" "),
  };
  return (
    <div
      className={text.wrap ? "frame" : "frame unwrapped"}
      style={style}
      data-frame={frame.shape}
      {...(bare ? { "data-bare": "" } : {})}
      {...(frame.cell ? { "data-row": frame.cell.row, "data-column": frame.cell.column } : {})}
    >
      {text.paragraphs.map((paragraph) => (
        <Paragraph
          key={paragraph.start}
          paragraph={paragraph}
          scale={text.fontScale}
          prompt={prompt}
        />
      ))}
    </div>
  );
}

interface ParagraphProps {
  readonly paragraph: ParagraphView;
  readonly scale: number;
  readonly prompt: string;
}

function Paragraph({ paragraph, scale, prompt }: ParagraphProps): ReactNode {
  const first = paragraph.runs[0];
  const size = pointsToPixels(paragraph.size * scale);
  const empty = paragraph.runs.length === 0;
  const style: CSSProperties = {
    textAlign: paragraph.align,
    paddingLeft: pixels(paragraph.marginLeft),
    textIndent: pixels(paragraph.indent),
    fontSize: size,
  };
  // The bullet is as wide as the hanging indent, so that the text after it lines up.
  const bulletWidth = Math.max(0, -pixels(paragraph.indent));
  return (
    <div className="paragraph" style={style} data-paragraph={paragraph.start}>
      {paragraph.bullet !== "" && !empty && (
        <span
          className="bullet"
          style={{
            minWidth: bulletWidth,
            ...(first && {
              fontSize: pointsToPixels(first.size * scale),
              color: `#${first.color}`,
            }),
          }}
        >
          {paragraph.bullet}
        </span>
      )}
      {paragraph.runs.map((run, index) => (
        <Run key={index} run={run} scale={scale} alone={paragraph.runs.length === 1} />
      ))}
      {empty && (
        <>
          <span data-start={paragraph.start} data-length={0} data-kind="empty">
            {"\u200b" /* gives the line its height */}
          </span>
          {prompt !== "" && <span className="prompt">{prompt}</span>}
        </>
      )}
    </div>
  );
}

interface RunProps {
  readonly run: RunView;
  readonly scale: number;
  readonly alone: boolean;
}

function Run({ run, scale, alone }: RunProps): ReactNode {
  const place = { "data-start": run.start, "data-length": run.length, "data-kind": run.type };
  const style: CSSProperties = {
    fontSize: pointsToPixels(run.size * scale),
    color: `#${run.color}`,
  };
  switch (run.type) {
    case "break":
      return (
        <>
          <span {...place} style={style} className="break" />
          <br />
        </>
      );
    case "equation":
      return (
        <span {...place} style={style} className={`equation${alone ? " alone" : ""}`}>
          <Equation omml={run.omml ?? ""} text={run.text} />
        </span>
      );
    case "text":
    case "field":
      return (
        <span
          {...place}
          className="run"
          style={{
            ...style,
            fontFamily: fontStack(run.font),
            ...(run.bold ? { fontWeight: "bold" } : {}),
            ...(run.italic ? { fontStyle: "italic" } : {}),
            ...(run.underline ? { textDecoration: "underline" } : {}),
          }}
        >
          {run.text}
        </span>
      );
  }
}

/** The deck's font if the machine has it, otherwise fonts that look like PowerPoint's usual ones. */
function fontStack(font: string): string {
  const named = font.replace(/["\\]/g, "");
  const serif = /cambria|times|georgia|garamond|serif|roman/i.test(named);
  return `"${named}", ${serif ? "serif" : '"Carlito", "Segoe UI", "Open Sans", sans-serif'}`;
}
