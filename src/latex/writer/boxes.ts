/** Phantoms, lines around a body and strokes through it, and names of colours. */
import type { BorderBoxNode, PhantomNode } from "../../math/ast";

/** `body` is what is inside, in braces. */
export function phantom(node: PhantomNode, body: string): string {
  const { show, zeroWidth, zeroAscent, zeroDescent } = node;
  let latex = body;
  if (!show) {
    if (zeroAscent && zeroDescent && !zeroWidth) return `\\hphantom${latex}`;
    if (zeroWidth && !zeroAscent && !zeroDescent) return `\\vphantom${latex}`;
    latex = `\\phantom${latex}`;
  }
  if (zeroAscent && zeroDescent) latex = `\\smash${argument(latex)}`;
  else if (zeroAscent) latex = `\\smash[t]${argument(latex)}`;
  else if (zeroDescent) latex = `\\smash[b]${argument(latex)}`;
  if (zeroWidth) latex = `\\mathrlap${argument(latex)}`;
  return latex;
}

function argument(latex: string): string {
  return latex.startsWith("{") ? latex : `{${latex}}`;
}

/** `body` is what is inside, in braces. */
export function borderBox(node: BorderBoxNode, body: string): string {
  let latex = body;
  const has = (strike: (typeof node.strikes)[number]): boolean => node.strikes.includes(strike);
  if (has("up") && has("down")) latex = `\\xcancel${latex}`;
  else if (has("up")) latex = `\\cancel${latex}`;
  else if (has("down")) latex = `\\bcancel${latex}`;
  if (has("horizontal")) latex = `\\sout${argument(latex)}`;
  if (has("vertical")) latex = `\\enclose{verticalstrike}${argument(latex)}`;
  switch (node.sides.join()) {
    case "":
      return latex;
    case "top":
      return `\\overline${argument(latex)}`;
    case "bottom":
      return `\\underline${argument(latex)}`;
    case "top,right":
      return `\\angl${argument(latex)}`;
    case "bottom,left":
      return `\\phase${argument(latex)}`;
    case "top,bottom,left,right":
      return `\\boxed${argument(latex)}`;
    default:
      return `\\enclose{${node.sides.join(" ")}}${argument(latex)}`;
  }
}

const COLORS: ReadonlyMap<string, string> = new Map([
  ["FF0000", "red"],
  ["0000FF", "blue"],
  ["00FFFF", "cyan"],
  ["FF00FF", "magenta"],
  ["FFFF00", "yellow"],
  ["000000", "black"],
  ["FFFFFF", "white"],
]);

/** A colour name if everybody agrees on its meaning; else the form that KaTeX reads. */
export function colorName(color: string): string {
  return COLORS.get(color) ?? `#${color}`;
}
