/** Colours: names of xcolor, mixes (`red!50!blue`) and models (`\color[HTML]{FF0000}`). */
import { mixColor } from "../../colors";
import type { ParseNode } from "../nodes";
import type { FormulaParser } from "../parser";
import { rawArgument, rawOptionalArgument, textArgument, type Construct } from "./arguments";

/** Six hexadecimal digits, or "" for a colour that is not known (with a note). */
function readColor(parser: FormulaParser): string {
  const model = rawOptionalArgument(parser)?.trim();
  const { text, loc } = rawArgument(parser);
  const color = mixColor(text.trim(), model);
  if (color === undefined) parser.note("unknownColor", "approximated", loc, { color: text.trim() });
  return color ?? "";
}

/** `\color{red}`: to the end of the group. */
export const color: Construct = (parser, _command, breakOn) => {
  const chosen = readColor(parser);
  const body = parser.parseExpression(true, breakOn);
  return { type: "color", mode: parser.mode, color: chosen, body };
};

export const textColor: Construct = (parser) => {
  const chosen = readColor(parser);
  const body = textArgument(parser, parser.mode);
  return { type: "color", mode: parser.mode, color: chosen, body };
};

/** `\colorbox`, `\fcolorbox`: equations in PowerPoint have no background. */
export const colorBox =
  (colors: number): Construct =>
  (parser, command) => {
    for (let i = 0; i < colors; i += 1) readColor(parser);
    const text: ParseNode = { type: "text", mode: parser.mode, body: textArgument(parser) };
    parser.note("background", "approximated", parser.since(command));
    if (colors === 1) return text;
    return { type: "enclose", mode: parser.mode, label: "\\fbox", body: text };
  };
