/** empheq's options: fences, material to the left and right, a frame. */
import type { MathList, MathNode, Side, Span } from "../../math/ast";
import { ONLY_ROOM } from "../commands/columns";
import { boxOf, emphasisFence, isFenceSize, isOwnFence } from "../commands/emphasis";
import { rawOptionsOf } from "../commands/options";
import { Token, type Tokens } from "../commands/tokens";
import { tokenise } from "./lexer";
import type { ListReader } from "./list-reader";

/** What is on one side: any material, and the fence next to the equations. */
interface Beside {
  readonly fence: string;
  readonly list: MathList;
}

const NOTHING: Beside = { fence: "", list: [] };
const ALL_SIDES: readonly Side[] = ["top", "bottom", "left", "right"];

/** Reads the options; the result is a function that puts them around the equations. */
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
      const { framed, note } = boxOf(value);
      isFramed ||= framed;
      if (note !== undefined) r.note(note, "approximated", span);
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

/**
 * The fence next to the equations is the last item on the left or the first one on the right, apart from
 * space; a size before it (`\empheqbigl[`) belongs to the fence.
 */
function beside(r: ListReader, text: string, span: Span, side: "left" | "right"): Beside {
  const tokens = tokenise(text).map((token) => new Token(token.text, span.from, span.to));
  const isSized = (at: number): boolean => isFenceSize(tokens[at - 1]?.text);
  const fences = tokens.map((token, i) => emphasisFence(token.text, isSized(i)));
  const isFence = (fence: string | undefined): boolean => fence !== undefined;
  const at = side === "left" ? fences.map(isFence).lastIndexOf(true) : fences.findIndex(isFence);
  const from = isSized(at) ? at - 1 : at;
  const outer = side === "left" ? tokens.slice(at + 1) : tokens.slice(0, Math.max(0, from));
  if (at < 0 || !outer.every(isRoom) || (!isSized(at) && isPaired(tokens, fences, at)))
    return { fence: "", list: r.listOf(tokens) };
  const rest: Tokens = side === "left" ? tokens.slice(0, from) : tokens.slice(at + 1);
  return { fence: fences[at] ?? "", list: r.listOf(rest) };
}

/** The parenthesis of `\quad(n \ge 1)` has its partner on the same side, so it is no fence of the equations. */
function isPaired(tokens: Tokens, fences: readonly (string | undefined)[], at: number): boolean {
  const partner = PARTNERS[fences[at] ?? ""];
  const token = tokens[at];
  return (
    partner !== undefined &&
    token !== undefined &&
    !isOwnFence(token.text) &&
    fences.includes(partner)
  );
}

const PARTNERS: Readonly<Record<string, string>> = {
  "(": ")",
  ")": "(",
  "[": "]",
  "]": "[",
  "{": "}",
  "}": "{",
};

function isRoom({ text }: Token): boolean {
  return ONLY_ROOM.test(text);
}
