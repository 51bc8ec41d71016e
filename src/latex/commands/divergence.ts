/** `\div`: the sign of a division, or the divergence of the package physics. */
import type { MathList } from "../../math/ast";
import { Act, type ConstructMeaning } from "./meaning";
import { Kind, type Row } from "../structure/row";

/** Commands that make vectors, by which nothing is divided. */
const VECTORS: ReadonlySet<string> = new Set(["\\mathbf", "\\boldsymbol", "\\bm", "\\vec"]);

/** It is the divergence if nothing before it could be divided, or if a vector follows. */
const divide: ConstructMeaning["run"] = (r, at, row) => {
  const span = { from: at.from, to: at.to };
  const next = r.peek();
  const isGroup = r.nextIs("{");
  const begins = isGroup || /^(?:\\?[A-Za-z]+)$/.test(next.text);
  const isVector = VECTORS.has(next.text);
  if (!begins || next.meaning?.act === Act.Stop || (hasDividend(row) && !isVector && !isGroup)) {
    r.pushCharacter(row, "\\div", span);
    return;
  }
  const body = isGroup ? r.list() : undefined;
  if (hasDividend(row) && !isVector && !(body && isVectorial(body)))
    r.pushCharacter(row, "\\div", span);
  else {
    r.push(row, { type: "symbol", char: "∇", variant: "bold", span }, Kind.Ordinary);
    r.pushCharacter(row, "\\cdot", span);
  }
  if (body) r.pushGroup(row, body);
};

/** Symbols whose meaning depends on their neighbours. */
export const BY_CONTEXT: ReadonlyMap<string, ConstructMeaning["run"]> = new Map([
  ["\\div", divide],
]);

function hasDividend({ kinds }: Row): boolean {
  let at = kinds.length - 1;
  while (kinds[at] === Kind.Space) at -= 1;
  const last = kinds[at];
  return (
    last === Kind.Ordinary ||
    last === Kind.Closing ||
    last === Kind.Neutral ||
    last === Kind.Inner ||
    last === Kind.Text
  );
}

function isVectorial([first]: MathList): boolean {
  return (
    (first?.type === "symbol" && /^bold/.test(first.variant)) ||
    (first?.type === "accent" && first.mark === "\u20D7")
  );
}
