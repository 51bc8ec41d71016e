/** Reads the preamble that is given to a command as a file. */
import "../latex/all";
import { EMPTY_PREAMBLE, readPreamble, type Preamble } from "../latex/preamble";
import { hasErrors } from "../math/problem";
import { cli } from "../text/en/cli";
import { fill } from "../text/say";
import type { Terminal } from "./command";
import { CommandError, readText } from "./files";
import { picture } from "./problems";

/** The preamble and its text; empty without a file. @throws {CommandError} if it cannot be read or has an error */
export async function preambleFrom(
  file: string | undefined,
  terminal: Terminal,
): Promise<{ readonly preamble: Preamble; readonly text?: string }> {
  if (file === undefined) return { preamble: EMPTY_PREAMBLE };
  const text = await readText(file);
  const { preamble, problems } = readPreamble(text);
  for (const problem of problems) terminal.err(picture(text, problem));
  if (hasErrors(problems)) throw new CommandError(fill(cli.preambleErrors, { file }));
  return { preamble, text };
}
