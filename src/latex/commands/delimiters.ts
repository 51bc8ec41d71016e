/** Delimiters: what can follow `\left` and `\right`. */
import { named, type AtomClass, type DelimiterRow } from "./row";

type DelimiterLine = readonly [names: string, char: string, atom: AtomClass, doc: string];

const LINES: readonly DelimiterLine[] = [
  ["( \\lparen", "(", "opening", "Left parenthesis"],
  [") \\rparen", ")", "closing", "Right parenthesis"],
  ["[ \\lbrack", "[", "opening", "Left square bracket"],
  ["] \\rbrack", "]", "closing", "Right square bracket"],
  ["\\{ \\lbrace", "{", "opening", "Left curly brace"],
  ["\\} \\rbrace", "}", "closing", "Right curly brace"],
  ["\\langle \\lang", "⟨", "opening", "Left angle bracket"],
  ["\\rangle \\rang", "⟩", "closing", "Right angle bracket"],
  ["| \\vert", "|", "ordinary", "Vertical bar"],
  ["\\lvert", "|", "opening", "Left vertical bar"],
  ["\\rvert", "|", "closing", "Right vertical bar"],
  ["\\| \\Vert", "‖", "ordinary", "Double vertical bar"],
  ["\\lVert", "‖", "opening", "Left double vertical bar"],
  ["\\rVert", "‖", "closing", "Right double vertical bar"],
  ["\\lfloor", "⌊", "opening", "Left floor"],
  ["\\rfloor", "⌋", "closing", "Right floor"],
  ["\\lceil", "⌈", "opening", "Left ceiling"],
  ["\\rceil", "⌉", "closing", "Right ceiling"],
  ["\\lgroup", "⟮", "opening", "Left flattened parenthesis"],
  ["\\rgroup", "⟯", "closing", "Right flattened parenthesis"],
  ["\\lmoustache", "⎰", "opening", "Left moustache"],
  ["\\rmoustache", "⎱", "closing", "Right moustache"],
  ["/", "/", "ordinary", "Slash"],
  ["\\backslash", "\\", "ordinary", "Backslash"],
  ["\\uparrow \\uarr", "↑", "relation", "Upwards arrow"],
  ["\\downarrow \\darr", "↓", "relation", "Downwards arrow"],
  ["\\updownarrow", "↕", "relation", "Up down arrow"],
  ["\\Uparrow \\uArr \\Uarr", "⇑", "relation", "Upwards double arrow"],
  ["\\Downarrow \\dArr \\Darr", "⇓", "relation", "Downwards double arrow"],
  ["\\Updownarrow", "⇕", "relation", "Up down double arrow"],
];

/** Delimiters that other programs do not stretch. */
const OF_ONE_SIZE: readonly DelimiterLine[] = [
  ["\\llbracket:stmaryrd \\lBrack", "⟦", "opening", "Left white square bracket"],
  ["\\rrbracket:stmaryrd \\rBrack", "⟧", "closing", "Right white square bracket"],
  ["\\lBrace", "⦃", "opening", "Left white curly brace"],
  ["\\rBrace", "⦄", "closing", "Right white curly brace"],
  ["\\ulcorner", "⌜", "opening", "Upper left corner"],
  ["\\urcorner", "⌝", "closing", "Upper right corner"],
  ["\\llcorner", "⌞", "opening", "Lower left corner"],
  ["\\lrcorner", "⌟", "closing", "Lower right corner"],
];

const rows = (lines: readonly DelimiterLine[], stretches: boolean): readonly DelimiterRow[] =>
  lines.map(([names, char, atom, doc]) => ({
    kind: "delimiter",
    stretches,
    ...named(names),
    family: "delimiters",
    char,
    atom,
    doc,
  }));

export const DELIMITERS: readonly DelimiterRow[] = [
  ...rows(LINES, true),
  ...rows(OF_ONE_SIZE, false),
];
