/** empheq's options: fences of its own, something in front and behind, a frame. */
import type { MathList, MathNode, Side, Span } from "../../math/ast";
import { boxOf, emphasisFence } from "../commands/emphasis";
import { rawOptionsOf } from "../commands/options";
import { Token, type Tokens } from "../commands/tokens";
import { tokenise } from "./lexer";
import type { ListReader } from "./list-reader";

/** What stands at one side: anything, and the fence next to the equations. */
interface Beside {
  readonly fence: string;
  readonly list: MathList;
}

const NOTHING: Beside = { fence: "", list: [] };
const ALL_SIDES: readonly Side[] = ["top", "bottom", "left", "right"];

/** Reads the options; the result puts what they say round the equations. */
export function readEmphasis(r: ListReader): (lines: MathList, span: Span) => MathList {
  const raw = r.rawOptional();
  let left = NOTHING;
  let right = NOTHING;
  let isFramed = false;
  for (const [key, value] of rawOptionsOf(raw?.text ?? "")) {
    const span = raw?.span ?? { from: 0, to: 0 };
    if (key === "left") left = beside(r, value, span, "left");
    else if (key === "right") right = beside(r, value, span, "right");
    else if (/^(?:inner|outer)?box$/.test(key)) {
      const box = boxOf(value);
      isFramed ||= box !== "background";
      if (box !== "frame") r.note(box === "background" ? box : "ownBox", "approximated", span);
    } else r.note("noEffect", "info", span);
  }
  return (lines, span) => {
    const { fence: open } = left;
    const { fence: close } = right;
    const fenced: MathNode = { type: "fenced", open, close, separator: "", parts: [lines], span };
    const inner = open === "" && close === "" ? lines : [fenced];
    const body = [...left.list, ...inner, ...right.list];
    return isFramed ? [{ type: "borderBox", sides: ALL_SIDES, strikes: [], body, span }] : body;
  };
}

/** The fence next to the equations is the last thing at the left, the first one at the right. */
function beside(r: ListReader, text: string, span: Span, side: "left" | "right"): Beside {
  const tokens = tokenise(text).map((token) => new Token(token.text, span.from, span.to));
  const seen = tokens.filter((token) => token.text !== " ");
  const edge = side === "left" ? seen.pop() : seen.shift();
  let fence = edge ? emphasisFence(edge.text) : undefined;
  let rest: Tokens = fence === undefined ? tokens : seen;
  // `\empheqbigl[`: the size is the fence's own.
  const size = side === "left" ? seen.at(-1) : edge;
  if (size && emphasisFence(size.text) === "") {
    const delimiter = side === "left" ? edge : seen.shift();
    fence = delimiter ? emphasisFence(delimiter.text) : undefined;
    rest = side === "left" ? seen.slice(0, -1) : seen;
  }
  return { fence: fence ?? "", list: rest.length > 0 ? r.listOf(rest) : [] };
}
