/** The arrows of tikz-cd and xymatrix: commands, directions, signs by style. */

const SHORT = "r l u d ur ul dr dl";

/** Commands that draw an arrow, with the direction in their name; "" if it is an argument. */
export const ARROW_COMMANDS: ReadonlyMap<string, string> = new Map([
  ["\\arrow", ""],
  ["\\ar", ""],
  ["\\ar@", ""],
  ...SHORT.split(" ").map((letters): [string, string] => [`\\${letters}ar`, letters]),
]);

/** The rows down and columns right that direction letters add up to: `dr` is one of each. */
export function directionOf(letters: string): readonly [down: number, right: number] {
  let down = 0;
  let right = 0;
  for (const letter of letters) {
    if (letter === "d") down += 1;
    else if (letter === "u") down -= 1;
    else if (letter === "r") right += 1;
    else if (letter === "l") right -= 1;
  }
  return [down, right];
}

type Signs = readonly [right: string, left: string, down: string, up: string];

/** By the words (tikz-cd) or tips (xymatrix) of a style; the first match in this list is used. */
const STYLES: readonly (readonly [pattern: RegExp, signs: Signs])[] = [
  [/^(?:phantom|draw=none|)$/, ["", "", "", ""]],
  [/^(?:equals?|Equal|=)$/, ["=", "=", "‖", "‖"]],
  [/^(?:Rightarrow|Leftarrow|=>)/, ["⇒", "⇐", "⇓", "⇑"]],
  [/^(?:hook|tail'?$)|\^\{?\(|_\{?\(/, ["↪", "↩", "↓", "↑"]],
  [/^(?:two heads)|->>/, ["↠", "↞", "↡", "↟"]],
  [/^(?:maps to|mapsto)|\|->/, ["↦", "↤", "↧", "↥"]],
  [/^(?:tail)|>->/, ["↣", "↢", "↓", "↑"]],
  [/^(?:squiggly|rightsquigarrow)|~>/, ["⇝", "⇜", "↓", "↑"]],
  [/^(?:leftrightarrow)|<->/, ["↔", "↔", "↕", "↕"]],
  [/^(?:dash|no head|-)$/, ["—", "—", "|", "|"]],
  [/^(?:dashed|dotted|densely)|-->|\.>/, ["⇢", "⇠", "⇣", "⇡"]],
];

const PLAIN: Signs = ["→", "←", "↓", "↑"];

/** Is it a style whose arrow has a sign, or one that can be ignored? */
export function isStyle(text: string): boolean {
  return (
    STYLES.some(([pattern]) => pattern.test(text)) ||
    /^(?:shift|bend|curve|looseness|very|near|pos|crossing|shorten|in|out|sloped)\b/.test(text)
  );
}

/** The sign of an arrow in one of eight directions. */
export function arrowSign(styles: readonly string[], down: number, right: number): string {
  const found = STYLES.find(([pattern]) => styles.some((style) => pattern.test(style)));
  const [toRight, toLeft, downwards, upwards] = found?.[1] ?? PLAIN;
  if (toRight === "") return "";
  if (down === 0) return right > 0 ? toRight : toLeft;
  if (right === 0) return down > 0 ? downwards : upwards;
  if (down > 0) return right > 0 ? "↘" : "↙";
  return right > 0 ? "↗" : "↖";
}
