/**
 * qcircuit's `\Qcircuit @C=1em { … }`: a matrix of gates, wires and what stands at their ends. Its
 * commands mean something inside it only.
 */
import { engine } from "../engine";
import { tokenise } from "../definitions";
import { giveBack, type Construct } from "./arguments";
import { plainTable } from "./tables";

/** Commands with the number of their arguments, and what they become. */
const COMMANDS: readonly (readonly [names: string, count: number, becomes: string])[] = [
  ["\\lstick \\rstick \\push \\ustick \\dstick", 1, "#1"],
  ["\\gate \\measure \\measureD \\measuretab", 1, "\\boxed{#1}"],
  ["\\multigate \\multimeasure \\multimeasureD", 2, "\\boxed{#2}"],
  ["\\ghost \\nghost", 1, "\\text{|}"],
  ["\\qw", 0, "\\text{—}"],
  ["\\cw", 0, "="],
  ["\\qwx \\cwx", 0, "\\text{|}"],
  ["\\ctrl \\cctrl", 1, "\\bullet"],
  ["\\ctrlo \\cctrlo", 1, "\\circ"],
  ["\\control", 0, "\\bullet"],
  ["\\targ", 0, "\\oplus"],
  ["\\qswap", 0, "\\times"],
  ["\\meter", 0, "\\boxed{\\nearrow}"],
];

export const circuit: Construct = (parser, command) => {
  giveBack(parser);
  const { gullet } = parser;
  // `@C=1em @R=.7em @!R`: the room between the columns and rows.
  while (gullet.future().text !== "{" && gullet.future().text !== "EOF") gullet.popToken();
  gullet.beginGroup();
  for (const [names, count, becomes] of COMMANDS) {
    const { tokens } = tokenise(becomes);
    for (const name of names.split(" ")) gullet.macros.set(name, { tokens, numArgs: count });
  }
  const table = plainTable(parser, new engine.Token("\\matrix", command.loc));
  gullet.endGroup();
  parser.note("diagram", "approximated", parser.since(command));
  return table;
};
